// What leaves the app and comes back: the text of links, files, and what is kept on this computer.
#include <doctest/doctest.h>

#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/session/run.h"
#include "sim/world/state_hash.h"
#include "tests/ui/headless.h"
#include "web/band.h"
#include "web/changes.h"
#include "web/csv.h"
#include "web/mirror.h"
#include "web/ui/kit/qr_code.h"
#include "web/ui/kit/text.h"
#include "web/ui/panels/share_blocks.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const App& app) {
    return run_text(app, ui::fingerprint_of(app.stage.session.world()), TextFor::link);
}

std::string fingerprint(const App& app) { return ui::fingerprint_of(app.stage.session.world()); }

// A state with changes, a waiting one, and a person open: its text, and the app somewhere else.
std::string shared_text(App& app) {
    set_named(app, "staff.reception", 2.0);
    advance(app.stage, app.host, 20);
    set_named(app, "empowerment_eur", 40.0);
    advance(app.stage, app.host, 15);
    set_named(app, "staff.reception", 3.0);
    app.stage.selection = {ui::Selection::Kind::person, 12};
    std::string text = text_of(app);
    REQUIRE(
        start_scenario(app, {embedded_scenario("phone-provider"), find_scenario(app, "phone-provider"), 5, 200, {}}));
    app.stage.selection = {};
    return text;
}

// The wishes of this kind since the last look.
std::vector<PageWish> wishes(App& app, std::string_view kind) {
    std::vector<PageWish> found;
    for (PageWish& wish : std::exchange(app.sharing.wishes, {})) {
        if (wish.kind == kind) found.push_back(std::move(wish));
    }
    return found;
}

std::string with(const std::string& text, std::string_view what, std::string_view instead) {
    std::string changed = text;
    REQUIRE(changed.find(what) != std::string::npos);
    return changed.replace(changed.find(what), what.size(), instead);
}

}  // namespace

TEST_CASE("share: a link's text leads to the same state, and that is told") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    CHECK(text.find('\n') == std::string::npos);
    page_event(app, "open_link", text);
    finish_settling(app);
    screen.frame();
    screen.frame();
    CHECK(text_of(app) == text);
    CHECK(Json::parse(text)["state_hash"] == fingerprint(app));
    CHECK(app.stage.selection == ui::Selection{ui::Selection::Kind::person, 12});
    CHECK_FALSE(app.stage.clock.is_playing);
    CHECK(app.shell.told.words == "Same state as sent: Grand hotel, day 35");
    CHECK(screen.shows("part:told"));
    screen.press("button:close_line");
    screen.frame();
    CHECK_FALSE(screen.shows("part:told"));
}

TEST_CASE("share: variants and what is compared come along, and the twin is the same there") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    set_named(app, "staff.reception", 2.0);
    advance(app.stage, app.host, 10);
    REQUIRE(keep_variant(app.stage, app.host));
    rename_variant(app.stage, app.host, {'A', "Two \"at\" the desk – früh"});
    set_named(app, "staff.reception", 4.0);
    advance(app.stage, app.host, 10);
    REQUIRE(keep_variant(app.stage, app.host));
    rename_variant(app.stage, app.host, {'B', "   "});  // no name: what is written can be read again
    take_over(app.stage, app.host);
    set_named(app, "empowerment_eur", 40.0);
    const auto twin_hash = [&] { return state_hash(app.stage.twin.value().world()); };
    for (const ui::Compared compared : {ui::Compared{}, ui::Compared{ui::Compared::Kind::variant, 'A'},
                                        ui::Compared{ui::Compared::Kind::variant, 'B'}}) {
        CAPTURE(compared.variant);
        compare_with(app.stage, app.host, compared);
        advance(app.stage, app.host, 5);
        catch_up(app.stage, app.host, without_end_s);
        const std::string text = text_of(app);
        const Setup setup = app.stage.edits.setup();
        const std::uint64_t twin = twin_hash();
        REQUIRE(start_scenario(
            app, {embedded_scenario("phone-provider"), find_scenario(app, "phone-provider"), 5, 200, {}}));
        CHECK_FALSE(app.stage.twin.has_value());
        page_event(app, "open_link", text);
        finish_settling(app);
        catch_up(app.stage, app.host, without_end_s);
        CHECK(text_of(app) == text);
        CHECK(app.stage.edits.setup() == setup);
        CHECK(app.stage.compared == compared);
        CHECK(twin_hash() == twin);
    }
    compare_with(app.stage, app.host, {ui::Compared::Kind::none, '\0'});
    const std::string alone = text_of(app);
    page_event(app, "open_link", alone);
    finish_settling(app);
    CHECK(app.stage.compared.kind == ui::Compared::Kind::none);
    CHECK_FALSE(app.stage.twin.has_value());
    CHECK(text_of(app) == alone);

    // Damaged: said, and nothing has changed.
    page_event(app, "open_link", with(alone, "\"letter\":\"A\"", "\"letter\":\"Z\""));
    CHECK(ui::is_open(app.shell.notice));
    CHECK(text_of(app) == alone);
}

