// Who knows whom: a small world with strong and weak ties (M13), computed instead of stored.
//
// People stand on a ring in an order shuffled by a permutation. Strong ties are a ring lattice with `strong_ties / 2` neighbours on each side; a share of its edges is rewired to a
// far person (Watts & Strogatz 1998). Weak ties join everybody with `weak_ties` people anywhere. Far ends come from
// keyed permutations of the people, whose inverses give the same edge seen from its other end: every tie is mutual,
// every person's ties can be listed at once, and nothing is kept in memory.
#pragma once

#include <array>
#include <cstdint>

namespace goodwill {

struct Network {
    std::uint64_t seed = 0;
    std::uint32_t people = 1;
    std::uint32_t strong_ties = 8;  // even, mean per person
    std::uint32_t weak_ties = 8;    // even, exactly per person (repeats and oneself are possible, seldom and skipped)
    double rewired_share = 0.05;
};

inline constexpr std::uint32_t max_ties = 64;

struct Ties {
    std::array<std::uint32_t, max_ties> person{};
    std::uint32_t strong = 0;  // the first `strong` entries
    std::uint32_t count = 0;   // of all
};

Ties ties_of(const Network& network, std::uint32_t person);

// One strong or weak tie of a person, chosen by a number below strong_ties or weak_ties.
// Returns the person itself when there is nobody at that place.
std::uint32_t strong_tie(const Network& network, std::uint32_t person, std::uint32_t pick);
std::uint32_t weak_tie(const Network& network, std::uint32_t person, std::uint32_t pick);

// Permutation number `which` of the people, and its inverse (a Feistel network with cycle walking).
std::uint32_t permuted(const Network& network, std::uint32_t which, std::uint32_t person);
std::uint32_t unpermuted(const Network& network, std::uint32_t which, std::uint32_t image);

}  // namespace goodwill
