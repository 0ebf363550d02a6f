#include "web/ui/map/layout.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string>

namespace goodwill::ui {

namespace {

float width_of(const Rect& r) { return r.max.x - r.min.x; }
float height_of(const Rect& r) { return r.max.y - r.min.y; }

const ImFont* name_font(const UiContext& context, int text_size) {
    return text_size == 0 ? context.fonts.small : text_size == 1 ? context.fonts.strong : context.fonts.title;
}

// Width of the wider line when a name is broken into two at its best space or hyphen.
float width_in_two_lines(const ImFont* font, const std::string& name) {
    float best = text_size(font, name.c_str()).x;
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
        if (name[i] != ' ' && name[i] != '-') continue;
        const std::string first = name.substr(0, name[i] == '-' ? i + 1 : i);
        const std::string second = name.substr(i + 1);
        best = std::min(best, std::max(text_size(font, first.c_str()).x, text_size(font, second.c_str()).x));
    }
    return best;
}

// In either language: stations do not move when the language changes.
float widest_name(const Scenario& scenario, const UiContext& context, const CardForm& form) {
    float widest = 0.0F;
    const ImFont* font = name_font(context, form.text_size);
    for (const Touchpoint& touchpoint : scenario.touchpoints) {
        for (const std::string* name : {&touchpoint.name.en, &touchpoint.name.de}) {
            widest =
                std::max(widest, form.is_compact ? width_in_two_lines(font, *name) : text_size(font, name->c_str()).x);
        }
    }
    return widest;
}

struct FormWish {
    float width, height, skirt, gap;
    bool is_compact;
    int text_size;
};
constexpr std::array<FormWish, 6> form_wishes = {{{216, 96, 48, 40, false, 2},
                                                  {176, 80, 40, 32, false, 1},
                                                  {144, 72, 32, 24, false, 1},
                                                  {128, 64, 28, 20, false, 0},
                                                  {96, 72, 24, 16, true, 0},
                                                  {80, 64, 20, 8, true, 0}}};
// On a phone held sideways: two rows, each of the least height with room for name, emotion and staff.
constexpr std::array<FormWish, 1> low_form_wishes = {{{128, 56, 20, 16, false, 0}}};

// Beside an open sheet, and in the smallest windows: rows as low as two lines of a name allow.
constexpr std::array<FormWish, 1> small_form_wishes = {{{96, 50, 18, 8, true, 0}}};

// Before a room, on a map as low as a phone's: names whole, in two lines below the icon.
constexpr std::array<FormWish, 1> presented_form_wishes = {{{96, 64, 20, 8, true, 0}}};

// Forms from large to small; the first that leaves the picture airy is taken.
std::vector<CardForm> forms(const Scenario& scenario, const UiContext& context, std::span<const FormWish> wishes) {
    std::vector<CardForm> result;
    for (const FormWish& wish : wishes) {
        CardForm form{context.px(wish.width),
                      context.px(wish.height),
                      context.px(wish.skirt),
                      context.px(wish.gap),
                      wish.is_compact,
                      wish.text_size,
                      false};
        const float beside = wish.is_compact ? context.px(15)
                                             : context.px(wish.text_size == 2   ? 64
                                                          : wish.text_size == 1 ? 52
                                                                                : 44);
        form.width = std::clamp(widest_name(scenario, context, form) + beside, form.width * 0.8F,
                                form.width * (wish.is_compact ? 1.6F : 1.35F));
        form.width = std::floor(form.width);
        for (const float share : {1.0F, 0.6F, 0.35F}) {
            result.push_back(form);
            result.back().gap = std::floor(form.gap * share);
        }
    }
    result.back().is_smallest = true;
    return result;
}

constexpr float least_height_share = 0.8F;  // of a form, in a grid

// Every card into its own cell of a grid, nearest first, in no more rows than there is room for; shrinks the form when the
// cells are smaller.
void place_in_grid(const std::vector<ImVec2>& wished, CardForm& form, Rect stage, std::vector<Rect>& cards) {
    const std::size_t count = wished.size();
    auto columns = static_cast<std::size_t>(std::max(1.0F, std::floor(width_of(stage) / (form.width + form.gap))));
    const auto most_rows = static_cast<std::size_t>(
        std::max(1.0F, std::floor(height_of(stage) / (form.height * least_height_share + form.skirt))));
    columns = std::min(std::max(columns, (count + most_rows - 1) / most_rows), count);
    const std::size_t rows = (count + columns - 1) / columns;
    const ImVec2 cell(width_of(stage) / static_cast<float>(columns), height_of(stage) / static_cast<float>(rows));
    form.width = std::min(form.width, cell.x - std::max(2.0F, form.gap));
    form.height = std::min(form.height, cell.y - form.skirt);
    std::vector<bool> is_taken(columns * rows, false);
    cards.assign(count, {});
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t best = 0;
        float nearest = 1e18F;
        for (std::size_t c = 0; c < is_taken.size(); ++c) {
            const std::size_t column = c % columns, row = c / columns;
            const ImVec2 centre(stage.min.x + (static_cast<float>(column) + 0.5F) * cell.x,
                                stage.min.y + (static_cast<float>(row) + 0.5F) * cell.y);
            const float away = distance_between(centre, wished[i]);
            if (!is_taken[c] && away < nearest) {
                nearest = away;
                best = c;
            }
        }
        is_taken[best] = true;
        const std::size_t column = best % columns, row = best / columns;
        const float x = std::floor(stage.min.x + (static_cast<float>(column) + 0.5F) * cell.x - form.width * 0.5F);
        const float y = std::floor(stage.min.y + static_cast<float>(row) * cell.y);
        cards[i] = {ImVec2(x, y), ImVec2(x + form.width, y + form.height)};
    }
}

