#include "engine/faces/pair_list.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

#include "engine/core/csv_records.h"
#include "engine/core/files.h"

namespace likeness {

namespace {

constexpr std::size_t largestList = std::size_t{64} << 20;
constexpr std::size_t leastColumns = 3;
constexpr int mostFolds = 1000;

using Record = CsvRecords::Record;

std::string lower(std::string text) {
  for (char& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return text;
}

bool sameFrom(const std::string& word, const CsvRecords& records) {
  const std::string answer = lower(word);
  for (const char* yes : {"1", "yes", "true", "same"}) {
    if (answer == yes) return true;
  }
  for (const char* no : {"0", "no", "false", "different"}) {
    if (answer == no) return false;
  }
  records.refuse("whether the two are the same must be 1 or 0, not \"" + word + "\"");
}

int foldFrom(const std::string& word, const CsvRecords& records) {
  int fold = -1;
  const char* end = word.data() + word.size();
  const auto [stopped, fault] = std::from_chars(word.data(), end, fold);
  if (fault != std::errc() || stopped != end || fold < 0 || fold >= mostFolds)
    records.refuse("the fold must be a whole number from 0 to 999, not \"" + word + "\"");
  return fold;
}

}  // namespace

std::vector<PhotoPair> readPairList(const std::filesystem::path& file) {
  const std::string text = readTextFile(file, largestList);
  CsvRecords records(text, file);
  const std::optional<Record> header = records.next();
  if (!header || header->size() < leastColumns)
    records.refuse("the header must name at least two photos and whether they are the same");
  const auto foldColumn = static_cast<std::size_t>(std::ranges::find(*header, "fold") - header->begin());
  const auto splitColumn = static_cast<std::size_t>(std::ranges::find(*header, "split") - header->begin());
  std::vector<PhotoPair> pairs;
  while (const auto record = records.next()) {
    if (record->size() != header->size())
      records.refuse("there are " + std::to_string(record->size()) + " columns instead of " +
                     std::to_string(header->size()));
    PhotoPair pair;
    pair.first = (*record)[0];
    pair.second = (*record)[1];
    pair.same = sameFrom((*record)[2], records);
    if (foldColumn < header->size()) pair.fold = foldFrom((*record)[foldColumn], records);
    if (splitColumn < header->size()) pair.split = (*record)[splitColumn];
    pair.line = records.line();
    if (pair.first.empty() || pair.second.empty()) records.refuse("a photo is missing");
    pairs.push_back(std::move(pair));
  }
  if (pairs.empty()) records.refuse("there is no pair");
  return pairs;
}

}  // namespace likeness
