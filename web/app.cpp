#include "web/app.h"

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>
#include <utility>

#include "sim/rules/creation.h"
#include "sim/scenario/scenario_reader.h"
#include "web/anew.h"
#include "web/changes.h"
#include "web/embedded_text.h"
#include "web/question.h"
#include "web/reset_question.h"
#include "web/text_size.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

constexpr double least_settling_s = 0.012, most_settling_s = 0.050;  // of a frame
constexpr double first_course_s = 0.4, course_s = 0.05;              // of a frame: a usual run is there at once
constexpr std::string_view first_scenario = "grand-hotel";

// Nothing when the memory does not suffice.
template <class Make>
auto build(const Make& make) -> std::optional<decltype(make())> {
    try {
        return make();
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {
    }
    return std::nullopt;
}

void read_embedded(App& app) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        ScenarioResult result = read_scenario(file.text);
        if (!result.ok()) continue;
        app.scenarios.push_back(std::move(result.scenario));
    }
}

std::optional<ReadyWorld> at_hand(const App& app, const Start& start) {
    return world_at_hand(start, {app.kept_start, app.host.packed_start(start.source.id)});
}

void put_ready(App& app, ReadyWorld ready, Start start) {
    app.upcoming.reset();
    Session session(std::move(ready.world), start.scenario, start.options);  // where memory ends, all is as it was
    const bool is_draft = make_way(app, start);
    app.kept_start = std::move(ready.bytes);
    put_on(app.stage, std::move(session), start.index, std::move(start.source));
    app.stage.start = ready.kind;
    app.stage.is_draft = is_draft;
    show_anew(app);
    app.course = std::move(start.course);
    if (!app.course) return;
    set_up(app.stage, app.host, in_order_of_days(app.course->commands), app.course->worlds);
    set_playing(app.stage, false);
}

// Lives through the days of what was written down.
void live_on(App& app) {
    const double started = app.host.now_s();
    const double budget_s = app.stage.session.world().day == 0 ? first_course_s : course_s;
    const int days = app.course->days;
    while (app.stage.session.world().day < days && app.host.now_s() - started < budget_s) {
        advance(app.stage, app.host, 1);
    }
    if (app.stage.session.world().day < days) return;
    const Course course = std::move(*app.course);
    app.course.reset();
    arrive(app, course);
}

// Takes the stage at once, or when it has settled.
void begin(App& app, Start start, bool plays, bool can_cancel) {
    app.upcoming.reset();
    if (std::optional<ReadyWorld> ready = at_hand(app, start)) {
        put_ready(app, std::move(*ready), std::move(start));
        set_playing(app.stage, plays);
        return;
    }
    app.upcoming.emplace(std::move(start), plays, can_cancel);
}

