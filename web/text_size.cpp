#include "web/text_size.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "web/app.h"

namespace goodwill {

namespace {

constexpr float least_width_css = 320.0F, least_height_css = 200.0F;

}  // namespace

float fitting_scale(const ui::UiContext& context, int width, int height) {
    if (context.is_presenting) {
        return std::max(context.pixel_ratio, std::min(static_cast<float>(width) / ui::presented_width_css,
                                                      static_cast<float>(height) / ui::presented_height_css));
    }
    const float room =
        std::min(static_cast<float>(width) / least_width_css, static_cast<float>(height) / least_height_css);
    const float fits = std::floor(room / context.pixel_ratio * 20.0F) / 20.0F;
    const float wished = static_cast<float>(context.text_size) * 0.01F;
    return context.pixel_ratio * std::max(1.0F, std::min(wished, fits));
}

void choose_text_size(App& app, int percent) {
    if (percent == app.context.text_size) return;
    app.context.text_size = percent;
    if (app.shell.share.has_page) app.sharing.wishes.push_back({"text_size", {}, std::to_string(percent)});
}

}  // namespace goodwill
