// The journey map without a screen: nothing overlaps, everybody is somewhere, and days can be watched at any speed.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "sim/session/session.h"
#include "tests/ui/headless.h"
#include "web/ui/inspector/statement.h"
#include "web/ui/kit/theme.h"
#include "web/ui/map/layout.h"
#include "web/ui/map/people.h"
#include "web/ui/map/town.h"

namespace goodwill::ui {

namespace {

UiContext headless(float scale) {
    UiContext context;
    make_look(context, scale);
    context.theme = make_theme(false);
    return context;
}

Scenario hotel() { return embedded_scenario("grand-hotel"); }

bool overlap(const Rect& a, const Rect& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

bool is_inside(const Rect& inner, const Rect& outer) {
    return inner.min.x >= outer.min.x && inner.min.y >= outer.min.y && inner.max.x <= outer.max.x &&
           inner.max.y <= outer.max.y;
}

void check_layout(const MapLayout& layout, std::size_t cards) {
    REQUIRE(layout.cards.size() == cards);
    for (std::size_t a = 0; a < cards; ++a) {
        CHECK(is_inside(layout.cards[a], layout.whole));
        CHECK(layout.cards[a].max.y + layout.form.skirt <= layout.town.min.y);
        for (std::size_t b = a + 1; b < cards; ++b) CHECK_FALSE(overlap(layout.cards[a], layout.cards[b]));
    }
    std::vector<Rect> areas = layout.rivals;
    areas.push_back(layout.market);
    areas.push_back(layout.town);
    for (std::size_t a = 0; a < areas.size(); ++a) {
        CHECK(is_inside(areas[a], layout.whole));
        for (std::size_t b = a + 1; b < areas.size(); ++b) CHECK_FALSE(overlap(areas[a], areas[b]));
    }
}

constexpr ImVec2 sizes[] = {{680, 492}, {680, 560}, {1320, 850}, {390, 572}, {390, 728}, {980, 420},
                            {844, 338}, {667, 323}, {390, 328},  {320, 364}, {640, 308}, {444, 338}};

}  // namespace

TEST_CASE("cards of the map never overlap and never leave it") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    Scenario scenario = hotel();
    for (const ImVec2& size : sizes) {
        const Rect area = {ImVec2(300, 48), ImVec2(300 + size.x, 48 + size.y)};
        CAPTURE(size.x);
        CAPTURE(size.y);
        check_layout(lay_out_map(scenario, context, area), scenario.touchpoints.size());
    }
}

TEST_CASE("who waits or is served stands below the station and above the next one, on no card") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    for (const EmbeddedFile& file : embedded_scenarios()) {
        const Scenario scenario = embedded_scenario(file.name);
        for (const ImVec2& size : sizes) {
            CAPTURE(std::string(file.name));
            CAPTURE(size.x);
            CAPTURE(size.y);
            const MapLayout layout = lay_out_map(scenario, context, {ImVec2(0, 0), size});
            const float half = figure_height_css(layout.form) * 0.5F - 1.0F;
            const auto is_free = [&](ImVec2 at) {
                return std::none_of(layout.cards.begin(), layout.cards.end(), [&](const Rect& card) {
                    return overlap(card, {ImVec2(at.x, at.y - half), ImVec2(at.x, at.y + half)});
                });
            };
            bool are_free = true;
            for (std::size_t s = 0; s < layout.cards.size(); ++s) {
                for (std::size_t i = 0; i < queue_room(layout, context); ++i) {
                    are_free = are_free && is_free(queue_place(layout, context, s, i));
                    are_free = are_free && is_free(desk_place(layout, context, s, i, queue_room(layout, context)));
                }
            }
            CHECK(are_free);
        }
    }
}

TEST_CASE("the ring around a person lies beside the cards, wherever she is") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    const MapLayout layout = lay_out_map(hotel(), context, {ImVec2(0, 0), ImVec2(680, 492)});
    for (const Rect& card : layout.cards) {
        for (const float share : {0.0F, 0.2F, 0.5F, 0.9F}) {
            const ImVec2 at = beside_cards(layout, lerp(card.min, card.max, share), 8.0F);
            CHECK(std::none_of(layout.cards.begin(), layout.cards.end(), [&](const Rect& other) {
                return overlap(other, {ImVec2(at.x - 7.0F, at.y - 7.0F), ImVec2(at.x + 7.0F, at.y + 7.0F)});
            }));
        }
    }
    const ImVec2 free(layout.town.min.x, layout.town.min.y);
    CHECK(beside_cards(layout, free, 8.0F).y == free.y);
}

