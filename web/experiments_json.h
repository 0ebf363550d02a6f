// What was worked out on the pages of experiments, for scripts.
#pragma once

#include <cstddef>

#include "web/api_arguments.h"
#include "web/app.h"

namespace goodwill {

// Of one figure, each null until it is worked out: {tornado: [{lever, days: {"370": {low, high}, …}}, …], response: {lever, points},
// camps: [cell, …], best: {budget_eur, days, best, runner_up}}; an interval is {mean, low, high}.
Json experiments_json(const App& app, std::size_t metric);

}  // namespace goodwill
