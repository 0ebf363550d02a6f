// What web/page/worker.js calls in a Worker: one task at a time, a step a call, so that browsers run a day's optimised code.
// The web build exports these (tools/web_app.cmake).
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "web/tasks.h"

namespace goodwill {

namespace {

enum StepOutcome { failed = -1, goes_on = 0, done = 1 };

struct Desk {
    std::unique_ptr<Task> task;
    std::string result;
};

Desk& desk() {
    static Desk only;
    return only;
}

// What finds no memory fails; whoever gave the task goes on without.
template <class Work>
int guarded(const Work& work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {
    }
    desk() = {};
    return failed;
}

}  // namespace

extern "C" {

// In place of the one before.
int goodwill_begin_task(const char* kind, const char* bytes, int size) {
    return guarded([&] {
        desk() = {};
        desk().task = make_task(kind, {bytes, static_cast<std::size_t>(size)});
        return desk().task ? goes_on : failed;
    });
}

__attribute__((noinline)) int goodwill_step_task() {
    return guarded([] {
        Task& task = *desk().task;
        if (!task.is_done()) task.step();
        if (!task.is_done()) return goes_on;
        desk().result = task.result();
        return done;
    });
}

double goodwill_task_progress() { return desk().task ? desk().task->progress() : 0.0; }

// Once it is done: where its result lies, and how long it is.
const char* goodwill_task_result() { return desk().result.data(); }
int goodwill_task_result_size() { return static_cast<int>(desk().result.size()); }

void goodwill_end_task() { desk() = {}; }
}

}  // namespace goodwill
