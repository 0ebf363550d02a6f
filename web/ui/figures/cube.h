// The cube of consistency (M18): six kinds of contact are its faces, recent experience at each touchpoint their stickers.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Four sides in the order in which they are turned past, then the top and the bottom.
enum class CubeFace : std::uint8_t { in_person, remote, product, online, messages, processing };
inline constexpr std::size_t cube_faces = 6, face_stickers = 9;
CubeFace face_of(TouchpointKind kind);
Text face_name(CubeFace face);

// Mean perceived quality at one touchpoint over some days: (first_day, last_day], counted as on the screen.
struct Sticker {
    int touchpoint = -1;  // none: a face that the business does not have
    int first_day = 0, last_day = 0;
    double contacts = 0.0;
    double perceived = 0.0;  // their sum, points

    [[nodiscard]] bool has_contacts() const { return contacts > 0.0; }
    [[nodiscard]] double mean() const { return perceived / contacts; }  // precondition: has_contacts()
};

struct Face {
    std::array<Sticker, face_stickers> stickers;
    int touchpoints = 0;  // of this kind in the business
    double contacts = 0.0, perceived = 0.0;

    [[nodiscard]] bool has_contacts() const { return contacts > 0.0; }
    [[nodiscard]] double mean() const { return perceived / contacts; }  // precondition: has_contacts()
};

// What would help most: one touchpoint as good as the others are on average.
struct Mend {
    int touchpoint = 0;
    double mean = 0.0;          // there, as it is
    double spread_after = 0.0;  // between touchpoints, once it is mended
};

// Over the 30 days that end with `day`, as the metrics consistency, image and cube_solved.
struct Cube {
    std::array<Face, cube_faces> faces;
    int touchpoints = 0;  // with contacts in these days; 0: nothing is known
    double spread = 0.0, mean = 0.0;
    bool is_solved = false;
    std::optional<Mend> mend;  // of two touchpoints and more that differ
};
Cube cube_of(const Session& session, int day);

// How scrambled it is drawn, from 0, sorted, to 1: by the spread, and not at all once it is solved.
double scramble_of(const Cube& cube);
// Which sticker lies in which of the nine places; in their order when nothing is scrambled.
std::array<std::size_t, face_stickers> sticker_places(std::size_t face, double scramble);

// −1 (perceived quality 4 and less) … +1 (9 and more).
float goodwill_of_quality(double perceived);
// What the sticker says without colours: +1 from 8 points on, −1 below 6.5, else 0.
int sign_of_quality(double perceived);

std::string cube_sentence(const Session& session, const Cube& cube, const Cube* twin, Language language,
                          const WorldNames& names = {});

}  // namespace goodwill::ui
