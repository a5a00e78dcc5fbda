#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace likeness {

/// The number that a word is, in C's notation whatever the language: "1", "-2.5e-3", "+1", "nan", "inf", with
/// spaces around it. Nothing for any other word, and for what no double holds.
inline std::optional<double> numberOf(std::string_view word) {
  while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
  while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
  if (word.starts_with('+')) word.remove_prefix(1);
  double number = 0;
  const auto [stopped, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (fault != std::errc() || stopped != word.data() + word.size()) return std::nullopt;
  return number;
}

}  // namespace likeness
