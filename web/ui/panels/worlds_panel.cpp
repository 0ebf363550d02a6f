#include "web/ui/panels/worlds_panel.h"

#include <algorithm>
#include <array>

#include "generated/embedded_fonts.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/line_chart.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/chart_tools.h"
#include "web/ui/panels/setup_blocks.h"

namespace goodwill::ui {

namespace {

constexpr std::array<std::string_view, 9> table_rows = {"customers", "account",    "nps",        "churn", "wait_mean_s",
                                                        "gave_up",   "complaints", "motivation", "profit"};

constexpr float two_columns_css = 960.0F, most_wide_page_css = 1400.0F, table_css = 480.0F;

// Whether the band says something about today, or will in a moment: nothing moves on the page when it comes.
bool is_banded(const View& view) { return view.futures > 0 && view.session.world().day >= figure_window_days; }

// The first of them that has room.
struct PondName {
    std::string full, name, usual;
};

PondName own_name(const UiContext& context) {
    const std::string& name = context.worlds.own;
    const char* usual = tr(Text::way_this_world, context.language);
    if (name.empty() && context.worlds.has_any()) return {usual, usual, usual};
    return {sentence(tr(Text::this_world_is, context.language), own_world(context.worlds, context.language)),
            name.empty() ? usual : name, usual};
}

PondName twin_name(const UiContext& context) {
    const std::string& name = context.worlds.other;
    const char* usual = tr(Text::way_other_world, context.language);
    return {sentence(tr(Text::other_world_is, context.language), other_world(context.worlds, context.language)),
            name.empty() ? usual : name, usual};
}

// The first day on which the two worlds had different commands.
int parting_day(const View& view) {
    return view.twin == nullptr ? 0 : first_difference(view.session.commands(), view.twin->commands());
}

// ---- Customers sorted by account -------------------------------------------------------------------------------------

// `marked`: a dot with a ring around it.
void pond(const UiContext& context, const AccountPicture& picture, std::optional<int> marked, const PondName& name,
          bool is_twin, ImVec2 position, ImVec2 size) {
    const ImFont* font = context.fonts.body;
    const Shown count = decimal(static_cast<double>(picture.customers), 0, context.language);
    draw_text_right({position.x + size.x, position.y}, context.fonts.strong, context.theme.text, count.view());
    const float room = size.x - text_width(context.fonts.strong, count.view()) - context.px(8);
    draw_text_cut(position, font, context.theme.text, first_with_room(font, {name.full, name.name, name.usual}, room),
                  room);
    const float head = font->FontSize + context.px(6);
    const ImVec2 min = {position.x, position.y + head}, max = {position.x + size.x, position.y + size.y};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, context.theme.raised, context.px(6));
    // A world without the change is drawn with a broken line, everywhere.
    const float thin = std::max(1.0F, std::floor(context.scale));
    if (is_twin) {
        const float dash = context.px(5);
        for (float x = min.x; x < max.x; x += 2 * dash) {
            const float to = std::min(max.x, x + dash);
            list.AddRectFilled({x, min.y}, {to, min.y + thin}, context.theme.text_quiet);
            list.AddRectFilled({x, max.y - thin}, {to, max.y}, context.theme.text_quiet);
        }
        for (float y = min.y; y < max.y; y += 2 * dash) {
            const float to = std::min(max.y, y + dash);
            list.AddRectFilled({min.x, y}, {min.x + thin, to}, context.theme.text_quiet);
            list.AddRectFilled({max.x - thin, y}, {max.x, to}, context.theme.text_quiet);
        }
    } else {
        list.AddRect(min, max, context.theme.text, context.px(6), 0, thin);
    }
    if (picture.points.empty()) return;
    // Columns from the best accounts on the left to the worst on the right: the tide line moves.
    constexpr int rows = 20, columns = AccountPicture::dots / rows;
    const float inset = context.px(8);
    const float step_x = (size.x - 2 * inset) / columns, step_y = (max.y - min.y - 2 * inset) / rows;
    const float radius = std::max(1.0F, std::min(step_x, step_y) * 0.38F);
    for (int dot = 0; dot < AccountPicture::dots; ++dot) {
        const float points = picture.points[static_cast<std::size_t>(AccountPicture::dots - 1 - dot)];
        const ImVec2 at = {min.x + inset + (static_cast<float>(dot / rows) + 0.5F) * step_x,
                           min.y + inset + (static_cast<float>(dot % rows) + 0.5F) * step_y};
        // The five states as on the strip of days, so that the line between two of them can be seen to move.
        list.AddCircleFilled(at, radius,
                             bond_colour(context.theme, static_cast<int>(bond_at(static_cast<double>(points)))), 8);
        if (marked && dot == AccountPicture::dots - 1 - *marked) {
            list.AddCircle(at, radius + context.px(4), context.theme.text, 20, std::max(1.5F, context.px(2)));
            remember_rect(context, "part", is_twin ? "marked_in_twin" : "marked", {at.x - radius, at.y - radius},
                          {at.x + radius, at.y + radius});
        }
    }
}

void ponds(WorldsState& state, const View& view, Column& column) {
    const UiContext& context = column.context;
    const WorldsState::Pictured now{view.session.world().day, view.session.commands(), view.twin->commands()};
    if (state.pictured != now) {
        state.pictured = now;
        state.own = account_picture(view.session.world());
        state.twin = account_picture(view.twin->world());
    }
    const auto marked_in = [&](const AccountPicture& picture, const World& world) {
        return view.selection.kind == Selection::Kind::person ? dot_of(picture, world, view.selection.index)
                                                              : std::nullopt;
    };
    const std::optional<int> marked = marked_in(state.own, view.session.world());
    const std::optional<int> marked_in_twin = marked_in(state.twin, view.twin->world());
    const bool is_stacked = column.width < context.px(420);
    const float gap = context.px(24), height = context.px(128);
    const float width = is_stacked ? column.width : (column.width - gap) * 0.5F;
    pond(context, state.twin, marked_in_twin, twin_name(context), true, column.at, {width, height});
    if (is_stacked) column.at.y += height + context.px(12);
    const float x = is_stacked ? column.at.x : column.at.x + width + gap;
    pond(context, state.own, marked, own_name(context), false, {x, column.at.y}, {width, height});
    column.at.y += height + context.px(6);
    const Language language = context.language;
    if (marked || marked_in_twin) {
        const Text which = marked && marked_in_twin ? Text::marked_in_both
                           : marked                 ? Text::marked_here_alone
                                                    : Text::marked_in_twin_alone;
        words(column, context.fonts.small, context.theme.text,
              sentence(tr(which, language), decimal(view.selection.index, 0, language).view()), 4);
    }
    one_line(column, context.fonts.small, context.theme.text_quiet, tr(Text::sorted_by_account, language), 12);
}

// ---- The difference over time ----------------------------------------------------------------------------------------

std::string course_title(const MetricInfo& metric, Language language) {
    const std::string_view label = metric.label.in(language);
    const std::string_view unit =
        metric.unit.en == "%" ? tr(Text::percentage_points, language) : metric.unit.in(language);
    const Shown days = decimal(window_days(metric), 0, language);
    return unit.empty() ? sentence(tr(Text::difference_of, language), label, days.view())
                        : sentence(tr(Text::difference_of_unit, language), label, unit, days.view());
}

// The first of each day that one of the worlds has alone; those of the other one are broken, as all that is its own.
std::vector<Mark> marks_of_both(const View& view, Language language) {
    const EditDifference apart = difference_of(view.twin->commands(), view.session.commands());
    std::vector<Mark> marks;
    for (const Command& command : apart.added)
        marks.push_back({command.day + 1, change_text(view.session, command, language)});
    for (const Command& command : apart.removed)
        marks.push_back({command.day + 1, change_text(view.session, command, language), true});
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.day < b.day; });
    const auto is_same_day = [](const Mark& a, const Mark& b) { return a.day == b.day; };
    marks.erase(std::unique(marks.begin(), marks.end(), is_same_day), marks.end());
    return marks;
}