TEST_CASE("one to sixteen stations find room wherever a scenario puts them") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    for (std::uint32_t count = 1; count <= max_touchpoints; ++count) {
        Scenario scenario = hotel();
        scenario.touchpoints.resize(count, scenario.touchpoints.front());
        for (std::uint32_t i = 0; i < count; ++i) {
            // Scattered, and all in one place.
            scenario.touchpoints[i].map_x = count % 2 == 0 ? static_cast<double>(scattered(count * 100 + i)) : 0.5;
            scenario.touchpoints[i].map_y = count % 2 == 0 ? static_cast<double>(scattered(count * 900 + i)) : 0.5;
        }
        for (const ImVec2& size : sizes) {
            CAPTURE(count);
            CAPTURE(size.x);
            CAPTURE(size.y);
            check_layout(lay_out_map(scenario, context, {ImVec2(0, 0), size}), count);
        }
    }
}

TEST_CASE("every person of the market has one place, in the area of her status") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    Session session = start_session(hotel(), {});
    const MapLayout layout = lay_out_map(*session.world().scenario, context, {ImVec2(0, 0), ImVec2(680, 560)});
    Town town;
    settle_town(town, session.world(), layout, context);
    for (int day = 0; day < 40; ++day) session.advance_day();
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) rehouse(town, session.world(), dot);
    REQUIRE(town.shown == session.world().people.size());
    std::vector<std::vector<std::uint32_t>> slots(town.areas.size());
    bool are_at_home = true;
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        const std::uint8_t area = town.area[dot];
        are_at_home = are_at_home && area == area_of(session.world().people[dot]);
        slots[area].push_back(town.slot[dot]);
    }
    CHECK(are_at_home);
    CHECK(town.areas[1].people == static_cast<std::uint32_t>(session.world().customers));
    for (std::size_t area = 0; area < slots.size(); ++area) {
        std::sort(slots[area].begin(), slots[area].end());
        CHECK(std::adjacent_find(slots[area].begin(), slots[area].end()) == slots[area].end());
        CHECK(slots[area].size() == town.areas[area].people);
    }
}

TEST_CASE("a market beyond 20,000 people shows a fair sample") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    SessionOptions options;
    options.customers = 20000;
    const Session session = start_session(hotel(), options);
    const MapLayout layout = lay_out_map(*session.world().scenario, context, {ImVec2(0, 0), ImVec2(680, 560)});
    Town town;
    settle_town(town, session.world(), layout, context);
    CHECK(town.stride > 1);
    CHECK(town.shown <= most_dots);
    const double shown = static_cast<double>(town.areas[1].people) * town.stride;
    // Three standard deviations of a random sample of this size.
    const double share =
        static_cast<double>(session.world().customers) / static_cast<double>(session.world().people.size());
    const double sd = std::sqrt(share * (1.0 - share) * town.shown) * town.stride;
    CHECK(std::fabs(shown - static_cast<double>(session.world().customers)) < 3.0 * sd);
}

TEST_CASE("days can be watched at every speed: nobody is lost on the way") {
    const ImGuiOwner imgui;
    UiContext context = headless(1.0F);
    for (const double speed : {0.05, 0.2, 1.0, 2.0, 7.0, 30.0, 1e9}) {
        Session session = start_session(hotel(), {});
        session.advance_day();
        const MapLayout layout = lay_out_map(*session.world().scenario, context, {ImVec2(0, 0), ImVec2(680, 560)});
        Town town;
        People people;
        settle_town(town, session.world(), layout, context);
        reset_people(people, session.world());
        context.days_per_second = speed;
        context.clock_s = 0.0;
        std::size_t most = 0;
        for (int frame = 0; frame < 600; ++frame) {
            context.clock_s += std::min(speed, 60.0) * 86400.0 / 60.0;
            if (context.clock_s >= 86400.0) {
                session.advance_day();
                context.clock_s = 0.0;
            }
            move_people(people, town, session, layout, context);
            most = std::max(most, people.walkers.size());
        }
        CAPTURE(speed);
        CHECK(most > 3);
        CHECK(most < 1000);
        bool are_known = true;
        for (std::size_t i = 0; i < people.walkers.size(); ++i) {
            are_known = are_known && people.walker_of[people.walkers[i].person] == i + 1;
        }
        CHECK(are_known);
        const auto away = std::count(town.is_away.begin(), town.is_away.end(), 1);
        CHECK(static_cast<std::size_t>(away) == people.walkers.size());
    }
}

