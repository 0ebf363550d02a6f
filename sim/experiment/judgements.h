// The space of judgements: all that a business rests on and nobody has measured, as a cube whose points are sets of values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/factors.h"

namespace goodwill {

// A mechanism that is there or not (docs/model.md, section 7): without it these parameters are 0.
struct Switch {
    std::string_view id;
    LocalView label;
    std::vector<std::string_view> parameters;
};
std::span<const Switch> switch_table();

// Over which judgements: those of the table with the letter J, mechanisms that are there or not, or both.
enum class Space { judgements, switches, both };

class JudgementSpace {
   public:
    // `width`: share of the way from where each judgement stands to the ends of its range.
    JudgementSpace(const Scenario& scenario, Space space, double width);

    // Coordinates of a point: the judgements, then the switches.
    [[nodiscard]] std::size_t size() const { return judgements_.size() + switches_.size(); }
    [[nodiscard]] std::size_t judgement_count() const { return judgements_.size(); }
    [[nodiscard]] std::size_t switch_count() const { return switches_.size(); }
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] LocalText label(std::size_t coordinate) const;
    [[nodiscard]] bool is_switch(std::size_t coordinate) const { return coordinate >= judgements_.size(); }

    // What a point sets on day 0, and the same as words of a table: "0.15", and "in" or "out" of a switch.
    [[nodiscard]] std::vector<Command> commands_at(const std::vector<double>& point) const;
    [[nodiscard]] std::vector<std::string> words_at(const std::vector<double>& point) const;
    // The point without the places of what its switches take out (NaN).
    [[nodiscard]] std::vector<double> places_at(const std::vector<double>& point) const;

   private:
    [[nodiscard]] double value_at(const Factor& factor, double place) const;
    [[nodiscard]] bool is_out(const std::string& parameter, const std::vector<double>& point) const;

    std::vector<Factor> judgements_;
    std::vector<const Switch*> switches_;
    std::vector<Factor> switched_;  // parameters of switches where the judgements themselves do not vary
    double width_;
};

}  // namespace goodwill
