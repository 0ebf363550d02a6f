// Parameters of the model and the levers among them: the table is parameters.inl. What is included here are its names and
// defaults (tools/table_rows.py), so that a file is not built again when a text changes.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "sim/base/local_text.h"

namespace goodwill {

enum class ParameterGroup {
#define GROUP(id) id,
#include "generated/tables/groups.inl"
};

// How far a number can be trusted.
enum class EvidenceTag { R, D, S, U, J };

// What a lever puts into practice.
enum class Recommendation {
#define RECOMMENDATION(id) id,
#include "generated/tables/recommendations.inl"
};

struct GroupInfo {
    std::string_view id;
    bool is_lever;
    LocalView label;
    LocalView help;
};

// Values of all parameters, one field a row of the table, in its unit.
struct Parameters {
#define PARAMETER(name, standard) double name = standard;
#include "generated/tables/parameters.inl"
};

// What the cost of a programme follows.
enum class CostBasis { customers, wages, revenue };

// Of a programme at its maximum (programme_costs.inl); with `most` 0 the cost arises where the lever is used, or nowhere.
struct ProgrammeCost {
    double most = 0.0;  // € per customer and year, or a share of wages or of revenue
    CostBasis basis = CostBasis::customers;
    EvidenceTag tag = EvidenceTag::J;
    LocalView source;
};

struct ParameterInfo {
    std::string_view name;
    double standard;
    double minimum;
    double maximum;
    double step;
    LocalView unit;
    ParameterGroup group;
    EvidenceTag tag;
    LocalView source;
    Recommendation recommendation;
    double delay_days;
    ProgrammeCost cost;
    LocalView label;
    LocalView help;
    double Parameters::*field;

    [[nodiscard]] bool is_lever() const;
    // Whether its number, from 0 to 1, is a share, which people read in percent.
    [[nodiscard]] bool is_share() const;
};

std::span<const ParameterInfo> parameter_table();
std::span<const GroupInfo> group_table();
const GroupInfo& group_info(ParameterGroup group);

// Index of a name in parameter_table(), or nothing.
std::optional<std::size_t> find_parameter(std::string_view name);

std::string_view tag_letter(EvidenceTag tag);
LocalView tag_meaning(EvidenceTag tag);
LocalView recommendation_text(Recommendation recommendation);

}  // namespace goodwill
