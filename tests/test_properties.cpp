// What holds of every business inside the ranges, whatever is done to it: nothing that cannot be, nothing lost, the same bits
// on repeat, and a file that says all of it.
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "sim/day/day.h"
#include "sim/rules/creation.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/session.h"
#include "sim/world/state_hash.h"
#include "tests/inspector.h"
#include "tests/random_business.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

constexpr SessionOptions with_accounts{.seed = 96, .ledger = Ledger::Scope::all};

Session session_of(const RandomBusiness& business, const SessionOptions& options) {
    Session session = start_session(business.scenario, options);
    for (const Command& command : business.commands) {
        if (const auto problem = session.submit(command)) {
            throw std::invalid_argument(*problem);
        }
    }
    return session;
}

void advance_to(Session& session, int day) {
    while (session.world().day < day) {
        session.advance_day();
    }
}

}  // namespace

TEST_CASE(
    "properties: whatever a business is and whatever is done, people, accounts and money add up, and figures can be") {
    check_businesses(60, [](const RandomBusiness& business) {
        Session session = session_of(business, with_accounts);
        Inspector inspector;
        while (session.world().day < 100) {
            session.advance_day();
            inspect_money(inspector, session.world());
        }
        inspect_people(inspector, session.world());
        constexpr double most_utilisation = 24.0;  // an hour's handling, four times as spread, in a shift of an hour
        inspect_figures(inspector, session.world(), session.history(), most_utilisation);
        inspect_accounts(inspector, session.world());
        return joined(inspector.findings());
    });
}

TEST_CASE(
    "properties: the same business and commands give the same bits, in a twin, with a statement, from the beginning") {
    check_businesses(30, [](const RandomBusiness& business) -> std::string {
        Session first = session_of(business, SessionOptions{.seed = 97});
        advance_to(first, 30);
        Session twin = first;
        advance_to(first, 60);
        advance_to(twin, 60);
        if (state_hash(twin.world()) != state_hash(first.world())) {
            return "a copy of day 30 goes another way";
        }
        Session again = session_of(business, SessionOptions{.seed = 97, .ledger = Ledger::Scope::all});
        advance_to(again, 60);
        return state_hash(again.world()) == state_hash(first.world()) ? "" : "a second run goes another way";
    });
}

TEST_CASE("properties: what the writer writes the reader accepts, and it is the same business") {
    check_businesses(60, [](const RandomBusiness& business) -> std::string {
        const std::string text = write_scenario(business.scenario);
        const ScenarioResult result = read_scenario(text);
        if (!result.ok()) {
            return describe(result.errors[0], "the written file");
        }
        if (write_scenario(result.scenario) != text) {
            return "written again it is another text";
        }
        World read = create_world(result.scenario, 98);
        World made = create_world(business.scenario, 98);
        for (int day = 0; day < 3; ++day) {
            simulate_day(read, {});
            simulate_day(made, {});
        }
        return state_hash(read) == state_hash(made) ? "" : "another business was read";
    });
}
