#pragma once

#include <QWidget>
#include <cstdint>
#include <vector>

#include "ui/explore/explore_controller.h"
#include "ui/plots/map_film.h"

class QLineEdit;

namespace likeness::ui {

class CloudMap;
class ColorChoice;
class ColorLegend;
class FrameGlide;
class MapSearch;
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
  ColorChoice* colorChoice() const { return colorBy_; }
  QLineEdit* searchField() const;
  /// The frames with the colours that are shown; nothing where no point is.
  MapFilmFrames film() const;

 signals:
  /// A point was clicked alone: its neighbours are wanted.
  void chosen(int row);

 private:
  void connectController();
  void connectMap();
  void takeTable();
  void recolor();
  void takeColors(const ColumnColors& colors);
  void hideColors(const std::vector<std::uint8_t>& hidden);
  void selectColor(int color);
  void showSelection();
  void showFrame(int frame);
  void showNeighbours();
  CloudCard cardOf(int row) const;

  ExploreController& controller_;
  CloudMap* map_ = nullptr;
  ColorLegend* legend_ = nullptr;
  TimeSlider* frames_ = nullptr;
  FrameGlide* glide_ = nullptr;
  MapSearch* search_ = nullptr;
  ColorChoice* colorBy_ = nullptr;
  std::vector<std::uint8_t> hidden_;  // one a colour, or empty
  bool newSeries_ = true;             // the next frame is the first of a map
};

}  // namespace likeness::ui
