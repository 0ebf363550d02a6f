// Charts of the command line: read as XML, with their texts and places.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include "sim/report/svg.h"
#include "tests/cli_replies.h"

using namespace goodwill;
using tests::check_refused;
using tests::contains;
using tests::file_text;
using tests::goodwill_says;
using tests::minimal_path;
using tests::Reply;
using tests::TemporaryFolder;
using Xml = boost::property_tree::ptree;

namespace {

Xml parsed_svg(const std::string& text) {
    std::istringstream in(text);
    Xml document;
    boost::property_tree::read_xml(in, document);  // throws where it is not well-formed
    return document.get_child("svg");
}

std::vector<const Xml*> elements(const Xml& svg, const std::string& name) {
    std::vector<const Xml*> found;
    for (const auto& child : svg) {
        if (child.first == name) {
            found.push_back(&child.second);
        }
    }
    return found;
}

double number_of(const Xml& element, const std::string& attribute) {
    return element.get<double>("<xmlattr>." + attribute);
}

// The elements <text> that say exactly this.
std::vector<const Xml*> texts(const Xml& svg, const std::string& words) {
    std::vector<const Xml*> found;
    for (const Xml* text : elements(svg, "text")) {
        if (text->data() == words) {
            found.push_back(text);
        }
    }
    return found;
}

PlotCurve rising_curve() {
    PlotCurve curve{"Profit (€)", {}, true, true};
    for (int i = 0; i <= 4; ++i) {
        curve.points.push_back({100.0 * i, {5, 1000.0 * i, 1000.0 * i - 500.0, 1000.0 * i + 500.0}});
    }
    return curve;
}

// Inside the page, whatever was drawn.
void check_inside(const Xml& svg) {
    const double width = number_of(svg, "width"), height = number_of(svg, "height");
    for (const Xml* line : elements(svg, "line")) {
        for (const char* x : {"x1", "x2"}) {
            CHECK(number_of(*line, x) >= 0.0);
            CHECK(number_of(*line, x) <= width);
        }
        for (const char* y : {"y1", "y2"}) {
            CHECK(number_of(*line, y) >= 0.0);
            CHECK(number_of(*line, y) <= height);
        }
    }
    for (const Xml* text : elements(svg, "text")) {
        CHECK(number_of(*text, "y") <= height);
    }
}

}  // namespace

TEST_CASE("svg: ticks are round and lie inside") {
    CHECK(axis_ticks(0.0, 10.0) == std::vector<double>{0.0, 2.0, 4.0, 6.0, 8.0, 10.0});
    CHECK(axis_ticks(-0.29, 0.32).front() == doctest::Approx(-0.2));
    for (const double scale : {1e-6, 0.07, 3.0, 41.0, 9e8}) {
        const std::vector<double> ticks = axis_ticks(-scale, 1.7 * scale);
        CHECK(ticks.size() >= 3);
        CHECK(ticks.size() <= 9);
        CHECK(ticks.front() >= -scale * 1.000001);
        CHECK(ticks.back() <= 1.7 * scale * 1.000001);
    }
}

TEST_CASE("svg: a curve has its places, its band and its words, escaped") {
    const PlotHead head{"A < B & \"C\"", {"one 'line'"}, Language::de};
    const Xml svg = parsed_svg(curves_svg(head, "Tag", {rising_curve()}));
    CHECK(svg.get<std::string>("<xmlattr>.xml:lang") == "de");
    CHECK(svg.get<std::string>("title") == "A < B & \"C\"");
    CHECK(texts(svg, "A < B & \"C\"").size() == 1);
    CHECK(texts(svg, "one 'line'").size() == 1);
    CHECK(texts(svg, "Profit (€)").size() == 1);
    CHECK(texts(svg, "Tag").size() == 1);
    REQUIRE(texts(svg, "4.000").size() == 1);
    REQUIRE(elements(svg, "polyline").size() == 1);
    REQUIRE(elements(svg, "polygon").size() == 1);
    const std::vector<const Xml*> dots = elements(svg, "circle");
    REQUIRE(dots.size() == 5);
    // From left to right and upwards in equal steps; the last one is at the height of its tick.
    for (std::size_t i = 1; i < 5; ++i) {
        CHECK(number_of(*dots[i], "cx") - number_of(*dots[i - 1], "cx") == doctest::Approx(175.0).epsilon(0.01));
        CHECK(number_of(*dots[i], "cy") < number_of(*dots[i - 1], "cy"));
    }
    CHECK(number_of(*texts(svg, "4.000")[0], "y") == doctest::Approx(number_of(*dots[4], "cy") + 4.0));
    CHECK(number_of(*texts(svg, "400")[0], "x") == doctest::Approx(number_of(*dots[4], "cx")));
    check_inside(svg);
}

TEST_CASE("svg: a curve has gaps where there is no value, and no band where there is no interval") {
    PlotCurve curve = rising_curve();
    curve.points[2].y = {0, not_a_value, not_a_value, not_a_value};
    CHECK(elements(parsed_svg(curves_svg({}, "", {curve})), "polyline").size() == 2);
    CHECK(elements(parsed_svg(curves_svg({}, "", {curve})), "circle").size() == 4);
    for (PlotCurve::Point& point : curve.points) {
        point.y.low = point.y.high = not_a_value;
    }
    CHECK(elements(parsed_svg(curves_svg({}, "", {curve})), "polygon").empty());
    PlotCurve empty{"nothing", {}, false, false};
    check_inside(parsed_svg(curves_svg({}, "", {empty, rising_curve()})));
    CHECK(!contains(curves_svg({}, "", {empty, curve}), "nan"));
}

