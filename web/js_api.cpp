#include "web/js_api.h"

#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/size.h"
#include "sim/session/run.h"
#include "web/api_arguments.h"
#include "web/changes.h"
#include "web/editor_words.h"
#include "web/experiments_json.h"
#include "web/text_size.h"
#include "web/ui/figures/comparison.h"
#include "web/ui/figures/levers.h"
#include "web/ui/figures/repeat.h"

namespace goodwill {

namespace {

struct Result {
    Json ok;
    std::string error;  // a sentence; then `ok` means nothing
};
Result refused(std::string sentence) { return {nullptr, std::move(sentence)}; }

Json metrics_json(const Session& session, int days) {
    const std::vector<double> values = recent_metrics(session, days);
    Json metrics = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) metrics[std::string(metric_table()[i].id)] = values[i];
    return metrics;
}

Result scenarios(App& app, const Json&) {
    Json list = Json::array();
    for (const Scenario& scenario : app.scenarios) {
        list.push_back({{"id", scenario.id}, {"title", {{"en", scenario.title.en}, {"de", scenario.title.de}}}});
    }
    return {list, {}};
}

std::string list_of(const std::vector<std::string>& mistakes, const std::string& where) {
    std::string list = std::to_string(mistakes.size()) + (mistakes.size() == 1 ? " mistake" : " mistakes");
    list += " in the " + where + ":";
    for (const std::string& mistake : mistakes) list.append("\n").append(mistake);
    return list;
}

Result load(App& app, const Json& given) {
    const auto& text = given["idOrText"].get_ref<const std::string&>();
    const std::uint64_t seed = given.contains("seed") ? seed_of(given["seed"]) : app.stage.session.options().seed;
    const int index = find_scenario(app, text);
    Scenario scenario;
    if (index >= 0) {
        scenario = app.scenarios[static_cast<std::size_t>(index)];
    } else if (const auto mistakes = read_mistakes(scenario, text, "scenario", Language::en); !mistakes.empty()) {
        return refused(list_of(mistakes, "scenario"));
    }
    const std::uint64_t customers = given.contains("customers") ? given["customers"].get<std::uint64_t>() : 0;
    if (given.contains("customers")) {
        if (const auto problem = refuse_size(scenario, static_cast<double>(customers))) return refused(problem->en);
    }
    std::string file_text = index >= 0 ? std::string() : text;
    if (!start_scenario(app, {std::move(scenario), index, seed, static_cast<int>(customers), std::move(file_text)})) {
        return refused("there is not enough memory for a world of this size");
    }
    set_playing(app.stage, false);
    const World& world = app.stage.session.world();
    return {{{"scenario", world.scenario->id}, {"seed", script_seed_json(seed)}, {"customers", world.customers}}, {}};
}

Result set(App& app, const Json& given) {
    finish_settling(app);
    const auto& name = given["name"].get_ref<const std::string&>();
    const Scenario& scenario = app.stage.session.scenario();
    const std::optional<LeverId> lever = find_lever(scenario, name);
    if (!lever) {
        return refused("no lever is called \"" + name.substr(0, max_repeated) + "\"; did you mean \"" +
                       nearest_lever_name(scenario, name.substr(0, max_repeated)) + "\"?");
    }
    const auto value = given["value"].get<double>();
    if (const std::optional<std::string> problem = set_lever(app, {*lever, value})) return refused(*problem);
    return {value, {}};
}

Result advance_days(App& app, const Json& given) {
    finish_settling(app);
    const auto left = static_cast<std::uint64_t>(max_day - app.stage.session.world().day);
    const auto days = given["days"].get<std::uint64_t>();
    if (days > left) {
        return refused("days must be at most " + std::to_string(left) + ": the calendar ends on day " +
                       std::to_string(max_day));
    }
    advance(app.stage, app.host, static_cast<int>(days));
    return {app.stage.session.world().day, {}};
}

Result differences(App& app, const Json&) {
    finish_settling(app);
    Stage& stage = app.stage;
    catch_up(stage, app.host, without_end_s);
    ui::update_figures(stage.figures, stage.session);
    show_experiments(app);
    const ui::Band& band = app.bands.band();
    const ui::TwoFigures both{stage.figures, stage.twin_figures, &band};
    Json figures = Json::object();
    for (std::size_t i = 0; i < metric_table().size(); ++i) {
        const std::optional<double> difference = both.difference(i);
        figures[std::string(metric_table()[i].id)] = {
            {"with", stage.figures.latest(i)},
            {"without", stage.twin ? Json(stage.twin_figures.latest(i)) : Json()},
            {"difference", difference ? Json(*difference) : Json()}};
        if (const std::optional<Interval> sure = both.interval(i)) {
            figures[std::string(metric_table()[i].id)]["band"] = {
                {"low", sure->low}, {"mean", sure->mean}, {"high", sure->high}};
        }
        if (i < app.certainty_shown.shares.size()) {
            const ui::SetShare& share = app.certainty_shown.shares[i];
            figures[std::string(metric_table()[i].id)]["sets"] = {{"day", app.certainty_shown.days.front()},
                                                                  {"higher", share.higher},
                                                                  {"lower", share.lower},
                                                                  {"judged", share.judged}};
        }
    }
    return {{{"day", stage.session.world().day},
             {"with", ui::fingerprint_of(stage.session.world())},
             {"without", stage.twin ? Json(ui::fingerprint_of(stage.twin->world())) : Json()},
             {"futures", {{"done", band.pairs}, {"wanted", band.wanted}}},
             {"figures", figures}},
            {}};
}

Result experiments(App& app, const Json& given) {
    const auto& id = given["metric"].get_ref<const std::string&>();
    const std::optional<std::size_t> metric = find_metric(id);
    if (!metric) return refused("no figure is called \"" + id.substr(0, max_repeated) + "\"");
    show_experiments(app);
    return {experiments_json(app, *metric), {}};
}

Result edit_draft(App& app, const Json& given) {
    const auto text_of = [&given](const char* key) {
        return given.contains(key) ? given[key].get<std::string>() : std::string();
    };
    finish_settling(app);
    const std::string action = text_of("action");
    if (const auto refusal = edit_by_name(app, action, text_of("path"), text_of("value"))) return refused(*refusal);
    if (action == "try") finish_settling(app);
    update_editing(app);
    const Editing& editing = app.editing;
    Json result = {{"text", editing.draft ? Json(editing.draft->text()) : Json()}};
    const Json shown = editor_json(app);
    for (const char* key : {"mistakes", "is_sound", "is_on_stage", "section", "open", "beside"}) {
        result[key] = shown.is_object() && shown.contains(key) ? shown[key] : Json();
    }
    return {result, {}};
}

Result go_to_edit(App& app, bool is_possible, std::size_t step, const char* refusal) {
    if (!is_possible) return refused(refusal);
    if (!go_to_step(app.stage, app.host, step))
        return refused("there is not enough memory to live through the days again");
    catch_up(app.stage, app.host, without_end_s);
    return {app.stage.session.world().day, {}};
}

Result undo(App& app, const Json&) {
    finish_settling(app);
    const Edits& edits = app.stage.edits;
    return go_to_edit(app, edits.can_undo(), edits.at() - 1, "nothing was changed");
}

Result redo(App& app, const Json&) {
    finish_settling(app);
    const Edits& edits = app.stage.edits;
    return go_to_edit(app, edits.can_redo(), edits.at() + 1, "nothing was taken back");
}

Result jump(App& app, const Json& given) {
    finish_settling(app);
    const auto day = given["day"].get<std::uint64_t>();
    if (day > static_cast<std::uint64_t>(max_day)) {
        return refused("day must be at most " + std::to_string(max_day) + ": there the calendar ends");
    }
    if (!go_to_day(app.stage, app.host, static_cast<int>(day))) {
        return refused("there is not enough memory to live through the days again");
    }
    catch_up(app.stage, app.host, without_end_s);
    return {app.stage.session.world().day, {}};
}

Result play_on(App& app, const Json&) {
    finish_settling(app);
    set_playing(app.stage, true);
    return {app.stage.clock.is_playing, {}};
}

Result pause(App& app, const Json&) {
    finish_settling(app);
    set_playing(app.stage, false);
    return {app.stage.clock.is_playing, {}};
}

Result state(App& app, const Json&) {
    constexpr std::string_view start_names[] = {"packed", "settled", "drawn"};  // of StartKind
    finish_settling(app);
    const Session& session = app.stage.session;
    return {{{"scenario", session.world().scenario->id},
             {"seed", script_seed_json(session.options().seed)},
             {"day", session.world().day},
             {"customers", session.world().customers},
             {"is_playing", app.stage.clock.is_playing},
             {"start", start_names[static_cast<std::size_t>(app.stage.start)]},
             {"metrics", metrics_json(session, 365)},
             {"recent", metrics_json(session, 30)},
             {"state_hash", ui::fingerprint_of(session.world())}},
            {}};
}

Result settling(App& app, const Json&) {
    if (!app.upcoming) return {};
    const SettlingYear at = year_of(*app.upcoming);
    return {{{"scenario", app.upcoming->start.scenario->id}, {"year", at.year}, {"years", at.years}}, {}};
}

Result repeat(App& app, const Json&) {
    finish_settling(app);
    const RunSpec spec = spec_of(app.stage.session, app.stage.source);
    return {{{"spec", Json::parse(write_run_spec(spec))}, {"command", command_line_of(spec)}}, {}};
}

Result load_run(App& app, const Json& given) {
    const auto& text = given["text"].get_ref<const std::string&>();
    const std::vector<std::string> mistakes = start_written_run(app, text, "run", Language::en);
    if (!mistakes.empty()) return refused(list_of(mistakes, "run"));
    const World& world = app.stage.session.world();
    return {{{"scenario", world.scenario->id},
             {"seed", script_seed_json(world.seed)},
             {"customers", world.customers},
             {"day", world.day}},
            {}};
}

Json lever_json(const ui::Lever& lever, Language language) {
    Json planned;
    if (lever.planned) planned = {{"day", lever.planned->day}, {"value", lever.planned->setting.value}};
    return {{"name", lever.name},
            {"label", lever.label},
            {"unit", ui::lever_unit_text(lever, lever.value, language)},
            {"is_lever", lever.info == nullptr || lever.info->is_lever()},
            {"value", lever.value},
            {"in_effect", lever.in_effect},
            {"planned", planned},
            {"start", lever.start},
            {"minimum", lever.range.minimum},
            {"maximum", lever.range.maximum},
            {"step", lever.range.step}};
}

Result levers(App& app, const Json&) {
    finish_settling(app);
    Json list = Json::array();
    const Language language = app.context.language;
    const Session& session = app.stage.session;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        list.push_back(lever_json(ui::parameter_lever(session, i, language), language));
    }
    const std::vector<Touchpoint>& places = session.scenario().touchpoints;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].staff == 0) continue;
        list.push_back(lever_json(ui::staff_lever(session, static_cast<int>(i), language), language));
    }
    return {list, {}};
}

