#include "sim/base/huge_pages.h"

#ifdef __linux__
#include <sys/mman.h>

#include <cstdint>
#endif

namespace goodwill {

void prefer_huge_pages([[maybe_unused]] void* begin, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
    constexpr std::uintptr_t page = std::uintptr_t{2} << 20U;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + page - 1) / page * page;
    const std::uintptr_t last = (address + bytes) / page * page;
    if (first < last) {
        // Refused where large pages are off: then the small ones do.
        static_cast<void>(madvise(static_cast<char*>(begin) + (first - address), last - first, MADV_HUGEPAGE));
    }
#endif
}

}  // namespace goodwill
