// Every text of the app, in both languages, generated from text.inl.
#pragma once

#include "sim/base/local_text.h"

namespace goodwill {

enum class Text {
#define TEXT(key, en, de) key,
#include "web/ui/kit/text.inl"
};

// Static storage, ends with a zero byte.
const char* tr(Text text, Language language);

}  // namespace goodwill
