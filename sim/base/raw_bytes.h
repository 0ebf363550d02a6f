// Values as the bytes they have in memory, for the same build of the program somewhere else (another thread, a Worker):
// quick, and nothing to keep.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace goodwill {

class RawOut {
   public:
    template <typename T>
    void value(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof(T));
    }
    // A vector, deque or text.
    template <typename List>
    void list(const List& list) {
        using Item = typename List::value_type;
        static_assert(std::is_trivially_copyable_v<Item>);
        value(static_cast<std::uint64_t>(list.size()));
        if constexpr (requires { list.data(); }) {
            bytes_.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof(Item));
        } else {
            for (const Item& item : list) {
                value(item);
            }
        }
    }
    [[nodiscard]] std::string& bytes() { return bytes_; }

   private:
    std::string bytes_;
};

// After the first thing that is not there everything is missing, and lists are empty.
class RawIn {
   public:
    explicit RawIn(std::string_view bytes) : bytes_(bytes) {}

    template <typename T>
    void value(T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        is_short_ = is_short_ || bytes_.size() < sizeof(T);
        if (!is_short_) {
            std::memcpy(static_cast<void*>(&value), bytes_.data(), sizeof(T));
            bytes_.remove_prefix(sizeof(T));
        }
    }
    template <typename List>
    void list(List& list) {
        std::uint64_t count = 0;
        value(count);
        is_short_ = is_short_ || count > bytes_.size() / sizeof(typename List::value_type);
        list.clear();
        list.resize(is_short_ ? 0 : static_cast<std::size_t>(count));
        for (auto& item : list) {
            value(item);
        }
    }
    // Everything was there, and nothing is left.
    [[nodiscard]] bool is_whole() const { return !is_short_ && bytes_.empty(); }

   private:
    std::string_view bytes_;
    bool is_short_ = false;
};

}  // namespace goodwill
