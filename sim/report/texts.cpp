#include "sim/report/texts.h"

#include <cstddef>

namespace goodwill {

LocalView report_text(ReportText text) {
    constexpr LocalView texts[] = {
#define REPORT_TEXT(key, en, de) {en, de},
#include "sim/report/texts.inl"
    };
    return texts[static_cast<std::size_t>(text)];
}

}  // namespace goodwill
