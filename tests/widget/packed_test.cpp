// What crosses from a worker to its page.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "golden.h"
#include "layout/scene.h"
#include "widget/plain_text.h"
#include "widget/transfer.h"

using namespace demarche;

namespace {

Widget riyadh() {
    Widget worker(std::make_unique<PlainText>());
    worker.load(read_source("shell/stories/riyadh-2025.timeline.json"));
    return worker;
}

// Fills block 0; false: it is no head.
bool takes_head(Transfer& transfer, std::string_view head) {
    head.copy(transfer.reserve(0, head.size()), head.size());
    return transfer.reserve(1, 0) != nullptr;
}

void take(Widget& page, const ByteWriter& sent) {
    Transfer transfer(page);
    REQUIRE(takes_head(transfer, sent.head()));
    for (std::size_t i = 0; i < sent.blocks().size(); ++i)
        sent.blocks()[i].copy(transfer.reserve(i + 1, sent.blocks()[i].size()), sent.blocks()[i].size());
    REQUIRE(transfer.apply());
}

}  // namespace

TEST_CASE("a page draws what its worker has read and arranged") {
    Widget worker = riyadh(), page(std::make_unique<PlainText>());
    take(page, Transfer(worker).pack());
    worker.frame(0);
    take(page, Transfer(worker).pack());
    page.frame(0);
    CHECK(page.scene().marks > 15);
    CHECK(dump(page.scene()) == dump(worker.scene()));
}

TEST_CASE("a page refuses a head that was cut or changed, and keeps its story") {
    Widget worker = riyadh(), page(std::make_unique<PlainText>());
    take(page, Transfer(worker).pack());
    if (GENERATE(false, true)) worker.frame(0);  // then an arrangement is sent
    const std::string head = Transfer(worker).pack().head();
    for (std::size_t at = 0; at < head.size(); at += 7) {
        INFO("byte " << at << " of " << head.size());
        std::string changed = head;
        changed[at] ^= 1;
        Transfer transfer(page);
        CHECK_FALSE(takes_head(transfer, changed));
        CHECK_FALSE(transfer.apply());
        Transfer another(page);
        CHECK_FALSE(takes_head(another, std::string_view(head).substr(0, at)));
        CHECK_FALSE(another.apply());
    }
    page.frame(0);
    CHECK(page.scene().marks > 15);
}

TEST_CASE("a page shows a document only when all of its blocks are there") {
    Widget worker = riyadh(), page(std::make_unique<PlainText>());
    const ByteWriter sent = Transfer(worker).pack();
    Transfer transfer(page);
    REQUIRE(takes_head(transfer, sent.head()));
    const auto fill = [&](std::size_t i) {
        sent.blocks()[i].copy(transfer.reserve(i + 1, sent.blocks()[i].size()), sent.blocks()[i].size());
    };
    const auto longer = [](std::string_view a, std::string_view b) { return a.size() < b.size(); };
    const auto last = static_cast<std::size_t>(std::ranges::max_element(sent.blocks(), longer) - sent.blocks().begin());
    for (std::size_t i = 0; i < sent.blocks().size(); ++i)
        if (i != last) fill(i);
    CHECK_FALSE(transfer.apply());
    CHECK(page.timeline().size() == 0);
    fill(last);
    CHECK(transfer.apply());
    CHECK(page.timeline().size() == 22);
}
