// The band around the differences: many futures of the same business, lived through with the change and without it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "sim/experiment/instruments.h"
#include "tests/ui/bench.h"
#include "tests/ui/headless.h"
#include "web/band.h"
#include "web/changes.h"
#include "web/js_api.h"
#include "web/ui/figures/comparison.h"

namespace goodwill {

namespace {

// Since day 60, and it is day 120.
void do_without_a_receptionist(App& app) {
    advance(app.stage, app.host, 60);
    set_named(app, "staff.reception", 1.0);
    advance(app.stage, app.host, 60);
}

// A second apart: what begins a moment after a change has begun.
void draw_twice(HeadlessApp& screen) {
    const double now_s = screen.app.host.now_s();
    screen.frame();
    screen.app.host.now_s = [now_s] { return now_s + 1.0; };
    screen.frame();
}

// Of one metric, in windows of ten days from day 30 on.
ui::Band band_with(std::string_view metric, const std::vector<Interval>& intervals) {
    ui::Band band{16, 16, {}, {}};
    band.by_metric.resize(metric_table().size());
    for (std::size_t i = 0; i < intervals.size(); ++i) band.days.push_back(30 + course_step * static_cast<int>(i));
    for (std::vector<Interval>& of_one : band.by_metric) of_one.resize(intervals.size());
    band.by_metric[find_metric(metric).value()] = intervals;
    return band;
}

const Interval above{16, 2.0, 1.0, 3.0}, below{16, -2.0, -3.0, -1.0}, rather_above{16, 1.0, -1.0, 3.0},
    rather_below{16, -1.0, -3.0, 1.0}, none{16, 0, 0, 0};

std::string said(const ui::Band& band, int day, double today) {
    return ui::band_sentence(band, find_metric("nps").value(), day, today, Language::en).value_or("");
}

}  // namespace

TEST_CASE("band: its first pair is the one on the screen, and Workers give what the frames give") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    do_without_a_receptionist(screen.app);
    Stage& stage = screen.app.stage;
    ExperimentDesign design{{stage.twin->commands(), stage.session.commands()}, 120, 8};
    Experiment frames = begin_experiment(design, *stage.origin, stage.source, screen.app.host);
    REQUIRE(run_on(frames, screen.app.host, without_end_s));
    CHECK(whole_replications(frames) == 8);
    ui::update_figures(stage.figures, stage.session);
    const std::size_t windows = course_days(120).size(), metrics = metric_table().size();
    REQUIRE(frames.results[1].values.size() == windows * metrics);
    for (std::size_t metric = 0; metric < metrics; ++metric) {
        CAPTURE(metric_table()[metric].id);
        const double of_run = frames.results[1].values[(windows - 1) * metrics + metric];
        const double on_screen = stage.figures.latest(metric);
        CHECK(
            (std::isnan(of_run) ? std::isnan(on_screen) : static_cast<float>(of_run) == static_cast<float>(on_screen)));
    }
    CHECK(frames.results[0].state_hash != frames.results[1].state_hash);
    CHECK(frames.results[1].state_hash != frames.results[3].state_hash);  // another future

    // What is known of the first world is not done again.
    design.known = results_of_first_point(frames);
    design.known[5] = {};
    Experiment half = begin_experiment(design, *stage.origin, stage.source, screen.app.host);
    std::size_t wanted = 0;
    for (const Experiment::Batch& batch : half.batches) wanted += batch.runs.size();
    CHECK(wanted == 9);
    CHECK(half.batches[0].runs == std::vector<std::size_t>{1, 3});  // the first four, in halves
    REQUIRE(run_on(half, screen.app.host, without_end_s));
    for (std::size_t run = 0; run < frames.results.size(); ++run) {
        CHECK(half.results[run].state_hash == frames.results[run].state_hash);
        // Byte by byte: what is unknown is no number.
        CHECK(std::memcmp(half.results[run].values.data(), frames.results[run].values.data(),
                          frames.results[run].values.size() * sizeof(double)) == 0);
    }
    design.known.clear();