void course(WorldsState& state, bool has_page, const View& view, Actions& actions, Column& column, std::size_t index,
            float chart_css) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[index];
    const std::vector<float> differences = differences_over_time(figures_of(view), index);
    const float room = is_banded(view) ? 3.0F * context.fonts.strong->FontSize + context.px(8) : 0.0F;
    const float below = column.at.y + room;
    words(column, context.fonts.strong, context.theme.text,
          course_sentence(figures_of(view), index, parting_day(view), language, context.worlds), 8);
    column.at.y = std::max(column.at.y, below);
    const std::vector<Mark> marks = marks_of_both(view, language);
    const BandCourse band = course_of(view.band, index);
    const bool has_band = !band.mean.empty();
    const Shown pairs = decimal(static_cast<double>(view.band.pairs), 0, language);
    const std::string mean = sentence(tr(Text::band_mean, language), pairs.view());
    const std::array<Line, 2> lines = {
        Line{differences, tr(band.mean.empty() ? Text::column_difference : Text::this_pair, language),
             context.theme.accent},
        Line{band.mean, mean, context.theme.text_quiet}};
    const std::array<Corridor, 2> corridors = {
        Corridor{band.single_low, band.single_high, tr(Text::corridor_single, language),
                 with_alpha(context.theme.text_quiet, 0.12F)},
        Corridor{band.low, band.high, tr(Text::corridor_mean, language), with_alpha(context.theme.text_quiet, 0.28F)}};
    const LineChart chart{"course",
                          course_title(metric, language),
                          metric,
                          std::span(lines).first(has_band ? 2 : 1),
                          marks,
                          true,
                          {},
                          std::span(corridors).first(has_band ? 2 : 0),
                          has_band ? view.session.world().day : 0};
    const float height = context.px(chart_css);
    const Rect drawn = {column.at, {column.at.x + column.width, column.at.y + height}};
    line_chart(context, chart, state.course, column.at, {column.width, height});
    chart_tools(context, chart, state.course, has_page, actions, drawn);
    column.at.y = drawn.max.y + chart_tools_height(context, column.width, has_page) + context.px(8);
}

