#include "web/app.h"

#include <algorithm>

#include "generated/embedded_scenarios.h"
#include "sim/scenario/scenario_reader.h"
#include "web/text.h"
#include "web/ui/format.h"

namespace goodwill {

namespace {

constexpr double frame_budget_s = 0.010;
constexpr double measuring_budget_s = 0.025;  // of a frame in which nothing else moves
constexpr double step_shown_s = 1.5;
constexpr int rest_days = 5 * 365;
constexpr std::string_view first_scenario = "grand-hotel";
constexpr std::size_t max_errors_shown = 200, max_error_bytes = 600;

void start_over(App& app) {
    app.figures = {};
    app.selection = {};
    app.day_progress = 1.0;
    app.is_showing_step = false;
    app.rest_day = rest_days;
    app.shell.map.reset();
    app.shell.chart_metric = -1;
    app.shell.budget_is_open = false;
    app.shell.findings_are_open = false;
    app.shell.explained.clear();
    app.shell.baseline = ui::Baseline::start;
}

bool can_advance(const App& app) { return app.session.world().day < max_day; }

void advance_once(App& app) {
    if (!can_advance(app)) return;
    app.advance_one(app.session);
    ui::update_figures(app.figures, app.session);
}

void read_embedded(App& app) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        ScenarioResult result = read_scenario(file.text);
        if (!result.ok()) continue;
        app.scenarios.push_back(std::move(result.scenario));
    }
}

std::string bounded(std::string text) {
    if (text.size() <= max_error_bytes) return text;
    std::size_t end = max_error_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    return text + "…";
}

void restart_app(App& app, std::uint64_t seed) {
    app.session = restarted(app.session, seed);
    start_over(app);
}

void apply(App& app, ui::Actions& actions) {
    if (actions.language) app.context.language = *actions.language;
    if (actions.is_dark) app.context.theme = ui::make_theme(*actions.is_dark);
    if (actions.toggle_fullscreen) app.wants_fullscreen = true;
    if (actions.selection) app.selection = *actions.selection;
    if (actions.speed) choose_speed(app, *actions.speed);
    if (actions.play) set_playing(app, *actions.play);
    for (const LeverSetting& setting : actions.settings) set_lever(app, setting);
    if (actions.step) {
        set_playing(app, false);
        advance_once(app);
        app.is_showing_step = true;
        app.day_progress = 0.0;
    }
    if (actions.measure) {
        set_playing(app, false);
        ui::start_findings(app.findings);
    }
    if (actions.reset) restart_app(app, app.session.options().seed);
    if (actions.seed) restart_app(app, *actions.seed);
    if (actions.scenario) {
        const auto index = static_cast<std::size_t>(*actions.scenario);
        start_scenario(app, app.scenarios[index], *actions.scenario, app.session.options().seed, 0);
        set_playing(app, true);
    }
}

}  // namespace

int find_scenario(const App& app, std::string_view id) {
    for (std::size_t i = 0; i < app.scenarios.size(); ++i) {
        if (app.scenarios[i].id == id) return static_cast<int>(i);
    }
    return -1;
}

void start_app(App& app, const AppOptions& options) {
    read_embedded(app);
    app.context.language = options.language;
    app.context.theme = ui::make_theme(options.is_dark);
    app.context.reduced_motion = options.reduced_motion;
    app.context.notes = app.notes.get();
    app.is_playing = !options.is_paused;
    int index = find_scenario(app, options.scenario);
    if (index < 0) index = std::max(0, find_scenario(app, first_scenario));
    start_scenario(app, app.scenarios.at(static_cast<std::size_t>(index)), index, options.seed, options.customers);
}

void start_scenario(App& app, const Scenario& scenario, int index, std::uint64_t seed, int customers) {
    SessionOptions options;
    options.seed = seed;
    options.customers = customers;
    options.ledger = Ledger::Scope::all;
    app.session = start_session(Scenario{scenario}, options);
    app.scenario = index;
    start_over(app);
}

std::vector<std::string> load_scenario(App& app, std::string_view text, std::string_view file, Language language,
                                       std::uint64_t seed, int customers) {
    const ScenarioResult result = read_scenario(text);
    std::vector<std::string> errors;
    for (const FileError& error : result.errors) {
        if (errors.size() == max_errors_shown) break;
        errors.push_back(bounded(describe(error, file, language)));
    }
    if (errors.empty()) start_scenario(app, result.scenario, -1, seed, customers);
    return errors;
}

