// What somebody did to a run, step by step: to be listed, taken back and done again.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "sim/scenario/command.h"

namespace goodwill {

inline constexpr std::size_t max_variants = 4;       // that are kept beside a run
inline constexpr std::size_t max_variant_name = 47;  // bytes

// Commands that were kept under a name, to be compared with.
struct Variant {
    char letter = 'A';
    std::string name;  // as somebody called it; empty: by its letter
    std::vector<Command> commands;

    friend bool operator==(const Variant&, const Variant&) = default;
};

// All that somebody has set up. Commands in ascending order of days.
struct Setup {
    std::vector<Command> commands;   // of the run
    std::vector<Command> as_it_was;  // of the run without the change
    std::vector<Variant> variants;

    // Nothing where no variant has the letter.
    [[nodiscard]] const Variant* find(char letter) const;
    [[nodiscard]] Variant* find(char letter);

    friend bool operator==(const Setup&, const Setup&) = default;
};

struct EditStep {
    int made_on = 0;  // the day on which the world stood
    Setup setup;      // after the step
    // What the run was compared with before and is since, where the step changed that (as WorldsSpec::compared).
    std::string compared_before, compared_since;

    [[nodiscard]] bool is_compared_anew() const { return compared_before != compared_since; }
};

class Edits {
   public:
    [[nodiscard]] const Setup& setup() const { return steps_[at_].setup; }
    [[nodiscard]] std::span<const EditStep> steps() const { return steps_; }  // 0: as it began
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool can_undo() const { return at_ > 0; }
    [[nodiscard]] bool can_redo() const { return at_ + 1 < steps_.size(); }

    // Somebody changed something while the world stood at a day; what had been taken back is forgotten. A lever moved
    // several times on one day is one step, and none when it is back where it was.
    void add(int made_on, Setup setup, std::string compared_before = {}, std::string compared_since = {});
    // Precondition: step < steps().size().
    void go_to(std::size_t step) { at_ = step; }

   private:
    std::vector<EditStep> steps_ = {{}};
    std::size_t at_ = 0;
};

// The first day on which two runs of commands, each in ascending order of days, differ; max_day + 1 when they are the same.
int first_difference(std::span<const Command> a, std::span<const Command> b);

// Ascending by day; what was set first on a day stays first.
std::vector<Command> in_order_of_days(std::vector<Command> commands);

// The commands of `now` that `before` does not have, and the other way round what was taken away.
struct EditDifference {
    std::vector<Command> added;
    std::vector<Command> removed;
};
EditDifference difference_of(std::span<const Command> before, std::span<const Command> now);

}  // namespace goodwill
