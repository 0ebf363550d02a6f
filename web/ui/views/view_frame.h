// What all views have in common: title, sentence, picture, and how it is counted.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "web/ui/kit/context.h"
#include "web/ui/kit/text.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct ViewFrame {
    const UiContext& context;
    Rect picture;
    float height = 0.0F;  // of all of it: more than there is room for is scrolled
};

// `note`: how it is counted, in small letters below the picture, which gets the rest of the room but `least_css` at least.
// Before a room neither title nor note: whoever speaks has them.
ViewFrame begin_view(const UiContext& context, Text title, std::string_view sentence, std::string_view note,
                     ImVec2 position, ImVec2 size, float least_css = 240.0F);
void end_view(const ViewFrame& frame);
// Of a chart, which has room in less where all of it is to be seen at once.
inline constexpr float room_chart_css = 150.0F;
inline float least_chart_css(const UiContext& context, float css) {
    return context.is_presenting ? room_chart_css : css;
}

// Where too little has been seen yet, in place of a picture: a press leads on by as many days as views look back.
void offer_days(const ViewFrame& frame, const View& view, Actions& actions);

// " In 16 other futures the change makes (95 %): account −0.6 (−0.9 to −0.3).": what the band says on this day about the
// metrics that belong to a view; empty in one world, and until all futures are lived through.
std::string interval_sentence(const View& view, std::initializer_list<std::string_view> metrics, Language language);

inline float width_of(const Rect& rect) { return rect.max.x - rect.min.x; }
inline float height_of(const Rect& rect) { return rect.max.y - rect.min.y; }
inline bool overlap(const Rect& a, const Rect& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}
bool is_hovered(const Rect& rect);

}  // namespace goodwill::ui
