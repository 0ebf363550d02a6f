// What the middle of the screen shows: one page at a time, the map when no other is open.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/scenario/command.h"

namespace goodwill::ui {

enum class ViewKind : std::uint8_t {
#define VIEW(id, icon) id,
#include "web/ui/panels/view_kinds.inl"
};

struct Page {
    enum class Kind : std::uint8_t {
        map,
        view,
        chart,
        budget,
        findings,
        at_rest,
        repeat,
        worlds,
        tornado,
        response,
        camps,
        best,
        certainty,
        stories,
        story,
        draft,
        keys,
        mechanism
    } kind = Kind::map;
    std::size_t metric = 0;  // of a chart and what is opened from there
    int mechanism = 0;       // M1 …
    LeverId lever = {};      // of a response
    ViewKind view = {};      // of a view; of a response opened from the view of euros: that one

    friend bool operator==(const Page&, const Page&) = default;
};

// A press on what opens a page closes it when it is open.
inline Page toggled(const Page& open, const Page& wanted) { return open == wanted ? Page{} : wanted; }

}  // namespace goodwill::ui
