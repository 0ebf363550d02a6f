// Bad contacts as an iceberg: what the company hears of them above the water, what it does not hear below.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "web/ui/figures/iceberg.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

constexpr std::size_t most_drops = 60;

// Half widths from 0 at the middle, heights from the water line; both from 0 to 1.
constexpr std::array<ImVec2, 9> tip_shape = {ImVec2{-0.52F, 0.0F}, {-0.40F, 0.34F}, {-0.27F, 0.42F},
                                             {-0.10F, 0.90F},      {0.02F, 1.0F},   {0.12F, 0.78F},
                                             {0.28F, 0.60F},       {0.36F, 0.22F},  {0.52F, 0.0F}};
constexpr std::array<ImVec2, 10> body_shape = {ImVec2{-0.88F, 0.0F}, {-1.0F, 0.16F}, {-0.86F, 0.42F}, {-0.62F, 0.62F},
                                               {-0.44F, 0.86F},      {-0.08F, 1.0F}, {0.30F, 0.90F},  {0.64F, 0.66F},
                                               {0.98F, 0.28F},       {0.88F, 0.0F}};

template <std::size_t n>
constexpr float area_of(const std::array<ImVec2, n>& shape) {
    float twice = 0.0F;
    for (std::size_t i = 0; i < n; ++i) {
        const ImVec2 &a = shape[i], &b = shape[(i + 1) % n];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice < 0.0F ? -0.5F * twice : 0.5F * twice;
}

using Outline = std::vector<ImVec2>;

// `up`: above the water line.
template <std::size_t n>
Outline outline_of(const std::array<ImVec2, n>& shape, ImVec2 at_water, float half_width, float height, bool up) {
    Outline outline;
    for (const ImVec2& point : shape) {
        outline.push_back({at_water.x + point.x * half_width, at_water.y + (up ? -height : height) * point.y});
    }
    return outline;
}

// From where to where the outline goes at a height; nothing there: equal.
std::pair<float, float> across(const Outline& outline, float y) {
    float low = 1e9F, high = -1e9F;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const ImVec2 &a = outline[i], &b = outline[(i + 1) % outline.size()];
        if ((a.y < y) == (b.y < y)) continue;
        const float x = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
        low = std::min(low, x);
        high = std::max(high, x);
    }
    return low < high ? std::pair{low, high} : std::pair{0.0F, 0.0F};
}

// Places of signs within an outline, row by row away from the water, each from its middle outwards.
std::vector<ImVec2> places_within(const Outline& outline, float water, float end, float pitch) {
    std::vector<ImVec2> places;
    const float direction = end > water ? 1.0F : -1.0F;
    for (float away = 0.7F * pitch; away < std::fabs(end - water); away += pitch) {
        const float y = water + direction * away;
        const auto [low, high] = across(outline, y);
        const int count = static_cast<int>((high - low - 0.4F * pitch) / pitch);
        const float first = 0.5F * (low + high - static_cast<float>(count - 1) * pitch);
        for (int i = 0; i < count; ++i) {
            const int side = i % 2 == 0 ? i / 2 : -(i + 1) / 2;
            places.emplace_back(first + static_cast<float>((count - 1) / 2 + (count % 2 == 0 ? -side : side)) * pitch,
                                y);
        }
    }
    return places;
}

struct Berg {
    Outline tip, body;
    ImVec2 at_water;
    float half_width = 0.0F, tip_height = 0.0F, depth = 0.0F;
};

// Areas above and below the water are as what is known and what is not. `above`: room that is kept above the water.
Berg berg_in(const Rect& room, double known_share, float above, float grown) {
    const double share = std::clamp(known_share, 0.005, 0.95);
    const float ratio = static_cast<float>(share / (1.0 - share)) * area_of(body_shape) / area_of(tip_shape);
    const float height = height_of(room);
    Berg berg;
    berg.depth = std::min(height - above, height / (1.0F + ratio)) / grown;
    berg.tip_height = ratio * berg.depth;
    berg.half_width = std::min(0.5F * width_of(room), 0.9F * height) / grown;
    berg.at_water = {0.5F * (room.min.x + room.max.x), room.min.y + std::max(above, berg.tip_height * grown)};
    berg.tip = outline_of(tip_shape, berg.at_water, berg.half_width, berg.tip_height, true);
    berg.body = outline_of(body_shape, berg.at_water, berg.half_width, berg.depth, false);
    return berg;
}

