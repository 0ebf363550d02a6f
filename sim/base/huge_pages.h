// Memory in large pages, where the system has them to give: records that are read here and there cost fewer walks through
// the page tables.
#pragma once

#include <cstddef>

namespace goodwill {

// A wish for the whole large pages within this memory; to be uttered before it is written for the first time. Changes
// nothing but speed, and does nothing on other systems than Linux.
void prefer_huge_pages(void* begin, std::size_t bytes);

}  // namespace goodwill
