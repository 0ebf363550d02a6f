// Stories on the screen: every one that comes along is told to its end; bets are taken, and meet what happened.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"
#include "web/changes.h"
#include "web/embedded_text.h"
#include "web/mirror.h"
#include "web/share.h"
#include "web/telling.h"
#include "web/ui/views/views.h"

namespace goodwill {

namespace {

std::size_t story_named(const App& app, std::string_view id) {
    const std::vector<Story>& stories = app.telling.stories;
    const auto found =
        std::find_if(stories.begin(), stories.end(), [id](const Story& story) { return story.id == id; });
    REQUIRE(found != stories.end());
    return static_cast<std::size_t>(found - stories.begin());
}

void live_through(HeadlessApp& screen) {
    catch_up(screen.app.stage, screen.app.host, without_end_s);
    screen.frame();
}

// Values and their units do not part at the end of a line; here they may.
std::string with_plain_spaces(std::string text) {
    const std::string no_break = "\u202f";
    for (std::size_t at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at)) {
        text.replace(at, no_break.size(), " ");
    }
    return text;
}

// In the frames, as where there are no Workers.
void finish_futures(HeadlessApp& screen) {
    screen.frame();
    REQUIRE(screen.app.telling.futures);
    run_on(screen.app.telling.futures->experiment, screen.app.host, without_end_s);
    screen.frame();
}

}  // namespace

TEST_CASE("story: pictures that pages name are those that the screen has") {
    for (const std::string_view show : story_shows) {
        CAPTURE(show);
        CHECK((show == "map" || show == "worlds" || show == "chart" || ui::find_view(show)));
    }
}

TEST_CASE("story: each is told to its end by its button, in both languages and on a phone; the levers come back") {
    for (const ImVec2 size : {wide, phone}) {
        HeadlessApp screen(paused(), size);
        screen.frame();
        CHECK(screen.app.telling.stories.empty());  // not before somebody wants one
        if (!screen.app.context.is_narrow) {
            screen.press("button:stories");
            CHECK(screen.scroll_to("button:story_iceberg"));
        }
        read_embedded_stories(screen.app);
        REQUIRE(screen.app.telling.stories.size() == embedded_stories().size());
        for (std::size_t story = 0; story < screen.app.telling.stories.size(); ++story) {
            REQUIRE(begin_story(screen.app, story));
            const Story& told = screen.app.telling.stories[story];
            CAPTURE(told.id);
            if (screen.app.context.is_narrow) screen.app.shell.sheet = ui::Sheet::levers;
            for (std::size_t page = 0; page < told.pages.size(); ++page) {
                CAPTURE(told.pages[page].id);
                live_through(screen);
                CHECK(screen.app.telling.shown.page == page);
                CHECK(screen.app.stage.session.world().day == told.pages[page].day);
                screen.app.context.language = page % 2 == 0 ? Language::de : Language::en;
                screen.frame();
                REQUIRE(screen.shows("button:story_next"));
                CHECK(screen.shows("button:story_back") == (page > 0));
                screen.press("button:story_next");
            }
            CHECK_FALSE(screen.app.telling.is_open);
            screen.frame();
            if (!screen.app.context.is_narrow) CHECK(screen.shows("button:stories"));
            // The worlds of the last page stay, to be tried.
            CHECK(screen.app.stage.session.commands().empty() == told.pages.back().with.empty());
        }
    }
}

TEST_CASE("story: a run that would be lost is asked for first, and stays where the answer is no") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    set_named(app, "staff.reception", 1.0);
    advance(app.stage, app.host, 60);
    const auto wish = [&] {
        app.shell.page = {ui::Page::Kind::stories};
        screen.frame();
        screen.frame();
        REQUIRE(screen.scroll_to("button:story_iceberg"));
        screen.press("button:story_iceberg");
        screen.frame();
    };
    wish();
    CHECK_FALSE(app.telling.is_open);
    screen.press("button:close_notice");
    CHECK_FALSE(app.telling.is_open);
    CHECK(app.stage.session.world().day == 60);
    wish();
    screen.press("button:agree_notice");
    CHECK(app.telling.is_open);
    CHECK(app.telling.shown.story->id == "iceberg");
}

