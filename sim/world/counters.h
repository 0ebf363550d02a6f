// What is counted each day: for the whole firm and for each touchpoint. Metrics are formulas over these sums.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/scenario/limits.h"

namespace goodwill {

inline constexpr std::size_t wait_bins = 64;
inline constexpr std::size_t balance_bins = 120;  // one point each, from −60 to 60

struct Counters {
#define SUM(name) double name = 0.0;
#define STOCK(name) double name = 0.0;
#include "sim/world/counters.inl"
};

struct TouchpointCounters {
#define SUM(name) double name = 0.0;  // handling_s and capacity_s lie within shifts: count_handling()
#include "sim/world/touchpoint_counters.inl"
};

// Counts of one day, or of several added up.
struct DayRecord {
    Counters total;
    std::array<TouchpointCounters, max_touchpoints> touchpoint;
    std::array<std::uint32_t, wait_bins> wait_histogram{};  // waits of all queued contacts; bin of a wait: wait_bin()
    std::array<std::uint32_t, balance_bins> balance_histogram{};  // of customers reviewed: a census within 30 days
};

void add(DayRecord& sum, const DayRecord& day);

// Quarter-octave bins: bin 0 is no wait; the lower edge of bin b is wait_bin_edge_s(b).
std::size_t wait_bin(double wait_s);
double wait_bin_edge_s(std::size_t bin);

// Bin of a balance in points, and its lower edge.
std::size_t balance_bin(double points);
double balance_bin_edge(std::size_t bin);

}  // namespace goodwill
