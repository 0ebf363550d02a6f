// The accounts of all customers over time, as a heat band.
#include <algorithm>
#include <array>
#include <cmath>

#include "web/ui/figures/account_bands.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/followed_layer.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

constexpr std::size_t most_columns = 120;
constexpr std::array bond_texts = {Text::bond_angry, Text::bond_dissatisfied, Text::bond_satisfied, Text::bond_loyal,
                                   Text::bond_ambassador};
// Where the states begin, in points; the first one has no end below.
constexpr std::array bond_edges = {band_low_points, -10.0, 0.0, 10.0, 25.0, band_high_points};

using Bands = std::vector<AccountSpread>;

// The darker, the more customers; a twentieth of them in one cell is as dark as it gets. `strength`: paler below 1.
void heat(const UiContext& context, const Bands& bands, const ChartFrame& frame, float strength) {
    constexpr double darkest_share = 0.1;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const double stride = bands.size() > 1 ? bands[1].day - bands[0].day : 1.0;
    for (const AccountSpread& column : bands) {
        const float left = std::floor(frame.x(std::max(frame.first_day, column.day - stride)));
        const float right = std::floor(frame.x(column.day));
        for (std::size_t cell = 0; cell < band_cells; ++cell) {
            const double low = band_low_points + static_cast<double>(cell) * band_cell_points;
            const double share = column.share[cell];
            if (share < 0.0005) continue;
            const float dark = static_cast<float>(std::sqrt(std::min(1.0, share / darkest_share)));
            list.AddRectFilled(
                {left, std::floor(frame.y(low + band_cell_points))}, {right, std::floor(frame.y(low))},
                with_alpha(goodwill_colour(context.theme, goodwill_of_points(low + 1.0)), strength * dark));
        }
    }
}

// The middle, and the outer tenths.
void quantile_lines(const UiContext& context, const Bands& bands, const ChartFrame& frame, bool is_twin) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thick = std::max(1.0F, std::floor(1.5F * context.scale));
    for (const auto member : {&AccountSpread::low_tenth, &AccountSpread::middle, &AccountSpread::high_tenth}) {
        list.PathClear();
        for (const AccountSpread& column : bands) {
            const double points = std::clamp(column.*member, band_low_points, band_high_points);
            list.PathLineTo({frame.x(column.day), frame.y(points)});
        }
        const ImU32 colour = is_twin ? context.theme.text_quiet : context.theme.text;
        const float width = member == &AccountSpread::middle ? 1.5F * thick : thick;
        if (is_twin) {
            stroke_dashed(list, colour, width, context.px(4));
        } else {
            list.PathStroke(colour, 0, width);
        }
    }
}

// Where the words beside each state begin: in its middle, or as near as those of the others leave room.
std::array<float, bond_count> tops_of_words(const ChartFrame& frame, float height) {
    std::array<float, bond_count> tops{};
    float least = frame.min.y - height;
    for (std::size_t state = bond_count; state-- > 0;) {
        const float middle = 0.5F * (frame.y(bond_edges.at(state + 1)) + frame.y(bond_edges.at(state)));
        tops.at(state) = std::max(middle - 0.5F * height, least);
        least = tops.at(state) + height;
    }
    float most = frame.max.y - height;
    for (float& top : tops) {
        top = std::min(top, most);
        most = top - height;
    }
    return tops;
}

