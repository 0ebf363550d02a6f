#include "web/share.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/base/field_reader.h"
#include "sim/session/run.h"
#include "web/app.h"
#include "web/changes.h"
#include "web/csv.h"
#include "web/embedded_text.h"
#include "web/question.h"
#include "web/report.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;
using ui::ShareWish;
using Keeping = ui::ShareState::Keeping;
using Link = ui::ShareState::Link;

constexpr double told_s = 8.0;
// A run that nobody has touched is worth keeping from here on.
constexpr int days_worth_keeping = 30;
constexpr std::size_t max_address_bytes = 20000;  // of what the page gives as a link

void tell(App& app, std::string words, bool is_warning = false) {
    app.shell.told = {std::move(words), false, is_warning, app.host.now_s() + told_s};
}

void tell(App& app, Text text, bool is_warning = false) { tell(app, tr(text, app.context.language), is_warning); }

std::string title_and_day(Text text, const Scenario& scenario, int day, Language language) {
    return ui::sentence(tr(text, language), bounded(scenario.title.in(language), max_name_bytes),
                        ui::decimal(day, 0, language).view());
}

void show_run_mistakes(App& app, std::string title, std::vector<std::string> lines) {
    const Language language = app.context.language;
    for (std::string& line : lines) line = ui::mistake_in_words(std::move(line), language);
    std::string words = ui::sentence(tr(lines.size() == 1 ? Text::one_run_error : Text::some_run_errors, language),
                                     ui::decimal(static_cast<double>(lines.size()), 0, language).view());
    app.asked = {};
    app.shell.notice = {std::move(title), std::move(words), std::move(lines), {}};
}

// ---- What stands beside the run in its text ------------------------------------------------------------------------

constexpr LocalView hash_rule = {"16 digits of 0–9 and a–f", "16 Ziffern aus 0–9 und a–f"};
constexpr LocalView view_rule = {"one of person, touchpoint, employee", "eines von person, touchpoint, employee"};

