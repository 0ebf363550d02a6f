// The app without a window: stages and their clock, levers, notices, wishes of a link.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "sim/world/state_hash.h"
#include "tests/ui/headless.h"
#include "web/app.h"
#include "web/picture.h"
#include "web/size_estimate.h"
#include "web/ui/figures/levers.h"

namespace goodwill {

namespace {

constexpr const char* broken = "{\n  \"id\": \"Mein Laden\",\n  \"touchpoint\": []\n}";

bool any_contains(const std::vector<std::string>& lines, std::string_view words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

struct Opened {
    App app;

    explicit Opened(const AppOptions& options) {
        app.host.now_s = [] { return 0.0; };
        app.host.packed_start = start_that_comes_along;
        start_app(app, options);
        finish_settling(app);
    }
};

std::string text_of(const App& app, std::string_view scenario) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name == scenario) return std::string(file.text);
    }
    FAIL("no such scenario");
    return app.scenarios[0].id;
}

// The embedded scenario with this many customers and people.
std::string sized_text(const App& app, const std::string& customers, const std::string& people) {
    std::string text = text_of(app, "grand-hotel");
    for (const auto& [key, value] : {std::pair("\"customers\": ", customers), std::pair("\"people\": ", people)}) {
        const std::size_t at = text.find(key) + std::string_view(key).size();
        text.replace(at, text.find_first_of(",\n}", at) - at, value);
    }
    return text;
}

}  // namespace

TEST_CASE("mistakes of a file are told in the language of the screen, and change nothing") {
    Opened opened(paused());
    App& app = opened.app;
    const std::string before = app.stage.session.world().scenario->id;

    open_file(app, broken, "laden.json");
    const std::vector<std::string>& lines = app.shell.notice.lines;
    CHECK(app.shell.notice.title == "laden.json");
    CHECK(std::all_of(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("Zeile "); }));
    CHECK(any_contains(lines, "Zeile 2: id: \"Mein Laden\" ist keine Id (erlaubt: 1 bis 40 Zeichen"));
    CHECK(any_contains(lines, "touchpoint: ist ein unbekannter Schlüssel; ist „touchpoints“ gemeint?"));
    CHECK(any_contains(lines, "population: fehlt (erlaubt: ein Objekt)"));
    CHECK_FALSE(any_contains(lines, "allowed"));
    CHECK(app.shell.notice.agree.empty());

    app.context.language = Language::en;
    open_file(app, broken, "shop.json");
    CHECK(any_contains(app.shell.notice.lines, "Line 2: id: \"Mein Laden\" is not an id (allowed: "));
    CHECK(app.stage.session.world().scenario->id == before);
}

TEST_CASE("a picture or broken JSON is answered in the language of the screen, and the world waits meanwhile") {
    Opened opened(paused());
    App& app = opened.app;
    for (const std::string& bytes : {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), std::string("\ufffdPNG"),
                                     std::string("{\"id\": \"x\", ?}")}) {
        set_playing(app.stage, true);
        open_file(app, bytes, "bild.png");
        CHECK_FALSE(app.stage.clock.is_playing);
        REQUIRE(ui::is_open(app.shell.notice));
        std::string all = app.shell.notice.words;
        for (const std::string& line : app.shell.notice.lines) all += line;
        for (const char* word : {"is ", "unexpected", "expected", "not ", "invalid", "syntax"}) {
            CAPTURE(all);
            CHECK(all.find(word) == std::string::npos);
        }
        app.shell.notice = {};
    }
    open_file(app, std::string("\x89PNG\0", 5), "bild.png");
    CHECK(app.shell.notice.words.find("keine Textdatei") != std::string::npos);
    CHECK(app.shell.notice.lines.empty());
}

TEST_CASE("a paused app rests, a playing one moves, and a single step is shown to its end") {
    Opened opened(paused());
    App& app = opened.app;
    play(app, 0.1);
    CHECK_FALSE(is_moving(app));
    CHECK(app.stage.session.world().day == 0);
    set_playing(app.stage, true);
    CHECK(is_moving(app));
    app.stage.clock.day_progress = 1.0;
    play(app, 0.1);
    CHECK(app.stage.session.world().day == 1);
    set_playing(app.stage, false);
    CHECK_FALSE(is_moving(app));
    step(app.stage, app.host);
    CHECK(app.stage.session.world().day == 2);
    CHECK(is_moving(app));
    for (int frame = 0; frame < 200 && is_moving(app); ++frame) play(app, 0.1);
    CHECK_FALSE(is_moving(app));
    CHECK(app.stage.session.world().day == 2);
}

TEST_CASE("playing comes to rest after five years, and goes on when asked") {
    Opened opened(paused({{}, {}, "10"}));
    Stage& stage = opened.app.stage;
    advance(stage, opened.app.host, 5 * 365 - 1);
    set_playing(stage, true);
    stage.clock.day_progress = 1.0;
    play(opened.app, 0.1);
    CHECK_FALSE(stage.clock.is_playing);
    CHECK(is_resting(stage));
    CHECK_FALSE(is_moving(opened.app));
    set_playing(stage, true);
    CHECK(stage.clock.is_playing);
    CHECK_FALSE(is_resting(stage));
}

