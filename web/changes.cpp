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

std::span<const Command> compared_commands(const Stage& stage) {
    const Setup& setup = stage.edits.setup();
    return stage.compared.kind == ui::Compared::Kind::variant ? setup.find(stage.compared.variant)->commands
                                                              : setup.as_it_was;
}

// A twin where there is something to compare, at the day of the stage once it has caught up; none where both are the same.
void renew_twin(Stage& stage) {
    const std::vector<Command> own = stage.session.commands();
    const std::span<const Command> other = compared_commands(stage);
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
    if (first_difference(stage.session.commands(), commands) >= today) {
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

void note(Stage& stage, const Host& host, Setup setup) {
    stage.edits.add(std::max(stage.goal_day, stage.session.world().day), std::move(setup));
    follow_setup(stage, host);
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
    const bool is_variant = !worlds.compared.empty() && worlds.compared != nothing_compared;
    stage.compared.kind = is_variant                ? ui::Compared::Kind::variant
                          : worlds.compared.empty() ? ui::Compared::Kind::as_it_was
                                                    : ui::Compared::Kind::none;
    stage.compared.variant = is_variant ? worlds.compared[0] : '\0';
    note(stage, host, {std::move(commands), worlds.as_it_was, worlds.variants});
    return true;
}

WorldsSpec worlds_of(const Stage& stage) {
    const Setup& setup = stage.edits.setup();
    WorldsSpec worlds{setup.as_it_was, setup.variants, {}};
    if (stage.compared.kind == ui::Compared::Kind::variant) worlds.compared = std::string(1, stage.compared.variant);
    if (stage.compared.kind == ui::Compared::Kind::none) worlds.compared = nothing_compared;
    return worlds;
}

bool go_to_step(Stage& stage, const Host& host, std::size_t step) {
    step = std::min(step, stage.edits.steps().size() - 1);
    if (!live_with(stage, stage.edits.steps()[step].setup.commands)) return false;
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
    char letter = 'A';
    while (setup.find(letter) != nullptr) ++letter;
    setup.variants.push_back({letter, {}, stage.session.commands()});
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
    const bool is_variant = stage.compared.kind == ui::Compared::Kind::variant;
    std::swap(setup.commands, is_variant ? setup.find(stage.compared.variant)->commands : setup.as_it_was);
    std::swap(stage.session, *stage.twin);
    std::swap(stage.figures, stage.twin_figures);
    note(stage, host, std::move(setup));
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