Result choose(App& app, const Json& given) {
    finish_settling(app);
    using SelectionKind = ui::Selection::Kind;
    const World& world = app.stage.session.world();
    if (given.size() > 1) return refused("one of touchpoint, person and employee can be open");
    ui::Selection chosen;
    if (given.contains("touchpoint")) {
        const int index = find_touchpoint(*world.scenario, given["touchpoint"].get<std::string>());
        if (index < 0) return refused("no touchpoint of this world has this id");
        chosen = {SelectionKind::touchpoint, static_cast<std::uint32_t>(index)};
    }
    for (const auto& [key, count, kind] : {std::tuple("person", world.people.size(), SelectionKind::person),
                                           std::tuple("employee", world.employees.size(), SelectionKind::employee)}) {
        if (!given.contains(key)) continue;
        const auto number = given[key].get<std::uint64_t>();
        if (number >= count) {
            return refused(std::string(key) + " must be less than " + std::to_string(count) + " in this world");
        }
        chosen = {kind, static_cast<std::uint32_t>(number)};
    }
    app.stage.selection = chosen;
    if (chosen.kind == SelectionKind::none) return {};
    app.shell.right_is_open = true;
    app.shell.sheet = app.context.is_narrow ? ui::Sheet::inspector : ui::Sheet::none;
    return {given, {}};
}

