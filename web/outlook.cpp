#include "web/outlook.h"

#include <algorithm>

namespace goodwill {

namespace {

bool look_on(Session& session, int until, const Host& host, double started_s, double budget_s) {
    while (session.world().day < until) {
        if (host.now_s() - started_s >= budget_s) return false;
        host.advance_one(session);
    }
    return true;
}

}  // namespace

std::optional<Outlook> begin_outlook(const Stage& stage) {
    const World& world = stage.session.world();
    const bool is_too_large = static_cast<std::int64_t>(world.people.size()) > most_people_ahead;
    if (is_too_large || is_catching_up(stage) || world.day + outlook_days > max_day) return std::nullopt;
    return Outlook{world.day, stage.session, stage.twin, {}};
}

bool look_on(Outlook& outlook, const Host& host, double budget_s) {
    if (!outlook.figures.own.empty()) return true;
    const double started = host.now_s();
    const int until = outlook.from_day + outlook_days;
    if (!look_on(outlook.own, until, host, started, budget_s)) return false;
    if (outlook.twin && !look_on(*outlook.twin, until, host, started, budget_s)) return false;
    outlook.figures.own = ui::present_figures(outlook.own);
    if (outlook.twin) outlook.figures.twin = ui::present_figures(*outlook.twin);
    return true;
}

}  // namespace goodwill
