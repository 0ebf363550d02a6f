// How results must move when one thing moves. Pairs of worlds share their luck, so that differences are due to the change.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/session/metrics.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// Counts of a year with one parameter at this value from the start.
DayRecord year_with(Scenario scenario, double Parameters::*parameter, double value, std::uint64_t seed) {
    scenario.parameters.*parameter = value;
    World world = create_world(scenario, seed);
    return run_and_count(world, 365);
}

double metric(const DayRecord& record, std::string_view id) {
    return metrics_over(std::span(&record, 1), Parameters{})[*find_metric(id)];
}

// Two years of three seeds each would be needed to see small effects; the steps here are large instead.
constexpr std::uint64_t seeds[] = {101, 102, 103};

// Sum of a count over all seeds, for each value of the parameter.
std::vector<double> response(double Parameters::*parameter, std::initializer_list<double> values,
                             double Counters::*count) {
    std::vector<double> sums;
    for (const double value : values) {
        double sum = 0.0;
        for (const std::uint64_t seed : seeds) {
            sum += year_with(small_business(), parameter, value, seed).total.*count;
        }
        sums.push_back(sum);
    }
    return sums;
}

bool is_rising(const std::vector<double>& values) {
    return std::adjacent_find(values.begin(), values.end(), [](double a, double b) { return a >= b; }) == values.end();
}
bool is_falling(std::vector<double> values) {
    std::reverse(values.begin(), values.end());
    return is_rising(values);
}

}  // namespace

TEST_CASE("one more server shortens or keeps every single wait") {
    for (int servers = 6; servers <= 8; ++servers) {
        CAPTURE(servers);
        World few = create_world(one_queue(100.0, 180.0, servers, 0.0), 111);
        World more = create_world(one_queue(100.0, 180.0, servers + 1, 0.0), 111);
        int longer = 0;
        int shorter = 0;
        for (int day = 0; day < 10; ++day) {
            run_days(few, 1);
            run_days(more, 1);
            REQUIRE(few.today.contacts.size() == more.today.contacts.size());
            for (std::size_t i = 0; i < few.today.contacts.size(); ++i) {
                const Contact& a = few.today.contacts[i];
                const Contact& b = more.today.contacts[i];
                REQUIRE(a.key == b.key);
                REQUIRE(a.arrive_s == b.arrive_s);
                longer += b.start_s > a.start_s + 0.01F ? 1 : 0;
                shorter += b.start_s < a.start_s - 0.01F ? 1 : 0;
            }
        }
        CHECK(longer == 0);
        CHECK(shorter > 500);
    }
}

TEST_CASE("more servers never raise the mean wait or the share that gives up") {
    double wait = 1e9;
    double gave_up = 1e9;
    for (const int servers : {6, 7, 8, 10, 14}) {
        World world = create_world(one_queue(150.0, 180.0, servers, 120.0), 112);
        const Counters sum = run_and_count(world, 10).total;
        CHECK(sum.wait_s < wait);
        CHECK(sum.gave_up < gave_up);
        wait = sum.wait_s;
        gave_up = sum.gave_up;
    }
}

TEST_CASE("the lever of staffing works like so many positions") {
    Scenario scenario = one_queue(100.0, 180.0, 6, 0.0);
    scenario.parameters.staffing = 1.5;
    World lever_world = create_world(scenario, 113);
    World roster_world = create_world(one_queue(100.0, 180.0, 9, 0.0), 113);
    const Counters a = run_and_count(lever_world, 5).total;
    const Counters b = run_and_count(roster_world, 5).total;
    CHECK(a.wait_s == doctest::Approx(b.wait_s));
    CHECK(a.queued == b.queued);
}