// The same for somebody at the screen.
void begin_or_say(App& app, const Start& start, bool plays) {
    try {
        begin(app, start, plays, true);
        return;
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {
    }
    say_no_memory(app, *start.scenario);
}

Start start_of(const Offer& offer) {
    Start start;
    start.scenario = std::make_shared<const Scenario>(offer.scenario);
    start.options.seed = offer.seed;
    start.options.customers = offer.customers;
    start.options.ledger = Ledger::Scope::all;
    start.index = offer.index;
    start.is_draft = offer.is_draft;
    (offer.index >= 0 ? start.source.id : start.source.text) = offer.index >= 0 ? offer.scenario.id : offer.text;
    return start;
}

// The business on the stage from its first day, with another luck or the same.
Start restart_of(const Stage& stage, std::uint64_t seed) {
    const Session& session = stage.session;
    Start start{std::make_shared<const Scenario>(session.original()), session.options(), stage.scenario, stage.source};
    start.options.seed = seed;
    return start;
}

void restart_app(App& app, std::uint64_t seed, bool plays) { begin_or_say(app, restart_of(app.stage, seed), plays); }

// The world at once, however long that takes.
ReadyWorld world_now(const App& app, const Start& start) {
    if (std::optional<ReadyWorld> ready = at_hand(app, start)) return std::move(*ready);
    Upcoming upcoming(start, false, false);
    while (!upcoming.settling.is_done()) app.host.settle_one(upcoming.settling);
    return settled(upcoming);
}

void start_offer(App& app, const Offer& offer) {
    if (offer.run) return begin_or_say(app, *offer.run, false);
    begin_or_say(app, start_of(offer), true);
}

// Waits for the answer to `asked`, or to whether the story that is told may end; starts at once where neither asks.
void start_or_ask(App& app, Offer offer, ui::Notice asked) {
    app.asked = {};
    if (!ui::is_open(asked)) asked = end_question(app);
    if (!ui::is_open(asked)) return start_offer(app, offer);
    ask(app, std::move(offer), std::move(asked));
}

void answer(App& app, bool is_yes) {
    const Pending asked = std::exchange(app.asked, {});
    if (const auto* again = std::get_if<StartAgain>(&asked)) {
        if (is_yes) return restart_app(app, app.stage.session.options().seed, false);
        return set_playing(app.stage, again->was_playing);
    }
    if (!is_yes) return;
    if (const auto* offer = std::get_if<Offer>(&asked)) start_offer(app, *offer);
    if (const auto* told = std::get_if<TellStory>(&asked)) begin_story(app, told->story);
    if (std::holds_alternative<OpenEditor>(asked)) open_editor(app);
}

// With another luck; a story that is told ends only where that is wanted.
void start_with_seed(App& app, std::uint64_t seed) {
    if (!ui::is_open(end_question(app))) return restart_app(app, seed, app.stage.clock.is_playing);
    Offer offer;
    offer.run = restart_of(app.stage, seed);
    start_or_ask(app, std::move(offer), {});
}

// Starts again at once where little is lost, else asks first and waits.
void start_again(App& app) {
    if (ui::is_open(end_question(app))) return start_with_seed(app, app.stage.session.options().seed);
    ui::Notice asked = reset_question(app.stage.session, app.context.language);
    if (!ui::is_open(asked)) return restart_app(app, app.stage.session.options().seed, false);
    ask(app, StartAgain{app.stage.clock.is_playing}, std::move(asked));
}

// The scenario with the assumptions as they are set now begins anew; levers are as it begins.
void settle_anew(App& app) {
    const Session& session = app.stage.session;
    RunSpec spec;
    spec.scenario = with_assumptions_of(session, app.stage.source, embedded_text);
    spec.seed = session.options().seed;
    spec.customers = session.options().customers;
    RunPlan plan = plan_run(spec, embedded_text);
    if (!plan.ok()) {
        app.shell.notice = {session.scenario().title.in(app.context.language),
                            tr(Text::assumption_refused, app.context.language),
                            described(plan.errors, {}, app.context.language),
                            {}};
        return;
    }
    Start start{plan.scenario, session.options(), -1, std::move(spec.scenario)};
    start.is_draft = app.stage.is_draft;
    begin_or_say(app, start, app.stage.clock.is_playing);
}

void apply(App& app, ui::Actions& actions) {
    Stage& stage = app.stage;
    if (actions.language) app.context.language = *actions.language;
    if (actions.is_dark) app.context.theme = ui::make_theme(*actions.is_dark, app.context.theme.has_strong_contrast);
    if (actions.text_size) choose_text_size(app, *actions.text_size);
    if (actions.toggle_fullscreen) app.wants_fullscreen = true;
    if (actions.open_notes) app.sharing.wishes.push_back({"notes", {}, {}});
    if (actions.present) present(app, *actions.present);
    if (actions.cancel_settling) {
        app.upcoming.reset();
        app.course.reset();
    }
    if (actions.answer) answer(app, *actions.answer);
    if (app.upcoming || app.course) return;
    if (actions.share) grant_share_wish(app, *actions.share);
    if (actions.save_chart) save_chart(app, *actions.save_chart);
    if (actions.selection) stage.selection = *actions.selection;
    if (actions.speed) choose_speed(app, *actions.speed);
    if (actions.play) set_playing(stage, *actions.play);
    if (!actions.settings.empty()) change(stage, app.host, actions.settings);
    if (actions.step) step(stage, app.host);
    if (!change_worlds(stage, app.host, actions)) say_no_memory(app, stage.session.scenario());
    if (actions.measure) {
        set_playing(stage, false);
        ui::start_findings(app.findings);
    }
    if (actions.measure_more_at_rest) {
        set_playing(stage, false);
        ui::measure_more(app.at_rest, stage.session.scenario());
    }
    if (actions.stop_at_rest) ui::stop_measuring(app.at_rest);
    begin_or_stop_experiments(app, actions);
    go_on_telling(app, actions);
    go_on_editing(app, actions);
    if (actions.copy_text) app.copy_wish = *actions.copy_text;
    if (actions.save_run) app.save_wish = write_run_spec(spec_of(stage.session, stage.source));
    if (actions.settle_anew) settle_anew(app);
    if (actions.reset) start_again(app);
    if (actions.seed) start_with_seed(app, *actions.seed);
    if (actions.scenario) {
        const auto index = static_cast<std::size_t>(*actions.scenario);
        offer_scenario(app, {app.scenarios[index], *actions.scenario, stage.session.options().seed, 0, {}});
    }
}

// Nothing may be on the stage yet. Where the wish has to settle, the same business with the usual luck stands behind it,
// or, where that does not come along either, as it is drawn.
void open_first(App& app, const Offer& wish, bool plays) {
    Start start = start_of(wish);
    if (std::optional<ReadyWorld> ready = at_hand(app, start)) {
        put_ready(app, std::move(*ready), std::move(start));
        return set_playing(app.stage, plays);
    }
    Start usual = start_of({wish.scenario, wish.index, SessionOptions{}.seed, 0, {}});
    std::optional<ReadyWorld> ready = at_hand(app, usual);
    const bool has_way_back = ready.has_value();
    if (!ready) {
        ready =
            ReadyWorld{create_world(*usual.scenario, usual.options.seed, usual.options.ledger), StartKind::drawn, {}};
    }
    put_ready(app, std::move(*ready), std::move(usual));
    set_playing(app.stage, false);
    begin(app, std::move(start), plays, has_way_back);
}

}  // namespace

