// Two worlds: the first change splits off a twin that goes on without it; changes are taken back and done again.
#include <doctest/doctest.h>

#include <array>

#include "sim/world/state_hash.h"
#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"
#include "web/changes.h"
#include "web/js_api.h"
#include "web/telling.h"
#include "web/ui/figures/comparison.h"
#include "web/ui/figures/repeat.h"
#include "web/ui/figures/station_differences.h"
#include "web/ui/panels/setup_blocks.h"

namespace goodwill {

namespace {

// The hotel as the page opens it, paused.
HeadlessApp paused_hotel() { return {{.is_paused = true}, {1280, 720}}; }

LeverSetting staff_at_reception(const Session& session, double positions) {
    return {find_lever(session.scenario(), "staff.reception").value(), positions};
}

void set(App& app, const LeverSetting& setting) { REQUIRE_FALSE(change(app.stage, app.host, std::array{setting})); }

std::uint64_t own_hash(const App& app) { return state_hash(app.stage.session.world()); }
std::uint64_t twin_hash(const App& app) { return state_hash(app.stage.twin.value().world()); }

// The state of a run of its own, with these commands.
std::uint64_t hash_of_run(const App& app, std::span<const Command> commands, int days) {
    Session session = app.stage.origin.value();
    session.replan(commands);
    for (int day = 0; day < days; ++day) session.advance_day();
    return state_hash(session.world());
}

std::optional<double> difference(const App& app, std::string_view id) {
    return ui::TwoFigures{app.stage.figures, app.stage.twin_figures}.difference(find_metric(id).value());
}

// Rectangles of one colour, at most so high.
std::vector<ui::Rect> filled_rects(ImU32 colour, float most_height) {
    std::vector<ui::Rect> found;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            for (unsigned element = 0; element + 5 < command.ElemCount; element += 3) {
                const auto vertex = [&](unsigned corner) -> const ImDrawVert& {
                    const ImDrawIdx index = list->IdxBuffer[static_cast<int>(command.IdxOffset + element + corner)];
                    return list->VtxBuffer[static_cast<int>(index + command.VtxOffset)];
                };
                const ImDrawVert &a = vertex(0), &c = vertex(2);
                const bool is_plain = a.col == colour && a.uv.x == c.uv.x && a.uv.y == c.uv.y;
                if (is_plain && c.pos.y > a.pos.y && c.pos.y - a.pos.y <= most_height) found.push_back({a.pos, c.pos});
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("two worlds: until a lever moves there is one, and every difference is exactly zero") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    advance(app.stage, app.host, 40);
    CHECK_FALSE(app.stage.twin.has_value());
    for (const MetricInfo& metric : metric_table()) CHECK(difference(app, metric.id) == 0.0);
}

TEST_CASE("two worlds: the twin is the run without the change, the stage the run with it, on the same day") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    advance(app.stage, app.host, 20);
    set(app, staff_at_reception(app.stage.session, 1));
    REQUIRE(app.stage.twin.has_value());
    CHECK(own_hash(app) == twin_hash(app));  // it waits for the next day
    CHECK(difference(app, "customers") == 0.0);
    advance(app.stage, app.host, 40);
    const std::vector<Command> commands = app.stage.session.commands();
    REQUIRE(commands.size() == 1);
    CHECK(commands[0].day == 20);
    CHECK(app.stage.twin->world().day == 60);
    CHECK(own_hash(app) == hash_of_run(app, commands, 60));
    CHECK(twin_hash(app) == hash_of_run(app, {}, 60));
    CHECK(difference(app, "wait_mean_s").value() > 0.0);
    CHECK(difference(app, "profit").value() != 0.0);
    const std::vector<std::size_t> moved = ui::most_moved({app.stage.figures, app.stage.twin_figures}, 3);
    REQUIRE(moved.size() == 3);
    for (const std::size_t metric : moved) {
        CHECK(app.stage.figures.latest(metric) != app.stage.twin_figures.latest(metric));
    }
}

TEST_CASE("two worlds: a change taken back before its day leaves one world") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    advance(app.stage, app.host, 5);
    const double before = app.stage.session.value(staff_at_reception(app.stage.session, 1).lever);
    set(app, staff_at_reception(app.stage.session, 1));
    CHECK(app.stage.twin.has_value());
    set(app, staff_at_reception(app.stage.session, before));
    CHECK_FALSE(app.stage.twin.has_value());
    advance(app.stage, app.host, 35);
    CHECK(own_hash(app) == hash_of_run(app, {}, 40));
    CHECK(difference(app, "profit") == 0.0);
}

TEST_CASE("two worlds: undo and redo live through the days again, and the world stays on its day") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 10);
    set(app, staff_at_reception(stage.session, 1));
    advance(stage, app.host, 10);
    set(app, {find_lever(stage.session.scenario(), "wow_share").value(), 0.2});
    advance(stage, app.host, 10);
    const std::vector<Command> both = stage.session.commands();
    const std::uint64_t with_both = own_hash(app);
    REQUIRE(stage.edits.at() == 2);
    REQUIRE(go_to_step(stage, app.host, 1));
    catch_up(stage, app.host, without_end_s);
    CHECK(stage.session.world().day == 30);
    CHECK(stage.figures.days == 30);
    CHECK(own_hash(app) == hash_of_run(app, std::span(both).first(1), 30));
    CHECK(twin_hash(app) == hash_of_run(app, {}, 30));
    REQUIRE(go_to_step(stage, app.host, 0));
    catch_up(stage, app.host, without_end_s);
    CHECK_FALSE(stage.twin.has_value());
    CHECK(own_hash(app) == hash_of_run(app, {}, 30));
    CHECK(difference(app, "profit") == 0.0);
    REQUIRE(go_to_step(stage, app.host, 2));
    catch_up(stage, app.host, without_end_s);
    CHECK(own_hash(app) == with_both);
    CHECK(stage.twin->world().day == 30);
    CHECK(stage.session.commands() == both);
}

