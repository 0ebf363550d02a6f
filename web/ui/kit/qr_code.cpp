#include "web/ui/kit/qr_code.h"

#include <cmath>
#include <string>

#include <qrcodegen.hpp>

namespace goodwill::ui {

namespace {

int side_modules(const QrCode& code) { return code.modules + 2 * quiet_modules; }

}  // namespace

QrCode qr_code_of(std::string_view text) {
    QrCode code;
    if (text.empty()) return code;
    try {
        const qrcodegen::QrCode made =
            qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::LOW);
        code.modules = made.getSize();
        for (int y = 0; y < code.modules; ++y) {
            for (int x = 0; x < code.modules; ++x) code.black.push_back(made.getModule(x, y) ? 1 : 0);
        }
    } catch (const qrcodegen::data_too_long&) {
        return {};
    }
    return code;
}

int module_size(const QrCode& code, float room, float least) {
    if (code.modules == 0) return 0;
    const auto size = static_cast<int>(std::floor(room / static_cast<float>(side_modules(code))));
    return static_cast<float>(size) >= least ? size : 0;
}

void draw_qr_code(ImDrawList& list, ImVec2 at, int module, const QrCode& code) {
    const auto size = static_cast<float>(module);
    const ImVec2 corner = {std::floor(at.x), std::floor(at.y)};
    const float side = size * static_cast<float>(side_modules(code));
    list.AddRectFilled(corner, {corner.x + side, corner.y + side}, IM_COL32_WHITE);
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // modules have whole pixels
    for (int y = 0; y < code.modules; ++y) {
        const float top = corner.y + size * static_cast<float>(y + quiet_modules);
        for (int x = 0; x < code.modules;) {
            const auto row = code.black.begin() + static_cast<std::ptrdiff_t>(y) * code.modules;
            int end = x;
            while (end < code.modules && row[end] != 0) ++end;
            const float left = corner.x + size * static_cast<float>(x + quiet_modules);
            if (end > x) {
                list.AddRectFilled({left, top}, {left + size * static_cast<float>(end - x), top + size},
                                   IM_COL32_BLACK);
            }
            x = end > x ? end : x + 1;
        }
    }
    list.Flags = flags;
}

}  // namespace goodwill::ui
