#include "web/picture.h"

#include <span>

namespace goodwill {

namespace {

template <class T>
void add(std::string& bytes, const T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

template <class T>
void add_all(std::string& bytes, const ImVector<T>& values) {
    bytes.append(reinterpret_cast<const char*>(values.Data), static_cast<std::size_t>(values.size_in_bytes()));
}

}  // namespace

bool LastPicture::changes_to(const ImDrawData& drawn, ImU32 ground) {
    next_.clear();
    add(next_, ground);
    add(next_, drawn.DisplayPos);
    add(next_, drawn.DisplaySize);
    add(next_, drawn.FramebufferScale);
    for (const ImDrawList* list : std::span(drawn.CmdLists.Data, static_cast<std::size_t>(drawn.CmdListsCount))) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            add(next_, command.ClipRect);
            add(next_, command.TextureId);
            add(next_, command.ElemCount);
            add(next_, command.VtxOffset);
            add(next_, command.IdxOffset);
        }
        add_all(next_, list->IdxBuffer);
        add_all(next_, list->VtxBuffer);
    }
    if (next_ == last_) return false;
    next_.swap(last_);
    return true;
}

}  // namespace goodwill
