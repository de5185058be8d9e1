// Private to fields.cpp: reaches the members of the document's structs through void pointers, for the field tables.
#pragma once

#include <cassert>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/fields.h"

namespace demarche {

template <class T>
struct Items;

template <class T>
struct Items<std::vector<T>> {
    using Item = T;
    static std::vector<T>& of(void* container) { return *static_cast<std::vector<T>*>(container); }
    static std::size_t size(void* container) { return of(container).size(); }
    static void* at(void* container, std::size_t index) { return &of(container)[index]; }
    static void* add(void* container) { return &of(container).emplace_back(); }
    static void move(void* container, std::size_t from, std::size_t to) {
        of(container)[to] = std::move(of(container)[from]);
    }
    static void keep(void* container, std::size_t count) {
        of(container).erase(of(container).begin() + static_cast<std::ptrdiff_t>(count), of(container).end());
    }
};

template <class T>
struct Items<std::optional<T>> {
    using Item = T;
    static std::optional<T>& of(void* container) { return *static_cast<std::optional<T>*>(container); }
    static std::size_t size(void* container) { return of(container) ? 1 : 0; }
    static void* at(void* container, std::size_t) {
        std::optional<T>& held = of(container);
        assert(held);
        return &*held;
    }
    static void* add(void* container) { return &of(container).emplace(); }
    static void move(void*, std::size_t, std::size_t) {}  // there is one place
    static void keep(void* container, std::size_t count) {
        if (count == 0) of(container).reset();
    }
};

template <class T>
constexpr Container container{&Items<T>::size, &Items<T>::at, &Items<T>::add, &Items<T>::move, &Items<T>::keep};

// Reading hands each event to a sink and adds none here; saving only reads them.
template <>
constexpr Container container<std::vector<Event>>{&Items<std::vector<Event>>::size, &Items<std::vector<Event>>::at,
                                                  nullptr, nullptr};

template <class Owner, class Value>
constexpr Owner owner_type(Value Owner::*);
template <class Owner, class Value>
constexpr Value value_type(Value Owner::*);

template <auto Member>
void* member(void* owner) {
    return &(static_cast<decltype(owner_type(Member))*>(owner)->*Member);
}

template <class T>
Extras& extras(void* owner) {
    return static_cast<T*>(owner)->extras;
}

}  // namespace demarche
