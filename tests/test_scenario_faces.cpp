// What each shipped scenario is there to show: the sentence "watch" of its file, as figures. Pairs of runs share their
// luck and differ in levers alone; a claim holds when the mean difference over the seeds is many standard errors from
// zero and of the size that is stated here. Sizes are wide: they guard the story, golden hashes guard the bits.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/scenario_reader.h"
#include "sim/session/session.h"
#include "sim/world/state_hash.h"
#include "tests/files.h"
#include "tests/shipped.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;
using tests::shipped;

TEST_SUITE_BEGIN("faces");  // long runs: tools/test leaves them out where programs are slow

namespace {

constexpr std::uint64_t seeds[] = {171, 172, 173, 174, 175, 176, 177, 178};

using Levers = std::vector<std::pair<std::string_view, double>>;

// On day 0, for each seed: settled when first asked for, which takes longer than the runs.
const std::vector<Session>& settled(std::string_view name) {
    static std::map<std::string, std::vector<Session>, std::less<>> known;
    if (const auto found = known.find(name); found != known.end()) return found->second;
    std::vector<Session> sessions;
    for (const std::uint64_t seed : seeds) {
        sessions.push_back(start_session(shipped(name), {.seed = seed}));
    }
    return known.emplace(name, std::move(sessions)).first->second;
}

// Goes on from day 0 with these levers.
Session run(Session session, const Levers& levers, int days) {
    for (const auto& setting : levers) {
        const std::optional<std::string> refusal =
            session.submit({0, lever(session.scenario(), setting.first, setting.second)});
        REQUIRE_MESSAGE(!refusal, std::string(setting.first));
    }
    while (session.world().day < days) {
        session.advance_day();
    }
    return session;
}

double metric(const Session& session, std::string_view id, int first_year, int last_year) {
    const std::span<const DayRecord> days(session.history());
    const auto first = static_cast<std::size_t>((first_year - 1) * year);
    const auto length = static_cast<std::size_t>((last_year - first_year + 1) * year);
    const std::optional<std::size_t> index = find_metric(id);
    REQUIRE_MESSAGE(index.has_value(), std::string(id));
    return metrics_over(days.subspan(first, length), session.world().p)[*index];
}

// Runs of one scenario with two settings of the levers, one pair for each seed.
class Comparison {
   public:
    Comparison(std::string_view name, const Levers& before, const Levers& after, int years) : years_{years} {
        for (const Session& start : settled(name)) {
            before_.push_back(run(start, before, years * year));
            after_.push_back(run(start, after, years * year));
        }
    }

    // Mean over the seeds before the change, over these years of the run (0: over the last).
    [[nodiscard]] double level(std::string_view id, int first = 0, int last = 0) const {
        double sum = 0.0;
        for (const Session& session : before_) {
            sum += metric(session, id, first > 0 ? first : years_, last > 0 ? last : years_);
        }
        return sum / static_cast<double>(before_.size());
    }
    // Mean difference and its standard error from the pairs.
    [[nodiscard]] Estimate change(std::string_view id, int first = 0, int last = 0) const {
        std::vector<double> differences;
        double mean = 0.0;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            const int from = first > 0 ? first : years_;
            const int to = last > 0 ? last : years_;
            differences.push_back(metric(after_[i], id, from, to) - metric(before_[i], id, from, to));
            mean += differences.back() / static_cast<double>(before_.size());
        }
        double squares = 0.0;
        for (const double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        const auto n = static_cast<double>(differences.size());
        return {mean, std::sqrt(squares / (n - 1.0) / n)};
    }
    [[nodiscard]] const std::vector<Session>& before() const { return before_; }
    [[nodiscard]] const std::vector<Session>& after() const { return after_; }

