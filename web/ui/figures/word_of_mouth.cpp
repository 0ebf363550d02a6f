#include "web/ui/figures/word_of_mouth.h"

#include <algorithm>
#include <cmath>

#include "web/ui/figures/followed.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// From the middle of a circle.
struct Way {
    float x = 0.0F, y = 0.0F;
};

constexpr std::uint32_t lot = 0x7FFF;  // the permutation that draws the lot: no tie of the model uses this number

void take(NetworkSample& sample, std::uint32_t person, std::uint32_t circle) {
    sample.people.push_back({person, circle, 0.5F, 0.5F});
    sample.place_of[person] = static_cast<std::uint32_t>(sample.people.size());
}

// Whoever was drawn, then those she knows well, then those whom they know well, until the circle is full.
void take_circle(NetworkSample& sample, const Network& network, std::uint32_t first, std::uint32_t circle,
                 std::size_t most) {
    const std::size_t begin = sample.people.size();
    take(sample, first, circle);
    for (std::size_t at = begin; at < sample.people.size() && sample.people.size() < begin + most; ++at) {
        // Everybody knows everybody there: whoever comes next would do as well, and no tie says more than another.
        if (network.kind == NetworkKind::complete) break;
        const Ties ties = ties_of(network, sample.people[at].person);
        for (std::uint32_t i = 0; i < ties.strong && sample.people.size() < begin + most; ++i) {
            if (!sample.find(ties.person.at(i))) take(sample, ties.person.at(i), circle);
        }
    }
}

void take_ties(NetworkSample& sample, const Network& network) {
    if (network.kind == NetworkKind::complete) return;
    for (std::uint32_t a = 0; a < sample.people.size(); ++a) {
        const Ties ties = ties_of(network, sample.people[a].person);
        for (std::uint32_t i = 0; i < ties.count; ++i) {
            const std::optional<std::uint32_t> b = sample.find(ties.person.at(i));
            if (b && *b != a) sample.ties.push_back({std::min(a, *b), std::max(a, *b), i < ties.strong});
        }
    }
    // Each was seen from both ends; of two between the same people the strong one counts.
    std::sort(sample.ties.begin(), sample.ties.end(), [](const SampledTie& s, const SampledTie& t) {
        if (s.a != t.a) return s.a < t.a;
        if (s.b != t.b) return s.b < t.b;
        return s.is_strong && !t.is_strong;
    });
    const auto same = [](const SampledTie& s, const SampledTie& t) { return s.a == t.a && s.b == t.b; };
    sample.ties.erase(std::unique(sample.ties.begin(), sample.ties.end(), same), sample.ties.end());
}

// Circles stand in a round, and people at first on a spiral around the middle of theirs.
void place_at_first(NetworkSample& sample, std::vector<float>& centre_x, std::vector<float>& centre_y) {
    constexpr float golden = 2.39996323F;
    const auto circles = static_cast<float>(centre_x.size());
    for (std::size_t i = 0; i < centre_x.size(); ++i) {
        const float angle = 6.28318531F * (static_cast<float>(i) + 0.5F) / circles;
        centre_x[i] = 0.5F + (circles > 1.0F ? 0.34F : 0.0F) * std::cos(angle);
        centre_y[i] = 0.5F + (circles > 1.0F ? 0.34F : 0.0F) * std::sin(angle);
    }
    std::vector<float> count(centre_x.size(), 0.0F);
    for (SampledPerson& who : sample.people) {
        const float n = count[who.circle]++;
        const float radius = 0.02F * std::sqrt(n + 0.5F);
        who.x = centre_x[who.circle] + radius * std::cos(golden * n);
        who.y = centre_y[who.circle] + radius * std::sin(golden * n);
    }
}

// Ties pull, people of one circle push each other away, and each circle keeps to its middle.
void relax(NetworkSample& sample, const std::vector<float>& centre_x, const std::vector<float>& centre_y) {
    constexpr int rounds = 90;
    std::vector<float> push_x(sample.people.size()), push_y(sample.people.size());
    for (int round = 0; round < rounds; ++round) {
        const float most = 0.02F * (1.0F - static_cast<float>(round) / rounds) + 0.001F;
        std::fill(push_x.begin(), push_x.end(), 0.0F);
        std::fill(push_y.begin(), push_y.end(), 0.0F);
        for (std::size_t a = 0; a < sample.people.size(); ++a) {
            const SampledPerson& one = sample.people[a];
            push_x[a] += 0.05F * (centre_x[one.circle] - one.x);
            push_y[a] += 0.05F * (centre_y[one.circle] - one.y);
            for (std::size_t b = a + 1; b < sample.people.size(); ++b) {
                const SampledPerson& other = sample.people[b];
                if (other.circle != one.circle) break;  // they stand circle by circle
                const float dx = one.x - other.x, dy = one.y - other.y;
                const float force = 0.0002F / std::max(1e-5F, dx * dx + dy * dy);
                push_x[a] += force * dx;
                push_y[a] += force * dy;
                push_x[b] -= force * dx;
                push_y[b] -= force * dy;
            }
        }
        for (const SampledTie& tie : sample.ties) {
            SampledPerson &a = sample.people[tie.a], &b = sample.people[tie.b];
            if (a.circle != b.circle) continue;
            const float pull = tie.is_strong ? 0.06F : 0.01F;
            const float dx = b.x - a.x, dy = b.y - a.y;
            push_x[tie.a] += pull * dx;
            push_y[tie.a] += pull * dy;
            push_x[tie.b] -= pull * dx;
            push_y[tie.b] -= pull * dy;
        }
        for (std::size_t i = 0; i < sample.people.size(); ++i) {
            sample.people[i].x = std::clamp(sample.people[i].x + std::clamp(push_x[i], -most, most), 0.01F, 0.99F);
            sample.people[i].y = std::clamp(sample.people[i].y + std::clamp(push_y[i], -most, most), 0.01F, 0.99F);
        }
    }
}

