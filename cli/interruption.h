// Ctrl+C and SIGTERM while something long runs that can say what it has so far.
#pragma once

namespace goodwill::cli {

// While it lives, the first signal is only noted; a second one ends the program as usual.
class Interruption {
   public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();
};

// Whether one was noted by the Interruption that lives.
bool is_interrupted();

}  // namespace goodwill::cli
