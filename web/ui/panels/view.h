// What the panels show; owned by the app. They change nothing of it and return Actions.
#pragma once

#include <span>

#include "sim/session/edits.h"
#include "web/ui/figures/at_rest.h"
#include "web/ui/figures/band.h"
#include "web/ui/figures/best.h"
#include "web/ui/figures/camps.h"
#include "web/ui/figures/certainty.h"
#include "web/ui/figures/compared.h"
#include "web/ui/figures/comparison.h"
#include "web/ui/figures/editor_shown.h"
#include "web/ui/figures/figures.h"
#include "web/ui/figures/findings.h"
#include "web/ui/figures/repeat.h"
#include "web/ui/figures/response.h"
#include "web/ui/figures/story_shown.h"
#include "web/ui/figures/tornado.h"
#include "web/ui/kit/selection.h"
#include "web/ui/panels/page.h"

namespace goodwill::ui {

struct View {
    const Session& session;
    const Session* twin = nullptr;  // on the same day; none in one world, and while it catches up
    const Figures& figures;
    const Figures& twin_figures;  // without days where there is no twin
    const Edits& edits;
    Compared compared;
    const Findings& findings;
    std::span<const Scenario> scenarios;  // embedded
    int scenario = -1;                    // among them; −1: loaded from a file
    bool is_playing = false;
    int speed = 1;            // index in speeds
    bool is_resting = false;  // playing stopped by itself at the end of a stretch of years
    Selection selection;
    Page page;
    const Repeat& repeat;  // up to date while its page is open
    const AtRest& at_rest;
    bool is_catching_up = false;  // lives through days again until goal_day
    int goal_day = 0;
    const AheadFigures& ahead;
    const Band& band;  // around the differences; without pairs where there is none
    bool is_too_large_for_band = false;
    bool can_begin_tornado = true;
    const TornadoShown& tornado;
    const ResponseShown& response;
    const CampsShown& camps;
    const BestShown& best;
    const CertaintyShown& certainty;
    std::string band_command = {};  // that gives its numbers elsewhere, of this day; while their page is open
    int band_command_day = 0;
    int futures = 0;  // of the band that is there, or is being worked out; 0: none will be
    std::span<const Story> stories;
    const StoryShown& story;
    const EditorShown& editor;
};

// Both worlds' figures, and how sure their differences are.
inline TwoFigures figures_of(const View& view) { return {view.figures, view.twin_figures, &view.band, view.futures}; }

}  // namespace goodwill::ui
