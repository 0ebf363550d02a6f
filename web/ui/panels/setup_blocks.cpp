#include "web/ui/panels/setup_blocks.h"

#include <algorithm>
#include <cstdio>

#include "web/ui/figures/lever_spans.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

// Buttons one after the other, on as many lines as they need.
struct Row {
    Column& column;
    float x = 0.0F;

    bool button(std::string_view name, std::string_view label, ButtonLook look = ButtonLook::framed) {
        const UiContext& context = column.context;
        const float height = context.px(context.is_touch ? 44 : 32), gap = context.px(8);
        const float width = button_width(context, label);
        if (x > 0.0F && x + width > column.width) {
            x = 0.0F;
            column.at.y += height + gap;
        }
        const bool is_pressed =
            text_button(context, name, label, {column.at.x + x, column.at.y}, {width, height}, look);
        x += width + gap;
        return is_pressed;
    }
    void end() const { column.at.y += column.context.px(column.context.is_touch ? 44 : 32) + column.context.px(12); }
};

// The variant that is compared with can be called something.
void name_field(RenamingState& state, const Variant& variant, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const float height = context.px(context.is_touch ? 44 : 32);
    const std::string name = variant_name(variant, context.language);
    if (state.shown != name) {
        state.shown = name;
        std::snprintf(state.typed.data(), state.typed.size(), "%s", name.c_str());
    }
    const ImFont* font = context.fonts.small;
    const char* label = tr(Text::variant_called, context.language);
    draw_text({column.at.x, column.at.y + (height - font->FontSize) * 0.5F}, font, context.theme.text_quiet, label);
    const float left = text_width(font, label) + context.px(8);
    ImGui::SetCursorScreenPos({column.at.x + left, column.at.y});
    ImGui::SetNextItemWidth(std::min(context.px(260), column.width - left));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {context.px(8), (height - context.fonts.body->FontSize) * 0.5F});
    ImGui::InputText("###variant", state.typed.data(), state.typed.size(), ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    remember_rect(context, "field", "variant", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (ImGui::IsItemDeactivatedAfterEdit()) actions.rename_variant = {variant.letter, state.typed.data()};
    column.at.y += height + context.px(12);
}

void choices(RenamingState& renaming, const View& view, Column& column, Actions& actions) {
    const Language language = column.context.language;
    const std::vector<Variant>& variants = view.edits.setup().variants;
    words(column, column.context.fonts.small, column.context.theme.text_quiet, tr(Text::compare_with, language), 6);
    Row row{column};
    const auto choice = [&](std::string_view name, std::string_view label, const Compared& compared) {
        const bool is_chosen = view.compared == compared;
        if (row.button(name, label, is_chosen ? ButtonLook::chosen : ButtonLook::framed)) actions.compared = compared;
    };
    choice("compare_as_it_was", tr(Text::as_it_was, language), {});
    for (const Variant& variant : variants) {
        choice(joined("compare_variant_", std::string_view(&variant.letter, 1)).view(), variant_name(variant, language),
               {Compared::Kind::variant, variant.letter});
    }
    choice("compare_nothing", tr(Text::nothing_to_compare, language), {Compared::Kind::none, '\0'});
    row.end();
    if (view.compared.kind == Compared::Kind::variant) {
        name_field(renaming, *view.edits.setup().find(view.compared.variant), column, actions);
    }
    Row doing{column};
    const bool has_changes = !view.edits.setup().commands.empty();
    if (has_changes && variants.size() < max_variants &&
        doing.button("keep_variant", tr(Text::keep_as_variant, language))) {
        actions.keep_variant = true;
    }
    if (view.compared.kind == Compared::Kind::variant &&
        doing.button("forget_variant", tr(Text::forget_variant, language))) {
        actions.forget_variant = view.compared.variant;
    }
    if (view.twin != nullptr && doing.button("swap_worlds", tr(Text::swap_worlds, language))) {
        actions.swap_worlds = true;
    }
    if (view.twin != nullptr && doing.button("take_over", tr(Text::take_over, language))) actions.take_over = true;
    doing.end();
}

std::string list_of(const Session& session, const std::vector<Command>& commands, Language language) {
    std::string names;
    for (const Command& command : commands) {
        if (!names.empty()) names += ", ";
        names += change_text(session, command, language);
    }
    return names;
}

// Every change with its days; one and the change back are one.
std::string list_with_days(const Session& session, const std::vector<Command>& commands, Language language) {
    std::string names;
    std::vector<bool> is_told(commands.size(), false);
    for (std::size_t i = 0; i < commands.size(); ++i) {
        if (is_told[i]) continue;
        const LeverId lever = commands[i].setting.lever;
        std::optional<int> until;
        for (std::size_t j = i + 1; j < commands.size() && !until; ++j) {
            if (!(commands[j].setting.lever == lever)) continue;
            if (commands[j].setting.value != session.start_value(lever)) break;
            until = commands[j].day;
            is_told[j] = true;
        }
        if (!names.empty()) names += ", ";
        names +=
            change_text(session, commands[i], language) + " (" + days_in_words(commands[i].day, until, language) + ")";
    }
    return names;
}

// The first setting that is on another day now, where nothing but days has changed.
std::string moved_text(const Session& session, const EditDifference& difference, Language language) {
    const auto settings = [](const std::vector<Command>& commands) {
        std::vector<LeverSetting> all;
        for (const Command& command : commands) all.push_back(command.setting);
        return all;
    };
    if (settings(difference.added) != settings(difference.removed)) return {};
    const Command &was = difference.removed.front(), &now = difference.added.front();
    return sentence(tr(Text::step_moved, language), change_text(session, now, language),
                    decimal(was.day, 0, language).view(), decimal(now.day, 0, language).view());
}

// A step that leaves the run as it is.
std::string other_step_text(const Setup& before, const Setup& now, Language language) {
    if (now.variants.size() > before.variants.size()) {
        return sentence(tr(Text::step_kept, language), variant_name(now.variants.back(), language));
    }
    for (const Variant& variant : before.variants) {
        if (now.find(variant.letter) == nullptr) {
            return sentence(tr(Text::step_forgotten, language), variant_name(variant, language));
        }
    }
    const auto [was, is] = std::mismatch(before.variants.begin(), before.variants.end(), now.variants.begin());
    if (is == now.variants.end()) return tr(Text::step_taken_over, language);
    return sentence(tr(Text::step_renamed, language), variant_name(*was, language), variant_name(*is, language));
}

void steps(const View& view, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const Language language = context.language;
    one_line(column, context.fonts.strong, context.theme.text, tr(Text::what_was_done, language), 6);
    const float height = context.px(context.is_touch ? 44 : 32);
    for (std::size_t i = 0; i < view.edits.steps().size(); ++i) {
        const Shown name = joined("step_", decimal(static_cast<double>(i), 0, Language::en).view());
        if (list_entry(context, name.view(), step_text(view.session, view.edits, i, language), column.at,
                       {column.width, height}, i == view.edits.at())) {
            actions.edit_step = i;
        }
        column.at.y += height;
    }
    column.at.y += context.px(8);
}

}  // namespace