TEST_CASE("story: bets are taken by press and by key, taken back, and kept from page to page") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    screen.frame();
    REQUIRE(begin_story(app, story_named(app, "iceberg")));
    open_story_page(app, 3);
    live_through(screen);
    REQUIRE(app.telling.shown.open_page().bet->kind == StoryBet::Kind::choice);
    screen.press("button:bet_1");
    screen.press("button:bet_3");
    screen.press("button:bet_3");
    const std::string id = app.telling.shown.open_page().id;
    CHECK(app.telling.shown.bets[id].options == std::vector<std::size_t>{0, 2, 2});
    screen.press("button:take_back_bet");
    CHECK(app.telling.shown.bets[id].options == std::vector<std::size_t>{0, 2});
    open_story_page(app, 4);
    finish_futures(screen);
    REQUIRE(app.telling.shown.measured);
    CHECK(app.telling.shown.bets[id].count() == 2);
    // The result is that of the same futures elsewhere.
    const Interval& difference = app.telling.shown.measured->difference;
    CHECK(difference.count == story_replications);
    CHECK(difference.high < -50.0);
    const std::string words = ui::bets_sentence(*find_page(*app.telling.shown.story, id)->bet,
                                                app.telling.shown.bets[id], *app.telling.shown.measured, Language::en);
    CHECK(words.find("fewer") != std::string::npos);
    CHECK(words.find("1 of 2") != std::string::npos);
    // Numbers are added as the slider stands.
    open_story_page(app, 1);
    live_through(screen);
    screen.press("button:add_bet");
    screen.press("slider:story_bet", 0.06F);
    screen.press("button:add_bet");
    const std::vector<double>& numbers = app.telling.shown.bets["how-many"].numbers;
    REQUIRE(numbers.size() == 2);
    CHECK(numbers[0] == doctest::Approx(0.5));
    CHECK(numbers[1] < 0.2);
    const ui::BetSpread spread = ui::spread_of(numbers);
    CHECK(spread.least == numbers[1]);
    CHECK(spread.middle == doctest::Approx(0.5 * (numbers[0] + numbers[1])));
}

TEST_CASE(
    "story: a number is bet by key alone, also while presenting, where the arrows move no lever that is not seen") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    screen.frame();
    REQUIRE(begin_story(app, story_named(app, "iceberg")));
    open_story_page(app, 1);
    live_through(screen);
    const StoryPage& page = app.telling.shown.open_page();
    REQUIRE(page.bet->kind == StoryBet::Kind::number);
    const double middle = 0.5 * (page.bet->low + page.bet->high);
    const double step = page.bet->step > 0.0 ? page.bet->step : 0.02 * (page.bet->high - page.bet->low);
    const std::vector<double>& numbers = app.telling.shown.bets[page.id].numbers;
    const int day = app.stage.session.world().day;
    screen.press_key(ImGuiKey_Enter);
    screen.press_key(ImGuiKey_RightArrow);
    screen.press_key(ImGuiKey_RightArrow);
    screen.press_key(ImGuiKey_LeftArrow);
    screen.press_key(ImGuiKey_Enter);
    REQUIRE(numbers.size() == 2);
    CHECK(numbers[0] == doctest::Approx(middle));
    CHECK(numbers[1] == doctest::Approx(middle + step));
    screen.press_key(ImGuiKey_P);
    screen.frame();
    REQUIRE(app.context.is_presenting);
    const std::vector<Command> before = app.stage.session.commands();
    screen.press_key(ImGuiKey_DownArrow);
    screen.press_key(ImGuiKey_DownArrow);
    screen.press_key(ImGuiKey_KeypadEnter);
    REQUIRE(numbers.size() == 3);
    CHECK(numbers[2] == doctest::Approx(middle - step));
    CHECK(app.stage.session.commands() == before);
    CHECK(app.stage.session.world().day == day);  // → is no step here
    // On a page that asks an answer the arrows set nothing, and Enter bets nothing.
    open_story_page(app, 3);
    live_through(screen);
    const std::vector<Command> then = app.stage.session.commands();
    screen.press_key(ImGuiKey_UpArrow);
    screen.press_key(ImGuiKey_Enter);
    CHECK(app.stage.session.commands() == then);
    CHECK(app.telling.shown.bets[app.telling.shown.open_page().id].count() == 0);
}

