// What crosses from a worker to its page.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "golden.h"
#include "layout/scene.h"
#include "widget/plain_text.h"
#include "widget/widget.h"

using namespace demarche;

namespace {

Widget riyadh() {
    Widget worker(std::make_unique<PlainText>());
    worker.load(read_source("shell/stories/riyadh-2025.timeline.json"));
    return worker;
}

void take(Widget& page, const ByteWriter& sent) {
    REQUIRE(page.begin_taking(sent.head()) == sent.blocks().size());
    for (std::size_t i = 0; i < sent.blocks().size(); ++i)
        sent.blocks()[i].copy(page.place_of(i, sent.blocks()[i].size()), sent.blocks()[i].size());
    page.end_taking();
}

}  // namespace

TEST_CASE("a page draws what its worker has read and arranged") {
    Widget worker = riyadh(), page(std::make_unique<PlainText>());
    take(page, worker.bytes());
    worker.frame(0);
    take(page, worker.bytes());
    page.frame(0);
    CHECK(page.scene().marks > 15);
    CHECK(dump(page.scene()) == dump(worker.scene()));
}

TEST_CASE("a page refuses a head that was cut or changed, and keeps its story") {
    Widget worker = riyadh(), page(std::make_unique<PlainText>());
    take(page, worker.bytes());
    if (GENERATE(false, true)) worker.frame(0);  // then an arrangement is sent
    const std::string head = worker.bytes().head();
    for (std::size_t at = 0; at < head.size(); at += 7) {
        INFO("byte " << at << " of " << head.size());
        std::string changed = head;
        changed[at] ^= 1;
        CHECK(page.begin_taking(changed) == 0);
        CHECK(page.begin_taking(std::string_view(head).substr(0, at)) == 0);
    }
    page.frame(0);
    CHECK(page.scene().marks > 15);
}
