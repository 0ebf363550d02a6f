// The page of published findings: the same values as on the command line, scales and texts.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "generated/embedded_scenarios.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/validation/statistics.h"
#include "web/ui/figures/findings.h"

namespace goodwill::ui {

namespace {

const FactInfo& fact_named(std::string_view id) {
    for (const FactInfo& fact : fact_table()) {
        if (fact.id == id) return fact;
    }
    FAIL("no such fact");
    return fact_table()[0];
}

}  // namespace

TEST_CASE("findings: a setting measured day by day gives what it gives at once, and the next one follows") {
    std::vector<Scenario> scenarios;
    for (const EmbeddedFile& file : embedded_scenarios()) scenarios.push_back(read_scenario(file.text).scenario);
    Findings findings;
    CHECK_FALSE(is_measuring(findings));
    CHECK(count_findings(findings, FactKind::outcome).measured == 0);
    start_findings(findings);
    CHECK(is_measuring(findings));
    double before = -1.0;
    while (findings.setting == 0) {
        measure_a_day(findings, scenarios);
        CHECK(progress_of(findings) > before);
        before = progress_of(findings);
    }
    CHECK(is_measuring(findings));
    for (const Scenario& scenario : scenarios) {
        if (scenario.id != setting_table()[0].scenario) continue;
        const std::vector<double> at_once = run(fact_job(scenario, 0, 1)).values;
        REQUIRE(at_once.size() == fact_table().size());
        for (std::size_t i = 0; i < at_once.size(); ++i) {
            CAPTURE(std::string(fact_table()[i].id));
            CHECK((findings.values[i] == at_once[i] || (std::isnan(findings.values[i]) && std::isnan(at_once[i]))));
        }
    }
    int measured = 0;
    for (const double value : findings.values) measured += std::isfinite(value) ? 1 : 0;
    int counted = 0;
    for (const FactKind kind : {FactKind::outcome, FactKind::calibrated, FactKind::display}) {
        const FindingCount count = count_findings(findings, kind);
        CHECK(count.inside <= count.measured);
        counted += count.measured;
    }
    CHECK(measured > 0);
    CHECK(counted == measured);
}

TEST_CASE("findings: without their scenarios settings stay unmeasured, and measuring ends") {
    Findings findings;
    start_findings(findings);
    for (std::size_t i = 0; i < setting_table().size(); ++i) measure_a_day(findings, {});
    CHECK(is_measured(findings));
    CHECK(progress_of(findings) == 1.0);
    CHECK(count_findings(findings, FactKind::display).measured == 0);
}

TEST_CASE("findings: each kind of row is counted for itself") {
    Findings findings;
    start_findings(findings);
    int rows[3] = {};
    for (std::size_t i = 0; i < fact_table().size(); ++i) {
        const FactInfo& fact = fact_table()[i];
        // Outcomes inside, displays outside, calibrated ones not measured.
        if (fact.kind == FactKind::outcome) findings.values[i] = fact.minimum;
        if (fact.kind == FactKind::display) findings.values[i] = fact.maximum + 1.0;
        ++rows[static_cast<int>(fact.kind)];
    }
    for (const int count : rows) CHECK(count > 0);
    const FindingCount outcomes = count_findings(findings, FactKind::outcome);
    const FindingCount displays = count_findings(findings, FactKind::display);
    CHECK(outcomes.measured == rows[0]);
    CHECK(outcomes.inside == rows[0]);
    CHECK(count_findings(findings, FactKind::calibrated).measured == 0);
    CHECK(displays.measured == rows[2]);
    CHECK(displays.inside == 0);
}

TEST_CASE("findings: the target is the middle third of the scale") {
    for (const FactInfo& fact : fact_table()) {
        CAPTURE(std::string(fact.id));
        const bool is_exact = fact.minimum == fact.maximum;
        CHECK(finding_place(fact, fact.minimum) == doctest::Approx(is_exact ? 1.0 / 2.0 : 1.0 / 3.0));
        CHECK(finding_place(fact, fact.maximum) == doctest::Approx(is_exact ? 1.0 / 2.0 : 2.0 / 3.0));
        CHECK(finding_place(fact, -1e9) == 0.0F);
        CHECK(finding_place(fact, 1e9) == 1.0F);
    }
}

TEST_CASE("findings: values and targets as each language writes them") {
    const FactInfo& share = fact_named("disloyal_low_effort");
    CHECK(finding_value(share, 0.083, Language::en).view() == "8.3%");
    CHECK(finding_value(share, 0.083, Language::de).view() == "8,3\u202f%");
    CHECK(finding_target(share, Language::en).view() == "6.0–12.0%");
    CHECK(finding_value(fact_named("word_ratio"), 3.1, Language::de).view() == "3,10\u202f: 1");
    CHECK(finding_target(fact_named("recovery_second"), Language::en).view() == "−10.00 … 0.00\u202fpoints");
    CHECK(finding_target(fact_named("resolution_skew"), Language::de).view() == "1,80–3,50\u202f×");
    CHECK(finding_value(share, not_measured, Language::de).view() == "–");
}

}  // namespace goodwill::ui
