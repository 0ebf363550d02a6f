// The middle of the screen while a line is drawn, and where the bets of the room meet what happened.
#include <algorithm>
#include <cmath>
#include <limits>

#include "web/ui/kit/charts.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/story_panel.h"

namespace goodwill::ui {

namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

// An answer a row: who bet on it, and whether it was right.
void option_bars(const StoryBet& bet, const Bets& bets, const StoryShown& story, Column& column) {
    const UiContext& context = column.context;
    std::optional<RightOption> right;
    if (story.measured && std::isfinite(story.measured->of(bet.measure.of).mean)) {
        right = right_option(bet, story.measured->of(bet.measure.of));
    }
    const auto most = static_cast<double>(std::max<std::size_t>(1, bets.options.size()));
    for (std::size_t i = 0; i < bet.options.size(); ++i) {
        const auto count = static_cast<double>(std::count(bets.options.begin(), bets.options.end(), i));
        const bool is_right = right && right->option == i;
        std::string label(bet.options[i].label.in(context.language));
        if (is_right) label = "✓ " + label;
        words(column, is_right ? context.fonts.title : context.fonts.body, context.theme.text, label, 2);
        const float height = context.px(18), width = column.width - context.px(56);
        const auto end = column.at.x + width * static_cast<float>(count / most);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(column.at, {column.at.x + width, column.at.y + height}, context.theme.raised);
        list.AddRectFilled(column.at, {end, column.at.y + height},
                           is_right ? context.theme.accent : context.theme.text_quiet);
        draw_text(
            {column.at.x + width + context.px(12), column.at.y + (height - context.fonts.strong->FontSize) * 0.5F},
            context.fonts.strong, context.theme.text, decimal(count, 0, context.language).view());
        column.at.y += height;
        skip(column, 14);
    }
}

// The slider's axis: a dot a bet, piled up, and the result with its interval below.
void number_axis(const StoryBet& bet, const Bets& bets, const StoryShown& story, Column& column) {
    const UiContext& context = column.context;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    double low = bet.low, high = bet.high;
    const Interval* result = story.measured ? &story.measured->of(bet.measure.of) : nullptr;
    if (result != nullptr && std::isfinite(result->low)) {
        low = std::min(low, result->low);
        high = std::max(high, result->high);
    }
    const auto x_of = [&](double value) {
        return column.at.x + column.width * static_cast<float>((value - low) / (high - low));
    };
    std::optional<double> closest;
    if (result != nullptr && std::isfinite(result->mean) && !bets.numbers.empty()) {
        closest = ui::closest(bets.numbers, result->mean);
    }
    constexpr int piles = 60;
    std::array<int, piles + 1> pile{};
    const float radius = context.px(5), floor = column.at.y + context.px(132);
    for (const double number : bets.numbers) {
        const auto place = static_cast<std::size_t>(std::lround((number - low) / (high - low) * piles));
        const float y = floor - radius - 2.0F * radius * static_cast<float>(pile.at(place)++);
        const bool is_closest = closest && number == *closest;
        list.AddCircleFilled({x_of(number), std::max(column.at.y + radius, y)}, radius,
                             is_closest ? context.theme.accent : context.theme.text_quiet);
    }
    hairline_across(context, {column.at.x, floor}, column.width);
    const ImFont* font = context.fonts.small;
    draw_text({column.at.x, floor + context.px(4)}, font, context.theme.text_quiet,
              bet_value_text(bet.measure, low, context.language));
    draw_text_right({column.at.x + column.width, floor + context.px(4)}, font, context.theme.text_quiet,
                    bet_value_text(bet.measure, high, context.language));
    float y = floor + font->FontSize + context.px(16);
    if (result != nullptr && std::isfinite(result->mean)) {
        const float thick = context.px(6);
        if (std::isfinite(result->low)) {
            list.AddRectFilled({x_of(result->low), y}, {x_of(result->high) + 1.0F, y + thick},
                               with_alpha(context.theme.accent, 0.45F));
        }
        list.AddRectFilled({x_of(result->mean) - context.px(2), y - context.px(6)},
                           {x_of(result->mean) + context.px(2), y + thick + context.px(6)}, context.theme.accent);
        const std::string label = std::string(tr(Text::story_result, context.language)) + " " +
                                  bet_value_text(bet.measure, result->mean, context.language);
        const float width = text_width(context.fonts.strong, label);
        draw_text({std::clamp(x_of(result->mean) - width * 0.5F, column.at.x, column.at.x + column.width - width),
                   y + thick + context.px(10)},
                  context.fonts.strong, context.theme.text, label);
        y += thick + context.fonts.strong->FontSize + context.px(10);
    }
    column.at.y = y;
    skip(column, 16);
}

ImVec2 drawn_point(const ChartFrame& frame, const DrawnLine& line, std::size_t i) {
    const double day =
        frame.first_day + (frame.last_day - frame.first_day) * static_cast<double>(i) / (drawn_points - 1);
    return {frame.x(day), frame.y(static_cast<double>(line[i]))};
}

void draw_line(const UiContext& context, const ChartFrame& frame, const DrawnLine& line, ImU32 colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thick = std::max(1.0F, 2.0F * context.scale);
    list.PathClear();
    for (std::size_t i = 0; i < drawn_points; ++i) {
        if (!std::isnan(line.at(i))) list.PathLineTo(drawn_point(frame, line, i));
    }
    list.PathStroke(colour, 0, thick);
}

// The pointer's way over the chart; a line is a bet when it has been let go.
void take_line(StoryState& state, const ChartFrame& frame, Actions& actions, const Press& press) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (press.is_held) {
        if (!state.is_drawing) state.line.fill(nothing);
        state.is_drawing = true;
        const float share = (mouse.x - frame.min.x) / std::max(1.0F, frame.max.x - frame.min.x);
        const auto place = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * (drawn_points - 1)));
        const float height = std::clamp((frame.max.y - mouse.y) / (frame.max.y - frame.min.y), 0.0F, 1.0F);
        const auto value =
            static_cast<float>(frame.range.low + static_cast<double>(height) * (frame.range.high - frame.range.low));
        // Where the pointer jumped, on a straight line from the nearest point.
        std::size_t near = place;
        for (std::size_t i = 0; i < drawn_points; ++i) {
            const auto away = [&](std::size_t at) { return at > place ? at - place : place - at; };
            if (!std::isnan(state.line.at(i)) && (near == place || away(i) < away(near))) near = i;
        }
        const float from = std::isnan(state.line.at(near)) ? value : state.line.at(near);
        const auto steps = static_cast<float>(std::max<std::size_t>(1, near > place ? near - place : place - near));
        for (std::size_t i = std::min(near, place); i <= std::max(near, place); ++i) {
            const auto gone = static_cast<float>(near > place ? near - i : i - near);
            state.line.at(i) = from + (value - from) * gone / steps;
        }
        return;
    }
    if (!state.is_drawing) return;
    state.is_drawing = false;
    const auto known =
        std::count_if(state.line.begin(), state.line.end(), [](float value) { return !std::isnan(value); });
    if (known >= 3) actions.bet = BetWish{.line = state.line};
}