    Bench bench;
    screen.app.host.workers = bench.workers();
    Experiment given = begin_experiment(design, *stage.origin, stage.source, screen.app.host);
    CHECK(bench.count == 2);  // a batch of each world; the others as they end
    CHECK_FALSE(is_running_on(given));
    CHECK_FALSE(take_result(given, screen.app.host, 9, "nobody's"));
    CHECK(take_result(given, screen.app.host, 2, bench.done(2)));
    CHECK(whole_replications(given) == 0);
    CHECK(take_result(given, screen.app.host, 1, bench.done(1)));
    CHECK(whole_replications(given) == 4);
    CHECK(bench.count == 4);
    CHECK_FALSE(is_done(given));
    CHECK(take_result(given, screen.app.host, 3, {}));  // in vain: then in the frames
    CHECK(is_running_on(given));
    CHECK_FALSE(run_on(given, screen.app.host, without_end_s));
    CHECK(take_result(given, screen.app.host, 4, bench.done(4)));
    REQUIRE(is_done(given));
    for (std::size_t run = 0; run < frames.results.size(); ++run) {
        CHECK(given.results[run].state_hash == frames.results[run].state_hash);
    }
    const ui::Band band = ui::band_of(given.plan, given.results, 8);
    const std::size_t waits = find_metric("wait_mean_s").value();
    const Difference difference = difference_of(given.plan, given.results, 1, 0, (windows - 1) * metrics + waits);
    CHECK(band.on(waits, 120)->low == difference.interval.low);
    CHECK(band.on(waits, 120)->high == difference.interval.high);
    CHECK(band.on(waits, 115)->high == doctest::Approx(0.5 * (band.on(waits, 110)->high + band.on(waits, 120)->high)));
    CHECK_FALSE(band.on(waits, 121));
    CHECK_FALSE(band.on(waits, 29));
    CHECK(ui::sign_of(*band.on(waits, 120)) == 1);
    // Until the change nothing differs, in any future, be it between two windows.
    CHECK(band.on(waits, 60)->low == 0.0);
    CHECK(band.on(waits, 60)->high == 0.0);
    CHECK_FALSE(band.on(find_metric("turnover").value(), 120));  // no year yet
    CHECK(ui::band_of(given.plan, given.results, 3).days.empty());
}

TEST_CASE("band: tasks that are damaged are refused") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Bench bench;
    std::string bytes;
    screen.app.host.workers = bench.workers();
    screen.app.host.workers.begin = [&](std::string_view kind, std::string_view given) {
        CHECK(kind == runs_task);
        bytes = given;
        return 0;
    };
    const Experiment experiment =
        begin_experiment({{{}}, 30, 1}, *screen.app.stage.origin, screen.app.stage.source, screen.app.host);
    CHECK(make_task(runs_task, bytes));
    CHECK_FALSE(make_task(runs_task, std::string_view(bytes).substr(0, bytes.size() - 3)));
    CHECK_FALSE(make_task(runs_task, bytes + "x"));
    CHECK_FALSE(make_task(runs_task, ""));
    std::string many = bytes;
    for (std::size_t i = 0; i < many.size(); i += 9973) {
        many[i] = static_cast<char>(many[i] ^ 0x5a);
        const std::unique_ptr<Task> task = make_task(runs_task, many);  // or none
        many[i] = bytes[i];
    }
}

