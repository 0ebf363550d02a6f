#include "web/outlook.h"

#include <algorithm>
#include <utility>

#include "sim/base/raw_bytes.h"
#include "web/carried.h"

namespace goodwill {

namespace {

Outlook::World begin_world(const Session& session, const ScenarioSource& source, const Host& host) {
    Outlook::World ahead;
    ahead.commands = session.commands();
    if (host.workers.are_there()) ahead.task = GivenTask(host.workers, outlook_task, carried(session, source));
    if (!ahead.task.is_given()) ahead.copy = session;
    return ahead;
}

bool look_on(Outlook::World& ahead, int until, const Host& host, double started_s, double budget_s) {
    if (!ahead.copy) return !ahead.metrics.empty();
    while (ahead.copy->world().day < until) {
        if (host.now_s() - started_s >= budget_s) return false;
        host.advance_one(*ahead.copy);
    }
    ahead.metrics = ui::present_figures(*ahead.copy);
    ahead.copy.reset();
    return true;
}

void show_if_done(Outlook& outlook) {
    if (outlook.own.metrics.empty() || (outlook.twin && outlook.twin->metrics.empty())) return;
    outlook.figures.own = outlook.own.metrics;
    if (outlook.twin) outlook.figures.twin = outlook.twin->metrics;
}

// A day a step.
class OutlookTask final : public Task {
   public:
    explicit OutlookTask(Session session) : session_(std::move(session)), until_(session_.world().day + outlook_days) {}

    void step() override { session_.advance_day(); }
    [[nodiscard]] bool is_done() const override { return session_.world().day >= until_; }
    [[nodiscard]] double progress() const override {
        return 1.0 - static_cast<double>(until_ - session_.world().day) / outlook_days;
    }
    [[nodiscard]] std::string result() const override {
        RawOut out;
        out.list(ui::present_figures(session_));
        return std::move(out.bytes());
    }

   private:
    Session session_;
    int until_;
};

}  // namespace

std::optional<Outlook> begin_outlook(const Stage& stage, const Host& host, std::optional<Outlook> before) {
    const World& world = stage.session.world();
    const bool is_too_large = static_cast<std::int64_t>(world.people.size()) > most_people_ahead;
    if (is_too_large || is_catching_up(stage) || world.day + outlook_days > max_day) return std::nullopt;
    Outlook outlook;
    outlook.from_day = world.day;
    outlook.own = begin_world(stage.session, stage.source, host);
    if (!stage.twin) return outlook;
    const bool is_twin_known =
        before && before->twin && before->from_day == world.day && before->twin->commands == stage.twin->commands();
    outlook.twin = is_twin_known ? std::move(before->twin) : begin_world(*stage.twin, stage.source, host);
    return outlook;
}

bool is_of(const Outlook& outlook, const Stage& stage) {
    return outlook.own.commands == stage.session.commands() && outlook.twin.has_value() == stage.twin.has_value() &&
           (!outlook.twin || outlook.twin->commands == stage.twin->commands());
}

bool is_looking_on(const Outlook& outlook) { return outlook.own.copy || (outlook.twin && outlook.twin->copy); }

bool look_on(Outlook& outlook, const Host& host, double budget_s) {
    if (!outlook.figures.own.empty()) return true;
    const double started = host.now_s();
    const int until = outlook.from_day + outlook_days;
    if (!look_on(outlook.own, until, host, started, budget_s)) return false;
    if (outlook.twin && !look_on(*outlook.twin, until, host, started, budget_s)) return false;
    show_if_done(outlook);
    return true;
}

void take_result(Outlook& outlook, const Stage& stage, int task, std::string_view result) {
    const auto take = [&](Outlook::World& ahead, const Session& session) {
        if (!ahead.task.ends(task)) return;
        RawIn in(result);
        in.list(ahead.metrics);
        const bool is_answer = in.is_whole() && ahead.metrics.size() == metric_table().size();
        if (is_answer) return show_if_done(outlook);
        ahead.metrics.clear();
        if (session.world().day == outlook.from_day) ahead.copy = session;
    };
    take(outlook.own, stage.session);
    if (outlook.twin && stage.twin) take(*outlook.twin, *stage.twin);
}

std::unique_ptr<Task> make_outlook_task(std::string_view bytes) {
    std::optional<Session> session = carried_session(bytes);
    return session ? std::make_unique<OutlookTask>(std::move(*session)) : nullptr;
}

}  // namespace goodwill
