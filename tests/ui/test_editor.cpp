// The scenario editor on the screen: begun, filled in, tried beside the business before, saved; by pointer, keys and calls.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>

#include <imgui_internal.h>
#include <nlohmann/json.hpp>

#include "sim/base/json_text.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/world/state_hash.h"
#include "tests/files.h"
#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"
#include "web/editing.h"
#include "web/editor_words.h"
#include "web/telling.h"

namespace goodwill {

namespace {

using Wish = ui::EditWish::Kind;
using ui::EditorSection;

const Draft& draft_of(const HeadlessApp& screen) {
    REQUIRE(screen.app.editing.draft);
    return *screen.app.editing.draft;
}

void open_with_template(HeadlessApp& screen) {
    edit(screen.app, {Wish::open});
    edit(screen.app, {Wish::from_template});
    screen.frame();
    screen.frame();
}

void show_section(HeadlessApp& screen, EditorSection section, std::optional<std::size_t> entry = std::nullopt) {
    screen.app.shell.editor.section = section;
    screen.app.shell.editor.entry = entry;
    screen.frame();
    screen.frame();
}

// Goes into a field, replaces what stands there, and leaves it.
void type(HeadlessApp& screen, std::string_view field, const char* text) {
    screen.press("field:" + std::string(field));
    screen.frame();
    ImGuiIO& io = ImGui::GetIO();
    for (const char* c = text; *c != '\0'; ++c) {
        io.AddInputCharacter(static_cast<unsigned>(*c));
        screen.frame();
    }
    io.AddKeyEvent(ImGuiKey_Enter, true);
    screen.frame();
    io.AddKeyEvent(ImGuiKey_Enter, false);
    screen.frame();
    screen.frame();
}

// Goes on by Tab until the keyboard is where it is wanted, and presses Enter there.
template <typename IsThere>
void tab_to(HeadlessApp& screen, IsThere is_there) {
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    for (int presses = 0; presses < 150 && !is_there(*ImGui::GetCurrentContext()); ++presses) {
        screen.press_key(ImGuiKey_Tab);
    }
    REQUIRE(is_there(*ImGui::GetCurrentContext()));
    screen.press_key(ImGuiKey_Enter);
}

// Into the column, which is one stop among those around it.
void enter_editor_by_keyboard(HeadlessApp& screen) {
    tab_to(screen, [](const ImGuiContext& imgui) {
        return std::any_of(imgui.Windows.begin(), imgui.Windows.end(), [&imgui](const ImGuiWindow* window) {
            return window->ChildId == imgui.NavId && imgui.NavId != 0 && std::strstr(window->Name, "###editor");
        });
    });
}

void press_by_keyboard(HeadlessApp& screen, const std::string& name) {
    CAPTURE(name);
    tab_to(screen, [&](const ImGuiContext& imgui) {
        const std::optional<ui::Rect> rect = ui::find_rect(*screen.app.notes, name);
        if (!rect || imgui.NavId == 0 || imgui.NavWindow == nullptr) return false;
        const ImVec2 at = ImGui::WindowRectRelToAbs(imgui.NavWindow, imgui.NavWindow->NavRectRel[0]).GetCenter();
        return at.x > rect->min.x && at.x < rect->max.x && at.y > rect->min.y && at.y < rect->max.y;
    });
}

void drag(HeadlessApp& screen, ImVec2 from, ImVec2 to) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from.x, from.y);
    screen.frame();
    io.AddMouseButtonEvent(0, true);
    screen.frame();
    for (int step = 1; step <= 4; ++step) {
        const float share = static_cast<float>(step) / 4.0F;
        io.AddMousePosEvent(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        screen.frame();
    }
    io.AddMouseButtonEvent(0, false);
    screen.frame();
    screen.frame();
}

ImVec2 middle(const HeadlessApp& screen, std::string_view name) {
    const std::optional<ui::Rect> rect = ui::find_rect(*screen.app.notes, name);
    REQUIRE(rect);
    return {(rect->min.x + rect->max.x) * 0.5F, (rect->min.y + rect->max.y) * 0.5F};
}

void act(App& app, const std::string& action, const std::string& path = {}, const std::string& value = {}) {
    const std::optional<std::string> refusal = edit_by_name(app, action, path, value);
    CAPTURE(path);
    REQUIRE_MESSAGE(!refusal, *refusal);
}

// The business on the stage, with another assumption.
void settle_anew(HeadlessApp& screen) {
    App& app = screen.app;
    REQUIRE_FALSE(set_lever(app, {*find_lever(app.stage.session.scenario(), "omega_delight"), 1.0}));
    act(app, "close");
    screen.frame();
    REQUIRE(screen.shows("button:settle_anew_hypotheses"));
    screen.press("button:settle_anew_hypotheses");
    finish_settling(app);
}

// Types every field of an object as German-speaking people write it, and empties what the other has not.
void type_like(App& app, const FormObject& wanted) {
    for (const FormField& field : wanted.fields) {
        if (field.kind == FormField::Kind::list) {
            if (field.value == nullptr) continue;
            const FormObject* own = find_form(app.editing.draft->form(), wanted.path);
            const FormField* list = own == nullptr ? nullptr : own->find(field.key);
            for (std::size_t i = list == nullptr ? 0 : list->entries.size(); i < field.entries.size(); ++i) {
                act(app, "add", field.path);
            }
            for (const FormObject& entry : field.entries) type_like(app, entry);
        } else if (field.kind == FormField::Kind::object) {
            type_like(app, field.entries.at(0));
        } else if (field.kind == FormField::Kind::text && field.value != nullptr) {
            act(app, "type", field.path + ".en", field.value->find("en")->value.text);
            act(app, "type", field.path + ".de", field.value->find("de")->value.text);
        } else {
            const bool is_flag = field.kind == FormField::Kind::flag && field.value != nullptr;
            const std::string typed =
                is_flag ? (field.value->boolean ? "true" : "false") : ui::written_value(field, Language::de);
            const FormObject* own = find_form(app.editing.draft->form(), wanted.path);
            const bool is_there = own != nullptr && own->find(field.key) != nullptr;
            if (is_there || !typed.empty()) act(app, "type", field.path, typed);
        }
    }
}

}  // namespace

