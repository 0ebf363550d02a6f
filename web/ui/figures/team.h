// The team: who works where, and the circle from motivation to better contacts, fewer angry customers, less load, and back (M17).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "web/ui/figures/comparison.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Of one touchpoint, on one day; means of those at work there.
struct TeamPlace {
    std::size_t touchpoint = 0;
    std::vector<std::uint32_t> at_work;  // indices in World::employees, the least motivated first
    std::vector<std::uint32_t> vacant;   // positions without anybody
    double skill = 0.0, motivation = 0.0, load = 0.0;
    double tenure_days = 0.0;
};

struct Team {
    int day = 0;  // counted from 0: the last one simulated, or the first where nothing is known before it
    std::vector<TeamPlace> places;
    int employees = 0, vacancies = 0;  // as counted on that evening
};
Team team_of(const Session& session);
// Which of so many heads are drawn where there is room for fewer: evenly, from the least to the most motivated.
std::vector<std::uint32_t> heads_shown(const TeamPlace& place, std::size_t most);

// The stations of the circle, each followed by what it brings about.
inline constexpr std::size_t circle_links = 4;
struct CircleLink {
    std::size_t metric = 0;
    double now = 0.0;
    std::optional<double> other;       // of the twin, or of 30 days ago
    std::optional<Interval> interval;  // of the difference between the worlds
    int goodness = 0;                  // of the change: +1 better, −1 worse, 0 none beyond noise
};

enum class CircleTurn : std::uint8_t { unknown, steady, mixed, virtuous, vicious };
struct Circle {
    std::array<CircleLink, circle_links> links;
    bool is_against_twin = false;
    CircleTurn turn = CircleTurn::unknown;

    [[nodiscard]] int balance() const;  // how many links got better, less how many got worse
};
Circle circle_of(const Session& session, const TwoFigures& figures);

// How much the mean of 30 days may change from one month to the next by chance in 95 of 100 cases, from how much the
// days of the last year differ.
double monthly_noise(const Session& session, std::size_t metric);

std::string team_sentence(const Team& team, const Team* twin, const Circle& circle, Language language,
                          const WorldNames& names = {});
// "Motivation +2,1 %-Punkte"; of a link that has something to compare with.
std::string change_of_link(const CircleLink& link, Language language);

}  // namespace goodwill::ui
