#include "sim/session/worlds_spec.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/base/filled.h"
#include "sim/session/spec_commands.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

constexpr LocalView a_letter = {"a letter from A to D that no other variant has",
                                "ein Buchstabe von A bis D, den keine andere Variante hat"};

struct VariantText {
    std::string letter, name;
    std::vector<SpecCommand> commands;
};

bool is_letter(std::string_view text) {
    return text.size() == 1 && text[0] >= 'A' && text[0] < static_cast<char>('A' + max_variants);
}

void read_variant(FieldReader& v, VariantText& variant) {
    v.plain_text("letter", variant.letter, 1, Presence::required, "");
    v.plain_text("name", variant.name, max_variant_name, Presence::optional, "");
    v.check("name", variant.name.size() <= max_variant_name, {"is too long", "ist zu lang"},
            filled({"1 to {} bytes", "1 bis {} Bytes"}, max_variant_name));
    read_spec_commands(v, "commands", variant.commands);
}

void check_letters(FieldReader& v, const std::vector<VariantText>& variants) {
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const std::string& letter = variants[i].letter;
        const auto same = [&letter](const VariantText& other) { return other.letter == letter; };
        const bool is_new = std::none_of(variants.begin(), variants.begin() + static_cast<std::ptrdiff_t>(i), same);
        if (!is_letter(letter) || !is_new) {
            v.note_entry("variants", i, {"is no letter for it", "ist kein Buchstabe dafür"}, a_letter, {}, "letter");
        }
    }
}

// Levers and values need the scenario.
void plan_worlds(const std::vector<SpecCommand>& as_it_was, std::vector<VariantText> variants, const Scenario& scenario,
                 WorldsResult& result) {
    result.worlds.as_it_was =
        in_order_of_days(planned_commands(as_it_was, scenario, "worlds.as_it_was", result.errors));
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const std::string key = fmt::format("worlds.variants[{}].commands", i);
        result.worlds.variants.push_back(
            {variants[i].letter[0], std::move(variants[i].name),
             in_order_of_days(planned_commands(variants[i].commands, scenario, key, result.errors))});
    }
    std::sort(result.worlds.variants.begin(), result.worlds.variants.end(),
              [](const Variant& a, const Variant& b) { return a.letter < b.letter; });
}

}  // namespace

WorldsResult read_worlds(const JsonValue& node, const Scenario& scenario) {
    WorldsResult result;
    if (node.type != JsonValue::Type::object) {
        result.errors.push_back({node.line, "worlds", shown(node), is_no_object, an_object, {}});
        return result;
    }
    std::vector<SpecCommand> as_it_was;
    std::vector<VariantText> variants;
    FieldReader reader(result.errors);
    reader.read(node, "worlds", [&](FieldReader& v) {
        read_spec_commands(v, "as_it_was", as_it_was);
        v.list("variants", variants, {0, max_variants}, Presence::optional, "", read_variant);
        check_letters(v, variants);
        std::string& compared = result.worlds.compared;
        v.plain_text("compared", compared, nothing_compared.size(), Presence::optional, "");
        const auto is_it = [&compared](const VariantText& variant) { return variant.letter == compared; };
        v.check(
            "compared",
            compared.empty() || compared == nothing_compared || std::any_of(variants.begin(), variants.end(), is_it),
            {"is not known", "ist nicht bekannt"},
            {"the letter of a variant, or \"nothing\"", "der Buchstabe einer Variante oder \"nothing\""});
    });
    if (result.errors.empty()) plan_worlds(as_it_was, std::move(variants), scenario, result);
    return result;
}

std::optional<std::string> write_worlds(const WorldsSpec& worlds, const Scenario& scenario) {
    Json json = Json::object();
    if (!worlds.as_it_was.empty()) json["as_it_was"] = spec_commands_json(spec_commands(worlds.as_it_was, scenario));
    for (const Variant& variant : worlds.variants) {
        Json& written = json["variants"].emplace_back(Json{{"letter", std::string(1, variant.letter)}});
        if (!variant.name.empty()) written["name"] = variant.name;
        if (!variant.commands.empty())
            written["commands"] = spec_commands_json(spec_commands(variant.commands, scenario));
    }
    if (!worlds.compared.empty()) json["compared"] = worlds.compared;
    return json.empty() ? std::nullopt : std::optional(json.dump());
}

}  // namespace goodwill
