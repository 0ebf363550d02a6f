#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "web/ui/kit/context.h"

namespace goodwill::ui {

namespace {

constexpr std::size_t max_name = 72;

}  // namespace

struct FrameNotes {
    struct Place {
        std::array<char, max_name> name{};
        std::size_t length = 0;
        Rect rect{};
    };
    std::vector<Place> places;
    bool wants_redraw = false;
};

void FrameNotesDeleter::operator()(FrameNotes* notes) const { delete notes; }

std::unique_ptr<FrameNotes, FrameNotesDeleter> make_frame_notes() {
    return std::unique_ptr<FrameNotes, FrameNotesDeleter>(new FrameNotes);
}

void begin_notes(FrameNotes& notes) {
    notes.places.clear();
    notes.wants_redraw = false;
}

bool wants_redraw(const FrameNotes& notes) { return notes.wants_redraw; }

void request_redraw(const UiContext& context) {
    if (context.notes != nullptr) context.notes->wants_redraw = true;
}

void remember_rect(const UiContext& context, std::string_view kind, std::string_view id, ImVec2 min, ImVec2 max) {
    if (context.notes == nullptr || kind.size() + 1 + id.size() > max_name) return;
    FrameNotes::Place& place = context.notes->places.emplace_back();
    char* out = std::copy(kind.begin(), kind.end(), place.name.data());
    *out++ = ':';
    out = std::copy(id.begin(), id.end(), out);
    place.length = static_cast<std::size_t>(out - place.name.data());
    place.rect = {min, max};
}

std::optional<Rect> find_rect(const FrameNotes& notes, std::string_view name) {
    for (const FrameNotes::Place& place : notes.places) {
        if (std::string_view(place.name.data(), place.length) == name) return place.rect;
    }
    return std::nullopt;
}

}  // namespace goodwill::ui
