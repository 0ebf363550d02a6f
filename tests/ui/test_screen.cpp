// The screen as a whole, drawn and pressed without a window.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include <imgui_internal.h>

#include "sim/world/state_hash.h"
#include "tests/ui/headless.h"
#include "web/ui/figures/levers.h"

namespace goodwill {

TEST_CASE("screen: one page is open in the middle; opening another closes it, and pressing it again shows the map") {
    HeadlessApp screen(paused({"grand-hotel", {}, "300"}), wide);
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
    HeadlessApp screen(paused({"grand-hotel", {}, "300"}), phone);
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
    HeadlessApp screen(paused({"grand-hotel", {}, "5000"}), wide);
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

TEST_CASE("screen: a place on a slider means the same value before and after it was moved") {
    HeadlessApp screen(paused({"grand-hotel", {}, "5000"}), wide);
    const auto track = [&] { return ui::find_rect(*screen.app.notes, "slider:staff.reception").value(); };
    const LeverId reception = *find_lever(screen.app.stage.session.scenario(), "staff.reception");
    const ui::Rect before = track();
    for (const float share : {0.51F, 0.5F, 0.51F}) {
        screen.press("slider:staff.reception", share);
        const ui::Lever lever = ui::staff_lever(screen.app.stage.session, reception.index, Language::de);
        CHECK(lever.value == 1.0 + std::round(static_cast<double>(share) * 9.0));
        CHECK(screen.shows("button:reset_staff.reception"));
        CHECK(track().min.x == before.min.x);
        CHECK(track().max.x == before.max.x);
        screen.press("button:step");
    }
}

TEST_CASE("screen: a question is answered by its buttons, and nothing behind it can be pressed") {
    AppOptions options = paused({"grand-hotel", {}, "2000000"});
    HeadlessApp screen(options, wide);
    REQUIRE(screen.shows("button:agree_notice"));
    screen.press("button:budget");
    CHECK_FALSE(screen.shows("button:close_budget"));
    screen.press("button:close_notice");
    CHECK_FALSE(screen.shows("button:agree_notice"));
    CHECK_FALSE(std::get_if<Offer>(&screen.app.asked));
    CHECK(screen.app.stage.session.world().scenario->customers == 5000);
    screen.press("button:budget");
    CHECK(screen.shows("button:close_budget"));
}

TEST_CASE("screen: who agrees gets the large world, playing") {
    HeadlessApp screen(paused({"grand-hotel", {}, "300"}), wide);
    // Smaller than what is really asked about: an offer is an offer.
    screen.app.asked = Offer{embedded_scenario("phone-provider"), -1, 11, 400, {}};
    screen.app.shell.notice = {"Large", "Start it?", {}, "Start anyway"};
    screen.frame();
    screen.frame();
    screen.press("button:agree_notice");
    finish_settling(screen.app);
    CHECK(screen.app.stage.session.world().scenario->customers == 400);
    CHECK(screen.app.stage.session.options().seed == 11);
    CHECK(screen.app.stage.clock.is_playing);
    CHECK_FALSE(std::get_if<Offer>(&screen.app.asked));
}

TEST_CASE("screen: a seed that is none is not taken for another") {
    HeadlessApp screen(paused({"grand-hotel", {}, "300"}), wide);
    const auto type = [&](const char* text) {
        screen.press("field:seed");
        ImGui::GetIO().AddInputCharactersUTF8(text);
        screen.frame();
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
        screen.frame();
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
        screen.frame();
        finish_settling(screen.app);
        screen.frame();
        screen.frame();
        return screen.app.stage.session.options().seed;
    };
    CHECK(type("12") == 12);
    CHECK(type("-1") == 12);
    CHECK(type("1.5") == 12);
    CHECK(type("99999999999999999999") == 12);
    CHECK(type("18446744073709551615") == 18446744073709551615ULL);
}

TEST_CASE("screen: starting again stands still on day 0 with all levers back, the same people and the same luck") {
    HeadlessApp screen(paused({"grand-hotel", {}, "5000"}), wide);
    const std::uint64_t before = state_hash(screen.app.stage.session.world());
    screen.press("slider:staff.reception", 0.999F);
    set_playing(screen.app.stage, true);
    screen.app.stage.clock.day_progress = 1.0;
    play(screen.app, 0.1);
    CHECK(screen.app.stage.session.world().day == 1);
    screen.press("button:reset");
    screen.press("button:agree_notice");
    CHECK(screen.app.stage.session.world().day == 0);
    CHECK_FALSE(screen.app.stage.clock.is_playing);
    CHECK(screen.app.stage.session.log().empty());
    CHECK(state_hash(screen.app.stage.session.world()) == before);
}

TEST_CASE("screen: starting again asks first when days or a change would be lost, and a no leaves all as it was") {
    const auto type = [](HeadlessApp& screen, ImGuiKey key) {
        ImGui::GetIO().AddKeyEvent(key, true);
        screen.frame();
        ImGui::GetIO().AddKeyEvent(key, false);
        screen.frame();
        screen.frame();
    };
    HeadlessApp screen(paused({"grand-hotel", {}, "300"}), wide);
    const Session& session = screen.app.stage.session;
    advance(screen.app.stage, screen.app.host, 3);
    type(screen, ImGuiKey_R);
    CHECK(session.world().day == 0);
    CHECK_FALSE(screen.shows("button:agree_notice"));

    advance(screen.app.stage, screen.app.host, 199);
    set_playing(screen.app.stage, true);
    type(screen, ImGuiKey_R);
    REQUIRE(screen.shows("button:agree_notice"));
    CHECK_FALSE(screen.app.stage.clock.is_playing);
    CHECK(screen.app.shell.notice.words.find("199") != std::string::npos);
    screen.press("button:close_notice");
    CHECK(session.world().day == 199);
    CHECK(screen.app.stage.clock.is_playing);
    set_playing(screen.app.stage, false);
    type(screen, ImGuiKey_R);
    screen.press("button:agree_notice");
    CHECK(session.world().day == 0);

    screen.press("slider:staff.reception", 0.999F);
    type(screen, ImGuiKey_R);
    REQUIRE(screen.shows("button:agree_notice"));
    screen.press("button:agree_notice");
    CHECK(session.log().empty());
}

TEST_CASE("screen: what the scenario itself has planned is no change that could be lost") {
    HeadlessApp screen(paused({"retail-chain", {}, "300"}), wide);
    REQUIRE_FALSE(screen.app.stage.session.log().empty());
    screen.press("button:step");
    screen.press("button:reset");
    CHECK(screen.app.stage.session.world().day == 0);
    CHECK_FALSE(screen.shows("button:agree_notice"));
}

TEST_CASE("screen: a long title of a scenario has the room that it needs, and the seed gives way") {
    for (const char* scenario : {"grand-hotel", "retail-chain", "blank"}) {
        CAPTURE(scenario);
        HeadlessApp screen(paused({scenario, {}, "300"}), wide);
        const std::string& title = screen.app.stage.session.scenario().title.de;
        const ui::Rect picker = ui::find_rect(*screen.app.notes, "button:scenario").value();
        const ui::Rect play = ui::find_rect(*screen.app.notes, "button:play").value();
        const ImFont* font = screen.app.context.fonts.body;
        const float needed = font->CalcTextSizeA(font->FontSize, 1e9F, 0.0F, title.c_str()).x;
        CHECK(picker.max.x - picker.min.x >= needed + 32.0F);
        CHECK(picker.max.x <= play.min.x);
    }
}

TEST_CASE("screen: what explains a lever or a figure stands beside its column") {
    HeadlessApp screen(paused({"grand-hotel", {}, "300"}), wide);
    const auto tip_of = [&](const char* name) {
        const ui::Rect rect = ui::find_rect(*screen.app.notes, name).value();
        ImGui::GetIO().AddMousePosEvent((rect.min.x + rect.max.x) * 0.5F, (rect.min.y + rect.max.y) * 0.5F);
        for (int i = 0; i < 60; ++i) screen.frame();
        return ui::find_rect(*screen.app.notes, "part:tip").value();
    };
    CHECK(tip_of("button:explain_staff.reception").min.x >= 300.0F);
    const ui::Rect beside_figures = tip_of("button:figure_account");
    CHECK(beside_figures.max.x <= 1280.0F - 300.0F);
    CHECK(beside_figures.max.y <= 720.0F);
}

TEST_CASE("screen: keys that come faster than frames are all heard before the page rests") {
    HeadlessApp screen(paused(), wide);
    screen.frame();
    screen.frame();
    REQUIRE_FALSE(is_moving(screen.app));
    const int day = screen.app.stage.session.world().day;
    for (int i = 0; i < 5; ++i) {
        ImGui::GetIO().AddKeyEvent(ImGuiKey_D, true);
        ImGui::GetIO().AddKeyEvent(ImGuiKey_D, false);
    }
    const bool was_dark = screen.app.context.theme.is_dark;
    int frames = 0;
    do {
        screen.frame();
    } while (is_moving(screen.app) && ++frames < 50);
    CHECK(frames > 3);
    CHECK(frames < 50);
    CHECK(screen.app.context.theme.is_dark != was_dark);  // an odd number of times
    CHECK(screen.app.stage.session.world().day == day);
}

TEST_CASE("screen: what is told in passing covers what is behind it") {
    HeadlessApp screen(paused(), wide);
    screen.app.shell.told = {"Words in passing", false, false, screen.app.host.now_s() + 60.0};
    screen.frame();
    screen.frame();
    const ui::Rect rect = ui::find_rect(*screen.app.notes, "part:told").value();
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    const auto line = std::find_if(imgui.Windows.begin(), imgui.Windows.end(), [](const ImGuiWindow* window) {
        return window->WasActive && std::strstr(window->Name, "###quiet_line") != nullptr;
    });
    REQUIRE(line != imgui.Windows.end());
    // Its ground is drawn with its words, above everything else of the page.
    const ImVector<ImDrawVert>& drawn = (*line)->DrawList->VtxBuffer;
    const auto touches = [&](ImVec2 corner) {
        return std::any_of(drawn.begin(), drawn.end(), [corner](const ImDrawVert& vertex) {
            return std::abs(vertex.pos.x - corner.x) < 8.0F && std::abs(vertex.pos.y - corner.y) < 8.0F;
        });
    };
    CHECK(touches(rect.min));
    CHECK(touches(rect.max));
    CHECK(ImGui::GetDrawData()->CmdLists.back() == (*line)->DrawList);
}

TEST_CASE("screen: on a phone the menu takes a change back and does it again, where there is one") {
    HeadlessApp screen(paused(), phone);
    App& app = screen.app;
    screen.press("button:menu");
    screen.frame();
    CHECK_FALSE(screen.shows("button:undo"));
    set_named(app, "price", 1.2);
    screen.frame();
    REQUIRE(screen.scroll_to("button:undo"));
    screen.press("button:undo");
    screen.frame();
    CHECK(app.stage.session.commands().empty());
    CHECK_FALSE(screen.shows("button:undo"));
    REQUIRE(screen.scroll_to("button:redo"));
    screen.press("button:redo");
    screen.frame();
    CHECK(app.stage.session.commands().size() == 1);
}

TEST_CASE("screen: a question mark shows the keys in either language, again or Escape the map") {
    HeadlessApp screen(paused({"grand-hotel", {}, "300"}), wide);
    const auto ask = [&] {
        ImGui::GetIO().AddInputCharacter('?');
        screen.frame();
        screen.frame();
        return screen.shows("button:close_keys");
    };
    CHECK(ask());
    screen.app.context.language = Language::en;
    CHECK(ask() == false);
    CHECK(screen.shows("station:reception"));
    CHECK(ask());
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, true);
    screen.frame();
    screen.frame();
    CHECK_FALSE(screen.shows("button:close_keys"));
    CHECK(screen.shows("station:reception"));
    screen.press("button:keys");
    CHECK(screen.shows("button:close_keys"));
}

}  // namespace goodwill