   private:
    int years_;
    std::vector<Session> before_;
    std::vector<Session> after_;
};

// Differences of all pairs together: with seven degrees of freedom |t| = 3.50 is the 1 % level of a two-sided test.
constexpr double clear_t = 3.50;

void check_rises(const Estimate& change, double at_least) {
    CAPTURE(change.mean);
    CAPTURE(change.standard_error);
    CHECK(change.mean > clear_t * change.standard_error);
    CHECK(change.mean > at_least);
}
void check_falls(const Estimate& change, double at_least) {
    check_rises({-change.mean, change.standard_error}, at_least);
}

// Share of those with any contact on these days of whom at least one contact was bad or failed.
double share_with_problem(Session session, int first_day, int last_day) {
    std::vector<char> found(session.world().people.size(), 0);  // 1: a contact, 2: a problem
    while (session.world().day < last_day) {
        session.advance_day();
        if (session.world().day <= first_day) {
            continue;
        }
        for (const Contact& contact : session.world().today.contacts) {
            char& mark = found[contact.person];
            mark = std::max<char>(mark, contact.is_bad || contact.has_failed ? 2 : 1);
        }
    }
    double shoppers = 0.0;
    double troubled = 0.0;
    for (const char mark : found) {
        shoppers += mark > 0 ? 1.0 : 0.0;
        troubled += mark > 1 ? 1.0 : 0.0;
    }
    return troubled / shoppers;
}

}  // namespace

TEST_CASE("grand hotel: cutting the reception is cheaper for a year and dearer afterwards") {
    const Comparison cut("grand-hotel", {}, {{"staff.reception", 1.0}}, 3);
    check_rises(cut.change("profit", 1, 1), 10000.0);
    check_falls(cut.change("profit", 3, 3), 20000.0);
    check_falls(cut.change("customers"), 200.0);
    check_falls(cut.change("account", 1, 1), 0.4);
    check_rises(cut.change("wait_mean_s", 1, 1), 40.0);
}

TEST_CASE("mobile phone provider: removing causes beats doubling the hotline") {
    const Comparison causes("phone-provider", {{"staff.hotline", 4.0}}, {{"product_simplicity", 1.0}}, 2);
    check_falls(causes.change("high_effort"), 0.015);
    check_falls(causes.change("effort"), 0.015);
    check_rises(causes.change("account"), 1.5);
    check_rises(causes.change("profit"), 150000.0);
    // Whoever only adds people has them wait less, though.
    check_rises(causes.change("wait_mean_s"), 10.0);
}

TEST_CASE("online shoe shop: the same money in wow moments instead of advertising comes back by word of mouth") {
    const Comparison wow("online-shoe-shop", {{"wow_share", 0.0}, {"advertising_eur", 4.0}}, {}, 2);
    const Estimate spent = wow.change("advertising_costs");
    CHECK(spent.mean < -40000.0);
    CHECK(spent.mean > -100000.0);  // what the wow moments cost: about 70,000 €
    check_rises(wow.change("joined_word"), 0.1 * wow.level("joined_word"));
    check_rises(wow.change("told_positive"), 0.08 * wow.level("told_positive"));
    check_rises(wow.change("account"), 1.0);
    check_falls(wow.change("left"), 50.0);
}

TEST_CASE(
    "online shoe shop: a fifth of the buyers brings 60 to 75 % of the revenue, as with 23,570 buyers of records") {
    constexpr int weeks_78 = 546;
    Session session = start_session(shipped("online-shoe-shop"), {.seed = seeds[0]});
    std::vector<double> revenue(session.world().people.size(), 0.0);
    while (session.world().day < weeks_78) {
        session.advance_day();
        for (const Contact& contact : session.world().today.contacts) {
            revenue[contact.person] += static_cast<double>(contact.revenue_eur);
        }
    }
    std::erase_if(revenue, [](double spent) { return spent <= 0.0; });
    REQUIRE(revenue.size() > 5000);
    std::sort(revenue.rbegin(), revenue.rend());
    const auto fifth = static_cast<std::ptrdiff_t>(revenue.size() / 5);
    const double top = std::accumulate(revenue.begin(), revenue.begin() + fifth, 0.0);
    const double share = top / std::accumulate(revenue.begin(), revenue.end(), 0.0);
    CAPTURE(share);
    CHECK(share > 0.60);
    CHECK(share < 0.75);
}

TEST_CASE("online shoe shop: late parcels undo kind words") {
    Scenario in_time = shipped("online-shoe-shop");
    const int delivery = find_touchpoint(in_time, "delivery");
    REQUIRE(delivery >= 0);
    in_time.touchpoints[static_cast<std::size_t>(delivery)].late.share = 0.0;
    for (const std::uint64_t seed : {seeds[0], seeds[1]}) {
        // Both go on from the same day 0, settled with the late parcels; the second year has what the first one left.
        const Session start = start_session(shipped("online-shoe-shop"), {.seed = seed});
        const Session late = run(start, {}, 2 * year);
        World world = start.world();
        world.scenario = std::make_shared<const Scenario>(in_time);
        const Session prompt = run(Session(world, world.scenario, {.seed = seed}), {}, 2 * year);
        CHECK(metric(late, "account", 2, 2) < metric(prompt, "account", 2, 2) - 0.15);
        CHECK(metric(late, "left", 1, 2) > metric(prompt, "left", 1, 2));
    }
}

