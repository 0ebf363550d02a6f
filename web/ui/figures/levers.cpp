#include "web/ui/figures/levers.h"

#include <algorithm>
#include <cmath>

#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// ASCII and the capital umlauts: what labels in two languages need.
std::string lowered(std::string_view text) {
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (result[i] >= 'A' && result[i] <= 'Z') result[i] = static_cast<char>(result[i] - 'A' + 'a');
        const bool is_latin_1 = i > 0 && static_cast<unsigned char>(result[i - 1]) == 0xC3;
        const auto byte = static_cast<unsigned char>(result[i]);
        if (is_latin_1 && byte >= 0x80 && byte <= 0x9E) result[i] = static_cast<char>(byte + 0x20);
    }
    return result;
}

void fill_values(Lever& lever, const Session& session) {
    lever.in_effect = session.value(lever.id);
    lever.value = session.waiting_value(lever.id).value_or(lever.in_effect);
    lever.planned = session.planned_later(lever.id);
    lever.start = session.start_value(lever.id);
    lever.range = lever_range(session.scenario(), lever.id);
}

}  // namespace

Lever parameter_lever(const Session& session, std::size_t parameter, Language language) {
    Lever lever;
    lever.info = &parameter_table()[parameter];
    lever.id = {LeverId::Kind::parameter, static_cast<int>(parameter)};
    lever.name = lever.info->name;
    lever.label = lever.info->label.in(language);
    lever.cost_scale = session.world().set.programme_scale;
    fill_values(lever, session);
    return lever;
}

Lever staff_lever(const Session& session, int touchpoint, Language language) {
    const Touchpoint& place = session.world().scenario->touchpoints[static_cast<std::size_t>(touchpoint)];
    Lever lever;
    lever.id = {LeverId::Kind::staff, touchpoint};
    lever.name = "staff." + place.id;
    lever.label = place.name.in(language);
    fill_values(lever, session);
    return lever;
}

Lever lever_of(const Session& session, LeverId id, Language language) {
    return id.kind == LeverId::Kind::staff ? staff_lever(session, id.index, language)
                                           : parameter_lever(session, static_cast<std::size_t>(id.index), language);
}

std::vector<std::size_t> changed_assumptions(const Session& session) {
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (!parameter_table()[i].is_lever() && parameter_lever(session, i, Language::en).is_changed()) {
            changed.push_back(i);
        }
    }
    return changed;
}

Shown lever_value_text(const Lever& lever, double value, Language language) {
    return lever.info != nullptr ? parameter_value(*lever.info, value, language) : decimal(value, 0, language);
}

std::string_view lever_unit_text(const Lever& lever, double value, Language language) {
    if (lever.info != nullptr) return parameter_unit(*lever.info, language);
    return tr(value == 1.0 ? Text::position : Text::positions, language);
}

std::string lever_value_with_unit(const Lever& lever, double value, Language language) {
    std::string text(lever_value_text(lever, value, language).view());
    const std::string_view unit = lever_unit_text(lever, value, language);
    return unit.empty() ? text : text.append(" ").append(unit);
}

std::string name_in_files(const Lever& lever, Language language) {
    if (lever.info == nullptr || !lever.info->is_share()) return lever.name;
    const auto plain = [&](double value) { return decimal(value, value == std::round(value) ? 0 : 2, language); };
    return sentence(tr(Text::share_in_files, language), lever.name, plain(lever.range.minimum).view(),
                    plain(lever.range.maximum).view());
}

std::string planned_text(const Lever& lever, Language language) {
    if (!lever.planned) return {};
    return sentence(tr(Text::planned_change, language), decimal(lever.planned->day, 0, language).view(),
                    lever_value_with_unit(lever, lever.planned->setting.value, language));
}

std::string change_text(const Session& session, const Command& command, Language language) {
    const LeverId id = command.setting.lever;
    const Lever lever = id.kind == LeverId::Kind::staff
                            ? staff_lever(session, id.index, language)
                            : parameter_lever(session, static_cast<std::size_t>(id.index), language);
    std::string text(lever.label);
    return text.append(": ").append(lever_value_text(lever, command.setting.value, language).view());
}

float lever_place(const Lever& lever, double value) {
    const LeverRange& range = lever.range;
    return static_cast<float>((value - range.minimum) / std::max(1e-12, range.maximum - range.minimum));
}

double lever_value_at(const Lever& lever, float place) {
    const LeverRange& range = lever.range;
    const auto share = static_cast<double>(place);
    const double raw = range.minimum + share * (range.maximum - range.minimum);
    // Counted in steps and divided where that is exact, so that the value reads as it is typed: 0.15, not 0.15000000000000002.
    const double steps = std::round(raw / range.step);
    const double per_unit = std::round(1.0 / range.step);
    const bool divides = std::abs(per_unit * range.step - 1.0) < 1e-9;
    const double rounded = divides ? steps / per_unit : steps * range.step;
    return std::clamp(rounded, range.minimum, range.maximum);
}

CostBases yearly_cost_bases(const Session& session) {
    const World& world = session.world();
    const Counters recent = counts_until(session, world.day, figure_window_days).total;
    const double years = recent.days / 365.0;
    CostBases year{static_cast<double>(world.customers)};
    if (years > 0.0) {
        year.wages_eur = (recent.wages - recent.training_cost) / 100.0 / years;
        year.revenue_eur = recent.revenue / 100.0 / world.p.price / years;
    }
    return year;
}

double programme_cost_eur_per_year(const Lever& lever, double value, const CostBases& year) {
    return lever.info != nullptr ? lever.cost_scale * lever_cost_eur(*lever.info, value, year) : 0.0;
}

std::string most_cost_text(const Lever& lever, Language language) {
    if (lever.info == nullptr || lever.info->cost.most <= 0.0) return {};
    const double most = lever.cost_scale * lever.info->cost.most;
    switch (lever.info->cost.basis) {
        case CostBasis::customers:
            return sentence(tr(Text::cost_by_customers, language), euro(most, 2, language).view());
        case CostBasis::wages:
            return sentence(tr(Text::cost_of_wages, language), percent(most, 1, language).view());
        case CostBasis::revenue:
            break;
    }
    return sentence(tr(Text::cost_of_revenue, language), percent(most, 1, language).view());
}

bool lever_matches(const Lever& lever, std::string_view words) {
    if (words.empty()) return true;
    const std::string wanted = lowered(words);
    return lowered(lever.label).find(wanted) != std::string::npos || lever.name.find(wanted) != std::string::npos;
}

}  // namespace goodwill::ui
