// Fifty queries as readers type them, and the event that each is to find first.
#include <catch2/catch_test_macros.hpp>

#include "document/load_json.h"
#include "golden.h"
#include "model/query.h"
#include "model/timeline.h"

using namespace demarche;

namespace {

Timeline story_of(const std::string& name) {
    return Timeline(load_json(read_source("shell/stories/" + name + ".timeline.json")).document);
}

// Names and titles in many scripts, as authors write them.
Timeline scripts() {
    const std::string json = R"({"title": "Scripts", "sources": [{"id": "post", "publisher": "The Kyiv Post"}],
      "actors": [{"id": "z", "name": "Volodymyr Zelenskyy", "aliases": ["Zelensky", "Зеленський"]},
                 {"id": "s", "name": "Saudi Arabia", "aliases": ["المملكة العربية السعودية"]}],
      "events": [
        {"id": "ar", "title": "اجتماع الرياض: أوّل لقاءٍ", "date": "2001"},
        {"id": "he", "title": "שָׁלוֹם עֲלֵיכֶם, כנס מדריד", "date": "2002"},
        {"id": "zh", "title": "中美貿易談判", "date": "2003"},
        {"id": "wide", "title": "ＮＡＴＯ首脳会議", "date": "2004"},
        {"id": "vi", "title": "Hiệp định Genève về Đông Dương", "date": "2005"},
        {"id": "de", "title": "Münchner Abkommen, große Straße", "date": "2006"},
        {"id": "fr", "title": "L’accord d’Évian", "date": "2007"},
        {"id": "pl", "title": "Układ w Łańcucie", "date": "2008"},
        {"id": "tr", "title": "İstanbul görüşmeleri", "date": "2009"},
        {"id": "el", "title": "Συνθήκη της Λωζάννης", "date": "2010"},
        {"id": "ru", "title": "Съезд в Берёзове", "date": "2011"},
        {"id": "uk", "title": "Зустріч у Києві", "date": "2012", "participants": [{"actor": "z"}]},
        {"id": "quote", "title": "A speech", "date": "2013", "accounts": [{"text": "Peace through strength, he said.", "source": "post", "quote": true}]},
        {"id": "place", "title": "A meeting", "date": "2014", "place": {"name": "São Tomé"}},
        {"id": "host", "title": "A dinner", "date": "2015", "participants": [{"actor": "s", "role": "host"}]},
        {"id": "tag", "title": "A vote", "date": "2016", "tags": ["non-proliferation"]}]})";
    return Timeline(load_json(json).document);
}

// The best hit for a query, with "~" before it where it is a similar word that was found; "": none.
std::string first(const Timeline& timeline, const std::string& query) {
    Search search;
    search.begin(timeline, "words=" + query + "\n");
    while (search.step(timeline, 100)) {
    }
    const auto best = search.best(timeline, 1);
    if (best.empty()) return "";
    return (search.is_near() ? "~" : "") + std::string(timeline.id(best[0]));
}

struct Asked {
    const char *query, *found;
};

void check(const Timeline& timeline, std::initializer_list<Asked> all) {
    for (const Asked& each : all) {
        CAPTURE(each.query);
        CHECK(first(timeline, each.query) == each.found);
    }
}

}  // namespace

TEST_CASE("a reader of the Riyadh story finds what they look for, also with a slip of the finger") {
    check(story_of("riyadh-2025"), {{"riyadh", "riyadh-meeting"},
                                    {"RIYADH MEET", "riyadh-meeting"},
                                    {"budapest", "budapest-assurances"},
                                    {"budapset", "~budapest-assurances"},
                                    {"budpest", "~budapest-assurances"},
                                    {"buddapest", "~budapest-assurances"},
                                    {"bukarest", ""},
                                    {"putin call", "trump-putin-call"},
                                    {"hegseth", "hegseth-nato"},
                                    {"hegset", "hegseth-nato"},
                                    {"starmer troops", "starmer-troops"},
                                    {"sholz", "~scholz-premature"},
                                    {"mcfaul", "mcfaul-no-evidence"},
                                    {"zero evidence", "mcfaul-no-evidence"},
                                    {"invasion", "invasion"},
                                    {"xyzzy", ""}});
}

TEST_CASE("a reader of other stories finds people, places and documents") {
    check(story_of("westphalia"), {{"munster", "treaty-of-muenster"},
                                   {"osnabruck", "treaty-of-osnabrueck"},
                                   {"prauge peace", "~peace-of-prague"},
                                   {"prague 1635", ""},
                                   {"peace prague", "peace-of-prague"},
                                   {"edict", "edict-of-restitution"}});
    check(story_of("cuba-1962"), {{"u-2", "u2"},
                                  {"u thant", "thant"},
                                  {"krushchev letter", "~letter-27"},
                                  {"dobrynin", "dobrynin"},
                                  {"quarantine", "quarantine"}});
    check(story_of("iran-deal-2018"),
          {{"concluded", "jcpoa"}, {"snapback", ""}, {"iaea", "roadmap"}, {"leaves", "withdrawal"}});
}

TEST_CASE("accents, marks, width and the forms of letters do not matter, in any script") {
    check(scripts(),
          {{"اول لقاء", "ar"},     {"الرياض", "ar"},      {"שלום עליכם", "he"},     {"כנס", "he"},
           {"貿易", "zh"},         {"nato", "wide"},      {"ｎａｔｏ", "wide"},     {"hiep dinh", "vi"},
           {"dong duong", "vi"},   {"munchner", "de"},    {"grosse strasse", "de"}, {"d'evian", "fr"},
           {"lancucie", "pl"},     {"istanbul", "tr"},    {"συνθηκη", "el"},        {"березове", "ru"},
           {"зеленский", "~uk"},   {"zelensky", "uk"},    {"зустрiч", "~uk"},       {"peace through strength", "quote"},
           {"kyiv post", "quote"}, {"sao tome", "place"}, {"السعوديه", "host"},     {"nonproliferation", "~tag"}});
}
