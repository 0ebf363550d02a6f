// A station: figures of today and of the last 30 days, today's waiting times, the staff.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "generated/embedded_fonts.h"
#include "web/ui/figures/figures.h"
#include "web/ui/figures/station_day.h"
#include "web/ui/inspector/blocks.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/map/paint.h"
#include "web/ui/map/state.h"

namespace goodwill::ui {

namespace {

constexpr int curve_days = 120;

Shown ratio_or_dash(double part, double whole, Language language) {
    return whole > 0.0 ? percent(part / whole, 1, language) : joined("–", "");
}

// In each hour how many people are served and wait, beside how many serve: why some give up while others have nothing to do.
void hours_strip(Column& column, const Touchpoint& touchpoint, const StationDay& day) {
    const UiContext& context = column.context;
    const bool is_around_the_clock = touchpoint.closes_h <= touchpoint.opens_h;
    const auto first = static_cast<std::size_t>(is_around_the_clock ? 0.0 : std::floor(touchpoint.opens_h));
    const auto last =
        static_cast<std::size_t>(is_around_the_clock ? 24.0 : std::min(24.0, std::ceil(touchpoint.closes_h)));
    if (last <= first) return;
    float most = 1.0F;
    for (const StationHour& hour : day.hours) most = std::max({most, hour.served + hour.waiting, hour.on_duty});
    section(column, tr(Text::station_hours, context.language));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = context.px(56), pitch = column.width / static_cast<float>(last - first);
    const float foot = column.at.y + height, line = std::max(1.0F, context.px(2));
    const auto y_of = [&](float people) { return std::floor(foot - height * people / most); };
    for (std::size_t h = first; h < last; ++h) {
        const StationHour& hour = day.hours[h];
        const float left = std::floor(column.at.x + pitch * static_cast<float>(h - first));
        const float right = std::floor(column.at.x + pitch * static_cast<float>(h - first + 1));
        const float served = y_of(hour.served), waiting = y_of(hour.served + hour.waiting), duty = y_of(hour.on_duty);
        list.AddRectFilled({left, served}, {right - context.px(1), foot},
                           mix(context.theme.raised, context.theme.text_quiet, 0.6F));
        list.AddRectFilled({left, waiting}, {right - context.px(1), served}, goodwill_colour(context.theme, -1.0F));
        list.AddRectFilled({left, duty - line}, {right, duty}, context.theme.text);
        if ((h - first) % 3 == 0) {
            draw_text({left, foot + context.px(2)}, context.fonts.small, context.theme.text_quiet,
                      decimal(static_cast<double>(h), 0, context.language).view());
        }
    }
    remember_rect(context, "part", "station_hours", column.at, {column.at.x + column.width, foot});
    column.at.y = foot + context.px(4) + context.fonts.small->FontSize + context.px(4);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::station_hours_note, context.language));
}

void figures_of_station(Column& column, const Session& session, std::size_t station) {
    const Language language = column.context.language;
    const DayRecord recent = counts_until(session, session.world().day, figure_window_days);
    const TouchpointCounters today = counts_until(session, session.world().day, 1).touchpoint[station];
    const TouchpointCounters& month = recent.touchpoint[station];
    const double days = std::max(1.0, recent.total.days);
    const auto row = [&](Text label, const Shown& a, const Shown& b) {
        value_columns(column, tr(label, language), a.view(), b.view());
    };
    const Text one_day = session.world().day > 0 ? Text::inspector_today : Text::inspector_last_day;
    value_columns(column, "", tr(one_day, language), tr(Text::inspector_month, language), true);
    row(Text::inspector_contacts, decimal(today.contacts, 0, language), decimal(month.contacts / days, 1, language));
    if (month.queued > 0.0) {
        const auto wait = [&](const TouchpointCounters& c) {
            return c.queued > 0.0 ? duration(c.wait_s / c.queued, language) : joined("–", "");
        };
        row(Text::inspector_wait, wait(today), wait(month));
        row(Text::inspector_gave_up, share_of(today.gave_up, today.queued, 1, language),
            share_of(month.gave_up, month.queued, 1, language));
        row(Text::inspector_utilisation, ratio_or_dash(today.handling_s, today.capacity_s, language),
            ratio_or_dash(month.handling_s, month.capacity_s, language));
    }
    const auto mean = [&](double sum, const TouchpointCounters& c, int decimals) {
        return c.contacts > 0.0 ? decimal(sum / c.contacts, decimals, language) : joined("–", "");
    };
    row(Text::inspector_satisfaction, mean(today.satisfaction, today, 1), mean(month.satisfaction, month, 1));
    row(Text::inspector_delighted, share_of(today.delighted, today.contacts, 1, language),
        share_of(month.delighted, month.contacts, 1, language));
    row(Text::inspector_bad, share_of(today.bad, today.contacts, 1, language),
        share_of(month.bad, month.contacts, 1, language));
    row(Text::inspector_deposited, signed_decimal(today.deposited, 1, language),
        signed_decimal(month.deposited / days, 1, language));
    row(Text::inspector_withdrawn, signed_decimal(-today.withdrawn, 1, language),
        signed_decimal(-month.withdrawn / days, 1, language));
    row(Text::inspector_complaints, decimal(today.complaints, 0, language),
        decimal(month.complaints / days, 1, language));
    row(Text::inspector_revenue, euro(today.revenue_eur, 0, language), euro(month.revenue_eur / days, 0, language));
    row(Text::inspector_cost, euro(today.cost_eur, 0, language), euro(month.cost_eur / days, 0, language));
}

