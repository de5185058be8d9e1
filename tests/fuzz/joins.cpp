// Two stories that are merged, and a newer file that comes while an author has edited the older one. Three documents as
// JSON, parted by NUL: the older file, the author's, the newer one.
#include "base/text.h"
#include "convert/merge.h"
#include "convert/update.h"
#include "fuzz/fuzz.h"
#include "fuzz/imports.h"

namespace demarche::fuzz {
namespace {

Document updated(const std::string& older, const std::string& mine, const std::string& newer) {
    const std::string answer = updated_json("\x1c" + older + "\x1c" + mine + "\x1c" + newer);
    expect(is_valid_utf8(answer), "an update is told in UTF-8");
    const std::string_view begin = "{\"document\":";
    const std::size_t end = answer.rfind(",\"added\":");
    expect(answer.starts_with(begin) && end != answer.npos, "an update has a document");
    return load_json(std::string_view(answer).substr(begin.size(), end - begin.size())).document;
}

std::vector<std::string> ids(const Document& document) {
    std::vector<std::string> all;
    for (const Event& event : document.events) all.push_back(event.id);
    return all;
}

}  // namespace

void run(Bytes given) {
    std::string_view text = text_of(given);
    Document documents[3];
    for (Document& one : documents) one = load_json(next_part(text, '\0')).document;
    std::string jsons[3];
    for (int i = 0; i < 3; ++i) jsons[i] = save_json(documents[i]);
    for (const std::string& json : jsons)
        if (json.find('\x1c') != json.npos) return;
    loaded_whole(updated(jsons[0], jsons[1], jsons[2]));
    expect(ids(updated(jsons[0], jsons[1], jsons[0])) == ids(documents[1]), "an old file changes nothing");
    expect(updated(jsons[0], jsons[0], jsons[2]).events.size() == documents[2].events.size(),
           "who edited nothing gets the newer file");
    const std::vector<EventPair> pairs = same_events(documents[0], documents[2]);
    const Document both = merged(documents[0], documents[2], pairs, {"a", "b"});
    loaded_whole(both);
    expect(both.events.size() + pairs.size() == documents[0].events.size() + documents[2].events.size(),
           "a merge loses no event");
    expect(is_valid_utf8(merged_json("a\nb\n\x1c" + jsons[0] + "\x1c" + jsons[2], Merging::done)),
           "a merge is told in UTF-8");
}

}  // namespace demarche::fuzz
