// Experiments: jobs, plans, executors; means and paired differences with known answers.
#include <doctest/doctest.h>

#include <cmath>
#include <iostream>
#include <limits>
#include <memory>
#include <new>
#include <sstream>
#include <utility>
#include <vector>

#include "cli/replications.h"
#include "sim/experiment/plan.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
#include "sim/session/settling.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

const double no_case = std::numeric_limits<double>::quiet_NaN();

Job job_of_small_business(int days = 60) {
    Job job;
    job.scenario = std::make_shared<const Scenario>(small_business());
    job.days_before = 30;
    job.days = days;
    return job;
}

Job with_lever(Job job, std::string_view name, double value) {
    job.commands.push_back({0, lever(*job.scenario, name, value)});
    return job;
}

// The small business, and the same with one lever changed.
Plan two_points(std::string_view name, double value, int replications) {
    const Job base = job_of_small_business();
    return {{base, with_lever(base, name, value)}, replications, 5};
}

void backwards(std::size_t count, const std::function<void(std::size_t)>& run_one) {
    for (std::size_t i = count; i-- > 0;) {
        run_one(i);
    }
}

void check_same(const std::vector<JobResult>& a, const std::vector<JobResult>& b) {
    REQUIRE(a.size() == b.size());
    for (std::size_t run = 0; run < a.size(); ++run) {
        CHECK(a[run].status == JobStatus::done);
        CHECK(a[run].status == b[run].status);
        CHECK(a[run].state_hash == b[run].state_hash);
        REQUIRE(a[run].values.size() == b[run].values.size());
        for (std::size_t i = 0; i < a[run].values.size(); ++i) {
            const bool is_same =
                a[run].values[i] == b[run].values[i] || (std::isnan(a[run].values[i]) && std::isnan(b[run].values[i]));
            CHECK(is_same);
        }
    }
}

// Counts its days, and may run out of memory in the world of one seed.
class DayCounter final : public Instrument {
   public:
    explicit DayCounter(int failing_on) : failing_on_(failing_on) {}
    void begin(const World& world) override { first_day_ = world.day; }
    void see(const World& world) override {
        ++days_;
        if (days_ == failing_on_) {
            throw std::bad_alloc();
        }
        last_day_ = world.day;
    }
    [[nodiscard]] std::vector<double> values(const Session&) const override {
        return {static_cast<double>(first_day_), static_cast<double>(days_), static_cast<double>(last_day_)};
    }

   private:
    int failing_on_;
    int first_day_ = -1;
    int last_day_ = -1;
    int days_ = 0;
};

Job counting_job(int failing_on = 0) {
    Job job = job_of_small_business(20);
    job.instrument = [failing_on] { return std::make_unique<DayCounter>(failing_on); };
    return job;
}

}  // namespace

TEST_CASE("statistics: quantiles of Student's t") {
    // Computed with 60 digits from the incomplete beta function (mpmath).
    struct Known {
        double freedom, quantile;
    };
    const Known known[] = {{1.0, 12.706204736174704646}, {2.0, 4.3026527297494638523},   {3.0, 3.1824463052837095927},
                           {4.0, 2.7764451051977943578}, {7.9472, 2.308673640238368231}, {20.0, 2.0859634472658648427},
                           {30.0, 2.04227245630123831},  {1000.0, 1.962339080826408485}, {2001.0, 1.961150232622441437},
                           {1e6, 1.959966356814107035}};
    for (const Known& row : known) {
        CAPTURE(row.freedom);
        CHECK(std::abs(student_t_975(row.freedom) / row.quantile - 1.0) < 1e-12);
    }
    CHECK(student_t_975(1e15) == doctest::Approx(1.959963984540054).epsilon(1e-12));
}

TEST_CASE("statistics: the interval of a mean leaves out what has no value, and one value has none") {
    const std::vector<double> values{4.0, no_case, 6.0, 8.0};
    const Interval interval = interval_of(values);
    CHECK(interval.count == 3);
    CHECK(interval.mean == 6.0);
    // Standard deviation 2, three values, t = 4.3026527.
    CHECK(interval.high - interval.mean == doctest::Approx(4.3026527297 * 2.0 / std::sqrt(3.0)).epsilon(1e-9));
    CHECK(interval.low + interval.high == doctest::Approx(12.0));

    const Interval one = interval_of(std::vector<double>{no_case, 3.0});
    CHECK(one.count == 1);
    CHECK(one.mean == 3.0);
    CHECK(std::isnan(one.low));
    CHECK(std::isnan(one.high));
    CHECK(interval_of(std::vector<double>{no_case}).count == 0);
    CHECK(std::isnan(interval_of(std::vector<double>{no_case}).mean));
    // The mean of three times 0.1 is not 0.1 when it is computed by adding up.
    const Interval equal = interval_of(std::vector<double>{0.1, 0.1, 0.1});
    CHECK(equal.low == 0.1);
    CHECK(equal.high == 0.1);
}