// Side by side below the stations; each area has its name below, so that people walk in and out above.
void lay_out_people(MapLayout& layout, const Scenario& scenario, const UiContext& context, Rect band) {
    const float gap = context.px(8);
    const float inner = width_of(band) - 2.0F * gap;
    const bool is_slim = inner < context.px(560);
    const float label = context.px(is_slim ? 38 : 26);
    layout.label_height = label;
    const float market = std::floor(inner * (is_slim ? 0.34F : 0.36F));
    const float town = std::floor(inner * (is_slim ? 0.38F : 0.41F));
    float x = band.min.x;
    layout.market = {ImVec2(x, band.min.y), ImVec2(x + market, band.max.y - label)};
    x += market + gap;
    layout.town = {ImVec2(x, band.min.y), ImVec2(x + town, band.max.y - label)};
    x += town + gap;
    const std::size_t count = std::max<std::size_t>(1, scenario.competitors.size());
    float each = std::floor(height_of(band) / static_cast<float>(count)), below = label;
    layout.has_one_rival_label = count > 1 && each - label < context.px(14);
    if (layout.has_one_rival_label) {
        each = std::floor((height_of(band) - label + context.px(2)) / static_cast<float>(count));
        below = context.px(2);
    }
    layout.rivals.clear();
    for (std::size_t k = 0; k < count; ++k) {
        const float y = band.min.y + static_cast<float>(k) * each;
        layout.rivals.push_back({ImVec2(x, y), ImVec2(band.max.x, y + std::max(context.px(4), each - below))});
    }
}

// The scenario's places, stretched to the whole stage.
std::vector<ImVec2> wished_places(const Scenario& scenario, const CardForm& form, Rect stage) {
    const auto by_x = [](const Touchpoint& a, const Touchpoint& b) { return a.map_x < b.map_x; };
    const auto by_y = [](const Touchpoint& a, const Touchpoint& b) { return a.map_y < b.map_y; };
    const std::vector<Touchpoint>& all = scenario.touchpoints;
    std::vector<ImVec2> wished;
    if (all.empty()) return wished;
    const auto [left, right] = std::minmax_element(all.begin(), all.end(), by_x);
    const auto [top, bottom] = std::minmax_element(all.begin(), all.end(), by_y);
    const auto share = [](double value, double low, double high) {
        return high - low < 1e-6 ? 0.5F : static_cast<float>((value - low) / (high - low));
    };
    for (const Touchpoint& touchpoint : all) {
        const float x = share(touchpoint.map_x, left->map_x, right->map_x);
        const float y = share(touchpoint.map_y, top->map_y, bottom->map_y);
        wished.emplace_back(stage.min.x + form.width * 0.5F + x * (width_of(stage) - form.width),
                            stage.min.y + form.height * 0.5F + y * (height_of(stage) - form.height - form.skirt));
    }
    return wished;
}

// Clock above, legend below, and between them the stage above the people. Returns the band of the people.
Rect frame_map(MapLayout& layout, const UiContext& context, Rect inside) {
    const float header = context.px(32);
    const float legend = context.px(legend_width(context) > width_of(inside) ? 48 : 28);
    layout.header = {inside.min, ImVec2(inside.max.x, inside.min.y + header)};
    layout.legend = {ImVec2(inside.min.x, inside.max.y - legend), inside.max};
    const float room = layout.legend.min.y - layout.header.max.y;
    const float band = std::floor(std::clamp(room * 0.37F, context.px(110), context.px(360)));
    const float bottom = layout.legend.min.y - context.px(4);
    layout.stage = {ImVec2(inside.min.x, layout.header.max.y + context.px(8)),
                    ImVec2(inside.max.x, bottom - band - context.px(16))};
    return {ImVec2(inside.min.x, bottom - band), ImVec2(inside.max.x, bottom)};
}

// On a phone held sideways clock and legend share a row, so that there is height for stations and people.
Rect frame_low_map(MapLayout& layout, const UiContext& context, Rect inside) {
    // The legend takes a second row where it has no room in one.
    const float header = context.px(width_of(inside) < context.px(780) ? 48 : 28), clock = context.px(124);
    const float bottom_of_header = inside.min.y + header;
    layout.header = {inside.min, ImVec2(inside.min.x + clock, bottom_of_header)};
    layout.legend = {ImVec2(inside.min.x + clock, inside.min.y), ImVec2(inside.max.x, bottom_of_header)};
    const float room = inside.max.y - bottom_of_header;
    const float band = std::floor(std::max(room * (context.is_presenting ? 0.26F : 0.34F), context.px(88)));
    layout.stage = {ImVec2(inside.min.x, bottom_of_header + context.px(4)),
                    ImVec2(inside.max.x, inside.max.y - band - context.px(8))};
    return {ImVec2(inside.min.x, inside.max.y - band), inside.max};
}

