#include "sim/report/html.h"

#include <cmath>

#include <fmt/format.h>

#include "sim/report/svg.h"

namespace goodwill {

namespace {

// On paper: ink alone says what differs; tables keep their rows and repeat their heads.
constexpr std::string_view style = R"(
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:32px 24px 48px;max-width:60rem;background:#fff;color:#1b1f24;font:16px/1.5 Inter,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:break-word}
h1{margin:0;font-size:1.9rem;line-height:1.2}
h2{margin:2.4rem 0 .6rem;padding-bottom:.2rem;border-bottom:2px solid #1b1f24;font-size:1.3rem;line-height:1.3}
p,ul{margin:.5rem 0;max-width:48rem}
ul{padding-left:1.2rem}
.subtitle{margin-top:.3rem;color:#3d4550;font-size:1.1rem}
.small,figcaption span,td small,th small{color:#3d4550;font-size:.88em}
td small,th small{display:block;font-weight:400}
dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{font-weight:600}
dd{margin:0}
.wide{overflow-x:auto}
table{width:100%;margin:.6rem 0;border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{padding-bottom:.3rem;color:#3d4550;text-align:left;font-size:.95em}
th,td{padding:.3rem .6rem .3rem 0;border-bottom:1px solid #c9ced6;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{border-bottom:1.5px solid #1b1f24;vertical-align:bottom;overflow-wrap:normal}
tbody th{min-width:9em;font-weight:400}
th[scope=rowgroup]{padding-top:.8rem;font-weight:600}
.number{text-align:right;white-space:nowrap}
td strong{white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
figure{margin:1rem 0}
figcaption b{display:block}
figcaption span{display:block}
svg{display:block;width:100%;height:auto;margin-top:.3rem}
svg text{font-family:inherit}
pre{margin:.2rem 0 .8rem;padding:.6rem .8rem;border:1px solid #c9ced6;white-space:pre-wrap;overflow-wrap:anywhere;font:.85em/1.5 ui-monospace,Consolas,Menlo,monospace}
.what{margin:.6rem 0 0}
footer{margin-top:2.4rem;padding-top:.6rem;border-top:1px solid #c9ced6;color:#3d4550;font-size:.88em}
@media (max-width:36rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}body{padding:20px 14px}}
@page{size:A4;margin:16mm 15mm 18mm}
@media print{
html{font-size:10pt}
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
h1{font-size:20pt}h2{margin-top:14pt;font-size:13pt}
table{font-size:8.8pt}th,td{padding-top:.2rem;padding-bottom:.2rem}.wide{overflow:visible}
a{color:inherit}
h2,caption,.what,figcaption,p:has(+ figure){break-after:avoid}
tr,figure,pre,dt,dd,li{break-inside:avoid}
table:not(.long){break-inside:avoid}
tr:has(th[scope=rowgroup]){break-after:avoid}
thead{display:table-header-group}
p{break-inside:avoid;orphans:3;widows:3}
.new-page{break-before:page}
.small,.subtitle,figcaption span,td small,th small,caption,footer{color:#1b1f24}
}
)";

// Lines below each other.
std::string lines_text(std::string_view text) {
    std::string lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines += xml_text(text.substr(0, end));
        if (end == std::string_view::npos) {
            return lines;
        }
        lines += "<br />";
        text.remove_prefix(end + 1);
    }
}

std::string cell_text(const HtmlCell& cell) {
    std::string text = lines_text(cell.text);
    if (cell.value && std::isfinite(*cell.value)) {
        text = fmt::format("<data value=\"{}\">{}</data>", *cell.value, text);
    }
    if (cell.is_strong) {
        text = "<strong>" + text + "</strong>";
    }
    const std::string note = xml_text(cell.note);
    return note.empty() ? text : text + "<small>" + note + "</small>";
}

}  // namespace

HtmlPage::HtmlPage(Language language, std::string title, std::string subtitle)
    : language_(language), title_(std::move(title)), subtitle_(std::move(subtitle)) {}

void HtmlPage::section(std::string_view heading, bool begins_page) {
    body_ += is_in_section_ ? "</section>\n" : "";
    is_in_section_ = true;
    body_ += fmt::format("<section{}>\n<h2>{}</h2>\n", begins_page ? " class=\"new-page\"" : "", xml_text(heading));
}

void HtmlPage::paragraph(std::string_view text) { body_ += "<p>" + xml_text(text) + "</p>\n"; }

void HtmlPage::small(std::string_view text) { body_ += "<p class=\"small\">" + xml_text(text) + "</p>\n"; }

void HtmlPage::list(std::span<const std::string> entries) {
    if (entries.empty()) {
        return;
    }
    body_ += "<ul>\n";
    for (const std::string& entry : entries) {
        body_ += "<li>" + xml_text(entry) + "</li>\n";
    }
    body_ += "</ul>\n";
}

void HtmlPage::facts(std::span<const std::pair<std::string, std::string>> facts) {
    body_ += "<dl>\n";
    for (const auto& [name, value] : facts) {
        body_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", xml_text(name), xml_text(value));
    }
    body_ += "</dl>\n";
}

void HtmlPage::table(const HtmlTable& table) {
    body_ += fmt::format("<div class=\"wide\"><table{}>\n<caption>{}</caption>\n<thead><tr>",
                         table.is_long ? " class=\"long\"" : "", xml_text(table.caption));
    for (const auto& [title, is_number] : table.columns) {
        body_ += fmt::format("<th scope=\"col\"{}>{}</th>", is_number ? " class=\"number\"" : "", xml_text(title));
    }
    body_ += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const HtmlRow& row = table.rows[i];
        if (row.cells.size() == 1 && table.columns.size() > 1) {
            body_ += i > 0 ? "</tbody>\n<tbody>\n" : "";
            body_ += fmt::format("<tr><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n", table.columns.size(),
                                 xml_text(row.cells[0].text));
            continue;
        }
        body_ += "<tr" + (row.name.empty() ? "" : fmt::format(" data-name=\"{}\"", xml_text(row.name)));
        for (const auto& [name, number] : row.numbers) {
            body_ += std::isfinite(number) ? fmt::format(" data-{}=\"{}\"", name, number) : "";
        }
        body_ += ">";
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const bool is_number = column < table.columns.size() && table.columns[column].second;
            body_ += column == 0 ? fmt::format("<th scope=\"row\"{}>{}</th>", is_number ? " class=\"number\"" : "",
                                               cell_text(row.cells[0]))
                                 : fmt::format("<td{}>{}</td>", is_number ? " class=\"number\"" : "",
                                               cell_text(row.cells[column]));
        }
        body_ += "</tr>\n";
    }
    body_ += "</tbody></table></div>\n";
}

void HtmlPage::figure(const std::string& svg, std::string_view title, std::string_view caption) {
    body_ += fmt::format("<figure>\n<figcaption><b>{}</b><span>{}</span></figcaption>\n{}</figure>\n", xml_text(title),
                         xml_text(caption), svg);
}

void HtmlPage::command(std::string_view what, std::string_view line) {
    body_ += fmt::format("<p class=\"what\">{}</p>\n<pre><code>{}</code></pre>\n", xml_text(what), xml_text(line));
}

std::string HtmlPage::finished(std::string_view footer) const {
    // The policy holds wherever the file is opened: no script, nothing from the network.
    return fmt::format(
               "<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\" />\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               "'unsafe-inline'\" />\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
               "<title>{1}</title>\n<style>{2}</style>\n</head>\n<body>\n"
               "<header>\n<h1>{1}</h1>\n<p class=\"subtitle\">{3}</p>\n</header>\n<main>\n",
               language_ == Language::de ? "de" : "en", xml_text(title_), style, xml_text(subtitle_)) +
           body_ + (is_in_section_ ? "</section>\n" : "") +
           fmt::format("</main>\n<footer>{}</footer>\n</body>\n</html>\n", xml_text(footer));
}

std::string shortened(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) {
        return std::string(text);
    }
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace goodwill
