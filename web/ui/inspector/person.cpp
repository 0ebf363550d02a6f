// A person: bond, account, expectations, memories, friends, and the account statement.
#include <algorithm>
#include <array>

#include "generated/embedded_fonts.h"
#include "sim/world/network.h"
#include "web/ui/figures/person_texts.h"
#include "web/ui/figures/two_ways.h"
#include "web/ui/inspector/blocks.h"
#include "web/ui/inspector/statement.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/map/paint.h"

namespace goodwill::ui {

namespace {

Shown status_of(const World& world, const Person& who, double points, Language language) {
    if (who.status == Status::customer) return joined(bond_word(bond_at(points), language), "");
    if (who.status == Status::prospect) return joined(tr(Text::map_prospect, language), "");
    const std::vector<Competitor>& rivals = world.scenario->competitors;
    const std::string_view rival =
        who.competitor < rivals.size() ? std::string_view(rivals[who.competitor].name.in(language)) : "";
    return fill(tr(Text::inspector_lost_to, language), rival);
}

// The balance large, with its place on the goodwill scale.
void account_head(Column& column, double points) {
    const UiContext& context = column.context;
    const Shown number = signed_decimal(points, 1, context.language);
    draw_text(column.at, context.fonts.figure, context.theme.text, number.view());
    const float used = text_width(context.fonts.figure, number.view());
    draw_text(ImVec2(column.at.x + used + context.px(8),
                     column.at.y + context.fonts.figure->FontSize - context.fonts.body->FontSize - context.px(4)),
              context.fonts.body, context.theme.text_quiet, tr(Text::inspector_points_on_account, context.language));
    skip(column, 42);
    const float bar = context.px(8);
    draw_goodwill_bar(*ImGui::GetWindowDrawList(), context.theme, ImVec2(column.at.x, column.at.y),
                      ImVec2(column.at.x + column.width, column.at.y + bar), goodwill_of_points(points));
    skip(column, 20);
}

void expectations(Column& column, const Person& who) {
    const Language language = column.context.language;
    constexpr std::array<Text, expectation_group_count> labels = {
        Text::inspector_expect_digital, Text::inspector_expect_remote, Text::inspector_expect_personal,
        Text::inspector_expect_product};
    section(column, tr(Text::inspector_expects, language));
    const ImU32 colour = mix(column.context.theme.text_quiet, column.context.theme.text, 0.3F);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto expected = static_cast<double>(who.expectation[i]);
        bar_row(column, tr(labels[i], language), expected / 10.0, decimal(expected, 1, language).view(), colour);
    }
}

void memories(Column& column, const World& world, const Person& who) {
    const Language language = column.context.language;
    const Parameters& p = world.p;
    section(column, tr(Text::inspector_remembers, language));
    value_row(column, tr(Text::inspector_bad_contacts, language),
              decimal(bad_memory_on(who, world.day, p), 1, language).view());
    value_row(column, tr(Text::inspector_effort, language),
              percent(effort_memory_on(who, world.day, p), 0, language).view());
    if (who.grudge > 0.0F) {
        value_row(column, tr(Text::inspector_revenge, language),
                  percent(revenge_on(who, world.day, p), 0, language).view());
        value_row(column, tr(Text::inspector_avoidance, language),
                  percent(avoidance_on(who, world.day, p), 0, language).view());
    }
    value_row(column, tr(Text::inspector_patience, language),
              fill(tr(Text::inspector_times, language), decimal(static_cast<double>(who.patience), 1, language).view())
                  .view());
    value_row(column, tr(Text::inspector_buys, language),
              fill(tr(Text::inspector_times, language), decimal(static_cast<double>(who.activity), 1, language).view())
                  .view());
    value_row(column, tr(Text::inspector_leaves, language),
              fill(tr(Text::inspector_times, language), decimal(static_cast<double>(who.frailty), 1, language).view())
                  .view());
}

Selection contacts_of_person(Column& column, const World& world, std::uint32_t person, Selection selection) {
    const UiContext& context = column.context;
    const Language language = context.language;
    bool is_first = true;
    for (const Contact& contact : world.today.contacts) {
        if (contact.person != person) continue;
        if (is_first) section(column, tr(Text::inspector_contacts_today, language));
        is_first = false;
        const PressableRow row = pressable_row(column, 28);
        if (row.is_clicked) selection = {Selection::Kind::touchpoint, contact.touchpoint};
        const float y = row.min.y + (row.max.y - row.min.y - context.fonts.body->FontSize) * 0.5F;
        draw_text(ImVec2(row.min.x, y), context.fonts.body, context.theme.text_quiet,
                  time_of_day(static_cast<double>(contact.arrive_s)).view());
        const double points = contact.booked / micro_per_point;
        const Shown amount = signed_decimal(points, 1, language);
        draw_text_cut(ImVec2(row.min.x + context.px(56), y), context.fonts.body, context.theme.text,
                      world.scenario->touchpoints[contact.touchpoint].name.in(language),
                      row.max.x - row.min.x - context.px(112));
        draw_text_right(ImVec2(row.max.x, y), context.fonts.body, amount_colour(context.theme, points), amount.view());
    }
    return selection;
}

// Friends as dots in the colour of their accounts; close ones first. A press opens one.
Selection friends(Column& column, const World& world, std::uint32_t person, Selection selection) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const Ties ties = ties_of(world.network, person);
    section(column, fill(tr(Text::inspector_friends, language), decimal(ties.known, 0, language).view()).view());
    const float cell = context.px(context.is_touch ? 40 : 28);
    const float bleed = context.px(6);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto group = [&](std::uint32_t first, std::uint32_t last, Text label) {
        if (first >= last) return;
        words(column, column.context.fonts.small, column.context.theme.text_quiet, tr(label, language));
        ImVec2 at(column.at.x - bleed, column.at.y);
        for (std::uint32_t i = first; i < last; ++i) {
            const std::uint32_t other = ties.person[i];
            const Person& who = world.people[other];
            if (at.x + cell > column.at.x + column.width + bleed) at = ImVec2(column.at.x - bleed, at.y + cell);
            const Shown name = fill(tr(Text::map_person, language), decimal(other, 0, language).view());
            const Press press = press_area(context, name.view(), at, ImVec2(cell, cell));
            const ImVec2 centre(at.x + cell * 0.5F, at.y + cell * 0.5F);
            const double points = points_on(who, world.day, world.p);
            const float radius = context.px(press.is_hovered ? 9 : 8);
            if (who.status == Status::customer) {
                list.AddCircleFilled(centre, radius, account_colour(context.theme, points));
            } else {
                list.AddCircle(centre, radius - context.px(1), context.theme.text_quiet, 0, context.px(1.5F));
                if (who.status == Status::lost) {
                    const float arm = radius * 0.45F;
                    list.AddLine(ImVec2(centre.x - arm, centre.y - arm), ImVec2(centre.x + arm, centre.y + arm),
                                 context.theme.text_quiet, context.px(1.5F));
                    list.AddLine(ImVec2(centre.x - arm, centre.y + arm), ImVec2(centre.x + arm, centre.y - arm),
                                 context.theme.text_quiet, context.px(1.5F));
                }
            }
            tip(context, press.is_hovered,
                joined(joined(name.view(), " · ").view(), status_of(world, who, points, language).view()).view());
            if (press.is_clicked) selection = {Selection::Kind::person, other};
            at.x += cell;
        }
        column.at.y = at.y + cell + context.px(4);
    };
    group(0, ties.strong, Text::inspector_close);
    group(ties.strong, ties.count, Text::inspector_acquaintances);
    words(column, column.context.fonts.small, column.context.theme.text_quiet,
          tr(Text::inspector_friends_note, language));
    return selection;
}

