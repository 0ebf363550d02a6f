#include "cli/interruption.h"

#include <signal.h>

#include <atomic>

namespace goodwill::cli {

namespace {

std::atomic<bool> noted{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // may be set by a handler

void note(int) { noted = true; }

constexpr int signals[] = {SIGINT, SIGTERM};

}  // namespace

Interruption::Interruption() {
    noted = false;
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    for (const int signal : signals) {
        sigaction(signal, &action, nullptr);
    }
}

Interruption::~Interruption() {
    for (const int number : signals) {
        signal(number, SIG_DFL);
    }
    noted = false;
}

bool is_interrupted() { return noted; }

}  // namespace goodwill::cli
