#include "web/ui/panels/share_blocks.h"

#include <algorithm>
#include <array>

#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

struct ShareButton {
    std::string_view name;
    Text label;
    ShareWish wish;
    bool needs_page;
};
constexpr std::array<ShareButton, 6> file_buttons = {{
    {"save_report", Text::save_report, ShareWish::save_report, false},
    {"save_figures", Text::save_figures, ShareWish::save_figures, false},
    {"save_figures_german", Text::save_figures_german, ShareWish::save_figures_german, false},
    {"save_picture", Text::save_picture, ShareWish::save_picture, true},
    {"save_scenario", Text::save_scenario, ShareWish::save_scenario, false},
    {"open_file", Text::open_file, ShareWish::open_file, true},
}};

float button_height(const UiContext& context) { return context.px(context.is_touch ? 44 : 36); }

bool button(Column& column, std::string_view name, Text label, ButtonLook look) {
    const UiContext& context = column.context;
    const char* shown = tr(label, context.language);
    const ImVec2 size = {button_width(context, shown), button_height(context)};
    const bool is_pressed = text_button(context, name, shown, column.at, size, look);
    column.at.y += size.y + context.px(8);
    return is_pressed;
}

void quiet(Column& column, Text text, float below_css = 8.0F) {
    words(column, column.context.fonts.small, column.context.theme.text_quiet, tr(text, column.context.language),
          below_css);
}

void warn(Column& column, Text text) {
    words(column, column.context.fonts.body, column.context.theme.warning, tr(text, column.context.language), 8);
}

Text instead_of_link(ShareState::Link link) {
    switch (link) {
        case ShareState::Link::too_long:
            return Text::link_too_long;
        case ShareState::Link::own_scenario:
            return Text::link_own_scenario;
        case ShareState::Link::unsupported:
        case ShareState::Link::making:
        case ShareState::Link::ready:
            break;
    }
    return Text::link_unsupported;
}

}  // namespace

void link_block(Column& column, const ShareState& state, Actions& actions) {
    if (!state.has_page) return;
    heading(column, Text::link_heading);
    const bool is_possible = state.link == ShareState::Link::making || state.link == ShareState::Link::ready;
    if (is_possible) {
        quiet(column, Text::link_help);
        if (button(column, "copy_link", Text::copy_link, ButtonLook::primary) && !state.address.empty()) {
            actions.share = ShareWish::copy_link;
        }
        if (!state.address.empty() && !state.address.starts_with("http")) quiet(column, Text::link_from_disk, 4);
    } else {
        words(column, column.context.fonts.body, column.context.theme.text,
              tr(instead_of_link(state.link), column.context.language), 8);
        actions.save_run |= button(column, "save_run_instead", Text::save_run, ButtonLook::primary);
    }
    rule(column, 8, 12);
}

void files_block(Column& column, const ShareState& state, Actions& actions) {
    const UiContext& context = column.context;
    rule(column, 8, 12);
    heading(column, Text::files_heading);
    quiet(column, Text::files_help);
    const float left = column.at.x, gap = context.px(8), height = button_height(context);
    float x = left;
    for (const ShareButton& entry : file_buttons) {
        if (entry.needs_page && !state.has_page) continue;
        const char* label = tr(entry.label, context.language);
        const float width = std::min(button_width(context, label), column.width);
        if (x > left && x + width > left + column.width) {
            x = left;
            column.at.y += height + gap;
        }
        if (text_button(context, entry.name, label, {x, column.at.y}, {width, height})) actions.share = entry.wish;
        x += width + gap;
    }
    column.at.y += height + gap;
}

void keeping_block(Column& column, const ShareState& state, Actions& actions) {
    if (!state.has_page) return;
    rule(column, 8, 12);
    heading(column, Text::keeping_heading);
    using Keeping = ShareState::Keeping;
    if (state.keeping == Keeping::closed) return warn(column, Text::keeping_closed);
    if (state.keeping == Keeping::full) warn(column, Text::keeping_full);
    const bool is_off = state.keeping == Keeping::off;
    quiet(column, is_off ? Text::keeping_off : Text::keeping_on);
    if (button(column, "keeping", is_off ? Text::keep : Text::keep_no_more, ButtonLook::framed)) {
        actions.share = is_off ? ShareWish::keep : ShareWish::keep_no_more;
    }
}

bool is_of_this_computer(std::string_view address) {
    const std::size_t begin = address.find("//");
    if (begin == std::string_view::npos) return false;
    const std::string_view host = address.substr(begin + 2, address.find_first_of(":/?#", begin + 2) - begin - 2);
    return host == "localhost" || host.starts_with("127.") || address.substr(begin + 2).starts_with("[::1]");
}

// Not smaller than what a phone reads from a screen, and never larger than can be seen at once.
void code_block(Column& column, const ShareState& state) {
    const QrCode& code = state.code;
    if (code.modules == 0) return;
    rule(column, 8, 12);
    const UiContext& context = column.context;
    const float least = context.px(3);
    const float smallest = least * static_cast<float>(code.modules + 2 * quiet_modules);
    const float in_sight = std::min(column.width, ImGui::GetWindowHeight() - context.px(16));
    const float room = std::min(in_sight, std::max(smallest, context.px(240)));
    const int module = module_size(code, room, least);
    if (module == 0) return quiet(column, Text::code_too_large, 4);
    quiet(column, Text::code_help, 6);
    if (is_of_this_computer(state.address)) warn(column, Text::code_local);
    draw_qr_code(*ImGui::GetWindowDrawList(), column.at, module, code);
    const auto side = static_cast<float>(module * (code.modules + 2 * quiet_modules));
    remember_rect(context, "part", "code", column.at, {column.at.x + side, column.at.y + side});
    column.at.y += side + context.px(8);
}

}  // namespace goodwill::ui
