// JSON for people to read: what is short stands on one line.
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

namespace goodwill {

// Whole numbers without ".0"; null where there is no value (NaN); others as the shortest text that reads back to the same number.
nlohmann::ordered_json number_json(double value);

// A number while every reader gets it exactly, beyond 2^53 its digits as text: JavaScript and many others read doubles.
nlohmann::ordered_json seed_json(std::uint64_t value);

// Indented by two spaces, with a newline at the end.
std::string readable_json(const nlohmann::ordered_json& value);

}  // namespace goodwill
