#include "web/ui/panels/editor_fields.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

using Kind = FormField::Kind;
using Wish = EditWish::Kind;

constexpr float number_css = 104.0F;
constexpr std::size_t most_typed_bytes = 4 * 640;  // the longest text of a file, four bytes a character

std::string quoted_json(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void point_out(const EditorFrame& frame, const FormField& field, bool is_meant) {
    if (!is_meant) return;
    const Language language = frame.column.context.language;
    const std::string range = allowed_values(field, language);
    frame.help = std::string(field.words.help.in(language)) + (range.empty() ? "" : " " + range + ".");
}

// The label at the left of a row; returns the height that it needs.
float label_beside(const EditorFrame& frame, const FormField& field, float room, float height) {
    const UiContext& context = frame.column.context;
    const ImFont* font = context.fonts.small;
    const std::string_view label = field.words.label.in(context.language);
    const float high = wrapped_height(font, label, room);
    const ImVec2 at = {frame.column.at.x, frame.column.at.y + std::max(0.0F, (height - high) * 0.5F)};
    draw_text_wrapped(at, font, context.theme.text_quiet, label, room);
    point_out(frame, field,
              ImGui::IsMouseHoveringRect(frame.column.at, {frame.column.at.x + room, frame.column.at.y + height}));
    return std::max(height, high);
}

void label_above(const EditorFrame& frame, const FormField& field) {
    const UiContext& context = frame.column.context;
    const ImVec2 at = frame.column.at;
    words(frame.column, context.fonts.small, context.theme.text_quiet, field.words.label.in(context.language), 4);
    point_out(frame, field, ImGui::IsMouseHoveringRect(at, {at.x + frame.column.width, frame.column.at.y}));
}

void type_into(const EditorFrame& frame, const FormField& field, ImVec2 at, ImVec2 size) {
    const UiContext& context = frame.column.context;
    bool is_left = false;
    const bool is_wrong = mistakes_in(frame.draft, field.path) > 0;
    const std::optional<std::string> typed =
        typing_line(context, field.path, written_value(field, context.language),
                    standard_value(field, context.language), at, size, is_wrong, is_left);
    point_out(frame, field, ImGui::IsItemActive() || ImGui::IsItemFocused());
    if (typed) {
        frame.wishes.push_back(typed->empty()
                                   ? EditWish{Wish::clear, field.path}
                                   : EditWish{Wish::set, field.path, typed_value(field, *typed, context.language)});
    }
    if (is_left) frame.wishes.push_back({Wish::seal});
}

void number_row(const EditorFrame& frame, const FormField& field) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    const float height = editor_row_height(context), wide = context.px(number_css);
    const float high = label_beside(frame, field, column.width - wide - context.px(8), height);
    type_into(frame, field, {column.at.x + column.width - wide, column.at.y + (high - height) * 0.5F}, {wide, height});
    column.at.y += high;
    skip(column, 4);
}

void line_row(const EditorFrame& frame, const FormField& field) {
    Column& column = frame.column;
    label_above(frame, field);
    const float height = editor_row_height(column.context);
    type_into(frame, field, column.at, {column.width, height});
    column.at.y += height;
    skip(column, 8);
}

void identifier_row(const EditorFrame& frame, const FormField& field) {
    Column& column = frame.column;
    TypedName& naming = frame.typed_name;
    const UiContext& context = column.context;
    const float height = editor_row_height(context), wide = column.width * 0.6F;
    const float high = label_beside(frame, field, column.width - wide - context.px(8), height);
    bool is_left = false;
    const std::optional<std::string> typed =
        typing_line(context, field.path, written_value(field, context.language), {},
                    {column.at.x + column.width - wide, column.at.y}, {wide, height},
                    mistakes_in(frame.draft, field.path) > 0, is_left);
    point_out(frame, field, ImGui::IsItemActive() || ImGui::IsItemFocused());
    if (typed) naming = {field.path, *typed};
    if (is_left && naming.path == field.path) {
        const std::size_t dot = field.path.rfind('.');
        frame.wishes.push_back(
            {Wish::rename, dot == std::string::npos ? std::string() : field.path.substr(0, dot), naming.name});
        naming = {};
    }
    column.at.y += high;
    skip(column, 4);
}

