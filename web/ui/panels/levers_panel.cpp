#include "web/ui/panels/levers_panel.h"

#include <algorithm>
#include <vector>

#include "generated/embedded_fonts.h"
#include "sim/scenario/idle_levers.h"
#include "web/ui/figures/lever_spans.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/lever_row.h"
#include "web/ui/panels/preset_row.h"

namespace goodwill::ui {

namespace {

struct List {
    LeversState& state;
    const View& view;
    Actions& actions;
    Column column;
};

std::string_view search_words(const LeversState& state) { return state.search.data(); }

void group_head(Column& column, const LocalView& label, const LocalView& help) {
    const UiContext& context = column.context;
    skip(column, 8);
    one_line(column, context.fonts.title, context.theme.text, label.in(context.language), 2);
    words(column, context.fonts.small, context.theme.text_quiet, help.in(context.language), 12);
}

void caption(Column& column, Text text) {
    const UiContext& context = column.context;
    one_line(column, context.fonts.small, context.theme.text_quiet, tr(text, context.language), 8);
}

bool show(List& list, const Lever& lever) {
    if (!lever_matches(lever, search_words(list.state))) return false;
    list.column.at.y += lever_row_ui(list.state, list.view, list.column.context, list.actions, lever, list.column.at,
                                     list.column.width);
    return true;
}

std::vector<Lever> levers_of(const List& list, ParameterGroup group) {
    std::vector<Lever> levers;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (parameter_table()[i].group == group && can_act(list.view.session.scenario(), parameter_table()[i])) {
            levers.push_back(parameter_lever(list.view.session, i, list.column.context.language));
        }
    }
    return levers;
}

bool any_matches(const List& list, const std::vector<Lever>& levers) {
    return std::any_of(levers.begin(), levers.end(),
                       [&](const Lever& lever) { return lever_matches(lever, search_words(list.state)); });
}

std::vector<Lever> staff_levers(const List& list) {
    std::vector<Lever> levers;
    const std::vector<Touchpoint>& places = list.view.session.world().scenario->touchpoints;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].staff > 0) {
            levers.push_back(staff_lever(list.view.session, static_cast<int>(i), list.column.context.language));
        }
    }
    return levers;
}

void lever_groups(List& list) {
    bool is_first = true;
    for (std::size_t g = 0; g < group_table().size(); ++g) {
        const GroupInfo& group = group_table()[g];
        if (!group.is_lever) continue;
        const std::vector<Lever> levers = levers_of(list, static_cast<ParameterGroup>(g));
        const bool has_positions = static_cast<ParameterGroup>(g) == ParameterGroup::processes;
        const std::vector<Lever> positions = has_positions ? staff_levers(list) : std::vector<Lever>{};
        if (!any_matches(list, levers) && !any_matches(list, positions)) continue;
        if (!is_first) rule(list.column, 8, 8);
        is_first = false;
        group_head(list.column, group.label, group.help);
        if (any_matches(list, positions)) {
            caption(list.column, Text::positions_on_duty);
            for (const Lever& lever : positions) show(list, lever);
            skip(list.column, 6);
            caption(list.column, Text::programmes);
        }
        for (const Lever& lever : levers) show(list, lever);
    }
}

// Below the rows of a group in which an assumption was changed: rows above stay where they are while one is being moved.
void past_of_changed(List& list, ParameterGroup group) {
    Column& column = list.column;
    const UiContext& context = column.context;
    const Language language = context.language;
    const std::vector<std::size_t> changed = changed_assumptions(list.view.session);
    const bool is_here =
        std::any_of(changed.begin(), changed.end(), [&](std::size_t i) { return parameter_table()[i].group == group; });
    if (!is_here) return;
    const bool is_one = changed.size() == 1;
    words(column, context.fonts.small, context.theme.text,
          tr(is_one ? Text::assumption_past : Text::assumptions_past, language), 6);
    const Shown some = fill(tr(is_one ? Text::settle_anew_one : Text::settle_anew_some, language),
                            decimal(static_cast<double>(changed.size()), 0, language).view());
    const bool settles = list.view.session.scenario().settle_years > 0;
    const float height = context.px(context.is_touch ? 44 : 36);
    if (text_button(context, joined("settle_anew_", group_info(group).id).view(),
                    settles ? some.view() : std::string_view(tr(Text::begin_anew, language)), column.at,
                    {column.width, height}, ButtonLook::primary)) {
        list.actions.settle_anew = true;
    }
    column.at.y += height + context.px(6);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::settle_anew_help, language), 12);
}

