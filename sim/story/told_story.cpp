#include "sim/story/told_story.h"

#include "sim/base/field_reader.h"
#include "sim/story/story.h"

namespace goodwill {

namespace {

constexpr FieldRange bet_count{0.0, static_cast<double>(most_bets)};
constexpr std::size_t most_name = 40;  // of an identifier
constexpr double most_pages = 40.0;

void read_bets(FieldReader& v, ToldBets& bets) {
    v.plain_text("page", bets.page, most_name, Presence::required, "");
    v.number_list("options", bets.options, bet_count, {1.0, 4.0}, Presence::optional, "");
    v.number_list("numbers", bets.numbers, bet_count, {-1e12, 1e12}, Presence::optional, "");
    v.list("lines", bets.lines, bet_count, Presence::optional, "", [](FieldReader& inner, ToldBets::Line& line) {
        inner.numbers("heights", line.heights, {not_drawn, full_height}, Presence::required, "");
    });
}

}  // namespace

ToldStory read_told_story(const JsonValue& node, std::vector<FileError>& errors) {
    ToldStory told;
    if (node.type != JsonValue::Type::object) {
        errors.push_back({node.line, "story", shown(node), is_no_object, an_object, {}});
        return told;
    }
    FieldReader reader(errors);
    reader.read(node, "story", [&](FieldReader& v) {
        v.identifier("id", told.id, "");
        v.plain_text("page", told.page, most_name, Presence::required, "");
        v.plain_text("camp", told.camp, most_name, Presence::optional, "");
        v.list("bets", told.bets, {0.0, most_pages}, Presence::optional, "", read_bets);
        v.plain_text("file", told.file, max_story_bytes, Presence::optional, "");
    });
    return told;
}

}  // namespace goodwill
