#include "sim/base/schema_maker.h"
#include "sim/story/story_fields.h"

namespace goodwill {

namespace {

class StorySchemaMaker : public SchemaMaker<StorySchemaMaker> {
   public:
    template <typename Object>
    static void rules(const Object& /*fresh*/) {}
    void world(std::string_view key, const std::string& /*id*/, std::string_view help) {
        put(key, {{"type", "string"}, {"pattern", identifier_pattern}}, Presence::optional, help);
    }
};

}  // namespace

std::string story_schema() {
    StorySchemaMaker maker;
    Story fresh;
    visit_story(maker, fresh);
    nlohmann::ordered_json schema = {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "Goodwill story"},
        {"description",
         "Pages that lead a room through an argument, with bets and claims. Files may have // and /* */ comments. What "
         "needs the scenario (levers, touchpoints) and rules between keys are checked by `goodwill check`."}};
    schema.update(maker.schema());
    return readable_json(schema);
}

}  // namespace goodwill