TEST_CASE("share: another fingerprint is told, none is not compared") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    const std::string hash = Json::parse(text)["state_hash"];
    page_event(app, "open_link", with(text, hash, "0123456789abcdef"));
    finish_settling(app);
    CHECK(app.shell.told.is_warning);
    CHECK(app.shell.told.words == tr(Text::other_state, Language::en));
    CHECK(fingerprint(app) == hash);

    page_event(app, "open_link", Json{{"run", Json::parse(text)["run"]}}.dump());
    finish_settling(app);
    CHECK(app.shell.told.words == "Opened: Grand hotel, day 35");
}

TEST_CASE("share: every mistake of a link is shown, and nothing has changed") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    const std::string before = fingerprint(app);
    const std::string hash = Json::parse(text)["state_hash"];
    const std::string mistakes[] = {
        "",
        "{",
        "[]",
        "{\"run\":{}}",
        text.substr(0, text.size() / 2),
        with(text, "staff.reception", "staff.recepton"),
        with(text, "\"days\":35", "\"days\":35000"),
        with(text, "grand-hotel", "<script>alert(1)</script>"),
        with(text, hash, "0123"),
        with(text, "\"person\":12", "\"person\":-1"),
        with(text, "\"person\":12", "\"page\":\"x\""),
        with(text, "\"seed\":11", "\"seed\":11,\"customers\":2000000000"),
    };
    for (const std::string& mistake : mistakes) {
        CAPTURE(mistake);
        page_event(app, "open_link", mistake);
        finish_settling(app);
        screen.frame();
        CHECK(ui::is_open(app.shell.notice));
        CHECK(app.shell.notice.title == "The link");
        REQUIRE(app.shell.notice.lines.size() >= 1);
        CHECK(fingerprint(app) == before);
        screen.frame();
        screen.press("button:close_notice");
        screen.frame();
    }
    CHECK_FALSE(ui::is_open(app.shell.told));
    for (const auto& [kind, words] :
         {std::pair("damaged", Text::link_damaged), std::pair("large", Text::link_too_large),
          std::pair("unsupported", Text::link_not_readable)}) {
        page_event(app, "link_trouble", kind);
        CHECK(app.shell.notice.words == tr(words, Language::en));
    }
}

TEST_CASE("share: who is selected in a link and not in this world is left out") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    for (const char* view : {"\"person\":4000000000", "\"employee\":9999", "\"touchpoint\":\"nowhere\""}) {
        page_event(app, "open_link", with(text, "\"person\":12", view));
        finish_settling(app);
        CHECK(app.stage.selection == ui::Selection{});
        CHECK(app.stage.session.world().day == 35);
    }
    page_event(app, "open_link", with(text, "\"person\":12", "\"touchpoint\":\"reception\""));
    finish_settling(app);
    CHECK(app.stage.selection.kind == ui::Selection::Kind::touchpoint);
    CHECK(text_of(app).find("\"view\":{\"touchpoint\":\"reception\"}") != std::string::npos);
}

TEST_CASE("share: a world that takes long is asked about before a link builds it") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    const std::string before = fingerprint(app);
    page_event(app, "open_link", with(text, "\"customers\":300", "\"customers\":4000000"));
    CHECK_FALSE(app.shell.notice.agree.empty());
    CHECK(fingerprint(app) == before);
    screen.frame();
    screen.frame();
    screen.press("button:close_notice");
    CHECK_FALSE(app.upcoming);
    CHECK(fingerprint(app) == before);
}

