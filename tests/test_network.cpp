// Who knows whom: mutual ties, degrees, clustering, permutations.
#include "sim/world/network.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using namespace goodwill;

namespace {

Network network_of(std::uint32_t people, std::uint32_t strong, std::uint32_t weak, double rewired,
                   std::uint64_t seed = 7) {
    return {seed, people, strong, weak, rewired};
}

// Distinct neighbours of everybody; only the strong ones where asked.
std::vector<std::set<std::uint32_t>> neighbours(const Network& network, bool only_strong) {
    std::vector<std::set<std::uint32_t>> all(network.people);
    for (std::uint32_t i = 0; i < network.people; ++i) {
        const Ties ties = ties_of(network, i);
        all[i].insert(ties.person.begin(), ties.person.begin() + (only_strong ? ties.strong : ties.count));
    }
    return all;
}

// Share of pairs of ties with a common end that are closed to a triangle.
double transitivity(const std::vector<std::set<std::uint32_t>>& ties) {
    double pairs = 0.0;
    double closed = 0.0;
    for (const std::set<std::uint32_t>& mine : ties) {
        for (auto a = mine.begin(); a != mine.end(); ++a) {
            for (auto b = std::next(a); b != mine.end(); ++b) {
                pairs += 1.0;
                closed += ties[*a].count(*b) > 0 ? 1.0 : 0.0;
            }
        }
    }
    return closed / pairs;
}

}  // namespace

TEST_CASE("permutations are bijective and their inverses undo them") {
    for (const std::uint32_t people : {1U, 2U, 3U, 7U, 100U, 101U, 4096U, 10007U}) {
        CAPTURE(people);
        const Network network = network_of(people, 2, 2, 0.0);
        for (const std::uint32_t which : {0U, 1U, 5U, 0x8000U}) {
            std::vector<bool> is_image(people);
            int faults = 0;
            for (std::uint32_t i = 0; i < people; ++i) {
                const std::uint32_t image = permuted(network, which, i);
                REQUIRE(image < people);
                faults += is_image[image] || unpermuted(network, which, image) != i ? 1 : 0;
                is_image[image] = true;
            }
            CHECK(faults == 0);
        }
    }
}

TEST_CASE("permutations scatter people: few fixed points, different for each number and seed") {
    const Network network = network_of(10000, 2, 2, 0.0, 1);
    const Network other = network_of(10000, 2, 2, 0.0, 2);
    int fixed = 0;
    int same_number = 0;
    int same_seed = 0;
    double distance = 0.0;
    for (std::uint32_t i = 0; i < network.people; ++i) {
        const std::uint32_t image = permuted(network, 3, i);
        fixed += image == i ? 1 : 0;
        same_number += image == permuted(network, 4, i) ? 1 : 0;
        same_seed += image == permuted(other, 3, i) ? 1 : 0;
        distance += std::fabs(static_cast<double>(image) - i);
    }
    // Each count is about Poisson with mean 1 for random permutations; 10 is beyond any doubt.
    CHECK(fixed < 10);
    CHECK(same_number < 10);
    CHECK(same_seed < 10);
    // Mean distance of two random places is a third; its standard error is 0.0024.
    CHECK(std::fabs(distance / 1e8 - 1.0 / 3.0) < 4 * 0.0024);
}

TEST_CASE("every tie is mutual") {
    for (const double rewired : {0.0, 0.05, 1.0}) {
        CAPTURE(rewired);
        const Network network = network_of(2003, 8, 8, rewired);
        for (const bool only_strong : {true, false}) {
            const std::vector<std::set<std::uint32_t>> ties = neighbours(network, only_strong);
            int one_sided = 0;
            for (std::uint32_t i = 0; i < network.people; ++i) {
                one_sided += ties[i].count(i) > 0 ? 1 : 0;
                for (const std::uint32_t other : ties[i]) {
                    one_sided += ties[other].count(i) == 0 ? 1 : 0;
                }
            }
            CHECK(one_sided == 0);
        }
    }
}

