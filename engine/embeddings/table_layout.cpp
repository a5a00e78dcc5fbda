#include "engine/embeddings/table_layout.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>

#include "engine/core/error.h"
#include "engine/core/number_words.h"
#include "engine/embeddings/table_columns.h"

namespace likeness {

namespace {

using Record = CsvRecords::Record;
using Places = std::vector<std::size_t>;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& fault) {
  throw Error(ErrorCode::dataSetUnusable, {file.string(), fault});
}

bool counts(const Record& record, std::size_t from) {
  for (std::size_t i = 0; i < record.size(); ++i) {
    if (record[i] != std::to_string(from + i)) return false;
  }
  return record.size() > 3;  // 1, 2, 3 may well be a vector
}

bool isHeader(const Record& first, const std::optional<Record>& second) {
  if (std::ranges::any_of(first, isLabelName) || counts(first, 0) || counts(first, 1)) return true;
  if (!second || second->size() != first.size()) return false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (!numberOf(first[i]) && numberOf((*second)[i])) return true;
  }
  return false;
}

/// What a name begins with before the number at its end; nothing where there is no such number.
std::optional<std::string> beginningOf(const std::string& name) {
  std::size_t end = name.size();
  while (end > 0 && std::isdigit(static_cast<unsigned char>(name[end - 1])) != 0) --end;
  return end == name.size() ? std::nullopt : std::optional(name.substr(0, end));
}

bool isWanted(const std::string& name, const std::vector<std::string>& wanted) {
  return std::ranges::any_of(wanted, [&](const std::string& pattern) {
    if (pattern.ends_with('*')) return name.starts_with(pattern.substr(0, pattern.size() - 1));
    return name == pattern;
  });
}

Places wantedPlaces(const std::vector<std::string>& names, const std::vector<std::string>& wanted,
                    const std::filesystem::path& file) {
  Places places;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (isWanted(names[i], wanted)) places.push_back(i);
  }
  if (places.empty()) refuse(file, "none of its columns is named as those of the vector should be");
  return places;
}

Places largestGroup(const std::vector<std::string>& names, const Places& numeric) {
  std::map<std::string, Places> groups;
  for (const std::size_t place : numeric) {
    if (const auto beginning = beginningOf(names[place])) groups[*beginning].push_back(place);
  }
  const auto largest =
      std::ranges::max_element(groups, {}, [](const auto& group) { return group.second.size(); });
  if (largest == groups.end()) return {};
  const std::size_t size = largest->second.size();
  return size >= 2 && 2 * size >= numeric.size() ? largest->second : Places();
}

Places vectorPlaces(const TableLayout& layout, const Places& numeric) {
  if (!layout.header) return numeric;
  const Places group = largestGroup(layout.names, numeric);
  if (!group.empty()) return group;
  Places places;
  std::ranges::copy_if(numeric, std::back_inserter(places),
                       [&](std::size_t place) { return !isAboutRows(layout.names[place]); });
  return places;
}

}  // namespace

TableLayout layoutOf(const Record& first, const std::optional<Record>& second,
                     const std::vector<std::string>& wanted, const std::filesystem::path& file) {
  TableLayout layout;
  layout.header = isHeader(first, second);
  if (layout.header && !second)
    throw Error(ErrorCode::fileDamaged, {file.string(), "there is nothing below the header"});
  const Record& example = layout.header ? *second : first;
  Places numeric;
  for (std::size_t i = 0; i < first.size(); ++i) {
    layout.names.push_back(layout.header ? first[i] : "column " + std::to_string(i + 1));
    if (i < example.size() && numberOf(example[i])) numeric.push_back(i);
  }
  layout.vector = wanted.empty() ? vectorPlaces(layout, numeric) : wantedPlaces(layout.names, wanted, file);
  if (layout.vector.empty()) refuse(file, "no column has the numbers of a vector");
  for (std::size_t i = 0; i < layout.names.size(); ++i) {
    if (!std::ranges::binary_search(layout.vector, i)) layout.metadata.push_back(i);
  }
  return layout;
}

}  // namespace likeness
