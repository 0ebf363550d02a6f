// The journey map: stations, walking people, queues, employees, the market, the competitor, sparks of word of mouth.
#pragma once

#include <cstdint>
#include <memory>

#include "sim/session/session.h"
#include "web/ui/kit/context.h"
#include "web/ui/kit/selection.h"

namespace goodwill::ui {

// Animation and layout kept between frames; cleared by itself when the session starts anew.
struct MapState;
struct MapStateDeleter {
    void operator()(MapState* state) const;
};
using MapStateOwner = std::unique_ptr<MapState, MapStateDeleter>;
MapStateOwner make_map_state();

// Draws into the rectangle (screen pixels) and returns what was clicked, or the selection unchanged. With a `twin` on the same
// day stations say what has become different beside it.
Selection journey_map_ui(MapState& state, const Session& session, const Session* twin, const UiContext& context,
                         Selection selection, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
