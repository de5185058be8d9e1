#include "convert/known_tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "base/web.h"

namespace demarche {
namespace {

using enum Meaning;

// Sources of the columns: the code books of the data sets, and for TimelineJS its template sheet.
constexpr std::array timeline_js{KnownColumn{"Year", year},
                                 KnownColumn{"Month", month},
                                 KnownColumn{"Day", day},
                                 KnownColumn{"Time", time},
                                 KnownColumn{"End Year", end_year},
                                 KnownColumn{"End Month", end_month},
                                 KnownColumn{"End Day", end_day},
                                 KnownColumn{"End Time", end_time},
                                 KnownColumn{"Display Date", date_text},
                                 KnownColumn{"Headline", title},
                                 KnownColumn{"Text", summary},
                                 KnownColumn{"Media", media},
                                 KnownColumn{"Media Credit", media_credit},
                                 KnownColumn{"Media Caption", media_caption},
                                 KnownColumn{"Type", row_type},
                                 KnownColumn{"Group", tag},
                                 KnownColumn{"Background", kept}};

constexpr std::array timeline_js_2{KnownColumn{"Start Date", date},
                                   KnownColumn{"End Date", end_date},
                                   KnownColumn{"Headline", title},
                                   KnownColumn{"Text", summary},
                                   KnownColumn{"Media", media},
                                   KnownColumn{"Media Credit", media_credit},
                                   KnownColumn{"Media Caption", media_caption},
                                   KnownColumn{"Type", row_type},
                                   KnownColumn{"Tag", tag}};

constexpr std::array icews{KnownColumn{"Event ID", kept},         KnownColumn{"Event Date", date},
                           KnownColumn{"Source Name", initiator}, KnownColumn{"Event Text", title},
                           KnownColumn{"CAMEO Code", cameo},      KnownColumn{"Intensity", kept},
                           KnownColumn{"Target Name", recipient}, KnownColumn{"Story ID", kept},
                           KnownColumn{"Publisher", source},      KnownColumn{"City", place},
                           KnownColumn{"Country", kept},          KnownColumn{"Latitude", latitude},
                           KnownColumn{"Longitude", longitude}};

constexpr std::array polecat{KnownColumn{"Event ID", id},
                             KnownColumn{"Event Date", date},
                             KnownColumn{"Event Type", kind},
                             KnownColumn{"Event Mode", mode},
                             KnownColumn{"Actor Name", initiator},
                             KnownColumn{"Recipient Name", recipient},
                             KnownColumn{"Placename", place},
                             KnownColumn{"Latitude", latitude},
                             KnownColumn{"Longitude", longitude},
                             KnownColumn{"Source", source},
                             KnownColumn{"Publication Date", source_date}};

constexpr std::array plover{KnownColumn{"date", date},           KnownColumn{"actor", initiator},
                            KnownColumn{"event", kind},          KnownColumn{"mode", mode},
                            KnownColumn{"recipient", recipient}, KnownColumn{"event_text", title}};

constexpr std::array acled{
    KnownColumn{"event_id_cnty", id},   KnownColumn{"event_date", date},   KnownColumn{"event_type", tag},
    KnownColumn{"sub_event_type", tag}, KnownColumn{"actor1", party},      KnownColumn{"actor2", party},
    KnownColumn{"location", place},     KnownColumn{"latitude", latitude}, KnownColumn{"longitude", longitude},
    KnownColumn{"source", source},      KnownColumn{"notes", summary},     KnownColumn{"country", kept}};

constexpr std::array treaties{KnownColumn{"Title", title},    KnownColumn{"Begin", date},
                              KnownColumn{"End", end_date},   KnownColumn{"Signature", phase},
                              KnownColumn{"Force", phase},    KnownColumn{"Term", phase},
                              KnownColumn{"TypeDomain", kept}};

constexpr std::array gdelt{KnownColumn{"GLOBALEVENTID", id},       KnownColumn{"SQLDATE", date},
                           KnownColumn{"Actor1Name", initiator},   KnownColumn{"Actor2Name", recipient},
                           KnownColumn{"EventCode", cameo},        KnownColumn{"ActionGeo_FullName", place},
                           KnownColumn{"ActionGeo_Lat", latitude}, KnownColumn{"ActionGeo_Long", longitude},
                           KnownColumn{"SOURCEURL", source_url}};

constexpr std::array<std::string_view, 61> gdelt_2{"GLOBALEVENTID",
                                                   "SQLDATE",
                                                   "MonthYear",
                                                   "Year",
                                                   "FractionDate",
                                                   "Actor1Code",
                                                   "Actor1Name",
                                                   "Actor1CountryCode",
                                                   "Actor1KnownGroupCode",
                                                   "Actor1EthnicCode",
                                                   "Actor1Religion1Code",
                                                   "Actor1Religion2Code",
                                                   "Actor1Type1Code",
                                                   "Actor1Type2Code",
                                                   "Actor1Type3Code",
                                                   "Actor2Code",
                                                   "Actor2Name",
                                                   "Actor2CountryCode",
                                                   "Actor2KnownGroupCode",
                                                   "Actor2EthnicCode",
                                                   "Actor2Religion1Code",
                                                   "Actor2Religion2Code",
                                                   "Actor2Type1Code",
                                                   "Actor2Type2Code",
                                                   "Actor2Type3Code",
                                                   "IsRootEvent",
                                                   "EventCode",
                                                   "EventBaseCode",
                                                   "EventRootCode",
                                                   "QuadClass",
                                                   "GoldsteinScale",
                                                   "NumMentions",
                                                   "NumSources",
                                                   "NumArticles",
                                                   "AvgTone",
                                                   "Actor1Geo_Type",
                                                   "Actor1Geo_FullName",
                                                   "Actor1Geo_CountryCode",
                                                   "Actor1Geo_ADM1Code",
                                                   "Actor1Geo_ADM2Code",
                                                   "Actor1Geo_Lat",
                                                   "Actor1Geo_Long",
                                                   "Actor1Geo_FeatureID",
                                                   "Actor2Geo_Type",
                                                   "Actor2Geo_FullName",
                                                   "Actor2Geo_CountryCode",
                                                   "Actor2Geo_ADM1Code",
                                                   "Actor2Geo_ADM2Code",
                                                   "Actor2Geo_Lat",
                                                   "Actor2Geo_Long",
                                                   "Actor2Geo_FeatureID",
                                                   "ActionGeo_Type",
                                                   "ActionGeo_FullName",
                                                   "ActionGeo_CountryCode",
                                                   "ActionGeo_ADM1Code",
                                                   "ActionGeo_ADM2Code",
                                                   "ActionGeo_Lat",
                                                   "ActionGeo_Long",
                                                   "ActionGeo_FeatureID",
                                                   "DATEADDED",
                                                   "SOURCEURL"};

// GDELT 1 has no second administrative codes.
constexpr auto without_second_codes() {
    std::array<std::string_view, 58> names;
    std::size_t count = 0;
    for (const std::string_view name : gdelt_2)
        if (!name.ends_with("ADM2Code")) names[count++] = name;
    return names;
}
constexpr std::array gdelt_1 = without_second_codes();

constexpr std::array gdelt_mentions{
    KnownColumn{"GLOBALEVENTID", account_event}, KnownColumn{"MentionTimeDate", source_date},
    KnownColumn{"MentionSourceName", source}, KnownColumn{"MentionIdentifier", source_url},
    KnownColumn{"Confidence", confidence}};

constexpr std::array<std::string_view, 16> gdelt_mention_headers{"GLOBALEVENTID",
                                                                 "EventTimeDate",
                                                                 "MentionTimeDate",
                                                                 "MentionType",
                                                                 "MentionSourceName",
                                                                 "MentionIdentifier",
                                                                 "SentenceID",
                                                                 "Actor1CharOffset",
                                                                 "Actor2CharOffset",
                                                                 "ActionCharOffset",
                                                                 "InRawText",
                                                                 "Confidence",
                                                                 "MentionDocLen",
                                                                 "MentionDocTone",
                                                                 "MentionDocTranslationInfo",
                                                                 "Extras"};

constexpr std::array slide_others{KnownColumn{"id", id}, KnownColumn{"Alt Text", media_alt}};
constexpr std::array treaty_others{KnownColumn{"Location", place}, KnownColumn{"TypeSubject", tag},
                                   KnownColumn{"TextURL", source_url}};
constexpr std::array plover_others{KnownColumn{"id", id}, KnownColumn{"context", tag}, KnownColumn{"event_loc", place},
                                   KnownColumn{"text", summary}, KnownColumn{"link", source_url}};
constexpr std::array polecat_others{KnownColumn{"Contexts", tag}};

constexpr std::array tables{KnownTable{"TimelineJS", timeline_js, slide_others, {}},
                            KnownTable{"TimelineJS", timeline_js_2, slide_others, {}},
                            KnownTable{"ICEWS", icews, {}, {}},
                            KnownTable{"POLECAT", polecat, polecat_others, {}},
                            KnownTable{"PLOVER", plover, plover_others, {}},
                            KnownTable{"ACLED", acled, {}, {}},
                            KnownTable{"treaties", treaties, treaty_others, {}},
                            KnownTable{"GDELT", gdelt, {}, gdelt_2},
                            KnownTable{"GDELT", gdelt, {}, gdelt_1},
                            KnownTable{"GDELT mentions", gdelt_mentions, {}, gdelt_mention_headers, true}};

bool has(const std::vector<std::string>& headers, std::string_view header) {
    return std::find(headers.begin(), headers.end(), squeezed(header)) != headers.end();
}

// Empty cells at the end of a row may not be there.
bool has_width(const Row& row, const KnownTable& table) {
    const std::size_t least = table.headers.size() - (table.has_mentions ? 2 : 0);
    return row.cells.size() >= least && row.cells.size() <= table.headers.size();
}

bool is_all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

}  // namespace

const KnownTable* known_by_header(const Row& header) {
    std::vector<std::string> headers;
    for (const Cell& cell : header.cells) headers.push_back(squeezed(cell.text));
    for (const KnownTable& table : tables)
        if (std::all_of(table.columns.begin(), table.columns.end(),
                        [&](const KnownColumn& column) { return has(headers, column.header); }))
            return &table;
    return nullptr;
}

const KnownTable* known_by_shape(const Row& row) {
    for (const KnownTable& table : tables) {
        if (table.headers.empty() || !has_width(row, table)) continue;
        const std::string_view day_of_it = row.cells[1].text;
        const std::size_t digits = table.has_mentions ? 14 : 8;  // a time, or a day
        const bool is_row = is_all_digits(row.cells[0].text) && is_all_digits(day_of_it) && day_of_it.size() == digits;
        if (is_row) return &table;
    }
    return nullptr;
}

std::optional<Meaning> known_meaning(const KnownTable& table, std::string_view header) {
    const std::string asked = squeezed(header);
    for (const auto& columns : {table.columns, table.others})
        for (const KnownColumn& column : columns)
            if (squeezed(column.header) == asked) return column.meaning;
    return std::nullopt;
}

}  // namespace demarche
