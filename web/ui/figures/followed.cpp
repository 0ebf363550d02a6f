#include "web/ui/figures/followed.h"

#include <algorithm>
#include <array>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

FollowedDay day_of(const Session& session, std::span<const FollowedPerson> people) {
    const World& world = session.world();
    FollowedDay now;
    now.day = world.day;
    std::vector<double> points;
    points.reserve(people.size());
    for (const FollowedPerson& one : people) {
        const Person& person = world.people[one.person];
        if (person.status != Status::customer || generation(person) != one.generation) continue;
        points.push_back(recall(world, one.person).points());
    }
    now.customers = static_cast<double>(points.size()) / static_cast<double>(people.size());
    if (points.empty()) return now;
    std::sort(points.begin(), points.end());
    const auto at = [&](double share) {
        return points[static_cast<std::size_t>(share * static_cast<double>(points.size() - 1) + 0.5)];
    };
    now.low_quarter = at(0.25);
    now.middle = at(0.5);
    now.high_quarter = at(0.75);
    return now;
}

// What was seen of another past, or of days that have not come yet, does not count.
void add_today(FollowedCourse& course, const Session& session, std::span<const FollowedPerson> people) {
    const int valid_until = std::min(first_difference(course.log, session.log()), session.world().day);
    course.log.assign(session.log().begin(), session.log().end());
    std::erase_if(course.days, [&](const FollowedDay& day) { return day.day > valid_until; });
    if (!course.days.empty() && course.days.back().day == session.world().day) return;
    course.days.push_back(day_of(session, people));
}

}  // namespace

int first_difference(std::span<const Change> a, std::span<const Change> b) {
    const std::size_t both = std::min(a.size(), b.size());
    std::size_t i = 0;
    while (i < both && a[i] == b[i]) ++i;
    int day = no_difference;
    if (i < a.size()) day = std::min(day, a[i].command.day);
    if (i < b.size()) day = std::min(day, b[i].command.day);
    return day;
}

void Followed::mark(const Session& session, const Session* twin, Bond state) {
    forget();
    const World& world = session.world();
    std::vector<FollowedPerson> all;
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        const Person& person = world.people[i];
        if (person.status != Status::customer || bond_at(recall(world, i).points()) != state) continue;
        all.push_back({i, generation(person)});
    }
    of_ = static_cast<std::int64_t>(all.size());
    const std::size_t count = std::min(all.size(), most_followed);
    for (std::size_t i = 0; i < count; ++i) people_.push_back(all[(2 * i + 1) * all.size() / (2 * count)]);
    state_ = state;
    day_ = world.day;
    scenario_ = session.original().id;
    seed_ = world.seed;
    luck_seed_ = world.luck_seed;
    market_ = world.people.size();
    follow(session, twin);
}

void Followed::forget() { *this = Followed(); }

void Followed::follow(const Session& session, const Session* twin) {
    if (!is_marked()) return;
    const World& world = session.world();
    const bool is_same = scenario_ == session.original().id && seed_ == world.seed && luck_seed_ == world.luck_seed &&
                         market_ == world.people.size();
    const bool is_other_past = !own_.days.empty() && first_difference(own_.log, session.log()) < day_;
    if (!is_same || world.day < day_ || is_other_past) return forget();
    add_today(own_, session, people_);
    // The same day of a business that has settled otherwise: they are not the same people.
    if (world.day == day_ && own_.days.back().customers < 1.0) return forget();
    if (twin != nullptr && twin->world().people.size() == market_) {
        add_today(twin_, *twin, people_);
    } else {
        twin_ = {};
    }
}

std::string followed_sentence(const Followed& followed, Language language, const WorldNames& names) {
    constexpr std::array words = {Text::followed_angry, Text::followed_dissatisfied, Text::followed_satisfied,
                                  Text::followed_loyal, Text::followed_ambassador};
    const auto number = [&](double value, int decimals) {
        return std::string(decimal(value, decimals, language).view());
    };
    const FollowedDay &first = followed.own().front(), &now = followed.own().back();
    const std::string who = tr(words.at(static_cast<std::size_t>(followed.state())), language);
    std::string text = sentence(tr(Text::followed_now, language), number(static_cast<double>(followed.of()), 0), who,
                                number(followed.day(), 0), number(100.0 * now.customers, 0), number(now.middle, 1),
                                number(first.middle, 1), number(now.low_quarter, 1), number(now.high_quarter, 1));
    if (followed.twin().empty()) return text;
    const FollowedDay& without = followed.twin().back();
    return text + " " +
           sentence(tr(Text::followed_without, language), other_world_first(names, language),
                    number(100.0 * without.customers, 0), number(without.middle, 1));
}

}  // namespace goodwill::ui
