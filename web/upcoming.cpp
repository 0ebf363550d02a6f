#include "web/upcoming.h"

#include <algorithm>
#include <utility>

#include "sim/rules/creation.h"
#include "sim/session/run.h"
#include "sim/session/settled_start.h"
#include "web/embedded_text.h"

namespace goodwill {

namespace {

class SettleTask final : public Task {
   public:
    SettleTask(const Scenario& scenario, std::uint64_t seed)
        : settling_(scenario, seed, usual_settling(scenario.settle_years)) {}

    void step() override { settling_.advance_day(); }
    [[nodiscard]] bool is_done() const override { return settling_.is_done(); }
    [[nodiscard]] double progress() const override { return settling_.progress(); }
    [[nodiscard]] std::string result() const override { return settling_.packed(); }

   private:
    Settling settling_;
};

}  // namespace

std::optional<ReadyWorld> world_at_hand(const Start& start, std::initializer_list<std::string> bytes) {
    const Scenario scenario = sized(*start.scenario, start.options);
    if (scenario.settle_years == 0) {
        return ReadyWorld{starting_world(scenario, start.options), StartKind::drawn, {}};
    }
    for (const std::string& kept : bytes) {
        std::optional<World> world = unpack_start(scenario, start.options.seed, kept);
        if (!world) continue;
        open_books(*world, start.options.ledger, start.options.traced_person);
        return ReadyWorld{std::move(*world), StartKind::packed, kept};
    }
    return std::nullopt;
}

Upcoming::Upcoming(Start wanted, bool is_to_play, bool has_way_back)
    : start(std::move(wanted)),
      settling(sized(*start.scenario, start.options), start.options.seed, usual_settling(start.scenario->settle_years)),
      plays(is_to_play),
      can_cancel(has_way_back) {}

SettlingYear year_of(const Upcoming& upcoming) {
    const int years = upcoming.start.scenario->settle_years;
    return {std::clamp(1 + static_cast<int>(upcoming.settling.progress() * years), 1, years), years};
}

bool settle_on(Upcoming& upcoming, const Host& host, double budget_s) {
    const double started = host.now_s();
    while (!upcoming.settling.is_done()) {
        host.settle_one(upcoming.settling);
        upcoming.last_frame_s = host.now_s() - started;
        if (upcoming.last_frame_s >= budget_s) break;
    }
    return upcoming.settling.is_done();
}

ReadyWorld settled(Upcoming& upcoming) {
    ReadyWorld ready;
    ready.kind = StartKind::settled;
    ready.bytes = upcoming.settling.packed();
    ready.world = upcoming.settling.take();
    open_books(ready.world, upcoming.start.options.ledger, upcoming.start.options.traced_person);
    return ready;
}

std::unique_ptr<Task> make_settle_task(std::string_view id) {
    RunSpec spec;
    spec.scenario.id = id;
    const RunPlan plan = plan_run(spec, embedded_text);
    if (!plan.ok() || plan.scenario->settle_years == 0) return nullptr;
    return std::make_unique<SettleTask>(sized(*plan.scenario, SessionOptions{}), SessionOptions{}.seed);
}

}  // namespace goodwill
