// THE description of scenario files: every key once, with its range and help. A visitor makes of it the reader
// (scenario_reader.cpp), the writer (scenario_writer.cpp) or the JSON Schema (scenario_schema.cpp).
//
// Ranges without a source bound what is sane (assumption).
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/filled.h"
#include "sim/scenario/command.h"
#include "sim/scenario/edge_list.h"
#include "sim/scenario/limits.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/scenario_checks.h"
#include "sim/scenario/size.h"

namespace goodwill {

// Whether a key has to be there. `staffed`: exactly at touchpoints of a kind with staff; `timed`: exactly in journeys
// that start by themselves, not after a complaint.
enum class Presence { required, optional, staffed, timed };

struct FieldRange {
    double minimum;
    double maximum;
};

// Settings of one day in the file's `schedule`.
struct PlannedDay {
    int day = 0;
    std::vector<LeverSetting> settings;
};

inline constexpr std::string_view trigger_names[] = {"purchase", "planned", "issue", "complaint"};
inline constexpr std::string_view distribution_names[] = {"lognormal", "exponential"};
inline constexpr std::string_view kind_names[] = {
#define TOUCHPOINT_KIND(id, ...) #id,
#include "sim/scenario/touchpoint_kinds.inl"
};

inline constexpr std::string_view network_names[] = {"small_world", "scale_free", "complete", "edge_list"};

inline constexpr FieldRange share_range{0.0, 1.0};
inline constexpr FieldRange money_range{0.0, 1e6};
inline constexpr FieldRange rate_range{0.001, 365.0};
inline constexpr int most_positions = 10000;

// What several rules say.
inline const LocalText missing = {"is missing", "fehlt"};
inline const LocalText one_of_the_two = {"one of the two", "eines von beiden"};
inline const LocalText above_one = {"has probabilities that add up to more than 1",
                                    "hat Wahrscheinlichkeiten, die mehr als 1 ergeben"};
inline const LocalText at_most_one = {"a sum of at most 1", "eine Summe von höchstens 1"};

template <typename Visitor>
void visit_network(Visitor& v, Scenario& s) {
    v.choice("network", s.network, network_names, Presence::optional,
             "Who knows whom: friends of friends (small_world), a few know very many (scale_free), everybody knows "
             "everybody (complete), or the ties listed here (edge_list).");
    const LocalText where_listed = {"\"network\": \"edge_list\" where ties are listed",
                                    "\"network\": \"edge_list\", wo Beziehungen aufgezählt sind"};
    const bool is_listed = s.network == NetworkKind::edge_list;
    if (v.applies(!s.edge_file.empty())) {
        v.edge_file("edge_file", s.edge_file, s.edges,
                    "File next to the scenario with a tie a line: two numbers of people from 0, then weak, strong or "
                    "nothing. A smaller network is repeated until everybody has a place.");
    }
    if (v.applies(s.edge_file.empty() && !s.edges.empty())) {
        v.edges("edges", s.edges, "The same in the scenario itself: [[0, 1], [1, 2, \"weak\"]].");
    }
    v.check("edge_file", v.is_missing("edge_file") || v.is_missing("edges"),
            {"is set together with edges", "steht zusammen mit edges"}, one_of_the_two);
    v.check("network", !is_listed || !v.is_missing("edge_file") || !v.is_missing("edges"),
            {"has no ties", "hat keine Beziehungen"}, {"edge_file or edges beside it", "edge_file oder edges daneben"});
    v.check("network", is_listed || v.is_missing("edge_file"), {"does not use edge_file", "benutzt edge_file nicht"},
            where_listed);
    v.check("network", is_listed || v.is_missing("edges"), {"does not use edges", "benutzt edges nicht"}, where_listed);
}

template <typename Visitor>
void visit_population(Visitor& v, Scenario& s) {
    v.whole("customers", s.customers, {1, 20e6}, Presence::required, "Customers at the start.");
    v.whole("people", s.people, {10, 20e6}, Presence::required, "People in the market, customers included.");
    v.number("activity_shape", s.activity_shape, {0.1, 20}, Presence::optional,
             "Shape of the gamma distribution of purchase rates across people: low is very different people.");
    v.number("mean_tenure_years", s.mean_tenure_years, {0, 40}, Presence::optional,
             "Mean time for which the customers of the start have been customers.");
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
    v.check("dropout_a", s.contract_months == 0 || s.dropout_a <= 0.0,
            {"is set together with contract_months", "steht zusammen mit contract_months"},
            {"0 where there is a contract", "0, wo es einen Vertrag gibt"},
            {"who has a contract does not drift away", "wer einen Vertrag hat, entschwindet nicht still"});
    v.check("people", !v.is_sound("customers") || s.people >= s.customers,
            {"is less than the number of customers", "ist weniger als die Zahl der Kunden"},
            filled({"at least {}", "mindestens {}"}, s.customers),
            {"customers are part of the market", "Kunden gehören zum Markt"});
    const LocalText is_odd = {"is odd", "ist ungerade"}, even_number = {"an even number", "eine gerade Zahl"},
                    in_pairs = {"ties come in pairs", "Beziehungen kommen paarweise"},
                    more_than_people = {"is more than there are people", "sind mehr, als es Menschen gibt"},
                    fewer_than_people = {"fewer than people", "weniger als people"};
    v.check("strong_ties", s.strong_ties % 2 == 0, is_odd, even_number, in_pairs);
    v.check("weak_ties", s.weak_ties % 2 == 0, is_odd, even_number, in_pairs);
    v.check("strong_ties", s.strong_ties < s.people, more_than_people, fewer_than_people);
    v.check("weak_ties", s.weak_ties < s.people, more_than_people, fewer_than_people);
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

inline std::string staffed_kinds() {
    std::string text;
    for (std::size_t i = 0; i < std::size(kind_names); ++i) {
        if (kind_info(static_cast<TouchpointKind>(i)).is_staffed) {
            text += (text.empty() ? "" : ", ") + std::string(kind_names[i]);
        }
    }
    return text;
}

// Uniform over the opening hours.
inline std::array<double, 24> uniform_profile(double opens_h, double closes_h) {
    std::array<double, 24> profile{};
    for (std::size_t hour = 0; hour < profile.size(); ++hour) {
        const auto begin = static_cast<double>(hour);
        profile[hour] = std::clamp(closes_h - begin, 0.0, 1.0) - std::clamp(opens_h - begin, 0.0, 1.0);
    }
    return profile;
}

// Calls at a bank by hour of the day in percent, weekdays from Sunday to Thursday of 1999 (M8): a hump in the morning, one in
// the afternoon. The night, of which nothing was counted, shares the rest.
inline constexpr std::array<double, 24> calls_by_hour = {0.16, 0.16, 0.16, 0.16, 0.16, 0.16, 0.16, 2.6,
                                                         5.6,  7.8,  8.9,  7.8,  7.0,  7.3,  7.7,  7.7,
                                                         7.4,  5.9,  5.1,  4.2,  3.8,  3.9,  3.5,  2.7};

// What the profile is without one of its own: where customers wait at a distance as at a bank's hotline, else uniform.
inline std::array<double, 24> usual_profile(TouchpointKind kind, double opens_h, double closes_h) {
    std::array<double, 24> profile = uniform_profile(opens_h, closes_h);
    if (kind_info(kind).group == ExpectationGroup::remote) {
        for (std::size_t hour = 0; hour < profile.size(); ++hour) {
            profile[hour] *= calls_by_hour[hour];
        }
    }
    return profile;
}

template <typename Visitor>
void visit_hours(Visitor& v, Touchpoint& t) {
    std::array<double, 2> opening{t.opens_h, t.closes_h};
    v.numbers("opening", opening, {0, 24}, Presence::optional, "Opening hour and closing hour of every day.");
    v.check("opening", opening[0] < opening[1], {"closes before it opens", "schließt, bevor es öffnet"},
            {"[opens, closes] with opens < closes", "[öffnet, schließt] mit öffnet < schließt"});
    t.opens_h = opening[0];
    t.closes_h = opening[1];
    const std::array<double, 24> open = uniform_profile(t.opens_h, t.closes_h);
    if (v.is_missing("arrival_profile")) {
        t.arrival_profile = usual_profile(t.kind, t.opens_h, t.closes_h);
    }
    v.numbers("arrival_profile", t.arrival_profile, {0, 1e6}, Presence::optional,
              "Relative arrivals in each hour of the day, zero outside the opening hours. Without: uniform, "
              "where employees answer at a distance with a hump in the morning and one in the afternoon.");
    if (!v.is_missing("opening") && !v.is_sound("opening")) {
        return;
    }
    double inside = 0.0;
    double outside = 0.0;
    for (std::size_t hour = 0; hour < open.size(); ++hour) {
        (open[hour] > 0.0 ? inside : outside) += t.arrival_profile[hour];
    }
    v.check("arrival_profile", inside > 0.0 || outside > 0.0, {"has no arrivals at all", "hat gar keine Ankünfte"},
            {"a positive number in an opening hour", "eine positive Zahl in einer geöffneten Stunde"});
    v.check("arrival_profile", outside <= 0.0,
            {"has arrivals outside the opening hours", "hat Ankünfte außerhalb der Öffnungszeiten"},
            {"0 in every closed hour", "0 in jeder geschlossenen Stunde"},
            {"entry 0 stands for the hour from 0 to 1 o'clock", "Eintrag 0 steht für die Stunde von 0 bis 1 Uhr"});
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
        v.object("handling", Presence::staffed, "How long one contact takes.",
                 [&t](auto& inner) { visit_handling(inner, t); });
    }
    if (v.applies(is_staffed)) {
        v.object("staff", Presence::staffed, "The employees.", [&t](auto& inner) { visit_staff(inner, t); });
    }
    if (v.is_sound("kind")) {
        const LocalText object_with_staff = {"an object at a touchpoint with staff",
                                             "ein Objekt bei einem Kontaktpunkt mit Personal"};
        v.check("handling", !is_staffed || !v.is_missing("handling"), missing, object_with_staff);
        v.check("handling", !is_staffed || v.is_missing("handling") || t.handling_mean_s > 0.0,
                {"takes no time", "braucht keine Zeit"},
                {"mean_s above 0 at a touchpoint with staff", "mean_s über 0 bei einem Kontaktpunkt mit Personal"});
        v.check("late", v.is_missing("late") || t.kind == TouchpointKind::delivery,
                {"is set at a kind of touchpoint that delivers nothing",
                 "steht bei einer Art Kontaktpunkt, die nichts liefert"},
                {"kind \"delivery\"", "die Art (kind) \"delivery\""});
        v.check("staff", !is_staffed || !v.is_missing("staff"), missing, object_with_staff);
        v.check("staff", is_staffed || v.is_missing("staff"),
                {"is set at a kind of touchpoint without staff", "steht bei einer Art Kontaktpunkt ohne Personal"},
                {"no staff here", "hier kein Personal"},
                filled({"kinds with staff are: {}", "Arten mit Personal sind: {}"}, staffed_kinds()));
    }
}

// Positions and shifts are harmless one by one, not together: `employees` is what the levers of the touchpoints read
// before this one can lead to.
template <typename Visitor>
void check_staff(Visitor& v, const Touchpoint& t, double& employees) {
    const bool was_fine = employees <= most_employees;
    employees += most_employees_of(t);
    v.check(
        "staff", !was_fine || employees <= most_employees,
        filled({"makes up to {:.0f} employees with those before, one for each position and shift when every lever is "
                "at its largest",
                "ergibt mit denen davor bis zu {:.0f} Mitarbeitende, je Position und Schicht eine Person, wenn alle "
                "Hebel am größten sind"},
               employees),
        filled({"at most {:.0f}", "höchstens {:.0f}"}, most_employees),
        {"take fewer positions or longer shifts", "nehmen Sie weniger Positionen oder längere Schichten"});
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
    v.check("after_days", t.after_days <= 0.0 || t.after_minutes <= 0.0,
            {"is set together with after_minutes", "steht zusammen mit after_minutes"}, one_of_the_two);
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
    v.check("alternative", s.alternative < 0 || s.needs_solution,
            {"is set where nothing has to be solved", "steht, wo nichts zu lösen ist"},
            {"a step with \"needs_solution\": true", "ein Schritt mit \"needs_solution\": true"});
    v.list("next", s.next, {0, 8}, Presence::optional, "Ways on; what is missing to 1 ends the journey.",
           [&step_ids](auto& inner, Transition& t) { visit_transition(inner, t, step_ids); });
    v.check("next", sum_of_probabilities(s.next) <= 1.0 + 1e-9, above_one, at_most_one);
}

template <typename Visitor>
void visit_journey(Visitor& v, Journey& j, const std::vector<std::string>& touchpoint_ids) {
    v.identifier("id", j.id, "Name of the journey.");
    v.text("name", j.name, 60, "Name as shown.");
    v.choice("trigger", j.trigger, trigger_names, Presence::required,
             "What starts it: a purchase or an issue by chance, a planned contact at fixed intervals, or a complaint.");
    const bool is_timed = j.trigger != Trigger::complaint;
    if (v.applies(is_timed)) {
        v.number("rate_per_year", j.rate_per_year, rate_range, Presence::timed, "How often per customer and year.");
    }
    if (v.is_sound("trigger")) {
        v.check("rate_per_year", !is_timed || !v.is_missing("rate_per_year"), missing,
                filled({"{} to {}", "{} bis {}"}, rate_range.minimum, rate_range.maximum));
        v.check("rate_per_year", is_timed || v.is_missing("rate_per_year"),
                {"is set in a complaint journey", "steht in einer Beschwerdereise"},
                {"no rate here", "hier keine Rate"},
                {"complaints start after bad contacts", "Beschwerden beginnen nach schlechten Kontakten"});
    }
    const bool is_by_chance = j.trigger == Trigger::purchase || j.trigger == Trigger::issue;
    if (v.applies(is_by_chance && j.season != all_year)) {
        v.numbers("season", j.season, {0, 1e6}, Presence::optional,
                  "Relative demand in each twelfth of the year, counted from day 0. Without: the same all year.");
    }
    if (v.is_sound("trigger") && !v.is_missing("season")) {
        v.check(
            "season", is_by_chance,
            {"is set in a journey that does not start by chance", "steht in einer Reise, die nicht zufällig beginnt"},
            {"trigger \"purchase\" or \"issue\"", "trigger \"purchase\" oder \"issue\""});
        v.check("season", *std::max_element(j.season.begin(), j.season.end()) > 0.0,
                {"has no demand at all", "hat gar keine Nachfrage"},
                {"a positive number in one of the twelve", "eine positive Zahl in einem der zwölf"});
    }
    const std::vector<std::string> step_ids = v.names("steps", j.steps);
    v.list("start", j.start, {1, 8}, Presence::required, "Where it begins; what is missing to 1 does not begin at all.",
           [&step_ids](auto& inner, Transition& t) { visit_start(inner, t, step_ids); });
    v.list("steps", j.steps, {1, 32}, Presence::required, "Contacts of the journey.",
           [&](auto& inner, Step& s) { visit_step(inner, s, step_ids, touchpoint_ids); });
    const double start_sum = sum_of_probabilities(j.start);
    v.check("start", start_sum <= 1.0 + 1e-9, above_one, at_most_one);
    v.check("start", start_sum > 0.0, {"never begins", "beginnt nie"}, {"a sum above 0", "eine Summe über 0"});
    for (const JourneyFault& fault : faults_of(j)) {
        v.check_journey_step(static_cast<std::size_t>(fault.step), fault);
    }
    bool has_matter = false;
    for (const Step& s : j.steps) {
        has_matter = has_matter || s.needs_solution;
    }
    v.check("steps", j.trigger != Trigger::complaint || has_matter,
            {"has nothing to put right", "hat nichts in Ordnung zu bringen"},
            {"a step with \"needs_solution\": true in a complaint journey",
             "ein Schritt mit \"needs_solution\": true in einer Beschwerdereise"});
}

template <typename Visitor>
void visit_planned_day(Visitor& v, PlannedDay& p, const Scenario& s) {
    v.whole("day", p.day, {0, static_cast<double>(max_day)}, Presence::required,
            "Day at whose beginning the settings take effect.");
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
    double employees = 0.0;
    v.list("touchpoints", s.touchpoints, {1, 16}, Presence::required, "Where customers meet the company.",
           [&employees](auto& inner, Touchpoint& t) {
               visit_touchpoint(inner, t);
               check_staff(inner, t, employees);
           });
    const std::vector<std::string> touchpoint_ids = v.names("touchpoints", s.touchpoints);
    v.list("journeys", s.journeys, {1, 16}, Presence::required, "Ways of customers over touchpoints.",
           [&touchpoint_ids](auto& inner, Journey& j) { visit_journey(inner, j, touchpoint_ids); });
    int complaints = 0;
    bool has_purchase = false;
    for (const Journey& j : s.journeys) {
        has_purchase = has_purchase || j.trigger == Trigger::purchase;
        complaints += j.trigger == Trigger::complaint ? 1 : 0;
    }
    v.check_outside("journeys", has_purchase,
                    {"has no journey with the trigger \"purchase\"", "hat keine Reise mit dem trigger \"purchase\""},
                    {"at least one", "mindestens eine"});
    v.check_outside("journeys", complaints <= 1,
                    {"has more than one journey with the trigger \"complaint\"",
                     "hat mehr als eine Reise mit dem trigger \"complaint\""},
                    {"at most one", "höchstens eine"});
    const double megabytes = size_of(s).megabytes;
    v.check_outside("population", megabytes <= most_megabytes,
                    filled({"needs about {:.0f} MB of memory with its contacts and employees",
                            "braucht mit seinen Kontakten und Mitarbeitenden etwa {:.0f} MB Speicher"},
                           megabytes),
                    filled({"at most {:.0f} MB", "höchstens {:.0f} MB"}, most_megabytes),
                    {"take fewer people or rarer journeys", "nehmen Sie weniger Menschen oder seltenere Reisen"});
    std::vector<PlannedDay> days = v.planned(s.schedule);
    v.list("schedule", days, {0, 1000}, Presence::optional, "Changes planned beforehand.",
           [&s](auto& inner, PlannedDay& p) { visit_planned_day(inner, p, s); });
    s.schedule = scheduled_changes(days);
    v.check("schedule", s.schedule.size() <= 1000, {"has too many settings", "hat zu viele Einstellungen"},
            {"at most 1000", "höchstens 1000"});
    v.check("schedule", !sets_twice(s.schedule),
            {"sets the same lever twice on one day", "stellt denselben Hebel zweimal an einem Tag"},
            {"each lever once a day", "jeder Hebel höchstens einmal am Tag"});
}

}  // namespace goodwill
