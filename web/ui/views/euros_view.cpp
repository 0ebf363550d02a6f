// Money and goodwill of each touchpoint, and what belongs to none of them: a table of bars that adds up to the books.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "sim/session/metrics.h"
#include "web/ui/figures/euros.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

struct EurosRow {
    std::string name;
    TouchpointEuros now, twin;
    bool has_money = true, has_points = true;
    int staffed = -1;  // touchpoint whose positions can be more
    bool is_total = false;
    std::string explained = {};
};

// Two bars from one line, to the left and to the right, on one scale for all rows.
struct EurosColumn {
    float left = 0.0F, width = 0.0F;
    double most_left = 0.0, most_right = 0.0;

    [[nodiscard]] float zero(float least) const {
        const double whole = std::max(1e-9, most_left + most_right);
        const float at = width * static_cast<float>(most_left / whole);
        return left + std::clamp(at, std::min(least, 0.5F * width), std::max(width - least, 0.5F * width));
    }
};

struct EurosTable {
    const View& view;
    const UiContext& context;
    bool has_twin = false;
    bool is_wide = false;
    float left = 0.0F, width = 0.0F, names = 0.0F, links = 0.0F;
    EurosColumn money, points;
};

std::string cents_text(double cents, Language language) {
    return std::string(compact_euro(std::round(cents / 100.0), language).view());
}

std::vector<EurosRow> rows_of(const View& view, const Euros& now, const Euros* twin, Language language) {
    const Scenario& scenario = view.session.scenario();
    std::vector<EurosRow> rows;
    for (std::size_t i = 0; i < now.touchpoints.size(); ++i) {
        EurosRow row{scenario.touchpoints[i].name.in(language), now.touchpoints[i],
                     twin != nullptr ? twin->touchpoints[i] : TouchpointEuros()};
        if (scenario.touchpoints[i].staff > 0) row.staffed = static_cast<int>(i);
        rows.push_back(row);
    }
    EurosRow elsewhere{tr(Text::euros_elsewhere, language), {}, {}, false};
    elsewhere.now.created = now.created_elsewhere;
    elsewhere.now.destroyed = now.destroyed_elsewhere;
    if (twin != nullptr) {
        elsewhere.twin.created = twin->created_elsewhere;
        elsewhere.twin.destroyed = twin->destroyed_elsewhere;
    }
    elsewhere.explained = tr(Text::euros_points_elsewhere, language);
    rows.push_back(elsewhere);
    for (std::size_t i = 0; i < shared_cost_count; ++i) {
        const double there = twin != nullptr ? twin->shared_cents.at(i) : 0.0;
        if (now.shared_cents.at(i) == 0.0 && there == 0.0) continue;
        EurosRow row{tr(shared_cost_text(static_cast<SharedCost>(i)), language), {}, {}, true, false};
        row.now.cost_cents = now.shared_cents.at(i);
        row.twin.cost_cents = there;
        rows.push_back(row);
    }
    rows.push_back({tr(Text::euros_total, language), now.total, twin != nullptr ? twin->total : TouchpointEuros()});
    rows.back().is_total = true;
    return rows;
}

void find_scales(EurosTable& table, const std::vector<EurosRow>& rows) {
    for (const EurosRow& row : rows) {
        if (row.is_total) continue;
        for (const TouchpointEuros* of : {&row.now, &row.twin}) {
            table.money.most_left = std::max(table.money.most_left, of->cost_cents);
            table.money.most_right = std::max(table.money.most_right, of->revenue_cents);
            table.points.most_left = std::max(table.points.most_left, of->destroyed);
            table.points.most_right = std::max(table.points.most_right, of->created);
        }
    }
}

void find_columns(EurosTable& table) {
    const UiContext& context = table.context;
    const float gap = context.px(20);
    table.names = table.is_wide ? context.px(136) : 0.0F;
    table.links = table.is_wide
                      ? text_width(context.fonts.small, tr(Text::euros_one_more, context.language)) + context.px(4)
                      : 0.0F;
    const float bars = table.width - table.names - table.links - (table.is_wide ? 3.0F : 1.0F) * gap;
    table.money.left = table.left + table.names + (table.is_wide ? gap : 0.0F);
    table.money.width = std::floor(bars * (table.is_wide ? 0.55F : 0.5F));
    table.points.left = table.money.left + table.money.width + gap;
    table.points.width = bars - table.money.width;
}