TEST_CASE("editor: twelve touchpoints typed field by field are the business of the file written by hand") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    app.context.language = Language::de;
    act(app, "open");
    act(app, "template");
    const Draft by_hand(tests::file_text(tests::source_path("tests/twelve_touchpoints.json")));
    REQUIRE(by_hand.scenario() != nullptr);
    for (const char* list : {"journeys", "competitors", "touchpoints"}) {
        for (std::size_t left = app.editing.draft->form().find(list)->entries.size(); left > 0; --left) {
            act(app, "remove", std::string(list) + "[0]");
        }
    }
    // Kinds first: they say which fields there are.
    const FormField* places = by_hand.form().find("touchpoints");
    for (const FormObject& place : places->entries) {
        act(app, "add", "touchpoints");
        act(app, "type", place.path + ".kind", place.find("kind")->value->text);
    }
    type_like(app, by_hand.form());
    edit(app, {Wish::set, "schedule", R"([{"day": 20, "set": {"staff.hotline": 2, "wow_share": 0.2}}])"});
    for (const std::string& mistake : ui::all_mistakes(*app.editing.draft, Language::en)) FAIL_CHECK(mistake);
    CHECK(write_scenario(*app.editing.draft->scenario()) == write_scenario(*by_hand.scenario()));
    screen.frame();
    set_playing(app.stage, false);
    act(app, "try");
    finish_settling(app);
    CHECK(editor_json(app)["section"] == "beside");
    advance(app.stage, app.host, 10);
    Session session = start_session(*by_hand.scenario(), app.stage.session.options());
    for (int day = 0; day < 10; ++day) session.advance_day();
    CHECK(state_hash(app.stage.session.world()) == state_hash(session.world()));
    // What the text version is told holds the same, and is refused in words.
    act(app, "section", "touchpoints");
    act(app, "open_entry", "touchpoints[3]");
    const nlohmann::ordered_json told = editor_json(app);
    CHECK(told["open"] == "touchpoints[3]");
    CHECK(told["entries"].size() == 12);
    CHECK(told["fields"].size() > 15);
    CHECK(edit_by_name(app, "type", "nowhere.at", "1"));
    CHECK(edit_by_name(app, "fly", "", ""));
    CHECK(edit_by_name(app, "open_entry", "touchpoints[x]", ""));
}

TEST_CASE("editor: five questions make a business that is tried at once, beside the one before, and back again") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    Session hotel = start_session(app.stage.session.original(), app.stage.session.options());
    for (int day = 0; day < 3; ++day) hotel.advance_day();
    const std::uint64_t hotel_on_day_3 = state_hash(hotel.world());
    screen.press("button:open_editor");
    screen.press("button:begin_questions");
    type(screen, "answer_customers", "250");
    type(screen, "answer_purchases", "4,5");
    screen.press("button:answer_by_phone");
    type(screen, "answer_staff", "2");
    screen.press("button:make_business");
    REQUIRE(draft_of(screen).is_sound());
    CHECK(draft_of(screen).scenario()->customers == 250);
    CHECK(draft_of(screen).scenario()->journeys[0].rate_per_year == 4.5);
    CHECK(draft_of(screen).scenario()->touchpoints[1].staff == 2);
    screen.press("button:editor_try");
    finish_settling(app);
    screen.frame();
    CHECK(app.stage.session.scenario().id == "my-business");
    CHECK(app.editing.shown.is_on_stage);
    REQUIRE(app.editing.before);
    CHECK(app.editing.shown.beside.size() == 10);
    CHECK(app.shell.editor.section == EditorSection::beside);
    // The other one goes along, day by day.
    advance(app.stage, app.host, 3);
    screen.frame();
    CHECK(app.editing.before->session.world().day == 3);
    // One press brings it back, and another one the draft.
    screen.press("button:swap_businesses");
    CHECK(app.stage.session.scenario().id == "grand-hotel");
    CHECK(state_hash(app.stage.session.world()) == hotel_on_day_3);
    // Started again, it leaves the other one waiting.
    start_scenario(app, {app.stage.session.original(), app.stage.scenario, 7, 0, {}});
    CHECK(app.editing.before);
    edit(app, {Wish::swap});
    screen.frame();
    CHECK(app.stage.session.scenario().id == "my-business");
    // Another business from the list needs none of it.
    app.shell.editor.section = EditorSection::begin;
    start_scenario(app, {app.scenarios[0], 0, 7, 0, {}});
    screen.frame();
    CHECK_FALSE(app.editing.before);
}

TEST_CASE("editor: a trial that is given up leaves the draft on the stage the draft, and the business before waiting") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    const std::uint64_t hotel = state_hash(app.stage.session.world());
    open_with_template(screen);
    act(app, "try");
    finish_settling(app);
    REQUIRE(app.editing.before);
    act(app, "type", "population.customers", "4100");
    act(app, "try");
    REQUIRE(app.upcoming);
    screen.frame();
    screen.frame();
    screen.press("button:cancel_settling");
    REQUIRE_FALSE(app.upcoming);
    const auto press_reset = [&] {
        screen.press_key(ImGuiKey_R);
        finish_settling(app);
    };
    press_reset();
    CHECK(app.stage.is_draft);
    REQUIRE(app.editing.before);
    // Settled anew with another assumption it still is the draft.
    settle_anew(screen);
    CHECK(app.stage.is_draft);
    REQUIRE(app.editing.before);
    act(app, "back");
    CHECK_FALSE(app.stage.is_draft);
    CHECK(state_hash(app.stage.session.world()) == hotel);
    // A file that says what the draft says is no trial.
    app.editing.before.reset();
    const Draft& draft = draft_of(screen);
    start_scenario(app, {*draft.scenario(), -1, 7, 0, draft.text()});
    CHECK_FALSE(app.stage.is_draft);
    CHECK_FALSE(app.editing.before);
}

