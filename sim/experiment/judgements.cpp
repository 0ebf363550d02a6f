#include "sim/experiment/judgements.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include <fmt/format.h>

namespace goodwill {

namespace {

constexpr double place_of_in = 0.5;  // from here on a switch is in

}  // namespace

std::span<const Switch> switch_table() {
    static const std::vector<Switch> table{
        {"should", {"what should be", "was sein sollte"}, {"should_weight"}},
        {"adaptation", {"getting used to it", "Gewöhnung"}, {"expectation_adaptation"}},
        {"price",
         {"price in worth, demands, joining", "Preis in Wert, Anspruch, Beitritt"},
         {"price_value", "should_price", "join_price"}},
        {"leaving",
         {"leaving for how one was treated", "Gehen nach Behandlung"},
         {"churn_account", "churn_bad_memory", "churn_effort"}},
        {"fit", {"lasting fit", "bleibende Passung"}, {"fit_sd"}},
        {"first_impressions", {"first impressions", "erste Eindrücke"}, {"first_impressions"}},
        {"answers", {"answers to complaints differ", "Antworten auf Beschwerden verschieden"}, {"recovery_spread"}},
        {"intentions", {"intentions become behaviour", "Absichten werden Verhalten"}, {"churn_intention_weight"}},
        {"renewal", {"market renews itself", "Markt erneuert sich"}, {"market_renewal", "consideration_days"}}};
    return table;
}

JudgementSpace::JudgementSpace(const Scenario& scenario, Space space, double width) : width_(width) {
    if (space != Space::switches) {
        judgements_ = judgements_of(scenario);
    }
    if (space == Space::judgements) {
        return;
    }
    for (const Switch& one : switch_table()) {
        switches_.push_back(&one);
        for (const std::string_view name : one.parameters) {
            if (space == Space::switches) {
                switched_.push_back(factor_of(scenario, *find_lever(scenario, name)));
            }
        }
    }
}

std::vector<std::string> JudgementSpace::names() const {
    std::vector<std::string> names;
    for (const Factor& factor : judgements_) {
        names.push_back(factor.name);
    }
    for (const Switch* one : switches_) {
        names.push_back(fmt::format("switch.{}", one->id));
    }
    return names;
}

LocalText JudgementSpace::label(std::size_t coordinate) const {
    return is_switch(coordinate) ? LocalText(switches_[coordinate - judgements_.size()]->label)
                                 : judgements_[coordinate].label;
}

double JudgementSpace::value_at(const Factor& factor, double place) const {
    const double low = factor.present + width_ * (factor.range.minimum - factor.present);
    const double high = factor.present + width_ * (factor.range.maximum - factor.present);
    return allowed_value(factor, low + place * (high - low));
}

bool JudgementSpace::is_out(const std::string& parameter, const std::vector<double>& point) const {
    for (std::size_t i = 0; i < switches_.size(); ++i) {
        const std::vector<std::string_view>& parameters = switches_[i]->parameters;
        if (std::find(parameters.begin(), parameters.end(), parameter) != parameters.end()) {
            return point[judgements_.size() + i] < place_of_in;
        }
    }
    return false;
}

std::vector<Command> JudgementSpace::commands_at(const std::vector<double>& point) const {
    assert(point.size() == size());
    std::vector<Command> commands;
    for (std::size_t j = 0; j < judgements_.size(); ++j) {
        const Factor& factor = judgements_[j];
        commands.push_back({0, {factor.lever, is_out(factor.name, point) ? 0.0 : value_at(factor, point[j])}});
    }
    for (const Factor& factor : switched_) {
        // What the business has out is in at the end of its range.
        const double value_in = factor.present > 0.0 ? factor.present : factor.range.maximum;
        commands.push_back({0, {factor.lever, is_out(factor.name, point) ? 0.0 : value_in}});
    }
    return commands;
}

std::vector<std::string> JudgementSpace::words_at(const std::vector<double>& point) const {
    const std::vector<Command> commands = commands_at(point);
    std::vector<std::string> words;
    for (std::size_t j = 0; j < judgements_.size(); ++j) {
        words.push_back(fmt::format("{}", commands[j].setting.value));
    }
    for (std::size_t j = judgements_.size(); j < size(); ++j) {
        words.emplace_back(point[j] < place_of_in ? "out" : "in");
    }
    return words;
}

std::vector<double> JudgementSpace::places_at(const std::vector<double>& point) const {
    std::vector<double> places = point;
    for (std::size_t j = 0; j < judgements_.size(); ++j) {
        if (is_out(judgements_[j].name, point)) {
            places[j] = std::numeric_limits<double>::quiet_NaN();
        }
    }
    for (std::size_t j = judgements_.size(); j < size(); ++j) {
        places[j] = point[j] < place_of_in ? 0.0 : 1.0;
    }
    return places;
}

}  // namespace goodwill
