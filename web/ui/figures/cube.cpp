#include "web/ui/figures/cube.h"

#include <algorithm>
#include <cmath>

#include "web/ui/kit/format.h"

namespace goodwill::ui {

namespace {

// Of the metric cube_solved.
constexpr double solved_spread = 0.5, solved_mean = 8.0;

struct Means {
    double sum = 0.0, squares = 0.0, count = 0.0;

    void add(double mean) {
        sum += mean;
        squares += mean * mean;
        count += 1.0;
    }
    [[nodiscard]] double mean() const { return count > 0.0 ? sum / count : 0.0; }
    [[nodiscard]] double spread() const {
        return count > 0.0 ? std::sqrt(std::max(0.0, squares / count - mean() * mean())) : 0.0;
    }
};

double mean_at(const DayRecord& window, std::size_t touchpoint) {
    const TouchpointCounters& at = window.touchpoint.at(touchpoint);
    return at.perceived / at.contacts;
}

// The touchpoints of a face; of more than nine those with the most contacts.
std::vector<std::size_t> shown_of(const Session& session, CubeFace face, const DayRecord& window) {
    const std::vector<Touchpoint>& all = session.scenario().touchpoints;
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (face_of(all[i].kind) == face) shown.push_back(i);
    }
    if (shown.size() <= face_stickers) return shown;
    std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
        return window.touchpoint.at(a).contacts > window.touchpoint.at(b).contacts;
    });
    shown.resize(face_stickers);
    return shown;
}

Face face_from(const Session& session, CubeFace which, const DayRecord& window, int first_day, int day) {
    Face face;
    const std::vector<Touchpoint>& all = session.scenario().touchpoints;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (face_of(all[i].kind) != which) continue;
        ++face.touchpoints;
        face.contacts += window.touchpoint.at(i).contacts;
        face.perceived += window.touchpoint.at(i).perceived;
    }
    // The nine are shared out among the touchpoints, and each one's days among its stickers.
    const std::vector<std::size_t> shown = shown_of(session, which, window);
    std::size_t next = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const int count = static_cast<int>(face_stickers / shown.size() + (i < face_stickers % shown.size() ? 1 : 0));
        for (int part = 0; part < count; ++part) {
            Sticker& sticker = face.stickers.at(next++);
            sticker.touchpoint = static_cast<int>(shown[i]);
            sticker.first_day = first_day + (day - first_day) * part / count;
            sticker.last_day = first_day + (day - first_day) * (part + 1) / count;
            const DayRecord days = counts_until(session, sticker.last_day, sticker.last_day - sticker.first_day);
            sticker.contacts = days.touchpoint.at(shown[i]).contacts;
            sticker.perceived = days.touchpoint.at(shown[i]).perceived;
        }
    }
    return face;
}

std::optional<Mend> mend_of(const DayRecord& window, const Means& all) {
    std::optional<Mend> best;
    for (std::size_t i = 0; all.count >= 2.0 && i < window.touchpoint.size(); ++i) {
        if (window.touchpoint.at(i).contacts == 0.0) continue;
        Means mended;
        const double others = (all.sum - mean_at(window, i)) / (all.count - 1.0);
        for (std::size_t k = 0; k < window.touchpoint.size(); ++k) {
            if (window.touchpoint.at(k).contacts > 0.0) mended.add(k == i ? others : mean_at(window, k));
        }
        // Only what lies below the others is lifted.
        if (mean_at(window, i) >= others || (best && mended.spread() >= best->spread_after)) continue;
        best = Mend{static_cast<int>(i), mean_at(window, i), mended.spread()};
    }
    return best;
}

}  // namespace

