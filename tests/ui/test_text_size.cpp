// Text as large as people need it, in windows as small as they have: nothing is cut, nothing lies on anything else.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"

namespace goodwill {

namespace {

Wishes hotel_with_text(const char* percent) {
    Wishes wishes{"grand-hotel", {}, {}};
    wishes.text = percent;
    return wishes;
}

struct Place {
    const char* name;
    ui::Page page{};
    ui::Sheet sheet = ui::Sheet::none;  // in a narrow window
    ui::Selection selection{};
};

const Place places[] = {
    {"map"},
    {"levers", {}, ui::Sheet::levers},
    {"figures", {}, ui::Sheet::figures},
    {"menu", {}, ui::Sheet::menu},
    {"station", {}, ui::Sheet::inspector, {ui::Selection::Kind::touchpoint, 1}},
    {"person", {}, ui::Sheet::inspector, {ui::Selection::Kind::person, 77}},
    {"employee", {}, ui::Sheet::inspector, {ui::Selection::Kind::employee, 1}},
    {"chart", {ui::Page::Kind::chart, 0}, ui::Sheet::figures},
    {"budget", {ui::Page::Kind::budget}, ui::Sheet::levers},
    {"findings", {ui::Page::Kind::findings}, ui::Sheet::levers},
    {"at rest", {ui::Page::Kind::at_rest}, ui::Sheet::levers},
    {"share", {ui::Page::Kind::repeat}, ui::Sheet::menu},
    {"keys", {ui::Page::Kind::keys}, ui::Sheet::menu},
    {"two worlds", {ui::Page::Kind::worlds}, ui::Sheet::figures},
};

void check_all_places(HeadlessApp& screen) {
    App& app = screen.app;
    for (const Language language : {Language::de, Language::en}) {
        app.context.language = language;
        for (const Place& place : places) {
            app.shell.page = place.page;
            app.shell.sheet = app.context.is_narrow ? place.sheet : ui::Sheet::none;
            app.stage.selection = place.selection;
            screen.frame();
            screen.frame();
            screen.frame();
            CAPTURE(language == Language::de);
            for (const std::string& complaint : complaints_about_text()) FAIL_CHECK(place.name << ": " << complaint);
        }
    }
    app.shell.page = {};
    app.stage.selection = {};
}

}  // namespace

TEST_CASE("text size: everything grows in proportion") {
    HeadlessApp screen(paused(hotel_with_text("100")), {2560, 1440});
    const auto height_of = [&](const char* name) {
        const ui::Rect rect = ui::find_rect(*screen.app.notes, name).value();
        return rect.max.y - rect.min.y;
    };
    const float letters = screen.app.context.fonts.body->FontSize, button = height_of("button:play");
    choose_text_size(screen.app, 150);
    screen.resize({2560, 1440});
    CHECK(screen.app.context.fonts.body->FontSize == doctest::Approx(1.5 * letters).epsilon(0.04));
    CHECK(height_of("button:play") == doctest::Approx(1.5 * button).epsilon(0.04));
}

TEST_CASE("text size: a wish outside of 100 to 200 is refused in words") {
    for (const char* wish : {"99", "201", "x"}) {
        HeadlessApp refused(paused(hotel_with_text(wish)), wide);
        CHECK(refused.app.context.text_size == 100);
        REQUIRE(refused.app.shell.notice.lines.size() == 1);
        CHECK(refused.app.shell.notice.lines[0].find("100") != std::string::npos);
    }
}

TEST_CASE(
    "text size: at 150 % letters on a picture of two metres are read from five: 1.5 cm from base line to x-height") {
    constexpr float centimetres_per_pixel = 200.0F / 1280.0F;
    const auto x_height = [&](const char* percent) {
        HeadlessApp screen(paused(hotel_with_text(percent)), wide);
        const ImFontGlyph& x = *screen.app.context.fonts.small->FindGlyph('x');  // of the smallest letters
        return (x.Y1 - x.Y0) * centimetres_per_pixel;
    };
    CHECK(x_height("100") >= 1.0F);
    CHECK(x_height("150") >= 1.5F);
}

TEST_CASE("text size: a small window shows as much of it as it can without cutting") {
    ui::UiContext context;
    const auto fits = [&](int percent, float ratio, int width, int height) {
        context.text_size = percent;
        context.pixel_ratio = ratio;
        return fitting_scale(context, width, height) / ratio;
    };
    CHECK(fits(200, 1.0F, 1280, 720) == doctest::Approx(2.0));
    CHECK(fits(100, 3.0F, 1170, 2532) == doctest::Approx(1.0));
    CHECK(fits(200, 3.0F, 1170, 2532) == doctest::Approx(1.2));
    CHECK(fits(200, 1.0F, 320, 480) == doctest::Approx(1.0));
    CHECK(fits(200, 1.0F, 200, 100) == doctest::Approx(1.0));
    CHECK(fits(200, 1.0F, 844, 390) == doctest::Approx(1.95));
}

TEST_CASE("text size: T makes text larger, with Shift smaller, and what was chosen is kept on this computer") {
    HeadlessApp screen(paused(hotel_with_text("100")), wide);
    page_event(screen.app, "storage", "on");
    const auto type = [&](bool with_shift) {
        screen.press_key(ImGuiKey_T, with_shift ? ImGuiMod_Shift : ImGuiKey_None);
        return screen.app.context.text_size;
    };
    CHECK(type(true) == 100);
    CHECK(type(false) == 125);
    CHECK(type(false) == 150);
    CHECK(type(true) == 125);
    REQUIRE_FALSE(screen.app.sharing.wishes.empty());
    CHECK(screen.app.sharing.wishes.back().kind == "text_size");
    CHECK(screen.app.sharing.wishes.back().text == "125");
    screen.press("button:text_size");
    screen.press("button:text_200");
    CHECK(screen.app.context.text_size == 200);
    screen.resize(tall);
    CHECK(screen.app.context.is_narrow);
    screen.press("button:menu");
    CHECK(screen.shows("button:text_100"));
}

TEST_CASE("text size: nothing is cut and nothing lies on anything else, on every page, at every size") {
    for (const char* percent : {"100", "125", "150", "175", "200"}) {
        CAPTURE(std::string(percent));
        HeadlessApp screen(paused(hotel_with_text(percent)), wide);
        advance(screen.app.stage, screen.app.host, 40);
        check_all_places(screen);
    }
}

TEST_CASE("small windows: nothing is cut and nothing lies on anything else, on every page") {
    for (const ImVec2 size : {ImVec2(1024, 640), phone, ImVec2(844, 390), small, smallest}) {
        CAPTURE(size.x);
        CAPTURE(size.y);
        AppOptions options = paused({"grand-hotel", {}, {}});
        HeadlessApp screen(options, size);
        screen.app.context.is_touch = size.x < 1000.0F;
        advance(screen.app.stage, screen.app.host, 40);
        check_all_places(screen);
    }
}

}  // namespace goodwill
