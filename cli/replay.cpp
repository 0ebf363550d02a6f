#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run_plan.h"
#include "cli/simulation.h"
#include "generated/build_info.h"
#include "sim/base/json_tree.h"
#include "sim/world/state_hash.h"

namespace goodwill::cli {

namespace {

// What a manifest says came out.
struct Outcome {
    std::string made_by;
    std::string version;
    std::string state_hash;
    std::vector<std::string> daily_hashes;  // after 0, 1, 2 … days; empty: not kept
};

std::string text_of(const JsonValue& object, std::string_view key) {
    const JsonMember* member = object.find(key);
    return member != nullptr && member->value.type == JsonValue::Type::string ? member->value.text : "";
}

// What a manifest says is hostile: what is printed of it is short, and without control characters.
std::string harmless(const std::string& text) {
    const std::string quoted = in_quotes(text);
    return quoted.substr(1, quoted.size() - 2);
}

bool is_hash(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<Outcome> outcome_of(const std::string& text) {
    const JsonResult json = parse_json(text, run_spec_limits());
    Outcome outcome;
    outcome.version = harmless(text_of(json.root, "version"));
    outcome.made_by = fmt::format("version {} by {}", outcome.version, harmless(text_of(json.root, "compiler")));
    outcome.state_hash = text_of(json.root, "state_hash");
    if (const JsonMember* hashes = json.root.find("daily_hashes")) {
        for (const JsonValue& hash : hashes->value.items) {
            outcome.daily_hashes.push_back(hash.text);
        }
    }
    const std::vector<std::string>& hashes = outcome.daily_hashes;
    const bool are_hashes = is_hash(outcome.state_hash) && std::all_of(hashes.begin(), hashes.end(), is_hash);
    return json.is_broken || !are_hashes ? std::nullopt : std::optional(outcome);
}

// The first day after which the worlds differ; 0: from the start.
std::optional<std::size_t> first_difference(const std::vector<std::string>& then, const std::vector<std::string>& now) {
    const std::size_t days = std::min(then.size(), now.size());
    const auto place = std::mismatch(then.begin(), then.begin() + static_cast<std::ptrdiff_t>(days), now.begin());
    const auto day = static_cast<std::size_t>(place.first - then.begin());
    return day < days ? std::optional(day) : std::nullopt;
}

std::string where_it_diverged(const Outcome& then, const std::vector<std::string>& now) {
    if (then.daily_hashes.empty()) {
        return "the manifest has no daily hashes (run --daily-hashes) that would tell the day";
    }
    const std::optional<std::size_t> day = first_difference(then.daily_hashes, now);
    return day ? fmt::format("the first difference is after day {}: {} instead of {}", *day, now[*day],
                             then.daily_hashes[*day])
               : "no daily hash differs: the manifest does not belong to one run";
}

}  // namespace

ExitCode replay(const ReplayOptions& options, const Console& console) {
    const std::optional<std::string> text = read_text(options.manifest, max_run_spec_bytes, console);
    if (!text) {
        return ExitCode::no_access;
    }
    RunInput input;
    RunPlan plan;
    if (const ExitCode code = plan_of_spec(options.manifest, *text, console, input, plan); code != ExitCode::fine) {
        return code;
    }
    const std::optional<Outcome> then = outcome_of(*text);
    if (!then) {
        console.err << fmt::format(
            "{}: state_hash is missing or no hash of 16 digits, or a daily hash is none: a manifest of `goodwill run "
            "--out` has them\n",
            options.manifest);
        return ExitCode::bad_file;
    }
    Session session = start_run_with_threads(plan, options.threads, console);
    std::vector<std::string> now;
    const auto keep_hash = [&] {
        now.push_back(hex(state_hash(session.world())));
        return true;
    };
    const bool has_days = !then->daily_hashes.empty();
    if (has_days) {
        keep_hash();
    }
    advance_days(session, plan.days, console, has_days ? keep_hash : std::function<bool()>());
    if (!has_days) {
        keep_hash();
    }
    if (now.back() == then->state_hash && (then->daily_hashes.empty() || then->daily_hashes == now)) {
        console.out << fmt::format("fine: state hash {} after {} days, as {} had it\n", now.back(), plan.days,
                                   then->made_by);
        return ExitCode::fine;
    }
    console.out << fmt::format("diverged: state hash {} after {} days instead of {}; {}\n", now.back(), plan.days,
                               then->state_hash, where_it_diverged(*then, now));
    if (then->version != build_info::version) {
        console.out << fmt::format("The manifest is of {}, this is version {}: the model may have changed.\n",
                                   then->made_by, build_info::version);
    }
    return ExitCode::diverged;
}

}  // namespace goodwill::cli