bool is_hash(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void read_fingerprint(const JsonMember& member, Course& course, std::vector<FileError>& errors) {
    if (member.value.type == JsonValue::Type::string && is_hash(member.value.text)) {
        course.fingerprint = member.value.text;
        return;
    }
    errors.push_back({member.line,
                      "state_hash",
                      shown(member.value),
                      LocalText{"is no fingerprint", "ist kein Fingerabdruck"},
                      hash_rule,
                      {}});
}

// What cannot be found in this world is no mistake: nothing is selected then.
void read_selection(const JsonMember& member, const Scenario& scenario, Course& course,
                    std::vector<FileError>& errors) {
    using Kind = ui::Selection::Kind;
    const bool has_one = member.value.type == JsonValue::Type::object && member.value.members.size() == 1;
    if (has_one) {
        const JsonMember& what = member.value.members.front();
        const bool is_person = what.key == "person", is_employee = what.key == "employee";
        if ((is_person || is_employee) && what.value.type == JsonValue::Type::number) {
            const std::optional<std::uint64_t> number = ui::read_whole(what.value.text, 0, 0xFFFFFFFF);
            if (number) {
                course.selection = {is_person ? Kind::person : Kind::employee, static_cast<std::uint32_t>(*number)};
                return;
            }
        }
        if (what.key == "touchpoint" && what.value.type == JsonValue::Type::string) {
            const int index = find_touchpoint(scenario, what.value.text);
            if (index >= 0) course.selection = {Kind::touchpoint, static_cast<std::uint32_t>(index)};
            return;
        }
    }
    errors.push_back(
        {member.line, "view", shown(member.value), LocalText{"is not known", "ist nicht bekannt"}, view_rule, {}});
}

// Precondition: the run in it was read without mistakes.
std::vector<FileError> read_beside(std::string_view text, const Scenario& scenario, Course& course) {
    std::vector<FileError> errors;
    const std::optional<JsonValue> root = read_json_object(text, run_spec_limits(), errors);
    if (!root) return errors;
    if (const JsonMember* member = root->find("state_hash")) read_fingerprint(*member, course, errors);
    if (const JsonMember* member = root->find("view")) read_selection(*member, scenario, course, errors);
    if (const JsonMember* member = root->find("worlds")) {
        WorldsResult read = read_worlds(member->value, scenario);
        errors.insert(errors.end(), read.errors.begin(), read.errors.end());
        course.worlds = std::move(read.worlds);
    }
    if (const JsonMember* member = root->find("story")) course.story = read_told_story(member->value, errors);
    return errors;
}

bool exists(const World& world, const ui::Selection& selection) {
    switch (selection.kind) {
        case ui::Selection::Kind::person:
            return selection.index < world.people.size();
        case ui::Selection::Kind::employee:
            return selection.index < world.employees.size();
        case ui::Selection::Kind::touchpoint:
            return selection.index < world.scenario->touchpoints.size();
        case ui::Selection::Kind::none:
            break;
    }
    return false;
}

// ---- What is kept --------------------------------------------------------------------------------------------------

void forget_question(App& app) {
    app.sharing.offered.clear();
    app.shell.asked = {};
}

void offer_kept(App& app, std::string_view text) {
    const WrittenRun run = read_shared_run(app, text, {}, RunOrigin::kept, app.context.language);
    if (!run.mistakes.empty()) return tell(app, Text::kept_damaged, true);
    app.sharing.offered = text;
    app.shell.asked = {
        title_and_day(Text::kept_question, *run.start.scenario, run.start.course->days, app.context.language), true,
        false, 0.0};
}

void switch_keeping(App& app, bool is_on) {
    forget_question(app);
    app.sharing.kept_spec.clear();
    forget_kept_draft(app);
    app.shell.share.keeping = is_on ? Keeping::on : Keeping::off;
    app.sharing.wishes.push_back({"keeping", is_on ? "on" : "off", {}});
    if (!is_on) tell(app, Text::kept_forgotten);
}

void go_on_with_kept(App& app) {
    const std::string text = app.sharing.offered;
    forget_question(app);
    open_run(app, text, {}, RunOrigin::kept);
}

// What makes a state another one than was kept.
std::string kept_text(const App& app) {
    const Session& session = app.stage.session;
    return write_run_spec(spec_of(session, app.stage.source)) +
           write_worlds(worlds_of(app.stage), session.scenario()).value_or("") + told_text(app, false).value_or("");
}

bool is_worth_keeping(const App& app) {
    const auto is_own = [](const Change& change) { return !change.is_planned; };
    const Session& session = app.stage.session;
    const std::span<const Change> log = session.log();
    return app.telling.is_open || session.world().day >= days_worth_keeping ||
           std::any_of(log.begin(), log.end(), is_own);
}

// ---- Files ---------------------------------------------------------------------------------------------------------

// With page "save" or, with a mark of byte order that tells spreadsheets the encoding, "save_marked".
void save(App& app, std::string kind, const std::string& ending, std::string text) {
    const std::string& id = app.stage.session.scenario().id;
    app.sharing.wishes.push_back({std::move(kind), (id.empty() ? "goodwill" : id) + ending, std::move(text)});
}

// Of the screen, or of a part of it (rectangle_text()). The pointer still stands where it pressed: it is nowhere until it
// moves, so that nothing of what lies there then says in the picture what it is.
void save_picture(App& app, const std::string& ending, std::string rectangle) {
    app.shell.told = {};
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    save(app, "picture", ending, std::move(rectangle));
}

void save_figures(App& app, CsvForm form) {
    const bool is_german = form == CsvForm::german;
    save(app, is_german ? "save_marked" : "save", "-figures.csv",
         figures_csv(app.stage.session, app.context.language, form));
}

void save_report(App& app) {
    if (is_catching_up(app.stage)) return tell(app, Text::report_waits, true);
    save(app, "save", app.context.language == Language::de ? "-bericht.html" : "-report.html", report_page(app));
}

// Of the screen, of the rectangle alone: left, top, width, height in device pixels.
std::string rectangle_text(const ui::Rect& rect) {
    return fmt::format("[{},{},{},{}]", std::floor(rect.min.x), std::floor(rect.min.y),
                       std::ceil(rect.max.x - rect.min.x), std::ceil(rect.max.y - rect.min.y));
}

void take_link(App& app, std::string_view address) {
    app.sharing.is_making_link = false;
    ui::ShareState& share = app.shell.share;
    share.address = address.substr(0, max_address_bytes);
    share.link = address.empty()                             ? Link::unsupported
                 : address.size() > ui::most_link_characters ? Link::too_long
                                                             : Link::ready;
    // Only a page that somebody hosts has a place to lead to.
    share.code = share.link == Link::ready && address.starts_with("http") ? ui::qr_code_of(address) : ui::QrCode{};
}

void take_storage(App& app, std::string_view state) {
    app.shell.share.has_page = true;
    app.shell.share.keeping = state == "on" ? Keeping::on : state == "off" ? Keeping::off : Keeping::closed;
}

void take_file_outcome(App& app, Text text, std::string_view name, bool is_warning) {
    tell(app, ui::sentence(tr(text, app.context.language), bounded(name, max_name_bytes)), is_warning);
}

void say_link_trouble(App& app, std::string_view kind) {
    const Text words = kind == "large"         ? Text::link_too_large
                       : kind == "unsupported" ? Text::link_not_readable
                                               : Text::link_damaged;
    const Language language = app.context.language;
    app.asked = {};
    app.shell.notice = {tr(Text::the_link, language), tr(words, language), {}, {}};
}

// Whoever leaves the full screen by the browser's own key has ended presenting as well.
void take_fullscreen(App& app, bool is_on) {
    app.is_fullscreen = is_on;
    if (!is_on) present(app, false);
    // It came after presenting had ended already.
    if (is_on && std::exchange(app.is_fullscreen_for_room, false) && !app.context.is_presenting)
        app.wants_fullscreen = true;
}

void say_full(App& app) {
    if (app.shell.share.keeping == Keeping::full) return;
    app.shell.share.keeping = Keeping::full;
    tell(app, Text::keeping_full, true);
}

}  // namespace