TEST_CASE("mean degree is the number of ties") {
    for (const double rewired : {0.0, 0.05, 0.5}) {
        CAPTURE(rewired);
        const Network network = network_of(5000, 8, 6, rewired);
        double strong = 0.0;
        double all = 0.0;
        for (std::uint32_t i = 0; i < network.people; ++i) {
            const Ties ties = ties_of(network, i);
            strong += ties.strong;
            all += ties.count;
        }
        // Every edge counts at both ends; only ties to oneself, about one in 5,000, are left out.
        CHECK(strong / network.people == doctest::Approx(8.0).epsilon(0.001));
        CHECK(all / network.people == doctest::Approx(14.0).epsilon(0.001));
    }
}

TEST_CASE("clustering of strong ties is that of a rewired ring lattice: C(0) (1 − p)³") {
    constexpr double k = 8.0;
    const double lattice = 3.0 * (k - 2.0) / (4.0 * (k - 1.0));  // 0.643
    CHECK(transitivity(neighbours(network_of(5000, 8, 0, 0.0), true)) == doctest::Approx(lattice).epsilon(1e-12));
    for (const double rewired : {0.05, 0.2}) {
        CAPTURE(rewired);
        // Barrat & Weigt 2000, up to 1/n; sampling error of the share of rewired edges (20,000 of them) below 1.5 %.
        const double expected = lattice * std::pow(1.0 - rewired, 3.0);
        CHECK(transitivity(neighbours(network_of(5000, 8, 0, rewired), true)) ==
              doctest::Approx(expected).epsilon(0.03));
    }
}

TEST_CASE("weak ties do not cluster") {
    // A random graph of mean degree 8 among 5,000: share 8 / 5000 = 0.0016, a few hundred triangles' worth of noise.
    CHECK(transitivity(neighbours(network_of(5000, 0, 8, 0.0), false)) < 0.004);
}

TEST_CASE("the ring is shuffled: friends are not neighbours in memory") {
    const Network network = network_of(10000, 8, 0, 0.0);
    int close = 0;
    for (std::uint32_t i = 0; i < network.people; ++i) {
        const std::uint32_t friend_of = strong_tie(network, i, 0);
        const std::uint32_t distance = friend_of > i ? friend_of - i : i - friend_of;
        close += distance <= 4 ? 1 : 0;
    }
    CHECK(close < 40);  // about 8 by chance
}

TEST_CASE("a single tie is one of the person's ties") {
    for (const double rewired : {0.0, 0.05, 0.7}) {
        CAPTURE(rewired);
        const Network network = network_of(1009, 8, 6, rewired);
        int strangers = 0;
        for (std::uint32_t i = 0; i < network.people; ++i) {
            const Ties ties = ties_of(network, i);
            const auto* begin = ties.person.begin();
            for (std::uint32_t pick = 0; pick < network.strong_ties; ++pick) {
                const std::uint32_t other = strong_tie(network, i, pick);
                strangers += other != i && std::find(begin, begin + ties.strong, other) == begin + ties.strong ? 1 : 0;
            }
            for (std::uint32_t pick = 0; pick < network.weak_ties; ++pick) {
                const std::uint32_t other = weak_tie(network, i, pick);
                strangers +=
                    other != i && std::find(begin + ties.strong, begin + ties.count, other) == begin + ties.count ? 1
                                                                                                                  : 0;
            }
        }
        CHECK(strangers == 0);
    }
}

TEST_CASE("a rewired tie can be picked from both of its ends") {
    const Network network = network_of(1009, 8, 0, 1.0);
    int one_sided = 0;
    for (std::uint32_t i = 0; i < network.people; ++i) {
        for (std::uint32_t pick = 0; pick < network.strong_ties; pick += 2) {
            const std::uint32_t far = strong_tie(network, i, pick);
            one_sided += strong_tie(network, far, pick + 1) != i ? 1 : 0;
        }
    }
    CHECK(one_sided == 0);
}

TEST_CASE("without rewiring every strong tie can be picked") {
    const Network network = network_of(500, 6, 0, 0.0);
    for (std::uint32_t i = 0; i < network.people; ++i) {
        std::set<std::uint32_t> picked;
        for (std::uint32_t pick = 0; pick < 6; ++pick) {
            picked.insert(strong_tie(network, i, pick));
        }
        const Ties ties = ties_of(network, i);
        CHECK(picked == std::set<std::uint32_t>(ties.person.begin(), ties.person.begin() + ties.count));
    }
}