TEST_CASE("share: a long run is lived through in frames, can be stopped, and nothing else happens meanwhile") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = with(shared_text(app), "\"days\":35", "\"days\":900");
    page_event(app, "open_link", text);
    while (app.upcoming) settle_on(app, 0.0);
    REQUIRE(app.course);
    double now_s = 0.0;
    app.host.now_s = [&now_s] { return now_s += 0.1; };
    settle_on(app, 0.0);
    const int day = app.stage.session.world().day;
    CHECK(day > 0);
    CHECK(day < 900);
    CHECK(is_moving(app));
    app.host.now_s = [] { return 0.0; };
    screen.frame();
    screen.frame();
    CHECK(screen.shows("part:settling"));
    ImGui::GetIO().AddKeyEvent(ImGuiKey_R, true);
    screen.frame();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_R, false);
    screen.frame();
    CHECK(app.stage.session.world().day == day);
    screen.press("button:cancel_settling");
    CHECK_FALSE(app.course);
    CHECK(app.stage.session.world().day == day);
    CHECK_FALSE(ui::is_open(app.shell.told));
    screen.press("button:step");
    CHECK(app.stage.session.world().day == day + 1);
}

TEST_CASE("share: a saved run is opened as a file, with its mistakes as a run's") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    const std::string file = write_run_spec(read_run_spec(text).spec);
    for (const std::string& each : {file, text}) {
        REQUIRE(start_scenario(app, {embedded_scenario("restaurant"), -1, 5, 200, {}}));
        open_file(app, each, "run.json");
        finish_settling(app);
        CHECK(app.shell.notice.lines.empty());
        CHECK(fingerprint(app) == Json::parse(text)["state_hash"]);
    }
    open_file(app, with(file, "staff.reception", "staff.recepton"), "run.json");
    CHECK(app.shell.notice.title == "run.json");
    CHECK(app.shell.notice.words == tr(Text::one_run_error, Language::en));
    open_file(app, "{\"id\": 3}", "mine.json");
    CHECK(app.shell.notice.words.starts_with("The scenario"));
}

TEST_CASE("share: figures as a table count the days as the screen does and every metric has its unit") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    advance(app.stage, app.host, 3);
    const Session& session = app.stage.session;
    const auto lines_of = [](const std::string& csv) {
        std::vector<std::string> lines;
        std::istringstream stream(csv);
        for (std::string line; std::getline(stream, line);) lines.push_back(line);
        return lines;
    };
    const auto fields = [](const std::string& line, char separator) {
        bool is_quoted = false;
        std::size_t count = 1;
        for (const char letter : line) {
            if (letter == '"') is_quoted = !is_quoted;
            if (letter == separator && !is_quoted) ++count;
        }
        return count;
    };
    const std::vector<std::string> rows = lines_of(figures_csv(session, Language::en, CsvForm::international));
    const std::vector<std::string> german = lines_of(figures_csv(session, Language::de, CsvForm::german));
    REQUIRE(rows.size() == 4);
    REQUIRE(german.size() == 4);
    CHECK(rows[0].starts_with("Day,\"Customers (people)\",\"Churn per year (%)\","));
    CHECK(german[0].starts_with("Tag;\"Kunden (Personen)\";\"Abwanderung pro Jahr (%)\";"));
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(fields(rows[i], ',') == metric_table().size() + 1);
        CHECK(fields(german[i], ';') == metric_table().size() + 1);
    }
    for (int day = 1; day <= 3; ++day) {
        const std::string& row = rows[static_cast<std::size_t>(day)];
        const std::vector<double> values =
            metrics_over(session.history().subspan(static_cast<std::size_t>(day - 1), 1), session.world().set);
        CHECK(row.starts_with(std::to_string(day) + "," + std::to_string(static_cast<int>(values[0])) + ","));
        CHECK(german[static_cast<std::size_t>(day)].find('.') == std::string::npos);
        CHECK(row.find("nan") == std::string::npos);
    }
    // Shares are percent, as their unit says.
    const std::size_t csat = *find_metric("csat");
    std::istringstream cells(rows[3]);
    std::string cell;
    for (std::size_t i = 0; i <= csat + 1; ++i) std::getline(cells, cell, ',');
    const double value = metrics_over(session.history().subspan(2, 1), session.world().set)[csat];
    CHECK(std::stod(cell) == doctest::Approx(100.0 * value));
}