TEST_CASE("more patience: longer waits, fewer who give up") {
    double wait = 0.0;
    double gave_up = 1e9;
    for (const double patience_s : {30.0, 100.0, 300.0, 1000.0}) {
        World world = create_world(one_queue(100.0, 180.0, 6, patience_s), 114);
        const Counters sum = run_and_count(world, 10).total;
        CHECK(sum.wait_s > wait);
        CHECK(sum.gave_up < gave_up);
        wait = sum.wait_s;
        gave_up = sum.gave_up;
    }
}

TEST_CASE("more failures: more bad contacts, lower accounts, more people leave") {
    std::vector<double> bad;
    std::vector<double> account;
    std::vector<double> left;
    for (const double failure_rate : {0.0, 0.05, 0.15, 0.4}) {
        Scenario scenario = small_business();
        for (Touchpoint& t : scenario.touchpoints) {
            t.failure_rate = failure_rate;
        }
        DayRecord sum{};
        for (const std::uint64_t seed : seeds) {
            World world = create_world(scenario, seed);
            add(sum, run_and_count(world, 365));
        }
        bad.push_back(sum.total.bad / sum.total.contacts);
        account.push_back(sum.total.balance / sum.total.reviewed);
        left.push_back(sum.total.left / sum.total.customer_days);
    }
    CHECK(is_rising(bad));
    CHECK(is_falling(account));
    CHECK(is_rising(left));
}

TEST_CASE("more advertising wins more people, with diminishing return") {
    const std::vector<double> joined =
        response(&Parameters::advertising_eur, {0.0, 2.0, 5.0, 20.0}, &Counters::joined_advert);
    CHECK(joined[0] == 0.0);
    CHECK(is_rising(joined));
    CHECK((joined[1] - joined[0]) / 2.0 > (joined[3] - joined[2]) / 15.0);
}

TEST_CASE("easier complaining: twice as many complaints at 1, less silence") {
    Scenario scenario = small_business();
    scenario.parameters.voice_share = 0.06;  // far from the cap of 60 %
    std::vector<double> complaints;
    std::vector<double> silent;
    for (const double ease : {0.0, 0.5, 1.0}) {
        DayRecord sum{};
        for (const std::uint64_t seed : seeds) {
            add(sum, year_with(scenario, &Parameters::complaint_ease, ease, seed));
        }
        complaints.push_back(sum.total.complaints / sum.total.bad);
        silent.push_back(sum.total.silent_bad / sum.total.bad);
    }
    CHECK(is_rising(complaints));
    CHECK(is_falling(silent));
    // Several hundred complaints each: standard error of the ratio about 6 %.
    CHECK(complaints[2] / complaints[0] == doctest::Approx(2.0).epsilon(0.2));
    CHECK(complaints[1] / complaints[0] == doctest::Approx(1.5).epsilon(0.2));
}

TEST_CASE("a higher price drives people away") {
    CHECK(is_rising(response(&Parameters::price, {0.7, 1.0, 1.5}, &Counters::left)));
    // Revenue per purchase grows with it.
    const DayRecord cheap = year_with(small_business(), &Parameters::price, 0.8, 115);
    const DayRecord dear = year_with(small_business(), &Parameters::price, 1.2, 115);
    CHECK(dear.total.revenue / dear.total.purchases > 1.3 * cheap.total.revenue / cheap.total.purchases);
}

TEST_CASE("a hype promise raises expectations and lowers what contacts pay in") {
    std::vector<double> expectation;
    std::vector<double> disconfirmation;
    for (const double promise : {6.0, 7.6, 10.0}) {
        const DayRecord year = year_with(small_business(), &Parameters::promise, promise, 116);
        expectation.push_back(year.total.expectation / year.total.contacts);
        disconfirmation.push_back(year.total.disconfirmation / year.total.contacts);
    }
    CHECK(is_rising(expectation));
    CHECK(is_falling(disconfirmation));
}

