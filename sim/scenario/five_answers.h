// A whole scenario from five answers that anybody has about a business: a place to start from, not a forecast.
//
// What nobody was asked is chosen so that the business can live: how long a contact takes follows from the staff and the
// number of customers, within what is usual, and where even short contacts would be too many, the rest help themselves.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/field.h"
#include "sim/base/file_error.h"
#include "sim/base/local_text.h"

namespace goodwill {

// Where customers meet the business when they buy.
enum class MeetingPlace : std::uint8_t { on_site, online, by_phone };
struct MeetingPlaceInfo {
    std::string_view id;
    LocalView label;
};
std::span<const MeetingPlaceInfo> meeting_places();  // in the order of the enum

struct FiveAnswers {
    int customers = 2000;
    double purchases_per_year = 6.0;  // of one customer
    MeetingPlace place = MeetingPlace::on_site;
    int staff = 3;            // who serve customers at the same time
    double price_eur = 60.0;  // of one purchase
};

inline constexpr FieldRange customers_asked{50, 200000};
inline constexpr FieldRange purchases_asked{0.1, 100};
inline constexpr FieldRange staff_asked{1, 500};
inline constexpr FieldRange price_asked{1, 20000};

// The answers that stand in a JSON object, {"customers": 2000, "place": "online"}. What is missing or wrong stays as it was.
std::vector<FileError> read_answers(std::string_view json, FiveAnswers& answers);

// What the answers come to in a year, €: purchases at their price, the goods in them, and everybody's wages. Contacts,
// programmes and compensation are not in it.
struct AnsweredYear {
    double revenue_eur = 0.0, goods_eur = 0.0, wages_eur = 0.0;
    [[nodiscard]] bool loses_money() const { return revenue_eur < goods_eur + wages_eur; }
};
AnsweredYear year_of(const FiveAnswers& answers);

// The text of a scenario file without mistakes; answers outside their ranges are taken as the nearest end.
std::string scenario_of(const FiveAnswers& answers);

}  // namespace goodwill
