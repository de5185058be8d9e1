// Serialises values as they lie in memory, to move them between two instances of the same program. Small values form
// one text, the head. Long arrays are blocks, which are copied from memory to memory, piece by piece.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/text.h"

namespace demarche {

inline constexpr std::uint64_t seal_seed = 1;

class ByteWriter {
public:
    template <class T>
    void value(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        raw(&value, sizeof value);
    }
    template <class T>
    void array(const std::vector<T>& values) {
        static_assert(std::is_trivially_copyable_v<T>);
        value(static_cast<std::uint32_t>(values.size()));
        raw(values.data(), values.size() * sizeof(T));
    }
    void text(std::string_view text) {
        value(static_cast<std::uint32_t>(text.size()));
        raw(text.data(), text.size());
    }
    // A vector or string that stays as it is until the block is copied. An empty one makes no block.
    template <class Values>
    void block(const Values& values) {
        static_assert(std::is_trivially_copyable_v<typename Values::value_type>);
        value(static_cast<std::uint32_t>(values.size()));
        if (values.empty()) return;
        blocks_.push_back({reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0])});
    }
    // Ends the head with its hash. Nothing is written after it.
    void seal() { value(hash_of(head_, seal_seed)); }
    const std::string& head() const { return head_; }
    std::span<const std::string_view> blocks() const { return blocks_; }

private:
    void raw(const void* from, std::size_t size) { head_.append(static_cast<const char*>(from), size); }

    std::string head_;
    std::vector<std::string_view> blocks_;
};

// A sealed head without its seal; empty for a text that is no sealed head.
inline std::string_view unsealed(std::string_view head) {
    std::uint64_t seal = 0;
    if (head.size() < sizeof seal) return {};
    const std::string_view body = head.substr(0, head.size() - sizeof seal);
    std::memcpy(&seal, head.data() + body.size(), sizeof seal);
    return seal == hash_of(body, seal_seed) ? body : std::string_view{};
}

// Gives zeros and empty texts once the head is used up, and then is not `whole`.
class ByteReader {
public:
    explicit ByteReader(std::string_view head) : left_(head) {}

    template <class T>
    T value() {
        T value{};
        raw(&value, 1, sizeof value);
        return value;
    }
    template <class T>
    void array(std::vector<T>& values) {
        const std::size_t size = value<std::uint32_t>();
        values.resize(size <= left_.size() / sizeof(T) ? size : 0);
        raw(values.data(), size, sizeof(T));
    }
    std::string_view text() {
        const std::size_t size = value<std::uint32_t>();
        if (!has(size)) return {};
        const std::string_view text = left_.substr(0, size);
        left_.remove_prefix(size);
        return text;
    }
    // Notes where a block belongs: a vector or string that stays where it is until the block is filled.
    template <class Values>
    void block(Values& values) {
        const std::size_t size = value<std::uint32_t>();
        if (size == 0) return values.clear();
        blocks_.push_back({&values, size,
                           [](void* target, std::size_t count, std::size_t filled) {
                               auto& place = *static_cast<Values*>(target);
                               place.reserve(count);
                               place.resize((filled + sizeof place[0] - 1) / sizeof place[0]);
                               return reinterpret_cast<char*>(place.data());
                           },
                           sizeof values[0]});
    }
    void refuse() { whole_ = false; }
    bool whole() const { return whole_; }  // nothing was missing so far

    std::size_t blocks() const { return blocks_.size(); }
    // Makes room for the first bytes of a block, and in the end for all. The caller asks for a little more each time,
    // since memory is filled with zeros, and much of it at once takes long. The block never moves. Null when there is
    // no such block, or when it is smaller.
    char* place(std::size_t i, std::size_t bytes) {
        if (i >= blocks_.size() || bytes > blocks_[i].count * blocks_[i].item) return nullptr;
        Block& b = blocks_[i];
        b.made = std::max(b.made, bytes);
        return b.make(b.target, b.count, b.made);
    }
    // All blocks have their whole room.
    bool filled() const {
        for (const Block& b : blocks_)
            if (b.made < b.count * b.item) return false;
        return true;
    }

private:
    struct Block {
        void* target;
        std::size_t count;
        char* (*make)(void* target, std::size_t count, std::size_t filled);
        std::size_t item;      // bytes
        std::size_t made = 0;  // bytes
    };

    bool has(std::size_t count, std::size_t size = 1) { return whole_ = whole_ && count <= left_.size() / size; }
    void raw(void* to, std::size_t count, std::size_t size) {
        if (!has(count, size) || count == 0) return;
        std::memcpy(to, left_.data(), count * size);
        left_.remove_prefix(count * size);
    }

    std::string_view left_;
    std::vector<Block> blocks_;
    bool whole_ = true;
};

}  // namespace demarche