// By how much lengths differ where areas differ as these numbers do.
float length_ratio(double twin, double own) {
    return own > 0.0 ? static_cast<float>(std::sqrt(std::clamp(twin / own, 0.25, 4.0))) : 1.0F;
}

void dashed_outline(const UiContext& context, const Outline& outline) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PathClear();
    for (const ImVec2& point : outline) list.PathLineTo(point);
    list.PathLineTo(outline.front());
    stroke_dashed(list, context.theme.text_quiet, std::max(1.0F, 1.5F * context.scale), context.px(4));
}

void draw_berg(const UiContext& context, const Berg& berg, const Rect& sea) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 water = goodwill_colour(theme, 0.5F);
    list.AddRectFilled({sea.min.x, berg.at_water.y}, sea.max, with_alpha(water, 0.10F));
    // Triangles around the middle of the water line, without soft edges, which would show between them.
    const auto fill_shape = [&](const Outline& outline, float dark) {
        const ImDrawListFlags flags = list.Flags;
        list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
            list.AddTriangleFilled(berg.at_water, outline[i], outline[i + 1],
                                   mix(theme.surface, theme.text_quiet, dark));
        }
        list.Flags = flags;
    };
    fill_shape(berg.tip, 0.16F);
    fill_shape(berg.body, 0.34F);
    for (const Outline* outline : {&berg.tip, &berg.body}) {
        list.AddPolyline(outline->data(), static_cast<int>(outline->size()), theme.text_quiet, 0,
                         std::max(1.0F, 1.5F * context.scale));
    }
    list.AddRectFilled({sea.min.x, berg.at_water.y - context.px(1)}, {sea.max.x, berg.at_water.y + context.px(1)},
                       water);
}

void drop_tip(const View& view, const UiContext& context, const Drop& drop) {
    if (!begin_tip(context, true, 0.0F)) return;
    const std::vector<std::string> texts = drop_texts(view.session.world(), drop, context.language);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        tip_text(context, i == 0 ? context.fonts.strong : context.fonts.body, context.theme.text, texts[i]);
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::drop_press, context.language));
    end_tip();
}

void one_drop(const View& view, const UiContext& context, Actions& actions, const Drop& drop, ImVec2 at, float pitch) {
    const Theme& theme = context.theme;
    const std::uint32_t person = view.session.world().today.contacts[drop.heard.contact].person;
    const std::string name = "drop_" + std::to_string(drop.heard.contact);
    const Press press = press_area(context, name, {at.x - 0.5F * pitch, at.y - 0.5F * pitch}, {pitch, pitch});
    if (press.is_clicked) actions.selection = Selection{Selection::Kind::person, person};
    const bool is_chosen = view.selection == Selection{Selection::Kind::person, person};
    const float radius = (press.is_hovered || is_chosen ? 0.32F : 0.24F) * pitch;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled(at, radius, is_chosen ? theme.accent : theme.warning);
    if (drop.heard.listeners > 0) {
        list.AddCircle(at, 0.42F * pitch, theme.warning, 0, std::max(1.0F, 1.5F * context.scale));
    }
    if (press.is_hovered) drop_tip(view, context, drop);
}

