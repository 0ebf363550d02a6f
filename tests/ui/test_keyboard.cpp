// The screen without a mouse: what Tab comes to, which keys scroll, and what is seen of where one is.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

#include "tests/ui/headless.h"
#include "web/js_api.h"
#include "web/ui/figures/levers.h"

namespace goodwill {

namespace {

struct KeyboardScreen : HeadlessApp {
    explicit KeyboardScreen(ImVec2 size = wide) : HeadlessApp(paused(), size) {
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }

    void tab_to(std::string_view name) {
        for (int i = 0; i < 80 && !shows(name); ++i) press_key(ImGuiKey_Tab);
        CAPTURE(std::string(name));
        REQUIRE(shows(name));
    }
    // How far the open page is scrolled.
    [[nodiscard]] float scrolled() const {
        const std::optional<ui::Rect> content = ui::find_rect(*app.notes, "part:page_content");
        REQUIRE(content);
        return opened_at - content->min.y;
    }
    void open(const ui::Page& page) {
        app.shell.page = page;
        for (int i = 0; i < 4; ++i) frame();
        opened_at = ui::find_rect(*app.notes, "part:page_content").value().min.y;
    }

    float opened_at = 0.0F;
};

}  // namespace

TEST_CASE("keyboard: Tab goes through the right end of the top bar from left to right") {
    KeyboardScreen screen;
    screen.tab_to("marked:language_de");
    for (const char* next : {"language_en", "text_size", "theme", "present", "keys"}) {
        CAPTURE(next);
        screen.press_key(ImGuiKey_Tab);
        CHECK(screen.shows(std::string("marked:") + next));
    }
}

TEST_CASE("keyboard: the space bar plays and pauses while a lever is marked, and arrows move the lever") {
    KeyboardScreen screen;
    screen.press("slider:staff.reception");
    screen.press_key(ImGuiKey_Tab);  // the first one marks what was pressed last
    const auto positions = [&] {
        const Session& session = screen.app.stage.session;
        return ui::staff_lever(session, find_touchpoint(session.scenario(), "reception"), Language::en).value;
    };
    const double before = positions();
    screen.press_key(ImGuiKey_RightArrow);
    CHECK(positions() == before + 1.0);
    CHECK_FALSE(screen.app.stage.clock.is_playing);
    screen.press_key(ImGuiKey_Space);
    CHECK(screen.app.stage.clock.is_playing);
    screen.press_key(ImGuiKey_Space);
    CHECK_FALSE(screen.app.stage.clock.is_playing);
    CHECK(positions() == before + 1.0);
}

TEST_CASE("keyboard: the frame around a marked panel lies within the screen") {
    KeyboardScreen screen;
    screen.tab_to("marked:area");
    const ui::Rect frame = ui::find_rect(*screen.app.notes, "marked:area").value();
    CHECK(frame.min.x >= 0.0F);
    CHECK(frame.max.y <= wide.y);
    // Nothing of it is drawn outside of its area, where the neighbour is.
    CHECK(frame.max.x <= 300.0F);
}

TEST_CASE("keyboard: an opened page has the focus: it scrolls at once, and no arrow leads away from it") {
    for (const bool comes_by_tab : {false, true}) {
        CAPTURE(comes_by_tab);
        KeyboardScreen screen({1280, 480});
        if (comes_by_tab) screen.press_key(ImGuiKey_Tab);
        screen.open({ui::Page::Kind::keys});
        CHECK(screen.shows("marked:area") == comes_by_tab);
        screen.press_key(ImGuiKey_DownArrow);
        const float line = screen.scrolled();
        CHECK(line > 0.0F);
        screen.press_key(ImGuiKey_PageDown);
        const float page = screen.scrolled();
        CHECK(page > line);
        screen.press_key(ImGuiKey_End);
        const float end = screen.scrolled();
        CHECK(end > page);
        for (int i = 0; i < 5; ++i) screen.press_key(ImGuiKey_DownArrow);
        CHECK(screen.scrolled() == end);
        screen.press_key(ImGuiKey_UpArrow);
        CHECK(screen.scrolled() < end);
        screen.press_key(ImGuiKey_Home);
        CHECK(screen.scrolled() == 0.0F);
        if (comes_by_tab) screen.press_key(ImGuiKey_RightArrow);
        CHECK(screen.shows("marked:area") == comes_by_tab);
        CHECK(screen.app.shell.page.kind == ui::Page::Kind::keys);
        CHECK(screen.app.stage.session.world().day == 0);
    }
}

TEST_CASE("keyboard: an opened page is marked, and Enter goes into it") {
    KeyboardScreen screen;
    screen.press_key(ImGuiKey_Tab);
    screen.open({ui::Page::Kind::stories});
    REQUIRE(screen.shows("marked:area"));
    CHECK(ui::find_rect(*screen.app.notes, "marked:area").value().min.x >= 300.0F);
    screen.press_key(ImGuiKey_Enter);
    CHECK_FALSE(screen.shows("marked:area"));
    CHECK(screen.app.shell.page.kind == ui::Page::Kind::stories);
    screen.press_key(ImGuiKey_Escape);
    CHECK(screen.app.shell.page == ui::Page{});
}

TEST_CASE("keyboard: Page ↓ belongs to a story that is told, also on its last page") {
    KeyboardScreen screen({1280, 480});
    REQUIRE(call_api(screen.app, "story", R"(["account-forgives"])").find("error") == std::string::npos);
    screen.open({ui::Page::Kind::keys});
    const ui::StoryShown& story = screen.app.telling.shown;
    screen.press_key(ImGuiKey_PageDown);
    CHECK(story.page == 1);
    while (story.page + 1 < story.story->pages.size()) screen.press_key(ImGuiKey_PageDown);
    screen.open({ui::Page::Kind::keys});
    screen.press_key(ImGuiKey_PageDown);
    CHECK(screen.scrolled() == 0.0F);
    screen.press_key(ImGuiKey_DownArrow);
    CHECK(screen.scrolled() > 0.0F);
}

}  // namespace goodwill
