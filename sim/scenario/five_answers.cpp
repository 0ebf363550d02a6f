#include "sim/scenario/five_answers.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

#include "sim/base/field_reader.h"
#include "sim/base/json_text.h"
#include "sim/scenario/parameters.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

// Judgements about a usual small business.
constexpr double open_h = 10.0, wage_eur_per_h = 24.0;
constexpr double usual_busy = 0.5;  // share of their time in which employees serve
constexpr double shortest_contact_s = 60, longest_purchase_s = 1500, longest_matter_s = 480;
constexpr double matters_a_purchase = 0.2;
constexpr double contacts_a_matter = 1.6;  // some come back, some are passed on

constexpr MeetingPlaceInfo places[] = {{"on_site", {"At a counter or in a shop", "Am Schalter oder im Laden"}},
                                       {"online", {"Online, with delivery", "Online, mit Lieferung"}},
                                       {"by_phone", {"By telephone", "Am Telefon"}}};

// What a team of so many can do for so many contacts a day.
struct Service {
    double share = 1.0;  // of contacts that are served
    double mean_s = shortest_contact_s;
};
Service service_for(double positions, double contacts_a_day, double longest_s) {
    const double seconds = positions * open_h * 3600.0 * usual_busy / std::max(1e-9, contacts_a_day);
    // Two digits are as exact as this is.
    const double share = std::clamp(std::floor(seconds / shortest_contact_s * 100.0) / 100.0, 0.01, 1.0);
    return {share, std::clamp(std::floor(seconds / 10.0) * 10.0, shortest_contact_s, longest_s)};
}

Json both(LocalView text) { return {{"en", text.en}, {"de", text.de}}; }

Json touchpoint(std::string_view id, std::string_view kind, LocalView name, double x, double y) {
    return {{"id", id}, {"kind", kind}, {"name", both(name)}, {"map", {x, y}}, {"quality", 7.5}};
}

Json desk(Json part, int positions, double mean_s, double patience_s) {
    part["opening"] = {8, 18};
    part["handling"] = {{"mean_s", number_json(mean_s)}, {"cv", 0.8}};
    part["staff"] = {{"positions", positions},
                     {"shift_h", open_h},
                     {"wage_eur_per_h", number_json(wage_eur_per_h)},
                     {"patience_mean_s", number_json(patience_s)}};
    return part;
}

Json way(std::string_view to, double probability) { return {{"to", to}, {"probability", number_json(probability)}}; }

Json late_way(std::string_view to, double days) {
    Json later = way(to, 1.0);
    later["after_days"] = number_json(days);
    return later;
}

// Served by somebody, or not where there is no time for that.
Json beginnings(std::string_view served, std::string_view alone, double share) {
    Json list = Json::array({way(served, share)});
    if (share < 1.0) {
        list.push_back(way(alone, 1.0 - share));
    }
    return list;
}

struct Plan {
    FiveAnswers answers;
    bool has_own_phone = false;      // else who sells answers questions too
    int selling = 1, answering = 0;  // positions
    Service sale, matter;
};

Plan plan_for(FiveAnswers answers) {
    const auto within = [](auto value, FieldRange range) {
        const double number = std::isfinite(static_cast<double>(value)) ? static_cast<double>(value) : range.minimum;
        return std::clamp(number, range.minimum, range.maximum);
    };
    answers.customers = static_cast<int>(within(answers.customers, customers_asked));
    answers.purchases_per_year = within(answers.purchases_per_year, purchases_asked);
    answers.staff = static_cast<int>(within(answers.staff, staff_asked));
    answers.price_eur = within(answers.price_eur, price_asked);
    Plan plan;
    plan.answers = answers;
    const double sales = answers.customers * answers.purchases_per_year / 365.0;
    const double matters = sales * matters_a_purchase * contacts_a_matter;
    if (answers.place == MeetingPlace::on_site && answers.staff >= 2) {
        plan.has_own_phone = true;
        plan.answering = std::max(1, answers.staff / 4);
        plan.selling = answers.staff - plan.answering;
        plan.sale = service_for(plan.selling, sales, longest_purchase_s);
        plan.matter = service_for(plan.answering, matters, longest_matter_s);
    } else if (answers.place == MeetingPlace::online) {
        plan.has_own_phone = true;
        plan.selling = 0;
        plan.answering = answers.staff;
        plan.matter = service_for(plan.answering, matters, longest_matter_s);
    } else {  // the same people sell and answer
        plan.selling = answers.staff;
        plan.sale = plan.matter = service_for(plan.selling, sales + matters, longest_matter_s);
    }
    return plan;
}