WrittenRun read_shared_run(const App& app, std::string_view text, std::string_view name, RunOrigin origin,
                           Language language) {
    WrittenRun run = read_written_run(app, text, name, language);
    if (!run.mistakes.empty()) return run;
    Course& course = *run.start.course;
    course.origin = origin;
    run.mistakes = described(read_beside(text, sized(*run.start.scenario, run.start.options), course), name, language);
    return run;
}

std::string run_text(const App& app, std::string_view fingerprint, TextFor reader) {
    const Stage& stage = app.stage;
    const Scenario& scenario = stage.session.scenario();
    Json json = {{"run", Json::parse(write_run_spec(spec_of(stage.session, stage.source)))},
                 {"state_hash", fingerprint}};
    const ui::Selection& selection = stage.selection;
    switch (selection.kind) {
        case ui::Selection::Kind::person:
            json["view"] = {{"person", selection.index}};
            break;
        case ui::Selection::Kind::employee:
            json["view"] = {{"employee", selection.index}};
            break;
        case ui::Selection::Kind::touchpoint:
            json["view"] = {{"touchpoint", scenario.touchpoints.at(selection.index).id}};
            break;
        case ui::Selection::Kind::none:
            break;
    }
    if (const std::optional<std::string> written = write_worlds(worlds_of(stage), scenario))
        json["worlds"] = Json::parse(*written);
    if (const std::optional<std::string> told = told_text(app, reader == TextFor::keeping))
        json["story"] = Json::parse(*told);
    return json.dump();
}

bool is_run_text(std::string_view text) {
    const JsonResult read = parse_json(text, run_spec_limits());
    if (read.is_broken || read.root.type != JsonValue::Type::object) return false;
    return read.root.find("run") != nullptr || read.root.find("format") != nullptr;
}

void open_run(App& app, std::string_view text, std::string_view name, RunOrigin origin) {
    WrittenRun run = read_shared_run(app, text, {}, origin, app.context.language);
    if (run.mistakes.empty()) return offer_run(app, std::move(run.start));
    const std::string title =
        name.empty() ? std::string(tr(Text::the_link, app.context.language)) : bounded(name, max_name_bytes);
    show_run_mistakes(app, title, std::move(run.mistakes));
}

void arrive(App& app, const Course& course) {
    if (course.origin == RunOrigin::script) return;
    const World& world = app.stage.session.world();
    const bool is_own = course.origin == RunOrigin::kept;
    const Language language = app.context.language;
    if (exists(world, course.selection)) {
        app.stage.selection = course.selection;
        app.shell.right_is_open = true;
    }
    const bool is_told = course.story && tell_again(app, *course.story, course.origin);
    app.sharing.kept_spec = kept_text(app);  // opening it is no change
    if (course.story && !is_told) {
        const std::string name = bounded(course.story->id, max_name_bytes);
        return tell(app, ui::sentence(tr(Text::story_not_here, language), name), true);
    }
    if (course.fingerprint.empty()) {
        return tell(app, title_and_day(Text::state_opened, *world.scenario, world.day, language));
    }
    if (course.fingerprint == ui::fingerprint_of(world)) {
        const Text text = is_own ? Text::same_state_kept : Text::same_state;
        return tell(app, title_and_day(text, *world.scenario, world.day, language));
    }
    tell(app, is_own ? Text::other_state_kept : Text::other_state, true);
}

ui::SettlingNote course_note(const App& app) {
    const World& world = app.stage.session.world();
    ui::SettlingNote note;
    note.title = bounded(world.scenario->title.in(app.context.language), max_name_bytes);
    note.day = world.day;
    note.days = app.course->days;
    note.progress = static_cast<double>(note.day) / std::max(1, note.days);
    note.can_cancel = true;
    return note;
}

