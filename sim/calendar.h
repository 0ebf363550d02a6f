// Who is due when: cost follows contacts, not population.
#pragma once

#include <cstdint>
#include <vector>

namespace goodwill {

// One person's running matter: waiting in the calendar for its day, or under way today.
struct Case {
    std::uint32_t person = 0;
    std::uint32_t key = 0;  // names this matter in its person's luck
    float time_s = 0.0F;    // second of the day at which the next step begins
    std::int32_t due_day = 0;
    float waited_s = 0.0F;       // on earlier days for an answer
    float loss_points = 0.0F;    // complaints: what the failure drew
    float before_points = 0.0F;  // complaints: balance before the failure
    std::uint8_t journey = 0;
    std::uint8_t step = 0;      // trigger_step: not a step yet, but the moment at which a journey starts
    std::uint8_t episode = 0;   // of the person's membership
    std::uint8_t contacts = 0;  // so far
    std::uint8_t repeats = 0;
    std::uint8_t switches = 0;
    std::uint8_t transfers = 0;
    std::uint8_t explains = 0;  // times the whole story had to be told again
};
static_assert(sizeof(Case) == 36);
inline constexpr std::uint8_t trigger_step = 0xFF;

// A ring of days. Entries further away than the ring wait in its last day and are put back then.
class Calendar {
   public:
    static constexpr std::int32_t days_ahead = 512;

    Calendar() : days_(days_ahead) {}
    void clear();
    // Precondition: item.due_day > today.
    void put(const Case& item, std::int32_t today);
    // All that is due on `today`, in the order of putting; swaps `due` with the day's storage.
    void take(std::int32_t today, std::vector<Case>& due);
    // Entries of all days, in order of day and putting.
    template <typename Visitor>
    void for_each(std::int32_t today, Visitor visit) const {
        for (std::int32_t offset = 0; offset < days_ahead; ++offset) {
            for (const Case& item : days_[slot(today + offset)]) {
                visit(item);
            }
        }
    }

   private:
    static std::size_t slot(std::int32_t day) { return static_cast<std::size_t>(day % days_ahead); }
    std::vector<std::vector<Case>> days_;
};

}  // namespace goodwill
