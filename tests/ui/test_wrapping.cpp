// Text that is broken into lines.
#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "web/ui/kit/widgets.h"

namespace goodwill {

TEST_CASE("wrapping: lines end at spaces, never within a number") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const ImFont* font = screen.app.context.fonts.body;
    const auto width = [&](std::string_view text) { return ui::text_width(font, text); };
    const std::string text = "on average +€5,377 (+4.488 to 6)";
    // "+€5," alone would still fit on the first line.
    CHECK(ui::broken_at_spaces(font, text, width("on average +€5,3")) == "on average\n+€5,377 (+4.488\nto 6)");
    CHECK(ui::broken_at_spaces(font, text, width(text)) == text);
    CHECK(ui::broken_at_spaces(font, "a b\nc d", width("a b")) == "a b\nc d");
    CHECK(ui::broken_at_spaces(font, "", 10.0F).empty());
    CHECK(ui::broken_at_spaces(font, "wide words", 1.0F) == "wide\nwords");
    CHECK(ui::wrapped_height(font, text, width("on average +€5,3")) == doctest::Approx(3.0F * font->FontSize));
}

}  // namespace goodwill
