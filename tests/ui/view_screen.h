// A business some weeks on, with a view open: in one world, or with a twin.
#pragma once

#include <string>
#include <vector>

#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"
#include "web/ui/views/views.h"

namespace goodwill {

struct ViewScreen : HeadlessApp {
    ViewScreen(const char* business, ui::ViewKind kind, int days, ImVec2 size = wide)
        : HeadlessApp(paused({business, {}, {}}), size) {
        app.shell.page = ui::page_of(kind);
        advance(app.stage, app.host, days);
        frames();
    }
    void frames() {
        for (int i = 0; i < 3; ++i) frame();
    }
    [[nodiscard]] const Session& session() const { return app.stage.session; }
    [[nodiscard]] const Session& twin() const { return app.stage.twin.value(); }
    // Splits off a twin and lives on for some days.
    void part(std::string_view lever, double value, int days) {
        set_named(app, lever, value);
        advance(app.stage, app.host, days);
        frames();
    }
};

// Of the view alone: below the bar that it is chosen from, where the window is high enough for one.
inline std::vector<std::string> complaints_about_view(const HeadlessApp& screen) {
    const auto tab = ui::find_rect(*screen.app.notes, "button:view_map");
    const auto arrow = ui::find_rect(*screen.app.notes, "button:view_next");
    const float top = tab ? tab->max.y : arrow ? arrow->max.y : 0.0F;
    std::vector<std::string> complaints = complaints_about_text();
    std::erase_if(complaints, [top](const std::string& complaint) {
        return std::stof(complaint.substr(complaint.rfind(", ") + 2)) < top;
    });
    return complaints;
}

// Nothing cut, nothing on each other: on wide and narrow screens, in both languages, with letters from 100 to 200 %.
inline void check_view_texts(ui::ViewKind kind) {
    for (const char* business : {"grand-hotel", "car-workshop"}) {
        ViewScreen screen(business, kind, 20);
        screen.part("price", 1.05, 12);  // a short name, which has room on the strip of days
        for (const ImVec2 size : {wide, ImVec2(1920, 1080), phone}) {
            for (const int percent : {100, 150, 200}) {
                screen.app.context.text_size = percent;
                screen.resize(size);
                for (const Language language : {Language::de, Language::en}) {
                    screen.app.context.language = language;
                    screen.app.shell.page = ui::page_of(kind);
                    screen.frames();
                    CAPTURE(business);
                    CAPTURE(size.x);
                    CAPTURE(percent);
                    for (const std::string& complaint : complaints_about_view(screen)) FAIL_CHECK(complaint);
                }
            }
        }
    }
}

}  // namespace goodwill
