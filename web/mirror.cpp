#include "web/mirror.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/idle_levers.h"
#include "web/editor_words.h"
#include "web/ui/figures/comparison.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/panels/setup_blocks.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view spoken_metrics[] = {"customers",   "churn",   "account",      "nps",        "csat",
                                               "wait_mean_s", "effort",  "solved_first", "complaints", "silent_bad",
                                               "motivation",  "revenue", "profit"};
constexpr std::size_t most_moved_spoken = 3;
constexpr const char* no_value = "–";

Json facts(const App& app) {
    const Language language = app.context.language;
    const World& world = app.stage.session.world();
    Json list = Json::array({Json::array({tr(Text::scenario, language), world.scenario->title.in(language)}),
                             Json::array({tr(Text::day, language), ui::decimal(world.day, 0, language).c_str()})});
    if (app.telling.is_open) {
        const StoryPage& told = app.telling.shown.open_page();
        list.push_back(Json::array({app.telling.shown.story->title.in(language), told.title.in(language)}));
        list.push_back(Json::array({tr(Text::story_page, language), told.text.in(language)}));
        const std::string worlds = ui::worlds_sentence(*app.telling.shown.story, told, language);
        if (!worlds.empty()) list.push_back(Json::array({tr(Text::story_worlds, language), worlds}));
        const std::string camp = ui::camp_sentence(app.telling.shown, language);
        if (!camp.empty()) list.push_back(Json::array({tr(Text::story_which_camp, language), camp}));
        if (told.bet)
            list.push_back(Json::array({tr(Text::story_question, language), told.bet->question.in(language)}));
    }
    if (const StoryPage* asked = resolved_page(app.telling)) {
        const ui::StoryShown& shown = app.telling.shown;
        list.push_back(
            Json::array({tr(Text::story_result, language),
                         ui::result_sentence(*shown.story, *asked, *shown.measured, language) + " " +
                             ui::bets_sentence(*asked->bet, shown.bets_of(*asked), *shown.measured, language)}));
    }
    const ui::Page& page = app.shell.page;
    if (page.kind == ui::Page::Kind::view) {
        list.push_back(Json::array({ui::view_title(page.view, language), app.shell.views.sentence}));
    }
    return list;
}

ui::TwoFigures both_figures(const App& app) { return {app.stage.figures, app.stage.twin_figures, &app.bands.band()}; }

std::string figure_text(const ui::Figures& figures, std::size_t metric, Language language) {
    return ui::metric_value(metric_table()[metric], figures.latest(metric), language, true).c_str();
}

// What the other world has, how far this one is from it, and what the futures of the band say of that.
void put_beside(Json& figure, const ui::TwoFigures& both, std::size_t metric, Language language) {
    const MetricInfo& info = metric_table()[metric];
    const std::optional<double> difference = both.difference(metric);
    const std::optional<Interval> interval = both.interval(metric);
    figure["other"] = figure_text(both.twin, metric, language);
    figure["difference"] = difference ? ui::metric_change(info, *difference, language).c_str() : no_value;
    figure["interval"] = interval ? ui::mean_text(info, *interval, language) : no_value;
}

// The customers, and then what has moved most beyond its usual ups and downs.
Json moved(const ui::TwoFigures& both, Language language) {
    std::vector<std::size_t> metrics = ui::most_moved(both, most_moved_spoken);
    const std::size_t customers = find_metric("customers").value();
    std::erase(metrics, customers);
    metrics.insert(metrics.begin(), customers);
    metrics.resize(std::min(metrics.size(), most_moved_spoken));
    Json list = Json::array();
    for (const std::size_t metric : metrics) {
        list.push_back({{"label", metric_table()[metric].label.in(language)},
                        {"text", figure_text(both.own, metric, language)},
                        {"other", figure_text(both.twin, metric, language)}});
    }
    return list;
}

// Null in one world, and while the other one lives through days again.
Json worlds(const App& app) {
    const ui::TwoFigures both = both_figures(app);
    if (!app.stage.twin || !both.are_two()) return nullptr;
    const Language language = app.context.language;
    const ui::WorldNames& names = app.context.worlds;
    const std::size_t drawn = app.shell.worlds.metric.value_or(find_metric("profit").value());
    const int parting_day = first_difference(app.stage.session.commands(), app.stage.twin->commands());
    return {{"title", tr(Text::two_worlds, language)},
            {"own", ui::own_world(names, language)},
            {"other", ui::other_world(names, language)},
            {"difference", tr(Text::column_difference, language)},
            {"sentences", Json::array({ui::customers_sentence(both, language, names),
                                       ui::course_sentence(both, drawn, parting_day, language, names)})},
            {"moved", moved(both, language)},
            {"futures", both.interval(drawn) ? Json(both.band->pairs) : Json()}};
}

