#include "cli/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace goodwill::cli {

namespace {

// Threads as many as the system gives; all have ended when this ends.
class Crew {
   public:
    Crew() = default;
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;
    ~Crew() {
        for (std::thread& thread : threads_) {
            thread.join();
        }
    }
    void hire(std::size_t wanted, const std::function<void()>& work) {
        threads_.reserve(wanted);
        try {
            while (threads_.size() < wanted) {
                threads_.emplace_back(work);
            }
        } catch (const std::system_error&) {
            // Fewer hands do the same work.
        }
    }

   private:
    std::vector<std::thread> threads_;
};

}  // namespace

void in_threads(std::size_t parts, int threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::mutex reporting;
    std::exception_ptr failure;
    const auto take_parts = [&] {
        try {
            for (std::size_t part = next++; part < parts; part = next++) {
                work(part);
            }
        } catch (...) {
            next = parts;
            const std::lock_guard lock(reporting);
            failure = failure ? failure : std::current_exception();
        }
    };
    {
        Crew crew;
        const auto hands = static_cast<std::size_t>(threads < 1 ? 1 : threads);
        if (parts > 1) {
            crew.hire(std::min(hands, parts) - 1, take_parts);
        }
        take_parts();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace goodwill::cli
