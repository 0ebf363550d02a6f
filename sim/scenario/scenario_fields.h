// THE description of scenario files: every key once, with its range; what it is called and means is in scenario_words.inl.
// A visitor makes of it the reader (scenario_field_reader.h), the writer (scenario_writer.cpp), the JSON Schema
// (scenario_schema.cpp) or the fields of a form (scenario_form.h). What needs more than one key stands beside it, in
// scenario_rules.cpp.
//
// Visitors are told by `applies` whether a value is worth writing down, and by `permits` whether a key may be there at all
// where a rule about another one forbids it.
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
#include "sim/scenario/scenario_words.h"
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

// Of numbers that are parts of a whole: from 0 to 1 in files, while people write them in %.
struct ShareRange : FieldRange {
    explicit constexpr ShareRange(FieldRange range) : FieldRange(range) {}
};
inline constexpr ShareRange share_range{FieldRange{0.0, 1.0}};
inline constexpr FieldRange money_range{0.0, 1e6};
inline constexpr FieldRange rate_range{0.001, 365.0};
inline constexpr int most_positions = 10000;
inline constexpr int most_settings = 1000;  // of the schedule

template <typename Visitor>
void visit_network(Visitor& v, Scenario& s) {
    v.choice("network", s.network, network_names, Presence::optional, field_words::network);
    if (v.applies(!s.edge_file.empty())) {
        v.edge_file("edge_file", s.edge_file, s.edges, field_words::edge_file);
    }
    if (v.applies(s.edge_file.empty() && !s.edges.empty())) {
        v.edges("edges", s.edges, field_words::edges);
    }
}

template <typename Visitor>
void visit_population(Visitor& v, Scenario& s) {
    v.whole("customers", s.customers, {1, 20e6}, Presence::required, field_words::customers);
    v.whole("people", s.people, {10, 20e6}, Presence::required, field_words::people);
    v.number("activity_shape", s.activity_shape, {0.1, 20}, Presence::optional, field_words::activity_shape);
    v.number("mean_tenure_years", s.mean_tenure_years, {0, 40}, Presence::optional, field_words::mean_tenure_years);
    v.whole("settle_years", s.settle_years, {0, 60}, Presence::optional, field_words::settle_years);
    v.whole("strong_ties", s.strong_ties, {0, 32}, Presence::optional, field_words::strong_ties);
    v.whole("weak_ties", s.weak_ties, {0, 32}, Presence::optional, field_words::weak_ties);
    v.number("rewired_share", s.rewired_share, share_range, Presence::optional, field_words::rewired_share);
    visit_network(v, s);
    v.number("dropout_a", s.dropout_a, {0, 100}, Presence::optional, field_words::dropout_a);
    v.number("dropout_b", s.dropout_b, {0.1, 1000}, Presence::optional, field_words::dropout_b);
    v.whole("contract_months", s.contract_months, {0, 60}, Presence::optional, field_words::contract_months);
}

template <typename Visitor>
void visit_parameters(Visitor& v, Parameters& p) {
    for (const ParameterInfo& info : parameter_table()) {
        if (!v.applies(p.*info.field != info.standard)) {
            continue;
        }
        const FieldRange range{info.minimum, info.maximum};
        const FieldWords words{info.label, info.help};
        if (info.is_share()) {
            v.number(info.name, p.*info.field, ShareRange(range), Presence::optional, words);
        } else {
            v.number(info.name, p.*info.field, range, Presence::optional, words);
        }
    }
}

template <typename Visitor>
void visit_competitor(Visitor& v, Competitor& c) {
    v.text("name", c.name, 60, field_words::competitor_name);
    v.number("quality", c.quality, {0, 10}, Presence::optional, field_words::competitor_quality);
    v.number("price", c.price, {0.1, 10}, Presence::optional, field_words::competitor_price);
    v.number("reputation", c.reputation, {0, 1}, Presence::optional, field_words::competitor_reputation);
}

template <typename Visitor>
void visit_handling(Visitor& v, Touchpoint& t) {
    v.number("mean_s", t.handling_mean_s, {0, 86400}, Presence::required, field_words::mean_s);
    v.number("cv", t.handling_cv, {0, 5}, Presence::optional, field_words::cv);
    v.choice("distribution", t.handling, distribution_names, Presence::optional, field_words::distribution);
}