// The five states at the right, with their share of the customers of a day. Returns the one that was pressed.
std::optional<Bond> states(const UiContext& context, const AccountSpread& now, const AccountSpread* twin,
                           const ChartFrame& frame, float right, const Followed& followed) {
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    std::optional<Bond> pressed;
    // Where a state of ten points has no room for three lines, the tip alone says what it is without the change.
    const bool has_room = frame.y(0.0) - frame.y(10.0) >= 3.0F * font->FontSize;
    const float height = (twin != nullptr && has_room ? 3.0F : 2.0F) * font->FontSize;
    const std::array<float, bond_count> tops = tops_of_words(frame, height);
    for (std::size_t state = 0; state < bond_count; ++state) {
        const float top = frame.y(bond_edges.at(state + 1)), bottom = frame.y(bond_edges.at(state));
        const Rect area = {{frame.max.x + context.px(4), top + 1.0F}, {right, bottom - 1.0F}};
        const Press press =
            press_area(context, "follow_" + std::to_string(state), area.min, {width_of(area), height_of(area)});
        if (press.is_clicked) pressed = static_cast<Bond>(state);
        if (begin_tip(context, press.is_hovered)) {
            tip_text(context, context.fonts.strong, context.theme.text, tr(bond_texts.at(state), language));
            tip_text(context, context.fonts.body, context.theme.text, percent(now.bonds.at(state), 1, language).view());
            if (twin != nullptr) {
                tip_text(
                    context, context.fonts.body, context.theme.text_quiet,
                    in_other_world_value(context.worlds, percent(twin->bonds.at(state), 1, language).view(), language));
            }
            tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::follow_state, language));
            end_tip();
        }
        const bool is_followed = followed.is_marked() && followed.state() == static_cast<Bond>(state);
        if (press.is_hovered || is_followed) {
            ImGui::GetWindowDrawList()->AddRectFilled(
                area.min, area.max, is_followed ? with_alpha(context.theme.accent, 0.14F) : context.theme.raised,
                context.px(4));
        }
        if (state > 0) hairline_across(context, {frame.min.x, std::floor(bottom)}, right - frame.min.x);
        const float x = frame.max.x + context.px(12), dot = context.px(8);
        float y = tops.at(state);
        ImGui::GetWindowDrawList()->AddRectFilled({x, y + (font->FontSize - dot) * 0.5F},
                                                  {x + dot, y + (font->FontSize + dot) * 0.5F},
                                                  bond_colour(context.theme, static_cast<int>(state)), context.px(2));
        draw_text_cut({x + dot + context.px(6), y}, font, context.theme.text, tr(bond_texts.at(state), language),
                      right - x - dot - context.px(6));
        y += font->FontSize;
        draw_text({x + dot + context.px(6), y}, font, context.theme.text,
                  percent(now.bonds.at(state), 1, language).view());
        if (twin == nullptr || !has_room) continue;
        draw_other_value(context, {x + dot + context.px(6), y + font->FontSize}, font,
                         percent(twin->bonds.at(state), 1, language).view(), right - x - dot - context.px(6));
    }
    return pressed;
}

void axes(const UiContext& context, const ChartFrame& frame) {
    const ImFont* font = context.fonts.small;
    for (double points = band_low_points; points <= band_high_points; points += 20.0) {
        const Shown label = signed_decimal(points, 0, context.language);
        draw_text_right({frame.min.x - context.px(6), frame.y(points) - font->FontSize * 0.5F}, font,
                        context.theme.text_quiet, points == 0.0 ? "0" : label.view());
    }
    draw_day_ticks(context, frame, frame.max.x - frame.min.x > context.px(480) ? 8 : 5);
}

const AccountSpread* nearest(const Bands& bands, double day) {
    const auto found =
        std::min_element(bands.begin(), bands.end(), [&](const AccountSpread& a, const AccountSpread& b) {
            return std::fabs(a.day - day) < std::fabs(b.day - day);
        });
    return found == bands.end() ? nullptr : &*found;
}