std::string variant_name(const Variant& variant, Language language) {
    if (!variant.name.empty()) return variant.name;
    return sentence(tr(Text::variant_n, language), std::string_view(&variant.letter, 1));
}

std::string one_world_sentence(const Setup& setup, const Compared& compared, Language language) {
    if (compared.kind == Compared::Kind::none) return tr(Text::one_world_alone, language);
    const Variant* variant = compared.kind == Compared::Kind::variant ? setup.find(compared.variant) : nullptr;
    if (setup.commands != (variant != nullptr ? variant->commands : setup.as_it_was)) {
        return tr(Text::one_world_fits, language);
    }
    if (variant != nullptr) return sentence(tr(Text::one_world_as_variant, language), variant_name(*variant, language));
    return tr(setup.commands.empty() ? Text::one_world : Text::one_world_taken_over, language);
}

std::string step_text(const Session& session, const Edits& edits, std::size_t step, Language language) {
    if (step == 0) return tr(Text::as_it_began, language);
    const Setup& before = edits.steps()[step - 1].setup;
    const EditStep& now = edits.steps()[step];
    const bool is_swap =
        now.is_compared_anew() || (now.setup.commands != before.commands &&
                                   (now.setup.as_it_was != before.as_it_was || now.setup.variants != before.variants));
    if (is_swap) return tr(Text::step_swapped, language);
    const EditDifference difference = difference_of(before.commands, now.setup.commands);
    if (difference.added.empty() && difference.removed.empty()) return other_step_text(before, now.setup, language);
    if (difference.added.empty()) {
        return sentence(tr(Text::taken_back, language), list_with_days(session, difference.removed, language));
    }
    if (const std::string moved = moved_text(session, difference, language); !moved.empty()) return moved;
    return list_of(session, difference.added, language) + " · " +
           days_in_words(difference.added.front().day, std::nullopt, language);
}

void setup_ui(SetupState& state, const View& view, Column& column, Actions& actions) {
    choices(state.renaming, view, column, actions);
    schedule_ui(state.schedule, view, column, actions);
    steps(view, column, actions);
}

}  // namespace goodwill::ui
