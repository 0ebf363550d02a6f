// People under way: from home to a station, waiting, served, on to the next station or home; leaving and joining; and
// what they tell each other. Walks take real time and follow the clock of the day shown; at high speed a sample flows.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "web/ui/map/layout.h"
#include "web/ui/map/town.h"

namespace goodwill::ui {

// The day whose log is shown; before the first simulated day, day 0.
inline std::int32_t day_shown(const World& world) { return world.day > 0 ? world.day - 1 : 0; }

// Below this many days a second every contact is shown at its time: clock, staff and people are of the same instant.
// From there on a day is too short to be seen: a sample of walks, means of two weeks, and no clock.
inline constexpr double time_lapse_days_per_second = 1.0;

inline constexpr std::uint8_t place_home = 254;   // the person's dot
inline constexpr std::uint8_t place_point = 255;  // wherever the person was when sent elsewhere
inline constexpr std::uint32_t nobody = 0xFFFFFFFFU;

enum class WalkPhase : std::uint8_t { walking, waiting, served, lingering };

struct Walker {
    std::uint32_t person = 0;
    std::uint32_t contact = nobody;  // in DayLog::contacts of `day`
    std::int32_t day = 0;            // World::day when that log was current
    float t = 0.0F;                  // share of the walk
    float duration_s = 1.0F;
    float held_s = 0.0F;  // real time in this phase
    float value = 0.0F;   // goodwill scale
    ImVec2 at, origin;
    std::uint8_t from = place_home, to = place_home;
    std::uint8_t bond = 2;
    WalkPhase phase = WalkPhase::walking;
    bool is_flow = false;  // of the sample at high speed: does not wait
    bool is_move = false;  // changes the area
};

// News on its way.
struct Spark {
    std::uint32_t sender = 0, listener = 0;
    float t = 0.0F;
    bool is_positive = true, is_strong = true;
};

// A booking of a point or more, shown where it happened.
struct Sign {
    ImVec2 at;
    float t = 0.0F;
    bool is_positive = true;
};

// What stands at a station at the moment shown.
struct StationScene {
    std::vector<std::uint32_t> heads;  // employees on duty, then vacant positions
    std::vector<ImVec2> head_at;       // as drawn last
    std::vector<std::uint8_t> head_is_busy;
    int hidden_heads = 0;
    int waiting = 0, served = 0;       // contacts, by the clock
    std::vector<std::uint32_t> queue;  // walkers waiting, first come first
    std::vector<std::uint32_t> at_desk;
    float usual_queue = 0.0F;     // mean number waiting while open; these four over two weeks
    float usual_load = 0.0F;      // utilisation
    float emotion = 0.0F;         // −1 … 1
    float usual_contacts = 0.0F;  // a day
};

struct People {
    std::int32_t shown_day = -1;
    double clock_s = 0.0;
    bool was_fast = false;                    // in the last frame
    std::size_t cursor = 0;                   // next contact to set out for
    std::vector<std::uint32_t> next_contact;  // of the same person today, or nobody
    std::vector<std::uint8_t> follows;        // reached straight from the contact before
    std::vector<Walker> walkers;
    std::vector<std::uint32_t> walker_of;  // of each person: index + 1, 0 for none
    std::vector<Spark> sparks;
    std::vector<Sign> signs;
    std::size_t heard_cursor = 0, move_cursor = 0;
    float flow_credit = 0.0F, spark_credit = 0.0F;
    std::uint32_t lot = 0;  // steps through samples
    std::array<StationScene, max_touchpoints> stations;
    // Contacts a day, smoothed: [from][to], and from home.
    std::array<std::array<float, max_touchpoints>, max_touchpoints> flow{};
    std::array<float, max_touchpoints> flow_home{};
};

void reset_people(People& people, const World& world);
// One frame: new day, spawning, walking, queues, sparks.
void move_people(People& people, Town& town, const Session& session, const MapLayout& layout, const UiContext& context);

inline bool is_fast(const UiContext& context) { return context.days_per_second >= time_lapse_days_per_second; }
// Present place of a person: walking or at home.
ImVec2 place_of_person(const People& people, const Town& town, std::uint32_t person);

// Parts of move_people(), in their own file: what is told, who leaves and joins, flows and figures of the stations.
void begin_day_of_people(People& people, Town& town, const Session& session, const UiContext& context);
void start_sparks_and_moves(People& people, Town& town, const World& world, const UiContext& context);
void fade_sparks_and_signs(People& people, const UiContext& context);
void survey_stations(People& people, const World& world, const UiContext& context);

// Height of a person standing, CSS pixels.
inline float figure_height_css(const CardForm& form) {
    return form.text_size == 0 ? 10.0F : form.text_size == 2 ? 16.0F : 12.0F;
}
// Where the i-th person of a queue stands, and the i-th at a desk without staff.
ImVec2 queue_place(const MapLayout& layout, const UiContext& context, std::size_t station, std::size_t i);
std::size_t queue_room(const MapLayout& layout, const UiContext& context);
ImVec2 desk_place(const MapLayout& layout, const UiContext& context, std::size_t station, std::size_t i,
                  std::size_t count);
void set_out(People& people, Walker& walker, const MapLayout& layout, const UiContext& context, std::uint8_t to,
             const Town& town);
Walker& add_walker(People& people, Town& town, std::uint32_t person);

}  // namespace goodwill::ui
