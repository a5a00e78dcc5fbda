#pragma once

#include <QObject>
#include <deque>
#include <filesystem>
#include <functional>
#include <variant>

#include "engine/store/model_export.h"
#include "engine/store/taught_file.h"
#include "engine/train/learn_from_taught.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"
#include "ui/recognize/recognize_controller.h"

namespace likeness::ui {

/// What was taught to the open experiment, and which networks learnt from it.
struct TaughtState {
  TaughtDrawings drawings;
  std::vector<LearntVersion> versions;  // the one in use last
};

/// Teaches the open experiment, takes back, learns and exports; all of it on threads of its own. The
/// recogniser is opened anew after every change.
class TaughtController : public QObject {
  Q_OBJECT

 public:
  TaughtController(Session& session, RecognizeController& recognize, QObject* parent = nullptr);

  const TaughtState& state() const { return state_; }
  bool learning() const { return learning_.active(); }

  void teach(const QString& className, const GrayImage& picture);
  /// Offers to put them back.
  void remove(const std::vector<std::uint64_t>& ids);
  void learn(double seconds);
  void stopLearning() { learning_.requestStop(); }
  void takeBack();
  void exportTo(const std::filesystem::path& folder, ExportFormat format);

 signals:
  void changed();
  void learningProgressed(const likeness::LearnProgress& progress);
  void learningEnded();

 private:
  /// What a piece of work did to the experiment: its new state, and what to say of it.
  struct Done {
    std::filesystem::path folder;
    TaughtState state;
    Notice notice;
    bool reload = false;
  };
  using Work = std::function<Notice()>;

  void follow(const LoadedRecognizer& loaded);
  void run(Work work, bool reload);
  void startNext();
  void take(const Done& done);

  Session& session_;
  RecognizeController& recognize_;
  std::filesystem::path folder_;
  TaughtState state_;
  std::deque<std::pair<Work, bool>> waiting_;
  TaskRunner<Done> files_;
  TaskRunner<LearnProgress> learning_;
};

}  // namespace likeness::ui
