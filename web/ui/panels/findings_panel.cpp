#include "web/ui/panels/findings_panel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "web/ui/figures/findings.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

// The business in which a fact is measured, and what is different in it.
std::string world_of(const SettingInfo& setting, const View& view, Language language) {
    std::string text(setting.scenario);
    for (const Scenario& scenario : view.scenarios) {
        if (scenario.id == setting.scenario) text = scenario.title.in(language);
    }
    const std::string_view change = setting.label.in(language);
    return change.empty() ? text : text.append(" (").append(change).append(")");
}

std::string small_print(const FactInfo& fact, const View& view, Language language) {
    std::string text = fill(tr(Text::finding_target, language), finding_target(fact, language).view()).c_str();
    text.append(" · ").append(world_of(setting_table()[fact.setting], view, language));
    text.append(" · ").append(fact.source.in(language));
    return text.append(" · ").append(tag_letter(fact.tag)).append(" = ").append(tag_meaning(fact.tag).in(language));
}

// The target range in the middle third, and where the measured value lies.
void scale(Column& column, const FactInfo& fact, double value) {
    const UiContext& context = column.context;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = context.px(6), third = column.width / 3.0F, bottom = column.at.y + height;
    list.AddRectFilled(column.at, {column.at.x + column.width, bottom}, context.theme.raised, height * 0.5F);
    list.AddRectFilled({column.at.x + third, column.at.y}, {column.at.x + 2.0F * third, bottom},
                       with_alpha(context.theme.accent, 0.3F));
    if (std::isfinite(value)) {
        const float radius = context.px(5);
        const float at = column.at.x + radius + (column.width - 2.0F * radius) * finding_place(fact, value);
        list.AddCircleFilled({at, column.at.y + height * 0.5F}, radius,
                             is_inside(fact, value) ? context.theme.accent : context.theme.warning);
    }
    column.at.y += height + context.px(6);
}

void fact_row(Column& column, const View& view, const FactInfo& fact, double value) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const bool is_outside = std::isfinite(value) && !is_inside(fact, value);
    const Shown shown = finding_value(fact, value, language);
    const float value_width = text_width(context.fonts.strong, shown.view()) + context.px(16);
    draw_text_right({column.at.x + column.width, column.at.y}, context.fonts.strong,
                    is_outside ? context.theme.warning : context.theme.text, shown.view());
    column.at.y += draw_text_wrapped(column.at, context.fonts.body, context.theme.text, fact.label.in(language),
                                     column.width - value_width) +
                   context.px(6);
    scale(column, fact, value);
    words(column, context.fonts.small, context.theme.text_quiet, small_print(fact, view, language), 16);
}

void part(Column& column, const View& view, Text title, Text help, FactKind kind) {
    const UiContext& context = column.context;
    const Findings& findings = view.findings;
    rule(column, 12, 16);
    const FindingCount count = count_findings(findings, kind);
    if (count.measured > 0) {
        const Shown summary =
            fill(tr(Text::findings_summary, context.language), decimal(count.inside, 0, context.language).view(),
                 decimal(count.measured, 0, context.language).view());
        draw_text_right({column.at.x + column.width, column.at.y}, context.fonts.body, context.theme.text_quiet,
                        summary.view());
    }
    one_line(column, context.fonts.strong, context.theme.text, tr(title, context.language));
    words(column, context.fonts.small, context.theme.text_quiet, tr(help, context.language), 16);
    for (std::size_t i = 0; i < fact_table().size(); ++i) {
        const FactInfo& fact = fact_table()[i];
        if (fact.kind != kind) continue;
        fact_row(column, view, fact,
                 findings.values.empty() ? std::numeric_limits<double>::quiet_NaN() : findings.values[i]);
    }
}

// The button, then how far measuring is; nothing when it is done.
void measuring_findings(Column& column, const View& view, Actions& actions) {
    const UiContext& context = column.context;
    const Findings& findings = view.findings;
    if (findings.values.empty()) {
        const std::string_view label = tr(Text::findings_measure, context.language);
        const float height = context.px(context.is_touch ? 44 : 36);
        actions.measure = text_button(context, "measure", label, column.at, {button_width(context, label), height},
                                      ButtonLook::primary);
        column.at.y += height + context.px(8);
    } else if (is_measuring(findings)) {
        const std::string world = world_of(setting_table()[findings.setting], view, context.language);
        const Shown running = fill(tr(Text::findings_running, context.language), world);
        words(column, context.fonts.small, context.theme.text,
              view.is_playing ? std::string_view(tr(Text::findings_waiting, context.language)) : running.view(), 6);
        const ImVec2 bar = column.at;
        share_bar(column, progress_of(findings), context.theme.accent, 8);
        remember_rect(context, "part", "measuring", bar, {bar.x + column.width, column.at.y - context.px(8)});
    }
}

}  // namespace

void findings_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    auto [column, is_closed] =
        begin_page(context, tr(Text::findings, context.language), "close_findings", "###findings", position, size);
    if (is_closed) actions.page = Page{};
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::findings_help, context.language), 12);
    measuring_findings(column, view, actions);
    part(column, view, Text::findings_outcomes, Text::findings_outcomes_help, FactKind::outcome);
    part(column, view, Text::findings_calibrated, Text::findings_calibrated_help, FactKind::calibrated);
    part(column, view, Text::findings_displays, Text::findings_displays_help, FactKind::display);
    end_column(column);
}

}  // namespace goodwill::ui
