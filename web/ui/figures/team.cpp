#include "web/ui/figures/team.h"

#include <algorithm>
#include <cmath>

#include "web/ui/figures/spread.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

constexpr std::array<std::string_view, circle_links> link_metrics = {"motivation", "satisfaction", "bad",
                                                                     "utilisation"};
// Changes below these are of no account, however sure: a percentage point, a twentieth of a point of satisfaction.
constexpr std::array<double, circle_links> least_changes = {0.01, 0.05, 0.005, 0.01};

std::optional<double> month_before(const Figures& figures, std::size_t metric) {
    const std::vector<float> course = course_with_start(figures, metric);
    if (course.size() <= figure_window_days) return std::nullopt;
    const float value = course[course.size() - 1 - figure_window_days];
    return std::isfinite(value) ? std::optional(static_cast<double>(value)) : std::nullopt;
}

CircleLink link_of(const Session& session, const TwoFigures& figures, std::size_t index) {
    CircleLink link;
    link.metric = find_metric(link_metrics.at(index)).value();
    link.now = figures.own.latest(link.metric);
    const MetricInfo& metric = metric_table()[link.metric];
    bool is_sure = false;
    if (figures.are_two()) {
        link.other = figures.twin.latest(link.metric);
        link.interval = figures.interval(link.metric);
        is_sure = !figures.is_usual(link.metric);
    } else {
        link.other = month_before(figures.own, link.metric);
        is_sure = link.other && std::fabs(link.now - *link.other) > monthly_noise(session, link.metric);
    }
    if (!link.other || !is_sure) return link;
    const double change = link.now - *link.other;
    if (std::fabs(change) < least_changes.at(index)) return link;
    // A lower load is better for the team, although the table takes no side.
    const int better = link_metrics.at(index) == "utilisation" ? -1 : metric.better;
    link.goodness = change > 0.0 ? better : -better;
    return link;
}

CircleTurn turn_of(const Circle& circle) {
    int better = 0, worse = 0, known = 0;
    for (const CircleLink& link : circle.links) {
        known += link.other ? 1 : 0;
        better += link.goodness > 0 ? 1 : 0;
        worse += link.goodness < 0 ? 1 : 0;
    }
    if (known == 0) return CircleTurn::unknown;
    if (better + worse == 0) return CircleTurn::steady;
    // A circle turns only where most of it moves, none of it against the others, with motivation and with the load that closes
    // it: a busy season is no vicious circle, nor is bad mood alone.
    const int motivation = circle.links.front().goodness, load = circle.links.back().goodness;
    if (better >= 3 && worse == 0 && motivation > 0 && load > 0) return CircleTurn::virtuous;
    if (worse >= 3 && better == 0 && motivation < 0 && load < 0) return CircleTurn::vicious;
    return CircleTurn::mixed;
}

std::string moved_links(const Circle& circle, Language language) {
    std::string list;
    for (const CircleLink& link : circle.links) {
        if (link.goodness == 0) continue;
        if (!list.empty()) list += ", ";
        list += change_of_link(link, language);
    }
    return list;
}

}  // namespace

Team team_of(const Session& session) {
    Team team;
    const World& world = session.world();
    team.day = world.day > 0 || !session.before().empty() ? world.day - 1 : world.day;
    for (std::size_t i = 0; i < world.stations.size(); ++i) {
        TeamPlace place;
        place.touchpoint = i;
        for (const std::uint32_t index : world.stations[i].roster) {
            const Employee& who = world.employees[index];
            if (!who.is_on_roster) continue;
            if (!works_on(who, team.day)) {
                place.vacant.push_back(index);
                continue;
            }
            place.at_work.push_back(index);
            place.skill += static_cast<double>(who.skill);
            place.motivation += static_cast<double>(who.motivation);
            place.load += static_cast<double>(who.load);
            place.tenure_days += std::max(0, team.day - who.hired_day);
        }
        if (place.at_work.empty() && place.vacant.empty()) continue;
        const double count = std::max<double>(1.0, static_cast<double>(place.at_work.size()));
        for (double* sum : {&place.skill, &place.motivation, &place.load, &place.tenure_days}) *sum /= count;
        std::stable_sort(place.at_work.begin(), place.at_work.end(), [&](std::uint32_t a, std::uint32_t b) {
            return world.employees[a].motivation < world.employees[b].motivation;
        });
        team.employees += static_cast<int>(place.at_work.size());
        team.vacancies += static_cast<int>(place.vacant.size());
        team.places.push_back(std::move(place));
    }
    return team;
}

std::vector<std::uint32_t> heads_shown(const TeamPlace& place, std::size_t most) {
    const std::size_t count = place.at_work.size();
    if (count <= most) return place.at_work;
    std::vector<std::uint32_t> shown;
    for (std::size_t i = 0; i < most; ++i) shown.push_back(place.at_work[(2 * i + 1) * count / (2 * most)]);
    return shown;
}

int Circle::balance() const {
    int sum = 0;
    for (const CircleLink& link : links) sum += link.goodness;
    return sum;
}

double monthly_noise(const Session& session, std::size_t metric) {
    constexpr std::size_t year = 365;
    const MetricInfo& info = metric_table()[metric];
    Spread days;
    const auto add_days = [&](std::span<const DayRecord> records) {
        for (const DayRecord& day : records.last(std::min(year, records.size()))) {
            if (day.total.contacts > 0.0) days.add(info.value(day, session.world().set));
        }
    };
    add_days(session.before());
    add_days(session.history());
    return 1.96 * std::sqrt(2.0 / figure_window_days) * days.deviation();
}

Circle circle_of(const Session& session, const TwoFigures& figures) {
    Circle circle;
    circle.is_against_twin = figures.are_two();
    if (!figures.own.are_known()) return circle;
    for (std::size_t i = 0; i < circle_links; ++i) circle.links.at(i) = link_of(session, figures, i);
    circle.turn = turn_of(circle);
    return circle;
}

std::string change_of_link(const CircleLink& link, Language language) {
    const MetricInfo& metric = metric_table()[link.metric];
    return std::string(metric.label.in(language)) + " " +
           std::string(
               metric_change(metric, link.now - link.other.value_or(link.now), language, metric.decimals == 0 ? 1 : 0)
                   .view());
}

std::string team_sentence(const Team& team, const Team* twin, const Circle& circle, Language language,
                          const WorldNames& names) {
    const auto number = [&](int value) { return std::string(decimal(value, 0, language).view()); };
    std::string text = sentence(tr(Text::team_now, language), number(team.employees), number(team.vacancies));
    if (twin != nullptr) {
        text += " " + sentence(tr(Text::team_without, language), other_world_first(names, language),
                               number(twin->employees), number(twin->vacancies));
    }
    const auto against = [&](Text of_twin, Text of_month) {
        return tr(circle.is_against_twin ? of_twin : of_month, language);
    };
    switch (circle.turn) {
        case CircleTurn::unknown:
            return text;
        case CircleTurn::steady:
            return text + " " + against(Text::circle_steady_twin, Text::circle_steady);
        case CircleTurn::mixed:
            return text + " " +
                   sentence(against(Text::circle_mixed_twin, Text::circle_mixed), moved_links(circle, language));
        case CircleTurn::virtuous:
            return text + " " +
                   sentence(against(Text::circle_virtuous_twin, Text::circle_virtuous), moved_links(circle, language));
        case CircleTurn::vicious:
            break;
    }
    return text + " " +
           sentence(against(Text::circle_vicious_twin, Text::circle_vicious), moved_links(circle, language));
}

}  // namespace goodwill::ui
