// Work that is divided among threads, and what happens where there are too few of them.
#pragma once

#include <cstddef>
#include <functional>

namespace goodwill::cli {

// Calls work(0) … work(parts - 1), each once, in up to `threads` threads, the calling one included. Where the system
// gives fewer threads, those that there are do it all. What `work` throws ends the work and is thrown here.
void in_threads(std::size_t parts, int threads, const std::function<void(std::size_t)>& work);

}  // namespace goodwill::cli
