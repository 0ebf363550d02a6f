// Who knows whom (M13). Four kinds of network; all but the one from a file are computed instead of stored.
//
//   small_world  People stand on a ring in an order shuffled by a permutation. Strong ties are a ring lattice with
//                `strong_ties / 2` neighbours on each side; a share of its edges is rewired to a far person (Watts &
//                Strogatz 1998). Weak ties join everybody with `weak_ties` people anywhere.
//   scale_free   A few know very many: the person of rank i has about (ties / 2) · √(n / i) ties, the degrees of
//                Barabási & Albert 1999 (tail exponent 3). Their ends are joined at random (configuration model).
//   complete     Everybody knows everybody: a tie is a draw from all others. For the limits of diffusion models.
//   edge_list    The ties of a file, laid over the market in as many copies as it takes.
//
// Far ends come from keyed permutations, whose inverses give the same edge seen from its other end: every tie is mutual.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/scenario/edge_list.h"

namespace goodwill {

// The ties of every node of an edge list, seen from both ends; strong ones come first.
struct Adjacency {
    std::vector<std::uint32_t> first;      // place in `neighbour` where a node's ties begin; one more than nodes
    std::vector<std::uint32_t> weak_from;  // place where its weak ties begin
    std::vector<std::uint32_t> neighbour;

    [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(weak_from.size()); }
};

// Nodes from `most_nodes` on are left out with their ties, and so are ties to oneself.
Adjacency adjacency_of(const std::vector<Edge>& edges, std::uint32_t most_nodes);

struct Network {
    std::uint64_t seed = 0;
    std::uint32_t people = 1;
    std::uint32_t strong_ties = 8;  // even, mean per person
    std::uint32_t weak_ties = 8;    // even, mean per person (repeats and oneself are possible, seldom and skipped)
    double rewired_share = 0.05;    // of the small world
    NetworkKind kind = NetworkKind::small_world;
    Adjacency listed{};  // of the edge list
};

inline constexpr std::uint32_t max_ties = 64;

struct Ties {
    std::array<std::uint32_t, max_ties> person{};
    std::uint32_t strong = 0;  // the first `strong` entries
    std::uint32_t count = 0;   // of all that are listed
    std::uint32_t known = 0;   // of all there are: more than listed for somebody with very many
};

// Ties of a person; of somebody with very many the first ones, at most max_ties.
Ties ties_of(const Network& network, std::uint32_t person);

// How many ties of each kind can be picked for a person.
struct TieCount {
    std::uint32_t strong = 0;
    std::uint32_t weak = 0;
};
TieCount tie_count(const Network& network, std::uint32_t person);

// One strong or weak tie of a person, chosen by a number below that of tie_count().
// Returns the person itself when there is nobody at that place.
std::uint32_t strong_tie(const Network& network, std::uint32_t person, std::uint32_t pick);
std::uint32_t weak_tie(const Network& network, std::uint32_t person, std::uint32_t pick);

// Permutation number `which` of the people, and its inverse (a Feistel network with cycle walking).
std::uint32_t permuted(const Network& network, std::uint32_t which, std::uint32_t person);
std::uint32_t unpermuted(const Network& network, std::uint32_t which, std::uint32_t image);

}  // namespace goodwill
