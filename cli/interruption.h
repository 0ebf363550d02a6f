// Ctrl+C and SIGTERM while something long runs that can say what it has so far.
#pragma once

#include <signal.h>

namespace goodwill::cli {

// While it lives, the first signal is only noted; one that comes a second later or more ends the program as usual. Within
// that second it is the same wish: timeout(1) and schedulers tell the program and then its group. What the program was
// started to ignore stays ignored.
class Interruption {
   public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

   private:
    struct sigaction before_[2];  // SIGINT, SIGTERM
};

// Whether one was noted by the Interruption that lives.
bool is_interrupted();

}  // namespace goodwill::cli
