// The page of one key figure: its course day by day, with the days on which something was changed.
#pragma once

#include <string>

#include "web/ui/kit/chart_view.h"
#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// The metric is that of the open page. `has_page`: around the app.
void figure_chart_ui(ChartView& state, bool has_page, const View& view, const UiContext& context, Actions& actions,
                     ImVec2 position, ImVec2 size);

// "Model and source: …"; empty when the metric names none.
std::string source_text(const MetricInfo& metric, Language language);

}  // namespace goodwill::ui
