// The report on what is on the screen: one page of HTML to print or keep, made by sim/report.
#pragma once

#include <string>

namespace goodwill {

struct App;

// Of both worlds, where they are on the same day, with the band of pairs once all of them are done; else it says one pair.
std::string report_page(const App& app);

}  // namespace goodwill