// Mean points per contact over the last months, smoothed over two weeks.
void emotion_curve(Column& column, const Session& session, std::size_t station) {
    const UiContext& context = column.context;
    const int today = session.world().day;
    std::vector<float> values;
    double points = 0.0;
    double contacts = 0.0;
    for (int until = std::max(today - curve_days, -static_cast<int>(session.before().size())) + 1; until <= today;
         ++until) {
        const TouchpointCounters day = counts_until(session, until, 1).touchpoint[station];
        points = points * 0.93 + day.deposited - day.withdrawn;
        contacts = contacts * 0.93 + day.contacts;
        values.push_back(contacts > 0.0 ? static_cast<float>(points / contacts) : 0.0F);
    }
    if (values.size() < 8) return;
    section(column, tr(Text::inspector_emotion, context.language));
    const ImVec2 size(column.width - context.px(56), context.px(48));
    const double last = static_cast<double>(values.back());
    const auto value = static_cast<float>(std::clamp(last / 2.0, -1.0, 1.0));
    const ImU32 colour = goodwill_colour(context.theme, std::copysign(0.5F + 0.5F * std::fabs(value), value));
    sparkline(context, values, column.at, size, colour);
    draw_text_right(ImVec2(column.at.x + column.width, column.at.y + (size.y - context.fonts.strong->FontSize) * 0.5F),
                    context.fonts.strong, context.theme.text, signed_decimal(last, 2, context.language).view());
    skip(column, 54);
    words(column, column.context.fonts.small, column.context.theme.text_quiet,
          sentence(tr(Text::inspector_emotion_note, context.language),
                   decimal(static_cast<double>(values.size()), 0, context.language).view()));
}

void waiting_times(Column& column, const Session& session, std::size_t station) {
    const UiContext& context = column.context;
    constexpr std::array<double, 6> edges_s = {1.0, 60.0, 180.0, 600.0, 1800.0, 1e12};
    constexpr std::array<Text, 7> labels = {
        Text::inspector_wait_none, Text::inspector_wait_1,    Text::inspector_wait_3,   Text::inspector_wait_10,
        Text::inspector_wait_30,   Text::inspector_wait_more, Text::inspector_wait_left};
    std::array<int, 7> bins{};
    int all = 0;
    for (const Contact& contact : session.world().today.contacts) {
        if (contact.touchpoint != station) continue;
        ++all;
        if (contact.outcome == Outcome::gave_up) {
            ++bins[6];
            continue;
        }
        const double wait_s = static_cast<double>(contact.start_s) - static_cast<double>(contact.arrive_s);
        std::size_t bin = 0;
        while (bin + 1 < edges_s.size() && wait_s >= edges_s[bin]) ++bin;
        ++bins[bin];
    }
    if (all == 0) return;
    section(column, tr(Text::inspector_waits, context.language));
    const int largest = std::max(1, *std::max_element(bins.begin(), bins.end()));
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (i == 6 && bins[i] == 0) continue;
        const ImU32 colour = i == 6 ? goodwill_colour(context.theme, -1.0F) : context.theme.text_quiet;
        bar_row(column, tr(labels[i], context.language), static_cast<double>(bins[i]) / largest,
                decimal(bins[i], 0, context.language).view(), colour);
    }
}

