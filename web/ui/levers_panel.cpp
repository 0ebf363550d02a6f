#include <algorithm>
#include <vector>

#include "generated/embedded_fonts.h"
#include "web/text.h"
#include "web/ui/lever_row.h"
#include "web/ui/preset_row.h"
#include "web/ui/widgets.h"

namespace goodwill::ui {

namespace {

// What the panel draws into: a column that grows downwards.
struct Column {
    ShellState& state;
    const View& view;
    const UiContext& context;
    Actions& actions;
    float x, y, width;
};

std::string_view search_words(const ShellState& state) { return state.search.data(); }

void group_head(Column& column, const LocalView& label, const LocalView& help) {
    const UiContext& context = column.context;
    column.y += context.px(8);
    draw_text({column.x, column.y}, context.fonts.title, context.theme.text, label.in(context.language));
    column.y += context.fonts.title->FontSize + context.px(2);
    column.y += draw_text_wrapped({column.x, column.y}, context.fonts.small, context.theme.text_quiet,
                                  help.in(context.language), column.width);
    column.y += context.px(12);
}

void caption(Column& column, Text text) {
    const UiContext& context = column.context;
    draw_text({column.x, column.y}, context.fonts.small, context.theme.text_quiet, tr(text, context.language));
    column.y += context.fonts.small->FontSize + context.px(8);
}

void rule(Column& column) {
    column.y += column.context.px(8);
    hairline_across(column.context, {column.x, column.y}, column.width);
    column.y += column.context.px(8);
}

bool show(Column& column, const Lever& lever) {
    if (!lever_matches(lever, search_words(column.state))) return false;
    column.y += lever_row_ui(column.state, column.view, column.context, column.actions, lever, {column.x, column.y},
                             column.width);
    return true;
}

std::vector<Lever> levers_of(const Column& column, ParameterGroup group) {
    std::vector<Lever> levers;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (parameter_table()[i].group == group) {
            levers.push_back(parameter_lever(column.view.session, i, column.context.language));
        }
    }
    return levers;
}

bool any_matches(const Column& column, const std::vector<Lever>& levers) {
    return std::any_of(levers.begin(), levers.end(),
                       [&](const Lever& lever) { return lever_matches(lever, search_words(column.state)); });
}

std::vector<Lever> staff_levers(const Column& column) {
    std::vector<Lever> levers;
    const std::vector<Touchpoint>& places = column.view.session.world().scenario->touchpoints;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].staff > 0) {
            levers.push_back(staff_lever(column.view.session, static_cast<int>(i), column.context.language));
        }
    }
    return levers;
}

void lever_groups(Column& column) {
    bool is_first = true;
    for (std::size_t g = 0; g < group_table().size(); ++g) {
        const GroupInfo& group = group_table()[g];
        if (!group.is_lever) continue;
        const std::vector<Lever> levers = levers_of(column, static_cast<ParameterGroup>(g));
        const bool has_positions = static_cast<ParameterGroup>(g) == ParameterGroup::processes;
        const std::vector<Lever> positions = has_positions ? staff_levers(column) : std::vector<Lever>{};
        if (!any_matches(column, levers) && !any_matches(column, positions)) continue;
        if (!is_first) rule(column);
        is_first = false;
        group_head(column, group.label, group.help);
        if (any_matches(column, positions)) {
            caption(column, Text::positions_on_duty);
            for (const Lever& lever : positions) show(column, lever);
            caption(column, Text::programmes);
        }
        for (const Lever& lever : levers) show(column, lever);
    }
}

void argument(Column& column) {
    const std::vector<Lever> levers = levers_of(column, ParameterGroup::hypotheses);
    if (!any_matches(column, levers)) return;
    rule(column);
    const GroupInfo& group = group_info(ParameterGroup::hypotheses);
    group_head(column, group.label, group.help);
    if (search_words(column.state).empty()) {
        column.y += preset_row_ui(column.view, column.context, column.actions, "omega_delight", {column.x, column.y},
                                  column.width);
    }
    for (const Lever& lever : levers) show(column, lever);
}

// All other numbers of the model; folded away unless asked or searched for.
void assumptions(Column& column) {
    const UiContext& context = column.context;
    const bool is_searching = !search_words(column.state).empty();
    if (!is_searching) {
        rule(column);
        const bool is_open = column.state.assumptions_are_open;
        const float height = context.px(context.is_touch ? 44 : 36);
        const Press press = press_area(context, "assumptions", {column.x, column.y}, {column.width, height});
        const float y = column.y + (height - context.fonts.title->FontSize) * 0.5F;
        draw_text({column.x, y}, context.fonts.title, press.is_hovered ? context.theme.accent : context.theme.text,
                  tr(Text::all_assumptions, context.language));
        draw_text_right({column.x + column.width, y + context.px(3)}, context.fonts.body, context.theme.text_quiet,
                        is_open ? icon::chevron_up : icon::chevron_down);
        column.y += height;
        column.y += draw_text_wrapped({column.x, column.y}, context.fonts.small, context.theme.text_quiet,
                                      tr(Text::assumptions_help, context.language), column.width) +
                    context.px(8);
        if (press.is_clicked) column.state.assumptions_are_open = !is_open;
        if (link(context, "findings", tr(Text::findings_link, context.language), {column.x, column.y})) {
            column.state.findings_are_open = !column.state.findings_are_open;
            column.state.budget_is_open = false;
        }
        column.y += context.fonts.small->FontSize + context.px(8);
        if (!is_open) return;
    }
    for (std::size_t g = 0; g < group_table().size(); ++g) {
        const auto group = static_cast<ParameterGroup>(g);
        if (group_table()[g].is_lever || group == ParameterGroup::hypotheses) continue;
        const std::vector<Lever> levers = levers_of(column, group);
        if (!any_matches(column, levers)) continue;
        rule(column);
        group_head(column, group_table()[g].label, group_table()[g].help);
        for (const Lever& lever : levers) show(column, lever);
    }
}