TEST_CASE("statistics: a paired difference, and what independent luck would have made of it") {
    const std::vector<double> a{12.1, 9.8, 11.4, 10.9, 12.6};
    const std::vector<double> b{10.9, 9.0, 10.4, 9.5, 12.0};
    const Difference d = paired_difference(a, b);
    CHECK(d.interval.count == 5);
    CHECK(d.interval.mean == doctest::Approx(1.0).epsilon(1e-12));
    CHECK(d.half_width == doctest::Approx(0.392649).epsilon(2e-6));
    CHECK(d.interval.high - d.interval.low == doctest::Approx(2.0 * d.half_width));
    CHECK(d.independent_half_width == doctest::Approx(1.657107).epsilon(1e-6));
    CHECK(d.variance_ratio == doctest::Approx(25.76).epsilon(1e-9));
    CHECK(d.changed == 5);
    CHECK(paired_difference(b, a).interval.mean == -d.interval.mean);
}

TEST_CASE("statistics: differences that are all equal have no width; pairs without a value do not count") {
    const Difference equal = paired_difference(std::vector<double>{1.5, 2.5, 8.0}, std::vector<double>{1.0, 2.0, 7.5});
    CHECK(equal.interval.mean == 0.5);
    CHECK(equal.half_width == 0.0);
    CHECK(std::isinf(equal.variance_ratio));
    const Difference constant = paired_difference(std::vector<double>{2.0, 2.0}, std::vector<double>{2.0, 2.0});
    CHECK(constant.half_width == 0.0);
    CHECK(constant.independent_half_width == 0.0);
    CHECK(std::isnan(constant.variance_ratio));
    CHECK(constant.changed == 0);
    const Difference one =
        paired_difference(std::vector<double>{1.0, no_case, 3.0}, std::vector<double>{0.5, 7.0, no_case});
    CHECK(one.interval.count == 1);
    CHECK(one.interval.mean == 0.5);
    CHECK(std::isnan(one.half_width));
    CHECK(std::isnan(one.independent_half_width));
}

TEST_CASE("statistics: how many replications an interval needs") {
    CHECK(replications_for(2.0, 0.3) == 174);
    for (const double half : {0.05, 0.3, 1.0, 3.0}) {
        const int n = replications_for(2.0, half).value();
        CHECK(student_t_975(n - 1.0) * 2.0 / std::sqrt(n) <= half);
        const bool is_least = n == 2 || student_t_975(n - 2.0) * 2.0 / std::sqrt(n - 1.0) > half;
        CHECK(is_least);
    }
    CHECK(replications_for(0.0, 0.3) == 2);
    CHECK(!replications_for(2.0, 0.0));
    CHECK(!replications_for(2.0, -1.0));
    CHECK(!replications_for(1.0, 1e-9));
    CHECK(!replications_for(no_case, 1.0));
}

TEST_CASE("job: the same world and metrics as a session of its own") {
    const Job job = with_lever(job_of_small_business(), "wow_share", 0.3);
    const JobResult result = run(job);
    Session session = start_session(*job.scenario, {.seed = job.seed});
    REQUIRE(!session.submit(job.commands[0]));
    for (int day = 0; day < 90; ++day) {
        session.advance_day();
    }
    REQUIRE(result.status == JobStatus::done);
    CHECK(result.state_hash == state_hash(session.world()));
    const std::vector<double> metrics = recent_metrics(session, 60);
    REQUIRE(result.values.size() == metrics.size());
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        CHECK((result.values[i] == metrics[i] || (std::isnan(result.values[i]) && std::isnan(metrics[i]))));
    }
}

TEST_CASE("job: a day at a time it is the same, and measuring begins after the days before") {
    Run running(counting_job());
    double before = -1.0;
    int days = 0;
    while (!running.is_finished()) {
        CHECK(running.progress() > before);
        before = running.progress();
        running.advance();
        ++days;
    }
    CHECK(days == usual_settling(counting_job().scenario->settle_years).all + 50);
    CHECK(running.progress() == 1.0);
    CHECK(running.result().values == std::vector<double>{30.0, 20.0, 50.0});
    check_same({running.result()}, {run(counting_job())});
}

TEST_CASE("job: what cannot be run says so") {
    Job endless = job_of_small_business(max_day);
    Job nothing = job_of_small_business(0);
    Job refused = with_lever(job_of_small_business(), "wow_share", 7.0);
    for (const Job& job : {endless, nothing, refused}) {
        const JobResult result = run(job);
        CHECK(result.status == JobStatus::failed);
        CHECK(result.values.empty());
        CHECK(!result.failure.empty());
    }
    CHECK(run(refused).failure.find("wow_share") != std::string::npos);
}

TEST_CASE("plan: runs are numbered replication by replication, all points with the same seeds") {
    const Plan plan = two_points("wow_share", 0.3, 3);
    REQUIRE(run_count(plan) == 6);
    for (std::size_t run = 0; run < 6; ++run) {
        CHECK(job_of(plan, run).seed == 5 + run / 2);
        CHECK(job_of(plan, run).commands.size() == run % 2);
    }
}

