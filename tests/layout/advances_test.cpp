#include "layout/advances.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace demarche;

TEST_CASE("without a browser, text is a little wider than in Helvetica") {
    const TableMeasure measure;
    // Helvetica: U 722 k 500 r 333 a 556 i 222 n 556 e 556 = 3.445 em.
    const float em = style_of(Face::axis).size_px;
    CHECK(measure.width("Ukraine", Face::axis) > 3.445f * em);
    CHECK(measure.width("Ukraine", Face::axis) < 3.445f * em * 1.1f);
}

TEST_CASE("bold text is wider") {
    const TableMeasure measure;
    CHECK(measure.width("Riyadh", Face::label_strong) > measure.width("Riyadh", Face::label));
}

TEST_CASE("an accent that joins its letter takes no room, a Chinese character a whole em") {
    const TableMeasure measure;
    const float em = style_of(Face::axis).size_px;
    CHECK(measure.width("e\u0301", Face::axis) == measure.width("e", Face::axis));
    CHECK(measure.width("北京", Face::axis) >= 2 * em);
    CHECK(measure.width("", Face::axis) == 0);
}

TEST_CASE("bytes that are no UTF-8 are measured too") { CHECK(TableMeasure().width("\xff\xfe\x80", Face::axis) > 0); }
