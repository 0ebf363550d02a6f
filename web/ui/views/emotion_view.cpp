// A journey as it feels, step by step from above down: satisfaction with its spread, and what spoils it.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "web/ui/figures/emotion.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

struct EmotionFrame {
    const UiContext& context;
    bool is_wide = false;
    float left = 0.0F, width = 0.0F;  // of all
    float strip_left = 0.0F, strip_width = 0.0F;
    float grounds_left = 0.0F, grounds_width = 0.0F;
    float row = 0.0F;
    double low = 0.0;  // satisfaction at the left end of the strip; 10 at the right

    [[nodiscard]] float x(double satisfaction) const {
        return strip_left +
               strip_width * static_cast<float>((std::clamp(satisfaction, low, 10.0) - low) / (10.0 - low));
    }
    // Middle of the strip of a row that begins at y.
    [[nodiscard]] float middle(float y) const {
        return is_wide ? y + 0.5F * row + context.px(6) : y + 2.0F * context.fonts.small->FontSize + context.px(18);
    }
};

// Buttons in as many lines as it takes; returns their height. Not drawn: measured.
float journey_tabs(std::size_t& chosen, const Scenario& scenario, const UiContext& context, ImVec2 at, float width,
                   bool is_drawn) {
    const float height = context.px(context.is_touch ? 40 : 30), gap = context.px(6), left = at.x, top = at.y;
    for (std::size_t i = 0; i < scenario.journeys.size(); ++i) {
        const std::string_view name = scenario.journeys[i].name.in(context.language);
        const float wanted = std::min(width, text_width(context.fonts.strong, name) + context.px(24));
        if (at.x > left && at.x + wanted > left + width) at = {left, at.y + height + gap};
        if (is_drawn) {
            const bool is_chosen = i == chosen;
            const std::string button = "journey_" + scenario.journeys[i].id;
            if (text_button(context, button, name, at, {wanted, height},
                            is_chosen ? ButtonLook::chosen : ButtonLook::framed)) {
                chosen = i;
            }
        }
        at.x += wanted + gap;
    }
    return at.y + height - top;
}

const EmotionStep* step_there(const EmotionCurve* curve, std::size_t step) {
    if (curve == nullptr) return nullptr;
    const auto found = std::find_if(curve->steps.begin(), curve->steps.end(),
                                    [step](const EmotionStep& other) { return other.step == step; });
    return found == curve->steps.end() ? nullptr : &*found;
}

