#include "web/ui/panels/lever_row.h"

#include <algorithm>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/mechanism_panel.h"
#include "web/ui/panels/preset_row.h"

namespace goodwill::ui {

namespace {

// One paragraph of the details: a quiet caption and its text below. `y` moves on. Draws only with a window list.
void paragraph(const UiContext& context, std::string_view caption, std::string_view text, float x, float width,
               float& y, bool draws) {
    if (text.empty()) return;
    const ImFont* font = context.fonts.small;
    if (!caption.empty()) {
        if (draws) draw_text_wrapped({x, y}, font, context.theme.text_quiet, caption, width);
        y += wrapped_height(font, caption, width);
    }
    if (draws) draw_text_wrapped({x, y}, font, context.theme.text, text, width);
    y += wrapped_height(font, text, width) + context.px(8);
}

std::string range_text(const Lever& lever, Language language) {
    return sentence(tr(Text::from_to, language), lever_value_text(lever, lever.range.minimum, language).view(),
                    lever_value_with_unit(lever, lever.range.maximum, language)) +
           fill(tr(Text::starts_at, language), lever_value_text(lever, lever.start, language).view()).c_str();
}

std::string evidence_text(LocalView source, EvidenceTag tag, Language language) {
    std::string text(source.in(language));
    text.append(" · ").append(tag_letter(tag)).append(" = ").append(tag_meaning(tag).in(language));
    return text;
}

std::string cost_text(const Lever& lever, const View& view, Language language) {
    if (lever.info == nullptr) return tr(Text::cost_of_positions, language);
    if (lever.info->cost.most <= 0.0) return {};
    const CostBases year = yearly_cost_bases(view.session);
    const double now = programme_cost_eur_per_year(lever, lever.value, year);
    const double most = programme_cost_eur_per_year(lever, lever.info->maximum, year);
    std::string text = fill(tr(Text::cost_now, language), compact_euro(now, language).view()).c_str();
    text.append(" ").append(tr(Text::cost_square, language)).append(" ");
    return text + sentence(tr(Text::cost_at_most, language), compact_euro(most, language).view(),
                           most_cost_text(lever, language));
}

// Presets are offered in the details, except those of the argument, which stand above its levers.
float presets_height(const UiContext& context, const Lever& lever) {
    const bool has_own = lever.info != nullptr && lever.info->group != ParameterGroup::hypotheses;
    return has_own ? preset_row_height(context, lever.name) : 0.0F;
}

// Height of the details; draws them too when asked.
float details(const View& view, const UiContext& context, Actions& actions, const Lever& lever, ImVec2 position,
              float width, bool draws) {
    const Language language = context.language;
    const float x = position.x + context.px(12), room = width - context.px(24);
    float y = position.y + context.px(12);
    if (lever.info == nullptr) {
        paragraph(context, {}, tr(Text::positions_help, language), x, room, y, draws);
    } else {
        paragraph(context, {}, lever.info->help.in(language), x, room, y, draws);
        paragraph(context, {}, recommendation_text(lever.info->recommendation).in(language), x, room, y, draws);
    }
    paragraph(context, tr(Text::planned, language), planned_text(lever, language), x, room, y, draws);
    paragraph(context, tr(Text::range, language), range_text(lever, language), x, room, y, draws);
    if (lever.info != nullptr && lever.info->delay_days > 0.0) {
        const Shown days = fill(tr(Text::delay_days, language), decimal(lever.info->delay_days, 0, language).view());
        paragraph(context, tr(Text::delay, language), days.view(), x, room, y, draws);
    }
    paragraph(context, tr(Text::cost, language), cost_text(lever, view, language), x, room, y, draws);
    if (lever.info != nullptr) {
        const ParameterInfo& info = *lever.info;
        if (info.cost.most > 0.0) {
            paragraph(context, tr(Text::cost_evidence, language),
                      evidence_text(info.cost.source, info.cost.tag, language), x, room, y, draws);
        }
        paragraph(context, tr(Text::evidence, language), evidence_text(info.source, info.tag, language), x, room, y,
                  draws);
        y += mechanism_links(view, context, actions, lever.info->source.in(language), lever.name, {x, y}, draws);
    }
    paragraph(context, tr(Text::name_in_files, language), name_in_files(lever, language), x, room, y, draws);
    return y - position.y + context.px(4);
}

void lever_tip(const UiContext& context, const Lever& lever, bool is_hovered) {
    if (!begin_tip(context, is_hovered)) return;
    const Language language = context.language;
    tip_text(context, context.fonts.strong, context.theme.text, lever.label);
    tip_text(context, context.fonts.small, context.theme.text,
             lever.info != nullptr ? lever.info->help.in(language) : tr(Text::positions_help, language));
    if (lever.info != nullptr) {
        tip_text(context, context.fonts.small, context.theme.text_quiet,
                 recommendation_text(lever.info->recommendation).in(language));
    }
    if (lever.planned) {
        tip_text(context, context.fonts.small, context.theme.text, planned_text(lever, language));
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::click_for_more, language));
    end_tip();
}

// Width of the unit beside the value; 0 where there is no room for it.
float shown_unit_width(const UiContext& context, const Lever& lever, double value, float width) {
    const std::string_view unit = lever_unit_text(lever, value, context.language);
    if (unit.empty()) return 0.0F;
    const float unit_width = text_width(context.fonts.small, unit) + context.px(4);
    const float label_width = text_width(context.fonts.body, lever.label) + context.px(36);
    const float number_width =
        text_width(context.fonts.strong, lever_value_text(lever, value, context.language).view());
    return label_width + number_width + unit_width <= width ? unit_width : 0.0F;
}

// What value and unit leave to the label, which takes a second line rather than being cut.
float label_room(const UiContext& context, const Lever& lever, double value, float width) {
    const Shown number = lever_value_text(lever, value, context.language);
    return width - text_width(context.fonts.strong, number.view()) - shown_unit_width(context, lever, value, width) -
           context.px(8);
}

// Value at the right end, its unit in quiet words beside it when there is room.
void draw_value(const UiContext& context, const Lever& lever, double value, ImVec2 position, float width) {
    const ImFont* strong = context.fonts.strong;
    const ImFont* small = context.fonts.small;
    const float unit_width = shown_unit_width(context, lever, value, width), right = position.x + width;
    if (unit_width > 0.0F) {
        draw_text({right - unit_width + context.px(4), position.y + strong->FontSize - small->FontSize - context.px(1)},
                  small, context.theme.text_quiet, lever_unit_text(lever, value, context.language));
    }
    draw_text_right({right - unit_width, position.y}, strong,
                    lever.is_changed() ? context.theme.accent : context.theme.text,
                    lever_value_text(lever, value, context.language).view());
}

// Below the slider, in room that the row has anyway: what is in effect until a value that waits for the next day.
void draw_waiting(const UiContext& context, const Lever& lever, ImVec2 track, float width) {
    const Shown text =
        fill(tr(Text::waits, context.language), lever_value_text(lever, lever.in_effect, context.language).view());
    const float y = track.y + context.px(slider_height_css * 0.5F + (context.is_touch ? 12 : 8));
    draw_text_cut({track.x, y}, context.fonts.small, context.theme.text_quiet, text.view(), width);
    remember_rect(context, "waiting", lever.name, {track.x, y}, {track.x + width, y + context.fonts.small->FontSize});
}

}  // namespace

