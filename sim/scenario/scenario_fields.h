// THE description of scenario files: every key once, with its range and help. A visitor makes of it the reader
// (scenario_field_reader.h), the writer (scenario_writer.cpp) or the JSON Schema (scenario_schema.cpp). What needs more than
// one key stands beside it, in scenario_rules.cpp.
//
// Ranges without a source bound what is sane (assumption).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/field.h"
#include "sim/base/local_text.h"
#include "sim/scenario/command.h"
#include "sim/scenario/edge_list.h"
#include "sim/scenario/limits.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/scenario_checks.h"
#include "sim/scenario/size.h"

namespace goodwill {

// Settings of one day in the file's `schedule`.
struct PlannedDay {
    int day = 0;
    std::vector<LeverSetting> settings;
};

inline constexpr std::string_view trigger_names[] = {"purchase", "planned", "issue", "complaint"};
inline constexpr std::string_view distribution_names[] = {"lognormal", "exponential"};
inline constexpr std::string_view kind_names[] = {
#define TOUCHPOINT_KIND(id) #id,
#include "generated/tables/touchpoint_kinds.inl"
};

inline constexpr std::string_view network_names[] = {"small_world", "scale_free", "complete", "edge_list"};

inline constexpr FieldRange share_range{0.0, 1.0};
inline constexpr FieldRange money_range{0.0, 1e6};
inline constexpr FieldRange rate_range{0.001, 365.0};
inline constexpr int most_positions = 10000;
inline constexpr int most_settings = 1000;  // of the schedule

template <typename Visitor>
void visit_network(Visitor& v, Scenario& s) {
    v.choice("network", s.network, network_names, Presence::optional,
             "Who knows whom: friends of friends (small_world), a few know very many (scale_free), everybody knows "
             "everybody (complete), or the ties listed here (edge_list).");
    if (v.applies(!s.edge_file.empty())) {
        v.edge_file("edge_file", s.edge_file, s.edges,
                    "File next to the scenario with a tie a line: two numbers of people from 0, then weak, strong or "
                    "nothing. A smaller network is repeated until everybody has a place.");
    }
    if (v.applies(s.edge_file.empty() && !s.edges.empty())) {
        v.edges("edges", s.edges, "The same in the scenario itself: [[0, 1], [1, 2, \"weak\"]].");
    }
}

template <typename Visitor>
void visit_population(Visitor& v, Scenario& s) {
    v.whole("customers", s.customers, {1, 20e6}, Presence::required, "Customers at the start.");
    v.whole("people", s.people, {10, 20e6}, Presence::required, "People in the market, customers included.");
    v.number("activity_shape", s.activity_shape, {0.1, 20}, Presence::optional,
             "Shape of the gamma distribution of purchase rates across people: low is very different people.");
    v.number("mean_tenure_years", s.mean_tenure_years, {0, 40}, Presence::optional,
             "Mean time for which the customers of the start have been customers.");
    v.whole("settle_years", s.settle_years, {0, 60}, Presence::optional,
            "Years that the business lives before day 0, so that it is at rest then. 0: it begins with the people as "
            "they are drawn, and goes on changing by itself for years.");
    v.whole("strong_ties", s.strong_ties, {0, 32}, Presence::optional, "Close friends and family of a person. Even.");
    v.whole("weak_ties", s.weak_ties, {0, 32}, Presence::optional, "Acquaintances of a person. Even.");
    v.number("rewired_share", s.rewired_share, share_range, Presence::optional,
             "Share of strong ties that lead far away instead of to a neighbour.");
    visit_network(v, s);
    v.number(
        "dropout_a", s.dropout_a, {0, 100}, Presence::optional,
        "Without a contract: after each purchase a customer drifts away with a probability from a Beta distribution "
        "with parameters a and b; mean a/(a + b). 0: nobody does.");
    v.number("dropout_b", s.dropout_b, {0.1, 1000}, Presence::optional, "Parameter b of that Beta distribution.");
    v.whole("contract_months", s.contract_months, {0, 60}, Presence::optional,
            "Customers can leave when a term of so many months is over: 1, 12, 24. 0: at any time.");
}

template <typename Visitor>
void visit_parameters(Visitor& v, Parameters& p) {
    for (const ParameterInfo& info : parameter_table()) {
        if (!v.applies(p.*info.field != info.standard)) {
            continue;
        }
        v.number(info.name, p.*info.field, {info.minimum, info.maximum}, Presence::optional, info.help.en);
    }
}

template <typename Visitor>
void visit_competitor(Visitor& v, Competitor& c) {
    v.text("name", c.name, 60, "Name of the competitor.");
    v.number("quality", c.quality, {0, 10}, Presence::optional, "Quality as perceived, 0–10 points.");
    v.number("price", c.price, {0.1, 10}, Presence::optional, "Price, × market price.");
    v.number("reputation", c.reputation, share_range, Presence::optional, "How much people think of it, 0–1.");
}

template <typename Visitor>
void visit_handling(Visitor& v, Touchpoint& t) {
    v.number("mean_s", t.handling_mean_s, {0, 86400}, Presence::required, "Mean duration of one contact in seconds.");
    v.number("cv", t.handling_cv, {0, 5}, Presence::optional,
             "Coefficient of variation of a log-normal duration (0: always the same).");
    v.choice("distribution", t.handling, distribution_names, Presence::optional,
             "Distribution of the duration. Exponential has a coefficient of variation of 1.");
}

template <typename Visitor>
void visit_staff(Visitor& v, Touchpoint& t) {
    v.whole("positions", t.staff, {1, most_positions}, Presence::required, "Employees on duty at the same time.");
    v.number("shift_h", t.shift_h, {1, 24}, Presence::required,
             "Longest shift of one employee in hours; several shifts cover longer opening hours.");
    v.number("wage_eur_per_h", t.wage_eur_per_h, {0, 1000}, Presence::required,
             "What one hour on duty costs, with social contributions and cover for days off.");
    v.number("patience_mean_s", t.patience_mean_s, {0, 30 * 86400.0}, Presence::required,
             "Mean patience of a waiting customer in seconds; 0: nobody gives up.");
    v.number("transfer_share", t.transfer_share, share_range, Presence::optional,
             "Share of matters passed on to a colleague.");
}

template <typename Visitor>
void visit_hours(Visitor& v, Touchpoint& t) {
    std::array<double, 2> opening{t.opens_h, t.closes_h};
    v.numbers("opening", opening, {0, 24}, Presence::optional, "Opening hour and closing hour of every day.");
    t.opens_h = opening[0];
    t.closes_h = opening[1];
    v.numbers("arrival_profile", t.arrival_profile, {0, 1e6}, Presence::optional,
              "Relative arrivals in each hour of the day, zero outside the opening hours. Without: uniform, "
              "where employees answer at a distance with a hump in the morning and one in the afternoon.");
}

template <typename Visitor>
void visit_kano(Visitor& v, KanoWeights& k) {
    v.number("basic", k.basic, {0, 10}, Presence::optional, "Taken for granted: its absence, a failure, draws.");
    v.number("performance", k.performance, {0, 10}, Presence::optional, "The better, the more it pays in.");
    v.number("excitement", k.excitement, {0, 10}, Presence::optional,
             "Not expected: its presence, a wow moment, pays in.");
}

inline bool has_own_weights(const KanoWeights& k) {
    const KanoWeights usual;
    return k.basic != usual.basic || k.performance != usual.performance || k.excitement != usual.excitement;
}

template <typename Visitor>
void visit_lateness(Visitor& v, Lateness& late) {
    v.number("share", late.share, share_range, Presence::required,
             "Share of deliveries that come later than announced.");
    v.number("mean_days", late.mean_days, {1, 60}, Presence::optional,
             "Mean number of days by which late ones are late.");
}

template <typename Visitor>
void visit_touchpoint(Visitor& v, Touchpoint& t) {
    v.identifier("id", t.id, "Name for references: lower-case letters, digits, - and _.");
    v.choice("kind", t.kind, kind_names, Presence::required,
             "Kind of touchpoint; decides about staff, queue and which expectation it is compared with.");
    v.text("name", t.name, 40, "Name shown on the map.");
    std::array<double, 2> place{t.map_x, t.map_y};
    v.numbers("map", place, share_range, Presence::required,
              "Place on the journey map: [0 left … 1 right, 0 top … 1 bottom].");
    t.map_x = place[0];
    t.map_y = place[1];
    v.number("quality", t.quality, {0, 10}, Presence::optional,
             "What is perceived with typical staff and without waiting, 0–10 points.");
    v.number("failure_rate", t.failure_rate, share_range, Presence::optional, "Share of contacts that go wrong.");
    v.number("loss_aversion", t.loss_aversion, {0, 5}, Presence::optional,
             "Own weight of what is worse than expected; 0: that of the parameters.");
    v.number("noise_factor", t.noise_factor, {0, 3}, Presence::optional,
             "How differently people perceive contacts here, relative to the parameter perception_noise.");
    if (v.applies(has_own_weights(t.kano))) {
        v.object("kano", Presence::optional, "How much its attributes weigh at the start (Kano).",
                 [&t](auto& inner) { visit_kano(inner, t.kano); });
    }
    if (v.applies(t.late.share > 0.0)) {
        v.object("late", Presence::optional, "How often a delivery is late, and by how much.",
                 [&t](auto& inner) { visit_lateness(inner, t.late); });
    }
    visit_hours(v, t);
    v.number("solution_share", t.solution_share, share_range, Presence::optional,
             "Share of matters solved in one contact; with staff: at medium skill and empowerment.");
    v.number("contact_cost_eur", t.contact_cost_eur, money_range, Presence::optional,
             "Cost of one contact besides wages.");
    const bool is_staffed = kind_info(t.kind).is_staffed;
    if (v.applies(is_staffed || t.handling_mean_s > 0.0)) {
        v.object("handling", Presence::by_rule, "How long one contact takes.",
                 [&t](auto& inner) { visit_handling(inner, t); });
    }
    if (v.applies(is_staffed)) {
        v.object("staff", Presence::by_rule, "The employees.", [&t](auto& inner) { visit_staff(inner, t); });
    }
}

template <typename Visitor>
void visit_start(Visitor& v, Transition& t, const std::vector<std::string>& step_ids) {
    v.reference("to", t.to, step_ids, Presence::required, "Id of a step of this journey.");
    v.number("probability", t.probability, share_range, Presence::optional, "Probability of this beginning.");
}

template <typename Visitor>
void visit_transition(Visitor& v, Transition& t, const std::vector<std::string>& step_ids) {
    v.reference("to", t.to, step_ids, Presence::required, "Id of a step of this journey.");
    v.number("probability", t.probability, share_range, Presence::optional, "Probability of this way on.");
    v.number("after_minutes", t.after_minutes, {0, 1440}, Presence::optional,
             "Mean of an exponential delay in minutes.");
    v.number("after_days", t.after_days, {0, 400}, Presence::optional, "Mean number of days until the step.");
    v.reference("told", t.told, step_ids, Presence::optional,
                "Step taken instead by those who are told beforehand; how many are is the lever communication.");
}

template <typename Visitor>
void visit_step(Visitor& v, Step& s, const std::vector<std::string>& step_ids,
                const std::vector<std::string>& touchpoint_ids) {
    v.identifier("id", s.id, "Name for references within the journey.");
    v.reference("touchpoint", s.touchpoint, touchpoint_ids, Presence::required,
                "Id of the touchpoint where it happens.");
    v.flag("needs_solution", s.needs_solution, "A matter to be solved: it may fail, be passed on or come back.");
    v.number("revenue_eur", s.revenue_eur, money_range, Presence::optional, "Mean purchase made here.");
    v.reference("alternative", s.alternative, step_ids, Presence::optional,
                "Step to change to when this one fails or the queue is too long.");
    v.list("next", s.next, {0, 8}, Presence::optional, "Ways on; what is missing to 1 ends the journey.",
           [&step_ids](auto& inner, Transition& t) { visit_transition(inner, t, step_ids); });
}

template <typename Visitor>
void visit_journey(Visitor& v, Journey& j, const std::vector<std::string>& touchpoint_ids) {
    v.identifier("id", j.id, "Name of the journey.");
    v.text("name", j.name, 60, "Name as shown.");
    v.choice("trigger", j.trigger, trigger_names, Presence::required,
             "What starts it: a purchase or an issue by chance, a planned contact at fixed intervals, or a complaint.");
    if (v.applies(j.trigger != Trigger::complaint)) {
        v.number("rate_per_year", j.rate_per_year, rate_range, Presence::by_rule, "How often per customer and year.");
    }
    const bool is_by_chance = j.trigger == Trigger::purchase || j.trigger == Trigger::issue;
    if (v.applies(is_by_chance && j.season != all_year)) {
        v.numbers("season", j.season, {0, 1e6}, Presence::optional,
                  "Relative demand in each twelfth of the year, counted from day 0. Without: the same all year.");
    }
    const std::vector<std::string> step_ids = v.names("steps", j.steps);
    v.list("start", j.start, {1, 8}, Presence::required, "Where it begins; what is missing to 1 does not begin at all.",
           [&step_ids](auto& inner, Transition& t) { visit_start(inner, t, step_ids); });
    v.list("steps", j.steps, {1, 32}, Presence::required, "Contacts of the journey.",
           [&](auto& inner, Step& s) { visit_step(inner, s, step_ids, touchpoint_ids); });
}

template <typename Visitor>
void visit_planned_day(Visitor& v, PlannedDay& p, const Scenario& s) {
    v.whole("day", p.day, {0, static_cast<double>(max_day)}, Presence::required,
            "Day after which the settings hold; 0: from the start.");
    v.levers("set", p.settings, s, "Levers by name: a parameter, or staff.TOUCHPOINT for positions on duty.");
}

template <typename Visitor>
void visit_business(Visitor& v, Scenario& s) {
    v.identifier("id", s.id, "Name of the scenario.");
    v.text("title", s.title, 80, "Title as shown.");
    v.text("description", s.description, 600, "What business this is.");
    v.text("watch", s.watch, 600, "What one should see.");
    v.object("population", Presence::required, "The market.", [&s](auto& inner) { visit_population(inner, s); });
    v.object("parameters", Presence::optional, "Parameters that differ from the table.",
             [&s](auto& inner) { visit_parameters(inner, s.parameters); });
    v.list("competitors", s.competitors, {1, 8}, Presence::required, "Where customers go when they leave.",
           [](auto& inner, Competitor& c) { visit_competitor(inner, c); });
}

template <typename Visitor>
void visit_scenario(Visitor& v, Scenario& s) {
    v.ignored("$schema", "Address of the JSON Schema, for editors.");
    visit_business(v, s);
    v.list("touchpoints", s.touchpoints, {1, 16}, Presence::required, "Where customers meet the company.",
           [](auto& inner, Touchpoint& t) { visit_touchpoint(inner, t); });
    const std::vector<std::string> touchpoint_ids = v.names("touchpoints", s.touchpoints);
    v.list("journeys", s.journeys, {1, 16}, Presence::required, "Ways of customers over touchpoints.",
           [&touchpoint_ids](auto& inner, Journey& j) { visit_journey(inner, j, touchpoint_ids); });
    std::vector<PlannedDay> days = v.planned(s.schedule);
    v.list("schedule", days, {0, most_settings}, Presence::optional, "Changes planned beforehand.",
           [&s](auto& inner, PlannedDay& p) { visit_planned_day(inner, p, s); });
    s.schedule = scheduled_changes(days);
}

}  // namespace goodwill
