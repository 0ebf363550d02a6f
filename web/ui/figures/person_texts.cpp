#include "web/ui/figures/person_texts.h"

#include <algorithm>

#include "sim/rules/membership.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

Shown membership_text(const World& world, std::uint32_t person, Language language) {
    const double days = std::max(0, world.day - world.people[person].joined_day);
    if (days < 730.0) return fill(tr(Text::inspector_for_months, language), decimal(days / 30.4, 0, language).view());
    return fill(tr(Text::inspector_for_years, language), decimal(days / 365.0, 1, language).view());
}

Shown consideration_text(const World& world, std::uint32_t person, Language language) {
    return percent(consideration_on(world, person), 0, language);
}

}  // namespace goodwill::ui
