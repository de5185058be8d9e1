#include "layout/summed_measure.h"

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
    const SummedMeasure summed(browser);
    const float width = summed.width(title, Face::label_strong);
    CHECK(std::abs(width - TableMeasure().width(title, Face::label_strong)) < 0.01f);
    const int letters = browser.asked;
    CHECK(letters < 32);
    for (int i = 0; i < 1000; ++i) summed.width(title, Face::label_strong);
    CHECK(browser.asked == letters);
    CHECK(summed.width("aa", Face::label) == 2 * summed.width("a", Face::label));
}

TEST_CASE("other fonts are measured anew") {
    const Counting browser;
    SummedMeasure summed(browser);
    summed.width("a", Face::label);
    summed.forget();
    summed.width("a", Face::label);
    CHECK(browser.asked == 2);
}

TEST_CASE("a worker measures in the page's fonts what the page has learnt for it") {
    const Counting page, worker;
    const SummedMeasure learnt(page);
    learnt.learn(title);
    ByteWriter out;
    learnt.write(out);
    SummedMeasure taken(worker);
    ByteReader in(out.head());
    taken.read(in);
    CHECK(in.whole());
    for (const Face face : {Face::label_strong, Face::title, Face::caption, Face::lane})
        CHECK(taken.width(title, face) == learnt.width(title, face));
    CHECK(worker.asked == 0);
    ByteReader cut(std::string_view(out.head()).substr(0, 100));
    SummedMeasure(worker).read(cut);
    CHECK(!cut.whole());
}
