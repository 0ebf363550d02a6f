// The course of a metric over the days as a chart of a page.
#pragma once

#include <string>

#include "sim/report/html.h"
#include "sim/report/run_report.h"

namespace goodwill {

// What all charts show: which lines, over which days, what the band is.
std::string course_caption(bool are_two, int pairs, Language language);
// `without`: what the dashed line is called, where there are two.
void write_course(HtmlPage& page, const ReportCourse& course, const std::string& without, Language language);

}  // namespace goodwill
