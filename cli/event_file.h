// The event log of a run as a file that other programs read: docs/experiments.md says what stands in it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/files.h"
#include "sim/session/event_log.h"

namespace goodwill::cli {

enum class EventFormat {
    csv,   // a row a contact
    xes,   // IEEE 1849-2016: journeys with their contacts, each written when it is over
    ocel,  // OCEL 2.0 as JSON: contacts, then the journeys, customers and employees that they name
};

// By the ending; nothing where it is none of these.
std::optional<EventFormat> event_format_of(std::string_view path);

// Whether the format has what is asked for, and the log would not replace what the run is read from, `edge_file` of its
// scenario included, or what else it writes. Says on `err` why not.
bool can_be_event_log(const RunOptions& options, const std::string& edge_file, const Console& console);

// Puts events into one of the formats, a piece of text at a time.
class EventWriter : public EventSink {
   public:
    explicit EventWriter(StreamedFile& file) : file_(file) {}
    // Adds what stands behind the last contact. No calls after this but flush().
    virtual void finish() = 0;
    // Writes what has gathered; false once something could not be written.
    bool flush();

   protected:
    void flush_when_full() {
        constexpr std::size_t piece = 1U << 20U;
        if (text_.size() >= piece) {
            flush();
        }
    }
    std::string text_;  // not written yet

   private:
    StreamedFile& file_;
    bool is_written_ = true;
};
// `has_pairs`: start and end of a contact as two events.
std::unique_ptr<EventWriter> csv_events(const Scenario& scenario, Language language, bool has_pairs,
                                        StreamedFile& file);
std::unique_ptr<EventWriter> xes_events(const Scenario& scenario, Language language, bool has_pairs,
                                        StreamedFile& file);
std::unique_ptr<EventWriter> ocel_events(const Scenario& scenario, Language language, StreamedFile& file);

// The log of one run. Each call is false when the file cannot be written, which is said on `err`.
class EventFile {
   public:
    // Of --events. Precondition: event_format_of() knows it, and it has pairs only where the format knows them.
    EventFile(const RunOptions& options, const Console& console);
    bool open() { return file_.open(); }
    // On day 0.
    void begin(const Scenario& scenario, Language language);
    bool add_day(const World& world);
    bool finish(const World& world);
    // To take its place with write_files() once it is finished.
    StreamedFile& file() { return file_; }
    // Whether it lies beside the other files of --out, and its name there.
    [[nodiscard]] bool is_among_outputs() const { return is_among_outputs_; }
    [[nodiscard]] std::string name() const;

   private:
    StreamedFile file_;
    EventFormat format_;
    bool has_pairs_;
    bool is_among_outputs_;
    EventLog log_;
    std::unique_ptr<EventWriter> writer_;
};

}  // namespace goodwill::cli