namespace {

// Everybody's ties as picked one by one, without the bound of ties_of(); oneself left out.
std::vector<std::vector<std::uint32_t>> picked_ties(const Network& network, bool is_strong) {
    std::vector<std::vector<std::uint32_t>> all(network.people);
    for (std::uint32_t i = 0; i < network.people; ++i) {
        const TieCount count = tie_count(network, i);
        for (std::uint32_t pick = 0; pick < (is_strong ? count.strong : count.weak); ++pick) {
            const std::uint32_t other = is_strong ? strong_tie(network, i, pick) : weak_tie(network, i, pick);
            if (other != i) {
                all[i].push_back(other);
            }
        }
        std::sort(all[i].begin(), all[i].end());
    }
    return all;
}

// Ends of ties that are not seen from the other side as often as from this one.
std::size_t one_sided(const std::vector<std::vector<std::uint32_t>>& ties) {
    std::vector<std::vector<std::uint32_t>> reversed(ties.size());
    for (std::uint32_t i = 0; i < ties.size(); ++i) {
        for (const std::uint32_t other : ties[i]) {
            reversed[other].push_back(i);
        }
    }
    std::size_t faults = 0;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        std::sort(reversed[i].begin(), reversed[i].end());
        faults += reversed[i] == ties[i] ? 0 : 1;
    }
    return faults;
}

Network network_of_kind(NetworkKind kind, std::uint32_t people, std::uint32_t strong, std::uint32_t weak) {
    Network network = network_of(people, strong, weak, 0.05);
    network.kind = kind;
    return network;
}

// A triangle 0-1-2 with a tail 2-3, whose last tie is weak.
std::vector<Edge> triangle_with_tail() { return {{0, 1, true}, {1, 2, true}, {2, 0, true}, {2, 3, false}}; }

}  // namespace

TEST_CASE("scale-free: ties are mutual, their mean is the number of ties") {
    for (const std::uint32_t people : {10U, 997U, 20000U}) {
        CAPTURE(people);
        const Network network = network_of_kind(NetworkKind::scale_free, people, 8, 6);
        for (const bool is_strong : {true, false}) {
            CHECK(one_sided(picked_ties(network, is_strong)) == 0);
        }
        std::uint64_t strong = 0;
        std::uint64_t weak = 0;
        for (std::uint32_t i = 0; i < people; ++i) {
            strong += tie_count(network, i).strong;
            weak += tie_count(network, i).weak;
        }
        CHECK(strong == 8U * people);
        CHECK(weak == 6U * people);
    }
}

TEST_CASE(
    "scale-free: the tail is heavy, P(degree ≥ k) = (m/k)² with m half the mean, as Barabási and Albert grow it") {
    constexpr std::uint32_t people = 200000;
    constexpr double m = 4.0;
    const Network network = network_of_kind(NetworkKind::scale_free, people, 8, 0);
    std::vector<std::uint32_t> degrees;
    for (std::uint32_t i = 0; i < people; ++i) {
        degrees.push_back(tie_count(network, i).strong);
    }
    for (const double k : {8.0, 16.0, 40.0, 100.0, 400.0}) {
        CAPTURE(k);
        const auto found = static_cast<double>(std::count_if(
            degrees.begin(), degrees.end(), [k](std::uint32_t d) { return static_cast<double>(d) >= k; }));
        // Degrees are whole numbers: the edge lies within half a tie.
        CHECK(found >= people * (m / (k + 0.75)) * (m / (k + 0.75)));
        CHECK(found <= people * (m / (k - 0.75)) * (m / (k - 0.75)));
    }
    CHECK(*std::max_element(degrees.begin(), degrees.end()) > 1000);  // a small world: 8
    CHECK(*std::min_element(degrees.begin(), degrees.end()) >= 3);
    // Most people have fewer friends than their friends have on average (87 % in a real friendship network).
    double fewer = 0.0;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        double friends_of_friends = 0.0;
        for (std::uint32_t pick = 0; pick < degrees[i]; ++pick) {
            friends_of_friends += degrees[strong_tie(network, i, pick)];
        }
        fewer += friends_of_friends > static_cast<double>(degrees[i]) * degrees[i] ? 1.0 : 0.0;
    }
    CHECK(fewer / 2000.0 > 0.8);
}

