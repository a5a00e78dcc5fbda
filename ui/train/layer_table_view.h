#pragma once

#include <QWidget>

#include "engine/metric/layer_table.h"

class QLabel;
class QToolButton;

namespace likeness::ui {

/// The layers of a network with what they give and how many weights they have, and the sum of these. Folded,
/// it shows the sum alone.
class LayerTableView : public QWidget {
  Q_OBJECT

 public:
  explicit LayerTableView(QWidget* parent = nullptr);

  /// `certain` is false while the shape of the samples is only expected.
  void setNetwork(const NetworkConfig& config, const SampleShape& shape, bool certain = true);
  void setOpen(bool open);
  QToolButton* head() const { return head_; }
  QString text() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showLayers();

  QToolButton* head_ = nullptr;
  QLabel* table_ = nullptr;
  std::vector<LayerDescription> layers_;
  bool certain_ = true;
};

}  // namespace likeness::ui
