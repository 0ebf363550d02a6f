// What stands below a chart: closer, farther, all days; and the days that are seen as a table or a picture.
#pragma once

#include "web/ui/kit/line_chart.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

float chart_tools_height(const UiContext& context, float width, bool has_page);
// `drawn`: the rectangle of the chart above. Pictures need a page around the app.
void chart_tools(const UiContext& context, const LineChart& chart, ChartView& view, bool has_page, Actions& actions,
                 const Rect& drawn);

}  // namespace goodwill::ui
