#include "convert/text_lines_table.h"

#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "base/web.h"
#include "convert/date_words.h"

namespace demarche {
namespace {

constexpr std::size_t longest_date = 60;  // bytes
constexpr std::array<std::string_view, 6> marks{": ", ":\t", "\t", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " - "};

struct DatedLine {
    std::string_view date, rest;
};

bool is_date(std::string_view text) {
    const DateReading reading = read_date_words(text, {});
    return !text.empty() && (!reading.edtf.empty() || reading.depends_on_order);
}

// The longest date at the begin of a line: "12 May - 3 June 2025 - Talks" has a mark within its date.
std::optional<DatedLine> dated(std::string_view line) {
    std::optional<DatedLine> best;
    for (const std::string_view mark : marks)
        for (std::size_t at = line.find(mark); at < longest_date; at = line.find(mark, at + 1)) {
            const std::string_view date = trim(line.substr(0, at));
            const bool is_longer = !best || date.size() > best->date.size();
            if (is_longer && is_date(date)) best = DatedLine{date, trim(line.substr(at + mark.size()))};
        }
    if (!best && line.ends_with(':') && is_date(line.substr(0, line.size() - 1)))
        best = DatedLine{line.substr(0, line.size() - 1), {}};
    return best;
}

// Takes the words of a line that are tags and addresses.
void add_line(TableBuilder& table, std::string_view header, std::string_view line) {
    std::string words;
    while (!line.empty()) {
        const std::string_view word = next_part(line, ' ');
        if (word.size() > 1 && word[0] == '#' && !is_digit(word[1]))
            table.cell("Tags", word.substr(1));
        else if (is_web_address(word))
            table.cell("Link", word);
        else if (!word.empty())
            (words += words.empty() ? "" : " ") += word;
    }
    table.cell(header, words, "\n");
}

// "section Name", "group Name" of markwhen, and "# Name" of Markdown.
std::optional<std::string_view> heading(std::string_view line) {
    for (const std::string_view mark : {"section ", "group ", "# ", "## ", "### "})
        if (line.starts_with(mark)) return trim(line.substr(mark.size()));
    return std::nullopt;
}

struct Line {
    std::string_view text;
    std::uint32_t number = 0;
    std::optional<DatedLine> dated;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::uint32_t number = 1; !text.empty(); ++number)
        if (const std::string_view line = trim(next_part(text, '\n')); !line.empty() && !line.starts_with("//"))
            lines.push_back({line, number, dated(line)});
    return lines;
}

}  // namespace

std::optional<LooseTables> table_in_text(std::string_view text) {
    const std::vector<Line> lines = lines_of(text);
    std::size_t count = 0;
    for (const Line& line : lines) count += line.dated.has_value();
    if (count < 2 || count * 3 < lines.size()) return std::nullopt;

    LooseTables tables{.format = "text"};
    TableBuilder table(tables);
    std::string_view group;
    bool has_begun = false;
    for (const Line& line : lines) {
        if (line.dated) {
            has_begun = true;
            table.row(line.number);
            table.cell("Date", line.dated->date);
            add_line(table, "Event", line.dated->rest);
            table.cell("Tags", group);
        } else if (const auto name = heading(line.text)) {
            if (!has_begun && tables.title.empty() && line.text.starts_with('#'))
                tables.title = *name;
            else
                group = *name;
        } else if (line.text.starts_with("title:")) {
            tables.title = trim(line.text.substr(6));
        } else if (line.text == "end" || line.text == "endGroup" || line.text == "endSection") {
            group = {};
        } else if (has_begun) {
            add_line(table, "Text", line.text);
        }
    }
    table.end();
    return tables;
}

}  // namespace demarche
