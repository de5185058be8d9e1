// What the cells of a column can mean, with the names that people give to such a column.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "document/vocabulary.h"

namespace demarche {

enum class Meaning : std::uint8_t {
    kept,  // no field has it: it is kept beside the event
    id,
    title,
    short_title,
    summary,
    date,
    end_date,
    year,
    month,
    day,
    time,
    end_year,
    end_month,
    end_day,
    end_time,
    date_text,
    phase,  // a date; the name of the column names the phase
    kind,
    cameo,  // a code of CAMEO, which tells the kind
    mode,
    status,
    place,
    latitude,
    longitude,
    party,  // the participants, from here to absent
    initiator,
    recipient,
    host,
    mediator,
    guarantor,
    observer,
    witness,
    signatory,
    speaker,
    absent,
    source,  // the name of a publisher, or an address
    source_title,
    source_url,
    source_date,
    media,
    media_caption,
    media_credit,
    media_alt,
    tag,
    importance,
    row_type,    // of TimelineJS: the row is the title of the story, or an era
    short_name,  // from here on columns of a sheet of parties or of sources
    aliases,
    actor_type,
    member_of,
    office,
    country,
    wikidata,
    color,
    publisher,
    authors,
    language,
    accessed,
    account_event,  // from here on columns of a sheet of accounts: the id of the event
    account_text,
    account_by,
    account_about,
    confidence  // percent
};

// What the text of most cells must be in a column of this meaning.
enum class Fit : std::uint8_t {
    any,
    date,
    number,
    year,
    month,
    day,
    clock,
    address,
    latitude,
    longitude,
    kind_word,
    status_word,
    actor_word,
    row_word,
    code,
    short_text  // no paragraphs
};

struct MeaningOf {
    Meaning meaning = Meaning::kept;
    std::string_view name;     // by which an author chooses it: "end date"
    std::string_view headers;  // names of such columns, parted by "|": in twelve languages
    Fit fit = Fit::any;
    bool may_repeat = false;  // several columns of one sheet may have it
};

// All of them, in the order of the enumerators.
std::span<const MeaningOf> meanings();
const MeaningOf& about(Meaning);
std::optional<Meaning> meaning_named(std::string_view name);

// Before the name of a column whose cells are kept, whatever its name seems to mean: "kept: Country".
inline constexpr std::string_view kept_mark = "kept:";

// The role that a column of participants gives; none for all other columns.
std::optional<Role> role_of(Meaning);

// Letters and digits alone, folded: "End Date", "end_date" and "EndDate" are one.
std::string squeezed(std::string_view text);

}  // namespace demarche
