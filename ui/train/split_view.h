#pragma once

#include <QWidget>

#include "engine/data/dataset_preview.h"

class QGridLayout;
class QVBoxLayout;

namespace likeness::ui {

enum class Tone;

/// How a data set is divided: a table of the splits, and what they share, which must be nothing.
class SplitView : public QWidget {
  Q_OBJECT

 public:
  explicit SplitView(QWidget* parent = nullptr);

  void setPreview(const DatasetPreview& preview);
  /// The lines under the table.
  QStringList lines() const { return lines_; }

 private:
  void clear();
  void showParts(const SplitReport& split);
  void showLeaks(const SplitReport& split);
  void showFilters(const DatasetPreview& preview);
  void addLine(Tone tone, const QString& text);

  QGridLayout* table_ = nullptr;
  QVBoxLayout* notes_ = nullptr;
  QStringList lines_;
};

}  // namespace likeness::ui