TEST_CASE("share: the page offers link, files and keeping in both languages, with targets for fingers") {
    for (const ImVec2 size : {wide, phone}) {
        for (const Language language : {Language::en, Language::de}) {
            CAPTURE(size.x);
            AppOptions options = paused();
            options.language = language;
            HeadlessApp screen(options, size);
            App& app = screen.app;
            app.context.is_touch = size.x == phone.x;
            page_event(app, "storage", "on");
            if (size.x == phone.x) screen.press("button:menu");
            screen.press("button:repeat");
            REQUIRE(wishes(app, "link").size() == 1);
            page_event(app, "link", "https://example.org/goodwill.html#run=abc");
            screen.frame();
            for (const char* name : {"copy_link", "copy_command", "save_run", "save_report", "save_figures",
                                     "save_figures_german", "save_picture", "save_scenario", "open_file", "keeping"}) {
                CAPTURE(std::string(name));
                const std::optional<ui::Rect> rect = screen.scroll_to(std::string("button:") + name);
                REQUIRE(rect);
                CHECK(rect->min.x >= 0.0F);
                CHECK(rect->max.x <= size.x);
                if (app.context.is_touch) CHECK(rect->max.y - rect->min.y >= 44.0F);
            }
            CHECK(app.shell.share.link == ui::ShareState::Link::ready);
            REQUIRE(screen.scroll_to("button:copy_link", 1.0F));
            screen.press("button:copy_link");
            CHECK(wishes(app, "copy_link").at(0).text == "https://example.org/goodwill.html#run=abc");
            REQUIRE(screen.scroll_to("button:save_scenario"));
            screen.press("button:save_figures_german");
            const PageWish figures = wishes(app, "save_marked").at(0);
            CHECK(figures.name == "grand-hotel-figures.csv");
            screen.press("button:save_scenario");
            const PageWish scenario = wishes(app, "save").at(0);
            CHECK(scenario.name == "grand-hotel.json");
            CHECK(read_scenario(scenario.text).ok());
        }
    }
}

TEST_CASE("share: in a picture nothing says what lies under the pointer") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    app.shell.share.has_page = true;
    screen.press("button:repeat");
    REQUIRE(screen.scroll_to("button:save_picture"));
    screen.press("button:save_picture");
    REQUIRE(wishes(app, "picture").size() == 1);
    screen.frame();
    REQUIRE(screen.shows("station:reception"));
    CHECK_FALSE(ImGui::IsMousePosValid());
}

TEST_CASE("share: without a page around the app there are files, and no link") {
    HeadlessApp screen(small_english_hotel(), {1280, 2000});
    screen.press("button:repeat");
    CHECK(screen.shows("button:save_figures"));
    for (const char* name : {"button:copy_link", "button:save_picture", "button:open_file", "button:keeping"}) {
        CHECK_FALSE(screen.shows(name));
    }
    CHECK(screen.app.sharing.wishes.empty());
}

TEST_CASE("share: a link that is too long, or of a scenario of one's own, is replaced by words") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    using Link = ui::ShareState::Link;
    page_event(app, "storage", "on");
    screen.press("button:repeat");
    page_event(app, "link", std::string(ui::most_link_characters, 'x'));
    CHECK(app.shell.share.link == Link::ready);
    page_event(app, "link", std::string(ui::most_link_characters + 1, 'x'));
    screen.frame();
    CHECK(app.shell.share.link == Link::too_long);
    CHECK_FALSE(screen.shows("button:copy_link"));
    CHECK(screen.shows("button:save_run"));
    page_event(app, "link", "");
    CHECK(app.shell.share.link == Link::unsupported);

    REQUIRE(start_scenario(app, {embedded_scenario("restaurant"), -1, 5, 200, "{}"}));
    app.shell.page = {ui::Page::Kind::repeat, 0};
    screen.frame();
    screen.frame();
    CHECK(app.shell.share.link == Link::own_scenario);
    CHECK_FALSE(screen.shows("button:copy_link"));
    CHECK(start_scenario(app, {embedded_scenario("restaurant"), find_scenario(app, "restaurant"), 5, 200, {}}));
    wishes(app, "link");
    app.shell.page = {ui::Page::Kind::repeat, 0};
    screen.frame();
    CHECK(wishes(app, "link").size() == 1);
}

