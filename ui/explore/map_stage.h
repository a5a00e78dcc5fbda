#pragma once

#include <QWidget>
#include <functional>

#include "ui/explore/explore_controller.h"
#include "ui/plots/map_film.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSlider;
class QTimer;
class QToolButton;

namespace likeness::ui {

class CloudMap;
class ColorLegend;
class FrameGlide;
class TimeSlider;
struct CloudCard;

/// The map with what belongs to it: tools, colours, search, legend and the frames it came by.
class MapStage : public QWidget {
  Q_OBJECT

 public:
  explicit MapStage(ExploreController& controller, QWidget* parent = nullptr);

  CloudMap* map() const { return map_; }
  ColorLegend* legend() const { return legend_; }
  TimeSlider* frames() const { return frames_; }
  QComboBox* colorColumn() const { return colorBy_; }
  QLineEdit* searchField() const { return search_; }
  void colorBy(int column);
  /// The frames with the colours that are shown.
  MapFilmFrames film() const;

 signals:
  /// A point was clicked alone: its neighbours are wanted.
  void chosen(int row);

 private:
  QWidget* makeTools();
  QToolButton* makeViewMenu();
  QWidget* makeSearch();
  QToolButton* makeTool(const QString& iconName, const QString& text, const QString& name, bool checkable);
  void connectMap();
  void takeTable();
  void fillColumns(int chosen);
  void recolor();
  void hideColors(const std::vector<std::uint8_t>& hidden);
  void showSelection();
  void showFrame(int frame);
  void showNeighbours();
  void startSearch();
  void showFound(const SearchResult& result);
  CloudCard cardOf(int row) const;

  ExploreController& controller_;
  CloudMap* map_ = nullptr;
  ColorLegend* legend_ = nullptr;
  TimeSlider* frames_ = nullptr;
  FrameGlide* glide_ = nullptr;
  QComboBox* colorBy_ = nullptr;
  QLineEdit* search_ = nullptr;
  QComboBox* searchKind_ = nullptr;
  QLabel* found_ = nullptr;
  QTimer* searchTimer_ = nullptr;
  std::vector<std::uint8_t> hidden_;  // one a colour, or empty
  bool newSeries_ = true;             // the next frame is the first of a map
};

}  // namespace likeness::ui
