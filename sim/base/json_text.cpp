#include "sim/base/json_text.h"

#include <cmath>
#include <cstdint>

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t line_length = 110;

// On one line, with a space after each colon and comma.
std::string one_line(const Json& value) {
    if (!value.is_structured()) {
        return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    std::string text = value.is_object() ? "{" : "[";
    bool is_first = true;
    for (const auto& [key, item] : value.items()) {
        text += is_first ? "" : ", ";
        text += value.is_object() ? Json(key).dump() + ": " : "";
        text += one_line(item);
        is_first = false;
    }
    return text + (value.is_object() ? "}" : "]");
}

void write(std::string& out, const Json& value, std::size_t indent) {
    const std::string flat = one_line(value);
    if (!value.is_structured() || (indent > 0 && flat.size() + indent <= line_length)) {
        out += flat;
        return;
    }
    const std::string margin(indent + 2, ' ');
    out += value.is_object() ? "{\n" : "[\n";
    bool is_first = true;
    for (const auto& [key, item] : value.items()) {
        out += is_first ? "" : ",\n";
        out += margin;
        out += value.is_object() ? Json(key).dump() + ": " : "";
        write(out, item, indent + 2);
        is_first = false;
    }
    out += "\n" + std::string(indent, ' ') + (value.is_object() ? "}" : "]");
}

}  // namespace

Json number_json(double value) {
    constexpr double exact = 9007199254740992.0;  // 2^53
    if (std::isnan(value)) {
        return nullptr;
    }
    if (value == std::floor(value) && std::fabs(value) < exact) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

Json seed_json(std::uint64_t value) {
    constexpr std::uint64_t exact = std::uint64_t{1} << 53U;
    return value <= exact ? Json(value) : Json(std::to_string(value));
}

std::string readable_json(const Json& value) {
    std::string out;
    write(out, value, 0);
    return out + "\n";
}

}  // namespace goodwill
