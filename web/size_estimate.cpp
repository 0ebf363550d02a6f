#include "web/size_estimate.h"

namespace goodwill {

namespace {

// Measured in Chromium with the grand hotel, 4 to 20 million people, all statements kept; a page builds in one thread.
// Customers are more work than prospects: they bring years with them.
constexpr double seconds_per_person = 0.2e-6, seconds_per_customer = 0.6e-6;
constexpr double bytes_per_person = 60.0, bytes_per_customer = 75.0, program_bytes = 64e6;
constexpr double most_people = 20e6;  // as in scenario files

}  // namespace

SizeEstimate estimate_size(const Scenario& scenario) {
    const auto people = static_cast<double>(scenario.people), customers = static_cast<double>(scenario.customers);
    return {people * seconds_per_person + customers * seconds_per_customer,
            program_bytes + people * bytes_per_person + customers * bytes_per_customer};
}

int most_customers(const Scenario& scenario) {
    return static_cast<int>(most_people / scenario.people * scenario.customers);
}

}  // namespace goodwill
