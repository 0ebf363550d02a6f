#include "web/ui/map/people.h"

#include <algorithm>

namespace goodwill::ui {

namespace {

constexpr std::size_t most_flow_walkers = 420;
constexpr double most_walkers_at_once = 700.0;
constexpr double least_stay_s = 900.0;  // of the day at a desk, so that it is seen
constexpr float shortest_walk_s = 0.35F;

bool is_shown_person(const Town& town, std::uint32_t person) { return person == person_of(town, dot_of(town, person)); }

// Real seconds per leg: people stroll when there is time, and hurry when days are short.
float walk_seconds(const UiContext& context, float distance) {
    if (context.reduced_motion) return 0.0F;
    const float stroll = std::clamp(distance / (250.0F * context.scale), 0.55F, 1.9F);
    const auto hurry = static_cast<float>(std::clamp(0.25 / std::max(0.01, context.days_per_second), 0.45, 1.0));
    return is_fast(context) ? 0.8F : stroll * hurry;
}

void remove_walker(People& people, Town& town, std::size_t index) {
    Walker& walker = people.walkers[index];
    people.walker_of[walker.person] = 0;
    if (is_shown_person(town, walker.person)) town.is_away[dot_of(town, walker.person)] = 0;
    if (index + 1 != people.walkers.size()) {
        walker = people.walkers.back();
        people.walker_of[walker.person] = static_cast<std::uint32_t>(index) + 1;
    }
    people.walkers.pop_back();
}

ImVec2 home_of(const Town& town, std::uint32_t person) { return town.at[dot_of(town, person)]; }

// Home to station or back, by way of the town's edge.
ImVec2 on_way_from_town(const MapLayout& layout, ImVec2 home, std::size_t station, float t) {
    constexpr float until_edge = 0.32F;
    const Route& path = path_from_town(layout, station);
    if (t >= until_edge) return point_on(path, (t - until_edge) / (1.0F - until_edge));
    const ImVec2 edge = path.first.a;
    const float rise = home.y - edge.y;
    return point_on(Curve{home, ImVec2(home.x, home.y - rise * 0.4F), ImVec2(edge.x, edge.y + rise * 0.4F), edge},
                    t / until_edge);
}

ImVec2 on_way(const MapLayout& layout, const Town& town, const Walker& walker) {
    const float t = eased(std::clamp(walker.t, 0.0F, 1.0F));
    const ImVec2 home = home_of(town, walker.person);
    if (walker.is_move || walker.from == place_point) {
        const ImVec2 end = walker.to == place_home ? home : queue_start(layout, walker.to);
        const float lift = distance_between(walker.origin, end) * 0.18F;
        return point_on(
            Curve{walker.origin, ImVec2(walker.origin.x, walker.origin.y - lift), ImVec2(end.x, end.y - lift), end}, t);
    }
    if (walker.from == place_home) return on_way_from_town(layout, home, walker.to, t);
    if (walker.to == place_home) return on_way_from_town(layout, home, walker.from, 1.0F - t);
    return point_on(path_between(layout, walker.from, walker.to), t);
}

// People keep to one side of the path, each a little differently, so that both directions can be seen.
ImVec2 aside(const Walker& walker, const MapLayout& layout, const Town& town, float scale) {
    Walker ahead = walker;
    ahead.t = std::min(1.0F, walker.t + 0.02F);
    Walker behind = walker;
    behind.t = std::max(0.0F, walker.t - 0.02F);
    const ImVec2 a = on_way(layout, town, behind);
    const ImVec2 b = on_way(layout, town, ahead);
    const float length = std::max(0.01F, distance_between(a, b));
    const float side = (2.0F + 4.0F * scattered(walker.person)) * scale * 4.0F * walker.t * (1.0F - walker.t);
    return {-(b.y - a.y) / length * side, (b.x - a.x) / length * side};
}

void begin_contact(People& people, Walker& walker, const World& world, const MapLayout& layout,
                   const UiContext& context, const Town& town, std::uint32_t contact) {
    walker.contact = contact;
    walker.day = world.day;
    set_out(people, walker, layout, context, world.today.contacts[contact].touchpoint, town);
    if (is_fast(context) || context.days_per_second <= 0.0 || context.reduced_motion) return;
    // Comes when the contact begins; who sets out too late hurries.
    const double left_s = static_cast<double>(world.today.contacts[contact].arrive_s) - context.clock_s;
    walker.duration_s = std::max(shortest_walk_s, static_cast<float>(left_s / (context.days_per_second * 86400.0)));
}

void go_home(People& people, Walker& walker, const MapLayout& layout, const UiContext& context, const Town& town) {
    walker.contact = nobody;
    set_out(people, walker, layout, context, place_home, town);
}

void finish_contact(People& people, Walker& walker, Town& town, const World& world, const MapLayout& layout,
                    const UiContext& context) {
    const bool is_today = walker.day == people.shown_day && walker.contact < world.today.contacts.size();
    const std::uint32_t dot = dot_of(town, walker.person);
    if (is_shown_person(town, walker.person)) {
        refresh_dot(town, world, dot);
        walker.value = town.value[dot];
        walker.bond = town.bond[dot];
    }
    if (is_today) {
        const Contact& contact = world.today.contacts[walker.contact];
        const double booked = contact.booked / micro_per_point;
        if (std::fabs(booked) >= 1.0 && people.signs.size() < 60 && !walker.is_flow) {
            people.signs.push_back({walker.at, 0.0F, booked > 0.0});
        }
        const std::uint32_t next = people.next_contact[walker.contact];
        if (next != nobody && people.follows[next] != 0) {
            if (walker.is_flow) return begin_contact(people, walker, world, layout, context, town, next);
            walker.contact = next;
            walker.phase = WalkPhase::lingering;
            walker.held_s = 0.0F;
            return;
        }
    }
    go_home(people, walker, layout, context, town);
}

// Somebody at a station waits, is served or leaves, as the clock says.
void join_by_clock(People& people, Walker& walker, Town& town, const World& world, const MapLayout& layout,
                   const UiContext& context) {
    if (walker.day != people.shown_day || walker.contact >= world.today.contacts.size()) {
        return finish_contact(people, walker, town, world, layout, context);
    }
    const Contact& contact = world.today.contacts[walker.contact];
    if (contact.outcome == Outcome::gave_up) {
        if (context.clock_s >= static_cast<double>(contact.end_s)) {
            finish_contact(people, walker, town, world, layout, context);
        }
    } else if (walker.phase == WalkPhase::waiting && context.clock_s >= static_cast<double>(contact.start_s)) {
        walker.phase = WalkPhase::served;
        walker.held_s = 0.0F;
    }
}

// True when the walker is done and can be removed.
bool step_walker(People& people, Walker& walker, Town& town, const World& world, const MapLayout& layout,
                 const UiContext& context, float frame_s) {
    const bool is_over = walker.day != people.shown_day || walker.contact >= world.today.contacts.size();
    walker.held_s += frame_s;
    switch (walker.phase) {
        case WalkPhase::walking: {
            walker.t = walker.duration_s > 0.0F ? walker.t + frame_s / walker.duration_s : 1.0F;
            const ImVec2 way = on_way(layout, town, walker);
            const ImVec2 off = walker.t < 1.0F ? aside(walker, layout, town, context.scale) : ImVec2(0, 0);
            walker.at = ImVec2(way.x + off.x, way.y + off.y);
            if (walker.t < 1.0F) return false;
            if (walker.to == place_home) return true;
            walker.from = walker.to;
            // Where no staff serve there is no line.
            const bool has_line = kind_info(world.scenario->touchpoints[walker.to].kind).is_staffed;
            walker.phase = walker.is_flow || !has_line ? WalkPhase::served : WalkPhase::waiting;
            walker.held_s = 0.0F;
            if (!walker.is_flow) join_by_clock(people, walker, town, world, layout, context);
            return false;
        }
        case WalkPhase::waiting: {
            if (is_over) {
                finish_contact(people, walker, town, world, layout, context);
                return false;
            }
            join_by_clock(people, walker, town, world, layout, context);
            return false;
        }
        case WalkPhase::served: {
            const bool is_due = is_over || walker.is_flow ||
                                context.clock_s >= static_cast<double>(world.today.contacts[walker.contact].end_s);
            const float stay_s = static_cast<float>(least_stay_s / (86400.0 * std::max(0.01, context.days_per_second)));
            const float least = walker.is_flow ? 0.12F : context.reduced_motion ? 0.0F : stay_s;
            if (is_due && walker.held_s >= least) finish_contact(people, walker, town, world, layout, context);
            return false;
        }
        case WalkPhase::lingering: {
            if (is_over) {
                go_home(people, walker, layout, context, town);
                return false;
            }
            const Contact& next = world.today.contacts[walker.contact];
            const double lead_s = 1.0 * context.days_per_second * 86400.0;
            if (context.clock_s + lead_s >= static_cast<double>(next.arrive_s)) {
                begin_contact(people, walker, world, layout, context, town, walker.contact);
            }
            return false;
        }
    }
    return false;
}

// Everybody who is at a station by the clock, at once: after a jump, a step while paused, or with reduced motion.
void stand_by_clock(People& people, Town& town, const World& world, const UiContext& context) {
    for (std::size_t i = people.walkers.size(); i-- > 0;) {
        if (!people.walkers[i].is_move) remove_walker(people, town, i);
    }
    const std::vector<Contact>& contacts = world.today.contacts;
    people.cursor = 0;
    for (std::uint32_t i = 0; i < contacts.size(); ++i) {
        const Contact& contact = contacts[i];
        if (static_cast<double>(contact.arrive_s) > context.clock_s) break;
        people.cursor = i + 1;
        if (static_cast<double>(contact.end_s) <= context.clock_s ||
            static_cast<double>(people.walkers.size()) > most_walkers_at_once)
            continue;
        if (people.walker_of[contact.person] != 0) continue;
        Walker& walker = add_walker(people, town, contact.person);
        walker.contact = i;
        walker.day = world.day;
        walker.from = walker.to = contact.touchpoint;
        const bool is_waiting =
            contact.outcome == Outcome::gave_up || static_cast<double>(contact.start_s) > context.clock_s;
        walker.phase = is_waiting ? WalkPhase::waiting : WalkPhase::served;
        walker.at = ImVec2(-1.0F, -1.0F);  // takes its place at once
    }
}

void start_walks(People& people, Town& town, const World& world, const MapLayout& layout, const UiContext& context) {
    const std::vector<Contact>& contacts = world.today.contacts;
    // Thinned when more people would be under way at once than can be told apart.
    const double at_once = static_cast<double>(contacts.size()) * context.days_per_second * 4.0;
    const auto share = static_cast<float>(std::min(1.0, most_walkers_at_once / std::max(1.0, at_once)));
    while (people.cursor < contacts.size()) {
        const auto i = static_cast<std::uint32_t>(people.cursor);
        const Contact& contact = contacts[i];
        const float way = distance_between(path_from_town(layout, contact.touchpoint).first.a,
                                           queue_start(layout, contact.touchpoint)) *
                          1.4F;
        const double lead_s = static_cast<double>(walk_seconds(context, way)) * context.days_per_second * 86400.0;
        if (static_cast<double>(contact.arrive_s) - lead_s > context.clock_s) break;
        ++people.cursor;
        if (people.follows[i] != 0 || scattered(contact.person) > share) continue;
        const std::uint32_t present = people.walker_of[contact.person];
        if (present != 0) {
            Walker& walker = people.walkers[present - 1];
            if (walker.is_move || walker.contact != nobody) continue;
            walker.origin = walker.at;
            walker.from = place_point;
            begin_contact(people, walker, world, layout, context, town, i);
        } else {
            begin_contact(people, add_walker(people, town, contact.person), world, layout, context, town, i);
        }
    }
}

void start_flow(People& people, Town& town, const World& world, const MapLayout& layout, const UiContext& context) {
    const std::vector<Contact>& contacts = world.today.contacts;
    if (contacts.empty() || context.reduced_motion) return;
    const double a_second = std::min(150.0, static_cast<double>(contacts.size()) * context.days_per_second);
    people.flow_credit =
        std::min(20.0F, people.flow_credit + static_cast<float>(a_second * std::min(0.1, context.frame_s)));
    for (int tries = 0; people.flow_credit >= 1.0F && tries < 40; ++tries) {
        people.lot = people.lot * 1664525U + 1013904223U;
        const auto i = static_cast<std::uint32_t>((static_cast<std::uint64_t>(people.lot) * contacts.size()) >> 32U);
        const Contact& contact = contacts[i];
        if (people.follows[i] != 0 || people.walker_of[contact.person] != 0) continue;
        if (people.walkers.size() >= most_flow_walkers) break;
        Walker& walker = add_walker(people, town, contact.person);
        walker.is_flow = true;
        begin_contact(people, walker, world, layout, context, town, i);
        people.flow_credit -= 1.0F;
    }
}

// Lines form: those waiting and those at the desks take their places, moving up softly.
void form_queues(People& people, const World& world, const MapLayout& layout, const UiContext& context, float frame_s) {
    const std::size_t count = world.scenario->touchpoints.size();
    for (std::size_t s = 0; s < count; ++s) {
        people.stations[s].queue.clear();
        people.stations[s].at_desk.clear();
    }
    for (std::uint32_t i = 0; i < people.walkers.size(); ++i) {
        const Walker& walker = people.walkers[i];
        if (walker.phase == WalkPhase::walking || walker.is_flow || walker.from >= count) continue;
        StationScene& scene = people.stations[walker.from];
        (walker.phase == WalkPhase::waiting ? scene.queue : scene.at_desk).push_back(i);
    }
    const float pull = context.reduced_motion ? 1.0F : 1.0F - std::exp(-9.0F * frame_s);
    const auto by_arrival = [&](std::uint32_t a, std::uint32_t b) {
        const Walker& wa = people.walkers[a];
        const Walker& wb = people.walkers[b];
        return wa.day != wb.day ? wa.day < wb.day : wa.contact < wb.contact;
    };
    const auto stand = [&](Walker& walker, ImVec2 place) {
        walker.at = walker.at.x < 0.0F ? place : lerp(walker.at, place, pull);
    };
    for (std::size_t s = 0; s < count; ++s) {
        StationScene& scene = people.stations[s];
        std::sort(scene.queue.begin(), scene.queue.end(), by_arrival);
        std::sort(scene.at_desk.begin(), scene.at_desk.end(), by_arrival);
        for (std::size_t i = 0; i < scene.queue.size(); ++i)
            stand(people.walkers[scene.queue[i]], queue_place(layout, context, s, i));
        std::size_t spare = 0;
        for (const std::uint32_t index : scene.at_desk) {
            Walker& walker = people.walkers[index];
            const bool is_today = walker.day == people.shown_day && walker.contact < world.today.contacts.size();
            const std::uint32_t employee = is_today ? world.today.contacts[walker.contact].employee : nobody;
            const auto head = std::find(scene.heads.begin(), scene.heads.end(), employee);
            const auto place = static_cast<std::size_t>(head - scene.heads.begin());
            if (walker.phase == WalkPhase::served && head != scene.heads.end() && place < scene.head_at.size()) {
                const ImVec2 at = scene.head_at[place];
                stand(walker, ImVec2(at.x, layout.cards[s].max.y + context.px(figure_height_css(layout.form) * 0.45F)));
            } else {
                stand(walker, desk_place(layout, context, s, spare++, scene.at_desk.size()));
            }
        }
    }
}

}  // namespace

Walker& add_walker(People& people, Town& town, std::uint32_t person) {
    Walker walker;
    walker.person = person;
    const std::uint32_t dot = dot_of(town, person);
    walker.at = walker.origin = town.at[dot];
    walker.value = town.value[dot];
    walker.bond = town.bond[dot];
    if (is_shown_person(town, person)) town.is_away[dot] = 1;
    people.walkers.push_back(walker);
    people.walker_of[person] = static_cast<std::uint32_t>(people.walkers.size());
    return people.walkers.back();
}

void set_out(People&, Walker& walker, const MapLayout& layout, const UiContext& context, std::uint8_t to,
             const Town& town) {
    const ImVec2 end = to == place_home ? home_of(town, walker.person) : queue_start(layout, to);
    walker.to = to;
    walker.phase = WalkPhase::walking;
    walker.t = 0.0F;
    walker.held_s = 0.0F;
    if (walker.from == to && to != place_home) {  // the same station again: steps aside and joins the line
        walker.from = place_point;
        walker.origin = walker.at;
    }
    walker.duration_s = walk_seconds(context, distance_between(walker.at, end));
}

ImVec2 place_of_person(const People& people, const Town& town, std::uint32_t person) {
    const std::uint32_t walker = person < people.walker_of.size() ? people.walker_of[person] : 0;
    return walker != 0 ? people.walkers[walker - 1].at : home_of(town, person);
}

void reset_people(People& people, const World& world) {
    people = People{};
    people.walker_of.assign(world.people.size(), 0);
}

void move_people(People& people, Town& town, const Session& session, const MapLayout& layout,
                 const UiContext& context) {
    const World& world = session.world();
    const bool is_paused = context.days_per_second <= 0.0;
    const float frame_s = is_paused ? 0.0F : static_cast<float>(std::min(0.1, context.frame_s));
    const bool is_new_day = world.day != people.shown_day;
    if (is_new_day) begin_day_of_people(people, town, session, context);
    const bool is_jump = !is_new_day && (context.clock_s < people.clock_s - 1.0 ||
                                         (is_paused && context.clock_s > people.clock_s + 600.0));
    people.clock_s = context.clock_s;
    const bool ends_lapse = people.was_fast && !is_fast(context);
    people.was_fast = is_fast(context);
    if (ends_lapse || (is_new_day && is_paused) || is_jump || (context.reduced_motion && !is_fast(context))) {
        stand_by_clock(people, town, world, context);
    } else if (!is_paused && is_fast(context)) {
        start_flow(people, town, world, layout, context);
    } else if (!is_paused) {
        start_walks(people, town, world, layout, context);
    }
    keep_sorted(town, world, context, is_new_day, !is_fast(context));
    start_sparks_and_moves(people, town, world, context);
    for (std::size_t i = people.walkers.size(); i-- > 0;) {
        if (step_walker(people, people.walkers[i], town, world, layout, context, frame_s)) {
            const std::uint32_t dot = dot_of(town, people.walkers[i].person);
            remove_walker(people, town, i);
            refresh_dot(town, world, dot);
        }
    }
    survey_stations(people, world, context);
    form_queues(people, world, layout, context, frame_s);
    fade_sparks_and_signs(people, context);
}

}  // namespace goodwill::ui
