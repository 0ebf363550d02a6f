// An employee: traits, work load, today's contacts, and what motivation comes from.
#include <algorithm>
#include <array>

#include "generated/embedded_fonts.h"
#include "sim/rules/staff.h"
#include "web/ui/inspector/blocks.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/map/people.h"

namespace goodwill::ui {

namespace {

Shown since(const Employee& who, std::int32_t today, Language language) {
    const double days = std::max(0, today - who.hired_day);
    if (days < 60.0) return fill(tr(Text::inspector_for_days, language), decimal(days, 0, language).view());
    if (days < 730.0) return fill(tr(Text::inspector_for_months, language), decimal(days / 30.4, 0, language).view());
    return fill(tr(Text::inspector_for_years, language), decimal(days / 365.0, 1, language).view());
}

void traits(Column& column, const World& world, const Employee& who) {
    const Language language = column.context.language;
    const Theme& theme = column.context.theme;
    const ImU32 calm = mix(theme.text_quiet, theme.text, 0.3F);
    const auto bar = [&](Text label, double share, ImU32 colour) {
        bar_row(column, tr(label, language), share, percent(share, 0, language).view(), colour);
    };
    bar(Text::map_skill, static_cast<double>(who.skill), calm);
    bar(Text::map_motivation, static_cast<double>(who.motivation), calm);
    bar(Text::inspector_load, static_cast<double>(who.load), who.load > 0.85F ? goodwill_colour(theme, -1.0F) : calm);
    bar(Text::inspector_fit, static_cast<double>(who.hire_fit), calm);
    value_row(column, tr(Text::inspector_employed, language), since(who, world.day, language).view());
    value_row(column, tr(Text::inspector_shift, language),
              joined(joined(time_of_day(who.shift_start_s).view(), "–").view(),
                     time_of_day(std::min(86399.0, who.shift_end_s)).view())
                  .view());
}

// The parts of what motivation approaches (M17), each as the day's conditions give it.
void motivation_rows(Column& column, const World& world, const Employee& who) {
    const Language language = column.context.language;
    const MotivationParts from = motivation_parts(who, world.p);
    const std::array<std::pair<Text, double>, 4> parts = {{{Text::inspector_recognition, from.recognition},
                                                           {Text::inspector_leadership, from.leadership},
                                                           {Text::inspector_overload, from.overload},
                                                           {Text::inspector_angry_customers, from.angry_customers}}};
    section(column, tr(Text::inspector_motivation_from, language));
    double wanted = 0.5;
    value_row(column, tr(Text::inspector_basis, language), percent(0.5, 0, language).view());
    for (const auto& [label, part] : parts) {
        wanted += part;
        const bool is_none = part > -0.0005 && part < 0.0005;
        const ImU32 colour = is_none ? column.context.theme.text_quiet
                                     : goodwill_colour(column.context.theme, part > 0.0 ? 1.0F : -1.0F);
        value_row(
            column, tr(label, language),
            fill(tr(Text::inspector_percentage_points, language), signed_decimal(100.0 * part, 1, language).view())
                .view(),
            colour);
    }
    skip(column, 6);
    words(column, column.context.fonts.small, column.context.theme.text_quiet,
          sentence(tr(Text::inspector_motivation_note, language),
                   percent(static_cast<double>(who.motivation), 0, language).view(),
                   percent(std::clamp(wanted, 0.0, 1.0), 0, language).view(),
                   percent(world.p.motivation_speed, 0, language).view()));
}

Selection contacts_of_employee(Column& column, const World& world, std::uint32_t index, Selection selection) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const Employee& who = world.employees[index];
    section(column, tr(Text::inspector_contacts_today, language));
    value_row(column, tr(Text::inspector_served, language), decimal(who.served, 0, language).view());
    value_row(column, tr(Text::inspector_busy, language), duration(who.busy_s, language).view());
    value_row(column, tr(Text::inspector_left_angry, language), decimal(who.angry, 0, language).view());
    for (const Contact& contact : world.today.contacts) {
        if (contact.employee != index) continue;
        const PressableRow row = pressable_row(column, 28);
        if (row.is_clicked) selection = {Selection::Kind::person, contact.person};
        if (!row.is_visible) continue;
        const float y = row.min.y + (row.max.y - row.min.y - context.fonts.body->FontSize) * 0.5F;
        draw_text(ImVec2(row.min.x, y), context.fonts.body, context.theme.text_quiet,
                  time_of_day(static_cast<double>(contact.start_s)).view());
        draw_text(ImVec2(row.min.x + context.px(56), y), context.fonts.body, context.theme.text,
                  fill(tr(Text::map_person, language), decimal(contact.person, 0, language).view()).view());
        const double points = contact.booked / micro_per_point;
        draw_text_right(ImVec2(row.max.x, y), context.fonts.body, amount_colour(context.theme, points),
                        signed_decimal(points, 1, language).view());
    }
    return selection;
}

}  // namespace

Selection inspect_employee(Column& column, const Session& session, Selection selection) {
    const World& world = session.world();
    const Language language = column.context.language;
    const std::uint32_t index = selection.index;
    const Employee& who = world.employees[index];
    const Touchpoint& touchpoint = world.scenario->touchpoints[who.touchpoint];
    thing_head(column, icon::employee,
               fill(tr(Text::map_employee, language), decimal(who.number, 0, language).view()).view(),
               touchpoint.name.in(language));
    if (link_row(column, fill(tr(Text::inspector_to_station, language), touchpoint.name.in(language)).view())) {
        selection = {Selection::Kind::touchpoint, who.touchpoint};
    }
    if (!who.is_on_roster) {
        words(column, column.context.fonts.body, column.context.theme.text_quiet,
              tr(Text::inspector_position_cut, language));
        return selection;
    }
    if (!works_on(who, day_shown(world))) {
        words(column, column.context.fonts.body, column.context.theme.text_quiet,
              sentence(tr(Text::inspector_vacant_long, language), decimal(who.vacant_until + 1, 0, language).view()));
        return selection;
    }
    traits(column, world, who);
    motivation_rows(column, world, who);
    return contacts_of_employee(column, world, index, selection);
}

}  // namespace goodwill::ui
