#pragma once

#include <memory>
#include <string>

#include "app/cli/progress.h"
#include "app/cli/status_line.h"
#include "engine/train/tune_event.h"

namespace likeness::cli {

/// Shows on standard error how a search is getting on.
class TuneProgress {
 public:
  void show(const TuneEvent& event);

 private:
  void on(const TuneStarted& started);
  void on(const TrialStarted& started);
  void on(const TrialProgress& progress);
  void on(const TrialEnded& ended);
  void on(const WinnerStarted& started);
  void on(const WinnerProgress& progress);
  void on(const TuneFinished&) {}

  std::string ofTrial(int number) const;

  StatusLine line_;
  std::shared_ptr<const SearchSpace> space_;
  int trials_ = 0;
  std::unique_ptr<Progress> winner_;
};

}  // namespace likeness::cli
