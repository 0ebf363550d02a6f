#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/event_file.h"
#include "cli/files.h"
#include "cli/interruption.h"
#include "cli/parsed_options.h"
#include "cli/replicated_run.h"
#include "cli/report.h"
#include "cli/run_plan.h"
#include "cli/simulation.h"
#include "sim/base/json_text.h"
#include "sim/world/state_hash.h"

namespace goodwill::cli {

namespace {

std::vector<OutputFile> output_files(const RunOptions& options, const Session& session, const Console& console) {
    std::vector<OutputFile> files;
    if (options.folder.empty()) {
        return files;
    }
    files.push_back({"metrics.csv", daily_csv(session)});
    for (const std::uint32_t person : options.traced) {
        files.push_back({fmt::format("statement-{}.csv", person), statement_csv(session, person)});
        if (!statement_of(session.world().ledger, person).is_complete) {
            console.err << fmt::format("goodwill: the oldest bookings of person {} are not kept any more\n", person);
        }
    }
    return files;
}

bool write_outputs(const RunOptions& options, const std::vector<OutputFile>& files,
                   const nlohmann::ordered_json& manifest, EventFile* events, const Console& console) {
    std::vector<OutputFile> all = files;
    if (!options.folder.empty()) {
        all.push_back({"manifest.json", readable_json(manifest)});
    }
    return write_files(options.folder, all, console, events == nullptr ? nullptr : &events->file());
}

// All days, with hashes and the event log where they are asked for.
ExitCode simulate(const RunOptions& options, Session& session, int days, EventFile* events,
                  std::vector<std::uint64_t>& hashes, Timing& timing, const Console& console) {
    if (events != nullptr) {
        events->begin(session.scenario(), options.language);
    }
    ExitCode code = ExitCode::fine;
    const auto keep_hash = [&] {
        if (options.has_daily_hashes) {
            hashes.push_back(state_hash(session.world()));
        }
    };
    const auto after_day = [&] {
        keep_hash();
        if (events != nullptr && is_interrupted()) {
            code = ExitCode::stopped;
        } else if (events != nullptr && !events->add_day(session.world())) {
            code = ExitCode::no_access;
        }
        return code == ExitCode::fine;
    };
    keep_hash();
    const bool has_work = options.has_daily_hashes || events != nullptr;
    timing = advance_days(session, days, console, has_work ? after_day : std::function<bool()>());
    if (code == ExitCode::fine && events != nullptr && !events->finish(session.world())) {
        code = ExitCode::no_access;
    }
    if (code == ExitCode::stopped) {
        console.err << fmt::format("goodwill: stopped; nothing was written to {}\n", events->file().path());
    }
    return code;
}

}  // namespace

ExitCode run(const RunOptions& options, const Console& console) {
    RunInput input;
    RunPlan plan;
    ExitCode code = ExitCode::fine;
    if (options.spec.empty()) {
        code = plan_of_options(options, console, input, plan);
    } else if (const std::optional<std::string> text = read_text(options.spec, max_run_spec_bytes, console)) {
        code = plan_of_spec(options.spec, *text, console, input, plan);
    } else {
        code = ExitCode::no_access;
    }
    if (code != ExitCode::fine) {
        return code;
    }
    if (!knows_traced_people(options, sized(*plan.scenario, plan.options), console)) {
        return ExitCode::usage;
    }
    if (options.replications > 0 || options.futures > 0) {
        return run_replicated(options, plan, console);
    }
    if (!options.traced.empty()) {
        plan.options.ledger = options.traced.size() == 1 ? Ledger::Scope::traced : Ledger::Scope::all;
        plan.options.traced_person = options.traced.front();
    }
    std::optional<Interruption> interruption;
    std::unique_ptr<EventFile> events;
    if (!options.events.empty()) {
        interruption.emplace();  // nothing half-written stays behind
        if (!can_be_event_log(options, plan.scenario->edge_file, console)) {
            return ExitCode::usage;
        }
        events = std::make_unique<EventFile>(options, console);
        if (!events->open()) {
            return ExitCode::no_access;
        }
    }
    Session session = start_run_with_threads(plan, options.threads, console);
    std::vector<std::uint64_t> hashes;
    Timing timing;
    code = simulate(options, session, plan.days, events.get(), hashes, timing, console);
    if (code != ExitCode::fine) {
        return code;
    }
    const std::vector<OutputFile> files = output_files(options, session, console);
    nlohmann::ordered_json record = manifest(options, input, session, hashes, files);
    if (events && events->is_among_outputs()) {
        record["outputs"][events->name()] = "fnv1a:" + hex(events->file().hash());
    }
    if (!write_outputs(options, files, record, events.get(), console)) {
        return ExitCode::no_access;
    }
    if (options.is_json) {
        console.out << readable_json(result_json(session, timing, record));
    } else {
        console.out << key_figures(session, timing, options.language, console);
    }
    return ExitCode::fine;
}

ExitCode bench(const BenchOptions& options, const Console& console) {
    LoadedScenario loaded;
    if (const ExitCode code = load_scenario(options.scenario, console, loaded); code != ExitCode::fine) {
        return code;
    }
    const std::optional<int> customers = customers_of(options.customers, loaded.scenario, console);
    if (!customers) {
        return ExitCode::usage;
    }
    const double start_s = now_s();
    SessionOptions session_options;
    session_options.seed = options.seed;
    session_options.customers = *customers;
    // What a day costs is measured; how the business came to be where it is does not matter for that.
    loaded.scenario.settle_years = 0;
    Session session = start_session_with_threads(loaded.scenario, session_options, options.threads, console);
    const double setup_s = now_s() - start_s;
    const Timing timing = advance_days(session, options.days, console);
    double contacts = 0.0;
    for (const DayRecord& day : session.history()) {
        contacts += day.total.contacts;
    }
    const double wall_s = std::max(timing.wall_s, 1e-9);
    console.out << fmt::format("scenario           {}\n", loaded.scenario.id)
                << fmt::format("customers          {} at the start, in a market of {}\n",
                               session.world().scenario->customers, session.world().scenario->people)
                << fmt::format("days               {}\n", options.days)
                << fmt::format("set-up             {:.2f} s with {} thread{}\n", setup_s, options.threads,
                               options.threads == 1 ? "" : "s")
                << fmt::format("simulation         {:.2f} s in one thread\n", timing.wall_s)
                << fmt::format("customer-days/s    {:.1f} million\n", timing.customer_days / wall_s / 1e6)
                << fmt::format("contacts/s         {:.2f} million\n", contacts / wall_s / 1e6)
                << fmt::format("contacts           {:.1f} per customer and year\n",
                               365.0 * contacts / std::max(timing.customer_days, 1.0))
                << fmt::format("peak memory        {:.0f} MiB\n", static_cast<double>(peak_memory_bytes()) / 1048576.0)
                << fmt::format("state hash         {}\n", hex(state_hash(session.world())));
    return ExitCode::fine;
}

}  // namespace goodwill::cli
