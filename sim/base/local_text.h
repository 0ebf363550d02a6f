// Text in the two languages of the product.
#pragma once

#include <string>
#include <string_view>

namespace goodwill {

enum class Language { en, de };

struct LocalText;

// Both languages of one text with static storage.
struct LocalView {
    std::string_view en;
    std::string_view de;

    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::de ? de : en; }
    operator LocalText() const;  // so that what is said with and without values is passed alike
};

// The same for text made at run time.
struct LocalText {
    std::string en;
    std::string de;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::de ? de : en; }
    [[nodiscard]] bool empty() const { return en.empty(); }
};

inline LocalView::operator LocalText() const { return {std::string(en), std::string(de)}; }

}  // namespace goodwill
