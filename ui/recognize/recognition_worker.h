#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "ui/recognize/recognition.h"

namespace likeness::ui {

/// A thread that loads recognisers and answers inputs. It holds one input at most: a newer one takes the
/// place of one that still waits, so that answers never lag behind the pen. Destroying it waits for the
/// answer it is at.
class RecognitionWorker {
 public:
  /// `report` is called on the worker's thread.
  explicit RecognitionWorker(std::function<void(RecognitionEvent)> report);

  /// Loads the recogniser of an experiment; inputs wait for it.
  void load(const std::filesystem::path& folder);
  /// Lets the recogniser go; inputs wait for the next one.
  void unload();
  void answer(std::uint64_t request, RecognitionInput input);
  /// Takes back the input that waits.
  void forget();

 private:
  struct Request {
    std::uint64_t number = 0;
    RecognitionInput input;
  };

  void run(const std::stop_token& stop);
  void work(std::unique_lock<std::mutex>& lock);
  void loadNow(std::unique_lock<std::mutex>& lock);
  void answerNow(std::unique_lock<std::mutex>& lock);
  /// Unless something newer waits: explanations must not hold up answers.
  void explain(const Recognizer& recognizer, const Recognition& recognition);

  std::function<void(RecognitionEvent)> report_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::filesystem::path folder_;  // empty when no recogniser is wanted
  bool loadWanted_ = false;
  std::optional<Request> request_;  // to answer
  std::shared_ptr<const Recognizer> recognizer_;
  std::jthread thread_;  // last: it is joined before the rest goes
};

}  // namespace likeness::ui