float least_side(const UiContext& context) { return context.px(72); }

float row_height_of(const EurosTable& table) {
    const UiContext& context = table.context;
    const float lines = table.has_twin ? 2.0F : 1.0F;
    const float bars = context.px(8) + context.px(2) + lines * context.fonts.small->FontSize;
    return bars + context.px(11) + (table.is_wide ? 0.0F : context.fonts.body->FontSize + context.px(4));
}

struct Sides {
    double left = 0.0, right = 0.0, left_twin = 0.0, right_twin = 0.0;
    std::string left_text, right_text, left_twin_text, right_twin_text;
    ImU32 left_colour = 0, right_colour = 0;
};

void side_texts(const EurosTable& table, float zero, float y, ImU32 colour, const std::string& left,
                const std::string& right) {
    const ImFont* font = table.context.fonts.small;
    const float gap = table.context.px(4);
    draw_text_right({zero - gap, y}, font, colour, left);
    draw_text({zero + gap, y}, font, colour, right);
}

void two_bars(const EurosTable& table, const EurosColumn& column, const Sides& sides, float y, bool has_bars) {
    const UiContext& context = table.context;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float zero = std::floor(column.zero(least_side(context))), high = context.px(8);
    const double scale_left = (zero - column.left) / std::max(1e-9, column.most_left);
    const double scale_right = (column.left + column.width - zero) / std::max(1e-9, column.most_right);
    const double scale = std::min(scale_left, scale_right);
    const auto length = [&](double value) {
        return value > 0.0 ? std::max(1.0F, static_cast<float>(value * scale)) : 0.0F;
    };
    if (has_bars) {
        list.AddRectFilled({zero - length(sides.left), y}, {zero, y + high}, sides.left_colour);
        list.AddRectFilled({zero, y}, {zero + length(sides.right), y + high}, sides.right_colour);
        if (table.has_twin) {
            const float out = context.px(2), thick = std::max(1.0F, std::floor(context.scale));
            const float from = zero - length(sides.left_twin), to = zero + length(sides.right_twin);
            list.PathLineTo({from, y - out});
            list.PathLineTo({to, y - out});
            list.PathLineTo({to, y + high + out});
            list.PathLineTo({from, y + high + out});
            list.PathLineTo({from, y - out});
            stroke_dashed(list, context.theme.text_quiet, thick, context.px(3));
        }
        list.AddRectFilled({zero, y - context.px(3)},
                           {zero + std::max(1.0F, std::floor(context.scale)), y + high + context.px(3)},
                           context.theme.text_quiet);
    }
    y += high + context.px(2);
    side_texts(table, zero, y, context.theme.text, sides.left_text, sides.right_text);
    if (!table.has_twin) return;
    y += context.fonts.small->FontSize;
    side_texts(table, zero, y, context.theme.text_quiet, sides.left_twin_text, sides.right_twin_text);
}

Sides money_sides(const EurosTable& table, const EurosRow& row) {
    const Language language = table.context.language;
    const auto text = [&](double cents, const char* sign) {
        return cents == 0.0 ? std::string() : sign + cents_text(cents, language);
    };
    const auto& [now, twin] = std::pair(row.now, row.twin);
    return {now.cost_cents,
            now.revenue_cents,
            twin.cost_cents,
            twin.revenue_cents,
            text(now.cost_cents, "−"),
            text(now.revenue_cents, "+"),
            text(twin.cost_cents, "−"),
            text(twin.revenue_cents, "+"),
            mix(table.context.theme.surface, table.context.theme.text_quiet, 0.7F),
            table.context.theme.accent};
}