// ---- Other, this, difference -----------------------------------------------------------------------------------------------------

void table(WorldsState& state, const View& view, Column& column, std::size_t drawn) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const ImFont* small = context.fonts.small;
    const ImFont* body = context.fonts.body;
    const float value = context.px(context.is_narrow ? 76 : 112), right = column.at.x + column.width;
    const auto cell = [&](int from_right, const ImFont* font, ImU32 colour, std::string_view text) {
        draw_text_right({right - static_cast<float>(from_right) * value, column.at.y}, font, colour, text);
    };
    cell(2, small, context.theme.text_quiet, tr(Text::way_other_world, language));
    cell(1, small, context.theme.text_quiet, tr(Text::way_this_world, language));
    cell(0, small, context.theme.text_quiet, tr(Text::column_difference, language));
    column.at.y += small->FontSize + context.px(6);
    std::string same;
    for (const std::string_view id : table_rows) {
        const std::size_t index = find_metric(id).value();
        const MetricInfo& metric = metric_table()[index];
        const DifferenceText difference = difference_text(view, context, index);
        const std::optional<Interval> sure = figures_of(view).interval(index);
        const bool is_same =
            sure ? sure->low == 0.0 && sure->high == 0.0 : figures_of(view).difference(index).value_or(0.0) == 0.0;
        if (difference.text.view().empty() || (is_banded(view) ? is_same : difference.is_plain)) {
            same.append(same.empty() ? "" : " · ").append(metric.label.in(language));
            continue;
        }
        const float small_row = small->FontSize + context.px(2);
        const bool has_shares = index < view.certainty.shares.size() && view.certainty.shares[index].judged > 0;
        const float text_height =
            body->FontSize + (is_banded(view) ? small_row : 0.0F) + (has_shares ? small_row : 0.0F);
        const float height = text_height + context.px(context.is_touch ? 20 : 12);
        const Press press = press_area(context, joined("course_", id).view(),
                                       {column.at.x - context.px(8), column.at.y - context.px(4)},
                                       {column.width + context.px(16), height});
        if (press.is_hovered || index == drawn) {
            ImGui::GetWindowDrawList()->AddRectFilled({column.at.x - context.px(8), column.at.y - context.px(4)},
                                                      {right + context.px(8), column.at.y - context.px(4) + height},
                                                      context.theme.raised, context.px(6));
        }
        if (press.is_clicked) state.metric = index;
        draw_text_cut(column.at, body, context.theme.text, metric.label.in(language), column.width - 3 * value);
        cell(2, body, context.theme.text_quiet,
             metric_value(metric, view.twin_figures.latest(index), language, false).view());
        cell(1, context.fonts.strong, context.theme.text,
             metric_value(metric, view.figures.latest(index), language, false).view());
        cell(0, body, difference.colour, difference.text.view());
        if (sure) {
            const Shown pairs = decimal(sure->count, 0, language);
            draw_text_right(
                {right, column.at.y + body->FontSize + context.px(2)}, small, context.theme.text_quiet,
                sentence(tr(Text::band_of_row, language), pairs.view(), mean_text(metric, *sure, language)));
        }
        if (has_shares) {
            const SetShare& share = view.certainty.shares[index];
            draw_text_right(
                {right, column.at.y + text_height - small->FontSize}, small, context.theme.text_quiet,
                sentence(tr(Text::certainty_of_row, language), decimal(view.certainty.days.front(), 0, language).view(),
                         decimal(share.higher, 0, language).view(), decimal(share.lower, 0, language).view(),
                         decimal(share.judged, 0, language).view()));
        }
        column.at.y += height;
    }
    if (same.empty()) return;
    column.at.y += context.px(6);
    one_line(column, small, context.theme.text_quiet,
             tr(is_banded(view) ? Text::same_in_all : Text::same_in_both, language), 2);
    words(column, small, context.theme.text_quiet, same, 8);
}

