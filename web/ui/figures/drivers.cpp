#include "web/ui/figures/drivers.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

using Pairs = std::vector<std::pair<double, double>>;

// What one customer has lived through.
struct Lived {
    double contacts = 0.0, wait = 0.0, effort = 0.0, failed = 0.0, delighted = 0.0;
    double concluded = 0.0, solved_first = 0.0;
    double perceived = 0.0, perceived_squares = 0.0;
    double staffed = 0.0, staffed_perceived = 0.0;
};

void add_contact(Lived& lived, const PanelContact& contact) {
    const auto perceived = static_cast<double>(contact.perceived);
    lived.contacts += 1.0;
    lived.wait += static_cast<double>(contact.wait_ratio);
    lived.effort += static_cast<double>(contact.effort);
    lived.failed += contact.has_failed ? 1.0 : 0.0;
    lived.delighted += contact.is_delighted ? 1.0 : 0.0;
    lived.concluded += contact.is_concluded ? 1.0 : 0.0;
    lived.solved_first += contact.is_solved_first ? 1.0 : 0.0;
    lived.perceived += perceived;
    lived.perceived_squares += perceived * perceived;
    lived.staffed += contact.is_staffed ? 1.0 : 0.0;
    lived.staffed_perceived += contact.is_staffed ? perceived : 0.0;
}

// From 0 to 100, the more the better; nothing where she has not lived through it.
std::optional<double> lived_of(const Lived& lived, DriverKind kind) {
    const auto share = [](double part, double whole) -> std::optional<double> {
        if (whole <= 0.0) return std::nullopt;
        return 100.0 * part / whole;
    };
    switch (kind) {
        case DriverKind::waiting:
            return share(lived.contacts - lived.wait, lived.contacts);
        case DriverKind::effort:
            return share(lived.contacts - lived.effort, lived.contacts);
        case DriverKind::solved_first:
            return share(lived.solved_first, lived.concluded);
        case DriverKind::reliability:
            return share(lived.contacts - lived.failed, lived.contacts);
        case DriverKind::delight:
            return share(lived.delighted, lived.contacts);
        case DriverKind::staff:
            return share(lived.staffed_perceived / 10.0, lived.staffed);
        case DriverKind::self_service:
            return share((lived.perceived - lived.staffed_perceived) / 10.0, lived.contacts - lived.staffed);
        case DriverKind::consistency:
            break;
    }
    if (lived.contacts < 2.0) return std::nullopt;
    // On a scale from 0 to 10 the standard deviation is 5 at most.
    const double mean = lived.perceived / lived.contacts;
    const double variance = std::max(0.0, lived.perceived_squares / lived.contacts - mean * mean);
    return 100.0 - 20.0 * std::min(5.0, std::sqrt(variance));
}

// Places from 1 on; equal values share the mean of theirs.
std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] != values[b] ? values[a] < values[b] : a < b; });
    std::vector<double> rank(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last < order.size() && values[order[last]] == values[order[first]]) ++last;
        for (std::size_t i = first; i < last; ++i) rank[order[i]] = 0.5 * static_cast<double>(first + last + 1);
        first = last;
    }
    return rank;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const double mean_a = mean_of(a), mean_b = mean_of(b);
    double both = 0.0, squares_a = 0.0, squares_b = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - mean_a) * (b[i] - mean_b);
        squares_a += (a[i] - mean_a) * (a[i] - mean_a);
        squares_b += (b[i] - mean_b) * (b[i] - mean_b);
    }
    if (squares_a <= 0.0 || squares_b <= 0.0) return not_a_value;
    return both / std::sqrt(squares_a * squares_b);
}

void find_weakest(Drivers& drivers) {
    for (const Driver& driver : drivers.drivers) {
        drivers.mean_importance += driver.importance.mean / static_cast<double>(drivers.drivers.size());
        drivers.mean_performance += driver.performance / static_cast<double>(drivers.drivers.size());
    }
    for (std::size_t i = 0; i < drivers.drivers.size(); ++i) {
        const Driver& driver = drivers.drivers[i];
        if (driver.importance.mean < drivers.mean_importance || driver.importance.low <= 0.0) continue;
        const bool is_weaker = !drivers.weakest || driver.performance < drivers.drivers[*drivers.weakest].performance;
        if (is_weaker) drivers.weakest = i;
    }
}

}  // namespace

