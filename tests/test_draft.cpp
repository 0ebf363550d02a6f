// A scenario that is edited part by part: the text keeps its comments, says the same as a file written by hand, and every
// step can be taken back.
#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "sim/base/json_edit.h"
#include "sim/scenario/draft.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/session.h"
#include "sim/world/state_hash.h"
#include "tests/draft_builder.h"
#include "tests/files.h"

namespace goodwill {

namespace {

using tests::file_text;
using tests::minimal_text;
using tests::source_path;

std::vector<std::string> mistakes(const std::vector<FileError>& errors) {
    std::vector<std::string> lines;
    for (const FileError& error : errors) {
        lines.push_back(describe(error, "f"));
    }
    return lines;
}

std::uint64_t hash_after(const Scenario& scenario, int days) {
    Session session = start_session(scenario, SessionOptions{});
    for (int day = 0; day < days; ++day) {
        session.advance_day();
    }
    return state_hash(session.world());
}

}  // namespace

TEST_CASE("draft: twelve touchpoints built from nothing are, to the bit, the business of their file") {
    const std::string written = file_text(source_path("tests/twelve_touchpoints.json"));
    const Scenario by_hand = read_scenario(written).scenario;
    REQUIRE(by_hand.touchpoints.size() == 12);
    Draft draft("{}");
    CHECK_FALSE(draft.is_sound());
    tests::build_like(draft, written);
    REQUIRE(mistakes(draft.errors()) == std::vector<std::string>());
    CHECK(write_scenario(*draft.scenario()) == write_scenario(by_hand));
    CHECK(hash_after(*draft.scenario(), 40) == hash_after(by_hand, 40));
}

TEST_CASE("draft: every shipped scenario can be built from the template") {
    const std::string blank = file_text(source_path("scenarios/blank.json"));
    for (const auto& entry : std::filesystem::directory_iterator(source_path("scenarios"))) {
        if (entry.path().extension() != ".json") {
            continue;
        }
        CAPTURE(entry.path().string());
        const std::string text = file_text(entry.path());
        Draft draft(blank);
        tests::build_like(draft, text);
        CHECK(mistakes(draft.errors()) == std::vector<std::string>());
        CHECK(write_scenario(*draft.scenario()) == write_scenario(read_scenario(text).scenario));
    }
}

TEST_CASE("draft: comments stay where nothing is changed, and undo gives the same bytes") {
    const std::string blank = file_text(source_path("scenarios/blank.json"));
    Draft draft(blank);
    REQUIRE(draft.is_sound());
    CHECK_FALSE(draft.set("touchpoints[0].quality", "8.1"));
    CHECK(draft.text() == tests::replaced(blank, "\"quality\": 7.2, \"failure_rate\": 0.025",
                                          "\"quality\": 8.1, \"failure_rate\": 0.025"));
    CHECK_FALSE(draft.copy("touchpoints", 4));
    CHECK_FALSE(draft.move("touchpoints", 0, 3));
    CHECK_FALSE(draft.rename("touchpoints[1]", "phone"));
    CHECK(draft.is_sound());
    CHECK(draft.scenario()->touchpoints[1].id == "phone");
    CHECK(draft.scenario()->touchpoints[5].id == "counter-2");
    CHECK(draft.text().find("// What people perceive when nothing goes wrong") != std::string::npos);
    CHECK(std::count(draft.text().begin(), draft.text().end(), '/') == std::count(blank.begin(), blank.end(), '/'));
    for (int i = 0; i < 4; ++i) {
        draft.undo();
    }
    CHECK(draft.text() == blank);
    CHECK_FALSE(draft.can_undo());
    draft.redo();
    CHECK(draft.can_redo());
    CHECK(draft.scenario()->touchpoints[0].quality == 8.1);
}

TEST_CASE("draft: what is typed at one place is one step, until it is left") {
    Draft draft(minimal_text());
    draft.set("population.customers", "1");
    draft.set("population.customers", "12");
    draft.set("population.customers", "120");
    draft.seal();
    draft.set("population.customers", "121");
    draft.undo();
    CHECK(draft.scenario()->customers == 120);
    draft.undo();
    CHECK(draft.text() == minimal_text());
    CHECK_FALSE(draft.can_undo());
}

TEST_CASE("draft: what changes nothing is no step, and covers none") {
    Draft draft(file_text(source_path("scenarios/grand-hotel.json")));
    REQUIRE_FALSE(draft.set("population.people", "20001"));
    const std::string first = draft.text();
    draft.seal();
    REQUIRE_FALSE(
        draft.set("population.customers", json_text_at(first, "population.customers", scenario_limits).value()));
    REQUIRE_FALSE(draft.set("population.customers", "4999"));
    CHECK(draft.text() != first);
    draft.undo();
    CHECK(draft.text() == first);
}

TEST_CASE(
    "draft: an id is never emptied, a sibling never taken along, and a way leads between touchpoints that there are") {
    Draft draft(file_text(source_path("scenarios/grand-hotel.json")));
    const std::string text = draft.text();
    CHECK(draft.rename("touchpoints[1]", ""));
    CHECK(draft.connect("journeys[0]", "nowhere", "reception"));
    CHECK(draft.connect("journeys[0]", "reception", ""));
    CHECK(draft.text() == text);
    REQUIRE_FALSE(draft.set("touchpoints[1].kano.basic", "1.5"));
    const std::string with_one = draft.text();
    draft.clear("touchpoints[1].kano.performance");
    CHECK(json_text_at(draft.text(), "touchpoints[1].kano.basic", scenario_limits) == "1.5");
    CHECK(json_text_at(with_one, "touchpoints[1].kano.basic", scenario_limits) == "1.5");
}

TEST_CASE("draft: ways and steps are added as long as there is room for them") {
    Draft draft(file_text(source_path("scenarios/grand-hotel.json")));
    const std::string journey = "journeys[0]";
    const auto field = [&](std::string_view path, std::string_view key) {
        return *find_form(draft.form(), path)->find(key);
    };
    const std::string from(field("touchpoints[0]", "id").value->text), to(field("touchpoints[1]", "id").value->text);
    int added = 0;
    while (added < 1000 && !draft.connect(journey, from, to)) ++added;
    CHECK(added > 0);
    CHECK(added < 1000);
    const FormField steps = field(journey, "steps");
    const auto begins = [&](const FormObject& step) { return step.find("touchpoint")->value->text == from; };
    const auto step = std::find_if(steps.entries.begin(), steps.entries.end(), begins);
    REQUIRE(step != steps.entries.end());
    const FormField ways = field(step->path, "next");
    CHECK_FALSE(ways.has_room());
    CHECK(ways.entries.size() == static_cast<std::size_t>(ways.range.maximum));
    CHECK(draft.lead(ways.path, to));
}

TEST_CASE("draft: mistakes are those of the command line, and the last sound business stays") {
    Draft draft(minimal_text());
    CHECK_FALSE(draft.set("population.customers", "\"many\""));
    CHECK_FALSE(draft.set("journeys[0].steps[0].next[0].probability", "1.5"));
    CHECK(mistakes(draft.errors()) == mistakes(read_scenario(draft.text()).errors));
    CHECK(draft.errors().size() == 2);
    REQUIRE(draft.scenario() != nullptr);
    CHECK(draft.scenario()->customers == 100);
    // What no text can have changes nothing.
    const std::string before = draft.text();
    CHECK(draft.set("nowhere.at.all", "1"));
    CHECK(draft.set("population.customers", "1, 2"));
    CHECK(draft.remove("touchpoints[7]"));
    CHECK(draft.move("touchpoints", 0, 9));
    CHECK(draft.copy("touchpoints", 9));
    CHECK(draft.connect("journeys[9]", "website", "hotline"));
    CHECK(draft.set_kind("touchpoints[0]", "castle"));
    CHECK(draft.rename("touchpoints[0]", "hotline"));
    CHECK(draft.text() == before);
}

TEST_CASE("draft: a new id goes to all that refers to it") {
    Draft draft(minimal_text());
    CHECK_FALSE(draft.rename("touchpoints[1]", "telephone"));
    CHECK_FALSE(draft.rename("journeys[0].steps[1]", "call"));
    REQUIRE(mistakes(draft.errors()) == std::vector<std::string>());
    CHECK(draft.text().find("staff.telephone") != std::string::npos);
    CHECK(draft.text().find("\"hotline\"") == draft.text().rfind("\"hotline\""));  // the kind alone
    const Journey& buy = draft.scenario()->journeys[0];
    CHECK(buy.steps[1].id == "call");
    CHECK(buy.steps[0].next[0].to == 1);
}

TEST_CASE("draft: a kind brings staff along, or takes it away; a way gets what is missing to 1") {
    Draft draft(minimal_text());
    CHECK_FALSE(draft.set_kind("touchpoints[0]", "chat"));
    CHECK(mistakes(draft.errors()) == std::vector<std::string>());
    CHECK(draft.scenario()->touchpoints[0].staff == 1);
    CHECK_FALSE(draft.set_kind("touchpoints[0]", "website"));
    CHECK(mistakes(draft.errors()) == std::vector<std::string>());
    CHECK_FALSE(draft.set_trigger("journeys[1]", "issue"));
    CHECK(draft.scenario()->journeys[1].rate_per_year == 1.0);
    CHECK_FALSE(draft.set_trigger("journeys[1]", "complaint"));
    CHECK(mistakes(draft.errors()) == std::vector<std::string>());
    CHECK_FALSE(draft.connect("journeys[0]", "website", "hotline"));
    CHECK(mistakes(draft.errors()) == std::vector<std::string>());
    CHECK(draft.scenario()->journeys[0].steps[0].next[1].probability == 0.8);
    // Where the journey has no step yet, one is made.
    CHECK_FALSE(draft.connect("journeys[1]", "hotline", "website"));
    const Journey& complaint = draft.scenario()->journeys[1];
    REQUIRE(complaint.steps.size() == 2);
    CHECK(complaint.steps[1].touchpoint == 0);
    CHECK(complaint.steps[0].next[0].to == 1);
    CHECK(complaint.steps[0].next[0].probability == 1.0);
}

TEST_CASE("draft: a way is led to a new step, which is one change, and to nowhere that there is not") {
    Draft draft(minimal_text());
    const std::string before = draft.text();
    CHECK_FALSE(draft.lead("journeys[0].steps[0].next", "hotline"));
    CHECK(mistakes(draft.errors()) == std::vector<std::string>());
    const Journey& journey = draft.scenario()->journeys[0];
    CHECK(journey.steps.back().touchpoint == 1);
    CHECK(journey.steps[0].next.back().to == static_cast<int>(journey.steps.size()) - 1);
    CHECK(journey.steps[0].next.back().probability == 0.8);
    draft.undo();
    CHECK(draft.text() == before);
    // A second one at the same touchpoint has an id of its own.
    CHECK_FALSE(draft.lead("journeys[0].start", "website"));
    CHECK_FALSE(draft.lead("journeys[0].start", "website"));
    CHECK(draft.form().find("journeys")->entries[0].find("start")->entries.size() == 3);
    const std::string led = draft.text();
    for (const char* ways : {"journeys[0].steps", "journeys[9].start", "touchpoints", "start", ""}) {
        CAPTURE(ways);
        CHECK(draft.lead(ways, "hotline"));
    }
    CHECK(draft.lead("journeys[0].start", "nowhere"));
    CHECK(draft.text() == led);
    while (!draft.lead("journeys[0].start", "website")) {
    }
    CHECK(draft.form().find("journeys")->entries[0].find("start")->entries.size() == 8);
}

TEST_CASE("draft: a field brings the object around it along, and takes it away when it is emptied") {
    Draft draft(minimal_text());
    CHECK_FALSE(draft.set("touchpoints[0].kano.basic", "5"));
    CHECK(draft.scenario()->touchpoints[0].kano.basic == 5.0);
    CHECK_FALSE(draft.clear("touchpoints[0].kano.basic"));
    CHECK(draft.text().find("kano") == std::string::npos);
    CHECK_FALSE(draft.clear("touchpoints[1].staff.positions"));  // required: its mistake is told
    CHECK(draft.errors().size() == 1);
}

TEST_CASE("draft: steps and texts are bounded") {
    Draft draft(minimal_text());
    for (int i = 0; i < static_cast<int>(max_draft_steps) + 50; ++i) {
        draft.seal();
        draft.set("population.customers", std::to_string(100 + i));
    }
    std::size_t steps = 0;
    for (; draft.can_undo(); ++steps) {
        draft.undo();
    }
    CHECK(steps == max_draft_steps);
    CHECK(draft.set("title.en", "\"" + std::string(max_scenario_bytes, 'x') + "\""));
    // Texts that are no scenario at all.
    for (const char* text : {"", "[]", "{", "{\"touchpoints\": 3, \"journeys\": [4], \"population\": []}", "\xff"}) {
        Draft broken(text);
        CHECK_FALSE(broken.is_sound());
        CHECK(broken.scenario() == nullptr);
        broken.add("touchpoints", new_competitor());
        broken.rename("touchpoints[0]", "x");
        broken.set_kind("touchpoints[0]", "website");
        broken.copy("journeys", 0);
        while (broken.can_undo()) broken.undo();
        CHECK(broken.text() == text);
    }
}

TEST_CASE("draft: the form has every key that a scenario file has, in both languages") {
    Draft draft(file_text(source_path("scenarios/blank.json")));
    const FormObject& form = draft.form();
    REQUIRE(find_form(form, "journeys[0].steps[2].next[0]") != nullptr);
    const FormObject* counter = find_form(form, "touchpoints[4]");
    REQUIRE(counter != nullptr);
    CHECK(counter->find("staff")->entries[0].find("positions")->value->number == 2);
    CHECK(counter->find("quality")->range.maximum == 10);
    CHECK(counter->find("late") == nullptr);
    CHECK(find_form(form, "touchpoints[0]")->find("staff") == nullptr);
    CHECK(find_form(form, "journeys[3]")->find("rate_per_year") == nullptr);
    CHECK(form.find("parameters")->entries[0].fields.size() == parameter_table().size());
    const auto check_words = [](const auto& self, const FormObject& part) -> void {
        for (const FormField& field : part.fields) {
            CAPTURE(field.path);
            CHECK_FALSE(field.words.label.en.empty());
            CHECK_FALSE(field.words.label.de.empty());
            CHECK_FALSE(field.words.help.de.empty());
            for (const FormObject& entry : field.entries) {
                self(self, entry);
            }
        }
    };
    check_words(check_words, form);
}

}  // namespace goodwill
