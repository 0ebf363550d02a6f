// The visitor of scenario_fields.h that fills a Scenario from a JSON tree: the fields that only scenarios have, and the rules,
// run as soon as the object they are about has been read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/field_reader.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/scenario_rules.h"

namespace goodwill {

class ScenarioFieldReader : public FieldReader {
   public:
    ScenarioFieldReader(std::vector<FileError>& errors, const FileSource& files, Scenario& scenario)
        : FieldReader(errors), files_(files), scenario_(scenario) {}

    void read_scenario(const JsonValue& root) {
        read(root, "", [this](FieldReader&) {
            visit_scenario(*this, scenario_);
            check_scenario(*this, scenario_);
        });
    }

    template <typename Body>
    void object(std::string_view key, Presence presence, std::string_view help, Body body) {
        FieldReader::object(key, presence, help, [&](FieldReader&) {
            body(*this);
            if (key == "population") {
                check_population(*this, scenario_);
            }
        });
    }

    template <typename Item, typename Body>
    void list(std::string_view key, std::vector<Item>& items, FieldRange count, Presence presence,
              std::string_view help, Body body) {
        FieldReader::list(key, items, count, presence, help, [&](FieldReader&, Item& item) {
            body(*this, item);
            check_item(*this, item);
        });
    }

    void reference(std::string_view key, int& value, const std::vector<std::string>& names, Presence presence,
                   std::string_view help);
    void levers(std::string_view key, std::vector<LeverSetting>& settings, const Scenario& scenario,
                std::string_view help);
    void edges(std::string_view key, std::vector<Edge>& edges, std::string_view help);
    void edge_file(std::string_view key, std::string& name, std::vector<Edge>& edges, std::string_view help);

    // Ids of the objects in a list of the present object, "" where there is none: usable before the list is read.
    template <typename Item>
    std::vector<std::string> names(std::string_view key, const std::vector<Item>& /*items*/) {
        return ids_in(key);
    }

    static std::vector<PlannedDay> planned(const std::vector<ScheduledChange>& /*schedule*/) { return {}; }
    static bool applies(bool /*has_value*/) { return true; }
    static bool permits(bool /*by_rule*/) { return true; }

   private:
    [[nodiscard]] std::vector<std::string> ids_in(std::string_view key) const;
    bool read_edge(std::string_view key, const std::string& path, const JsonValue& row, Edge& edge);
    void read_lever(const std::string& path, const JsonMember& setting, std::vector<LeverSetting>& settings,
                    const Scenario& scenario);
    [[nodiscard]] bool has_broken_touchpoints();

    const FileSource& files_;
    Scenario& scenario_;
};

}  // namespace goodwill
