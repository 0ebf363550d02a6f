#include "cli/event_file.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fmt/format.h>

namespace goodwill::cli {

namespace {

// Whether two paths lead to the same place; nothing need be there yet.
bool is_same_place(const std::filesystem::path& a, const std::filesystem::path& b) {
    const auto whole = [](const std::filesystem::path& path) {
        std::error_code problem;
        const std::filesystem::path absolute = std::filesystem::absolute(path, problem);
        const std::filesystem::path canonical = std::filesystem::weakly_canonical(absolute, problem);
        return problem ? absolute : canonical;
    };
    return whole(a) == whole(b);
}

}  // namespace

std::optional<EventFormat> event_format_of(std::string_view path) {
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    if (ending == ".csv") {
        return EventFormat::csv;
    }
    if (ending == ".xes") {
        return EventFormat::xes;
    }
    return ending == ".json" || ending == ".jsonocel" ? std::optional(EventFormat::ocel) : std::nullopt;
}

bool can_be_event_log(const RunOptions& options, const std::string& edge_file, const Console& console) {
    if (options.has_event_pairs && event_format_of(options.events) == EventFormat::ocel) {
        console.err << fmt::format(
            "goodwill: --event-pairs with --events {}: OCEL 2.0 knows no start and end of an event; write .csv or "
            ".xes, "
            "or leave --event-pairs out\n",
            options.events);
        return false;
    }
    const std::filesystem::path folder = options.folder;
    std::vector<std::filesystem::path> taken{options.scenario, options.spec};
    if (!edge_file.empty()) {  // beside the scenario
        taken.push_back(std::filesystem::path(options.scenario).parent_path() / edge_file);
    }
    if (!options.folder.empty()) {
        taken.insert(taken.end(), {folder / "metrics.csv", folder / "manifest.json"});
        for (const std::uint32_t person : options.traced) {
            taken.push_back(folder / fmt::format("statement-{}.csv", person));
        }
    }
    for (const std::filesystem::path& path : taken) {
        if (!path.empty() && is_same_place(path, options.events)) {
            console.err << fmt::format(
                "goodwill: --events {}: this run reads or writes that file itself; give the event log another name\n",
                options.events);
            return false;
        }
    }
    return true;
}

bool EventWriter::flush() {
    is_written_ = is_written_ && file_.write(text_);
    text_.clear();
    return is_written_;
}

EventFile::EventFile(const RunOptions& options, const Console& console)
    : file_(options.events, "; name a place with --events that has room and may be written to", console),
      format_(event_format_of(options.events).value_or(EventFormat::csv)),
      has_pairs_(options.has_event_pairs),
      is_among_outputs_(!options.folder.empty() &&
                        is_same_place(std::filesystem::path(options.folder) / name(), options.events)) {
    if (is_among_outputs_) {
        file_.keep_hash();
    }
}

std::string EventFile::name() const { return std::filesystem::path(file_.path()).filename().string(); }

void EventFile::begin(const Scenario& scenario, Language language) {
    writer_ = format_ == EventFormat::csv   ? csv_events(scenario, language, has_pairs_, file_)
              : format_ == EventFormat::xes ? xes_events(scenario, language, has_pairs_, file_)
                                            : ocel_events(scenario, language, file_);
}

bool EventFile::add_day(const World& world) {
    log_.add_day(world, *writer_);
    return writer_->flush();
}

bool EventFile::finish(const World& world) {
    log_.finish(world, *writer_);
    writer_->finish();
    return writer_->flush() && file_.close();
}

}  // namespace goodwill::cli
