#include "web/ui/figures/lever_spans.h"

#include <algorithm>

#include "sim/session/edits.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// Changes of one lever in order of days.
void add_spans(std::vector<LeverSpan>& spans, const std::vector<Change>& changes, double start) {
    const std::size_t first = spans.size();
    double value = start;
    int before = -1;  // the day of the last change
    for (const auto& [command, is_planned] : changes) {
        LeverSpan* open = spans.size() > first && !spans.back().until ? &spans.back() : nullptr;
        if (open != nullptr) open->latest = command.day - 1;
        const double now = command.setting.value;
        const bool is_end = open != nullptr && (now == open->back_to || now == start) && open->is_planned == is_planned;
        if (is_end) {
            open->until = command.day;
            open->latest = max_day;
        } else {
            if (open != nullptr) {
                open->followed = command.day;
            } else if (spans.size() > first) {
                spans.back().latest = command.day - 1;
            }
            spans.push_back(
                {command.setting, command.day, {}, {}, value, is_planned, std::min(before + 1, command.day), max_day});
        }
        value = now;
        before = command.day;
    }
}

bool is_part_of(const Command& command, const LeverSpan& span) {
    if (command.setting.lever != span.setting.lever) return false;
    return command.day == span.from || (span.until && command.day == *span.until);
}

// What a span is ended with: the setting of the command that ends it.
double ending_value(std::span<const Command> commands, const LeverSpan& span) {
    for (const Command& command : commands) {
        if (span.until && command.day == *span.until && command.setting.lever == span.setting.lever)
            return command.setting.value;
    }
    return span.back_to;
}

}  // namespace

std::vector<LeverSpan> spans_of(const Session& session) {
    std::vector<Change> changes(session.log().begin(), session.log().end());
    std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        const LeverId one = a.command.setting.lever, other = b.command.setting.lever;
        return one.kind != other.kind ? one.kind < other.kind : one.index < other.index;
    });
    std::vector<LeverSpan> spans;
    for (auto begin = changes.begin(); begin != changes.end();) {
        const LeverId lever = begin->command.setting.lever;
        const auto end = std::find_if(begin, changes.end(),
                                      [lever](const Change& change) { return change.command.setting.lever != lever; });
        add_spans(spans, {begin, end}, session.start_value(lever));
        begin = end;
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const LeverSpan& a, const LeverSpan& b) { return a.from < b.from; });
    return spans;
}

std::size_t changes_to_come(const Session& session) {
    const std::vector<Command> commands = session.commands();
    return static_cast<std::size_t>(std::count_if(
        commands.begin(), commands.end(), [&](const Command& command) { return command.day > session.world().day; }));
}

LeverSpan put_on_days(const LeverSpan& span, int from, std::optional<int> until) {
    LeverSpan now = span;
    const int last_start = until ? span.latest - 1 : span.latest;
    now.from = std::clamp(from, span.earliest, std::max(span.earliest, last_start));
    now.until = until ? std::optional(std::clamp(*until, now.from + 1, std::max(now.from + 1, span.latest))) : until;
    return now;
}

LeverSpan shifted(const LeverSpan& span, int days) {
    const int length = span.until ? *span.until - span.from : 0;
    const int from = std::clamp(span.from + days, span.earliest, std::max(span.earliest, span.latest - length));
    return put_on_days(span, from, span.until ? std::optional(from + length) : std::nullopt);
}

std::string days_in_words(int from, std::optional<int> until, Language language) {
    const auto number = [language](int day) { return std::string(decimal(day, 0, language).view()); };
    if (from == 0) {
        return until ? sentence(tr(Text::from_start_until, language), number(*until)) : tr(Text::from_start, language);
    }
    return until ? sentence(tr(Text::after_day_until, language), number(from), number(*until))
                 : sentence(tr(Text::after_day, language), number(from));
}

std::vector<Command> without_span(std::span<const Command> commands, const LeverSpan& span) {
    std::vector<Command> left(commands.begin(), commands.end());
    std::erase_if(left, [&span](const Command& command) { return is_part_of(command, span); });
    return left;
}

std::vector<Command> with_span(std::span<const Command> commands, const LeverSpan& was, const LeverSpan& now) {
    std::vector<Command> changed = without_span(commands, was);
    changed.push_back({now.from, now.setting});
    if (now.until) changed.push_back({*now.until, {now.setting.lever, ending_value(commands, was)}});
    return in_order_of_days(std::move(changed));
}

}  // namespace goodwill::ui
