// Two worlds side by side: what the change did until today, what it is compared with, what was done.
#pragma once

#include <optional>
#include <vector>

#include "web/ui/kit/chart_view.h"
#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/setup_blocks.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct WorldsState {
    std::optional<std::size_t> metric;  // of the course that is drawn; profit until one is chosen
    // What the pictures of both worlds were made of.
    struct Pictured {
        int day = -1;
        std::vector<Command> own, twin;

        friend bool operator==(const Pictured&, const Pictured&) = default;
    } pictured;
    AccountPicture own, twin;
    ChartView course;
    SetupState setup;
};

// In two columns where there is width. `has_page`: around the app.
void worlds_ui(WorldsState& state, bool has_page, const View& view, const UiContext& context, Actions& actions,
               ImVec2 position, ImVec2 size);

// One line over the map once there are two worlds: the sentence, and what has moved most.
float effect_strip_height(const View& view, const UiContext& context);
void effect_strip_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, float width);

// Colour of a difference: blue is better, vermilion worse, quiet where neither.
ImU32 difference_colour(const UiContext& context, const MetricInfo& metric, double difference, bool is_none);
// "▲ +12", "±0"; nothing where a value is missing.
struct DifferenceText {
    Shown text;
    ImU32 colour = 0;
    bool is_plain = false;  // none, or smaller than the usual ups and downs: without arrow and colour
};
DifferenceText difference_text(const View& view, const UiContext& context, std::size_t metric);

}  // namespace goodwill::ui