TEST_CASE("a hype promise backfires: more people come for it, and are disappointed") {
    struct Outcome {
        double joined, expectation, disconfirmation, bad_share, account, churn;
    };
    std::vector<Outcome> outcomes;
    for (const double promise : {7.6, 10.0}) {
        Outcome sum{};
        for (const std::uint64_t seed : seeds) {
            Scenario scenario = small_business();
            scenario.parameters.advertising_eur = 8.0;
            scenario.parameters.promise = 7.6;
            World world = create_world(scenario, seed);
            // The same people with the same luck; only what advertising says from the first day on differs.
            const LeverSetting setting = lever(scenario, "promise", promise);
            simulate_day(world, std::span(&setting, 1));
            DayRecord years = run_and_count(world, 730);
            const Counters& c = years.total;
            sum.joined += c.joined_advert;
            DayRecord later = run_and_count(world, 365);
            const Counters& l = later.total;
            sum.expectation += l.expectation / l.contacts;
            sum.disconfirmation += l.disconfirmation / l.contacts;
            sum.bad_share += l.bad / l.contacts;
            sum.account += l.balance / l.reviewed;
            sum.churn += l.left / l.customer_days;
        }
        outcomes.push_back(sum);
    }
    const Outcome& honest = outcomes[0];
    const Outcome& hype = outcomes[1];
    CHECK(hype.joined > 1.2 * honest.joined);
    CHECK(hype.expectation > honest.expectation);
    CHECK(hype.disconfirmation < honest.disconfirmation);
    CHECK(hype.bad_share > honest.bad_share);
    CHECK(hype.account < honest.account);
    CHECK(hype.churn > honest.churn);
}

TEST_CASE("where the money goes: the parts of the budget, and nothing is counted twice") {
    Scenario scenario = small_business();
    scenario.parameters.recognition = 1.0;
    scenario.parameters.complaint_ease = 0.8;
    scenario.parameters.shared_history = 0.9;
    World world = create_world(scenario, 123);
    const DayRecord year = run_and_count(world, 365);
    const Counters& c = year.total;
    CHECK(c.programme_processes > 0.0);
    CHECK(c.programme_relationship > 0.0);
    CHECK(c.programme_people > 0.0);
    CHECK(c.programme_cost == c.programme_processes + c.programme_relationship + c.programme_people);
    // Training: 24 hours of 1,700 paid on top, and 1.1 times that for trainers.
    CHECK(c.training_cost / (c.wages - c.training_cost) == doctest::Approx(2.1 * 24.0 / 1700.0).epsilon(1e-3));
    const double budget = metric(year, "processes_cost") + metric(year, "relationship_cost") +
                          metric(year, "people_cost") + metric(year, "advertising_costs");
    const double rest = (c.goods_cost + c.wages - c.training_cost + c.contact_cost) / 100.0;
    CHECK(budget + rest == doctest::Approx(metric(year, "costs")));
    for (const ParameterInfo& info : parameter_table()) {
        // Programmes are counted by these three groups.
        CHECK((info.cost.most == 0.0 || info.group == ParameterGroup::processes ||
               info.group == ParameterGroup::relationship || info.group == ParameterGroup::people));
    }
}

TEST_CASE("weights of the hypotheses: delight at 0 pays nothing, effort at 0 draws nothing") {
    // Everybody is satisfied, some contacts delight; nothing but the delight deposit may tell the worlds apart.
    Scenario scenario = daily_contacts(300);
    scenario.parameters.deposit_value = 0.0;
    for (const double omega : {0.0, 0.5}) {
        CAPTURE(omega);
        scenario.parameters.omega_delight = omega;
        scenario.parameters.wow_share = 0.0;
        World plain = create_world(scenario, 117);
        scenario.parameters.wow_share = 0.4;
        scenario.parameters.wow_gain = 12.5;  // of which so many leave 2.5
        World wow = create_world(scenario, 117);
        run_days(plain, 20);
        const DayRecord sum = run_and_count(wow, 20);
        CHECK(sum.total.delighted > 1000.0);
        int different = 0;
        for (std::size_t i = 0; i < 300; ++i) {
            different += plain.people[i].balance != wow.people[i].balance ? 1 : 0;
            CHECK(wow.people[i].balance >= plain.people[i].balance);
        }
        CHECK((omega > 0.0 ? different > 250 : different == 0));
    }
    const DayRecord ignored = year_with(small_business(), &Parameters::omega_effort, 0.0, 118);
    const DayRecord weighed = year_with(small_business(), &Parameters::omega_effort, 1.0, 118);
    CHECK(ignored.total.balance / ignored.total.reviewed > weighed.total.balance / weighed.total.reviewed);
    CHECK(ignored.total.left < weighed.total.left);
}

