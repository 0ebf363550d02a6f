#include "web/reset_question.h"

#include <algorithm>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

constexpr int few_days = 10;

// `losses`: what is lost, with the days and the changes.
ui::Notice question_of_losses(const Session& session, Text question, Text losses, Text agree, Language language) {
    const int days = session.world().day;
    const auto changes =
        std::count_if(session.log().begin(), session.log().end(), [](const Change& c) { return !c.is_planned; });
    if (days <= few_days && changes == 0) return {};
    return {tr(question, language),
            ui::sentence(tr(losses, language), ui::decimal(days, 0, language).view(),
                         ui::decimal(static_cast<double>(changes), 0, language).view()),
            {},
            tr(agree, language)};
}

}  // namespace

ui::Notice reset_question(const Session& session, Language language) {
    return question_of_losses(session, Text::reset_question, Text::reset_loses, Text::reset, language);
}

ui::Notice story_question(const Session& session, Language language) {
    return question_of_losses(session, Text::story_ask, Text::story_loses, Text::story_begin, language);
}

}  // namespace goodwill