// Returns how many had room.
std::size_t draw_drops(const View& view, const UiContext& context, Actions& actions, const std::vector<Drop>& drops,
                       const Berg& berg, const Rect& room) {
    const auto known = static_cast<std::size_t>(
        std::count_if(drops.begin(), drops.end(), [](const Drop& drop) { return drop.is_known; }));
    const float water = berg.at_water.y;
    float pitch = context.px(context.is_touch ? 28 : 24);
    std::vector<ImVec2> below;
    for (; pitch >= context.px(13); pitch -= context.px(1)) {
        below = places_within(berg.body, water, water + berg.depth, pitch);
        if (below.size() >= drops.size() - known) break;
    }
    pitch = std::max(pitch, context.px(13));
    std::vector<ImVec2> above = places_within(berg.tip, water, water - berg.tip_height, pitch);
    // A tip too small for them: they float beside it.
    const float row = water - 0.7F * pitch, step = pitch;
    for (float x = berg.at_water.x + 0.52F * berg.half_width + pitch; above.size() < known && x < room.max.x - step;
         x += step) {
        above.emplace_back(x, row);
    }
    std::size_t shown = 0;
    for (std::size_t i = 0; i < drops.size(); ++i) {
        const std::vector<ImVec2>& places = drops[i].is_known ? above : below;
        const std::size_t place = drops[i].is_known ? i : i - known;
        if (place >= places.size()) continue;
        one_drop(view, context, actions, drops[i], places[place], pitch);
        ++shown;
    }
    return shown;
}

struct IcebergRow {
    Text label;
    double Iceberg::*part;
    std::string tip;
};

std::string part_text(const Iceberg& of, double part, Language language) {
    const double value = of.of_100(part);
    const int decimals = value < 10.0 ? 1 : 0;
    const Interval interval = of.share(part);
    const auto number = [&](double share) { return std::string(decimal(share, decimals, language).view()); };
    return sentence(tr(Text::iceberg_share, language), number(value), number(100.0 * interval.low),
                    number(100.0 * interval.high));
}

float row_height(const UiContext& context, bool has_twin) {
    return context.fonts.body->FontSize + (has_twin ? 2.0F : 1.0F) * context.fonts.small->FontSize + context.px(10);
}

// A heading and rows of what it holds; returns where they end.
float iceberg_rows(const UiContext& context, Text heading, const std::vector<IcebergRow>& rows, const Iceberg& now,
                   const Iceberg* twin, ImVec2 at, float width) {
    const Language language = context.language;
    const Theme& theme = context.theme;
    draw_text_cut(at, context.fonts.small, theme.text_quiet, tr(heading, language), width);
    at.y += context.fonts.small->FontSize + context.px(6);
    for (const IcebergRow& row : rows) {
        const float end = at.y + row_height(context, twin != nullptr);
        draw_text_cut(at, context.fonts.strong, theme.text, tr(row.label, language), width);
        float y = at.y + context.fonts.body->FontSize + context.px(1);
        draw_text_cut({at.x, y}, context.fonts.small, theme.text, part_text(now, now.*row.part, language), width);
        if (twin != nullptr) {
            y += context.fonts.small->FontSize;
            draw_other_value(context, {at.x, y}, context.fonts.small, part_text(*twin, twin->*row.part, language),
                             width);
        }
        tip(context, is_hovered({at, {at.x + width, end}}), row.tip);
        remember_rect(context, "part", "iceberg_" + std::to_string(static_cast<int>(row.label)), at,
                      {at.x + width, end});
        at.y = end;
    }
    return at.y;
}

// Of how many silent bad contacts of the last days others were told, of 100; and of how many days that is.
std::pair<double, std::size_t> silent_but_told(const RecentContacts& recent) {
    double silent = 0.0, told = 0.0;
    const std::size_t days = recent.known_step_days();
    for (std::size_t i = recent.days.size() - days; i < recent.days.size(); ++i) {
        silent += recent.days[i].silent;
        told += recent.days[i].silent_told;
    }
    return {silent > 0.0 ? 100.0 * told / silent : 0.0, days};
}

}  // namespace

