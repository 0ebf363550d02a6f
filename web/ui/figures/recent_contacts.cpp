#include "web/ui/figures/recent_contacts.h"

#include <algorithm>

namespace goodwill::ui {

namespace {

std::size_t step_count(const Scenario& scenario) { return first_step_of(scenario, scenario.journeys.size()); }

void add_to_step(StepSums& step, const Contact& contact) {
    const auto satisfaction = static_cast<double>(contact.satisfaction);
    const auto perceived = static_cast<double>(contact.perceived);
    const double points = contact.booked / micro_per_point;
    const auto bin = static_cast<std::size_t>(std::clamp(satisfaction * 4.0, 0.0, StepSums::bins - 1.0));
    step.contacts += 1.0;
    step.satisfaction += satisfaction;
    step.satisfaction_squares += satisfaction * satisfaction;
    step.perceived += perceived;
    step.expected += perceived - static_cast<double>(contact.disconfirmation);
    step.endings += contact.ends_journey ? 1.0 : 0.0;
    ++step.histogram.at(bin);
    if (points >= 0.0) {
        step.deposited += points;
        return;
    }
    step.withdrawn -= points;
    step.lost.at(static_cast<std::size_t>(cause_of(contact))) -= points;
}

PanelContact panel_contact(const Contact& contact) {
    PanelContact kept{contact.person, contact.wait_ratio, contact.effort, contact.perceived};
    kept.is_staffed = contact.has_employee();
    kept.is_concluded =
        contact.needs_solution && (contact.outcome == Outcome::done || contact.outcome == Outcome::unsolved);
    kept.is_solved_first =
        kept.is_concluded && contact.outcome == Outcome::done && contact.repeats == 0 && contact.switches == 0;
    kept.has_failed = contact.has_failed;
    kept.is_delighted = contact.is_delighted;
    return kept;
}

// What a contact was told of lies together among the messages, in the order of contacts; retold news comes after all of it.
BadContact take_listeners(const std::vector<Message>& messages, std::size_t& next, const Contact& contact,
                          std::uint32_t index) {
    constexpr std::uint64_t listeners_per_key = 64;
    BadContact heard{index};
    for (; next < messages.size(); ++next) {
        const Message& message = messages[next];
        const bool is_hers = message.sender == contact.person && message.perceived == contact.perceived;
        const bool is_told = !message.is_public && message.key / listeners_per_key == contact.key;
        if (message.hop > 0 || !is_hers || !(is_told || message.is_public)) break;
        ++(is_told ? heard.listeners : heard.readers);
    }
    return heard;
}

}  // namespace

Cause cause_of(const Contact& contact) {
    constexpr float long_wait = 0.5F;
    if (contact.outcome == Outcome::gave_up) return Cause::gave_up;
    if (contact.outcome == Outcome::unsolved || contact.outcome == Outcome::come_again) return Cause::unsolved;
    if (contact.has_failed) return Cause::failure;
    if ((contact.repeats | contact.switches | contact.transfers | contact.explains) != 0) return Cause::effort;
    if (contact.wait_ratio >= long_wait) return Cause::wait;
    return contact.has_employee() ? Cause::staff : Cause::quality;
}

Text cause_text(Cause cause) {
    constexpr std::array<Text, cause_count> texts = {Text::cause_gave_up, Text::cause_unsolved, Text::cause_failure,
                                                     Text::cause_effort,  Text::cause_wait,     Text::cause_staff,
                                                     Text::cause_quality};
    return texts.at(static_cast<std::size_t>(cause));
}

void add(StepSums& sum, const StepSums& more) {
    sum.contacts += more.contacts;
    sum.satisfaction += more.satisfaction;
    sum.satisfaction_squares += more.satisfaction_squares;
    sum.perceived += more.perceived;
    sum.expected += more.expected;
    sum.endings += more.endings;
    sum.deposited += more.deposited;
    sum.withdrawn += more.withdrawn;
    for (std::size_t i = 0; i < cause_count; ++i) sum.lost[i] += more.lost[i];
    for (std::size_t i = 0; i < StepSums::bins; ++i) sum.histogram[i] += more.histogram[i];
}

std::size_t first_step_of(const Scenario& scenario, std::size_t journey) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < journey; ++i) first += scenario.journeys[i].steps.size();
    return first;
}

void update_recent(RecentContacts& recent, const World& world) {
    const bool is_known = recent.last_day == world.day && (world.day == 0) == recent.days.empty();
    if (is_known) return;
    if (recent.days.empty() || recent.last_day + 1 != world.day) {
        recent = {};
        recent.one_in = static_cast<std::uint32_t>(
            1 + world.customers / static_cast<std::int64_t>(RecentContacts::most_in_panel + 1));
    }
    recent.last_day = world.day;
    recent.bad.clear();
    if (world.day == 0) return;
    const Scenario& scenario = *world.scenario;
    std::vector<std::size_t> first;
    for (std::size_t i = 0; i < scenario.journeys.size(); ++i) first.push_back(first_step_of(scenario, i));
    RecentContacts::Day day;
    day.steps.resize(step_count(scenario));
    std::size_t next_message = 0;
    for (std::size_t i = 0; i < world.today.contacts.size(); ++i) {
        const Contact& contact = world.today.contacts[i];
        add_to_step(day.steps[first[contact.journey] + contact.step], contact);
        if (contact.person % recent.one_in == 0) day.panel.push_back(panel_contact(contact));
        const BadContact heard = take_listeners(world.messages, next_message, contact, static_cast<std::uint32_t>(i));
        if (!contact.is_bad) continue;
        const bool is_silent = !contact.is_complaint && !contact.has_complained;
        day.silent += is_silent ? 1.0 : 0.0;
        day.silent_told += is_silent && heard.listeners > 0 ? 1.0 : 0.0;
        recent.bad.push_back(heard);
    }
    recent.days.push_back(std::move(day));
    if (recent.days.size() > RecentContacts::panel_days) recent.days.pop_front();
    // Steps are of fewer days than the panel.
    if (recent.days.size() > RecentContacts::step_days) {
        std::vector<StepSums>().swap(recent.days[recent.days.size() - 1 - RecentContacts::step_days].steps);
    }
}

std::vector<StepSums> recent_steps(const RecentContacts& recent) {
    std::vector<StepSums> sums;
    for (std::size_t i = recent.days.size() - recent.known_step_days(); i < recent.days.size(); ++i) {
        const std::vector<StepSums>& steps = recent.days[i].steps;
        if (sums.empty()) sums.resize(steps.size());
        for (std::size_t step = 0; step < steps.size(); ++step) add(sums[step], steps[step]);
    }
    return sums;
}

}  // namespace goodwill::ui
