// Sensible extremes: no lever at an end of its range, alone or with another one, and no set of parameters inside their
// ranges makes a world that cannot be: shares outside 0–1, negative amounts, numbers that are none, people who vanish,
// or a business that loses half of its customers within a month because somebody moved a lever.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "sim/base/rng.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

bool is_between(double value, double low, double high) { return std::isfinite(value) && value >= low && value <= high; }

// Finds what cannot be. Every finding names figure and value.
class Inspector {
   public:
    void expect(bool is_fine, const std::string& what, double value) {
        if (!is_fine && findings_.size() < 5) {
            findings_.push_back(what + " is " + std::to_string(value));
        }
    }
    void expect_between(double value, double low, double high, const std::string& what) {
        expect(is_between(value, low, high), what, value);
    }
    [[nodiscard]] const std::vector<std::string>& findings() const { return findings_; }

   private:
    std::vector<std::string> findings_;
};

void inspect_people(Inspector& inspector, const World& world) {
    std::int64_t customers = 0;
    std::int64_t lost = 0;
    for (const Person& person : world.people) {
        customers += person.status == Status::customer ? 1 : 0;
        lost += person.status == Status::lost ? 1 : 0;
        const double limit = account_limit_points * micro_per_point;
        inspector.expect_between(static_cast<double>(person.balance), -limit, limit, "balance");
        for (const float expectation : person.expectation) {
            inspector.expect_between(static_cast<double>(expectation), 0.0, 10.0, "expectation");
        }
        inspector.expect_between(static_cast<double>(person.consideration), 0.0, 1.0, "consideration");
        inspector.expect_between(static_cast<double>(person.grudge), 0.0, 1.0, "grudge");
        inspector.expect_between(static_cast<double>(person.effort_memory), 0.0, 1.0, "effort memory");
        inspector.expect_between(static_cast<double>(person.bad_memory), 0.0, 1e4, "bad memory");
        inspector.expect_between(static_cast<double>(person.patience), 0.3, 3.1, "patience");
    }
    inspector.expect(customers == world.customers, "counted customers", static_cast<double>(customers));
    inspector.expect(lost == world.lost, "counted lost people", static_cast<double>(lost));
    for (const Employee& employee : world.employees) {
        inspector.expect_between(static_cast<double>(employee.skill), 0.0, 1.0, "skill");
        inspector.expect_between(static_cast<double>(employee.motivation), 0.0, 1.0, "motivation");
        inspector.expect_between(static_cast<double>(employee.hire_fit), 0.0, 1.0, "fit");
        inspector.expect_between(static_cast<double>(employee.load), 0.0, 1.0, "load");
    }
}

// Differences and balances; all other sums count something or add up what cannot be less than nothing.
bool may_be_negative(std::string_view sum) {
    return sum == "disconfirmation" || sum == "balance" || sum == "recovery_satisfaction";
}

void inspect_figures(Inspector& inspector, const World& world, std::span<const DayRecord> history) {
    const std::vector<double> values = metrics_over(history, world.set);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const MetricInfo& metric = metric_table()[i];
        const std::string name(metric.id);
        if (metric.id == "nps_surveyed" && std::isnan(values[i])) {
            continue;  // nobody has answered
        }
        inspector.expect(std::isfinite(values[i]), name, values[i]);
        // The turnover of staff counts quits per employee and year, which may be more than one.
        if (metric.unit.en == "%" && metric.id != "turnover") {
            inspector.expect_between(values[i], 0.0, 1.0, name);
        }
        if (metric.id.starts_with("nps")) {
            inspector.expect_between(values[i], -100.0, 100.0, name);
        } else if (metric.id == "satisfaction" || metric.id == "expectation") {
            inspector.expect_between(values[i], 0.0, 10.0, name);
        } else if (metric.id == "revenue" || metric.id == "costs" || metric.id == "service_costs" ||
                   metric.id == "advertising_costs") {
            inspector.expect_between(values[i], 0.0, 1e12, name);
        }
    }
    for (const DayRecord& day : history) {
        const Counters& c = day.total;
#define SUM(name)                                                        \
    if (!may_be_negative(#name)) {                                       \
        inspector.expect_between(c.name, 0.0, 1e12, "the day's " #name); \
    }
#define STOCK(name) inspector.expect_between(c.name, 0.0, 1e12, "the day's " #name);
#include "sim/world/counters.inl"
        const double people = c.customers + c.prospects + c.lost;
        inspector.expect(people == static_cast<double>(world.people.size()), "people in the market", people);
    }
}

// A business small enough to be simulated hundreds of times.
Scenario tiny_business() {
    Scenario scenario = small_business();
    scenario.customers = 250;
    scenario.people = 800;
    return scenario;
}

struct Story {
    double customers_before = 0.0;
    double customers_month_later = 0.0;
    std::vector<std::string> findings;
};

// Ten ordinary days, then the levers are moved.
Story story_of(const Scenario& scenario, const std::vector<LeverSetting>& settings, int days, std::uint64_t seed) {
    constexpr int before = 10;
    SessionOptions options;
    options.seed = seed;
    Session session = start_session(scenario, options);
    Story story;
    for (int day = 0; day < days; ++day) {
        if (day == before) {
            story.customers_before = static_cast<double>(session.world().customers);
            for (const LeverSetting& setting : settings) {
                if (const auto problem = session.submit({day, setting})) {
                    story.findings.push_back(*problem);
                }
            }
        }
        session.advance_day();
        if (day == before + 30) {
            story.customers_month_later = static_cast<double>(session.world().customers);
        }
    }
    Inspector inspector;
    inspect_people(inspector, session.world());
    inspect_figures(inspector, session.world(), session.history());
    story.findings.insert(story.findings.end(), inspector.findings().begin(), inspector.findings().end());
    return story;
}

std::vector<LeverId> levers_of(const Scenario& scenario) {
    std::vector<LeverId> levers;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (parameter_table()[i].is_lever()) {
            levers.push_back({LeverId::Kind::parameter, static_cast<int>(i)});
        }
    }
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        if (kind_info(scenario.touchpoints[i].kind).is_staffed) {
            levers.push_back({LeverId::Kind::staff, static_cast<int>(i)});
        }
    }
    return levers;
}

