#include "web/js_api.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "sim/scenario/scenario_reader.h"
#include "sim/world/state_hash.h"
#include "web/ui/levers.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

// Arguments arrive as an array; a missing one is null.
Json argument(const Json& arguments, std::size_t index) {
    return arguments.is_array() && index < arguments.size() ? arguments[index] : Json();
}

Json error(const std::string& words) { return {{"error", words}}; }

std::string hex(std::uint64_t value) {
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(value));
    return text.data();
}

Json metrics_json(const Session& session, int days) {
    const std::vector<double> values = recent_metrics(session, days);
    Json metrics = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) metrics[std::string(metric_table()[i].id)] = values[i];
    return metrics;
}

Json scenarios(App& app, const Json&) {
    Json list = Json::array();
    for (const Scenario& scenario : app.scenarios) {
        list.push_back({{"id", scenario.id}, {"title", {{"en", scenario.title.en}, {"de", scenario.title.de}}}});
    }
    return list;
}

Json load(App& app, const Json& arguments) {
    const Json what = argument(arguments, 0), options = argument(arguments, 1);
    if (!what.is_string()) return error("loadScenario needs the id of a scenario or the text of a scenario file");
    std::uint64_t seed = app.session.options().seed;
    int customers = 0;
    if (options.is_object() && options.contains("seed")) {
        if (!options["seed"].is_number_unsigned()) return error("seed must be a whole number from 0");
        seed = options["seed"].get<std::uint64_t>();
    }
    if (options.is_object() && options.contains("customers")) {
        const Json& wanted = options["customers"];
        if (!wanted.is_number_unsigned() || wanted.get<std::uint64_t>() < 10 ||
            wanted.get<std::uint64_t>() > 1'000'000) {
            return error("customers must be a whole number from 10 to 1000000");
        }
        customers = wanted.get<int>();
    }
    set_playing(app, false);
    const std::string& text = what.get_ref<const std::string&>();
    if (const int index = find_scenario(app, text); index >= 0) {
        start_scenario(app, app.scenarios[static_cast<std::size_t>(index)], index, seed, customers);
        return {{"ok", true}, {"errors", Json::array()}};
    }
    const std::vector<std::string> errors = load_scenario(app, text, "scenario", Language::en, seed, customers);
    return {{"ok", errors.empty()}, {"errors", errors}};
}

Json set(App& app, const Json& arguments) {
    const Json name = argument(arguments, 0), value = argument(arguments, 1);
    if (!name.is_string() || !value.is_number()) return "setLever needs the name of a lever and a number";
    const std::string& words = name.get_ref<const std::string&>();
    const Scenario& scenario = *app.session.world().scenario;
    const std::optional<LeverId> lever = find_lever(scenario, words);
    if (!lever)
        return "no lever is called \"" + words.substr(0, 80) + "\"; did you mean \"" +
               nearest_lever_name(scenario, words.substr(0, 80)) + "\"?";
    const std::optional<std::string> problem = set_lever(app, {*lever, value.get<double>()});
    return problem ? Json(*problem) : Json();
}

Json advance_days(App& app, const Json& arguments) {
    const Json days = argument(arguments, 0);
    if (!days.is_number_unsigned() || days.get<std::uint64_t>() > static_cast<std::uint64_t>(max_day)) {
        return error("advance needs a whole number of days");
    }
    advance(app, days.get<int>());
    return app.session.world().day;
}

Json play_on(App& app, const Json&) {
    set_playing(app, true);
    return app.is_playing;
}

Json pause(App& app, const Json&) {
    set_playing(app, false);
    return true;
}

Json state(App& app, const Json&) {
    const Session& session = app.session;
    return {{"scenario", session.world().scenario->id},
            {"seed", session.options().seed},
            {"day", session.world().day},
            {"customers", session.world().customers},
            {"is_playing", app.is_playing},
            {"metrics", metrics_json(session, 365)},
            {"recent", metrics_json(session, 30)},
            {"state_hash", hex(state_hash(session.world()))}};
}

void describe_lever(Json& list, const ui::Lever& lever, Language language) {
    list.push_back({{"name", lever.name},
                    {"label", lever.label},
                    {"unit", ui::lever_unit_text(lever, lever.value, language)},
                    {"is_lever", lever.info == nullptr || lever.info->is_lever()},
                    {"value", lever.value},
                    {"start", lever.start},
                    {"minimum", lever.range.minimum},
                    {"maximum", lever.range.maximum},
                    {"step", lever.range.step}});
}

