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
};

struct EditWish {
    enum class Kind {
        open,
        close,
        from_template,
        from_stage,
        from_scenario,  // `from`: among the embedded ones
        from_answers,
        set,  // `path`, `value`: JSON
        clear,
        add,  // to the list `path`
        copy,
        move,
        remove,
        rename,
        set_kind,  // of a touchpoint; what starts a journey
        connect,   // in the journey `path`: from touchpoint `value` to `other`
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

// What a field has, as people write it: a number with the language's decimal sign, words as they are, numbers with spaces
// between them; empty where it is missing.
std::string written_value(const FormField& field, Language language);
// The JSON of what somebody typed into it in this language: "2,000" is two thousand in English and two in German. What fits no
// number, or could be two, goes on as text, so that the message says what is wrong.
std::string typed_value(const FormField& field, const std::string& typed, Language language);
// What holds while it is missing, to be shown where nothing is typed; empty where there is no such thing.
std::string standard_value(const FormField& field, Language language);
// An id of a choice in words: a kind, a trigger, …
std::string choice_label(const FormField& field, const std::string& id, Language language);
// "0 to 1"; empty where there is no range.
std::string allowed_values(const FormField& field, Language language);

// The mistakes at a field, without its path: those of what stands in it, unless it has fields of its own.
std::vector<std::string> mistakes_at(const Draft& draft, const FormField& field, Language language);
// How many mistakes there are in an object and everything in it.
std::size_t mistakes_in(const Draft& draft, std::string_view path);
// One line for each mistake, as `goodwill check` prints it.
std::vector<std::string> all_mistakes(const Draft& draft, Language language);

// What a new entry of this list begins with, as JSON; nothing where the list is full or there is no touchpoint to lead to. Of
// touchpoints: one of this kind.
std::optional<std::string> new_entry(const Draft& draft, const FormField& list,
                                     TouchpointKind kind = TouchpointKind::website);
// The list of an entry and its place there, of its path: "touchpoints[2]".
std::optional<std::pair<std::string, std::size_t>> entry_of(const std::string& path);
// What an entry of a list is called: its name, else its id, else its number.
std::string entry_name(const FormObject& entry, std::size_t index, Language language);
// Sum of the probabilities of beginnings or ways on.
double sum_of_ways(const FormField& ways);

}  // namespace goodwill::ui
