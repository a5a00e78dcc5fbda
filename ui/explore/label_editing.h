#pragma once

#include <QObject>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "engine/embeddings/embedding_table.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// Labels given by hand: a column of their own, which begins as a copy of the labels. The columns are copied
/// away from the window, since a million rows take longer than a frame; edits made meanwhile wait for it.
class LabelEditing : public QObject {
  Q_OBJECT

 public:
  explicit LabelEditing(QObject* parent = nullptr);

  /// The facts that edits are applied to; those that wait are forgotten.
  void reset(std::shared_ptr<const EmbeddingTable> facts);
  void give(const std::vector<int>& rows, const std::string& label);
  bool finish(std::chrono::milliseconds atMost);

  struct Change {
    std::shared_ptr<const EmbeddingTable> before, after;
    int column = -1;       // with the labels
    std::size_t rows = 0;  // that got one
    std::string label;
  };

 signals:
  void changed(const likeness::ui::LabelEditing::Change& change);

 private:
  struct Edit {
    std::vector<int> rows;
    std::string label;
  };

  static Change apply(const std::shared_ptr<const EmbeddingTable>& facts, const Edit& edit);
  void startNext();

  std::shared_ptr<const EmbeddingTable> facts_;
  std::deque<Edit> waiting_;
  TaskRunner<Change> runner_;
};

}  // namespace likeness::ui