// Both ends of every lever; positions end at three times the roster, more would only cost.
std::vector<LeverSetting> ends_of(const Scenario& scenario) {
    std::vector<LeverSetting> ends;
    for (const LeverId& lever : levers_of(scenario)) {
        const LeverRange range = lever_range(scenario, lever);
        const bool is_staff = lever.kind == LeverId::Kind::staff;
        const double most =
            is_staff ? 3.0 * scenario.touchpoints[static_cast<std::size_t>(lever.index)].staff : range.maximum;
        ends.push_back({lever, range.minimum});
        ends.push_back({lever, std::min(most, range.maximum)});
    }
    return ends;
}

std::string text_of(const Scenario& scenario, const std::vector<LeverSetting>& settings) {
    std::string text;
    for (const LeverSetting& setting : settings) {
        text += lever_name(scenario, setting.lever) + "=" + std::to_string(setting.value) + " ";
    }
    return text;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "; ";
    }
    return text;
}

void check_story(const Scenario& scenario, const std::vector<LeverSetting>& settings, int days, std::uint64_t seed) {
    const Story story = story_of(scenario, settings, days, seed);
    const std::string moved = text_of(scenario, settings);
    const std::string findings = joined(story.findings);
    CAPTURE(moved);
    CAPTURE(findings);
    CHECK(story.findings.empty());
    // No instant collapse: whatever a firm does, a month later more than half of the customers are still there.
    CHECK(story.customers_month_later > 0.5 * story.customers_before);
}

}  // namespace

TEST_CASE("extremes: every lever alone at both ends of its range") {
    const Scenario scenario = tiny_business();
    const std::vector<LeverSetting> ends = ends_of(scenario);
    REQUIRE(ends.size() > 40);
    for (const LeverSetting& end : ends) {
        check_story(scenario, {end}, 300, 91);
    }
}

TEST_CASE("extremes: all pairs of levers at the ends of their ranges") {
    const Scenario scenario = tiny_business();
    const std::vector<LeverSetting> ends = ends_of(scenario);
    std::uint64_t seed = 93;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        for (std::size_t j = i + 1; j < ends.size(); ++j) {
            if (!(ends[i].lever == ends[j].lever)) {
                check_story(scenario, {ends[i], ends[j]}, 60, ++seed);
            }
        }
    }
}

TEST_CASE("extremes: all levers at their lowest, all at their highest") {
    const Scenario scenario = tiny_business();
    const std::vector<LeverSetting> ends = ends_of(scenario);
    for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
        std::vector<LeverSetting> all;
        for (std::size_t i = first; i < ends.size(); i += 2) {
            all.push_back(ends[i]);
        }
        check_story(scenario, all, 400, 94);
    }
}

TEST_CASE("extremes: random parameters inside their ranges, a hundred and fifty businesses") {
    for (std::uint32_t k = 0; k < 150; ++k) {
        Scenario scenario = tiny_business();
        for (std::size_t i = 0; i < parameter_table().size(); ++i) {
            const ParameterInfo& info = parameter_table()[i];
            const Luck luck(95, Purpose::rounding, k, static_cast<std::int32_t>(i));
            // An eighth of the values at each end: that is where things break.
            const double place = std::clamp(-1.0 / 6.0 + 4.0 / 3.0 * luck.uniform(Purpose::rounding), 0.0, 1.0);
            scenario.parameters.*info.field = info.minimum + place * (info.maximum - info.minimum);
        }
        const Story story = story_of(scenario, {}, 150, 96 + k);
        const std::string findings = joined(story.findings);
        CAPTURE(k);
        CAPTURE(findings);
        CHECK(story.findings.empty());
    }
}

TEST_CASE("extremes: the inspector sees what is wrong") {
    SessionOptions options;
    Session session = start_session(tiny_business(), options);
    session.advance_day();
    World world = session.world();
    world.people[3].expectation[1] = 10.5F;
    world.people[4].consideration = std::nanf("");
    --world.customers;
    DayRecord day = session.history()[0];
    day.total.revenue = -1.0;
    Inspector inspector;
    inspect_people(inspector, world);
    inspect_figures(inspector, world, std::span(&day, 1));
    const std::string findings = joined(inspector.findings());
    CHECK(findings.find("expectation is 10.5") != std::string::npos);
    CHECK(findings.find("consideration is") != std::string::npos);
    CHECK(findings.find("counted customers") != std::string::npos);
    CHECK(findings.find("revenue is") != std::string::npos);
}
