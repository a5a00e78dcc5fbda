#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// Takes records from a text of separated values (RFC 4180: quoted fields may hold separators, line ends and
/// doubled quotation marks), one after the other. A byte order mark and lines without anything are passed
/// over. At most 100,000 columns.
class CsvRecords {
 public:
  using Record = std::vector<std::string>;

  enum class Quotes { understood, plain };  // plain: a quotation mark is a letter as any other

  /// `text` must outlive this; `file` names it in errors.
  CsvRecords(std::string_view text, std::filesystem::path file, char separator = ',',
             Quotes quotes = Quotes::understood);

  /// The next record that is not empty. Errors: fileDamaged with the line for a quotation mark without its
  /// end or in the wrong place, for bytes that are no text, and for too many columns.
  std::optional<Record> next();

  /// Where the last record began, from 1.
  std::size_t line() const { return line_; }
  /// Error fileDamaged that names file, line and fault.
  [[noreturn]] void refuse(const std::string& fault) const;

 private:
  Record read();
  void readQuoted(std::string& field);

  std::string_view text_;
  std::filesystem::path file_;
  char separator_;
  Quotes quotes_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t nextLine_ = 1;
};

}  // namespace likeness
