// The JavaScript face (docs/embedding.md): one call by name, arguments and result as JSON. Knows no browser.
#pragma once

#include <string>
#include <string_view>

#include "web/app.h"

namespace goodwill {

// Unknown names and arguments of the wrong kind give {"error": "…"}; never throws.
std::string call_api(App& app, std::string_view name, std::string_view arguments_json);

}  // namespace goodwill