TEST_CASE("keeping: a state is kept once when something was done, and never before a question is answered") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const auto kept = [&app] {
        keep_run(app);
        return wishes(app, "keep");
    };
    set_named(app, "staff.reception", 4.0);
    CHECK(kept().empty());  // nothing is known of a page yet
    page_event(app, "storage", "on");
    const std::vector<PageWish> first = kept();
    REQUIRE(first.size() == 1);
    CHECK(first[0].text == text_of(app));
    CHECK(kept().empty());
    advance(app.stage, app.host, 1);
    CHECK(kept().size() == 1);

    page_event(app, "kept", first[0].text);
    advance(app.stage, app.host, 1);
    CHECK(kept().empty());
    screen.frame();
    screen.frame();
    CHECK(app.shell.asked.words == "Continue where you were: Grand hotel, day 0");
    screen.press("button:begin_anew");
    CHECK(app.sharing.wishes.size() == 1);
    CHECK(wishes(app, "forget").size() == 1);
    CHECK(kept().size() == 1);
    screen.frame();
    CHECK_FALSE(screen.shows("part:question"));
}

TEST_CASE("keeping: a run that nobody has touched is kept from a month on") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    page_event(app, "storage", "on");
    advance(app.stage, app.host, 29);
    keep_run(app);
    CHECK(wishes(app, "keep").empty());
    advance(app.stage, app.host, 1);
    page_event(app, "leaves", "");
    CHECK(wishes(app, "keep").size() == 1);
}

TEST_CASE("keeping: going on leads back to the state, and a link does not take its place until something is changed") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    page_event(app, "storage", "on");
    page_event(app, "kept", text);
    screen.frame();
    screen.frame();
    screen.press("button:go_on");
    finish_settling(app);
    CHECK(fingerprint(app) == Json::parse(text)["state_hash"]);
    CHECK(app.shell.told.words == "As you left it: Grand hotel, day 35");
    keep_run(app);
    CHECK(wishes(app, "keep").empty());
    advance(app.stage, app.host, 1);
    keep_run(app);
    CHECK(wishes(app, "keep").size() == 1);
}

TEST_CASE("keeping: Tab comes to the offer first, Escape means no, and it covers no tab of the views") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    const auto ask = [&] {
        page_event(app, "kept", text);
        screen.frame();
        screen.frame();
        REQUIRE(screen.shows("part:question"));
    };
    page_event(app, "storage", "on");
    ask();
    const ui::Rect question = ui::find_rect(*app.notes, "part:question").value();
    CHECK(question.min.y >= ui::find_rect(*app.notes, "button:view_map").value().max.y);
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    screen.press_key(ImGuiKey_Tab);
    screen.press_key(ImGuiKey_Enter);
    finish_settling(app);
    CHECK(app.shell.told.words == "As you left it: Grand hotel, day 35");
    app.shell.told = {};

    // What is open is closed first.
    ask();
    app.shell.page = {ui::Page::Kind::keys};
    screen.frame();
    screen.press_key(ImGuiKey_Escape);
    CHECK(app.shell.page == ui::Page{});
    CHECK(ui::is_open(app.shell.asked));
    screen.press_key(ImGuiKey_Escape);
    CHECK_FALSE(ui::is_open(app.shell.asked));
    CHECK(wishes(app, "forget").size() == 1);
}

TEST_CASE("keeping: the offer is in the text version, and answered there") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    const auto asked = [&] { return Json::parse(mirror_json(app))["asked"]; };
    CHECK(asked().is_null());
    answer_kept(app, 1);
    CHECK(wishes(app, "forget").empty());
    page_event(app, "kept", text);
    CHECK(asked()["words"] == "Continue where you were: Grand hotel, day 35");
    CHECK(asked()["answers"] == Json::array({"Continue", "No", "Never keep"}));
    answer_kept(app, 3);
    CHECK_FALSE(asked().is_null());
    answer_kept(app, 1);
    CHECK(asked().is_null());
    CHECK(wishes(app, "forget").size() == 1);
}

