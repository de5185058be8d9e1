// Texts of a document: a plain one is taken from the file as it stands, one with escapes is put together. Both are the
// same to the reader, wherever they stand in a file that is fetched piece by piece.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "document/loader.h"
#include "load_checks.h"

namespace demarche {
namespace {

struct Titles : EventSink {
    std::uint32_t size() const override { return static_cast<std::uint32_t>(all.size()); }
    Event event(std::uint32_t) const override { return {}; }
    void add(const Event& event) override { all.push_back(event.title); }
    void overwrite(std::uint32_t, const Event&) override {}
    void reserve_times(double) override {}
    void clear() override { all.clear(); }

    std::vector<std::string> all;
};

void read_to_end(Loader& loader) {
    while (loader.step(5'000) == Loader::Outcome::more) {
    }
    CAPTURE(loader.read().issues);
    CHECK(loader.read().issues.empty());
}

std::vector<std::string> titles(const std::string& json) {
    Titles titles;
    Loader loader(json, titles);
    read_to_end(loader);
    return titles.all;
}

void fetch(void* context, std::size_t from, std::span<char> into) {
    const auto& json = *static_cast<const std::string*>(context);
    REQUIRE(from + into.size() <= json.size());
    REQUIRE(!into.empty());
    std::ranges::copy(json.substr(from, into.size()), into.begin());
}

std::vector<std::string> remote_titles(const std::string& json) {
    Titles titles;
    Loader loader(RemoteText{.size = json.size(), .fetch = fetch, .context = const_cast<std::string*>(&json)}, titles);
    read_to_end(loader);
    return titles.all;
}

// Some characters of one to four bytes; sometimes more than a window keeps.
std::string any_title(std::mt19937& random) {
    std::string title = "t";
    for (auto left = random() % (random() % 20 == 0 ? 9'000 : 90); left > 0; --left)
        append_code_point(title, std::u32string_view(U"aZ 9/~\u007Fé\u07FFſ漢\uFFFD語😀\U0010FFFD")[random() % 15]);
    return title;
}

void append_escape(std::string& json, char32_t unit) {
    json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) json += "0123456789abcDEF"[unit >> shift & 15];
}

std::string escaped(std::string_view text) {
    std::string json;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = next_code_point(text, at);
        at += size;
        if (value > 0xFFFF) append_escape(json, 0xD800 + ((value - 0x10000) >> 10));
        append_escape(json, value > 0xFFFF ? 0xDC00 + ((value - 0x10000) & 0x3FF) : value);
    }
    return json;
}

// The n-th title in the n-th event, with other blanks around.
std::string document_of(const std::vector<std::string>& titles) {
    std::string json = R"({"title":"T","events":[)";
    for (std::size_t i = 0; i < titles.size(); ++i)
        json += std::string(i ? "," : "") + std::string(i % 50, " \n\r\t"[i % 4]) + R"({"title" :")" + titles[i] +
                R"(" , "id":"e)" + decimal(static_cast<std::int64_t>(i)) + "\"}";
    return json + "]}" + std::string(5'000, ' ');
}

TEST_CASE("a text is the same whether its letters are escaped or not, and however the file arrives") {
    std::mt19937 random{8};
    std::vector<std::string> plain, mixed;
    for (int i = 0; i < 3'000; ++i) {
        plain.push_back(any_title(random));
        const std::size_t cut = random() % 3 ? 0 : 1;
        mixed.push_back(i % 2 ? plain.back() : plain.back().substr(0, cut) + escaped(plain.back().substr(cut)));
    }
    const std::string json = document_of(plain), other = document_of(mixed);
    REQUIRE(json.size() > 1'000'000);
    REQUIRE(other.size() > 4 * json.size() / 3);
    CHECK(titles(json) == plain);
    CHECK(remote_titles(json) == plain);
    CHECK(titles(other) == plain);
    CHECK(remote_titles(other) == plain);
}

TEST_CASE("bytes that are not UTF-8 and control characters are found in any text, however long") {
    for (const std::size_t before : {0u, 1u, 4'090u, 4'094u, 4'095u, 4'100u, 300'000u})
        for (const std::string_view wrong :
             {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x1F", "\n"}) {
            const std::string json = R"({"title": "T", "events": [{"id": "e", "title": ")" + std::string(before, 'x') +
                                     std::string(wrong) + "y\"}]}";
            const Loaded loaded = load_json(json);
            CAPTURE(before, wrong, loaded.issues);
            REQUIRE(loaded.issues.size() == 1);
            const bool is_control = static_cast<unsigned char>(wrong[0]) < 0x20;
            CHECK(loaded.issues[0].message.find(is_control ? "must be escaped" : "UTF-8") != std::string::npos);
            CHECK(text_at(json, loaded.issues[0]).substr(0, wrong.size()) == wrong);
        }
}

}  // namespace
}  // namespace demarche
