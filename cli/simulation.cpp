#include "cli/simulation.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "cli/parallel.h"
#include "sim/rules/creation.h"
#include "sim/session/settling.h"

namespace goodwill::cli {

namespace {

// Years before day 0, with progress on `err`. Nothing when it is over.
std::optional<World> settle(const Scenario& scenario, const SessionOptions& options, const Console& console,
                            const std::function<bool()>& is_over) {
    constexpr double refresh_s = 0.2;
    Settling settling(scenario, options.seed, usual_settling(scenario.settle_years));
    double shown_s = now_s();
    while (!settling.is_done()) {
        if (is_over && is_over()) {
            return std::nullopt;
        }
        settling.advance_day();
        if (console.has_progress && now_s() - shown_s > refresh_s) {
            console.err << fmt::format("\rsettling: {:.0f} of {} years before day 0\033[K",
                                       settling.progress() * scenario.settle_years, scenario.settle_years)
                        << std::flush;
            shown_s = now_s();
        }
    }
    if (console.has_progress) {
        console.err << "\r\033[K" << std::flush;
    }
    World world = settling.take();
    open_books(world, options.ledger, options.traced_person);
    return world;
}

std::optional<World> build_world(const Scenario& scenario, const SessionOptions& options, int threads,
                                 const Console& console, const std::function<bool()>& is_over = {}) {
    if (scenario.settle_years > 0) {
        return settle(scenario, options, console, is_over);
    }
    World world = create_world_without_people(scenario, options.seed);
    const std::size_t people = world.people.size();
    const auto ranges = static_cast<std::size_t>(usable_threads(threads));
    in_threads(ranges, threads, [&world, people, ranges](std::size_t i) {
        create_people(world, people * i / ranges, people * (i + 1) / ranges);
    });
    finish_world(world, options.ledger, options.traced_person);
    return world;
}

}  // namespace

Session start_session_with_threads(const Scenario& scenario, const SessionOptions& options, int threads,
                                   const Console& console) {
    return {*build_world(sized(scenario, options), options, threads, console),
            std::make_shared<const Scenario>(scenario), options};
}

std::optional<World> start_world_with_threads(const Scenario& scenario, const SessionOptions& options, int threads,
                                              const Console& console, const std::function<bool()>& is_over) {
    return build_world(sized(scenario, options), options, threads, console, is_over);
}

Session start_run_with_threads(const RunPlan& plan, int threads, const Console& console) {
    return start_run(plan, *build_world(sized(*plan.scenario, plan.options), plan.options, threads, console));
}

Timing advance_days(Session& session, int days, const Console& console, const std::function<bool()>& after_day) {
    constexpr double refresh_s = 0.2;
    Timing timing;
    const double start_s = now_s();
    double shown_s = start_s;
    bool has_shown = false;
    bool goes_on = true;
    for (int day = 0; day < days && goes_on; ++day) {
        session.advance_day();
        goes_on = !after_day || after_day();
        timing.customer_days += session.world().record.total.customer_days;
        const double time_s = now_s();
        if (console.has_progress && time_s - shown_s > refresh_s) {
            console.err << fmt::format("\rday {} of {} ({:.0f} %)", day + 1, days, 100.0 * (day + 1) / days)
                        << std::flush;
            shown_s = time_s;
            has_shown = true;
        }
    }
    timing.wall_s = now_s() - start_s;
    if (has_shown) {
        console.err << "\r\033[K" << std::flush;
    }
    return timing;
}

int usable_threads(int wanted) {
#ifdef __EMSCRIPTEN__
    static_cast<void>(wanted);
    return 1;
#else
    return std::max(1, wanted);
#endif
}

int hardware_threads() {
    return usable_threads(std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 64));
}

double now_s() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::size_t peak_memory_bytes() {
#ifdef __wasm__
    return __builtin_wasm_memory_size(0) * 65536U;  // it only grows
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    return static_cast<std::size_t>(usage.ru_maxrss);
#else
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024U;
#endif
#endif
}

}  // namespace goodwill::cli
