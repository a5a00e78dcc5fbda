#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// Shares of labels found right.
struct ClassAccuracy {
  std::size_t classes = 0;  // that occur
  double micro = 0;         // of all
  double macro = 0;         // mean over the classes
};
ClassAccuracy classAccuracy(const std::vector<int>& found, const std::vector<int>& truth);

/// A class among the things that were told apart.
struct ClassScores {
  std::string name;
  std::size_t count = 0;
  double accuracy = 0;                 // share of them that is told right
  std::optional<double> precisionAt1;  // where its queries were scored, and it has two samples
  std::string confusedWith;            // the class most of the others are taken for; empty: none was
  std::size_t confusedCount = 0;       // how many of them
};

/// How predicted labels go with the true ones.
struct ClassTable {
  std::vector<ClassScores> classes;  // those that occur, in the order of their labels
  std::vector<std::string> names;    // of the matrix' rows and columns: classes that occur or are predicted
  /// Truth a row, prediction a column; empty for more than mostMatrixClasses classes.
  std::vector<std::vector<std::size_t>> matrix;
};
inline constexpr std::size_t mostMatrixClasses = 100;

/// `found` and `truth` are places in `names`; a negative prediction is wrong and in no column.
ClassTable classTable(const std::vector<int>& found, const std::vector<int>& truth,
                      const std::vector<std::string>& names);

}  // namespace likeness
