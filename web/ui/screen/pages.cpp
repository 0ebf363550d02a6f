#include "web/ui/screen/pages.h"

#include "web/ui/panels/at_rest_panel.h"
#include "web/ui/panels/budget_panel.h"
#include "web/ui/panels/editor_map.h"
#include "web/ui/panels/figure_chart.h"
#include "web/ui/panels/findings_panel.h"
#include "web/ui/panels/keys_panel.h"
#include "web/ui/panels/mechanism_panel.h"
#include "web/ui/panels/response_panel.h"
#include "web/ui/views/views.h"

namespace goodwill::ui {

void page_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             ImVec2 size) {
    switch (view.page.kind) {
        case Page::Kind::chart:
            return figure_chart_ui(state.chart, state.share.has_page, view, context, actions, position, size);
        case Page::Kind::budget:
            return budget_ui(view, context, actions, position, size);
        case Page::Kind::findings:
            return findings_ui(view, context, actions, position, size);
        case Page::Kind::at_rest:
            return at_rest_ui(view, context, actions, position, size);
        case Page::Kind::repeat:
            return repeat_ui(state.repeat, state.share, view, context, actions, position, size);
        case Page::Kind::mechanism:
            return mechanism_ui(view, context, actions, position, size);
        case Page::Kind::keys:
            return keys_ui(context, actions, position, size);
        case Page::Kind::worlds:
            return worlds_ui(state.worlds, state.share.has_page, view, context, actions, position, size);
        case Page::Kind::tornado:
            return tornado_ui(state.tornado, view, context, actions, position, size);
        case Page::Kind::response:
            return response_ui(state.tornado.horizon, view, context, actions, position, size);
        case Page::Kind::camps:
            return camps_ui(state.camps, view, context, actions, position, size);
        case Page::Kind::best:
            return best_ui(state.best, view, context, actions, position, size);
        case Page::Kind::certainty:
            return certainty_ui(state.certainty, view, context, actions, position, size);
        case Page::Kind::stories:
            return stories_ui(view, context, actions, position, size);
        case Page::Kind::story:
            return story_board_ui(state.story, view, context, actions, position, size);
        case Page::Kind::draft:
            return editor_map_ui(state.editor, view, context, actions, position, size);
        case Page::Kind::view:
            return view_ui(state.views, view, context, actions, position, size);
        case Page::Kind::map:
            return;
    }
}

}  // namespace goodwill::ui