TEST_CASE("editor: the business before, settled anew with another assumption, leaves the draft's world waiting") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    open_with_template(screen);
    act(app, "try");
    finish_settling(app);
    const std::uint64_t draft = state_hash(app.stage.session.world());
    act(app, "back");
    REQUIRE_FALSE(app.stage.is_draft);
    settle_anew(screen);
    CHECK_FALSE(app.stage.is_draft);
    REQUIRE(app.editing.before);
    act(app, "back");
    CHECK(app.stage.is_draft);
    CHECK(state_hash(app.stage.session.world()) == draft);
}

TEST_CASE("editor: what was not saved is kept on this computer, offered at the next visit, and gone when it is saved") {
    std::string text;
    const auto wishes_of = [](App& app, std::string_view kind) {
        std::vector<PageWish> found;
        for (PageWish& wish : std::exchange(app.sharing.wishes, {})) {
            if (wish.kind == kind) found.push_back(std::move(wish));
        }
        return found;
    };
    {
        HeadlessApp screen(paused(), tall);
        App& app = screen.app;
        open_with_template(screen);
        act(app, "type", "population.customers", "4100");
        keep(app);
        CHECK(wishes_of(app, "keep_draft").empty());  // nothing is known of a page yet
        page_event(app, "storage", "on");
        keep(app);
        const std::vector<PageWish> kept = wishes_of(app, "keep_draft");
        REQUIRE(kept.size() == 1);
        text = kept[0].text;
        CHECK(text == draft_of(screen).text());
        keep(app);
        CHECK(app.sharing.wishes.empty());
        // Taken back to what comes along, or saved, there is nothing to lose.
        act(app, "undo");
        keep(app);
        CHECK(wishes_of(app, "forget_draft").size() == 1);
        act(app, "redo");
        page_event(app, "leaves", "");
        CHECK(wishes_of(app, "keep_draft").size() == 1);
        act(app, "save");
        keep(app);
        CHECK(wishes_of(app, "forget_draft").size() == 1);
    }
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    page_event(app, "storage", "on");
    page_event(app, "kept_draft", text);
    screen.frame();
    CHECK(ui::is_open(app.shell.told));
    keep(app);
    CHECK(app.sharing.wishes.empty());
    // Another one that is begun leaves it there until something is changed, and it can still be taken up.
    open_with_template(screen);
    keep(app);
    CHECK(app.sharing.wishes.empty());
    screen.press("button:section_begin");
    screen.press("button:take_up_draft");
    CHECK(draft_of(screen).text() == text);
    CHECK(edit_by_name(app, "take_up", "", ""));
    act(app, "type", "population.customers", "4200");
    keep(app);
    CHECK(wishes_of(app, "keep_draft").size() == 1);
    // Off with the same switch as the run, and kept again once that is on.
    grant_share_wish(app, ui::ShareWish::keep_no_more);
    app.sharing.wishes.clear();
    keep(app);
    CHECK(wishes_of(app, "keep_draft").empty());
    grant_share_wish(app, ui::ShareWish::keep);
    keep(app);
    CHECK(wishes_of(app, "keep_draft").size() == 1);
}

TEST_CASE(
    "editor: another one that is begun puts what was not saved aside, and what waits has its place in the storage") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    page_event(app, "storage", "on");
    open_with_template(screen);
    act(app, "type", "population.customers", "4100");
    keep(app);
    const std::string first = draft_of(screen).text();
    edit(app, {Wish::from_stage});
    CHECK(app.editing.kept.waiting == first);
    act(app, "type", "population.customers", "4300");
    keep(app);
    CHECK(app.editing.kept.kept == draft_of(screen).text());
    app.sharing.wishes.clear();
    act(app, "undo");
    keep(app);
    REQUIRE(app.sharing.wishes.size() == 1);
    CHECK(app.sharing.wishes[0].kind == "keep_draft");
    CHECK(app.sharing.wishes[0].text == first);
    act(app, "take_up");
    CHECK(draft_of(screen).text() == first);
}

TEST_CASE("editor: where a touchpoint has no id yet, nothing is offered that would have to name it") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    page_event(app, "storage", "on");
    page_event(app, "kept_draft", R"({"touchpoints": [{}], "journeys": [{"steps": []}]})");
    edit(app, {Wish::open});
    act(app, "take_up");
    ui::show_section(app.shell.editor, ui::EditorSection::journeys);
    app.shell.editor.entry = 0;
    for (int i = 0; i < 3; ++i) screen.frame();
    CHECK_FALSE(screen.shows("button:add_step"));
    CHECK_FALSE(screen.shows("button:add_journey"));
}

