#include "web/ui/views/view_frame.h"

#include <algorithm>

#include "web/ui/kit/format.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

ViewFrame begin_view(const UiContext& context, Text title, std::string_view sentence, std::string_view note,
                     ImVec2 position, ImVec2 size, float least_css) {
    const float margin = page_margin(context), width = size.x - 2.0F * margin;
    begin_scroll(context, "###view", position, size);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    ImVec2 at = {position.x + margin, top.y + context.px(12)};
    if (!context.is_presenting) {  // before a room the head of the screen has it
        draw_text_cut(at, context.fonts.title, context.theme.text, tr(title, context.language), width);
        at.y += context.fonts.title->FontSize + context.px(4);
    }
    const ImFont *body = context.fonts.body, *small = context.fonts.small;
    const bool is_long = context.is_presenting && wrapped_height(body, sentence, width) > 2.5F * body->FontSize;
    at.y += draw_text_wrapped(at, is_long ? small : body, context.theme.text, sentence, width) + context.px(12);
    if (context.is_presenting) note = {};
    const float note_height = note.empty() ? context.px(8) : wrapped_height(small, note, width) + context.px(20);
    const float used = at.y - top.y + note_height;
    const float height = std::max(context.px(least_css), size.y - used);
    const ImVec2 end = {at.x + width, at.y + height};
    draw_text_wrapped({at.x, end.y + context.px(8)}, small, context.theme.text_quiet, note, width);
    return {context, {at, end}, used + height};
}

void end_view(const ViewFrame& frame) { end_scroll(frame.context, frame.height); }

void offer_days(const ViewFrame& frame, const View& view, Actions& actions) {
    const UiContext& context = frame.context;
    constexpr int days = RecentContacts::step_days;
    const std::string label =
        sentence(tr(Text::view_go_on, context.language), decimal(days, 0, context.language).view());
    const ImVec2 size = {button_width(context, label), context.px(36)};
    const ImVec2 at = {frame.picture.min.x + 0.5F * (width_of(frame.picture) - size.x),
                       frame.picture.min.y + 0.4F * (height_of(frame.picture) - size.y)};
    if (text_button(context, "view_go_on", label, at, size, ButtonLook::primary)) {
        actions.go_to_day = view.session.world().day + days;
    }
}

std::string interval_sentence(const View& view, std::initializer_list<std::string_view> metrics, Language language) {
    if (view.twin == nullptr || !view.band.is_whole()) return {};
    if (view.twin->commands() == view.session.commands()) return {};  // nothing to tell apart
    std::string list;
    for (const std::string_view id : metrics) {
        const std::size_t index = find_metric(id).value();
        const std::optional<Interval> interval = view.band.on(index, view.session.world().day);
        if (!interval) continue;
        const MetricInfo& metric = metric_table()[index];
        list.append(list.empty() ? "" : "; ").append(metric.label.in(language)).append(" ");
        list += mean_text(metric, *interval, language);
    }
    if (list.empty()) return {};
    return " " + sentence(tr(Text::view_interval, language), decimal(view.band.pairs, 0, language).view(), list);
}

bool is_hovered(const Rect& rect) { return ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(rect.min, rect.max); }

}  // namespace goodwill::ui
