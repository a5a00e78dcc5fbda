#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "ui/core/task_runner.h"
#include "ui/faces/faces_engine.h"

namespace likeness::ui {

/// Holds all cuts of a library and gives it another one while the slider moves: of the cuts asked for in the
/// meantime only the last is made.
class CutRun : public QObject {
  Q_OBJECT

 public:
  explicit CutRun(const FacesEngine& engine, QObject* parent = nullptr);

  bool available() const { return static_cast<bool>(engine_.cuts); }
  /// Reads the library and finds its cuts; `cutsRead` follows.
  void read(const std::filesystem::path& library, const PackKey& key, const FacePack& pack);
  /// The cuts are of a library that has changed: they are read again when they are asked for.
  void forget();
  void setCut(float cut);
  /// Null while they are not read.
  const PeopleCuts* cuts() const { return state_ ? &state_->cuts : nullptr; }
  bool finish(std::chrono::milliseconds atMost);

 signals:
  void cutsRead();
  /// The library has the people of this cut.
  void cutMade(float cut);
  void failed(const likeness::Error& reason);

 private:
  struct State {
    std::filesystem::path library;
    FaceTable table;
    PeopleCuts cuts;
  };

  static void make(State& state, float cut);
  void startNext();

  const FacesEngine& engine_;
  std::shared_ptr<State> state_;
  std::optional<float> wanted_;
  TaskRunner<std::shared_ptr<State>> reading_;
  TaskRunner<float> cutting_;
};

}  // namespace likeness::ui