TEST_CASE("scale-free: of somebody with very many ties the first ones are listed, of both kinds") {
    const Network network = network_of_kind(NetworkKind::scale_free, 50000, 8, 8);
    std::uint32_t hub = 0;
    for (std::uint32_t i = 1; i < network.people; ++i) {
        hub = tie_count(network, i).strong > tie_count(network, hub).strong ? i : hub;
    }
    REQUIRE(tie_count(network, hub).strong > 500);
    const Ties ties = ties_of(network, hub);
    CHECK(ties.count <= max_ties);
    CHECK(ties.strong > max_ties / 2 - 8);
    CHECK(ties.count - ties.strong > max_ties / 2 - 8);
    CHECK(ties.known == tie_count(network, hub).strong + tie_count(network, hub).weak);
    const Ties few = ties_of(network_of(5000, 8, 6, 0.05), 17);
    CHECK(few.known == few.count);
}

TEST_CASE("complete: every other person can be picked once") {
    const Network network = network_of_kind(NetworkKind::complete, 50, 8, 0);
    for (std::uint32_t i = 0; i < network.people; ++i) {
        REQUIRE(tie_count(network, i).strong == 49);
        CHECK(tie_count(network, i).weak == 0);
        std::set<std::uint32_t> all;
        for (std::uint32_t pick = 0; pick < 49; ++pick) {
            all.insert(strong_tie(network, i, pick));
        }
        CHECK(all.size() == 49);
        CHECK(all.count(i) == 0);
    }
}

TEST_CASE("edge list: degrees and clustering are those of the list, in every copy") {
    Network network = network_of_kind(NetworkKind::edge_list, 4000, 8, 8);
    network.listed = adjacency_of(triangle_with_tail(), network.people);
    REQUIRE(network.listed.nodes() == 4);
    const auto strong = picked_ties(network, true);
    const auto weak = picked_ties(network, false);
    CHECK(one_sided(strong) == 0);
    CHECK(one_sided(weak) == 0);
    int triangles = 0;
    int tails = 0;
    int alone = 0;
    for (std::uint32_t i = 0; i < network.people; ++i) {
        triangles += strong[i].size() == 2 ? 1 : 0;
        tails += strong[i].size() == 2 && weak[i].size() == 1 ? 1 : 0;
        alone += strong[i].empty() && weak[i].size() == 1 ? 1 : 0;
    }
    CHECK(triangles == 3000);
    CHECK(tails == 1000);
    CHECK(alone == 1000);
    // Pairs of ties with a common end: 1 + 1 + 3 in a copy, of which three are closed.
    CHECK(transitivity(neighbours(network, false)) == doctest::Approx(0.6));
}

TEST_CASE("edge list: fewer people than nodes, a last copy that is cut off, repeated ties and ties to oneself") {
    Network network = network_of_kind(NetworkKind::edge_list, 3, 8, 8);
    network.listed = adjacency_of(triangle_with_tail(), network.people);
    CHECK(network.listed.nodes() == 3);
    CHECK(network.listed.neighbour.size() == 6);
    CHECK(one_sided(picked_ties(network, true)) == 0);
    network.people = 4 * 25 + 2;  // the last copy has two people
    network.listed = adjacency_of(triangle_with_tail(), network.people);
    const auto ties = picked_ties(network, true);
    CHECK(one_sided(ties) == 0);
    std::size_t ends = 0;
    for (const auto& mine : ties) {
        ends += mine.size();
    }
    CHECK(ends == 25 * 6 + 2);
    const Adjacency odd = adjacency_of({{0, 0, true}, {0, 1, true}, {1, 0, false}}, 10);
    CHECK(odd.nodes() == 2);
    CHECK(odd.neighbour == std::vector<std::uint32_t>{1, 1, 0, 0});
    CHECK(odd.weak_from == std::vector<std::uint32_t>{1, 3});
    CHECK(adjacency_of({}, 10).nodes() == 0);
}