TEST_CASE("two worlds: another day is reached by living through the days again") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 8);
    set(app, staff_at_reception(stage.session, 1));
    advance(stage, app.host, 22);
    const std::uint64_t on_day_30 = own_hash(app);
    REQUIRE(go_to_day(stage, app.host, 12));
    catch_up(stage, app.host, without_end_s);
    CHECK(stage.session.world().day == 12);
    CHECK(stage.twin->world().day == 12);
    CHECK(own_hash(app) == hash_of_run(app, stage.session.commands(), 12));
    screen.frame();
    REQUIRE(go_to_day(stage, app.host, 30));
    catch_up(stage, app.host, without_end_s);
    CHECK(own_hash(app) == on_day_30);
    CHECK(stage.twin->world().day == 30);
    // Before the change the worlds are the same.
    REQUIRE(go_to_day(stage, app.host, 8));
    catch_up(stage, app.host, without_end_s);
    CHECK(own_hash(app) == twin_hash(app));
}

TEST_CASE("two worlds: variants are kept, compared with, swapped, forgotten, and taken over") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 5);
    set(app, staff_at_reception(stage.session, 1));
    advance(stage, app.host, 5);
    REQUIRE(keep_variant(stage, app.host));
    const std::vector<Command> kept = stage.session.commands();
    set(app, staff_at_reception(stage.session, 4));
    advance(stage, app.host, 10);
    compare_with(stage, app.host, {ui::Compared::Kind::variant, 'A'});
    catch_up(stage, app.host, without_end_s);
    CHECK(twin_hash(app) == hash_of_run(app, kept, 20));
    CHECK(names_of_worlds(app).other == ui::variant_name(stage.edits.setup().variants[0], app.context.language));
    const std::vector<Command> own = stage.session.commands();
    swap_worlds(stage, app.host);
    CHECK(stage.session.commands() == kept);
    CHECK(stage.edits.setup().find(stage.compared.variant)->commands == own);
    CHECK(twin_hash(app) == hash_of_run(app, own, 20));
    forget_variant(stage, app.host, stage.compared.variant);
    catch_up(stage, app.host, without_end_s);
    CHECK(stage.compared == ui::Compared{});
    CHECK(twin_hash(app) == hash_of_run(app, {}, 20));
    take_over(stage, app.host);
    CHECK_FALSE(stage.twin.has_value());
    compare_with(stage, app.host, {ui::Compared::Kind::none});
    set(app, staff_at_reception(stage.session, 3));
    CHECK_FALSE(stage.twin.has_value());
    for (int i = 0; i < 6; ++i) keep_variant(stage, app.host);
    CHECK(stage.edits.setup().variants.size() == max_variants);
    CHECK(stage.edits.setup().variants.back().letter == 'D');
}

