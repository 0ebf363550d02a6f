// What is counted a day for each touchpoint; all of it adds up over days.
// Money in euros, account and perceived quality in points, times in seconds, satisfaction and effort as written.
SUM(contacts) SUM(queued) SUM(served) SUM(gave_up)
SUM(wait_s) SUM(handling_s) SUM(capacity_s)
SUM(perceived) SUM(perceived_squared)
SUM(satisfaction) SUM(effort)
SUM(delighted) SUM(bad) SUM(complaints)
SUM(deposited) SUM(withdrawn)
SUM(revenue_eur) SUM(cost_eur)
#undef SUM