TEST_CASE("editor: a kept draft can be thrown away, may have mistakes, and is not offered where it is none") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    page_event(app, "storage", "on");
    for (const std::string& damaged : {std::string("{\"id\": "), std::string("[]"), std::string(),
                                       std::string(100, '['), "{\"a\": \"" + std::string(2U << 20U, 'x') + "\"}"}) {
        page_event(app, "kept_draft", damaged);
        CHECK(app.shell.told.words == tr(Text::draft_damaged, app.context.language));
        CHECK(edit_by_name(app, "take_up", "", ""));
        // Said once, not at every start.
        REQUIRE(app.sharing.wishes.size() == 1);
        CHECK(std::exchange(app.sharing.wishes, {})[0].kind == "forget_draft");
    }
    const std::string wrong = R"({"title": {"en": "Half", "de": "Halb"}, "touchpoints": 7})";
    page_event(app, "kept_draft", wrong);
    app.context.language = Language::en;
    edit(app, {Wish::open});
    screen.frame();
    screen.frame();
    CHECK(app.editing.shown.kept_title == "Half");
    CHECK(editor_json(app)["kept_title"] == "Half");
    screen.press("button:throw_draft_away");
    REQUIRE(app.sharing.wishes.size() == 1);
    CHECK(app.sharing.wishes[0].kind == "forget_draft");
    screen.frame();
    CHECK_FALSE(screen.shows("button:take_up_draft"));
    page_event(app, "kept_draft", wrong);
    act(app, "take_up");
    CHECK(draft_of(screen).text() == wrong);
    CHECK_FALSE(draft_of(screen).is_sound());
}

TEST_CASE("editor: the business that waits stands still while nobody sees it, and goes with its section") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    open_with_template(screen);
    act(app, "try");
    finish_settling(app);
    REQUIRE(app.editing.before);
    act(app, "close");
    advance(app.stage, app.host, 2);
    screen.frame();
    CHECK(app.editing.before->session.world().day == 0);
    act(app, "open");
    act(app, "section", "beside");
    screen.frame();
    screen.frame();
    CHECK(app.editing.before->session.world().day == 2);
    advance(*app.editing.before, app.host, 3);
    screen.frame();
    CHECK(app.editing.shown.before_day == 5);  // it waits where it is
    start_scenario(app, {app.scenarios[0], 0, 7, 0, {}});
    CHECK_FALSE(app.editing.before);
    CHECK(app.shell.editor.section == EditorSection::business);
}

TEST_CASE("editor: keys change no draft that nobody sees, and a room sees none") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    open_with_template(screen);
    act(app, "type", "population.customers", "4100");
    const std::string edited = draft_of(screen).text();
    // Behind a folded column and another picture: E shows it again.
    app.shell.left_is_open = false;
    app.shell.page = {};
    screen.frame();
    screen.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(draft_of(screen).text() == edited);
    screen.press_key(ImGuiKey_E);
    CHECK(app.editing.is_open);
    CHECK(app.shell.left_is_open);
    // A story takes its place.
    read_embedded_stories(app);
    REQUIRE(begin_story(app, 0));
    screen.frame();
    CHECK_FALSE(app.editing.is_open);
    screen.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(draft_of(screen).text() == edited);
    CHECK(app.telling.is_open);
    screen.press_key(ImGuiKey_E);
    CHECK(app.editing.is_open);
    CHECK_FALSE(app.telling.is_open);
    // Before a room there is none, and none is opened.
    present(app, true);
    screen.frame();
    REQUIRE(app.context.is_presenting);
    CHECK_FALSE(app.editing.is_open);
    screen.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    screen.press_key(ImGuiKey_E);
    CHECK(edit_by_name(app, "open", "", ""));
    CHECK_FALSE(app.editing.is_open);
    CHECK(draft_of(screen).text() == edited);
}

TEST_CASE("editor: beside its wider column the legend of the map is whole, in both languages") {
    for (const Language language : {Language::de, Language::en}) {
        AppOptions options = paused();
        options.language = language;
        HeadlessApp screen(options, wide);
        screen.press_key(ImGuiKey_E);
        screen.frame();
        CHECK(screen.app.editing.is_open);
        CHECK(seen_without_spaces().find(tr(Text::map_bad_word, language)) != std::string::npos);
    }
}

TEST_CASE("editor: numbers are read with the signs of the language, and refused where they could be two") {
    const FormField field{FormField::Kind::number, "a", "a", {}};
    const auto read = [&](const char* typed, Language language) { return ui::typed_value(field, typed, language); };
    struct Typed {
        const char* typed;
        const char* en;
        const char* de;
    };
    for (const Typed& one :
         {Typed{"2,000", "2000", "2"}, Typed{"1.500", "1.5", "1500"}, Typed{"4,5", "4.5", "4.5"},
          Typed{"4.5", "4.5", "4.5"}, Typed{"0.125", "0.125", "0.125"}, Typed{"0,125", "0.125", "0.125"},
          Typed{"-1,234,567", "-1234567", "\"-1,234,567\""}, Typed{"1.234.567", "\"1.234.567\"", "1234567"},
          Typed{"1,234.5", "1234.5", "\"1,234.5\""}, Typed{"1.234,5", "\"1.234,5\"", "1234.5"},
          Typed{"1234,567", "\"1234,567\"", "1234.567"}, Typed{"12,34,567", "\"12,34,567\"", "\"12,34,567\""},
          Typed{" 250 ", "250", "250"}, Typed{"2,", "\"2,\"", "\"2,\""}, Typed{",", "\",\"", "\",\""},
          Typed{"1e-05", "1e-05", "1e-05"}}) {
        CAPTURE(one.typed);
        CHECK(read(one.typed, Language::en) == one.en);
        CHECK(read(one.typed, Language::de) == one.de);
    }
    const FormField list{FormField::Kind::numbers, "a", "a", {}};
    CHECK(ui::typed_value(list, "0,5 1.500", Language::de) == "[0.5,1500]");
}

