#include <cmath>
#include <span>

#include <nlohmann/json.hpp>

#include "sim/base/json_text.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

// The visitor of scenario_fields.h that writes down what it is shown.
class Writer {
   public:
    explicit Writer(Json& target) : target_(&target) {}

    void number(std::string_view key, double value, FieldRange /*range*/, Presence /*presence*/,
                std::string_view /*help*/) {
        put(key) = number_json(value);
    }
    void whole(std::string_view key, int value, FieldRange /*range*/, Presence /*presence*/,
               std::string_view /*help*/) {
        put(key) = value;
    }
    void numbers(std::string_view key, std::span<const double> values, FieldRange /*range*/, Presence /*presence*/,
                 std::string_view /*help*/) {
        Json& array = put(key);
        array = Json::array();
        for (const double value : values) {
            array.push_back(number_json(value));
        }
    }
    void flag(std::string_view key, bool value, std::string_view /*help*/) { put(key) = value; }
    void identifier(std::string_view key, const std::string& value, std::string_view /*help*/) { put(key) = value; }
    void text(std::string_view key, const LocalText& value, std::size_t /*most*/, std::string_view /*help*/) {
        put(key) = Json{{"en", value.en}, {"de", value.de}};
    }
    template <typename Enum>
    void choice(std::string_view key, Enum value, std::span<const std::string_view> names, Presence /*presence*/,
                std::string_view /*help*/) {
        put(key) = names[static_cast<std::size_t>(value)];
    }
    void reference(std::string_view key, int value, const std::vector<std::string>& names, Presence /*presence*/,
                   std::string_view /*help*/) {
        if (value >= 0 && static_cast<std::size_t>(value) < names.size()) {
            put(key) = names[static_cast<std::size_t>(value)];
        }
    }
    template <typename Body>
    void object(std::string_view key, Presence /*presence*/, std::string_view /*help*/, Body body) {
        Json& inner = put(key);
        inner = Json::object();
        Writer writer(inner);
        body(writer);
    }
    template <typename Item, typename Body>
    void list(std::string_view key, std::vector<Item>& items, FieldRange /*count*/, Presence presence,
              std::string_view /*help*/, Body body) {
        if (items.empty() && presence == Presence::optional) {
            return;
        }
        Json& array = put(key);
        array = Json::array();
        for (Item& item : items) {
            array.push_back(Json::object());
            Writer writer(array.back());
            body(writer, item);
        }
    }
    template <typename Item>
    static std::vector<std::string> names(std::string_view /*key*/, const std::vector<Item>& items) {
        std::vector<std::string> ids;
        for (const Item& item : items) {
            ids.push_back(item.id);
        }
        return ids;
    }
    void levers(std::string_view key, const std::vector<LeverSetting>& settings, const Scenario& scenario,
                std::string_view /*help*/) {
        Json& object = put(key);
        object = Json::object();
        for (const LeverSetting& setting : settings) {
            object[lever_name(scenario, setting.lever)] = number_json(setting.value);
        }
    }

    void edges(std::string_view key, const std::vector<Edge>& edges, std::string_view /*help*/) {
        Json& rows = put(key);
        rows = Json::array();
        for (const Edge& edge : edges) {
            rows.push_back(edge.is_strong ? Json{edge.a, edge.b} : Json{edge.a, edge.b, tie_strengths[0]});
        }
    }
    void edge_file(std::string_view key, const std::string& name, const std::vector<Edge>& /*edges*/,
                   std::string_view /*help*/) {
        put(key) = name;
    }

    static void ignored(std::string_view /*key*/, std::string_view /*help*/) {}
    static std::vector<PlannedDay> planned(const std::vector<ScheduledChange>& schedule) {
        return planned_days(schedule);
    }
    static bool applies(bool has_value) { return has_value; }
    static bool permits(bool by_rule) { return by_rule; }

   private:
    Json& put(std::string_view key) { return (*target_)[std::string(key)]; }

    Json* target_;
};

Json values_of(const Scenario& scenario) {
    Scenario copy = scenario;
    Json root = Json::object();
    Writer writer(root);
    visit_scenario(writer, copy);
    return root;
}

}  // namespace

std::string write_scenario(const Scenario& scenario) { return readable_json(values_of(scenario)); }

std::string write_compactly(const Scenario& scenario) { return values_of(scenario).dump(); }

}  // namespace goodwill
