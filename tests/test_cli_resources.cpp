// What the command line does where memory or threads are short.
#include <atomic>
#include <new>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/parallel.h"
#include "tests/cli_replies.h"

namespace goodwill {

TEST_CASE("threads: every part once, for any number of threads") {
    for (const int threads : {-1, 1, 3, 64}) {
        for (const std::size_t parts : {0U, 1U, 2U, 100U}) {
            CAPTURE(threads);
            CAPTURE(parts);
            std::vector<std::atomic<int>> calls(parts);
            cli::in_threads(parts, threads, [&calls](std::size_t i) { ++calls[i]; });
            for (const std::atomic<int>& count : calls) {
                CHECK(count == 1);
            }
        }
    }
}

TEST_CASE("threads: what one of them throws reaches the caller, and the others take no further parts") {
    std::atomic<int> calls{0};
    const auto fail = [&calls](std::size_t) {
        ++calls;
        throw std::bad_alloc();
    };
    CHECK_THROWS_AS(cli::in_threads(1000, 4, fail), std::bad_alloc);
    CHECK(calls <= 4);
    CHECK(calls >= 1);
}

#if defined(GOODWILL_PROGRAM) && !defined(GOODWILL_SANITIZED)

using tests::contains;
using tests::program_says;
using tests::Reply;

TEST_CASE("program: too little memory is one sentence and exit code 8") {
    const Reply outcome = program_says("run grand-hotel --customers 1000000 --days 1", "ulimit -v 200000; ");
    CHECK(outcome.code == 8);
    CHECK(outcome.out.empty());
    CHECK(
        outcome.err ==
        "goodwill: the machine has not enough memory for this; take fewer customers (--customers), fewer days or fewer "
        "threads (--threads)\n");
}

TEST_CASE("program: too little memory in one of several threads is the same") {
    // Enough for the program and four stacks, not for what four worlds need.
    const Reply outcome = program_says("validate --replications 8 --threads 4", "ulimit -s 512; ulimit -v 28000; ");
    CHECK(outcome.code == 8);
    CHECK(contains(outcome.err, "not enough memory"));
}

TEST_CASE("program: where no thread can be created the calling one does it all") {
    // Stacks of a gigabyte each: not one fits.
    const std::string run = "run grand-hotel --days 20 --json --threads ";
    const auto hash = [](const Reply& outcome) { return nlohmann::json::parse(outcome.out)["state_hash"]; };
    const Reply outcome = program_says(run + "8", "ulimit -s 1000000; ulimit -v 900000; ");
    REQUIRE(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(hash(outcome) == hash(program_says(run + "1")));
}

TEST_CASE("program: where only some threads can be created those do it all") {
    const std::string validate = "validate --fact delighted --replications 3 --json --threads ";
    const Reply outcome = program_says(validate + "32", "ulimit -s 100000; ulimit -v 500000; ");
    REQUIRE(outcome.code == 0);
    CHECK(outcome.out == program_says(validate + "2").out);
}

#endif

}  // namespace goodwill