TEST_CASE("story: of numbers it is said which is closest, and how far off each is") {
    StoryBet bet;
    bet.kind = StoryBet::Kind::number;
    bet.measure.figure = "customers";
    bet.measure.of = Measure::Of::with;
    Measured measured;
    measured.with = {16, 4985.0, 4973.0, 4997.0};
    ui::Bets bets;
    const auto said = [&](Language language) {
        return with_plain_spaces(ui::bets_sentence(bet, bets, measured, language));
    };
    bets.numbers = {4900.0};
    CHECK(said(Language::en) == "One bet: 4,900 people, 85 below the result.");
    bets.numbers = {5200.0, 4900.0, 4000.0};
    CHECK(said(Language::en) ==
          "Bets: 3, from 4,000 people to 5,200 people, the middle one 4,900 people. Closest: 4,900 people, 85 below "
          "the result. How far off, the closest first: 4,900 people (−85); 5,200 people (+215); 4,000 people (−985).");
    bets.numbers.push_back(4990.0);
    CHECK(said(Language::de).find("Am nächsten: 4.990 Personen, innerhalb des Intervalls.") != std::string::npos);
    bets.numbers.assign(40, 1000.0);
    CHECK(said(Language::en).ends_with("; and 28 more."));
}

TEST_CASE("story: a line that is drawn by hand is a bet at the days and values it was drawn at; a mere press is none") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    screen.frame();
    REQUIRE(begin_story(app, story_named(app, "saved-position")));
    open_story_page(app, 1);
    live_through(screen);
    screen.frame();
    const StoryPage& page = app.telling.shown.open_page();
    const std::optional<ui::Rect> chart = ui::find_rect(*app.notes, "button:story_chart");
    REQUIRE(chart);
    const auto at = [&](float right, float up) {
        return ImVec2(chart->min.x + (chart->max.x - chart->min.x) * right,
                      chart->max.y - (chart->max.y - chart->min.y) * up);
    };
    ImGuiIO& io = ImGui::GetIO();
    const auto stroke = [&](std::initializer_list<ImVec2> way) {
        io.AddMousePosEvent(way.begin()->x, way.begin()->y);
        screen.frame();
        io.AddMouseButtonEvent(0, true);
        for (const ImVec2 place : way) {
            io.AddMousePosEvent(place.x, place.y);
            screen.frame();
        }
        io.AddMouseButtonEvent(0, false);
        screen.frame();
        screen.frame();
    };
    stroke({at(0.5F, 0.5F)});
    CHECK(app.telling.shown.bets[page.id].lines.empty());
    // From the middle up to the right, in one jump: straight between.
    stroke({at(0.5F, 0.5F), at(1.0F, 0.75F)});
    REQUIRE(app.telling.shown.bets[page.id].lines.size() == 1);
    const ui::DrawnLine& line = app.telling.shown.bets[page.id].lines[0];
    const double span = page.bet->high - page.bet->low;
    CHECK(std::isnan(line[0]));
    CHECK(std::isnan(line[29]));
    CHECK(static_cast<double>(line[30]) == doctest::Approx(page.bet->low + 0.5 * span).epsilon(0.01).scale(span));
    CHECK(static_cast<double>(line[45]) == doctest::Approx(page.bet->low + 0.625 * span).epsilon(0.01).scale(span));
    CHECK(static_cast<double>(line[60]) == doctest::Approx(page.bet->low + 0.75 * span).epsilon(0.01).scale(span));
}

TEST_CASE("story: where a figure has no case, nobody was right") {
    StoryBet bet;
    bet.measure.figure = "nps_surveyed";
    bet.options = {{{"up", "auf"}, 0.0, no_limit}, {{"down", "ab"}, -no_limit, 0.0}};
    ui::Bets bets;
    bets.options = {0, 1, 1};
    Measured nothing;
    nothing.difference = {0, not_a_value, not_a_value, not_a_value};
    const std::string words = ui::bets_sentence(bet, bets, nothing, Language::en);
    CHECK(words.find('3') != std::string::npos);
    CHECK(words.find("ight") == std::string::npos);
}

