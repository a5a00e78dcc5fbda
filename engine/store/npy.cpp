#include "engine/store/npy.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "engine/core/error.h"
#include "engine/core/files.h"

namespace likeness {

static_assert(std::endian::native == std::endian::little, "the numbers are copied as they lie in memory");

namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::size_t largestFile = std::size_t{1} << 30;
constexpr std::size_t longestHeader = std::size_t{1} << 16;
constexpr std::size_t headerAlignment = 64;

struct Header {
  std::string type;
  bool fortranOrder = false;
  std::vector<std::size_t> shape;
};

/// Reads the Python dictionary that a header is, such as
/// {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }.
class HeaderParser {
 public:
  HeaderParser(std::string_view text, const std::filesystem::path& file) : text_(text), file_(file) {}

  Header parse() {
    Header header;
    bool seen[3] = {};
    expect('{');
    while (!accept('}')) {
      const std::string key = quoted();
      expect(':');
      readValue(key, header, seen);
      if (!accept(',')) {
        expect('}');
        break;
      }
    }
    skipSpace();
    if (!text_.empty() || !seen[0] || !seen[1] || !seen[2]) fail("its header is not as it should be");
    return header;
  }

 private:
  [[noreturn]] void fail(const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), fault});
  }

  void readValue(const std::string& key, Header& header, bool (&seen)[3]) {
    if (key == "descr") {
      seen[0] = true;
      header.type = quoted();
    } else if (key == "fortran_order") {
      seen[1] = true;
      header.fortranOrder = boolean();
    } else if (key == "shape") {
      seen[2] = true;
      header.shape = tuple();
    } else {
      fail("its header has an unknown entry");
    }
  }

  void skipSpace() {
    while (!text_.empty() && (text_.front() == ' ' || text_.front() == '\n')) text_.remove_prefix(1);
  }
  bool accept(char wanted) {
    skipSpace();
    if (text_.empty() || text_.front() != wanted) return false;
    text_.remove_prefix(1);
    return true;
  }
  void expect(char wanted) {
    if (!accept(wanted)) fail(std::string("its header lacks a '") + wanted + "'");
  }

  std::string quoted() {
    skipSpace();
    const char quote = text_.empty() ? '\0' : text_.front();
    if (quote != '\'' && quote != '"') fail("its element type is not a simple number");
    const std::size_t end = text_.find(quote, 1);
    if (end == std::string_view::npos) fail("its header has a text without an end");
    const std::string value(text_.substr(1, end - 1));
    text_.remove_prefix(end + 1);
    return value;
  }

  bool boolean() {
    skipSpace();
    for (const std::string_view word : {"True", "False"}) {
      if (!text_.starts_with(word)) continue;
      text_.remove_prefix(word.size());
      return word == "True";
    }
    fail("its order is neither True nor False");
  }

  std::vector<std::size_t> tuple() {
    std::vector<std::size_t> sizes;
    expect('(');
    while (!accept(')')) {
      sizes.push_back(size());
      if (!accept(',')) {
        expect(')');
        break;
      }
    }
    return sizes;
  }

  std::size_t size() {
    skipSpace();
    std::size_t value = 0;
    const auto [stopped, fault] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (fault != std::errc()) fail("its shape has a size that is no number");
    text_.remove_prefix(static_cast<std::size_t>(stopped - text_.data()));
    return value;
  }

  std::string_view text_;
  const std::filesystem::path& file_;
};

/// A file taken apart: what its header says and the numbers behind it.
struct Parts {
  Header header;
  std::span<const std::uint8_t> data;
};

std::size_t headerLength(std::span<const std::uint8_t> bytes, std::size_t fieldSize) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < fieldSize; ++i) length |= std::size_t{bytes[magic.size() + 2 + i]} << (8 * i);
  return length;
}

