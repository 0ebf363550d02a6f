#include "web/ui/panels/preset_row.h"

#include <algorithm>
#include <cmath>

#include "sim/scenario/presets.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

float preset_height(const UiContext& context) { return context.px(context.is_touch ? 44 : 32); }

bool is_in_effect(const Session& session, const PresetInfo& preset) {
    const std::vector<LeverSetting> settings = settings_of(preset);
    return std::all_of(settings.begin(), settings.end(), [&](const LeverSetting& setting) {
        return std::abs(session.waiting_value(setting.lever).value_or(session.value(setting.lever)) - setting.value) <
               1e-9;
    });
}

}  // namespace

float preset_row_height(const UiContext& context, std::string_view parameter) {
    return presets_of(parameter).empty() ? 0.0F : preset_height(context) + context.px(12);
}

float preset_row_ui(const View& view, const UiContext& context, Actions& actions, std::string_view parameter,
                    ImVec2 position, float width) {
    const std::vector<const PresetInfo*> presets = presets_of(parameter);
    if (presets.empty()) return 0.0F;
    const float gap = context.px(8);
    const auto count = static_cast<float>(presets.size());
    const auto label_width = [&](const PresetInfo* preset) {
        return text_width(context.fonts.strong, preset->label.in(context.language));
    };
    float spare = width - (count - 1.0F) * gap;
    for (const PresetInfo* preset : presets) spare -= label_width(preset);
    float x = position.x;
    for (const PresetInfo* preset : presets) {
        const ImVec2 place = {x, position.y};
        const ImVec2 size = {std::floor(label_width(preset) + spare / count), preset_height(context)};
        if (text_button(context, joined("preset_", preset->id).view(), preset->label.in(context.language), place, size,
                        is_in_effect(view.session, *preset) ? ButtonLook::chosen : ButtonLook::framed)) {
            for (const LeverSetting& setting : settings_of(*preset)) actions.settings.push_back(setting);
        }
        tip(context, ImGui::IsMouseHoveringRect(place, {place.x + size.x, place.y + size.y}),
            preset->help.in(context.language));
        x += size.x + gap;
    }
    return preset_row_height(context, parameter);
}

}  // namespace goodwill::ui
