// What is under the pointer, and a few words about it.
#include <algorithm>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/map/state.h"

namespace goodwill::ui {

namespace {

bool contains(const Rect& rect, ImVec2 point, float reach) {
    return point.x >= rect.min.x - reach && point.x < rect.max.x + reach && point.y >= rect.min.y - reach &&
           point.y < rect.max.y + reach;
}

bool is_behind_card(const MapLayout& layout, ImVec2 point) {
    return std::any_of(layout.cards.begin(), layout.cards.end(),
                       [&](const Rect& card) { return contains(card, point, 0.0F); });
}

void note_title(const UiContext& context, const char* title) {
    tip_text(context, context.fonts.strong, context.theme.text, title);
}

void note_line(const UiContext& context, const char* label, const char* value) {
    ImGui::PushStyleColor(ImGuiCol_Text, context.theme.text_quiet);
    ImGui::TextUnformatted(label);
    ImGui::PopStyleColor();
    ImGui::SameLine();
    ImGui::TextUnformatted(value);
}

void station_note(const MapFrame& frame, std::size_t index) {
    const UiContext& context = frame.context;
    const Language language = context.language;
    const Touchpoint& touchpoint = frame.world.scenario->touchpoints[index];
    const StationScene& scene = frame.state.people.stations[index];
    const TouchpointCounters& day = frame.world.record.touchpoint[index];
    if (!begin_tip(context, true)) return;
    note_title(context, touchpoint.name.in(language).c_str());
    if (frame.world.day > 0) {
        note_line(context, tr(Text::map_contacts_today, language), decimal(day.contacts, 0, language).c_str());
    }
    if (day.queued > 0.0) {
        note_line(context, tr(Text::map_mean_wait, language), duration(day.wait_s / day.queued, language).c_str());
    }
    if (!is_fast(context) && scene.waiting > 0) {
        note_line(context, tr(Text::map_waiting_now, language), decimal(scene.waiting, 0, language).c_str());
    }
    if (day.capacity_s > 0.0)
        note_line(context, tr(Text::map_utilisation, language),
                  percent(day.handling_s / day.capacity_s, 0, language).c_str());
    note_line(context, tr(Text::map_emotion, language),
              signed_decimal(static_cast<double>(scene.emotion) * 2.0, 2, language).c_str());
    if (index < frame.state.differences.size()) {
        const StationDifference& moved = frame.state.differences[index];
        if (moved.figure == StationFigure::moved_by_nothing) {
            note_line(context,
                      sentence(tr(Text::map_as_without, language), in_other_world(context.worlds, language)).c_str(),
                      "");
        } else {
            const auto in_world = [&](const std::string& world, double value) {
                note_line(context, (world + ":").c_str(), station_value(moved.figure, value, language).c_str());
            };
            note_line(context, tr(name_of(moved.figure), language), tr(Text::map_one_pair, language));
            in_world(own_world(context.worlds, language), moved.with);
            in_world(other_world(context.worlds, language), moved.without);
        }
    }
    end_tip();
}

void employee_note(const MapFrame& frame, std::uint32_t index) {
    const UiContext& context = frame.context;
    const Language language = context.language;
    const Employee& who = frame.world.employees[index];
    if (!begin_tip(context, true)) return;
    const Shown number = decimal(who.number, 0, language);
    note_title(context, fill(tr(Text::map_employee, language), number.view()).c_str());
    if (!works_on(who, day_shown(frame.world))) {
        note_line(context, tr(Text::map_vacant, language), "");
    } else {
        const StationScene& scene = frame.state.people.stations[who.touchpoint];
        const auto head = std::find(scene.heads.begin(), scene.heads.end(), index);
        const bool is_busy =
            head != scene.heads.end() && scene.head_is_busy[static_cast<std::size_t>(head - scene.heads.begin())] != 0;
        if (!is_fast(context)) note_line(context, tr(is_busy ? Text::map_busy : Text::map_idle, language), "");
        note_line(context, tr(Text::map_motivation, language),
                  percent(static_cast<double>(who.motivation), 0, language).c_str());
        note_line(context, tr(Text::map_skill, language), percent(static_cast<double>(who.skill), 0, language).c_str());
    }
    end_tip();
}

void person_note(const MapFrame& frame, std::uint32_t index) {
    const UiContext& context = frame.context;
    const Language language = context.language;
    const Person& who = frame.world.people[index];
    const double points = points_on(who, frame.world.day, frame.world.p);
    if (!begin_tip(context, true)) return;
    note_title(context, fill(tr(Text::map_person, language), decimal(index, 0, language).view()).c_str());
    constexpr std::array<Text, bond_count> bonds = {Text::map_bond_angry, Text::map_bond_dissatisfied,
                                                    Text::map_bond_satisfied, Text::map_bond_loyal,
                                                    Text::map_bond_ambassador};
    if (who.status == Status::customer) {
        note_line(context, tr(bonds[static_cast<std::size_t>(bond_at(points))], language),
                  fill(tr(Text::map_points, language), signed_decimal(points, 1, language).view()).c_str());
    } else if (who.status == Status::prospect) {
        note_line(context, tr(Text::map_prospect, language), "");
    } else {
        const std::vector<Competitor>& rivals = frame.world.scenario->competitors;
        note_line(context, tr(Text::map_lost_to, language),
                  who.competitor < rivals.size() ? rivals[who.competitor].name.in(language).c_str() : "");
    }
    end_tip();
}

}  // namespace

Selection thing_at(const MapFrame& frame, ImVec2 point) {
    const MapState& state = frame.state;
    const UiContext& context = frame.context;
    const float finger = context.is_touch ? context.px(22) : context.px(9);
    // People under way first: they are small and lie on top.
    float best = context.is_touch ? context.px(16) : context.px(9);
    Selection found;
    for (const Walker& walker : state.people.walkers) {
        if (walker.phase == WalkPhase::walking && is_behind_card(state.layout, walker.at)) continue;
        const float away = distance_between(walker.at, point);
        if (away < best) {
            best = away;
            found = {Selection::Kind::person, walker.person};
        }
    }
    // Heads only where the finger cannot mean the whole card.
    const float head_reach = context.px(8);
    for (std::size_t s = 0; s < state.layout.cards.size(); ++s) {
        const StationScene& scene = state.people.stations[s];
        for (std::size_t i = 0; i < scene.head_at.size() && i < scene.heads.size(); ++i) {
            const float away = distance_between(scene.head_at[i], point);
            if (away < std::min(best, head_reach)) {
                best = away;
                found = {Selection::Kind::employee, scene.heads[i]};
            }
        }
    }
    if (found.kind != Selection::Kind::none) return found;
    for (std::size_t s = 0; s < state.layout.cards.size(); ++s) {
        if (contains(state.layout.cards[s], point, context.px(2)))
            return {Selection::Kind::touchpoint, static_cast<std::uint32_t>(s)};
    }
    const std::uint32_t dot = dot_near(state.town, point, finger);
    if (dot < state.town.shown) return {Selection::Kind::person, person_of(state.town, dot)};
    return {};
}

void map_tooltip(const MapFrame& frame, const Selection& hovered) {
    switch (hovered.kind) {
        case Selection::Kind::touchpoint:
            return station_note(frame, hovered.index);
        case Selection::Kind::employee:
            return employee_note(frame, hovered.index);
        case Selection::Kind::person:
            return person_note(frame, hovered.index);
        case Selection::Kind::none:
            return;
    }
}

}  // namespace goodwill::ui
