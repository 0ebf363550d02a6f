#include "web/ui/panels/schedule_block.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "generated/embedded_fonts.h"
#include "web/ui/figures/lever_spans.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr int week = 7, usual_programme_days = 90;

// What somebody typed in place of a day; an empty text where there may be no day.
struct Typed {
    bool is_done = false;
    std::string text;
};

Typed day_field(ScheduleState& state, const UiContext& context, std::string_view name, const std::string& shown,
                const char* hint, ImVec2 at, ImVec2 size) {
    std::array<char, 8> unchanged{};
    std::snprintf(unchanged.data(), unchanged.size(), "%s", shown.c_str());
    std::array<char, 8>& text = state.field == name ? state.typed : unchanged;
    ImGui::SetCursorScreenPos(at);
    ImGui::SetNextItemWidth(size.x);
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {context.px(8), (size.y - context.fonts.body->FontSize) * 0.5F});
    ImGui::InputTextWithHint("###day", hint, text.data(), text.size(),
                             ImGuiInputTextFlags_CharsDecimal | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    remember_rect(context, "field", name, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (ImGui::IsItemActivated()) {
        state.field = name;
        state.typed = text;
    }
    Typed typed{ImGui::IsItemDeactivatedAfterEdit(), text.data()};
    if (ImGui::IsItemDeactivated()) state.field.clear();
    ImGui::PopID();
    return typed;
}

// The span with what was typed; as it is where that is no day.
LeverSpan with_typed(const LeverSpan& span, const Typed& from, const Typed& until) {
    const auto day_of = [](const Typed& typed) { return read_whole(typed.text, 0, max_day); };
    if (from.is_done && day_of(from)) return put_on_days(span, static_cast<int>(*day_of(from)), span.until);
    if (until.is_done && until.text.empty()) return put_on_days(span, span.from, std::nullopt);
    if (until.is_done && day_of(until)) return put_on_days(span, span.from, static_cast<int>(*day_of(until)));
    return span;
}

// Two lines: what is changed, with what can be done to it; its days.
void span_ui(ScheduleState& state, const View& view, Column& column, Actions& actions, const LeverSpan& span,
             std::size_t index) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    const float side = context.px(context.is_touch ? 44 : 32), gap = context.px(4);
    const std::string number = std::to_string(index);
    float right = column.at.x + column.width;
    const auto button = [&](std::string_view name, const char* shape, Text words) {
        right -= side;
        const bool is_pressed = icon_button(context, joined(name, number).view(), shape, tr(words, language),
                                            {right, column.at.y}, {side, side});
        right -= gap;
        return is_pressed;
    };
    LeverSpan now = span;
    const bool is_removed = button("remove_change_", icon::close, Text::remove_change);
    if (!span.until && !span.followed && button("end_change_", icon::undo, Text::end_change)) {
        now = put_on_days(span, span.from, span.from + usual_programme_days);
    }
    if (button("later_", icon::chevron_right, Text::week_later)) now = shifted(span, week);
    if (button("earlier_", icon::chevron_left, Text::week_earlier)) now = shifted(span, -week);
    draw_text_cut({column.at.x, column.at.y + (side - context.fonts.body->FontSize) * 0.5F}, context.fonts.body,
                  context.theme.text, change_text(view.session, {span.from, span.setting}, language),
                  right - column.at.x);
    column.at.y += side;
    float x = column.at.x;
    const ImVec2 field = {context.px(72), side};
    const auto words_before = [&](Text words) {
        draw_text({x, column.at.y + (side - font->FontSize) * 0.5F}, font, context.theme.text_quiet,
                  tr(words, language));
        x += text_width(font, tr(words, language)) + context.px(6);
    };
    const auto day = [&](std::string_view name, const std::string& shown, const char* hint) {
        const Typed typed =
            day_field(state, context, joined(name, number).view(), shown, hint, {x, column.at.y}, field);
        x += field.x + context.px(8);
        return typed;
    };
    words_before(Text::begins_after);
    const Typed from = day("change_from_", std::to_string(span.from), "");
    words_before(Text::ends_with);
    const Typed until =
        day("change_until_", span.until ? std::to_string(*span.until) : std::string(), tr(Text::without_end, language));
    column.at.y += side + context.px(8);
    now = with_typed(now, from, until);
    if (is_removed) actions.commands = without_span(view.session.commands(), span);
    if (!is_removed && now != span) actions.commands = with_span(view.session.commands(), span, now);
}

}  // namespace

void schedule_ui(ScheduleState& state, const View& view, Column& column, Actions& actions) {
    std::vector<LeverSpan> spans = spans_of(view.session);
    std::erase_if(spans, [](const LeverSpan& span) { return span.is_planned; });
    if (spans.empty()) return;
    one_line(column, column.context.fonts.strong, column.context.theme.text,
             tr(Text::schedule, column.context.language), 6);
    for (std::size_t i = 0; i < spans.size(); ++i) span_ui(state, view, column, actions, spans[i], i);
    column.at.y += column.context.px(8);
}

}  // namespace goodwill::ui
