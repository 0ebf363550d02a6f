#include <algorithm>

#include "sim/base/det_math.h"
#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

// Calls in the busiest hour of the mean day.
double peak_of(const QueueEvidence& e) {
    double peak = 0.0;
    for (const Moments& hour : e.calls) {
        peak = std::max(peak, hour.mean());
    }
    return peak;
}

}  // namespace

void watch_queues(QueueEvidence& e, const World& world) {
    std::array<double, 24> calls{};
    for (const Contact& contact : world.today.contacts) {
        if (world.scenario->touchpoints[contact.touchpoint].kind != TouchpointKind::hotline) {
            continue;
        }
        const auto hour = std::min<std::size_t>(23, static_cast<std::size_t>(contact.arrive_s / 3600.0F));
        calls[hour] += contact.transfers == 0 ? 1.0 : 0.0;
        e.queued[hour] += 1.0;
        e.wait_s[hour] += static_cast<double>(contact.start_s) - static_cast<double>(contact.arrive_s);
        if (contact.outcome == Outcome::gave_up) {
            e.gave_up[hour] += 1.0;
            continue;
        }
        const double service_s = static_cast<double>(contact.end_s) - static_cast<double>(contact.start_s);
        if (service_s > 0.0) {
            e.service_s.add(service_s);
            e.log_service.add(det_log(service_s));
        }
    }
    for (std::size_t hour = 0; hour < 24; ++hour) {
        e.calls[hour].add(calls[hour]);
    }
}

double calls_variance_ratio(const QueueEvidence& e) {
    double variance = 0.0;
    double mean = 0.0;
    for (const Moments& hour : e.calls) {
        variance += hour.deviation() * hour.deviation();
        mean += hour.mean();
    }
    return share_of(variance, mean);
}

double busiest_hour_share(const QueueEvidence& e) {
    double sum = 0.0;
    for (const Moments& hour : e.calls) {
        sum += hour.mean();
    }
    return share_of(peak_of(e), sum);
}

double humps(const QueueEvidence& e) {
    // A hump ends where the calls have fallen by more than a twentieth of the peak and rise again by as much.
    const double peak = peak_of(e);
    if (!(peak > 0.0)) {
        return share_of(0.0, 0.0);
    }
    const double noticeable = 0.05 * peak;
    double count = 0.0;
    double extreme = 0.0;
    bool is_rising = true;
    for (const Moments& hour : e.calls) {
        const double calls = hour.mean();
        if (is_rising && calls < extreme - noticeable) {
            count += 1.0;
            is_rising = false;
            extreme = calls;
        } else if (!is_rising && calls > extreme + noticeable) {
            is_rising = true;
            extreme = calls;
        }
        extreme = is_rising ? std::max(extreme, calls) : std::min(extreme, calls);
    }
    return count;
}

double giving_up_explained(const QueueEvidence& e) {
    // Hours of the day, weighted by their calls: share that gives up against mean wait, through the origin.
    double weight = 0.0;
    double wait_gave_up = 0.0;
    double wait_wait = 0.0;
    double gave_up = 0.0;
    double gave_up_squared = 0.0;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        const double calls = e.queued[hour];
        if (calls <= 0.0) {
            continue;
        }
        const double wait = e.wait_s[hour] / calls;
        const double share = e.gave_up[hour] / calls;
        weight += calls;
        wait_gave_up += calls * wait * share;
        wait_wait += calls * wait * wait;
        gave_up += calls * share;
        gave_up_squared += calls * share * share;
    }
    const double slope = share_of(wait_gave_up, wait_wait);
    const double residual = gave_up_squared - 2.0 * slope * wait_gave_up + slope * slope * wait_wait;
    return 1.0 - share_of(residual, gave_up_squared - gave_up * share_of(gave_up, weight));
}

double seconds_of_patience(const QueueEvidence& e) {
    double wait_s = 0.0;
    double gave_up = 0.0;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        wait_s += e.wait_s[hour];
        gave_up += e.gave_up[hour];
    }
    return share_of(wait_s, gave_up);
}

}  // namespace goodwill