// Causes with their shares of the points lost, the largest first.
std::vector<std::pair<double, Cause>> shares_of_causes(const EmotionStep& step) {
    double all = 0.0;
    for (const double lost : step.sums.lost) all += lost;
    std::vector<std::pair<double, Cause>> shares;
    for (std::size_t i = 0; i < cause_count; ++i) {
        if (step.sums.lost.at(i) > 0.0) shares.emplace_back(step.sums.lost.at(i) / all, static_cast<Cause>(i));
    }
    std::stable_sort(shares.begin(), shares.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    return shares;
}

std::string ground_text(const std::pair<double, Cause>& share, Language language) {
    return sentence(tr(Text::emotion_cause_share, language), std::string(tr(cause_text(share.second), language)),
                    std::string(percent(share.first, 0, language).view()));
}

void spread_of_step(const EmotionFrame& frame, const EmotionStep& step, const EmotionStep* without, float y) {
    const UiContext& context = frame.context;
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float half = context.px(7);
    list.AddRectFilled({frame.x(step.low_tenth), y - half}, {frame.x(step.high_tenth), y + half},
                       mix(theme.surface, theme.text_quiet, 0.18F), context.px(3));
    list.AddRectFilled({frame.x(step.low_quarter), y - half}, {frame.x(step.high_quarter), y + half},
                       mix(theme.surface, theme.text_quiet, 0.38F), context.px(3));
    const float worst = frame.x(step.worst_tenth_mean), arm = context.px(4);
    list.AddTriangleFilled({worst - arm, y + half}, {worst + arm, y + half}, {worst, y + half - 1.8F * arm},
                           goodwill_colour(theme, -1.0F));
    if (without != nullptr) {
        const float x = frame.x(without->mean.mean);
        list.AddCircle({x, y}, context.px(4.5F), theme.text_quiet, 0, std::max(1.0F, 1.5F * context.scale));
    }
    if (std::isfinite(step.mean.low)) {
        const float thick = context.px(1.5F);
        list.AddRectFilled({frame.x(step.mean.low), y - thick}, {frame.x(step.mean.high), y + thick}, theme.text);
    }
    list.AddCircleFilled({frame.x(step.mean.mean), y}, context.px(4.5F), theme.accent);
}

// A ring around the moments that are remembered.
void ring_of_step(const EmotionFrame& frame, const EmotionStep& step, float y) {
    const UiContext& context = frame.context;
    ImGui::GetWindowDrawList()->AddCircle({frame.x(step.mean.mean), y}, context.px(8), context.theme.text, 0,
                                          std::max(1.0F, 1.5F * context.scale));
}

// "Spitze" and "Ende" beside the number of the mean, where the strip has room.
void marks_of_step(const EmotionFrame& frame, const EmotionCurve& curve, std::size_t place, float y) {
    const UiContext& context = frame.context;
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    std::string words(decimal(curve.steps[place].mean.mean, 1, language).view());
    if (place == curve.peak) words += std::string(" · ") + tr(Text::emotion_peak, language);
    if (place == curve.end) words += std::string(" · ") + tr(Text::emotion_end_mark, language);
    const float width = text_width(font, words);
    const float x = std::clamp(frame.x(curve.steps[place].mean.mean) - 0.5F * width, frame.strip_left,
                               frame.strip_left + frame.strip_width - width);
    const bool is_marked = place == curve.peak || place == curve.end;
    if (is_marked) ring_of_step(frame, curve.steps[place], y);
    const ImU32 colour = is_marked ? context.theme.text : context.theme.text_quiet;
    const float bottom = y - context.px(8), edge = context.px(3);  // the curve goes behind it
    ImGui::GetWindowDrawList()->AddRectFilled({x - edge, bottom - font->FontSize}, {x + width + edge, bottom},
                                              context.theme.page);
    draw_text({x, bottom - font->FontSize}, font, colour, words);
}

void emotion_tip(const EmotionFrame& frame, const Scenario& scenario, const EmotionCurve& curve, std::size_t place,
                 const EmotionStep* without) {
    const UiContext& context = frame.context;
    if (!begin_tip(context, true)) return;
    const Language language = context.language;
    const EmotionStep& step = curve.steps[place];
    const auto number = [&](double value) { return std::string(decimal(value, 1, language).view()); };
    const auto say = [&](const std::string& words) {
        tip_text(context, context.fonts.body, context.theme.text, words);
    };
    tip_text(context, context.fonts.strong, context.theme.text,
             step_name(scenario, curve.journey, step.step, language));
    if (place == curve.peak) say(tr(Text::emotion_peak_tip, language));
    if (place == curve.end) say(tr(Text::emotion_end_tip, language));
    std::string mean = sentence(tr(Text::emotion_mean_is, language), number(step.mean.mean), number(step.mean.low),
                                number(step.mean.high), std::string(decimal(step.sums.contacts, 0, language).view()));
    if (without != nullptr) {
        mean += "; " + in_other_world_value(context.worlds, number(without->mean.mean), language);
    }
    say(mean);
    say(sentence(tr(Text::emotion_spread_is, language), number(step.low_quarter), number(step.high_quarter),
                 number(step.low_tenth), number(step.high_tenth)));
    say(sentence(tr(Text::emotion_worst_is, language), number(step.worst_tenth_mean)));
    say(sentence(tr(Text::emotion_expected_is, language), number(step.sums.perceived / step.sums.contacts),
                 number(step.sums.expected / step.sums.contacts)));
    for (const auto& [share, cause] : shares_of_causes(step)) {
        say(sentence(tr(Text::emotion_lost_is, language), std::string(tr(cause_text(cause), language)),
                     number(step.lost_per_100(static_cast<std::size_t>(cause)))));
    }
    end_tip();
}

void curve_line(const EmotionFrame& frame, const EmotionCurve& curve, const EmotionCurve& order, float top,
                bool is_twin) {
    const UiContext& context = frame.context;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PathClear();
    for (std::size_t i = 0; i < order.steps.size(); ++i) {
        const EmotionStep* step = step_there(&curve, order.steps[i].step);
        if (step == nullptr) continue;
        list.PathLineTo({frame.x(step->mean.mean), frame.middle(top + static_cast<float>(i) * frame.row)});
    }
    const float thick = std::max(1.0F, 1.5F * context.scale);
    if (is_twin) {
        stroke_dashed(list, context.theme.text_quiet, thick, context.px(4));
    } else {
        list.PathStroke(context.theme.accent, 0, thick);
    }
}

void emotion_row(const EmotionFrame& frame, const Scenario& scenario, const EmotionCurve& curve, std::size_t place,
                 const EmotionStep* without, float y) {
    const UiContext& context = frame.context;
    const EmotionStep& step = curve.steps[place];
    const std::string name = step_name(scenario, curve.journey, step.step, context.language);
    const float middle = frame.middle(y);
    const float name_width = frame.is_wide ? frame.strip_left - frame.left - context.px(12) : frame.width;
    if (frame.is_wide) {
        const bool fits = text_width(context.fonts.body, name) <= name_width;
        const ImFont* font = fits ? context.fonts.body : context.fonts.small;
        const float height = wrapped_height(font, name, name_width);
        draw_text_wrapped({frame.left, middle - 0.5F * height}, font, context.theme.text, name, name_width);
    } else {
        draw_text_cut({frame.left, y}, context.fonts.body, context.theme.text, name, name_width);
    }
    spread_of_step(frame, step, without, middle);
    marks_of_step(frame, curve, place, middle);
    const auto shares = shares_of_causes(step);
    float line = frame.is_wide ? middle - context.fonts.small->FontSize : middle + context.px(11);
    for (std::size_t i = 0; i < std::min<std::size_t>(shares.size(), frame.is_wide ? 2 : 1); ++i) {
        draw_text_cut({frame.grounds_left, line}, context.fonts.small, context.theme.text_quiet,
                      ground_text(shares[i], context.language), frame.grounds_width);
        line += context.fonts.small->FontSize + context.px(1);
    }
    const Rect rect{{frame.left, y}, {frame.left + frame.width, y + frame.row}};
    remember_rect(context, "part", "emotion_" + std::to_string(place), rect.min, rect.max);
    if (is_hovered(rect)) emotion_tip(frame, scenario, curve, place, without);
}

float axis_height(const UiContext& context) { return context.fonts.small->FontSize + context.px(8); }

void emotion_axis(const EmotionFrame& frame, float top, float end) {
    const UiContext& context = frame.context;
    const ImFont* font = context.fonts.small;
    for (double mark = frame.low; mark <= 10.0; mark += 2.0) {
        hairline_down(context, {std::floor(frame.x(mark)), top}, end - top);
        const Shown number = decimal(mark, 0, context.language);
        const float width = text_width(font, number.view());
        draw_text({frame.x(mark) - 0.5F * width, top - font->FontSize - context.px(4)}, font, context.theme.text_quiet,
                  number.view());
    }
    if (frame.is_wide) {
        draw_text_cut({frame.grounds_left, top - font->FontSize - context.px(4)}, font, context.theme.text_quiet,
                      tr(Text::emotion_grounds, context.language), frame.grounds_width);
    }
}

// Even numbers from the lowest that is drawn.
double low_end(const EmotionCurve& curve, const EmotionCurve* twin) {
    double low = 10.0;
    for (const EmotionStep& step : curve.steps) low = std::min({low, step.low_tenth, step.worst_tenth_mean});
    if (twin != nullptr) {
        for (const EmotionStep& step : twin->steps) low = std::min(low, step.mean.mean);
    }
    return std::clamp(2.0 * std::floor(0.5 * low), 0.0, 8.0);
}

EmotionFrame frame_of(const UiContext& context, float left, float width) {
    EmotionFrame frame{context, width >= context.px(560), left, width};
    const float names = frame.is_wide ? context.px(140) : 0.0F, grounds = frame.is_wide ? context.px(176) : 0.0F;
    const float side = context.px(8);
    frame.strip_left = left + names + side;
    frame.strip_width = width - names - grounds - 2.0F * side - (frame.is_wide ? context.px(16) : 0.0F);
    frame.grounds_left = frame.is_wide ? left + width - grounds : left;
    frame.grounds_width = frame.is_wide ? grounds : width;
    return frame;
}

}  // namespace