TEST_CASE("who waits by the clock stands in the line") {
    const ImGuiOwner imgui;
    UiContext context = headless(1.0F);
    context.reduced_motion = true;  // everybody is where the clock says, at once
    context.days_per_second = 0.1;
    Session session = start_session(hotel(), {});
    for (int day = 0; day < 30; ++day) session.advance_day();
    const MapLayout layout = lay_out_map(*session.world().scenario, context, {ImVec2(0, 0), ImVec2(680, 560)});
    Town town;
    People people;
    settle_town(town, session.world(), layout, context);
    reset_people(people, session.world());
    int seen = 0;
    for (double hour = 7.0; hour < 22.0; hour += 0.25) {
        context.clock_s = hour * 3600.0;
        move_people(people, town, session, layout, context);
        for (std::size_t s = 0; s < session.world().scenario->touchpoints.size(); ++s) {
            int waiting = 0;
            for (const Contact& contact : session.world().today.contacts) {
                const double until =
                    static_cast<double>(contact.outcome == Outcome::gave_up ? contact.end_s : contact.start_s);
                if (contact.touchpoint == s && static_cast<double>(contact.arrive_s) <= context.clock_s &&
                    context.clock_s < until)
                    ++waiting;
            }
            CHECK(people.stations[s].waiting == waiting);
            CHECK(people.stations[s].queue.size() == static_cast<std::size_t>(waiting));
            seen += waiting;
        }
    }
    CHECK(seen > 0);
}

TEST_CASE("clock, staff and people are of the same instant: who stands in a line waits by the clock") {
    const ImGuiOwner imgui;
    UiContext context = headless(1.0F);
    std::size_t seen = 0;
    for (const double speed : {0.1, 0.2, 2.0 / 3.0}) {
        CAPTURE(speed);
        Session session = start_session(hotel(), {});
        for (int day = 0; day < 30; ++day) session.advance_day();
        const MapLayout layout = lay_out_map(*session.world().scenario, context, {ImVec2(0, 0), ImVec2(680, 560)});
        Town town;
        People people;
        settle_town(town, session.world(), layout, context);
        reset_people(people, session.world());
        context.days_per_second = speed;
        context.clock_s = 0.0;
        bool are_of_now = true;
        for (int frame = 0; frame < 900; ++frame) {
            context.clock_s += speed * 86400.0 / 60.0;
            if (context.clock_s >= 86400.0) {
                session.advance_day();
                context.clock_s -= 86400.0;
            }
            move_people(people, town, session, layout, context);
            for (const StationScene& scene : people.stations) {
                for (const std::uint32_t index : scene.queue) {
                    const Walker& walker = people.walkers[index];
                    REQUIRE(walker.day == session.world().day);
                    const Contact& contact = session.world().today.contacts[walker.contact];
                    const auto arrives_s = static_cast<double>(contact.arrive_s);
                    const auto until_s =
                        static_cast<double>(contact.outcome == Outcome::gave_up ? contact.end_s : contact.start_s);
                    // A frame is a minute or more of the day.
                    const double frame_s = speed * 86400.0 / 60.0;
                    are_of_now = are_of_now && arrives_s <= context.clock_s + frame_s && context.clock_s < until_s;
                    ++seen;
                }
            }
        }
        CHECK(are_of_now);
    }
    CHECK(seen > 0);
}

