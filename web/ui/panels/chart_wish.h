// The days that are seen of a chart, to be saved as a file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/ui/kit/context.h"

namespace goodwill::ui {

struct ChartColumn {
    std::string label;           // with the unit
    std::vector<double> values;  // one a day, as the screen shows them: shares in percent; NaN where there is none
};

struct ChartWish {
    enum class Form : std::uint8_t { csv, csv_german, picture } form = Form::csv;
    std::string name;   // of what is shown, for the file's
    int first_day = 1;  // as on the screen
    int last_day = 1;
    std::vector<ChartColumn> columns;  // of a table
    Rect rect{};                       // of a picture, in device pixels
};

}  // namespace goodwill::ui
