// What the screen asks for: the UI only returns this and never changes the world itself.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/command.h"
#include "web/ui/figures/best.h"
#include "web/ui/figures/compared.h"
#include "web/ui/figures/editor_shown.h"
#include "web/ui/figures/story_shown.h"
#include "web/ui/kit/selection.h"
#include "web/ui/panels/chart_wish.h"
#include "web/ui/panels/page.h"

namespace goodwill::ui {

// Days a second; the last one is as fast as the computer can.
inline constexpr double speeds[] = {0.2, 1.0, 2.0, 7.0, 30.0, 1e9};
inline constexpr int speed_count = 6;
inline constexpr int fastest = speed_count - 1;

// Percent of the size of the design: text, and with it everything else.
inline constexpr std::array text_sizes = {100, 125, 150, 175, 200};

// What the page Share and the quiet line ask for.
enum class ShareWish : std::uint8_t {
    copy_link,
    save_figures,
    save_figures_german,  // as German spreadsheets read them
    save_picture,
    save_scenario,
    save_report,  // a page to print
    open_file,
    keep,
    keep_no_more,
    go_on,       // with what was kept
    begin_anew,  // what was kept may go
    close_line,
};

struct Actions {
    std::vector<LeverSetting> settings;
    std::optional<bool> play;
    bool step = false;
    std::optional<int> speed;  // index in speeds
    bool reset = false;
    bool measure = false;               // the published findings
    bool measure_more_at_rest = false;  // worlds of this business left alone
    bool stop_at_rest = false;
    bool begin_tornado = false;
    bool stop_tornado = false;
    std::optional<LeverId> begin_response;
    bool stop_response = false;
    bool begin_camps = false;
    bool stop_camps = false;
    std::optional<BestWish> begin_best;
    bool stop_best = false;
    bool begin_certainty = false;
    bool stop_certainty = false;
    std::optional<std::size_t> begin_story;  // by its place among View::stories
    std::optional<std::size_t> story_page;
    std::optional<std::string> story_camp;
    std::optional<BetWish> bet;
    bool end_story = false;
    std::vector<EditWish> edits;        // of the scenario editor, in order
    bool settle_anew = false;           // with the assumptions as they are set now
    std::optional<std::uint64_t> seed;  // starts anew with it
    std::optional<int> scenario;        // index of the embedded scenarios
    std::optional<Language> language;
    std::optional<bool> is_dark;
    std::optional<int> text_size;  // percent
    bool toggle_fullscreen = false;
    std::optional<bool> present;                   // for a room, or no more
    bool open_notes = false;                       // of the story, in a window of their own
    std::optional<std::string> copy_text;          // into the clipboard
    bool save_run = false;                         // as a file
    std::optional<std::size_t> edit_step;          // undo, redo: to a step of View::edits
    std::optional<std::vector<Command>> commands;  // in place of all of the run
    std::optional<int> go_to_day;
    std::optional<Compared> compared;
    bool keep_variant = false;
    std::optional<VariantName> rename_variant;
    std::optional<char> forget_variant;  // by its letter
    bool swap_worlds = false;
    bool take_over = false;  // what holds is "as it was" from now on
    std::optional<ShareWish> share;
    std::optional<ChartWish> save_chart;
    std::optional<Selection> selection;
    std::optional<Page> page;    // in the middle
    std::optional<bool> answer;  // the notice was closed, with yes or no
    bool cancel_settling = false;
};

}  // namespace goodwill::ui