// Beside an open sheet of a phone, and in the smallest windows: stations and people alone.
Rect frame_small_map(MapLayout& layout, const UiContext& context, Rect inside) {
    layout.header = layout.legend = {inside.min, inside.min};
    const float band = std::floor(std::max(height_of(inside) * 0.26F, context.px(66)));
    layout.stage = {inside.min, ImVec2(inside.max.x, inside.max.y - band - context.px(8))};
    return {ImVec2(inside.min.x, inside.max.y - band), inside.max};
}

// Paths and people need room between the cards; the smallest form takes what there is.
bool is_airy(const CardForm& form, Rect stage, std::size_t cards) {
    if (form.is_smallest) return true;
    const float taken = form.width * (form.height + form.skirt) * static_cast<float>(cards);
    return taken < 0.64F * width_of(stage) * height_of(stage);
}

}  // namespace

bool place_cards(const std::vector<ImVec2>& wished, const CardForm& form, Rect stage, std::vector<Rect>& cards) {
    const ImVec2 half(form.width * 0.5F, form.height * 0.5F);
    const ImVec2 low(stage.min.x + half.x, stage.min.y + half.y);
    const ImVec2 high(stage.max.x - half.x, stage.max.y - half.y - form.skirt);
    if (low.x > high.x || low.y > high.y) return false;
    std::vector<ImVec2> at = wished;
    const float apart_x = form.width + form.gap;
    const float apart_y = form.height + form.skirt + form.gap * 0.4F;
    bool has_moved = true;
    for (int round = 0; round < 600 && has_moved; ++round) {
        has_moved = false;
        for (std::size_t i = 0; i < at.size(); ++i) {
            at[i] = ImVec2(std::clamp(at[i].x, low.x, high.x), std::clamp(at[i].y, low.y, high.y));
        }
        for (std::size_t i = 0; i < at.size(); ++i) {
            for (std::size_t j = i + 1; j < at.size(); ++j) {
                const float over_x = apart_x - std::fabs(at[i].x - at[j].x);
                const float over_y = apart_y - std::fabs(at[i].y - at[j].y);
                if (over_x <= 0.5F || over_y <= 0.5F) continue;
                has_moved = true;
                if (over_x < over_y) {
                    const float push = over_x * 0.52F * (at[i].x < at[j].x ? 1.0F : -1.0F);
                    at[i].x -= push;
                    at[j].x += push;
                } else {
                    const float push = over_y * 0.52F * (at[i].y < at[j].y ? 1.0F : -1.0F);
                    at[i].y -= push;
                    at[j].y += push;
                }
            }
        }
    }
    if (has_moved) return false;
    cards.clear();
    for (const ImVec2& centre : at) {
        const float x = std::floor(centre.x - half.x);
        const float y = std::floor(centre.y - half.y);
        cards.push_back({ImVec2(x, y), ImVec2(x + form.width, y + form.height)});
    }
    return true;
}

MapLayout lay_out_map(const Scenario& scenario, const UiContext& context, Rect area) {
    MapLayout layout;
    layout.whole = area;
    const float margin = context.px(context.is_narrow || context.is_presenting ? 8 : 16);
    const Rect inside = {ImVec2(area.min.x + margin, area.min.y + margin),
                         ImVec2(area.max.x - margin, area.max.y - margin)};
    const bool is_short = height_of(area) < context.px(width_of(area) > context.px(560) ? 400 : 480);
    const bool is_low = is_short && width_of(area) > context.px(560);
    const bool is_presented = context.is_presenting && is_low;
    const Rect people = is_low     ? frame_low_map(layout, context, inside)
                        : is_short ? frame_small_map(layout, context, inside)
                                   : frame_map(layout, context, inside);
    lay_out_people(layout, scenario, context, people);

    const std::span<const FormWish> wishes = is_presented ? std::span<const FormWish>(presented_form_wishes)
                                             : is_low     ? std::span<const FormWish>(low_form_wishes)
                                             : is_short   ? std::span<const FormWish>(small_form_wishes)
                                                          : form_wishes;
    for (const CardForm& form : forms(scenario, context, wishes)) {
        layout.form = form;
        const std::vector<ImVec2> wished = wished_places(scenario, form, layout.stage);
        if (is_airy(form, layout.stage, wished.size()) && place_cards(wished, form, layout.stage, layout.cards)) {
            route_paths(layout, context.scale);
            return layout;
        }
    }
    place_in_grid(wished_places(scenario, layout.form, layout.stage), layout.form, layout.stage, layout.cards);
    route_paths(layout, context.scale);
    return layout;
}

}  // namespace goodwill::ui