TEST_CASE("from a day a second on no hour is shown, and a pause shows the hour at which it came") {
    const ImGuiOwner imgui;
    UiContext context = headless(1.0F);
    Session session = start_session(hotel(), {});
    for (int day = 0; day < 30; ++day) session.advance_day();
    const MapLayout layout = lay_out_map(*session.world().scenario, context, {ImVec2(0, 0), ImVec2(680, 560)});
    Town town;
    People people;
    settle_town(town, session.world(), layout, context);
    reset_people(people, session.world());
    context.days_per_second = 1.0;
    CHECK(is_fast(context));
    for (int frame = 0; frame < 30; ++frame) {
        context.clock_s = 86400.0 * frame / 60.0;
        move_people(people, town, session, layout, context);
    }
    CHECK_FALSE(people.walkers.empty());
    context.days_per_second = 0.0;
    CHECK_FALSE(is_fast(context));
    move_people(people, town, session, layout, context);
    std::size_t present = 0;
    for (const Contact& contact : session.world().today.contacts) {
        const bool is_here = static_cast<double>(contact.arrive_s) <= context.clock_s &&
                             static_cast<double>(contact.end_s) > context.clock_s;
        present += is_here ? 1 : 0;
    }
    CHECK(people.walkers.size() <= present);
    CHECK(std::none_of(people.walkers.begin(), people.walkers.end(), [](const Walker& w) { return w.is_flow; }));
}

TEST_CASE("the tones of the people on the map are the five of the legend") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    const Session session = start_session(hotel(), {});
    const MapLayout layout = lay_out_map(*session.world().scenario, context, {ImVec2(0, 0), ImVec2(680, 560)});
    Town town;
    settle_town(town, session.world(), layout, context);
    std::array<int, 5> seen{};
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        const Person& person = session.world().people[person_of(town, dot)];
        const bool is_customer = person.status == Status::customer;
        const auto bond =
            is_customer ? static_cast<int>(bond_at(points_on(person, session.world().day, session.world().p))) : 2;
        CHECK(bond_colour(context.theme, bond) == goodwill_colour(context.theme, town.value[dot]));
        if (is_customer) ++seen[static_cast<std::size_t>(bond)];
    }
    CHECK(std::all_of(seen.begin(), seen.end(), [](int count) { return count > 0; }));
}

TEST_CASE("on a large screen stations and their names are larger, in proportion") {
    AppOptions options;
    options.is_paused = true;
    const auto height_of = [&](ImVec2 size) {
        HeadlessApp screen(options, size);
        const Rect card = find_rect(*screen.app.notes, "station:reception").value();
        return card.max.y - card.min.y;
    };
    const float usual = height_of({1280, 720});
    CHECK(height_of({1920, 1080}) >= 1.4F * usual);
    CHECK(height_of({2560, 1440}) >= 1.9F * usual);
}

TEST_CASE("why she left: the place that drew most in the last half year") {
    Session session = start_session(hotel(), {});
    const auto booking = [](std::int32_t day, std::uint8_t touchpoint, Reason reason, double points) {
        Booking b;
        b.day = day;
        b.touchpoint = touchpoint;
        b.reason = reason;
        b.amount = static_cast<MicroPoints>(points * micro_per_point);
        return b;
    };
    Statement statement;
    CHECK(reason_of_leaving(session.world(), statement, Language::de).empty());
    statement.bookings = {booking(1, 2, Reason::severe, -20.0), booking(300, 0, Reason::bad, -3.0),
                          booking(310, 1, Reason::bad, -4.0), booking(320, 1, Reason::gave_up, -5.5)};
    const std::string why = reason_of_leaving(session.world(), statement, Language::de);
    CHECK(why.find(session.world().scenario->touchpoints[1].name.de) != std::string::npos);
    CHECK(why.find("9,5") != std::string::npos);
    CHECK(why.find("321") != std::string::npos);
    CHECK(why.find(std::string(reason_text(Reason::gave_up).de)) != std::string::npos);
}