Json asked(const App& app) {
    const ui::QuietLine& line = app.shell.asked;
    if (!ui::is_open(line)) return nullptr;
    Json labels = Json::array();
    for (const ui::QuietAnswer& answer : ui::quiet_answers()) labels.push_back(tr(answer.label, app.context.language));
    return {{"words", line.words}, {"answers", labels}};
}

// What the next step back, and the next one forth, would change.
Json edits(const App& app) {
    const Edits& made = app.stage.edits;
    const auto words = [&](bool can, std::size_t step) {
        return can ? Json(ui::step_text(app.stage.session, made, step, app.context.language)) : Json();
    };
    return {{"at", made.at()},
            {"undo", words(made.can_undo(), made.at())},
            {"redo", words(made.can_redo(), made.at() + 1)}};
}

Json figures(const App& app) {
    Json list = Json::array();
    const ui::TwoFigures both = both_figures(app);
    const bool are_two = app.stage.twin && both.are_two();
    if (!app.stage.figures.are_known()) return list;
    for (const std::string_view id : spoken_metrics) {
        const std::size_t index = find_metric(id).value();
        const MetricInfo& metric = metric_table()[index];
        const double value = app.stage.figures.latest(index);
        Json figure = {{"label", metric.label.in(app.context.language)},
                       {"text", figure_text(app.stage.figures, index, app.context.language)},
                       {"value", std::isfinite(value) ? Json(value) : Json()}};
        if (are_two) put_beside(figure, both, index, app.context.language);
        list.push_back(std::move(figure));
    }
    return list;
}

Json lever(const ui::Lever& lever, Language language) {
    const auto text = [&](double value) { return ui::lever_value_with_unit(lever, value, language); };
    return {{"name", lever.name},
            {"label", lever.label},
            {"text", text(lever.value)},
            {"lowest", ui::lever_value_text(lever, lever.range.minimum, language).c_str()},
            {"highest", text(lever.range.maximum)},
            {"value", lever.value},
            {"minimum", lever.range.minimum},
            {"maximum", lever.range.maximum},
            {"step", lever.range.step},
            {"is_staff", lever.info == nullptr}};
}

Json levers(const App& app) {
    Json list = Json::array();
    const Session& session = app.stage.session;
    const Language language = app.context.language;
    const std::vector<Touchpoint>& places = session.scenario().touchpoints;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].staff > 0)
            list.push_back(lever(ui::staff_lever(session, static_cast<int>(i), language), language));
    }
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (!parameter_table()[i].is_lever() || !can_act(session.scenario(), parameter_table()[i])) continue;
        list.push_back(lever(ui::parameter_lever(session, i, language), language));
    }
    return list;
}

// The page of the story that is told, for the notes of whoever presents it (web/page/notes.js); null where none is.
Json told(const App& app) {
    if (!app.telling.is_open) return nullptr;
    const Language language = app.context.language;
    const ui::StoryShown& shown = app.telling.shown;
    const std::vector<StoryPage>& pages = shown.story->pages;
    const StoryPage& page = shown.open_page();
    Json json = {{"story", shown.story->title.in(language)},
                 {"place", ui::fill(tr(Text::story_page_of, language), std::to_string(shown.page + 1),
                                    std::to_string(pages.size()))
                               .c_str()},
                 {"title", page.title.in(language)},
                 {"text", page.text.in(language)}};
    const std::string worlds = ui::worlds_sentence(*shown.story, page, language);
    if (!worlds.empty()) json["worlds"] = worlds;
    if (!page.notes.in(language).empty()) json["notes"] = page.notes.in(language);
    if (page.bet) json["question"] = page.bet->question.in(language);
    if (shown.page + 1 < pages.size()) json["next"] = pages[shown.page + 1].title.in(language);
    return json;
}

Json scenarios(const App& app) {
    Json list = Json::array();
    for (const Scenario& scenario : app.scenarios) {
        list.push_back({{"id", scenario.id}, {"title", scenario.title.in(app.context.language)}});
    }
    return list;
}

}  // namespace

std::string mirror_json(const App& app) {
    const World& world = app.stage.session.world();
    const Json state = {{"language", app.context.language == Language::de ? "de" : "en"},
                        {"is_dark", app.context.theme.is_dark},
                        {"day", world.day},
                        {"is_playing", app.stage.clock.is_playing},
                        {"is_settling", app.upcoming.has_value()},
                        {"speed", app.speed},
                        {"speeds", ui::speeds},
                        {"scenario", world.scenario->id},
                        {"scenarios", scenarios(app)},
                        {"facts", facts(app)},
                        {"told", told(app)},
                        {"figures", figures(app)},
                        {"worlds", worlds(app)},
                        {"edits", edits(app)},
                        {"asked", asked(app)},
                        {"levers", levers(app)},
                        {"editor", editor_json(app)}};
    return state.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace goodwill
