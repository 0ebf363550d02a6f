#include "sim/scenario/scenario_form.h"

#include <algorithm>
#include <span>
#include <utility>

#include "sim/scenario/scenario_fields.h"

namespace goodwill {

namespace {

// The visitor of scenario_fields.h that fills the form of one object.
class FormMaker {
   public:
    FormMaker(FormObject& form, const JsonValue* node) : form_(form), node_(node) { form.node = node; }

    void number(std::string_view key, double& value, FieldRange range, Presence presence, const FieldWords& words) {
        FormField& field = put(FormField::Kind::number, key, presence, words);
        field.range = range;
        field.standard = value;
        if (field.value != nullptr && field.value->type == JsonValue::Type::number) {
            value = field.value->number;
        }
    }
    void number(std::string_view key, double& value, ShareRange range, Presence presence, const FieldWords& words) {
        number(key, value, static_cast<FieldRange>(range), presence, words);
        // Of one that is not shown there is no last field.
        if (!form_.fields.empty() && form_.fields.back().key == key) {
            form_.fields.back().is_share = true;
        }
    }
    void whole(std::string_view key, int value, FieldRange range, Presence presence, const FieldWords& words) {
        FormField& field = put(FormField::Kind::whole, key, presence, words);
        field.range = range;
        field.standard = value;
    }
    void numbers(std::string_view key, std::span<const double> values, FieldRange range, Presence presence,
                 const FieldWords& words) {
        FormField& field = put(FormField::Kind::numbers, key, presence, words);
        field.range = range;
        field.standards.assign(values.begin(), values.end());
    }
    void flag(std::string_view key, bool value, const FieldWords& words) {
        put(FormField::Kind::flag, key, Presence::optional, words).standard = value ? 1.0 : 0.0;
    }
    void identifier(std::string_view key, const std::string& /*value*/, const FieldWords& words) {
        put(FormField::Kind::identifier, key, Presence::required, words);
    }
    void text(std::string_view key, const LocalText& /*value*/, std::size_t most, const FieldWords& words) {
        put(FormField::Kind::text, key, Presence::required, words).most_characters = most;
    }
    // What other fields depend on is taken over from the text.
    template <typename Enum>
    void choice(std::string_view key, Enum& value, std::span<const std::string_view> names, Presence presence,
                const FieldWords& words) {
        FormField& field = put(FormField::Kind::choice, key, presence, words);
        field.choices.assign(names.begin(), names.end());
        field.standard_choice = static_cast<int>(value);
        const auto chosen =
            field.value == nullptr ? names.end() : std::find(names.begin(), names.end(), field.value->text);
        if (chosen != names.end()) {
            value = static_cast<Enum>(chosen - names.begin());
        }
    }
    void reference(std::string_view key, int /*value*/, const std::vector<std::string>& names, Presence presence,
                   const FieldWords& words) {
        FormField& field = put(FormField::Kind::reference, key, presence, words);
        std::copy_if(names.begin(), names.end(), std::back_inserter(field.choices),
                     [](const std::string& id) { return !id.empty(); });
    }
    template <typename Body>
    void object(std::string_view key, Presence presence, const FieldWords& words, Body body) {
        FormField& field = put(FormField::Kind::object, key, presence, words);
        fill(field.entries.emplace_back(), field.path, field.value, body);
    }
    template <typename Item, typename Body>
    void list(std::string_view key, const std::vector<Item>& /*items*/, FieldRange count, Presence presence,
              const FieldWords& words, Body body) {
        FormField& field = put(FormField::Kind::list, key, presence, words);
        field.range = count;
        const std::size_t size = field.value == nullptr ? 0 : field.value->items.size();
        field.entries.resize(std::min(size, static_cast<std::size_t>(count.maximum)));
        for (std::size_t i = 0; i < field.entries.size(); ++i) {
            Item item{};
            fill(field.entries[i], field.path + "[" + std::to_string(i) + "]", &field.value->items[i],
                 [&](FormMaker& inner) { body(inner, item); });
        }
    }
    // The schedule is no part of forms.
    template <typename Body>
    void list(std::string_view /*key*/, const std::vector<PlannedDay>& /*days*/, FieldRange /*count*/,
              Presence /*presence*/, const FieldWords& /*words*/, Body /*body*/) {}

    template <typename Item>
    std::vector<std::string> names(std::string_view key, const std::vector<Item>& /*items*/) {
        std::vector<std::string> ids;
        const JsonMember* member = node_ == nullptr ? nullptr : node_->find(key);
        if (member == nullptr) {
            return ids;
        }
        for (const JsonValue& item : member->value.items) {
            const JsonMember* id = item.find("id");
            ids.push_back(id == nullptr ? "" : id->value.text);
        }
        return ids;
    }

    void edges(std::string_view /*key*/, const std::vector<Edge>& /*edges*/, const FieldWords& /*words*/) {}
    void edge_file(std::string_view /*key*/, const std::string& /*name*/, const std::vector<Edge>& /*edges*/,
                   const FieldWords& /*words*/) {}
    void ignored(std::string_view /*key*/, const FieldWords& /*words*/) {}
    static std::vector<PlannedDay> planned(const std::vector<ScheduledChange>& /*schedule*/) { return {}; }

    bool applies(bool has_value) {
        is_wanted_ = has_value;
        return true;
    }
    // A key that may not be there is shown only where it is, so that it can be taken away.
    bool permits(bool by_rule) {
        is_wanted_ = is_permitted_ = by_rule;
        return true;
    }

   private:
    template <typename Body>
    static void fill(FormObject& form, const std::string& path, const JsonValue* node, Body body) {
        form.path = path;
        FormMaker inner(form, node);
        body(inner);
    }

    FormField& put(FormField::Kind kind, std::string_view key, Presence presence, const FieldWords& words) {
        const JsonMember* member = node_ == nullptr ? nullptr : node_->find(key);
        const bool is_wanted = std::exchange(is_wanted_, true), is_permitted = std::exchange(is_permitted_, true);
        FormField field{kind, std::string(key), (form_.path.empty() ? "" : form_.path + ".") + std::string(key), words};
        field.is_required = presence == Presence::required || (presence == Presence::by_rule && is_wanted);
        field.value = member == nullptr ? nullptr : &member->value;
        if (!is_permitted && member == nullptr) {
            unwanted_ = std::move(field);
            return unwanted_;
        }
        form_.fields.push_back(std::move(field));
        return form_.fields.back();
    }

    FormObject& form_;
    const JsonValue* node_;
    bool is_wanted_ = true;  // by what was said about the next key
    bool is_permitted_ = true;
    FormField unwanted_{};  // the last field that is not shown
};

}  // namespace

const FormField* FormObject::find(std::string_view key) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [key](const FormField& f) { return f.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

FormObject scenario_form(const JsonValue& root) {
    FormObject form;
    FormMaker maker(form, &root);
    Scenario fresh;
    visit_scenario(maker, fresh);
    return form;
}

const FormObject* find_form(const FormObject& form, std::string_view path) {
    if (form.path == path) {
        return &form;
    }
    for (const FormField& field : form.fields) {
        const bool leads_there = path.starts_with(field.path);
        for (const FormObject& entry : field.entries) {
            if (leads_there && path.starts_with(entry.path)) {
                if (const FormObject* found = find_form(entry, path)) {
                    return found;
                }
            }
        }
    }
    return nullptr;
}

}  // namespace goodwill
