// What calibration may move: judgements (J) whose size a published fact depends on, and the level of churn of a business.
//
// FREE(scenario, parameter, minimum, maximum); an empty scenario is the table of parameters itself. Bounds lie inside
// the parameter's range. Numbers that were read or computed stay where they are.
#ifndef FREE
#error "define FREE before including free_parameters.inl"
#endif

FREE("", tell_delight, 0.30, 0.60)
FREE("", tell_ordinary, 0.05, 0.15)
FREE("", tell_revenge, 0.0, 0.6)
FREE("", voice_severity, 0.0, 1.6)
FREE("", perception_noise, 0.8, 1.4)
FREE("", wait_loss, 0.5, 2.5)
FREE("", failure_loss, 3.0, 5.5)
FREE("", deposit_contact, 0.2, 0.6)
FREE("", score_intercept, 7.2, 8.2)
FREE("grand-hotel", churn_intercept, -5.5, -3.5)

#undef FREE
