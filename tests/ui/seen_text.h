// What a frame shows as text, read back from what was drawn, as an eye would: each letter with the place of its ink.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "web/ui/kit/context.h"

namespace goodwill {

struct SeenLetter {
    ImWchar sign = 0;
    ui::Rect ink{};   // whole
    ui::Rect seen{};  // of it, within the area that was drawn into and the screen
};

// By the place in the atlas; icons and people are not among them.
inline std::map<std::array<float, 4>, ImWchar> letters_of_atlas() {
    std::map<std::array<float, 4>, ImWchar> letters;
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
        for (const ImFontGlyph& glyph : font->Glyphs) {
            const bool is_letter = (glyph.Codepoint > ' ' && glyph.Codepoint < 0x2000) || glyph.Codepoint == 0x2026;
            if (is_letter && glyph.Visible)
                letters[{glyph.U0, glyph.V0, glyph.U1, glyph.V1}] = static_cast<ImWchar>(glyph.Codepoint);
        }
    }
    return letters;
}

inline std::vector<SeenLetter> seen_letters() {
    const std::map<std::array<float, 4>, ImWchar> letters = letters_of_atlas();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    std::vector<SeenLetter> seen;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const auto vertex = [&](unsigned element) -> const ImDrawVert& {
                const ImDrawIdx index = list->IdxBuffer[static_cast<int>(command.IdxOffset + element)];
                return list->VtxBuffer[static_cast<int>(index + command.VtxOffset)];
            };
            for (unsigned element = 0; element + 2 < command.ElemCount; element += 3) {
                // The first triangle of a rectangle has two of its corners.
                const ImDrawVert &a = vertex(element), &c = vertex(element + 2);
                const auto letter = letters.find({a.uv.x, a.uv.y, c.uv.x, c.uv.y});
                if (letter == letters.end()) continue;
                const ImVec4& clip = command.ClipRect;
                const ImVec2 min(std::max({a.pos.x, clip.x, 0.0F}), std::max({a.pos.y, clip.y, 0.0F}));
                const ImVec2 max(std::min({c.pos.x, clip.z, screen.x}), std::min({c.pos.y, clip.w, screen.y}));
                if (max.x > min.x && max.y > min.y) seen.push_back({letter->second, {a.pos, c.pos}, {min, max}});
            }
        }
    }
    return seen;
}

// What stands in the frame, one letter after the other as they were drawn, without spaces.
inline std::string seen_without_spaces() {
    std::string text;
    for (const SeenLetter& letter : seen_letters()) {
        if (letter.sign < 0x80) text += static_cast<char>(letter.sign);
    }
    return text;
}

namespace seen_text {

inline float area(const ui::Rect& r) { return std::max(0.0F, r.max.x - r.min.x) * std::max(0.0F, r.max.y - r.min.y); }

inline ui::Rect common(const ui::Rect& a, const ui::Rect& b) {
    return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
            {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

// Letters around one, on its line: to say where.
inline std::string around(const std::vector<SeenLetter>& letters, std::size_t i) {
    std::string words;
    for (std::size_t k = i < 24 ? 0 : i - 24; k < std::min(letters.size(), i + 8); ++k) {
        if (std::abs(letters[k].ink.max.y - letters[i].ink.max.y) > 12.0F) continue;
        if (k > 0 && letters[k].ink.min.x > letters[k - 1].ink.max.x + 2.5F) words += ' ';
        words += letters[k].sign < 0x80 ? static_cast<char>(letters[k].sign) : '~';
    }
    return words + " at " + std::to_string(static_cast<int>(letters[i].ink.min.x)) + ", " +
           std::to_string(static_cast<int>(letters[i].ink.min.y));
}

}  // namespace seen_text

// Texts that end in … because they had no room, texts that are cut off at a side, texts on top of each other.
inline std::vector<std::string> complaints_about_text() {
    using namespace seen_text;
    std::vector<std::string> complaints;
    const std::vector<SeenLetter> letters = seen_letters();
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const SeenLetter& letter = letters[i];
        // What asks to be typed into says so with a space before: that is no cut.
        const bool is_after_space =
            i > 0 &&
            letter.ink.min.x > letters[i - 1].ink.max.x + 0.2F * (letters[i - 1].ink.max.y - letters[i - 1].ink.min.y);
        if (letter.sign == 0x2026 && !is_after_space) complaints.push_back("cut: " + around(letters, i));
        const float width = letter.ink.max.x - letter.ink.min.x;
        if (letter.seen.max.x - letter.seen.min.x < width - 1.5F)
            complaints.push_back("cut off: " + around(letters, i));
        for (std::size_t k = i + 1; k < letters.size(); ++k) {
            const float both = area(common(letter.seen, letters[k].seen));
            if (both > 3.0F && both > 0.5F * std::min(area(letter.seen), area(letters[k].seen)))
                complaints.push_back("on each other: " + around(letters, i) + " | " + around(letters, k));
        }
        if (complaints.size() > 20) break;
    }
    return complaints;
}

}  // namespace goodwill
