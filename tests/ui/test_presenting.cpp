// Before a room: one picture, one lever, three figures, readable from five metres away.
#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"
#include "web/telling.h"
#include "web/ui/views/views.h"

namespace goodwill {

namespace {

AppOptions told_in(const char* business) { return paused({business, {}, {}}); }

void begin_presenting(HeadlessApp& screen, ImVec2 size = wide) {
    present(screen.app, true);
    screen.resize(size);
    REQUIRE(screen.app.context.is_presenting);
}

// Letters that were squeezed below the smallest ones of the design.
std::vector<std::string> complaints_about_size(const ui::UiContext& context) {
    std::vector<std::string> complaints;
    const std::vector<SeenLetter> letters = seen_letters();
    for (std::size_t i = 0; i < letters.size() && complaints.size() < 5; ++i) {
        const ImFontGlyph& smallest = *context.fonts.small->FindGlyph(letters[i].sign);
        if (letters[i].ink.max.y - letters[i].ink.min.y < 0.96F * (smallest.Y1 - smallest.Y0))
            complaints.push_back("small: " + seen_text::around(letters, i));
    }
    return complaints;
}

// Names that end in … behind a space: elsewhere that may be a text that goes on.
std::vector<std::string> complaints_about_ends() {
    std::vector<std::string> complaints;
    const std::vector<SeenLetter> letters = seen_letters();
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i].sign == 0x2026) complaints.push_back("ends: " + seen_text::around(letters, i));
    }
    return complaints;
}

void check_picture(HeadlessApp& screen, const std::string& name) {
    for (const Language language : {Language::de, Language::en}) {
        screen.app.context.language = language;
        for (int i = 0; i < 3; ++i) screen.frame();
        CAPTURE(name);
        CAPTURE(language == Language::de);
        for (const std::string& complaint : complaints_about_text()) FAIL_CHECK(complaint);
        for (const std::string& complaint : complaints_about_size(screen.app.context)) FAIL_CHECK(complaint);
    }
}

const ImGuiWindow& window_called(const std::string& name) {
    const ImVector<ImGuiWindow*>& windows = ImGui::GetCurrentContext()->Windows;
    const auto found = std::find_if(windows.begin(), windows.end(), [&](const ImGuiWindow* window) {
        return std::string_view(window->Name).find(name) != std::string_view::npos;
    });
    REQUIRE(found != windows.end());
    return **found;
}

const char* const businesses[] = {"grand-hotel",    "car-workshop", "loudspeaker-maker", "online-shoe-shop",
                                  "phone-provider", "restaurant",   "retail-chain",      "blank"};

}  // namespace

TEST_CASE("presenting: letters are 20 px high or more at 1280 by 720, figures and lever 40, and grow with the window") {
    HeadlessApp screen(told_in("grand-hotel"), wide);
    begin_presenting(screen);
    constexpr float em = 1.21F;  // of Dear ImGui's font sizes
    CHECK(screen.app.context.fonts.small->FontSize / em >= 20.0F);
    CHECK(screen.app.context.fonts.figure->FontSize / em >= 40.0F);
    screen.resize({1920, 1080});
    CHECK(screen.app.context.fonts.small->FontSize / em >= 30.0F);
    // Twice the pixels, the same size for the eye.
    screen.resize({2560, 1440}, 2.0F);
    CHECK(screen.app.context.fonts.small->FontSize / em >= 40.0F);
    present(screen.app, false);
    screen.resize(wide);
    CHECK(screen.app.context.scale == 1.0F);
    CHECK(screen.shows("button:present"));
}

TEST_CASE("presenting: no name is cut in any business, on the map and in every view, in both languages") {
    for (const char* business : businesses) {
        CAPTURE(business);
        HeadlessApp screen(told_in(business), wide);
        advance(screen.app.stage, screen.app.host, 20);
        const std::vector<ui::Page> pages = [] {
            std::vector<ui::Page> all{ui::Page{}};
            while (all.size() < 20 && ui::next_view(all.back(), true).kind != ui::Page::Kind::map)
                all.push_back(ui::next_view(all.back(), true));
            return all;
        }();
        begin_presenting(screen);
        for (const ui::Page& page : pages) {
            screen.app.shell.page = page;
            check_picture(screen, page.kind == ui::Page::Kind::map ? "map" : std::string(ui::view_id(page.view)));
            for (const std::string& complaint : complaints_about_ends()) FAIL_CHECK(complaint);
        }
    }
}

TEST_CASE("presenting: where the map has no room for a name for each competitor, one says what they are") {
    HeadlessApp screen(told_in("retail-chain"), wide);
    REQUIRE(screen.app.stage.session.scenario().competitors.size() > 1);
    screen.app.context.language = Language::en;
    begin_presenting(screen);
    std::string seen;
    for (const SeenLetter& letter : seen_letters()) {
        if (letter.sign < 0x80) seen += static_cast<char>(letter.sign);
    }
    CAPTURE(seen);
    CHECK(seen.find("Competitors") != std::string::npos);
    CHECK(seen.find("Lost") == std::string::npos);
}

