#include "web/size_estimate.h"

#include "sim/scenario/size.h"

namespace goodwill {

namespace {

// Beside the native estimate: in Chromium a page builds a world in two to three times the seconds (20 million customers:
// 20 s on a busy machine), and it keeps the statements of everybody, some 40 bytes a customer on day 0.
constexpr double slower_in_a_page = 2.5;
constexpr double statement_bytes = 40.0;

}  // namespace

SizeEstimate estimate_size(const Scenario& scenario) {
    const Size size = size_of(scenario);
    return {slower_in_a_page * size.setup_s, 1e6 * size.megabytes + statement_bytes * size.customers};
}

}  // namespace goodwill
