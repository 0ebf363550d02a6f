// Five answers make a business that has no mistakes, lives, and whose money and people add up.
#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "sim/scenario/five_answers.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"

namespace goodwill {

namespace {

Scenario made_of(const FiveAnswers& answers) {
    ScenarioResult read = read_scenario(scenario_of(answers));
    for (const FileError& error : read.errors) {
        MESSAGE(describe(error, "answers"));
    }
    REQUIRE(read.ok());
    return std::move(read.scenario);
}

double metric(const Session& session, std::string_view id, int days) {
    return recent_metrics(session, days)[*find_metric(id)];
}

}  // namespace

TEST_CASE("five answers: whatever they are, the file has no mistakes") {
    for (const int customers : {50, 2000, 200000}) {
        for (const double purchases : {0.1, 4.0, 100.0}) {
            for (const MeetingPlace place : {MeetingPlace::on_site, MeetingPlace::online, MeetingPlace::by_phone}) {
                for (const int staff : {1, 2, 7, 500}) {
                    for (const double price : {1.0, 80.0, 20000.0}) {
                        CAPTURE(customers);
                        CAPTURE(purchases);
                        CAPTURE(staff);
                        CAPTURE(price);
                        made_of({customers, purchases, place, staff, price});
                    }
                }
            }
        }
    }
    const double nan = std::numeric_limits<double>::quiet_NaN();
    made_of({-5, nan, MeetingPlace::online, 1000000, std::numeric_limits<double>::infinity()});
}

TEST_CASE("five answers: what is no answer is told and leaves the one before") {
    FiveAnswers answers;
    CHECK(read_answers(
              R"({"customers": 300, "purchases_per_year": 0.5, "place": "online", "staff": 2, "price_eur": 9.5})",
              answers)
              .empty());
    CHECK(answers.customers == 300);
    CHECK(answers.purchases_per_year == 0.5);
    CHECK(answers.place == MeetingPlace::online);
    CHECK(answers.staff == 2);
    CHECK(answers.price_eur == 9.5);
    for (const char* wrong :
         {R"({"customers": 49})", R"({"customers": 60.5})", R"({"customers": "many"})", R"({"price_eur": 20001})",
          R"({"place": "moon"})", R"({"staff": [1]})", R"({"colour": 1})", "[]", "{", ""}) {
        CAPTURE(wrong);
        CHECK(read_answers(wrong, answers).size() == 1);
    }
    CHECK(answers.customers == 300);
    CHECK(answers.price_eur == 9.5);
}

TEST_CASE("five answers: the business settles, keeps its customers, serves them, and its revenue is what was said") {
    for (const MeetingPlace place : {MeetingPlace::on_site, MeetingPlace::online, MeetingPlace::by_phone}) {
        for (FiveAnswers answers :
             {FiveAnswers{.customers = 300, .purchases_per_year = 12.0, .staff = 1, .price_eur = 25.0},
              FiveAnswers{.customers = 800, .purchases_per_year = 4.0, .staff = 3, .price_eur = 120.0},
              FiveAnswers{.customers = 1500, .purchases_per_year = 24.0, .staff = 2, .price_eur = 8.0}}) {
            answers.place = place;
            CAPTURE(static_cast<int>(place));
            CAPTURE(answers.customers);
            Scenario scenario = made_of(answers);
            scenario.settle_years = 8;
            Session session = start_session(scenario, SessionOptions{});
            session.advance_day();
            const double before = metric(session, "customers", 1);
            for (int day = 1; day < 60; ++day) {
                session.advance_day();
            }
            CHECK(before > 0.6 * answers.customers);
            CHECK(metric(session, "customers", 1) > 0.9 * before);
            const double said = before * answers.purchases_per_year * answers.price_eur * 60.0 / 365.0;
            const double revenue = metric(session, "revenue", 60);
            const double profit = metric(session, "profit", 60);
            CAPTURE(said);
            CHECK(revenue > 0.5 * said);
            CHECK(revenue < 1.6 * said);
            // Wages, at most; goods and programmes are shares of what comes in.
            CHECK(profit > -(revenue + 60.0 * answers.staff * 24.0 * 10.0 * 1.3));
            CHECK(metric(session, "wait_mean_s", 60) < 600.0);
        }
    }
}

TEST_CASE("five answers: a year of them is purchases, goods and wages, and says whether that loses money") {
    FiveAnswers answers{1000, 6.0, MeetingPlace::on_site, 2, 50.0};
    const AnsweredYear year = year_of(answers);
    CHECK(year.revenue_eur == 300'000.0);
    CHECK(year.goods_eur == doctest::Approx(Parameters{}.goods_share * 300'000.0));
    CHECK(year.wages_eur == 2 * 10.0 * 365.0 * 24.0);
    CHECK(year.loses_money() == (300'000.0 * (1.0 - Parameters{}.goods_share) < 175'200.0));
    answers.price_eur = 80.0;
    CHECK_FALSE(year_of(answers).loses_money());
    // As the business that is made of them lives: the same wages, the same share of what comes in.
    answers = {2000, 4.0, MeetingPlace::by_phone, 3, 20.0};
    REQUIRE(year_of(answers).loses_money());
    Session session = start_session(made_of(answers), SessionOptions{});
    for (int day = 0; day < 90; ++day) session.advance_day();
    CHECK(metric(session, "profit", 90) < 0.0);
}

}  // namespace goodwill
