#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace likeness {

/// Threads that wait between jobs, for work that comes many times a second. They run at a lower priority than
/// the thread that draws the window, so that training never makes it wait.
class Crew {
 public:
  /// With fewer than 2 threads the caller does all the work itself.
  explicit Crew(int threads);
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  /// Calls job(part) for every part in [0, parts), spread over the threads in a fixed way (part p on thread
  /// p modulo threads), and returns when all are done. The first exception is thrown again here.
  void run(int parts, const std::function<void(int)>& job);

 private:
  void work(int member);
  void doParts(int member);

  std::mutex mutex_;
  std::condition_variable start_;
  std::condition_variable done_;
  const std::function<void(int)>* job_ = nullptr;
  int parts_ = 0;
  int working_ = 0;
  unsigned round_ = 0;
  bool ended_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace likeness
