// What one simulated day brings to the map: who follows whom, flows, figures of the stations, news and moves.
#include <algorithm>

#include "web/ui/map/people.h"

namespace goodwill::ui {

namespace {

constexpr double longest_stroll_s = 3.0 * 3600.0;  // between two contacts on one errand; longer ones go home between
constexpr std::size_t usual_days = 14;
constexpr double full_emotion_points = 2.0;  // booked per contact: the end of the scale
constexpr float flow_weight = 0.12F;         // of the newest day in a path's width
constexpr float spark_life_s = 1.3F;
constexpr float sign_life_s = 1.1F;
constexpr std::size_t most_sparks = 24;
constexpr std::ptrdiff_t most_moves_at_once = 40;
constexpr std::ptrdiff_t most_moves_at_speed = 8;

float queue_pitch_css(const CardForm& form) { return figure_height_css(form) * 0.85F + 0.5F; }

// News and moves have no hour: they are shown spread over the waking hours.
double shown_at_s(std::uint32_t number, std::size_t index, std::size_t count) {
    const double share = (static_cast<double>(index) + 0.8 * static_cast<double>(scattered(number))) /
                         static_cast<double>(std::max<std::size_t>(1, count));
    return 8.0 * 3600.0 + share * 13.0 * 3600.0;
}

void link_contacts(People& people, const World& world) {
    const std::vector<Contact>& contacts = world.today.contacts;
    people.next_contact.assign(contacts.size(), nobody);
    people.follows.assign(contacts.size(), 0);
    // The last contact of each person so far, found by sorting (person, index).
    static_assert(sizeof(std::uint64_t) == 8);
    std::vector<std::uint64_t> order(contacts.size());
    for (std::size_t i = 0; i < contacts.size(); ++i)
        order[i] = (static_cast<std::uint64_t>(contacts[i].person) << 32U) | i;
    std::sort(order.begin(), order.end());
    for (std::size_t k = 1; k < order.size(); ++k) {
        if ((order[k] >> 32U) != (order[k - 1] >> 32U)) continue;
        const auto before = static_cast<std::uint32_t>(order[k - 1] & 0xFFFFFFFFU);
        const auto after = static_cast<std::uint32_t>(order[k] & 0xFFFFFFFFU);
        people.next_contact[before] = after;
        const double gap_s =
            static_cast<double>(contacts[after].arrive_s) - static_cast<double>(contacts[before].end_s);
        people.follows[after] = gap_s < longest_stroll_s ? 1 : 0;
    }
}

void count_flows(People& people, const World& world, float weight) {
    const std::vector<Contact>& contacts = world.today.contacts;
    const std::size_t count = world.scenario->touchpoints.size();
    std::array<std::array<float, max_touchpoints>, max_touchpoints> between{};
    std::array<float, max_touchpoints> from_home{};
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        if (people.follows[i] == 0) from_home[contacts[i].touchpoint] += 1.0F;
        const std::uint32_t next = people.next_contact[i];
        if (next != nobody && people.follows[next] != 0)
            between[contacts[i].touchpoint][contacts[next].touchpoint] += 1.0F;
    }
    for (std::size_t a = 0; a < count; ++a) {
        people.flow_home[a] += (from_home[a] - people.flow_home[a]) * weight;
        for (std::size_t b = 0; b < count; ++b) people.flow[a][b] += (between[a][b] - people.flow[a][b]) * weight;
    }
}

// Figures of the last two weeks: steady enough to be looked at while days fly.
void sum_up_stations(People& people, const Session& session) {
    const World& world = session.world();
    const DayRecord sum = counts_until(session, world.day, usual_days);
    const double days = std::max(1.0, sum.total.days);
    for (std::size_t s = 0; s < world.scenario->touchpoints.size(); ++s) {
        const TouchpointCounters& at = sum.touchpoint[s];
        const Touchpoint& touchpoint = world.scenario->touchpoints[s];
        StationScene& scene = people.stations[s];
        const double open_s = std::max(1.0, touchpoint.closes_h - touchpoint.opens_h) * 3600.0 * days;
        scene.usual_queue = static_cast<float>(at.wait_s / open_s);
        scene.usual_load = at.capacity_s > 0.0 ? static_cast<float>(at.handling_s / at.capacity_s) : 0.0F;
        scene.usual_contacts = static_cast<float>(at.contacts / days);
        const double per_contact = at.contacts > 0.0 ? (at.deposited - at.withdrawn) / at.contacts : 0.0;
        scene.emotion = static_cast<float>(std::clamp(per_contact / full_emotion_points, -1.0, 1.0));
    }
}

void start_move(People& people, Town& town, const World& world, const UiContext& context, const Move& move) {
    const std::uint32_t dot = dot_of(town, move.person);
    if (person_of(town, dot) != move.person) return;
    const ImVec2 origin = place_of_person(people, town, move.person);
    if (!rehouse(town, world, dot)) return;
    if (people.walker_of[move.person] != 0 || people.walkers.size() > 600 || context.reduced_motion) return;
    const auto moving =
        std::count_if(people.walkers.begin(), people.walkers.end(), [](const Walker& w) { return w.is_move; });
    if (moving >= (is_fast(context) ? most_moves_at_speed : most_moves_at_once)) return;
    Walker& walker = add_walker(people, town, move.person);
    walker.is_move = true;
    walker.origin = walker.at = origin;
    walker.from = place_point;
    walker.to = place_home;
    walker.duration_s = 1.8F;
}

}  // namespace

