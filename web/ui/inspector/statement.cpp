#include "web/ui/inspector/statement.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "web/ui/figures/two_ways.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr int days_that_explain = 180;
constexpr double half_day = 0.5;
constexpr float amount_css = 48;  // column of an amount

double points_of(MicroPoints amount) { return amount / micro_per_point; }

std::string_view place_name(const World& world, const Booking& booking, Language language) {
    if (booking.touchpoint < world.scenario->touchpoints.size())
        return world.scenario->touchpoints[booking.touchpoint].name.in(language);
    return "";
}

// The account day by day: jumps at bookings, forgetting between them.
std::vector<ImVec2> balance_line(const World& world, const Statement& statement, std::uint32_t person) {
    std::vector<ImVec2> line;  // x: day, y: points
    for (std::size_t i = 0; i < statement.bookings.size(); ++i) {
        const Booking& booking = statement.bookings[i];
        const double before = points_of(booking.balance - booking.amount);
        if (i > 0) line.emplace_back(static_cast<float>(booking.day), static_cast<float>(before));
        line.emplace_back(static_cast<float>(booking.day), static_cast<float>(points_of(booking.balance)));
    }
    line.emplace_back(static_cast<float>(world.day),
                      static_cast<float>(points_on(world.people[person], world.day, world.p)));
    return line;
}

