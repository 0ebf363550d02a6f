#include "web/ui/figures/figure_rows.h"

#include <array>
#include <utility>

namespace goodwill::ui {

namespace {

constexpr std::array<std::string_view, 4> customers_rows = {"customers", "churn", "churn_cohort", "joined"};
constexpr std::array<std::string_view, 3> relationship_rows = {"account", "nps", "nps_surveyed"};
constexpr std::array<std::string_view, 5> service_rows = {"wait_mean_s", "gave_up", "solved_first", "effort",
                                                          "utilisation"};
constexpr std::array<std::string_view, 3> experience_rows = {"csat", "delighted", "bad"};
constexpr std::array<std::string_view, 3> voice_rows = {"complaint_share", "told_positive", "told_negative"};
constexpr std::array<std::string_view, 2> staff_rows = {"motivation", "quits"};
constexpr std::array<std::string_view, 3> money_rows = {"revenue", "profit", "lifetime_value"};

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
            return customers_rows;
        case MetricGroup::relationship:
            return relationship_rows;
        case MetricGroup::service:
            return service_rows;
        case MetricGroup::experience:
            return experience_rows;
        case MetricGroup::voice:
            return voice_rows;
        case MetricGroup::staff:
            return staff_rows;
        case MetricGroup::money:
            return money_rows;
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
