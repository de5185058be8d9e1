#include "model/roots.h"

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

class RootFinder {
public:
    explicit RootFinder(std::vector<std::uint32_t> owner_of)
        : owner_(std::move(owner_of)), root_(owner_.size(), nobody), walk_(owner_.size(), nobody) {}

    std::vector<std::uint32_t> run() {
        for (std::uint32_t i = 0; i < owner_.size(); ++i) walk_from(i);
        return std::move(root_);
    }

private:
    void walk_from(std::uint32_t start) {
        std::uint32_t at = start;
        while (root_[at] == nobody && walk_[at] != start && owner_[at] != nobody) {
            walk_[at] = start;
            at = owner_[at];
        }
        const std::uint32_t root = root_[at] != nobody ? root_[at] : smallest_of_circle(at);
        for (at = start; root_[at] == nobody; at = owner_[at]) {
            root_[at] = root;
            if (owner_[at] == nobody) break;
        }
    }

    // `at` itself when it belongs to nobody.
    std::uint32_t smallest_of_circle(std::uint32_t at) const {
        std::uint32_t smallest = at;
        for (std::uint32_t i = owner_[at]; i != nobody && i != at; i = owner_[i]) smallest = std::min(smallest, i);
        return smallest;
    }

    std::vector<std::uint32_t> owner_, root_, walk_;
};

}  // namespace

std::vector<std::uint32_t> roots(std::vector<std::uint32_t> owner_of) { return RootFinder(std::move(owner_of)).run(); }

}  // namespace demarche
