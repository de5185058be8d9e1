#pragma once
// Values to bytes and back, as they lie in memory: for moving them between two instances of the same program.

#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace demarche {

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
    void reserve(std::size_t bytes) { out_.reserve(bytes); }
    std::string take() { return std::move(out_); }

private:
    void raw(const void* from, std::size_t size) { out_.append(static_cast<const char*>(from), size); }

    std::string out_;
};

/// Gives zeros and empty texts once the bytes are used up, and then is not `whole`.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : left_(bytes) {}

    template <class T>
    T value() {
        T value{};
        raw(&value, 1, sizeof value);
        return value;
    }
    template <class T>
    void array(std::vector<T>& values) {
        const std::size_t size = value<std::uint32_t>();
        values.resize(size * sizeof(T) <= left_.size() ? size : 0);
        raw(values.data(), size, sizeof(T));
    }
    std::string_view text() {
        const std::size_t size = value<std::uint32_t>();
        if (!has(size)) return {};
        const std::string_view text = left_.substr(0, size);
        left_.remove_prefix(size);
        return text;
    }
    void refuse() { whole_ = false; }
    bool whole() const { return whole_; }   ///< nothing was missing so far

private:
    bool has(std::size_t size) { return whole_ = whole_ && size <= left_.size(); }
    void raw(void* to, std::size_t count, std::size_t size) {
        if (!has(count * size) || count == 0) return;
        std::memcpy(to, left_.data(), count * size);
        left_.remove_prefix(count * size);
    }

    std::string_view left_;
    bool whole_ = true;
};

}  // namespace demarche
