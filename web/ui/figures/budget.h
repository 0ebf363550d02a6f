// Where the money goes, for the budget view: yearly amounts by kind, and what each programme costs now and one step on.
#pragma once

#include <vector>

#include "sim/session/session.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

struct BudgetRow {
    Text label;
    double eur = 0.0;         // a year, from the figures' window that ends today
    double before_eur = 0.0;  // the same in the twin; as `eur` in one world
};

struct Budget {
    double revenue_eur = 0.0, profit_eur = 0.0;                // a year
    double revenue_before_eur = 0.0, profit_before_eur = 0.0;  // as in BudgetRow
    std::vector<BudgetRow> costs;                              // every kind of cost; they add up to revenue − profit
    // What is spent on winning strangers and what on treating customers better than the daily business does.
    double advertising_eur = 0.0, service_eur = 0.0;
};
// `twin`: on the same day; null in one world.
Budget budget_of(const Session& session, const Session* twin);

// A programme whose cost grows with the square of its level: the next step costs more than the last.
struct ProgrammeRow {
    Lever lever;
    double eur = 0.0;            // a year, at the present value
    double next_step_eur = 0.0;  // a year, for one step more; 0 at the maximum
};
std::vector<ProgrammeRow> programme_rows(const Session& session, Language language);

}  // namespace goodwill::ui
