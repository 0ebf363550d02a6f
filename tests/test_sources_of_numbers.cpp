// Where numbers come from is said in both languages.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sim/scenario/parameters.h"
#include "sim/session/metrics.h"
#include "sim/validation/validation.h"

using namespace goodwill;

namespace {

std::vector<LocalView> all_sources() {
    std::vector<LocalView> sources;
    for (const ParameterInfo& info : parameter_table()) sources.push_back(info.source);
    for (const MetricInfo& info : metric_table()) sources.push_back(info.source);
    for (const FactInfo& info : fact_table()) sources.push_back(info.source);
    return sources;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        const bool is_letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter) words.back() += c;
        if (!is_letter && !words.back().empty()) words.emplace_back();
    }
    return words;
}

}  // namespace

TEST_CASE("sources: what is no citation is said in German too") {
    const std::vector<std::string> english = {"the",    "of",        "is",        "are",       "after", "by",
                                              "per",    "with",      "from",      "judgement", "size",  "half",
                                              "stated", "intention", "customers", "contacts",  "year",  "abstract",
                                              "hand",   "posts",     "points"};
    for (const LocalView& source : all_sources()) {
        CAPTURE(std::string(source.de));
        CHECK(source.en.empty() == source.de.empty());
        for (const std::string& word : words_of(source.de)) {
            for (const std::string& foreign : english) CHECK(word != foreign);
        }
    }
}

TEST_CASE("sources: numbers are written as the language writes them") {
    for (const LocalView& source : all_sources()) {
        CAPTURE(std::string(source.de));
        for (std::size_t i = 1; i + 1 < source.de.size(); ++i) {
            const auto is_digit = [&](std::size_t at) { return source.de[at] >= '0' && source.de[at] <= '9'; };
            const bool is_point = source.de[i] == '.' && is_digit(i - 1) && is_digit(i + 1);
            // A point between digits parts thousands.
            if (is_point) CHECK((i + 3 < source.de.size() && is_digit(i + 2) && is_digit(i + 3)));
        }
    }
}
