#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/csv_records.h"

namespace likeness {

/// What the columns of a text table are.
struct TableLayout {
  bool header = false;                // the first record names the columns
  std::vector<std::string> names;     // one a column
  std::vector<std::size_t> vector;    // places of those that form the vector, in the order of the file
  std::vector<std::size_t> metadata;  // all others
};

/// Judges a table by its first two records. There is a header where a name of the first record is one of
/// isLabelName, where a word stands above a number, and where it counts 0, 1, 2, 3 ... or 1, 2, 3, 4 ...
///
/// The vector is made of
/// - the columns named in `wanted`, or whose name begins as one of `wanted` with '*' behind; else
/// - the largest group of numeric columns whose names are one beginning with a number behind ("dim_0",
///   "dim_1"; "0", "1"), where it holds at least half of all numeric columns; else
/// - all numeric columns but those of isAboutRows.
/// Without a header it is all numeric columns. Numeric is what holds a number in the first row.
/// Errors, naming `file`: fileDamaged where there is nothing below a header; dataSetUnusable where no column
/// is left for the vector, or `wanted` names none.
TableLayout layoutOf(const CsvRecords::Record& first, const std::optional<CsvRecords::Record>& second,
                     const std::vector<std::string>& wanted, const std::filesystem::path& file);

}  // namespace likeness
