#include "web/ui/panels/mechanism_panel.h"

#include <algorithm>
#include <string>

#include "web/ui/figures/levers.h"
#include "web/ui/figures/mechanisms.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

std::string heading(const Mechanism& mechanism, Language language) {
    return "M" + std::to_string(mechanism.number) + " · " + std::string(mechanism.title.in(language));
}

// The parameters that name the mechanism as theirs, with their present values.
void numbers_of(Column& column, const View& view, int number) {
    const UiContext& context = column.context;
    one_line(column, context.fonts.strong, context.theme.text, tr(Text::mechanism_numbers, context.language), 8);
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        const std::vector<int> named = mechanisms_in(parameter_table()[i].source.in(Language::en));
        if (std::find(named.begin(), named.end(), number) == named.end()) continue;
        const Lever lever = parameter_lever(view.session, i, context.language);
        const std::string value = lever_value_with_unit(lever, lever.in_effect, context.language);
        const std::string label = std::string(lever.label) + "  (" + lever.name + ")";
        const float width = text_width(context.fonts.body, value);
        draw_text_right({column.at.x + column.width, column.at.y}, context.fonts.body, context.theme.text, value);
        draw_text_cut(column.at, context.fonts.body, context.theme.text_quiet, label,
                      column.width - width - context.px(12));
        column.at.y += context.fonts.body->FontSize + context.px(4);
    }
}

}  // namespace

float mechanism_links(const View& view, const UiContext& context, Actions& actions, std::string_view source,
                      std::string_view name, ImVec2 at, bool draws) {
    const float step = context.fonts.small->FontSize + context.px(context.is_touch ? 20 : 6);
    float y = at.y;
    for (const int number : mechanisms_in(source)) {
        const std::string id = "mechanism_" + std::to_string(number) + "_" + std::string(name);
        if (draws && link(context, id, heading(*find_mechanism(number), context.language), {at.x, y})) {
            Page wanted{Page::Kind::mechanism};
            wanted.mechanism = number;
            actions.page = toggled(view.page, wanted);
        }
        y += step;
    }
    return y - at.y;
}

void mechanism_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const Mechanism* mechanism = find_mechanism(view.page.mechanism);
    if (mechanism == nullptr) return;
    PageFrame page =
        begin_page(context, heading(*mechanism, context.language), "close_mechanism", "###mechanism", position, size);
    if (page.is_closed) actions.page = Page{};
    Column& column = page.column;
    words(column, context.fonts.body, context.theme.text, mechanism->equation.in(context.language), 12);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::mechanism_note, context.language), 16);
    numbers_of(column, view, mechanism->number);
    end_column(column);
}

}  // namespace goodwill::ui
