// Sums from which all metrics are computed: SUM(name) adds up over days, STOCK(name) is the state at the end of the day.
// Money in cents, account in points, times in seconds, satisfaction and effort as written.
STOCK(customers) STOCK(prospects) STOCK(lost) STOCK(employees) STOCK(vacancies)
SUM(days) SUM(customer_days) SUM(cohort_days) SUM(employee_days)
SUM(left) SUM(cohort_left) SUM(moved_away) SUM(left_after_bad) SUM(drifted) SUM(bound_wishes) SUM(first_bad) SUM(first_bad_intends) SUM(again_bad) SUM(again_bad_intends)
SUM(public_posts) SUM(public_negative) SUM(public_readers)
SUM(joined_advert) SUM(joined_word) SUM(won_back)
SUM(contacts) SUM(queued) SUM(served) SUM(gave_up) SUM(wait_s) SUM(handling_s) SUM(capacity_s)
SUM(answered_20_s) SUM(answers) SUM(answer_wait_s)
SUM(journeys) SUM(journey_spread) SUM(recovery_satisfaction) SUM(matters) SUM(solved_first) SUM(solved_later) SUM(unsolved) SUM(repeats) SUM(desk_contacts) SUM(transfers) SUM(switches)
SUM(effort) SUM(high_effort) SUM(satisfaction) SUM(satisfied) SUM(disconfirmation) SUM(expectation)
SUM(delighted) SUM(bad) SUM(severe) SUM(failures) SUM(wows)
SUM(call_backs) SUM(answers_too_late) SUM(community_questions) SUM(community_answers) SUM(contributions) SUM(contributions_top)
SUM(complaints) SUM(answered_complaints) SUM(recovered) SUM(failed_recoveries) SUM(told_after_bad) SUM(silent_bad)
SUM(told_positive) SUM(told_negative) SUM(heard_by_customers) SUM(heard_by_others)
SUM(deposited) SUM(withdrawn)
SUM(reviewed) SUM(balance) SUM(balance_squared)
SUM(surveyed) SUM(answered) SUM(answered_promoters) SUM(answered_detractors)
SUM(skill) SUM(motivation) SUM(quits) SUM(hires)
SUM(purchases) SUM(revenue) SUM(goods_cost) SUM(wages) SUM(contact_cost) SUM(programme_cost) SUM(advertising_cost)
SUM(programme_processes) SUM(programme_relationship) SUM(programme_people) SUM(training_cost)
SUM(wow_cost) SUM(complaint_cost) SUM(win_back_cost) SUM(hire_cost)
#undef SUM
#undef STOCK
