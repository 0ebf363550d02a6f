#include "web/ui/inspector.h"

#include "web/text.h"
#include "web/ui/inspector_page.h"

namespace goodwill::ui {

Selection inspector_ui(const Session& session, const UiContext& context, Selection selection, float width) {
    const World& world = session.world();
    const ImVec2 top = ImGui::GetCursorScreenPos();
    Page page{context, top, width};
    switch (selection.kind) {
        case Selection::Kind::touchpoint:
            if (selection.index < world.scenario->touchpoints.size())
                selection = station_page(page, session, selection);
            break;
        case Selection::Kind::employee:
            if (selection.index < world.employees.size()) selection = employee_page(page, session, selection);
            break;
        case Selection::Kind::person:
            if (selection.index < world.people.size()) selection = person_page(page, session, selection);
            break;
        case Selection::Kind::none:
            page_text(page, tr(Text::inspector_empty, context.language), context.theme.text_quiet);
            break;
    }
    // What was drawn at given places takes its room in the window.
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy(ImVec2(width, page.at.y - top.y));
    return selection;
}

}  // namespace goodwill::ui
