#pragma once

#include <stop_token>
#include <string>
#include <thread>

namespace likeness::cli {

/// While it lives, the first SIGINT or SIGTERM asks for a stop, and the second ends the process as usual.
/// One at a time.
class GentleStop {
 public:
  /// `kept` says what a stop keeps.
  explicit GentleStop(const std::string& kept = "what was learnt is kept");
  ~GentleStop();
  GentleStop(const GentleStop&) = delete;
  GentleStop& operator=(const GentleStop&) = delete;

  std::stop_token token() const { return source_.get_token(); }

 private:
  std::stop_source source_;
  std::jthread watcher_;  // a signal handler may not request a stop itself
};

}  // namespace likeness::cli