TEST_CASE("editor: shares are typed and shown in %, and stand in the file as before") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    open_with_template(screen);
    const auto field = [&] { return *draft_of(screen).form().find("touchpoints")->entries[0].find("failure_rate"); };
    for (const double share : {0.0, 0.07, 0.12, 0.125, 0.0007, 0.333333, 1.0, 0.29, 0.57, 1e-9}) {
        CAPTURE(share);
        const JsonValue number = parse_json(number_json(share).dump(), {}).root;
        FormField written = field();
        written.value = &number;
        for (const Language language : {Language::en, Language::de}) {
            const std::string shown = ui::written_value(written, language);
            CHECK(shown.ends_with("%"));
            CHECK(ui::typed_value(written, shown, language) == number_json(share).dump());
        }
    }
    app.context.language = Language::de;
    for (const char* typed : {"12,5", "12,5 %", "12,5%", " 12.5 % ", "12,5\u202f%"}) {
        act(app, "type", "touchpoints[0].failure_rate", typed);
        CHECK(field().value->text == "0.125");
    }
    CHECK(ui::written_value(field(), Language::de) == "12,5 %");
    CHECK(ui::written_value(field(), Language::en) == "12.5%");
    CHECK(ui::allowed_values(field(), Language::de) == "0 bis 100 %");
    CHECK(ui::standard_value(field(), Language::en).ends_with("%"));
    act(app, "type", "touchpoints[0].failure_rate", "150");
    CHECK(field().value->text == "1.5");
    const std::vector<std::string> mistakes = ui::mistakes_at(draft_of(screen), field(), Language::de);
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0] == "150 % (1.5) liegt über dem erlaubten Bereich (erlaubt: 0 bis 100 %)");
    for (const char* typed : {"12 % %", "%", "viel %", "12 Prozent"}) {
        act(app, "type", "touchpoints[0].failure_rate", typed);
        CHECK(field().value->type == JsonValue::Type::string);
    }
    // Parameters know their unit; points of a scale are no shares.
    act(app, "type", "parameters.wow_share", "20");
    CHECK(draft_of(screen).form().find("parameters")->entries[0].find("wow_share")->value->text == "0.2");
    act(app, "type", "competitors[0].reputation", "0,4");
    CHECK(draft_of(screen).form().find("competitors")->entries[0].find("reputation")->value->text == "0.4");
}

TEST_CASE("editor: by name as by press, what is open stays open where it moves and goes where it is removed") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    open_with_template(screen);
    const auto ids = [&](const char* list) {
        std::string all;
        for (const FormObject& entry : draft_of(screen).form().find(list)->entries) {
            all += entry.find("id")->value->text + " ";
        }
        return all;
    };
    act(app, "section", "business");
    act(app, "open_entry", "touchpoints[4]");
    CHECK(editor_json(app)["section"] == "touchpoints");
    const std::string before = ids("touchpoints");
    const auto act_on_open = [&](const char* action) { act(app, action, editor_json(app)["open"].get<std::string>()); };
    act_on_open("up");
    act_on_open("up");
    CHECK(app.shell.editor.entry == 2);
    CHECK(draft_of(screen).form().find("touchpoints")->entries[2].find("id")->value->text == "counter");
    act_on_open("down");
    act_on_open("down");
    CHECK(ids("touchpoints") == before);
    act_on_open("copy");
    CHECK(app.shell.editor.entry == 5);
    act_on_open("remove");
    CHECK(ids("touchpoints") == before);
    CHECK(editor_json(app)["open"] == "");
    // One before what is open goes: the same stays open.
    act(app, "open_entry", "touchpoints[4]");
    act(app, "remove", "touchpoints[0]");
    CHECK(app.shell.editor.entry == 3);
    act(app, "open_entry", "");
    CHECK_FALSE(app.shell.editor.entry);
    for (const char* none : {"touchpoints[99]", "nowhere[0]", "touchpoints[x]", "99"}) {
        CHECK(edit_by_name(app, "open_entry", none, ""));
    }
    act(app, "add", "touchpoints", "chat");
    CHECK(editor_json(app)["open"] == "touchpoints[6]");
    // Ways as the buttons make them.
    act(app, "section", "journeys");
    act(app, "add", "journeys");
    const std::string journey = editor_json(app)["open"];
    act(app, "add", journey + ".steps");
    act(app, "add", journey + ".steps[0].next");
    const FormObject* first = find_form(draft_of(screen).form(), journey + ".steps[0]");
    REQUIRE(first != nullptr);
    const FormObject& way = first->find("next")->entries.at(0);
    const FormObject* second = find_form(draft_of(screen).form(), journey + ".steps[1]");
    CHECK(way.find("to")->value->text == second->find("id")->value->text);
    CHECK(way.find("probability")->value->number == 1.0);
}

TEST_CASE("editor: ways on from a step are added, led on, changed and removed by keyboard, and steps moved") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    open_with_template(screen);
    enter_editor_by_keyboard(screen);
    press_by_keyboard(screen, "button:section_journeys");
    press_by_keyboard(screen, "button:journey_1");
    const auto steps = [&] { return draft_of(screen).form().find("journeys")->entries[1].find("steps"); };
    const auto ways_of = [&](std::size_t step) { return steps()->entries[step].find("next"); };
    press_by_keyboard(screen, "button:journey_step_0");
    REQUIRE(app.shell.editor.step == 0);
    press_by_keyboard(screen, "button:add_journeys[1].steps[0].next");
    press_by_keyboard(screen, "button:add_journeys[1].steps[0].next:write");
    REQUIRE(ways_of(0)->entries.size() == 1);
    CHECK(ways_of(0)->entries[0].find("to")->value->text == "write");
    press_by_keyboard(screen, "button:add_journeys[1].steps[0].next");
    press_by_keyboard(screen, "button:add_journeys[1].steps[0].next:new:counter");
    REQUIRE(ways_of(0)->entries.size() == 2);
    CHECK(ways_of(0)->entries[1].find("to")->value->text == "counter");
    CHECK(steps()->entries.back().find("touchpoint")->value->text == "counter");
    CHECK(app.shell.editor.step == 0);
    press_by_keyboard(screen, "button:journeys[1].steps[0].next[0].to");
    press_by_keyboard(screen, "button:journeys[1].steps[0].next[0].to:call");
    CHECK(ways_of(0)->entries[0].find("to")->value->text == "call");
    press_by_keyboard(screen, "button:remove_journeys[1].steps[0].next[1]");
    CHECK(ways_of(0)->entries.size() == 1);
    press_by_keyboard(screen, "button:step_down");
    CHECK(app.shell.editor.step == 1);
    CHECK(steps()->entries[1].find("id")->value->text == "look_up");
    press_by_keyboard(screen, "button:copy_step");
    CHECK(steps()->entries[2].find("id")->value->text == "look_up-2");
    press_by_keyboard(screen, "button:remove_step");
    CHECK(steps()->entries.size() == 4);
}

