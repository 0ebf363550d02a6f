// How a world comes into being before it takes the stage: at once where its start is at hand, else by living through the
// years before day 0, some days a frame.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/run_spec.h"
#include "sim/session/session.h"
#include "sim/session/settling.h"
#include "sim/session/worlds_spec.h"
#include "web/stage.h"
#include "web/tasks.h"
#include "web/told_story.h"

namespace goodwill {

// Where a run that is written down comes from: decides what is said when it is there.
enum class RunOrigin { script, link, file, kept };

// What a world that was written down lives through once it is on the stage.
struct Course {
    std::vector<Command> commands;
    int days = 0;
    RunOrigin origin = RunOrigin::script;
    std::string fingerprint;              // of its last day, as whoever wrote it down saw it; empty where unknown
    WorldsSpec worlds = {};               // what it is compared with
    ui::Selection selection;              // then; may name what this world does not have
    std::optional<ToldStory> story = {};  // that was told then
};

struct Start {
    std::shared_ptr<const Scenario> scenario;  // as read
    SessionOptions options;
    int index = -1;  // among the embedded ones; −1: from a file
    ScenarioSource source;
    std::optional<Course> course = {};
    bool is_draft = false;  // tried out of the editor
};

struct ReadyWorld {
    World world;
    StartKind kind = StartKind::drawn;
    std::string bytes;  // of the start; empty: as drawn
};

// The world of a start that needs no settling or whose settled start is among `bytes` and fits; what does not fit is
// passed over.
std::optional<ReadyWorld> world_at_hand(const Start& start, std::initializer_list<std::string> bytes);

// A business that settles.
struct Upcoming {
    Start start;
    Settling settling;
    bool plays = false;         // once it is there
    bool can_cancel = false;    // there is a world to go back to
    double last_frame_s = 0.0;  // spent on it in the last frame

    Upcoming(Start wanted, bool is_to_play, bool has_way_back);
};
struct SettlingYear {
    int year = 1;
    int years = 1;
};
SettlingYear year_of(const Upcoming& upcoming);

// As long as `budget_s` allows. Returns whether it is done.
bool settle_on(Upcoming& upcoming, const Host& host, double budget_s);
// Precondition: done.
ReadyWorld settled(Upcoming& upcoming);

// The settled start of an embedded scenario, by its id, with the usual seed and at its size, as a task.
inline constexpr std::string_view settle_task = "settle";
std::unique_ptr<Task> make_settle_task(std::string_view id);

}  // namespace goodwill