Json touchpoints_of(const Plan& plan) {
    const double online_eur = std::min(0.2, 0.002 * plan.answers.price_eur);
    Json list = Json::array();
    Json website = touchpoint("website", "website", {"Website", "Website"}, 0.12, 0.33);
    website["failure_rate"] = 0.025;
    website["solution_share"] = 0.6;
    website["contact_cost_eur"] = number_json(online_eur);
    list.push_back(website);
    if (plan.answers.place == MeetingPlace::on_site) {
        list.push_back(desk(touchpoint("counter", "counter", {"Counter", "Schalter"}, 0.63, 0.33), plan.selling,
                            plan.sale.mean_s, 1200));
    } else if (plan.answers.place == MeetingPlace::by_phone) {
        list.push_back(desk(touchpoint("hotline", "hotline", {"Telephone", "Telefon"}, 0.37, 0.33), plan.selling,
                            plan.sale.mean_s, 600));
    }
    if (plan.has_own_phone) {
        list.push_back(desk(touchpoint("hotline", "hotline", {"Telephone", "Telefon"}, 0.37, 0.33), plan.answering,
                            plan.matter.mean_s, 600));
    }
    if (plan.answers.place == MeetingPlace::online) {
        Json delivery = touchpoint("delivery", "delivery", {"Delivery", "Lieferung"}, 0.63, 0.33);
        delivery["failure_rate"] = 0.02;
        delivery["contact_cost_eur"] = number_json(std::min(5.0, 0.08 * plan.answers.price_eur));
        list.push_back(delivery);
    }
    list.push_back(touchpoint("service", "product", {"What is bought", "Das Gekaufte"}, 0.63, 0.67));
    Json invoice = touchpoint("invoice", "invoice", {"Bill", "Rechnung"}, 0.88, 0.5);
    invoice["failure_rate"] = 0.015;
    list.push_back(invoice);
    return list;
}

Json purchase_of(const Plan& plan) {
    const bool is_online = plan.answers.place == MeetingPlace::online;
    const std::string_view place = plan.answers.place == MeetingPlace::on_site ? "counter" : "hotline";
    Json journey = {{"id", "purchase"},
                    {"name", both({"A purchase", "Ein Kauf"})},
                    {"trigger", "purchase"},
                    {"rate_per_year", number_json(plan.answers.purchases_per_year)}};
    Json steps = Json::array();
    if (is_online) {
        journey["start"] = Json::array({way("order", 1.0)});
        steps.push_back({{"id", "order"}, {"touchpoint", "website"}, {"next", {late_way("arrive", 2)}}});
        steps.push_back({{"id", "arrive"}, {"touchpoint", "delivery"}, {"next", {way("use", 1)}}});
    } else {
        journey["start"] = beginnings("be_served", "order", plan.sale.share);
        steps.push_back({{"id", "be_served"}, {"touchpoint", place}, {"next", {way("use", 1)}}});
        if (plan.sale.share < 1.0) {
            steps.push_back({{"id", "order"}, {"touchpoint", "website"}, {"next", {way("use", 1)}}});
        }
    }
    steps.push_back({{"id", "use"},
                     {"touchpoint", "service"},
                     {"revenue_eur", number_json(plan.answers.price_eur)},
                     {"next", {late_way("pay", 2)}}});
    steps.push_back({{"id", "pay"}, {"touchpoint", "invoice"}});
    journey["steps"] = steps;
    return journey;
}

