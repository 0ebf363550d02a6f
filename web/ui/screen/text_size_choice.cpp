#include "web/ui/screen/text_size_choice.h"

#include <algorithm>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

Shown name_of(int percent) { return joined("text_", decimal(percent, 0, Language::en).view()); }

Shown label_of(int percent, Language language) { return goodwill::ui::percent(percent * 0.01, 0, language); }

}  // namespace

int next_text_size(int percent, bool is_larger) {
    if (is_larger) {
        const auto above = std::upper_bound(text_sizes.begin(), text_sizes.end(), percent);
        return above == text_sizes.end() ? percent : *above;
    }
    const auto below = std::lower_bound(text_sizes.begin(), text_sizes.end(), percent);
    return below == text_sizes.begin() ? percent : *(below - 1);
}

void text_size_button(const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const Press press = press_area(context, "text_size", position, size);
    const bool is_open = ImGui::IsPopupOpen("###text_sizes");
    const ImVec2 end = {position.x + size.x, position.y + size.y};
    if (press.is_hovered || is_open) {
        ImGui::GetWindowDrawList()->AddRectFilled(position, end, context.theme.raised, context.px(6));
    }
    // A small and a large letter on one line.
    const ImFont* small = context.fonts.small;
    const ImFont* large = context.fonts.title;
    const ImU32 colour = press.is_hovered || is_open ? context.theme.text : context.theme.text_quiet;
    const float width = text_width(small, "A") + text_width(large, "A");
    const float x = position.x + (size.x - width) * 0.5F, y = position.y + (size.y - large->FontSize) * 0.5F;
    draw_text({x, y + std::floor(large->Ascent) - std::floor(small->Ascent)}, small, colour, "A");
    draw_text({x + text_width(small, "A"), y}, large, colour, "A");
    if (!is_open) tip(context, press.is_hovered, tr(Text::text_size_tip, context.language));
    if (press.is_clicked) ImGui::OpenPopup("###text_sizes");
    ImGui::SetNextWindowPos({position.x, end.y + context.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {context.px(8), context.px(8)});
    if (ImGui::BeginPopup("###text_sizes", ImGuiWindowFlags_NoMove)) {
        const ImVec2 row = {context.px(96), context.px(context.is_touch ? 44 : 36)};
        for (const int percent : text_sizes) {
            if (list_entry(context, name_of(percent).view(), label_of(percent, context.language).view(),
                           ImGui::GetCursorScreenPos(), row, percent == context.text_size)) {
                actions.text_size = percent;
                ImGui::CloseCurrentPopup();
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void text_size_row(const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const float gap = context.px(4), count = static_cast<float>(text_sizes.size());
    const float width = std::floor((size.x - gap * (count - 1.0F)) / count);
    for (const int percent : text_sizes) {
        if (text_button(context, name_of(percent).view(), label_of(percent, context.language).view(), position,
                        {width, size.y}, percent == context.text_size ? ButtonLook::chosen : ButtonLook::framed)) {
            actions.text_size = percent;
        }
        position.x += width + gap;
    }
}

}  // namespace goodwill::ui
