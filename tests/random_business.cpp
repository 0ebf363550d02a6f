#include "tests/random_business.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "sim/base/rng.h"
#include "tests/worlds.h"

#ifdef GOODWILL_HAS_RAPIDCHECK
#include <sstream>

#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>
#endif

namespace goodwill::test {

namespace {

// Reads genes one after the other; which gene stands for what never depends on the others.
class Reader {
   public:
    explicit Reader(const std::vector<int>& genes) : genes_(genes) {}

    double number(const std::string& name, double usual, double low, double high) {
        const int gene = at_ < genes_.size() ? genes_[at_] : 0;
        ++at_;
        if (gene == 0) {
            return usual;
        }
        const double place = std::clamp(-1.0 / 6.0 + 4.0 / 3.0 * (gene - 1) / (most_gene - 1), 0.0, 1.0);
        const double value = low + place * (high - low);
        told_ += fmt::format("{} = {}\n", name, value);
        return value;
    }
    int whole(const std::string& name, int usual, int low, int high) {
        return static_cast<int>(std::lround(number(name, usual, low, high)));
    }
    [[nodiscard]] std::size_t read() const { return at_; }
    [[nodiscard]] const std::string& told() const { return told_; }

   private:
    const std::vector<int>& genes_;
    std::size_t at_ = 0;
    std::string told_;  // what is not as usual
};

// What a file has to say.
Scenario named(Scenario s) {
    const LocalText name{"Name", "Name"};
    s.title = name;
    s.description = name;
    s.watch = name;
    for (Competitor& competitor : s.competitors) {
        competitor.name = name;
    }
    const char* ids[] = {"buying", "help", "invoice", "complaint"};
    for (std::size_t i = 0; i < s.journeys.size(); ++i) {
        s.journeys[i].id = ids[i];
        s.journeys[i].name = name;
    }
    return s;
}

void vary_market(Scenario& s, Reader& genes) {
    s.customers = 250;
    s.people = genes.whole("people", 800, 250, 1500);
    s.activity_shape = genes.number("activity_shape", s.activity_shape, 0.2, 5.0);
    s.mean_tenure_years = genes.number("mean_tenure_years", s.mean_tenure_years, 0.0, 20.0);
    s.settle_years = genes.whole("settle_years", 0, 0, 1);
    s.contract_months = genes.whole("contract_months", 0, 0, 24);
    const double dropout_a = genes.number("dropout_a", 0.0, 0.0, 3.0);
    s.dropout_a = s.contract_months == 0 ? dropout_a : 0.0;
    s.network = static_cast<NetworkKind>(genes.whole("network", 0, 0, 2));
    s.strong_ties = 2 * genes.whole("pairs of strong ties", 4, 0, 8);
    s.weak_ties = 2 * genes.whole("pairs of weak ties", 4, 0, 8);
    s.rewired_share = genes.number("rewired_share", s.rewired_share, 0.0, 1.0);
    for (Competitor& competitor : s.competitors) {
        competitor.quality = genes.number("a competitor's quality", competitor.quality, 3.0, 10.0);
        competitor.price = genes.number("a competitor's price", competitor.price, 0.5, 2.0);
        competitor.reputation = genes.number("a competitor's reputation", competitor.reputation, 0.0, 1.0);
    }
}

void vary_staff(Touchpoint& t, Reader& genes) {
    t.staff = genes.whole(t.id + ".staff", t.staff, 1, 4);
    const int opens_h = genes.whole(t.id + ".opens_h", 8, 0, 20);
    set_hours(t, opens_h, std::min(24, opens_h + genes.whole(t.id + " open for", 10, 1, 24)));
    t.shift_h = genes.number(t.id + ".shift_h", t.shift_h, 1.0, 24.0);
    t.handling_mean_s = genes.number(t.id + ".handling_mean_s", t.handling_mean_s, 1.0, 3600.0);
    t.handling_cv = genes.number(t.id + ".handling_cv", t.handling_cv, 0.0, 4.0);
    t.patience_mean_s = genes.number(t.id + ".patience_mean_s", t.patience_mean_s, 0.0, 3000.0);
    t.transfer_share = genes.number(t.id + ".transfer_share", t.transfer_share, 0.0, 1.0);
}

void vary_journeys(Scenario& s, Reader& genes) {
    for (Journey& journey : s.journeys) {
        const double rate = genes.number(journey.id + ".rate_per_year", journey.rate_per_year, 0.1, 30.0);
        const bool is_by_chance = journey.trigger == Trigger::purchase || journey.trigger == Trigger::issue;
        for (double& month : journey.season) {
            const double demand = genes.number(journey.id + ".season", 1.0, 0.001, 3.0);
            month = is_by_chance ? demand : 1.0;
        }
        journey.rate_per_year = journey.trigger == Trigger::complaint ? 1.0 : rate;
    }
    Transition& use = s.journeys[0].steps[0].next[0];
    use.probability = genes.number("use.probability", use.probability, 0.01, 1.0);
    const double after_minutes = genes.number("use.after_minutes", 0.0, 0.0, 600.0);
    use.after_days = genes.number("use.after_days", use.after_days, 0.0, 40.0);
    use.after_minutes = use.after_days > 0.0 ? 0.0 : after_minutes;
}

std::vector<LeverId> all_levers(const Scenario& s) {
    std::vector<LeverId> levers;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (parameter_table()[i].is_lever()) {
            levers.push_back({LeverId::Kind::parameter, static_cast<int>(i)});
        }
    }
    for (std::size_t i = 0; i < s.touchpoints.size(); ++i) {
        if (kind_info(s.touchpoints[i].kind).is_staffed) {
            levers.push_back({LeverId::Kind::staff, static_cast<int>(i)});
        }
    }
    return levers;
}

std::vector<Command> commands_of(const Scenario& s, Reader& genes) {
    constexpr int most_commands = 8;
    const std::vector<LeverId> levers = all_levers(s);
    std::vector<Command> commands;
    for (int i = 0; i < most_commands; ++i) {
        const bool is_given = genes.whole("a command", 0, 0, 1) == 1;
        const int day = genes.whole("its day", 0, 0, 60);
        const LeverId lever =
            levers[static_cast<std::size_t>(genes.whole("its lever", 0, 0, static_cast<int>(levers.size()) - 1))];
        const LeverRange range = lever_range(s, lever);
        const double value =
            genes.number("its value of " + lever_name(s, lever), range.minimum, range.minimum, range.maximum);
        if (is_given) {
            commands.push_back({day, {lever, lever.kind == LeverId::Kind::staff ? std::floor(value) : value}});
        }
    }
    return commands;
}

RandomBusiness read_business(Reader& genes) {
    RandomBusiness business{named(small_business()), {}};
    Scenario& s = business.scenario;
    for (const ParameterInfo& info : parameter_table()) {
        double& value = s.parameters.*info.field;
        value = genes.number(std::string(info.name), value, info.minimum, info.maximum);
    }
    vary_market(s, genes);
    for (Touchpoint& t : s.touchpoints) {
        t.quality = genes.number(t.id + ".quality", t.quality, 3.0, 10.0);
        t.failure_rate = genes.number(t.id + ".failure_rate", t.failure_rate, 0.0, 1.0);
        t.noise_factor = genes.number(t.id + ".noise_factor", t.noise_factor, 0.0, 3.0);
        t.loss_aversion = genes.number(t.id + ".loss_aversion", t.loss_aversion, 0.0, 5.0);
        t.solution_share = genes.number(t.id + ".solution_share", t.solution_share, 0.0, 1.0);
        if (kind_info(t.kind).is_staffed) {
            vary_staff(t, genes);
        }
    }
    vary_journeys(s, genes);
    business.commands = commands_of(s, genes);
    return business;
}

}  // namespace