TEST_CASE("band: sentences come from the band, not from the mean") {
    const std::string beginning =
        "NPS (true) over 30 days: today +2 with the change. In 16 futures of this business on average ";
    const ui::Band sure = band_with("nps", {none, rather_above, above, above});
    CHECK(said(sure, 60, 2.0) == beginning + "+2 (+1 to +3): certainly more. This has been so since day 50.");
    CHECK(said(sure, 40, 2.0) == beginning +
                                     "+1 (−1 to +3): open whether more or less. On day 60, with nothing else "
                                     "changed, +2 (+1 to +3): certainly more.");
    // What was but the mean's sign before is not told.
    CHECK(said(band_with("nps", {rather_below, above}), 40, 2.0) ==
          beginning + "+2 (+1 to +3): certainly more. This has been so since day 40.");
    CHECK(said(band_with("nps", {below, rather_above, above}), 50, 2.0) ==
          beginning +
              "+2 (+1 to +3): certainly more. This has been so since day 50. Until day 30 it was certainly less.");
    // Of a sign that changed more than once, from when until when it was the other one.
    const ui::Band twice = band_with("nps", {below, above, above, rather_above, below, below});
    CHECK(said(twice, 80, 2.0).ends_with("This has been so since day 70. From day 40 to 50 it was certainly more."));
    const ui::Band once = band_with("nps", {below, above, rather_above, below, below});
    CHECK(said(once, 70, 2.0).ends_with("This has been so since day 60."));
    ui::Band parted = band_with("nps", {none, none, below, above});
    parted.same_until = 45;
    CHECK(said(parted, 60, 2.0).ends_with("This has been so since day 60. Until day 50 it was certainly less."));
    CHECK(said(band_with("nps", {none, none}), 40, 0.0) ==
          "NPS (true): the same in both worlds, in all of 16 futures.");
    // The day after a change lies on the way to the next window, not in the one before.
    CHECK(said(band_with("nps", {none, above}), 31, 2.0).find("certainly more") != std::string::npos);
    CHECK(said(sure, 29, 0.0).empty());
    CHECK(said(sure, 61, 0.0).empty());
    ui::Band growing = sure;
    growing.pairs = 12;
    CHECK(said(growing, 60, 2.0).empty());
    CHECK(ui::band_sentence(sure, find_metric("nps").value(), 60, 2.0, Language::de)
              ->find("sicher mehr. Das gilt seit Tag 50.") != std::string::npos);
    const MetricInfo& nps = metric_table()[find_metric("nps").value()];
    CHECK(ui::mean_text(nps, {16, 1.75, 0.3, 3.2}, Language::en) == "+1.8 (+0.3 to +3.2)");
    CHECK(ui::mean_text(nps, {16, -3.35, -3.45, -3.26}, Language::en) == "−3.35 (−3.45 to −3.26)");
}

TEST_CASE("band: between windows it goes on straight, and has gaps where nothing is known") {
    const Interval unknown{2, 1.0, 0.0, 2.0};
    const ui::Band band = band_with("nps", {above, below, unknown, above});
    const ui::BandCourse course = ui::course_of(band, find_metric("nps").value());
    REQUIRE(course.mean.size() == 60);
    CHECK(std::isnan(course.mean[28]));
    CHECK(course.mean[29] == 2.0F);
    CHECK(course.mean[34] == 0.0F);
    CHECK(course.low[34] == -1.0F);
    CHECK(course.high[39] == -1.0F);
    CHECK(std::isnan(course.mean[40]));
    CHECK(std::isnan(course.mean[58]));
    CHECK(course.mean[59] == 2.0F);
}

TEST_CASE("band: whether a difference is worth an arrow is for the band to say") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    do_without_a_receptionist(screen.app);
    Stage& stage = screen.app.stage;
    draw_twice(screen);
    const std::size_t nps = find_metric("nps").value();
    ui::TwoFigures figures{stage.figures, stage.twin_figures};
    REQUIRE(figures.difference(nps) != 0.0);
    const bool is_less = *figures.difference(nps) < 0.0;
    const ui::Band same_way = band_with("nps", std::vector<Interval>(10, is_less ? below : above));
    const ui::Band other_way = band_with("nps", std::vector<Interval>(10, is_less ? above : below));
    const ui::Band open = band_with("nps", std::vector<Interval>(10, rather_above));
    figures.band = &same_way;
    CHECK_FALSE(figures.is_usual(nps));
    figures.band = &other_way;  // this pair is an exception
    CHECK(figures.is_usual(nps));
    figures.band = &open;
    CHECK(figures.is_usual(nps));
    CHECK(figures.interval(nps)->high == rather_above.high);
}

