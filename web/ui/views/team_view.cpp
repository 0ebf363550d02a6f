// The team: heads by touchpoint with skill, motivation and load, vacant positions, and the circle they turn in.
#include <algorithm>
#include <array>
#include <cmath>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/team_circle.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

constexpr float busy_from = 0.85F;  // above it load wears people out (M17)
constexpr std::size_t most_rows_of_heads = 2;

Shown tenure_text(double days, Language language) {
    if (days < 60.0) return fill(tr(Text::inspector_for_days, language), decimal(days, 0, language).view());
    if (days < 730.0) return fill(tr(Text::inspector_for_months, language), decimal(days / 30.4, 0, language).view());
    return fill(tr(Text::inspector_for_years, language), decimal(days / 365.0, 1, language).view());
}

// `shown`: how many heads are drawn; none: of the world without the change.
std::string place_text(const TeamPlace& place, std::optional<std::size_t> shown, Language language) {
    const auto number = [&](std::size_t count) {
        return std::string(decimal(static_cast<double>(count), 0, language).view());
    };
    const auto share = [&](double value) { return std::string(percent(value, 0, language).view()); };
    std::string text = tr(Text::team_nobody_here, language);
    if (!place.at_work.empty()) {
        text = sentence(tr(shown ? Text::team_place : Text::team_place_short, language), number(place.at_work.size()),
                        share(place.skill), share(place.motivation), share(place.load),
                        tenure_text(place.tenure_days, language).view());
    }
    if (!place.vacant.empty()) text += sentence(tr(Text::team_vacant, language), number(place.vacant.size()));
    if (shown && *shown < place.at_work.size()) text += sentence(tr(Text::team_shown, language), number(*shown));
    return text;
}

const TeamPlace* same_place(const Team* team, std::size_t touchpoint) {
    if (team == nullptr) return nullptr;
    const auto found = std::find_if(team->places.begin(), team->places.end(),
                                    [&](const TeamPlace& place) { return place.touchpoint == touchpoint; });
    return found == team->places.end() ? nullptr : &*found;
}

// Where things stand, for measuring and for drawing.
struct HeadGrid {
    ImVec2 cell;
    std::size_t columns = 1;

    [[nodiscard]] std::size_t room() const { return most_rows_of_heads * columns; }
};

HeadGrid head_grid(const UiContext& context, float width) {
    const ImVec2 cell = {context.px(context.is_touch ? 32 : 26), context.px(40)};
    return {cell, std::max<std::size_t>(1, static_cast<std::size_t>(width / cell.x))};
}

// Vacancies come last and are always shown, as far as there is room.
std::size_t heads_of(const TeamPlace& place, const HeadGrid& grid) {
    const std::size_t vacant = std::min(place.vacant.size(), grid.room() / 2);
    return std::min(place.at_work.size(), grid.room() - vacant);
}

void head_tip(const UiContext& context, const World& world, const Team& team, std::uint32_t index) {
    if (!begin_tip(context, true, 0.1F)) return;
    const Language language = context.language;
    const Employee& who = world.employees[index];
    const auto line = [&](Text label, double value) {
        tip_text(context, context.fonts.body, context.theme.text,
                 std::string(tr(label, language)) + ": " + std::string(percent(value, 0, language).view()));
    };
    if (!works_on(who, team.day)) {
        tip_text(context, context.fonts.strong, context.theme.text, tr(Text::map_vacant, language));
        tip_text(
            context, context.fonts.body, context.theme.text_quiet,
            sentence(tr(Text::inspector_vacant_until, language), decimal(who.vacant_until + 1, 0, language).view()));
        return end_tip();
    }
    tip_text(context, context.fonts.strong, context.theme.text,
             fill(tr(Text::map_employee, language), decimal(who.number, 0, language).view()).view());
    line(Text::map_skill, static_cast<double>(who.skill));
    line(Text::map_motivation, static_cast<double>(who.motivation));
    line(Text::inspector_load, static_cast<double>(who.load));
    if (who.load > busy_from) {
        tip_text(context, context.fonts.small, context.theme.warning, tr(Text::team_overload, language));
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet,
             std::string(tr(Text::inspector_employed, language)) + " " +
                 std::string(tenure_text(std::max(0, team.day - who.hired_day), language).view()));
    end_tip();
}

