#include "engine/data/photo_lists.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <unordered_set>

#include "engine/core/csv_records.h"
#include "engine/core/error.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& file, std::size_t line, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), "line " + std::to_string(line) + ": " + fault});
}

/// Takes the lines of a text apart into words between blanks.
class WordLines {
 public:
  explicit WordLines(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  /// The words of the next line that has any; nothing at the end. At most `most` + 1 of them.
  std::optional<std::vector<std::string_view>> next(std::size_t most) {
    while (!text_.empty()) {
      ++line_;
      const std::size_t end = std::min(text_.find('\n'), text_.size());
      const std::string_view line = text_.substr(0, end);
      text_.remove_prefix(std::min(end + 1, text_.size()));
      auto words = split(line, most + 1);
      if (!words.empty()) return words;
    }
    return std::nullopt;
  }
  std::size_t line() const { return line_; }

 private:
  static std::vector<std::string_view> split(std::string_view line, std::size_t most) {
    constexpr std::string_view blanks = " \t\r";
    std::vector<std::string_view> words;
    while (words.size() < most) {
      const std::size_t begin = line.find_first_not_of(blanks);
      if (begin == std::string_view::npos) break;
      line.remove_prefix(begin);
      const std::size_t end = std::min(line.find_first_of(blanks), line.size());
      words.push_back(line.substr(0, end));
      line.remove_prefix(end);
    }
    return words;
  }

  std::string_view text_;
  std::size_t line_ = 0;
};

/// Words of people that are shown in messages are cut where they are endless.
std::string shown(std::string_view word) {
  constexpr std::size_t longest = 60;
  return word.size() <= longest ? std::string(word) : std::string(word.substr(0, longest)) + "...";
}

bool isPlain(std::string_view word) {
  return std::ranges::none_of(word, [](char letter) { return static_cast<unsigned char>(letter) < 32; });
}

std::optional<double> numberFrom(std::string_view word) {
  double number = 0;
  const auto [stopped, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (fault != std::errc() || stopped != word.data() + word.size() || !std::isfinite(number))
    return std::nullopt;
  return number;
}

PictureBox boxFrom(const std::array<std::string_view, 4>& words, const fs::path& file, std::size_t line) {
  std::array<double, 4> numbers{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto number = numberFrom(words[i]);
    if (!number || std::abs(*number) > 1e6) refuse(file, line, "\"" + shown(words[i]) + "\" is no pixel");
    numbers[i] = *number;
  }
  if (numbers[2] <= 0 || numbers[3] <= 0) refuse(file, line, "the box has no area");
  return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

std::string lower(std::string text) {
  for (char& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return text;
}

/// Where the columns of a table of photos are; columns.size() where there is none.
struct Columns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  explicit Columns(const CsvRecords::Record& header) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      const std::string name = lower(header[i]);
      if (name == "file") file = i;
      if (name == "identity" || name == "person") identity = i;
      if (name == "class" || name == "label") className = i;
      for (std::size_t b = 0; b < box.size(); ++b) {
        if (name == std::array{"x", "y", "width", "height"}[b]) box[b] = i;
      }
    }
  }
  bool isTable() const { return file != none && (identity != none || className != none); }
  std::size_t boxColumns() const { return 4 - static_cast<std::size_t>(std::ranges::count(box, none)); }

  std::size_t file = none;
  std::size_t identity = none;
  std::size_t className = none;
  std::array<std::size_t, 4> box = {none, none, none, none};
};

PhotoNote noteFrom(const CsvRecords::Record& record, const Columns& columns, const fs::path& file,
                   std::size_t line) {
  PhotoNote note;
  note.line = line;
  note.file = record[columns.file];
  if (columns.identity != Columns::none) note.identity = record[columns.identity];
  note.className = columns.className != Columns::none ? record[columns.className] : note.identity;
  if (note.file.empty() || !isPlain(note.file)) refuse(file, line, "the file is missing");
  if (note.className.empty() || !isPlain(note.className)) refuse(file, line, "the class is missing");
  if (columns.identity != Columns::none && note.identity.empty())
    refuse(file, line, "the identity is missing");
  if (columns.boxColumns() == 4) {
    std::array<std::string_view, 4> words;
    for (std::size_t b = 0; b < 4; ++b) words[b] = record[columns.box[b]];
    note.box = boxFrom(words, file, line);
  }
  return note;
}

}  // namespace

