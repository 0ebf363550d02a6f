#include "web/ui/inspector/inspector.h"

#include "web/ui/inspector/blocks.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

Selection inspector_ui(const Session& session, const Session* twin, const UiContext& context, Selection selection,
                       float width) {
    const World& world = session.world();
    const ImVec2 top = ImGui::GetCursorScreenPos();
    Column column = column_at(context, top, width);
    switch (selection.kind) {
        case Selection::Kind::touchpoint:
            if (selection.index < world.scenario->touchpoints.size())
                selection = inspect_station(column, session, selection);
            break;
        case Selection::Kind::employee:
            if (selection.index < world.employees.size()) selection = inspect_employee(column, session, selection);
            break;
        case Selection::Kind::person:
            if (selection.index < world.people.size()) selection = inspect_person(column, session, twin, selection);
            break;
        case Selection::Kind::none:
            words(column, context.fonts.body, context.theme.text_quiet, tr(Text::inspector_empty, context.language));
            break;
    }
    // What was drawn at given places takes its room in the window.
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy(ImVec2(width, column.at.y - top.y));
    return selection;
}

}  // namespace goodwill::ui
