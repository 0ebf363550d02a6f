// Levers as the screen shows them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ui/headless.h"
#include "web/ui/figures/levers.h"

namespace goodwill::ui {

namespace {

std::vector<Lever> all_levers(const Session& session) {
    std::vector<Lever> levers;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        levers.push_back(parameter_lever(session, i, Language::en));
    }
    const std::vector<Touchpoint>& places = session.scenario().touchpoints;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].staff > 0) levers.push_back(staff_lever(session, static_cast<int>(i), Language::en));
    }
    return levers;
}

Lever lever_named(const Session& session, std::string_view name, Language language = Language::en) {
    const LeverId id = *find_lever(session.scenario(), name);
    return id.kind == LeverId::Kind::staff ? staff_lever(session, id.index, language)
                                           : parameter_lever(session, static_cast<std::size_t>(id.index), language);
}

void advance_to(Session& session, int day) {
    while (session.world().day < day) session.advance_day();
}

SessionOptions small() {
    SessionOptions options;
    options.customers = 100;
    return options;
}

}  // namespace

TEST_CASE("levers: a slider reaches from the minimum to the maximum, and every place is an allowed value") {
    Session session = start_session(embedded_scenario("grand-hotel"), small());
    for (const Lever& lever : all_levers(session)) {
        CAPTURE(lever.name);
        CHECK(lever_place(lever, lever.range.minimum) == doctest::Approx(0.0));
        CHECK(lever_place(lever, lever.range.maximum) == doctest::Approx(1.0));
        CHECK(lever_value_at(lever, 0.0F) == lever.range.minimum);
        CHECK(lever_value_at(lever, 1.0F) == lever.range.maximum);
        CHECK(lever_value_at(lever, -1.0F) == lever.range.minimum);
        double before = lever.range.minimum;
        for (int place = 0; place <= 20; ++place) {
            const double value = lever_value_at(lever, static_cast<float>(place) / 20.0F);
            CHECK(value >= before);
            CHECK_FALSE(refuse(session.scenario(), {lever.id, value}));
            before = value;
        }
    }
}

TEST_CASE("levers: what is in effect, what waits and what is planned are three things") {
    Session session = start_session(embedded_scenario("retail-chain"), small());
    const Lever first = lever_named(session, "advertising_eur");
    REQUIRE_FALSE(session.submit({0, {first.id, 3.0}}));
    CHECK(lever_named(session, "advertising_eur").value == 3.0);
    CHECK(lever_named(session, "advertising_eur").in_effect == first.start);
    advance_to(session, 45);
    // The scenario advertises for Christmas from its 46th day on, whatever was submitted before.
    Lever lever = lever_named(session, "advertising_eur");
    CHECK(lever.in_effect == 3.0);
    CHECK(lever.value == 6.0);
    CHECK(lever.is_waiting());
    advance_to(session, 46);
    lever = lever_named(session, "advertising_eur");
    CHECK(lever.in_effect == 6.0);
    CHECK(lever.value == 6.0);
    CHECK_FALSE(lever.is_waiting());
}

TEST_CASE("levers: a planned change is told with the day after which it counts, as files have it") {
    Session session = start_session(embedded_scenario("retail-chain"), {});
    const Lever lever = lever_named(session, "advertising_eur", Language::de);
    REQUIRE(lever.planned);
    CHECK(lever.planned->day == 45);
    CHECK(planned_text(lever, Language::de).starts_with("Nach Tag 45: 6"));
    CHECK(planned_text(lever, Language::en).starts_with("After day 45: "));
    CHECK(planned_text(lever_named(session, "staff.checkout", Language::de), Language::de) == "Nach Tag 60: 3 Plätze");
    CHECK(planned_text(lever_named(session, "wow_share"), Language::en).empty());
}

TEST_CASE("levers: shares are percentages with what they are of, in German with a comma; files keep the number") {
    const Session session = start_session(embedded_scenario("grand-hotel"), small());
    const auto text = [&](std::string_view name, double value, Language language) {
        return lever_value_with_unit(lever_named(session, name, language), value, language);
    };
    CHECK(text("leadership", 0.5, Language::de) == "50\u202f%");
    CHECK(text("leadership", 0.5, Language::en) == "50%");
    CHECK(text("discount_rate", 0.1, Language::de) == "10\u202f% pro Jahr");
    CHECK(text("discount_rate", 0.1, Language::en) == "10% per year");
    CHECK(text("wow_share", 0.05, Language::de) == "5\u202f% der Kontakte");
    CHECK(text("word_conversion", 0.055, Language::de) == "5,5\u202f%");
    CHECK(text("training_h", 24.0, Language::de).starts_with("24\u202fStd."));
    CHECK(text("promise", 7.6, Language::de) == "7,6 Punkte");
    const Lever leadership = lever_named(session, "leadership", Language::de);
    CHECK(change_text(session, {0, {leadership.id, 0.5}}, Language::de) == "Führungskultur: 50\u202f%");
    CHECK(name_in_files(leadership, Language::de) == "leadership (dort 0 bis 1)");
    CHECK(name_in_files(lever_named(session, "promise", Language::de), Language::de) == "promise");
}

TEST_CASE("levers: every programme says its level with a unit") {
    const Session session = start_session(embedded_scenario("grand-hotel"), small());
    for (const Lever& lever : all_levers(session)) {
        CAPTURE(lever.name);
        if (lever.info == nullptr || !lever.info->is_lever()) continue;
        const std::string text = lever_value_with_unit(lever, lever.range.maximum, Language::de);
        CHECK(text.find_first_not_of("0123456789,.") != std::string::npos);
    }
}

}  // namespace goodwill::ui
