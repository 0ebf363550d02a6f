// The whole screen: top bar, levers, map, figures, timeline; on a phone as sheets.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "web/ui/actions.h"
#include "web/ui/figures.h"
#include "web/ui/findings.h"
#include "web/ui/journey_map.h"

namespace goodwill::ui {

// What the shell shows; owned by the app.
struct View {
    const Session& session;
    const Figures& figures;
    const Findings& findings;
    std::span<const Scenario> scenarios;  // embedded
    int scenario = -1;                    // among them; −1: loaded from a file
    bool is_playing = false;
    int speed = 1;            // index in speeds
    bool is_resting = false;  // playing stopped by itself at the end of a stretch of years
    Selection selection;
};

enum class Sheet { none, levers, figures, inspector, menu };

// What is open, folded, typed: nothing of this matters for the simulation.
struct ShellState {
    bool left_is_open = true;
    bool right_is_open = true;
    Sheet sheet = Sheet::none;
    std::array<char, 64> search{};
    std::array<char, 24> seed{};
    std::uint64_t seed_shown = 0;
    bool assumptions_are_open = false;
    std::string explained;  // name of the lever whose details are open
    bool shows_all_figures = false;
    int chart_metric = -1;  // enlarged, or −1
    bool budget_is_open = false;
    bool findings_are_open = false;
    Baseline baseline = Baseline::start;
    bool hint_is_closed = false;
    Selection inspected;      // whose page is scrolled
    std::string error_title;  // of a scenario that could not be read
    std::vector<std::string> errors;
    MapStateOwner map;
};

Actions shell_ui(ShellState& state, const View& view, const UiContext& context);

// Parts of the screen, each in its rectangle.
void top_bar_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size);
void menu_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             float width);
float menu_height(const View& view, const UiContext& context);
void levers_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
               ImVec2 size);
void figures_ui(ShellState& state, const View& view, const UiContext& context, ImVec2 position, ImVec2 size);
void figure_chart_ui(ShellState& state, const View& view, const UiContext& context, ImVec2 position, ImVec2 size);
void budget_ui(ShellState& state, const View& view, const UiContext& context, ImVec2 position, ImVec2 size);
void findings_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                 ImVec2 size);
void timeline_ui(const View& view, const UiContext& context, ImVec2 position, ImVec2 size);
// Returns whether it was closed.
bool hint_ui(const View& view, const UiContext& context, ImVec2 position, float width);
float hint_height(const View& view, const UiContext& context, float width);
void errors_ui(ShellState& state, const UiContext& context);
// Space, →, + −, R, L, D, Escape.
void shortcuts_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions);

}  // namespace goodwill::ui