// A head in the colour of motivation; below it skill, motivation and load as bars.
void head(const UiContext& context, const Employee& who, bool is_here, Rect cell, bool is_marked) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = (cell.min.x + cell.max.x) * 0.5F, top = cell.min.y + context.px(3);
    const ImFont* font = context.fonts.icons;
    if (is_marked) list.AddRect(cell.min, cell.max, theme.accent, context.px(4), 0, context.px(2));
    if (!is_here) {
        const float radius = font->FontSize * 0.45F;
        constexpr int dashes = 8;
        for (int i = 0; i < dashes; ++i) {
            const float from = 6.2832F * static_cast<float>(i) / dashes;
            list.PathArcTo({middle, top + font->FontSize * 0.5F}, radius, from, from + 0.45F, 4);
            list.PathStroke(theme.text_quiet, 0, context.px(1.5F));
        }
        return;
    }
    const auto motivation = static_cast<float>(who.motivation);
    draw_text({middle - text_width(font, icon::user) * 0.5F, top}, font,
              goodwill_colour(theme, (motivation - 0.5F) * 4.0F), icon::user);
    const float width = width_of(cell) - context.px(8), x = cell.min.x + context.px(4), thick = context.px(3);
    float y = top + font->FontSize + context.px(3);
    for (const float share : {who.skill, who.motivation, who.load}) {
        list.AddRectFilled({x, y}, {x + width, y + thick}, mix(theme.raised, theme.text_quiet, 0.25F));
        const bool is_too_much = share == who.load && share > busy_from;
        list.AddRectFilled({x, y}, {x + std::floor(width * std::clamp(share, 0.0F, 1.0F)), y + thick},
                           is_too_much ? goodwill_colour(theme, -1.0F) : mix(theme.text_quiet, theme.text, 0.3F));
        y += thick + context.px(2);
    }
}

struct TeamDrawing {
    const View& view;
    const UiContext& context;
    Actions& actions;
    const Team& team;
    const Team* twin;
};

// Name, what is there in words, heads; the same height whether it draws or only measures.
float place_block(const TeamDrawing* drawing, const UiContext& context, const View& view, const TeamPlace& place,
                  const Team* twin, ImVec2 at, float width) {
    const Language language = context.language;
    const HeadGrid grid = head_grid(context, width);
    const std::size_t shown = heads_of(place, grid);
    const std::size_t vacant = std::min(place.vacant.size(), grid.room() - shown);
    const std::string words = place_text(place, shown, language);
    const TeamPlace* other = same_place(twin, place.touchpoint);
    const std::string without =
        other != nullptr && !other->at_work.empty()
            ? in_other_world_value(context.worlds, place_text(*other, std::nullopt, language), language)
            : std::string();
    const ImFont *strong = context.fonts.strong, *small = context.fonts.small;
    float y = at.y;
    if (drawing != nullptr) {
        draw_text_cut({at.x, y}, strong, context.theme.text,
                      view.session.scenario().touchpoints[place.touchpoint].name.in(language), width);
    }
    y += strong->FontSize + context.px(2);
    for (const std::string_view line : {std::string_view(words), std::string_view(without)}) {
        if (line.empty()) continue;
        if (drawing != nullptr) draw_text_wrapped({at.x, y}, small, context.theme.text_quiet, line, width);
        y += wrapped_height(small, line, width) + context.px(1);
    }
    y += context.px(3);
    const std::size_t rows = (shown + vacant + grid.columns - 1) / grid.columns;
    if (drawing != nullptr) {
        std::vector<std::uint32_t> heads = heads_shown(place, shown);
        heads.insert(heads.end(), place.vacant.begin(), place.vacant.begin() + static_cast<std::ptrdiff_t>(vacant));
        const World& world = view.session.world();
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const ImVec2 min = {at.x + static_cast<float>(i % grid.columns) * grid.cell.x,
                                y + static_cast<float>(i / grid.columns) * grid.cell.y};
            const Rect cell = {min, {min.x + grid.cell.x - context.px(2), min.y + grid.cell.y - context.px(2)}};
            const Selection selection = {Selection::Kind::employee, heads[i]};
            const Press press = press_area(context, "employee_" + std::to_string(heads[i]), cell.min,
                                           {width_of(cell), height_of(cell)});
            if (press.is_clicked) drawing->actions.selection = selection;
            if (press.is_hovered) {
                ImGui::GetWindowDrawList()->AddRectFilled(cell.min, cell.max, context.theme.raised, context.px(4));
                head_tip(context, world, drawing->team, heads[i]);
            }
            head(context, world.employees[heads[i]], i < shown, cell, view.selection == selection);
        }
    }
    return y - at.y + static_cast<float>(rows) * grid.cell.y + context.px(10);
}