std::vector<PhotoNote> parseIdentityList(std::string_view text, const fs::path& file) {
  std::vector<PhotoNote> notes;
  std::unordered_set<std::string_view> known;
  WordLines lines(text);
  while (const auto words = lines.next(2)) {
    if (words->size() != 2)
      refuse(file, lines.line(), "it is not a picture and a number, such as \"000001.jpg 2880\"");
    const auto [name, identity] = std::array{(*words)[0], (*words)[1]};
    if (!isPlain(name) || !isPlain(identity)) refuse(file, lines.line(), "it is no text");
    if (!known.insert(name).second) refuse(file, lines.line(), shown(name) + " comes a second time");
    notes.push_back({std::string(name), std::string(identity), std::string(identity), {}, lines.line()});
  }
  if (notes.empty()) throw Error(ErrorCode::fileDamaged, {file.string(), "it names no picture"});
  return notes;
}

std::map<std::string, ListedBox, std::less<>> parseBoxList(std::string_view text, const fs::path& file) {
  std::map<std::string, ListedBox, std::less<>> boxes;
  WordLines lines(text);
  const auto first = lines.next(1);
  const auto count = first && first->size() == 1 ? numberFrom(first->front()) : std::nullopt;
  if (!count || *count < 0)
    refuse(file, std::max<std::size_t>(lines.line(), 1), "the number of pictures is missing");
  if (!lines.next(5)) refuse(file, lines.line() + 1, "the line of column names is missing");
  while (const auto words = lines.next(5)) {
    if (words->size() != 5) {
      refuse(file, lines.line(),
             "it is not a picture and four numbers, such as \"000001.jpg 95 71 226 313\"");
    }
    const PictureBox box = boxFrom({(*words)[1], (*words)[2], (*words)[3], (*words)[4]}, file, lines.line());
    if (!boxes.try_emplace(std::string((*words)[0]), ListedBox{box, lines.line()}).second)
      refuse(file, lines.line(), shown((*words)[0]) + " comes a second time");
  }
  if (static_cast<double>(boxes.size()) != *count) {
    refuse(
        file, 1,
        "it announces " + shown(first->front()) + " boxes, and " + std::to_string(boxes.size()) + " follow");
  }
  return boxes;
}

bool isPhotoTable(std::string_view text, const fs::path& file) {
  CsvRecords records(text, file);
  const auto header = records.next();
  return header && Columns(*header).isTable();
}

std::vector<PhotoNote> parsePhotoTable(std::string_view text, const fs::path& file) {
  CsvRecords records(text, file);
  const auto header = records.next();
  const Columns columns(header ? *header : CsvRecords::Record());
  if (!columns.isTable()) records.refuse("the header must name \"file\" and \"identity\" or \"class\"");
  if (columns.boxColumns() != 0 && columns.boxColumns() != 4)
    records.refuse("of the columns x, y, width and height only some are there");
  std::vector<PhotoNote> notes;
  while (const auto record = records.next()) {
    if (record->size() != header->size()) {
      records.refuse("there are " + std::to_string(record->size()) + " columns instead of " +
                     std::to_string(header->size()));
    }
    notes.push_back(noteFrom(*record, columns, file, records.line()));
  }
  if (notes.empty()) throw Error(ErrorCode::fileDamaged, {file.string(), "it names no picture"});
  return notes;
}

}  // namespace likeness
