// What the company hears of its bad contacts, and who else does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/experiment/statistics.h"
#include "sim/session/session.h"
#include "web/ui/figures/recent_contacts.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Bad contacts of a window of days, as they are counted: voiced + again + silent = bad.
struct Iceberg {
    double bad = 0.0;
    double voiced = 0.0;     // complained about
    double again = 0.0;      // bad while a complaint was being dealt with: the company knows of it already
    double silent = 0.0;     // the company never hears of it
    double told = 0.0;       // told to at least one other person, whether voiced or not
    double listeners = 0.0;  // who heard of it
    double posts = 0.0;      // told where anybody may read it

    [[nodiscard]] double of_100(double part) const { return bad > 0.0 ? 100.0 * part / bad : 0.0; }
    // The share of a part with its 95 % interval (Wilson 1927), of so many contacts of this one world.
    [[nodiscard]] Interval share(double part) const;
    [[nodiscard]] double known_share() const { return bad > 0.0 ? (voiced + again) / bad : 0.0; }
};
Iceberg iceberg_of(const DayRecord& window);
// Of the 30 days that end today.
Iceberg recent_iceberg(const Session& session);

// A bad contact of the last day.
struct Drop {
    BadContact heard;
    bool is_known = false;  // complained about, or part of a complaint
    bool has_complained = false;
};
// All of them, or a fair sample of at most `most`: every second, third …; the known ones first.
std::vector<Drop> drops_of(const World& world, const RecentContacts& recent, std::size_t most);

// "Von 100 schlechten Kontakten hört das Unternehmen von 6 …" `twin`: the same without the change.
std::string iceberg_sentence(const Iceberg& now, const Iceberg* twin, Language language, const WorldNames& names = {});
// What somebody reads of a drop: where and when, why, what she did then.
std::vector<std::string> drop_texts(const World& world, const Drop& drop, Language language);

}  // namespace goodwill::ui
