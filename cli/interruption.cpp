#include "cli/interruption.h"

#include <signal.h>

#include <atomic>
#include <cstddef>
#include <iterator>

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
    for (std::size_t i = 0; i < std::size(signals); ++i) {
        sigaction(signals[i], nullptr, &before_[i]);
        if (before_[i].sa_handler != SIG_IGN) {  // nohup and shells without job control
            sigaction(signals[i], &action, nullptr);
        }
    }
}

Interruption::~Interruption() {
    for (std::size_t i = 0; i < std::size(signals); ++i) {
        sigaction(signals[i], &before_[i], nullptr);
    }
    noted = false;
}

bool is_interrupted() { return noted; }

}  // namespace goodwill::cli
