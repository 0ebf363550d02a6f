#include <algorithm>

#include "sim/base/det_math.h"
#include "sim/base/rng.h"
#include "sim/rules/appraisal.h"
#include "sim/rules/churn.h"
#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

// No contact has this number: the luck of these surveys is nobody else's.
constexpr std::uint64_t yearly_survey = (std::uint64_t{1} << 56U) - 1U;

double score_of(const World& world, std::uint32_t person, double points) {
    const Luck luck(world.luck_seed, Purpose::survey_answers, person, world.day, yearly_survey);
    return survey_score(points, luck.normal(Purpose::survey_score), world.p);
}

void begin_year(LoyaltyEvidence& e, const World& world) {
    for (std::uint32_t i = 0; i < e.people.size(); ++i) {
        LoyaltyEvidence::Year& year = e.people[i];
        year = {};
        if (world.people[i].status == Status::customer) {
            const double points = recall(world, i).points();
            year.is_watched = true;
            year.points = static_cast<float>(points);
            year.score = static_cast<float>(score_of(world, i, points));
            year.expectation = static_cast<float>(image_of(world.people[i]));
        }
    }
}

void count(LoyaltyEvidence::Group& group, bool has_left) {
    group.watched += 1.0;
    group.left += has_left ? 1.0 : 0.0;
}

void compare_fifths(LoyaltyEvidence& e) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < e.people.size(); ++i) {
        if (e.people[i].is_watched) {
            order.push_back(i);
        }
    }
    std::sort(order.begin(), order.end(), [&e](std::uint32_t a, std::uint32_t b) {
        return e.people[a].points != e.people[b].points ? e.people[a].points < e.people[b].points : a < b;
    });
    const std::size_t fifth = order.size() / 5;
    for (std::size_t i = 0; i < fifth; ++i) {
        count(e.lowest_fifth, e.people[order[i]].has_left);
        count(e.highest_fifth, e.people[order[order.size() - 1 - i]].has_left);
    }
}

void end_year(LoyaltyEvidence& e, const World& world) {
    for (std::uint32_t i = 0; i < e.people.size(); ++i) {
        const LoyaltyEvidence::Year& year = e.people[i];
        if (!year.is_watched) {
            continue;
        }
        if (year.score <= 6.0F) {
            count(e.detractors, year.has_left);
        } else if (year.score >= 9.0F) {
            count(e.promoters, year.has_left);
        }
        if (!year.has_left && year.contacts > 0) {
            const double mean = static_cast<double>(year.satisfaction) / year.contacts;
            const double score = score_of(world, i, recall(world, i).points());
            e.satisfaction_and_score.add(mean, score);
            if (year.journey_contacts > 1) {
                e.journey_and_score.add(static_cast<double>(year.journey_satisfaction) / year.journey_contacts, score);
                e.contact_and_score.add(static_cast<double>(year.latest_satisfaction), score);
            }
            e.expectation_and_satisfaction.add(static_cast<double>(year.expectation), mean);
        }
    }
    compare_fifths(e);
}

// Days from `from` until `to` of a membership that began on day `joined`, month by month.
void spend(std::array<double, LoyaltyEvidence::months>& days_at_risk, std::int32_t joined, std::int32_t from,
           std::int32_t to) {
    while (from < to) {
        const std::int32_t month = (from - joined) / LoyaltyEvidence::month_days;
        const std::int32_t end = std::min(to, joined + (month + 1) * LoyaltyEvidence::month_days);
        if (month >= static_cast<std::int32_t>(LoyaltyEvidence::months)) {
            return;
        }
        days_at_risk[static_cast<std::size_t>(month)] += end - from;
        from = end;
    }
}

// The membership ends today.
void end_membership(LoyaltyEvidence& e, const Move& move, std::int32_t day, std::int32_t first_day) {
    const std::int32_t joined = e.joined[move.person];
    spend(e.days_at_risk, joined, std::max(joined, first_day), day + 1);
    const auto month = static_cast<std::size_t>((day - joined) / LoyaltyEvidence::month_days);
    if (move.kind == MoveKind::left && month < LoyaltyEvidence::months) {
        e.left[month] += 1.0;
    }
    LoyaltyEvidence::Year& year = e.people[move.person];
    if (year.is_watched && !year.has_left) {
        year.has_left = move.kind == MoveKind::left;
        year.is_watched = year.has_left;
    }
}