// `twin`: the other world, drawn with a broken line; may be none.
void balance_chart(Column& column, const World& world, const World* twin, std::uint32_t person) {
    const UiContext& context = column.context;
    const Theme& theme = context.theme;
    const std::vector<ImVec2> line = balance_line(world, statement_of(world.ledger, person), person);
    if (line.size() < 2) return;
    const std::vector<ImVec2> beside =
        twin == nullptr ? std::vector<ImVec2>{} : balance_line(*twin, statement_of(twin->ledger, person), person);
    float low = 0.0F;
    float high = 0.0F;
    for (const std::vector<ImVec2>* points : {&line, &beside}) {
        for (const ImVec2& p : *points) {
            low = std::min(low, p.y);
            high = std::max(high, p.y);
        }
    }
    const float margin = std::max(2.0F, (high - low) * 0.1F);
    low -= margin;
    high += margin;
    const float label = context.px(34);
    const ImVec2 min(column.at.x + label, column.at.y);
    const ImVec2 max(column.at.x + column.width - context.px(4), column.at.y + context.px(96));
    const float first_day = beside.empty() ? line.front().x : std::min(line.front().x, beside.front().x);
    const float span = std::max(1.0F, line.back().x - first_day);
    const auto at = [&](const ImVec2& p) {
        return ImVec2(min.x + (max.x - min.x) * (p.x - first_day) / span,
                      max.y - (max.y - min.y) * (p.y - low) / (high - low));
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thin = std::max(1.0F, std::floor(context.scale));
    const double step = tick_step(static_cast<double>(high - low), 3);
    for (double tick = std::ceil(static_cast<double>(low) / step) * step; tick <= static_cast<double>(high);
         tick += step) {
        const float y = std::floor(at(ImVec2(first_day, static_cast<float>(tick))).y);
        const bool is_zero = tick > -1e-6 && tick < 1e-6;
        list.AddLine(ImVec2(min.x, y), ImVec2(max.x, y), is_zero ? theme.text_quiet : theme.hairline, thin);
        const Shown text = decimal(tick, step < 1.0 ? 1 : 0, context.language);
        draw_text_right(ImVec2(min.x - context.px(6), y - context.fonts.small->FontSize * 0.5F), context.fonts.small,
                        theme.text_quiet, text.view());
    }
    for (const ImVec2& p : beside) list.PathLineTo(at(p));
    if (!beside.empty()) stroke_dashed(list, theme.text_quiet, context.px(1.5F), context.px(4));
    for (std::size_t i = 1; i < line.size(); ++i) {
        const float middle = (line[i - 1].y + line[i].y) * 0.5F;
        list.AddLine(at(line[i - 1]), at(line[i]),
                     goodwill_colour(theme, goodwill_of_points(static_cast<double>(middle))), context.px(2));
    }
    const ImVec2 last = at(line.back());
    list.AddCircleFilled(last, context.px(4),
                         goodwill_colour(theme, goodwill_of_points(static_cast<double>(line.back().y))));
    skip(column, 100);
    draw_text(ImVec2(min.x, column.at.y), context.fonts.small, theme.text_quiet,
              fill(tr(Text::map_day, context.language),
                   decimal(first_day > 0.0F ? first_day + 1.0F : 0.0F, 0, context.language).view())
                  .view());
    draw_text_right(ImVec2(max.x, column.at.y), context.fonts.small, theme.text_quiet,
                    fill(tr(Text::map_day, context.language), decimal(world.day, 0, context.language).view()).view());
    skip(column, 24);
}

std::uint32_t employee_index(const World& world, std::uint32_t number) {
    for (std::uint32_t i = 0; i < world.employees.size(); ++i) {
        if (world.employees[i].number == number) return i;
    }
    return no_employee;  // has quit since
}

std::string when_and_where(const World& world, const Booking& booking, Language language) {
    const Shown day = fill(tr(Text::map_day, language), decimal(numbered_day(booking), 0, language).view());
    std::string where(day.view());
    const std::string_view place = place_name(world, booking, language);
    if (!place.empty()) where.append(" · ").append(place);
    if (booking.employee != no_employee) {
        where.append(" · ").append(
            fill(tr(Text::inspector_number, language), decimal(booking.employee, 0, language).view()).view());
    }
    return where;
}

// Day, place and employee; reason, amount and balance below.
void draw_booking(const PressableRow& row, const UiContext& context, const World& world, const Booking& booking) {
    const Language language = context.language;
    const Theme& theme = context.theme;
    const float top = row.min.y + context.px(5);
    const float second = top + context.px(17);
    const Shown balance = signed_decimal(points_of(booking.balance), 1, language);
    const float balance_width = text_width(context.fonts.small, balance.view());
    draw_text_cut(ImVec2(row.min.x, top), context.fonts.small, theme.text_quiet,
                  when_and_where(world, booking, language), row.max.x - row.min.x - balance_width - context.px(8));
    draw_text_right(ImVec2(row.max.x, top), context.fonts.small, theme.text_quiet, balance.view());
    const ImU32 colour = amount_colour(theme, points_of(booking.amount));
    const Shown amount = signed_decimal(points_of(booking.amount), 1, language);
    const float room = row.max.x - row.min.x - text_width(context.fonts.strong, amount.view()) - context.px(8);
    draw_text_cut(ImVec2(row.min.x, second), context.fonts.body, theme.text, reason_text(booking.reason).in(language),
                  room);
    draw_text_right(ImVec2(row.max.x, second), context.fonts.strong, colour, amount.view());
}

// What the columns below hold.
void statement_head(Column& column, bool are_two) {
    const UiContext& context = column.context;
    const float right = column.at.x + column.width;
    const ImU32 quiet = context.theme.text_quiet;
    if (are_two) {
        draw_text_right({right - context.px(amount_css), column.at.y}, context.fonts.small, quiet,
                        tr(Text::way_here, context.language));
        draw_text_right({right, column.at.y}, context.fonts.small, quiet, tr(Text::way_there, context.language));
    } else {
        draw_text_right({right, column.at.y}, context.fonts.small, quiet,
                        tr(Text::inspector_balance, context.language));
    }
    skip(column, 20);
}

// A booking in both worlds: day and place; reason and both amounts below, and the other world's reason where it differs.
void draw_pair(const PressableRow& row, const UiContext& context, const World& world, const BookingPair& pair,
               bool is_parting) {
    const Language language = context.language;
    const Theme& theme = context.theme;
    const float top = row.min.y + context.px(5), second = top + context.px(17), third = second + context.px(17);
    const float amounts = row.max.x - context.px(2 * amount_css);
    std::string where = when_and_where(world, pair.any(), language);
    if (is_parting) {
        where = sentence("{} · {}", tr(Text::ways_part_here, language), where);
        ImGui::GetWindowDrawList()->AddRectFilled({row.min.x - context.px(8), row.min.y + context.px(4)},
                                                  {row.min.x - context.px(5), row.max.y - context.px(4)}, theme.accent);
    }
    draw_text_cut({row.min.x, top}, context.fonts.small, is_parting ? theme.text : theme.text_quiet, where,
                  row.max.x - row.min.x);
    const auto amount_at = [&](float right, const std::optional<Booking>& booking) {
        const double points = booking ? points_of(booking->amount) : 0.0;
        const Shown amount = booking ? signed_decimal(points, 1, language) : joined("–", "");
        const ImU32 colour = !booking || pair.is_same() ? theme.text_quiet : amount_colour(theme, points);
        draw_text_right({right, second}, pair.is_same() ? context.fonts.body : context.fonts.strong, colour,
                        amount.view());
    };
    amount_at(row.max.x - context.px(amount_css), pair.own);
    amount_at(row.max.x, pair.twin);
    draw_text_cut({row.min.x, second}, context.fonts.body, pair.is_same() ? theme.text_quiet : theme.text,
                  reason_text(pair.any().reason).in(language), amounts - row.min.x);
    if (pair.own && pair.twin && pair.own->reason != pair.twin->reason) {
        draw_text_cut({row.min.x, third}, context.fonts.body, theme.text_quiet,
                      sentence(tr(Text::way_other_reason, language), reason_text(pair.twin->reason).in(language)),
                      row.max.x - row.min.x);
    }
}

void draw_forgotten(Column& column, const Booking& booking) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const ImVec2 at = column.at;
    skip(column, 20);
    if (!ImGui::IsRectVisible(at, ImVec2(at.x + column.width, column.at.y))) return;
    draw_text(ImVec2(at.x, at.y), context.fonts.small, context.theme.text_quiet,
              tr(Text::inspector_forgotten, language));
    draw_text_right(ImVec2(at.x + column.width, at.y), context.fonts.small, context.theme.text_quiet,
                    signed_decimal(points_of(booking.forgotten), 1, language).view());
}

}  // namespace

