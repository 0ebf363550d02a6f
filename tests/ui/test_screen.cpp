// The screen as a whole, drawn and pressed without a window.
#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "web/ui/figures/levers.h"

namespace goodwill {

namespace {

AppOptions paused(std::string scenario = "grand-hotel", std::string customers = "300") {
    AppOptions options;
    options.is_paused = true;
    options.wishes.scenario = std::move(scenario);
    options.wishes.customers = std::move(customers);
    return options;
}

constexpr ImVec2 wide{1280, 720}, phone{390, 844};

}  // namespace

TEST_CASE("screen: one page is open in the middle; opening another closes it, and pressing it again shows the map") {
    HeadlessApp screen(paused(), wide);
    CHECK(screen.shows("station:reception"));
    screen.press("button:budget");
    CHECK(screen.shows("button:close_budget"));
    CHECK_FALSE(screen.shows("station:reception"));
    screen.press("button:figure_account");
    CHECK(screen.shows("button:close_chart"));
    CHECK_FALSE(screen.shows("button:close_budget"));
    screen.press("button:figure_nps");
    CHECK(screen.shows("button:close_chart"));
    screen.press("button:figure_nps");
    CHECK(screen.shows("station:reception"));
    screen.press("button:budget");
    screen.press("button:close_budget");
    CHECK(screen.shows("station:reception"));
    screen.press("button:figure_account");
    screen.press("button:reset");
    CHECK(screen.app.shell.page == ui::Page{});
}

TEST_CASE("screen: on a phone a page lies in the sheet that opens it") {
    HeadlessApp screen(paused(), phone);
    screen.press("button:sheet_figures");
    screen.press("button:figure_account");
    CHECK(screen.shows("button:close_chart"));
    screen.press("button:sheet_levers");
    CHECK(screen.shows("button:budget"));
    screen.press("button:budget");
    CHECK(screen.shows("button:close_budget"));
    screen.press("button:sheet_figures");
    CHECK(screen.shows("button:figure_account"));
}

TEST_CASE("screen: the left end of a slider sets the minimum, and the row says until when the old value counts") {
    HeadlessApp screen(paused("grand-hotel", "5000"), wide);
    const LeverId reception = *find_lever(screen.app.stage.session.scenario(), "staff.reception");
    const auto lever = [&] { return ui::staff_lever(screen.app.stage.session, reception.index, Language::de); };
    CHECK_FALSE(screen.shows("waiting:staff.reception"));
    screen.press("slider:staff.reception", 0.999F);
    CHECK(lever().value == lever().range.maximum);
    screen.press("slider:staff.reception", 0.001F);
    CHECK(lever().value == lever().range.minimum);
    CHECK(lever().in_effect == lever().start);
    CHECK(screen.shows("waiting:staff.reception"));
    screen.press("button:step");
    CHECK(lever().in_effect == lever().range.minimum);
    CHECK_FALSE(screen.shows("waiting:staff.reception"));
}

TEST_CASE("screen: a question is answered by its buttons, and nothing behind it can be pressed") {
    AppOptions options = paused("grand-hotel", "2000000");
    HeadlessApp screen(options, wide);
    REQUIRE(screen.shows("button:agree_notice"));
    screen.press("button:budget");
    CHECK_FALSE(screen.shows("button:close_budget"));
    screen.press("button:close_notice");
    CHECK_FALSE(screen.shows("button:agree_notice"));
    CHECK_FALSE(screen.app.offer);
    CHECK(screen.app.stage.session.world().scenario->customers == 5000);
    screen.press("button:budget");
    CHECK(screen.shows("button:close_budget"));
}

TEST_CASE("screen: who agrees gets the large world, playing") {
    HeadlessApp screen(paused(), wide);
    // Smaller than what is really asked about: an offer is an offer.
    screen.app.offer = Offer{embedded_scenario("phone-provider"), -1, 11, 400};
    screen.app.shell.notice = {"Large", "Start it?", {}, "Start anyway"};
    screen.frame();
    screen.frame();
    screen.press("button:agree_notice");
    CHECK(screen.app.stage.session.world().customers == 400);
    CHECK(screen.app.stage.session.options().seed == 11);
    CHECK(screen.app.stage.clock.is_playing);
    CHECK_FALSE(screen.app.offer);
}

}  // namespace goodwill
