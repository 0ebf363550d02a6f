// The cube of consistency: its stickers are what the books have, and it is sorted exactly when the metric says so.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "tests/ui/headless.h"
#include "web/ui/figures/cube.h"
#include "web/ui/views/views.h"

namespace goodwill {

namespace {

struct Sums {
    double contacts = 0.0, perceived = 0.0;
};

std::array<Sums, max_touchpoints> sums_of(const ui::Cube& cube) {
    std::array<Sums, max_touchpoints> sums{};
    for (const ui::Face& face : cube.faces) {
        for (const ui::Sticker& sticker : face.stickers) {
            if (sticker.touchpoint < 0) continue;
            Sums& at = sums.at(static_cast<std::size_t>(sticker.touchpoint));
            at.contacts += sticker.contacts;
            at.perceived += sticker.perceived;
        }
    }
    return sums;
}

}  // namespace

TEST_CASE("cube: the stickers of each touchpoint add up to its contacts, spread and mean are those of the metrics") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    for (const int days : {0, 12, 40}) {
        while (session.world().day < days) session.advance_day();
        const ui::Cube cube = ui::cube_of(session, days);
        const DayRecord window = counts_until(session, days, figure_window_days);
        const auto sums = sums_of(cube);
        double mean = 0.0, squares = 0.0, count = 0.0;
        for (std::size_t i = 0; i < session.scenario().touchpoints.size(); ++i) {
            CHECK(sums.at(i).contacts == doctest::Approx(window.touchpoint.at(i).contacts));
            CHECK(sums.at(i).perceived == doctest::Approx(window.touchpoint.at(i).perceived));
            if (sums.at(i).contacts == 0.0) continue;
            const double here = sums.at(i).perceived / sums.at(i).contacts;
            mean += here;
            squares += here * here;
            count += 1.0;
        }
        REQUIRE(count > 0.0);
        mean /= count;
        const double spread = std::sqrt(squares / count - mean * mean);
        CHECK(cube.touchpoints == static_cast<int>(count));
        CHECK(cube.mean == doctest::Approx(mean));
        CHECK(cube.spread == doctest::Approx(spread));
        CHECK(spread == doctest::Approx(metric_value("consistency", window, session.world().set)));
        CHECK(mean - session.world().set.consistency_weight * spread ==
              doctest::Approx(metric_value("image", window, session.world().set)));
    }
}

TEST_CASE("cube: every business has its touchpoints on six faces of nine, and empty faces are said to be so") {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        CAPTURE(std::string(file.name));
        const Scenario scenario = read_scenario(file.text).scenario;
        std::set<ui::CubeFace> faces;
        for (const Touchpoint& touchpoint : scenario.touchpoints) faces.insert(ui::face_of(touchpoint.kind));
        CHECK(faces.size() >= 5);
    }
    HeadlessApp screen(paused({"online-shoe-shop", {}, {}}), {1280, 720});
    const ui::Cube cube = ui::cube_of(screen.app.stage.session, 0);
    const ui::Face& empty = cube.faces.at(static_cast<std::size_t>(ui::CubeFace::in_person));
    CHECK(empty.touchpoints == 0);
    CHECK_FALSE(empty.has_contacts());
    int touchpoints = 0;
    for (const ui::Face& face : cube.faces) {
        touchpoints += face.touchpoints;
        for (const ui::Sticker& sticker : face.stickers) CHECK((sticker.touchpoint >= 0) == (face.touchpoints > 0));
    }
    CHECK(touchpoints == static_cast<int>(screen.app.stage.session.scenario().touchpoints.size()));
}

