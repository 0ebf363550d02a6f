// What is open, folded, typed: nothing of this matters for the simulation.
#pragma once

#include <array>
#include <cstdint>

#include "web/ui/kit/chart_view.h"
#include "web/ui/panels/best_panel.h"
#include "web/ui/panels/camps_panel.h"
#include "web/ui/panels/certainty_panel.h"
#include "web/ui/panels/editor_panel.h"
#include "web/ui/panels/figures_panel.h"
#include "web/ui/panels/hint.h"
#include "web/ui/panels/levers_panel.h"
#include "web/ui/panels/notice_panel.h"
#include "web/ui/panels/page.h"
#include "web/ui/panels/quiet_line.h"
#include "web/ui/panels/repeat_panel.h"
#include "web/ui/panels/settling_panel.h"
#include "web/ui/panels/share_blocks.h"
#include "web/ui/panels/story_panel.h"
#include "web/ui/panels/tornado_panel.h"
#include "web/ui/panels/worlds_panel.h"
#include "web/ui/screen/presenting.h"
#include "web/ui/views/views.h"

namespace goodwill::ui {

enum class Sheet { none, levers, figures, inspector, menu };

struct ShellState {
    bool left_is_open = true;
    bool right_is_open = true;
    Sheet sheet = Sheet::none;  // on a phone
    Page page;                  // in the middle
    ViewsState views;
    LeversState levers;
    StoryState story;
    EditorState editor;
    FiguresState figures;
    HintState hint;
    PresentingState presenting;
    WorldsState worlds;
    TornadoState tornado;
    CampsState camps;
    BestState best;
    CertaintyState certainty;
    ChartView chart;      // of any figure: another one is seen on the same days
    Selection inspected;  // whose column is scrolled
    std::array<char, 24> seed{};
    std::uint64_t seed_shown = 0;
    Notice notice;
    SettlingNote settling;
    RepeatState repeat;
    ShareState share;
    QuietLine told;   // goes by itself
    QuietLine asked;  // stands until it is answered; behind what is told
    // Something that Escape leaves before anything else, when the last frame ended: an open list, a column beside the middle.
    bool has_way_out = false;
};

// What is asked of whoever sits here is no business of a room.
inline const QuietLine& line_shown(const ShellState& state, const UiContext& context) {
    return is_open(state.told) || context.is_presenting ? state.told : state.asked;
}

}  // namespace goodwill::ui
