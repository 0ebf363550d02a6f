#include "web/ui/figures/editor_shown.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/base/field_reader.h"
#include "sim/base/json_text.h"
#include "sim/scenario/scenario_fields.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

using Json = nlohmann::ordered_json;
using Kind = FormField::Kind;

constexpr double as_good_as_whole = 1e-9;  // sums of decimals have noise

// German: 0,25. Other signs stay.
std::string with_sign(std::string number, Language language) {
    if (language == Language::de) std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

// "2,000,000" with its sign ',': one to three digits, not beginning with 0, then groups of three.
bool is_grouped(std::string_view whole, char grouping) {
    if (whole.starts_with('-')) whole.remove_prefix(1);
    const std::size_t first = std::min(whole.find(grouping), whole.size());
    if (first < 1 || first > 3 || whole[0] == '0') return false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool is_sign_due = i >= first && (i - first) % 4 == 0;
        if (is_sign_due ? whole[i] != grouping : whole[i] < '0' || whole[i] > '9') return false;
    }
    return whole.size() > first && (whole.size() - first) % 4 == 0;
}

// With '.' before its decimals and nothing between its thousands; nothing where its signs can be read in two ways.
// The other language's decimal sign is one where it can be no sign of thousands: "4,5" and "0,125" in English.
std::optional<std::string> with_point(std::string text, Language language) {
    const char decimal = language == Language::de ? ',' : '.', grouping = language == Language::de ? '.' : ',';
    const std::size_t sign = text.find(grouping);
    if (sign == std::string::npos) {
        std::replace(text.begin(), text.end(), decimal, '.');
        return text;
    }
    const std::size_t point = std::min(text.find(decimal), text.size());
    if (is_grouped(std::string_view(text).substr(0, point), grouping)) {
        std::string whole = text.substr(0, point), rest = text.substr(point);
        std::erase(whole, grouping);
        std::replace(rest.begin(), rest.end(), decimal, '.');
        return whole + rest;
    }
    const bool is_alone = point == text.size() && text.find(grouping, sign + 1) == std::string::npos;
    const std::string before = text.substr(0, sign);
    const bool is_below_one = before.empty() || before == "0" || before == "-0";
    if (!is_alone || (text.size() - sign == 4 && !is_below_one)) return std::nullopt;
    text[sign] = '.';
    return text;
}

std::optional<double> number_in(const std::string& typed, Language language) {
    const std::size_t first = typed.find_first_not_of(' '), last = typed.find_last_not_of(' ');
    if (first == std::string::npos) return std::nullopt;
    std::optional<std::string> text = with_point(typed.substr(first, last + 1 - first), language);
    if (!text) return std::nullopt;
    if (text->starts_with('.')) text->insert(0, "0");
    const Json read = Json::parse(*text, nullptr, false);
    const bool is_number = read.is_number() && std::isfinite(read.get<double>());
    return is_number ? std::optional(read.get<double>()) : std::nullopt;
}

// Without the noise of binary fractions: files and people write few decimals.
constexpr double most_exact = 1e3;
double in_percent(double share) {
    return std::abs(share) > most_exact ? share * 100.0 : std::round(share * 1e14) / 1e12;
}
double of_percent(double percents) {
    return std::abs(percents) > most_exact ? percents / 100.0 : std::round(percents * 1e12) / 1e14;
}

std::string percent_text(double share, Language language) {
    return number_text(in_percent(share), language) + (language == Language::de ? " %" : "%");
}

std::string without_percent(std::string typed) {
    for (const std::string_view space : {"\u202f", "\u00a0"}) {  // as the screen shows it elsewhere
        for (std::size_t at; (at = typed.find(space)) != std::string::npos;) typed.replace(at, space.size(), " ");
    }
    const std::size_t sign = typed.find('%');
    if (sign != std::string::npos && typed.find_first_not_of(' ', sign + 1) == std::string::npos) typed.resize(sign);
    return typed;
}

