// The screen without a window: fonts are rasterised, frames are drawn, nobody sees them.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "generated/embedded_scenarios.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/settling.h"
#include "web/app.h"
#include "web/text_size.h"
#include "web/ui/kit/fonts.h"

namespace goodwill {

inline Scenario embedded_scenario(std::string_view id) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name == id) return read_scenario(file.text).scenario;
    }
    FAIL("no such scenario");
    return {};
}

// As the page does: a settled start of each scenario comes along. Settled when first asked for.
inline std::string start_that_comes_along(std::string_view id) {
    static std::map<std::string, std::string, std::less<>> starts;
    const auto known = starts.find(id);
    if (known != starts.end()) return known->second;
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name != id) continue;
        const Scenario scenario = read_scenario(file.text).scenario;
        Settling settling(scenario, SessionOptions{}.seed, usual_settling(scenario.settle_years));
        while (!settling.is_done()) settling.advance_day();
        return starts[std::string(id)] = settling.packed();
    }
    return {};
}

// An app that waits until it is told to go on.
inline AppOptions paused(Wishes wishes = {}) {
    AppOptions options;
    options.is_paused = true;
    options.wishes = std::move(wishes);
    return options;
}

inline constexpr ImVec2 wide{1280, 720}, tall{1280, 3000}, phone{390, 844}, small{320, 480}, smallest{320, 200};

inline std::size_t metric_named(std::string_view id) { return find_metric(id).value(); }

inline AppOptions small_english_hotel() {
    AppOptions options = paused({"grand-hotel", "11", "300"});
    options.language = Language::en;
    return options;
}

inline void set_named(App& app, std::string_view lever, double value) {
    REQUIRE_FALSE(set_lever(app, {*find_lever(app.stage.session.scenario(), lever), value}));
}

struct ImGuiOwner {
    ImGuiOwner() { ImGui::CreateContext(); }
    ~ImGuiOwner() { ImGui::DestroyContext(); }
    ImGuiOwner(const ImGuiOwner&) = delete;
    ImGuiOwner& operator=(const ImGuiOwner&) = delete;
};

inline void make_look(ui::UiContext& context, float scale) {
    context.scale = scale;
    context.fonts = ui::load_fonts(scale);
    ImGui::GetIO().Fonts->Build();
}

// An app that is drawn and pressed like on a screen of this size in CSS pixels.
struct HeadlessApp {
    ImGuiOwner imgui;
    App app;

    HeadlessApp(const AppOptions& options, ImVec2 size) {
        app.host.now_s = [] { return 0.0; };
        app.host.packed_start = start_that_comes_along;
        start_app(app, options);
        finish_settling(app);
        ImGui::GetIO().IniFilename = nullptr;
        resize(size);
    }

    // As main.cpp does: everything follows the window and the text size.
    void resize(ImVec2 size, float pixel_ratio = 1.0F) {
        ImGui::GetIO().DisplaySize = size;
        app.context.pixel_ratio = pixel_ratio;
        const float scale = fitting_scale(app.context, static_cast<int>(size.x), static_cast<int>(size.y));
        if (app.context.fonts.body == nullptr || app.context.scale != scale) make_look(app.context, scale);
        fit_layout(app, size.x / scale);
        frame();
        frame();
    }

    void frame() {
        ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
        ImGui::NewFrame();
        draw(app);
        ImGui::Render();
    }

    [[nodiscard]] bool shows(std::string_view name) const { return ui::find_rect(*app.notes, name).has_value(); }

    // Turns the wheel over the open page, down or (above 0) up, until the part is wholly above the strip of days.
    std::optional<ui::Rect> scroll_to(std::string_view name, float direction = -1.0F) {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const float bottom = size.y - (size.x > 1000.0F ? 116.0F : 64.0F);
        for (int turn = 0; turn < 80; ++turn) {
            const std::optional<ui::Rect> rect = ui::find_rect(*app.notes, name);
            if (rect && rect->min.y > 150.0F && rect->max.y <= bottom) return rect;
            ImGui::GetIO().AddMousePosEvent(size.x * 0.5F, size.y * 0.5F);
            ImGui::GetIO().AddMouseWheelEvent(0.0F, direction * 0.5F);
            frame();
            frame();
        }
        return std::nullopt;
    }

    void press_at(ImVec2 place) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddMousePosEvent(place.x, place.y);
        frame();
        io.AddMouseButtonEvent(0, true);
        frame();
        io.AddMouseButtonEvent(0, false);
        frame();
        frame();
    }

    // Down and up again, with Ctrl or Shift where one is given.
    void press_key(ImGuiKey key, ImGuiKey with = ImGuiKey_None) {
        ImGuiIO& io = ImGui::GetIO();
        if (with != ImGuiKey_None) io.AddKeyEvent(with, true);
        io.AddKeyEvent(key, true);
        frame();
        io.AddKeyEvent(key, false);
        if (with != ImGuiKey_None) io.AddKeyEvent(with, false);
        frame();
        frame();
    }

    // `share`: where on the part, from its left edge to its right.
    void press(std::string_view name, float share = 0.5F) {
        CAPTURE(std::string(name));
        const std::optional<ui::Rect> rect = ui::find_rect(*app.notes, name);
        REQUIRE(rect);
        press_at({rect->min.x + (rect->max.x - rect->min.x) * share, (rect->min.y + rect->max.y) * 0.5F});
    }
};

}  // namespace goodwill