TEST_CASE("without getting used to it expectations stay; with it wow moments wear off") {
    Scenario scenario = small_business();
    scenario.parameters.expectation_adaptation = 0.0;
    scenario.parameters.promise_adaptation = 0.0;
    World world = create_world(scenario, 119);
    const std::vector<Person> before = world.people;
    run_days(world, 200);
    int changed = 0;
    for (std::size_t i = 0; i < world.people.size(); ++i) {
        const bool has_joined = world.people[i].episode != before[i].episode;  // adverts promise something
        changed += !has_joined && world.people[i].expectation != before[i].expectation ? 1 : 0;
    }
    CHECK(changed == 0);

    Scenario delightful = daily_contacts(2000);
    delightful.parameters.wow_share = 0.4;
    delightful.parameters.wow_gain = 10.0;  // of which a share of 0.4 leaves 2
    delightful.touchpoints[0].quality = 7.5;
    for (const double alpha : {0.0, 0.12}) {
        CAPTURE(alpha);
        delightful.parameters.expectation_adaptation = alpha;
        World used = create_world(delightful, 120);
        const double early = run_and_count(used, 1).total.delighted;
        run_days(used, 30);
        const double late = run_and_count(used, 1).total.delighted;
        CHECK((alpha > 0.0 ? late < 0.5 * early : late > 0.9 * early));
    }
}

TEST_CASE("who tells nobody reaches nobody") {
    Scenario scenario = small_business();
    scenario.parameters.tell_bad = 0.0;
    scenario.parameters.tell_delight = 0.0;
    scenario.parameters.tell_ordinary = 0.0;
    World world = create_world(scenario, 121);
    const Counters sum = run_and_count(world, 365).total;
    CHECK(sum.told_positive == 0.0);
    CHECK(sum.told_negative == 0.0);
    CHECK(sum.heard_by_customers + sum.heard_by_others == 0.0);
    CHECK(sum.joined_word == 0.0);
    CHECK(sum.joined_advert > 0.0);
    CHECK(world.messages.empty());
}

TEST_CASE("removed causes: issues fall by up to 70 %, with a delay of 90 days") {
    Scenario scenario = daily_contacts(2000);
    World world = create_world(scenario, 122);
    simulate_day(world, std::vector<LeverSetting>{lever(scenario, "product_simplicity", 1.0)});
    double effect = 0.0;
    for (int day = 1; day < 400; ++day) {
        run_days(world, 1);
        effect = 1.0 - std::exp(-(day + 1) / 90.0);
        if (day % 50 == 49) {
            // Poisson counts of a single day: four standard errors.
            const double expected = 2000.0 * (1.0 - 0.7 * effect);
            CHECK(std::abs(world.record.total.contacts - expected) < 4.0 * std::sqrt(expected));
            CHECK(world.p.product_simplicity == doctest::Approx(effect).epsilon(1e-9));
        }
    }
    CHECK(effect > 0.98);
}

