#include "sim/scenario/scenario_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "sim/scenario/field_reader.h"

namespace goodwill {

std::string describe(const ScenarioError& error, std::string_view file, Language language) {
    constexpr LocalView allowed = {"allowed", "erlaubt"};
    std::string text = fmt::format("{}:{}: ", file, error.line);
    text += error.key.empty() ? "" : error.key + ": ";
    text += error.value.empty() ? "" : error.value + " ";
    text += error.problem.in(language);
    text += error.allowed.empty() ? "" : fmt::format(" ({}: {})", allowed.in(language), error.allowed.in(language));
    text += error.advice.empty() ? "" : "; " + error.advice.in(language);
    return text;
}

ScenarioResult read_scenario(std::string_view text, const FileSource& files) {
    ScenarioResult result;
    JsonLimits limits;
    limits.bytes = max_scenario_bytes;
    const JsonResult json = parse_json(text, limits);
    for (const JsonError& e : json.errors) {
        result.errors.push_back({e.line, e.path, e.value, e.problem, e.allowed, e.advice});
    }
    if (json.is_broken) {
        return result;
    }
    if (json.root.type != JsonValue::Type::object) {
        result.errors.push_back({json.root.line, "", shown(json.root), is_no_object, an_object, {}});
        return result;
    }
    FieldReader reader(result.errors, files);
    reader.read(json.root, "", [&result](FieldReader& inner) { visit_scenario(inner, result.scenario); });
    std::stable_sort(result.errors.begin(), result.errors.end(),
                     [](const ScenarioError& a, const ScenarioError& b) { return a.line < b.line; });
    return result;
}

}  // namespace goodwill
