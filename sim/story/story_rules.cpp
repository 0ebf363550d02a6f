#include "sim/story/story_rules.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "sim/base/edit_distance.h"
#include "sim/scenario/presets.h"
#include "sim/session/metrics.h"
#include "sim/session/spec_commands.h"

namespace goodwill {

namespace {

constexpr LocalView an_earlier_page = {"the id of an earlier page with a bet", "die id einer früheren Seite mit Wette"};

std::vector<std::string_view> metric_ids() {
    std::vector<std::string_view> ids;
    for (const MetricInfo& metric : metric_table()) ids.push_back(metric.id);
    return ids;
}

std::vector<std::string_view> preset_ids() {
    std::vector<std::string_view> ids;
    for (const PresetInfo& preset : preset_table()) ids.push_back(preset.id);
    return ids;
}

void check_name(FieldReader& v, std::string_view key, const std::string& name, std::span<const std::string_view> names,
                LocalText allowed) {
    const bool is_known = name.empty() || std::find(names.begin(), names.end(), name) != names.end();
    v.check(key, is_known, there_is_none, std::move(allowed), did_you_mean(name, names));
}

// The first gap between the ranges of options, or an overlap; −1 where there is none.
int place_of_gap(const std::vector<StoryOption>& options) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < options.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return options[a].from < options[b].from; });
    double end = -no_limit;
    for (const std::size_t i : order) {
        if (options[i].from != end || options[i].to <= options[i].from) return static_cast<int>(i);
        end = options[i].to;
    }
    return end == no_limit ? -1 : static_cast<int>(order.back());
}

void check_world(FieldReader& v, const Story& story, std::size_t page, std::string_view key, const std::string& id) {
    if (id.empty() || find_world(story, id) != nullptr) return;
    std::vector<std::string_view> ids;
    for (const StoryWorld& world : story.worlds) ids.push_back(world.id);
    v.note_entry("pages", page, there_is_none,
                 {"the id of one of worlds; without the key: the business as it is",
                  "die id einer aus worlds; ohne den Schlüssel: das Unternehmen, wie es ist"},
                 did_you_mean(id, ids), key);
}

}  // namespace

void check_story(FieldReader& v, const Measure& measure) {
    check_name(v, "figure", measure.figure, metric_ids(),
               {"id of a figure, as goodwill docs lists them", "id einer Kennzahl, wie goodwill docs sie auflistet"});
    v.check("days", measure.days <= measure.day, {"reaches back before day 1", "reicht vor Tag 1 zurück"},
            filled({"1 to {}", "1 bis {}"}, measure.day));
}

void check_story(FieldReader& v, const StoryBet& bet) {
    const bool is_choice = bet.kind == StoryBet::Kind::choice;
    const LocalText of_kind = is_choice ? LocalText{"of a choice", "bei einer Auswahl"}
                                        : LocalText{"of a number or a line", "bei einer Zahl oder Linie"};
    v.check_outside("options", v.is_missing("options") != is_choice,
                    is_choice ? missing_key : LocalView{"has no meaning here", "hat hier keine Bedeutung"}, of_kind);
    for (const std::string_view key : {"low", "high"}) {
        v.check_outside(key, v.is_missing(key) == is_choice,
                        is_choice ? LocalView{"has no meaning here", "hat hier keine Bedeutung"} : missing_key,
                        of_kind);
    }
    if (!is_choice) {
        v.check("high", bet.low < bet.high, {"is not above low", "liegt nicht über low"},
                filled({"more than {}", "mehr als {}"}, bet.low));
        v.check("step", bet.step <= bet.high - bet.low, {"is longer than the slider", "ist länger als der Regler"},
                filled({"0 to {}", "0 bis {}"}, bet.high - bet.low));
        return;
    }
    if (const int place = place_of_gap(bet.options); place >= 0 && v.is_sound("options")) {
        v.note_entry("options", static_cast<std::size_t>(place),
                     {"leaves a gap beside the other answers, or overlaps them",
                      "lässt eine Lücke neben den anderen Antworten oder überdeckt sie"},
                     {"from of one is to of the one before; the lowest has no from, the highest no to",
                      "from der einen ist to der vorigen; die unterste hat kein from, die oberste kein to"},
                     {});
    }
}

