// The visitor of a description of files that makes a JSON Schema of it. Kinds of fields of their own are added by deriving:
// `Self` is the derived class, which objects inside are shown.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/base/field.h"
#include "sim/base/json_text.h"
#include "sim/base/local_text.h"

namespace goodwill {

template <typename Self>
class SchemaMaker {
   public:
    using Json = nlohmann::ordered_json;
    static constexpr std::string_view identifier_pattern = "^[a-z0-9_-]{1,40}$";

    SchemaMaker() {
        schema_["type"] = "object";
        schema_["properties"] = Json::object();
        schema_["required"] = Json::array();
        schema_["additionalProperties"] = false;
    }

    void number(std::string_view key, double standard, FieldRange range, Presence presence, std::string_view help) {
        put(key, ranged("number", range), presence, help, number_json(standard));
    }
    void whole(std::string_view key, int standard, FieldRange range, Presence presence, std::string_view help) {
        put(key, ranged("integer", range), presence, help, standard);
    }
    void natural(std::string_view key, std::uint64_t standard, Presence presence, std::string_view help) {
        put(key, {{"type", "integer"}, {"minimum", 0}}, presence, help, standard);
    }
    void numbers(std::string_view key, std::span<const double> values, FieldRange range, Presence presence,
                 std::string_view help) {
        put(key,
            {{"type", "array"},
             {"items", ranged("number", range)},
             {"minItems", values.size()},
             {"maxItems", values.size()}},
            presence, help);
    }
    void flag(std::string_view key, bool standard, std::string_view help) {
        put(key, {{"type", "boolean"}}, Presence::optional, help, standard);
    }
    void identifier(std::string_view key, const std::string& /*value*/, std::string_view help) {
        put(key, {{"type", "string"}, {"pattern", identifier_pattern}}, Presence::required, help);
    }
    void plain_text(std::string_view key, const std::string& /*value*/, std::size_t most_characters, Presence presence,
                    std::string_view help) {
        put(key, string_json(most_characters), presence, help);
    }
    void plain_texts(std::string_view key, const std::vector<std::string>& /*values*/, FieldRange count,
                     std::size_t most_characters, Presence presence, std::string_view help) {
        put(key, list_json(string_json(most_characters), count), presence, help);
    }
    void text(std::string_view key, const LocalText& /*value*/, std::size_t most_characters, std::string_view help,
              Presence presence = Presence::required) {
        const Json language = string_json(most_characters);
        put(key,
            {{"type", "object"},
             {"properties", {{"en", language}, {"de", language}}},
             {"required", {"en", "de"}},
             {"additionalProperties", false}},
            presence, help);
    }
    template <typename Enum>
    void choice(std::string_view key, Enum standard, std::span<const std::string_view> names, Presence presence,
                std::string_view help) {
        put(key, {{"enum", names}}, presence, help, names[static_cast<std::size_t>(standard)]);
    }
    template <typename Body>
    void object(std::string_view key, Presence presence, std::string_view help, Body body) {
        Self inner;
        body(inner);
        put(key, inner.schema(), presence, help);
    }
    template <typename Item, typename Body>
    void list(std::string_view key, const std::vector<Item>& /*items*/, FieldRange count, Presence presence,
              std::string_view help, Body body) {
        Self inner;
        Item fresh{};
        body(inner, fresh);
        put(key, list_json(inner.schema(), count), presence, help);
    }
    void ignored(std::string_view key, std::string_view help) {
        put(key, {{"type", "string"}}, Presence::optional, help);
    }

    [[nodiscard]] Json schema() const { return schema_; }

   protected:
    static Json ranged(std::string_view type, FieldRange range) {
        return {{"type", type}, {"minimum", number_json(range.minimum)}, {"maximum", number_json(range.maximum)}};
    }
    static Json string_json(std::size_t most_characters) {
        return {{"type", "string"}, {"pattern", "[^ ]"}, {"maxLength", most_characters}};
    }
    static Json list_json(Json items, FieldRange count) {
        return {{"type", "array"},
                {"items", std::move(items)},
                {"minItems", number_json(count.minimum)},
                {"maxItems", number_json(count.maximum)}};
    }

    void put(std::string_view key, Json field, Presence presence, std::string_view help,
             const Json& standard = nullptr) {
        field["description"] = help;
        if (presence == Presence::optional && !standard.is_null()) {
            field["default"] = standard;
        }
        schema_["properties"][std::string(key)] = std::move(field);
        if (presence == Presence::required) {
            schema_["required"].push_back(key);
        } else if (presence == Presence::by_rule) {
            by_rule_.emplace_back(key);
        }
    }

    Json schema_;
    std::vector<std::string> by_rule_;  // keys of which a rule about other keys says whether they are there
};

}  // namespace goodwill
