#include "web/ui/kit/text.h"

#include <array>
#include <cstddef>

namespace goodwill {

const char* tr(Text text, Language language) {
    struct Row {
        const char* en;
        const char* de;
    };
    static constexpr Row rows[] = {
#define TEXT(key, en, de) {en, de},
#include "web/ui/kit/text.inl"
    };
    const Row& row = rows[static_cast<std::size_t>(text)];
    return language == Language::de ? row.de : row.en;
}

}  // namespace goodwill
