// Event logs as CSV: one row a contact, in the order in which customers arrive.
#include "cli/csv.h"
#include "cli/event_file.h"
#include "cli/event_texts.h"

namespace goodwill::cli {

namespace {

std::string event_cell(std::string_view text) { return Csv(CsvForm::international).cell(text).text(); }

class CsvEvents : public EventWriter {
   public:
    CsvEvents(const Scenario& scenario, Language language, bool has_pairs, StreamedFile& file)
        : EventWriter(file), texts_(event_texts(scenario, language, event_cell)), has_pairs_(has_pairs) {
        text_ =
            "case:concept:name,concept:name,time:timestamp,start_timestamp,org:resource,org:role,lifecycle:transition,"
            "outcome,case:customer,touchpoint,wait_s\n";
    }

    void contact(const Event& event) override {
        if (has_pairs_) {
            append_row(event, event.start_ms, ",start,");
        }
        append_row(event, event.end_ms, ",complete,");
        flush_when_full();
    }
    void journey_over(const JourneyEnd& /*end*/) override {}
    void finish() override {}

   private:
    void append_row(const Event& event, std::int64_t time_ms, std::string_view transition) {
        append_whole(text_, event.journey);
        text_ += ',';
        text_ += texts_.activity[event.touchpoint][static_cast<std::size_t>(event.outcome)];
        text_ += ',';
        clock_.append(text_, time_ms);
        text_ += ',';
        clock_.append(text_, event.start_ms);
        text_ += ',';
        if (event.employee != no_employee) {
            append_whole(text_, event.employee);
            text_ += ',';
            text_ += texts_.name[event.touchpoint];
        } else {
            text_ += ',';
        }
        text_ += transition;
        text_ += outcome_id(event.outcome);
        text_ += ',';
        append_whole(text_, event.person);
        text_ += ',';
        text_ += texts_.touchpoint[event.touchpoint];
        text_ += ',';
        append_seconds(text_, event.wait_s);
        text_ += '\n';
    }

    EventTexts texts_;
    EventClock clock_;
    bool has_pairs_;
};

}  // namespace

std::unique_ptr<EventWriter> csv_events(const Scenario& scenario, Language language, bool has_pairs,
                                        StreamedFile& file) {
    return std::make_unique<CsvEvents>(scenario, language, has_pairs, file);
}

}  // namespace goodwill::cli