TEST_CASE(
    "story: where both worlds of a page are the same there is one, also under a camp that sets what holds anyway") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    screen.frame();
    REQUIRE(begin_story(app, story_named(app, "simple-or-beautiful")));
    live_through(screen);
    CHECK_FALSE(app.stage.twin);
    open_story_page(app, 2);
    live_through(screen);
    CHECK(app.stage.twin);
    open_story_page(app, 0);
    live_through(screen);
    CHECK_FALSE(app.stage.twin);
}

TEST_CASE("worlds: of two settings of a lever on day 0 the last one holds, also where it sets what holds anyway") {
    HeadlessApp screen(paused(), wide);
    Stage& stage = screen.app.stage;
    const LeverId price = *find_lever(stage.session.scenario(), "price");
    const double start = stage.session.start_value(price);
    WorldsSpec beside;
    beside.as_it_was = {{0, {price, start + 0.2}}, {0, {price, start}}};
    REQUIRE(set_up(stage, screen.app.host, {}, beside));
    CHECK_FALSE(stage.twin);
    beside.as_it_was = {{0, {price, start}}, {0, {price, start + 0.2}}};
    REQUIRE(set_up(stage, screen.app.host, {}, beside));
    REQUIRE(stage.twin);
    advance(stage, screen.app.host, 1);
    CHECK(stage.twin->value(price) == start + 0.2);
}

TEST_CASE("story: another camp is another world, and other futures") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    screen.frame();
    REQUIRE(begin_story(app, story_named(app, "simple-or-beautiful")));
    open_story_page(app, 1);
    live_through(screen);
    screen.press("button:camp_effort");
    CHECK(app.telling.shown.camp == "effort");
    live_through(screen);
    const LeverId weight = *find_lever(app.stage.session.scenario(), "omega_effort");
    CHECK(app.stage.session.value(weight) == 1.0);
    REQUIRE(app.stage.twin == std::nullopt);  // nothing differs yet
    open_story_page(app, 3);
    live_through(screen);
    REQUIRE(app.stage.twin);
    CHECK(app.stage.twin->value(weight) == 1.0);
    screen.frame();
    REQUIRE(app.telling.futures);
    CHECK(app.telling.futures->camp == "effort");
    end_story(app);
    CHECK_FALSE(app.telling.futures);
}

TEST_CASE("story: its worlds are called by their names wherever they are seen, until others stand there") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    app.context.language = Language::en;
    read_embedded_stories(app);
    screen.frame();
    REQUIRE(begin_story(app, story_named(app, "simple-or-beautiful")));
    const Story& story = *app.telling.shown.story;
    const std::string delights = "The hotel that delights", spares = "The hotel that spares effort";
    CHECK_FALSE(app.context.worlds.has_any());
    open_story_page(app, story.pages.size() - 1);
    live_through(screen);
    REQUIRE(app.stage.twin);
    CHECK(app.context.worlds.own == delights);
    CHECK(app.context.worlds.other == spares);
    const ui::ViewKind named[] = {ui::ViewKind::accounts, ui::ViewKind::network,  ui::ViewKind::team,
                                  ui::ViewKind::cube,     ui::ViewKind::iceberg,  ui::ViewKind::euros,
                                  ui::ViewKind::emotion,  ui::ViewKind::two_camps};
    for (const ui::ViewKind view : named) {
        app.shell.page = ui::page_of(view);
        screen.frame();
        screen.frame();
        CAPTURE(app.shell.views.sentence);
        CHECK(app.shell.views.sentence.find(spares + ": ") != std::string::npos);
    }
    const std::string both = spares + ".";
    CHECK(mirror_json(app).find(both) != std::string::npos);
    app.context.language = Language::de;
    screen.frame();
    CHECK(app.context.worlds.other == "Das Hotel, das Mühe erspart");
    app.context.language = Language::en;
    // What is measured is of the page that asks; a world without a name is called as usual.
    Measured measured;
    measured.with = {16, 290.0, 280.0, 300.0};
    measured.without = {16, 312.0, 300.0, 320.0};
    measured.difference = {16, -22.0, -30.0, -14.0};
    const auto said = [&](std::string_view id, std::string_view page) {
        const Story& told = app.telling.stories[story_named(app, id)];
        return with_plain_spaces(ui::result_sentence(told, *find_page(told, page), measured, Language::en));
    };
    CHECK(said("iceberg", "invite")
              .starts_with("Without the change: 312 people · Complaints invited: 290 people · Difference: −22"));
    set_named(app, "staff.reception", 1.0);
    screen.frame();
    CHECK(app.context.worlds.own == delights);  // with what the room has moved
    // Whoever goes on with the worlds of a story keeps their names, each as long as it is the same world.
    end_story(app);
    screen.frame();
    CHECK(app.context.worlds.own.empty());
    CHECK(app.context.worlds.other == spares);
    REQUIRE(go_to_step(app.stage, app.host, app.stage.edits.at() - 1));
    screen.frame();
    CHECK(app.context.worlds.own == delights);
    // Other worlds: the names are gone.
    set_named(app, "staff.reception", 1.0);
    swap_worlds(app.stage, app.host);
    screen.frame();
    CHECK(app.context.worlds.other == tr(Text::other_world_name, app.context.language));  // a programme, not "without"
    // Taken back to where it has all that the other one has.
    REQUIRE(go_to_step(app.stage, app.host, 0));
    screen.frame();
    CHECK_FALSE(app.context.worlds.has_any());
}

