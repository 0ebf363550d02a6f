#include "web/ui/panels/story_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "imgui_internal.h"
#include "sim/scenario/presets.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/lever_row.h"

namespace goodwill::ui {

namespace {

constexpr float margin_css = 16.0F;

float pressed_height(const UiContext& context) { return context.px(context.is_touch ? 44 : 36); }

std::string number_of(std::size_t count, Language language) {
    return std::string(decimal(static_cast<double>(count), 0, language).view());
}

// A full-width button with wrapped words.
bool wide_button(Column& column, std::string_view name, std::string_view label, ButtonLook look) {
    const UiContext& context = column.context;
    const ImFont* font = context.fonts.body;
    const float inner = column.width - context.px(24);
    const float height = std::max(pressed_height(context), wrapped_height(font, label, inner) + context.px(12));
    const Press press = press_area(context, name, column.at, {column.width, height});
    const bool is_chosen = look == ButtonLook::chosen;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end = {column.at.x + column.width, column.at.y + height};
    list.AddRectFilled(column.at, end, press.is_hovered || is_chosen ? context.theme.raised : context.theme.surface,
                       context.px(6));
    list.AddRect(column.at, end, is_chosen ? context.theme.accent : context.theme.hairline, context.px(6), 0,
                 std::max(1.0F, std::floor(context.scale)));
    draw_text_wrapped(
        {column.at.x + context.px(12), column.at.y + (height - wrapped_height(font, label, inner)) * 0.5F}, font,
        context.theme.text, label, inner);
    column.at.y += height;
    skip(column, 6);
    return press.is_clicked;
}

void camp_choice(const StoryShown& story, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    words(column, context.fonts.strong, context.theme.text, tr(Text::story_which_camp, context.language));
    std::size_t place = 0;
    for (const std::string& camp : story.story->camps) {
        const PresetInfo& preset = *find_preset(camp);
        const bool is_chosen = story.camp == camp;
        const std::string label =
            number_of(++place, context.language) + ". " + std::string(preset.label.in(context.language));
        if (wide_button(column, "camp_" + camp, label, is_chosen ? ButtonLook::chosen : ButtonLook::framed)) {
            actions.story_camp = camp;
        }
        if (is_chosen) {
            words(column, context.fonts.small, context.theme.text_quiet, preset.help.in(context.language), 8);
        }
    }
    skip(column, 8);
}

void bet_on_choice(const StoryBet& bet, const Bets& bets, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    for (std::size_t i = 0; i < bet.options.size(); ++i) {
        const auto count = static_cast<std::size_t>(std::count(bets.options.begin(), bets.options.end(), i));
        std::string label =
            number_of(i + 1, context.language) + ". " + std::string(bet.options[i].label.in(context.language));
        if (count > 0) label += " – " + number_of(count, context.language);
        if (wide_button(column, "bet_" + std::to_string(i + 1), label,
                        count > 0 ? ButtonLook::chosen : ButtonLook::framed)) {
            actions.bet = BetWish{.option = i};
        }
    }
}

double stepped(const StoryBet& bet, double value) {
    if (bet.step <= 0.0) return value;
    return std::clamp(bet.low + std::round((value - bet.low) / bet.step) * bet.step, bet.low, bet.high);
}

// By one press of an arrow, as a share of the slider.
double number_step(const StoryBet& bet) { return bet.step > 0.0 ? bet.step / (bet.high - bet.low) : 0.02; }

// The slider of a page begins in its middle.
void begin_number(StoryState& state, const StoryPage& page) {
    if (state.number_of == page.id) return;
    state.number_of = page.id;
    state.number = stepped(*page.bet, 0.5 * (page.bet->low + page.bet->high));
}

void bet_on_number(StoryState& state, const StoryPage& page, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const StoryBet& bet = *page.bet;
    begin_number(state, page);
    one_line(column, context.fonts.figure, context.theme.text,
             bet_value_text(bet.measure, state.number, context.language), 4);
    const double span = bet.high - bet.low;
    const auto place = static_cast<float>((state.number - bet.low) / span);
    const auto key_step = static_cast<float>(number_step(bet));
    if (const auto moved = slider(context, "story_bet", place, place, key_step, column.at, column.width)) {
        state.number = stepped(bet, bet.low + static_cast<double>(*moved) * span);
    }
    skip(column, slider_height_css + 4);
    const ImFont* font = context.fonts.small;
    draw_text(column.at, font, context.theme.text_quiet, bet_value_text(bet.measure, bet.low, context.language));
    draw_text_right({column.at.x + column.width, column.at.y}, font, context.theme.text_quiet,
                    bet_value_text(bet.measure, bet.high, context.language));
    column.at.y += font->FontSize;
    skip(column, 8);
    if (wide_button(column, "add_bet", tr(Text::story_add_bet, context.language), ButtonLook::framed)) {
        actions.bet = BetWish{.number = state.number};
    }
}

// How many there are, and the way to take one back.
void count_row(const Bets& bets, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const ImFont* font = context.fonts.small;
    const Shown count = fill(tr(Text::story_bets, context.language), number_of(bets.count(), context.language));
    draw_text(column.at, font, context.theme.text, count.view());
    const char* back = tr(Text::story_take_back, context.language);
    if (bets.count() > 0 &&
        link(context, "take_back_bet", back, {column.at.x + column.width - text_width(font, back), column.at.y})) {
        actions.bet = BetWish{.takes_back = true};
    }
    column.at.y += font->FontSize;
    skip(column, 8);
}

std::string hint_of(const StoryBet& bet, Language language) {
    if (bet.kind == StoryBet::Kind::choice) {
        return sentence(tr(Text::story_bet_hint, language), number_of(bet.options.size(), language));
    }
    return tr(bet.kind == StoryBet::Kind::number ? Text::story_number_hint : Text::story_line_hint, language);
}

void bet_block(StoryState& state, const StoryShown& story, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const StoryPage& page = story.open_page();
    const StoryBet& bet = *page.bet;
    const Bets& bets = story.bets_of(page);
    rule(column, 8, 12);
    words(column, context.fonts.strong, context.theme.text, bet.question.in(context.language), 8);
    if (bet.kind == StoryBet::Kind::choice) bet_on_choice(bet, bets, column, actions);
    if (bet.kind == StoryBet::Kind::number) bet_on_number(state, page, column, actions);
    count_row(bets, column, actions);
    words(column, context.fonts.small, context.theme.text_quiet, hint_of(bet, context.language));
}

// Value and difference of the figures of a page.
void figure_block(const StoryPage& page, const View& view, Column& column) {
    const UiContext& context = column.context;
    if (page.figures.empty() || !view.figures.are_known()) return;
    rule(column, 8, 12);
    for (const std::string& id : page.figures) {
        const std::size_t index = find_metric(id).value();
        const MetricInfo& metric = metric_table()[index];
        const double value = view.figures.latest(index);
        one_line(column, context.fonts.small, context.theme.text_quiet, metric.label.in(context.language), 0);
        const Shown shown = metric_value(metric, value, context.language, false);
        draw_text(column.at, context.fonts.title, context.theme.text, shown.view());
        if (view.twin != nullptr && view.twin_figures.days > 0) {
            const Shown change = metric_change(metric, value - view.twin_figures.latest(index), context.language);
            const Shown without = metric_value(metric, view.twin_figures.latest(index), context.language, false);
            const ImFont* small = context.fonts.small;
            const float y = column.at.y + context.fonts.title->FontSize - small->FontSize - context.px(2);
            float x = column.at.x + text_width(context.fonts.title, shown.view()) + context.px(8);
            draw_text({x, y}, small, context.theme.text, change.view());
            x += text_width(small, change.view()) + context.px(8);
            draw_other_value(context, {x, y}, small, without.view(), column.at.x + column.width - x);
        }
        column.at.y += context.fonts.title->FontSize;
        skip(column, 8);
    }
}

// In the column of the page: as far as a clicker has scrolled it, and in small letters where it was cut else.
void show_to_room(StoryState& state, std::string shown) {
    if (state.shown != shown) {
        state.shown = std::move(shown);
        state.is_small = false;
        state.above = state.below = state.scroll_pages = 0.0F;
        ImGui::SetScrollY(0.0F);
        return;
    }
    state.above = ImGui::GetScrollY();
    state.below = ImGui::GetScrollMaxY() - state.above;
    state.is_small = state.is_small || ImGui::GetScrollMaxY() >= 1.0F;
    const float way = std::exchange(state.scroll_pages, 0.0F) * ImGui::GetWindowHeight();
    if (way != 0.0F) ImGui::SetScrollY(std::clamp(state.above + way, 0.0F, ImGui::GetScrollMaxY()));
}

void number_keys(StoryState& state, const StoryPage& page, Actions& actions) {
    if (ImGui::GetIO().NavVisible) return;  // what is marked by the Tab key has them
    begin_number(state, page);
    const StoryBet& bet = *page.bet;
    const auto presses = [](ImGuiKey up, ImGuiKey right) {
        return (ImGui::IsKeyPressed(up, true) ? 1 : 0) + (ImGui::IsKeyPressed(right, true) ? 1 : 0);
    };
    const int steps = presses(ImGuiKey_UpArrow, ImGuiKey_RightArrow) - presses(ImGuiKey_DownArrow, ImGuiKey_LeftArrow);
    if (steps != 0) {
        const double moved = state.number + steps * number_step(bet) * (bet.high - bet.low);
        state.number = stepped(bet, std::clamp(moved, bet.low, bet.high));
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false)) {
        actions.bet = BetWish{.number = state.number};
    }
}

void lever_block(StoryState& state, const StoryPage& page, const View& view, Column& column, Actions& actions) {
    if (page.lever.empty()) return;
    const Session& session = view.session;
    const std::optional<LeverId> id = find_lever(session.scenario(), page.lever);
    if (!id) return;
    rule(column, 8, 12);
    const Lever lever = lever_of(session, *id, column.context.language);
    column.at.y += lever_row_ui(state.levers, view, column.context, actions, lever, column.at, column.width);
}

// Back, the place among the pages, and on; at the foot of the column.
void pager(const StoryShown& story, const UiContext& context, Actions& actions, ImVec2 position, float width) {
    const Language language = context.language;
    const float height = pressed_height(context);
    const bool is_last = story.page + 1 == story.story->pages.size();
    const char* next = tr(is_last ? Text::story_sandbox : Text::story_next, language);
    const float next_width = button_width(context, next),
                back_width = button_width(context, tr(Text::story_back, language));
    if (story.page > 0 &&
        text_button(context, "story_back", tr(Text::story_back, language), position, {back_width, height})) {
        actions.story_page = story.page - 1;
    }
    const Shown place = fill(tr(Text::story_page_of, language), number_of(story.page + 1, language),
                             number_of(story.story->pages.size(), language));
    const float room = width - next_width - back_width, wide = text_width(context.fonts.small, place.view());
    if (wide <= room) {
        draw_text({position.x + back_width + (room - wide) * 0.5F,
                   position.y + (height - context.fonts.small->FontSize) * 0.5F},
                  context.fonts.small, context.theme.text_quiet, place.view());
    }
    if (text_button(context, "story_next", next, {position.x + width - next_width, position.y}, {next_width, height},
                    ButtonLook::primary)) {
        if (is_last) {
            actions.end_story = true;
        } else {
            actions.story_page = story.page + 1;
        }
    }
}

}  // namespace

