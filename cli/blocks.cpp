#include "cli/blocks.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include <fmt/format.h>

#include "cli/parsed_options.h"
#include "generated/build_info.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

constexpr std::string_view end_mark = "#end fnv1a:";
constexpr std::size_t end_bytes = end_mark.size() + 16 + 1;  // with its line feed
constexpr std::size_t most_failure_bytes = 300;
constexpr std::size_t cells_before = 6, cells_after = 1;  // of a row, around its figures

std::string head_of(const FrozenPlan& plan, std::size_t number) {
    return fmt::format("#goodwill-block/1 plan={} block={} rows={} version={} compiler=", plan.id, number,
                       runs_of(plan, number), plan.version);
}

std::string titles_of_block() {
    Csv csv(CsvForm::international);
    for (const char* title : {"run", "point", "replication", "seed", "status", "state_hash"}) {
        csv.cell(title);
    }
    for (const MetricInfo& metric : metric_table()) {
        csv.cell(metric.id);
    }
    csv.cell("failure").end_row();
    return csv.text();
}

// Each figure is at most 26 characters long.
std::size_t most_block_bytes(const FrozenPlan& plan, std::size_t number) {
    return 4'000 + titles_of_block().size() +
           runs_of(plan, number) * (27 * metric_table().size() + 2 * most_failure_bytes + 200);
}

std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char letter) { return letter < ' '; }, ' ');
    text.resize(std::min(text.size(), most_failure_bytes));
    return text;
}

Block refused(BlockState state, std::string why) { return {state, std::move(why), "", "", {}}; }

std::optional<double> figure_of(const std::string& cell) {
    if (cell.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (cell == "inf" || cell == "-inf") {
        return cell == "inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
    }
    return parsed_number(cell);
}

std::optional<std::uint64_t> state_of(const std::string& cell) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value, 16);
    const bool is_hash = cell.size() == 16 && error == std::errc{} && end == cell.data() + cell.size();
    return is_hash ? std::optional(value) : std::nullopt;
}

// The result in a row of the run with this number; nothing where the row is none.
std::optional<JobResult> result_of_row(const FrozenPlan& plan, std::size_t run, const std::vector<std::string>& cells) {
    const auto points = static_cast<std::size_t>(plan.points);
    const std::size_t figures = metric_table().size();
    if (cells.size() != cells_before + figures + cells_after || cells[0] != std::to_string(run) ||
        cells[1] != std::to_string(run % points) || cells[2] != std::to_string(run / points) ||
        cells[3] != std::to_string(plan.first_seed + run / points)) {
        return std::nullopt;
    }
    JobResult result;
    if (cells[4] == "failed") {
        result.status = JobStatus::failed;
        result.failure = on_one_line(cells.back());
        return result;
    }
    const std::optional<std::uint64_t> hash = state_of(cells[5]);
    if (cells[4] != "done" || !hash) {
        return std::nullopt;
    }
    result.status = JobStatus::done;
    result.state_hash = *hash;
    for (std::size_t i = 0; i < figures; ++i) {
        const std::optional<double> value = figure_of(cells[cells_before + i]);
        if (!value) {
            return std::nullopt;
        }
        result.values.push_back(*value);
    }
    return result;
}

}  // namespace

std::string block_file(std::size_t number) { return fmt::format("blocks/b{:06}.csv", number); }

std::size_t first_run_of(const FrozenPlan& plan, std::size_t number) {
    return number * static_cast<std::size_t>(plan.block_runs);
}

std::size_t runs_of(const FrozenPlan& plan, std::size_t number) {
    return std::min(static_cast<std::size_t>(plan.block_runs), planned_runs(plan) - first_run_of(plan, number));
}

