// Whole numbers as few bytes, and back from bytes that nobody vouches for.
//
// What is packed is described once, as a template over PackedOut and PackedIn: both have the same functions, of which the
// one reads its arguments and the other sets them.
#pragma once

#include <bit>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace goodwill {

// Small ones of either sign become small ones without.
constexpr std::uint64_t folded(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unfolded(std::uint64_t value) {
    return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

class PackedOut {
   public:
    // Precondition: least <= value <= most.
    template <typename T>
    void whole(const T& value, std::int64_t least, std::int64_t most) {
        const auto number = static_cast<std::int64_t>(value);
        assert(least <= number && number <= most);
        static_cast<void>(most);
        put(least >= 0 ? static_cast<std::uint64_t>(number - least) : folded(number));
    }
    void number(const double& value, double /*least*/, double /*most*/) { word(std::bit_cast<std::uint64_t>(value)); }
    void number(const float& value) { put(std::bit_cast<std::uint32_t>(value)); }
    // Any 64 bits; few bytes when they are near `base`.
    void near(std::uint64_t value, std::uint64_t base) { put(folded(static_cast<std::int64_t>(value - base))); }
    void word(std::uint64_t value) {
        for (int byte = 0; byte < 8; ++byte) {
            bytes_.push_back(static_cast<char>(value >> (8 * byte)));
        }
    }
    // Zeros count by the run.
    void column(std::span<const std::int32_t> values, std::int64_t least, std::int64_t most) {
        for (std::size_t i = 0; i < values.size();) {
            whole(values[i], least, most);
            std::size_t next = i + 1;
            if (values[i] == 0) {
                while (next < values.size() && values[next] == 0) {
                    ++next;
                }
                put(next - i - 1);
            }
            i = next;
        }
    }
    [[nodiscard]] std::string& bytes() { return bytes_; }

   private:
    void put(std::uint64_t value) {
        while (value >= 0x80U) {
            bytes_.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
            value >>= 7U;
        }
        bytes_.push_back(static_cast<char>(value));
    }

    std::string bytes_;
};

// After the first thing that does not fit, everything is refused and reads as the least that is allowed.
class PackedIn {
   public:
    explicit PackedIn(std::string_view bytes) : bytes_(bytes) {}

    template <typename T>
    void whole(T& value, std::int64_t least, std::int64_t most) {
        const std::uint64_t read = get();
        const bool is_small = read <= (std::uint64_t{1} << 62U);
        const std::int64_t number =
            least >= 0 ? static_cast<std::int64_t>(is_small ? read : 0) + least : unfolded(read);
        expect(is_small && least <= number && number <= most);
        value = static_cast<T>(is_refused_ ? least : number);
    }
    void number(double& value, double least, double most) {
        word(bits_);
        value = std::bit_cast<double>(bits_);
        expect(value >= least && value <= most);  // not of what is no number
        value = is_refused_ ? least : value;
    }
    void number(float& value) {
        const std::uint64_t bits = get();
        expect(bits <= 0xFFFFFFFFU);
        value = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        expect(std::isfinite(value));
        value = is_refused_ ? 0.0F : value;
    }
    void near(std::uint64_t& value, std::uint64_t base) { value = base + static_cast<std::uint64_t>(unfolded(get())); }
    void word(std::uint64_t& value) {
        value = 0;
        for (int byte = 0; byte < 8; ++byte) {
            value |= std::uint64_t{next_byte()} << (8 * byte);
        }
    }
    void column(std::span<std::int32_t> values, std::int64_t least, std::int64_t most) {
        for (std::size_t i = 0; i < values.size() && !is_refused_;) {
            whole(values[i], least, most);
            std::size_t next = i + 1;
            if (values[i] == 0) {
                const std::uint64_t more = get();
                expect(more < values.size() - i);
                for (; !is_refused_ && next <= i + more; ++next) {
                    values[next] = 0;
                }
            }
            i = next;
        }
    }

    void expect(bool is_fine) { is_refused_ = is_refused_ || !is_fine; }
    [[nodiscard]] bool is_refused() const { return is_refused_; }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

   private:
    std::uint8_t next_byte() {
        expect(at_ < bytes_.size());
        return is_refused_ ? std::uint8_t{0} : static_cast<std::uint8_t>(bytes_[at_++]);
    }
    std::uint64_t get() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t byte = next_byte();
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U) {
                return value;
            }
        }
        expect(false);
        return 0;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint64_t bits_ = 0;
    bool is_refused_ = false;
};

}  // namespace goodwill