TEST_CASE("story: long names of worlds have room in every view and on the page of both, on a phone as well") {
    for (const ImVec2 size : {wide, phone}) {
        HeadlessApp screen(paused(), size);
        App& app = screen.app;
        read_embedded_stories(app);
        screen.frame();
        REQUIRE(begin_story(app, story_named(app, "simple-or-beautiful")));
        open_story_page(app, app.telling.shown.story->pages.size() - 1);
        live_through(screen);
        std::vector<ui::Page> pages{{ui::Page::Kind::worlds}};
        for (const std::string_view show : story_shows) {
            if (const std::optional<ui::ViewKind> view = ui::find_view(show)) pages.push_back(ui::page_of(*view));
        }
        for (const Language language : {Language::de, Language::en}) {
            app.context.language = language;
            for (const ui::Page& page : pages) {
                app.shell.page = page;
                for (int i = 0; i < 3; ++i) screen.frame();
                REQUIRE(app.context.worlds.has_any());
                CAPTURE(size.x);
                CAPTURE(static_cast<int>(page.kind));
                CAPTURE(ui::view_id(page.view));
                for (const std::string& complaint : complaints_about_text()) {
                    // Others are cut by many changes at once, above the days.
                    if (complaint.find("otel") != std::string::npos || complaint.starts_with("on each other")) {
                        FAIL_CHECK(complaint);
                    }
                }
            }
        }
    }
}

TEST_CASE("story: a file that is dropped is told, and one with mistakes is answered with them") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    screen.frame();
    std::string text(embedded_stories()[0].text);
    read_embedded_stories(app);
    const std::size_t known = app.telling.stories.size();
    text.replace(text.find("\"id\": \"") + 7, 7, "my-own-");
    open_file(app, text, "mine.json");
    REQUIRE(app.telling.is_open);
    CHECK(app.telling.stories.size() == known + 1);
    CHECK(app.telling.shown.story->id.starts_with("my-own-"));
    open_file(app, text, "mine.json");  // once more: in its place
    CHECK(app.telling.stories.size() == known + 1);
    text.replace(text.find("\"scenario\": \""), 13, "\"scenario\": \"x");
    open_file(app, text, "mine.json");
    CHECK(ui::is_open(app.shell.notice));
    CHECK(app.telling.stories.size() == known + 1);
}

