#include "web/ui/figures/at_rest.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/base/table_text.h"
#include "sim/session/settled_start.h"

namespace goodwill::ui {

namespace {

constexpr std::uint64_t first_seed = 1;  // as `goodwill validate` begins
constexpr double least_measured_s = 0.5;

}  // namespace

void measure_more(AtRest& rest, const Scenario& scenario) {
    keep_if_same(rest, scenario);
    const int before = worlds_done(rest);
    rest.scenario = fingerprint_of(scenario);
    rest.plan = rest_plan({scenario}, before + rest_worlds, first_seed);
    std::erase_if(rest.results, [](const JobResult& result) { return result.status != JobStatus::done; });
    rest.measured_s = 0.0;
    rest.measured_worlds = 0.0;
}

void stop_measuring(AtRest& rest) {
    rest.run.reset();
    rest.plan.replications = worlds_done(rest);
    if (rest.plan.replications == 0) rest = {};
}

void keep_if_same(AtRest& rest, const Scenario& scenario) {
    if (!rest.plan.points.empty() && rest.scenario != fingerprint_of(scenario)) rest = {};
}

bool is_measuring(const AtRest& rest) {
    return !rest.plan.points.empty() && !has_failed(rest) && rest.results.size() < run_count(rest.plan);
}

void measure_a_day(AtRest& rest) {
    if (!rest.run) rest.run.emplace(job_of(rest.plan, rest.results.size()));
    const double before = rest.run->progress();
    if (!rest.run->is_finished()) rest.run->advance();
    rest.measured_worlds += rest.run->progress() - before;
    if (!rest.run->is_finished()) return;
    rest.results.push_back(rest.run->result());
    rest.run.reset();
}

int worlds_done(const AtRest& rest) {
    return static_cast<int>(std::count_if(rest.results.begin(), rest.results.end(),
                                          [](const JobResult& result) { return result.status == JobStatus::done; }));
}

double progress_of(const AtRest& rest) {
    if (rest.plan.points.empty()) return 0.0;
    const double under_way = rest.run ? rest.run->progress() : 0.0;
    return (static_cast<double>(rest.results.size()) + under_way) / static_cast<double>(run_count(rest.plan));
}

std::optional<double> seconds_left(const AtRest& rest) {
    if (!is_measuring(rest) || rest.measured_s < least_measured_s || rest.measured_worlds <= 0.0) return std::nullopt;
    const double worlds = (1.0 - progress_of(rest)) * static_cast<double>(run_count(rest.plan));
    return worlds * rest.measured_s / rest.measured_worlds;
}

bool has_failed(const AtRest& rest) { return !rest.results.empty() && rest.results.back().status == JobStatus::failed; }

std::vector<RestRow> rows_of(const AtRest& rest) {
    Plan plan = rest.plan;
    if (plan.points.empty()) plan = rest_plan({Scenario{}}, 1, first_seed);
    std::vector<JobResult> results = rest.results;
    results.resize(run_count(plan));
    return rest_rows(plan, results);
}

RestVerdict verdict_of(const RestRow& row) {
    if (row.is_inside) return RestVerdict::inside;
    const bool is_beyond = row.change.low > row.limit.limit || row.change.high < -row.limit.limit;
    return is_beyond ? RestVerdict::outside : RestVerdict::open;
}

Shown rest_change_text(const RestLimit& limit, double change, Language language) {
    if (!std::isfinite(change)) return joined("–", "");
    return signed_decimal(shown_factor(limit.unit) * change, limit.decimals, language);
}

Shown rest_interval_text(const RestRow& row, Language language) {
    if (!std::isfinite(row.change.low)) return {};
    const Shown low = joined(rest_change_text(row.limit, row.change.low, language).view(), " … ");
    return joined(low.view(), rest_change_text(row.limit, row.change.high, language).view());
}

Shown rest_limit_text(const RestLimit& limit, Language language) {
    const double shown = shown_factor(limit.unit) * limit.limit;
    const Shown number = joined("±", decimal(shown, shown == std::floor(shown) ? 0 : 1, language).view());
    const bool is_close = limit.unit.en == "%" && language == Language::en;
    return joined(joined(number.view(), is_close ? "" : "\u202f").view(), limit.unit.in(language));
}

float rest_place(const RestLimit& limit, double change) {
    return static_cast<float>(std::clamp((change / limit.limit + 3.0) / 6.0, 0.0, 1.0));
}

}  // namespace goodwill::ui
