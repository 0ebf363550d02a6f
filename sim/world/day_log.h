// What happened today, in order: read by later phases of the day, shown on the journey map, overwritten tomorrow.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/base/rng.h"
#include "sim/world/calendar.h"
#include "sim/world/population.h"

namespace goodwill {

// How a complaint was answered, on the day it was.
enum class Redress : std::uint8_t { none, put_right, in_vain };

enum class Outcome : std::uint8_t {
    done,        // an ordinary contact, or a matter solved
    passed_on,   // transferred to a colleague
    come_again,  // not solved, the customer will have to return
    unsolved,    // not solved, and the customer gives the matter up
    moved_on,    // self-service or a queue failed, the customer changes the channel
    gave_up,     // left the queue unserved
};

struct Contact {
    std::uint64_t key = 0;  // names this contact in its person's luck
    std::uint32_t person = 0;
    std::uint32_t employee = no_contact_employee;  // index in World::employees
    std::uint32_t served_by =
        no_contact_employee;                 // number of that employee today; in the evening it may be a successor's
    std::uint32_t memory = Case::no_memory;  // of the journey, when it has more than this contact
    float arrive_s = 0.0F;                   // second of the day
    float start_s = 0.0F;                    // service begins; may lie beyond midnight
    float end_s = 0.0F;                      // the customer leaves
    float wait_s = 0.0F;                     // as it is counted: earlier days included, none of who is called back
    float wait_ratio = 0.0F;                 // wait / patience, at most 1
    float revenue_eur = 0.0F;
    Grievance grievance;  // what a complaint is about, or what this contact would be reason for
    Block luck{};         // the block of contact_noise, drawn with the contact
    Block voice_luck{};   // the block of voice_choice, the same
    std::uint8_t touchpoint = 0;
    std::uint8_t journey = 0;
    std::uint8_t step = 0;
    Outcome outcome = Outcome::done;
    std::uint8_t repeats = 0;
    std::uint8_t switches = 0;
    std::uint8_t transfers = 0;
    std::uint8_t explains = 0;
    bool has_failed = false;
    bool needs_solution = false;
    bool is_complaint = false;
    bool ends_journey = false;
    // Filled in by appraise_contact():
    float perceived = 0.0F;  // 0–10 points
    float disconfirmation = 0.0F;
    float satisfaction = 0.0F;
    float effort = 0.0F;
    MicroPoints booked = 0;
    bool is_wow = false;
    bool is_delighted = false;
    bool is_bad = false;
    bool is_severe = false;
    bool is_first_bad = false;  // bad, and no earlier bad one was remembered then (M14)
    // Filled in by voice_contact():
    bool has_complained = false;
    Redress redress = Redress::none;  // to the complaint that this contact is, or was put right on the spot

    [[nodiscard]] bool has_employee() const { return employee != no_contact_employee; }

    static constexpr std::uint32_t no_contact_employee = 0xFFFFFFFFU;
};
static_assert(sizeof(Contact) == 136);  // each is cleared first

// News on its way from one person to another; sent today, heard tomorrow.
struct Message {
    std::uint64_t key = 0;
    std::uint32_t sender = 0;
    float strength = 1.0F;   // grows with each retelling of bad news
    float perceived = 0.0F;  // quality told of, 0–10 points
    std::uint8_t group = 0;  // expectation group of the touchpoint told of
    std::uint8_t hop = 0;
    bool is_positive = true;
    bool is_public = false;  // a post: read by anybody, not by a tie
};

struct Heard {
    std::uint32_t sender = 0;
    std::uint32_t listener = 0;
    bool is_positive = true;
    bool is_strong_tie = true;
};

enum class MoveKind : std::uint8_t { joined_advert, joined_word, won_back, left, moved_away };

struct Move {
    std::uint32_t person = 0;
    MoveKind kind{};
    std::uint8_t competitor = 0;  // where to, for those who left
};

struct DayLog {
    std::vector<Contact> contacts;  // in order of arrival
    std::vector<std::uint32_t>
        bad;  // by place, the bad ones among them and complaints in vain: reasons to think of leaving
    std::vector<Heard> heard;
    std::vector<Move> moves;

    void clear() {
        contacts.clear();
        bad.clear();
        heard.clear();
        moves.clear();
    }
};

}  // namespace goodwill