void begin_day_of_people(People& people, Town& town, const Session& session, const UiContext& context) {
    const World& world = session.world();
    const bool is_next = people.shown_day >= 0 && world.day == people.shown_day + 1;
    // Moves of the day before that were not shown any more.
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        const Person& person = world.people[person_of(town, dot)];
        const std::uint8_t area = area_of(person);
        if (area == town.area[dot]) continue;
        const bool is_due_today = is_next && !is_fast(context) &&
                                  std::any_of(world.today.moves.begin(), world.today.moves.end(),
                                              [&](const Move& move) { return move.person == person_of(town, dot); });
        if (!is_due_today && !(is_fast(context) && is_next)) rehouse(town, world, dot);
    }
    people.shown_day = world.day;
    people.clock_s = context.clock_s;
    people.cursor = people.heard_cursor = people.move_cursor = 0;
    link_contacts(people, world);
    const bool is_first =
        std::all_of(people.flow_home.begin(), people.flow_home.end(), [](float flow) { return flow <= 0.0F; });
    count_flows(people, world, is_first ? 1.0F : flow_weight);
    sum_up_stations(people, session);
}

void start_sparks_and_moves(People& people, Town& town, const World& world, const UiContext& context) {
    const DayLog& today = world.today;
    const bool is_now = is_fast(context);
    while (people.move_cursor < today.moves.size()) {
        const Move& move = today.moves[people.move_cursor];
        if (!is_now && shown_at_s(move.person, people.move_cursor, today.moves.size()) > context.clock_s) break;
        start_move(people, town, world, context, move);
        ++people.move_cursor;
    }
    if (is_now) {
        people.spark_credit = std::min(4.0F, people.spark_credit + 24.0F * static_cast<float>(context.frame_s));
    }
    while (people.heard_cursor < today.heard.size()) {
        const Heard& heard = today.heard[people.heard_cursor];
        if (!is_now && shown_at_s(heard.listener, people.heard_cursor, today.heard.size()) > context.clock_s) break;
        ++people.heard_cursor;
        if (is_now && people.spark_credit < 1.0F) break;
        if (is_now) people.spark_credit -= 1.0F;
        if (people.sparks.size() < most_sparks && context.days_per_second > 0.0) {
            people.sparks.push_back({heard.sender, heard.listener, 0.0F, heard.is_positive, heard.is_strong_tie});
        }
    }
}

