// A scenario that is being edited. What is edited is the text of its file, so that comments and order stay where nothing is
// changed, and what is saved is what was edited.
//
// After each change the text is checked; the mistakes are those of `goodwill check`. Texts are hostile input: the limits of
// scenario_limits hold for every text, and steps that can be taken back are bounded.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"
#include "sim/base/json_tree.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/scenario_form.h"

namespace goodwill {

inline constexpr std::size_t max_draft_steps = 300;
inline constexpr std::size_t max_draft_history_bytes = 24U << 20U;

class Draft {
   public:
    explicit Draft(std::string text);

    [[nodiscard]] const std::string& text() const { return steps_[at_]; }
    [[nodiscard]] const std::vector<FileError>& errors() const { return errors_; }  // in order of line
    [[nodiscard]] bool is_sound() const { return errors_.empty(); }
    // As the text says, or as the last text without mistakes did; null before there was one.
    [[nodiscard]] const Scenario* scenario() const { return scenario_.get(); }
    [[nodiscard]] const FormObject& form() const { return form_; }  // empty while the text is no JSON

    // Changes; each is one step that can be taken back. Values are JSON; paths are those of messages. An error says why
    // nothing has changed; a change that makes the scenario wrong is none.
    using Refusal = std::optional<FileError>;
    // Values set one after the other at one path are one step, until seal(). An object that is missing around it is made.
    Refusal set(std::string_view path, std::string_view value);
    Refusal remove(std::string_view path);
    // The same for a field that somebody empties: with the last one goes the object around it where that may be missing.
    Refusal clear(std::string_view path);
    // At the end of a list, or before the entry at `index`. A list that is missing is made.
    Refusal add(std::string_view list, std::string_view value, std::optional<std::size_t> index = std::nullopt);
    // Behind itself, with an id of its own.
    Refusal copy(std::string_view list, std::size_t index);
    Refusal move(std::string_view list, std::size_t from, std::size_t to);
    // The id of a touchpoint ("touchpoints[2]") or step ("journeys[0].steps[1]") together with all that refers to it, or of
    // anything else that has one. Refused where another one has it.
    Refusal rename(std::string_view object, std::string_view id);
    // The kind of a touchpoint, with staff and durations where that kind needs them and without staff where it has none.
    Refusal set_kind(std::string_view touchpoint, std::string_view kind);
    // What starts a journey, with a rate where it needs one and without where it has none.
    Refusal set_trigger(std::string_view journey, std::string_view trigger);
    // A way of "journeys[0]" from a contact at one touchpoint to one at another, with the probability that is missing to 1:
    // between the first steps there, which are made where there are none.
    Refusal connect(std::string_view journey, std::string_view from, std::string_view to);
    // A way more in the list "journeys[0].start" or "journeys[0].steps[1].next", to a new step at this touchpoint.
    Refusal lead(std::string_view ways, std::string_view touchpoint);

    [[nodiscard]] bool can_undo() const { return at_ > 0; }
    [[nodiscard]] bool can_redo() const { return at_ + 1 < steps_.size(); }
    void undo();
    void redo();
    // The next set() is a step of its own.
    void seal() { typed_path_.clear(); }

   private:
    class Change;
    Refusal take(Change&& change);
    void step(std::string text);
    void check();

    std::vector<std::string> steps_;  // texts, from old to new
    std::size_t at_ = 0;
    std::string typed_path_;            // of the set() that the present step consists of
    std::unique_ptr<JsonResult> tree_;  // of the present text; the form refers to it
    FormObject form_;
    std::vector<FileError> errors_;
    std::unique_ptr<Scenario> scenario_;
};

// What a new part of a file begins with, as JSON. Names are those of the kind.
std::string new_touchpoint(std::string_view id, TouchpointKind kind, double map_x, double map_y);
std::string new_step(std::string_view id, std::string_view touchpoint);
std::string new_journey(std::string_view id, std::string_view trigger, std::string_view touchpoint);
// Of these beginnings or ways on (null: of none yet), with the probability that is missing to 1.
std::string new_way(const FormField* ways, std::string_view to);
std::string new_competitor();

// Sum of the probabilities of beginnings or ways on.
double sum_of_ways(const FormField& ways);

// An id that no entry of the list has: `wanted`, or with a number behind it.
std::string free_id(const FormField& list, std::string_view wanted);

}  // namespace goodwill
