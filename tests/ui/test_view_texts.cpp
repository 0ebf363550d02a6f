// The views in words: nothing is cut, nothing lies on anything else, in both languages, at every size, in both worlds.
#include <doctest/doctest.h>

#include <string>

#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"
#include "web/ui/views/views.h"

namespace goodwill {

namespace {

void check_views(HeadlessApp& screen) {
    App& app = screen.app;
    for (const Language language : {Language::de, Language::en}) {
        app.context.language = language;
        for (const ui::ViewKind kind : {ui::ViewKind::accounts, ui::ViewKind::network, ui::ViewKind::team,
                                        ui::ViewKind::cube, ui::ViewKind::two_camps}) {
            app.shell.page = ui::page_of(kind);
            app.shell.sheet = ui::Sheet::none;
            for (int i = 0; i < 3; ++i) screen.frame();
            const std::string name(ui::view_id(kind));
            for (const std::string& complaint : complaints_about_text()) {
                // Of the strip of days and of the line above the views, which say as much as there is room for.
                const auto has = [&](const char* words) { return complaint.find(words) != std::string::npos; };
                const bool is_of_shell = has("Anerkenn") || has("Recogni") || has("statt") || has("instead");
                if (!is_of_shell) FAIL_CHECK(name << ": " << complaint);
            }
        }
    }
    app.shell.page = {};
}

void check_business(const char* scenario, const char* percent, ImVec2 size) {
    CAPTURE(std::string(scenario));
    CAPTURE(std::string(percent));
    CAPTURE(size.x);
    Wishes wishes{scenario, {}, {}};
    wishes.text = percent;
    HeadlessApp screen(paused(wishes), size);
    screen.app.context.is_touch = size.x < 1000.0F;
    advance(screen.app.stage, screen.app.host, 10);
    screen.frame();
    check_views(screen);
    screen.app.shell.views.followed.mark(screen.app.stage.session, nullptr, Bond::loyal);
    set_named(screen.app, "recognition", 0.1);
    advance(screen.app.stage, screen.app.host, 30);
    screen.frame();
    check_views(screen);
}

}  // namespace

TEST_CASE("views: nothing is cut and nothing lies on anything else, from 100 to 200 %, with and without a twin") {
    for (const char* percent : {"100", "150", "200"}) check_business("grand-hotel", percent, wide);
}

TEST_CASE("views: nothing is cut and nothing lies on anything else on a phone, held upright or sideways") {
    check_business("phone-provider", "100", phone);
    check_business("grand-hotel", "100", phone);
    check_business("grand-hotel", "150", phone);
    check_business("online-shoe-shop", "100", {844, 390});
    check_business("retail-chain", "100", small);
}

}  // namespace goodwill
