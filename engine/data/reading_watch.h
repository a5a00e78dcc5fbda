#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>

namespace likeness {

/// Lets a long reading be watched and stopped. A reading that is stopped ends with an Error `stopped`: half a
/// data set is none.
struct ReadingWatch {
  std::stop_token stop;
  std::function<void(std::size_t done, std::size_t total)> report;  // files; one call at a time; may be empty
  int threads = 0;                                                  // 0: one a core
};

/// Calls work(i) for i in [0, count) on the threads of a watch, reports each hundredth of them and looks at
/// the stop token before each. `name` says what was stopped. Errors: stopped, the first of `work`.
void forEachWatched(std::size_t count, const ReadingWatch& watch, const std::string& name,
                    const std::function<void(std::size_t)>& work);

}  // namespace likeness
