#include "sim/scenario/scenario_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "sim/scenario/scenario_checks.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/size.h"
#include "sim/scenario/usual_profile.h"

namespace goodwill {

namespace {

constexpr double slack = 1e-9;  // what rounding may add to a sum of probabilities

constexpr LocalView one_of_the_two = {"one of the two", "eines von beiden"};
constexpr LocalView above_one = {"has probabilities that add up to more than 1",
                                 "hat Wahrscheinlichkeiten, die mehr als 1 ergeben"};
constexpr LocalView at_most_one = {"a sum of at most 1", "eine Summe von höchstens 1"};

std::string staffed_kinds() {
    std::string text;
    for (std::size_t i = 0; i < std::size(kind_names); ++i) {
        if (kind_info(static_cast<TouchpointKind>(i)).is_staffed) {
            text += (text.empty() ? "" : ", ") + std::string(kind_names[i]);
        }
    }
    return text;
}

void check_network(FieldReader& v, const Scenario& s) {
    constexpr LocalView where_listed = {"\"network\": \"edge_list\" where ties are listed",
                                        "\"network\": \"edge_list\", wo Beziehungen aufgezählt sind"};
    const bool is_listed = s.network == NetworkKind::edge_list;
    v.check("edge_file", v.is_missing("edge_file") || v.is_missing("edges"),
            {"is set together with edges", "steht zusammen mit edges"}, one_of_the_two);
    v.check("network", !is_listed || !v.is_missing("edge_file") || !v.is_missing("edges"),
            {"has no ties", "hat keine Beziehungen"}, {"edge_file or edges beside it", "edge_file oder edges daneben"});
    v.check("network", is_listed || v.is_missing("edge_file"), {"does not use edge_file", "benutzt edge_file nicht"},
            where_listed);
    v.check("network", is_listed || v.is_missing("edges"), {"does not use edges", "benutzt edges nicht"}, where_listed);
}

void check_hours(FieldReader& v, const Touchpoint& t) {
    v.check("opening", t.opens_h < t.closes_h, {"closes before it opens", "schließt, bevor es öffnet"},
            {"[opens, closes] with opens < closes", "[öffnet, schließt] mit öffnet < schließt"});
    if (!v.is_missing("opening") && !v.is_sound("opening")) {
        return;
    }
    const std::array<double, 24> open = uniform_profile(t.opens_h, t.closes_h);
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

void check_trigger(FieldReader& v, const Journey& j) {
    if (!v.is_sound("trigger")) {
        return;
    }
    const bool is_timed = j.trigger != Trigger::complaint;
    v.check("rate_per_year", !is_timed || !v.is_missing("rate_per_year"), missing_key, range_text(rate_range));
    v.check("rate_per_year", is_timed || v.is_missing("rate_per_year"),
            {"is set in a complaint journey", "steht in einer Beschwerdereise"}, {"no rate here", "hier keine Rate"},
            {"complaints start after bad contacts", "Beschwerden beginnen nach schlechten Kontakten"});
    if (v.is_missing("season")) {
        return;
    }
    v.check("season", j.trigger == Trigger::purchase || j.trigger == Trigger::issue,
            {"is set in a journey that does not start by chance", "steht in einer Reise, die nicht zufällig beginnt"},
            {"trigger \"purchase\" or \"issue\"", "trigger \"purchase\" oder \"issue\""});
    v.check("season", *std::max_element(j.season.begin(), j.season.end()) > 0.0,
            {"has no demand at all", "hat gar keine Nachfrage"},
            {"a positive number in one of the twelve", "eine positive Zahl in einem der zwölf"});
}

}  // namespace

void check_population(FieldReader& v, const Scenario& s) {
    check_network(v, s);
    v.check("dropout_a", s.contract_months == 0 || s.dropout_a <= 0.0,
            {"is set together with contract_months", "steht zusammen mit contract_months"},
            {"0 where there is a contract", "0, wo es einen Vertrag gibt"},
            {"who has a contract does not drift away", "wer einen Vertrag hat, entschwindet nicht still"});
    v.check("people", !v.is_sound("customers") || s.people >= s.customers,
            {"is less than the number of customers", "ist weniger als die Zahl der Kunden"},
            filled({"at least {}", "mindestens {}"}, s.customers),
            {"customers are part of the market", "Kunden gehören zum Markt"});
    constexpr LocalView is_odd = {"is odd", "ist ungerade"};
    constexpr LocalView even_number = {"an even number", "eine gerade Zahl"};
    constexpr LocalView in_pairs = {"ties come in pairs", "Beziehungen kommen paarweise"};
    constexpr LocalView more_than_people = {"is more than there are people", "sind mehr, als es Menschen gibt"};
    constexpr LocalView fewer_than_people = {"fewer than people", "weniger als people"};
    v.check("strong_ties", s.strong_ties % 2 == 0, is_odd, even_number, in_pairs);
    v.check("weak_ties", s.weak_ties % 2 == 0, is_odd, even_number, in_pairs);
    v.check("strong_ties", s.strong_ties < s.people, more_than_people, fewer_than_people);
    v.check("weak_ties", s.weak_ties < s.people, more_than_people, fewer_than_people);
}

void check_item(FieldReader& v, Touchpoint& t) {
    if (v.is_missing("arrival_profile")) {
        t.arrival_profile = usual_profile(t.kind, t.opens_h, t.closes_h);
    }
    check_hours(v, t);
    if (!v.is_sound("kind")) {
        return;
    }
    constexpr LocalView object_with_staff = {"an object at a touchpoint with staff",
                                             "ein Objekt bei einem Kontaktpunkt mit Personal"};
    const bool is_staffed = kind_info(t.kind).is_staffed;
    v.check("handling", !is_staffed || !v.is_missing("handling"), missing_key, object_with_staff);
    v.check("handling", !is_staffed || v.is_missing("handling") || t.handling_mean_s > 0.0,
            {"takes no time", "braucht keine Zeit"},
            {"mean_s above 0 at a touchpoint with staff", "mean_s über 0 bei einem Kontaktpunkt mit Personal"});
    v.check("late", v.is_missing("late") || t.kind == TouchpointKind::delivery,
            {"is set at a kind of touchpoint that delivers nothing",
             "steht bei einer Art Kontaktpunkt, die nichts liefert"},
            {"kind \"delivery\"", "die Art (kind) \"delivery\""});
    v.check("staff", !is_staffed || !v.is_missing("staff"), missing_key, object_with_staff);
    v.check("staff", is_staffed || v.is_missing("staff"),
            {"is set at a kind of touchpoint without staff", "steht bei einer Art Kontaktpunkt ohne Personal"},
            {"no staff here", "hier kein Personal"},
            filled({"kinds with staff are: {}", "Arten mit Personal sind: {}"}, staffed_kinds()));
}

void check_item(FieldReader& v, const Transition& t) {
    v.check("after_days", t.after_days <= 0.0 || t.after_minutes <= 0.0,
            {"is set together with after_minutes", "steht zusammen mit after_minutes"}, one_of_the_two);
}

void check_item(FieldReader& v, const Step& s) {
    v.check("alternative", s.alternative < 0 || s.needs_solution,
            {"is set where nothing has to be solved", "steht, wo nichts zu lösen ist"},
            {"a step with \"needs_solution\": true", "ein Schritt mit \"needs_solution\": true"});
    v.check("next", sum_of_probabilities(s.next) <= 1.0 + slack, above_one, at_most_one);
}

void check_item(FieldReader& v, const Journey& j) {
    check_trigger(v, j);
    const double start_sum = sum_of_probabilities(j.start);
    v.check("start", start_sum <= 1.0 + slack, above_one, at_most_one);
    v.check("start", start_sum > 0.0, {"never begins", "beginnt nie"}, {"a sum above 0", "eine Summe über 0"});
    if (v.is_sound("steps") && v.is_sound("start")) {
        for (const JourneyFault& fault : faults_of(j)) {
            v.note_entry("steps", static_cast<std::size_t>(fault.step), fault.problem, fault.allowed, fault.advice);
        }
    }
    const bool has_matter = std::any_of(j.steps.begin(), j.steps.end(), [](const Step& s) { return s.needs_solution; });
    v.check("steps", j.trigger != Trigger::complaint || has_matter,
            {"has nothing to put right", "hat nichts in Ordnung zu bringen"},
            {"a step with \"needs_solution\": true in a complaint journey",
             "ein Schritt mit \"needs_solution\": true in einer Beschwerdereise"});
}

namespace {

// Positions and shifts are harmless one by one, not together: the touchpoint with which they become too many is named.
void check_employees(FieldReader& v, const Scenario& s) {
    double employees = 0.0;
    for (std::size_t i = 0; i < s.touchpoints.size(); ++i) {
        employees += most_employees_of(s.touchpoints[i]);
        if (employees > most_employees) {
            v.note_entry(
                "touchpoints", i,
                filled({"makes up to {:.0f} employees with those before, one for each position and shift when "
                        "every lever is at its largest",
                        "ergibt mit denen davor bis zu {:.0f} Mitarbeitende, je Position und Schicht eine "
                        "Person, wenn alle Hebel am größten sind"},
                       employees),
                filled({"at most {:.0f}", "höchstens {:.0f}"}, most_employees),
                {"take fewer positions or longer shifts", "nehmen Sie weniger Positionen oder längere Schichten"},
                "staff");
            return;
        }
    }
}

}  // namespace

void check_scenario(FieldReader& v, const Scenario& s) {
    if (v.is_sound("touchpoints")) {
        check_employees(v, s);
    }
    const double megabytes = size_of(s).megabytes;
    v.check_outside("population", megabytes <= most_megabytes,
                    filled({"needs about {:.0f} MB of memory with its contacts and employees",
                            "braucht mit seinen Kontakten und Mitarbeitenden etwa {:.0f} MB Speicher"},
                           megabytes),
                    filled({"at most {:.0f} MB", "höchstens {:.0f} MB"}, most_megabytes),
                    {"take fewer people or rarer journeys", "nehmen Sie weniger Menschen oder seltenere Reisen"});
    const auto count = [&s](Trigger trigger) {
        return std::count_if(s.journeys.begin(), s.journeys.end(),
                             [trigger](const Journey& j) { return j.trigger == trigger; });
    };
    v.check_outside("journeys", count(Trigger::purchase) > 0,
                    {"has no journey with the trigger \"purchase\"", "hat keine Reise mit dem trigger \"purchase\""},
                    {"at least one", "mindestens eine"});
    v.check_outside("journeys", count(Trigger::complaint) <= 1,
                    {"has more than one journey with the trigger \"complaint\"",
                     "hat mehr als eine Reise mit dem trigger \"complaint\""},
                    {"at most one", "höchstens eine"});
    v.check("schedule", s.schedule.size() <= most_settings, {"has too many settings", "hat zu viele Einstellungen"},
            filled({"at most {}", "höchstens {}"}, most_settings));
    v.check("schedule", !sets_twice(s.schedule),
            {"sets the same lever twice on one day", "stellt denselben Hebel zweimal an einem Tag"},
            {"each lever once a day", "jeder Hebel höchstens einmal am Tag"});
}

}  // namespace goodwill