CubeFace face_of(TouchpointKind kind) {
    switch (kind) {
        case TouchpointKind::website:
        case TouchpointKind::app:
            return CubeFace::online;
        case TouchpointKind::counter:
        case TouchpointKind::table_service:
        case TouchpointKind::shop:
            return CubeFace::in_person;
        case TouchpointKind::hotline:
        case TouchpointKind::chat:
        case TouchpointKind::email:
            return CubeFace::remote;
        case TouchpointKind::product:
        case TouchpointKind::room:
        case TouchpointKind::delivery:
            return CubeFace::product;
        case TouchpointKind::mailing:
        case TouchpointKind::social:
        case TouchpointKind::community:
            return CubeFace::messages;
        case TouchpointKind::workshop:
        case TouchpointKind::back_office:
        case TouchpointKind::invoice:
            break;
    }
    return CubeFace::processing;
}

Text face_name(CubeFace face) {
    constexpr std::array names = {Text::face_in_person, Text::face_remote,   Text::face_product,
                                  Text::face_online,    Text::face_messages, Text::face_processing};
    return names.at(static_cast<std::size_t>(face));
}

Cube cube_of(const Session& session, int day) {
    Cube cube;
    const int first_day = std::max(-static_cast<int>(session.before().size()), day - figure_window_days);
    const DayRecord window = counts_until(session, day, day - first_day);
    for (std::size_t face = 0; face < cube_faces; ++face) {
        cube.faces.at(face) = face_from(session, static_cast<CubeFace>(face), window, first_day, day);
    }
    Means means;
    for (std::size_t i = 0; i < window.touchpoint.size(); ++i) {
        if (window.touchpoint.at(i).contacts > 0.0) means.add(mean_at(window, i));
    }
    cube.touchpoints = static_cast<int>(means.count);
    cube.mean = means.mean();
    cube.spread = metric_value("consistency", window, session.world().set);
    cube.is_solved = metric_value("cube_solved", window, session.world().set) > 0.5;
    cube.mend = mend_of(window, means);
    return cube;
}

double scramble_of(const Cube& cube) {
    constexpr double wholly = 1.5;  // points
    return cube.is_solved ? 0.0 : std::clamp(cube.spread / wholly, 0.0, 1.0);
}

std::array<std::size_t, face_stickers> sticker_places(std::size_t face, double scramble) {
    std::array<std::size_t, face_stickers> places{};
    std::array<double, face_stickers> rank{};
    for (std::size_t i = 0; i < face_stickers; ++i) {
        places.at(i) = i;
        const auto chance = static_cast<double>((i * 7 + face * 5 + 3) % face_stickers) - 4.0;
        rank.at(i) = static_cast<double>(i) + 2.0 * scramble * chance;
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return rank.at(a) < rank.at(b); });
    return places;
}

float goodwill_of_quality(double perceived) {
    return static_cast<float>(std::clamp((perceived - 6.5) / 2.5, -1.0, 1.0));
}

int sign_of_quality(double perceived) { return perceived >= solved_mean ? 1 : perceived < 6.5 ? -1 : 0; }

std::string cube_sentence(const Session& session, const Cube& cube, const Cube* twin, Language language,
                          const WorldNames& names) {
    if (cube.touchpoints == 0) return tr(Text::cube_nothing, language);
    const auto points = [&](double value, int decimals) {
        return std::string(decimal(value, decimals, language).view());
    };
    std::string text = sentence(tr(Text::cube_now, language), points(cube.touchpoints, 0), points(cube.mean, 1),
                                points(cube.spread, 2)) +
                       " ";
    if (cube.is_solved) {
        text += tr(Text::cube_is_solved, language);
    } else if (cube.spread < solved_spread) {
        text += sentence(tr(Text::cube_needs_mean, language), points(std::max(0.01, solved_mean - cube.mean), 2));
    } else {
        text += tr(Text::cube_needs, language);
        if (cube.mend) {
            const Touchpoint& worst = session.scenario().touchpoints[static_cast<std::size_t>(cube.mend->touchpoint)];
            text += " " + sentence(tr(Text::cube_mend, language), worst.name.in(language), points(cube.mend->mean, 1),
                                   points(cube.mend->spread_after, 2));
        }
    }
    if (twin == nullptr || twin->touchpoints == 0) return text;
    return text + " " +
           sentence(tr(Text::cube_without, language), other_world_first(names, language), points(twin->mean, 1),
                    points(twin->spread, 2));
}

}  // namespace goodwill::ui
