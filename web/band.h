// The band around the differences between the two worlds on the stage: worked out beside them as soon as there are two, and
// anew when somebody changes one of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/experiment.h"
#include "web/stage.h"
#include "web/ui/figures/band.h"

namespace goodwill {

inline constexpr int band_replications = 16;
// People times days of one course: more takes too long for somebody who waits.
inline constexpr double most_person_days_banded = 2e8;

struct BandRun {
    std::vector<Command> own, twin;  // of the worlds that it is of
    Experiment experiment;
    ui::Band band;  // of the pairs so far
};

// The futures of the twin: the same whatever the other world changes, so that they are lived through once, by Workers that
// have nothing else to do, and before there are two worlds.
struct TwinFutures {
    std::vector<Command> commands;
    int days = 0;
    std::vector<JobResult> results;     // by replication; open where nobody has tried
    std::optional<Experiment> at_work;  // with what is open

    void keep(const Experiment& experiment);  // whose first point is the twin
};

// Whether the stage has two worlds that a band can be worked out for; too large ones are another matter.
bool wants_band(const Stage& stage);
bool is_too_large_for_band(const Stage& stage);
// Over two years, or at least one from today. Precondition: wants_band(stage).
BandRun begin_band(const Stage& stage, const Host& host, const TwinFutures& known = {});
// Whether it is of these worlds; whether it reaches so many days beyond today.
bool is_of(const BandRun& run, const Stage& stage);
bool reaches(const BandRun& run, const Stage& stage, int days_ahead);
// After the experiment has gone on.
void update_band(BandRun& run);

// The first day with a window from today on, and what gives the band's numbers of that day on the command line. Of a business
// from a file it says scenario.json.
int band_command_day(const Stage& stage);
std::string band_command(const Stage& stage);  // precondition: wants_band(stage)

// The one around the worlds on the stage, and the one that takes its place when it does not reach far enough any more.
struct Bands {
    std::optional<BandRun> shown, next;
    TwinFutures twin;
    std::vector<Command> last_own;  // as they were a moment ago, and since when
    double unchanged_since_s = 0.0;

    // Drops what is of other worlds.
    void drop_stale(const Stage& stage);
    // Begins what is wanted, once nothing has been changed for a moment: the band of two worlds; after a while, of one what a
    // band will need of it. Without memory for it there is none.
    void begin(const Stage& stage, const Host& host);
    // Whether there is something to do in the frames, or will be in a moment.
    [[nodiscard]] bool is_busy(const Stage& stage) const;
    [[nodiscard]] const ui::Band& band() const;
    // In the frames, as long as `budget_s` allows; returns whether there was something to do.
    bool run_on(const Host& host, double budget_s);
    void take_result(const Host& host, int task, std::string_view result);
    // Of what nobody waits for. Returns whether it was one of these.
    bool take_prepared(const Host& host, int task, std::string_view result);

   private:
    [[nodiscard]] BandRun* at_work();
    void update();
    void prepare(const Stage& stage, const Host& host);
};

}  // namespace goodwill
