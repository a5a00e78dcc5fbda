#include "app/cli/command.h"

#include <limits>

#include "engine/core/parallel.h"

namespace likeness::cli {

std::vector<Option> withCommonOptions(std::vector<Option> options) {
  options.push_back(
      {"seed", "N",
       "where random numbers start; only train, tune, sweep, pairs, project and neighbors draw any"});
  options.push_back({"threads", "N", "processors to use (all that there are)"});
  options.push_back({"json", "", "print one JSON object on standard output"});
  options.push_back({"help", "", "show this"});
  return options;
}

int threadsFrom(const Arguments& arguments) {
  // Checked here although nothing is drawn: a wrong call is wrong with every command.
  arguments.wholeNumber("seed", 0, std::numeric_limits<std::uint64_t>::max());
  const auto threads = arguments.wholeNumber("threads", 1, 1024);
  return threads ? static_cast<int>(*threads) : availableThreads();
}

}  // namespace likeness::cli
