// A running session as bytes, for the same build of the program somewhere else: the look ahead in a Worker goes on from
// there. Not to be kept, and not for bytes of others: sim/session/settled_start.h is for those.
//
// It has the same future to the bit. Its past stays behind: the account statement is closed, the history empty.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sim/session/session.h"

namespace goodwill {

// Without its scenario.
std::string snapshot_of(const Session& session);

// `original` as read, as that of the session was. Nothing when bytes are missing, left over, or of another scenario.
std::optional<Session> session_from(std::string_view snapshot, std::shared_ptr<const Scenario> original);

}  // namespace goodwill