TEST_CASE("at full speed a frame gives its days as long as the last one took besides, and pictures can wait") {
    Opened opened(paused({{}, {}, "100"}));
    App& app = opened.app;
    double clock = 0.0;
    app.host.now_s = [&clock] { return clock; };
    app.host.advance_one = [&clock](Session& session) {
        session.advance_day();
        clock += 0.001;
    };
    set_playing(app.stage, true);
    choose_speed(app, ui::fastest);
    const auto days_after = [&](double drawing_s) {
        clock += drawing_s;
        const int before = app.stage.session.world().day;
        play(app, 0.05);
        return app.stage.session.world().day - before;
    };
    days_after(0.01);
    CHECK(days_after(0.01) == doctest::Approx(50).epsilon(0.05));  // at least that long
    CHECK(days_after(0.07) == doctest::Approx(70).epsilon(0.05));
    CHECK(days_after(5.0) == doctest::Approx(200).epsilon(0.05));  // it stood still: not that long again
    CHECK(can_picture_wait(app, 0.05));
    CHECK_FALSE(can_picture_wait(app, 0.15));
    choose_speed(app, ui::fastest - 1);
    CHECK_FALSE(can_picture_wait(app, 0.05));
    choose_speed(app, ui::fastest);
    set_playing(app.stage, false);
    CHECK_FALSE(can_picture_wait(app, 0.05));
}

TEST_CASE(
    "a frame that comes out as the one before need not be drawn, one that does not, or that was forgotten, has to be") {
    HeadlessApp screen(small_english_hotel(), wide);
    LastPicture last;
    const auto is_new = [&](ImU32 ground = IM_COL32_WHITE) {
        screen.frame();
        return last.changes_to(*ImGui::GetDrawData(), ground);
    };
    for (int frame = 0; frame < 4; ++frame) is_new();
    CHECK_FALSE(is_new());
    CHECK(is_new(IM_COL32_BLACK));
    CHECK_FALSE(is_new(IM_COL32_BLACK));
    last.forget();
    CHECK(is_new(IM_COL32_BLACK));
    const std::optional<ui::Rect> play = ui::find_rect(*screen.app.notes, "button:play");
    REQUIRE(play);
    ImGui::GetIO().AddMousePosEvent(play->min.x + 4.0F, play->min.y + 4.0F);
    CHECK(is_new(IM_COL32_BLACK));  // the button is under the pointer
    for (int frame = 0; frame < 90; ++frame) is_new(IM_COL32_BLACK);
    CHECK_FALSE(is_new(IM_COL32_BLACK));
    screen.app.shell.page = {ui::Page::Kind::findings};
    CHECK(is_new(IM_COL32_BLACK));
}

TEST_CASE("two stages share nothing: one plays on with another lever while its twin rests") {
    Opened opened(paused({{}, {}, "300"}));
    Stage& one = opened.app.stage;
    advance(one, opened.app.host, 30);
    Stage other;
    put_on(other, Session(one.session), one.scenario, one.source);
    CHECK(state_hash(other.session.world()) == state_hash(one.session.world()));
    REQUIRE_FALSE(other.session.submit({30, {*find_lever(other.session.scenario(), "staff.reception"), 1.0}}));
    other.selection = {ui::Selection::Kind::touchpoint, 3};
    advance(other, opened.app.host, 30);
    CHECK(one.session.world().day == 30);
    CHECK(other.session.world().day == 60);
    CHECK(one.figures.days == 30);
    CHECK(other.figures.days == 60);
    CHECK(one.selection == ui::Selection{});
    CHECK(state_hash(other.session.world()) != state_hash(one.session.world()));
}

TEST_CASE("a lever that waits is replaced by the next setting, and in effect only from the next day on") {
    Opened opened(paused());
    App& app = opened.app;
    const LeverId reception = *find_lever(app.stage.session.scenario(), "staff.reception");
    CHECK_FALSE(set_lever(app, {reception, 1.0}));
    CHECK_FALSE(set_lever(app, {reception, 3.0}));
    const auto lever = [&] { return ui::staff_lever(app.stage.session, reception.index, Language::de); };
    CHECK(app.stage.session.log().size() == 1);
    CHECK(lever().value == 3.0);
    CHECK(lever().in_effect == 2.0);
    CHECK(lever().is_waiting());
    advance(app.stage, app.host, 1);
    CHECK(lever().in_effect == 3.0);
    CHECK_FALSE(lever().is_waiting());
}

