#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/base/json_text.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view identifier_pattern = "^[a-z0-9_-]{1,40}$";
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

// The visitor of scenario_fields.h that describes one object, shown a fresh one with its defaults.
class SchemaMaker {
   public:
    SchemaMaker() {
        schema_["type"] = "object";
        schema_["properties"] = Json::object();
        schema_["required"] = Json::array();
        schema_["additionalProperties"] = false;
    }

    void number(std::string_view key, double standard, FieldRange range, Presence presence, std::string_view help) {
        put(key, ranged("number", range), presence, help, number_json(standard));
    }
    void whole(std::string_view key, int standard, FieldRange range, Presence presence, std::string_view help) {
        put(key, ranged("integer", range), presence, help, standard);
    }
    void numbers(std::string_view key, std::span<const double> values, FieldRange range, Presence presence,
                 std::string_view help) {
        put(key,
            {{"type", "array"},
             {"items", ranged("number", range)},
             {"minItems", values.size()},
             {"maxItems", values.size()}},
            presence, help);
    }
    void flag(std::string_view key, bool standard, std::string_view help) {
        put(key, {{"type", "boolean"}}, Presence::optional, help, standard);
    }
    void identifier(std::string_view key, const std::string& /*value*/, std::string_view help) {
        put(key, {{"type", "string"}, {"pattern", identifier_pattern}}, Presence::required, help);
    }
    void text(std::string_view key, const LocalText& /*value*/, std::size_t most_characters, std::string_view help) {
        const Json language = {{"type", "string"}, {"pattern", "[^ ]"}, {"maxLength", most_characters}};
        put(key,
            {{"type", "object"},
             {"properties", {{"en", language}, {"de", language}}},
             {"required", {"en", "de"}},
             {"additionalProperties", false}},
            Presence::required, help);
    }
    template <typename Enum>
    void choice(std::string_view key, Enum standard, std::span<const std::string_view> names, Presence presence,
                std::string_view help) {
        put(key, {{"enum", names}}, presence, help, names[static_cast<std::size_t>(standard)]);
    }
    void reference(std::string_view key, int /*value*/, const std::vector<std::string>& /*names*/, Presence presence,
                   std::string_view help) {
        put(key, {{"type", "string"}, {"pattern", identifier_pattern}}, presence, help);
    }
    template <typename Body>
    void object(std::string_view key, Presence presence, std::string_view help, Body body) {
        SchemaMaker inner;
        body(inner);
        put(key, inner.schema(), presence, help);
    }
    template <typename Item, typename Body>
    void list(std::string_view key, const std::vector<Item>& /*items*/, FieldRange count, Presence presence,
              std::string_view help, Body body) {
        SchemaMaker inner;
        Item fresh{};
        body(inner, fresh);
        put(key,
            {{"type", "array"},
             {"items", inner.schema()},
             {"minItems", number_json(count.minimum)},
             {"maxItems", number_json(count.maximum)}},
            presence, help);
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
    void ignored(std::string_view key, std::string_view help) {
        put(key, {{"type", "string"}}, Presence::optional, help);
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

   private:
    static Json ranged(std::string_view type, FieldRange range) {
        return {{"type", type}, {"minimum", number_json(range.minimum)}, {"maximum", number_json(range.maximum)}};
    }

    void put(std::string_view key, Json field, Presence presence, std::string_view help,
             const Json& standard = nullptr) {
        field["description"] = help;
        if (presence == Presence::optional && !standard.is_null()) {
            field["default"] = standard;
        }
        schema_["properties"][std::string(key)] = std::move(field);
        if (presence == Presence::required) {
            schema_["required"].push_back(key);
        } else if (presence == Presence::by_rule) {
            by_rule_.emplace_back(key);
        }
    }

    Json schema_;
    std::vector<std::string> by_rule_;
};

}  // namespace

std::string scenario_schema() {
    SchemaMaker maker;
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
