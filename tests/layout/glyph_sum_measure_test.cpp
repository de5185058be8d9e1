#include "layout/glyph_sum_measure.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "base/bytes.h"
#include "layout/advances.h"

using namespace demarche;

namespace {

// A browser that counts what it is asked for.
class Counting final : public TextMeasure {
public:
    float width(std::string_view utf8, Face face) const override {
        ++asked;
        return table_.width(utf8, face);
    }
    mutable int asked = 0;

private:
    TableMeasure table_;
};

constexpr std::string_view title = "Переговоры in Ōsaka, 会談 — 12 июля";

}  // namespace

TEST_CASE("a browser is asked for each letter once, however many titles there are") {
    const Counting browser;
    const WidthCache known(browser);
    const GlyphSumMeasure summed(known);
    const float width = summed.width(title, Face::label_strong);
    CHECK(std::abs(width - TableMeasure().width(title, Face::label_strong)) < 0.01f);
    const int letters = browser.asked;
    CHECK(letters < 32);
    for (int i = 0; i < 1000; ++i) summed.width(title, Face::label_strong);
    CHECK(browser.asked == letters);
    CHECK(summed.width("aa", Face::label) == 2 * summed.width("a", Face::label));
}

TEST_CASE("a text is measured once in each face, and anew in other fonts") {
    const Counting browser;
    WidthCache known(browser);
    for (int i = 0; i < 3; ++i)
        for (const Face face : {Face::label, Face::title})
            CHECK(known.width(title, face) == TableMeasure().width(title, face));
    CHECK(browser.asked == 2);
    known.forget();
    known.width(title, Face::label);
    CHECK(browser.asked == 3);
}

TEST_CASE("however many texts there are, each has its own width, and what is asked for again and again is kept") {
    const Counting browser;
    const WidthCache known(browser);
    const auto text = [](int i) { return std::string(static_cast<std::size_t>(i % 7), 'm') + std::to_string(i); };
    const auto check = [&](int i) {
        return known.width(text(i), Face::label) == TableMeasure().width(text(i), Face::label);
    };
    int wrong = 0;
    for (int i = 0; i < 200'000; ++i) wrong += !check(i) + !check(i % 100);  // more than there is room for
    CHECK(wrong == 0);
    CHECK(browser.asked < 200'000 + 1'000);
}

TEST_CASE("a worker measures in the page's fonts what the page has measured for it") {
    const Counting page, worker;
    const WidthCache measured(page), taken(worker);
    const GlyphSumMeasure in_page(measured), in_worker(taken);
    in_page.measure(title);
    ByteWriter out;
    measured.write(out);
    ByteReader in(out.head());
    taken.read(in);
    CHECK(in.whole());
    for (const Face face : {Face::label_strong, Face::title, Face::caption, Face::lane})
        CHECK(in_worker.width(title, face) == in_page.width(title, face));
    CHECK(worker.asked == 0);
    ByteReader cut(std::string_view(out.head()).substr(0, 100));
    WidthCache(worker).read(cut);
    CHECK(!cut.whole());
}

TEST_CASE("a title is cut at the same character whether its letters are added up or each length is tried") {
    const Counting browser;
    const WidthCache known(browser);
    const GlyphSumMeasure summed(known);
    std::size_t cuts = 0;
    for (const std::string_view text :
         {title, std::string_view("Two rounds straits of"), std::string_view("é"), std::string_view()})
        for (float px = 0; px < 300; px += 0.25f) {
            const std::size_t cut = summed.cut(text, Face::title, px);
            if (cut != summed.TextMeasure::cut(text, Face::title, px)) FAIL(text << " " << px);
            cuts += cut > 0;
        }
    CHECK(cuts > 1000);
}

TEST_CASE("a letter is measured anew in other fonts") {
    const Counting browser;
    WidthCache known(browser);
    CHECK(known.width("a", Face::label) == known.width("a", Face::label));
    CHECK(known.width("a", Face::title) != known.width("a", Face::label));
    CHECK(browser.asked == 2);
    known.forget();
    known.width("a", Face::label);
    CHECK(browser.asked == 3);
}
