// What the app is started with, by the page or on a command line.
#pragma once

#include <string_view>

#include "sim/base/local_text.h"
#include "web/wishes.h"

namespace goodwill {

struct AppOptions {
    Language language = Language::de;
    bool is_dark = false;
    bool has_strong_contrast = false;
    bool is_paused = false;
    bool reduced_motion = false;
    bool is_touch = false;     // the usual pointer is a finger
    float pixel_ratio = 1.0F;  // device pixels per CSS pixel, until the browser says otherwise
    Wishes wishes;
};

// "--lang=de", "--dark"; what is unknown is passed over.
void set_option(AppOptions& options, std::string_view argument);

}  // namespace goodwill
