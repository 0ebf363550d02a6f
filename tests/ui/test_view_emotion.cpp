// The emotion curve: contacts by step add up to those of the books, on the days they are kept.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "tests/ui/view_screen.h"
#include "web/changes.h"
#include "web/ui/figures/emotion.h"

namespace goodwill {

namespace {

ui::StepSums all_steps(const ui::RecentContacts& recent) {
    ui::StepSums sum;
    for (const ui::StepSums& step : ui::recent_steps(recent)) ui::add(sum, step);
    return sum;
}

void check_against_books(const Session& session, const ui::RecentContacts& recent) {
    const int days = static_cast<int>(recent.known_step_days());
    REQUIRE(days > 0);
    CHECK(recent.last_day == session.world().day);
    const DayRecord window = counts_until(session, session.world().day, days);
    const ui::StepSums sum = all_steps(recent);
    double at_touchpoints = 0.0, lost = 0.0, in_bins = 0.0;
    for (const TouchpointCounters& at : window.touchpoint) at_touchpoints += at.withdrawn;
    for (const double of_cause : sum.lost) lost += of_cause;
    for (const std::uint32_t count : sum.histogram) in_bins += count;
    CHECK(sum.contacts == window.total.contacts);
    CHECK(in_bins == window.total.contacts);
    CHECK(sum.satisfaction == doctest::Approx(window.total.satisfaction).epsilon(1e-9));
    CHECK(sum.perceived - sum.expected == doctest::Approx(window.total.disconfirmation).epsilon(1e-6).scale(100.0));
    CHECK(sum.withdrawn == doctest::Approx(at_touchpoints).epsilon(1e-9));
    CHECK(lost == doctest::Approx(at_touchpoints).epsilon(1e-9));
}

}  // namespace

TEST_CASE("emotion: contacts, satisfaction and lost points of all steps are those of the books, also of the twin") {
    ViewScreen screen("car-workshop", ui::ViewKind::emotion, 12);
    check_against_books(screen.session(), screen.app.stage.figures.recent);
    CHECK(screen.app.stage.figures.recent.days.size() == 12);
    screen.part("staff.phone", 3.0, 40);
    const ui::RecentContacts& recent = screen.app.stage.figures.recent;
    CHECK(recent.known_step_days() == 30);
    check_against_books(screen.session(), recent);
    check_against_books(screen.twin(), screen.app.stage.twin_figures.recent);
    const ui::StepSums sum = all_steps(recent);
    CHECK(sum.satisfaction / sum.contacts ==
          doctest::Approx(screen.app.stage.figures.latest(metric_named("satisfaction"))).epsilon(1e-6));
    // What is kept stays bounded.
    advance(screen.app.stage, screen.app.host, 80);
    CHECK(recent.days.size() == ui::RecentContacts::panel_days);
    CHECK(std::count_if(recent.days.begin(), recent.days.end(), [](const auto& day) { return !day.steps.empty(); }) ==
          30);
    check_against_books(screen.session(), recent);
}

TEST_CASE("emotion: what was kept begins anew where days go back, and follows the worlds when they swap") {
    ViewScreen screen("car-workshop", ui::ViewKind::emotion, 40);
    Stage& stage = screen.app.stage;
    go_to_day(stage, screen.app.host, 8);
    screen.frames();
    while (!catch_up(stage, screen.app.host, 1.0)) {
    }
    check_against_books(stage.session, stage.figures.recent);
    CHECK(stage.figures.recent.days.size() == 8);
    screen.part("staff.phone", 3.0, 10);
    swap_worlds(stage, screen.app.host);
    check_against_books(stage.session, stage.figures.recent);
    check_against_books(*stage.twin, stage.twin_figures.recent);
    // Days that nobody told of leave no gap that would be counted as known.
    Session& session = stage.session;
    session.advance_day();
    session.advance_day();
    ui::update_figures(stage.figures, session);
    CHECK(stage.figures.recent.days.size() == 1);
    check_against_books(session, stage.figures.recent);
}

TEST_CASE("emotion: mean, quantiles and the worst tenth are those of the contacts") {
    ViewScreen screen("car-workshop", ui::ViewKind::emotion, 0);
    Stage& stage = screen.app.stage;
    std::vector<std::vector<double>> met(stage.session.scenario().journeys[0].steps.size());
    for (int day = 0; day < 25; ++day) {
        advance(stage, screen.app.host, 1);
        for (const Contact& contact : stage.session.world().today.contacts) {
            if (contact.journey == 0) met[contact.step].push_back(static_cast<double>(contact.satisfaction));
        }
    }
    const ui::EmotionCurve curve =
        ui::emotion_curve(stage.session.scenario(), ui::recent_steps(stage.figures.recent), 0);
    REQUIRE(curve.steps.size() > 4);
    int large = 0;
    for (const ui::EmotionStep& step : curve.steps) {
        std::vector<double>& values = met[step.step];
        std::sort(values.begin(), values.end());
        REQUIRE(step.sums.contacts == static_cast<double>(values.size()));
        CHECK(step.mean.mean == doctest::Approx(mean_of(values)));
        if (values.size() < 100) continue;
        ++large;
        const auto at = [&](double share) {
            return values[static_cast<std::size_t>(share * static_cast<double>(values.size()))];
        };
        CHECK(step.low_tenth == doctest::Approx(at(0.1)).epsilon(0.02).scale(10.0));
        CHECK(step.high_quarter == doctest::Approx(at(0.75)).epsilon(0.02).scale(10.0));
        const std::vector<double> worst(values.begin(),
                                        values.begin() + static_cast<std::ptrdiff_t>(values.size() / 10));
        CHECK(step.worst_tenth_mean == doctest::Approx(mean_of(worst)).epsilon(0.02).scale(10.0));
        CHECK(step.worst_tenth_mean <= step.low_tenth + 0.125);
        const Interval interval = interval_of(values);
        CHECK(step.mean.low == doctest::Approx(interval.low).epsilon(1e-6));
        CHECK(step.mean.high == doctest::Approx(interval.high).epsilon(1e-6));
    }
    CHECK(large > 2);
    for (const ui::EmotionStep& step : curve.steps) {
        CHECK(step.mean.mean >= curve.steps[curve.lowest].mean.mean);
        CHECK(step.sums.endings <= curve.steps[curve.end].sums.endings);
    }
}

TEST_CASE("emotion: a journey is chosen by its button, and the sentence is of it") {
    ViewScreen screen("car-workshop", ui::ViewKind::emotion, 15);
    const Scenario& scenario = screen.session().scenario();
    for (std::size_t journey = 0; journey < scenario.journeys.size(); ++journey) {
        screen.press("button:journey_" + scenario.journeys[journey].id);
        const ui::EmotionCurve curve =
            ui::emotion_curve(scenario, ui::recent_steps(screen.app.stage.figures.recent), journey);
        CHECK(screen.app.shell.views.sentence ==
              ui::emotion_sentence(scenario, curve, nullptr, screen.app.context.language));
    }
}

TEST_CASE("emotion: the first cause that holds is the one that counts") {
    Contact contact;
    CHECK(ui::cause_of(contact) == ui::Cause::quality);
    contact.employee = 3;
    CHECK(ui::cause_of(contact) == ui::Cause::staff);
    contact.wait_ratio = 0.6F;
    CHECK(ui::cause_of(contact) == ui::Cause::wait);
    contact.transfers = 1;
    CHECK(ui::cause_of(contact) == ui::Cause::effort);
    contact.has_failed = true;
    CHECK(ui::cause_of(contact) == ui::Cause::failure);
    contact.outcome = Outcome::come_again;
    CHECK(ui::cause_of(contact) == ui::Cause::unsolved);
    contact.outcome = Outcome::gave_up;
    CHECK(ui::cause_of(contact) == ui::Cause::gave_up);
}

TEST_CASE("emotion: texts have room") { check_view_texts(ui::ViewKind::emotion); }

}  // namespace goodwill
