#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/base/json_text.h"
#include "sim/base/schema_maker.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view name_below_pattern = R"(^(?!/)(?!.*\.\.)[^\\:]+$)";  // no way out of the scenario's folder

Json staffed_kinds_json() {
    Json staffed = Json::array();
    for (std::size_t i = 0; i < std::size(kind_names); ++i) {
        if (kind_info(static_cast<TouchpointKind>(i)).is_staffed) {
            staffed.push_back(kind_names[i]);
        }
    }
    return staffed;
}

// The visitor of scenario_fields.h that describes one object, shown a fresh one with its defaults: the fields that only
// scenarios have.
class ScenarioSchemaMaker : public SchemaMaker<ScenarioSchemaMaker> {
   public:
    void reference(std::string_view key, int /*value*/, const std::vector<std::string>& /*names*/, Presence presence,
                   std::string_view help) {
        put(key, {{"type", "string"}, {"pattern", identifier_pattern}}, presence, help);
    }
    template <typename Item>
    static std::vector<std::string> names(std::string_view /*key*/, const std::vector<Item>& /*items*/) {
        return {};
    }
    void levers(std::string_view key, const std::vector<LeverSetting>& /*settings*/, const Scenario& /*scenario*/,
                std::string_view help) {
        Json properties = Json::object();
        for (const ParameterInfo& info : parameter_table()) {
            properties[std::string(info.name)] = ranged("number", {info.minimum, info.maximum});
        }
        const Json positions = {{"type", "integer"}, {"minimum", 1}};
        put(key,
            {{"type", "object"},
             {"properties", properties},
             {"patternProperties", {{"^staff\\.[a-z0-9_-]{1,40}$", positions}}},
             {"additionalProperties", false}},
            Presence::required, help);
    }
    void edges(std::string_view key, const std::vector<Edge>& /*edges*/, std::string_view help) {
        const Json node = ranged("integer", {0, static_cast<double>(max_node)});
        const Json tie = {{"type", "array"},
                          {"prefixItems", {node, node, {{"enum", tie_strengths}}}},
                          {"minItems", 2},
                          {"maxItems", 3}};
        put(key, {{"type", "array"}, {"items", tie}, {"minItems", 1}}, Presence::optional, help);
    }
    void edge_file(std::string_view key, const std::string& /*name*/, const std::vector<Edge>& /*edges*/,
                   std::string_view help) {
        put(key, {{"type", "string"}, {"pattern", name_below_pattern}, {"maxLength", 200}}, Presence::optional, help);
    }

    static std::vector<PlannedDay> planned(const std::vector<ScheduledChange>& /*schedule*/) { return {}; }
    static bool applies(bool /*has_value*/) { return true; }
    static bool permits(bool /*by_rule*/) { return true; }

    [[nodiscard]] Json schema() const {
        Json result = schema_;
        if (by_rule_.empty()) {
            return result;
        }
        // Of keys that are there by rule (scenario_rules.cpp) the kind of touchpoint or the journey's trigger decides.
        if (schema_["properties"].contains("kind")) {
            result["if"] = {{"properties", {{"kind", {{"enum", staffed_kinds_json()}}}}}};
            result["then"] = {{"required", by_rule_}};
            result["else"] = {{"properties", {{"staff", false}}}};
        } else {
            Json none = Json::object();
            for (const std::string& key : by_rule_) {
                none[key] = false;
            }
            result["if"] = {{"properties", {{"trigger", {{"const", "complaint"}}}}}};
            result["then"] = {{"properties", none}};
            result["else"] = {{"required", by_rule_}};
        }
        return result;
    }
};

}  // namespace

std::string scenario_schema() {
    ScenarioSchemaMaker maker;
    Scenario fresh;
    visit_scenario(maker, fresh);
    Json schema = {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "Goodwill scenario"},
        {"description",
         "A business with its touchpoints, journeys, staff, market and planned changes. Files may have // and /* */ "
         "comments. Rules beyond this schema (sums of probabilities, references) are checked by `goodwill check`."}};
    schema.update(maker.schema());
    return readable_json(schema);
}

}  // namespace goodwill
