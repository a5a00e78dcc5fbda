#include "engine/embeddings/map_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/utf8.h"

namespace likeness {

namespace {

template <class Number>
std::string shortest(Number number) {
  char text[64];
  const auto [end, fault] = std::to_chars(text, text + sizeof text, number);
  return fault == std::errc() ? std::string(text, end) : std::string();
}

std::string quoted(const std::string& value) {
  const bool plain = value.find_first_of(",\"\r\n") == std::string::npos;
  if (plain) return value;
  std::string text = "\"";
  for (const char letter : value) {
    if (letter == '"') text += '"';
    text += letter;
  }
  return text + '"';
}

std::string withoutTabs(std::string value) {
  std::ranges::replace_if(
      value, [](char letter) { return letter == '\t' || letter == '\n' || letter == '\r' || letter == '\0'; },
      ' ');
  return value;
}

}  // namespace

void checkMapRows(const MapRows& map) {
  const bool fits = map.places.rows == map.table.size() && map.places.columns >= 2 && map.places.columns <= 3;
  const bool within = std::ranges::all_of(map.rows, [&](std::size_t row) { return row < map.table.size(); });
  if (!fits || !within) throw Error(ErrorCode::internal, {"places that are not those of the table"});
}

std::string numberText(float number) {
  return shortest(number);
}

std::string cellText(const EmbeddingColumn& column, std::size_t row) {
  if (column.kind == EmbeddingColumn::Kind::text) return column.texts[row];
  return std::isnan(column.numbers[row]) ? std::string() : shortest(column.numbers[row]);
}

std::string separatedLine(const std::vector<std::string>& values, char separator) {
  std::string line;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) line += separator;
    const std::string value = asUtf8(values[i]);
    line += separator == '\t' ? withoutTabs(value) : quoted(value);
  }
  return line + '\n';
}

}  // namespace likeness
