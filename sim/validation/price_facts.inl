// What a price should do to each business.
//
// PRICE_FACT(id, minimum, maximum, unit, decimals, label_en, label_de, source, value)
//
//   range, source  as in facts.inl; price_value, join_price and purchases of the scenarios were chosen with these rows in view
//   value          of one world, over `v` (PriceValues)
#ifndef PRICE_FACT
#error "define PRICE_FACT before including price_facts.inl"
#endif

PRICE_FACT(best_price, 0.85, 1.25, "×", 2, "Price that earns most in four years, against its own", "Preis mit dem größten Gewinn in vier Jahren, gegenüber dem eigenen",
    both("judgement: businesses that last are not far from the price that pays", "Annahme: Unternehmen, die es noch gibt, liegen nicht weit vom Preis, der sich lohnt"), best_price_factor(factors, v.value_eur))
PRICE_FACT(nps_when_dearer, -80.0, 0.0, "points", 1, "NPS when half as dear again, minus NPS as it is", "NPS bei um die Hälfte höherem Preis minus NPS jetzt",
    both("direction: value for money is part of satisfaction in every customer satisfaction index; the lower end is a judgement", "Richtung: Das Preis-Leistungs-Verhältnis gehört in jedem Kundenzufriedenheitsindex zur Zufriedenheit; das untere Ende ist eine Annahme"), v.nps[place_of(1.5)] - v.nps[place_of(1.0)])

#undef PRICE_FACT
