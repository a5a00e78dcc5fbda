#include "engine/store/npy_array.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

#include "engine/core/error.h"
#include "engine/store/npy_header.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longestText = 65536;
constexpr std::size_t mostDimensions = 32;  // NumPy's own limit

[[noreturn]] void refuse(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

bool isKnownType(char kind, std::size_t size) {
  switch (kind) {
    case 'b':
      return size == 1;
    case 'i':
    case 'u':
      return size == 1 || size == 2 || size == 4 || size == 8;
    case 'f':
      return size == 2 || size == 4 || size == 8;
    case 'S':
      return size > 0 && size <= longestText;
    case 'U':  // counted in characters of 4 bytes
      return size > 0 && size <= longestText / 4;
    default:
      return false;
  }
}

void readType(std::string_view type, NpyArray& array, const fs::path& file) {
  const auto unknown = [&] {
    refuse(file, "its elements are of the type '" + std::string(type) + "', which is not read");
  };
  if (type.size() < 3 || std::string_view("<>|=").find(type[0]) == std::string_view::npos) unknown();
  array.bigEndian = type[0] == '>';
  array.kind = type[1];
  const auto [stopped, fault] = std::from_chars(type.data() + 2, type.data() + type.size(), array.itemSize);
  if (fault != std::errc() || stopped != type.data() + type.size()) unknown();
  if (!isKnownType(array.kind, array.itemSize)) unknown();
  if (array.kind == 'U') array.itemSize *= 4;
}

/// IEEE 754 half precision: the fields of a float are wider, and its exponent counts from 127 instead of 15.
float fromHalf(std::uint16_t bits) {
  const std::uint32_t sign = (bits & 0x8000U) << 16;
  const std::uint32_t exponent = bits >> 10 & 0x1FU;
  const std::uint32_t fraction = bits & 0x3FFU;
  if (exponent == 0) {
    const float value = std::ldexp(static_cast<float>(fraction), -24);
    return sign != 0 ? -value : value;
  }
  const std::uint32_t wider = exponent == 31 ? 255 : exponent + 127 - 15;
  return std::bit_cast<float>(sign | wider << 23 | fraction << 13);
}

template <class Number>
Number numberAt(const std::uint8_t* from, bool bigEndian) {
  std::uint8_t bytes[sizeof(Number)];
  std::memcpy(bytes, from, sizeof bytes);
  if (bigEndian) std::reverse(bytes, bytes + sizeof bytes);
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// Calls visit(place of the element's bytes) for every element in C order.
template <class Visit>
void eachInCOrder(const NpyArray& array, const Visit& visit) {
  const std::uint8_t* data = array.data.data();
  const std::size_t count = array.count();
  if (!array.fortranOrder || array.shape.size() < 2) {
    for (std::size_t i = 0; i < count; ++i) visit(data + i * array.itemSize);
    return;
  }
  std::vector<std::size_t> strides(array.shape.size(), 1);
  for (std::size_t d = 1; d < strides.size(); ++d) strides[d] = strides[d - 1] * array.shape[d - 1];
  std::vector<std::size_t> index(array.shape.size());
  std::size_t place = 0;
  for (std::size_t i = 0; i < count; ++i) {
    visit(data + place * array.itemSize);
    for (std::size_t d = index.size(); d-- > 0;) {
      place += strides[d];
      if (++index[d] < array.shape[d]) break;
      place -= strides[d] * array.shape[d];
      index[d] = 0;
    }
  }
}

/// Calls use(number) for every element with the C++ type that it is stored as.
template <class Use>
void eachNumber(const NpyArray& array, const fs::path& file, const Use& use) {
  const auto all = [&](auto example) {
    using Number = decltype(example);
    eachInCOrder(array, [&](const std::uint8_t* from) { use(numberAt<Number>(from, array.bigEndian)); });
  };
  const bool isSigned = array.kind == 'i';
  if (array.isText()) refuse(file, "it holds texts where numbers are needed");
  if (array.isFloat()) {
    if (array.itemSize == 8) return all(double{});
    if (array.itemSize == 4) return all(float{});
    return eachInCOrder(array, [&](const std::uint8_t* from) {
      use(fromHalf(numberAt<std::uint16_t>(from, array.bigEndian)));
    });
  }
  switch (array.itemSize) {
    case 1:
      return isSigned ? all(std::int8_t{}) : all(std::uint8_t{});
    case 2:
      return isSigned ? all(std::int16_t{}) : all(std::uint16_t{});
    case 4:
      return isSigned ? all(std::int32_t{}) : all(std::uint32_t{});
    default:
      return isSigned ? all(std::int64_t{}) : all(std::uint64_t{});
  }
}

void appendUtf8(std::uint32_t code, std::string& text, const fs::path& file) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) refuse(file, "one of its texts is none");
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

}  // namespace

