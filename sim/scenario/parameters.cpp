#include "sim/scenario/parameters.h"

#include "sim/base/table_text.h"

namespace goodwill {

namespace {

// The cost of the programme that sets this field, where there is one.
constexpr ProgrammeCost cost_of(double Parameters::*field) {
#define PROGRAMME_COST(lever, basis, most, tag, source) \
    if (field == &Parameters::lever) return {most, CostBasis::basis, EvidenceTag::tag, in_both(source)};
#include "sim/scenario/programme_costs.inl"
    return {};
}

constexpr ParameterInfo parameters[] = {
#define PARAMETER(name, standard, minimum, maximum, step, unit, group, tag, source, recommendation, delay_days, \
                  label_en, label_de, help_en, help_de)                                                         \
    {#name,                                                                                                     \
     standard,                                                                                                  \
     minimum,                                                                                                   \
     maximum,                                                                                                   \
     step,                                                                                                      \
     unit_named(unit),                                                                                          \
     ParameterGroup::group,                                                                                     \
     EvidenceTag::tag,                                                                                          \
     in_both(source),                                                                                           \
     Recommendation::recommendation,                                                                            \
     delay_days,                                                                                                \
     cost_of(&Parameters::name),                                                                                \
     {label_en, label_de},                                                                                      \
     {help_en, help_de},                                                                                        \
     &Parameters::name},
#include "sim/scenario/parameters.inl"
};

constexpr GroupInfo groups[] = {
#define GROUP(id, is_lever, label_en, label_de, help_en, help_de) \
    {#id, is_lever, {label_en, label_de}, {help_en, help_de}},
#include "sim/scenario/groups.inl"
};

}  // namespace

std::span<const ParameterInfo> parameter_table() { return parameters; }
std::span<const GroupInfo> group_table() { return groups; }
const GroupInfo& group_info(ParameterGroup group) { return groups[static_cast<std::size_t>(group)]; }

bool ParameterInfo::is_lever() const { return group_info(group).is_lever; }

bool ParameterInfo::is_share() const {
    return maximum <= 1.0 && (unit.en.starts_with("of ") || unit.en.starts_with("share"));
}

std::optional<std::size_t> find_parameter(std::string_view name) {
    for (std::size_t i = 0; i < std::size(parameters); ++i) {
        if (parameters[i].name == name) {
            return i;
        }
    }
    return std::nullopt;
}

LocalView recommendation_text(Recommendation recommendation) {
    constexpr LocalView texts[] = {
#define RECOMMENDATION(id, label_en, label_de) {label_en, label_de},
#include "sim/scenario/recommendations.inl"
    };
    return texts[static_cast<std::size_t>(recommendation)];
}

std::string_view tag_letter(EvidenceTag tag) {
    constexpr std::string_view letters[] = {"R", "D", "S", "U", "J"};
    return letters[static_cast<std::size_t>(tag)];
}

LocalView tag_meaning(EvidenceTag tag) {
    constexpr LocalView meanings[] = {
        {"read in the source", "in der Quelle gelesen"},
        {"computed from real data", "aus echten Daten berechnet"},
        {"stated, original not found", "behauptet, Original nicht gefunden"},
        {"recalled, not verified", "erinnert, nicht geprüft"},
        {"modelling judgement", "Modellannahme"},
    };
    return meanings[static_cast<std::size_t>(tag)];
}

}  // namespace goodwill