TEST_CASE("two worlds: swapped worlds keep their names, and get them back when that is undone") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    set(app, staff_at_reception(stage.session, 1));
    REQUIRE(keep_variant(stage, app.host));
    rename_variant(stage, app.host, {'A', "Sparen"});
    advance(stage, app.host, 5);
    set(app, staff_at_reception(stage.session, 3));
    const std::vector<Command> own = stage.session.commands(), saving = stage.edits.setup().find('A')->commands;
    compare_with(stage, app.host, {ui::Compared::Kind::variant, 'A'});
    const auto is_before = [&] {
        CHECK(stage.session.commands() == own);
        CHECK(names_of_worlds(app).own.empty());
        CHECK(names_of_worlds(app).other == "Sparen");
    };
    const auto is_swapped = [&] {
        CHECK(stage.session.commands() == saving);
        CHECK(names_of_worlds(app).own == "Sparen");
        CHECK(names_of_worlds(app).other == "Variante B");
        CHECK(stage.twin.value().commands() == own);
        CHECK(stage.edits.setup().find('A')->commands == saving);
    };
    is_before();
    swap_worlds(stage, app.host);
    is_swapped();
    const std::size_t swapped = stage.edits.at();
    REQUIRE(go_to_step(stage, app.host, swapped - 1));
    catch_up(stage, app.host, without_end_s);
    is_before();
    REQUIRE(go_to_step(stage, app.host, swapped));
    catch_up(stage, app.host, without_end_s);
    is_swapped();
    swap_worlds(stage, app.host);  // both are variants by now
    CHECK(stage.session.commands() == own);
    CHECK(names_of_worlds(app).own == "Variante B");
    CHECK(names_of_worlds(app).other == "Sparen");
    CHECK(ui::step_text(stage.session, stage.edits, stage.edits.at(), Language::en) == "Worlds swapped");
    // Where no other variant can be kept, the name goes rather than staying with the wrong world.
    REQUIRE(keep_variant(stage, app.host));
    REQUIRE(keep_variant(stage, app.host));
    set(app, staff_at_reception(stage.session, 4));
    const std::vector<Command> fourth = stage.session.commands();
    swap_worlds(stage, app.host);
    CHECK(stage.compared.variant == 'A');
    CHECK(stage.edits.setup().find('A')->commands == fourth);
    CHECK(stage.edits.setup().find('A')->name.empty());
}

TEST_CASE("two worlds: against a named variant nobody speaks of the change, as both may have changes") {
    HeadlessApp screen({.language = Language::en, .is_paused = true}, wide);
    App& app = screen.app;
    Stage& stage = app.stage;
    app.shell.page = {ui::Page::Kind::worlds};
    screen.frame();
    CHECK(seen_without_spaces().find("Thereisoneworld.") != std::string::npos);
    CHECK(seen_without_spaces().find("onedifference") == std::string::npos);
    set(app, staff_at_reception(stage.session, 1));
    REQUIRE(keep_variant(stage, app.host));
    rename_variant(stage, app.host, {'A', "Saving"});
    set(app, staff_at_reception(stage.session, 3));
    advance(stage, app.host, 40);
    screen.frame();
    CHECK(seen_without_spaces().find("onedifference") != std::string::npos);
    compare_with(stage, app.host, {ui::Compared::Kind::variant, 'A'});
    catch_up(stage, app.host, without_end_s);
    screen.frame();
    const std::string text = seen_without_spaces();
    CHECK(text.find("onedifference") == std::string::npos);
    CHECK(text.find("eachworldhaschangesofitsown") != std::string::npos);
    CHECK(text.find("withthechange") == std::string::npos);
    CHECK(ui::own_world({"", "Saving"}, Language::en) == "this world");
    CHECK(ui::in_own_world({"", "Saving"}, Language::en) == "in this world");
}

