// Workers of whom the test says when they do what.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "web/tasks.h"

namespace goodwill {

// Does in its own time what Workers are given.
struct Bench {
    std::map<int, std::unique_ptr<Task>> tasks;
    std::vector<int> cancelled;
    int count = 0;

    [[nodiscard]] Workers workers() {
        Workers workers;
        workers.are_there = [] { return true; };
        workers.begin = [this](std::string_view kind, std::string_view bytes) {
            tasks[++count] = make_task(kind, bytes);
            REQUIRE(tasks[count]);
            return count;
        };
        workers.cancel = [this](int number) { cancelled.push_back(number); };
        workers.progress = [this](int number) { return tasks.at(number)->progress(); };
        return workers;
    }
    std::string done(int number) {
        Task& task = *tasks.at(number);
        while (!task.is_done()) task.step();
        return task.result();
    }
};

}  // namespace goodwill