Sides point_sides(const EurosTable& table, const EurosRow& row) {
    const auto text = [&](double points, const char* sign) {
        return points == 0.0 ? std::string() : sign + std::string(decimal(points, 0, table.context.language).view());
    };
    const Theme& theme = table.context.theme;
    const auto& [now, twin] = std::pair(row.now, row.twin);
    return {now.destroyed,
            now.created,
            twin.destroyed,
            twin.created,
            text(now.destroyed, "−"),
            text(now.created, "+"),
            text(twin.destroyed, "−"),
            text(twin.created, "+"),
            goodwill_colour(theme, -1.0F),
            goodwill_colour(theme, 1.0F)};
}

// What one position more is worth, where its curve is known; else what leads there.
void one_more(const EurosTable& table, Actions& actions, const EurosRow& row, ImVec2 right_top) {
    const UiContext& context = table.context;
    const Language language = context.language;
    const LeverId lever{LeverId::Kind::staff, row.staffed};
    static const std::size_t profit = find_metric("profit").value();
    std::optional<Interval> worth;
    if (table.view.response.response.lever == lever) {
        worth = worth_of_one_more(table.view.response.response, table.view.session.value(lever), 0);
    }
    const auto money = [&](double eur) {
        return (eur >= 0.0 ? "+" : "") + std::string(compact_euro(std::round(eur), language).view());
    };
    const std::string label = worth ? sentence(tr(Text::euros_one_more_is, language), money(worth->mean))
                                    : std::string(tr(Text::euros_one_more, language));
    const float width = text_width(context.fonts.small, label);
    const ImVec2 at{right_top.x - width, right_top.y};
    const std::string name =
        "one_more_" + table.view.session.scenario().touchpoints[static_cast<std::size_t>(row.staffed)].id;
    if (link(context, name, label, at)) {
        actions.page = Page{Page::Kind::response, profit, 0, lever, table.view.page.view};
        if (!worth) actions.begin_response = lever;
    }
    const bool is_here = is_hovered({at, {right_top.x, right_top.y + context.fonts.small->FontSize}});
    tip(context, is_here,
        worth ? sentence(tr(Text::euros_one_more_known, language), money(worth->mean), money(worth->low),
                         money(worth->high))
              : std::string(tr(Text::euros_one_more_tip, language)));
}

void row_tip(const EurosTable& table, const EurosRow& row) {
    if (!begin_tip(table.context, true)) return;
    const Language language = table.context.language;
    const UiContext& context = table.context;
    tip_text(context, context.fonts.strong, context.theme.text, row.name);
    const auto line = [&](Text text, double now, double twin, auto shown) {
        std::string words = sentence(tr(text, language), shown(now));
        if (table.has_twin) words += " (" + in_other_world_value(context.worlds, shown(twin), language) + ")";
        tip_text(context, context.fonts.body, context.theme.text, words);
    };
    const auto money = [&](double cents) { return std::string(euro(cents / 100.0, 2, language).view()); };
    const auto points = [&](double value) { return std::string(decimal(value, 1, language).view()); };
    if (row.has_money) {
        line(Text::euros_revenue_is, row.now.revenue_cents, row.twin.revenue_cents, money);
        line(Text::euros_cost_is, row.now.cost_cents, row.twin.cost_cents, money);
        line(Text::euros_result_is, row.now.result_cents(), row.twin.result_cents(), money);
    }
    if (row.has_points) {
        line(Text::euros_created_is, row.now.created, row.twin.created, points);
        line(Text::euros_destroyed_is, row.now.destroyed, row.twin.destroyed, points);
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet, row.explained);
    end_tip();
}

