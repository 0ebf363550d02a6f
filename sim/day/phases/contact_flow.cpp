#include "sim/day/phases/contact_flow.h"

#include <algorithm>

#include "sim/base/rng.h"
#include "sim/base/weighted.h"
#include "sim/rules/community.h"
#include "sim/rules/membership.h"
#include "sim/rules/programmes.h"
#include "sim/rules/staff.h"

namespace goodwill {

namespace {

constexpr std::uint8_t most_repeats = 4;  // then the customer gives the matter up
constexpr std::uint8_t most_transfers = 2;
constexpr double typical_skill = 0.75;        // after the first months (M17: steady state)
constexpr double return_mean_days = 1.5;      // until somebody unsolved comes back (assumption)
constexpr double call_back_minutes = 90.0;    // until the company calls back, on average (assumption)
constexpr double retry_mean_minutes = 90.0;   // until somebody who hung up tries again (assumption)
constexpr double switch_mean_minutes = 15.0;  // until the other channel is tried (assumption)

// All about the contact under way that several decisions need.
struct Scene {
    World& world;
    ContactDay& day;
    Case item;
    const Journey& journey;
    const Step& step;
    const Touchpoint& touchpoint;
    const Luck& first;     // patience, handling, failure, solution
    const Luck& second;    // transfer, next, delay, retry
    const Luck& fourth;    // explain
    bool goes_on = false;  // a further contact of the journey was put into the day or the calendar
};

// The matter as it goes on: from the second contact on the journey is remembered as a whole (M16).
Case follow_up(Scene& scene) {
    if (scene.item.memory == Case::no_memory) {
        scene.item.memory = scene.world.journeys.open();
    }
    scene.goes_on = true;
    Case next = scene.item;
    next.is_called_back = false;
    next.waited_s = 0.0F;  // the wait so far was judged with its own contact
    return next;
}

// Puts a step at `time_s` of today, or of the day on which that falls.
void put_at(Scene& scene, Case item, double time_s) {
    while (time_s >= 86400.0) {
        time_s -= 86400.0;
        ++item.due_day;
    }
    item.time_s = static_cast<float>(std::min(time_s, 86399.0));
    if (item.due_day > scene.world.day) {
        scene.world.calendar.put(item, scene.world.day);
    } else {
        scene.world.queue.put(item);
    }
}

// Puts a step on a later day, at a usual time of its touchpoint.
void put_on_day(Scene& scene, Case item, std::int32_t day, double day_share) {
    item.due_day = day;
    const Step& step = scene.journey.steps[item.step];
    item.time_s = static_cast<float>(
        arrival_second(scene.world.stations[static_cast<std::size_t>(step.touchpoint)].profile, day_share));
    scene.world.calendar.put(item, scene.world.day);
}

// The journey goes on to one of the next steps, or ends.
void go_on(Scene& scene, double now_s) {
    if (scene.item.contacts >= most_contacts) {
        return;
    }
    const Pick way = pick_by_weight(scene.step.next, scene.second.uniform(Purpose::contact_next), probability_of);
    if (way.index >= scene.step.next.size()) {
        return;
    }
    const Transition& next = scene.step.next[way.index];
    // What is left of the draw within this way on is even again: it tells who is told beforehand (M7).
    const bool is_told = next.told >= 0 && way.left < scene.world.p.communication * next.probability;
    Case item = follow_up(scene);
    item.step = static_cast<std::uint8_t>(is_told ? next.told : next.to);
    const double u = scene.second.uniform(Purpose::contact_delay);
    if (next.after_days > 0.0) {
        const auto days = static_cast<std::int32_t>(next.after_days + u);
        if (days > 0) {
            put_on_day(scene, item, scene.world.day + days, scene.second.uniform(Purpose::contact_retry));
            return;
        }
    }
    put_at(scene, item, now_s + 60.0 * next.after_minutes * -det_log(u) + 1.0);
}

// The customer changes the channel; without shared history the whole story has to be told again (M6, M19).
void change_channel(Scene& scene, Case item, double now_s) {
    item.waited_s = 0.0F;  // before closed doors too: the other channel knows nothing of it
    item.step = static_cast<std::uint8_t>(scene.step.alternative);
    item.switches = static_cast<std::uint8_t>(item.switches + 1U);
    item.explains = static_cast<std::uint8_t>(
        item.explains + (scene.fourth.chance(Purpose::contact_explain, scene.world.p.shared_history) ? 0U : 1U));
    scene.world.record.total.switches += 1.0;
    put_at(scene, item, now_s + 60.0 * switch_mean_minutes * scene.second.uniform(Purpose::contact_delay) * 2.0);
}

void come_again(Scene& scene) {
    Case item = follow_up(scene);
    item.repeats = static_cast<std::uint8_t>(item.repeats + 1U);
    const double days = 1.0 + 2.0 * (return_mean_days - 1.0) * scene.second.uniform(Purpose::contact_delay);
    put_on_day(scene, item,
               scene.world.day + static_cast<std::int32_t>(days + scene.second.uniform(Purpose::contact_next)),
               scene.second.uniform(Purpose::contact_retry));
}

void try_later(Scene& scene, double now_s) {
    Case item = follow_up(scene);
    item.repeats = static_cast<std::uint8_t>(item.repeats + 1U);
    put_at(scene, item, now_s + 60.0 * retry_mean_minutes * 2.0 * scene.second.uniform(Purpose::contact_delay));
}

// A chance moved by `effect`, which counts in full at first and ever less towards 0 and 1 (odds times a factor): effects
// diminish, and nobody solves everything.
double moved_chance(double chance, double effect) {
    if (chance <= 0.0 || chance >= 1.0) {
        return chance;
    }
    const double odds_factor = det_exp(effect / (chance * (1.0 - chance)));
    return chance * odds_factor / (1.0 - chance + chance * odds_factor);
}

// Chance to solve the matter in this contact (M7, M20).
double solution_chance(const Scene& scene, const Employee* employee) {
    const Parameters& p = scene.world.p;
    if (scene.touchpoint.kind == TouchpointKind::community) {
        return answer_chance(scene.world);
    }
    double chance = scene.touchpoint.solution_share;
    if (employee != nullptr) {
        const double effect = p.solution_skill * (static_cast<double>(employee->skill) - 0.5) * 2.0 +
                              p.solution_empowerment * (scene.day.empowerment - 0.5) * 2.0 -
                              p.solution_overload * overload_of(*employee) -
                              (scene.item.transfers > 0 ? p.solution_after_transfer : 0.0);
        chance = moved_chance(chance, effect);
        // Who may spend money on it settles most complaints, whatever the matter was (M10, assumption).
        constexpr double latitude = 0.6;
        if (scene.journey.trigger == Trigger::complaint) {
            chance += latitude * scene.day.empowerment * (1.0 - chance);
        }
    } else {
        chance *= 1.0 + p.self_service_quality - usual_effect;
    }
    return std::clamp(chance, 0.0, 0.98);
}

// Settles how a served contact ends and what follows.
Outcome conclude(Scene& scene, const Employee* employee, double end_s) {
    World& world = scene.world;
    Case& item = scene.item;
    Counters& count = world.record.total;
    if (!scene.step.needs_solution) {
        go_on(scene, end_s);
        return Outcome::done;
    }
    const double passed_on = scene.touchpoint.transfer_share * (1.0 - world.p.fewer_handovers);
    const bool may_go_on = item.contacts < most_contacts;
    count.desk_contacts += employee != nullptr ? 1.0 : 0.0;
    if (employee != nullptr && may_go_on && item.transfers < most_transfers &&
        scene.second.chance(Purpose::contact_transfer, passed_on)) {
        Case next = follow_up(scene);
        next.transfers = static_cast<std::uint8_t>(next.transfers + 1U);
        next.explains = static_cast<std::uint8_t>(
            next.explains + (scene.fourth.chance(Purpose::contact_explain, world.p.shared_history) ? 0U : 1U));
        count.transfers += 1.0;
        put_at(scene, next, end_s);
        return Outcome::passed_on;
    }
    const bool is_solved = scene.first.chance(Purpose::contact_solution, solution_chance(scene, employee));
    if (scene.touchpoint.kind == TouchpointKind::community) {
        count.community_questions += 1.0;
        count.community_answers += is_solved ? 1.0 : 0.0;
    }
    if (is_solved) {
        const bool is_first = item.repeats == 0 && item.switches == 0;
        (is_first ? count.solved_first : count.solved_later) += 1.0;
        go_on(scene, end_s);
        return Outcome::done;
    }
    if (employee == nullptr && may_go_on && scene.step.alternative >= 0) {
        change_channel(scene, follow_up(scene), end_s);
        return Outcome::moved_on;
    }
    if (may_go_on && item.repeats < most_repeats) {
        come_again(scene);
        return Outcome::come_again;
    }
    count.unsolved += 1.0;
    return Outcome::unsolved;
}

// Settles what somebody does who gave up in the queue.
void after_giving_up(Scene& scene, double now_s) {
    Case& item = scene.item;
    const bool tries_again = scene.second.chance(Purpose::contact_retry, scene.world.p.retry_share);
    if (!scene.step.needs_solution) {
        go_on(scene, now_s);
    } else if (tries_again && item.contacts < most_contacts && item.repeats < most_repeats) {
        if (scene.step.alternative >= 0) {
            change_channel(scene, follow_up(scene), now_s);
        } else {
            try_later(scene, now_s);
        }
    } else {
        scene.world.record.total.unsolved += 1.0;
    }
}

// Handling time of this employee (or of a machine), in seconds.
double handling_s(const Scene& scene, const Employee* employee) {
    const Touchpoint& t = scene.touchpoint;
    if (t.handling_mean_s <= 0.0) {
        return 0.0;
    }
    const double drawn =
        t.handling == HandlingDistribution::exponential
            ? scene.first.exponential(Purpose::contact_handling, t.handling_mean_s)
            : scene.first.lognormal(
                  Purpose::contact_handling, t.handling_mean_s,
                  scene.world.stations[static_cast<std::size_t>(scene.step.touchpoint)].handling_sigma);
    if (employee == nullptr) {
        return drawn;
    }
    return drawn * (1.0 + scene.world.p.skill_speed * (typical_skill - static_cast<double>(employee->skill)));
}

// Waits in a queue and waits for an answer are told apart in the firm's figures: seconds here, hours there.
void count_queue(World& world, std::size_t touchpoint, double wait_s, bool has_given_up, bool is_live) {
    Counters& count = world.record.total;
    TouchpointCounters& at = world.record.touchpoint[touchpoint];
    at.queued += 1.0;
    at.wait_s += wait_s;
    if (!is_live) {
        count.answers += 1.0;
        count.answer_wait_s += wait_s;
        count.answers_too_late += has_given_up ? 1.0 : 0.0;
        at.gave_up += has_given_up ? 1.0 : 0.0;
        return;
    }
    count.queued += 1.0;
    count.wait_s += wait_s;
    if (has_given_up) {
        count.gave_up += 1.0;
        at.gave_up += 1.0;
    }
    ++world.record.wait_histogram[wait_bin(wait_s)];
}

// Whoever would give up on the line may be called back instead, later today or tomorrow, without waiting (M8); complaints
// are followed up like this everywhere, the more so the faster the company wants to answer them (M10).
bool takes_call_back(const Scene& scene, const TouchpointKindInfo& kind) {
    const World& world = scene.world;
    const bool is_complaint = scene.journey.trigger == Trigger::complaint;
    const double share = is_complaint ? std::max(world.p.call_back, world.p.recovery_speed) : world.p.call_back;
    if (share <= 0.0 || !kind.is_live || (kind.group != ExpectationGroup::remote && !is_complaint)) {
        return false;
    }
    const Luck luck(world.luck_seed, Purpose::contact_call_back, scene.item.person, world.day, contact_key(scene.item));
    return luck.chance(Purpose::contact_call_back, share);
}

void call_back_later(Scene& scene, double now_s) {
    Case item = scene.item;
    item.contacts = static_cast<std::uint8_t>(item.contacts - 1U);  // this was none
    item.is_called_back = true;
    scene.world.record.total.call_backs += 1.0;
    put_at(scene, item, now_s + 60.0 * call_back_minutes * 2.0 * scene.second.uniform(Purpose::contact_delay));
}

// Whether somebody who waits for an answer no longer wants it when it comes after the own patience (M8).
bool loses_interest(const Scene& scene) {
    const World& world = scene.world;
    if (world.p.answer_give_up <= 0.0) {
        return false;
    }
    const Luck luck(world.luck_seed, Purpose::contact_answer_late, scene.item.person, world.day,
                    contact_key(scene.item));
    return luck.chance(Purpose::contact_answer_late, world.p.answer_give_up);
}

// A contact without an employee begins at once.
void serve_oneself(Scene& scene, Contact& contact) {
    const double end_s = static_cast<double>(scene.item.time_s) + handling_s(scene, nullptr);
    contact.start_s = contact.arrive_s;
    contact.end_s = static_cast<float>(end_s);
    contact.outcome = conclude(scene, nullptr, end_s);
}

// How long the wait felt; patience follows it where customers wait themselves (M8). `wait_s` is how long it would have
// taken, `waited_s` how long she held out.
void feel_wait(Scene& scene, Contact& contact, double wait_s, double waited_s) {
    const double usual_patience_s = scene.touchpoint.patience_mean_s;
    if (usual_patience_s <= 0.0 || scene.item.is_called_back) {
        return;
    }
    Person& person = scene.world.people[scene.item.person];
    const double relative = waited_s / usual_patience_s;
    contact.wait_ratio = static_cast<float>(std::min(1.0, relative / static_cast<double>(person.patience)));
    const double wanted = std::clamp(2.0 * relative, 1.0 / 3.0, 3.0);
    if (kind_info(scene.touchpoint.kind).is_live && wait_s > 0.0) {
        person.patience +=
            static_cast<float>(scene.world.p.patience_adaptation * (wanted - static_cast<double>(person.patience)));
    }
}

// The employee who is free first takes the customer.
void serve(Scene& scene, Contact& contact, std::uint32_t index, double start_s, double wait_s) {
    World& world = scene.world;
    const auto place = static_cast<std::size_t>(scene.step.touchpoint);
    Employee& employee = world.employees[index];
    const double busy_s = handling_s(scene, &employee);
    occupy_top(scene.day.servers[place], start_s + busy_s);
    employee.busy_s += busy_s;
    ++employee.served;
    contact.employee = index;
    contact.served_by = employee.number;
    contact.start_s = static_cast<float>(start_s);
    contact.end_s = static_cast<float>(start_s + busy_s);
    world.record.total.served += 1.0;
    world.record.touchpoint[place].served += 1.0;
    count_handling(world, employee, start_s, start_s + busy_s);
    if (kind_info(scene.touchpoint.kind).is_live && wait_s <= 20.0) {
        world.record.total.answered_20_s += 1.0;
    }
    contact.outcome = conclude(scene, &employee, start_s + busy_s);
}

// Waits for the first free employee, or for nobody where there is no staff. Fills in times, employee and outcome. False
// when it came to no contact because the company will call back.
bool be_served(Scene& scene, Contact& contact) {
    World& world = scene.world;
    const double arrive_s = static_cast<double>(scene.item.time_s);
    const auto place = static_cast<std::size_t>(scene.step.touchpoint);
    const TouchpointKindInfo& kind = kind_info(scene.touchpoint.kind);
    if (!kind.is_staffed) {
        serve_oneself(scene, contact);
        return true;
    }
    const Person& person = world.people[scene.item.person];
    const double usual_patience_s = scene.touchpoint.patience_mean_s;
    const Server* server = first_free(world, scene.day.servers[place], arrive_s);
    const double start_s =
        server == nullptr ? world.stations[place].closes_h * 3600.0 : std::max(arrive_s, server->free_at_s);
    const double wait_s = static_cast<double>(scene.item.waited_s) + start_s - arrive_s;
    const bool is_called_back = scene.item.is_called_back;
    const bool may_give_up = usual_patience_s > 0.0 && !is_called_back && (kind.is_live || loses_interest(scene));
    const bool has_to_wait = server == nullptr || wait_s > 0.0;
    const double patience_s = may_give_up && has_to_wait
                                  ? scene.first.exponential(Purpose::contact_patience,
                                                            usual_patience_s * static_cast<double>(person.patience))
                                  : 0.0;
    const bool gives_up = server == nullptr || (may_give_up && wait_s > patience_s);
    const double waited_s = gives_up && may_give_up ? std::min(wait_s, patience_s) : wait_s;
    if (gives_up && takes_call_back(scene, kind)) {
        call_back_later(scene, arrive_s);
        return false;
    }
    feel_wait(scene, contact, wait_s, waited_s);
    const double counted_s = is_called_back ? 0.0 : waited_s;
    contact.wait_s = static_cast<float>(counted_s);
    count_queue(world, place, counted_s, gives_up, kind.is_live);
    if (gives_up) {
        const double leaves_s = arrive_s + std::max(0.0, waited_s - static_cast<double>(scene.item.waited_s));
        contact.start_s = static_cast<float>(leaves_s);
        contact.end_s = contact.start_s;
        contact.outcome = Outcome::gave_up;
        after_giving_up(scene, leaves_s);
        return true;
    }
    serve(scene, contact, server->employee, start_s, wait_s);
    return true;
}

// Failures grow rarer with skill: at typical skill the touchpoint's own share (assumption).
double failure_chance(const World& world, const Touchpoint& touchpoint, std::uint32_t employee) {
    if (employee == Contact::no_contact_employee) {
        return touchpoint.failure_rate;
    }
    const double skill = static_cast<double>(world.employees[employee].skill);
    return touchpoint.failure_rate * (1.0 + 2.0 * world.p.skill_speed * (typical_skill - skill));
}

// Outside the opening hours, or when all have gone home and nobody waits in person: the second at which the step may
// begin, counted from today's midnight; 0 when it may begin now.
double opening_to_wait_for_s(World& world, Servers& servers, const Case& item, int place, const Touchpoint& t) {
    const Station& station = world.stations[static_cast<std::size_t>(place)];
    const double opens_s = 3600.0 * station.opens_h;
    const double now_s = static_cast<double>(item.time_s);
    const TouchpointKindInfo& kind = kind_info(t.kind);
    const bool has_answer_today = !kind.is_staffed || (kind.is_live && !item.is_called_back) ||
                                  first_free(world, servers[static_cast<std::size_t>(place)], now_s) != nullptr;
    if (now_s >= opens_s && now_s < 3600.0 * station.closes_h && has_answer_today) {
        return 0.0;
    }
    return now_s < opens_s && has_answer_today ? opens_s : 86400.0 + opens_s;
}

void wait_for_opening(Scene& scene, double opening_s) {
    Case item = scene.item;
    if (!kind_info(scene.touchpoint.kind).is_live) {
        item.waited_s += static_cast<float>(opening_s - static_cast<double>(item.time_s));
    }
    put_at(scene, item, opening_s + 1800.0 * scene.second.uniform(Purpose::contact_delay));
}

// Before closed doors some turn to the other channel at once, where that is open (M19).
bool turns_to_another(Scene& scene) {
    const World& world = scene.world;
    if (scene.step.alternative < 0 || scene.item.is_called_back || world.p.switch_when_closed <= 0.0) {
        return false;
    }
    const Step& other = scene.journey.steps[static_cast<std::size_t>(scene.step.alternative)];
    const Touchpoint& place = world.scenario->touchpoints[static_cast<std::size_t>(other.touchpoint)];
    if (opening_to_wait_for_s(scene.world, scene.day.servers, scene.item, other.touchpoint, place) > 0.0) {
        return false;
    }
    const Luck luck(world.luck_seed, Purpose::contact_closed, scene.item.person, world.day, contact_key(scene.item));
    return luck.chance(Purpose::contact_closed, world.p.switch_when_closed);
}

void note(Contact& contact, const Case& item, const Step& step, const Journey& journey) {
    contact.person = item.person;
    contact.key = contact_key(item);
    contact.arrive_s = item.time_s;
    contact.touchpoint = static_cast<std::uint8_t>(step.touchpoint);
    contact.journey = item.journey;
    contact.step = item.step;
    contact.repeats = item.repeats;
    contact.switches = item.switches;
    contact.transfers = item.transfers;
    contact.explains = item.explains;
    contact.needs_solution = step.needs_solution;
    contact.is_complaint = journey.trigger == Trigger::complaint;
}

void count_start(Counters& count, const Case& item, bool needs_solution) {
    count.contacts += 1.0;
    count.repeats += item.repeats > 0 ? 1.0 : 0.0;
    const bool is_new = item.repeats == 0 && item.switches == 0 && item.transfers == 0;
    count.matters += needs_solution && is_new ? 1.0 : 0.0;
}

}  // namespace

void handle_contact(World& world, ContactDay& day, const Case& item) {
    const Person& person = world.people[item.person];
    if (person.status != Status::customer || person.episode != item.episode) {
        world.journeys.close(item.memory);
        return;
    }
    const Journey& journey = world.scenario->journeys[item.journey];
    const Step& step = journey.steps[item.step];
    const Touchpoint& touchpoint = world.scenario->touchpoints[static_cast<std::size_t>(step.touchpoint)];
    const std::array<Luck, 4> luck =
        luck_of_four_blocks(world.luck_seed, Purpose::contact_patience, item.person, world.day, contact_key(item));
    Scene scene{world, day, item, journey, step, touchpoint, luck[0], luck[1], luck[3]};
    const double opening_s = opening_to_wait_for_s(world, day.servers, item, step.touchpoint, touchpoint);
    if (opening_s > 0.0) {
        if (turns_to_another(scene)) {
            change_channel(scene, item, static_cast<double>(item.time_s));
        } else {
            wait_for_opening(scene, opening_s);
        }
        return;
    }
    Contact& contact = world.today.contacts.emplace_back();
    note(contact, item, step, journey);
    if (contact.is_complaint) {
        contact.grievance = world.journeys[item.memory].grievance;
    }
    contact.luck = luck[2].words();
    contact.voice_luck = luck[3].words();
    scene.item.contacts = static_cast<std::uint8_t>(item.contacts + 1U);
    if (!be_served(scene, contact)) {
        world.today.contacts.pop_back();
        return;
    }
    count_start(world.record.total, item, step.needs_solution);
    contact.ends_journey = !scene.goes_on;
    if (contact.ends_journey && item.contacts == 0) {
        world.journeys.close(item.memory);  // of a complaint: one contact was the whole journey
    } else {
        contact.memory = scene.item.memory;
    }
    contact.has_failed = contact.outcome == Outcome::gave_up || contact.outcome == Outcome::unsolved ||
                         luck[0].chance(Purpose::contact_failure, failure_chance(world, touchpoint, contact.employee));
}

}  // namespace goodwill
