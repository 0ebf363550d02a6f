// People who were in one state of the account on some day, followed from then on, in both worlds.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

inline constexpr std::size_t most_followed = 20000;

// The day of the earliest change that is in one of two logs and not in the other.
inline constexpr int no_difference = std::numeric_limits<int>::max();
int first_difference(std::span<const Change> a, std::span<const Change> b);

// Where those who were marked are on a day: accounts of those who are customers still, a quarter below, half, a quarter above.
struct FollowedDay {
    int day = 0;
    double low_quarter = 0.0, middle = 0.0, high_quarter = 0.0;  // points; 0 without customers
    double customers = 0.0;                                      // share of those who were marked
};

struct FollowedPerson {
    std::uint32_t person = 0;
    std::uint8_t generation = 0;  // somebody else may have her place in the market one day
};

// In one world, on the days that were seen.
struct FollowedCourse {
    std::vector<FollowedDay> days;
    std::vector<Change> log;  // of the session when it was last looked at
};

class Followed {
   public:
    [[nodiscard]] bool is_marked() const { return !people_.empty(); }
    [[nodiscard]] Bond state() const { return state_; }
    [[nodiscard]] int day() const { return day_; }
    [[nodiscard]] std::size_t count() const { return people_.size(); }
    [[nodiscard]] std::int64_t of() const { return of_; }  // how many were in this state that day
    [[nodiscard]] std::span<const FollowedPerson> people() const { return people_; }
    [[nodiscard]] std::span<const FollowedDay> own() const { return own_.days; }
    [[nodiscard]] std::span<const FollowedDay> twin() const { return twin_.days; }

    // Everybody whose account is in this state now, of more than most_followed every so many; nothing where there is nobody.
    void mark(const Session& session, const Session* twin, Bond state);
    void forget();
    // Notes where they are today. Ends where it is a day before the mark, another business, or another past of it.
    void follow(const Session& session, const Session* twin);

   private:
    Bond state_{};
    int day_ = 0;
    std::int64_t of_ = 0;
    std::vector<FollowedPerson> people_;
    FollowedCourse own_, twin_;
    // Of which business.
    std::string scenario_;
    std::uint64_t seed_ = 0, luck_seed_ = 0;
    std::size_t market_ = 0;
};

// Precondition: is_marked() and a day was noted.
std::string followed_sentence(const Followed& followed, Language language, const WorldNames& names = {});

}  // namespace goodwill::ui