Result show_view(App& app, const Json& given) {
    ui::Page& page = app.shell.page;
    if (given.contains("id")) {
        const auto id = given["id"].get<std::string>();
        const std::optional<ui::ViewKind> kind = ui::find_view(id);
        if (!kind && id != "map") return refused("no view has this id");
        page = {};
        if (kind) page = ui::page_of(*kind);
    }
    if (page.kind == ui::Page::Kind::map) return {"map", {}};
    if (page.kind == ui::Page::Kind::view) return {ui::view_id(page.view), {}};
    return {};
}

// What is told and what the room has bet, as in a link; null where nothing is told.
Json told_json(const App& app) {
    const std::optional<std::string> text = told_text(app, false);
    Json json = text ? Json::parse(*text) : Json();
    if (const StoryPage* asked = resolved_page(app.telling)) {
        const Interval& result = app.telling.shown.measured->of(asked->bet->measure.of);
        json["result"] = {{"mean", result.mean}, {"low", result.low}, {"high", result.high}};
    }
    return json;
}

Result tell_story(App& app, const Json& given) {
    finish_settling(app);
    if (!given.contains("id")) return {told_json(app), {}};
    read_embedded_stories(app);
    const std::vector<Story>& stories = app.telling.stories;
    const auto id = given["id"].get<std::string>();
    const auto story = std::find_if(stories.begin(), stories.end(), [&](const Story& one) { return one.id == id; });
    if (story == stories.end()) return refused("no story has this id");
    const std::string page = given.value("page", story->pages.front().id);
    const StoryPage* wanted = find_page(*story, page);
    if (wanted == nullptr) return refused("the story has no page of this id");
    const auto place = static_cast<std::size_t>(wanted - story->pages.data());
    if (!begin_story(app, static_cast<std::size_t>(story - stories.begin())))
        return refused("there is not enough memory");
    if (place > 0) open_story_page(app, place);
    return {told_json(app), {}};
}