namespace {

// Of the columns of customers at home, how many hold somebody better than the worst of the column on their left, by more
// than the eye can tell apart; and how many customers there are.
std::pair<int, int> out_of_order(const Town& town) {
    const std::uint32_t columns = town.areas[customers_area].columns;
    std::vector<float> best(columns, -1e6F), worst(columns, 1e6F);
    int count = 0;
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        if (town.area[dot] != customers_area || town.is_away[dot] != 0) continue;
        const std::uint32_t column = town.slot[dot] % columns;
        best[column] = std::max(best[column], std::clamp(town.points[dot], -40.0F, 40.0F));
        worst[column] = std::min(worst[column], std::clamp(town.points[dot], -40.0F, 40.0F));
        ++count;
    }
    int wrong = 0;
    for (std::size_t column = 1; column < columns; ++column) wrong += best[column] > worst[column - 1] + 0.26F ? 1 : 0;
    return {wrong, count};
}

}  // namespace

TEST_CASE("customers at home stand sorted by account, the best on the left") {
    const ImGuiOwner imgui;
    const UiContext context = headless(1.0F);
    const Session session = start_session(hotel(), {});
    const MapLayout layout = lay_out_map(session.scenario(), context, {{0, 0}, {680, 560}});
    Town town;
    settle_town(town, session.world(), layout, context);
    const auto found = out_of_order(town);
    CHECK(found.second > 4000);
    CHECK(found.first == 0);
    // The line between two states stands where so many are on its left.
    std::array<double, 5> left_end{}, count{};
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        if (town.area[dot] != customers_area) continue;
        count[town.bond[dot]] += 1.0;
        left_end[town.bond[dot]] += static_cast<double>(town.at[dot].x);
    }
    for (std::size_t bond = 1; bond < 5; ++bond) {
        REQUIRE(count[bond] > 0.0);
        CHECK(left_end[bond] / count[bond] < left_end[bond - 1] / count[bond - 1]);
    }
}

TEST_CASE("customers stay sorted while days pass at every speed, and hardly anybody changes place") {
    const ImGuiOwner imgui;
    UiContext context = headless(1.0F);
    for (const double speed : {0.2, 7.0, 200.0}) {
        CAPTURE(speed);
        Session session = start_session(hotel(), {});
        const MapLayout layout = lay_out_map(session.scenario(), context, {{0, 0}, {680, 560}});
        Town town;
        People people;
        settle_town(town, session.world(), layout, context);
        reset_people(people, session.world());
        context.days_per_second = speed;
        double days = 0.0;
        double moved = 0.0, seconds = 0.0;
        for (int frame = 0; frame < 600; ++frame) {
            days += speed * context.frame_s;
            while (session.world().day < static_cast<int>(days)) session.advance_day();
            context.clock_s = (days - std::floor(days)) * 86400.0;
            const std::vector<ImVec2> before = town.at;
            const std::vector<std::uint8_t> was_away = town.is_away;
            move_people(people, town, session, layout, context);
            refresh_town(town, session.world(), context, false);
            seconds += context.frame_s;
            for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
                if (was_away[dot] != 0 || town.is_away[dot] != 0 || town.area[dot] != customers_area) continue;
                if (distance_between(before[dot], town.at[dot]) > 2.5F * town.areas[customers_area].spacing)
                    moved += 1.0;
            }
        }
        sort_by_account(town, false);
        const auto found = out_of_order(town);
        CHECK(found.first == 0);
        // Seen apart: a handful of thousands a second.
        if (speed < 1.0) CHECK(moved / seconds < 60.0);
    }
}

TEST_CASE("a settled map keeps its customers where they are while the days stand still") {
    const ImGuiOwner imgui;
    UiContext context = headless(1.0F);
    context.days_per_second = 0.0;
    Session session = start_session(hotel(), {});
    const MapLayout layout = lay_out_map(session.scenario(), context, {{0, 0}, {680, 560}});
    Town town;
    People people;
    settle_town(town, session.world(), layout, context);
    reset_people(people, session.world());
    const auto frame = [&] {
        move_people(people, town, session, layout, context);
        refresh_town(town, session.world(), context, false);
    };
    for (int day = 0; day < 30; ++day) session.advance_day();
    frame();
    CHECK(out_of_order(town).first == 0);
    const std::vector<std::uint32_t> slots = town.slot;
    for (int i = 0; i < 90; ++i) frame();
    CHECK(town.slot == slots);
    CHECK(town.gliding.empty());
}

}  // namespace goodwill::ui