void add_contact(LoyaltyEvidence::Year& year, const Contact& contact) {
    year.satisfaction += contact.satisfaction;
    ++year.contacts;
    const std::uint64_t journey = matter_of(contact).second;
    if (journey != year.journey) {
        year.journey = journey;
        year.journey_satisfaction = 0.0F;
        year.journey_contacts = 0;
    }
    year.journey_satisfaction += contact.satisfaction;
    year.latest_satisfaction = contact.satisfaction;
    ++year.journey_contacts;
}

}  // namespace

void begin_loyalty(LoyaltyEvidence& e, const World& world) {
    e.people.assign(world.people.size(), {});
    e.joined.clear();
    for (const Person& person : world.people) {
        e.joined.push_back(person.joined_day);
    }
    begin_year(e, world);
}

void watch_loyalty(LoyaltyEvidence& e, const World& world, std::int32_t first_day) {
    const std::int32_t day = watched_day(world);
    for (const Contact& contact : world.today.contacts) {
        add_contact(e.people[contact.person], contact);
    }
    for (const Move& move : world.today.moves) {
        if (move.kind == MoveKind::left || move.kind == MoveKind::moved_away) {
            end_membership(e, move, day, first_day);
        } else {
            e.joined[move.person] = day;
        }
    }
    if ((world.day - first_day) % LoyaltyEvidence::year_days == 0) {
        end_year(e, world);
        begin_year(e, world);
    }
}

double times_as_likely(const LoyaltyEvidence::Group& group, const LoyaltyEvidence::Group& base) {
    return share_of(group.left, group.watched) / share_of(base.left, base.watched);
}

namespace {

constexpr std::size_t late_from = 21;  // month 22, counted from 0
constexpr std::size_t late_to = 27;

struct ByMonth {
    std::array<double, LoyaltyEvidence::months> days_at_risk{}, left{};
    std::size_t term = 0;  // months before anybody can leave

    [[nodiscard]] double leaving(std::size_t first, std::size_t last) const {  // per month, months [first, last)
        double days = 0.0;
        double events = 0.0;
        for (std::size_t month = first + term; month < last + term; ++month) {
            days += days_at_risk[month];
            events += left[month];
        }
        return share_of(LoyaltyEvidence::month_days * events, days);
    }
    // Variance of leaving(), of events that come by themselves (Poisson).
    [[nodiscard]] double variance(std::size_t first, std::size_t last) const {
        double days = 0.0;
        for (std::size_t month = first + term; month < last + term; ++month) {
            days += days_at_risk[month];
        }
        return share_of(LoyaltyEvidence::month_days * leaving(first, last), days);
    }
};

// Months of 30 days are counted from the last one of the term, in which it ends.
std::size_t months_of_term(const World& world) {
    const double days = world.scenario->contract_months * LoyaltyEvidence::year_days / 12.0;
    return std::min(static_cast<std::size_t>(days / LoyaltyEvidence::month_days),
                    LoyaltyEvidence::months - late_to - 1);
}

ByMonth by_month(const LoyaltyEvidence& e, const World& world, std::int32_t first_day) {
    ByMonth hazard{e.days_at_risk, e.left, months_of_term(world)};
    for (std::size_t i = 0; i < world.people.size(); ++i) {
        if (world.people[i].status == Status::customer) {
            spend(hazard.days_at_risk, e.joined[i], std::max(e.joined[i], first_day), world.day);
        }
    }
    return hazard;
}

}  // namespace

Hazard hazard_of(const LoyaltyEvidence& e, const World& world, std::int32_t first_day) {
    const ByMonth months = by_month(e, world, first_day);
    std::size_t peak = 0;
    for (std::size_t month = 1; month + 2 <= late_from; ++month) {
        if (months.leaving(month, month + 2) > months.leaving(peak, peak + 2)) {
            peak = month;
        }
    }
    Hazard hazard;
    hazard.peak_month = static_cast<double>(peak) + 2.0;
    hazard.peak_to_late = months.leaving(peak, peak + 2) / months.leaving(late_from, late_to);
    hazard.largest_rise = -10.0;
    for (std::size_t month = peak; month + 6 <= late_to; month += 3) {
        const double rise = months.leaving(month + 3, month + 6) - months.leaving(month, month + 3);
        const double error = det_sqrt(months.variance(month, month + 3) + months.variance(month + 3, month + 6));
        hazard.largest_rise = std::max(hazard.largest_rise, rise / error);
    }
    return hazard;
}

}  // namespace goodwill
