#include <signal.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command_line.h"

namespace {

// Emscripten calls every standard stream a terminal, even a pipe.
bool is_terminal(int descriptor) {
#ifdef __EMSCRIPTEN__
    static_cast<void>(descriptor);
    return false;
#else
    return isatty(descriptor) != 0;
#endif
}

// The system lets the first thread's stack grow on demand, and ends a program whose stack finds no more memory. What a
// simulation needs is taken at the start, so that lack of memory is said instead.
[[gnu::noinline]] void take_stack() {
    constexpr std::size_t page = 4096;
    volatile char room[64 * page];
    for (std::size_t i = 0; i < sizeof room; i += page) {
        room[i] = 0;
    }
}

// Worlds follow each other, and the next one takes the place of the last: what is freed stays with the program instead of
// going back to the system, which would hand it out again page by page (bench/README.md).
void keep_memory() {
#ifdef __GLIBC__
    constexpr int mebibyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);
    mallopt(M_TRIM_THRESHOLD, 512 * mebibyte);
#endif
}

}  // namespace

int main(int argc, char** argv) {
    using namespace goodwill::cli;
    take_stack();
    keep_memory();
    std::ios::sync_with_stdio(false);
    signal(SIGXFSZ, SIG_IGN);  // a file above the limit of the shell is then an error like a full disk
    const char* no_color = std::getenv("NO_COLOR");
    const bool wants_colour = no_color == nullptr || *no_color == '\0';
    const Console console{std::cin, std::cout, std::cerr, is_terminal(STDERR_FILENO),
                          wants_colour && is_terminal(STDOUT_FILENO)};
    const ExitCode code = run_command_line(std::vector<std::string>(argv + 1, argv + argc), console);
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "goodwill: the output could not be written\n";
        return static_cast<int>(ExitCode::no_access);
    }
    return static_cast<int>(code);
}
