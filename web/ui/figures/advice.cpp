#include "web/ui/figures/advice.h"

#include <algorithm>

#include "web/ui/figures/levers.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

constexpr int watching_days = 90, suggesting_days = 90;

const Change* first_change(const Session& session) {
    const auto found =
        std::find_if(session.log().begin(), session.log().end(), [](const Change& c) { return !c.is_planned; });
    return found != session.log().end() ? &*found : nullptr;
}

}  // namespace

Advice advice_of(const Session& session) {
    const Change* first = first_change(session);
    if (first == nullptr) return Advice::try_it;
    const bool has_another = std::any_of(session.log().begin(), session.log().end(), [&](const Change& c) {
        return !c.is_planned && c.command.day >= first->command.day + watching_days;
    });
    const int days = session.world().day - first->command.day;
    if (days < watching_days) return Advice::watch;
    return has_another || days >= watching_days + suggesting_days ? Advice::none : Advice::next;
}

std::string advice_text(const Session& session, Language language) {
    switch (advice_of(session)) {
        case Advice::try_it:
            return session.world().scenario->watch.in(language);
        case Advice::watch:
            return sentence(tr(Text::advice_watch, language),
                            change_text(session, first_change(session)->command, language));
        case Advice::next:
            return tr(Text::advice_next, language);
        case Advice::none:
            break;
    }
    return {};
}

}  // namespace goodwill::ui
