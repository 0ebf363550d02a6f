#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/base/field_reader.h"
#include "sim/scenario/limits.h"
#include "sim/session/spec_commands.h"

namespace goodwill {

namespace {

constexpr double most_customers = 20e6;

class RunReader : public FieldReader {
   public:
    using FieldReader::FieldReader;

    void format() {
        std::string format;
        plain_text("format", format, 40, Presence::required, "");
        check("format", format == run_spec_format, {"is not known", "ist nicht bekannt"},
              filled({"\"{}\"", "\"{}\""}, run_spec_format),
              {"was it written by a later version?", "stammt es von einer neueren Version?"});
    }

    // The text of a file, bounded by the limits of the whole.
    void file_text(std::string_view key, std::string& text) {
        if (const JsonMember* member = take_string(key, Presence::optional, {"a text", "ein Text"})) {
            text = member->value.text;
        }
    }

    void differences(std::string_view key, std::vector<ScenarioDifference>& differences) {
        const JsonMember* member = take_object(key, Presence::optional);
        if (member == nullptr) {
            return;
        }
        for (const JsonMember& difference : member->value.members) {
            // Numbers in one form, as write_run_spec() has them.
            differences.push_back({difference.key, nlohmann::ordered_json::parse(json_of(difference.value)).dump()});
        }
    }
};

void read_source(RunReader& v, ScenarioSource& source) {
    v.plain_text("id", source.id, 60, Presence::optional, "Of a scenario that comes along.");
    v.file_text("text", source.text);
    v.file_text("edges", source.edges);
    v.differences("differences", source.differences);
    const LocalText one = {"an id or a text", "eine id oder ein text"};
    v.check("id", v.is_missing("id") || v.is_missing("text"), {"is set together with text", "steht zusammen mit text"},
            one);
    v.check_outside("id", !v.is_missing("id") || !v.is_missing("text"), missing_key, one);
    v.check("edges", v.is_missing("edges") || !v.is_missing("text"), {"is set without text", "steht ohne text"},
            {"beside the text of a scenario that names a list of ties",
             "neben dem text eines Szenarios, das eine Liste von Beziehungen nennt"});
}

void read_run(RunReader& v, RunSpec& spec) {
    v.ignored("$schema", "");
    v.format();
    v.object("scenario", Presence::required, "", [&](auto&) { read_source(v, spec.scenario); });
    v.natural("seed", spec.seed, Presence::optional, "");
    v.whole("customers", spec.customers, {1, most_customers}, Presence::optional, "");
    v.whole("days", spec.days, {0, static_cast<double>(max_day)}, Presence::optional, "");
    v.plain_texts("presets", spec.presets, {0, max_presets}, 60, Presence::optional, "");
    read_spec_commands(v, "commands", spec.commands);
}

}  // namespace

JsonLimits run_spec_limits() {
    JsonLimits limits;
    limits.bytes = max_run_spec_bytes;
    limits.string_bytes = max_edge_list_bytes;
    limits.items = std::max(max_spec_commands, static_cast<std::size_t>(max_day) + 1);
    limits.members = max_differences;
    limits.key_bytes = 200;
    limits.has_texts_of_files = true;
    return limits;
}

RunSpecResult read_run_spec(std::string_view text) {
    RunSpecResult result;
    const std::optional<JsonValue> root = read_json_object(text, run_spec_limits(), result.errors);
    if (!root) {
        return result;
    }
    RunReader reader(result.errors);
    const JsonMember* inside = root->find("run");  // of a manifest
    const bool is_manifest = inside != nullptr && inside->value.type == JsonValue::Type::object;
    reader.read(is_manifest ? inside->value : *root, is_manifest ? "run" : "",
                [&](auto&) { read_run(reader, result.spec); });
    sort_by_line(result.errors);
    return result;
}

}  // namespace goodwill
