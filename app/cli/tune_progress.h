#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "app/cli/progress.h"
#include "app/cli/status_line.h"
#include "engine/train/tune_event.h"

namespace likeness::cli {

/// Shows on standard error how a search is getting on.
class TuneProgress {
 public:
  /// `folder` is where the winner's settings will be found.
  explicit TuneProgress(std::filesystem::path folder) : folder_(std::move(folder)) {}

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

  std::filesystem::path folder_;
  StatusLine line_;
  std::shared_ptr<const SearchSpace> space_;
  int trials_ = 0;
  std::unique_ptr<Progress> winner_;
  bool budgetKnown_ = false;  // of the winner
};

}  // namespace likeness::cli