// Every circle as large as any other, with room between them.
void same_size(NetworkSample& sample, const std::vector<float>& centre_x, const std::vector<float>& centre_y) {
    constexpr float radius = 0.11F;
    std::vector<float> x(centre_x.size(), 0.0F), y(x), count(x), reach(x);
    for (const SampledPerson& who : sample.people) {
        x[who.circle] += who.x;
        y[who.circle] += who.y;
        count[who.circle] += 1.0F;
    }
    const auto away = [&](const SampledPerson& who) {
        return Way{who.x - x[who.circle] / count[who.circle], who.y - y[who.circle] / count[who.circle]};
    };
    for (const SampledPerson& who : sample.people) {
        const Way way = away(who);
        reach[who.circle] = std::max(reach[who.circle], std::hypot(way.x, way.y));
    }
    std::vector<SampledPerson> placed(sample.people);
    for (SampledPerson& who : placed) {
        const Way way = away(who);
        const float scale = radius / std::max(1e-4F, reach[who.circle]);
        who.x = centre_x[who.circle] + scale * way.x;
        who.y = centre_y[who.circle] + scale * way.y;
    }
    sample.people = std::move(placed);
}

// To the edges of the picture.
void spread_out(NetworkSample& sample) {
    if (sample.people.size() < 2) return;
    for (float SampledPerson::*axis : {&SampledPerson::x, &SampledPerson::y}) {
        const auto [low, high] =
            std::minmax_element(sample.people.begin(), sample.people.end(),
                                [&](const SampledPerson& a, const SampledPerson& b) { return a.*axis < b.*axis; });
        const float from = (*low).*axis, span = std::max(1e-4F, (*high).*axis - from);
        for (SampledPerson& who : sample.people) who.*axis = (who.*axis - from) / span;
    }
}

}  // namespace

NetworkSample sample_network(const Network& network) {
    NetworkSample sample;
    sample.place_of.assign(network.people, 0);
    const std::size_t most = std::min<std::size_t>(most_sampled, network.people);
    const std::size_t of_circle = std::max<std::size_t>(1, most_sampled / circles_sampled);
    std::uint32_t circle = 0;
    // Where circles are small, or everybody is known to everybody, more of them are drawn.
    for (std::uint32_t drawn = 0; drawn < network.people && sample.people.size() < most; ++drawn) {
        const std::uint32_t person = permuted(network, lot, drawn);
        if (sample.find(person)) continue;
        take_circle(sample, network, person, circle, std::min(of_circle, most - sample.people.size()));
        circle = std::min<std::uint32_t>(circle + 1, circles_sampled - 1);
    }
    take_ties(sample, network);
    std::vector<float> centre_x(circles_sampled, 0.5F), centre_y(circles_sampled, 0.5F);
    place_at_first(sample, centre_x, centre_y);
    relax(sample, centre_x, centre_y);
    same_size(sample, centre_x, centre_y);
    spread_out(sample);
    return sample;
}

void WordOfMouth::follow(const Session& session) {
    const World& world = session.world();
    const Network& network = world.network;
    const bool is_same = sample.place_of.size() == network.people && seed_ == network.seed && kind_ == network.kind &&
                         strong_ties_ == network.strong_ties && weak_ties_ == network.weak_ties &&
                         rewired_share_ == network.rewired_share && listed_ == network.listed.neighbour.size();
    const std::int32_t day = world.day - 1;
    if (!is_same) {
        sample = sample_network(network);
        seed_ = network.seed;
        kind_ = network.kind;
        strong_ties_ = network.strong_ties;
        weak_ties_ = network.weak_ties;
        rewired_share_ = network.rewired_share;
        listed_ = network.listed.neighbour.size();
    }
    // Another business, or another day before: what was told then may not have been told now.
    const bool is_past = first_difference(log_, session.log()) <= last_day;
    log_.assign(session.log().begin(), session.log().end());
    if (!is_same || day < last_day || is_past) {
        told.clear();
        first_day = last_day = -1;
    }
    if (day < 0 || day == last_day) return;
    for (const Heard& heard : world.today.heard) {
        if (sample.find(heard.sender) || sample.find(heard.listener)) {
            told.push_back({day, heard.sender, heard.listener, heard.is_positive, heard.is_strong_tie});
        }
    }
    if (first_day < 0) first_day = day;
    last_day = day;
    const std::int32_t oldest = day - figure_window_days + 1;
    while (!told.empty() && told.front().day < oldest) told.pop_front();
    first_day = std::max(first_day, oldest);
}

WordFigures word_figures(const Session& session) {
    const Counters window = counts_until(session, session.world().day, figure_window_days).total;
    return {window.told_positive, window.told_negative, window.heard_by_customers, window.heard_by_others,
            window.joined_word};
}

std::string word_sentence(const WordFigures& now, const WordFigures* twin, Language language, const WorldNames& names) {
    const auto number = [&](double value) { return std::string(decimal(value, 0, language).view()); };
    const std::string text = sentence(tr(Text::word_now, language), number(now.told_good), number(now.told_bad),
                                      number(now.heard_by_customers), number(now.heard_by_others), number(now.joined));
    if (twin == nullptr) return text;
    return text + " " +
           sentence(tr(Text::word_without, language), other_world_first(names, language), number(twin->told_good),
                    number(twin->told_bad), number(twin->heard_by_customers), number(twin->heard_by_others),
                    number(twin->joined));
}

}  // namespace goodwill::ui