void axis_of(const UiContext& context, const StoryBet& bet, const ChartFrame& frame) {
    const ImFont* font = context.fonts.small;
    for (const double value : {frame.range.low, 0.5 * (frame.range.low + frame.range.high), frame.range.high}) {
        hairline_across(context, {frame.min.x, std::floor(frame.y(value))}, frame.max.x - frame.min.x);
        draw_text_right({frame.min.x - context.px(6), frame.y(value) - font->FontSize * 0.5F}, font,
                        context.theme.text_quiet, bet_value_text(bet.measure, value, context.language));
    }
    draw_day_ticks(context, frame, 7);
}

// What happened on the screen, over the drawn days.
void draw_history(const View& view, const UiContext& context, const StoryBet& bet, const ChartFrame& frame) {
    const std::size_t metric = find_metric(bet.measure.figure).value();
    const std::vector<float>& with = view.figures.by_metric[metric];
    const float thick = std::max(2.0F, 3.0F * context.scale);
    const auto days = static_cast<std::size_t>(bet.measure.day);
    std::vector<float> values(with.begin(), with.begin() + static_cast<std::ptrdiff_t>(std::min(days, with.size())));
    if (bet.measure.of != Measure::Of::with) {
        if (view.twin == nullptr || view.twin_figures.days == 0) return;
        const std::vector<float>& without = view.twin_figures.by_metric[metric];
        values.resize(std::min(values.size(), without.size()));
        const bool is_difference = bet.measure.of == Measure::Of::difference;
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = is_difference ? values[i] - without[i] : without[i];
    }
    draw_values(values, 1.0, frame, {context.theme.accent, thick, 0.0F, context.px(4)});
}

