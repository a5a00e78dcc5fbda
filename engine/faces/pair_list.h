#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace likeness {

/// Two photos of which is known whether they show the same person.
struct PhotoPair {
  std::string first;  // paths as the list has them
  std::string second;
  bool same = false;
  int fold = -1;      // -1 where the list has none
  std::string split;  // empty where the list has none
  std::size_t line = 0;
};

/// Reads a list of pairs as CSV (RFC 4180): a header, then a line a pair. The first two columns are photos,
/// the third says 1, yes, true or same, or 0, no, false or different (capitals are small letters); a column
/// named "fold", if there is one, holds whole numbers from 0 to 999 for every pair, and one named "split" any
/// word; others are passed over. At most 64 MiB. Errors: those of readTextFile; fileDamaged with the line and
/// the fault, also for a list without any pair.
std::vector<PhotoPair> readPairList(const std::filesystem::path& file);

}  // namespace likeness