TEST_CASE("two worlds: the chart marks what either world has alone, and curves run behind the names of changes") {
    HeadlessApp screen({.language = Language::en, .is_paused = true}, tall);
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 10);
    set(app, staff_at_reception(stage.session, 1));
    REQUIRE(keep_variant(stage, app.host));
    REQUIRE(plan(stage, app.host, {{25, staff_at_reception(stage.session, 3)}}));
    advance(stage, app.host, 50);
    catch_up(stage, app.host, without_end_s);
    app.shell.page = {ui::Page::Kind::worlds};
    const auto count_in_chart = [&](ImU32 colour, float most_height) {
        screen.frame();
        const ui::Rect chart = ui::find_rect(*app.notes, "chart:course").value();
        const std::vector<ui::Rect> rects = filled_rects(colour, most_height);
        return std::count_if(rects.begin(), rects.end(), [&](const ui::Rect& rect) {
            return rect.min.y >= chart.min.y && rect.max.y <= chart.max.y && rect.min.x > chart.min.x &&
                   rect.max.x < chart.max.x;
        });
    };
    const ImU32 line = ui::with_alpha(app.context.theme.text, 0.5F);
    CHECK(count_in_chart(line, 6.0F) == 0);
    CHECK(count_in_chart(app.context.theme.surface, 30.0F) >= 1);
    compare_with(stage, app.host, {ui::Compared::Kind::variant, 'A'});
    catch_up(stage, app.host, without_end_s);
    CHECK(count_in_chart(line, 6.0F) >= 5);
}

TEST_CASE("two worlds: swapping, taking over and forgetting are taken back with all that belongs to them") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 5);
    set(app, staff_at_reception(stage.session, 1));
    REQUIRE(keep_variant(stage, app.host));
    advance(stage, app.host, 15);
    const Setup before = stage.edits.setup();
    const std::uint64_t own = own_hash(app), twin = twin_hash(app);
    const auto is_as_before = [&] {
        REQUIRE(go_to_step(stage, app.host, stage.edits.at() - 1));
        catch_up(stage, app.host, without_end_s);
        CHECK(stage.edits.setup() == before);
        CHECK(own_hash(app) == own);
        CHECK(twin_hash(app) == twin);
    };
    swap_worlds(stage, app.host);
    CHECK(own_hash(app) == twin);
    CHECK(twin_hash(app) == own);
    is_as_before();
    take_over(stage, app.host);
    CHECK_FALSE(stage.twin.has_value());
    is_as_before();
    rename_variant(stage, app.host, {'A', "Sparen"});
    CHECK(stage.edits.setup().variants[0].name == "Sparen");
    is_as_before();
    forget_variant(stage, app.host, 'A');
    CHECK(stage.edits.setup().variants.empty());
    is_as_before();
    // Comparing with a variant that a step does not have yet falls back to as it was.
    set(app, staff_at_reception(stage.session, 3));
    compare_with(stage, app.host, {ui::Compared::Kind::variant, 'A'});
    REQUIRE(go_to_step(stage, app.host, 0));
    CHECK(stage.compared == ui::Compared{});
}

TEST_CASE("two worlds: sentences say why there is one world, whom two are, and what chance does as well") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    const auto one_world = [&] {
        CHECK_FALSE(stage.twin.has_value());
        return ui::one_world_sentence(stage.edits.setup(), stage.compared, Language::en);
    };
    CHECK(one_world().find("With the first change") != std::string::npos);
    advance(stage, app.host, 30);
    set(app, staff_at_reception(stage.session, 1));
    keep_variant(stage, app.host);
    compare_with(stage, app.host, {ui::Compared::Kind::variant, 'A'});
    CHECK(one_world() == "Variant A has the same changes on the same days: one world.");
    compare_with(stage, app.host, {ui::Compared::Kind::none});
    CHECK(one_world() == "This world is compared with nothing.");
    take_over(stage, app.host);
    CHECK(one_world().find("taken over") != std::string::npos);
    Setup apart = stage.edits.setup();
    apart.as_it_was.clear();
    CHECK(ui::one_world_sentence(apart, {}, Language::en).find("room for one world only") != std::string::npos);
    // Against the run as it was, and against a variant.
    REQUIRE(go_to_step(stage, app.host, 1));
    advance(stage, app.host, 120);
    const ui::TwoFigures figures{stage.figures, stage.twin_figures};
    REQUIRE(figures.are_two());
    CHECK(ui::customers_sentence(figures, Language::en).starts_with("With the change "));
    CHECK(ui::customers_sentence(figures, Language::en, {"", "Saving"}).find(" (Saving): ") != std::string::npos);
    // What one pair cannot tell from chance is said to be so, as in the list below the table.
    const std::size_t profit = metric_named("profit");
    ui::TwoFigures due = figures;
    due.futures = 16;
    CHECK(ui::course_sentence(due, profit, 30, Language::en)
              .ends_with("One pair of worlds; 16 futures are being worked out."));
    CHECK(ui::course_sentence(figures, profit, 30, Language::en).ends_with("One pair of worlds."));
    CHECK(ui::course_sentence(figures, profit, 30, Language::en).starts_with("Profit over 30 days: today "));
    CHECK(ui::course_sentence(figures, metric_named("customers"), 30, Language::en).starts_with("Customers: "));
    int usual = 0, clear = 0;
    for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
        const std::string text = ui::course_sentence(figures, metric, 30, Language::en);
        if (text.find("no difference") != std::string::npos) continue;
        const bool says_so = text.find("less than the usual ups and downs") != std::string::npos;
        CHECK(says_so == figures.is_usual(metric));
        ++(says_so ? usual : clear);
    }
    CHECK(usual > 0);
    CHECK(clear > 0);
}