TEST_CASE("plan: the same bits one after the other, backwards, and in threads") {
    std::istringstream in;
    std::ostringstream out;
    const cli::Console console{in, out, out};
    const Plan plan = two_points("wow_share", 0.3, 3);
    const std::vector<JobResult> results = run_all(plan, one_after_the_other);
    check_same(results, run_all(plan, backwards));
    check_same(results, run_all(plan, cli::in_threads(3, console)));
    CHECK(results[0].state_hash != results[2].state_hash);
    check_same({results[3]}, {run(job_of(plan, 3))});
}

TEST_CASE("plan: a job that fails is a result, an executor that stops leaves runs open") {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const cli::Console console{in, out, err};
    const Plan plan{{counting_job(), counting_job(7)}, 2, 1};
    for (const int threads : {1, 2}) {
        std::vector<JobResult> results = run_all(plan, cli::in_threads(threads, console));
        for (std::size_t run = 0; run < 4; ++run) {
            CHECK(results[run].status == (run % 2 == 0 ? JobStatus::done : JobStatus::failed));
        }
        CHECK(results[1].failure.find("bad_alloc") != std::string::npos);
        CHECK(results[1].lacked_memory);
        CHECK_FALSE(results[0].lacked_memory);
        CHECK(results[1].state_hash == 0);
        CHECK(replications_of(plan, results, 0, 1) == std::vector<double>{20.0, 20.0});
        CHECK(interval_of(replications_of(plan, results, 1, 1)).count == 0);
        // Said once, as where one world alone lacks memory.
        CHECK_THROWS_AS(cli::say_failures(plan, results, console), std::bad_alloc);
        CHECK(err.str().empty());
        // Anything else is said for each.
        results[1].lacked_memory = results[3].lacked_memory = false;
        CHECK(cli::say_failures(plan, results, console) == cli::ExitCode::failed);
        CHECK(err.str().find("with seed 2 could not be simulated") != std::string::npos);
        err.str("");
    }
    const auto first_three = [](std::size_t, const std::function<void(std::size_t)>& run_one) {
        one_after_the_other(3, run_one);
    };
    const Plan fine{{counting_job(), counting_job()}, 2, 1};
    const std::vector<JobResult> half = run_all(fine, first_three);
    CHECK(half[3].status == JobStatus::open);
    CHECK(difference_of(fine, half, 1, 0, 1).interval.count == 1);
    CHECK(cli::say_failures(fine, half, console) == cli::ExitCode::fine);
}

TEST_CASE("differences: equal worlds differ by nothing, to the last bit") {
    Plan plan = two_points("wow_share", small_business().parameters.wow_share, 3);
    const std::vector<JobResult> results = run_all(plan, one_after_the_other);
    const Difference d = difference_of(plan, results, 1, 0, *find_metric("contacts"));
    CHECK(d.interval.count == 3);
    CHECK(d.interval.mean == 0.0);
    CHECK(d.half_width == 0.0);
    CHECK(d.independent_half_width > 0.0);
    CHECK(d.changed == 0);
    CHECK(distinct_outcomes(plan, results) == 1);
}

TEST_CASE("differences: luck in common makes the effect of a lever visible") {
    const Plan plan = two_points("wow_share", 0.3, 8);
    const std::vector<JobResult> results = run_all(plan, one_after_the_other);
    const Difference d = difference_of(plan, results, 1, 0, *find_metric("satisfaction"));
    CHECK(d.interval.count == 8);
    CHECK(d.interval.low > 0.0);
    CHECK(d.half_width < 0.5 * d.independent_half_width);
    CHECK(d.variance_ratio > 4.0);
    CHECK(d.changed == 8);
    CHECK(distinct_outcomes(plan, results) == 2);
}

TEST_CASE("differences: a lever in whole people may change nothing, and this is seen") {
    const Job base = job_of_small_business();
    const Plan plan{{base, with_lever(base, "staffing", 1.01), with_lever(base, "staffing", 2.0)}, 2, 1};
    const std::vector<JobResult> results = run_all(plan, one_after_the_other);
    CHECK(results[0].state_hash != results[1].state_hash);
    CHECK(distinct_outcomes(plan, results) == 2);
}

TEST_CASE("experiments: the points of a replication share its settled start, and come out as each by itself") {
    auto settled = std::make_shared<Scenario>(small_business());
    settled->settle_years = 1;
    Job base = job_of_small_business(20);
    base.scenario = settled;
    const Plan plan{{base, with_lever(base, "wow_share", 0.3)}, 3, 5};
    CHECK(step_count(plan) == 9);  // three starts beside six runs
    std::ostringstream err;
    const cli::Console console{std::cin, err, err};
    const std::vector<JobResult> results = run_all(plan, cli::in_threads(3, console));
    std::vector<JobResult> alone;
    for (std::size_t i = 0; i < run_count(plan); ++i) {
        alone.push_back(run(job_of(plan, i)));
    }
    check_same(results, alone);
    // Replications that are added later begin in starts of their own.
    Plan grown = plan;
    grown.replications = 1;
    std::vector<JobResult> in_steps;
    run_open(grown, in_steps, one_after_the_other);
    CHECK(in_steps.size() == 2);
    grown.replications = 3;
    run_open(grown, in_steps, backwards);
    check_same(in_steps, alone);
}
