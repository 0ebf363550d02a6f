#include "web/ui/kit/chart_view.h"

#include <algorithm>

namespace goodwill::ui {

namespace {

void show_days(ChartView& view, const Days& all, double span, double first) {
    if (span >= all.span()) return show_all_days(view);
    view.span = span;
    view.last = std::clamp(first, all.first, all.last - span) + span;
    view.is_at_end = view.last >= all.last - 1e-6;
}

}  // namespace

bool shows_all_days(const ChartView& view, const Days& all) { return view.span <= 0.0 || view.span >= all.span(); }

void show_all_days(ChartView& view) {
    view.span = 0.0;
    view.is_at_end = true;
}

Days days_seen(const ChartView& view, const Days& all) {
    if (shows_all_days(view, all)) return {all.first, std::max(all.first + 1.0, all.last)};
    const double last = view.is_at_end ? all.last : std::clamp(view.last, all.first + view.span, all.last);
    return {last - view.span, last};
}

void zoom(ChartView& view, const Days& all, double factor, double around) {
    const Days now = days_seen(view, all);
    const double wanted = std::max(std::min(least_days_seen, all.span()), now.span() / factor);
    const double share = (std::clamp(around, now.first, now.last) - now.first) / now.span();
    show_days(view, all, wanted, now.first + share * (now.span() - wanted));
}

void pan(ChartView& view, const Days& all, double days) {
    if (shows_all_days(view, all)) return;
    show_days(view, all, view.span, days_seen(view, all).first + days);
}

void show_day(ChartView& view, const Days& all, double day) {
    const Days now = days_seen(view, all);
    if (day < now.first) pan(view, all, day - now.first);
    if (day > now.last) pan(view, all, day - now.last);
}

}  // namespace goodwill::ui