TEST_CASE("keeping: it is switched off with one press, which forgets, and on again on the page Share") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string text = shared_text(app);
    page_event(app, "storage", "on");
    page_event(app, "kept", text);
    screen.frame();
    screen.frame();
    screen.press("button:never_keep");
    const std::vector<PageWish> off = wishes(app, "keeping");
    REQUIRE(off.size() == 1);
    CHECK(off[0].name == "off");
    CHECK(app.shell.told.words == tr(Text::kept_forgotten, Language::en));
    set_named(app, "empowerment_eur", 40.0);
    keep_run(app);
    CHECK(wishes(app, "keep").empty());
    grant_share_wish(app, ui::ShareWish::keep);
    CHECK(wishes(app, "keeping").at(0).name == "on");
    keep_run(app);
    CHECK(wishes(app, "keep").size() == 1);
}

TEST_CASE("keeping: storage that is closed, full or damaged is said in words, and the app goes on") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    const std::string before = fingerprint(app);
    page_event(app, "storage", "closed");
    set_named(app, "staff.reception", 4.0);
    keep_run(app);
    CHECK(app.sharing.wishes.empty());

    page_event(app, "storage", "on");
    page_event(app, "kept", "{\"run\": 3");
    CHECK(app.shell.told.words == tr(Text::kept_damaged, Language::en));
    CHECK_FALSE(ui::is_open(app.shell.asked));
    CHECK(fingerprint(app) == before);

    keep_run(app);
    CHECK(wishes(app, "keep").size() == 1);
    page_event(app, "full", "");
    CHECK(app.shell.told.words == tr(Text::keeping_full, Language::en));
    app.shell.told = {};
    advance(app.stage, app.host, 1);
    keep_run(app);
    CHECK(wishes(app, "keep").size() == 1);  // room may have come
    page_event(app, "full", "");
    CHECK_FALSE(ui::is_open(app.shell.told));  // said once
    CHECK(app.shell.share.keeping == ui::ShareState::Keeping::full);
}

TEST_CASE("share: where the page is hosted its link stands there as a QR code as well, if a camera could read it") {
    HeadlessApp screen(small_english_hotel(), tall);
    App& app = screen.app;
    page_event(app, "storage", "on");
    app.shell.page = {ui::Page::Kind::repeat};
    const auto side = [&] {
        screen.frame();
        const std::optional<ui::Rect> rect = ui::find_rect(*app.notes, "part:code");
        return rect ? rect->max.x - rect->min.x : 0.0F;
    };
    screen.frame();
    page_event(app, "link", "goodwill.html#run=abc");  // of a file: leads nowhere
    CHECK(side() == 0.0F);
    page_event(app, "link", "https://example.org/#run=abc");
    const float small = side();
    CHECK(small >= 120.0F);
    page_event(app, "link", "https://example.org/#run=" + std::string(1900, 'x'));
    const float large = side();
    CHECK(large >= 3.0F * (145 + 8));                                               // three pixels a module
    page_event(app, "link", "https://example.org/#run=" + std::string(2500, 'x'));  // too long for a link
    CHECK(side() == 0.0F);
}

TEST_CASE("share: an address that no other computer opens is known as such") {
    for (const char* own :
         {"http://localhost:8080/#run=x", "http://127.0.0.1:4000/a", "http://[::1]:80/", "http://localhost"})
        CHECK(ui::is_of_this_computer(own));
    for (const char* hosted : {"https://example.org/#run=localhost", "https://localhost.example.org/", "", "file"})
        CHECK_FALSE(ui::is_of_this_computer(hosted));
}

TEST_CASE("share: a QR code that would be too small for a camera is not drawn") {
    const ui::QrCode code = ui::qr_code_of("https://example.org/#run=" + std::string(1900, 'x'));
    REQUIRE(code.modules >= 145);
    CHECK(ui::module_size(code, 640.0F, 3.0F) == 4);
    CHECK(ui::module_size(code, 358.0F, 3.0F) == 0);
    CHECK(ui::qr_code_of("").modules == 0);
    CHECK(ui::qr_code_of(std::string(3000, 'x')).modules == 0);
}