std::size_t gene_count() {
    const std::vector<int> none;
    Reader genes(none);
    read_business(genes);
    return genes.read();
}

RandomBusiness business_of(const std::vector<int>& genes) {
    Reader reader(genes);
    return read_business(reader);
}

std::string description_of(const std::vector<int>& genes) {
    Reader reader(genes);
    read_business(reader);
    return reader.told();
}

#ifdef GOODWILL_HAS_RAPIDCHECK

namespace {

struct Genes {
    std::vector<int> values;
};

// Found by RapidCheck.
void showValue(const Genes& genes, std::ostream& out) { out << description_of(genes.values); }

}  // namespace

void check_businesses(int count, const std::function<std::string(const RandomBusiness&)>& finding) {
    // Genes do not begin small, as numbers of RapidCheck do: small ones are the low ends of ranges.
    const auto gene = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, most_gene + 1));
    const auto values = rc::gen::container<std::vector<int>>(gene_count(), gene);
    const auto genes = rc::gen::map(values, [](std::vector<int> drawn) { return Genes{std::move(drawn)}; });
    const auto holds = [&] {
        const Genes drawn = *genes;
        const std::string found = finding(business_of(drawn.values));
        if (!found.empty()) {
            RC_FAIL(found);
        }
    };
    // All that RapidCheck would read from the environment is said here, so that the businesses are always the same.
    rc::detail::TestParams params;
    params.seed = 1;
    params.maxSuccess = count;
    rc::detail::TestListenerAdapter nobody;
    const rc::detail::TestResult result =
        rc::detail::checkProperty(rc::detail::toProperty(holds), {}, params, nobody, {});
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    CHECK_MESSAGE(result.is<rc::detail::SuccessResult>(), text.str());
}

#else

// Without RapidCheck, as in WebAssembly: random businesses all the same, but the first that breaks is not made plainer.
void check_businesses(int count, const std::function<std::string(const RandomBusiness&)>& finding) {
    for (int k = 0; k < count; ++k) {
        std::vector<int> genes(gene_count());
        for (std::size_t i = 0; i < genes.size(); ++i) {
            const Luck luck(95, Purpose::rounding, static_cast<std::uint32_t>(k), static_cast<std::int32_t>(i));
            genes[i] = static_cast<int>(luck.below(Purpose::rounding, most_gene + 1));
        }
        const std::string found = finding(business_of(genes));
        CHECK_MESSAGE(found.empty(), found << "\nwith\n" << description_of(genes));
    }
}

#endif

}  // namespace goodwill::test
