#include "web/ui/figures/iceberg.h"

#include <algorithm>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

std::string whole(double value, Language language) { return std::string(decimal(value, 0, language).view()); }

std::string what_she_did(const Contact& contact, const Drop& drop, Language language) {
    if (contact.is_complaint) return tr(Text::drop_again, language);
    return tr(drop.has_complained ? Text::drop_voiced : Text::drop_silent, language);
}

}  // namespace

Interval Iceberg::share(double part) const { return goodwill::share_of(static_cast<int>(part), static_cast<int>(bad)); }

Iceberg iceberg_of(const DayRecord& window) {
    const Counters& count = window.total;
    Iceberg iceberg;
    iceberg.bad = count.bad;
    iceberg.voiced = count.complaints;
    iceberg.silent = count.silent_bad;
    iceberg.again = count.bad - count.complaints - count.silent_bad;
    iceberg.told = count.told_after_bad;
    iceberg.listeners = count.told_negative;
    iceberg.posts = count.public_negative;
    return iceberg;
}

Iceberg recent_iceberg(const Session& session) {
    return iceberg_of(counts_until(session, session.world().day, figure_window_days));
}

std::vector<Drop> drops_of(const World& world, const RecentContacts& recent, std::size_t most) {
    std::vector<Drop> drops;
    if (most == 0 || recent.last_day != world.day) return drops;
    const std::size_t stride = (recent.bad.size() + most - 1) / most;
    for (std::size_t i = 0; i < recent.bad.size(); i += stride) {
        const Contact& contact = world.today.contacts[recent.bad[i].contact];
        drops.push_back({recent.bad[i], contact.has_complained || contact.is_complaint, contact.has_complained});
    }
    std::stable_partition(drops.begin(), drops.end(), [](const Drop& drop) { return drop.is_known; });
    return drops;
}

std::string iceberg_sentence(const Iceberg& now, const Iceberg* twin, Language language, const WorldNames& names) {
    if (now.bad == 0.0) return tr(Text::iceberg_none, language);
    const auto of_100 = [&](const Iceberg& of, double part) { return whole(of.of_100(part), language); };
    const double each = now.told > 0.0 ? now.listeners / now.told : 0.0;
    std::string text = sentence(tr(Text::iceberg_now, language), of_100(now, now.voiced), of_100(now, now.silent),
                                of_100(now, now.told), std::string(decimal(each, 1, language).view()));
    if (twin == nullptr || twin->bad == 0.0) return text;
    return text + " " +
           sentence(tr(Text::iceberg_without, language), other_world_first(names, language),
                    of_100(*twin, twin->voiced), of_100(*twin, twin->silent), of_100(*twin, twin->told));
}

std::vector<std::string> drop_texts(const World& world, const Drop& drop, Language language) {
    const Contact& contact = world.today.contacts[drop.heard.contact];
    const auto number = [&](double value, int decimals) {
        return std::string(decimal(value, decimals, language).view());
    };
    std::vector<std::string> texts;
    texts.push_back(sentence(tr(Text::map_person, language), number(contact.person, 0)));
    texts.push_back(sentence(tr(Text::drop_where, language),
                             world.scenario->touchpoints[contact.touchpoint].name.in(language),
                             std::string(time_of_day(static_cast<double>(contact.arrive_s)).view())));
    texts.push_back(sentence(tr(Text::drop_why, language), std::string(tr(cause_text(cause_of(contact)), language)),
                             number(-static_cast<double>(contact.disconfirmation), 1),
                             std::string(signed_decimal(contact.booked / micro_per_point, 1, language).view())));
    texts.push_back(what_she_did(contact, drop, language));
    if (drop.heard.listeners == 1) texts.back() += tr(Text::drop_told_one, language);
    if (drop.heard.listeners > 1)
        texts.back() += sentence(tr(Text::drop_told, language), number(drop.heard.listeners, 0));
    if (drop.heard.listeners == 0) texts.back() += tr(Text::drop_told_none, language);
    if (drop.heard.readers > 0) {
        texts.back() += sentence(tr(Text::drop_posted, language), number(drop.heard.readers, 0));
    }
    return texts;
}

}  // namespace goodwill::ui