void check_story(FieldReader& v, const StoryClaim& claim) {
    check_name(v, "camp", claim.camp, preset_ids(), {"id of a preset", "id einer Voreinstellung"});
    v.check_outside("at_least", !v.is_missing("at_least") || !v.is_missing("at_most"), missing_key,
                    {"at_least or at_most", "at_least oder at_most"});
    v.check("at_most", v.is_missing("at_least") || claim.at_least < claim.at_most,
            {"is not above at_least", "liegt nicht über at_least"},
            filled({"more than {}", "mehr als {}"}, claim.at_least));
}

void check_story(FieldReader& v, const StoryPage& page) {
    check_name(v, "show", page.show, story_shows, one_of(story_shows));
    v.check("show", page.show != "chart" || !page.figures.empty(), {"has no figure", "hat keine Kennzahl"},
            {"figures with at least one id", "figures mit mindestens einer id"});
    const std::vector<std::string_view> metrics = metric_ids();
    for (std::size_t i = 0; i < page.figures.size(); ++i) {
        if (std::find(metrics.begin(), metrics.end(), page.figures[i]) != metrics.end()) continue;
        v.note_entry("figures", i, there_is_none, {"id of a figure", "id einer Kennzahl"},
                     did_you_mean(page.figures[i], metrics));
    }
}

void check_story(FieldReader& v, const Story& story) {
    v.check("format", story.format == story_format, {"is not known", "ist nicht bekannt"},
            filled({"\"{}\"", "\"{}\""}, story_format),
            {"was it written for a later version?", "ist sie für eine neuere Version geschrieben?"});
    const std::vector<std::string_view> presets = preset_ids();
    for (std::size_t i = 0; i < story.camps.size(); ++i) {
        if (find_preset(story.camps[i]) != nullptr) continue;
        v.note_entry("camps", i, there_is_none, {"id of a preset", "id einer Voreinstellung"},
                     did_you_mean(story.camps[i], presets));
    }
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        const StoryPage& page = story.pages[i];
        const auto end = story.pages.begin() + static_cast<std::ptrdiff_t>(i);
        const bool is_earlier = std::any_of(story.pages.begin(), end, [&](const StoryPage& earlier) {
            return earlier.id == page.reveals && earlier.bet.has_value();
        });
        if (!page.reveals.empty() && !is_earlier) {
            v.note_entry("pages", i,
                         {"is not the id of an earlier page with a bet", "ist keine id einer früheren Seite mit Wette"},
                         an_earlier_page, {}, "reveals");
        }
        check_world(v, story, i, "with", page.with);
        check_world(v, story, i, "without", page.without);
        if (page.asks_camp && story.camps.size() < 2) {
            v.note_entry("pages", i, {"has nothing to choose from", "hat nichts zur Auswahl"},
                         {"two camps or more in the story", "zwei camps oder mehr in der Geschichte"}, {}, "asks_camp");
        }
        for (const StoryClaim& claim : page.claims) {
            const bool is_asked = std::find(story.camps.begin(), story.camps.end(), claim.camp) != story.camps.end();
            if (claim.camp.empty() || is_asked) continue;
            v.note_entry("pages", i,
                         {"names a camp that the story does not have", "nennt ein Lager, das die Geschichte nicht hat"},
                         {"one of camps", "eines aus camps"}, {}, "claims");
        }
    }
}

void check_against(const Story& story, const Scenario& scenario, std::vector<FileError>& errors) {
    for (std::size_t i = 0; i < story.worlds.size(); ++i) {
        planned_commands(story.worlds[i].commands, scenario, fmt::format("worlds[{}].commands", i), errors);
    }
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        const StoryPage& page = story.pages[i];
        const std::string path = fmt::format("pages[{}].", i);
        if (!page.lever.empty() && !find_lever(scenario, page.lever)) {
            errors.push_back({0,
                              path + "lever",
                              in_quotes(page.lever),
                              there_is_none,
                              {"a parameter, or staff.TOUCHPOINT", "ein Parameter oder staff.TOUCHPOINT"},
                              filled({"did you mean \"{}\"?", "gemeint ist vielleicht \"{}\"?"},
                                     nearest_lever_name(scenario, page.lever))});
        }
        if (!page.mark.empty() && find_touchpoint(scenario, page.mark) < 0) {
            std::vector<std::string_view> ids;
            for (const Touchpoint& place : scenario.touchpoints) ids.push_back(place.id);
            errors.push_back(
                {0, path + "mark", in_quotes(page.mark), there_is_none, one_of(ids), did_you_mean(page.mark, ids)});
        }
    }
}

}  // namespace goodwill
