// Ways to spend a budget: levers raised so far that what the business spends rises by so much a year.
#pragma once

#include <string>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/experiment/factors.h"

namespace goodwill {

struct Allocation {
    struct Part {
        Factor factor;
        double value = 0.0;
    };
    std::vector<Part> parts;  // none: as it is

    [[nodiscard]] std::vector<Command> commands() const;
    [[nodiscard]] std::string text(Language language) const;  // "training_h=60, staff.reception=3"; "as it is"
};

// A lever and what the business spends more a year at some of its values, measured.
struct PricedLever {
    Factor factor;
    std::vector<double> values;  // ascending, from the present one on
    std::vector<double> more_eur;

    // The highest step that costs at most this much more, a straight line between what was measured; the present value where
    // even the first step costs more.
    [[nodiscard]] double value_for(double eur) const;
    [[nodiscard]] double price_of(double value) const;
};

// Positions touchpoint by touchpoint, and the levers of processes, relationship, people, and advertising that are not yet
// at their end. Price and promise cost nothing by themselves.
std::vector<Factor> spendable_levers(const Scenario& scenario);
// As it is, then a few values of each lever up to its end: what is measured to price them.
std::vector<Allocation> probes_of(const std::vector<Factor>& levers);
std::vector<PricedLever> priced(const std::vector<Factor>& levers, const std::vector<Allocation>& probes,
                                const std::vector<double>& spending_eur);

// As it is; each lever alone for the whole budget, and for half of it. The same setting is there once.
std::vector<Allocation> single_allocations(const std::vector<PricedLever>& levers, double budget_eur);
// As it is; of the first levers of `order` (numbers in `levers`) each alone as above, every pair for half of the budget each,
// and the first three for a third each.
std::vector<Allocation> mixed_allocations(const std::vector<PricedLever>& levers, const std::vector<std::size_t>& order,
                                          double budget_eur);
// Together, levers may cost more than each by itself: those that cost more than the budget by what was measured, with as
// much less for each part. The same setting is there once.
std::vector<Allocation> within_budget(const std::vector<Allocation>& allocations, const std::vector<double>& more_eur,
                                      const std::vector<PricedLever>& levers, double budget_eur);

}  // namespace goodwill
