#include "cli/interruption.h"

#include <signal.h>
#include <time.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace goodwill::cli {

namespace {

constexpr std::int64_t none = 0;
constexpr std::int64_t second_ns = 1'000'000'000;

std::atomic<std::int64_t> noted_ns{none};                       // on the clock that only goes forward
static_assert(std::atomic<std::int64_t>::is_always_lock_free);  // may be set by a handler

void note(int signal_number) {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const std::int64_t now_ns = now.tv_sec * second_ns + now.tv_nsec;
    std::int64_t first_ns = none;
    if (!noted_ns.compare_exchange_strong(first_ns, now_ns) && now_ns - first_ns >= second_ns) {
        signal(signal_number, SIG_DFL);
        raise(signal_number);  // waits until this handler has ended
    }
}

constexpr int signals[] = {SIGINT, SIGTERM};

}  // namespace

Interruption::Interruption() {
    noted_ns = none;
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
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
    noted_ns = none;
}

bool is_interrupted() { return noted_ns != none; }

}  // namespace goodwill::cli
