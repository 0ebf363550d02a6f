// Word of mouth: a sample of the network, whom its people told something today, and who reached whom before.
#include <algorithm>
#include <array>
#include <cmath>

#include "web/ui/figures/word_of_mouth.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

constexpr std::array bond_names = {Text::bond_angry, Text::bond_dissatisfied, Text::bond_satisfied, Text::bond_loyal,
                                   Text::bond_ambassador};
constexpr std::size_t prospect_look = bond_count, lost_look = bond_count + 1, look_count = bond_count + 2;

// How somebody is drawn: a state of the account, or of those without one.
std::size_t look_of(const World& world, std::uint32_t person) {
    switch (world.people[person].status) {
        case Status::prospect:
            return prospect_look;
        case Status::lost:
            return lost_look;
        case Status::customer:
            break;
    }
    return static_cast<std::size_t>(bond_at(recall(world, person).points()));
}

std::string_view look_name(std::size_t look, Language language) {
    if (look < bond_count) return tr(bond_names.at(look), language);
    return tr(look == prospect_look ? Text::network_prospect : Text::network_lost, language);
}

// Circles with an account, empty ones without, squares on their edge for the lost; − and + mark both ends of the scale.
void draw_look(const UiContext& context, ImVec2 at, float radius, std::size_t look) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (look == prospect_look) {
        list.AddCircleFilled(at, radius, theme.surface);
        list.AddCircle(at, radius - 0.5F * context.scale, theme.text_quiet, 0, context.px(1.5F));
        return;
    }
    if (look == lost_look) {
        const ImU32 colour = mix(theme.text_quiet, theme.text, 0.3F);
        list.AddQuadFilled({at.x, at.y - radius}, {at.x + radius, at.y}, {at.x, at.y + radius}, {at.x - radius, at.y},
                           colour);
        return;
    }
    list.AddCircleFilled(at, radius, bond_colour(theme, static_cast<int>(look)));
    const bool is_angry = look == 0, is_ambassador = look + 1 == bond_count;
    if (!is_angry && !is_ambassador) return;
    const float reach = radius * 0.55F, thick = std::max(1.0F, std::floor(1.3F * context.scale));
    const ImU32 ink = IM_COL32(255, 255, 255, 240);
    list.AddLine({at.x - reach, at.y}, {at.x + reach, at.y}, ink, thick);
    if (is_ambassador) list.AddLine({at.x, at.y - reach}, {at.x, at.y + reach}, ink, thick);
}

ImU32 told_colour(const Theme& theme, bool is_positive) { return goodwill_colour(theme, is_positive ? 1.0F : -1.0F); }

// Good news along an unbroken line with a dot, bad news along a broken one with a square.
void told_line(const UiContext& context, ImVec2 from, ImVec2 to, bool is_positive, float alpha, float thick) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = with_alpha(told_colour(context.theme, is_positive), alpha);
    if (is_positive) return list.AddLine(from, to, colour, thick);
    list.PathClear();
    list.PathLineTo(from);
    list.PathLineTo(to);
    stroke_dashed(list, colour, thick, context.px(4));
}

void told_mark(const UiContext& context, ImVec2 at, bool is_positive) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = told_colour(context.theme, is_positive);
    const float reach = context.px(5);
    if (is_positive) {
        list.AddCircleFilled(at, reach, colour);
    } else {
        list.AddRectFilled({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}, colour);
    }
    const float arm = reach * 0.6F, thick = std::max(1.0F, std::floor(1.5F * context.scale));
    const ImU32 ink = IM_COL32(255, 255, 255, 245);
    list.AddLine({at.x - arm, at.y}, {at.x + arm, at.y}, ink, thick);
    if (is_positive) list.AddLine({at.x, at.y - arm}, {at.x, at.y + arm}, ink, thick);
}

struct Picture {
    const View& view;
    const UiContext& context;
    const WordOfMouth& word;
    Rect area;
    float radius = 4.0F;

    [[nodiscard]] ImVec2 at(std::size_t place) const {
        const SampledPerson& who = word.sample.people[place];
        return {area.min.x + who.x * width_of(area), area.min.y + who.y * height_of(area)};
    }
};

