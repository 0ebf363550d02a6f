#include "web/ui/figures/five_questions.h"

#include <fmt/format.h>

#include "sim/base/json_text.h"
#include "web/ui/figures/editor_shown.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

namespace {

constexpr NumberQuestion asked_numbers[] = {
    {"customers", "answer_customers", Text::ask_customers,
     [](const FiveAnswers& answers) { return static_cast<double>(answers.customers); }},
    {"purchases_per_year", "answer_purchases", Text::ask_purchases,
     [](const FiveAnswers& answers) { return answers.purchases_per_year; }},
    {"staff", "answer_staff", Text::ask_staff,
     [](const FiveAnswers& answers) { return static_cast<double>(answers.staff); }},
    {"price_eur", "answer_price", Text::ask_price, [](const FiveAnswers& answers) { return answers.price_eur; }}};

FormField typed_field() { return {FormField::Kind::number, {}, {}, {}}; }

}  // namespace

std::span<const NumberQuestion> number_questions() { return asked_numbers; }

std::string written_answer(const NumberQuestion& question, const FiveAnswers& answers, Language language) {
    return number_text(question.answer(answers), language);
}

std::optional<std::string> type_answer(const NumberQuestion& question, FiveAnswers& answers, const std::string& typed,
                                       Language language) {
    const std::string json = typed_value(typed_field(), typed, language);
    const std::vector<FileError> errors = read_answers(fmt::format("{{\"{}\": {}}}", question.id, json), answers);
    if (errors.empty()) return std::nullopt;
    return words_of(errors.front(), language);
}

std::string year_words(const FiveAnswers& answers, Language language) {
    const AnsweredYear year = year_of(answers);
    const auto amount = [language](double eur) { return compact_euro(eur, language); };
    return sentence(tr(year.loses_money() ? Text::answers_lose : Text::answers_year, language),
                    amount(year.revenue_eur).view(), amount(year.goods_eur).view(), amount(year.wages_eur).view());
}

}  // namespace goodwill::ui
