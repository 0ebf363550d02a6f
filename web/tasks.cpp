#include "web/tasks.h"

#include "web/experiment.h"
#include "web/outlook.h"
#include "web/upcoming.h"

namespace goodwill {

std::unique_ptr<Task> make_task(std::string_view kind, std::string_view bytes) {
    if (kind == outlook_task) return make_outlook_task(bytes);
    if (kind == runs_task) return make_runs_task(bytes);
    if (kind == settle_task) return make_settle_task(bytes);
    return nullptr;
}

}  // namespace goodwill
