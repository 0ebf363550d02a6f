#include "web/ui/inspector/statement.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "web/ui/kit/charts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr int days_that_explain = 180;
constexpr double half_day = 0.5;

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

void balance_chart(Column& column, const World& world, const Statement& statement, std::uint32_t person) {
    const UiContext& context = column.context;
    const Theme& theme = context.theme;
    const std::vector<ImVec2> line = balance_line(world, statement, person);
    if (line.size() < 2) return;
    float low = 0.0F;
    float high = 0.0F;
    for (const ImVec2& p : line) {
        low = std::min(low, p.y);
        high = std::max(high, p.y);
    }
    const float margin = std::max(2.0F, (high - low) * 0.1F);
    low -= margin;
    high += margin;
    const float label = context.px(34);
    const ImVec2 min(column.at.x + label, column.at.y);
    const ImVec2 max(column.at.x + column.width - context.px(4), column.at.y + context.px(96));
    const float first_day = line.front().x;
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
                   decimal(static_cast<double>(first_day) + 1.0, 0, context.language).view())
                  .view());
    draw_text_right(
        ImVec2(max.x, column.at.y), context.fonts.small, theme.text_quiet,
        fill(tr(Text::map_day, context.language), decimal(std::max(1, world.day), 0, context.language).view()).view());
    skip(column, 24);
}

std::uint32_t employee_index(const World& world, std::uint32_t number) {
    for (std::uint32_t i = 0; i < world.employees.size(); ++i) {
        if (world.employees[i].number == number) return i;
    }
    return no_employee;  // has quit since
}

// Day, place and employee; reason, amount and balance below.
void draw_booking(const PressableRow& row, const UiContext& context, const World& world, const Booking& booking) {
    const Language language = context.language;
    const Theme& theme = context.theme;
    const float top = row.min.y + context.px(5);
    const float second = top + context.px(17);
    const Shown day = fill(tr(Text::map_day, language), decimal(booking.day + 1.0, 0, language).view());
    std::string where(day.view());
    const std::string_view place = place_name(world, booking, language);
    if (!place.empty()) where.append(" · ").append(place);
    if (booking.employee != no_employee) {
        where.append(" · ").append(
            fill(tr(Text::inspector_number, language), decimal(booking.employee, 0, language).view()).view());
    }
    const Shown balance = signed_decimal(points_of(booking.balance), 1, language);
    const float balance_width = text_width(context.fonts.small, balance.view());
    draw_text_cut(ImVec2(row.min.x, top), context.fonts.small, theme.text_quiet, where,
                  row.max.x - row.min.x - balance_width - context.px(8));
    draw_text_right(ImVec2(row.max.x, top), context.fonts.small, theme.text_quiet, balance.view());
    const ImU32 colour = amount_colour(theme, points_of(booking.amount));
    const Shown amount = signed_decimal(points_of(booking.amount), 1, language);
    const float room = row.max.x - row.min.x - text_width(context.fonts.strong, amount.view()) - context.px(8);
    draw_text_cut(ImVec2(row.min.x, second), context.fonts.body, theme.text, reason_text(booking.reason).in(language),
                  room);
    draw_text_right(ImVec2(row.max.x, second), context.fonts.strong, colour, amount.view());
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
    return cost + sentence(tr(when, language), decimal(heaviest->day + 1.0, 0, language).view(),
                           reason_text(heaviest->reason).in(language));
}

Selection statement_ui(Column& column, const Session& session, std::uint32_t person, Selection selection) {
    const World& world = session.world();
    const UiContext& context = column.context;
    const Language language = context.language;
    section(column, tr(Text::inspector_statement, language));
    if (world.ledger.scope != Ledger::Scope::all) {
        words(column, column.context.fonts.small, column.context.theme.text_quiet,
              tr(Text::inspector_no_ledger, language));
        return selection;
    }
    const Statement statement = statement_of(world.ledger, person);
    if (statement.bookings.empty()) {
        words(column, column.context.fonts.small, column.context.theme.text_quiet,
              tr(Text::inspector_no_bookings, language));
        return selection;
    }
    balance_chart(column, world, statement, person);
    draw_text_right(ImVec2(column.at.x + column.width, column.at.y), context.fonts.small, context.theme.text_quiet,
                    tr(Text::inspector_balance, language));
    skip(column, 20);
    for (std::size_t i = statement.bookings.size(); i-- > 0;) {
        const Booking& booking = statement.bookings[i];
        hairline_across(context, column.at, column.width);
        const PressableRow row = pressable_row(column, 46);
        if (row.is_visible) draw_booking(row, context, world, booking);
        if (row.is_clicked) {
            const std::uint32_t employee =
                booking.employee != no_employee ? employee_index(world, booking.employee) : no_employee;
            if (employee != no_employee) {
                selection = {Selection::Kind::employee, employee};
            } else if (booking.touchpoint != no_touchpoint) {
                selection = {Selection::Kind::touchpoint, booking.touchpoint};
            }
        }
        if (booking.forgotten <= -50'000 || booking.forgotten >= 50'000) draw_forgotten(column, booking);
    }
    if (!statement.is_complete)
        words(column, column.context.fonts.small, column.context.theme.text_quiet,
              tr(Text::inspector_older_lost, language));
    return selection;
}

}  // namespace goodwill::ui
