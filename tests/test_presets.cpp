#include <doctest/doctest.h>

#include <set>
#include <string>

#include "sim/scenario/presets.h"

using namespace goodwill;

TEST_CASE("every preset sets parameters that exist, inside their ranges, and is offered beside one") {
    std::set<std::string> ids;
    for (const PresetInfo& preset : preset_table()) {
        CAPTURE(std::string(preset.id));
        CHECK(ids.insert(std::string(preset.id)).second);
        CHECK(find_parameter(preset.subject));
        CHECK(find_preset(preset.id) == &preset);
        REQUIRE(!preset.values.empty());
        for (const PresetValue& value : preset.values) {
            const std::optional<std::size_t> index = find_parameter(value.parameter);
            REQUIRE(index);
            const ParameterInfo& info = parameter_table()[*index];
            CHECK(value.value >= info.minimum);
            CHECK(value.value <= info.maximum);
        }
        CHECK(settings_of(preset).size() == preset.values.size());
    }
    CHECK(find_preset("nonsense") == nullptr);
    CHECK(presets_of("omega_delight").size() == 3);
    CHECK(presets_of("churn_tenure").empty());
}

TEST_CASE("the balanced preset is what the model starts with") {
    for (const PresetValue& value : find_preset("balanced")->values) {
        CHECK(parameter_table()[*find_parameter(value.parameter)].standard == value.value);
    }
}