std::string NpyArray::shapeText() const {
  std::string text = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  return text + ")";
}

NpyArray parseNpyStart(std::span<const std::uint8_t> start, std::size_t wholeSize, const fs::path& file) {
  const NpyParts parts = takeNpyApart(start, file);
  if (parts.shape.size() > mostDimensions) refuse(file, "it has more than 32 dimensions");
  NpyArray array;
  readType(parts.type, array, file);
  array.shape = parts.shape;
  array.fortranOrder = parts.fortranOrder;
  array.data = parts.data;
  const std::size_t numbers = wholeSize - (start.size() - parts.data.size());
  if (npyBytes(array.shape, array.itemSize) != numbers) {
    refuse(file, "its shape " + array.shapeText() + " does not fit the " + std::to_string(numbers) +
                     " bytes of numbers");
  }
  return array;
}

NpyArray parseNpyArray(std::span<const std::uint8_t> bytes, const fs::path& file) {
  return parseNpyStart(bytes, bytes.size(), file);
}

std::vector<float> floatsOf(const NpyArray& array, const fs::path& file) {
  std::vector<float> values(array.isText() ? 0 : array.count());
  float* target = values.data();
  eachNumber(array, file, [&](auto number) { *target++ = static_cast<float>(number); });
  return values;
}

std::vector<std::int64_t> integersOf(const NpyArray& array, const fs::path& file) {
  std::vector<std::int64_t> values;
  if (!array.isText()) values.reserve(array.count());
  eachNumber(array, file, [&](auto number) {
    if constexpr (std::is_floating_point_v<decltype(number)>) {
      // Beyond 2^53 a double does not tell whole numbers apart.
      if (!(std::abs(number) <= 9007199254740992.0) || number != std::floor(number))
        refuse(file, "it holds a number that is not whole");
    } else if constexpr (std::is_same_v<decltype(number), std::uint64_t>) {
      if (number > static_cast<std::uint64_t>(INT64_MAX)) refuse(file, "it holds a number beyond 2^63");
    }
    values.push_back(static_cast<std::int64_t>(number));
  });
  return values;
}

std::vector<std::string> textsOf(const NpyArray& array, const fs::path& file) {
  if (!array.isText()) refuse(file, "it holds numbers where texts are needed");
  std::vector<std::string> texts;
  texts.reserve(array.count());
  eachInCOrder(array, [&](const std::uint8_t* from) {
    std::string& text = texts.emplace_back();
    if (array.kind == 'S') {
      text.assign(reinterpret_cast<const char*>(from), array.itemSize);
      text.resize(text.find_last_not_of('\0') + 1);
      return;
    }
    std::size_t length = array.itemSize / 4;
    while (length > 0 && numberAt<std::uint32_t>(from + 4 * (length - 1), false) == 0) --length;
    for (std::size_t i = 0; i < length; ++i)
      appendUtf8(numberAt<std::uint32_t>(from + 4 * i, array.bigEndian), text, file);
  });
  return texts;
}

}  // namespace likeness