TEST_CASE("editor: the text version is told steps and ways with their names, sums, mistakes and what can be added") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    app.context.language = Language::de;
    act(app, "open");
    Json told = editor_json(app);
    CHECK(told["scenarios"].size() == app.scenarios.size());
    REQUIRE(told["questions"].size() == 5);
    CHECK(told["questions"][2]["choices"].size() == 3);
    CHECK(told["questions"][1]["value"] == "6");
    act(app, "template");
    act(app, "open_entry", "journeys[1]");
    told = editor_json(app);
    CHECK(told["open_step"] == "");
    CHECK(told["steps"]["entries"][1]["label"] == "Telefon");
    REQUIRE(told["ways"].size() == 1);
    CHECK(told["ways"][0]["entries"][2]["label"] == "E-Mail");
    CHECK(told["ways"][0]["sum"].get<std::string>().starts_with("Zusammen 100"));
    act(app, "open_entry", "journeys[1].steps[0]");
    CHECK(app.shell.editor.step == 0);
    act(app, "add", "journeys[1].steps[0].next", "write");
    act(app, "lead", "journeys[1].steps[0].next", "counter");
    told = editor_json(app);
    REQUIRE(told["ways"].size() == 2);
    const Json& ways = told["ways"][1];
    CHECK(ways["path"] == "journeys[1].steps[0].next");
    CHECK(ways["entries"][1]["label"] == "Schalter");
    CHECK(ways["choices"].size() == 4);
    CHECK(ways["touchpoints"].size() == 7);
    CHECK(ways["entries"][0]["fields"].size() == 5);
    CHECK(told["step_fields"].size() == 5);
    act(app, "type", "journeys[1].steps[0].next[0].probability", "viel");
    CHECK(editor_json(app)["ways"][1]["entries"][0]["fields"][1]["problems"].size() == 1);
    act(app, "down", "journeys[1].steps[0]");
    CHECK(editor_json(app)["open_step"] == "journeys[1].steps[1]");
    // Two steps at one touchpoint are told apart.
    act(app, "add", "journeys[1].steps", "email");
    CHECK(editor_json(app)["steps"]["entries"].back()["label"] == "E-Mail · email");
    act(app, "open_entry", "journeys[1].steps[1]");
    CHECK(editor_json(app)["ways"][0]["entries"][2]["label"] == "E-Mail · write");
    for (const char* none : {"journeys[1].steps[99]", "journeys[1].start[0]", "touchpoints[0].steps[0]"}) {
        CHECK(edit_by_name(app, "open_entry", none, ""));
    }
    CHECK(edit_by_name(app, "add", "journeys[1].start", "nowhere"));
    CHECK(edit_by_name(app, "add", "journeys[1].steps", "nowhere"));
    CHECK(edit_by_name(app, "add", "journeys", "website"));
    CHECK(edit_by_name(app, "lead", "journeys[1].start", "nowhere"));
    act(app, "section", "market");
    CHECK(editor_json(app)["others"].size() > 100);
}

TEST_CASE("editor: an answer that is none stays where it was typed, with what is wrong, until it is one") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    edit(app, {Wish::open});
    screen.frame();
    screen.press("button:begin_questions");
    for (const Language language : {Language::en, Language::de}) {
        app.context.language = language;
        for (const char* typed : {"many", "12", "300000", "99.5.5"}) {
            CAPTURE(typed);
            type(screen, "answer_customers", typed);
            CHECK(app.shell.editor.refused_answers[0] == typed);
            CHECK_FALSE(screen.shows("button:make_business"));
        }
    }
    type(screen, "answer_customers", "500");
    CHECK_FALSE(app.shell.editor.refused_answers[0]);
    CHECK(app.shell.editor.answers.customers == 500);
    CHECK(screen.shows("button:make_business"));
    // Scripts and the text version are told in words.
    CHECK(edit_by_name(app, "answers", "", R"({"staff": 0})"));
    const std::optional<std::string> refusal = edit_by_name(app, "answers", "", R"({"price_eur": "viel"})");
    REQUIRE(refusal);
    CHECK(refusal->find("ist keine Zahl") != std::string::npos);
    CHECK_FALSE(app.editing.draft);
    act(app, "answers", "", R"({"customers": "1.500", "purchases_per_year": "4,5", "place": "online"})");
    CHECK(draft_of(screen).scenario()->customers == 1500);
    CHECK(draft_of(screen).scenario()->journeys[0].rate_per_year == 4.5);
}

