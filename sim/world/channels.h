// Channels for service, and which of them a person likes best (M19).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/scenario/scenario.h"

namespace goodwill {

enum class Channel : std::uint8_t { phone, chat, email, website };
inline constexpr std::size_t channel_count = 4;
inline constexpr std::size_t no_channel = channel_count;

// The channel that a kind of touchpoint belongs to, or no_channel; an app counts as website.
std::size_t channel_of(TouchpointKind kind);

// Shares of people who like a channel best, among the channels of a scenario: they sum to 1. All zero where it has fewer
// than two, for then there is nothing to prefer.
using ChannelShares = std::array<double, channel_count>;
ChannelShares channel_shares(const Scenario& scenario);

// A person's preferred channel; no_channel when the scenario has fewer than two. Drawn anew each time, always the same.
std::size_t preferred_channel(const ChannelShares& shares, std::uint64_t seed, std::uint32_t person,
                              std::int32_t generation = 0);

}  // namespace goodwill