std::string json_words(const std::string& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string numbers_json(const std::string& typed, Language language) {
    Json list = Json::array();
    for (std::size_t at = 0; (at = typed.find_first_not_of(' ', at)) != std::string::npos;) {
        const std::size_t end = std::min(typed.find(' ', at), typed.size());
        const std::optional<double> number = number_in(typed.substr(at, end - at), language);
        list.push_back(number ? number_json(*number) : Json(typed.substr(at, end - at)));
        at = end;
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

struct ChoiceLabel {
    std::string_view key, id;
    Text label;
};
constexpr ChoiceLabel choice_labels[] = {
    {"trigger", "purchase", Text::trigger_purchase}, {"trigger", "planned", Text::trigger_planned},
    {"trigger", "issue", Text::trigger_issue},       {"trigger", "complaint", Text::trigger_complaint},
    {"distribution", "lognormal", Text::log_normal}, {"distribution", "exponential", Text::exponential},
    {"network", "small_world", Text::network_small}, {"network", "scale_free", Text::network_scale_free},
    {"network", "complete", Text::network_complete}, {"network", "edge_list", Text::network_edges},
};

std::string id_of(const FormObject& object) {
    const FormField* field = object.find("id");
    return field == nullptr || field->value == nullptr ? std::string() : field->value->text;
}

const FormField* steps_around(const Draft& draft, const std::string& path) {
    const FormObject* journey = find_form(draft.form(), path.substr(0, path.find('.')));
    return journey == nullptr ? nullptr : journey->find("steps");
}

// A beginning leads to the first step, a way on to the step behind its own.
std::string next_step(const Draft& draft, const FormField& ways) {
    const FormField* steps = steps_around(draft, ways.path);
    if (steps == nullptr || steps->entries.empty()) return {};
    const auto own = entry_of(ways.path.substr(0, ways.path.rfind('.')));
    const std::size_t wanted = ways.key == "start" || !own ? 0 : own->second + 1;
    return id_of(steps->entries[std::min(wanted, steps->entries.size() - 1)]);
}

const FormObject* entry_called(const FormField* list, const std::string& id) {
    if (list == nullptr || id.empty()) return nullptr;
    const auto found =
        std::find_if(list->entries.begin(), list->entries.end(), [&id](const FormObject& e) { return id_of(e) == id; });
    return found == list->entries.end() ? nullptr : &*found;
}

std::string touchpoint_name(const Draft& draft, const std::string& id, Language language) {
    const FormObject* touchpoint = entry_called(draft.form().find("touchpoints"), id);
    return touchpoint == nullptr ? id : entry_name(*touchpoint, 0, language);
}

std::string touchpoint_of(const FormObject& step) {
    const FormField* field = step.find("touchpoint");
    return field == nullptr || field->value == nullptr ? std::string() : field->value->text;
}

// The name of a touchpoint, or of the one that a step is at; with its own id where another of the list has the same name.
std::string name_among(const Draft& draft, const FormField& list, const FormObject& entry, Language language) {
    const bool is_step = list.key == "steps";
    const auto name_of = [&](const FormObject& one) {
        return touchpoint_name(draft, is_step ? touchpoint_of(one) : id_of(one), language);
    };
    const std::string name = name_of(entry), id = id_of(entry);
    const auto alike = std::count_if(list.entries.begin(), list.entries.end(),
                                     [&](const FormObject& other) { return name_of(other) == name; });
    return alike > 1 && name != id ? name + " · " + id : name;
}

std::string reference_label(const Draft& draft, const FormField& field, const std::string& id, Language language) {
    const bool is_step = field.key != "touchpoint";
    const FormField* list = is_step ? steps_around(draft, field.path) : draft.form().find("touchpoints");
    const FormObject* entry = entry_called(list, id);
    return entry == nullptr ? id : name_among(draft, *list, *entry, language);
}

std::optional<TouchpointKind> kind_called(const std::string& id) {
    const auto kind = std::find(std::begin(kind_names), std::end(kind_names), id);
    if (kind == std::end(kind_names)) return std::nullopt;
    return static_cast<TouchpointKind>(kind - std::begin(kind_names));
}

std::string kind_or_word(const FormField& field, const std::string& id, Language language) {
    if (const auto kind = kind_called(id); kind && field.key == "kind") {
        return std::string(kind_info(*kind).label.in(language));
    }
    for (const ChoiceLabel& known : choice_labels) {
        if (field.key == known.key && id == known.id) return tr(known.label, language);
    }
    return id;
}

// Place on the map, 0 … 1 across and down, that is farthest from all touchpoints there are.
std::pair<double, double> free_place(const FormField& touchpoints) {
    constexpr int columns = 8, rows = 8;  // that are tried
    std::pair<double, double> best = {0.5, 0.5};
    double most = -1.0;
    for (int i = 0; i < columns * rows; ++i) {
        const double x = (1 + i % columns) / 10.0, y = (1 + i / columns) / 10.0;  // one digit, to be read in files
        double nearest = 2.0;
        for (const FormObject& touchpoint : touchpoints.entries) {
            const FormField* map = touchpoint.find("map");
            if (map == nullptr || map->value == nullptr || map->value->items.size() != 2) continue;
            const double across = map->value->items[0].number - x, down = map->value->items[1].number - y;
            nearest = std::min(nearest, across * across + down * down);
        }
        if (nearest > most) {
            most = nearest;
            best = {x, y};
        }
    }
    return best;
}

}  // namespace

bool is_inside(std::string_view path, std::string_view around) {
    if (around.empty()) return true;
    return path.starts_with(around) &&
           (path.size() == around.size() || path[around.size()] == '.' || path[around.size()] == '[');
}

std::string number_text(double value, Language language) { return with_sign(number_json(value).dump(), language); }

std::string words_of(FileError error, Language language) {
    error.line = 0;
    error.path.clear();
    return describe(error, "", language);
}

std::string written_value(const FormField& field, Language language) {
    if (field.value == nullptr) return {};
    const JsonValue& value = *field.value;
    switch (value.type) {
        case JsonValue::Type::number:
            return field.is_share ? percent_text(value.number, language) : with_sign(value.text, language);
        case JsonValue::Type::string:
            return value.text;
        case JsonValue::Type::array: {
            std::string list;
            for (const JsonValue& item : value.items) {
                const bool is_number = item.type == JsonValue::Type::number;
                list += (list.empty() ? "" : " ") + (is_number ? with_sign(item.text, language) : item.text);
            }
            return list;
        }
        default:
            return json_of(value);
    }
}

std::string typed_value(const FormField& field, const std::string& typed, Language language) {
    if (field.kind == Kind::numbers) return numbers_json(typed, language);
    if (field.kind == Kind::number || field.kind == Kind::whole) {
        const std::optional<double> number = number_in(field.is_share ? without_percent(typed) : typed, language);
        if (!number) return json_words(typed);
        return number_json(field.is_share ? of_percent(*number) : *number).dump();
    }
    return json_words(typed);
}

std::string standard_value(const FormField& field, Language language) {
    switch (field.kind) {
        case Kind::number:
        case Kind::whole:
            if (field.is_required) return {};
            return field.is_share ? percent_text(field.standard, language) : number_text(field.standard, language);
        case Kind::choice:
            return field.is_required || field.standard_choice < 0
                       ? std::string()
                       : kind_or_word(field, field.choices.at(static_cast<std::size_t>(field.standard_choice)),
                                      language);
        case Kind::numbers: {
            const bool is_known =
                std::any_of(field.standards.begin(), field.standards.end(), [](double v) { return v > 0.0; });
            std::string list;
            for (const double value : is_known ? field.standards : std::vector<double>()) {
                list += (list.empty() ? "" : " ") + number_text(value, language);
            }
            return list;
        }
        default:
            return {};
    }
}

std::string choice_label(const Draft& draft, const FormField& field, const std::string& id, Language language) {
    return field.kind == Kind::reference ? reference_label(draft, field, id, language)
                                         : kind_or_word(field, id, language);
}

std::string allowed_values(const FormField& field, Language language) {
    const bool has_range = field.kind == Kind::number || field.kind == Kind::whole || field.kind == Kind::numbers;
    if (!has_range) return {};
    if (!field.is_share) return with_sign(range_text(field.range).in(language), language);
    const FieldRange percents{in_percent(field.range.minimum), in_percent(field.range.maximum)};
    return with_sign(range_text(percents).in(language), language) + (language == Language::de ? " %" : "%");
}

std::vector<std::string> mistakes_at(const Draft& draft, const FormField& field, Language language) {
    std::vector<std::string> found;
    const bool has_own_fields = field.kind == Kind::object || field.kind == Kind::list;
    for (FileError error : draft.errors()) {
        const bool is_here = has_own_fields ? error.path == field.path : is_inside(error.path, field.path);
        if (!is_here) continue;
        const std::string allowed = allowed_values(field, language);
        const bool is_of_range = error.allowed.in(language) == range_text(field.range).in(language);
        if (field.is_share && is_of_range) error.allowed = {allowed, allowed};
        if (field.is_share && field.value != nullptr && field.value->type == JsonValue::Type::number) {
            error.value = percent_text(field.value->number, language) + " (" + error.value + ")";
        }
        found.push_back(words_of(std::move(error), language));
    }
    return found;
}

std::size_t mistakes_in(const Draft& draft, std::string_view path) {
    return static_cast<std::size_t>(std::count_if(draft.errors().begin(), draft.errors().end(),
                                                  [path](const FileError& e) { return is_inside(e.path, path); }));
}

std::vector<std::string> all_mistakes(const Draft& draft, Language language) {
    std::vector<std::string> lines;
    for (const FileError& error : draft.errors()) {
        lines.push_back(mistake_in_words(describe(error, "", language), language));
    }
    return lines;
}

std::optional<std::pair<std::string, std::size_t>> entry_of(const std::string& path) {
    const std::size_t open = path.rfind('[');
    if (open == std::string::npos || path.back() != ']') return std::nullopt;
    const auto index = read_whole(std::string_view(path).substr(open + 1, path.size() - open - 2), 0, 1000);
    if (!index) return std::nullopt;
    return std::pair(path.substr(0, open), static_cast<std::size_t>(*index));
}

std::optional<std::string> new_entry(const Draft& draft, const FormField& list, const std::string& what) {
    if (list.kind != Kind::list || !list.has_room()) return {};
    if (list.path == "competitors" && what.empty()) return new_competitor();
    if (list.path == "touchpoints") {
        const auto kind = what.empty() ? TouchpointKind::website : kind_called(what);
        if (!kind) return {};
        const auto [x, y] = free_place(list);
        return new_touchpoint(free_id(list, kind_names[static_cast<std::size_t>(*kind)]), *kind, x, y);
    }
    if (list.key == "start" || list.key == "next") {
        const std::string to = what.empty() ? next_step(draft, list) : what;
        const bool is_known = entry_called(steps_around(draft, list.path), to) != nullptr;
        return is_known ? std::optional(new_way(&list, to)) : std::nullopt;
    }
    const FormField* places = draft.form().find("touchpoints");
    if (places == nullptr || places->entries.empty()) return {};
    const std::string place = what.empty() ? id_of(places->entries[0]) : what;
    if (entry_called(places, place) == nullptr) return {};
    if (list.path == "journeys" && what.empty()) return new_journey(free_id(list, "journey"), "issue", place);
    if (list.key == "steps") return new_step(free_id(list, what.empty() ? "step" : what), place);
    return {};
}

std::string entry_name(const FormObject& entry, std::size_t index, Language language) {
    const FormField* name = entry.find("name");
    if (name != nullptr && name->value != nullptr) {
        const JsonMember* words = name->value->find(language == Language::de ? "de" : "en");
        if (words != nullptr && !words->value.text.empty()) return words->value.text;
    }
    const FormField* id = entry.find("id");
    if (id != nullptr && id->value != nullptr && !id->value->text.empty()) return id->value->text;
    return std::to_string(index + 1);
}

std::string step_name(const Draft& draft, const FormObject& step, Language language) {
    return name_among(draft, *steps_around(draft, step.path), step, language);
}

bool are_too_many(const FormField& ways) { return sum_of_ways(ways) > 1.0 + as_good_as_whole; }

std::string ways_sentence(const FormField& ways, Language language) {
    const bool are_beginnings = ways.key == "start";
    if (ways.entries.empty() && are_beginnings) return {};
    const double sum = sum_of_ways(ways);
    // As exact as needed to be told from the whole.
    const int decimals = std::abs(sum * 100.0 - std::round(sum * 100.0)) < 1e-6 ? 0 : 2;
    const Shown all = percent(sum, decimals, language), rest = percent(std::max(0.0, 1.0 - sum), decimals, language);
    const Text pattern = are_too_many(ways)             ? Text::ways_too_many
                         : sum > 1.0 - as_good_as_whole ? Text::ways_all
                         : are_beginnings               ? Text::ways_do_not_begin
                                                        : Text::ways_end_here;
    return sentence(tr(pattern, language), all.view(), rest.view());
}

}  // namespace goodwill::ui
