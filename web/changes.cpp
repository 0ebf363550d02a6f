#include "web/changes.h"

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

namespace goodwill {

namespace {

constexpr double at_once_s = 0.4;  // what a repetition may take of one frame

// Day 0 again, with these commands; the days until today are owed.
Session begun_again(const Session& origin, std::span<const Command> commands) {
    Session session = origin;
    session.replan(commands);
    return session;
}

// Does what needs memory for another world; false, with nothing changed, when there is none.
template <typename Make>
bool try_to(const Make& make) {
    try {
        make();
        return true;
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {
    }
    return false;
}

// As WorldsSpec::compared has it.
std::string text_of_compared(const ui::Compared& compared) {
    if (compared.kind == ui::Compared::Kind::none) return std::string(nothing_compared);
    return compared.kind == ui::Compared::Kind::variant ? std::string(1, compared.variant) : std::string();
}

ui::Compared compared_of(std::string_view text) {
    if (text.empty()) return {};
    if (text == nothing_compared) return {ui::Compared::Kind::none, '\0'};
    return {ui::Compared::Kind::variant, text[0]};
}

std::span<const Command> compared_commands(const Stage& stage) {
    const Setup& setup = stage.edits.setup();
    return stage.compared.kind == ui::Compared::Kind::variant ? setup.find(stage.compared.variant)->commands
                                                              : setup.as_it_was;
}

// As a session that begins with them keeps them (Session::submit): without those that set what holds on day 0 anyway, as camps
// of a story may.
std::vector<Command> as_kept(const Stage& stage, std::span<const Command> commands) {
    if (!stage.origin) return {commands.begin(), commands.end()};
    const Session& origin = *stage.origin;
    std::vector<Command> kept;
    for (const Command& command : commands) {
        const LeverId lever = command.setting.lever;
        std::erase_if(kept, [&](const Command& one) { return one.day == command.day && one.setting.lever == lever; });
        const bool is_so_anyway = command.day == 0 && origin.waiting_value(lever).value_or(origin.start_value(lever)) ==
                                                          command.setting.value;
        if (!is_so_anyway) kept.push_back(command);
    }
    return kept;
}

// A twin where there is something to compare, at the day of the stage once it has caught up; none where both are the same.
void renew_twin(Stage& stage) {
    const std::vector<Command> own = stage.session.commands();
    const std::vector<Command> other = as_kept(stage, compared_commands(stage));
    const int parting = first_difference(own, other);
    if (stage.compared.kind == ui::Compared::Kind::none || parting > max_day) {
        stage.twin.reset();
        stage.twin_figures = {};
        return;
    }
    if (stage.twin && first_difference(stage.twin->commands(), other) > max_day) return;
    const bool is_now = parting >= stage.session.world().day;
    std::optional<Session> twin;
    if (is_now || stage.origin) {
        try_to([&] { twin = is_now ? begun_again(stage.session, other) : begun_again(*stage.origin, other); });
    }
    stage.twin = std::move(twin);  // or one world is what there is room for
    stage.twin_figures = stage.twin && is_now ? stage.figures : ui::Figures{};
}

// The run of the stage with other commands, at the day on which it stands; false, with nothing changed, where it would have
// to be lived through again and there is no memory for that.
bool live_with(Stage& stage, std::span<const Command> commands) {
    const int today = stage.session.world().day;
    if (first_difference(stage.session.commands(), as_kept(stage, commands)) >= today) {
        stage.session.replan(commands);
    } else {
        if (!stage.origin || !try_to([&] { stage.session = begun_again(*stage.origin, commands); })) return false;
        stage.figures = {};
    }
    stage.goal_day = std::max(stage.goal_day, today);
    return true;
}

// After the setup or what is compared has changed.
void follow_setup(Stage& stage, const Host& host) {
    const bool is_gone = stage.compared.kind == ui::Compared::Kind::variant &&
                         stage.edits.setup().find(stage.compared.variant) == nullptr;
    if (is_gone) stage.compared = {};
    renew_twin(stage);
    catch_up(stage, host, at_once_s);
}

void note(Stage& stage, const Host& host, Setup setup, std::string compared_before = {},
          std::string compared_since = {}) {
    const int today = std::max(stage.goal_day, stage.session.world().day);
    stage.edits.add(today, std::move(setup), std::move(compared_before), std::move(compared_since));
    follow_setup(stage, host);
}

// Steps that change what is compared change it back where they are taken back.
void follow_compared(Stage& stage, std::size_t step) {
    const std::span<const EditStep> steps = stage.edits.steps();
    std::string compared = text_of_compared(stage.compared);
    for (std::size_t i = stage.edits.at(); i > step; --i) {
        if (compared == steps[i].compared_since) compared = steps[i].compared_before;
    }
    for (std::size_t i = stage.edits.at() + 1; i <= step; ++i) {
        if (compared == steps[i].compared_before) compared = steps[i].compared_since;
    }
    stage.compared = compared_of(compared);
}

void add_variant(Setup& setup, std::vector<Command> commands) {
    char letter = 'A';
    while (setup.find(letter) != nullptr) ++letter;
    setup.variants.push_back({letter, {}, std::move(commands)});
}

// Where the commands of the run stand beside it once the variant has taken their place: a name stays with its commands.
ui::Compared set_aside(Setup& setup, const ui::Compared& variant) {
    if (setup.commands == setup.as_it_was) return {};
    const auto same = std::find_if(setup.variants.begin(), setup.variants.end(),
                                   [&](const Variant& kept) { return kept.commands == setup.commands; });
    if (same != setup.variants.end()) return {ui::Compared::Kind::variant, same->letter};
    if (setup.variants.size() < max_variants) {
        add_variant(setup, setup.commands);
        return {ui::Compared::Kind::variant, setup.variants.back().letter};
    }
    Variant& taken = *setup.find(variant.variant);
    taken.commands = setup.commands;
    taken.name.clear();
    return variant;
}

}  // namespace

std::optional<std::string> change(Stage& stage, const Host& host, std::span<const LeverSetting> settings) {
    Session& session = stage.session;
    for (const LeverSetting& setting : settings) {
        if (auto problem = refuse(session.scenario(), setting)) return problem;
    }
    catch_up(stage, host, without_end_s);
    for (const LeverSetting& setting : settings) session.submit({session.world().day, setting});
    Setup setup = stage.edits.setup();
    setup.commands = session.commands();
    note(stage, host, std::move(setup));
    return std::nullopt;
}

bool plan(Stage& stage, const Host& host, std::vector<Command> commands) {
    if (!live_with(stage, commands)) return false;
    Setup setup = stage.edits.setup();
    setup.commands = std::move(commands);
    note(stage, host, std::move(setup));
    return true;
}

bool set_up(Stage& stage, const Host& host, std::vector<Command> commands, const WorldsSpec& worlds) {
    if (!live_with(stage, commands)) return false;
    stage.compared = compared_of(worlds.compared);
    note(stage, host, {std::move(commands), worlds.as_it_was, worlds.variants});
    return true;
}

WorldsSpec worlds_of(const Stage& stage) {
    const Setup& setup = stage.edits.setup();
    return {setup.as_it_was, setup.variants, text_of_compared(stage.compared)};
}

bool go_to_step(Stage& stage, const Host& host, std::size_t step) {
    step = std::min(step, stage.edits.steps().size() - 1);
    if (!live_with(stage, stage.edits.steps()[step].setup.commands)) return false;
    follow_compared(stage, step);
    stage.edits.go_to(step);
    follow_setup(stage, host);
    return true;
}

bool go_to_day(Stage& stage, const Host& host, int day) {
    day = std::clamp(day, 0, max_day);
    set_playing(stage, false);
    stage.clock.day_progress = 1.0;
    if (day < stage.session.world().day) {
        if (!stage.origin) return false;
        const bool has_twin = stage.twin.has_value();
        std::optional<Session> own, twin;
        if (!try_to([&] {
                own = begun_again(*stage.origin, stage.session.commands());
                if (has_twin) twin = begun_again(*stage.origin, stage.twin->commands());
            })) {
            return false;
        }
        stage.session = std::move(*own);
        stage.twin = std::move(twin);
        stage.figures = stage.twin_figures = {};
    }
    stage.goal_day = day;
    catch_up(stage, host, at_once_s);
    return true;
}

void compare_with(Stage& stage, const Host& host, ui::Compared compared) {
    stage.compared = compared;
    follow_setup(stage, host);
}

bool keep_variant(Stage& stage, const Host& host) {
    Setup setup = stage.edits.setup();
    if (setup.variants.size() == max_variants) return false;
    add_variant(setup, stage.session.commands());
    note(stage, host, std::move(setup));
    return true;
}

void rename_variant(Stage& stage, const Host& host, ui::VariantName naming) {
    Setup setup = stage.edits.setup();
    Variant* variant = setup.find(naming.letter);
    if (variant == nullptr) return;
    // A name of nothing but spaces is none: the letter says more.
    const bool is_blank = naming.name.find_first_not_of(' ') == std::string::npos;
    variant->name = is_blank ? std::string() : std::move(naming.name);
    note(stage, host, std::move(setup));
}

void forget_variant(Stage& stage, const Host& host, char letter) {
    Setup setup = stage.edits.setup();
    std::erase_if(setup.variants, [letter](const Variant& variant) { return variant.letter == letter; });
    note(stage, host, std::move(setup));
}

void swap_worlds(Stage& stage, const Host& host) {
    if (!stage.twin || is_catching_up(stage)) return;
    Setup setup = stage.edits.setup();
    std::string before = text_of_compared(stage.compared);
    if (stage.compared.kind == ui::Compared::Kind::variant) {
        std::vector<Command> other = setup.find(stage.compared.variant)->commands;
        stage.compared = set_aside(setup, stage.compared);
        setup.commands = std::move(other);
    } else {
        std::swap(setup.commands, setup.as_it_was);
    }
    std::swap(stage.session, *stage.twin);
    std::swap(stage.figures, stage.twin_figures);
    note(stage, host, std::move(setup), std::move(before), text_of_compared(stage.compared));
}

void take_over(Stage& stage, const Host& host) {
    Setup setup = stage.edits.setup();
    setup.as_it_was = setup.commands;
    stage.compared = {};
    note(stage, host, std::move(setup));
}

bool change_worlds(Stage& stage, const Host& host, const ui::Actions& actions) {
    bool has_room = true;
    if (actions.edit_step) has_room = go_to_step(stage, host, *actions.edit_step);
    if (actions.commands) has_room = plan(stage, host, *actions.commands);
    if (actions.go_to_day) has_room = go_to_day(stage, host, *actions.go_to_day);
    if (actions.compared) compare_with(stage, host, *actions.compared);
    if (actions.keep_variant) keep_variant(stage, host);
    if (actions.rename_variant) rename_variant(stage, host, *actions.rename_variant);
    if (actions.forget_variant) forget_variant(stage, host, *actions.forget_variant);
    if (actions.swap_worlds) swap_worlds(stage, host);
    if (actions.take_over) take_over(stage, host);
    return has_room;
}

}  // namespace goodwill
