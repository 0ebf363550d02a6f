#include "web/editing.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "sim/session/run.h"
#include "web/app.h"
#include "web/embedded_text.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

using Wish = ui::EditWish::Kind;

constexpr double catch_up_s = 0.004;  // of a frame
constexpr double refused_s = 8.0;

struct BesideMetric {
    std::string_view id;
    bool is_per_customer = false;  // businesses differ in size
};
constexpr std::array beside_metrics = {BesideMetric{"customers"},     BesideMetric{"churn"},
                                       BesideMetric{"account"},       BesideMetric{"nps"},
                                       BesideMetric{"csat"},          BesideMetric{"wait_mean_s"},
                                       BesideMetric{"solved_first"},  BesideMetric{"complaints", true},
                                       BesideMetric{"revenue", true}, BesideMetric{"profit", true}};

std::string figure_text(const ui::Figures& figures, const BesideMetric& row, Language language) {
    const MetricInfo& metric = metric_table()[find_metric(row.id).value()];
    const double value = figures.latest(find_metric(row.id).value());
    if (!row.is_per_customer) return ui::metric_value(metric, value, language, false).c_str();
    const double customers = figures.latest(find_metric("customers").value());
    const double each = customers > 0.0 ? value / customers : 0.0;
    return metric.unit.in(Language::en) == "€" ? ui::euro(each, 2, language).c_str()
                                               : ui::decimal(each, 3, language).c_str();
}

std::vector<ui::BesideRow> beside_rows(const ui::Figures& now, const ui::Figures& before, Language language) {
    std::vector<ui::BesideRow> rows;
    if (!now.are_known() || !before.are_known()) return rows;
    for (const BesideMetric& row : beside_metrics) {
        std::string label(metric_table()[find_metric(row.id).value()].label.in(language));
        if (row.is_per_customer) label = ui::sentence(tr(Text::per_customer, language), label);
        rows.push_back({std::move(label), figure_text(now, row, language), figure_text(before, row, language)});
    }
    return rows;
}

void begin_with(App& app, const std::string& text) { begin_draft(app, text, text); }

void try_out(App& app) {
    const Draft& draft = *app.editing.draft;
    if (!draft.is_sound()) return;
    Offer offer;
    offer.scenario = *draft.scenario();
    offer.seed = app.stage.session.options().seed;
    offer.text = draft.text();
    offer.is_draft = true;
    offer_scenario(app, std::move(offer));
}

void swap_businesses(App& app) {
    Editing& editing = app.editing;
    if (!editing.before) return;
    set_playing(app.stage, false);
    std::swap(app.stage, *editing.before);
    set_playing(app.stage, false);
    show_anew(app);
}

void forget_before(App& app) {
    app.editing.before.reset();
    ui::EditorState& state = app.shell.editor;
    if (state.section == ui::EditorSection::beside) state.section = ui::EditorSection::business;
}

// The business that waits lives through the days that it lacks, as far as a frame has time for.
void catch_up_before(App& app) {
    Stage& before = *app.editing.before;
    const double started = app.host.now_s();
    const int goal = std::min(app.stage.session.world().day, max_day);
    while (before.session.world().day < goal) {
        advance(before, app.host, 1);
        if (app.host.now_s() - started > catch_up_s) break;
    }
    ui::update_figures(before.figures, before.session);
    if (before.session.world().day < goal) ui::request_redraw(app.context);
}

void save_draft(App& app) {
    const Draft& draft = *app.editing.draft;
    app.sharing.wishes.push_back({"save", app.editing.shown.file, draft.text()});
    app.editing.kept.not_worth_keeping = draft.text();
}

std::optional<FileError> change_draft(Draft& draft, const ui::EditWish& wish) {
    switch (wish.kind) {
        case Wish::set:
            return draft.set(wish.path, wish.value);
        case Wish::clear:
            return draft.clear(wish.path);
        case Wish::add:
            return draft.add(wish.path, wish.value);
        case Wish::copy:
            return draft.copy(wish.path, wish.from);
        case Wish::move:
            return draft.move(wish.path, wish.from, wish.to);
        case Wish::remove:
            return draft.remove(wish.path);
        case Wish::rename:
            return draft.rename(wish.path, wish.value);
        case Wish::set_kind:
            return wish.path.starts_with("journeys[") ? draft.set_trigger(wish.path, wish.value)
                                                      : draft.set_kind(wish.path, wish.value);
        case Wish::connect:
            return draft.connect(wish.path, wish.value, wish.other);
        case Wish::lead:
            return draft.lead(wish.path, wish.value);
        case Wish::seal:
            draft.seal();
            break;
        case Wish::undo:
            draft.undo();
            break;
        case Wish::redo:
            draft.redo();
            break;
        default:
            break;
    }
    return std::nullopt;
}

bool is_same_business(const ScenarioSource& one, const ScenarioSource& other) {
    return one.id == other.id && one.text == other.text && one.edges == other.edges;
}

// Asks before a story ends with it whose bets would be lost.
void open_editor_or_ask(App& app) {
    ui::Notice asked = end_question(app);
    if (app.context.is_presenting || !ui::is_open(asked)) return open_editor(app);
    ask(app, OpenEditor{}, std::move(asked));
}

}  // namespace