TEST_CASE("editor: by name nothing is added that is no field, and what comes to nothing is said") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    for (const char* action : {"undo", "redo", "try", "save", "back"}) CHECK(edit_by_name(app, action, "", ""));
    open_with_template(screen);
    const std::string blank = draft_of(screen).text();
    for (const char* action : {"undo", "redo", "back"}) CHECK(edit_by_name(app, action, "", ""));
    for (const char* path :
         {"titel.en", "title.fr", "id.en", "touchpoints[0].nam", "title", "population", "journeys"}) {
        CAPTURE(path);
        CHECK(edit_by_name(app, "type", path, "x"));
    }
    CHECK(draft_of(screen).text() == blank);
    act(app, "type", "title.en", "One");
    act(app, "type", "title.en", "Two");
    act(app, "undo");
    CHECK(draft_of(screen).form().find("title")->value->find("en")->value.text == "One");
    act(app, "type", "touchpoints[0].quality", "20");
    CHECK(edit_by_name(app, "try", "", ""));
}

TEST_CASE("editor: what is typed is checked at once with the words of the command line, and taken back by key") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    app.context.language = Language::de;
    open_with_template(screen);
    const std::string blank = draft_of(screen).text();
    show_section(screen, EditorSection::touchpoints, 0);
    type(screen, "touchpoints[0].quality", "11,5");
    CHECK_FALSE(draft_of(screen).is_sound());
    CHECK_FALSE(screen.shows("button:editor_try"));
    const ScenarioResult read = read_scenario(draft_of(screen).text());
    REQUIRE(read.errors.size() == 1);
    const std::vector<std::string> lines = ui::all_mistakes(draft_of(screen), Language::de);
    CHECK(lines.at(0) == "Zeile" + describe(read.errors[0], "", Language::de).replace(0, 1, " "));
    screen.press("button:editor_mistakes");
    CHECK(app.shell.editor.mistakes_are_open);
    type(screen, "touchpoints[0].quality", "8,5");
    CHECK(draft_of(screen).is_sound());
    CHECK(draft_of(screen).scenario()->touchpoints[0].quality == 8.5);
    type(screen, "touchpoints[0].failure_rate", "viel");
    CHECK(draft_of(screen).text().find("\"failure_rate\": \"viel\"") != std::string::npos);
    screen.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    screen.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    screen.press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(draft_of(screen).text() == blank);
    screen.press_key(ImGuiKey_Y, ImGuiMod_Ctrl);
    CHECK_FALSE(draft_of(screen).is_sound());
}

TEST_CASE("editor: a mistake that is pressed opens what it is in, and scrolls to its field") {
    HeadlessApp screen(paused(), {1280, 720});
    App& app = screen.app;
    edit(app, {Wish::open});
    ui::EditWish hotel{Wish::from_scenario};
    edit(app, hotel);
    act(app, "type", "touchpoints[3].failure_rate", "900");
    act(app, "type", "journeys[0].steps[2].touchpoint", "nowhere");
    act(app, "type", "title.de", "");
    screen.frame();
    const std::vector<FileError> errors = draft_of(screen).errors();
    REQUIRE(errors.size() >= 2);
    // However far down the column is.
    show_section(screen, EditorSection::touchpoints, 8);
    screen.press("button:editor_mistakes");
    screen.frame();
    screen.frame();
    CHECK(screen.shows("button:mistake_0"));
    for (std::size_t i = 0; i < errors.size(); ++i) {
        CAPTURE(errors[i].path);
        show_section(screen, EditorSection::competitors);
        if (!app.shell.editor.mistakes_are_open) screen.press("button:editor_mistakes");
        screen.press("button:mistake_" + std::to_string(i));
        for (int frame = 0; frame < 4; ++frame) screen.frame();
        const std::string open = open_path(app.shell.editor);
        CHECK(ui::is_inside(errors[i].path, open));
        if (errors[i].path.find(".steps[") != std::string::npos) CHECK(app.shell.editor.step == 2);
        const bool is_text = screen.shows("field:" + errors[i].path);
        CHECK((is_text || screen.shows("button:" + errors[i].path)));
    }
}

TEST_CASE("editor: Escape closes an open list or leaves the column, and only then the map of the draft") {
    HeadlessApp screen(paused(), {1280, 720});
    ui::Page& page = screen.app.shell.page;
    open_with_template(screen);
    show_section(screen, EditorSection::touchpoints, 0);
    page = {ui::Page::Kind::draft};
    screen.frame();
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    screen.press("button:touchpoints[0].kind");
    screen.frame();
    const auto is_list_open = [] { return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup); };
    REQUIRE(is_list_open());
    screen.press_key(ImGuiKey_Escape);
    CHECK_FALSE(is_list_open());
    CHECK(page.kind == ui::Page::Kind::draft);
    screen.press_key(ImGuiKey_Tab);
    screen.press_key(ImGuiKey_Escape);
    CHECK(page.kind == ui::Page::Kind::draft);
    screen.press_key(ImGuiKey_Escape);
    CHECK(page.kind == ui::Page::Kind::map);
}

TEST_CASE(
    "editor: what is added by key is opened, in sight, and has the keyboard; touchpoints are put where there is room") {
    HeadlessApp screen(paused(), {1280, 720});
    App& app = screen.app;
    open_with_template(screen);
    show_section(screen, EditorSection::touchpoints);
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    enter_editor_by_keyboard(screen);
    press_by_keyboard(screen, "button:add_touchpoint");
    screen.frame();
    press_by_keyboard(screen, "button:add_touchpoint:counter");
    for (int frame = 0; frame < 4; ++frame) screen.frame();
    const std::size_t added = draft_of(screen).scenario()->touchpoints.size() - 1;
    REQUIRE(app.shell.editor.entry == added);
    const std::string row = "button:touchpoint_" + std::to_string(added);
    REQUIRE(screen.shows(row));
    screen.press_key(ImGuiKey_Enter);  // on the row that was opened: closes it
    CHECK_FALSE(app.shell.editor.entry);
    for (int i = 0; i < 8; ++i) act(app, "add", "touchpoints", "website");
    const auto& touchpoints = draft_of(screen).scenario()->touchpoints;
    for (std::size_t a = 0; a < touchpoints.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            const double across = touchpoints[a].map_x - touchpoints[b].map_x;
            const double down = touchpoints[a].map_y - touchpoints[b].map_y;
            CHECK(across * across + down * down > 0.15 * 0.15);
        }
    }
}