void stories_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const Language language = context.language;
    auto [column, is_closed] =
        begin_page(context, tr(Text::stories, language), "close_stories", "###stories", position, size);
    if (is_closed) actions.page = Page{};
    words(column, context.fonts.body, context.theme.text_quiet, tr(Text::stories_help, language), 12);
    for (std::size_t i = 0; i < view.stories.size(); ++i) {
        const Story& story = view.stories[i];
        rule(column, 4, 12);
        words(column, context.fonts.strong, context.theme.text, story.title.in(language), 2);
        words(column, context.fonts.body, context.theme.text, story.summary.in(language), 2);
        const auto business = std::find_if(view.scenarios.begin(), view.scenarios.end(),
                                           [&](const Scenario& known) { return known.id == story.scenario; });
        if (business != view.scenarios.end()) {
            words(column, context.fonts.small, context.theme.text_quiet,
                  sentence(tr(Text::story_in, language), business->title.in(language),
                           number_of(story.pages.size(), language)),
                  6);
        }
        const char* begin = tr(Text::story_begin, language);
        if (text_button(context, "story_" + story.id, begin, column.at,
                        {button_width(context, begin), pressed_height(context)})) {
            actions.begin_story = i;
        }
        column.at.y += pressed_height(context);
        skip(column, 12);
    }
    end_column(column);
}

