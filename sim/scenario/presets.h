// Presets: named readings of the evidence, from presets.inl. They set parameters; nothing else knows of them.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/command.h"
#include "sim/scenario/parameters.h"

namespace goodwill {

struct PresetValue {
    std::string_view parameter;
    double value;
};

struct PresetInfo {
    std::string_view id;
    std::string_view subject;  // the parameter beside which it is offered
    LocalView label;
    LocalView help;
    std::span<const PresetValue> values;
};

std::span<const PresetInfo> preset_table();
const PresetInfo* find_preset(std::string_view id);
// Those offered beside a parameter; empty for most.
std::vector<const PresetInfo*> presets_of(std::string_view parameter);

// The settings that put a preset into effect.
std::vector<LeverSetting> settings_of(const PresetInfo& preset);

}  // namespace goodwill
