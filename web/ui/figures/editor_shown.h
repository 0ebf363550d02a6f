// What the scenario editor shows and what it can be asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/draft.h"
#include "sim/scenario/five_answers.h"

namespace goodwill::ui {

enum class EditorSection { begin, business, touchpoints, journeys, market, competitors, beside };
inline constexpr EditorSection editor_sections[] = {
    EditorSection::begin,  EditorSection::business,    EditorSection::touchpoints, EditorSection::journeys,
    EditorSection::market, EditorSection::competitors, EditorSection::beside};

// A figure of the business that was tried, beside that of the one before.
struct BesideRow {
    std::string label;
    std::string now, before;
};

struct EditorShown {
    bool is_open = false;
    const Draft* draft = nullptr;  // null: nothing is edited yet
    std::string file;              // name that it is saved under
    bool is_on_stage = false;      // what runs is what the draft says
    bool has_before = false;       // the business that ran before the last trial waits
    std::string now_title, before_title;
    int now_day = 0, before_day = 0;
    std::vector<BesideRow> beside;
    bool has_kept = false;  // a draft of the last visit waits
    std::string kept_title;
};

struct EditWish {
    enum class Kind {
        open,
        close,
        from_template,
        from_stage,
        from_scenario,  // `from`: among the embedded ones
        from_answers,
        take_up,     // the draft of the last visit
        throw_away,  // the same
        set,         // `path`, `value`: JSON
        clear,
        add,  // to the list `path`
        copy,
        move,
        remove,
        rename,
        set_kind,  // of a touchpoint; what starts a journey
        connect,   // in the journey `path`: from touchpoint `value` to `other`
        lead,      // one more of the ways `path`, to a new step at touchpoint `value`
        seal,      // typing is over
        undo,
        redo,
        try_out,
        swap,  // the business before and the one that is tried change places
        save
    } kind;
    std::string path = {}, value = {}, other = {};
    std::size_t from = 0, to = 0;
    FiveAnswers answers = {};
};

// What a field has, as people write it: a number with the language's decimal sign, a share in %, words as they are, numbers with
// spaces between them; empty where it is missing.
std::string written_value(const FormField& field, Language language);
// The JSON of what somebody typed into it in this language: "2,000" is two thousand in English and two in German. Shares are typed
// in %, with the sign or without. What fits no number, or could be two, goes on as text, so that the message says what is wrong.
std::string typed_value(const FormField& field, const std::string& typed, Language language);
// What holds while it is missing, to be shown where nothing is typed; empty where there is no such thing.
std::string standard_value(const FormField& field, Language language);
// An id of a choice in words: a kind, a trigger, …; where a reference leads to, by the name of the touchpoint there, with the
// id where others have the same name.
std::string choice_label(const Draft& draft, const FormField& field, const std::string& id, Language language);
// "0 to 1"; of a share "0 to 100 %"; empty where there is no range.
std::string allowed_values(const FormField& field, Language language);

// As people write a number.
std::string number_text(double value, Language language);
// A mistake without file, line and path.
std::string words_of(FileError error, Language language);
// The mistakes at a field, without its path: those of what stands in it, unless it has fields of its own. Of a share in %, with
// the file's number.
std::vector<std::string> mistakes_at(const Draft& draft, const FormField& field, Language language);
// Whether one path of the file is the other or lies in it: "touchpoints[2].name" in "touchpoints[2]"; all lie in "".
bool is_inside(std::string_view path, std::string_view around);
// How many mistakes there are in an object and everything in it.
std::size_t mistakes_in(const Draft& draft, std::string_view path);
// One line for each mistake, as `goodwill check` prints it.
std::vector<std::string> all_mistakes(const Draft& draft, Language language);

// What a new entry of this list begins with, as JSON; nothing where the list is full or there is nothing to lead to. `what`: the
// kind of a touchpoint, the touchpoint of a step, or the step that a way leads to; empty: any that fits, nothing comes of others.
std::optional<std::string> new_entry(const Draft& draft, const FormField& list, const std::string& what = {});
// The list of an entry and its place there, of its path: "touchpoints[2]".
std::optional<std::pair<std::string, std::size_t>> entry_of(const std::string& path);
// What an entry of a list is called: its name, else its id, else its number.
std::string entry_name(const FormObject& entry, std::size_t index, Language language);
// The name of the touchpoint at a step, and the step's id: "Reception · checkin".
std::string step_name(const Draft& draft, const FormObject& step, Language language);
// What the probabilities of these beginnings or ways on come to, and what follows for the rest; empty of no beginning at all.
std::string ways_sentence(const FormField& ways, Language language);
// More than 100 %.
bool are_too_many(const FormField& ways);

}  // namespace goodwill::ui