void argument(List& list) {
    const std::vector<Lever> levers = levers_of(list, ParameterGroup::hypotheses);
    if (!any_matches(list, levers)) return;
    rule(list.column, 8, 8);
    const GroupInfo& group = group_info(ParameterGroup::hypotheses);
    group_head(list.column, group.label, group.help);
    if (search_words(list.state).empty()) {
        list.column.at.y += preset_row_ui(list.view, list.column.context, list.actions, "omega_delight", list.column.at,
                                          list.column.width);
    }
    for (const Lever& lever : levers) show(list, lever);
    past_of_changed(list, ParameterGroup::hypotheses);
}

// All other numbers of the model; folded away unless asked or searched for.
void assumptions(List& list) {
    Column& column = list.column;
    const UiContext& context = column.context;
    const bool is_searching = !search_words(list.state).empty();
    if (!is_searching) {
        rule(column, 8, 8);
        const bool is_open = list.state.assumptions_are_open;
        const float height = context.px(context.is_touch ? 44 : 36);
        const Press press = press_area(context, "assumptions", column.at, {column.width, height});
        const float y = column.at.y + (height - context.fonts.title->FontSize) * 0.5F;
        draw_text({column.at.x, y}, context.fonts.title, press.is_hovered ? context.theme.accent : context.theme.text,
                  tr(Text::all_assumptions, context.language));
        draw_text_right({column.at.x + column.width, y + context.px(3)}, context.fonts.body, context.theme.text_quiet,
                        is_open ? icon::chevron_up : icon::chevron_down);
        column.at.y += height;
        words(column, context.fonts.small, context.theme.text_quiet, tr(Text::assumptions_help, context.language), 8);
        if (press.is_clicked) list.state.assumptions_are_open = !is_open;
        if (link(context, "findings", tr(Text::findings_link, context.language), column.at)) {
            list.actions.page = toggled(list.view.page, {Page::Kind::findings});
        }
        column.at.y += context.fonts.small->FontSize + context.px(context.is_touch ? 16 : 8);
        if (link(context, "at_rest", tr(Text::at_rest_link, context.language), column.at)) {
            list.actions.page = toggled(list.view.page, {Page::Kind::at_rest});
        }
        column.at.y += context.fonts.small->FontSize + context.px(8);
        if (!is_open) return;
    }
    for (std::size_t g = 0; g < group_table().size(); ++g) {
        const auto group = static_cast<ParameterGroup>(g);
        if (group_table()[g].is_lever || group == ParameterGroup::hypotheses) continue;
        const std::vector<Lever> levers = levers_of(list, group);
        if (!any_matches(list, levers)) continue;
        rule(column, 8, 8);
        group_head(column, group_table()[g].label, group_table()[g].help);
        for (const Lever& lever : levers) show(list, lever);
        past_of_changed(list, group);
    }
}