Json question_of(const Plan& plan, std::string_view desk_id) {
    const double rate = std::clamp(plan.answers.purchases_per_year * matters_a_purchase, 0.02, 20.0);
    return {{"id", "question"},
            {"name", both({"A question", "Eine Frage"})},
            {"trigger", "issue"},
            {"rate_per_year", number_json(std::round(rate * 100.0) / 100.0)},
            {"start", beginnings("ask", "look_up", std::min(plan.matter.share, 0.7))},
            {"steps",
             {{{"id", "ask"}, {"touchpoint", desk_id}, {"needs_solution", true}},
              {{"id", "look_up"}, {"touchpoint", "website"}, {"needs_solution", true}}}}};
}

Json complaint_of(std::string_view desk_id) {
    return {{"id", "complaint"},
            {"name", both({"A complaint", "Eine Beschwerde"})},
            {"trigger", "complaint"},
            {"start", {way("complain", 1.0)}},
            {"steps", {{{"id", "complain"}, {"touchpoint", desk_id}, {"needs_solution", true}}}}};
}

}  // namespace

std::span<const MeetingPlaceInfo> meeting_places() { return places; }

std::vector<FileError> read_answers(std::string_view json, FiveAnswers& answers) {
    constexpr JsonLimits limits{4096, 2};
    std::vector<std::string_view> place_ids;
    for (const MeetingPlaceInfo& place : places) {
        place_ids.push_back(place.id);
    }
    std::vector<FileError> errors;
    FieldReader reader(errors);
    if (const std::optional<JsonValue> root = read_json_object(json, limits, errors)) {
        reader.read(*root, "", [&](FieldReader& v) {
            v.whole("customers", answers.customers, customers_asked, Presence::optional, "");
            v.number("purchases_per_year", answers.purchases_per_year, purchases_asked, Presence::optional, "");
            v.choice("place", answers.place, place_ids, Presence::optional, "");
            v.whole("staff", answers.staff, staff_asked, Presence::optional, "");
            v.number("price_eur", answers.price_eur, price_asked, Presence::optional, "");
        });
    }
    return errors;
}

AnsweredYear year_of(const FiveAnswers& answers) {
    const double revenue_eur = answers.customers * answers.purchases_per_year * answers.price_eur;
    return {revenue_eur, Parameters{}.goods_share * revenue_eur, answers.staff * open_h * 365.0 * wage_eur_per_h};
}

std::string scenario_of(const FiveAnswers& given) {
    const Plan plan = plan_for(given);
    const FiveAnswers& answers = plan.answers;
    const std::string_view desk_id =
        plan.has_own_phone || answers.place == MeetingPlace::by_phone ? "hotline" : "counter";
    const Json scenario = {
        {"id", "my-business"},
        {"title", both({"My business", "Mein Betrieb"})},
        {"description", both({"Made from five answers: change what your business does differently.",
                              "Aus fünf Antworten gemacht: Ändern Sie, was Ihr Betrieb anders macht."})},
        {"watch", both({"Let a month pass: are the figures about those that you know of your business? What is not, "
                        "change in the editor.",
                        "Lassen Sie einen Monat vergehen: Sind die Kennzahlen etwa die, die Sie von Ihrem Betrieb "
                        "kennen? Was nicht stimmt, ändern Sie im Editor."})},
        {"population", {{"customers", answers.customers}, {"people", answers.customers * 4}}},
        {"parameters",
         {{"wow_cost_eur", number_json(std::min(8.0, 0.05 * answers.price_eur))},
          {"win_back_cost_eur", number_json(std::min(15.0, 0.1 * answers.price_eur))}}},
        {"competitors",
         {{{"name", both({"The cheap one", "Der Billige"})}, {"quality", 7}, {"price", 0.85}, {"reputation", 0.4}},
          {{"name", both({"The dear one", "Der Teure"})}, {"quality", 8}, {"price", 1.2}, {"reputation", 0.6}}}},
        {"touchpoints", touchpoints_of(plan)},
        {"journeys", {purchase_of(plan), question_of(plan, desk_id), complaint_of(desk_id)}}};
    return readable_json(scenario);
}

}  // namespace goodwill