void story_ui(StoryState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
              ImVec2 size) {
    const StoryShown& story = view.story;
    const StoryPage& page = story.open_page();
    const Language language = context.language;
    // A room has figures, lever and pager elsewhere, and hears the rest from whoever speaks.
    const bool is_for_room = context.is_presenting;
    const float margin = context.px(margin_css),
                foot = is_for_room ? 0.0F : pressed_height(context) + 2.0F * context.px(10);
    Column column = begin_column(context, ("###story" + page.id).c_str(), position, {size.x, size.y - foot}, margin);
    skip(column, 12);
    if (!is_for_room) words(column, context.fonts.title, context.theme.text, page.title.in(language), 8);
    const std::string_view text = page.text.in(language);
    const ImFont* small = context.fonts.small;
    if (is_for_room) {
        show_to_room(state, fmt::format("{}/{}/{}/{:.0f}/{:.0f}/{:.0f}", story.story->id, page.id,
                                        static_cast<int>(language), size.x, size.y, context.fonts.body->FontSize));
    }
    words(column, is_for_room && state.is_small ? small : context.fonts.body, context.theme.text, text, 8);
    const std::string camp = camp_sentence(story, language);
    if (!camp.empty()) words(column, small, context.theme.text_quiet, camp, 8);
    const std::string worlds = worlds_sentence(*story.story, page, language);
    // A room that bets needs the place for the answers, and hears which line is which.
    const bool has_room = !(is_for_room && page.bet) && view.page.kind != Page::Kind::story;
    if (has_room && !worlds.empty()) words(column, small, context.theme.text_quiet, worlds, 8);
    if (page.asks_camp) camp_choice(story, column, actions);
    if (page.bet) bet_block(state, story, column, actions);
    if (is_for_room) return end_column(column);
    lever_block(state, page, view, column, actions);
    figure_block(page, view, column);
    if (story.page == 0) {
        rule(column, 8, 8);
        words(column, small, context.theme.text_quiet, story.story->origin.in(language), 8);
    }
    if (!page.notes.en.empty()) {
        if (link(context, "story_notes", tr(Text::story_notes, language), column.at, context.fonts.small)) {
            state.notes_are_open = !state.notes_are_open;
        }
        column.at.y += context.fonts.small->FontSize;
        skip(column, 4);
        if (state.notes_are_open) {
            words(column, context.fonts.small, context.theme.text_quiet, page.notes.in(language), 8);
        }
    }
    end_column(column);
    const float y = position.y + size.y - foot;
    hairline_across(context, {position.x, y}, size.x);
    pager(story, context, actions, {position.x + margin, y + context.px(10)}, size.x - 2.0F * margin);
}

