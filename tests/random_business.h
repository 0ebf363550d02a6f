// Businesses made of numbers, for properties that have to hold of every one of them.
//
// A gene is a whole number: 0 leaves something as it is in small_business(), 1 … 1000 puts it somewhere in its range, an
// eighth of them at each end: that is where things break. So the smaller the genes, the plainer the business: whatever
// looks for the simplest business that breaks a property makes genes smaller until only those are left that matter.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/scenario/command.h"
#include "sim/scenario/scenario.h"

namespace goodwill::test {

inline constexpr int most_gene = 1000;

struct RandomBusiness {
    Scenario scenario;
    std::vector<Command> commands;  // within the first two months
};
// So many genes make a business.
std::size_t gene_count();
RandomBusiness business_of(const std::vector<int>& genes);
// What is not as in small_business(), a line each.
std::string description_of(const std::vector<int>& genes);

// Makes so many businesses and fails with the first for which `finding` returns a text; natively with the simplest like
// it. The same businesses every time.
void check_businesses(int count, const std::function<std::string(const RandomBusiness&)>& finding);

}  // namespace goodwill::test