TEST_CASE("story: every letter of those that come along is in the fonts") {
    HeadlessApp screen(paused(), wide);
    for (const EmbeddedFile& file : embedded_stories()) {
        for (const char *at = file.text.data(), *end = at + file.text.size(); at < end;) {
            unsigned sign = 0;
            at += ImTextCharFromUtf8(&sign, at, end);
            if (sign <= ' ') continue;
            CAPTURE(file.name);
            CAPTURE(sign);
            CHECK(screen.app.context.fonts.body->FindGlyphNoFallback(static_cast<ImWchar>(sign)) != nullptr);
        }
    }
}

TEST_CASE("story: choosing another business ends it") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    screen.frame();
    REQUIRE(begin_story(app, 0));
    const int other = find_scenario(app, "restaurant");
    REQUIRE(start_scenario(app, {app.scenarios[static_cast<std::size_t>(other)], other, 7, 0, {}}));
    CHECK_FALSE(app.telling.is_open);
    screen.frame();
    CHECK(screen.shows("button:stories"));
}

TEST_CASE("story: what would lose the room's bets asks first, and a no leaves story and bets as they were") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    for (const std::string_view wish : {"business", "file", "start again", "editor", "story"}) {
        CAPTURE(wish);
        REQUIRE(begin_story(app, 0));
        app.telling.shown.bets["bet"].options = {1, 2};
        for (const std::string_view answer : {"button:close_notice", "button:agree_notice"}) {
            REQUIRE(app.telling.is_open);
            const int other = find_scenario(app, "restaurant");
            if (wish == "business") {
                offer_scenario(app, {app.scenarios[static_cast<std::size_t>(other)], other, 7, 0, {}});
            } else if (wish == "file") {
                open_file(app, *embedded_text("restaurant"), "own.json");
            } else if (wish == "start again") {
                screen.press("button:reset");
            } else if (wish == "editor") {
                screen.press_key(ImGuiKey_E);
            } else {
                offer_story(app, 1);
            }
            screen.frame();
            CHECK(app.shell.notice.words.find('2') != std::string::npos);
            CHECK(app.telling.shown.bets["bet"].count() == 2);
            screen.press(answer);
            screen.frame();
        }
        finish_settling(app);
        CHECK(app.telling.is_open == (wish == "story"));
        CHECK(app.telling.shown.bets.empty());
        CHECK(app.editing.is_open == (wish == "editor"));
        close_editor(app);
    }
}

namespace {

// A line, an answer and a camp, on the page that resolves them.
void bet_all_kinds(App& app) {
    ui::Bets& bets = app.telling.shown.bets["bet"];
    bets.options = {0, 2, 2};
    app.telling.shown.camp = "effort";
    open_story_page(app, 3);
    catch_up(app.stage, app.host, without_end_s);
}

std::string text_for(const App& app, TextFor reader) {
    return run_text(app, ui::fingerprint_of(app.stage.session.world()), reader);
}

}  // namespace

TEST_CASE("story: a link opens story, page, camp and bets; drawn lines come back as they were drawn") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    REQUIRE(begin_story(app, story_named(app, "simple-or-beautiful")));
    bet_all_kinds(app);
    const std::string link = text_for(app, TextFor::link);
    const std::string fingerprint = ui::fingerprint_of(app.stage.session.world());
    REQUIRE(begin_story(app, story_named(app, "saved-position")));
    page_event(app, "open_link", link);
    finish_settling(app);
    screen.frame();
    REQUIRE(app.telling.is_open);
    CHECK(app.telling.shown.story->id == "simple-or-beautiful");
    CHECK(app.telling.shown.page == 3);
    CHECK(app.telling.shown.camp == "effort");
    CHECK(app.telling.shown.bets["bet"].options == std::vector<std::size_t>{0, 2, 2});
    CHECK(app.shell.page.kind == ui::Page::Kind::story);
    CHECK(ui::fingerprint_of(app.stage.session.world()) == fingerprint);
    CHECK(text_for(app, TextFor::link) == link);
    // To have opened it is no reason to replace what was kept.
    page_event(app, "storage", "on");
    app.sharing.wishes.clear();
    keep_run(app);
    CHECK(app.sharing.wishes.empty());

    REQUIRE(begin_story(app, story_named(app, "saved-position")));
    const StoryPage& page = app.telling.shown.story->pages[1];
    REQUIRE(page.bet->kind == StoryBet::Kind::line);
    ui::DrawnLine line{};
    for (std::size_t i = 0; i < line.size(); ++i) {
        line[i] = i < 7 ? std::nanf("") : static_cast<float>(page.bet->low + 0.01 * static_cast<double>(i));
    }
    app.telling.shown.bets[page.id].lines.push_back(line);
    const std::string drawn = text_for(app, TextFor::link);
    end_story(app);
    page_event(app, "open_link", drawn);
    finish_settling(app);
    REQUIRE(app.telling.shown.bets[page.id].lines.size() == 1);
    const ui::DrawnLine& again = app.telling.shown.bets[page.id].lines[0];
    const double thousandth = (page.bet->high - page.bet->low) / 1000.0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        CHECK(std::isnan(again[i]) == std::isnan(line[i]));
        if (i >= 7) CHECK(std::abs(static_cast<double>(again[i] - line[i])) < thousandth);
    }
}

