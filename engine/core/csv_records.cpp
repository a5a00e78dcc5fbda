#include "engine/core/csv_records.h"

#include <utility>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::size_t mostColumns = 100000;

}  // namespace

CsvRecords::CsvRecords(std::string_view text, std::filesystem::path file, char separator, Quotes quotes)
    : text_(text), file_(std::move(file)), separator_(separator), quotes_(quotes) {
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // a byte order mark
}

void CsvRecords::refuse(const std::string& fault) const {
  throw Error(ErrorCode::fileDamaged, {file_.string(), "line " + std::to_string(line_) + ": " + fault});
}

std::optional<CsvRecords::Record> CsvRecords::next() {
  while (at_ < text_.size()) {
    line_ = nextLine_;
    Record record = read();
    if (record.size() > 1 || !record.front().empty()) return record;
  }
  return std::nullopt;
}

CsvRecords::Record CsvRecords::read() {
  Record record(1);
  bool quoted = false;  // the field has ended with a quotation mark
  while (at_ < text_.size()) {
    const char letter = text_[at_++];
    if (letter == separator_) {
      if (record.size() == mostColumns) refuse("there are more than 100,000 columns");
      record.emplace_back();
      quoted = false;
    } else if (letter == '\n') {
      ++nextLine_;
      break;
    } else if (letter == '\r') {
      continue;
    } else if (letter == '\0') {
      refuse("it is no text");
    } else if (quoted) {
      refuse("something follows a quoted field");
    } else if (letter == '"' && quotes_ == Quotes::understood && record.back().empty()) {
      readQuoted(record.back());
      quoted = true;
    } else {
      record.back() += letter;
    }
  }
  return record;
}

void CsvRecords::readQuoted(std::string& field) {
  while (at_ < text_.size()) {
    const char letter = text_[at_++];
    if (letter == '\n') ++nextLine_;
    if (letter == '\0') refuse("it is no text");
    if (letter != '"') {
      field += letter;
    } else if (at_ < text_.size() && text_[at_] == '"') {
      field += text_[at_++];
    } else {
      return;
    }
  }
  refuse("a quotation mark is missing");
}

}  // namespace likeness
