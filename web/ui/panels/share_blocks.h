// Blocks of the page Share: the link, the files, and what is kept on this computer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "web/ui/kit/column.h"
#include "web/ui/kit/qr_code.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

// Links that are longer are cut by mail programs and chats.
inline constexpr std::size_t most_link_characters = 2000;

struct ShareState {
    // Links, pictures and what is kept need a page around the app.
    bool has_page = false;
    enum class Link : std::uint8_t { making, ready, too_long, own_scenario, unsupported } link = Link::making;
    std::string address;  // the link itself, as soon as there is one
    QrCode code;          // of the address, where it leads somewhere
    enum class Keeping : std::uint8_t { on, off, closed, full } keeping = Keeping::on;
};

void link_block(Column& column, const ShareState& state, Actions& actions);
void files_block(Column& column, const ShareState& state, Actions& actions);
void keeping_block(Column& column, const ShareState& state, Actions& actions);
// Last, since it comes when the link has been made: nothing that somebody is about to press moves then.
void code_block(Column& column, const ShareState& state);
// Whether this is the address of a page that is served on the computer in front of somebody, which no other one opens.
bool is_of_this_computer(std::string_view address);

}  // namespace goodwill::ui
