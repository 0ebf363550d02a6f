// The account statement ("Kontoauszug") of one person: balance over time, why somebody left, every booking.
#pragma once

#include "sim/session/session.h"
#include "web/ui/inspector/blocks.h"

namespace goodwill::ui {

// Draws the statement; a press on a booking opens its employee or station. With a twin both statements lie beside each
// other, and the booking at which they part is marked.
Selection statement_ui(Column& column, const Session& session, const Session* twin, std::uint32_t person,
                       Selection selection);

// One sentence: which bookings of the last half year weighed most against the firm. Empty when there are none.
std::string reason_of_leaving(const World& world, const Statement& statement, Language language);

}  // namespace goodwill::ui
