#include "web/app_options.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace goodwill {

void set_option(AppOptions& options, std::string_view argument) {
    const std::size_t equals = argument.find('=');
    const std::string_view name = argument.substr(0, equals);
    const std::string value(equals == std::string_view::npos ? "" : argument.substr(equals + 1));
    if (name == "--lang") options.language = value == "en" ? Language::en : Language::de;
    if (name == "--dark") options.is_dark = true;
    if (name == "--strong-contrast") options.has_strong_contrast = true;
    if (name == "--paused") options.is_paused = true;
    if (name == "--reduced-motion") options.reduced_motion = true;
    if (name == "--touch") options.is_touch = true;
    if (name == "--scenario") options.wishes.scenario = value;
    if (name == "--seed") options.wishes.seed = value;
    if (name == "--customers") options.wishes.customers = value;
    if (name == "--text") options.wishes.text = value;
    if (name == "--scale") options.pixel_ratio = std::clamp(static_cast<float>(std::atof(value.c_str())), 0.5F, 4.0F);
}

}  // namespace goodwill
