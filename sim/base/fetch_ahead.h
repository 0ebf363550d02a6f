// Asks for a record ahead of use, so that the waits for memory of several records overlap.
#pragma once

#include <cstdint>

namespace goodwill {

// WebAssembly has no prefetch instruction; there an early read does the same. Always inlined, with its callers: GCC
// takes a function that does nothing else for one without effect and drops the call.
[[gnu::always_inline]] inline void fetch_ahead(const void* record) {
#ifdef __wasm__
    static_cast<void>(*static_cast<const volatile std::uint8_t*>(record));
#else
    __builtin_prefetch(record);
#endif
}

}  // namespace goodwill
