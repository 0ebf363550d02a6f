#include "sim/world/population.h"

#include <algorithm>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

// Share kept of something with this half-life after `days`.
double kept_after(std::int32_t days, double half_life_days) {
    return days <= 0 ? 1.0 : det_exp2(-static_cast<double>(days) / half_life_days);
}

// Strong relationships: revenge fades more slowly and avoidance grows faster, by up to 30 % (M5).
constexpr double grudge_trust_effect = 0.3;

double trust_at_grudge(const Person& person) { return static_cast<double>(person.grudge_trust) / 255.0; }

}  // namespace

MicroPoints balance_on(const Person& person, std::int32_t day, const Parameters& p) {
    const double kept = kept_after(day - person.touched_day, p.account_half_life_days);
    return static_cast<MicroPoints>(static_cast<double>(person.balance) * kept);
}

double points_on(const Person& person, std::int32_t day, const Parameters& p) {
    return static_cast<double>(balance_on(person, day, p)) / micro_per_point;
}

Recollection recall(const Person& person, std::int32_t day, const Parameters& p) {
    return {balance_on(person, day, p), kept_after(day - person.touched_day, p.memory_half_life_days)};
}

void renew(Forgetting& forgetting, const Parameters& p) {
    constexpr std::int32_t days_kept = 1024;
    if (forgetting.account_half_life_days == p.account_half_life_days &&
        forgetting.memory_half_life_days == p.memory_half_life_days) {
        return;
    }
    forgetting = {p.account_half_life_days, p.memory_half_life_days, {}, {}};
    for (std::int32_t days = 0; days < days_kept; ++days) {
        forgetting.account.push_back(kept_after(days, p.account_half_life_days));
        forgetting.memory.push_back(kept_after(days, p.memory_half_life_days));
    }
}

Recollection recall(const Person& person, std::int32_t day, const Forgetting& forgetting) {
    const std::int32_t days = day - person.touched_day;
    const auto place = static_cast<std::size_t>(std::max(0, days));
    const bool is_kept = place < forgetting.account.size();
    const double account = is_kept ? forgetting.account[place] : kept_after(days, forgetting.account_half_life_days);
    const double memory = is_kept ? forgetting.memory[place] : kept_after(days, forgetting.memory_half_life_days);
    return {static_cast<MicroPoints>(static_cast<double>(person.balance) * account), memory};
}

double trust_at(double points, const Parameters& p) { return sigmoid(points / p.trust_scale); }

double bad_memory_on(const Person& person, std::int32_t day, const Parameters& p) {
    return static_cast<double>(person.bad_memory) * kept_after(day - person.touched_day, p.memory_half_life_days);
}

double effort_memory_on(const Person& person, std::int32_t day, const Parameters& p) {
    return static_cast<double>(person.effort_memory) * kept_after(day - person.touched_day, p.memory_half_life_days);
}

void bear_grudge(Person& person, std::int32_t day, double trust) {
    person.grudge = 1.0F;
    person.grudge_day = static_cast<std::int16_t>(day);
    person.grudge_trust = static_cast<std::uint8_t>(255.0 * trust + 0.5);
}

double revenge_on(const Person& person, std::int32_t day, const Parameters& p) {
    if (person.grudge <= 0.0F) {
        return 0.0;
    }
    const double half_life = p.revenge_half_life_days * (1.0 + grudge_trust_effect * trust_at_grudge(person));
    return static_cast<double>(person.grudge) * kept_after(day - person.grudge_day, half_life);
}

double avoidance_on(const Person& person, std::int32_t day, const Parameters& p) {
    if (person.grudge <= 0.0F) {
        return 0.0;
    }
    const double scale_days = p.avoidance_days * (1.0 - grudge_trust_effect * trust_at_grudge(person));
    const double age_days = std::max(0, day - person.grudge_day);
    return static_cast<double>(person.grudge) * (1.0 - det_exp(-age_days / scale_days)) *
           kept_after(static_cast<std::int32_t>(age_days), p.avoidance_half_life_days);
}

Bond bond_at(double points) {
    constexpr double edges[] = {-10.0, 0.0, 10.0, 25.0};
    std::size_t bond = 0;
    while (bond < std::size(edges) && points >= edges[bond]) {
        ++bond;
    }
    return static_cast<Bond>(bond);
}

}  // namespace goodwill