void open_file(App& app, std::string_view text, std::string_view name) {
    app.shell.errors = load_scenario(app, text, {}, app.context.language, app.session.options().seed, 0);
    // ":12: key …" becomes "Line 12: key …".
    for (std::string& error : app.shell.errors) error.replace(0, 1, tr(Text::line, app.context.language));
    app.shell.error_title = name.substr(0, 80);
    if (app.shell.errors.empty()) set_playing(app, true);
}

std::optional<std::string> set_lever(App& app, const LeverSetting& setting) {
    return app.session.submit({app.session.world().day, setting});
}

void advance(App& app, int days) {
    set_playing(app, false);
    for (int i = 0; i < days && can_advance(app); ++i) advance_once(app);
    app.day_progress = 1.0;
    app.is_showing_step = false;
}

void set_playing(App& app, bool is_playing) {
    if (is_playing && app.session.world().day >= app.rest_day) app.rest_day = app.session.world().day + rest_days;
    app.is_playing = is_playing && can_advance(app);
    app.is_showing_step = false;
}

void choose_speed(App& app, int speed) { app.speed = std::clamp(speed, 0, ui::speed_count - 1); }

void play(App& app, double frame_s) {
    app.context.frame_s = frame_s;
    const double speed = ui::speeds[app.speed];
    app.context.days_per_second = app.is_playing ? speed : app.is_showing_step ? 1.0 / step_shown_s : 0.0;
    app.day_progress += frame_s * std::min(app.context.days_per_second, 1e4);
    if (app.is_playing) {
        const double started = app.now_s();
        while (app.day_progress >= 1.0 && app.is_playing) {
            advance_once(app);
            app.day_progress -= 1.0;
            if (app.session.world().day >= app.rest_day || !can_advance(app)) app.is_playing = false;
            if (app.now_s() - started >= frame_budget_s) break;
        }
        // Days for which there was no time are not owed.
        if (app.day_progress >= 1.0) app.day_progress = app.speed == ui::fastest ? 1.0 : 0.999;
    }
    if (app.day_progress >= 1.0) {
        app.day_progress = 1.0;
        app.is_showing_step = false;
    }
    const bool is_rushing = app.is_playing && app.speed == ui::fastest;
    app.context.clock_s = is_rushing ? 86400.0 : 86400.0 * app.day_progress;
}

void fit_layout(App& app, float css_width) {
    const int width_class = css_width < 1000.0F ? 0 : css_width < 1160.0F ? 1 : 2;
    if (width_class == app.width_class) return;
    app.width_class = width_class;
    app.context.is_narrow = width_class == 0;
    app.shell.left_is_open = width_class == 2;
    app.shell.right_is_open = true;
    app.shell.sheet = ui::Sheet::none;
}

void measure_on(App& app) {
    if (app.is_playing) return;
    const double started = app.now_s();
    while (ui::is_measuring(app.findings) && app.now_s() - started < measuring_budget_s) {
        ui::measure_a_day(app.findings, app.scenarios);
    }
}

void draw(App& app) {
    ui::begin_notes(*app.notes);
    ui::update_figures(app.figures, app.session);
    const ui::View view{
        app.session,  app.figures,    app.findings, app.scenarios,
        app.scenario, app.is_playing, app.speed,    !app.is_playing && app.session.world().day >= app.rest_day,
        app.selection};
    ui::Actions actions = ui::shell_ui(app.shell, view, app.context);
    apply(app, actions);
}

bool is_moving(const App& app) {
    return app.is_playing || app.is_showing_step || ui::is_measuring(app.findings) || ui::wants_redraw(*app.notes);
}

std::vector<std::string> spoken_figures(const App& app) {
    const Language language = app.context.language;
    std::vector<std::string> words = {tr(Text::scenario, language), app.session.world().scenario->title.in(language),
                                      tr(Text::day, language),
                                      ui::decimal(app.session.world().day, 0, language).c_str()};
    if (app.figures.days == 0) return words;
    for (const std::string_view id : {"customers", "churn", "account", "nps", "csat", "wait_mean_s", "effort",
                                      "solved_first", "complaints", "silent_bad", "motivation", "revenue", "profit"}) {
        const std::size_t index = find_metric(id).value();
        const MetricInfo& metric = metric_table()[index];
        words.emplace_back(metric.label.in(language));
        words.emplace_back(ui::metric_value(metric, app.figures.latest(index), language, true).c_str());
    }
    return words;
}

}  // namespace goodwill
