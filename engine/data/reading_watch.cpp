#include "engine/data/reading_watch.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "engine/core/error.h"
#include "engine/core/parallel.h"

namespace likeness {

void forEachWatched(std::size_t count, const ReadingWatch& watch, const std::string& name,
                    const std::function<void(std::size_t)>& work) {
  const std::size_t every = std::max<std::size_t>(count / 100, 1);
  std::mutex reporting;
  std::size_t done = 0;
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  const auto finish = [&] {
    const std::lock_guard lock(reporting);
    ++done;
    if (watch.report && (done % every == 0 || done == count)) watch.report(done, count);
  };
  // Files differ in size: each thread takes the next one instead of a range of its own.
  const auto run = [&](std::size_t, std::size_t) {
    for (std::size_t i = next++; i < count && !failed; i = next++) {
      if (watch.stop.stop_requested()) throw Error(ErrorCode::stopped, {name});
      try {
        work(i);
      } catch (...) {
        failed = true;
        throw;
      }
      finish();
    }
  };
  const int threads = watch.threads > 0 ? watch.threads : availableThreads();
  if (count > 0) {
    parallelFor(std::min(count, static_cast<std::size_t>(threads)), threads, run);
  }
}

}  // namespace likeness