void draw_row(const EurosTable& table, Actions& actions, const EurosRow& row, float y) {
    const UiContext& context = table.context;
    const float height = row_height_of(table);
    const ImFont* name_font = row.is_total ? context.fonts.strong : context.fonts.body;
    const float link_room =
        row.staffed >= 0 ? text_width(context.fonts.small, tr(Text::euros_one_more, context.language)) + context.px(12)
                         : 0.0F;
    const float name_width = table.is_wide ? table.names : table.width - link_room;
    const float wrapped = table.is_wide ? wrapped_height(context.fonts.small, row.name, name_width) : 0.0F;
    if (table.is_wide && text_width(name_font, row.name) > name_width && wrapped <= height - context.px(4)) {
        draw_text_wrapped({table.left, y - context.px(2)}, context.fonts.small, context.theme.text, row.name,
                          name_width);
    } else {
        draw_text_cut({table.left, y}, name_font, context.theme.text, row.name, name_width);
        if (table.has_twin && table.is_wide) {
            draw_other_value(context, {table.left, y + context.px(10) + context.fonts.small->FontSize},
                             context.fonts.small, "", name_width);
        }
    }
    const float bars = table.is_wide ? y + context.px(1) : y + context.fonts.body->FontSize + context.px(4);
    if (row.has_money) two_bars(table, table.money, money_sides(table, row), bars, !row.is_total);
    if (row.has_points) two_bars(table, table.points, point_sides(table, row), bars, !row.is_total);
    const Rect rect{{table.left, y}, {table.left + table.width - table.links, y + height - context.px(4)}};
    remember_rect(context, "part", "euros_" + row.name, rect.min, rect.max);
    if (row.staffed >= 0) one_more(table, actions, row, {table.left + table.width, y});
    if (is_hovered(rect) && (table.is_wide || row.staffed < 0 || ImGui::GetIO().MousePos.y > bars)) row_tip(table, row);
}

// What the columns are: above each its name, and on both sides of its line what the bars are.
float column_heads(const EurosTable& table, float y, bool is_drawn) {
    const UiContext& context = table.context;
    const ImFont* font = context.fonts.small;
    const auto head = [&](const EurosColumn& column, Text name, Text left, Text right) {
        const float zero = std::floor(column.zero(least_side(context)));
        const std::string_view words = tr(name, context.language);
        const float width = text_width(font, words);
        const float x = std::clamp(zero - 0.5F * width, column.left, column.left + column.width - width);
        draw_text({x, y}, font, context.theme.text, words);
        side_texts(table, zero, y + font->FontSize + context.px(2), context.theme.text_quiet,
                   tr(left, context.language), tr(right, context.language));
    };
    if (is_drawn) {
        head(table.money, Text::euros_money, Text::euros_costs_head, Text::euros_revenue_head);
        head(table.points, Text::euros_goodwill, Text::euros_destroyed_head, Text::euros_created_head);
    }
    return 2.0F * font->FontSize + context.px(10);
}

}  // namespace

void euros_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size) {
    const Language language = context.language;
    const Euros now = recent_euros(view.session);
    const Euros of_twin = view.twin != nullptr ? recent_euros(*view.twin) : Euros();
    const Euros* twin = view.twin != nullptr ? &of_twin : nullptr;
    state.sentence = euros_sentence(view.session.scenario(), now, twin, language, context.worlds) +
                     interval_sentence(view, {"profit"}, language);
    const std::string note = sentence(tr(Text::view_euros_note, language), window_text(view.session, language));
    const std::vector<EurosRow> rows = rows_of(view, now, twin, language);
    EurosTable table{view, context, twin != nullptr};
    table.left = position.x + page_margin(context);
    table.width = size.x - 2.0F * page_margin(context) - context.px(8);
    table.is_wide = table.width >= context.px(560);
    find_columns(table);
    find_scales(table, rows);
    const float height = row_height_of(table);
    const float least = column_heads(table, 0.0F, false) + static_cast<float>(rows.size()) * height + context.px(28);
    const ViewFrame area = begin_view(context, Text::view_euros_title, state.sentence, note, position, size,
                                      std::ceil(least / context.scale));
    float y = area.picture.min.y;
    y += column_heads(table, y, true);
    for (const EurosRow& row : rows) {
        const bool begins_part = row.is_total || !row.has_money;
        if (begins_part) {
            hairline_across(context, {table.left, std::floor(y)}, table.width);
            y += context.px(10);
        }
        draw_row(table, actions, row, y);
        y += height;
    }
    remember_rect(context, "picture", "euros", area.picture.min, area.picture.max);
    end_view(area);
}

}  // namespace goodwill::ui
