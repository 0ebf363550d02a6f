// The questions that a business begins with (five_answers.h), as people answer them. The place is chosen, not typed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/scenario/five_answers.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

// One that a number answers.
struct NumberQuestion {
    std::string_view id;     // in read_answers(): "customers"
    std::string_view field;  // on the screen: "answer_customers"
    Text words;
    double (*answer)(const FiveAnswers&);
};
// In order; the place is asked for behind the second.
std::span<const NumberQuestion> number_questions();
inline constexpr std::size_t questions_before_place = 2;

// As somebody would type the answer.
std::string written_answer(const NumberQuestion& question, const FiveAnswers& answers, Language language);
// Takes over what somebody typed in this language, or leaves the answer as it was and says what is wrong.
std::optional<std::string> type_answer(const NumberQuestion& question, FiveAnswers& answers, const std::string& typed,
                                       Language language);

// What the answers come to in a year.
std::string year_words(const FiveAnswers& answers, Language language);

}  // namespace goodwill::ui
