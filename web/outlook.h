// A look ahead: where the figures will be in a year with the changes and without them, lived through in copies of both
// worlds: in Workers, each its own, or, where there are none, some days a frame.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/stage.h"
#include "web/tasks.h"

namespace goodwill {

inline constexpr int outlook_days = 365;
inline constexpr std::int64_t most_people_ahead = 400'000;  // larger worlds are not looked ahead in

struct Outlook {
    // One of the two worlds.
    struct World {
        std::optional<Session> copy;  // where it is lived through in the frames
        GivenTask task;               // where a Worker does it
        std::vector<double> metrics;  // on its last day (present_figures), once it is done
        std::vector<Command> commands;
    };
    int from_day = 0;  // the day of the stage that it looks ahead from
    World own;
    std::optional<World> twin;
    ui::AheadFigures figures;  // both, once both are done
};

// Nothing where the worlds are too large to look ahead while somebody holds a lever. `before`: the one on the same stage whose
// place it takes; what that knows of a twin that is still the same is kept.
std::optional<Outlook> begin_outlook(const Stage& stage, const Host& host, std::optional<Outlook> before = {});
// Whether it looks ahead from these worlds with these changes: not any more after an undo, or with another twin.
bool is_of(const Outlook& outlook, const Stage& stage);
// As long as `budget_s` allows. Returns whether it is done.
bool look_on(Outlook& outlook, const Host& host, double budget_s);
// Whether there is something to do in the frames.
bool is_looking_on(const Outlook& outlook);
// A Worker has ended a task; without a result the world is lived through in the frames.
void take_result(Outlook& outlook, const Stage& stage, int task, std::string_view result);

// The same for one world, carried to a Worker (web/carried.h), as a task.
inline constexpr std::string_view outlook_task = "outlook";
std::unique_ptr<Task> make_outlook_task(std::string_view bytes);

}  // namespace goodwill
