// What new parts of a scenario begin with.
#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "sim/base/json_text.h"
#include "sim/scenario/draft.h"
#include "sim/scenario/scenario_fields.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_id_characters = 40;

Json both_languages(LocalView text) { return {{"en", text.en}, {"de", text.de}}; }

}  // namespace

std::string new_touchpoint(std::string_view id, TouchpointKind kind, double map_x, double map_y) {
    const TouchpointKindInfo& info = kind_info(kind);
    Json part = {{"id", id},
                 {"kind", info.id},
                 {"name", both_languages(info.label)},
                 {"map", {number_json(map_x), number_json(map_y)}}};
    if (info.is_staffed) {
        part["opening"] = {8, 18};
        part["handling"] = {{"mean_s", 300}};
        part["staff"] = {{"positions", 1}, {"shift_h", 10}, {"wage_eur_per_h", 22}, {"patience_mean_s", 600}};
    }
    return readable_json(part);
}

std::string new_step(std::string_view id, std::string_view touchpoint) {
    return readable_json(Json{{"id", id}, {"touchpoint", touchpoint}});
}

std::string new_journey(std::string_view id, std::string_view trigger, std::string_view touchpoint) {
    Json step = {{"id", "contact"}, {"touchpoint", touchpoint}};
    const bool is_complaint = trigger == trigger_names[static_cast<std::size_t>(Trigger::complaint)];
    if (is_complaint) {
        step["needs_solution"] = true;
    }
    Json part = {{"id", id}, {"name", both_languages({"A journey", "Eine Reise"})}, {"trigger", trigger}};
    if (!is_complaint) {
        part["rate_per_year"] = 1;
    }
    part["start"] = Json::array({{{"to", "contact"}, {"probability", 1}}});
    part["steps"] = Json::array({step});
    return readable_json(part);
}

std::string new_way(const FormField* ways, std::string_view to) {
    const double missing = ways == nullptr ? 1.0 : std::max(0.0, 1.0 - sum_of_ways(*ways));
    // Without the noise of a sum of decimals.
    const Json part = {{"to", to}, {"probability", number_json(std::round(missing * 1e6) / 1e6)}};
    return part.dump(-1, ' ', false, Json::error_handler_t::replace);
}

double sum_of_ways(const FormField& ways) {
    double sum = 0.0;
    for (const FormObject& way : ways.entries) {
        const FormField* probability = way.find("probability");
        const bool is_set = probability->value != nullptr && probability->value->type == JsonValue::Type::number;
        sum += is_set ? probability->value->number : probability->standard;
    }
    return sum;
}

std::string new_competitor() {
    return readable_json(
        Json{{"name", both_languages({"A competitor", "Ein Wettbewerber"})}, {"quality", 7.5}, {"price", 1}});
}

std::string free_id(const FormField& list, std::string_view wanted) {
    const auto is_taken = [&list](const std::string& id) {
        return std::any_of(list.entries.begin(), list.entries.end(), [&id](const FormObject& entry) {
            const FormField* own = entry.find("id");
            return own != nullptr && own->value != nullptr && own->value->text == id;
        });
    };
    std::string id(wanted.substr(0, most_id_characters));
    for (int number = 2; is_taken(id); ++number) {
        const std::string ending = "-" + std::to_string(number);
        id = std::string(wanted.substr(0, most_id_characters - ending.size())) + ending;
    }
    return id;
}

}  // namespace goodwill