TEST_CASE("presenting: P begins and ends it, Escape and the browser end it") {
    HeadlessApp screen(told_in("grand-hotel"), wide);
    screen.press_key(ImGuiKey_P);
    CHECK(screen.app.context.is_presenting);
    CHECK(screen.app.wants_fullscreen);
    page_event(screen.app, "fullscreen", "on");
    screen.app.wants_fullscreen = false;
    screen.resize(wide);
    screen.press_key(ImGuiKey_P);
    CHECK_FALSE(screen.app.context.is_presenting);
    CHECK(screen.app.wants_fullscreen);  // back out of it
    page_event(screen.app, "fullscreen", "off");
    screen.press_key(ImGuiKey_P);
    screen.resize(wide);
    screen.press_key(ImGuiKey_Escape);
    CHECK_FALSE(screen.app.context.is_presenting);
    // The browser's own way out of the full screen ends it as well.
    screen.press_key(ImGuiKey_P);
    page_event(screen.app, "fullscreen", "on");
    page_event(screen.app, "fullscreen", "off");
    CHECK_FALSE(screen.app.context.is_presenting);
}

TEST_CASE("presenting: a phone held upright has no room for it") {
    HeadlessApp screen(told_in("grand-hotel"), phone);
    screen.press_key(ImGuiKey_P);
    CHECK_FALSE(screen.app.context.is_presenting);
}

TEST_CASE("presenting: a clicker pages through views, or through the story; B makes it black and stops the days") {
    HeadlessApp screen(told_in("grand-hotel"), wide);
    App& app = screen.app;
    begin_presenting(screen);
    screen.press_key(ImGuiKey_PageDown);
    CHECK(app.shell.page == ui::next_view({}, true));
    screen.press_key(ImGuiKey_PageUp);
    CHECK(app.shell.page.kind == ui::Page::Kind::map);
    set_playing(app.stage, true);
    screen.press_key(ImGuiKey_B);
    CHECK(app.shell.presenting.is_black);
    CHECK_FALSE(app.stage.clock.is_playing);
    CHECK(seen_letters().empty());
    screen.press_key(ImGuiKey_Period);
    CHECK_FALSE(app.shell.presenting.is_black);
    screen.press_key(ImGuiKey_B);
    screen.press("button:black");
    CHECK_FALSE(app.shell.presenting.is_black);
    read_embedded_stories(app);
    REQUIRE(begin_story(app, 0));
    screen.frame();
    screen.press_key(ImGuiKey_PageDown);
    CHECK(app.telling.shown.page == 1);
    screen.press("button:present_back");
    CHECK(app.telling.shown.page == 0);
}

// What lies below the edge is marked, and a clicker comes to it before the next page. German texts are the longer ones.
TEST_CASE("presenting: a clicker shows all of each page of each story, and turns then") {
    HeadlessApp screen(told_in("grand-hotel"), wide);
    App& app = screen.app;
    app.context.language = Language::de;
    begin_presenting(screen);
    read_embedded_stories(app);
    std::size_t longer_pages = 0;
    for (std::size_t story = 0; story < app.telling.stories.size(); ++story) {
        REQUIRE(begin_story(app, story));
        const std::vector<StoryPage>& pages = app.telling.shown.story->pages;
        for (std::size_t page = 0; page + 1 < pages.size(); ++page) {
            CAPTURE(app.telling.shown.story->id);
            CAPTURE(pages[page].id);
            catch_up(app.stage, app.host, without_end_s);
            int presses = 0;
            while (app.telling.shown.page == page) {
                screen.frame();
                screen.frame();
                const ImGuiWindow& told = window_called("###story" + pages[page].id);
                const bool has_more = told.ScrollMax.y - told.Scroll.y >= 1.0F;
                screen.press_key(ImGuiKey_PageDown);
                CHECK((app.telling.shown.page == page) == has_more);
                REQUIRE(++presses < 4);
            }
            longer_pages += presses > 1 ? 1 : 0;
        }
    }
    CHECK(longer_pages > 0);
    CHECK(longer_pages < 8);  // the others are seen at once
}

TEST_CASE(
    "presenting: the lever is the story's, or the one that was changed, and moves by keys; figures follow the page") {
    HeadlessApp screen(told_in("grand-hotel"), wide);
    App& app = screen.app;
    set_named(app, "empowerment_eur", 30.0);
    advance(app.stage, app.host, 5);
    begin_presenting(screen);
    REQUIRE(screen.shows("slider:empowerment_eur"));
    screen.press_key(ImGuiKey_UpArrow);
    const LeverId lever = *find_lever(app.stage.session.scenario(), "empowerment_eur");
    advance(app.stage, app.host, 1);
    const double raised = app.stage.session.commands().back().setting.value;
    CHECK(app.stage.session.commands().back().setting.lever == lever);
    CHECK(raised > 30.0);
    screen.press_key(ImGuiKey_DownArrow);
    advance(app.stage, app.host, 1);
    CHECK(app.stage.session.commands().back().setting.value < raised);
    // Another one by hand, and another figure.
    screen.press("button:lever_after");
    CHECK_FALSE(screen.shows("slider:empowerment_eur"));
    screen.press("button:presented_1");
    CHECK_FALSE(app.shell.presenting.figures[0].empty());
    CHECK(app.shell.presenting.figures[0] != "customers");
}

TEST_CASE("presenting: every page of every story has its room") {
    HeadlessApp screen(told_in("grand-hotel"), wide);
    App& app = screen.app;
    read_embedded_stories(app);
    begin_presenting(screen);
    for (std::size_t story = 0; story < app.telling.stories.size(); ++story) {
        REQUIRE(begin_story(app, story));
        const Story& told = app.telling.stories[story];
        for (std::size_t page = 0; page < told.pages.size(); ++page) {
            open_story_page(app, page);
            catch_up(app.stage, app.host, without_end_s);
            check_picture(screen, told.id + "/" + told.pages[page].id);
        }
    }
}

}  // namespace goodwill