ImVec2 between(ImVec2 a, ImVec2 b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

// The end outside of the sample: a little way off, away from the middle.
ImVec2 outside(const Picture& picture, ImVec2 at) {
    const ImVec2 middle = {(picture.area.min.x + picture.area.max.x) * 0.5F,
                           (picture.area.min.y + picture.area.max.y) * 0.5F};
    const float dx = at.x - middle.x, dy = at.y - middle.y;
    const float length = std::max(1.0F, std::sqrt(dx * dx + dy * dy)), way = picture.context.px(22);
    return {at.x + dx / length * way, at.y + dy / length * way};
}

// How far today's news has come, 0 … 1: each sets out at its own time of the day. Whole where nothing shall move.
float way_of(const Picture& picture, std::size_t number, std::size_t count) {
    const UiContext& context = picture.context;
    if (context.reduced_motion || !picture.view.is_playing || context.days_per_second > 1.0) return 1.0F;
    constexpr float journey = 0.3F;
    const auto day = static_cast<float>(context.clock_s / 86400.0);
    const float begin =
        (1.0F - journey) * static_cast<float>(number) / static_cast<float>(std::max<std::size_t>(1, count));
    return std::clamp((day - begin) / journey, 0.0F, 1.0F);
}

void ties(const Picture& picture, std::optional<std::uint32_t> marked) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Theme& theme = picture.context.theme;
    const float thin = std::max(1.0F, std::floor(picture.context.scale));
    for (const SampledTie& tie : picture.word.sample.ties) {
        const bool is_hers = marked && (tie.a == *marked || tie.b == *marked);
        const float alpha = is_hers ? 0.9F : marked ? 0.15F : tie.is_strong ? 0.4F : 0.16F;
        list.AddLine(picture.at(tie.a), picture.at(tie.b), with_alpha(is_hers ? theme.text : theme.text_quiet, alpha),
                     is_hers && tie.is_strong ? 1.5F * thin : thin);
    }
}

// What was told: earlier days as traces, today's on its way.
void news(const Picture& picture, std::optional<std::uint32_t> marked) {
    const WordOfMouth& word = picture.word;
    const auto today = static_cast<std::size_t>(
        std::count_if(word.told.begin(), word.told.end(), [&](const Told& told) { return told.day == word.last_day; }));
    std::size_t number = 0;
    for (const Told& told : word.told) {
        const auto sender = word.sample.find(told.sender), listener = word.sample.find(told.listener);
        const bool is_today = told.day == word.last_day;
        const bool is_hers = marked && (sender == marked || listener == marked);
        const std::size_t own_number = is_today ? number++ : 0;
        if (marked && !is_hers) continue;
        if (!is_today && !is_hers && !(sender && listener)) continue;
        const ImVec2 from = sender ? picture.at(*sender) : outside(picture, picture.at(*listener));
        const ImVec2 to = listener ? picture.at(*listener) : outside(picture, picture.at(*sender));
        const float alpha = is_hers    ? 1.0F
                            : is_today ? 0.9F
                                       : 0.3F,
                    thick = picture.context.px(is_today || is_hers ? 2 : 1);
        const float way = is_today ? way_of(picture, own_number, today) : 1.0F;
        if (way <= 0.0F) continue;
        const ImVec2 end = between(from, to, way);
        told_line(picture.context, from, end, told.is_positive, alpha, thick);
        if (is_today || is_hers)
            told_mark(picture.context, between(from, to, way < 1.0F ? way : 0.62F), told.is_positive);
        if (way > 0.0F && way < 1.0F) request_redraw(picture.context);
    }
}

void people(const Picture& picture, std::optional<std::uint32_t> marked) {
    const UiContext& context = picture.context;
    const World& world = picture.view.session.world();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::uint32_t i = 0; i < picture.word.sample.people.size(); ++i) {
        const std::uint32_t person = picture.word.sample.people[i].person;
        const ImVec2 at = picture.at(i);
        const std::size_t look = look_of(world, person);
        draw_look(context, at, picture.radius, look);
        // A ring around whoever is something else without the change.
        if (picture.view.twin != nullptr &&
            picture.view.twin->world().people[person].status != world.people[person].status) {
            list.AddCircle(at, picture.radius + context.px(3), context.theme.text, 0, context.px(1));
        }
        if (marked == i) list.AddCircle(at, picture.radius + context.px(3), context.theme.accent, 0, context.px(2));
    }
}