void emotion_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                  ImVec2 size) {
    const Language language = context.language;
    const Scenario& scenario = view.session.scenario();
    if (state.emotion_journey >= scenario.journeys.size()) state.emotion_journey = 0;
    const RecentContacts& recent = view.figures.recent;
    const EmotionCurve curve = emotion_curve(scenario, recent_steps(recent), state.emotion_journey);
    const EmotionCurve of_twin =
        view.twin != nullptr && !view.twin_figures.recent.days.empty()
            ? emotion_curve(scenario, recent_steps(view.twin_figures.recent), state.emotion_journey)
            : EmotionCurve();
    const EmotionCurve* twin = of_twin.steps.empty() ? nullptr : &of_twin;
    state.sentence = emotion_sentence(scenario, curve, twin, language, context.worlds);
    const std::string note =
        sentence(tr(Text::view_emotion_note, language),
                 std::string(decimal(static_cast<double>(recent.known_step_days()), 0, language).view()));
    const float margin = page_margin(context), width = size.x - 2.0F * margin - context.px(8);
    EmotionFrame frame = frame_of(context, position.x + margin, width);
    const float tabs = journey_tabs(state.emotion_journey, scenario, context, {}, width, false) + context.px(12);
    const float axis = axis_height(context), count = static_cast<float>(curve.steps.size());
    const float least_row = frame.is_wide ? context.px(46) : 3.0F * context.fonts.small->FontSize + context.px(44);
    const ViewFrame area = begin_view(context, Text::view_emotion_title, state.sentence, note, position, size,
                                      std::ceil((tabs + axis + count * least_row) / context.scale));
    ImVec2 at = area.picture.min;
    journey_tabs(state.emotion_journey, scenario, context, at, width, true);
    at.y += tabs + axis;
    if (curve.steps.empty()) {
        offer_days(area, view, actions);
    } else {
        frame.row = std::min(least_row * 1.4F, std::max(least_row, (area.picture.max.y - at.y) / count));
        frame.low = low_end(curve, twin);
        emotion_axis(frame, at.y, at.y + count * frame.row);
        if (twin != nullptr) curve_line(frame, *twin, curve, at.y, true);
        curve_line(frame, curve, curve, at.y, false);
        for (std::size_t i = 0; i < curve.steps.size(); ++i) {
            emotion_row(frame, scenario, curve, i, step_there(twin, curve.steps[i].step),
                        at.y + static_cast<float>(i) * frame.row);
        }
        remember_rect(context, "picture", "emotion", area.picture.min, area.picture.max);
    }
    end_view(area);
}

}  // namespace goodwill::ui