void hovered_day(const UiContext& context, const Bands& bands, const Bands& twin_bands, const ChartFrame& frame,
                 const Followed& followed) {
    const Rect area{frame.min, frame.max};
    if (bands.empty() || !is_hovered(area)) return;
    const double day = frame.day_at(ImGui::GetIO().MousePos.x);
    const AccountSpread& at = *nearest(bands, day);
    const float x = std::floor(frame.x(at.day));
    ImGui::GetWindowDrawList()->AddRectFilled(
        {x, frame.min.y}, {x + std::max(1.0F, std::floor(context.scale)), frame.max.y}, context.theme.text);
    if (!begin_tip(context, true, 0.0F)) return;
    const Language language = context.language;
    tip_text(context, context.fonts.strong, context.theme.text,
             fill(tr(Text::day_n, language), decimal(at.day, 0, language).view()).view());
    const AccountSpread* without = nearest(twin_bands, day);
    tip_text(context, context.fonts.body, context.theme.text, accounts_sentence(at, without, language, context.worlds));
    if (followed.is_marked()) followed_tip(context, followed, at.day);
    end_tip();
}

// What there is of those who are followed: a button to end it.
void forget_button(Followed& followed, const UiContext& context, ImVec2 right_top) {
    const std::string_view label = tr(Text::follow_forget, context.language);
    const float width = button_width(context, label), height = context.px(context.is_touch ? 40 : 28);
    if (text_button(context, "follow_forget", label, {right_top.x - width, right_top.y}, {width, height})) {
        followed.forget();
    }
}

}  // namespace

void accounts_view(ViewsState& state, const View& view, const UiContext& context, Actions& /*actions*/, ImVec2 position,
                   ImVec2 size) {
    const Language language = context.language;
    const Bands bands = account_bands(view.session, most_columns);
    const Bands twin_bands = view.twin != nullptr ? account_bands(*view.twin, most_columns) : Bands();
    const AccountSpread* twin_now = twin_bands.empty() ? nullptr : &twin_bands.back();
    Followed& followed = state.followed;
    const bool is_following = followed.is_marked() && !view.is_catching_up && !bands.empty();
    state.sentence = bands.empty()  ? std::string(tr(Text::accounts_nobody, language))
                     : is_following ? followed_sentence(followed, language, context.worlds)
                                    : accounts_sentence(bands.back(), twin_now, language, context.worlds) +
                                          interval_sentence(view, {"account", "angry"}, language);
    const ViewFrame area =
        begin_view(context, Text::view_accounts_title, state.sentence,
                   tr(is_following ? Text::view_followed_note : Text::view_accounts_note, language), position, size,
                   least_chart_css(context, 250.0F) + (is_following ? 110.0F : 0.0F));
    if (!bands.empty()) {
        const float labels = context.px(116), scale = context.px(32);
        const float strip = is_following ? followed_strip_height(context) + context.px(8) : 0.0F;
        const float head = is_following ? context.px(context.is_touch ? 48 : 36) : context.px(8);
        const double first = bands.size() > 1 ? 2.0 * bands[0].day - bands[1].day : bands[0].day - 1.0;
        const ChartFrame frame{
            {area.picture.min.x + scale, area.picture.min.y + head},
            {area.picture.max.x - labels, area.picture.max.y - context.fonts.small->FontSize - context.px(8) - strip},
            first,
            static_cast<double>(bands.back().day),
            {band_low_points, band_high_points}};
        ImGui::GetWindowDrawList()->AddRectFilled(frame.min, frame.max, context.theme.surface);
        heat(context, bands, frame, is_following ? 0.45F : 1.0F);
        const std::optional<Bond> pressed =
            states(context, bands.back(), twin_now, frame, area.picture.max.x, followed);
        if (is_following) {
            draw_followed(context, followed, frame);
            draw_followed_strip(context, followed, frame, area.picture.max.y - strip + context.px(8),
                                area.picture.max.x);
        } else {
            if (!twin_bands.empty()) quantile_lines(context, twin_bands, frame, true);
            quantile_lines(context, bands, frame, false);
        }
        axes(context, frame);
        hovered_day(context, bands, twin_bands, frame, followed);
        remember_rect(context, "picture", "accounts", frame.min, frame.max);
        if (is_following) forget_button(followed, context, {area.picture.max.x, area.picture.min.y});
        if (pressed) followed.mark(view.session, view.twin, *pressed);
    }
    end_view(area);
}

}  // namespace goodwill::ui