// Both languages; as long as both say the same, they go on saying the same.
void text_rows(const EditorFrame& frame, const FormField& field) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    label_above(frame, field);
    const auto written = [&](const char* key) {
        const JsonMember* member = field.value == nullptr ? nullptr : field.value->find(key);
        return member == nullptr ? std::string() : member->value.text;
    };
    const std::string en = written("en"), de = written("de");
    const float height = editor_row_height(context), mark = context.px(28);
    for (const bool is_german : {context.language == Language::de, context.language != Language::de}) {
        const char* key = is_german ? "de" : "en";
        draw_text({column.at.x, column.at.y + (height - context.fonts.small->FontSize) * 0.5F}, context.fonts.small,
                  context.theme.text_quiet, is_german ? "DE" : "EN");
        bool is_left = false;
        const std::string path = field.path + "." + key;
        const std::optional<std::string> typed =
            typing_line(context, path, is_german ? de : en, {}, {column.at.x + mark, column.at.y},
                        {column.width - mark, height}, mistakes_in(frame.draft, path) > 0, is_left);
        point_out(frame, field, ImGui::IsItemActive() || ImGui::IsItemFocused());
        if (typed) {
            const std::string other = en == de ? *typed : is_german ? en : de;
            frame.wishes.push_back({Wish::set, field.path,
                                    "{\"en\": " + quoted_json(is_german ? other : *typed) +
                                        ", \"de\": " + quoted_json(is_german ? *typed : other) + "}"});
        }
        if (is_left) frame.wishes.push_back({Wish::seal});
        column.at.y += height;
        skip(column, 4);
    }
    skip(column, 4);
}

void choice_row(const EditorFrame& frame, const FormField& field) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    const Language language = context.language;
    const float height = editor_row_height(context), wide = std::floor(column.width * 0.6F);
    const float high = label_beside(frame, field, column.width - wide - context.px(8), height);
    std::vector<Choosable> choices;
    if (!field.is_required) {
        const std::string usual = standard_value(field, language);
        choices.push_back({"", usual.empty() ? tr(Text::editor_none, language) : usual});
    }
    for (const std::string& id : field.choices) {
        const bool is_standard =
            field.standard_choice >= 0 && id == field.choices[static_cast<std::size_t>(field.standard_choice)];
        if (is_standard && !field.is_required) continue;
        choices.push_back({id, choice_label(frame.draft, field, id, language)});
    }
    const std::string written = written_value(field, language);
    const std::string shown = written.empty() && !choices.empty() && choices[0].id.empty()
                                  ? choices[0].label
                                  : choice_label(frame.draft, field, written, language);
    const std::optional<std::string> chosen =
        choice_button(context, field.path, shown, choices, {column.at.x + column.width - wide, column.at.y},
                      {wide, height}, mistakes_in(frame.draft, field.path) > 0);
    if (chosen && chosen->empty()) {
        if (field.value != nullptr) frame.wishes.push_back({Wish::clear, field.path});
    } else if (chosen && (field.key == "kind" || field.key == "trigger")) {
        frame.wishes.push_back({Wish::set_kind, field.path.substr(0, field.path.rfind('.')), *chosen});
    } else if (chosen) {
        frame.wishes.push_back({Wish::set, field.path, quoted_json(*chosen)});
        frame.wishes.push_back({Wish::seal});
    }
    column.at.y += high;
    skip(column, 4);
}

