#include "engine/core/natural_order.h"

#include <algorithm>

namespace likeness {

namespace {

bool isDigit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// Takes the run of digits that a text starts with, without leading zeros.
std::string_view takeNumber(std::string_view& text) {
  const auto end =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
  std::string_view number = text.substr(0, end);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  text.remove_prefix(end);
  return number;
}

/// Below 0, 0 or above 0.
int compareNumbers(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

}  // namespace

bool naturallyBefore(std::string_view a, std::string_view b) {
  std::string_view restA = a;
  std::string_view restB = b;
  while (!restA.empty() && !restB.empty()) {
    if (isDigit(restA.front()) && isDigit(restB.front())) {
      const int order = compareNumbers(takeNumber(restA), takeNumber(restB));
      if (order != 0) return order < 0;
    } else if (restA.front() != restB.front()) {
      return static_cast<unsigned char>(restA.front()) < static_cast<unsigned char>(restB.front());
    } else {
      restA.remove_prefix(1);
      restB.remove_prefix(1);
    }
  }
  if (restA.empty() != restB.empty()) return restA.empty();
  return a < b;  // "01" and "1" are the same number and yet two names
}

}  // namespace likeness