void line_board(StoryState& state, const StoryPage& asked, bool is_open, const View& view, Column& column, float height,
                Actions& actions) {
    const UiContext& context = column.context;
    const StoryBet& bet = *asked.bet;
    const float labels = context.px(92);
    const ChartFrame frame{{column.at.x + labels, column.at.y + context.px(8)},
                           {column.at.x + column.width - context.px(8),
                            column.at.y + height - context.fonts.small->FontSize - context.px(8)},
                           0.0,
                           static_cast<double>(bet.measure.day),
                           {bet.low, bet.high}};
    ImGui::GetWindowDrawList()->AddRectFilled(frame.min, frame.max, context.theme.surface);
    axis_of(context, bet, frame);
    for (const DrawnLine& line : view.story.bets_of(asked).lines) {
        draw_line(context, frame, line, with_alpha(context.theme.text_quiet, 0.7F));
    }
    if (is_open) {
        const Press press =
            press_area(context, "story_chart", frame.min, {frame.max.x - frame.min.x, frame.max.y - frame.min.y});
        take_line(state, frame, actions, press);
        if (state.is_drawing) draw_line(context, frame, state.line, context.theme.accent);
    } else {
        draw_history(view, context, bet, frame);
    }
    column.at.y += height;
    skip(column, 12);
}

// What the futures say, or how far they are.
void result_block(const StoryPage& asked, const StoryShown& story, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    if (story.is_too_large) {
        return words(column, context.fonts.body, context.theme.text_quiet, tr(Text::story_too_large, language));
    }
    if (!story.measured) {
        words(column, context.fonts.body, context.theme.text_quiet,
              sentence(tr(Text::story_working, language), decimal(story.futures, 0, language).view()), 8);
        return share_bar(column, story.progress, context.theme.accent, 8);
    }
    words(column, context.fonts.title, context.theme.text,
          result_sentence(*story.story, asked, *story.measured, language), 8);
    words(column, context.fonts.body, context.theme.text,
          bets_sentence(*asked.bet, story.bets_of(asked), *story.measured, language), 8);
}

}  // namespace

void story_board_ui(StoryState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                    ImVec2 size) {
    const StoryShown& story = view.story;
    const StoryPage* asked = story.bet_page();
    if (asked == nullptr) return;
    const bool is_open = story.open_page().bet.has_value();
    const StoryBet& bet = *asked->bet;
    Column column =
        begin_column(context, ("###story_board" + story.open_page().id).c_str(), position, size, context.px(24));
    skip(column, 20);
    words(column, context.fonts.title, context.theme.text, bet.question.in(context.language), 12);
    const Bets& bets = story.bets_of(*asked);
    if (bet.kind == StoryBet::Kind::line) {
        const float below = is_open ? context.px(24) : context.px(150);
        line_board(state, *asked, is_open, view, column,
                   std::max(context.px(200), size.y - (column.at.y - column.top) - below), actions);
    } else if (bet.kind == StoryBet::Kind::choice) {
        option_bars(bet, bets, story, column);
    } else {
        number_axis(bet, bets, story, column);
    }
    if (!is_open) result_block(*asked, story, column);
    end_column(column);
}

}  // namespace goodwill::ui