const Driver* Drivers::find(DriverKind kind) const {
    const auto found =
        std::find_if(drivers.begin(), drivers.end(), [kind](const Driver& driver) { return driver.kind == kind; });
    return found == drivers.end() ? nullptr : &*found;
}

Interval rank_correlation(std::span<const std::pair<double, double>> pairs) {
    Interval interval{static_cast<int>(pairs.size()), not_a_value, not_a_value, not_a_value};
    if (pairs.size() < least_pairs_of_ranks) return interval;
    std::vector<double> a, b;
    for (const auto& [of_a, of_b] : pairs) {
        a.push_back(of_a);
        b.push_back(of_b);
    }
    interval.mean = correlation(ranks(a), ranks(b));
    if (std::isnan(interval.mean)) return interval;
    const double rho = std::clamp(interval.mean, -0.999999, 0.999999);
    const double error = std::sqrt((1.0 + rho * rho / 2.0) / (static_cast<double>(pairs.size()) - 3.0));
    interval.low = std::tanh(std::atanh(rho) - normal_975 * error);
    interval.high = std::tanh(std::atanh(rho) + normal_975 * error);
    return interval;
}

Drivers drivers_of(const World& world, const RecentContacts& recent) {
    Drivers drivers;
    drivers.days = static_cast<int>(recent.days.size());
    std::map<std::uint32_t, Lived> people;
    for (const RecentContacts::Day& day : recent.days) {
        for (const PanelContact& contact : day.panel) add_contact(people[contact.person], contact);
    }
    std::erase_if(people, [&](const auto& entry) { return world.people[entry.first].status != Status::customer; });
    drivers.customers = static_cast<int>(people.size());
    for (std::size_t i = 0; i < driver_count; ++i) {
        const auto kind = static_cast<DriverKind>(i);
        Pairs pairs;
        double sum = 0.0;
        for (const auto& [person, lived] : people) {
            const std::optional<double> value = lived_of(lived, kind);
            if (!value) continue;
            pairs.emplace_back(*value, points_on(world.people[person], world.day, world.p));
            sum += *value;
        }
        const Interval importance = rank_correlation(pairs);
        if (std::isnan(importance.mean)) continue;
        drivers.drivers.push_back({kind, importance, sum / static_cast<double>(pairs.size())});
    }
    std::stable_sort(drivers.drivers.begin(), drivers.drivers.end(),
                     [](const Driver& a, const Driver& b) { return a.importance.mean > b.importance.mean; });
    find_weakest(drivers);
    return drivers;
}

Text driver_text(DriverKind kind) {
    constexpr std::array<Text, driver_count> texts = {
        Text::driver_waiting, Text::driver_effort, Text::driver_solved_first, Text::driver_reliability,
        Text::driver_delight, Text::driver_staff,  Text::driver_self_service, Text::driver_consistency};
    return texts.at(static_cast<std::size_t>(kind));
}

Text driver_measure_text(DriverKind kind) {
    constexpr std::array<Text, driver_count> texts = {
        Text::driver_waiting_is, Text::driver_effort_is, Text::driver_solved_first_is, Text::driver_reliability_is,
        Text::driver_delight_is, Text::driver_staff_is,  Text::driver_self_service_is, Text::driver_consistency_is};
    return texts.at(static_cast<std::size_t>(kind));
}

std::string drivers_sentence(const Drivers& now, const Drivers* twin, Language language, const WorldNames& names) {
    if (now.drivers.empty()) return tr(Text::drivers_none, language);
    const auto number = [&](double value, int decimals) {
        return std::string(decimal(value, decimals, language).view());
    };
    const auto name = [&](const Driver& driver) { return std::string(tr(driver_text(driver.kind), language)); };
    const Driver& top = now.drivers.front();
    std::string text = sentence(tr(Text::drivers_top, language), name(top), number(top.importance.mean, 2));
    if (!now.weakest) return text;
    const Driver& weakest = now.drivers[*now.weakest];
    text += " " + sentence(tr(Text::drivers_weakest, language), name(weakest), number(weakest.performance, 0),
                           number(now.mean_performance, 0));
    const Driver* there = twin != nullptr ? twin->find(weakest.kind) : nullptr;
    if (there == nullptr) return text;
    return text + " " +
           sentence(tr(Text::drivers_without, language), other_world_first(names, language),
                    number(there->performance, 0));
}

}  // namespace goodwill::ui
