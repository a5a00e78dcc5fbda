#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/arguments.h"
#include "engine/train/training_event.h"

namespace likeness::cli {

using Json = nlohmann::ordered_json;

/// Prints the result of a command on standard output: the object with --json, else the summary.
/// Error fileUnwritable or diskFull when standard output takes it no longer.
void printResult(const Arguments& arguments, const Json& json, const std::string& summary);

/// Prints one of many results, each on a line of its own and at once: the object with --json, else the text.
/// Errors as of printResult.
void printLine(const Arguments& arguments, const Json& json, const std::string& text);

/// A float as people write it (0.42 and not 0.41999998688697815); null when it is not finite.
Json readable(float value);

/// 0.9941 as "99.41 %".
std::string percent(double share);
/// 12345 as "12,345".
std::string grouped(std::int64_t number);
/// With so many digits after the point.
std::string fixed(double number, int digits);

/// "chance 10.00 %, k-NN on raw pixels 96.10 %, on the untrained network 93.20 %"
std::string baselineText(const BaselineScores& baselines);

}  // namespace likeness::cli