TEST_CASE("a wish that cannot be is named and left out, the others are granted") {
    const auto refusals = [](Wishes wishes, Language language = Language::en) {
        AppOptions options = paused(std::move(wishes));
        options.language = language;
        Opened opened(options);
        CHECK(opened.app.stage.session.options().seed == 7);
        CHECK(opened.app.stage.session.world().scenario->id == "grand-hotel");
        CHECK(opened.app.stage.session.world().scenario->customers == 5000);
        CHECK_FALSE(std::get_if<Offer>(&opened.app.asked));
        return opened.app.shell.notice.lines;
    };
    for (const char* seed : {"-1", "1.5", "", "seven", "18446744073709551616", "7 ", "+7", "0x7", "1e3"}) {
        CAPTURE(seed);
        const std::vector<std::string> lines = refusals({{}, seed, {}});
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].starts_with("seed=" + std::string(seed) + ": not a whole number from 0 to 1844674407370955161"));
    }
    for (const char* customers : {"1e18", "0", "9", "-5", "99999999999", "1000000000000000000000"}) {
        CAPTURE(customers);
        CHECK(any_contains(refusals({{}, {}, customers}), "not a whole number from 10 to"));
    }
    CHECK(any_contains(refusals({"hotell", {}, {}}), "scenario=hotell: no scenario has this name. There are "));
    CHECK(any_contains(refusals({"hotell", "-1", {}}, Language::de), "So heißt kein Szenario"));
    CHECK(any_contains(refusals({"hotell", "-1", {}}, Language::de), "seed=-1: keine ganze Zahl von 0 bis"));
    CHECK(
        refusals({"<b>\x01\xff</b>", {}, {}})[0].starts_with("scenario=<b>?"
                                                             "?</b>: "));

    Opened granted(paused({"phone-provider", "18446744073709551615", "100"}));
    CHECK_FALSE(ui::is_open(granted.app.shell.notice));
    CHECK(granted.app.stage.session.options().seed == 18446744073709551615ULL);
    CHECK(granted.app.stage.session.world().scenario->id == "phone-provider");
    CHECK(granted.app.stage.session.world().scenario->customers == 100);
}

TEST_CASE("a large world is asked about first, in seconds and megabytes, and starts only after a yes") {
    Opened opened(paused());
    App& app = opened.app;
    open_file(app, sized_text(app, "4000000", "8000000"), "large.json");
    CHECK(app.stage.session.world().scenario->customers == 5000);
    REQUIRE(std::get_if<Offer>(&app.asked));
    CHECK(std::get_if<Offer>(&app.asked)->scenario.customers == 4'000'000);
    CHECK(app.shell.notice.agree == "Trotzdem starten");
    CHECK(app.shell.notice.words.find("4.000.000 Kunden und 8.000.000 Menschen") != std::string::npos);
    const SizeEstimate size = estimate_size(std::get_if<Offer>(&app.asked)->scenario);
    CHECK(size.still_s > 3.0);
    // 25 years of four million customers: that is hours rather than the seconds of building their world.
    CHECK(size.settling_s > 100.0 * size.still_s);
    CHECK(size.least_bytes > 64.0 * 8e6 + 44.0 * 4e6);
    // As it stands, as it began, and its twin: all three are there once a lever has moved.
    CHECK(size.bytes > 2.9 * size.least_bytes);
    CHECK(size.bytes < 3.0 * size.least_bytes);
    const std::string cost = std::string(ui::duration(size.still_s + size.settling_s, Language::de).view()) +
                             " dauert, und braucht " +
                             std::string(ui::decimal(size.bytes / 1e9, 1, Language::de).view()) + "\u202fGB Speicher";
    CHECK(app.shell.notice.words.find("vor Tag 0 erst 25 Jahre") != std::string::npos);
    CAPTURE(cost);
    CHECK(app.shell.notice.words.find(cost) != std::string::npos);

    // The same without the years before day 0: the page stands still for some seconds, that is all.
    Scenario drawn = std::get_if<Offer>(&app.asked)->scenario;
    drawn.settle_years = 0;
    const SizeEstimate at_once = estimate_size(drawn);
    CHECK(at_once.settling_s == 0.0);
    CHECK(at_once.still_s == size.still_s);
    offer_scenario(app, {drawn, -1, 7, 0, {}});
    CHECK(app.shell.notice.words.find(std::to_string(std::lround(size.still_s)) + "\u202fs und ") != std::string::npos);

    open_file(app, sized_text(app, "60", "120"), "small.json");
    finish_settling(app);
    CHECK_FALSE(std::get_if<Offer>(&app.asked));
    CHECK(app.stage.session.world().scenario->customers == 60);
    CHECK(app.stage.clock.is_playing);
}

TEST_CASE("a link with a large world shows the scenario at its own size behind the question") {
    const Opened opened(paused({"grand-hotel", "5", "2000000"}));
    REQUIRE(std::get_if<Offer>(&opened.app.asked));
    CHECK(std::get_if<Offer>(&opened.app.asked)->customers == 2'000'000);
    CHECK(std::get_if<Offer>(&opened.app.asked)->seed == 5);
    CHECK(opened.app.stage.session.world().scenario->customers == 5000);
    CHECK_FALSE(opened.app.shell.notice.agree.empty());
}

}  // namespace goodwill
