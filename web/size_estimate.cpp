#include "web/size_estimate.h"

namespace goodwill {

namespace {

// Measured in Chromium and Node with the grand hotel, 1 to 10 million people; a page builds them in one thread.
constexpr double seconds_per_person = 1.2e-6;
constexpr double bytes_per_person = 130.0;
constexpr double most_people = 20e6;  // as in scenario files

}  // namespace

SizeEstimate estimate_size(const Scenario& scenario) {
    const auto people = static_cast<double>(scenario.people);
    return {people * seconds_per_person, people * bytes_per_person};
}

int most_customers(const Scenario& scenario) {
    return static_cast<int>(most_people / scenario.people * scenario.customers);
}

}  // namespace goodwill