// How far the band is, and what it means.
void band_words(const View& view, Actions& actions, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const ImFont* small = context.fonts.small;
    if (view.is_too_large_for_band && view.band.wanted == 0) {
        words(column, small, context.theme.text_quiet, tr(Text::band_too_large, language), 12);
    }
    if (view.futures == 0) return;
    const Shown futures = decimal(view.futures, 0, language), done = decimal(view.band.pairs, 0, language);
    words(column, small, context.theme.text_quiet, sentence(tr(Text::band_help, language), futures.view()), 12);
    one_line(column, small, context.theme.text_quiet,
             view.band.is_whole()
                 ? sentence(tr(Text::band_command, language), decimal(view.band_command_day, 0, language).view())
                 : sentence(tr(Text::band_grows, language), done.view(), futures.view()),
             2);
    words(column, small, context.theme.text, view.band_command, 4);
    if (link(context, "copy_band_command", tr(Text::copy, language), column.at, small)) {
        actions.copy_text = view.band_command;
    }
    column.at.y += small->FontSize + context.px(16);
}

}  // namespace

ImU32 difference_colour(const UiContext& context, const MetricInfo& metric, double difference, bool is_none) {
    if (is_none || metric.better == 0) return context.theme.text_quiet;
    const bool is_better = (difference > 0.0) == (metric.better > 0);
    return goodwill_colour(context.theme, is_better ? 1.0F : -1.0F);
}

DifferenceText difference_text(const View& view, const UiContext& context, std::size_t metric) {
    DifferenceText shown;
    const TwoFigures figures = figures_of(view);
    const std::optional<double> difference = figures.difference(metric);
    if (!figures.are_two() || !difference) return shown;
    const MetricInfo& info = metric_table()[metric];
    shown.text = metric_change(info, *difference, context.language);
    if (shown.text.view().empty()) return shown;
    const bool is_none = shown.text.view().starts_with("\xc2\xb1");
    shown.is_plain = is_none || figures.is_usual(metric);
    shown.colour = difference_colour(context, info, *difference, shown.is_plain);
    if (!shown.is_plain) shown.text = joined(*difference > 0.0 ? "▲ " : "▼ ", shown.text.view());
    return shown;
}

