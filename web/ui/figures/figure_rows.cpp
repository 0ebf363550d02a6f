#include "web/ui/figures/figure_rows.h"

#include <array>
#include <utility>

namespace goodwill::ui {

namespace {

constexpr std::array<std::string_view, 4> customers = {"customers", "churn", "churn_cohort", "joined"};
constexpr std::array<std::string_view, 3> relationship = {"account", "nps", "nps_surveyed"};
constexpr std::array<std::string_view, 5> service = {"wait_mean_s", "gave_up", "solved_first", "effort", "utilisation"};
constexpr std::array<std::string_view, 3> experience = {"csat", "delighted", "bad"};
constexpr std::array<std::string_view, 3> voice = {"complaint_share", "told_positive", "told_negative"};
constexpr std::array<std::string_view, 2> staff = {"motivation", "quits"};
constexpr std::array<std::string_view, 3> money = {"revenue", "profit", "lifetime_value"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> companions = {{
    {"nps", "nps_surveyed"},
    {"nps_surveyed", "nps"},
    {"told_positive", "told_negative"},
    {"told_negative", "told_positive"},
    {"revenue", "costs"},
    {"costs", "revenue"},
    {"churn", "churn_cohort"},
    {"churn_cohort", "churn"},
    {"joined", "left"},
    {"left", "joined"},
    {"delighted", "bad"},
}};

}  // namespace

std::span<const std::string_view> chosen_figures(MetricGroup group) {
    switch (group) {
        case MetricGroup::customers:
            return customers;
        case MetricGroup::relationship:
            return relationship;
        case MetricGroup::service:
            return service;
        case MetricGroup::experience:
            return experience;
        case MetricGroup::voice:
            return voice;
        case MetricGroup::staff:
            return staff;
        case MetricGroup::money:
            return money;
    }
    return {};
}

std::optional<std::size_t> companion_of(std::size_t metric) {
    for (const auto& [one, other] : companions) {
        if (metric_table()[metric].id == one) return find_metric(other);
    }
    return std::nullopt;
}

std::optional<Text> remark_on(std::size_t metric) {
    const std::string_view id = metric_table()[metric].id;
    if (id == "churn") return Text::churn_remark;
    if (id == "churn_cohort") return Text::churn_cohort_remark;
    if (id == "turnover") return Text::turnover_remark;
    return std::nullopt;
}

}  // namespace goodwill::ui