void mini_bar(const UiContext& context, ImVec2 min, float width, float share, ImU32 colour) {
    const float height = context.px(6);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, ImVec2(min.x + width, min.y + height), context.theme.raised, height * 0.5F);
    const float reach = width * std::clamp(share, 0.0F, 1.0F);
    if (reach > 0.5F)
        list.AddRectFilled(min, ImVec2(min.x + std::max(reach, height), min.y + height), colour, height * 0.5F);
}

Selection staff_list(Column& column, const Session& session, std::size_t station, Selection selection) {
    const UiContext& context = column.context;
    const World& world = session.world();
    std::vector<std::uint32_t> staff;
    for (const std::uint32_t employee : world.stations[station].roster) {
        if (world.employees[employee].is_on_roster) staff.push_back(employee);
    }
    if (staff.empty()) return selection;
    section(column, tr(Text::inspector_staff, context.language));
    words(column, context.fonts.small, context.theme.text_quiet,
          staffing_text(world.stations[station].positions, staff.size(), context.language), 8);
    const float first = std::floor(column.width * 0.2F);
    const float third = std::floor((column.width - first) / 3.0F);
    constexpr std::array<Text, 3> heads = {Text::map_skill, Text::map_motivation, Text::inspector_load};
    for (std::size_t i = 0; i < heads.size(); ++i) {
        draw_text_cut(ImVec2(column.at.x + first + static_cast<float>(i) * third, column.at.y), context.fonts.small,
                      context.theme.text_quiet, tr(heads[i], context.language), third - context.px(1));
    }
    skip(column, 22);
    for (const std::uint32_t employee : staff) {
        const Employee& who = world.employees[employee];
        const PressableRow row = pressable_row(column, 30);
        if (row.is_clicked) selection = {Selection::Kind::employee, employee};
        if (!row.is_visible) continue;
        const float y = row.min.y + (row.max.y - row.min.y - context.fonts.body->FontSize) * 0.5F;
        draw_text(
            ImVec2(row.min.x, y), context.fonts.body, context.theme.text,
            fill(tr(Text::inspector_number, context.language), decimal(who.number, 0, context.language).view()).view());
        if (!works_on(who, day_shown(world))) {
            draw_text_cut(ImVec2(row.min.x + first, y), context.fonts.body, context.theme.text_quiet,
                          fill(tr(Text::inspector_vacant_until, context.language),
                               decimal(who.vacant_until + 1, 0, context.language).view())
                              .view(),
                          column.width - first);
            continue;
        }
        const std::array<float, 3> shares = {who.skill, who.motivation, who.load};
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const bool is_overloaded = i == 2 && shares[i] > 0.85F;
            const ImU32 colour = is_overloaded ? goodwill_colour(context.theme, -1.0F)
                                               : mix(context.theme.text_quiet, context.theme.text, 0.3F);
            mini_bar(context, ImVec2(row.min.x + first + static_cast<float>(i) * third, row.min.y + context.px(12)),
                     third - context.px(10), shares[i], colour);
        }
    }
    return selection;
}

}  // namespace

Selection inspect_station(Column& column, const Session& session, Selection selection) {
    const UiContext& context = column.context;
    const Touchpoint& touchpoint = session.world().scenario->touchpoints[selection.index];
    const TouchpointKindInfo& kind = kind_info(touchpoint.kind);
    const Shown opens = decimal(touchpoint.opens_h, 0, context.language);
    const Shown closes = decimal(touchpoint.closes_h, 0, context.language);
    const bool is_always_open = touchpoint.opens_h <= 0.0 && touchpoint.closes_h >= 24.0;
    const std::string hours = is_always_open
                                  ? tr(Text::inspector_always_open, context.language)
                                  : sentence(tr(Text::inspector_hours, context.language), opens.view(), closes.view());
    const std::string subtitle = std::string(kind.label.in(context.language)) + " · " + hours;
    thing_head(column, icon_of(touchpoint.kind), touchpoint.name.in(context.language), subtitle);
    const World& world = session.world();
    const StationDay day = station_day(world, selection.index);
    if (world.day > 0) {
        words(column, context.fonts.body, context.theme.text,
              station_sentence(world, selection.index, day, context.language), 8);
        if (kind.is_staffed && day.came > 0) hours_strip(column, touchpoint, day);
    }
    figures_of_station(column, session, selection.index);
    emotion_curve(column, session, selection.index);
    if (kind.is_staffed) waiting_times(column, session, selection.index);
    return staff_list(column, session, selection.index, selection);
}

}  // namespace goodwill::ui
