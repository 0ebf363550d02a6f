// The middle of the screen as another picture of the same business: one press each, one sentence that says what is seen now.
#pragma once

#include <array>
#include <string>

#include "web/ui/figures/drivers.h"
#include "web/ui/figures/followed.h"
#include "web/ui/figures/word_of_mouth.h"
#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"
#include "web/ui/views/cube_drawing.h"

namespace goodwill::ui {

// Worked out once a day, not in each frame.
struct DriversOfDay {
    std::array<double, 6> of{};  // names the day of the world
    Drivers drivers;
};

struct ViewsState {
    std::string sentence;  // of the view drawn last, for those who do not see it
    std::size_t emotion_journey = 0;
    std::array<DriversOfDay, 2> drivers;  // of the world, and of its twin
    CubeTurn cube;
    WordOfMouth word;
    Followed followed;          // people of the accounts
    float circle_phase = 0.0F;  // of what runs around the circle of the team, 0 … 1
};

std::string_view view_id(ViewKind kind);
std::string_view view_title(ViewKind kind, Language language);
std::optional<ViewKind> find_view(std::string_view id);
Page page_of(ViewKind kind);
// Once a frame: takes in the day for what the views keep of those that pass, once something is kept.
void follow_days(ViewsState& state, const View& view);
// The page that follows in the bar, or the one before; the map is the first of them.
Page next_view(const Page& open, bool is_forward);

// Map and views, to choose from.
float views_bar_height(const UiContext& context);
void views_bar_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, float width);

// The open view. Precondition: view.page.kind == Page::Kind::view.
void view_ui(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             ImVec2 size);

}  // namespace goodwill::ui
