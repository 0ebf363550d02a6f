// The app without a window: what somebody reads who brings a broken file along.
#include <doctest/doctest.h>

#include <algorithm>

#include "web/app.h"

namespace goodwill {

namespace {

constexpr const char* broken = "{\n  \"id\": \"Mein Laden\",\n  \"touchpoint\": []\n}";

bool any_contains(const std::vector<std::string>& lines, std::string_view words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("mistakes of a file are told in the language of the screen, and change nothing") {
    App app;
    AppOptions options;
    options.is_paused = true;
    start_app(app, options);
    const std::string before = app.session.world().scenario->id;

    open_file(app, broken, "laden.json");
    CHECK(app.shell.error_title == "laden.json");
    CHECK(std::all_of(app.shell.errors.begin(), app.shell.errors.end(),
                      [](const std::string& line) { return line.starts_with("Zeile "); }));
    CHECK(any_contains(app.shell.errors, "Zeile 2: id: \"Mein Laden\" ist keine Id (erlaubt: 1 bis 40 Zeichen"));
    CHECK(any_contains(app.shell.errors, "touchpoint: ist ein unbekannter Schlüssel; ist „touchpoints“ gemeint?"));
    CHECK(any_contains(app.shell.errors, "population: fehlt (erlaubt: ein Objekt)"));
    CHECK_FALSE(any_contains(app.shell.errors, "allowed"));

    app.context.language = Language::en;
    open_file(app, broken, "shop.json");
    CHECK(any_contains(app.shell.errors, "Line 2: id: \"Mein Laden\" is not an id (allowed: "));
    CHECK(app.session.world().scenario->id == before);
}

}  // namespace goodwill
