#include "sim/base/json_text.h"
#include "sim/session/spec_commands.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

Json source_json(const ScenarioSource& source) {
    Json json = Json::object();
    if (!source.id.empty()) {
        json["id"] = source.id;
    } else {
        json["text"] = source.text;
    }
    if (!source.edges.empty()) {
        json["edges"] = source.edges;
    }
    for (const ScenarioDifference& difference : source.differences) {
        // What is no JSON is kept as text: the reader of the scenario will say what is wrong with it.
        const Json value = Json::parse(difference.value, nullptr, false);
        json["differences"][difference.path] = value.is_discarded() ? Json(difference.value) : value;
    }
    return json;
}

}  // namespace

std::string write_run_spec(const RunSpec& spec) {
    Json json = {{"format", run_spec_format}, {"scenario", source_json(spec.scenario)}, {"seed", seed_json(spec.seed)}};
    if (spec.customers > 0) {
        json["customers"] = spec.customers;
    }
    json["days"] = spec.days;
    if (!spec.presets.empty()) {
        json["presets"] = spec.presets;
    }
    if (!spec.commands.empty()) {
        json["commands"] = spec_commands_json(spec.commands);
    }
    return readable_json(json);
}

}  // namespace goodwill