TEST_CASE("story: what is kept on this computer holds an own story whole; a link to one says what is missing") {
    const std::string own = [] {
        std::string text(embedded_stories().front().text);
        const std::string id = "\"id\": \"" + std::string(embedded_stories().front().name) + "\"";
        REQUIRE(text.find(id) != std::string::npos);
        return text.replace(text.find(id), id.size(), "\"id\": \"my-own\"");
    }();
    HeadlessApp screen(paused(), wide);
    page_event(screen.app, "storage", "on");
    open_file(screen.app, own, "my-own.json");
    REQUIRE(screen.app.telling.is_open);
    open_story_page(screen.app, 1);
    keep_run(screen.app);
    REQUIRE_FALSE(screen.app.sharing.wishes.empty());
    CHECK(screen.app.sharing.wishes.back().kind == "keep");
    const std::string kept = screen.app.sharing.wishes.back().text, link = text_for(screen.app, TextFor::link);
    CHECK(kept.find("my-own") != std::string::npos);
    CHECK(link.size() * 4 < kept.size());

    end_story(screen.app);
    screen.app.telling = {};  // as in another visit
    page_event(screen.app, "open_link", link);
    finish_settling(screen.app);
    CHECK_FALSE(screen.app.telling.is_open);
    CHECK(screen.app.shell.told.words.find("my-own") != std::string::npos);
    // A link brings no story along, whatever it holds.
    page_event(screen.app, "open_link", kept);
    finish_settling(screen.app);
    CHECK_FALSE(screen.app.telling.is_open);
    page_event(screen.app, "kept", kept);
    grant_share_wish(screen.app, ui::ShareWish::go_on);
    finish_settling(screen.app);
    REQUIRE(screen.app.telling.is_open);
    CHECK(screen.app.telling.shown.story->id == "my-own");
    CHECK(screen.app.telling.shown.page == 1);
}

TEST_CASE("story: what is wrong beside a run is said with its place, and nothing changes") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    REQUIRE(begin_story(app, 0));
    const std::string sound = text_for(app, TextFor::link);
    end_story(app);
    const struct {
        const char *story, *said;
    } mistakes[] = {
        {"7", "story"},
        {"{\"page\": \"x\"}", "story.id"},
        {"{\"id\": \"iceberg\", \"page\": \"x\", \"bets\": [{\"page\": \"a\", \"options\": [9]}]}", "options[0]"},
        {"{\"id\": \"iceberg\", \"page\": \"x\", \"bets\": [{\"page\": \"a\", \"lines\": [{\"heights\": [1]}]}]}",
         "heights"}};
    const std::size_t at = sound.find("\"story\":");
    REQUIRE(at != std::string::npos);
    for (const auto& mistake : mistakes) {
        CAPTURE(mistake.story);
        page_event(app, "open_link", sound.substr(0, at) + "\"story\":" + mistake.story + "}");
        REQUIRE(app.shell.notice.lines.size() == 1);
        CHECK(app.shell.notice.lines[0].find(mistake.said) != std::string::npos);
        CHECK_FALSE(app.telling.is_open);
        app.shell.notice = {};
    }
}

}  // namespace goodwill
