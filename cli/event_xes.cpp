// Event logs as XES (IEEE 1849-2016): a trace is a journey, and stands in the file where it is over. The contacts of those
// under way are kept until then.
#include <vector>

#include "cli/event_file.h"
#include "cli/event_texts.h"
#include "sim/report/svg.h"

namespace goodwill::cli {

namespace {

// Extensions, what every trace and every event has, and what names an event: in the order that the standard asks for.
constexpr std::string_view xes_head = R"(<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
 <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
 <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
 <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
 <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
 <global scope="trace">
  <string key="concept:name" value=""/>
  <string key="customer" value=""/>
  <string key="journey" value=""/>
  <string key="state" value=""/>
  <boolean key="began_before" value="false"/>
 </global>
 <global scope="event">
  <string key="concept:name" value=""/>
  <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
  <date key="start_timestamp" value="1970-01-01T00:00:00.000+00:00"/>
  <string key="lifecycle:transition" value="complete"/>
  <string key="outcome" value="done"/>
  <string key="touchpoint" value=""/>
  <float key="wait_s" value="0.000"/>
 </global>
 <classifier name="Activity" scope="event" keys="concept:name"/>
 <classifier name="Touchpoint" scope="event" keys="touchpoint"/>
)";

class XesEvents : public EventWriter {
   public:
    XesEvents(const Scenario& scenario, Language language, bool has_pairs, StreamedFile& file)
        : EventWriter(file), texts_(event_texts(scenario, language, xml_text)), has_pairs_(has_pairs) {
        text_ = xes_head;
        text_ += " <string key=\"concept:name\" value=\"" + texts_.title + "\"/>\n";
    }

    void contact(const Event& event) override {
        if (event.slot >= under_way_.size()) {
            under_way_.resize(std::size_t{event.slot} + 1);
        }
        under_way_[event.slot].push_back(event);
    }
    void journey_over(const JourneyEnd& end) override {
        std::vector<Event>& events = under_way_[end.slot];
        text_ += " <trace>\n  <string key=\"concept:name\" value=\"";
        append_whole(text_, end.journey);
        text_ += "\"/>\n  <string key=\"customer\" value=\"";
        append_whole(text_, events.front().person);
        text_ += "\"/>\n  <string key=\"journey\" value=\"";
        text_ += texts_.kind[events.front().kind];
        text_ += "\"/>\n  <string key=\"state\" value=\"";
        text_ += state_id(end.state);
        text_ += "\"/>\n  <boolean key=\"began_before\" value=\"";
        text_ += end.began_before ? "true\"/>\n" : "false\"/>\n";
        for (const Event& event : events) {
            if (has_pairs_) {
                append_event(event, event.start_ms, "start");
            }
            append_event(event, event.end_ms, "complete");
        }
        text_ += " </trace>\n";
        events.clear();
        flush_when_full();
    }
    void finish() override { text_ += "</log>\n"; }

   private:
    void append_event(const Event& event, std::int64_t time_ms, std::string_view transition) {
        text_ += "  <event>\n   <string key=\"concept:name\" value=\"";
        text_ += texts_.activity[event.touchpoint][static_cast<std::size_t>(event.outcome)];
        text_ += "\"/>\n   <date key=\"time:timestamp\" value=\"";
        clock_.append(text_, time_ms);
        text_ += "\"/>\n   <date key=\"start_timestamp\" value=\"";
        clock_.append(text_, event.start_ms);
        if (event.employee != no_employee) {
            text_ += "\"/>\n   <string key=\"org:resource\" value=\"";
            append_whole(text_, event.employee);
            text_ += "\"/>\n   <string key=\"org:role\" value=\"";
            text_ += texts_.name[event.touchpoint];
        }
        text_ += "\"/>\n   <string key=\"lifecycle:transition\" value=\"";
        text_ += transition;
        text_ += "\"/>\n   <string key=\"outcome\" value=\"";
        text_ += outcome_id(event.outcome);
        text_ += "\"/>\n   <string key=\"touchpoint\" value=\"";
        text_ += texts_.touchpoint[event.touchpoint];
        text_ += "\"/>\n   <float key=\"wait_s\" value=\"";
        append_seconds(text_, event.wait_s);
        text_ += "\"/>\n  </event>\n";
    }

    EventTexts texts_;
    EventClock clock_;
    bool has_pairs_;
    std::vector<std::vector<Event>> under_way_;  // by slot
};

}  // namespace

std::unique_ptr<EventWriter> xes_events(const Scenario& scenario, Language language, bool has_pairs,
                                        StreamedFile& file) {
    return std::make_unique<XesEvents>(scenario, language, has_pairs, file);
}

}  // namespace goodwill::cli
