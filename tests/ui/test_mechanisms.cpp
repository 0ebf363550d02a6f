// The equations behind figures and levers.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "sim/session/metrics.h"
#include "tests/ui/headless.h"
#include "web/ui/figures/mechanisms.h"

namespace goodwill::ui {

TEST_CASE("mechanisms: a source names them by their numbers, each once") {
    CHECK(mechanisms_in("M6, M14; HBR 2010") == std::vector<int>{6, 14});
    CHECK(mechanisms_in("M4, M4") == std::vector<int>{4});
    CHECK(mechanisms_in("Smola, 4M; SM2 and M99").empty());
    CHECK(mechanisms_in("").empty());
}

TEST_CASE(
    "mechanisms: what parameters and metrics name has an equation, and the numbers in it are those of the table") {
    const auto check = [](std::string_view source) {
        for (std::size_t i = 0; i + 1 < source.size(); ++i) {
            if (source[i] != 'M' || source[i + 1] < '1' || source[i + 1] > '9') continue;
            CAPTURE(std::string(source));
            CHECK(find_mechanism(std::stoi(std::string(source.substr(i + 1)))) != nullptr);
        }
    };
    for (const ParameterInfo& parameter : parameter_table()) check(parameter.source.in(Language::en).substr(0, 4));
    for (const MetricInfo& metric : metric_table()) check(metric.source.in(Language::en).substr(0, 4));
    // A word with an underscore is a name from files.
    for (const Mechanism& mechanism : mechanism_table()) {
        for (const Language language : {Language::de, Language::en}) {
            const std::string text(mechanism.equation.in(language));
            for (std::size_t at = text.find('_'); at != std::string::npos; at = text.find('_', at + 1)) {
                const auto is_of_name = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
                std::size_t from = at, to = at;
                while (from > 0 && is_of_name(text[from - 1])) --from;
                while (to < text.size() && is_of_name(text[to])) ++to;
                const std::string name = text.substr(from, to - from);
                CAPTURE(name);
                const bool is_of_touchpoint =
                    name == "transfer_share" || name == "solution_share" || name == "revenue_eur";
                CHECK((find_parameter(name).has_value() || is_of_touchpoint));
            }
        }
    }
}

TEST_CASE("mechanisms: a figure's source opens its equation, Escape the map again") {
    AppOptions options;
    options.is_paused = true;
    HeadlessApp screen(options, {1280, 1400});
    screen.press("button:figure_account");
    REQUIRE(screen.shows("button:mechanism_4_account"));
    screen.press("button:mechanism_4_account");
    CHECK(screen.shows("button:close_mechanism"));
    CHECK(screen.app.shell.page.mechanism == 4);
    screen.press("button:close_mechanism");
    CHECK(screen.shows("station:reception"));
    screen.press("button:explain_shared_history");
    CHECK(screen.shows("button:mechanism_6_shared_history"));
}

}  // namespace goodwill::ui