Parts takeApart(std::span<const std::uint8_t> bytes, const std::filesystem::path& file) {
  const auto fail = [&](const std::string& fault) {
    throw Error(ErrorCode::fileDamaged, {file.string(), fault});
  };
  const std::size_t versionEnd = magic.size() + 2;
  if (bytes.size() < versionEnd) fail("it is too short to be a .npy file");
  if (std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) fail("it does not start as a .npy file");
  const int major = bytes[magic.size()];
  if (major < 1 || major > 3 || bytes[magic.size() + 1] != 0) {
    fail("its .npy version " + std::to_string(major) + "." + std::to_string(bytes[magic.size() + 1]) +
         " is not known");
  }
  const std::size_t fieldSize = major == 1 ? 2 : 4;
  if (bytes.size() < versionEnd + fieldSize) fail("it ends within its header");
  const std::size_t length = headerLength(bytes, fieldSize);
  if (length > longestHeader) fail("its header is too long");
  const std::size_t begin = versionEnd + fieldSize;
  if (bytes.size() - begin < length) fail("it ends within its header");
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + begin, length);
  return {HeaderParser(text, file).parse(), bytes.subspan(begin + length)};
}

/// The product of the sizes times the size of a number; nothing when that is more than any file holds.
std::optional<std::size_t> expectedBytes(const std::vector<std::size_t>& shape, std::size_t numberSize) {
  std::size_t bytes = numberSize;
  for (const std::size_t size : shape) {
    if (size > largestFile) return std::nullopt;
    bytes *= size;
    if (bytes > largestFile) return std::nullopt;
  }
  return bytes;
}

void check(const Parts& parts, const std::string& type, std::size_t dimensions, std::size_t numberSize,
           const std::filesystem::path& file) {
  const auto fail = [&](const std::string& fault) {
    throw Error(ErrorCode::fileDamaged, {file.string(), fault});
  };
  if (parts.header.type != type) fail("its numbers are '" + parts.header.type + "' and not '" + type + "'");
  if (parts.header.shape.size() != dimensions) {
    fail("it has " + std::to_string(parts.header.shape.size()) + " dimensions and not " +
         std::to_string(dimensions));
  }
  if (parts.header.fortranOrder && dimensions > 1)
    fail("its rows are stored in Fortran order, not in C order");
  if (expectedBytes(parts.header.shape, numberSize) != parts.data.size()) {
    fail("its shape does not fit the " + std::to_string(parts.data.size()) + " bytes of numbers");
  }
}

std::string headerText(const std::string& type, const std::string& shape) {
  std::string text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
  const std::size_t before = magic.size() + 4;
  const std::size_t unpadded = before + text.size() + 1;
  text.append((headerAlignment - unpadded % headerAlignment) % headerAlignment, ' ');
  text += '\n';
  std::string header(magic);
  header += '\1';
  header += '\0';
  header += static_cast<char>(text.size() & 0xFF);
  header += static_cast<char>(text.size() >> 8);
  return header + text;
}

template <class Number>
void write(const std::filesystem::path& file, std::string content, std::span<const Number> numbers) {
  content.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
  writeFileAtomically(file, content);
}

}  // namespace

Matrix parseNpyMatrix(std::span<const std::uint8_t> bytes, const std::filesystem::path& file) {
  const Parts parts = takeApart(bytes, file);
  check(parts, "<f4", 2, sizeof(float), file);
  Matrix matrix;
  matrix.rows = parts.header.shape[0];
  matrix.columns = parts.header.shape[1];
  matrix.values.resize(parts.data.size() / sizeof(float));
  if (!parts.data.empty()) std::memcpy(matrix.values.data(), parts.data.data(), parts.data.size());
  return matrix;
}

std::vector<std::int64_t> parseNpyIntegers(std::span<const std::uint8_t> bytes,
                                           const std::filesystem::path& file) {
  const Parts parts = takeApart(bytes, file);
  check(parts, "<i8", 1, sizeof(std::int64_t), file);
  std::vector<std::int64_t> integers(parts.data.size() / sizeof(std::int64_t));
  if (!parts.data.empty()) std::memcpy(integers.data(), parts.data.data(), parts.data.size());
  return integers;
}

Matrix readNpyMatrix(const std::filesystem::path& file) {
  return parseNpyMatrix(readFile(file, largestFile), file);
}

std::vector<std::int64_t> readNpyIntegers(const std::filesystem::path& file) {
  return parseNpyIntegers(readFile(file, largestFile), file);
}

void writeNpy(const std::filesystem::path& file, const Matrix& matrix) {
  const std::string shape = std::to_string(matrix.rows) + ", " + std::to_string(matrix.columns);
  write<float>(file, headerText("<f4", shape), matrix.values);
}

void writeNpy(const std::filesystem::path& file, std::span<const std::int64_t> integers) {
  write<std::int64_t>(file, headerText("<i8", std::to_string(integers.size()) + ","), integers);
}

}  // namespace likeness
