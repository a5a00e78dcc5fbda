#pragma once

#include <QString>
#include <QTemporaryDir>
#include <functional>
#include <vector>

#include "app/tour_camera.h"
#include "app/tour_hand.h"
#include "app/tour_ink.h"
#include "ui/core/session.h"

class QAbstractButton;
class QTableView;

namespace likeness::ui {

class MainWindow;

/// What a tour does, step by step. Every step says whether the window did what it should.
class TourScript {
 public:
  TourScript(MainWindow& window, const QString& folder);

  /// True when every step was as it should be; a step that was not is named on standard error, and those
  /// that need it are left out.
  bool run();

 private:
  bool seeTheEmptyPage();
  bool startTraining();
  bool watchTraining();
  bool stopTraining();
  bool seeTheEmptySheet();
  bool drawALetter();
  bool drawADigit();
  bool dragTheThreshold();
  bool dropAPicture();
  bool trainAgain();
  bool listExperiments();
  bool renameOne();
  bool compareTwo();
  bool deleteAndUndo();

  template <class Widget>
  Widget* on(PageId page, const QString& objectName = {});
  bool goTo(PageId page);
  void draw(const TourStrokes& strokes);
  QString answer();
  bool pressOn(PageId page, const QString& objectName);
  bool stopWhenIdle();
  QTableView* table();
  void clickRow(int row, Qt::KeyboardModifiers modifiers = {});
  QString savePicture(const TourStrokes& strokes);

  MainWindow& window_;
  TourHand hand_;
  TourCamera camera_;
  QTemporaryDir scratch_;
};

}  // namespace likeness::ui
