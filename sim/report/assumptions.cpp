#include "sim/report/assumptions.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "sim/report/figure_text.h"
#include "sim/report/texts.h"

namespace goodwill {

namespace {

constexpr std::size_t most_changed = 40, most_of_mechanisms = 10;

// The numbers of "M7, M19; a source".
std::vector<int> mechanisms_of(const ParameterInfo& info) {
    std::string_view text = info.source.en.substr(0, info.source.en.find(';'));
    std::vector<int> numbers;
    while (!text.empty()) {
        int number = 0;
        if (text.front() == 'M' &&
            std::from_chars(text.data() + 1, text.data() + text.size(), number).ec == std::errc{}) {
            numbers.push_back(number);
        }
        text.remove_prefix(1);
    }
    return numbers;
}

bool share_one(const std::vector<int>& a, const std::vector<int>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&b](int number) { return std::find(b.begin(), b.end(), number) != b.end(); });
}

}  // namespace

std::vector<Assumption> assumptions_behind(std::span<const LeverId> changed) {
    std::vector<Assumption> assumptions;
    std::vector<int> mechanisms;
    for (const LeverId lever : changed.first(std::min(changed.size(), most_changed))) {
        const std::size_t parameter = lever.kind == LeverId::Kind::parameter ? static_cast<std::size_t>(lever.index)
                                                                             : find_parameter("staffing").value();
        const ParameterInfo& info = parameter_table()[parameter];
        assumptions.push_back({lever, &info, true});
        const std::vector<int> own = mechanisms_of(info);
        mechanisms.insert(mechanisms.end(), own.begin(), own.end());
    }
    const auto add = [&assumptions](std::size_t i) {
        const ParameterInfo& info = parameter_table()[i];
        const LeverId id{LeverId::Kind::parameter, static_cast<int>(i)};
        const auto same = [id](const Assumption& one) { return one.lever == id; };
        if (std::any_of(assumptions.begin(), assumptions.end(), same)) {
            return false;
        }
        assumptions.push_back({id, &info, false});
        return true;
    };
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (parameter_table()[i].group == ParameterGroup::hypotheses) {
            add(i);
        }
    }
    std::size_t added = 0;
    for (std::size_t i = 0; i < parameter_table().size() && added < most_of_mechanisms; ++i) {
        const ParameterInfo& info = parameter_table()[i];
        if (info.tag == EvidenceTag::J && !info.is_lever() && share_one(mechanisms, mechanisms_of(info))) {
            added += add(i) ? 1 : 0;
        }
    }
    return assumptions;
}

void write_assumptions(HtmlPage& page, const Scenario& scenario, const Parameters& start,
                       std::span<const Assumption> assumptions, Language language) {
    page.paragraph(say(ReportText::rests_intro, language));
    HtmlTable table{say(ReportText::assumptions_caption, language),
                    {{say(ReportText::assumption, language), false},
                     {say(ReportText::stands_at, language), false},
                     {say(ReportText::letter, language), false},
                     {say(ReportText::source, language), false}},
                    {},
                    true};
    for (const Assumption& one : assumptions) {
        const bool is_parameter = one.lever.kind == LeverId::Kind::parameter;
        const double value =
            is_parameter
                ? start.*one.info->field
                : static_cast<double>(scenario.touchpoints.at(static_cast<std::size_t>(one.lever.index)).staff);
        table.rows.push_back({{{shortened(lever_label(scenario, one.lever, language)),
                                {},
                                one.is_changed ? say(ReportText::changed_here, language) : "",
                                one.is_changed},
                               {setting_text(one.lever, value, language), value},
                               {std::string(tag_letter(one.info->tag)), {}, "", true},
                               {std::string(one.info->source.in(language))}},
                              lever_name(scenario, one.lever)});
    }
    page.table(table);
    std::string meanings;
    // All of them: sources name letters of their own.
    for (const EvidenceTag tag : {EvidenceTag::R, EvidenceTag::D, EvidenceTag::S, EvidenceTag::U, EvidenceTag::J}) {
        meanings +=
            fmt::format("{}{} {}", meanings.empty() ? "" : ", ", tag_letter(tag), tag_meaning(tag).in(language));
    }
    page.small(say(ReportText::letters_mean, language, meanings));
}

}  // namespace goodwill