TEST_CASE("two worlds: every step says what was done in it") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 5);
    const auto last = [&] { return ui::step_text(stage.session, stage.edits, stage.edits.at(), Language::en); };
    CHECK(last() == "As it began");
    set(app, staff_at_reception(stage.session, 1));
    CHECK(last().find("Reception") != std::string::npos);
    CHECK(last().ends_with("after day 5"));
    keep_variant(stage, app.host);
    CHECK(last() == "Variant A kept");
    rename_variant(stage, app.host, {'A', "Saving"});
    CHECK(last() == "Variant A is called Saving");
    swap_worlds(stage, app.host);
    CHECK(last() == "Worlds swapped");
    swap_worlds(stage, app.host);
    take_over(stage, app.host);
    CHECK(last() == "This world taken over");
    forget_variant(stage, app.host, 'A');
    CHECK(last() == "Saving forgotten");
    advance(stage, app.host, 5);
    REQUIRE(plan(stage, app.host, {}));
    CHECK(last().starts_with("Taken back: "));
    CHECK(last().ends_with("(after day 5)"));
    const LeverSetting one = staff_at_reception(stage.session, 1), two = staff_at_reception(stage.session, 2);
    REQUIRE(plan(stage, app.host, {{103, one}}));
    CHECK(last() == "Reception: 1 · after day 103");
    REQUIRE(plan(stage, app.host, {{292, one}}));
    CHECK(last() == "Reception: 1 · moved from day 103 to 292");
    REQUIRE(plan(stage, app.host, {{292, one}, {340, two}}));
    REQUIRE(plan(stage, app.host, {{299, one}, {347, two}}));
    CHECK(last() == "Reception: 1 · moved from day 292 to 299");
    REQUIRE(plan(stage, app.host, {}));
    CHECK(last() == "Taken back: Reception: 1 (after day 299 until day 347)");
}

TEST_CASE("two worlds: what is compared stays when another variant is forgotten, and when that is taken back") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    for (const double positions : {1.0, 4.0, 3.0}) {
        set(app, staff_at_reception(stage.session, positions));
        keep_variant(stage, app.host);
        advance(stage, app.host, 5);
    }
    const ui::Compared second{ui::Compared::Kind::variant, 'B'};
    compare_with(stage, app.host, second);
    catch_up(stage, app.host, without_end_s);
    const std::uint64_t twin = twin_hash(app);
    const auto is_second = [&] {
        catch_up(stage, app.host, without_end_s);
        CHECK(stage.compared == second);
        CHECK(twin_hash(app) == twin);
    };
    forget_variant(stage, app.host, 'A');
    is_second();
    REQUIRE(go_to_step(stage, app.host, stage.edits.at() - 1));
    REQUIRE(stage.edits.setup().variants.size() == 3);
    is_second();
    // A name goes to whom it was typed for, also when something else is compared with by then.
    ui::Actions actions;
    actions.compared = ui::Compared{ui::Compared::Kind::variant, 'C'};
    actions.rename_variant = {'B', "Sparen"};
    REQUIRE(change_worlds(stage, app.host, actions));
    CHECK(stage.edits.setup().find('B')->name == "Sparen");
    CHECK(stage.edits.setup().find('C')->name.empty());
}