template <typename Visitor>
void visit_staff(Visitor& v, Touchpoint& t) {
    v.whole("positions", t.staff, {1, most_positions}, Presence::required, field_words::positions);
    v.number("shift_h", t.shift_h, {1, 24}, Presence::required, field_words::shift_h);
    v.number("wage_eur_per_h", t.wage_eur_per_h, {0, 1000}, Presence::required, field_words::wage_eur_per_h);
    v.number("patience_mean_s", t.patience_mean_s, {0, 30 * 86400.0}, Presence::required, field_words::patience_mean_s);
    v.number("transfer_share", t.transfer_share, share_range, Presence::optional, field_words::transfer_share);
}

template <typename Visitor>
void visit_hours(Visitor& v, Touchpoint& t) {
    std::array<double, 2> opening{t.opens_h, t.closes_h};
    v.numbers("opening", opening, {0, 24}, Presence::optional, field_words::opening);
    t.opens_h = opening[0];
    t.closes_h = opening[1];
    v.numbers("arrival_profile", t.arrival_profile, {0, 1e6}, Presence::optional, field_words::arrival_profile);
}

template <typename Visitor>
void visit_kano(Visitor& v, KanoWeights& k) {
    v.number("basic", k.basic, {0, 10}, Presence::optional, field_words::basic);
    v.number("performance", k.performance, {0, 10}, Presence::optional, field_words::performance);
    v.number("excitement", k.excitement, {0, 10}, Presence::optional, field_words::excitement);
}

inline bool has_own_weights(const KanoWeights& k) {
    const KanoWeights usual;
    return k.basic != usual.basic || k.performance != usual.performance || k.excitement != usual.excitement;
}

template <typename Visitor>
void visit_lateness(Visitor& v, Lateness& late) {
    v.number("share", late.share, share_range, Presence::required, field_words::late_share);
    v.number("mean_days", late.mean_days, {1, 60}, Presence::optional, field_words::late_mean_days);
}

template <typename Visitor>
void visit_touchpoint(Visitor& v, Touchpoint& t) {
    v.identifier("id", t.id, field_words::touchpoint_id);
    v.choice("kind", t.kind, kind_names, Presence::required, field_words::kind);
    v.text("name", t.name, 40, field_words::touchpoint_name);
    std::array<double, 2> place{t.map_x, t.map_y};
    v.numbers("map", place, {0, 1}, Presence::required, field_words::map);
    t.map_x = place[0];
    t.map_y = place[1];
    v.number("quality", t.quality, {0, 10}, Presence::optional, field_words::quality);
    v.number("failure_rate", t.failure_rate, share_range, Presence::optional, field_words::failure_rate);
    v.number("loss_aversion", t.loss_aversion, {0, 5}, Presence::optional, field_words::loss_aversion);
    v.number("noise_factor", t.noise_factor, {0, 3}, Presence::optional, field_words::noise_factor);
    if (v.applies(has_own_weights(t.kano))) {
        v.object("kano", Presence::optional, field_words::kano, [&t](auto& inner) { visit_kano(inner, t.kano); });
    }
    if (v.permits(t.kind == TouchpointKind::delivery) && v.applies(t.late.share > 0.0)) {
        v.object("late", Presence::optional, field_words::late, [&t](auto& inner) { visit_lateness(inner, t.late); });
    }
    visit_hours(v, t);
    v.number("solution_share", t.solution_share, share_range, Presence::optional, field_words::solution_share);
    v.number("contact_cost_eur", t.contact_cost_eur, money_range, Presence::optional, field_words::contact_cost_eur);
    const bool is_staffed = kind_info(t.kind).is_staffed;
    if (v.applies(is_staffed || t.handling_mean_s > 0.0)) {
        v.object("handling", Presence::by_rule, field_words::handling, [&t](auto& inner) { visit_handling(inner, t); });
    }
    if (v.permits(is_staffed)) {
        v.object("staff", Presence::by_rule, field_words::staff, [&t](auto& inner) { visit_staff(inner, t); });
    }
}

template <typename Visitor>
void visit_start(Visitor& v, Transition& t, const std::vector<std::string>& step_ids) {
    v.reference("to", t.to, step_ids, Presence::required, field_words::start_to);
    v.number("probability", t.probability, share_range, Presence::optional, field_words::start_probability);
}

