#include "sim/session/edits.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sim/scenario/limits.h"

namespace goodwill {

namespace {

template <typename Variants>
auto* find_in(Variants& variants, char letter) {
    const auto place = std::find_if(variants.begin(), variants.end(),
                                    [letter](const Variant& variant) { return variant.letter == letter; });
    return place == variants.end() ? nullptr : &*place;
}

// Whether two setups differ in the commands of the run at most.
bool is_alike_besides(const Setup& a, const Setup& b) { return a.as_it_was == b.as_it_was && a.variants == b.variants; }

// Whether a step only moves the lever further, or back, that the step before it moved, on the same day.
bool goes_on(const Setup& earlier, const EditStep& last, const EditStep& next) {
    if (next.made_on != last.made_on || next.is_compared_anew() || last.is_compared_anew() ||
        !is_alike_besides(earlier, last.setup) || !is_alike_besides(last.setup, next.setup)) {
        return false;
    }
    if (next.setup == earlier) {
        return true;
    }
    const std::vector<Command> first = difference_of(earlier.commands, last.setup.commands).added;
    const std::vector<Command> second = difference_of(last.setup.commands, next.setup.commands).added;
    return first.size() == 1 && second.size() == 1 && first[0].day == second[0].day &&
           first[0].setting.lever == second[0].setting.lever;
}

}  // namespace

const Variant* Setup::find(char letter) const { return find_in(variants, letter); }
Variant* Setup::find(char letter) { return find_in(variants, letter); }

void Edits::add(int made_on, Setup setup, std::string compared_before, std::string compared_since) {
    EditStep step{made_on, std::move(setup), std::move(compared_before), std::move(compared_since)};
    if (step.setup == steps_[at_].setup) {
        return;
    }
    steps_.resize(at_ + 1);
    if (at_ > 0 && goes_on(steps_[at_ - 1].setup, steps_[at_], step)) {
        steps_.pop_back();
        --at_;
    }
    if (step.setup != steps_[at_].setup) {
        steps_.push_back(std::move(step));
        ++at_;
    }
}

int first_difference(std::span<const Command> a, std::span<const Command> b) {
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    int day = max_day + 1;
    if (left != a.end()) {
        day = std::min(day, left->day);
    }
    if (right != b.end()) {
        day = std::min(day, right->day);
    }
    return day;
}

std::vector<Command> in_order_of_days(std::vector<Command> commands) {
    std::stable_sort(commands.begin(), commands.end(),
                     [](const Command& a, const Command& b) { return a.day < b.day; });
    return commands;
}

EditDifference difference_of(std::span<const Command> before, std::span<const Command> now) {
    EditDifference difference;
    const auto only_in = [](std::span<const Command> here, std::span<const Command> there, std::vector<Command>& out) {
        std::copy_if(here.begin(), here.end(), std::back_inserter(out), [there](const Command& command) {
            return std::find(there.begin(), there.end(), command) == there.end();
        });
    };
    only_in(now, before, difference.added);
    only_in(before, now, difference.removed);
    return difference;
}

}  // namespace goodwill