TEST_CASE("band: a certain difference that is shown as none is not among what moved most") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Stage& stage = screen.app.stage;
    advance(stage, screen.app.host, 60);
    set_named(screen.app, "staff.concierge", 3.0);
    advance(stage, screen.app.host, 60);
    const std::size_t effort = metric_named("effort");
    ui::TwoFigures figures{stage.figures, stage.twin_figures};
    const double difference = figures.difference(effort).value();
    REQUIRE(difference != 0.0);
    REQUIRE(ui::metric_change(metric_table()[effort], difference, Language::en).view().starts_with("±"));
    const Interval tiny{16, difference, 0.5 * difference, 0.5 * difference};
    const ui::Band sure = band_with("effort", std::vector<Interval>(10, tiny));
    figures.band = &sure;
    REQUIRE_FALSE(figures.is_usual(effort));
    const std::vector<std::size_t> moved = ui::most_moved(figures, metric_table().size());
    CHECK_FALSE(moved.empty());
    CHECK(std::find(moved.begin(), moved.end(), effort) == moved.end());
}

TEST_CASE("band: on the page with its command, and in the file of the chart") {
    HeadlessApp screen({.is_paused = true}, tall);
    App& app = screen.app;
    do_without_a_receptionist(app);
    draw_twice(screen);
    REQUIRE(app.bands.shown);
    app.bands.run_on(app.host, without_end_s);
    CHECK(app.bands.shown->band.pairs == band_replications);
    CHECK(band_command(app.stage) ==
          "goodwill compare grand-hotel --days 120 --last 30 --replications 16 --seed 7 --b 60:staff.reception=1");
    app.shell.page = {ui::Page::Kind::worlds};
    draw_twice(screen);
    screen.press("button:copy_band_command");
    CHECK(app.copy_wish == band_command(app.stage));
    app.sharing.wishes.clear();
    screen.press("button:chart_csv");
    REQUIRE(app.sharing.wishes.size() == 1);
    const std::string saved = app.sharing.wishes[0].text;
    CHECK(saved.starts_with("Tag,"));
    CHECK(saved.find("einzelne Zukunft, 95\u202f%, bis") != std::string::npos);
    CHECK(saved.find("\r\n730,,") != std::string::npos);  // beyond today the band goes on alone
}

