#include "sim/experiment/allocations.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace goodwill {

namespace {

constexpr int probes_of_a_lever = 4;

bool is_spent_on(const Scenario& scenario, const Factor& factor) {
    if (factor.present >= factor.range.maximum) {
        return false;
    }
    if (factor.lever.kind == LeverId::Kind::staff) {
        return scenario.touchpoints[static_cast<std::size_t>(factor.lever.index)].staff > 0;
    }
    // Positions stand touchpoint by touchpoint.
    const ParameterInfo& info = parameter_table()[static_cast<std::size_t>(factor.lever.index)];
    return info.name != "staffing" && (info.group != ParameterGroup::market || info.name == "advertising_eur");
}

// Unless it is there already.
void add_new(const Allocation& allocation, std::vector<Allocation>& allocations) {
    const std::vector<Command> commands = allocation.commands();
    if (std::none_of(allocations.begin(), allocations.end(),
                     [&](const Allocation& other) { return other.commands() == commands; })) {
        allocations.push_back(allocation);
    }
}

// Where a part is no change, it is left out.
void add_allocation(const std::vector<PricedLever>& levers, const std::vector<std::size_t>& chosen, double eur_each,
                    std::vector<Allocation>& allocations) {
    Allocation allocation;
    for (const std::size_t i : chosen) {
        const double value = levers[i].value_for(eur_each);
        if (value == levers[i].factor.present) {
            return;
        }
        allocation.parts.push_back({levers[i].factor, value});
    }
    add_new(allocation, allocations);
}

}  // namespace

std::vector<Command> Allocation::commands() const {
    std::vector<Command> commands;
    for (const Part& part : parts) {
        commands.push_back({0, {part.factor.lever, part.value}});
    }
    return commands;
}

std::string Allocation::text(Language language) const {
    std::vector<std::string> texts;
    for (const Part& part : parts) {
        texts.push_back(fmt::format("{}={}", part.factor.name, part.value));
    }
    return texts.empty() ? (language == Language::de ? "wie es ist" : "as it is")
                         : fmt::format("{}", fmt::join(texts, ", "));
}

double PricedLever::value_for(double eur) const {
    double reach = values.front();
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (more_eur[i] > eur) {
            const double way = (eur - more_eur[i - 1]) / (more_eur[i] - more_eur[i - 1]);
            reach = values[i - 1] + std::clamp(way, 0.0, 1.0) * (values[i] - values[i - 1]);
            break;
        }
        reach = values[i];
    }
    const LeverRange& range = factor.range;
    const double steps = std::floor((reach - range.minimum) / range.step + 1e-9);
    return std::max(factor.present, allowed_value(factor, range.minimum + steps * range.step));
}

double PricedLever::price_of(double value) const {
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (value <= values[i]) {
            const double way = (value - values[i - 1]) / (values[i] - values[i - 1]);
            return more_eur[i - 1] + way * (more_eur[i] - more_eur[i - 1]);
        }
    }
    return more_eur.back();
}

std::vector<Factor> spendable_levers(const Scenario& scenario) {
    std::vector<Factor> levers = levers_of(scenario);
    std::erase_if(levers, [&](const Factor& factor) { return !is_spent_on(scenario, factor); });
    return levers;
}

std::vector<Allocation> probes_of(const std::vector<Factor>& levers) {
    std::vector<Allocation> probes(1);
    for (const Factor& factor : levers) {
        double last = factor.present;
        for (int i = 1; i <= probes_of_a_lever; ++i) {
            const double way = static_cast<double>(i) / probes_of_a_lever;
            const double value = allowed_value(factor, factor.present + way * (factor.range.maximum - factor.present));
            if (value > last) {
                probes.push_back({{{factor, value}}});
                last = value;
            }
        }
    }
    return probes;
}

std::vector<PricedLever> priced(const std::vector<Factor>& levers, const std::vector<Allocation>& probes,
                                const std::vector<double>& spending_eur) {
    std::vector<PricedLever> result;
    std::size_t probe = 1;
    for (const Factor& factor : levers) {
        PricedLever lever{factor, {factor.present}, {0.0}};
        for (; probe < probes.size() && probes[probe].parts[0].factor.lever == factor.lever; ++probe) {
            lever.values.push_back(probes[probe].parts[0].value);
            lever.more_eur.push_back(spending_eur[probe] - spending_eur[0]);
        }
        result.push_back(lever);
    }
    return result;
}

std::vector<Allocation> single_allocations(const std::vector<PricedLever>& levers, double budget_eur) {
    std::vector<Allocation> allocations(1);
    for (std::size_t i = 0; i < levers.size(); ++i) {
        add_allocation(levers, {i}, budget_eur, allocations);
        add_allocation(levers, {i}, 0.5 * budget_eur, allocations);
    }
    return allocations;
}

std::vector<Allocation> mixed_allocations(const std::vector<PricedLever>& levers, const std::vector<std::size_t>& order,
                                          double budget_eur) {
    std::vector<Allocation> allocations(1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        add_allocation(levers, {order[i]}, budget_eur, allocations);
        add_allocation(levers, {order[i]}, 0.5 * budget_eur, allocations);
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            add_allocation(levers, {order[i], order[j]}, 0.5 * budget_eur, allocations);
        }
    }
    if (order.size() >= 3) {
        add_allocation(levers, {order[0], order[1], order[2]}, budget_eur / 3.0, allocations);
    }
    return allocations;
}

std::vector<Allocation> within_budget(const std::vector<Allocation>& allocations, const std::vector<double>& more_eur,
                                      const std::vector<PricedLever>& levers, double budget_eur) {
    std::vector<Allocation> kept;
    for (std::size_t i = 0; i < allocations.size(); ++i) {
        Allocation allocation = allocations[i];
        for (Allocation::Part& part : allocation.parts) {
            const auto lever = std::find_if(levers.begin(), levers.end(), [&](const PricedLever& other) {
                return other.factor.lever == part.factor.lever;
            });
            const double price_eur = lever->price_of(part.value);
            if (more_eur[i] > budget_eur && price_eur > 0.0) {
                part.value = lever->value_for(price_eur * budget_eur / more_eur[i]);
            }
        }
        std::erase_if(allocation.parts, [](const Allocation::Part& part) { return part.value == part.factor.present; });
        add_new(allocation, kept);
    }
    return kept;
}

}  // namespace goodwill
