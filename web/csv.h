// Tables for spreadsheets: one row a day, counted as on the screen: 0 is the start, days before it are below 0; shares in percent. Without mark of byte order.
#pragma once

#include <cstdint>
#include <string>

#include "sim/session/session.h"
#include "web/ui/panels/chart_wish.h"

namespace goodwill {

enum class CsvForm : std::uint8_t { international, german };  // comma and point; semicolon and decimal comma

// All metrics of each day by itself.
std::string figures_csv(const Session& session, Language language, CsvForm form);
// What is seen of a chart.
std::string chart_csv(const ui::ChartWish& wish, Language language, CsvForm form);

}  // namespace goodwill
