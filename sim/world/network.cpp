#include "sim/world/network.h"

#include <algorithm>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

// Numbers of permutations. Below the first: the far ends of rewired strong ties, by distance.
constexpr std::uint32_t first_weak_permutation = 0x8000;
constexpr std::uint32_t weak_stubs = 0xFFFC;
constexpr std::uint32_t strong_stubs = 0xFFFD;
constexpr std::uint32_t ring_order = 0xFFFE;
constexpr std::uint32_t rewiring = 0xFFFF;

// Finaliser of splitmix64 (Steele, Lea & Flood 2014): every input bit reaches every output bit.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

std::uint64_t keyed(std::uint64_t seed, std::uint32_t which, std::uint32_t round, std::uint32_t value) {
    const std::uint64_t key = (std::uint64_t{which} << 40U) | (std::uint64_t{round} << 32U) | value;
    return mixed(key * 0x9E3779B97F4A7C15ULL ^ seed);
}

// The domain of the Feistel network: a rectangle of at least `size` cells whose width is a power of two.
struct Rectangle {
    std::uint32_t width_bits;
    std::uint32_t width;
    std::uint32_t height;

    [[nodiscard]] std::uint32_t column(std::uint32_t cell) const { return cell & (width - 1); }
    [[nodiscard]] std::uint32_t row(std::uint32_t cell) const { return cell >> width_bits; }
    [[nodiscard]] std::uint32_t cell(std::uint32_t x, std::uint32_t y) const { return (y << width_bits) | x; }
};

