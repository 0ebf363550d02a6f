#include "sim/scenario/scenario_reader.h"

#include "sim/scenario/scenario_field_reader.h"

namespace goodwill {

ScenarioResult read_scenario(std::string_view text, const FileSource& files) {
    ScenarioResult result;
    if (const std::optional<JsonValue> root = read_json_object(text, scenario_limits, result.errors)) {
        ScenarioFieldReader(result.errors, files, result.scenario).read_scenario(*root);
        sort_by_line(result.errors);
    }
    return result;
}

}  // namespace goodwill