float lever_row_ui(LeversState& state, const View& view, const UiContext& context, Actions& actions, const Lever& lever,
                   ImVec2 position, float width) {
    const bool is_explained = state.explained == lever.name;
    const float icon_width = text_width(context.fonts.small, icon::info) + context.px(6);
    const float room = label_room(context, lever, lever.value, width) - icon_width;
    const float line = wrapped_height(context.fonts.body, lever.label, room);
    const float track_y = position.y + line + context.px(2);
    const float bare_height = line + context.px(2 + slider_height_css) + context.px(context.is_touch ? 20 : 14);
    const float offered_height = is_explained ? presets_height(context, lever) : 0.0F;
    const float detail_height =
        is_explained ? offered_height + details(view, context, actions, lever, position, width, false) : 0.0F;
    const float height = bare_height + (is_explained ? detail_height + context.px(8) : 0.0F);
    if (!ImGui::IsRectVisible(position, {position.x + width, position.y + height})) return height;

    // The track leaves room for the way back before there is one: a place on it means the same all along.
    const float undo = context.px(28), track_width = width - undo - context.px(4);
    const std::optional<float> moved =
        slider(context, lever.name, lever_place(lever, lever.value), lever_place(lever, lever.start),
               static_cast<float>(lever.range.step / (lever.range.maximum - lever.range.minimum)),
               {position.x, track_y}, track_width);
    double shown = lever.value;
    if (moved) {
        shown = lever_value_at(lever, *moved);
        if (shown != lever.value) actions.settings.push_back({lever.id, shown});
    }
    draw_value(context, lever, shown, position, width);
    if (lever.is_waiting()) draw_waiting(context, lever, {position.x, track_y}, track_width);
    const Press press =
        press_area(context, joined("explain_", lever.name).view(), position, {room + icon_width, line + context.px(2)});
    draw_text_wrapped(position, context.fonts.body, context.theme.text, lever.label, room);
    const float used = std::min(room, text_width(context.fonts.body, lever.label));
    draw_text({position.x + used + context.px(6), position.y + context.px(2)}, context.fonts.small,
              press.is_hovered || is_explained ? context.theme.accent : with_alpha(context.theme.text_quiet, 0.55F),
              icon::info);
    if (press.is_clicked) state.explained = is_explained ? std::string() : lever.name;
    lever_tip(context, lever, press.is_hovered && !is_explained);
    if (lever.is_changed() &&
        icon_button(context, joined("reset_", lever.name).view(), icon::undo, tr(Text::reset_lever, context.language),
                    {position.x + width - undo, track_y - context.px(2)}, {undo, undo})) {
        actions.settings.push_back({lever.id, lever.start});
    }
    if (is_explained) {
        const ImVec2 card = {position.x, position.y + bare_height};
        ImGui::GetWindowDrawList()->AddRectFilled(card, {card.x + width, card.y + detail_height}, context.theme.raised,
                                                  context.px(6));
        details(view, context, actions, lever, card, width, true);
        if (offered_height > 0.0F) {
            preset_row_ui(view, context, actions, lever.name,
                          {card.x + context.px(12), card.y + detail_height - offered_height}, width - context.px(24));
        }
    }
    return height;
}

}  // namespace goodwill::ui