void search_field(List& list) {
    Column& column = list.column;
    const UiContext& context = column.context;
    const float height = context.px(context.is_touch ? 44 : 32);
    // The button for clearing has its own place beside the text: what is typed into takes every press on itself.
    const bool can_clear = !search_words(list.state).empty();
    ImGui::GetWindowDrawList()->AddRectFilled(column.at, {column.at.x + column.width, column.at.y + height},
                                              context.theme.raised, ImGui::GetStyle().FrameRounding);
    ImGui::SetCursorScreenPos(column.at);
    ImGui::SetNextItemWidth(column.width - (can_clear ? height : 0.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {context.px(32), (height - context.fonts.body->FontSize) * 0.5F});
    ImGui::InputText("###search", list.state.search.data(), list.state.search.size());
    ImGui::PopStyleVar();
    const bool is_active = ImGui::IsItemActive();
    if (ImGui::IsItemVisible()) {
        remember_rect(context, "field", "search", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    }
    const float y = column.at.y + (height - context.fonts.body->FontSize) * 0.5F;
    draw_text({column.at.x + context.px(10), y}, context.fonts.icons, context.theme.text_quiet, icon::search);
    if (search_words(list.state).empty() && !is_active) {
        draw_text({column.at.x + context.px(32), y}, context.fonts.body, context.theme.text_quiet,
                  tr(Text::search_levers, context.language));
    }
    if (can_clear && icon_button(context, "clear_search", icon::close, tr(Text::clear, context.language),
                                 {column.at.x + column.width - height, column.at.y}, {height, height})) {
        list.state.search[0] = '\0';
    }
    column.at.y += height + context.px(12);
}

// How many levers are away from their start, what the programmes cost, and the way back.
void summary(List& list) {
    Column& column = list.column;
    const UiContext& context = column.context;
    const Session& session = list.view.session;
    std::vector<LeverSetting> back;
    const CostBases year = yearly_cost_bases(session);
    double cost = 0.0;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        const Lever lever = parameter_lever(session, i, context.language);
        if (lever.is_changed()) back.push_back({lever.id, lever.start});
        cost += programme_cost_eur_per_year(lever, lever.value, year);
    }
    for (const Lever& lever : staff_levers(list)) {
        if (lever.is_changed()) back.push_back({lever.id, lever.start});
    }
    const ImFont* font = context.fonts.small;
    const Shown cost_words =
        fill(tr(Text::programmes_cost, context.language), compact_euro(cost, context.language).view());
    const std::string_view budget = tr(Text::budget, context.language);
    const float link_width = text_width(font, budget);
    draw_text_cut(column.at, font, context.theme.text_quiet, cost_words.view(),
                  column.width - link_width - context.px(8));
    if (link(context, "budget", budget, {column.at.x + column.width - link_width, column.at.y})) {
        list.actions.page = toggled(list.view.page, {Page::Kind::budget});
    }
    column.at.y += font->FontSize + context.px(4);
    if (back.empty()) {
        const std::size_t planned = changes_to_come(session);
        const Shown to_come = fill(tr(Text::nothing_yet, context.language),
                                   decimal(static_cast<double>(planned), 0, context.language).view());
        draw_text_cut(column.at, font, context.theme.text_quiet,
                      planned == 0 ? tr(Text::nothing_changed, context.language) : to_come.view(), column.width);
    } else {
        const Shown count = fill(tr(back.size() == 1 ? Text::one_changed : Text::some_changed, context.language),
                                 decimal(static_cast<double>(back.size()), 0, context.language).view());
        draw_text(column.at, font, context.theme.text, count.view());
        const float after = column.at.x + text_width(font, count.view()) + context.px(8);
        if (link(context, "reset_levers", tr(Text::reset_all, context.language), {after, column.at.y})) {
            for (const LeverSetting& setting : back) list.actions.settings.push_back(setting);
        }
    }
    column.at.y += font->FontSize + context.px(4);
}

}  // namespace

void levers_ui(LeversState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
               ImVec2 size) {
    List list{state, view, actions, begin_column(context, "###levers", position, size, context.px(16))};
    skip(list.column, 12);
    search_field(list);
    if (search_words(state).empty()) summary(list);
    const float before = list.column.at.y;
    lever_groups(list);
    argument(list);
    assumptions(list);
    if (list.column.at.y == before) {
        words(list.column, context.fonts.body, context.theme.text_quiet, tr(Text::nothing_found, context.language), 24);
    }
    end_column(list.column);
}

}  // namespace goodwill::ui
