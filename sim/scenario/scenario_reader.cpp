#include "sim/scenario/scenario_reader.h"

#include "sim/scenario/field_reader.h"

namespace goodwill {

ScenarioResult read_scenario(std::string_view text, const FileSource& files) {
    ScenarioResult result;
    JsonLimits limits;
    limits.bytes = max_scenario_bytes;
    const JsonResult json = parse_json(text, limits);
    result.errors = json.errors;
    if (json.is_broken) {
        return result;
    }
    if (json.root.type != JsonValue::Type::object) {
        result.errors.push_back({json.root.line, "", shown(json.root), is_no_object, an_object, {}});
        return result;
    }
    FieldReader reader(result.errors, files);
    reader.read(json.root, "", [&result](FieldReader& inner) { visit_scenario(inner, result.scenario); });
    sort_by_line(result.errors);
    return result;
}

}  // namespace goodwill