std::string block_text(const FrozenPlan& plan, std::size_t number, const std::vector<JobResult>& results) {
    const auto points = static_cast<std::size_t>(plan.points);
    Csv csv(CsvForm::international);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const std::size_t run = first_run_of(plan, number) + i;
        const JobResult& result = results[i];
        const bool is_done = result.status == JobStatus::done;
        csv.whole(run).whole(run % points).whole(run / points).whole(plan.first_seed + run / points);
        csv.cell(is_done ? "done" : "failed").cell(is_done ? hex(result.state_hash) : "");
        for (std::size_t j = 0; j < metric_table().size(); ++j) {
            csv.cell(is_done ? result.values[j] : std::nan(""));
        }
        csv.cell(on_one_line(result.failure)).end_row();
    }
    const std::string text = head_of(plan, number) +
                             fmt::format("{}, {}\n", build_info::compiler, build_info::platform) + titles_of_block() +
                             csv.text();
    return text + fmt::format("{}{}\n", end_mark, hex(fnv1a(text)));
}

Block parse_block(const FrozenPlan& plan, std::size_t number, std::string_view text) {
    if (!text.starts_with("#goodwill-block/1 ")) {
        return refused(BlockState::damaged, "is no block");
    }
    if (text.size() < end_bytes || !text.ends_with('\n') ||
        !text.substr(text.size() - end_bytes).starts_with(end_mark)) {
        return refused(BlockState::damaged, "is cut off");
    }
    const std::string_view body = text.substr(0, text.size() - end_bytes);
    const std::string_view hash = text.substr(body.size() + end_mark.size(), 16);
    if (hash != hex(fnv1a(body))) {
        return refused(BlockState::damaged, "was changed: it does not have the hash at its end");
    }
    const std::string head = head_of(plan, number);
    if (!body.starts_with(head)) {
        return refused(BlockState::foreign, "is of another plan, or of another version");
    }
    const std::size_t end_of_head = body.find('\n');
    const std::string titles = titles_of_block();
    if (end_of_head == std::string_view::npos || !body.substr(end_of_head + 1).starts_with(titles)) {
        return refused(BlockState::damaged, "does not have the columns of this version");
    }
    Block block;
    block.compiler = on_one_line(std::string(body.substr(head.size(), end_of_head - head.size())));
    block.hash = fmt::format("fnv1a:{}", hash);
    const CsvResult csv = parse_csv(body.substr(end_of_head + 1 + titles.size()), {.rows = runs_of(plan, number)});
    if (!csv.problem.empty() || csv.rows.size() != runs_of(plan, number)) {
        return refused(BlockState::damaged, "does not have the rows that it names");
    }
    for (std::size_t i = 0; i < csv.rows.size(); ++i) {
        std::optional<JobResult> result = result_of_row(plan, first_run_of(plan, number) + i, csv.rows[i].cells);
        if (!result) {
            return refused(BlockState::damaged, fmt::format("row {} is not the one of its run", i));
        }
        block.results.push_back(std::move(*result));
    }
    block.state = BlockState::done;
    return block;
}

Block read_block(const FrozenPlan& plan, std::size_t number) {
    const std::filesystem::path path = std::filesystem::path(plan.folder) / block_file(number);
    std::error_code problem;
    const std::filesystem::file_status status = std::filesystem::status(path, problem);
    if (status.type() == std::filesystem::file_type::not_found) {
        return {};
    }
    // Whoever opens a pipe waits for ever.
    if (status.type() != std::filesystem::file_type::regular) {
        return refused(BlockState::damaged, "is no file, or cannot be read");
    }
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (problem || size > most_block_bytes(plan, number)) {
        return refused(BlockState::damaged, "is longer than a block can be");
    }
    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    file.read(text.data(), static_cast<std::streamsize>(size));
    if (!file.is_open()) {
        return refused(BlockState::damaged, "cannot be read");
    }
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return parse_block(plan, number, text);
}

std::string ranges_text(const std::vector<std::size_t>& numbers) {
    std::string text;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        text += fmt::format("{}{}", text.empty() ? "" : ", ", numbers[i]);
        text += last == i ? "" : fmt::format("-{}", numbers[last]);
        i = last + 1;
    }
    return text;
}

}  // namespace goodwill::cli
