#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "engine/data/dataset_preview.h"
#include "engine/train/training_config.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// How far a data set has been read.
struct ReadingProgress {
  std::size_t done = 0;
  std::size_t total = 0;  // 0: not known
};

/// Reads the data set of a recipe and looks at it, away from the GUI thread. Only the newest request counts.
/// What was read is kept while it is small, so that another split is there at once.
class DataPreview : public QObject {
  Q_OBJECT

 public:
  explicit DataPreview(QObject* parent = nullptr);

  void load(const TrainingConfig& config);
  /// Breaks off; nothing is announced but stopped().
  void stop();
  bool active() const { return runner_.active(); }
  /// Lets go of the data, as before a training that needs the memory.
  void release();

 signals:
  void started();
  void progressed(const likeness::ui::ReadingProgress& progress);
  void loaded(const std::shared_ptr<const likeness::DatasetPreview>& preview);
  void failed(const QString& message);
  void stopped();

 private:
  /// The data set that was read last.
  struct Kept;
  using Event = std::variant<ReadingProgress, std::shared_ptr<const DatasetPreview>>;

  void begin(const TrainingConfig& config);
  void take(const std::vector<Event>& events);
  void end(const std::optional<Error>& error);

  TaskRunner<Event> runner_;
  std::shared_ptr<Kept> kept_;
  std::optional<TrainingConfig> next_;  // asked for while another is read
  std::shared_ptr<const DatasetPreview> result_;
  bool stopping_ = false;
};

}  // namespace likeness::ui
