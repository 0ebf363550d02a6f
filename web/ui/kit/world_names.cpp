#include "web/ui/kit/world_names.h"

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

std::string name_or(const std::string& name, Text usual, Language language) {
    return name.empty() ? tr(usual, language) : name;
}

std::string within(const std::string& name, Text usual, Language language) {
    return name.empty() ? tr(usual, language) : sentence(tr(Text::in_world, language), name);
}

}  // namespace

// Beside a world with a name of its own both may have changes.
std::string own_world(const WorldNames& names, Language language) {
    return name_or(names.own, names.has_any() ? Text::this_pair : Text::world_with, language);
}

std::string other_world(const WorldNames& names, Language language) {
    return name_or(names.other, Text::world_without, language);
}

std::string other_world_first(const WorldNames& names, Language language) {
    return name_or(names.other, Text::world_without_first, language);
}

std::string in_own_world(const WorldNames& names, Language language) {
    return within(names.own, names.has_any() ? Text::in_this_world : Text::world_with, language);
}

std::string in_other_world(const WorldNames& names, Language language) {
    return within(names.other, Text::world_without, language);
}

std::string in_other_world_value(const WorldNames& names, std::string_view value, Language language) {
    return name_or(names.other, Text::world_without_short, language) + ": " + std::string(value);
}

}  // namespace goodwill::ui