bool asks_for_number(const View& view) {
    if (view.story.story == nullptr) return false;
    const std::optional<StoryBet>& bet = view.story.open_page().bet;
    return bet && bet->kind == StoryBet::Kind::number;
}

void story_keys(StoryState& state, const View& view, const UiContext& context, Actions& actions) {
    const StoryShown& story = view.story;
    if (story.story == nullptr) return;
    for (const ImGuiKey key : {ImGuiKey_PageDown, ImGuiKey_PageUp}) {
        ImGui::SetKeyOwner(key, ImGui::GetID("###story_pages"));  // nothing else is scrolled by them
    }
    const auto turns = [&](ImGuiKey key, float out_of_sight, float pages) {
        if (!ImGui::IsKeyPressed(key, false)) return false;
        const bool has_more = context.is_presenting && out_of_sight >= 1.0F;
        if (has_more) state.scroll_pages = pages;
        return !has_more;
    };
    if (turns(ImGuiKey_PageDown, state.below, 0.8F) && story.page + 1 < story.story->pages.size()) {
        actions.story_page = story.page + 1;
    }
    if (turns(ImGuiKey_PageUp, state.above, -0.8F) && story.page > 0) actions.story_page = story.page - 1;
    const auto is_pressed = [](std::size_t place) {
        const auto key = static_cast<ImGuiKey>(static_cast<int>(ImGuiKey_1) + static_cast<int>(place));
        return ImGui::IsKeyPressed(key, false);
    };
    for (std::size_t i = 0; story.open_page().asks_camp && i < story.story->camps.size(); ++i) {
        if (is_pressed(i)) actions.story_camp = story.story->camps[i];
    }
    if (asks_for_number(view)) number_keys(state, story.open_page(), actions);
    const std::optional<StoryBet>& bet = story.open_page().bet;
    if (!bet || bet->kind != StoryBet::Kind::choice) return;
    for (std::size_t i = 0; i < bet->options.size(); ++i) {
        if (is_pressed(i)) actions.bet = BetWish{.option = i};
    }
}

}  // namespace goodwill::ui