TEST_CASE("editor: parts are added, copied, moved, renamed and removed by press") {
    HeadlessApp screen(paused(), tall);
    App& app = screen.app;
    open_with_template(screen);
    screen.press("button:section_touchpoints");
    screen.press("button:add_touchpoint");
    screen.press("button:add_touchpoint:chat");
    CHECK(draft_of(screen).scenario()->touchpoints.size() == 8);
    REQUIRE(app.shell.editor.entry == 7);
    type(screen, "touchpoints[7].id", "video");
    CHECK(draft_of(screen).scenario()->touchpoints[7].id == "video");
    screen.press("button:entry_up");
    CHECK(draft_of(screen).scenario()->touchpoints[6].id == "video");
    screen.press("button:copy_entry");
    CHECK(draft_of(screen).scenario()->touchpoints[7].id == "video-2");
    screen.press("button:remove_entry");
    CHECK(draft_of(screen).scenario()->touchpoints.size() == 8);
    screen.press("button:section_competitors");
    screen.press("button:add_competitor");
    CHECK(draft_of(screen).scenario()->competitors.size() == 3);
    screen.press("button:section_journeys");
    screen.press("button:add_journey");
    CHECK(draft_of(screen).scenario()->journeys.size() == 5);
    screen.press("button:add_step");
    CHECK(draft_of(screen).form().find("journeys")->entries[4].find("steps")->entries.size() == 2);
    // A step that nothing leads to is a mistake, until something does.
    CHECK_FALSE(draft_of(screen).is_sound());
    edit(app, {Wish::remove, "journeys[4].steps[1]"});
    edit(app, {Wish::connect, "journeys[4]", "website", "hotline"});
    CHECK(draft_of(screen).is_sound());
    CHECK(draft_of(screen).scenario()->journeys[4].steps.size() == 2);
    screen.press("button:section_market");
    CHECK(screen.shows("field:population.customers"));
    type(screen, "population.customers", "4100");
    CHECK(draft_of(screen).text().find("\"customers\": 4100") != std::string::npos);
}

TEST_CASE("editor: stations are dragged on the map of the draft, and ways are drawn between them") {
    HeadlessApp screen(paused(), ImVec2(1920, 1080));
    App& app = screen.app;
    open_with_template(screen);
    const ImVec2 counter = middle(screen, "draft:counter");
    drag(screen, counter, {counter.x - 120.0F, counter.y + 60.0F});
    const Touchpoint& moved = draft_of(screen).scenario()->touchpoints[4];
    CHECK(moved.map_x < 0.62);
    CHECK(moved.map_y > 0.34);
    edit(app, {Wish::undo});
    CHECK(draft_of(screen).scenario()->touchpoints[4].map_x == 0.63);  // all of it is one step
    screen.frame();
    screen.press("draft:hotline");
    CHECK(app.shell.editor.section == EditorSection::touchpoints);
    CHECK(app.shell.editor.entry == 2);
    show_section(screen, EditorSection::journeys, 2);
    drag(screen, middle(screen, "ring:mailing"), middle(screen, "draft:website"));
    const Journey& letter = draft_of(screen).scenario()->journeys[2];
    REQUIRE(letter.steps.size() == 2);
    CHECK(letter.steps[0].next[0].to == 1);
    CHECK(letter.steps[1].touchpoint == 0);
    screen.press("draft:website");
    CHECK(app.shell.editor.step == 1);
}

TEST_CASE("editor: what is saved is what was edited, with the comments of its file") {
    HeadlessApp screen(paused(), wide);
    App& app = screen.app;
    open_with_template(screen);
    edit(app, {Wish::rename, "", "mine"});
    edit(app, {Wish::save});
    screen.frame();
    app.sharing.wishes.clear();
    edit(app, {Wish::save});
    REQUIRE(app.sharing.wishes.size() == 1);
    CHECK(app.sharing.wishes[0].name == "mine.json");
    const std::string blank = tests::file_text(tests::source_path("scenarios/blank.json"));
    CHECK(app.sharing.wishes[0].text == tests::replaced(blank, "\"id\": \"blank\"", "\"id\": \"mine\""));
}

TEST_CASE("editor: every section has room for its words, in both languages and on a phone") {
    for (const ImVec2 size : {wide, ImVec2(1920, 1080), phone}) {
        HeadlessApp screen(paused(), size);
        open_with_template(screen);
        edit(screen.app, {Wish::set, "touchpoints[4].quality", "20"});
        for (const Language language : {Language::de, Language::en}) {
            screen.app.context.language = language;
            for (const EditorSection section :
                 {EditorSection::begin, EditorSection::business, EditorSection::touchpoints, EditorSection::journeys,
                  EditorSection::market, EditorSection::competitors}) {
                CAPTURE(size.x);
                CAPTURE(static_cast<int>(section));
                show_section(screen, section, 0);
                screen.app.shell.editor.step = 0;
                screen.app.shell.editor.answers_are_open = true;
                screen.frame();
                screen.frame();
                for (const std::string& complaint : complaints_about_text()) FAIL_CHECK(complaint);
            }
        }
    }
}

}  // namespace goodwill