void iceberg_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                  ImVec2 size) {
    const Language language = context.language;
    const Iceberg now = recent_iceberg(view.session);
    const Iceberg of_twin = view.twin != nullptr ? recent_iceberg(*view.twin) : Iceberg();
    const Iceberg* twin = view.twin != nullptr && of_twin.bad > 0.0 ? &of_twin : nullptr;
    const World& world = view.session.world();
    const std::vector<Drop> drops = drops_of(world, view.figures.recent, most_drops);
    const auto number = [&](double value) { return std::string(decimal(value, 0, language).view()); };
    state.sentence = iceberg_sentence(now, twin, language, context.worlds);
    const std::string note = sentence(tr(Text::view_iceberg_note, language), window_text(view.session, language),
                                      number(static_cast<double>(drops.size())),
                                      number(static_cast<double>(view.figures.recent.bad.size())));
    const auto [told_of_silent, told_days] = silent_but_told(view.figures.recent);
    const std::vector<IcebergRow> heard = {
        {Text::iceberg_voiced, &Iceberg::voiced, tr(Text::iceberg_voiced_tip, language)},
        {Text::iceberg_again, &Iceberg::again, tr(Text::iceberg_again_tip, language)}};
    const std::vector<IcebergRow> unheard = {
        {Text::iceberg_silent, &Iceberg::silent,
         sentence(tr(Text::iceberg_silent_tip, language), number(told_of_silent),
                  number(static_cast<double>(told_days)))},
        {Text::iceberg_told, &Iceberg::told, sentence(tr(Text::iceberg_told_tip, language), number(now.listeners))},
        {Text::iceberg_posts, &Iceberg::posts, tr(Text::iceberg_posts_tip, language)}};
    const float heading = context.fonts.small->FontSize + context.px(6);
    const float row = row_height(context, twin != nullptr);
    const float heard_height = heading + 2.0F * row + context.px(8), unheard_height = heading + 3.0F * row;
    const float legend_height = context.fonts.small->FontSize + context.px(8);
    const float labels = context.px(216);
    const bool is_wide = size.x - 2.0F * page_margin(context) >= labels + context.px(300);
    const float least = is_wide ? heard_height + unheard_height + legend_height + context.px(8)
                                : context.px(240) + heard_height + unheard_height + legend_height;
    const ViewFrame area = begin_view(context, Text::view_iceberg_title, state.sentence, note, position, size,
                                      std::ceil(least / context.scale));
    if (now.bad > 0.0) {
        const Rect& whole = area.picture;
        const float berg_right = is_wide ? whole.max.x - labels - context.px(24) : whole.max.x;
        const float berg_bottom =
            whole.max.y - legend_height - (is_wide ? 0.0F : heard_height + unheard_height + context.px(8));
        const Rect room{whole.min, {berg_right, berg_bottom}};
        const float body_ratio = twin != nullptr ? length_ratio(twin->silent, now.silent) : 1.0F;
        const float tip_ratio =
            twin != nullptr ? length_ratio(twin->voiced + twin->again, now.voiced + now.again) : 1.0F;
        const float grown = std::max({1.0F, body_ratio, tip_ratio});
        const Berg berg = berg_in(room, now.known_share(), is_wide ? heard_height : context.px(56), grown);
        const Rect sea{{room.min.x, berg.at_water.y}, {is_wide ? whole.max.x : room.max.x, room.max.y}};
        draw_berg(context, berg, sea);
        if (twin != nullptr) {
            dashed_outline(context, outline_of(body_shape, berg.at_water, berg.half_width * body_ratio,
                                               berg.depth * body_ratio, false));
            dashed_outline(context, outline_of(tip_shape, berg.at_water, berg.half_width * tip_ratio,
                                               berg.tip_height * tip_ratio, true));
        }
        draw_drops(view, context, actions, drops, berg, room);
        draw_text_cut({room.min.x, room.max.y + context.px(6)}, context.fonts.small, context.theme.text_quiet,
                      tr(Text::iceberg_legend, language), width_of(room));
        const float x = is_wide ? berg_right + context.px(24) : whole.min.x;
        const float width = whole.max.x - x - (is_wide ? context.px(8) : 0.0F);
        const float top = is_wide ? berg.at_water.y - heard_height : room.max.y + legend_height + context.px(8);
        const float end = iceberg_rows(context, Text::iceberg_heard, heard, now, twin, {x, top}, width);
        iceberg_rows(context, Text::iceberg_unheard, unheard, now, twin,
                     {x, is_wide ? berg.at_water.y + context.px(10) : end + context.px(8)}, width);
        remember_rect(context, "picture", "iceberg", whole.min, whole.max);
    }
    end_view(area);
}

}  // namespace goodwill::ui
