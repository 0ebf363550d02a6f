// The JavaScript face (docs/embedding.md): one call by name, arguments and result as JSON. Knows no browser.
#pragma once

#include <string>
#include <string_view>

#include "web/app.h"

namespace goodwill {

// Grows when a call is taken away or means something else.
inline constexpr int api_version = 1;

// `arguments_json`: an array. Gives {"ok": value}, or {"error": "sentence"} in English for unknown names, arguments of
// the wrong kind and what cannot be done; throws only when the memory does not suffice.
std::string call_api(App& app, std::string_view name, std::string_view arguments_json);

// The table of calls for docs/embedding.md.
std::string api_markdown();

}  // namespace goodwill
