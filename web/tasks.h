// Tasks for a Worker: a kind and bytes go in, bytes come out. In the browser the same program runs in each Worker and does
// them there (web/worker.cpp, web/page/workers.js); elsewhere whoever has one to give does the same work in the frames.
//
// Bytes are for the same build of the program (sim/base/raw_bytes.h).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace goodwill {

// What is done in a Worker, in steps of at most some milliseconds: between them it hears whether to go on.
class Task {
   public:
    virtual ~Task() = default;
    virtual void step() = 0;  // not once it is done
    [[nodiscard]] virtual bool is_done() const = 0;
    [[nodiscard]] virtual double progress() const = 0;     // 0 … 1
    [[nodiscard]] virtual std::string result() const = 0;  // once it is done; never empty
};

// Nothing for a kind that is not known, or bytes that do not fit it.
std::unique_ptr<Task> make_task(std::string_view kind, std::string_view bytes);

// Those who do tasks; as it stands, nobody.
struct Workers {
    std::function<bool()> are_there = [] { return false; };
    // The number of the task, from 1; 0: it was not taken.
    std::function<int(std::string_view kind, std::string_view bytes)> begin = [](auto, auto) { return 0; };
    std::function<void(int number)> cancel = [](int) {};
    std::function<double(int number)> progress = [](int) { return 0.0; };  // 0 … 1
};

// A task that was given away. Whoever lets go of it cancels it.
class GivenTask {
   public:
    GivenTask() = default;
    GivenTask(const Workers& workers, std::string_view kind, std::string_view bytes)
        : workers_(workers), number_(workers.begin(kind, bytes)) {}
    GivenTask(GivenTask&& other) noexcept { *this = std::move(other); }
    GivenTask& operator=(GivenTask&& other) noexcept {
        std::swap(workers_, other.workers_);
        std::swap(number_, other.number_);
        return *this;
    }
    GivenTask(const GivenTask&) = delete;
    GivenTask& operator=(const GivenTask&) = delete;
    ~GivenTask() {
        if (number_ != 0) workers_.cancel(number_);
    }

    [[nodiscard]] bool is_given() const { return number_ != 0; }
    [[nodiscard]] double progress() const { return number_ == 0 ? 0.0 : workers_.progress(number_); }
    // Whether this is the number of the task, which has ended then.
    bool ends(int number) {
        if (number_ == 0 || number != number_) return false;
        number_ = 0;
        return true;
    }

   private:
    Workers workers_;
    int number_ = 0;
};

}  // namespace goodwill
