#include "web/size_estimate.h"

#include "sim/scenario/size.h"
#include "sim/session/settling.h"

namespace goodwill {

namespace {

// Beside the native estimate: in Chromium a page builds a world in two to three times the seconds (20 million customers:
// 20 s on a busy machine), and it keeps the statements of everybody, some 40 bytes a customer on day 0.
constexpr double slower_in_a_page = 2.5;
constexpr double statement_bytes = 40.0;
// A day before day 0, natively: measured with `goodwill settle` for four of the scenarios with 5,000 and 20,000 customers.
constexpr double customer_day_s = 6e-9, contact_s = 0.3e-6;

}  // namespace

SizeEstimate estimate_size(const Scenario& scenario) {
    const Size size = size_of(scenario);
    const double day_s = customer_day_s * size.customers + contact_s * size.contacts_a_day;
    const double days = usual_settling(scenario.settle_years).all;
    return {slower_in_a_page * size.setup_s, slower_in_a_page * days * day_s,
            1e6 * size.megabytes + statement_bytes * size.customers};
}

}  // namespace goodwill
