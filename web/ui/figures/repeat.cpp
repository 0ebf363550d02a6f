#include "web/ui/figures/repeat.h"

#include <array>
#include <cstdio>

#include "sim/world/state_hash.h"

namespace goodwill::ui {

std::string fingerprint_of(const World& world) {
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(state_hash(world)));
    return text.data();
}

void update_repeat(Repeat& repeat, const Session& session, const ScenarioSource& source) {
    // The text of a file may be long, and the command line does not have it.
    ScenarioSource named;
    named.id = source.id;
    named.differences = source.differences;
    repeat.command = command_line_of(spec_of(session, named));
    repeat.needs_file = source.id.empty() || !source.differences.empty();
    if (repeat.day == session.world().day) return;
    repeat.day = session.world().day;
    repeat.fingerprint = fingerprint_of(session.world());
}

}  // namespace goodwill::ui
