// Files that somebody brought along: which kind one is, and what is wrong with it.
#include <algorithm>
#include <utility>

#include "sim/scenario/scenario_reader.h"
#include "sim/session/run.h"
#include "web/app.h"
#include "web/embedded_text.h"
#include "web/question.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

// What a page makes of bytes that are no text, or bytes that no text has.
bool is_text(std::string_view bytes) {
    return bytes.find("\ufffd") == std::string_view::npos && std::none_of(bytes.begin(), bytes.end(), [](char c) {
               return c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t';
           });
}

}  // namespace

std::vector<std::string> read_mistakes(Scenario& scenario, std::string_view text, std::string_view file,
                                       Language language) {
    ScenarioResult result = read_scenario(text);
    std::vector<std::string> errors = described(result.errors, file, language);
    if (errors.empty()) scenario = std::move(result.scenario);
    return errors;
}

WrittenRun read_written_run(const App& app, std::string_view text, std::string_view file, Language language) {
    RunSpecResult read = read_run_spec(text);
    if (!read.ok()) return {{}, described(read.errors, file, language)};
    RunPlan plan = plan_run(read.spec, embedded_text);
    if (!plan.ok()) return {{}, described(plan.errors, file, language)};
    plan.options.ledger = Ledger::Scope::all;
    const bool is_as_embedded = read.spec.scenario.differences.empty();
    const int index = is_as_embedded ? find_scenario(app, read.spec.scenario.id) : -1;
    Start start{plan.scenario, plan.options, index, std::move(read.spec.scenario)};
    start.course = Course{std::move(plan.commands), plan.days, RunOrigin::script, {}, {}, {}};
    return {std::move(start), {}};
}

void open_file(App& app, std::string_view text, std::string_view name) {
    if (is_story(text)) return open_story_file(app, text, name);
    if (is_run_text(text)) return open_run(app, text, name, RunOrigin::file);
    const Language language = app.context.language;
    if (!is_text(text)) {
        set_playing(app.stage, false);
        app.asked = {};
        app.shell.notice = {bounded(name, max_name_bytes), tr(Text::not_a_text, language), {}, {}};
        return;
    }
    Offer offer{{}, -1, app.stage.session.options().seed, 0, std::string(text)};
    std::vector<std::string> errors = read_mistakes(offer.scenario, text, {}, language);
    if (errors.empty()) return offer_scenario(app, std::move(offer));
    show_mistakes(app, std::move(errors), name);
}

void show_mistakes(App& app, std::vector<std::string> errors, std::string_view name) {
    const Language language = app.context.language;
    for (std::string& error : errors) error = ui::mistake_in_words(std::move(error), language);
    const ui::Shown count = ui::fill(tr(errors.size() == 1 ? Text::one_error : Text::some_errors, language),
                                     ui::decimal(static_cast<double>(errors.size()), 0, language).view());
    app.asked = {};
    set_playing(app.stage, false);
    app.shell.notice = {bounded(name, max_name_bytes), count.c_str(), std::move(errors), {}};
}

}  // namespace goodwill
