// What customers say they will do (M6, M10): curves and tables of stated intentions, as published.
//
// Intentions are not behaviour: the same people were asked about experience and intention in one questionnaire. Nothing
// in a day reads these functions; they translate simulated experiences into the answers of such a questionnaire, so
// that a simulated business can be compared with the published tables.
#pragma once

#include <cstdint>

namespace goodwill {

// Shares that say so after a service contact of this effort, 0–1 (M6). Logistic curves through the two published points
// of each question, low effort taken as 0.1 and high effort as 0.9 (Dixon et al. 2010 and the later deck of CEB [R]).
double says_disloyal(double effort);      // 9 % … 96 %
double says_buys_again(double effort);    // 94 % … 4 %
double says_spends_more(double effort);   // 88 % … 4 %
double says_speaks_badly(double effort);  // 1 % … 81 %

// How a bad contact went on, from the customer's point of view (TARP [R]).
enum class Aftermath : std::uint8_t { silent, unsatisfied, satisfied, satisfied_quickly };
inline constexpr int aftermath_count = 4;

// Share that says it stays, after a minor (under $5) or a major matter (over $100).
double says_stays(Aftermath aftermath, bool is_major);

}  // namespace goodwill