struct TeamLayout {
    bool is_beside = false, has_list = true;
    float list_width = 0.0F, list_height = 0.0F, circle_width = 0.0F, circle_height = 0.0F;

    [[nodiscard]] float height(const UiContext& context) const {
        if (!has_list) return context.px(room_chart_css);
        return is_beside ? std::max(list_height, circle_height) : list_height + context.px(16) + circle_height;
    }
};

TeamLayout layout_of(const UiContext& context, const View& view, const Team& team, const Team* twin, float width) {
    TeamLayout layout;
    const float gap = context.px(24);
    layout.is_beside = width > context.px(620);
    layout.circle_width = layout.is_beside ? std::min(context.px(420), std::floor(width * 0.5F)) : width;
    layout.list_width = layout.is_beside ? width - layout.circle_width - gap : width;
    layout.circle_height = circle_height(context, layout.circle_width);
    layout.has_list = layout.is_beside || !context.is_presenting;  // a room sees the circle at once, or both
    for (const TeamPlace& place : team.places) {
        if (!layout.has_list) break;
        layout.list_height += place_block(nullptr, context, view, place, twin, {}, layout.list_width);
    }
    return layout;
}

// The better the circle stands, the faster it turns; while days pass, and where motion is wished for.
void turn_circle(float& phase, const View& view, const UiContext& context, const Circle& circle) {
    if (!view.is_playing || context.reduced_motion) return;
    const float rounds_per_s = 0.12F * std::exp2(0.5F * static_cast<float>(circle.balance()));
    phase = std::fmod(phase + rounds_per_s * static_cast<float>(context.frame_s), 1.0F);
    request_redraw(context);
}

}  // namespace

void team_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
               ImVec2 size) {
    const Language language = context.language;
    const Team team = team_of(view.session);
    const std::optional<Team> other = view.twin != nullptr ? std::optional(team_of(*view.twin)) : std::nullopt;
    const Team* twin = other ? &*other : nullptr;
    const Circle circle = circle_of(view.session, figures_of(view));
    state.sentence = team_sentence(team, twin, circle, language, context.worlds);
    const float width = size.x - 2.0F * page_margin(context);
    const TeamLayout layout = layout_of(context, view, team, twin, width);
    const ViewFrame area =
        begin_view(context, Text::view_team_title, state.sentence, tr(Text::view_team_note, language), position, size,
                   layout.height(context) / context.scale);
    turn_circle(state.circle_phase, view, context, circle);
    const TeamDrawing drawing{view, context, actions, team, twin};
    ImVec2 at = area.picture.min;
    for (const TeamPlace& place : team.places) {
        if (!layout.has_list) break;
        at.y += place_block(&drawing, context, view, place, twin, at, layout.list_width);
    }
    const ImVec2 corner = layout.is_beside ? ImVec2{area.picture.max.x - layout.circle_width, area.picture.min.y}
                                           : ImVec2{area.picture.min.x, at.y + context.px(16)};
    const Rect below = {corner, {corner.x + layout.circle_width, corner.y + layout.circle_height}};
    draw_circle(context, circle, state.circle_phase, layout.has_list ? below : area.picture);
    remember_rect(context, "picture", "team", area.picture.min, area.picture.max);
    end_view(area);
}

}  // namespace goodwill::ui
