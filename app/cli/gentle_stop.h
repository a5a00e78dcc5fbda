#pragma once

#include <stop_token>
#include <thread>

namespace likeness::cli {

/// While it lives, the first SIGINT or SIGTERM asks for a stop, and the second ends the process as usual.
/// One at a time.
class GentleStop {
 public:
  GentleStop();
  ~GentleStop();
  GentleStop(const GentleStop&) = delete;
  GentleStop& operator=(const GentleStop&) = delete;

  std::stop_token token() const { return source_.get_token(); }

 private:
  std::stop_source source_;
  std::jthread watcher_;  // a signal handler may not request a stop itself
};

}  // namespace likeness::cli
