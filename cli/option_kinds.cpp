#include "cli/option_kinds.h"

#include <bit>
#include <charconv>
#include <system_error>

#include <fmt/format.h>

#include "cli/event_file.h"

namespace goodwill::cli {

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
    const auto problem = [least, most](std::string& text) -> std::string {
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool is_number = error == std::errc{} && end == text.data() + text.size();
        if (!is_number || value < least || value > most) {
            return fmt::format("{} is not in range {} to {}: a whole number without sign, point or exponent", text,
                               least, most);
        }
        text = std::to_string(value);  // the library would read a leading zero as octal
        return "";
    };
    return CLI::Validator(problem, "", "whole number");
}

CLI::Validator sample_size() {
    const CLI::Validator is_whole = whole_number(8, 65'536);
    const auto problem = [is_whole](std::string& text) -> std::string {
        const std::string why = is_whole(text);
        return !why.empty() || std::has_single_bit(std::stoul(text))
                   ? why
                   : fmt::format("{} is no power of two; take {}", text, std::bit_floor(std::stoul(text)));
    };
    return CLI::Validator(problem, "", "power of two");
}

CLI::Validator event_log_name() {
    const auto problem = [](const std::string& path) -> std::string {
        return event_format_of(path) ? ""
                                     : fmt::format(
                                           "{}: the ending says what is written, and can be .csv, .xes, .json "
                                           "or .jsonocel (the last two: OCEL 2.0)",
                                           path);
    };
    return CLI::Validator(problem, "", "event log");
}

CLI::Validator svg_name() {
    const auto problem = [](const std::string& path) {
        return path.ends_with(".svg") || path.ends_with(".SVG")
                   ? ""
                   : fmt::format("{}: a chart is written as SVG, and its name ends with .svg", path);
    };
    return CLI::Validator(problem, "", "chart");
}

CLI::Validator html_name() {
    const auto problem = [](const std::string& path) {
        return path == "-" || path.ends_with(".html") || path.ends_with(".htm") || path.ends_with(".HTML")
                   ? ""
                   : fmt::format(
                         "{}: a report is written as HTML, and its name ends with .html (- for standard output)", path);
    };
    return CLI::Validator(problem, "", "report");
}

void add_language(CLI::App& command, Language& language) {
    command
        .add_option_function<std::string>(
            "--language",
            [&language](const std::string& name) { language = name == "de" ? Language::de : Language::en; },
            "Language of labels and numbers: en or de")
        ->transform(CLI::IsMember({"en", "de"}, CLI::ignore_case).description("{en,de}"));
}

void add_csv_form(CLI::App& command, CsvForm& form) {
    command
        .add_option_function<std::string>(
            "--csv",
            [&form](const std::string& name) { form = name == "german" ? CsvForm::german : CsvForm::international; },
            "Form of these tables: international (comma and point) or german (semicolon, decimal comma, byte order "
            "mark)")
        ->transform(CLI::IsMember({"international", "german"}));
}

}  // namespace goodwill::cli
