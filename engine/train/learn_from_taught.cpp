#include "engine/train/learn_from_taught.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/recognize/taught_gallery.h"
#include "engine/store/experiment_files.h"
#include "engine/store/experiment_info.h"
#include "engine/store/folder_lock.h"
#include "engine/store/recognizer_file.h"
#include "engine/store/taught_file.h"
#include "engine/train/make_recognizer.h"
#include "engine/train/taught_learner.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr int rehearsals = 2;

/// The drawings as samples with the classes of the recogniser and the new ones after them.
LabelledSamples samplesOf(const TaughtDrawings& drawings, const std::vector<std::string>& known) {
  LabelledSamples samples;
  samples.classNames = known;
  for (const TaughtDrawing& drawing : drawings) {
    auto name = std::ranges::find(samples.classNames, drawing.className);
    if (name == samples.classNames.end()) name = samples.classNames.insert(name, drawing.className);
    samples.add(drawing.picture.pixels, static_cast<int>(name - samples.classNames.begin()));
  }
  return samples;
}

/// Drawings dealt out to the rehearsals; those of a class with a single one are in none.
struct Dealt {
  TaughtDrawings learnt[rehearsals];
  TaughtDrawings asked[rehearsals];
  std::size_t count = 0;
};

Dealt deal(const TaughtDrawings& drawings) {
  std::map<std::string, int> counts;
  for (const TaughtDrawing& drawing : drawings) ++counts[drawing.className];
  std::map<std::string, int> seen;
  Dealt dealt;
  for (const TaughtDrawing& drawing : drawings) {
    const bool alone = counts[drawing.className] < rehearsals;
    const int turn = seen[drawing.className]++ % rehearsals;
    for (int i = 0; i < rehearsals; ++i)
      (alone || i != turn ? dealt.learnt : dealt.asked)[i].push_back(drawing);
    dealt.count += alone ? 0 : 1;
  }
  return dealt;
}

class Learning {
 public:
  Learning(const fs::path& folder, const LearnConfig& config, const std::stop_token& stop,
           const std::function<void(const LearnProgress&)>& report)
      : folder_(folder),
        config_(config),
        stop_(stop),
        report_(report),
        threads_(config.threads > 0 ? config.threads : availableThreads()) {}

  LearntReport run() {
    report_({LearnStage::loading, 0});
    drawings_ = readTaught(folder_);
    if (drawings_.empty()) throw Error(ErrorCode::wrongUsage, {"Nothing was taught yet."});
    base_ = loadUntaughtRecognizer(folder_);
    training_ = readExperimentConfig(folder_);
    data_ = loadToLearn(training_, {stop_, {}, threads_});
    LearntReport result;
    const Dealt dealt = deal(drawings_);
    result.testCount = data_.test.size();
    result.taughtCount = drawings_.size();
    result.heldOutCount = dealt.count;
    report_({LearnStage::measuring, 0});
    result.before = testScores(*base_);
    rehearse(dealt, result);
    refuseIfStopped();
    const TaughtNetwork network = learn(drawings_, LearnStage::learning, config_.seconds);
    report_({LearnStage::saving, 0});
    const Recognizer learnt = makeRecognizer(training_, data_, network.model, threads_);
    const TaughtScores after = testScores(learnt);
    result.after = {after.knnAccuracy, after.accepted, after.refused, result.after.taughtRight};
    result.steps = network.steps;
    result.seconds = config_.seconds;
    result.stopped = stop_.stop_requested();
    keepLearntVersion(folder_, learnt, result);
    return result;
  }

 private:
  void refuseIfStopped() const {
    if (stop_.stop_requested()) throw Error(ErrorCode::wrongUsage, {"Stopped before anything was learnt."});
  }

  TaughtNetwork learn(const TaughtDrawings& drawings, LearnStage stage, double seconds) const {
    const TaughtLearning learning{seconds, threads_, [&](double share) { report_({stage, share}); }};
    return learnTaught(training_, recognizerFolder(folder_) / modelFileName, data_,
                       samplesOf(drawings, base_->classNames()), learning, stop_);
  }

  /// Of the test split, with all that was taught.
  TaughtScores testScores(const Recognizer& untaught) const {
    TaughtScores scores;
    if (data_.test.size() == 0) return scores;
    const Recognizer recognizer = withTaught(untaught, drawings_, threads_);
    const auto count = static_cast<double>(data_.test.size());
    const std::vector<Answer> answers = recognizer.recognize(data_.test, -1, threads_);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      scores.knnAccuracy += answers[i].nearestClass == data_.test.labels[i] ? 1 / count : 0;
      scores.accepted += answers[i].label == data_.test.labels[i] ? 1 / count : 0;
      scores.refused += answers[i].label ? 0 : 1 / count;
    }
    for (double* share : {&scores.knnAccuracy, &scores.accepted, &scores.refused})
      *share = std::min(*share, 1.0);
    return scores;
  }

  /// How many of some drawings are recognised where others were taught.
  std::size_t rightOf(const Recognizer& untaught, const TaughtDrawings& taught,
                      const TaughtDrawings& asked) const {
    const Recognizer recognizer = withTaught(untaught, taught, threads_);
    const auto& names = recognizer.classNames();
    return static_cast<std::size_t>(std::ranges::count_if(asked, [&](const TaughtDrawing& drawing) {
      const Answer answer = recognizer.recognize(drawing.picture);
      return answer.label && names[static_cast<std::size_t>(*answer.label)] == drawing.className;
    }));
  }

  void rehearse(const Dealt& dealt, LearntReport& result) const {
    if (dealt.count == 0) return;
    std::size_t before = 0;
    std::size_t after = 0;
    for (int i = 0; i < rehearsals; ++i) {
      refuseIfStopped();
      before += rightOf(*base_, dealt.learnt[i], dealt.asked[i]);
      const TaughtNetwork network =
          learn(dealt.learnt[i], LearnStage::rehearsing, config_.seconds / rehearsals);
      after +=
          rightOf(makeRecognizer(training_, data_, network.model, threads_), dealt.learnt[i], dealt.asked[i]);
    }
    result.before.taughtRight = static_cast<double>(before) / static_cast<double>(dealt.count);
    result.after.taughtRight = static_cast<double>(after) / static_cast<double>(dealt.count);
  }

  const fs::path& folder_;
  const LearnConfig& config_;
  const std::stop_token& stop_;
  const std::function<void(const LearnProgress&)>& report_;
  const int threads_;
  TaughtDrawings drawings_;
  std::shared_ptr<const Recognizer> base_;
  TrainingConfig training_;
  TrainingData data_;
};

}  // namespace

LearntReport learnFromTaught(const fs::path& folder, const LearnConfig& config, const std::stop_token& stop,
                             const std::function<void(const LearnProgress&)>& report) {
  const FolderLock lock(folder);
  return Learning(folder, config, stop, report).run();
}

}  // namespace likeness
