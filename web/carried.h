// A session and the text of its scenario as bytes, for a Worker, which has nothing but the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/session/run_spec.h"
#include "sim/session/session.h"

namespace goodwill {

std::string carried(const Session& session, const ScenarioSource& source);
// Nothing when the bytes are no such thing.
std::optional<Session> carried_session(std::string_view bytes);

}  // namespace goodwill