TEST_CASE("svg: bars begin at 0, whiskers are their intervals") {
    const std::vector<PlotBars> rows{
        {"one & two", {{{3, -10.0, -14.0, -6.0}, "0"}, {{3, 30.0, 20.0, 40.0}, "1"}}},
        {"three", {{{0, not_a_value, not_a_value, not_a_value}, ""}, {{1, 5.0, not_a_value, not_a_value}, "x"}}}};
    const Xml svg = parsed_svg(bars_svg({"Bars", {}, Language::en}, "€", {"less", "more"}, rows));
    std::vector<const Xml*> bars;
    for (const Xml* box : elements(svg, "rect")) {
        if (box->get<std::string>("<xmlattr>.height") == "10.0") {
            bars.push_back(box);
        }
    }
    REQUIRE(bars.size() == 3);
    const double zero = number_of(*bars[1], "x");
    CHECK(number_of(*bars[0], "x") + number_of(*bars[0], "width") == doctest::Approx(zero).epsilon(0.001));
    CHECK(number_of(*bars[1], "width") == doctest::Approx(3.0 * number_of(*bars[0], "width")).epsilon(0.01));
    CHECK(number_of(*bars[2], "x") == zero);
    CHECK(number_of(*bars[2], "width") == doctest::Approx(0.5 * number_of(*bars[0], "width")).epsilon(0.01));
    CHECK(texts(svg, "one & two").size() == 1);
    CHECK(texts(svg, "less").size() == 1);
    check_inside(svg);
    check_inside(parsed_svg(bars_svg({}, "", {}, {})));
}

TEST_CASE("--plot: compare, tornado, sweep and sensitivity draw what their tables say") {
    const TemporaryFolder folder;
    const std::string path = (folder / "chart.svg").string();
    const auto drawn = [&](std::vector<std::string> words) {
        words.insert(words.begin() + 1, minimal_path());
        words.insert(words.end(), {"--days", "60", "--replications", "3", "--plot", path});
        const Reply reply = goodwill_says(words);
        CAPTURE(reply.err);
        REQUIRE(reply.code == 0);
        const Xml svg = parsed_svg(file_text(path));
        check_inside(svg);
        return svg;
    };
    const Xml compared = drawn({"compare", "--b", "wow_share=0.3", "--metric", "account"});
    CHECK(texts(compared, "Account: B − A (points)").size() == 1);
    CHECK(texts(compared, "Day").size() == 1);
    CHECK(elements(compared, "polyline").size() == 1);
    CHECK(elements(compared, "polygon").size() == 1);
    const Xml german = drawn({"compare", "--b", "wow_share=0.3", "--language", "de"});
    CHECK(texts(german, "Gewinn: B − A (€)").size() == 1);
    CHECK(texts(german, "Tag").size() == 1);
    const Xml levers = drawn({"tornado", "--metric", "account", "--lever", "wow_share", "--lever", "price"});
    CHECK(texts(levers, "wow_share").size() == 1);
    CHECK(texts(levers, "price").size() == 1);
    const Xml swept = drawn({"sweep", "--over", "wow_share=0:0.3:0.1", "--metric", "account", "--metric", "nps"});
    CHECK(elements(swept, "polyline").size() == 2);
    CHECK(elements(swept, "circle").size() == 8);
    CHECK(texts(swept, "wow_share").size() == 1);
    const Xml factors = drawn({"sensitivity", "--metric", "account", "--trajectories", "2"});
    CHECK(elements(factors, "rect").size() > 5);
    const Xml indices =
        drawn({"sensitivity", "--metric", "account", "--trajectories", "2", "--sobol", "2", "--base", "8"});
    CHECK(texts(indices, "alone").size() == 1);
    CHECK(texts(indices, "total").size() == 1);
    // The figures are the same with a chart as without one.
    const auto compared_json = [&](bool has_plot) {
        std::vector<std::string> words{"compare", minimal_path(), "--days",    "60",    "--replications",
                                       "3",       "--b",          "price=1.1", "--json"};
        if (has_plot) {
            words.insert(words.end(), {"--plot", path});
        }
        return goodwill_says(words).out;
    };
    CHECK(compared_json(true) == compared_json(false));
}

TEST_CASE("--plot: what cannot be drawn is refused before anything runs") {
    check_refused({
        {{"sweep", "grand-hotel", "--over", "preset=delight,effort", "--plot", "x.svg"},
         "--plot needs one --over with numbers"},
        {{"sweep", "grand-hotel", "--over", "price=1,1.1", "--over", "wow_share=0,0.1", "--plot", "x.svg"},
         "--plot needs one --over with numbers"},
        {{"compare", "grand-hotel", "--metric", "nps"}, "--metric requires --plot"},
        {{"compare", "grand-hotel", "--metric", "npps", "--plot", "x.svg"}, "did you mean \"nps\"?"},
    });
    CHECK(goodwill_says({"compare", minimal_path(), "--days", "5", "--replications", "2", "--plot", "/dev/null/x.svg"})
              .code == 4);
}