void grant_share_wish(App& app, ui::ShareWish wish) {
    std::vector<PageWish>& wishes = app.sharing.wishes;
    switch (wish) {
        case ShareWish::copy_link:
            return wishes.push_back({"copy_link", {}, app.shell.share.address});
        case ShareWish::save_figures:
            return save_figures(app, CsvForm::international);
        case ShareWish::save_figures_german:
            return save_figures(app, CsvForm::german);
        case ShareWish::save_picture:
            // The picture is of the business, not of what offers it.
            app.shell.page = {};
            app.shell.sheet = ui::Sheet::none;
            return save_picture(app, fmt::format("-day-{}.png", app.stage.session.world().day), {});
        case ShareWish::save_scenario:
            return save(app, "save", ".json", scenario_text(app.stage.source, embedded_text).text);
        case ShareWish::save_report:
            return save_report(app);
        case ShareWish::open_file:
            return wishes.push_back({"open_file", {}, {}});
        case ShareWish::keep:
            return switch_keeping(app, true);
        case ShareWish::keep_no_more:
            return switch_keeping(app, false);
        case ShareWish::go_on:
            return go_on_with_kept(app);
        case ShareWish::begin_anew:
            wishes.push_back({"forget", {}, {}});
            return forget_question(app);
        case ShareWish::close_line:
            app.shell.told = {};
            return;
    }
}

void answer_kept(App& app, int place) {
    const std::span<const ui::QuietAnswer> answers = ui::quiet_answers();
    const bool is_one = place >= 0 && static_cast<std::size_t>(place) < answers.size();
    if (!is_one || !ui::is_open(app.shell.asked) || app.upcoming || app.course) return;
    grant_share_wish(app, answers[static_cast<std::size_t>(place)].wish);
}

void save_chart(App& app, const ui::ChartWish& wish) {
    using Form = ui::ChartWish::Form;
    const std::string name = fmt::format("-{}-days-{}-{}", wish.name, wish.first_day, wish.last_day);
    if (wish.form == Form::picture) return save_picture(app, name + ".png", rectangle_text(wish.rect));
    const bool is_german = wish.form == Form::csv_german;
    save(app, is_german ? "save_marked" : "save", name + ".csv",
         chart_csv(wish, app.context.language, is_german ? CsvForm::german : CsvForm::international));
}

void update_sharing(App& app) {
    if (ui::is_open(app.shell.told) && app.host.now_s() > app.shell.told.until_s) app.shell.told = {};
    const bool is_page_open = app.shell.page.kind == ui::Page::Kind::repeat;
    if (!is_page_open || !app.shell.share.has_page || app.sharing.is_making_link) return;
    const Stage& stage = app.stage;
    if (stage.source.id.empty()) {
        app.shell.share.link = Link::own_scenario;
        app.shell.share.address.clear();
        app.sharing.linked_text.clear();
        return;
    }
    std::string text = run_text(app, stage.repeat.fingerprint, TextFor::link);
    if (text == app.sharing.linked_text) return;
    app.sharing.linked_text = text;
    app.sharing.is_making_link = true;
    app.sharing.wishes.push_back({"link", {}, std::move(text)});
}

void keep_run(App& app) {
    const Keeping keeping = app.shell.share.keeping;
    const bool is_on = app.shell.share.has_page && (keeping == Keeping::on || keeping == Keeping::full);
    const bool is_elsewhere = app.upcoming || app.course || !app.sharing.offered.empty();
    const Session& session = app.stage.session;
    if (!is_on || is_elsewhere || !is_worth_keeping(app)) return;
    std::string written = kept_text(app);
    if (written == app.sharing.kept_spec) return;
    app.sharing.kept_spec = std::move(written);
    const std::string fingerprint = ui::fingerprint_of(session.world());
    app.sharing.wishes.push_back({"keep", {}, run_text(app, fingerprint, TextFor::keeping)});
}

void keep(App& app) {
    keep_run(app);
    keep_draft(app);
}

void page_event(App& app, std::string_view event, std::string_view text) {
    if (event == "storage") return take_storage(app, text);
    if (event == "kept") return offer_kept(app, text);
    if (event == "kept_draft") return offer_draft(app, text);
    if (event == "full") return say_full(app);
    if (event == "fullscreen") return take_fullscreen(app, text == "on");
    if (event == "no_window") return tell(app, Text::notes_refused, true);
    if (event == "leaves") return keep(app);
    if (event == "open_link") return open_run(app, text, {}, RunOrigin::link);
    if (event == "link_trouble") return say_link_trouble(app, text);
    if (event == "link") return take_link(app, text);
    if (event == "link_copied") return tell(app, Text::link_copied);
    if (event == "link_in_address") return tell(app, Text::link_in_address, true);
    if (event == "link_refused") return tell(app, Text::copy_refused, true);
    if (event == "saved") return take_file_outcome(app, Text::file_saved, text, false);
    if (event == "not_saved") return take_file_outcome(app, Text::file_not_saved, text, true);
}

}  // namespace goodwill