void search_field(Column& column) {
    const UiContext& context = column.context;
    const float height = context.px(context.is_touch ? 44 : 32);
    // The button for clearing has its own place beside the text: what is typed into takes every press on itself.
    const bool can_clear = !search_words(column.state).empty();
    ImGui::GetWindowDrawList()->AddRectFilled({column.x, column.y}, {column.x + column.width, column.y + height},
                                              context.theme.raised, ImGui::GetStyle().FrameRounding);
    ImGui::SetCursorScreenPos({column.x, column.y});
    ImGui::SetNextItemWidth(column.width - (can_clear ? height : 0.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {context.px(32), (height - context.fonts.body->FontSize) * 0.5F});
    ImGui::InputText("###search", column.state.search.data(), column.state.search.size());
    ImGui::PopStyleVar();
    const bool is_active = ImGui::IsItemActive();
    if (ImGui::IsItemVisible()) {
        remember_rect(context, "field", "search", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    }
    const float y = column.y + (height - context.fonts.body->FontSize) * 0.5F;
    draw_text({column.x + context.px(10), y}, context.fonts.icons, context.theme.text_quiet, icon::search);
    if (search_words(column.state).empty() && !is_active) {
        draw_text({column.x + context.px(32), y}, context.fonts.body, context.theme.text_quiet,
                  tr(Text::search_levers, context.language));
    }
    if (can_clear && icon_button(context, "clear_search", icon::close, tr(Text::clear, context.language),
                                 {column.x + column.width - height, column.y}, {height, height})) {
        column.state.search[0] = '\0';
    }
    column.y += height + context.px(12);
}

// How many levers are away from their start, what the programmes cost, and the way back.
void summary(Column& column) {
    const UiContext& context = column.context;
    const Session& session = column.view.session;
    std::vector<LeverSetting> back;
    double cost = 0.0;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        const Lever lever = parameter_lever(session, i, context.language);
        if (lever.is_changed()) back.push_back({lever.id, lever.start});
        cost += programme_cost_eur_per_year(lever, static_cast<double>(session.world().customers));
    }
    for (const Lever& lever : staff_levers(column)) {
        if (lever.is_changed()) back.push_back({lever.id, lever.start});
    }
    const ImFont* font = context.fonts.small;
    const Shown cost_words =
        fill(tr(Text::programmes_cost, context.language), compact_euro(cost, context.language).view());
    const std::string_view budget = tr(Text::budget, context.language);
    const float link_width = text_width(font, budget);
    draw_text_cut({column.x, column.y}, font, context.theme.text_quiet, cost_words.view(),
                  column.width - link_width - context.px(8));
    if (link(context, "budget", budget, {column.x + column.width - link_width, column.y})) {
        column.state.budget_is_open = !column.state.budget_is_open;
        column.state.findings_are_open = false;
    }
    column.y += font->FontSize + context.px(4);
    if (back.empty()) {
        draw_text_cut({column.x, column.y}, font, context.theme.text_quiet, tr(Text::nothing_changed, context.language),
                      column.width);
    } else {
        const Shown count = fill(tr(back.size() == 1 ? Text::one_changed : Text::some_changed, context.language),
                                 decimal(static_cast<double>(back.size()), 0, context.language).view());
        draw_text({column.x, column.y}, font, context.theme.text, count.view());
        const float after = column.x + text_width(font, count.view()) + context.px(8);
        if (link(context, "reset_levers", tr(Text::reset_all, context.language), {after, column.y})) {
            for (const LeverSetting& setting : back) column.actions.settings.push_back(setting);
        }
    }
    column.y += font->FontSize + context.px(4);
}

}  // namespace

void levers_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
               ImVec2 size) {
    begin_scroll(context, "###levers", position, size);
    const float margin = context.px(16);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    Column column{state, view, context, actions, position.x + margin, top.y + context.px(12), size.x - 2 * margin};
    search_field(column);
    if (search_words(state).empty()) summary(column);
    const float before = column.y;
    lever_groups(column);
    argument(column);
    assumptions(column);
    if (column.y == before) {
        draw_text_wrapped({column.x, column.y}, context.fonts.body, context.theme.text_quiet,
                          tr(Text::nothing_found, context.language), column.width);
        column.y += context.px(48);
    }
    end_scroll(context, column.y - top.y + context.px(24));
}

}  // namespace goodwill::ui