Json levers(App& app, const Json&) {
    Json list = Json::array();
    const Language language = app.context.language;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        describe_lever(list, ui::parameter_lever(app.session, i, language), language);
    }
    const std::vector<Touchpoint>& places = app.session.world().scenario->touchpoints;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].staff > 0)
            describe_lever(list, ui::staff_lever(app.session, static_cast<int>(i), language), language);
    }
    return list;
}

Json choose(App& app, const Json& arguments) {
    const Json what = argument(arguments, 0);
    ui::Selection chosen;
    const auto number = [&](const char* key, std::size_t limit, ui::Selection::Kind kind) {
        if (!what.contains(key) || !what[key].is_number_unsigned() || what[key].get<std::uint64_t>() >= limit)
            return false;
        chosen = {kind, what[key].get<std::uint32_t>()};
        return true;
    };
    if (what.is_object() && what.contains("touchpoint") && what["touchpoint"].is_string()) {
        const int index = find_touchpoint(*app.session.world().scenario, what["touchpoint"].get<std::string>());
        if (index < 0) return "no touchpoint has this id";
        chosen = {ui::Selection::Kind::touchpoint, static_cast<std::uint32_t>(index)};
    } else if (what.is_object()) {
        if (!number("person", app.session.world().people.size(), ui::Selection::Kind::person) &&
            !number("employee", app.session.world().employees.size(), ui::Selection::Kind::employee)) {
            return "select needs {touchpoint: id}, {person: number} or {employee: number} of this world, or nothing";
        }
    }
    app.selection = chosen;
    if (chosen.kind != ui::Selection::Kind::none) {
        app.shell.right_is_open = true;
        app.shell.sheet = app.context.is_narrow ? ui::Sheet::inspector : ui::Sheet::none;
    }
    return nullptr;
}

Json language(App& app, const Json& arguments) {
    const Json code = argument(arguments, 0);
    if (code == "de") app.context.language = Language::de;
    if (code == "en") app.context.language = Language::en;
    return app.context.language == Language::de ? "de" : "en";
}

Json theme(App& app, const Json& arguments) {
    const Json name = argument(arguments, 0);
    if (name == "dark" || name == "light") app.context.theme = ui::make_theme(name == "dark");
    return app.context.theme.is_dark ? "dark" : "light";
}

Json where_is(App& app, const Json& arguments) {
    const Json name = argument(arguments, 0);
    if (!name.is_string()) return nullptr;
    const std::optional<ui::Rect> rect = ui::find_rect(*app.notes, name.get_ref<const std::string&>());
    if (!rect) return nullptr;
    const float scale = app.context.scale;
    return {{"x", rect->min.x / scale},
            {"y", rect->min.y / scale},
            {"width", (rect->max.x - rect->min.x) / scale},
            {"height", (rect->max.y - rect->min.y) / scale}};
}

Json open_named_file(App& app, const Json& arguments) {
    const Json text = argument(arguments, 0), name = argument(arguments, 1);
    if (!text.is_string()) return nullptr;
    open_file(app, text.get_ref<const std::string&>(),
              name.is_string() ? name.get<std::string>() : std::string("scenario"));
    return app.shell.errors;
}

struct Function {
    std::string_view name;
    Json (*call)(App&, const Json&);
};

constexpr Function functions[] = {
    {"scenarios", scenarios},
    {"loadScenario", load},
    {"setLever", set},
    {"advance", advance_days},
    {"play", play_on},
    {"pause", pause},
    {"state", state},
    {"levers", levers},
    {"select", choose},
    {"language", language},
    {"theme", theme},
    {"whereIs", where_is},
    {"openFile", open_named_file},
};

}  // namespace

std::string call_api(App& app, std::string_view name, std::string_view arguments_json) {
    const Json arguments = Json::parse(arguments_json, nullptr, false);
    Json result = error("no function is called " + std::string(name.substr(0, 80)));
    for (const Function& function : functions) {
        if (function.name == name) {
            result = arguments.is_discarded() ? error("the arguments are no JSON") : function.call(app, arguments);
            break;
        }
    }
    return result.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace goodwill