void show_anew(App& app) {
    app.outlook.reset();
    drop_experiments(app);
    ui::keep_if_same(app.at_rest, app.stage.session.scenario());
    end_story(app);
    app.telling.left.reset();
    app.shell.page = {};
    app.shell.worlds = {};
    app.shell.levers.explained.clear();
}

void say_no_memory(App& app, const Scenario& scenario) {
    const Language language = app.context.language;
    app.shell.notice = {bounded(scenario.title.in(language), max_name_bytes), tr(Text::no_memory, language), {}, {}};
}

int find_scenario(const App& app, std::string_view id) {
    for (std::size_t i = 0; i < app.scenarios.size(); ++i) {
        if (app.scenarios[i].id == id) return static_cast<int>(i);
    }
    return -1;
}

void ask(App& app, Pending pending, ui::Notice question) {
    set_playing(app.stage, false);
    app.asked = question.agree.empty() ? Pending() : std::move(pending);  // what only says no leaves nothing to do
    app.shell.notice = std::move(question);
}

void start_app(App& app, const AppOptions& options) {
    read_embedded(app);
    app.context.language = options.language;
    app.context.theme = ui::make_theme(options.is_dark, options.has_strong_contrast);
    app.context.reduced_motion = options.reduced_motion;
    app.context.notes = app.notes.get();
    app.stage.clock.is_playing = !options.is_paused;
    const auto usual = static_cast<std::size_t>(std::max(0, find_scenario(app, first_scenario)));
    const GrantedWishes wishes = grant(options.wishes, app.scenarios, usual, options.language);
    app.context.text_size = wishes.text_size;
    const Scenario& scenario = app.scenarios.at(wishes.scenario);
    const auto index = static_cast<int>(wishes.scenario);
    SessionOptions size;
    size.customers = wishes.customers;
    ui::Notice asked = question(sized(scenario, size), options.language);
    const bool is_asked = ui::is_open(asked);
    // Behind a question stands the same business at its own size.
    open_first(app, {scenario, index, wishes.seed, is_asked ? 0 : wishes.customers, {}}, !options.is_paused);
    if (!wishes.refused.empty()) {
        std::vector<std::string> lines = wishes.refused;
        if (is_asked) lines.push_back(asked.words);
        app.shell.notice = {
            tr(Text::wishes_refused, options.language), tr(Text::wishes_words, options.language), std::move(lines), {}};
    } else if (is_asked) {
        if (!asked.agree.empty()) app.asked = Offer{scenario, index, wishes.seed, wishes.customers, {}};
        app.shell.notice = std::move(asked);
    }
}