TEST_CASE("band: begun with the second world, dropped when one of them changes, begun anew when days run out") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    Bench bench;
    app.host.workers = bench.workers();
    draw_twice(screen);
    CHECK_FALSE(app.bands.shown);
    CHECK(bench.count == 0);
    draw_twice(screen);
    CHECK(bench.count == 2);  // after a while futures of the one world, for the time when there are two
    CHECK_FALSE(is_moving(app));
    CHECK_FALSE(task_ended(app, 1, bench.done(1)));  // to be seen later
    set_named(app, "staff.reception", 1.0);
    draw_twice(screen);
    CHECK(bench.cancelled == std::vector{2, 3});  // what they did not finish is done with the band
    REQUIRE(app.bands.shown);
    CHECK(bench.count == 5);  // the rest as they end
    CHECK(app.bands.shown->band.wanted == band_replications);
    CHECK_FALSE(is_moving(app));  // the frames have nothing to do
    set_named(app, "staff.reception", 3.0);
    draw_twice(screen);
    CHECK(bench.cancelled.size() == 4);
    CHECK(bench.count == 7);
    CHECK(take_result(app.bands.shown->experiment, app.host, 6, bench.done(6)));
    CHECK(bench.count == 8);
    task_ended(app, 8, bench.done(8));  // four more futures of the twin, for this band and the next
    CHECK(call_api(app, "undo", "[]").find("error") == std::string::npos);
    draw_twice(screen);
    CHECK(bench.cancelled.size() == 6);
    CHECK_FALSE(app.bands.shown);
    set_named(app, "price", 1.1);
    screen.frame();
    CHECK_FALSE(app.bands.shown);  // not yet: somebody may go on pressing
    CHECK(is_moving(app));
    draw_twice(screen);
    REQUIRE(app.bands.shown);
    for (std::size_t r = 0; r < 16; ++r) {
        CAPTURE(r);
        const std::vector<JobResult>& results = app.bands.shown->experiment.results;
        CHECK(results[2 * r].status == (r < 8 ? JobStatus::done : JobStatus::open));
        CHECK(results[2 * r + 1].status == JobStatus::open);
    }
    for (int number = bench.count - 1; number <= bench.count; ++number) task_ended(app, number, bench.done(number));
    REQUIRE(is_done(app.bands.shown->experiment));
    const int given = bench.count;
    advance(app.stage, app.host, 500);
    draw_twice(screen);
    CHECK_FALSE(app.bands.next);
    advance(app.stage, app.host, 100);
    draw_twice(screen);
    CHECK(bench.count == given + 2);
    REQUIRE(app.bands.next);  // the present one stays until the next knows as much
    CHECK(app.bands.band().is_whole());
    CHECK(app.bands.next->experiment.plan.points.front().days == 1100);
    // Days that rush by: the one that is on its way takes the place at once.
    advance(app.stage, app.host, 200);
    draw_twice(screen);
    REQUIRE(app.bands.shown);
    CHECK_FALSE(app.bands.next);
    CHECK(app.bands.shown->experiment.plan.points.front().days == 1100);
    for (int number = given + 1; number <= bench.count; ++number) task_ended(app, number, bench.done(number));
    CHECK(app.bands.band().is_whole());
    app.bands = {};  // before those who work for it go
}

TEST_CASE("band: what cannot be worked out fails, and says of how many futures it is") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    do_without_a_receptionist(screen.app);
    Stage& stage = screen.app.stage;
    Experiment experiment = begin_experiment({{stage.twin->commands(), stage.session.commands()}, 60, 8}, *stage.origin,
                                             stage.source, screen.app.host);
    const std::string business = std::exchange(experiment.business, "nonsense");
    CHECK(run_on(experiment, screen.app.host, without_end_s));
    CHECK(experiment.results[0].status == JobStatus::failed);
    CHECK_FALSE(ui::band_of(experiment.plan, experiment.results, 8).on(0, 60));
    // Some of them.
    experiment = begin_experiment({{stage.twin->commands(), stage.session.commands()}, 60, 8}, *stage.origin,
                                  stage.source, screen.app.host);
    REQUIRE(run_on(experiment, screen.app.host, without_end_s));
    experiment.results[3] = {JobStatus::failed, {}, 0, "", true};
    CHECK(ui::band_of(experiment.plan, experiment.results, 8).on(find_metric("nps").value(), 60)->count == 7);
}

TEST_CASE("band: figures that depend on what is set are those of their day") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Stage& stage = screen.app.stage;
    advance(stage, screen.app.host, 60);
    set_named(screen.app, "score_intercept",
              stage.session.value(*find_lever(stage.session.scenario(), "score_intercept")) + 0.5);
    Experiment experiment = begin_experiment({{stage.twin->commands(), stage.session.commands()}, 90, 4}, *stage.origin,
                                             stage.source, screen.app.host);
    REQUIRE(run_on(experiment, screen.app.host, without_end_s));
    const ui::Band band = ui::band_of(experiment.plan, experiment.results, 4);
    const std::size_t nps = find_metric("nps").value();
    CHECK(band.on(nps, 60)->low == 0.0);
    CHECK(band.on(nps, 60)->high == 0.0);
    CHECK(band.on(nps, 90)->low > 0.0);
}

}  // namespace goodwill
