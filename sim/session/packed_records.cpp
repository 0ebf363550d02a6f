#include "sim/session/packed_records.h"

#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace goodwill {

namespace {

constexpr double per_count = 100.0;
constexpr std::int64_t most_hundredths = 1'000'000'000'000'000'000;
constexpr std::int64_t most_in_bin = 0xFFFFFFFF;

template <class Flow>
void pass_sum(Flow& flow, double& sum) {
    auto steps = static_cast<std::int64_t>(std::floor(sum * per_count + 0.5));
    flow.whole(steps, -most_hundredths, most_hundredths);
    sum = static_cast<double>(steps) / per_count;
}

// Field by field: what is alike lies together.
template <class Flow>
void pass_days(Flow& flow, std::vector<DayRecord>& days, std::size_t touchpoints) {
#define SUM(name)                       \
    for (DayRecord & day : days) {      \
        pass_sum(flow, day.total.name); \
    }
#define STOCK(name) SUM(name)
#include "sim/world/counters.inl"
    for (std::size_t i = 0; i < touchpoints; ++i) {
#define SUM(name)                               \
    for (DayRecord & day : days) {              \
        pass_sum(flow, day.touchpoint[i].name); \
    }
#include "sim/world/touchpoint_counters.inl"
    }
    for (std::size_t bin = 0; bin < wait_bins; ++bin) {
        for (DayRecord& day : days) {
            flow.whole(day.wait_histogram[bin], 0, most_in_bin);
        }
    }
    for (std::size_t bin = 0; bin < balance_bins; ++bin) {
        for (DayRecord& day : days) {
            flow.whole(day.balance_histogram[bin], 0, most_in_bin);
        }
    }
}

}  // namespace

void pack_records(PackedOut& out, const World& world) {
    std::vector<DayRecord> days = world.before ? *world.before : std::vector<DayRecord>();
    out.whole(days.size(), 0, days_kept_before);
    pass_days(out, days, world.scenario->touchpoints.size());
}

void unpack_records(PackedIn& in, World& world) {
    std::size_t count = 0;
    in.whole(count, 0, days_kept_before);
    std::vector<DayRecord> days(count);
    pass_days(in, days, world.scenario->touchpoints.size());
    world.before = std::make_shared<const std::vector<DayRecord>>(std::move(days));
}

}  // namespace goodwill