void fade_sparks_and_signs(People& people, const UiContext& context) {
    const float frame_s = context.days_per_second > 0.0 ? static_cast<float>(std::min(0.1, context.frame_s)) : 0.0F;
    for (Spark& spark : people.sparks) spark.t += frame_s / spark_life_s;
    for (Sign& sign : people.signs) sign.t += frame_s / sign_life_s;
    if (frame_s <= 0.0F) people.signs.clear();  // none stays behind where the days stop
    std::erase_if(people.sparks, [](const Spark& spark) { return spark.t >= 1.0F; });
    std::erase_if(people.signs, [](const Sign& sign) { return sign.t >= 1.0F; });
}

void survey_stations(People& people, const World& world, const UiContext& context) {
    const std::size_t count = world.scenario->touchpoints.size();
    const std::int32_t day = day_shown(world);
    for (std::size_t s = 0; s < count; ++s) {
        StationScene& scene = people.stations[s];
        scene.heads.clear();
        scene.waiting = scene.served = 0;
        std::vector<std::uint32_t> vacant;
        for (const std::uint32_t employee : world.stations[s].roster) {
            const Employee& who = world.employees[employee];
            if (!who.is_on_roster) continue;
            if (!works_on(who, day)) {
                vacant.push_back(employee);
            } else if (is_fast(context) ||
                       (who.shift_start_s <= context.clock_s && context.clock_s < who.shift_end_s)) {
                scene.heads.push_back(employee);
            }
        }
        if (is_fast(context)) {  // as many as are on duty at the same time
            const auto positions = static_cast<std::size_t>(std::max(1, world.stations[s].positions));
            if (scene.heads.size() > positions) scene.heads.resize(positions);
        }
        scene.heads.insert(scene.heads.end(), vacant.begin(), vacant.end());
        scene.head_is_busy.assign(scene.heads.size(), 0);
    }
    if (is_fast(context)) {
        for (std::size_t s = 0; s < count; ++s) {
            StationScene& scene = people.stations[s];
            const float busy = scene.usual_load * static_cast<float>(world.stations[s].positions);
            for (std::size_t i = 0; i < scene.heads.size(); ++i)
                scene.head_is_busy[i] = static_cast<float>(i) + 0.5F < busy ? 1 : 0;
        }
        return;
    }
    for (const Contact& contact : world.today.contacts) {
        const double now = context.clock_s;
        if (static_cast<double>(contact.arrive_s) > now) break;
        if (static_cast<double>(contact.end_s) <= now) continue;
        StationScene& scene = people.stations[contact.touchpoint];
        if (contact.outcome == Outcome::gave_up || static_cast<double>(contact.start_s) > now) {
            ++scene.waiting;
            continue;
        }
        ++scene.served;
        const auto head = std::find(scene.heads.begin(), scene.heads.end(), contact.employee);
        if (head != scene.heads.end()) scene.head_is_busy[static_cast<std::size_t>(head - scene.heads.begin())] = 1;
    }
}

std::size_t queue_room(const MapLayout& layout, const UiContext& context) {
    return static_cast<std::size_t>(std::max(4.0F, layout.form.width / context.px(queue_pitch_css(layout.form))));
}

ImVec2 queue_place(const MapLayout& layout, const UiContext& context, std::size_t station, std::size_t i) {
    const Rect& card = layout.cards[station];
    const std::size_t room = queue_room(layout, context);
    const std::size_t place = std::min(i, room - 1);
    const float height = figure_height_css(layout.form);
    // Above the next station further down, which begins where the skirt ends.
    const float below =
        std::min(context.px(height * 1.6F + 3.0F), layout.form.skirt - context.px(height * 0.5F + 2.0F));
    return {card.min.x + context.px(6) + static_cast<float>(place) * context.px(queue_pitch_css(layout.form)),
            card.max.y + below};
}

ImVec2 desk_place(const MapLayout& layout, const UiContext& context, std::size_t station, std::size_t i,
                  std::size_t count) {
    const Rect& card = layout.cards[station];
    const float pitch =
        std::min(context.px(queue_pitch_css(layout.form) + 1.0F),
                 (layout.form.width - context.px(16)) / static_cast<float>(std::max<std::size_t>(1, count)));
    return {card.min.x + context.px(10) + static_cast<float>(i) * pitch,
            card.max.y + context.px(figure_height_css(layout.form) * 0.45F)};
}

}  // namespace goodwill::ui