void worlds_ui(WorldsState& state, bool has_page, const View& view, const UiContext& context, Actions& actions,
               ImVec2 position, ImVec2 size) {
    const Language language = context.language;
    const bool are_two = view.twin != nullptr && figures_of(view).are_two();
    const bool is_for_room = context.is_presenting;  // which sees what came of it, and changes nothing here
    const bool is_wide = are_two && !is_for_room && size.x - 2.0F * page_margin(context) >= context.px(two_columns_css);
    auto [column, is_closed] = begin_page(context, tr(Text::two_worlds, language), is_for_room ? "" : "close_worlds",
                                          "###worlds", position, size, is_wide ? most_wide_page_css : most_page_css);
    if (is_closed) actions.page = Page{};
    Column beside = column_at(context, column.at, column.width);
    if (is_wide) {
        beside.width = context.px(table_css);
        beside.at.x += column.width - beside.width;
        column.width -= beside.width + context.px(40);
    }
    if (are_two) {
        words(column, context.fonts.strong, context.theme.text,
              customers_sentence(figures_of(view), language, context.worlds), 4);
    } else if (view.twin == nullptr && !view.is_catching_up) {  // which is said elsewhere
        words(column, context.fonts.strong, context.theme.text,
              one_world_sentence(view.edits.setup(), view.compared, language), 12);
    }
    if (view.twin != nullptr) {
        const bool is_variant = view.compared.kind == Compared::Kind::variant;
        std::string same = tr(is_variant ? Text::two_worlds_own_changes : Text::two_worlds_one_change, language);
        if (!is_banded(view)) same += tr(Text::two_worlds_one_pair, language);
        words(column, context.fonts.small, context.theme.text_quiet, same, 12);
    }
    Column& rest = is_wide ? beside : column;
    if (are_two) {
        ponds(state, view, column);
        const std::size_t drawn = state.metric.value_or(find_metric("profit").value());
        course(state, has_page, view, actions, column, drawn, is_wide ? 320.0F : 220.0F);
        if (link(context, "certainty", tr(Text::certainty_link, language), column.at, context.fonts.body))
            actions.page = Page{Page::Kind::certainty, drawn};
        column.at.y += context.fonts.body->FontSize + context.px(12);
        band_words(view, actions, column);
        if (!is_for_room) {
            table(state, view, rest, drawn);
            rule(rest, 8, 12);
        }
    }
    if (!is_for_room) setup_ui(state.setup, view, rest, actions);
    column.at.y = std::max(column.at.y, rest.at.y);
    end_column(column);
}

float effect_strip_height(const View& view, const UiContext& context) {
    return figures_of(view).are_two() ? context.px(context.is_narrow ? 44 : 56) : 0.0F;
}

void effect_strip_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, float width) {
    const float height = effect_strip_height(view, context), margin = context.px(16);
    if (height <= 0.0F) return;
    const Language language = context.language;
    ImGui::GetWindowDrawList()->AddRectFilled(position, {position.x + width, position.y + height},
                                              mix(context.theme.surface, context.theme.accent, 0.08F));
    hairline_across(context, {position.x, position.y + height - 1.0F}, width);
    const char* more = tr(Text::two_worlds, language);
    const float more_width = text_width(context.fonts.body, more);
    if (link(context, "two_worlds", more,
             {position.x + width - margin - more_width, position.y + context.px(context.is_narrow ? 12 : 8)},
             context.fonts.body)) {
        actions.page = toggled(view.page, {Page::Kind::worlds});
    }
    const float x = position.x + margin, room = width - 2 * margin - more_width - context.px(12);
    // Names of worlds may be long; the column beside has them too.
    std::string customers = customers_sentence(figures_of(view), language, context.worlds);
    if (context.is_narrow || text_width(context.fonts.strong, customers) > room) {
        customers = customers_in_short(figures_of(view), language);
    }
    draw_text_cut({x, position.y + context.px(context.is_narrow ? 12 : 8)}, context.fonts.strong, context.theme.text,
                  customers, room);
    if (context.is_narrow) return;
    float at = x;
    const float y = position.y + context.px(12) + context.fonts.strong->FontSize;
    for (const std::size_t metric : most_moved(figures_of(view), 3)) {
        const std::string_view label = metric_table()[metric].label.in(language);
        const DifferenceText difference = difference_text(view, context, metric);
        const float needed = text_width(context.fonts.small, label) + context.px(6) +
                             text_width(context.fonts.small, difference.text.view());
        if (at + needed > position.x + width - margin) break;
        draw_text({at, y}, context.fonts.small, context.theme.text_quiet, label);
        at += text_width(context.fonts.small, label) + context.px(6);
        draw_text({at, y}, context.fonts.small, difference.colour, difference.text.view());
        at += text_width(context.fonts.small, difference.text.view()) + context.px(20);
    }
}

}  // namespace goodwill::ui