std::optional<std::uint32_t> nearest(const Picture& picture, ImVec2 to) {
    const float reach = picture.context.px(picture.context.is_touch ? 22 : 10);
    std::optional<std::uint32_t> found;
    float best = reach * reach;
    for (std::uint32_t i = 0; i < picture.word.sample.people.size(); ++i) {
        const ImVec2 at = picture.at(i);
        const float distance = (at.x - to.x) * (at.x - to.x) + (at.y - to.y) * (at.y - to.y);
        if (distance >= best) continue;
        best = distance;
        found = i;
    }
    return found;
}

void person_tip(const Picture& picture, std::uint32_t place) {
    const UiContext& context = picture.context;
    if (!begin_tip(context, true, 0.1F)) return;
    const Language language = context.language;
    const World& world = picture.view.session.world();
    const std::uint32_t person = picture.word.sample.people[place].person;
    const auto number = [&](double value) { return std::string(decimal(value, 0, language).view()); };
    tip_text(context, context.fonts.strong, context.theme.text,
             fill(tr(Text::map_person, language), number(person)).view());
    const std::size_t look = look_of(world, person);
    std::string state(look_name(look, language));
    if (look < bond_count) {
        state += ", " + std::string(fill(tr(Text::map_points, language),
                                         signed_decimal(recall(world, person).points(), 1, language).view())
                                        .view());
    }
    tip_text(context, context.fonts.body, context.theme.text, state);
    if (picture.view.twin != nullptr) {
        const std::size_t other = look_of(picture.view.twin->world(), person);
        tip_text(context, context.fonts.body, context.theme.text_quiet,
                 in_other_world_value(context.worlds, look_name(other, language), language));
    }
    const auto known = std::count_if(picture.word.sample.ties.begin(), picture.word.sample.ties.end(),
                                     [&](const SampledTie& tie) { return tie.a == place || tie.b == place; });
    if (world.network.kind != NetworkKind::complete) {
        tip_text(context, context.fonts.small, context.theme.text_quiet,
                 sentence(tr(Text::network_knows, language), number(ties_of(world.network, person).known),
                          number(static_cast<double>(known))));
    }
    int good = 0, bad = 0, heard = 0;
    for (const Told& told : picture.word.told) {
        good += told.sender == person && told.is_positive ? 1 : 0;
        bad += told.sender == person && !told.is_positive ? 1 : 0;
        heard += told.listener == person ? 1 : 0;
    }
    if (picture.word.first_day >= 0) {
        tip_text(context, context.fonts.small, context.theme.text_quiet,
                 sentence(tr(Text::network_reached, language), number(picture.word.first_day + 1), number(good),
                          number(bad), number(heard)));
    }
    end_tip();
}

// ---- The key: what shapes and lines mean, and how many there are -------------------------------------------------------

struct KeyEntry {
    std::string words;
    std::size_t look = 0;
    int line = 0;  // +1 good news, −1 bad news, 0 a person
    bool is_ring = false;
};

std::vector<KeyEntry> key_entries(const View& view, const WordOfMouth& word, Language language) {
    std::array<int, look_count> counts{};
    for (const SampledPerson& who : word.sample.people) ++counts.at(look_of(view.session.world(), who.person));
    std::vector<KeyEntry> entries;
    for (std::size_t look = 0; look < look_count; ++look) {
        entries.push_back(
            {std::string(look_name(look, language)) + " " + std::string(decimal(counts.at(look), 0, language).view()),
             look, 0, false});
    }
    entries.push_back({tr(Text::network_good_word, language), 0, 1, false});
    entries.push_back({tr(Text::network_bad_word, language), 0, -1, false});
    if (view.twin != nullptr) entries.push_back({tr(Text::network_ring, language), 0, 0, true});
    return entries;
}

