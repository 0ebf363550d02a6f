// What a business at rest keeps, and within which limits over the years.
//
// REST_LIMIT(id, unit, decimals, how, limit, label_en, label_de, value)
//
//   unit      of the change and its limit; % and %-points are shares from 0 to 1
//   how       relative: the later year against the earlier one, minus 1; absolute: the later minus the earlier
//   limit     the whole 95 % interval of the change has to lie between −limit and limit
//   value     of one year, over `r` (its DayRecord, added up), `c` (the counters in it) and `p` (the parameters)
#ifndef REST_LIMIT
#error "define REST_LIMIT before including rest_limits.inl"
#endif

REST_LIMIT(customers, "%", 2, relative, 0.02, "Customers, mean of the year", "Kunden, Jahresmittel", customers_of(c))
REST_LIMIT(revenue_per_customer, "%", 2, relative, 0.02, "Revenue per customer", "Umsatz je Kunde", metric_value("revenue", r, p) / customers_of(c))
REST_LIMIT(profit_share, "%-points", 2, absolute, 0.01, "Profit of revenue", "Gewinn vom Umsatz", metric_value("profit", r, p) / metric_value("revenue", r, p))
REST_LIMIT(account, "points", 2, absolute, 0.5, "Account", "Konto", metric_value("account", r, p))
REST_LIMIT(nps, "points", 2, absolute, 1.0, "NPS", "NPS", metric_value("nps", r, p))
REST_LIMIT(churn, "%-points", 2, absolute, 0.005, "Churn per year", "Abwanderung pro Jahr", metric_value("churn", r, p))
REST_LIMIT(skill, "%-points", 2, absolute, 0.02, "Skill", "Können", metric_value("skill", r, p))

#undef REST_LIMIT
