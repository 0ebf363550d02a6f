// A person: bond, account, expectations, memories, friends, and the account statement.
#include <algorithm>
#include <array>

#include "generated/embedded_fonts.h"
#include "sim/world/network.h"
#include "web/text.h"
#include "web/ui/inspector_page.h"
#include "web/ui/map_paint.h"
#include "web/ui/statement.h"
#include "web/ui/theme.h"
#include "web/ui/widgets.h"

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
void account_head(Page& page, double points) {
    const UiContext& context = page.context;
    const Shown number = signed_decimal(points, 1, context.language);
    draw_text(page.at, context.fonts.figure, context.theme.text, number.view());
    const float used = text_width(context.fonts.figure, number.view());
    draw_text(ImVec2(page.at.x + used + context.px(8),
                     page.at.y + context.fonts.figure->FontSize - context.fonts.body->FontSize - context.px(4)),
              context.fonts.body, context.theme.text_quiet, tr(Text::inspector_points_on_account, context.language));
    page_gap(page, 42);
    const float bar = context.px(8);
    draw_goodwill_bar(*ImGui::GetWindowDrawList(), context.theme, ImVec2(page.at.x, page.at.y),
                      ImVec2(page.at.x + page.width, page.at.y + bar), goodwill_of_points(points));
    page_gap(page, 20);
}

Shown membership(const World& world, const Person& who, Language language) {
    const double days = std::max(0, world.day - who.joined_day);
    if (days < 730.0) return fill(tr(Text::inspector_for_months, language), decimal(days / 30.4, 0, language).view());
    return fill(tr(Text::inspector_for_years, language), decimal(days / 365.0, 1, language).view());
}

void expectations(Page& page, const Person& who) {
    const Language language = page.context.language;
    constexpr std::array<Text, expectation_group_count> labels = {
        Text::inspector_expect_digital, Text::inspector_expect_remote, Text::inspector_expect_personal,
        Text::inspector_expect_product};
    page_section(page, tr(Text::inspector_expects, language));
    const ImU32 colour = mix(page.context.theme.text_quiet, page.context.theme.text, 0.3F);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto expected = static_cast<double>(who.expectation[i]);
        page_bar(page, tr(labels[i], language), expected / 10.0, decimal(expected, 1, language).view(), colour);
    }
}

void memories(Page& page, const World& world, const Person& who) {
    const Language language = page.context.language;
    const Parameters& p = world.p;
    page_section(page, tr(Text::inspector_remembers, language));
    page_row(page, tr(Text::inspector_bad_contacts, language),
             decimal(bad_memory_on(who, world.day, p), 1, language).view());
    page_row(page, tr(Text::inspector_effort, language),
             percent(effort_memory_on(who, world.day, p), 0, language).view());
    if (who.grudge > 0.0F) {
        page_row(page, tr(Text::inspector_revenge, language),
                 percent(revenge_on(who, world.day, p), 0, language).view());
        page_row(page, tr(Text::inspector_avoidance, language),
                 percent(avoidance_on(who, world.day, p), 0, language).view());
    }
    page_row(page, tr(Text::inspector_patience, language),
             fill(tr(Text::inspector_times, language), decimal(static_cast<double>(who.patience), 1, language).view())
                 .view());
    page_row(page, tr(Text::inspector_buys, language),
             fill(tr(Text::inspector_times, language), decimal(static_cast<double>(who.activity), 1, language).view())
                 .view());
    page_row(page, tr(Text::inspector_leaves, language),
             fill(tr(Text::inspector_times, language), decimal(static_cast<double>(who.frailty), 1, language).view())
                 .view());
}

Selection contacts_of_person(Page& page, const World& world, std::uint32_t person, Selection selection) {
    const UiContext& context = page.context;
    const Language language = context.language;
    bool is_first = true;
    for (const Contact& contact : world.today.contacts) {
        if (contact.person != person) continue;
        if (is_first) page_section(page, tr(Text::inspector_contacts_today, language));
        is_first = false;
        const PageRow row = page_pressable_row(page, 28);
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
Selection friends(Page& page, const World& world, std::uint32_t person, Selection selection) {
    const UiContext& context = page.context;
    const Language language = context.language;
    const Ties ties = ties_of(world.network, person);
    page_section(page, fill(tr(Text::inspector_friends, language), decimal(ties.known, 0, language).view()).view());
    const float cell = context.px(context.is_touch ? 40 : 28);
    const float bleed = context.px(6);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto group = [&](std::uint32_t first, std::uint32_t last, Text label) {
        if (first >= last) return;
        page_caption(page, tr(label, language));
        ImVec2 at(page.at.x - bleed, page.at.y);
        for (std::uint32_t i = first; i < last; ++i) {
            const std::uint32_t other = ties.person[i];
            const Person& who = world.people[other];
            if (at.x + cell > page.at.x + page.width + bleed) at = ImVec2(page.at.x - bleed, at.y + cell);
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
        page.at.y = at.y + cell + context.px(4);
    };
    group(0, ties.strong, Text::inspector_close);
    group(ties.strong, ties.count, Text::inspector_acquaintances);
    page_caption(page, tr(Text::inspector_friends_note, language));
    return selection;
}

}  // namespace

Selection person_page(Page& page, const Session& session, Selection selection) {
    const World& world = session.world();
    const Language language = page.context.language;
    const std::uint32_t person = selection.index;
    const Person& who = world.people[person];
    const double points = points_on(who, world.day, world.p);
    page_title(page, icon::user, fill(tr(Text::map_person, language), decimal(person, 0, language).view()).view(),
               status_of(world, who, points, language).view());
    const bool has_account = who.status != Status::prospect;
    if (has_account) account_head(page, points);
    if (who.status == Status::lost) {
        const std::string why = reason_of_leaving(world, statement_of(world.ledger, person), language);
        page_text(page, why.empty() ? tr(Text::inspector_why_unknown, language) : why.c_str(), page.context.theme.text);
        page_gap(page, 8);
    }
    if (who.status == Status::customer)
        page_row(page, tr(Text::inspector_customer, language), membership(world, who, language).view());
    if (who.status != Status::customer) {
        page_row(page, tr(Text::inspector_consideration, language),
                 percent(static_cast<double>(who.consideration), 0, language).view());
    }
    selection = contacts_of_person(page, world, person, selection);
    if (has_account) selection = statement_ui(page, session, person, selection);
    expectations(page, who);
    memories(page, world, who);
    return friends(page, world, person, selection);
}

}  // namespace goodwill::ui
