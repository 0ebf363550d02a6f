#include "web/experiments_json.h"

namespace goodwill {

namespace {

Json interval_json(const Interval& interval) {
    return {{"mean", interval.mean}, {"low", interval.low}, {"high", interval.high}};
}

// By day: what `of` says of each horizon.
template <class Of>
Json by_day(const Of& of) {
    Json days = Json::object();
    for (std::size_t horizon = 0; horizon < ui::tornado_days.size(); ++horizon)
        days[std::to_string(ui::tornado_days.at(horizon))] = of(horizon);
    return days;
}

Json tornado_json(const TornadoRun& run, const Scenario& scenario, std::size_t metric) {
    Json levers = Json::array();
    for (const ui::Tornado::Lever& lever : run.tornado.levers) {
        Json json = {{"lever", lever_name(scenario, lever.id)}};
        for (const auto& [name, side] : {std::pair("low", &lever.low), std::pair("high", &lever.high)}) {
            if (!side->is_moved) continue;
            json[name] =
                by_day([&, moved = side](std::size_t horizon) { return interval_json(moved->of(metric, horizon)); });
            json[name]["value"] = side->value;
        }
        levers.push_back(json);
    }
    return levers;
}

Json response_json(const ResponseRun& run, std::size_t metric) {
    const ui::Response response =
        ui::response_of(run.factor.lever, run.values, run.present, run.experiment.plan, run.experiment.results);
    Json points = Json::array();
    for (const ui::Response::Point& point : response.points) {
        points.push_back(
            by_day([&](std::size_t horizon) { return interval_json(point.mean[ui::value_on(horizon, metric)]); }));
        points.back()["value"] = point.value;
    }
    return {{"lever", run.factor.name}, {"points", points}};
}

Json camps_json(const CampsRun& run, std::size_t metric) {
    const std::vector<ui::CampCell> cells = ui::camp_cells_of(run.experiment.plan, run.experiment.results);
    Json json = Json::array();
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        json.push_back(by_day(
            [&](std::size_t horizon) { return interval_json(cells[cell].apart[ui::value_on(horizon, metric)]); }));
        json.back()["weight"] = ui::camp_weight(cell);
        json.back()["adaptation"] = ui::camp_adaptation(cell);
    }
    return json;
}

Json best_json(const BestAnswer& answer, std::size_t of_final) {
    Json allocation = Json::object();
    for (const Allocation::Part& part : answer.final.allocations[of_final].parts)
        allocation[part.factor.name] = part.value;
    return {{"allocation", allocation},
            {"more_spent_eur", answer.figures().more_spent_eur(answer.number(of_final))},
            {"difference", interval_json(answer.gain(of_final))}};
}

Json best_json(const BestRun& run) {
    const BestAnswer& answer = run.search.answer();
    Json json = {
        {"budget_eur", answer.budget_eur}, {"days", run.wish.days()}, {"best", nullptr}, {"runner_up", nullptr}};
    if (!answer.left.empty()) json["best"] = best_json(answer, answer.chosen);
    if (answer.runner_up) json["runner_up"] = best_json(answer, *answer.runner_up);
    return json;
}

}  // namespace

Json experiments_json(const App& app, std::size_t metric) {
    Json json = {{"tornado", nullptr}, {"response", nullptr}, {"camps", nullptr}, {"best", nullptr}};
    if (app.tornado && is_done(app.tornado->experiment))
        json["tornado"] = tornado_json(*app.tornado, app.stage.session.scenario(), metric);
    if (app.response && is_done(app.response->experiment)) json["response"] = response_json(*app.response, metric);
    if (app.camps && is_done(app.camps->experiment)) json["camps"] = camps_json(*app.camps, metric);
    if (app.best && app.best->search.is_over() && app.best->wish.metric == metric) json["best"] = best_json(*app.best);
    return json;
}

}  // namespace goodwill