TEST_CASE("two worlds: the page draws what is compared now, and every figure that is chosen") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 30);
    set(app, staff_at_reception(stage.session, 1));
    advance(stage, app.host, 200);
    app.shell.page = {ui::Page::Kind::worlds};
    screen.frame();
    const std::vector<float> with_one = app.shell.worlds.own.points, as_it_was = app.shell.worlds.twin.points;
    CHECK(with_one != as_it_was);
    REQUIRE(keep_variant(stage, app.host));
    REQUIRE(plan(stage, app.host, {}));
    compare_with(stage, app.host, {ui::Compared::Kind::variant, 'A'});
    catch_up(stage, app.host, without_end_s);
    screen.frame();
    // The same day, the other way round.
    CHECK(app.shell.worlds.own.points == as_it_was);
    CHECK(app.shell.worlds.twin.points == with_one);
    const std::size_t customers = find_metric("customers").value();
    REQUIRE(screen.scroll_to("button:course_customers"));
    screen.press("button:course_customers");
    CHECK(app.shell.worlds.metric == customers);
}

TEST_CASE("two worlds: undo on the screen, the page with both worlds, and a click on the strip of days") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    for (const Language language : {Language::de, Language::en}) {
        app.context.language = language;
        advance(app.stage, app.host, 30);
        set(app, staff_at_reception(app.stage.session, 1));
        advance(app.stage, app.host, 30);
        screen.frame();
        screen.press("button:two_worlds");
        CHECK(app.shell.page.kind == ui::Page::Kind::worlds);
        screen.frame();
        screen.press("button:close_worlds");
        screen.press("button:undo");
        catch_up(app.stage, app.host, without_end_s);
        CHECK_FALSE(app.stage.twin.has_value());
        CHECK(app.stage.edits.can_redo());
    }
    const int day = app.stage.session.world().day;
    screen.press("button:strip");
    catch_up(app.stage, app.host, without_end_s);
    CHECK(app.stage.session.world().day != day);
}

TEST_CASE("two worlds: the pictures of accounts are sorted and hold everybody in equal steps") {
    HeadlessApp screen = paused_hotel();
    const World& world = screen.app.stage.session.world();
    const ui::AccountPicture picture = ui::account_picture(world);
    CHECK(picture.customers == world.customers);
    REQUIRE(picture.points.size() == std::size_t{ui::AccountPicture::dots});
    CHECK(std::is_sorted(picture.points.begin(), picture.points.end()));
    CHECK(picture.points.front() < picture.points.back());
}

TEST_CASE("two worlds: scripts read differences and take back") {
    HeadlessApp screen = paused_hotel();
    App& app = screen.app;
    CHECK(call_api(app, "undo", "[]").find("nothing was changed") != std::string::npos);
    call_api(app, "advance", "[30]");
    CHECK(call_api(app, "differences", "[]").find("\"difference\":0.0") != std::string::npos);
    call_api(app, "setLever", R"(["staff.reception", 1])");
    call_api(app, "advance", "[30]");
    const std::string answer = call_api(app, "differences", "[]");
    constexpr std::string_view fingerprint = "\"without\":\"";
    CHECK(answer.find(fingerprint) != std::string::npos);
    call_api(app, "undo", "[]");
    CHECK(call_api(app, "differences", "[]").find(fingerprint) == std::string::npos);
    call_api(app, "redo", "[]");
    CHECK(call_api(app, "differences", "[]") == answer);
    CHECK(call_api(app, "goToDay", "[10]") == R"({"ok":10})");
}

