#include "sim/scenario/presets.h"

#include <cassert>

namespace goodwill {

namespace {

#define PRESET(id, subject, label_en, label_de, help_en, help_de, ...) \
    constexpr PresetValue values_of_##id[] = {__VA_ARGS__};
#include "sim/scenario/presets.inl"

constexpr PresetInfo presets[] = {
#define PRESET(id, subject, label_en, label_de, help_en, help_de, ...) \
    {#id, subject, {label_en, label_de}, {help_en, help_de}, values_of_##id},
#include "sim/scenario/presets.inl"
};

}  // namespace

std::span<const PresetInfo> preset_table() { return presets; }

const PresetInfo* find_preset(std::string_view id) {
    for (const PresetInfo& preset : presets) {
        if (preset.id == id) {
            return &preset;
        }
    }
    return nullptr;
}

std::vector<const PresetInfo*> presets_of(std::string_view parameter) {
    std::vector<const PresetInfo*> offered;
    for (const PresetInfo& preset : presets) {
        if (preset.subject == parameter) {
            offered.push_back(&preset);
        }
    }
    return offered;
}

std::vector<LeverSetting> settings_of(const PresetInfo& preset) {
    std::vector<LeverSetting> settings;
    for (const PresetValue& value : preset.values) {
        const std::optional<std::size_t> index = find_parameter(value.parameter);
        assert(index);
        settings.push_back({{LeverId::Kind::parameter, static_cast<int>(*index)}, value.value});
    }
    return settings;
}

}  // namespace goodwill
