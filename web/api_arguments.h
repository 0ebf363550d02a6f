// Arguments of the JavaScript face: what a call takes, and whether what came is that.
#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace goodwill {

using Json = nlohmann::ordered_json;

// Numbers of JavaScript are exact up to here.
inline constexpr std::uint64_t largest_safe_number = (1ULL << 53U) - 1;

inline constexpr std::size_t max_repeated = 80;  // bytes of a name that is repeated in a message

enum class Kind { text, number, whole, seed, language, theme };
// `named` ones come together in an object behind the others, and may be left out.
enum class Need { required, optional, named };

struct Argument {
    std::string_view name;
    Kind kind = Kind::text;
    Need need = Need::required;
};

struct Signature {
    std::string_view name;
    std::array<Argument, 3> arguments{};  // those with a name

    [[nodiscard]] std::string text() const;  // loadScenario(idOrText, {seed, customers})
};

// What came, by the names of the arguments; `error` says what is wrong with it.
struct Given {
    Json values = Json::object();
    std::string error;
};
Given check_arguments(const Signature& signature, const Json& arguments);

std::string_view kind_words(Kind kind);  // "a whole number from 0"

// A seed of the kind that check_arguments() lets through, and back: a number where JavaScript keeps it exact.
// Files (seed_json) have one number more.
std::uint64_t seed_of(const Json& value);
Json script_seed_json(std::uint64_t seed);

}  // namespace goodwill
