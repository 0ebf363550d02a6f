#include "web/reset_question.h"

#include <algorithm>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

constexpr int few_days = 10;

}  // namespace

ui::Notice reset_question(const Session& session, Language language) {
    const int days = session.world().day;
    const auto changes =
        std::count_if(session.log().begin(), session.log().end(), [](const Change& c) { return !c.is_planned; });
    if (days <= few_days && changes == 0) return {};
    return {tr(Text::reset_question, language),
            ui::sentence(tr(Text::reset_loses, language), ui::decimal(days, 0, language).view(),
                         ui::decimal(static_cast<double>(changes), 0, language).view()),
            {},
            tr(Text::reset, language)};
}

}  // namespace goodwill
