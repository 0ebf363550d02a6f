// Input is followed by some frames, until hover and scrolling have settled; most come out as the one before. Those need not be
// drawn: whoever draws in software pays for each.
#pragma once

#include <string>

#include "imgui.h"

namespace goodwill {

class LastPicture {
   public:
    // Whether this is another picture than the last one, on a ground of this colour; it is the last one from now on.
    bool changes_to(const ImDrawData& drawn, ImU32 ground);
    // The next one is to be drawn whatever it is: what was drawn may be gone, or come out otherwise.
    void forget() { last_.clear(); }

   private:
    std::string last_, next_;  // every byte that is handed to the graphics card, but for the textures
};

}  // namespace goodwill
