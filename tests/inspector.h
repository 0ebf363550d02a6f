// Finds what cannot be in a world: shares outside 0–1, negative amounts, numbers that are none, people who vanish, bookings
// that do not add up.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/world/world.h"

namespace goodwill::test {

// Every finding names figure and value.
class Inspector {
   public:
    void expect(bool is_fine, const std::string& what, double value) {
        if (!is_fine && findings_.size() < 5) {
            findings_.push_back(what + " is " + std::to_string(value));
        }
    }
    void expect_between(double value, double low, double high, const std::string& what);
    [[nodiscard]] const std::vector<std::string>& findings() const { return findings_; }

   private:
    std::vector<std::string> findings_;
};

// People, employees, and that those counted are those who are there.
void inspect_people(Inspector& inspector, const World& world);
// Metrics over these days, and the sums of each. Employees stay until the customer they have is served: where handling is
// long beside a shift, they are busy for longer than they are on duty.
void inspect_figures(Inspector& inspector, const World& world, std::span<const DayRecord> history,
                     double most_utilisation = 1.0);
// Every statement of a world whose ledger keeps everybody's: opening + bookings + forgotten is the balance.
void inspect_accounts(Inspector& inspector, const World& world);
// The day just simulated: revenue is the sum of its purchases, costs are whole cents.
void inspect_money(Inspector& inspector, const World& world);

std::string joined(const std::vector<std::string>& lines);

}  // namespace goodwill::test
