// A text as a QR code, which a phone's camera reads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace goodwill::ui {

struct QrCode {
    int modules = 0;                  // along a side, without the quiet border; 0: there is none
    std::vector<std::uint8_t> black;  // row by row: 1 or 0
};

// None of a text that is empty or has no room in one (beyond some 2,900 bytes).
QrCode qr_code_of(std::string_view text);

// Around the code there has to be as much that is white, and it is part of what is drawn.
inline constexpr int quiet_modules = 4;
// Pixels of a side of one module, whole, when the code has this much room; 0 when it would be smaller than `least`.
int module_size(const QrCode& code, float room, float least);
// Black on white, whatever the theme: cameras read it so. `module`: as above.
void draw_qr_code(ImDrawList& list, ImVec2 at, int module, const QrCode& code);

}  // namespace goodwill::ui
