// What somebody changes in the world on the stage: the twin that goes on without it, what is taken back and done again.
//
// The first change splits off a twin with the same people and the same luck, in which only the commands hold that the
// stage is compared with. A world is taken back by repetition from day 0.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/session/worlds_spec.h"
#include "web/stage.h"
#include "web/ui/panels/actions.h"

namespace goodwill {

// Sets levers from the next day on, in one step. Returns a sentence for the first value that is not allowed; nothing has
// changed then.
std::optional<std::string> change(Stage& stage, const Host& host, std::span<const LeverSetting> settings);

// These commands take the place of all of the run, in one step; ascending by day, allowed. Where they touch days that have
// passed, the world is lived through again.
// False where there is no memory to do that; nothing has changed then.
bool plan(Stage& stage, const Host& host, std::vector<Command> commands);
// The same, together with what the run is compared with and the variants beside it, for a run that was opened.
bool set_up(Stage& stage, const Host& host, std::vector<Command> commands, const WorldsSpec& worlds);
// What a link and what is kept say of them.
WorldsSpec worlds_of(const Stage& stage);
// The commands of a step of Stage::edits hold from now on.
bool go_to_step(Stage& stage, const Host& host, std::size_t step);
// The world on another day, earlier or later, with the same commands.
bool go_to_day(Stage& stage, const Host& host, int day);

// All of this that somebody asked for at the screen; false as above.
bool change_worlds(Stage& stage, const Host& host, const ui::Actions& actions);

void compare_with(Stage& stage, const Host& host, ui::Compared compared);
// Keeps the present commands under a letter; false when there are as many variants as there may be.
bool keep_variant(Stage& stage, const Host& host);
void rename_variant(Stage& stage, const Host& host, ui::VariantName naming);
void forget_variant(Stage& stage, const Host& host, char letter);
// The world on the stage and the one it is compared with change places. A variant keeps its name and its commands: what was on
// the stage stands beside it as another one, or as it was. Where there are as many as there may be, it takes its place without
// its name.
void swap_worlds(Stage& stage, const Host& host);
// What holds on the stage is "as it was" from now on: one world again.
void take_over(Stage& stage, const Host& host);

}  // namespace goodwill
