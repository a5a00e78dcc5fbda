#include "engine/store/npy_header.h"

#include <charconv>
#include <cstring>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::size_t longestHeader = std::size_t{1} << 16;

/// Reads the Python dictionary that a header is, such as
/// {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }.
class HeaderParser {
 public:
  HeaderParser(std::string_view text, const std::filesystem::path& file) : text_(text), file_(file) {}

  NpyParts parse() {
    NpyParts header;
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

  void readValue(const std::string& key, NpyParts& header, bool (&seen)[3]) {
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

std::size_t headerLength(std::span<const std::uint8_t> bytes, std::size_t fieldSize) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < fieldSize; ++i)
    length |= std::size_t{bytes[npyMagic.size() + 2 + i]} << (8 * i);
  return length;
}

}  // namespace

NpyParts takeNpyApart(std::span<const std::uint8_t> bytes, const std::filesystem::path& file) {
  const auto fail = [&](const std::string& fault) {
    throw Error(ErrorCode::fileDamaged, {file.string(), fault});
  };
  const std::size_t versionEnd = npyMagic.size() + 2;
  if (bytes.size() < versionEnd) fail("it is too short to be a .npy file");
  if (std::memcmp(bytes.data(), npyMagic.data(), npyMagic.size()) != 0)
    fail("it does not start as a .npy file");
  const int major = bytes[npyMagic.size()];
  if (major < 1 || major > 3 || bytes[npyMagic.size() + 1] != 0) {
    fail("its .npy version " + std::to_string(major) + "." + std::to_string(bytes[npyMagic.size() + 1]) +
         " is not known");
  }
  const std::size_t fieldSize = major == 1 ? 2 : 4;
  if (bytes.size() < versionEnd + fieldSize) fail("it ends within its header");
  const std::size_t length = headerLength(bytes, fieldSize);
  if (length > longestHeader) fail("its header is too long");
  const std::size_t begin = versionEnd + fieldSize;
  if (bytes.size() - begin < length) fail("it ends within its header");
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + begin, length);
  NpyParts parts = HeaderParser(text, file).parse();
  parts.data = bytes.subspan(begin + length);
  return parts;
}

std::optional<std::size_t> npyBytes(const std::vector<std::size_t>& shape, std::size_t numberSize) {
  std::size_t bytes = numberSize;
  for (const std::size_t size : shape) {
    if (size > mostNpyBytes) return std::nullopt;
    bytes *= size;
    if (bytes > mostNpyBytes) return std::nullopt;
  }
  return bytes;
}

}  // namespace likeness
