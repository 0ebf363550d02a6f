// Commands: the only way anything outside changes a running world.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace goodwill {

struct Scenario;

// What a command can set: a parameter of the table, or the positions on duty at one touchpoint.
struct LeverId {
    enum class Kind { parameter, staff } kind = Kind::parameter;
    int index = 0;  // in parameter_table(), or of the touchpoint

    friend bool operator==(const LeverId&, const LeverId&) = default;
};

struct LeverSetting {
    LeverId lever;
    double value = 0.0;

    friend bool operator==(const LeverSetting&, const LeverSetting&) = default;
};

// A setting with the day after which it holds, 0 for the start: it takes effect at the beginning of the next.
struct Command {
    int day = 0;
    LeverSetting setting;

    friend bool operator==(const Command&, const Command&) = default;
};

// Range of a lever in this scenario.
struct LeverRange {
    double minimum = 0.0;
    double maximum = 0.0;
    double step = 0.0;
};

// "wow_share" or "staff.reception"; nothing when no lever has this name.
std::optional<LeverId> find_lever(const Scenario& scenario, std::string_view name);
std::string lever_name(const Scenario& scenario, LeverId lever);
LeverRange lever_range(const Scenario& scenario, LeverId lever);
// To how many positions the lever of a touchpoint goes that begins with `positions`: four times as many, and never fewer
// than ten. size_of() rests on it.
double most_positions_by_lever(double positions);

// The name of a parameter or touchpoint lever that is spelt most like `name` (edit distance), for "did you mean".
std::string nearest_lever_name(const Scenario& scenario, std::string_view name);

// Nothing when the setting is allowed, otherwise one English sentence with value and allowed range.
std::optional<std::string> refuse(const Scenario& scenario, const LeverSetting& setting);

}  // namespace goodwill
