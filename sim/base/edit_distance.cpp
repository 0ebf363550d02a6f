#include "sim/base/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "sim/base/filled.h"

namespace goodwill {

namespace {

constexpr std::size_t longest_word = 100;  // what is longer is compared by its beginning

}  // namespace

// Optimal string alignment: rows of the table of prefixes, the last two kept.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    a = a.substr(0, longest_word);
    b = b.substr(0, longest_word);
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t best_distance = std::string_view::npos;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

LocalText did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string_view best = nearest(word, candidates);
    const std::size_t tolerated = std::max<std::size_t>(1, std::max(word.size(), best.size()) * 2 / 5);
    if (best.empty() || edit_distance(word, best) > tolerated) {
        return {};
    }
    return filled({"did you mean \"{}\"?", "ist „{}“ gemeint?"}, best);
}

}  // namespace goodwill
