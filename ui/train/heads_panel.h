#pragma once

#include <QWidget>
#include <filesystem>
#include <functional>
#include <optional>

#include "engine/train/compare_heads.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace likeness::ui {

class MessageCard;
class SegmentedSwitch;

/// Classifiers on a frozen embedding, or on the samples as they are, in one table on the same split, with the
/// majority class beside them.
class HeadsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit HeadsPanel(Session& session, QWidget* parent = nullptr);

  void setRecipe(std::function<std::optional<TrainingConfig>()> recipe) { recipe_ = std::move(recipe); }
  /// On the embeddings of the open experiment, or on the samples as they are.
  void setOnEmbedding(bool on);
  void start();
  bool active() const { return runner_.active(); }
  void stop() { runner_.requestStop(); }
  const std::optional<HeadReport>& report() const { return report_; }

 private:
  void announceWork();
  void showReport(const HeadReport& report);
  void addRow(const QString& name, const QString& help, double micro, double macro, const QString& took,
              bool best);
  void clearTable();

  Session& session_;
  std::function<std::optional<TrainingConfig>()> recipe_;
  SegmentedSwitch* input_ = nullptr;
  QCheckBox* balanced_ = nullptr;
  QPushButton* start_ = nullptr;
  MessageCard* message_ = nullptr;
  QLabel* about_ = nullptr;
  QWidget* table_ = nullptr;
  QGridLayout* grid_ = nullptr;
  int row_ = 0;
  std::optional<HeadReport> report_;
  TaskRunner<HeadReport> runner_;
};

}  // namespace likeness::ui
