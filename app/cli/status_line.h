#pragma once

#include <chrono>
#include <string>

namespace likeness::cli {

/// How long work is getting on, on standard error: a bar that is drawn over and over on a terminal, now and
/// then a line elsewhere.
class StatusLine {
 public:
  StatusLine();
  /// Ends the line of the bar.
  ~StatusLine();
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;

  /// Whether it is time to show the status again.
  bool due() const;
  /// `share` is what is done, in [0, 1].
  void show(double share, const std::string& status);
  /// A line that stays.
  void line(const std::string& text);

 private:
  void endBar();

  bool terminal_;
  bool barShown_ = false;
  std::chrono::steady_clock::time_point lastShown_{};
};

}  // namespace likeness::cli