void open_editor(App& app) {
    if (app.context.is_presenting) return;
    end_story(app);
    app.editing.is_open = true;
    app.shell.left_is_open = true;
    if (app.editing.draft) app.shell.page = {ui::Page::Kind::draft};
    if (app.context.is_narrow) app.shell.sheet = ui::Sheet::levers;
}

void begin_draft(App& app, std::string text, std::string known) {
    put_draft_aside(app, std::move(known));
    app.editing.draft.emplace(std::move(text));
    ui::show_section(app.shell.editor, ui::EditorSection::business);
    app.shell.page = {ui::Page::Kind::draft};
}

std::optional<FileError> edit(App& app, const ui::EditWish& wish) {
    Editing& editing = app.editing;
    switch (wish.kind) {
        case Wish::open:
            open_editor_or_ask(app);
            return std::nullopt;
        case Wish::close:
            close_editor(app);
            return std::nullopt;
        case Wish::from_template:
            begin_with(app, std::string(embedded_text("blank").value()));
            return std::nullopt;
        case Wish::from_stage:
            begin_with(app, scenario_text(app.stage.source, embedded_text).text);
            return std::nullopt;
        case Wish::from_scenario:
            if (wish.from < app.scenarios.size()) {
                begin_with(app, std::string(embedded_text(app.scenarios[wish.from].id).value()));
            }
            return std::nullopt;
        case Wish::from_answers:
            begin_draft(app, scenario_of(wish.answers), {});
            return std::nullopt;
        case Wish::take_up:
            take_up_draft(app);
            return std::nullopt;
        case Wish::throw_away:
            throw_draft_away(app);
            return std::nullopt;
        case Wish::swap:
            swap_businesses(app);
            return std::nullopt;
        default:
            break;
    }
    if (!editing.draft) return std::nullopt;
    if (wish.kind == Wish::try_out) {
        try_out(app);
        return std::nullopt;
    }
    if (wish.kind == Wish::save) {
        save_draft(app);
        return std::nullopt;
    }
    ui::EditWish change = wish;
    if (const auto entry = ui::entry_of(wish.path); entry && wish.kind == Wish::copy) {
        std::tie(change.path, change.from) = *entry;
    }
    std::optional<FileError> refusal = change_draft(*editing.draft, change);
    if (!refusal) ui::follow_entry(app.shell.editor, *editing.draft, change);
    return refusal;
}

void go_on_editing(App& app, const ui::Actions& actions) {
    for (const ui::EditWish& wish : actions.edits) {
        const std::optional<FileError> refusal = edit(app, wish);
        if (!refusal) continue;
        const Language language = app.context.language;
        app.shell.told = {ui::sentence(tr(Text::editor_refused, language), describe(*refusal, "", language)), false,
                          true, app.host.now_s() + refused_s};
    }
}

void close_editor(App& app) {
    app.editing.is_open = false;
    if (app.shell.page.kind == ui::Page::Kind::draft) app.shell.page = {};
}

bool make_way(App& app, const Start& next) {
    Editing& editing = app.editing;
    if (next.source == app.stage.source) return app.stage.is_draft;  // the same again
    if (!next.is_draft) {
        // With other assumptions it is the same business, beside which the draft goes on waiting.
        if (app.stage.is_draft || !is_same_business(next.source, app.stage.source)) forget_before(app);
        return false;
    }
    if (!editing.before || !app.stage.is_draft) {
        const bool is_playing = app.stage.clock.is_playing;
        set_playing(app.stage, false);
        editing.before = std::move(app.stage);
        app.stage = Stage{};
        app.stage.clock.is_playing = is_playing;
    }
    if (editing.is_open) app.shell.editor.section = ui::EditorSection::beside;
    return true;
}

void update_editing(App& app) {
    Editing& editing = app.editing;
    ui::EditorShown& shown = editing.shown;
    if (editing.is_open && editing.before && !app.upcoming) catch_up_before(app);
    shown.is_open = editing.is_open;
    shown.draft = editing.draft ? &*editing.draft : nullptr;
    shown.has_before = editing.before.has_value();
    shown.has_kept = !editing.kept.waiting.empty();
    shown.kept_title = editing.kept.title.in(app.context.language);
    if (!editing.is_open) return;
    const Language language = app.context.language;
    if (editing.draft) {
        const ScenarioSource& source = app.stage.source;
        shown.is_on_stage = source.id.empty() && source.differences.empty() && source.text == editing.draft->text();
        const FormField* id = editing.draft->form().find("id");
        const bool has_id =
            id != nullptr && id->value != nullptr && !id->value->text.empty() && editing.draft->is_sound();
        shown.file = (has_id ? id->value->text : std::string("scenario")) + ".json";
    }
    shown.beside.clear();
    if (!editing.before) return;
    shown.now_title = app.stage.session.scenario().title.in(language);
    shown.before_title = editing.before->session.scenario().title.in(language);
    shown.now_day = app.stage.session.world().day;
    shown.before_day = editing.before->session.world().day;
    shown.beside = beside_rows(app.stage.figures, editing.before->figures, language);
}

}  // namespace goodwill
