#include "web/ui/figures/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/ui/figures/spread.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// Those a manager would look at; the others follow from them or hardly have a size to compare.
constexpr std::array<std::string_view, 14> candidates = {
    "account", "customers",  "churn",      "nps",        "csat",          "effort",  "wait_mean_s",
    "gave_up", "complaints", "silent_bad", "motivation", "told_negative", "revenue", "profit"};

// How much a metric moves by itself: standard deviation over the twin's last year; without the first month where it looks
// back on fewer days.
double usual_spread(const Figures& twin, std::size_t metric) {
    constexpr std::size_t year = 365, first = 30;
    const std::vector<float>&before = twin.before[metric], &since = twin.by_metric[metric];
    const std::size_t days = before.size() + since.size();
    const std::size_t from = std::max(before.empty() ? first : 0, days > year ? days - year : 0);
    Spread spread;
    for (std::size_t day = from; day < days; ++day) {
        spread.add(static_cast<double>(day < before.size() ? before[day] : since[day - before.size()]));
    }
    return spread.count < 2.0 ? 0.0 : spread.deviation() + 1e-3 * std::fabs(spread.mean());
}

}  // namespace

std::optional<double> TwoFigures::difference(std::size_t metric) const {
    if (twin.days == 0) return 0.0;
    if (!are_two()) return std::nullopt;
    const double change = own.latest(metric) - twin.latest(metric);
    return std::isfinite(change) ? std::optional(change) : std::nullopt;
}

std::optional<Interval> TwoFigures::interval(std::size_t metric) const {
    return band != nullptr && are_two() && band->is_whole() ? band->on(metric, own.days) : std::nullopt;
}

bool TwoFigures::is_usual(std::size_t metric) const {
    const double change = std::fabs(difference(metric).value_or(0.0));
    if (const std::optional<Interval> sure = interval(metric); sure && change != 0.0) {
        return sign_of(*sure) != (difference(metric).value_or(0.0) > 0.0 ? 1 : -1);
    }
    return change == 0.0 || (are_two() && change < usual_spread(twin, metric));
}

std::vector<float> differences_over_time(const TwoFigures& figures, std::size_t metric) {
    std::vector<float> differences;
    if (figures.twin.days == 0) return differences;
    const std::vector<float>& own = figures.own.by_metric[metric];
    const std::vector<float>& twin = figures.twin.by_metric[metric];
    for (std::size_t day = 0; day < std::min(own.size(), twin.size()); ++day)
        differences.push_back(own[day] - twin[day]);
    return differences;
}

std::vector<std::size_t> most_moved(const TwoFigures& figures, std::size_t most) {
    std::vector<std::pair<double, std::size_t>> moved;
    if (!figures.are_two()) return {};
    for (const std::string_view id : candidates) {
        const std::optional<std::size_t> metric = find_metric(id);
        if (!metric) continue;
        const double difference = figures.difference(*metric).value_or(0.0);
        const double spread = usual_spread(figures.twin, *metric);
        const Shown shown = metric_change(metric_table()[*metric], difference, Language::en);
        if (!figures.is_usual(*metric) && !shown.view().starts_with("\xc2\xb1"))
            moved.emplace_back(spread > 0.0 ? std::fabs(difference) / spread : 0.0, *metric);
    }
    std::stable_sort(moved.begin(), moved.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::size_t> metrics;
    for (std::size_t i = 0; i < std::min(most, moved.size()); ++i) metrics.push_back(moved[i].second);
    return metrics;
}

std::string customers_sentence(const TwoFigures& figures, Language language, const WorldNames& names) {
    const std::size_t customers = find_metric("customers").value();
    const Shown own = decimal(figures.own.latest(customers), 0, language);
    const Shown twin = decimal(figures.twin.latest(customers), 0, language);
    const Shown change = signed_decimal(figures.difference(customers).value_or(0.0), 0, language);
    if (!names.has_any())
        return sentence(tr(Text::two_worlds_sentence, language), own.view(), twin.view(), change.view());
    return sentence(tr(Text::two_worlds_named, language), own.view(), own_world(names, language), twin.view(),
                    other_world(names, language), change.view());
}

std::string customers_in_short(const TwoFigures& figures, Language language) {
    const std::size_t customers = find_metric("customers").value();
    return sentence(tr(Text::two_worlds_short, language), decimal(figures.own.latest(customers), 0, language).view(),
                    decimal(figures.twin.latest(customers), 0, language).view(),
                    signed_decimal(figures.difference(customers).value_or(0.0), 0, language).view());
}

std::string course_sentence(const TwoFigures& figures, std::size_t metric, int parting_day, Language language,
                            const WorldNames& names) {
    const MetricInfo& info = metric_table()[metric];
    const std::vector<float> course = differences_over_time(figures, metric);
    if (figures.band != nullptr) {
        const auto today = static_cast<double>(course.back());
        if (const auto text = band_sentence(*figures.band, metric, figures.own.days, today, language, names))
            return *text;
    }
    const Shown today = metric_change(info, static_cast<double>(course.back()), language);
    const std::string pair =
        figures.is_band_due() ? sentence(tr(Text::pair_for_now, language), decimal(figures.futures, 0, language).view())
                              : tr(Text::pair_alone, language);
    if (course.back() == 0.0F || !std::isfinite(course.back())) {
        return sentence(tr(Text::pair_same, language), info.label.in(language)) + pair;
    }
    if (figures.is_usual(metric)) {
        return sentence(tr(Text::pair_usual, language), over_window(info, language), today.view(),
                        in_own_world(names, language)) +
               pair;
    }
    const auto is_plus = [&](std::size_t day) { return course[day] > 0.0F; };
    const std::size_t last = course.size() - 1;
    // The last day on which the difference changed its sign.
    std::size_t turned = last;
    while (turned > static_cast<std::size_t>(std::max(0, parting_day)) && is_plus(turned - 1) == is_plus(last) &&
           course[turned - 1] != 0.0F) {
        --turned;
    }
    return sentence(tr(is_plus(last) ? Text::pair_higher : Text::pair_lower, language), over_window(info, language),
                    today.view(), in_own_world(names, language),
                    decimal(static_cast<double>(turned) + 1.0, 0, language).view()) +
           pair;
}

AccountPicture account_picture(const World& world) {
    AccountPicture picture;
    std::vector<float> points;
    for (const Person& person : world.people) {
        if (person.status == Status::customer)
            points.push_back(static_cast<float>(points_on(person, world.day, world.p)));
    }
    std::sort(points.begin(), points.end());
    picture.customers = static_cast<std::int64_t>(points.size());
    if (points.empty()) return picture;
    for (int dot = 0; dot < AccountPicture::dots; ++dot) {
        const double rank = (dot + 0.5) / AccountPicture::dots * static_cast<double>(points.size());
        picture.points.push_back(points[static_cast<std::size_t>(rank)]);
    }
    return picture;
}

std::optional<int> dot_of(const AccountPicture& picture, const World& world, std::uint32_t person) {
    if (person >= world.people.size() || picture.points.empty()) return std::nullopt;
    const Person& who = world.people[person];
    if (who.status != Status::customer) return std::nullopt;
    const auto points = static_cast<float>(points_on(who, world.day, world.p));
    const auto place = std::lower_bound(picture.points.begin(), picture.points.end(), points);
    return std::min(static_cast<int>(place - picture.points.begin()), AccountPicture::dots - 1);
}

}  // namespace goodwill::ui
