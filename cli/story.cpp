#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/experiment.h"
#include "cli/text_table.h"
#include "generated/embedded_scenarios.h"
#include "sim/base/json_text.h"
#include "sim/scenario/presets.h"
#include "sim/session/metrics.h"
#include "sim/story/story_claims.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Tested {
    const ClaimGroup* group;
    const StoryClaim* claim;
    Interval interval;
    ClaimVerdict verdict;
};

std::string_view verdict_text(ClaimVerdict verdict, Language language) {
    constexpr LocalView texts[] = {{"holds", "gilt"}, {"open", "offen"}, {"does not hold", "gilt nicht"}};
    return texts[static_cast<std::size_t>(verdict)].in(language);
}

std::string_view verdict_id(ClaimVerdict verdict) {
    constexpr std::string_view ids[] = {"holds", "open", "fails"};
    return ids[static_cast<std::size_t>(verdict)];
}

std::string limits_text(const StoryClaim& claim, const MetricInfo& metric, Language language) {
    const auto shown = [&](double value) { return metric_text(metric, value, language, 1); };
    if (claim.at_most == no_limit) return "≥ " + shown(claim.at_least);
    if (claim.at_least == -no_limit) return "≤ " + shown(claim.at_most);
    return shown(claim.at_least) + " … " + shown(claim.at_most);
}

// "Delight − Low effort: Account, day 365"
std::string measured_text(const Story& story, const StoryPage& page, const Measure& measure, Language language) {
    constexpr LocalView as_it_was = {"as it was", "wie es war"};
    const auto name = [&](const std::string& world) {
        return world.empty() ? as_it_was.in(language) : world_name(story, world, language);
    };
    const std::string of = measure.of == Measure::Of::with ? std::string(name(page.with))
                           : measure.of == Measure::Of::without
                               ? std::string(name(page.without))
                               : fmt::format("{} − {}", name(page.with), name(page.without));
    const MetricInfo& metric = metric_table()[*find_metric(measure.figure)];
    return fmt::format("{}: {}, {} {}", of, metric.label.in(language), language == Language::de ? "Tag" : "day",
                       measure.day);
}

std::string camp_text(const std::string& camp, Language language) {
    const PresetInfo* preset = find_preset(camp);
    return preset == nullptr ? std::string() : std::string(preset->label.in(language));
}

std::string story_table(const Story& story, const std::vector<Tested>& tested, int replications, Language language) {
    const bool is_german = language == Language::de;
    std::string text =
        story.title.in(language) + "\n" +
        fmt::format(fmt::runtime(is_german ? "{} andere Zukünfte derselben Menschen; Intervalle zu 95 %\n\n"
                                           : "{} other futures of the same people; 95 % intervals\n\n"),
                    replications);
    for (const Tested& claim : tested) {
        const MetricInfo& metric = metric_table()[*find_metric(claim.claim->measure.figure)];
        const std::string camp = camp_text(claim.group->camp, language);
        const auto shown = [&](double value) { return metric_text(metric, value, language, 1); };
        text += fmt::format("{:<14} {}{}\n", verdict_text(claim.verdict, language), claim.claim->says.in(language),
                            camp.empty() ? "" : fmt::format(" ({})", camp));
        text += fmt::format("{:<14} {}: {} [{}, {}] {}; {}\n", "",
                            measured_text(story, story.pages[claim.group->page], claim.claim->measure, language),
                            shown(claim.interval.mean), shown(claim.interval.low), shown(claim.interval.high),
                            metric.unit.in(language), limits_text(*claim.claim, metric, language));
    }
    return text;
}

Json limit_json(double limit) { return limit == no_limit || limit == -no_limit ? Json() : number_json(limit); }

std::string claims_json(const Story& story, const std::vector<Tested>& tested, int replications) {
    Json json = {{"story", story.id}, {"replications", replications}, {"claims", Json::array()}};
    for (const Tested& claim : tested) {
        const Measure& measure = claim.claim->measure;
        const StoryPage& page = story.pages[claim.group->page];
        constexpr std::string_view of[] = {"difference", "with", "without"};
        json["claims"].push_back({{"page", page.id},
                                  {"says", claim.claim->says.en},
                                  {"camp", claim.group->camp},
                                  {"with", page.with},
                                  {"without", page.without},
                                  {"figure", measure.figure},
                                  {"of", of[static_cast<std::size_t>(measure.of)]},
                                  {"day", measure.day},
                                  {"days", measure.days},
                                  {"at_least", limit_json(claim.claim->at_least)},
                                  {"at_most", limit_json(claim.claim->at_most)},
                                  {"interval", interval_json(claim.interval)},
                                  {"verdict", verdict_id(claim.verdict)}});
    }
    return readable_json(json);
}

}  // namespace

std::optional<std::string_view> embedded_story_text(std::string_view id) {
    for (const EmbeddedFile& file : embedded_stories()) {
        if (file.name == id) return file.text;
    }
    return std::nullopt;
}

bool is_story_file(const std::string& argument) {
    if (embedded_story_text(argument)) return true;
    std::error_code ignored;
    if (argument == "-" || !std::filesystem::is_regular_file(argument, ignored)) return false;
    std::ifstream file(argument, std::ios::binary);
    std::string head(max_story_bytes, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return is_story(std::string_view(head).substr(0, static_cast<std::size_t>(file.gcount())));
}

ExitCode load_story(const std::string& argument, const Console& console, Story& story) {
    std::string text;
    if (const std::optional<std::string_view> embedded = embedded_story_text(argument)) {
        text = *embedded;
    } else {
        const std::optional<std::string> read = read_text(argument, max_story_bytes, console);
        if (!read) return ExitCode::no_access;
        text = *read;
    }
    StoryResult result = read_story(text, embedded_scenario_text);
    for (const FileError& error : result.errors) console.err << describe(error, argument) << "\n";
    story = std::move(result.story);
    return result.ok() ? ExitCode::fine : ExitCode::bad_file;
}

ExitCode story(const StoryOptions& options, const Console& console) {
    Story told;
    if (const ExitCode code = load_story(options.story, console, told); code != ExitCode::fine) return code;
    ExperimentOptions experiment = options.experiment;
    experiment.scenario = told.scenario;
    // The business of the screen; its futures are others.
    experiment.seed = told.seed;
    if (told.customers > 0) experiment.customers = std::to_string(told.customers);
    Subject subject;
    if (const ExitCode code = open_subject(experiment, console, subject); code != ExitCode::fine) return code;
    settle_subject(experiment, console, subject);
    std::vector<Tested> tested;
    const std::vector<ClaimGroup> groups = claim_groups(told);
    for (const ClaimGroup& group : groups) {
        const StoryPage& page = told.pages[group.page];
        Plan plan{points_of(told, page, group.camp, group.measure, subject.job), experiment.replications,
                  options.experiment.seed};
        std::vector<JobResult> results;
        if (const ExitCode code = carry_out(plan, experiment, console, results); code != ExitCode::fine) return code;
        for (const std::size_t i : group.claims) {
            const StoryClaim& claim = page.claims[i];
            const Interval interval = measured(plan, results, claim.measure).of(claim.measure.of);
            tested.push_back({&group, &claim, interval, judge(claim, interval)});
        }
    }
    console.out << (experiment.is_json ? claims_json(told, tested, experiment.replications)
                                       : story_table(told, tested, experiment.replications, experiment.language));
    const bool all_hold = std::all_of(tested.begin(), tested.end(),
                                      [](const Tested& claim) { return claim.verdict == ClaimVerdict::holds; });
    return all_hold ? ExitCode::fine : ExitCode::diverged;
}

}  // namespace goodwill::cli
