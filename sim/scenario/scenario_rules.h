// The rules of scenario files that need more than one number, and what a missing key means where that depends on others.
// The reader runs them when an object's fields (scenario_fields.h) have been read, and still stands inside that object.
#pragma once

#include "sim/base/field_reader.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

void check_scenario(FieldReader& v, const Scenario& s);
void check_population(FieldReader& v, const Scenario& s);

// Of the objects in lists.
void check_item(FieldReader& v, Touchpoint& t);
void check_item(FieldReader& v, const Journey& j);
void check_item(FieldReader& v, const Step& s);
void check_item(FieldReader& v, const Transition& t);
template <typename Item>
void check_item(FieldReader& /*v*/, const Item& /*without rules*/) {}

}  // namespace goodwill
