#include "web/size_estimate.h"

#include "sim/scenario/size.h"
#include "sim/session/settling.h"
#include "web/outlook.h"

namespace goodwill {

namespace {

// Beside the native estimate: in Chromium a page builds a world in two to three times the seconds (20 million customers:
// 20 s on a busy machine), and it keeps the statements of everybody, some 40 bytes a customer on day 0.
constexpr double slower_in_a_page = 2.5;
constexpr double statement_bytes = 40.0;
constexpr double program_bytes = 10e6;  // of what Size::megabytes counts
// A day before day 0, natively: measured with `goodwill settle` for four of the scenarios with 5,000 and 20,000 customers.
constexpr double customer_day_s = 6e-9, contact_s = 0.3e-6;

}  // namespace

SizeEstimate estimate_size(const Scenario& scenario) {
    const Size size = size_of(scenario);
    const double day_s = customer_day_s * size.customers + contact_s * size.contacts_a_day;
    const double days = usual_settling(scenario.settle_years).all;
    const double world_bytes = 1e6 * size.megabytes - program_bytes + statement_bytes * size.customers;
    const double worlds = size.people > most_people_ahead ? 3.0 : 5.0;
    return {slower_in_a_page * size.setup_s, slower_in_a_page * days * day_s, program_bytes + worlds * world_bytes,
            program_bytes + world_bytes};
}

}  // namespace goodwill