TEST_CASE("car workshop: a call before extra work keeps customers") {
    const Comparison told("car-workshop", {{"communication", 0.1}}, {{"communication", 0.9}}, 2);
    check_rises(told.change("account"), 0.5);
    check_falls(told.change("left"), 20.0);
    check_rises(told.change("customers"), 80.0);
    check_rises(told.change("profit"), 15000.0);
    check_falls(told.change("silent_bad"), 100.0);
}

TEST_CASE("restaurant: leadership and recognition keep the staff, and the staff keeps the guests") {
    const Comparison led("restaurant", {{"leadership", 0.1}, {"recognition", 0.1}},
                         {{"leadership", 0.9}, {"recognition", 0.9}}, 2);
    check_rises(led.change("motivation"), 0.15);
    check_falls(led.change("turnover", 1, 2), 0.1);
    check_rises(led.change("account"), 1.0);
    check_rises(led.change("customers"), 100.0);
    // At one or two percent of wages all of it pays, but the second half far less than the first.
    const Comparison half("restaurant", {{"leadership", 0.1}, {"recognition", 0.1}},
                          {{"leadership", 0.5}, {"recognition", 0.5}}, 2);
    check_rises(half.change("profit"), 10000.0);
    check_rises(led.change("profit"), 10000.0);
    CHECK(led.change("profit").mean - half.change("profit").mean < 0.5 * half.change("profit").mean);
}

TEST_CASE("loudspeaker maker: the best service is the one nobody needs") {
    const Comparison simple("loudspeaker-maker", {{"staff.support", 4.0}}, {{"product_simplicity", 1.0}}, 2);
    check_falls(simple.change("effort"), 0.01);
    check_falls(simple.change("bad"), 0.008);
    // Contacts that go well pay in too: who needs none has neither.
    check_rises(simple.change("account"), 0.15);
    check_falls(simple.change("left"), 150.0);
    check_rises(simple.change("profit"), 80000.0);
}

TEST_CASE(
    "retail chain: half of the shoppers before Christmas meet a problem, hardly any complain, and inviting complaints "
    "pays only for those who can put them right") {
    double share = 0.0;
    for (const Session& start : settled("retail-chain")) {
        share += share_with_problem(start, 56, 84) / static_cast<double>(std::size(seeds));
    }
    CHECK(share > 0.4);
    CHECK(share < 0.6);

    const Comparison invited("retail-chain", {}, {{"complaint_ease", 1.0}}, 2);
    CHECK(invited.level("complaint_share") > 0.05);
    CHECK(invited.level("complaint_share") < 0.08);
    check_rises(invited.change("complaint_share"), 0.04);
    check_falls(invited.change("customers"), 100.0);

    const Comparison put_right(
        "retail-chain", {{"complaint_ease", 1.0}},
        {{"complaint_ease", 1.0}, {"recovery_speed", 1.0}, {"compensation_eur", 40.0}, {"empowerment_eur", 60.0}}, 2);
    check_rises(put_right.change("recovered"), 0.3);
    check_rises(put_right.change("account"), 0.8);
    check_falls(put_right.change("left"), 80.0);
    check_rises(put_right.change("customers"), 300.0);
    check_rises(put_right.change("joined_word"), 50.0);
}

TEST_CASE("template: two equal worlds differ by exactly nothing, and one more on the telephone shortens waits") {
    const Comparison nothing("blank", {}, {{"staff.hotline", 1.0}}, 1);
    for (std::size_t i = 0; i < nothing.before().size(); ++i) {
        CHECK(state_hash(nothing.before()[i].world()) == state_hash(nothing.after()[i].world()));
        CHECK(metric(nothing.before()[i], "profit", 1, 1) == metric(nothing.after()[i], "profit", 1, 1));
    }
    const Comparison more("blank", {}, {{"staff.hotline", 2.0}}, 1);
    check_falls(more.change("wait_mean_s"), 0.15 * more.level("wait_mean_s"));
    check_falls(more.change("gave_up"), 0.02);
    check_rises(more.change("service_costs"), 60000.0);
    check_rises(more.change("account"), 0.2);
}

TEST_SUITE_END();
