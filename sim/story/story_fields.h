// THE description of story files: every key once, with its range and help. A visitor makes of it the reader
// (story_reader.cpp) or the JSON Schema (story_schema.cpp). What needs more than one key stands in story_rules.cpp.
#pragma once

#include "sim/base/field.h"
#include "sim/scenario/limits.h"
#include "sim/story/story.h"

namespace goodwill {

inline constexpr std::string_view measured_names[] = {"difference", "with", "without"};
inline constexpr std::string_view bet_names[] = {"choice", "number", "line"};
inline constexpr FieldRange figure_range{-1e12, 1e12};
inline constexpr FieldRange day_range{0.0, 3650.0};

template <typename Visitor>
void visit_measure(Visitor& v, Measure& m) {
    v.plain_text("figure", m.figure, 40, Presence::required,
                 "Id of a figure, as `goodwill docs` lists them; values are in the unit of files: shares from 0 to 1.");
    v.choice("of", m.of, measured_names, Presence::optional,
             "Of the world with the page's changes, of the one without, or the difference with − without.");
    v.whole("day", m.day, {1.0, day_range.maximum}, Presence::required, "Last day of the window.");
    v.whole("days", m.days, {1, 365}, Presence::optional, "Length of the window in days.");
    v.rules(m);
}

template <typename Visitor>
void visit_option(Visitor& v, StoryOption& o) {
    v.text("label", o.label, 120, "What the room can bet on.");
    v.number("from", o.from, figure_range, Presence::optional, "Right where the result is at least this much.");
    v.number("to", o.to, figure_range, Presence::optional, "Right where the result is below this.");
}

template <typename Visitor>
void visit_bet(Visitor& v, StoryBet& b) {
    v.choice("kind", b.kind, bet_names, Presence::required,
             "One of several answers, a number on a slider, or a line drawn by hand on the empty chart.");
    v.text("question", b.question, 240, "What the room is asked.");
    v.object("measure", Presence::required, "The figure that decides.",
             [&b](auto& inner) { visit_measure(inner, b.measure); });
    v.list("options", b.options, {2, 4}, Presence::by_rule, "The answers of a choice; together they leave no gap.",
           [](auto& inner, StoryOption& option) { visit_option(inner, option); });
    v.number("low", b.low, figure_range, Presence::by_rule, "Lower end of the slider, or of the chart's axis.");
    v.number("high", b.high, figure_range, Presence::by_rule, "Upper end of the same.");
    v.number("step", b.step, {0, 1e12}, Presence::optional, "Steps of the slider; 0: as fine as the screen.");
    v.rules(b);
}

template <typename Visitor>
void visit_claim(Visitor& v, StoryClaim& c) {
    v.text("says", c.says, 240, "The claim in words.");
    v.object("measure", Presence::required, "The figure that it is about.",
             [&c](auto& inner) { visit_measure(inner, c.measure); });
    v.plain_text("camp", c.camp, 60, Presence::optional, "Holds only when the room has chosen this preset.");
    v.number("at_least", c.at_least, figure_range, Presence::optional, "The 95 % interval lies above this.");
    v.number("at_most", c.at_most, figure_range, Presence::optional, "The 95 % interval lies below this.");
    v.rules(c);
}

template <typename Visitor>
void visit_commands(Visitor& v, std::string_view key, std::vector<SpecCommand>& commands, std::string_view help) {
    v.list(key, commands, {0, 100}, Presence::optional, help, [](auto& inner, SpecCommand& command) {
        inner.whole("day", command.day, day_range, Presence::required, "After which it holds; 0: from the start.");
        inner.plain_text("lever", command.lever, 80, Presence::required, "A parameter, or staff.TOUCHPOINT.");
        inner.number("value", command.value, figure_range, Presence::required, "What it is set to.");
    });
}

template <typename Visitor>
void visit_world(Visitor& v, StoryWorld& w) {
    v.identifier("id", w.id, "By which pages name it.");
    v.text("name", w.name, max_world_name, "What the room reads wherever it sees this world.");
    visit_commands(v, "commands", w.commands, "Its changes.");
}

template <typename Visitor>
void visit_page(Visitor& v, StoryPage& p) {
    v.identifier("id", p.id, "Name for references: lower-case letters, digits, - and _.");
    v.text("title", p.title, 80, "Heading of the page.");
    v.text("text", p.text, 900, "What stands on the page; an empty line begins a paragraph with \\n\\n.");
    v.text("notes", p.notes, 1200, "For who presents: what to ask, what to wait for.", Presence::optional);
    v.plain_text("show", p.show, 20, Presence::optional, "What stands in the middle of the screen.");
    v.plain_texts("figures", p.figures, {0, 3}, 40, Presence::optional, "Up to three figures that matter here.");
    v.plain_text("lever", p.lever, 80, Presence::optional, "A lever that the room may move on this page.");
    v.plain_text("mark", p.mark, 40, Presence::optional, "Id of a touchpoint that is pointed at on the map.");
    v.whole("day", p.day, day_range, Presence::optional, "The day to which the worlds run when the page opens.");
    v.world("with", p.with, "Id of the world on the screen; without: the business as it is.");
    v.world("without", p.without, "Id of the world that it is compared with; without: the business as it is.");
    v.flag("asks_camp", p.asks_camp, "The room chooses here which camp is right.");
    v.object("bet", Presence::optional, "What the room is asked before it is shown.",
             [&p](auto& inner) { visit_bet(inner, p.bet.emplace()); });
    v.plain_text("reveals", p.reveals, 40, Presence::optional, "Id of an earlier page, whose bet is resolved here.");
    v.list("claims", p.claims, {0, 12}, Presence::optional, "What the page says, to be tested over other futures.",
           [](auto& inner, StoryClaim& claim) { visit_claim(inner, claim); });
    v.rules(p);
}

template <typename Visitor>
void visit_story(Visitor& v, Story& s) {
    v.ignored("$schema", "For editors.");
    v.plain_text("format", s.format, 40, Presence::required, "goodwill-story/1");
    v.identifier("id", s.id, "Name of the story, as its file.");
    v.whole("place", s.place, {1, 1000}, Presence::optional, "In the list; those without one stand at its end.");
    v.text("title", s.title, 80, "Title.");
    v.text("summary", s.summary, 240, "What it is about, in a sentence.");
    v.text("origin", s.origin, 600, "Whose claim it is, and how far to trust it.");
    v.plain_text("scenario", s.scenario, 60, Presence::required, "Id of a business that comes along.");
    v.natural("seed", s.seed, Presence::optional, "Of the people and their luck on the screen.");
    v.whole("customers", s.customers, {1, 50000}, Presence::optional, "At the start; else as the scenario says.");
    v.plain_texts("camps", s.camps, {0, 4}, 60, Presence::optional,
                  "Presets among which the room chooses where a page asks for a camp; the first holds until then.");
    v.list("worlds", s.worlds, {0, 20}, Presence::optional,
           "What is done to the business, once for all pages that show it.",
           [](auto& inner, StoryWorld& world) { visit_world(inner, world); });
    v.list("pages", s.pages, {1, 40}, Presence::required, "In their order.",
           [](auto& inner, StoryPage& page) { visit_page(inner, page); });
    v.rules(s);
}

}  // namespace goodwill