Result language(App& app, const Json& given) {
    if (given.contains("code")) app.context.language = given["code"] == "de" ? Language::de : Language::en;
    return {app.context.language == Language::de ? "de" : "en", {}};
}

Result theme(App& app, const Json& given) {
    const bool is_strong = app.context.theme.has_strong_contrast;
    if (given.contains("name")) app.context.theme = ui::make_theme(given["name"] == "dark", is_strong);
    return {app.context.theme.is_dark ? "dark" : "light", {}};
}

Result text_size(App& app, const Json& given) {
    if (given.contains("percent")) {
        const auto percent = given["percent"].get<std::uint64_t>();
        if (percent < least_text_size || percent > most_text_size) {
            return refused("percent must be from " + std::to_string(least_text_size) + " to " +
                           std::to_string(most_text_size));
        }
        choose_text_size(app, static_cast<int>(percent));
    }
    return {app.context.text_size, {}};
}

Result where_is(App& app, const Json& given) {
    const std::optional<ui::Rect> rect = ui::find_rect(*app.notes, given["name"].get_ref<const std::string&>());
    if (!rect) return {};
    const float scale = app.context.pixel_ratio;
    return {{{"x", rect->min.x / scale},
             {"y", rect->min.y / scale},
             {"width", (rect->max.x - rect->min.x) / scale},
             {"height", (rect->max.y - rect->min.y) / scale}},
            {}};
}

Result open_named_file(App& app, const Json& given) {
    const std::string name = given.contains("name") ? given["name"].get<std::string>() : "scenario";
    open_file(app, given["text"].get_ref<const std::string&>(), name);
    return {app.shell.notice.lines, {}};
}

Result describe(App&, const Json&);

struct Call {
    Signature signature;
    Result (*run)(App&, const Json& given);
    std::string_view result, help;
};

constexpr Call calls[] = {
#define CALL(name, function, result, help, ...) {{name, {{__VA_ARGS__}}}, function, result, help},
#include "web/js_api.inl"
};

Result describe(App&, const Json&) {
    Json list = Json::array();
    for (const Call& call : calls) {
        Json arguments = Json::array();
        for (const Argument& argument : call.signature.arguments) {
            if (argument.name.empty()) continue;
            arguments.push_back({{"name", argument.name},
                                 {"type", kind_words(argument.kind)},
                                 {"is_required", argument.need == Need::required},
                                 {"is_named", argument.need == Need::named}});
        }
        list.push_back({{"name", call.signature.name},
                        {"signature", call.signature.text()},
                        {"arguments", arguments},
                        {"result", call.result},
                        {"help", call.help}});
    }
    return {{{"api_version", api_version}, {"calls", list}}, {}};
}

Result run(App& app, std::string_view name, std::string_view arguments_json) {
    for (const Call& call : calls) {
        if (call.signature.name != name) continue;
        const Json arguments = Json::parse(arguments_json, nullptr, false);
        if (!arguments.is_array()) return refused("the arguments are no array of JSON");
        const Given given = check_arguments(call.signature, arguments);
        if (!given.error.empty()) return refused(given.error);
        Result result = call.run(app, given.values);
        if (!result.error.empty()) result.error = call.signature.text() + ": " + result.error;
        return result;
    }
    return refused("no call is named \"" + std::string(name.substr(0, max_repeated)) + "\"");
}

}  // namespace

std::string call_api(App& app, std::string_view name, std::string_view arguments_json) {
    const Result result = run(app, name, arguments_json);
    const Json answer = result.error.empty() ? Json{{"ok", result.ok}} : Json{{"error", result.error}};
    return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string api_markdown() {
    std::string table = "| Call | What it does | Result |\n|---|---|---|\n";
    for (const Call& call : calls) {
        std::string types;
        for (const Argument& argument : call.signature.arguments) {
            if (argument.name.empty()) continue;
            types.append(types.empty() ? " " : "; ").append("`").append(argument.name).append("`: ");
            types.append(kind_words(argument.kind));
        }
        if (!types.empty()) types += ".";
        const bool is_json = call.result.find_first_of("[{") == 0 && call.result.find('`') == std::string_view::npos;
        table.append("| `").append(call.signature.text()).append("` | ").append(call.help).append(types);
        table.append(" | ").append(is_json ? "`" : "").append(call.result).append(is_json ? "`" : "").append(" |\n");
    }
    return table;
}

}  // namespace goodwill