std::string reason_of_leaving(const World& world, const Statement& statement, Language language) {
    if (statement.bookings.empty()) return {};
    const std::int32_t last_day = statement.bookings.back().day;
    std::array<double, max_touchpoints> drawn{};
    std::array<int, max_touchpoints> times{};
    for (const Booking& booking : statement.bookings) {
        if (booking.day < last_day - days_that_explain || booking.amount >= 0 || booking.touchpoint >= max_touchpoints)
            continue;
        drawn[booking.touchpoint] -= points_of(booking.amount);
        ++times[booking.touchpoint];
    }
    const auto worst = static_cast<std::size_t>(std::max_element(drawn.begin(), drawn.end()) - drawn.begin());
    if (drawn[worst] < half_day) return {};
    const Booking* heaviest = nullptr;
    for (const Booking& booking : statement.bookings) {
        if (booking.touchpoint != worst || booking.day < last_day - days_that_explain) continue;
        if (heaviest == nullptr || booking.amount < heaviest->amount) heaviest = &booking;
    }
    const std::string cost =
        sentence(tr(Text::inspector_why_cost, language), world.scenario->touchpoints[worst].name.in(language),
                 decimal(drawn[worst], 1, language).view());
    const Text when = times[worst] > 1 ? Text::inspector_why_most : Text::inspector_why_once;
    return cost + sentence(tr(when, language), decimal(numbered_day(*heaviest), 0, language).view(),
                           reason_text(heaviest->reason).in(language));
}

Selection statement_ui(Column& column, const Session& session, const Session* twin, std::uint32_t person,
                       Selection selection) {
    const World& world = session.world();
    const World* beside = twin == nullptr ? nullptr : &twin->world();
    const UiContext& context = column.context;
    const Language language = context.language;
    section(column, tr(Text::inspector_statement, language));
    if (world.ledger.scope != Ledger::Scope::all) {
        words(column, column.context.fonts.small, column.context.theme.text_quiet,
              tr(Text::inspector_no_ledger, language));
        return selection;
    }
    const TwoWays ways = two_ways(world.ledger, beside == nullptr ? world.ledger : beside->ledger, person);
    if (ways.pairs.empty()) {
        words(column, column.context.fonts.small, column.context.theme.text_quiet,
              tr(Text::inspector_no_bookings, language));
        return selection;
    }
    balance_chart(column, world, beside, person);
    statement_head(column, beside != nullptr);
    for (std::size_t i = ways.pairs.size(); i-- > 0;) {
        const BookingPair& pair = ways.pairs[i];
        const Booking& booking = pair.any();
        hairline_across(context, column.at, column.width);
        const bool is_one_reason = !pair.own || !pair.twin || pair.own->reason == pair.twin->reason;
        const PressableRow row = pressable_row(column, is_one_reason ? 46.0F : 63.0F);
        if (row.is_visible && beside == nullptr) draw_booking(row, context, world, booking);
        if (row.is_visible && beside != nullptr) draw_pair(row, context, world, pair, ways.parting == i);
        if (row.is_clicked) {
            const std::uint32_t employee =
                booking.employee != no_employee ? employee_index(world, booking.employee) : no_employee;
            if (employee != no_employee) {
                selection = {Selection::Kind::employee, employee};
            } else if (booking.touchpoint != no_touchpoint) {
                selection = {Selection::Kind::touchpoint, booking.touchpoint};
            }
        }
        if (beside == nullptr && (booking.forgotten <= -50'000 || booking.forgotten >= 50'000))
            draw_forgotten(column, booking);
    }
    if (!ways.is_complete)
        words(column, column.context.fonts.small, column.context.theme.text_quiet,
              tr(Text::inspector_older_lost, language));
    return selection;
}

}  // namespace goodwill::ui