TEST_CASE("share: a run that a script loads brings its worlds along") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    set_named(app, "staff.reception", 1.0);
    REQUIRE(keep_variant(app.stage, app.host));
    advance(app.stage, app.host, 5);
    const std::string text = text_of(app);
    const WorldsSpec worlds = worlds_of(app.stage);
    REQUIRE_FALSE(worlds.variants.empty());
    REQUIRE(start_scenario(app, {embedded_scenario("grand-hotel"), find_scenario(app, "grand-hotel"), 5, 200, {}}));
    REQUIRE(worlds_of(app.stage).variants.empty());
    REQUIRE(start_written_run(app, text, "run", Language::en).empty());
    CHECK(worlds_of(app.stage).variants == worlds.variants);
    CHECK(app.stage.session.world().day == 5);
    const std::string damaged = R"({"run": {"scenario": {"id": "grand-hotel"}}, "worlds": 7})";
    CHECK_FALSE(start_written_run(app, damaged, "run", Language::en).empty());
}

namespace {

// The report that the button on the page Share saves.
PageWish saved_report(HeadlessApp& screen) {
    if (!screen.shows("button:save_report")) screen.press("button:repeat");
    REQUIRE(screen.scroll_to("button:save_report"));
    screen.press("button:save_report");
    std::vector<PageWish> saved = wishes(screen.app, "save");
    REQUIRE(saved.size() == 1);
    return saved[0];
}

// The last row of this name: that of the table of all figures.
std::string row_of(const std::string& page, const std::string& name) {
    const std::size_t from = page.rfind("<tr data-name=\"" + name + "\"");
    REQUIRE(from != std::string::npos);
    return page.substr(from, page.find("</tr>", from) - from);
}

bool has_value(const std::string& row, double value) {
    return row.find(fmt::format("<data value=\"{}\">", value)) != std::string::npos;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("share: the report has the figures of the screen, of one pair and then of sixteen") {
    HeadlessApp screen(small_english_hotel(), {1280, 2000});
    App& app = screen.app;
    set_named(app, "wow_share", 0.3);
    advance(app.stage, app.host, 40);
    screen.frame();
    const PageWish alone = saved_report(screen);
    CHECK(alone.name == "grand-hotel-report.html");
    CHECK(has(alone.text, "<html lang=\"en\">"));
    CHECK_FALSE(has(alone.text, "<script"));
    CHECK(has(alone.text, "There is one pair only"));
    CHECK_FALSE(has(alone.text, "data-low"));
    CHECK(has(alone.text, "30% of contacts from the start"));
    const std::vector<double> own = ui::present_figures(app.stage.session),
                              twin = ui::present_figures(app.stage.twin.value());
    for (const char* id : {"profit", "customers", "nps", "wait_mean_s"}) {
        CAPTURE(id);
        const std::size_t metric = find_metric(id).value();
        const std::string row = row_of(alone.text, id);
        CHECK(has_value(row, own[metric]));
        CHECK(has_value(row, twin[metric]));
        CHECK(has_value(row, own[metric] - twin[metric]));
    }
    CHECK(has(alone.text, ui::fingerprint_of(app.stage.session.world())));

    app.bands.shown = begin_band(app.stage, app.host);
    REQUIRE(run_on(app.bands.shown->experiment, app.host, without_end_s));
    update_band(*app.bands.shown);
    const ui::Band& band = app.bands.band();
    REQUIRE(band.is_whole());
    app.context.language = Language::de;
    const PageWish whole = saved_report(screen);
    CHECK(whole.name == "grand-hotel-bericht.html");
    CHECK(has(whole.text, "<html lang=\"de\">"));
    CHECK(has(whole.text, "Im Mittel von 16 Paaren"));
    CHECK_FALSE(has(whole.text, "Es gibt nur ein Paar"));
    for (const char* id : {"profit", "customers", "nps"}) {
        CAPTURE(id);
        const std::size_t metric = find_metric(id).value();
        const Interval interval = band.on(metric, 40).value();
        const std::string row = row_of(whole.text, id);
        CHECK(has_value(row, own[metric]));
        CHECK(has_value(row, interval.mean));
        CHECK(has(row, fmt::format("data-low=\"{}\" data-high=\"{}\"", interval.low, interval.high)));
    }
}

TEST_CASE("share: the report of one world says that nothing was changed") {
    HeadlessApp screen(small_english_hotel(), {1280, 2000});
    advance(screen.app.stage, screen.app.host, 3);
    screen.frame();
    const std::string page = saved_report(screen).text;
    CHECK(has(page, "Nothing was changed"));
    CHECK_FALSE(has(page, "With the change"));
}

}  // namespace goodwill