void flag_row(const EditorFrame& frame, const FormField& field) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    const float height = editor_row_height(context), side = context.px(20);
    const bool is_on = field.value != nullptr ? field.value->boolean : field.standard > 0.0;
    const Press press = press_area(context, field.path, column.at, {column.width, height});
    point_out(frame, field, press.is_hovered || ImGui::IsItemFocused());
    const ImVec2 box = {column.at.x, column.at.y + std::floor((height - side) * 0.5F)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end = {box.x + side, box.y + side};
    list.AddRectFilled(box, end, is_on ? context.theme.accent : context.theme.raised, context.px(4));
    if (is_on) {
        const ImFont* font = context.fonts.icons;
        draw_text({box.x + (side - text_width(font, icon::check)) * 0.5F, box.y + (side - font->FontSize) * 0.5F}, font,
                  context.theme.on_accent, icon::check);
    }
    draw_text_cut({end.x + context.px(8), column.at.y + (height - context.fonts.small->FontSize) * 0.5F},
                  context.fonts.small, context.theme.text, field.words.label.in(context.language),
                  column.width - side - context.px(8));
    if (press.is_clicked) {
        if (is_on && field.standard <= 0.0) {
            frame.wishes.push_back({Wish::clear, field.path});
        } else {
            frame.wishes.push_back({Wish::set, field.path, is_on ? "false" : "true"});
            frame.wishes.push_back({Wish::seal});
        }
    }
    column.at.y += height;
    skip(column, 4);
}

}  // namespace

float editor_row_height(const UiContext& context) { return context.px(context.is_touch ? 44 : 32); }

