#include "web/api_arguments.h"

#include <limits>

#include "web/ui/kit/format.h"

namespace goodwill {

namespace {

bool is_whole(const Json& value) {
    return value.is_number_unsigned() && value.get<std::uint64_t>() <= largest_safe_number;
}

std::optional<std::uint64_t> digits(const Json& value) {
    return ui::read_whole(value.get_ref<const std::string&>(), 0, std::numeric_limits<std::uint64_t>::max());
}

bool is_of(Kind kind, const Json& value) {
    switch (kind) {
        case Kind::text:
            return value.is_string();
        case Kind::number:
            return value.is_number();
        case Kind::whole:
            return is_whole(value);
        case Kind::seed:
            return is_whole(value) || (value.is_string() && digits(value).has_value());
        case Kind::language:
            return value == "de" || value == "en";
        case Kind::theme:
            return value == "dark" || value == "light";
    }
    return false;
}

std::string quoted(const std::string& name) { return "\"" + name.substr(0, max_repeated) + "\""; }

const Argument* find_named(const Signature& signature, std::string_view name) {
    for (const Argument& argument : signature.arguments) {
        if (argument.need == Need::named && !name.empty() && argument.name == name) return &argument;
    }
    return nullptr;
}

// One argument; what is missing is `null`.
void take(Given& given, const Argument& argument, const Json& value) {
    const std::string name(argument.name);
    if (value.is_null()) {
        if (argument.need == Need::required) given.error = name + " is missing";
    } else if (is_of(argument.kind, value)) {
        given.values[name] = value;
    } else {
        given.error = name + " must be " + std::string(kind_words(argument.kind));
    }
}

void take_named(Given& given, const Signature& signature, const Json& value) {
    if (value.is_null()) return;
    if (!value.is_object()) {
        given.error = "what is named comes in an object";
        return;
    }
    for (const auto& [name, one] : value.items()) {
        const Argument* argument = find_named(signature, name);
        if (argument == nullptr) {
            given.error = "nothing is named " + quoted(name);
        } else {
            take(given, *argument, one);
        }
        if (!given.error.empty()) return;
    }
}

}  // namespace

std::string Signature::text() const {
    std::string positional, named;
    for (const Argument& argument : arguments) {
        if (argument.name.empty()) continue;
        std::string& list = argument.need == Need::named ? named : positional;
        list.append(list.empty() ? "" : ", ").append(argument.name);
        if (argument.need == Need::optional) list += '?';
    }
    if (!named.empty()) positional.append(positional.empty() ? "{" : ", {").append(named).append("}");
    return std::string(name) + "(" + positional + ")";
}

Given check_arguments(const Signature& signature, const Json& arguments) {
    Given given;
    std::size_t taken = 0;
    bool has_named = false;
    const auto next = [&] { return taken < arguments.size() ? arguments[taken] : Json(); };
    for (const Argument& argument : signature.arguments) {
        if (argument.name.empty() || !given.error.empty()) continue;
        if (argument.need == Need::named) {
            has_named = true;
            continue;
        }
        take(given, argument, next());
        ++taken;
    }
    if (given.error.empty() && has_named) {
        take_named(given, signature, next());
        ++taken;
    }
    if (given.error.empty() && arguments.size() > taken) given.error = "too many arguments";
    if (!given.error.empty()) given.error = signature.text() + ": " + given.error;
    return given;
}

std::string_view kind_words(Kind kind) {
    switch (kind) {
        case Kind::text:
            return "a text";
        case Kind::number:
            return "a number";
        case Kind::whole:
            return "a whole number from 0";
        case Kind::seed:
            return "a whole number from 0 to 9007199254740991, or a text of digits up to 18446744073709551615";
        case Kind::language:
            return "\"de\" or \"en\"";
        case Kind::theme:
            return "\"dark\" or \"light\"";
    }
    return {};
}

std::uint64_t seed_of(const Json& value) {
    return value.is_string() ? digits(value).value_or(0) : value.get<std::uint64_t>();
}

Json script_seed_json(std::uint64_t seed) {
    return seed <= largest_safe_number ? Json(seed) : Json(std::to_string(seed));
}

}  // namespace goodwill
