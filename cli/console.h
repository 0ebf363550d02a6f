// What a command talks to, and how it ends.
#pragma once

#include <istream>
#include <ostream>

namespace goodwill::cli {

// `diverged`: a repeated run came out otherwise; `incomplete`: blocks of a plan are missing; `damaged`: blocks or the plan
// itself are damaged, of another plan or another version; `failed`: one of several simulations; `resources`: the machine
// has not enough memory or threads; `stopped`: interrupted, what was done is kept or reported, and the same command goes on.
enum class ExitCode {
    fine = 0,
    diverged = 1,
    usage = 2,
    bad_file = 3,
    no_access = 4,
    incomplete = 5,
    damaged = 6,
    failed = 7,
    resources = 8,
    stopped = 75
};

// Results go to `out`, messages and progress to `err`.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool has_progress = false;  // `err` is a terminal
    bool has_colour = false;    // `out` is a terminal and NO_COLOR is not set
};

// Without fmt: there may be no memory for a text.
inline ExitCode complain_of_memory(const Console& console) {
    console.err
        << (console.has_progress ? "\r\033[K" : "")
        << "goodwill: the machine has not enough memory for this; take fewer customers (--customers), fewer days "
           "or fewer threads (--threads)\n";
    return ExitCode::resources;
}

}  // namespace goodwill::cli