// In lines from left to right; only measured where `is_drawn` is false. Returns the height.
float key(const UiContext& context, const std::vector<KeyEntry>& entries, ImVec2 at, float width, bool is_drawn) {
    const ImFont* font = context.fonts.small;
    const float line = font->FontSize + context.px(6), radius = context.px(5);
    float x = 0.0F, y = 0.0F;
    for (const KeyEntry& entry : entries) {
        const float sign = context.px(entry.line != 0 ? 30 : 16);
        const float entry_width = sign + text_width(font, entry.words) + context.px(16);
        if (x > 0.0F && x + entry_width - context.px(16) > width) {
            x = 0.0F;
            y += line;
        }
        if (is_drawn) {
            const ImVec2 middle = {at.x + x + radius, at.y + y + font->FontSize * 0.5F};
            if (entry.line != 0) {
                const ImVec2 end = {middle.x + context.px(18), middle.y};
                told_line(context, {middle.x - radius, middle.y}, end, entry.line > 0, 1.0F, context.px(2));
                told_mark(context, {middle.x + context.px(6), middle.y}, entry.line > 0);
            } else if (entry.is_ring) {
                draw_look(context, middle, context.px(3), lost_look);
                ImGui::GetWindowDrawList()->AddCircle(middle, context.px(6), context.theme.text, 0, context.px(1));
            } else {
                draw_look(context, middle, radius, entry.look);
            }
            draw_text_cut({at.x + x + sign, at.y + y}, font, context.theme.text_quiet, entry.words, width - x - sign);
        }
        x += entry_width;
    }
    return y + line;
}

}  // namespace

void network_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                  ImVec2 size) {
    const Language language = context.language;
    if (!view.is_catching_up) state.word.follow(view.session);
    const WordFigures now = word_figures(view.session);
    const std::optional<WordFigures> twin =
        view.twin != nullptr ? std::optional(word_figures(*view.twin)) : std::nullopt;
    state.sentence = word_sentence(now, twin ? &*twin : nullptr, language, context.worlds) +
                     interval_sentence(view, {"told_positive", "told_negative"}, language);
    const Text note = view.session.world().network.kind == NetworkKind::complete ? Text::view_network_note_complete
                                                                                 : Text::view_network_note;
    const auto count = [&](double value) { return std::string(decimal(value, 0, language).view()); };
    const std::vector<KeyEntry> entries = key_entries(view, state.word, language);
    const float width = size.x - 2.0F * page_margin(context);
    const float key_height = key(context, entries, {}, width, false);
    const ViewFrame area =
        begin_view(context, Text::view_network_title, state.sentence,
                   sentence(tr(note, language), count(static_cast<double>(state.word.sample.people.size())),
                            count(static_cast<double>(view.session.world().people.size()))),
                   position, size, least_chart_css(context, 250.0F) + key_height / context.scale);
    const float inset = context.px(14);
    const Rect field = {area.picture.min, {area.picture.max.x, area.picture.max.y - key_height - context.px(6)}};
    const float radius =
        std::clamp(std::sqrt(width_of(field) * height_of(field) / 320.0F) * 0.11F, context.px(3.5F), context.px(7));
    const Picture picture{view,
                          context,
                          state.word,
                          {{field.min.x + inset, field.min.y + inset}, {field.max.x - inset, field.max.y - inset}},
                          radius};
    ImGui::GetWindowDrawList()->AddRectFilled(field.min, field.max, context.theme.surface, context.px(6));
    const Press press = press_area(context, "network", field.min, {width_of(field), height_of(field)});
    const std::optional<std::uint32_t> under =
        press.is_hovered || press.is_clicked ? nearest(picture, ImGui::GetIO().MousePos) : std::nullopt;
    if (press.is_clicked && under) {
        actions.selection = Selection{Selection::Kind::person, state.word.sample.people[*under].person};
    }
    std::optional<std::uint32_t> marked = press.is_hovered ? under : std::nullopt;
    if (!marked && view.selection.kind == Selection::Kind::person)
        marked = state.word.sample.find(view.selection.index);
    ties(picture, marked);
    news(picture, marked);
    people(picture, marked);
    if (press.is_hovered && under) person_tip(picture, *under);
    key(context, entries, {area.picture.min.x, field.max.y + context.px(6)}, width, true);
    remember_rect(context, "picture", "network", picture.area.min, picture.area.max);
    end_view(area);
}

}  // namespace goodwill::ui
