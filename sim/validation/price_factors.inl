// Prices that are tried on each business, against its own: PRICE_FACTOR(factor), in ascending order. The business as it is, 1, and
// the price at which NPS is compared, 1.5, belong to them.
#ifndef PRICE_FACTOR
#error "define PRICE_FACTOR before including price_factors.inl"
#endif

PRICE_FACTOR(0.7)
PRICE_FACTOR(0.8)
PRICE_FACTOR(0.9)
PRICE_FACTOR(1.0)
PRICE_FACTOR(1.1)
PRICE_FACTOR(1.2)
PRICE_FACTOR(1.3)
PRICE_FACTOR(1.5)

#undef PRICE_FACTOR
