// Word of mouth: a fair sample of the network with its real ties, what was told among its people, and the books.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/ui/headless.h"
#include "web/ui/figures/word_of_mouth.h"
#include "web/ui/views/views.h"

namespace goodwill {

TEST_CASE(
    "network: the sample has each person once, all ties among them and no other, in the picture, always the same") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const Network& network = screen.app.stage.session.world().network;
    const ui::NetworkSample sample = ui::sample_network(network);
    REQUIRE(sample.people.size() == ui::most_sampled);
    std::set<std::uint32_t> people;
    std::set<std::uint32_t> circles;
    for (const ui::SampledPerson& who : sample.people) {
        people.insert(who.person);
        circles.insert(who.circle);
        CHECK((who.x >= 0.0F && who.x <= 1.0F && who.y >= 0.0F && who.y <= 1.0F));
    }
    CHECK(people.size() == sample.people.size());
    CHECK(circles.size() == ui::circles_sampled);
    std::set<std::pair<std::uint32_t, std::uint32_t>> shown, real;
    for (const ui::SampledTie& tie : sample.ties) {
        CHECK(shown.insert({sample.people[tie.a].person, sample.people[tie.b].person}).second);
    }
    for (const ui::SampledPerson& who : sample.people) {
        const Ties ties = ties_of(network, who.person);
        for (std::uint32_t i = 0; i < ties.count; ++i) {
            const auto other = sample.find(ties.person.at(i));
            const auto own = sample.find(who.person);
            REQUIRE(own);
            if (other)
                real.insert(
                    {sample.people[std::min(*own, *other)].person, sample.people[std::max(*own, *other)].person});
        }
    }
    CHECK(shown == real);
    CHECK(shown.size() > sample.people.size());
    const ui::NetworkSample again = ui::sample_network(network);
    for (std::size_t i = 0; i < sample.people.size(); ++i) {
        CHECK(again.people[i].person == sample.people[i].person);
        CHECK(again.people[i].x == sample.people[i].x);
    }
}

TEST_CASE("network: over many networks everybody has the same chance to be in the sample") {
    Network network;
    network.people = 2000;
    constexpr int networks = 60;
    std::vector<int> times(network.people, 0);
    for (int i = 0; i < networks; ++i) {
        network.seed = 1000U + static_cast<std::uint64_t>(i);
        for (const ui::SampledPerson& who : ui::sample_network(network).people) ++times[who.person];
    }
    const double expected = static_cast<double>(networks) * ui::most_sampled / network.people;
    double chi = 0.0;
    for (const int count : times) chi += (count - expected) * (count - expected) / expected;
    // A binomial count varies by its mean times (1 − share).
    CHECK(chi / network.people ==
          doctest::Approx(1.0 - static_cast<double>(ui::most_sampled) / network.people).epsilon(0.12));
}

TEST_CASE("network: small markets, hubs and one where everybody knows everybody are drawn, too") {
    for (const NetworkKind kind : {NetworkKind::small_world, NetworkKind::scale_free, NetworkKind::complete}) {
        for (const std::uint32_t people : {1U, 9U, 400U, 5000U}) {
            Network network;
            network.kind = kind;
            network.people = people;
            network.seed = 5;
            const ui::NetworkSample sample = ui::sample_network(network);
            CHECK(sample.people.size() == std::min<std::size_t>(people, ui::most_sampled));
            if (kind == NetworkKind::complete) CHECK(sample.ties.empty());
        }
    }
}

TEST_CASE("network: the circles of acquaintances can be told apart") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const ui::NetworkSample sample = ui::sample_network(screen.app.stage.session.world().network);
    // Whoever stands nearest is, nearly always, of the same circle.
    std::size_t same = 0;
    for (const ui::SampledPerson& who : sample.people) {
        const ui::SampledPerson* nearest = nullptr;
        float best = 9.0F;
        for (const ui::SampledPerson& other : sample.people) {
            const float distance = std::hypot(other.x - who.x, other.y - who.y);
            if (&other == &who || distance >= best) continue;
            best = distance;
            nearest = &other;
        }
        REQUIRE(nearest != nullptr);
        CHECK(best > 0.004F);  // nobody stands on anybody
        same += nearest->circle == who.circle ? 1 : 0;
    }
    CHECK(same > sample.people.size() * 95 / 100);
}

TEST_CASE("network: the sentence counts as the books do, and what is drawn was heard that day") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    ui::WordOfMouth word;
    word.follow(session);
    CHECK(word.told.empty());
    std::size_t seen = 0;
    for (int day = 0; day < 35; ++day) {
        session.advance_day();
        word.follow(session);
        word.follow(session);  // the same day once more changes nothing
        std::size_t expected = 0, today = 0;
        for (const Heard& heard : session.world().today.heard) {
            expected += word.sample.find(heard.sender) || word.sample.find(heard.listener) ? 1 : 0;
        }
        for (const ui::Told& told : word.told) today += told.day == day ? 1 : 0;
        CHECK(today == expected);
        seen += expected;
    }
    CHECK(seen > 0);
    CHECK(word.first_day == 5);
    CHECK(word.last_day == 34);
    for (const ui::Told& told : word.told) CHECK(told.day >= word.first_day);
    const DayRecord window = counts_until(session, 35, figure_window_days);
    const ui::WordFigures figures = ui::word_figures(session);
    CHECK(figures.told_good == metric_value("told_positive", window, session.world().set));
    CHECK(figures.told_bad == metric_value("told_negative", window, session.world().set));
    CHECK(figures.joined == metric_value("joined_word", window, session.world().set));
    CHECK(figures.heard_by_customers + figures.heard_by_others ==
          window.total.heard_by_customers + window.total.heard_by_others);
    const Session other = restarted(session, 99);
    word.follow(other);
    CHECK(word.told.empty());
    CHECK(word.sample.people.front().person != ui::sample_network(session.world().network).people.front().person);
}

TEST_CASE("network: a press selects the person under it") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    screen.app.shell.page = ui::page_of(ui::ViewKind::network);
    screen.frame();
    screen.frame();
    const ui::WordOfMouth& word = screen.app.shell.views.word;
    REQUIRE(word.sample.people.size() > 5);
    const ui::Rect area = ui::find_rect(*screen.app.notes, "picture:network").value();
    const ui::SampledPerson& who = word.sample.people[5];
    screen.press_at({area.min.x + who.x * (area.max.x - area.min.x), area.min.y + who.y * (area.max.y - area.min.y)});
    CHECK(screen.app.stage.selection == ui::Selection{ui::Selection::Kind::person, who.person});
}

}  // namespace goodwill
