#include "sim/network.h"

#include <algorithm>

#include "sim/det_math.h"

namespace goodwill {

namespace {

// Finaliser of splitmix64 (Steele, Lea & Flood 2014): every input bit reaches every output bit.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

std::uint64_t keyed(const Network& network, std::uint32_t which, std::uint32_t round, std::uint32_t value) {
    const std::uint64_t key = (std::uint64_t{which} << 40U) | (std::uint64_t{round} << 32U) | value;
    return mixed(key * 0x9E3779B97F4A7C15ULL ^ network.seed);
}

// The domain of the Feistel network: a rectangle of at least `people` cells whose width is a power of two.
struct Rectangle {
    std::uint32_t width_bits;
    std::uint32_t width;
    std::uint32_t height;

    [[nodiscard]] std::uint32_t column(std::uint32_t cell) const { return cell & (width - 1); }
    [[nodiscard]] std::uint32_t row(std::uint32_t cell) const { return cell >> width_bits; }
    [[nodiscard]] std::uint32_t cell(std::uint32_t x, std::uint32_t y) const { return (y << width_bits) | x; }
};

Rectangle rectangle_of(std::uint32_t people) {
    std::uint32_t bits = 0;
    while ((std::uint64_t{1} << (2U * bits)) < people) {
        ++bits;
    }
    const std::uint32_t width = 1U << bits;
    return {bits, width, (people + width - 1) / width};
}

// A shift below `modulus` from 64 mixed bits (multiply-shift).
std::uint32_t below(std::uint64_t bits, std::uint32_t modulus) {
    return static_cast<std::uint32_t>(((bits >> 32U) * modulus) >> 32U);
}

std::uint32_t shifted(std::uint32_t value, std::uint64_t bits, std::uint32_t modulus) {
    const std::uint32_t sum = value + below(bits, modulus);
    return sum >= modulus ? sum - modulus : sum;
}
std::uint32_t shifted_back(std::uint32_t value, std::uint64_t bits, std::uint32_t modulus) {
    const std::uint32_t by = below(bits, modulus);
    return value >= by ? value - by : value + modulus - by;
}

bool is_rewired(const Network& network, std::uint32_t person, std::uint32_t distance) {
    constexpr std::uint32_t rewiring = 0xFFFF;
    const double share = static_cast<double>(keyed(network, rewiring, distance, person) >> 11U) * 0x1.0p-53;
    return share < network.rewired_share;
}

constexpr std::uint32_t first_weak_permutation = 0x8000;
constexpr std::uint32_t ring_order = 0xFFFE;

std::uint32_t place_of(const Network& network, std::uint32_t person) { return permuted(network, ring_order, person); }
std::uint32_t person_at(const Network& network, std::uint32_t place) { return unpermuted(network, ring_order, place); }

// The place `distance` further along the ring, or back.
std::uint32_t ahead(const Network& network, std::uint32_t place, std::uint32_t distance) {
    return (place + distance) % network.people;
}
std::uint32_t back(const Network& network, std::uint32_t place, std::uint32_t distance) {
    return (place + network.people - distance % network.people) % network.people;
}

// The other end of the edge that starts at a place: a neighbour, or somebody far when it is rewired.
std::uint32_t end_of_edge(const Network& network, std::uint32_t place, std::uint32_t distance) {
    return is_rewired(network, place, distance) ? permuted(network, distance, place) : ahead(network, place, distance);
}

}  // namespace

std::uint32_t permuted(const Network& network, std::uint32_t which, std::uint32_t person) {
    const Rectangle r = rectangle_of(network.people);
    std::uint32_t cell = person;
    do {
        std::uint32_t x = r.column(cell);
        std::uint32_t y = r.row(cell);
        x = shifted(x, keyed(network, which, 0, y), r.width);
        y = shifted(y, keyed(network, which, 1, x), r.height);
        x = shifted(x, keyed(network, which, 2, y), r.width);
        y = shifted(y, keyed(network, which, 3, x), r.height);
        cell = r.cell(x, y);
    } while (cell >= network.people);
    return cell;
}

std::uint32_t unpermuted(const Network& network, std::uint32_t which, std::uint32_t image) {
    const Rectangle r = rectangle_of(network.people);
    std::uint32_t cell = image;
    do {
        std::uint32_t x = r.column(cell);
        std::uint32_t y = r.row(cell);
        y = shifted_back(y, keyed(network, which, 3, x), r.height);
        x = shifted_back(x, keyed(network, which, 2, y), r.width);
        y = shifted_back(y, keyed(network, which, 1, x), r.height);
        x = shifted_back(x, keyed(network, which, 0, y), r.width);
        cell = r.cell(x, y);
    } while (cell >= network.people);
    return cell;
}

Ties ties_of(const Network& network, std::uint32_t person) {
    Ties ties;
    const auto append = [&](std::uint32_t other) {
        if (other != person && ties.count < max_ties) {
            ties.person[ties.count++] = other;
        }
    };
    const std::uint32_t place = place_of(network, person);
    for (std::uint32_t distance = 1; distance <= network.strong_ties / 2; ++distance) {
        append(person_at(network, end_of_edge(network, place, distance)));
        const std::uint32_t before = back(network, place, distance);
        if (!is_rewired(network, before, distance)) {
            append(person_at(network, before));
        }
        const std::uint32_t far = unpermuted(network, distance, place);
        if (is_rewired(network, far, distance)) {
            append(person_at(network, far));
        }
    }
    ties.strong = ties.count;
    for (std::uint32_t i = 0; i < network.weak_ties / 2; ++i) {
        append(permuted(network, first_weak_permutation + i, person));
        append(unpermuted(network, first_weak_permutation + i, person));
    }
    return ties;
}

std::uint32_t strong_tie(const Network& network, std::uint32_t person, std::uint32_t pick) {
    const std::uint32_t place = place_of(network, person);
    const std::uint32_t distance = pick / 2 + 1;
    if (pick % 2 == 1) {
        const std::uint32_t before = back(network, place, distance);
        if (!is_rewired(network, before, distance)) {
            return person_at(network, before);
        }
        const std::uint32_t far = unpermuted(network, distance, place);
        if (is_rewired(network, far, distance)) {
            return person_at(network, far);
        }
    }
    return person_at(network, end_of_edge(network, place, distance));
}

std::uint32_t weak_tie(const Network& network, std::uint32_t person, std::uint32_t pick) {
    const std::uint32_t which = first_weak_permutation + pick / 2;
    return pick % 2 == 0 ? permuted(network, which, person) : unpermuted(network, which, person);
}

}  // namespace goodwill