bool start_scenario(App& app, const Offer& offer) {
    const Start start = start_of(offer);
    std::optional<ReadyWorld> ready = build([&] { return world_now(app, start); });
    if (!ready) return false;
    put_ready(app, std::move(*ready), start);
    return true;
}

void settle_on(App& app, double frame_s) {
    if (app.course) live_on(app);
    if (!app.upcoming) return;
    Upcoming& upcoming = *app.upcoming;
    const double budget_s = std::clamp(frame_s - upcoming.last_frame_s, least_settling_s, most_settling_s);
    std::optional<ReadyWorld> ready;
    try {
        if (!settle_on(upcoming, app.host, budget_s)) return;
        ready = settled(upcoming);
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {
    }
    Start start = std::move(upcoming.start);
    const bool plays = upcoming.plays;
    app.upcoming.reset();
    if (!ready) return say_no_memory(app, *start.scenario);
    put_ready(app, std::move(*ready), std::move(start));
    set_playing(app.stage, plays);
}

void finish_settling(App& app) {
    while (app.upcoming || app.course) settle_on(app, 0.0);
}

void offer_scenario(App& app, Offer offer) {
    SessionOptions size;
    size.customers = offer.customers;
    ui::Notice asked = question(sized(offer.scenario, size), app.context.language);
    start_or_ask(app, std::move(offer), std::move(asked));
}

void offer_run(App& app, Start start) {
    ui::Notice asked = question(sized(*start.scenario, start.options), app.context.language);
    Offer offer;
    offer.run = std::move(start);
    start_or_ask(app, std::move(offer), std::move(asked));
}

std::vector<std::string> start_written_run(App& app, std::string_view text, std::string_view file, Language language) {
    WrittenRun run = read_shared_run(app, text, file, RunOrigin::script, language);
    if (!run.mistakes.empty()) return run.mistakes;
    std::optional<ReadyWorld> ready = build([&] { return world_now(app, run.start); });
    if (!ready) return {tr(Text::no_memory, language)};
    put_ready(app, std::move(*ready), std::move(run.start));
    finish_settling(app);
    return {};
}

std::optional<std::string> set_lever(App& app, const LeverSetting& setting) {
    return change(app.stage, app.host, std::array{setting});
}

void choose_speed(App& app, int speed) { app.speed = std::clamp(speed, 0, ui::speed_count - 1); }

void tell_outcome(App& app, ui::RepeatState::Outcome outcome) {
    app.shell.repeat = {outcome, app.stage.repeat.command};
}

void play(App& app, double frame_s) {
    app.context.frame_s = frame_s;
    app.context.days_per_second = days_per_second(app.stage, app.speed);
    if (!app.upcoming && !app.course) play(app.stage, app.host, app.speed, frame_s);
    app.context.clock_s = clock_s(app.stage, app.speed);
}

void present(App& app, bool is_on) {
    ui::UiContext& context = app.context;
    if (is_on == context.is_presenting || (is_on && !ui::can_present(context, ImGui::GetIO().DisplaySize))) return;
    context.is_presenting = is_on;
    if (is_on) close_editor(app);
    context.is_narrow = !is_on && app.width_class == 0;
    app.shell.presenting.is_black = false;
    if (app.is_fullscreen != is_on) {
        app.wants_fullscreen = true;
        app.is_fullscreen_for_room = is_on;
    }
}

void fit_layout(App& app, float design_width) {
    if (app.context.is_presenting) return;
    const int width_class = design_width < 1000.0F ? 0 : design_width < 1160.0F ? 1 : 2;
    if (width_class == app.width_class) return;
    app.width_class = width_class;
    app.context.is_narrow = width_class == 0;
    app.shell.left_is_open = width_class == 2;
    app.shell.right_is_open = true;
    app.shell.sheet = ui::Sheet::none;
}

ui::SettlingNote settling_note(const App& app) {
    if (app.course) return course_note(app);
    if (!app.upcoming) return {};
    const Upcoming& upcoming = *app.upcoming;
    const SettlingYear at = year_of(upcoming);
    return {bounded(upcoming.start.scenario->title.in(app.context.language), max_name_bytes), at.year, at.years,
            upcoming.settling.progress(), upcoming.can_cancel};
}

void draw(App& app) {
    Stage& stage = app.stage;
    ui::begin_notes(*app.notes);
    ui::update_figures(stage.figures, stage.session);
    if (app.shell.page.kind == ui::Page::Kind::repeat) ui::update_repeat(stage.repeat, stage.session, stage.source);
    static const ui::AheadFigures nothing_ahead;
    const bool is_twin_there = stage.twin && !is_catching_up(stage);
    update_sharing(app);
    show_experiments(app);
    update_telling(app);
    update_editing(app);
    app.context.worlds = names_of_worlds(app);
    const bool has_band = wants_band(stage);  // or will have it in a moment
    const ui::View view{
        stage.session,
        is_twin_there ? &*stage.twin : nullptr,
        stage.figures,
        stage.twin_figures,
        stage.edits,
        stage.compared,
        app.findings,
        app.scenarios,
        stage.scenario,
        stage.clock.is_playing,
        app.speed,
        is_resting(stage),
        stage.selection,
        app.shell.page,
        stage.repeat,
        app.at_rest,
        is_catching_up(stage),
        stage.goal_day,
        app.outlook ? app.outlook->figures : nothing_ahead,
        app.bands.band(),
        is_too_large_for_band(stage),
        can_begin_tornado(stage),
        app.tornado_shown,
        app.response_shown,
        app.camps_shown,
        app.best_shown,
        app.certainty_shown,
        has_band && app.shell.page.kind == ui::Page::Kind::worlds ? band_command(stage) : std::string(),
        band_command_day(stage),
        has_band ? band_replications : 0,
        app.telling.stories,
        app.telling.shown,
        app.editing.shown,
    };
    app.shell.settling = settling_note(app);
    ui::Actions actions = ui::shell_ui(app.shell, *stage.map, view, app.context);
    app.context.pinch = 0.0F;
    apply(app, actions);
    const bool is_held = ImGui::IsAnyItemActive();
    if (!actions.settings.empty()) {
        app.outlook = begin_outlook(stage, app.host, std::exchange(app.outlook, std::nullopt));
    }
    // Seen while the lever is held, and until the next day begins; of these worlds alone.
    const bool is_of_today = app.outlook && (is_held || app.outlook->from_day == stage.session.world().day);
    if (app.outlook && !(is_of_today && is_of(*app.outlook, stage))) app.outlook.reset();
    // Not of each value that a lever passes on its way, nor of days that rush by.
    if (!is_held && !app.course && !app.upcoming && !is_rushing(stage, app.speed)) app.bands.begin(stage, app.host);
}

}  // namespace goodwill
