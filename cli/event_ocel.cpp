// Event logs as OCEL 2.0 in JSON: contacts first, as they come, then the objects that they name and what there is of each
// type. Of a journey eight bytes are kept until then. A touchpoint is what an event's type and its attribute say, not an
// object: sixteen objects that everybody meets would tie all journeys together.
#include <map>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/event_file.h"
#include "cli/event_texts.h"

namespace goodwill::cli {

namespace {

// With its quotation marks.
std::string json_string(std::string_view text) { return nlohmann::json(text).dump(); }

constexpr std::string_view ocel_foot = R"(],
"objectTypes":[
{"name":"customer","attributes":[]},
{"name":"journey","attributes":[{"name":"journey","type":"string"},{"name":"state","type":"string"},{"name":"began_before","type":"boolean"}]},
{"name":"employee","attributes":[{"name":"org:role","type":"string"}]}],
"eventTypes":[)";

class OcelEvents : public EventWriter {
   public:
    OcelEvents(const Scenario& scenario, Language language, StreamedFile& file)
        : EventWriter(file),
          texts_(event_texts(scenario, language, json_string)),
          has_happened_(scenario.touchpoints.size()) {
        text_ = "{\"events\":[";
    }

    void contact(const Event& event) override {
        if (event.journey > journeys_.size()) {
            journeys_.push_back({event.person, event.kind, JourneyState::open, false});
        }
        if (event.employee != no_employee) {
            employees_.emplace(event.employee, event.touchpoint);
        }
        if (event.person >= has_come_.size()) {
            has_come_.resize(std::size_t{event.person} + 1);
        }
        has_come_[event.person] = true;
        has_happened_[event.touchpoint][static_cast<std::size_t>(event.outcome)] = true;
        append_event(event);
        flush_when_full();
    }
    void journey_over(const JourneyEnd& end) override {
        JourneyFacts& journey = journeys_[static_cast<std::size_t>(end.journey - 1)];
        journey.state = end.state;
        journey.began_before = end.began_before;
    }
    void finish() override {
        text_ += "],\n\"objects\":[";
        is_first_ = true;
        append_customers();
        append_journeys();
        append_employees();
        text_ += ocel_foot;
        is_first_ = true;
        append_event_types();
        text_ += "]}\n";
    }

   private:
    struct JourneyFacts {
        std::uint32_t person;
        std::uint8_t kind;
        JourneyState state;
        bool began_before;
    };

    // Each element stands on a line of its own.
    void begin_element(std::string_view text) {
        text_ += is_first_ ? "\n" : ",\n";
        text_ += text;
        is_first_ = false;
        flush_when_full();
    }
    void append_relationship(std::string_view type, std::uint64_t number) {
        text_ += R"({"objectId":")";
        text_ += type;
        text_ += '-';
        append_whole(text_, number);
        text_ += R"(","qualifier":")";
        text_ += type;
        text_ += R"("})";
    }
    // What holds for the object from the beginning is of the year 1970, as the standard has it. `value` is JSON.
    void append_attribute(std::string_view name, std::string_view value) {
        text_ += R"({"name":")";
        text_ += name;
        text_ += R"(","time":"1970-01-01T00:00:00.000+00:00","value":)";
        text_ += value;
        text_ += '}';
    }
    void append_event(const Event& event) {
        begin_element(R"({"id":"contact-)");
        append_whole(text_, ++contacts_);
        text_ += R"(","type":)";
        text_ += texts_.activity[event.touchpoint][static_cast<std::size_t>(event.outcome)];
        text_ += R"(,"time":")";
        clock_.append(text_, event.end_ms);
        text_ += R"(","attributes":[{"name":"start_timestamp","value":")";
        clock_.append(text_, event.start_ms);
        text_ += R"("},{"name":"outcome","value":")";
        text_ += outcome_id(event.outcome);
        text_ += R"("},{"name":"touchpoint","value":)";
        text_ += texts_.touchpoint[event.touchpoint];
        text_ += R"(},{"name":"wait_s","value":)";
        append_seconds(text_, event.wait_s);
        text_ += R"(}],"relationships":[)";
        append_relationship("journey", event.journey);
        text_ += ',';
        append_relationship("customer", event.person);
        if (event.employee != no_employee) {
            text_ += ',';
            append_relationship("employee", event.employee);
        }
        text_ += "]}";
    }
    void append_customers() {
        for (std::size_t person = 0; person < has_come_.size(); ++person) {
            if (has_come_[person]) {
                begin_element(R"({"id":"customer-)");
                append_whole(text_, person);
                text_ += R"(","type":"customer","attributes":[],"relationships":[]})";
            }
        }
    }
    void append_journeys() {
        for (std::size_t i = 0; i < journeys_.size(); ++i) {
            const JourneyFacts& journey = journeys_[i];
            begin_element(R"({"id":"journey-)");
            append_whole(text_, i + 1);
            text_ += R"(","type":"journey","attributes":[)";
            append_attribute("journey", texts_.kind[journey.kind]);
            text_ += ',';
            append_attribute("state", json_string(state_id(journey.state)));
            text_ += ',';
            append_attribute("began_before", journey.began_before ? "true" : "false");
            text_ += R"(],"relationships":[)";
            append_relationship("customer", journey.person);
            text_ += "]}";
        }
    }
    void append_employees() {
        for (const auto& [number, touchpoint] : employees_) {
            begin_element(R"({"id":"employee-)");
            append_whole(text_, number);
            text_ += R"(","type":"employee","attributes":[)";
            append_attribute("org:role", texts_.name[touchpoint]);
            text_ += R"(],"relationships":[]})";
        }
    }
    void append_event_types() {
        for (std::size_t i = 0; i < has_happened_.size(); ++i) {
            for (std::size_t outcome = 0; outcome < outcome_count; ++outcome) {
                if (has_happened_[i][outcome]) {
                    begin_element(R"({"name":)");
                    text_ += texts_.activity[i][outcome];
                    text_ +=
                        R"(,"attributes":[{"name":"start_timestamp","type":"time"},{"name":"outcome","type":"string"},)"
                        R"({"name":"touchpoint","type":"string"},{"name":"wait_s","type":"float"}]})";
                }
            }
        }
    }

    EventTexts texts_;
    EventClock clock_;
    std::uint64_t contacts_ = 0;
    std::vector<JourneyFacts> journeys_;               // by number, from 1
    std::vector<bool> has_come_;                       // customers who appear, by number
    std::map<std::uint32_t, std::uint8_t> employees_;  // who appear, and where they work
    std::vector<std::array<bool, outcome_count>> has_happened_;
    bool is_first_ = true;  // of its list
};

}  // namespace

std::unique_ptr<EventWriter> ocel_events(const Scenario& scenario, Language language, StreamedFile& file) {
    return std::make_unique<OcelEvents>(scenario, language, file);
}

}  // namespace goodwill::cli