TEST_CASE("two worlds: a station says what the change did there, and the others that nothing is different") {
    HeadlessApp screen({.is_paused = true}, wide);
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 20);
    const Session as_it_was = stage.session;
    for (const ui::StationDifference& same : ui::station_differences(stage.session, as_it_was)) {
        CHECK(same.figure == ui::StationFigure::moved_by_nothing);
    }
    set_named(app, "staff.reception", 1.0);
    advance(stage, app.host, 40);
    catch_up(stage, app.host, without_end_s);
    screen.frame();
    screen.frame();
    const std::vector<Touchpoint>& touchpoints = stage.session.scenario().touchpoints;
    const std::vector<ui::StationDifference> all = ui::station_differences(stage.session, *stage.twin);
    REQUIRE(all.size() == touchpoints.size());
    const auto moved = std::count_if(all.begin(), all.end(), [](const ui::StationDifference& one) {
        return one.figure != ui::StationFigure::moved_by_nothing;
    });
    CHECK(moved < static_cast<int>(all.size()) / 2);
    const auto place = std::find_if(touchpoints.begin(), touchpoints.end(),
                                    [](const Touchpoint& touchpoint) { return touchpoint.id == "reception"; });
    REQUIRE(place != touchpoints.end());
    const auto i = static_cast<std::size_t>(place - touchpoints.begin());
    const ui::StationDifference reception = all[i];
    const TouchpointCounters with = counts_until(stage.session, 60, 30).touchpoint[i];
    const TouchpointCounters without = counts_until(*stage.twin, 60, 30).touchpoint[i];
    const bool is_about_waiting =
        reception.figure == ui::StationFigure::wait || reception.figure == ui::StationFigure::gave_up;
    REQUIRE(is_about_waiting);
    const auto mean = [&](const TouchpointCounters& month) {
        return (reception.figure == ui::StationFigure::wait ? month.wait_s : month.gave_up) / month.queued;
    };
    CHECK(reception.with == doctest::Approx(mean(with)));
    CHECK(reception.without == doctest::Approx(mean(without)));
    CHECK(reception.is_worse());
    CHECK_FALSE(reception.is_better());
    CHECK(ui::station_change(reception, Language::de).view().starts_with("+"));
    // Swapped on the same day, the other way round.
    const ui::StationDifference swapped = ui::station_differences(*stage.twin, stage.session)[i];
    CHECK(swapped.is_better());
    CHECK(screen.shows("station_change:reception"));
    REQUIRE(go_to_step(stage, app.host, 0));
    catch_up(stage, app.host, without_end_s);
    screen.frame();
    screen.frame();
    CHECK_FALSE(screen.shows("station_change:reception"));
}

TEST_CASE("two worlds: a map that was not on the screen comes back with the figures of what is compared now") {
    HeadlessApp screen({.is_paused = true}, wide);
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 20);
    set_named(app, "staff.reception", 1.0);
    advance(stage, app.host, 40);
    screen.frame();
    REQUIRE(screen.shows("station_change:reception"));
    app.shell.page = {ui::Page::Kind::worlds};
    screen.frame();
    REQUIRE(go_to_step(stage, app.host, 0));
    set_named(app, "staff.concierge", 3.0);
    advance(stage, app.host, 30);
    catch_up(stage, app.host, without_end_s);
    screen.frame();
    app.shell.page = {};
    screen.frame();
    REQUIRE(screen.shows("station:reception"));
    CHECK_FALSE(screen.shows("station_change:reception"));
}

TEST_CASE("two worlds: whoever is chosen is marked in both pictures, where she stands among the others") {
    HeadlessApp screen({.is_paused = true}, wide);
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 10);
    set_named(app, "staff.reception", 1.0);
    advance(stage, app.host, 60);
    const World& world = stage.session.world();
    const ui::AccountPicture picture = ui::account_picture(world);
    std::optional<std::uint32_t> someone, stranger;
    for (std::uint32_t person = 0; person < world.people.size(); ++person) {
        const bool is_customer = world.people[person].status == Status::customer;
        const bool is_in_both = is_customer && stage.twin->world().people[person].status == Status::customer;
        if (is_in_both && !someone) someone = person;
        if (!is_customer && !stranger) stranger = person;
        if (!is_customer) continue;
        const std::optional<int> dot = ui::dot_of(picture, world, person);
        REQUIRE(dot);
        // Rounding to a thousand dots: between her neighbours.
        const auto points = static_cast<float>(points_on(world.people[person], world.day, world.p));
        CHECK((*dot == 0 || picture.points[static_cast<std::size_t>(*dot - 1)] < points));
        CHECK((*dot == ui::AccountPicture::dots - 1 || picture.points[static_cast<std::size_t>(*dot)] >= points));
        if (person > 300) break;
    }
    REQUIRE(someone);
    REQUIRE(stranger);
    CHECK_FALSE(ui::dot_of(picture, world, *stranger));
    app.shell.page = {ui::Page::Kind::worlds};
    stage.selection = {ui::Selection::Kind::person, *someone};
    screen.frame();
    screen.frame();
    CHECK(screen.shows("part:marked"));
    CHECK(screen.shows("part:marked_in_twin"));
    stage.selection = {};
    screen.frame();
    CHECK_FALSE(screen.shows("part:marked"));
}

}  // namespace goodwill