// Where she stands in both worlds, and the contact at which her ways part.
void both_worlds(Column& column, const World& world, const World& twin, std::uint32_t person) {
    const Language language = column.context.language;
    section(column, tr(Text::ways_both, language));
    const auto standing = [&](const World& where) {
        const Person& who = where.people[person];
        if (who.status != Status::customer)
            return joined(tr(who.status == Status::lost ? Text::way_gone : Text::way_prospect, language), "");
        const double points = points_on(who, where.day, where.p);
        return ui::fill(tr(Text::way_customer, language), bond_word(bond_at(points), language),
                        signed_decimal(points, 1, language).view());
    };
    value_row(column, tr(Text::way_this_world, language), standing(world).view());
    value_row(column, tr(Text::way_other_world, language), standing(twin).view(), column.context.theme.text_quiet);
    skip(column, 4);
    if (world.ledger.scope != Ledger::Scope::all || twin.ledger.scope != Ledger::Scope::all) return;
    const TwoWays ways = two_ways(world.ledger, twin.ledger, person);
    const ImVec2 top = column.at;
    words(column, column.context.fonts.body, column.context.theme.text,
          parting_sentence(*world.scenario, ways, language), 8);
    remember_rect(column.context, "part", ways.parting ? "ways_part" : "ways_same", top,
                  {top.x + column.width, column.at.y});
}

}  // namespace

Selection inspect_person(Column& column, const Session& session, const Session* twin, Selection selection) {
    const World& world = session.world();
    const Language language = column.context.language;
    const std::uint32_t person = selection.index;
    const Person& who = world.people[person];
    const double points = points_on(who, world.day, world.p);
    thing_head(column, icon::user, fill(tr(Text::map_person, language), decimal(person, 0, language).view()).view(),
               status_of(world, who, points, language).view());
    const bool has_account = who.status != Status::prospect;
    if (has_account) account_head(column, points);
    if (who.status == Status::lost) {
        const std::string why = reason_of_leaving(world, statement_of(world.ledger, person), language);
        words(column, column.context.fonts.body, column.context.theme.text,
              why.empty() ? tr(Text::inspector_why_unknown, language) : why.c_str());
        skip(column, 8);
    }
    if (who.status == Status::customer)
        value_row(column, tr(Text::inspector_customer, language), membership_text(world, person, language).view());
    if (who.status != Status::customer) {
        value_row(column, tr(Text::inspector_consideration, language),
                  consideration_text(world, person, language).view());
    }
    if (twin != nullptr) both_worlds(column, world, twin->world(), person);
    selection = contacts_of_person(column, world, person, selection);
    if (has_account) selection = statement_ui(column, session, twin, person, selection);
    expectations(column, who);
    memories(column, world, who);
    return friends(column, world, person, selection);
}

}  // namespace goodwill::ui
