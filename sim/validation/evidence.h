// What validation watches in a running world: sums and people's histories that no counter of the day keeps.
//
// observe() reads the world after each simulated day, as the journey map does, and changes nothing. Each topic has its
// own struct and its own file; facts.inl reads them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "sim/rules/intentions.h"
#include "sim/validation/statistics.h"
#include "sim/world/counters.h"
#include "sim/world/world.h"

namespace goodwill {

// Contacts one by one: how they were experienced (M1, M6, M7).
struct ExperienceEvidence {
    Moments satisfaction{.origin = 7.5};
    // Stars (1–5) of deliveries in time, up to two days late, three to seven days late.
    Moments stars_in_time, stars_late, stars_very_late;
    static constexpr std::size_t most_repeats = 4;
    // Satisfaction with contacts in matters: [touchpoint][repeats so far].
    std::array<std::array<Moments, most_repeats + 1>, max_touchpoints> by_repeats{};
    Moments low_disloyal, high_disloyal;  // stated after contacts of low (up to 0.2) and high effort (from 0.8)
    Moments low_speaks_badly, high_speaks_badly;
    double more_loyal = 0.0;     // service contacts that paid in more than a point
    double more_disloyal = 0.0;  // … that drew more than a point
    // Six contacts of a person in a row without a bad one.
    static constexpr std::uint8_t chain_length = 6;
    double chains = 0.0;
    double flawless_chains = 0.0;
    std::vector<std::uint8_t> chain;  // of each person: contacts so far, + 16 when one of them was bad
};

// What is told to whom after which contact (M9, M11).
struct WordEvidence {
    static constexpr std::size_t bands = 3;                       // of satisfaction: below 4, 6–8, from 9 on
    std::array<double, bands> contacts{};                         // in the band
    std::array<double, bands> told{};                             // listeners of these contacts
    double bad = 0.0;                                             // bad contacts, those about complaints left out
    double bad_told = 0.0;                                        // … told to somebody
    double bad_listeners = 0.0;                                   // … to so many
    double bad_told_many = 0.0;                                   // … to six or more
    std::array<double, 2> posts{};                                // public posts: [good, bad]
    std::array<double, 2> readers{};                              // of these posts
    double bad_posts_on_service = 0.0;                            // bad posts about contacts with employees
    std::array<double, expectation_group_count> bad_posts_on{};   // by group of touchpoints
    double bad_complained = 0.0;                                  // … and to the company
    using ContactName = std::pair<std::uint32_t, std::uint64_t>;  // person and key
    std::vector<ContactName> keys;                                // storage kept from day to day
};

// Hotlines: calls by hour, patience, durations (M8).
struct QueueEvidence {
    std::array<Moments, 24> calls{};  // per day
    std::array<double, 24> queued{}, gave_up{}, wait_s{};
    Moments service_s{.origin = 300.0};
    Moments log_service{.origin = 5.0};
};

// Matters from their first contact to the solution (M7).
struct MatterEvidence {
    struct Open {
        double begin_days = 0.0;
        bool is_with_employee = false;  // began with a person, not with self-service
        bool is_written = false;        // began with a letter or mail
        bool is_repeated = false;
        bool is_switched = false;
        std::uint16_t calls = 0;  // with employees so far
    };
    using Name = std::pair<std::uint32_t, std::uint64_t>;  // person and matter
    std::map<Name, Open> open;
    double closed = 0.0;
    double reworked = 0.0;        // with a repeated contact
    double with_employee = 0.0;   // closed ones that began with an employee
    double solved_at_once = 0.0;  // … and needed no second contact
    double calls = 0.0;           // contacts with employees about closed ones; transfers are part of the same call
    std::vector<double> days;     // to the solution
};

// How bad contacts go on: complaints, recoveries, and who is still there half a year later (M9, M10).
struct ComplaintEvidence {
    static constexpr std::int32_t followed_days = 180;
    struct Followed {
        std::int32_t day = 0;
        std::uint32_t person = 0;
        std::uint8_t episode = 0;
        Aftermath aftermath{};
    };
    struct Group {
        double count = 0.0, stayed = 0.0;
    };
    std::map<std::uint32_t, std::int32_t> failed_day;  // of people whose complaint is being dealt with
    std::vector<Followed> followed;                    // in order of day
    std::size_t next = 0;                              // the first that is not judged yet
    std::array<Group, aftermath_count> by_aftermath{};
    std::array<std::array<Moments, 2>, aftermath_count> says_stays{};  // [aftermath][minor, major]
    Moments first_change, second_change;  // account after a solved complaint minus before the failure, points
    std::vector<std::int32_t> recovered;  // of each person: day of the last solved complaint
};

// Customers over months: purchases and calls (M14, M15, M24).
struct CustomerEvidence {
    static constexpr std::int32_t span_days = 546;  // 78 weeks
    static constexpr std::int32_t half_days = 273;  // 39 weeks
    // The published weeks count from the first day of a cohort that came within twelve weeks: its last ones were seen that
    // much shorter. Every twelve weeks of the simulation are such a cohort.
    static constexpr std::int32_t cohort_days = 84;
    // First-time buyers: becoming a customer counts as the first purchase, the next ones as repeats. Those who had been
    // customers before and come back are none.
    static constexpr std::uint8_t no_one = 255;
    std::vector<std::uint8_t>
        customer_before;  // of each place in the market: generation() of the last customer, or no_one
    std::vector<std::uint8_t> cohort_member;   // … of the one of `joined`
    std::vector<std::int32_t> joined;          // day, −1: nobody who joined for the first time while watched
    std::vector<std::uint8_t> repeated;        // 1: within 39 weeks of their cohort, 2: within 78 weeks only
    std::vector<std::int32_t> first_purchase;  // seen, of each person, −1: none
    std::vector<float> revenue_eur;            // within 78 weeks of it
    // Service contacts of a quarter, and who left in the quarter after it.
    static constexpr std::int32_t quarter_days = 90;
    static constexpr std::size_t most_contacts = 5;
    std::vector<std::uint8_t> contacts;  // of each person, in the quarter under way
    std::vector<std::uint8_t> before;    // … in the one before; 255: was no customer then, or has moved away since
    std::array<double, most_contacts> watched{}, left{};
};

// Year by year: what customers experience, whether they would recommend, who leaves; and leaving by tenure (M14, M23).
struct LoyaltyEvidence {
    static constexpr std::int32_t year_days = 365;
    static constexpr std::int32_t month_days = 30;
    static constexpr std::size_t months = 120;
    // Of each person, in the year under way.
    struct Year {
        bool is_watched = false;  // was a customer at its beginning, and has not moved away
        bool has_left = false;
        float score = 0.0F;         // 0–10, asked at its beginning
        float points = 0.0F;        // on the account then
        float expectation = 0.0F;   // mean of what is expected then, 0–10
        float satisfaction = 0.0F;  // sum over the contacts of the year
        std::uint16_t contacts = 0;
        // Of the latest journey, so far.
        std::uint64_t journey = 0;
        float journey_satisfaction = 0.0F;  // sum
        float latest_satisfaction = 0.0F;   // of its latest contact
        std::uint16_t journey_contacts = 0;
    };
    struct Group {
        double watched = 0.0, left = 0.0;
    };
    std::vector<Year> people;
    // Of those who stayed: mean satisfaction of a year against the score at its end; what was expected at its beginning against
    // the mean; and the last journey of more than one contact, and its last contact, against the score.
    Pairs satisfaction_and_score, expectation_and_satisfaction, journey_and_score, contact_and_score;
    Group detractors, promoters;  // by the score at the beginning of the year
    Group lowest_fifth, highest_fifth;
    // By month of tenure: days at risk of ended memberships, and those who left.
    std::vector<std::int32_t> joined;  // of each person, the day of the present or last membership
    std::array<double, months> days_at_risk{}, left{};
};

// First bad contacts, as severe as each other, with and without a complaint: who leaves within half a year (M9, M10). Days
// before the answer belong to the unanswered, so that nobody's answer is counted because she stayed to hear it; the day of
// the bad contact itself counts for nobody.
struct AfterBadEvidence {
    static constexpr std::int32_t followed_days = 180;
    static constexpr std::array<double, 3> severities = {2.3, 3.0,
                                                         4.0};  // points below expectation: bounds of the strata
    enum class Course : std::uint8_t { silent, unanswered, recovered, failed };
    struct Followed {
        std::int32_t day = 0;
        std::uint32_t person = 0;
        std::uint8_t stratum = 0;
        Course course{};
        std::int32_t since = 0;  // the first day of this course
        bool is_gone = false;    // left, or moved away
    };
    struct Group {
        double days = 0.0, left = 0.0;  // days at risk
    };
    static constexpr std::uint32_t nobody = 0xFFFFFFFFU;
    std::vector<Followed> followed;         // in order of day
    std::size_t next = 0;                   // the first that is still followed
    std::int32_t watched_until = 0;         // the day after the last one watched
    std::vector<std::uint32_t> present_of;  // of each person: the place in `followed`, or nobody
    std::array<std::array<Group, severities.size() + 1>, 4> groups{};  // [course][stratum], of courses that have ended
};

// Customers who answer customers (M21).
struct CommunityEvidence {
    std::map<std::uint32_t, double> answers;  // of each who answered
    double member_days = 0.0;
};

struct Evidence {
    std::int32_t first_day = 0;  // when watching began
    DayRecord window;
    ExperienceEvidence experience;
    WordEvidence words;
    QueueEvidence queue;
    MatterEvidence matters;
    ComplaintEvidence complaints;
    CustomerEvidence customers;
    LoyaltyEvidence loyalty;
    AfterBadEvidence after_bad;
    CommunityEvidence community;
};

// Begins to watch a world.
Evidence start_watching(const World& world);
// Reads one day, after it was simulated.
void observe(Evidence& evidence, const World& world);

// The topics.
void watch_experience(ExperienceEvidence& e, const World& world);
void watch_words(WordEvidence& e, const World& world);
void watch_queues(QueueEvidence& e, const World& world);
void watch_matters(MatterEvidence& e, const World& world);
void watch_complaints(ComplaintEvidence& e, const World& world);
void watch_community(CommunityEvidence& e, const World& world);
void watch_customers(CustomerEvidence& e, const World& world, std::int32_t first_day);
void begin_loyalty(LoyaltyEvidence& e, const World& world);
void watch_loyalty(LoyaltyEvidence& e, const World& world, std::int32_t first_day);
void watch_after_bad(AfterBadEvidence& e, const World& world);

// The day that was just simulated, and the number by which contacts of one matter belong together.
inline std::int32_t watched_day(const World& world) { return world.day - 1; }
MatterEvidence::Name matter_of(const Contact& contact);

// Answers that need more than one sum.
double calls_variance_ratio(const QueueEvidence& e);  // variance / mean of the calls of an hour, over the hours
double busiest_hour_share(const QueueEvidence& e);
double humps(const QueueEvidence& e);                // of the day's calls by hour
double giving_up_explained(const QueueEvidence& e);  // share of variance explained by a line through the origin
double seconds_of_patience(const QueueEvidence& e);  // mean wait / share that gives up
double satisfaction_lost_by_repeat(const ExperienceEvidence& e);  // share, mean of the first repeats
double flawless_against_independence(const ExperienceEvidence& e, const DayRecord& window);
double only_readers(const CommunityEvidence& e, double days);  // members who never answered
double written_by_top_tenth(const CommunityEvidence& e);
double stayed(const ComplaintEvidence& e, Aftermath aftermath);
double left_after(const CustomerEvidence& e, std::size_t fewest, std::size_t most);
double without_repeat(const CustomerEvidence& e, const World& world, bool is_long);
double revenue_of_top_fifth(const CustomerEvidence& e, const World& world);

// Leaving in a year, one group against another.
double times_as_likely(const LoyaltyEvidence::Group& group, const LoyaltyEvidence::Group& base);

// Leaving by month of tenure, counted from the end of the first term (from the first day without a contract).
struct Hazard {
    double peak_month = 0.0;    // the second of the two neighbouring months with the most leaving, counted from 1
    double peak_to_late = 0.0;  // leaving in these two against months 22–27
    double largest_rise = 0.0;  // from one quarter to the next after the peak, until month 27, in standard errors
};
Hazard hazard_of(const LoyaltyEvidence& e, const World& world, std::int32_t first_day);

// Leaving after a course of things against leaving in silence, at equal severity (rate ratio of Mantel & Haenszel).
double left_against_silent(const AfterBadEvidence& e, AfterBadEvidence::Course course);

}  // namespace goodwill
