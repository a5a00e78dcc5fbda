#include "app/cli/output.h"

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <system_error>

namespace likeness::cli {

namespace {

void print(const std::string& text) {
  errno = 0;
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return;
  if (errno == ENOSPC) throw Error(ErrorCode::diskFull, {"Standard output"});
  throw Error(ErrorCode::fileUnwritable, {"Standard output", std::generic_category().message(errno)});
}

}  // namespace

// File names may hold bytes that are no UTF-8; they are replaced, not a reason to fail.
void printResult(const Arguments& arguments, const Json& json, const std::string& summary) {
  print(arguments.has("json") ? json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n" : summary);
}

void printLine(const Arguments& arguments, const Json& json, const std::string& text) {
  print((arguments.has("json") ? json.dump(-1, ' ', false, Json::error_handler_t::replace) : text) + "\n");
}

Json readable(float value) {
  if (!std::isfinite(value)) return nullptr;
  char text[40];
  const char* end = std::to_chars(text, text + sizeof text, value).ptr;
  double number = 0;
  std::from_chars(text, end, number);
  return number;
}

std::string percent(double share) {
  return fixed(100 * share, 2) + " %";
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string fixed(double number, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, number);
  return text;
}

std::string baselineText(const BaselineScores& baselines) {
  return "chance " + percent(baselines.chance) + ", k-NN on raw pixels " + percent(baselines.rawPixels) +
         ", on the untrained network " + percent(baselines.untrainedNetwork);
}

}  // namespace likeness::cli