TEST_CASE("cube: it sorts itself as the spread falls, and lies straight when it is solved") {
    ui::Cube cube;
    cube.spread = 0.4;
    const double a_little = ui::scramble_of(cube);
    CHECK(a_little > 0.0);  // alike, but not good
    cube.spread = 1.2;
    CHECK(ui::scramble_of(cube) > a_little);
    cube.spread = 9.0;
    CHECK(ui::scramble_of(cube) == 1.0);
    cube.is_solved = true;
    CHECK(ui::scramble_of(cube) == 0.0);
    int displaced_before = 0;
    for (const double scramble : {0.0, 0.3, 1.0}) {
        int displaced = 0;
        for (std::size_t face = 0; face < ui::cube_faces; ++face) {
            auto places = ui::sticker_places(face, scramble);
            for (std::size_t i = 0; i < places.size(); ++i) displaced += places.at(i) != i ? 1 : 0;
            std::sort(places.begin(), places.end());
            for (std::size_t i = 0; i < places.size(); ++i) CHECK(places.at(i) == i);
        }
        CHECK(displaced >= displaced_before);
        CHECK((displaced == 0) == (scramble == 0.0));
        displaced_before = displaced;
    }
}

TEST_CASE("cube: what helps most is no worse than mending any other touchpoint") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const Session& session = screen.app.stage.session;
    const ui::Cube cube = ui::cube_of(session, 0);
    REQUIRE(cube.mend);
    CHECK(cube.mend->spread_after < cube.spread);
    const auto sums = sums_of(cube);
    for (std::size_t i = 0; i < session.scenario().touchpoints.size(); ++i) {
        if (sums.at(i).contacts == 0.0) continue;
        std::vector<double> means;
        for (std::size_t k = 0; k < sums.size(); ++k) {
            if (k != i && sums.at(k).contacts > 0.0) means.push_back(sums.at(k).perceived / sums.at(k).contacts);
        }
        double others = 0.0, squares = 0.0;
        for (const double mean : means) others += mean / static_cast<double>(means.size());
        if (sums.at(i).perceived / sums.at(i).contacts >= others) continue;
        means.push_back(others);
        for (const double mean : means) squares += (mean - others) * (mean - others);
        const double spread = std::sqrt(squares / static_cast<double>(means.size()));
        CHECK(cube.mend->spread_after <= doctest::Approx(spread));
        if (static_cast<int>(i) == cube.mend->touchpoint) CHECK(cube.mend->spread_after == doctest::Approx(spread));
    }
}

TEST_CASE("cube: buttons, rows and a drag turn it until each face has been seen") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    screen.app.context.reduced_motion = true;
    screen.app.shell.page = ui::page_of(ui::ViewKind::cube);
    screen.frame();
    const ui::CubeTurn& turn = screen.app.shell.views.cube;
    std::set<int> seen;
    const auto look = [&] {
        int count = 0;
        for (int face = 0; face < static_cast<int>(ui::cube_faces); ++face) {
            if (!ui::is_face_seen(turn, static_cast<ui::CubeFace>(face))) continue;
            seen.insert(face);
            ++count;
        }
        CHECK(count == 3);
    };
    look();
    screen.press("button:cube_over");
    look();
    screen.press("button:cube_right");
    look();
    screen.press("button:cube_right");
    look();
    CHECK(seen.size() == ui::cube_faces);
    CHECK(turn.yaw == turn.wanted_yaw);  // at once, where motion is not wished for
    for (int face = 0; face < static_cast<int>(ui::cube_faces); ++face) {
        screen.press("button:cube_face_" + std::to_string(face));
        CHECK(ui::is_face_seen(turn, static_cast<ui::CubeFace>(face)));
    }
    const float yaw = turn.yaw;
    const ui::Rect cube = ui::find_rect(*screen.app.notes, "button:cube").value();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent((cube.min.x + cube.max.x) * 0.5F, (cube.min.y + cube.max.y) * 0.5F);
    screen.frame();
    io.AddMouseButtonEvent(0, true);
    screen.frame();
    io.AddMousePosEvent((cube.min.x + cube.max.x) * 0.5F + 60.0F, (cube.min.y + cube.max.y) * 0.5F);
    screen.frame();
    io.AddMouseButtonEvent(0, false);
    screen.frame();
    CHECK(turn.yaw > yaw + 0.3F);
}

}  // namespace goodwill
