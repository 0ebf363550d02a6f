#include "web/tasks.h"

#include "web/outlook.h"

namespace goodwill {

std::unique_ptr<Task> make_task(std::string_view kind, std::string_view bytes) {
    if (kind == outlook_task) return make_outlook_task(bytes);
    return nullptr;
}

}  // namespace goodwill
