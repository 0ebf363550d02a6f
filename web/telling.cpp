#include "web/telling.h"

#include <algorithm>
#include <new>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "generated/embedded_scenarios.h"
#include "web/app.h"
#include "web/changes.h"
#include "web/embedded_text.h"
#include "web/question.h"
#include "web/reset_question.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/panels/setup_blocks.h"
#include "web/ui/views/views.h"

namespace goodwill {

namespace {

// The picture that belongs to a page: bets and what comes of them have one of their own.
ui::Page picture_of(const StoryPage& page) {
    ui::Page shown;
    const bool draws = page.bet && page.bet->kind == StoryBet::Kind::line;
    if (draws || !page.reveals.empty()) {
        shown.kind = ui::Page::Kind::story;
    } else if (page.show == "worlds") {
        shown.kind = ui::Page::Kind::worlds;
    } else if (page.show == "chart") {
        shown.kind = ui::Page::Kind::chart;
        shown.metric = find_metric(page.figures.at(0)).value();
    } else if (const std::optional<ui::ViewKind> view = ui::find_view(page.show)) {
        shown = ui::page_of(*view);
    }
    return shown;
}

bool is_on_stage(const App& app, const Story& story) {
    const Session& session = app.stage.session;
    return app.stage.scenario >= 0 && session.original().id == story.scenario && session.options().seed == story.seed &&
           session.options().customers == story.customers && app.stage.source.differences.empty();
}

bool put_on_stage(App& app, const Story& story) {
    if (is_on_stage(app, story)) return true;
    const int index = find_scenario(app, story.scenario);
    return start_scenario(app,
                          {app.scenarios.at(static_cast<std::size_t>(index)), index, story.seed, story.customers, {}});
}

void show_picture(App& app) { app.shell.page = picture_of(app.telling.shown.open_page()); }

ui::Bets* open_bets(Telling& telling) {
    const StoryPage& page = telling.shown.open_page();
    return page.bet ? &telling.shown.bets[page.id] : nullptr;
}

void take_bet(ui::Bets& bets, const StoryBet& bet, const ui::BetWish& wish) {
    if (wish.takes_back) {
        if (!bets.options.empty()) bets.options.pop_back();
        if (!bets.numbers.empty()) bets.numbers.pop_back();
        if (!bets.lines.empty()) bets.lines.pop_back();
        return;
    }
    if (bets.count() >= most_bets) return;
    if (wish.option && *wish.option < bet.options.size()) bets.options.push_back(*wish.option);
    if (wish.number) bets.numbers.push_back(std::clamp(*wish.number, bet.low, bet.high));
    if (wish.line) bets.lines.push_back(*wish.line);
}

// Whether the futures that are there, or on their way, are of this page under the camp that the room has chosen.
bool are_known(const Telling& telling, const StoryPage* asked) {
    return asked != nullptr && telling.futures && telling.futures->page == asked->id &&
           telling.futures->camp == telling.shown.camp;
}

StoryFutures begin_futures(const App& app, const StoryPage& page) {
    const ui::StoryShown& shown = app.telling.shown;
    const Stage& stage = app.stage;
    const Measure& measure = page.bet->measure;
    PageWorlds worlds = worlds_of(*shown.story, page, shown.camp, stage.session.scenario());
    ExperimentDesign design;
    design.points = {std::move(worlds.without), std::move(worlds.with)};
    design.days = measure.day;
    design.replications = story_replications;
    design.last = measure.days;
    return {page.id, shown.camp, begin_experiment(design, *stage.origin, stage.source, app.host)};
}

// The place of a story in the list, which takes the one of the same name there was.
std::size_t put_in_list(App& app, Story story, std::string_view text) {
    std::vector<Story>& stories = app.telling.stories;
    const auto same =
        std::find_if(stories.begin(), stories.end(), [&](const Story& known) { return known.id == story.id; });
    const auto place = static_cast<std::size_t>(same - stories.begin());
    end_story(app);  // it may be the one that is replaced
    app.telling.own_files[story.id] = text;
    if (same == stories.end()) {
        stories.push_back(std::move(story));
    } else {
        *same = std::move(story);
    }
    return place;
}

}  // namespace

void read_embedded_stories(App& app) {
    if (std::exchange(app.telling.are_read, true)) return;
    for (const EmbeddedFile& file : embedded_stories()) {
        StoryResult read = read_story(file.text, embedded_text);
        if (read.ok()) app.telling.stories.push_back(std::move(read.story));
    }
    sort_by_place(app.telling.stories);
}

void open_story_file(App& app, std::string_view text, std::string_view name) {
    read_embedded_stories(app);
    StoryResult read = read_story(text, embedded_text);
    if (!read.ok()) return show_mistakes(app, described(read.errors, {}, app.context.language), name);
    begin_story(app, put_in_list(app, std::move(read.story), text));
}

std::optional<std::string> told_text(const App& app, bool has_files) {
    const Telling& telling = app.telling;
    if (!telling.is_open) return std::nullopt;
    const auto file = telling.own_files.find(telling.shown.story->id);
    const bool is_written = has_files && file != telling.own_files.end();
    return write_told_story(telling.shown, is_written ? file->second : std::string());
}

bool tell_again(App& app, const ToldStory& told, RunOrigin origin) {
    read_embedded_stories(app);
    if (!told.file.empty() && origin != RunOrigin::link) {
        StoryResult read = read_story(told.file, embedded_text);
        if (!read.ok() || !is_on_stage(app, read.story)) return false;
        put_in_list(app, std::move(read.story), told.file);
    }
    Telling& telling = app.telling;
    const auto story = std::find_if(telling.stories.begin(), telling.stories.end(),
                                    [&](const Story& known) { return known.id == told.id; });
    if (story == telling.stories.end() || !is_on_stage(app, *story)) return false;
    end_story(app);
    close_editor(app);
    telling.is_open = true;
    telling.shown = shown_again(*story, told);
    show_picture(app);
    return true;
}

bool begin_story(App& app, std::size_t story) {
    Telling& telling = app.telling;
    end_story(app);
    close_editor(app);  // it stands in the story's place
    if (!put_on_stage(app, telling.stories.at(story))) {
        say_no_memory(app, app.stage.session.scenario());
        return false;
    }
    telling.is_open = true;
    telling.shown = {};
    telling.shown.story = &telling.stories[story];
    if (!telling.shown.story->camps.empty()) telling.shown.camp = telling.shown.story->camps[0];
    set_playing(app.stage, false);
    open_story_page(app, 0);
    return true;
}

void offer_story(App& app, std::size_t story) {
    ui::Notice asked =
        app.telling.is_open ? end_question(app) : story_question(app.stage.session, app.context.language);
    if (!ui::is_open(asked)) {
        begin_story(app, story);
        return;
    }
    ask(app, TellStory{story}, std::move(asked));
}

void open_story_page(App& app, std::size_t page) {
    Telling& telling = app.telling;
    ui::StoryShown& shown = telling.shown;
    shown.page = page;
    const StoryPage& opened = shown.open_page();
    Stage& stage = app.stage;
    set_playing(stage, false);
    PageWorlds worlds = worlds_of(*shown.story, opened, shown.camp, stage.session.scenario());
    WorldsSpec beside;
    beside.as_it_was = std::move(worlds.without);
    if (!set_up(stage, app.host, std::move(worlds.with), beside) || !go_to_day(stage, app.host, opened.day)) {
        return say_no_memory(app, stage.session.scenario());
    }
    show_picture(app);
    stage.selection = {};
    if (!opened.mark.empty()) {
        const int place = find_touchpoint(stage.session.scenario(), opened.mark);
        stage.selection = {ui::Selection::Kind::touchpoint, static_cast<std::uint32_t>(place)};
    }
}

namespace {

NamedWorlds worlds_of_open_page(const App& app) {
    const ui::StoryShown& shown = app.telling.shown;
    const StoryPage& page = shown.open_page();
    return {worlds_of(*shown.story, page, shown.camp, app.stage.session.scenario()),
            {ui::world_names(*shown.story, page, Language::en), ui::world_names(*shown.story, page, Language::de)}};
}

}  // namespace

ui::WorldNames names_of_worlds(const App& app) {
    const Stage& stage = app.stage;
    const Setup& setup = stage.edits.setup();
    const Language language = app.context.language;
    if (stage.compared.kind == ui::Compared::Kind::variant) {
        const auto own = std::find_if(setup.variants.begin(), setup.variants.end(),
                                      [&](const Variant& kept) { return kept.commands == setup.commands; });
        return {own == setup.variants.end() ? "" : ui::variant_name(*own, language),
                ui::variant_name(*setup.find(stage.compared.variant), language)};
    }
    // Where the other world has changes that this one has not, as after a story of two programmes, it is not "without the change".
    const auto has_it = [&](const Command& command) {
        return std::find(setup.commands.begin(), setup.commands.end(), command) != setup.commands.end();
    };
    const bool is_without = stage.compared.kind != ui::Compared::Kind::as_it_was ||
                            std::all_of(setup.as_it_was.begin(), setup.as_it_was.end(), has_it);
    const ui::WorldNames unnamed = {"", is_without ? "" : tr(Text::other_world_name, language)};
    const Telling& telling = app.telling;
    const std::optional<NamedWorlds> told = telling.is_open ? worlds_of_open_page(app) : telling.left;
    if (!told || stage.compared.kind != ui::Compared::Kind::as_it_was || setup.as_it_was != told->worlds.without)
        return unnamed;
    ui::WorldNames names = told->names.at(static_cast<std::size_t>(language));
    if (!telling.is_open && setup.commands != told->worlds.with) names.own.clear();
    return names;
}

ui::Notice end_question(const App& app) {
    if (!app.telling.is_open) return {};
    const auto& bets = app.telling.shown.bets;
    const std::size_t count = std::accumulate(bets.begin(), bets.end(), std::size_t{0},
                                              [](std::size_t sum, const auto& of) { return sum + of.second.count(); });
    if (count == 0) return {};
    const Language language = app.context.language;
    return {
        tr(Text::story_end_ask, language),
        ui::sentence(tr(Text::story_end_loses, language), ui::decimal(static_cast<double>(count), 0, language).view()),
        {},
        tr(Text::story_end, language)};
}

void end_story(App& app) {
    if (app.telling.is_open && is_on_stage(app, *app.telling.shown.story)) app.telling.left = worlds_of_open_page(app);
    app.telling.is_open = false;
    app.telling.futures.reset();
    app.telling.shown = {};
    if (app.shell.page.kind == ui::Page::Kind::story) app.shell.page = {};
}

const StoryPage* resolved_page(const Telling& telling) {
    if (!telling.is_open || !telling.shown.measured || telling.shown.open_page().reveals.empty()) return nullptr;
    const StoryPage* asked = telling.shown.bet_page();
    // What is known may still be of another page, or under another camp.
    return are_known(telling, asked) ? asked : nullptr;
}

void go_on_telling(App& app, const ui::Actions& actions) {
    Telling& telling = app.telling;
    if (actions.begin_story && *actions.begin_story < telling.stories.size()) offer_story(app, *actions.begin_story);
    if (!telling.is_open) return;
    if (actions.end_story) return end_story(app);
    ui::StoryShown& shown = telling.shown;
    if (actions.story_camp && *actions.story_camp != shown.camp) {
        shown.camp = *actions.story_camp;
        open_story_page(app, shown.page);
    }
    if (actions.bet) {
        if (ui::Bets* bets = open_bets(telling)) take_bet(*bets, *shown.open_page().bet, *actions.bet);
    }
    if (actions.story_page && *actions.story_page < shown.story->pages.size())
        open_story_page(app, *actions.story_page);
}

void update_telling(App& app) {
    if (app.shell.page.kind == ui::Page::Kind::stories) read_embedded_stories(app);
    Telling& telling = app.telling;
    if (!telling.is_open) return;
    ui::StoryShown& shown = telling.shown;
    shown.futures = story_replications;
    shown.is_too_large = !can_begin_tornado(app.stage);
    const StoryPage* asked = shown.bet_page();
    if (asked != nullptr && !are_known(telling, asked) && !shown.is_too_large && is_on_stage(app, *shown.story)) {
        shown.measured.reset();
        telling.futures.reset();
        try {
            telling.futures = begin_futures(app, *asked);
        } catch (const std::bad_alloc&) {
        } catch (const std::length_error&) {
        }
        if (!telling.futures) {
            say_no_memory(app, app.stage.session.scenario());
            return end_story(app);  // or it would be tried again in each frame
        }
    }
    if (asked == nullptr || !telling.futures) return;
    shown.progress = progress_of(telling.futures->experiment);
    if (!is_done(telling.futures->experiment) || shown.measured) return;
    const Experiment& experiment = telling.futures->experiment;
    shown.measured = measured(experiment.plan, experiment.results, asked->bet->measure);
}

}  // namespace goodwill
