#include "engine/core/parallel.h"

#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace likeness {

void parallelFor(std::size_t count, int threads, const std::function<void(std::size_t, std::size_t)>& work) {
  const std::size_t parts = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(threads, 1)), 1,
                                                    std::max<std::size_t>(count, 1));
  if (parts == 1) {
    if (count > 0) work(0, count);
    return;
  }
  std::exception_ptr failure;
  std::mutex mutex;
  const auto run = [&](std::size_t part) {
    try {
      work(count * part / parts, count * (part + 1) / parts);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    helpers.reserve(parts - 1);
    for (std::size_t part = 1; part < parts; ++part) helpers.emplace_back(run, part);
    run(0);
  }
  if (failure) std::rethrow_exception(failure);
}

int availableThreads() {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return std::max(CPU_COUNT(&allowed), 1);
  return std::max(static_cast<int>(std::thread::hardware_concurrency()), 1);
}

// On Linux a nice value belongs to a thread. Failing to lower a priority is no reason to fail.
void lowerThreadPriority() {
  constexpr int nicer = 5;
  (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nicer);
}

// Not SCHED_IDLE: beside a training on every core that share is nothing at all, and a lock could be held for
// as long.
void giveWay() {
  constexpr int nicest = 19;
  (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nicest);
  const sched_param parameters{};
  (void)sched_setscheduler(0, SCHED_BATCH, &parameters);  // it preempts nobody when it wakes
}

}  // namespace likeness
