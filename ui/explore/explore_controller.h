#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "engine/project/map_quality.h"
#include "ui/core/task_runner.h"
#include "ui/explore/explore_engine.h"
#include "ui/explore/label_editing.h"
#include "ui/explore/point_coloring.h"
#include "ui/explore/row_diagnosis.h"
#include "ui/explore/row_neighbours.h"
#include "ui/explore/row_search.h"
#include "ui/explore/row_selection.h"

namespace likeness::ui {

/// How a map is made, as the page asks for it.
struct MapWish {
  MapConfig config;
  bool cosine = false;  // vectors are brought to length 1 first, so that angles count
};

/// The embeddings that are explored, their maps and what is asked of them. Owns the tasks; knows no widgets.
class ExploreController : public QObject {
  Q_OBJECT

 public:
  explicit ExploreController(ExploreEngine engine, QObject* parent = nullptr);

  /// Reads embeddings; what was explored before stays until they are there.
  void open(const ExploreSource& source);
  void stopOpening();
  bool opening() const { return reading_.active(); }

  bool hasTable() const { return facts_ != nullptr; }
  /// Names, columns and pictures of all rows; its vectors have rows but no columns, see vectors().
  const std::shared_ptr<const EmbeddingTable>& facts() const { return facts_; }
  const std::shared_ptr<const Matrix>& vectors() const { return vectors_; }
  const ExploreSource& source() const { return source_; }
  RowSelection& selection() { return selection_; }
  const RowSelection& selection() const { return selection_; }

  /// What can be chosen about how it was read; open() it again with another choice.
  const SourceChoices& choices() const { return choices_; }

  void makeMap(const MapWish& wish);
  void stopMap() { mapping_.requestStop(); }
  bool mapping() const { return mapping_.active(); }
  /// The frames of the last map, as they came; of very large maps only as many as fit in some memory.
  const std::vector<std::shared_ptr<const MapResult>>& frames() const { return frames_; }
  const MapWish& wish() const { return wish_; }

  /// How far the last map can be believed; measured when it has ended, empty before.
  const std::optional<MapQuality>& quality() const { return quality_; }
  /// Looks for what is odd about the rows.
  void diagnose();
  bool diagnosing() const { return diagnosing_.active(); }
  const std::shared_ptr<const RowDiagnosis>& diagnosis() const { return diagnosis_; }

  void findNeighbours(int row, int count, RowMetric metric);
  void forgetNeighbours();
  const RowNeighbours& neighbours() const { return neighbours_; }
  /// Selects what is found.
  void search(const QString& typed, SearchKind kind, int column);

  /// Colours the points; PointColoring::colored tells when.
  void color(const ColorWish& wish);
  PointColoring& coloring() { return coloring_; }

  /// Gives rows a label in the column "edited label", which begins as a copy of the labels; labelled() tells
  /// when.
  void setLabels(const std::vector<int>& rows, const QString& label);
  /// Columns of the same rows, such as those before a change.
  void setFacts(std::shared_ptr<const EmbeddingTable> facts);

  /// Stops what runs and waits for it; false when something had not ended in time.
  bool finish(std::chrono::milliseconds atMost);

 signals:
  void openingChanged();
  void tableChanged();
  /// Other columns of the same rows; `column` is a new or changed one, or -1.
  void factsChanged(int column);
  void choicesChanged();
  /// After factsChanged; setFacts(change.before) takes it back.
  void labelled(const likeness::ui::LabelEditing::Change& change);
  void mapStarted();
  void frameAdded();
  void mapEnded();
  void qualityChanged();
  void diagnosisChanged();
  void neighboursChanged();
  void searched(const likeness::ui::SearchResult& result);
  void openFailed(const QString& message);
  void failed(const QString& message);

 private:
  struct MeasuredMap {
    std::shared_ptr<const MapResult> map;
    MapQuality quality;
  };

  void take(EmbeddingTable table);
  void lookForChoices();
  void keep(MapResult frame);
  void measure();

  ExploreEngine engine_;
  ExploreSource source_, opened_;
  bool openingStopped_ = false;  // by the user: no failure
  std::shared_ptr<const EmbeddingTable> facts_;
  std::shared_ptr<const Matrix> vectors_;
  SourceChoices choices_;
  RowSelection selection_;
  MapWish wish_;
  std::vector<std::shared_ptr<const MapResult>> frames_;
  RowNeighbours neighbours_;
  std::optional<MapQuality> quality_;
  std::shared_ptr<const RowDiagnosis> diagnosis_;
  PointColoring coloring_;
  LabelEditing labelling_;
  TaskRunner<std::shared_ptr<EmbeddingTable>> reading_;
  TaskRunner<SourceChoices> choosing_;
  TaskRunner<MapResult> mapping_;
  TaskRunner<RowNeighbours> nearing_;
  TaskRunner<SearchResult> searching_;
  TaskRunner<MeasuredMap> measuring_;
  TaskRunner<std::shared_ptr<const RowDiagnosis>> diagnosing_;
};

}  // namespace likeness::ui