Rectangle rectangle_of(std::uint32_t size) {
    std::uint32_t bits = 0;
    while ((std::uint64_t{1} << (2U * bits)) < size) {
        ++bits;
    }
    const std::uint32_t width = 1U << bits;
    return {bits, width, (size + width - 1) / width};
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

// A keyed permutation of the numbers below `size`.
struct Shuffle {
    std::uint64_t seed;
    std::uint32_t which;
    std::uint32_t size;

    [[nodiscard]] std::uint32_t forth(std::uint32_t value) const {
        const Rectangle r = rectangle_of(size);
        std::uint32_t cell = value;
        do {
            std::uint32_t x = r.column(cell);
            std::uint32_t y = r.row(cell);
            x = shifted(x, keyed(seed, which, 0, y), r.width);
            y = shifted(y, keyed(seed, which, 1, x), r.height);
            x = shifted(x, keyed(seed, which, 2, y), r.width);
            y = shifted(y, keyed(seed, which, 3, x), r.height);
            cell = r.cell(x, y);
        } while (cell >= size);
        return cell;
    }
    [[nodiscard]] std::uint32_t back(std::uint32_t image) const {
        const Rectangle r = rectangle_of(size);
        std::uint32_t cell = image;
        do {
            std::uint32_t x = r.column(cell);
            std::uint32_t y = r.row(cell);
            y = shifted_back(y, keyed(seed, which, 3, x), r.height);
            x = shifted_back(x, keyed(seed, which, 2, y), r.width);
            y = shifted_back(y, keyed(seed, which, 1, x), r.height);
            x = shifted_back(x, keyed(seed, which, 0, y), r.width);
            cell = r.cell(x, y);
        } while (cell >= size);
        return cell;
    }
};

std::uint32_t place_of(const Network& network, std::uint32_t person) { return permuted(network, ring_order, person); }
std::uint32_t person_at(const Network& network, std::uint32_t place) { return unpermuted(network, ring_order, place); }

// ---- Small world ---------------------------------------------------------------------------------------------------

bool is_rewired(const Network& network, std::uint32_t person, std::uint32_t distance) {
    const double share = static_cast<double>(keyed(network.seed, rewiring, distance, person) >> 11U) * 0x1.0p-53;
    return share < network.rewired_share;
}

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

std::uint32_t tie_on_ring(const Network& network, std::uint32_t person, std::uint32_t pick) {
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

std::uint32_t tie_anywhere(const Network& network, std::uint32_t person, std::uint32_t pick) {
    const std::uint32_t which = first_weak_permutation + pick / 2;
    return pick % 2 == 0 ? permuted(network, which, person) : unpermuted(network, which, person);
}

// ---- Scale-free: ends of ties ("stubs") are numbered by the rank of their owner and joined in pairs --------------------

// Number of the first stub of a rank: the integral of the degrees (ties / 2) √(n / rank) before it.
std::uint32_t first_stub(const Network& network, std::uint32_t ties, std::uint32_t rank) {
    return static_cast<std::uint32_t>(static_cast<double>(ties) *
                                      det_sqrt(static_cast<double>(network.people) * static_cast<double>(rank)));
}

std::uint32_t owner_of_stub(const Network& network, std::uint32_t ties, std::uint32_t stub) {
    const double share = static_cast<double>(stub) / static_cast<double>(ties);
    auto rank = static_cast<std::uint32_t>(share * share / static_cast<double>(network.people));
    rank = std::min(rank, network.people - 1);
    while (first_stub(network, ties, rank) > stub) {
        --rank;
    }
    while (first_stub(network, ties, rank + 1) <= stub) {
        ++rank;
    }
    return rank;
}

std::uint32_t stubs_of(const Network& network, std::uint32_t ties, std::uint32_t rank) {
    return first_stub(network, ties, rank + 1) - first_stub(network, ties, rank);
}

std::uint32_t tie_of_stub(const Network& network, std::uint32_t ties, std::uint32_t which, std::uint32_t person,
                          std::uint32_t pick) {
    // Shuffled stubs are joined two by two, so that each is the other's partner.
    const Shuffle shuffle{network.seed, which, ties * network.people};
    const std::uint32_t stub = first_stub(network, ties, place_of(network, person)) + pick;
    const std::uint32_t partner = shuffle.back(shuffle.forth(stub) ^ 1U);
    return person_at(network, owner_of_stub(network, ties, partner));
}

// ---- Edge list -----------------------------------------------------------------------------------------------------

std::uint32_t node_of(const Network& network, std::uint32_t person) {
    return place_of(network, person) % network.listed.nodes();
}

std::uint32_t listed_tie(const Network& network, std::uint32_t person, bool is_strong, std::uint32_t pick) {
    const std::uint32_t place = place_of(network, person);
    const std::uint32_t node = place % network.listed.nodes();
    const std::uint32_t begin = is_strong ? network.listed.first[node] : network.listed.weak_from[node];
    const std::uint32_t other = place - node + network.listed.neighbour[begin + pick];
    // The last copy of the list may be cut off by the end of the market.
    return other < network.people ? person_at(network, other) : person;
}

// Everybody else.
std::uint32_t anybody(std::uint32_t person, std::uint32_t pick) { return pick < person ? pick : pick + 1; }

void append(Ties& ties, std::uint32_t person, std::uint32_t other) {
    if (other != person && ties.count < max_ties) {
        ties.person[ties.count++] = other;
    }
}

void append_ring(Ties& ties, const Network& network, std::uint32_t person) {
    const std::uint32_t place = place_of(network, person);
    for (std::uint32_t distance = 1; distance <= network.strong_ties / 2; ++distance) {
        append(ties, person, person_at(network, end_of_edge(network, place, distance)));
        const std::uint32_t before = back(network, place, distance);
        if (!is_rewired(network, before, distance)) {
            append(ties, person, person_at(network, before));
        }
        const std::uint32_t far = unpermuted(network, distance, place);
        if (is_rewired(network, far, distance)) {
            append(ties, person, person_at(network, far));
        }
    }
}

}  // namespace

Adjacency adjacency_of(const std::vector<Edge>& edges, std::uint32_t most_nodes) {
    std::uint32_t nodes = 0;
    for (const Edge& edge : edges) {
        nodes = std::max(nodes, std::max(edge.a, edge.b) + 1);
    }
    nodes = std::min(nodes, most_nodes);
    const auto is_kept = [nodes](const Edge& edge) { return edge.a != edge.b && edge.a < nodes && edge.b < nodes; };
    Adjacency result;
    result.first.assign(nodes + 1, 0);
    result.weak_from.assign(nodes, 0);
    for (const Edge& edge : edges) {
        if (is_kept(edge)) {
            for (const std::uint32_t node : {edge.a, edge.b}) {
                ++result.first[node + 1];
                result.weak_from[node] += edge.is_strong ? 1U : 0U;
            }
        }
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        result.first[node + 1] += result.first[node];
        result.weak_from[node] += result.first[node];
    }
    result.neighbour.resize(result.first[nodes]);
    std::vector<std::uint32_t> next_strong(result.first.begin(), result.first.end() - 1);
    std::vector<std::uint32_t> next_weak = result.weak_from;
    for (const Edge& edge : edges) {
        if (is_kept(edge)) {
            std::vector<std::uint32_t>& next = edge.is_strong ? next_strong : next_weak;
            result.neighbour[next[edge.a]++] = edge.b;
            result.neighbour[next[edge.b]++] = edge.a;
        }
    }
    return result;
}

std::uint32_t permuted(const Network& network, std::uint32_t which, std::uint32_t person) {
    return Shuffle{network.seed, which, network.people}.forth(person);
}

std::uint32_t unpermuted(const Network& network, std::uint32_t which, std::uint32_t image) {
    return Shuffle{network.seed, which, network.people}.back(image);
}

TieCount tie_count(const Network& network, std::uint32_t person) {
    switch (network.kind) {
        case NetworkKind::small_world:
            break;
        case NetworkKind::scale_free: {
            const std::uint32_t rank = place_of(network, person);
            return {stubs_of(network, network.strong_ties, rank), stubs_of(network, network.weak_ties, rank)};
        }
        case NetworkKind::complete: {
            const std::uint32_t others = network.people - 1;
            return {network.strong_ties > 0 ? others : 0, network.weak_ties > 0 ? others : 0};
        }
        case NetworkKind::edge_list: {
            if (network.listed.nodes() == 0) {
                return {0, 0};
            }
            const std::uint32_t node = node_of(network, person);
            const std::uint32_t weak_from = network.listed.weak_from[node];
            return {weak_from - network.listed.first[node], network.listed.first[node + 1] - weak_from};
        }
    }
    return {network.strong_ties, network.weak_ties};
}

std::uint32_t strong_tie(const Network& network, std::uint32_t person, std::uint32_t pick) {
    switch (network.kind) {
        case NetworkKind::small_world:
            break;
        case NetworkKind::scale_free:
            return tie_of_stub(network, network.strong_ties, strong_stubs, person, pick);
        case NetworkKind::complete:
            return anybody(person, pick);
        case NetworkKind::edge_list:
            return listed_tie(network, person, true, pick);
    }
    return tie_on_ring(network, person, pick);
}

std::uint32_t weak_tie(const Network& network, std::uint32_t person, std::uint32_t pick) {
    switch (network.kind) {
        case NetworkKind::small_world:
            break;
        case NetworkKind::scale_free:
            return tie_of_stub(network, network.weak_ties, weak_stubs, person, pick);
        case NetworkKind::complete:
            return anybody(person, pick);
        case NetworkKind::edge_list:
            return listed_tie(network, person, false, pick);
    }
    return tie_anywhere(network, person, pick);
}

Ties ties_of(const Network& network, std::uint32_t person) {
    Ties ties;
    const TieCount count = tie_count(network, person);
    if (network.kind == NetworkKind::small_world) {
        // From both ends of the ring's edges: a rewired one shows at its new end, too.
        append_ring(ties, network, person);
    } else {
        const std::uint32_t weak_shown = std::min(count.weak, max_ties / 2);
        const std::uint32_t shown = std::min(count.strong, max_ties - weak_shown);
        for (std::uint32_t pick = 0; pick < shown; ++pick) {
            append(ties, person, strong_tie(network, person, pick));
        }
    }
    ties.strong = ties.count;
    for (std::uint32_t pick = 0; pick < count.weak && ties.count < max_ties; ++pick) {
        append(ties, person, weak_tie(network, person, pick));
    }
    ties.known = ties.count < max_ties ? ties.count : std::max(ties.count, count.strong + count.weak);
    return ties;
}

}  // namespace goodwill
