// Twenty sheets like those that people have: each column must be taken for what its author meant.
#include <catch2/catch_test_macros.hpp>

#include "convert/sheets.h"

namespace demarche {
namespace {

// The second line has what each column means; then follow the rows.
constexpr std::string_view sheets[] = {
    // A reporter's notes.
    "When | What happened | Who was there | Who was missing | Where | Source\n"
    "date | title | parties | absent | place | source\n"
    "18 Feb 2025 | Talks begin | Berg; Midland (host) | Norland | Old Town | Herald\n"
    "c. 20 Feb 2025 | Talks end | Berg; Midland |  | Old Town | Herald; Post\n",
    // A log of a relief organisation.
    "date_local | category | title | description\n"
    "date | tags | title | summary\n"
    "11-Mar-15 | situation | A storm comes | It moves south over the sea towards the islands of the east.\n"
    "12-Mar-15 | operations | Teams are called | Volunteers of all branches are called to the main office.\n",
    // German, with an end and a place.
    "Datum | Bis | Ereignis | Beschreibung | Ort | Quelle\n"
    "date | end date | title | summary | place | source\n"
    "3. März 2021 | 5. März 2021 | Gipfel | Drei Tage am See. | Seestadt | Anzeiger\n"
    "um 1648 |  | Friede | Ein Vertrag. | Münster | Anzeiger\n",
    // Ukrainian.
    "Дата | Подія | Учасники | Відсутні | Джерело | Посилання\n"
    "date | title | parties | absent | source | source address\n"
    "14 травня 2025 р. | Переговори | Берг; Мідленд | Норланд | Вісник | https://visnyk.example/1\n",
    // French.
    "Date de début | Date de fin | Titre | Résumé | Lieu | Catégorie\n"
    "date | end date | title | summary | place | tags\n"
    "1er mars 2015 | 3 mars 2015 | Sommet | Trois jours. | Genève | réunion\n",
    // Spanish, several roles in columns.
    "Fecha | Título | Participantes | Anfitrión | Mediador | Fuente\n"
    "date | title | parties | host | mediator | source\n"
    "11 de marzo de 2015 | Reunión | Berg; Norland | Midland | Ostland | Diario\n",
    // Polish.
    "Data | Wydarzenie | Opis | Miejsce | Źródło\n"
    "date | title | summary | place | source\n"
    "5 maja 1990 | Spotkanie | Krótki opis. | Warszawa | Gazeta\n",
    // Chinese.
    "日期 | 标题 | 描述 | 地点 | 来源\n"
    "date | title | summary | place | source\n"
    "2013年9月7日 | 演讲 | 他发表了讲话。 | 阿斯塔纳 | 日报\n",
    // Japanese.
    "日付 | 出来事 | 説明 | 場所 | 出典\n"
    "date | title | summary | place | source\n"
    "2013年9月7日 | 会談 | 二人は会った。 | 東京 | 新聞\n",
    // Arabic.
    "التاريخ | العنوان | الوصف | المكان | المصدر\n"
    "date | title | summary | place | source\n"
    "1994-05-04 | اندلاع الحرب | وصف قصير | عدن | صحيفة\n",
    // Year, month and day apart, and pictures.
    "Year | Month | Day | Event | Photo | Photo credit | Caption\n"
    "year | month | day | title | picture | credit | caption\n"
    "1912 | 6 | 23 | A birth | https://example.org/a.jpg | Museum | Portrait\n"
    "1954 | June |  | A death |  |  | \n",
    // A newsroom's, with two names for one thing and a rank.
    "date | name | group | impact | description | caption | image | title\n"
    "date | title | tags | importance | summary | caption | picture | kept\n"
    "2019-06-29 | Talks restart | Both | 5 | A truce was reached earlier in that week. |  |  | \n"
    "2019-05-10 | Tariffs rise | One | 4 | They rise to a quarter of the price. |  |  | \n",
    // An event list of a library, with ids and links.
    "ID | Start | End | Label | Name | URL | Keywords\n"
    "id | date | end date | short title | title | source address | tags\n"
    "e1 | 1914 | 1918 | The war | The great war | https://example.org/war | war; europe\n",
    // A map.
    "Event Date | Event | Latitude | Longitude | Country | Fatalities\n"
    "date | title | latitude | longitude | parties | kept\n"
    "2018-06-01 | A raid | 21.0245 | 105.841 | Norland | 3\n",
    // Slips of the hand.
    "Dtae | Evnet | Desciption | Soruce\n"
    "date | title | summary | source\n"
    "2025-02-18 | Talks | They met in the old town for the first time in years. | Herald\n",
    // No usual name at all.
    "Col1 | Col2 | Col3\n"
    "date | title | picture\n"
    "1990s | A long decade begins here | https://example.org/a.png\n"
    "2001 | A year of changes for all | https://example.org/b.png\n",
    // A status and a kind.
    "Date | Title | Type | Status | Time\n"
    "date | title | kind | status | time\n"
    "2025-02-18 | The ministers | meeting | held | 14:30\n"
    "2025-03-18 | Round two | talks | postponed | 9:00\n",
    // Wikidata's labels.
    "item | itemLabel | start time | end time | participant | country code\n"
    "kept | title | date | end date | parties | kept\n"
    "Q1 | A siege | 1683-07-14 | 1683-09-12 | Berg | AUT\n",
    // A register of treaties.
    "Treaty | Signed | Entry into force | Parties | Link\n"
    "title | phase | phase | parties | source address\n"
    "River treaty | 1999-05-10 | 2001-01-01 | Berg; Midland | https://example.org/t\n",
    // Who said what.
    "Published | Statement | Speaker | Outlet | Article\n"
    "date | title | speaker | source | source title\n"
    "2025-02-18 | We shall see | Orlov | The Post | No answer yet\n",
};

TEST_CASE("of twenty sheets like those that people have, 95 columns in 100 are taken for what they are") {
    std::size_t right = 0, all = 0;
    std::string wrong;
    for (const std::string_view text : sheets) {
        std::string_view rest = text;
        const std::string_view headers = next_part(rest, '\n');
        std::string_view expected = next_part(rest, '\n');
        const Imported got = imported(std::string(headers) + "\n" + std::string(rest));
        INFO(headers);
        CHECK(got.document.events.size() > 0);
        for (const ColumnGuess& column : got.sheets.at(0).guess.columns) {
            const std::size_t end = expected.find(" | ");
            const std::string_view meant = expected.substr(0, end);
            expected = end == expected.npos ? std::string_view() : expected.substr(end + 3);
            ++all;
            right += about(column.meaning).name == meant;
            if (about(column.meaning).name != meant)
                ((((wrong += column.header) += " is ") += about(column.meaning).name) += ", meant is ") +=
                    std::string(meant) + "\n";
        }
    }
    INFO(right << " of " << all << "\n" << wrong);
    CHECK(std::size(sheets) == 20);
    CHECK(all > 100);
    CHECK(right * 100 >= all * 95);
}

}  // namespace
}  // namespace demarche
