#include "sim/world/channels.h"

#include "sim/base/rng.h"
#include "sim/base/weighted.h"

namespace goodwill {

namespace {

// Preferred channel in percent (Gartner 2019, M19); the remaining 12 % chose others, which scenarios do not have.
constexpr std::array<double, channel_count> liked_best = {44.0, 17.0, 15.0, 12.0};

}  // namespace

std::size_t channel_of(TouchpointKind kind) {
    switch (kind) {
        case TouchpointKind::hotline:
            return static_cast<std::size_t>(Channel::phone);
        case TouchpointKind::chat:
            return static_cast<std::size_t>(Channel::chat);
        case TouchpointKind::email:
            return static_cast<std::size_t>(Channel::email);
        case TouchpointKind::website:
        case TouchpointKind::app:
            return static_cast<std::size_t>(Channel::website);
        default:
            return no_channel;
    }
}

ChannelShares channel_shares(const Scenario& scenario) {
    std::array<bool, channel_count> is_there{};
    for (const Touchpoint& touchpoint : scenario.touchpoints) {
        if (const std::size_t channel = channel_of(touchpoint.kind); channel != no_channel) {
            is_there[channel] = true;
        }
    }
    ChannelShares shares{};
    double sum = 0.0;
    int channels = 0;
    for (std::size_t c = 0; c < channel_count; ++c) {
        shares[c] = is_there[c] ? liked_best[c] : 0.0;
        sum += shares[c];
        channels += is_there[c] ? 1 : 0;
    }
    for (double& share : shares) {
        share = channels >= 2 ? share / sum : 0.0;
    }
    return shares;
}

std::size_t preferred_channel(const ChannelShares& shares, std::uint64_t seed, std::uint32_t person,
                              std::int32_t generation) {
    const double u = Luck(seed, Purpose::trait_channel, person, generation).uniform(Purpose::trait_channel);
    return pick_by_weight(shares, u, [](double share) { return share; }).index;
}

}  // namespace goodwill
