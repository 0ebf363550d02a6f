// The page of published findings: target ranges, sources, and what was measured in this browser.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "web/text.h"
#include "web/ui/findings.h"
#include "web/ui/shell.h"
#include "web/ui/widgets.h"

namespace goodwill::ui {

namespace {

// A column that grows downwards.
struct Page {
    const View& view;
    const UiContext& context;
    float x, y, width;
};

void words(Page& page, const ImFont* font, std::string_view text, ImU32 colour, float below_css) {
    page.y += draw_text_wrapped({page.x, page.y}, font, colour, text, page.width) + page.context.px(below_css);
}

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
void scale(Page& page, const FactInfo& fact, double value) {
    const UiContext& context = page.context;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = context.px(6), third = page.width / 3.0F, bottom = page.y + height;
    list.AddRectFilled({page.x, page.y}, {page.x + page.width, bottom}, context.theme.raised, height * 0.5F);
    list.AddRectFilled({page.x + third, page.y}, {page.x + 2.0F * third, bottom},
                       with_alpha(context.theme.accent, 0.3F));
    if (std::isfinite(value)) {
        const float radius = context.px(5);
        const float at = page.x + radius + (page.width - 2.0F * radius) * finding_place(fact, value);
        list.AddCircleFilled({at, page.y + height * 0.5F}, radius,
                             is_inside(fact, value) ? context.theme.accent : context.theme.warning);
    }
    page.y += height + context.px(6);
}

void fact_row(Page& page, const FactInfo& fact, double value) {
    const UiContext& context = page.context;
    const Language language = context.language;
    const bool is_outside = std::isfinite(value) && !is_inside(fact, value);
    const Shown shown = finding_value(fact, value, language);
    const float value_width = text_width(context.fonts.strong, shown.view()) + context.px(16);
    draw_text_right({page.x + page.width, page.y}, context.fonts.strong,
                    is_outside ? context.theme.warning : context.theme.text, shown.view());
    page.y += draw_text_wrapped({page.x, page.y}, context.fonts.body, context.theme.text, fact.label.in(language),
                                page.width - value_width) +
              context.px(6);
    scale(page, fact, value);
    words(page, context.fonts.small, small_print(fact, page.view, language), context.theme.text_quiet, 16);
}

void part(Page& page, Text title, Text help, bool is_by_construction) {
    const UiContext& context = page.context;
    const Findings& findings = page.view.findings;
    page.y += context.px(12);
    hairline_across(context, {page.x, page.y}, page.width);
    page.y += context.px(16);
    const FindingCount count = count_findings(findings, is_by_construction);
    if (count.measured > 0) {
        const Shown summary =
            fill(tr(Text::findings_summary, context.language), decimal(count.inside, 0, context.language).view(),
                 decimal(count.measured, 0, context.language).view());
        draw_text_right({page.x + page.width, page.y}, context.fonts.body, context.theme.text_quiet, summary.view());
    }
    draw_text({page.x, page.y}, context.fonts.strong, context.theme.text, tr(title, context.language));
    page.y += context.fonts.strong->FontSize + context.px(4);
    words(page, context.fonts.small, tr(help, context.language), context.theme.text_quiet, 16);
    for (std::size_t i = 0; i < fact_table().size(); ++i) {
        const FactInfo& fact = fact_table()[i];
        if (fact.is_by_construction != is_by_construction) continue;
        fact_row(page, fact, findings.values.empty() ? std::numeric_limits<double>::quiet_NaN() : findings.values[i]);
    }
}

// The button, then how far measuring is; nothing when it is done.
void measuring(Page& page, Actions& actions) {
    const UiContext& context = page.context;
    const Findings& findings = page.view.findings;
    if (findings.values.empty()) {
        const std::string_view label = tr(Text::findings_measure, context.language);
        const float height = context.px(context.is_touch ? 44 : 36);
        actions.measure = text_button(context, "measure", label, {page.x, page.y},
                                      {button_width(context, label), height}, ButtonLook::primary);
        page.y += height + context.px(8);
    } else if (is_measuring(findings)) {
        const std::string world = world_of(setting_table()[findings.setting], page.view, context.language);
        const Shown running = fill(tr(Text::findings_running, context.language), world);
        words(page, context.fonts.small,
              page.view.is_playing ? std::string_view(tr(Text::findings_waiting, context.language)) : running.view(),
              context.theme.text, 6);
        const float height = context.px(4), done = page.width * static_cast<float>(progress_of(findings));
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled({page.x, page.y}, {page.x + page.width, page.y + height}, context.theme.raised);
        list.AddRectFilled({page.x, page.y}, {page.x + done, page.y + height}, context.theme.accent);
        remember_rect(context, "part", "measuring", {page.x, page.y}, {page.x + page.width, page.y + height});
        page.y += height + context.px(8);
    }
}

}  // namespace

void findings_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                 ImVec2 size) {
    const float margin = page_margin(context), head = page_head_height(context);
    if (page_head(context, tr(Text::findings, context.language), "close_findings", position, size)) {
        state.findings_are_open = false;
    }
    begin_scroll(context, "###findings", {position.x, position.y + head}, {size.x, size.y - head});
    const ImVec2 top = ImGui::GetCursorScreenPos();
    Page page{view, context, position.x + margin, top.y, std::min(size.x - 2 * margin, context.px(640))};
    words(page, context.fonts.small, tr(Text::findings_help, context.language), context.theme.text_quiet, 12);
    measuring(page, actions);
    part(page, Text::findings_outcomes, Text::findings_outcomes_help, false);
    part(page, Text::findings_set, Text::findings_set_help, true);
    end_scroll(context, page.y - top.y + context.px(24));
}

}  // namespace goodwill::ui
