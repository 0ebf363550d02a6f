#include "web/kept_draft.h"

#include <utility>

#include "sim/scenario/scenario_reader.h"
#include "web/app.h"
#include "web/question.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

constexpr double told_of_draft_s = 8.0;

LocalText title_in(const JsonValue& scenario) {
    LocalText title;
    const JsonMember* words = scenario.find("title");
    const JsonMember* en = words == nullptr ? nullptr : words->value.find("en");
    const JsonMember* de = words == nullptr ? nullptr : words->value.find("de");
    if (en != nullptr) title.en = bounded(en->value.text, max_name_bytes);
    if (de != nullptr) title.de = bounded(de->value.text, max_name_bytes);
    return title;
}

void wish(App& app, const char* kind, std::string text = {}) {
    app.sharing.wishes.push_back({kind, {}, std::move(text)});
}

void say(App& app, std::string words, bool is_warning) {
    app.shell.told = {std::move(words), false, is_warning, app.host.now_s() + told_of_draft_s};
}

}  // namespace

void offer_draft(App& app, std::string_view text) {
    const Language language = app.context.language;
    const JsonResult read = parse_json(text, scenario_limits);
    if (read.is_broken || read.root.type != JsonValue::Type::object) {
        wish(app, "forget_draft");
        return say(app, tr(Text::draft_damaged, language), true);
    }
    KeptDraft& kept = app.editing.kept;
    kept.title = title_in(read.root);
    kept.waiting = kept.kept = text;
    // The question whether to go on with a run stands in the same place.
    if (ui::is_open(app.shell.asked)) return;
    say(app, ui::sentence(tr(Text::draft_waits, language), kept.title.in(language)), false);
}

void keep_draft(App& app) {
    const auto keeping = app.shell.share.keeping;
    const bool is_on = keeping == ui::ShareState::Keeping::on || keeping == ui::ShareState::Keeping::full;
    if (!app.shell.share.has_page || !is_on || !app.editing.draft) return;
    KeptDraft& kept = app.editing.kept;
    const std::string& text = app.editing.draft->text();
    if (text != kept.not_worth_keeping) {
        if (text == kept.kept) return;
        kept.kept = text;
        wish(app, "keep_draft", text);
    } else if (kept.kept != kept.waiting) {  // the one that waits has its place back
        kept.kept = kept.waiting;
        wish(app, kept.kept.empty() ? "forget_draft" : "keep_draft", kept.kept);
    }
}

void take_up_draft(App& app) {
    std::string text = std::exchange(app.editing.kept.waiting, {});
    if (!text.empty()) begin_draft(app, std::move(text), {});
}

void throw_draft_away(App& app) {
    KeptDraft& kept = app.editing.kept;
    if (std::exchange(kept.waiting, {}) != kept.kept || kept.kept.empty()) return;
    kept.kept.clear();
    wish(app, "forget_draft");
}

void put_draft_aside(App& app, std::string known) {
    KeptDraft& kept = app.editing.kept;
    if (app.editing.draft && app.editing.draft->text() != kept.not_worth_keeping) {
        const JsonResult read = parse_json(app.editing.draft->text(), scenario_limits);
        kept.title = title_in(read.root);
        kept.waiting = app.editing.draft->text();
    }
    kept.not_worth_keeping = std::move(known);
}

void forget_kept_draft(App& app) {
    app.editing.kept.waiting.clear();
    app.editing.kept.kept.clear();
}

}  // namespace goodwill