TEST_CASE("levers of service do what they say") {
    const auto year = [](double Parameters::*parameter, double value) {
        return year_with(small_business(), parameter, value, 123).total;
    };
    CHECK(year(&Parameters::fewer_handovers, 1.0).transfers == 0.0);
    CHECK(year(&Parameters::fewer_handovers, 0.0).transfers > 50.0);
    CHECK(year(&Parameters::self_service_quality, 1.0).switches <
          0.8 * year(&Parameters::self_service_quality, 0.0).switches);
    CHECK(year(&Parameters::shared_history, 1.0).effort < year(&Parameters::shared_history, 0.0).effort);
    CHECK(year(&Parameters::training_h, 120.0).skill > 1.1 * year(&Parameters::training_h, 0.0).skill);
    CHECK(year(&Parameters::recognition, 1.0).motivation > 1.1 * year(&Parameters::recognition, 0.0).motivation);
    CHECK(year(&Parameters::empowerment_eur, 200.0).recovered > year(&Parameters::empowerment_eur, 0.0).recovered);
    CHECK(year(&Parameters::win_back, 1.0).won_back > 3.0 * year(&Parameters::win_back, 0.1).won_back);
    const Counters kind = year(&Parameters::appreciation, 1.0);
    const Counters cold = year(&Parameters::appreciation, 0.0);
    CHECK(kind.balance / kind.reviewed > cold.balance / cold.reviewed);
    const Counters forgiving = year(&Parameters::forgiveness, 0.8);
    const Counters unforgiving = year(&Parameters::forgiveness, 0.0);
    CHECK(forgiving.balance / forgiving.reviewed > unforgiving.balance / unforgiving.reviewed);
}

TEST_CASE("loss aversion and the ratio of bad to good lower accounts") {
    double before = 1e9;
    for (const double ratio : {1.0, 3.0, 5.0}) {
        const DayRecord year = year_with(small_business(), &Parameters::bad_ratio, ratio, 124);
        CHECK(metric(year, "account") < before);
        before = metric(year, "account");
    }
    before = 1e9;
    for (const double lambda : {1.0, 2.0, 3.0}) {
        const DayRecord year = year_with(small_business(), &Parameters::loss_aversion, lambda, 125);
        CHECK(metric(year, "account") < before);
        before = metric(year, "account");
    }
}

TEST_CASE("surveys ask everybody alike, but the angry and the delighted answer more") {
    Scenario scenario = small_business();
    scenario.parameters.survey_share = 1.0;
    World world = create_world(scenario, 126);
    const Counters sum = run_and_count(world, 365).total;
    CHECK(sum.surveyed == sum.contacts);
    // 15 % of those with ordinary feelings, up to three times as many of the others.
    CHECK(sum.answered / sum.surveyed > 0.15);
    CHECK(sum.answered / sum.surveyed < 0.45);
    CHECK(sum.answered_promoters > 0.0);
    CHECK(sum.answered_detractors > 0.0);
}

TEST_CASE("surveys: of those who feel strongly three times as many answer, of those a little moved half as many more") {
    constexpr double times[] = {3.0, 3.0, 3.0, 3.0, 1.5, 1.5, 1.5, 1.0, 1.0, 1.5, 3.0};
    for (int score = 0; score <= 10; ++score) {
        CAPTURE(score);
        Scenario scenario = daily_contacts(500);
        Parameters& p = scenario.parameters;
        p.survey_share = 1.0;
        p.survey_response = 0.1;
        p.score_intercept = score;
        p.score_account = 0.0;
        p.score_noise = 0.0;
        World world = create_world(scenario, 127);
        const Counters sum = run_and_count(world, 20).total;
        REQUIRE(sum.surveyed > 9000.0);
        const double expected = 0.1 * times[score];
        CHECK(std::abs(sum.answered / sum.surveyed - expected) <
              4.0 * std::sqrt(expected * (1.0 - expected) / sum.surveyed));
        CHECK(sum.answered_promoters == (score >= 9 ? sum.answered : 0.0));
        CHECK(sum.answered_detractors == (score <= 6 ? sum.answered : 0.0));
    }
}
