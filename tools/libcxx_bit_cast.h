// Included before everything in web builds: the C++ library of Emscripten 3.1.6 has all of C++20 that this project uses
// but std::bit_cast, which its compiler knows as a builtin.
#pragma once
#ifdef __cplusplus
#include <bit>
#ifndef __cpp_lib_bit_cast
namespace std {
template <class To, class From>
requires(sizeof(To) == sizeof(From)) && (__is_trivially_copyable(To)) &&
    (__is_trivially_copyable(From)) constexpr To bit_cast(const From& from) noexcept {
    return __builtin_bit_cast(To, from);
}
}  // namespace std
#endif
#endif