template <typename Visitor>
void visit_transition(Visitor& v, Transition& t, const std::vector<std::string>& step_ids) {
    v.reference("to", t.to, step_ids, Presence::required, field_words::to);
    v.number("probability", t.probability, share_range, Presence::optional, field_words::probability);
    v.number("after_minutes", t.after_minutes, {0, 1440}, Presence::optional, field_words::after_minutes);
    v.number("after_days", t.after_days, {0, 400}, Presence::optional, field_words::after_days);
    v.reference("told", t.told, step_ids, Presence::optional, field_words::told);
}

template <typename Visitor>
void visit_step(Visitor& v, Step& s, const std::vector<std::string>& step_ids,
                const std::vector<std::string>& touchpoint_ids) {
    v.identifier("id", s.id, field_words::step_id);
    v.reference("touchpoint", s.touchpoint, touchpoint_ids, Presence::required, field_words::touchpoint);
    v.flag("needs_solution", s.needs_solution, field_words::needs_solution);
    v.number("revenue_eur", s.revenue_eur, money_range, Presence::optional, field_words::revenue_eur);
    v.reference("alternative", s.alternative, step_ids, Presence::optional, field_words::alternative);
    v.list("next", s.next, {0, 8}, Presence::optional, field_words::next,
           [&step_ids](auto& inner, Transition& t) { visit_transition(inner, t, step_ids); });
}

template <typename Visitor>
void visit_journey(Visitor& v, Journey& j, const std::vector<std::string>& touchpoint_ids) {
    v.identifier("id", j.id, field_words::journey_id);
    v.text("name", j.name, 60, field_words::journey_name);
    v.choice("trigger", j.trigger, trigger_names, Presence::required, field_words::trigger);
    if (v.permits(j.trigger != Trigger::complaint)) {
        v.number("rate_per_year", j.rate_per_year, rate_range, Presence::by_rule, field_words::rate_per_year);
    }
    const bool is_by_chance = j.trigger == Trigger::purchase || j.trigger == Trigger::issue;
    if (v.permits(is_by_chance) && v.applies(j.season != all_year)) {
        v.numbers("season", j.season, {0, 1e6}, Presence::optional, field_words::season);
    }
    const std::vector<std::string> step_ids = v.names("steps", j.steps);
    v.list("start", j.start, {1, 8}, Presence::required, field_words::start,
           [&step_ids](auto& inner, Transition& t) { visit_start(inner, t, step_ids); });
    v.list("steps", j.steps, {1, 32}, Presence::required, field_words::steps,
           [&](auto& inner, Step& s) { visit_step(inner, s, step_ids, touchpoint_ids); });
}

template <typename Visitor>
void visit_planned_day(Visitor& v, PlannedDay& p, const Scenario& s) {
    v.whole("day", p.day, {0, static_cast<double>(max_day)}, Presence::required, field_words::day);
    v.levers("set", p.settings, s, field_words::set);
}

template <typename Visitor>
void visit_business(Visitor& v, Scenario& s) {
    v.identifier("id", s.id, field_words::scenario_id);
    v.text("title", s.title, 80, field_words::title);
    v.text("description", s.description, 600, field_words::description);
    v.text("watch", s.watch, 600, field_words::watch);
    v.object("population", Presence::required, field_words::population,
             [&s](auto& inner) { visit_population(inner, s); });
    v.object("parameters", Presence::optional, field_words::parameters,
             [&s](auto& inner) { visit_parameters(inner, s.parameters); });
    v.list("competitors", s.competitors, {1, 8}, Presence::required, field_words::competitors,
           [](auto& inner, Competitor& c) { visit_competitor(inner, c); });
}

template <typename Visitor>
void visit_scenario(Visitor& v, Scenario& s) {
    v.ignored("$schema", field_words::schema);
    visit_business(v, s);
    v.list("touchpoints", s.touchpoints, {1, 16}, Presence::required, field_words::touchpoints,
           [](auto& inner, Touchpoint& t) { visit_touchpoint(inner, t); });
    const std::vector<std::string> touchpoint_ids = v.names("touchpoints", s.touchpoints);
    v.list("journeys", s.journeys, {1, 16}, Presence::required, field_words::journeys,
           [&touchpoint_ids](auto& inner, Journey& j) { visit_journey(inner, j, touchpoint_ids); });
    std::vector<PlannedDay> days = v.planned(s.schedule);
    v.list("schedule", days, {0, most_settings}, Presence::optional, field_words::schedule,
           [&s](auto& inner, PlannedDay& p) { visit_planned_day(inner, p, s); });
    s.schedule = scheduled_changes(days);
}

}  // namespace goodwill