std::optional<std::string> typing_line(const UiContext& context, std::string_view name, const std::string& shown,
                                       const std::string& hint, ImVec2 at, ImVec2 size, bool is_wrong, bool& is_left) {
    std::array<char, most_typed_bytes> text{};
    std::snprintf(text.data(), text.size(), "%s", shown.c_str());
    ImGui::SetCursorScreenPos(at);
    ImGui::SetNextItemWidth(size.x);
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {context.px(8), (size.y - context.fonts.body->FontSize) * 0.5F});
    const bool is_edited =
        ImGui::InputTextWithHint("###line", hint.c_str(), text.data(), text.size(), ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    if (ImGui::IsItemVisible()) remember_rect(context, "field", name, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (is_wrong) {
        ImGui::GetWindowDrawList()->AddRect(at, {at.x + size.x, at.y + size.y}, context.theme.warning, context.px(6), 0,
                                            std::max(1.0F, context.px(1.5F)));
    }
    is_left = ImGui::IsItemDeactivated();
    ImGui::PopID();
    return is_edited ? std::optional(std::string(text.data())) : std::nullopt;
}

std::optional<std::string> choice_button(const UiContext& context, std::string_view name, std::string_view shown,
                                         const std::vector<Choosable>& choices, ImVec2 at, ImVec2 size, bool is_wrong) {
    const Press press = press_area(context, name, at, size);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end = {at.x + size.x, at.y + size.y};
    list.AddRectFilled(at, end, press.is_hovered ? context.theme.hairline : context.theme.raised, context.px(6));
    if (is_wrong) {
        list.AddRect(at, end, context.theme.warning, context.px(6), 0, std::max(1.0F, context.px(1.5F)));
    }
    const ImFont* font = context.fonts.body;
    const float y = at.y + (size.y - font->FontSize) * 0.5F;
    draw_text_cut({at.x + context.px(8), y}, font, context.theme.text, shown, size.x - context.px(32));
    draw_text({end.x - context.px(18), y}, font, context.theme.text_quiet, icon::caret_down);
    ImGui::PushID(name.data(), name.data() + name.size());
    if (press.is_clicked) ImGui::OpenPopup("###choices");
    std::optional<std::string> chosen;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float row = context.px(context.is_touch ? 44 : 32), pad = context.px(8);
    float wide = size.x - 2 * pad;
    for (const Choosable& choice : choices) wide = std::max(wide, text_width(font, choice.label) + context.px(24));
    wide = std::min(wide, screen.x - 4 * pad);
    const float wanted = row * static_cast<float>(choices.size()) + 2 * pad;
    const float high = std::min(wanted, std::floor(screen.y * 0.6F));
    ImGui::SetNextWindowPos({std::clamp(at.x, pad, std::max(pad, screen.x - wide - 4 * pad)),
                             std::clamp(end.y + context.px(4), pad, std::max(pad, screen.y - high - pad))});
    ImGui::SetNextWindowSize({wide + 2 * pad + (high < wanted ? context.px(12) : 0.0F), high});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {pad, pad});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    if (ImGui::BeginPopup("###choices", ImGuiWindowFlags_NoMove)) {
        for (const Choosable& choice : choices) {
            if (list_entry(context, std::string(name) + ":" + choice.id, choice.label, ImGui::GetCursorScreenPos(),
                           {wide, row}, choice.label == shown)) {
                chosen = choice.id;
                ImGui::CloseCurrentPopup();
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    ImGui::PopID();
    return chosen;
}

void reach(const EditorFrame& frame, float top, float share) {
    constexpr float most_seen = 0.7F;  // of the column: further down there is too little of it to be seen
    const float below = top - ImGui::GetWindowPos().y;
    const bool is_in_sight = below >= 0.0F && below < most_seen * ImGui::GetWindowHeight();
    if (!is_in_sight) ImGui::SetScrollFromPosY(below, share);
    if (frame.sought.takes_keyboard && !ImGui::GetCurrentContext()->NavDisableHighlight)
        ImGui::SetKeyboardFocusHere(-1);
    frame.sought = {};
}

void mistakes_ui(const EditorFrame& frame, const FormField& field) {
    const UiContext& context = frame.column.context;
    for (const std::string& mistake : mistakes_at(frame.draft, field, context.language)) {
        words(frame.column, context.fonts.small, context.theme.warning, mistake, 6);
    }
}

void field_ui(const EditorFrame& frame, const FormField& field) {
    if (field.kind != Kind::object && is_inside(frame.sought.path, field.path)) reach(frame, frame.column.at.y, 0.3F);
    switch (field.kind) {
        case Kind::number:
        case Kind::whole:
            number_row(frame, field);
            break;
        case Kind::numbers:
            field.standards.size() == 2 ? number_row(frame, field) : line_row(frame, field);
            break;
        case Kind::identifier:
            identifier_row(frame, field);
            break;
        case Kind::text:
            text_rows(frame, field);
            break;
        case Kind::choice:
        case Kind::reference:
            choice_row(frame, field);
            break;
        case Kind::flag:
            flag_row(frame, field);
            break;
        case Kind::object:
            skip(frame.column, 8);
            words(frame.column, frame.column.context.fonts.strong, frame.column.context.theme.text,
                  field.words.label.in(frame.column.context.language), 6);
            form_ui(frame, field.entries.at(0), {});
            break;
        case Kind::list:
            return;
    }
    mistakes_ui(frame, field);
}

void form_ui(const EditorFrame& frame, const FormObject& form, std::initializer_list<std::string_view> without) {
    for (const FormField& field : form.fields) {
        const bool is_left_out = std::find(without.begin(), without.end(), field.key) != without.end();
        if (!is_left_out && field.kind != Kind::list) field_ui(frame, field);
    }
}

ImVec2 ButtonRow::place(float width) {
    const UiContext& context = column_.context;
    if (x_ > 0.0F && x_ + width > column_.width + 0.5F) {
        x_ = 0.0F;
        column_.at.y += editor_row_height(context) + context.px(8);
    }
    const ImVec2 at = {column_.at.x + x_, column_.at.y};
    x_ += width + context.px(8);
    return at;
}

bool ButtonRow::button(std::string_view name, std::string_view label, bool is_chosen) {
    const UiContext& context = column_.context;
    const float width = std::min(button_width(context, label), column_.width);
    return text_button(context, name, label, place(width), {width, editor_row_height(context)},
                       is_chosen ? ButtonLook::chosen : ButtonLook::framed);
}

bool ButtonRow::icon(std::string_view name, const char* picture, std::string_view tip_words) {
    const float side = editor_row_height(column_.context);
    return icon_button(column_.context, name, picture, tip_words, place(side), {side, side}, ButtonLook::framed);
}

void ButtonRow::end() {
    column_.at.y += editor_row_height(column_.context);
    skip(column_, 8);
    x_ = 0.0F;
}

}  // namespace goodwill::ui
