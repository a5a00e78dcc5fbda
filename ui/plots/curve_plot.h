#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "ui/plots/curve_series.h"

class QCustomPlot;

namespace likeness::ui {

/// A horizontal dashed line with a label at its right end: what a curve is to be compared with.
struct Baseline {
  QString label;
  double value = 0;
};

/// Curves over a common horizontal axis: a title with the legend beside it, axes that name their units, the
/// smoothed line over the faint raw one, dashed baselines labelled at the right
/// edge, and a crosshair (mouse, or
/// arrow keys when focused) that reads all curves at one step.
class CurvePlot : public QWidget {
  Q_OBJECT

 public:
  enum class Unit { plain, percent };  // of the vertical axis; percent: values are shares
  enum class Scale {
    linear,
    logarithmic,  // for values above 0
    nines,        // for shares near one: 90, 99 and 99.9 % are equally far apart
  };

  explicit CurvePlot(const QString& title, QWidget* parent = nullptr);
  ~CurvePlot() override;

  void setAxisTitles(const QString& horizontal, const QString& vertical);
  void setUnit(Unit unit);
  /// A button that switches the vertical axis between linear and this scale.
  void offerScale(Scale other, bool on);
  void setScale(Scale scale);
  /// What the vertical axis shows at least; without it the data decide alone.
  void setVerticalRange(double least, double most);
  /// How far the horizontal axis reaches at least: plots that stand together reach equally far.
  void setHorizontalEnd(double end);

  /// A curve in colours().series[color]; returns its index. Dashed ones tell two curves of one colour apart.
  /// A `smooth` curve shows its moving average over the faint raw line, others the raw line, with dots
  /// where they are few.
  int addCurve(const QString& name, int color, bool smooth = true, Qt::PenStyle pen = Qt::SolidLine);
  /// Renames a curve in legend and crosshair.
  void setCurveName(int curve, const QString& name);
  /// Cheap: the picture follows at most ten times a second. `x` must not fall.
  void append(int curve, double x, double y);
  void setPoints(int curve, const std::vector<double>& x, const std::vector<double>& y);
  void setBaselines(const std::vector<Baseline>& baselines);
  /// A vertical line where something was changed, with a label at its top.
  void addMark(double x, const QString& label);
  /// The same, in place of all marks there are.
  void setMark(double x, const QString& label);
  int markCount() const;
  /// Removes all points, baselines and marks; the curves stay.
  void clear();
  /// Removes the curves too.
  void removeCurves();
  /// Replots at once, for pictures of the window.
  void refresh();

  /// The curves at one place as the crosshair tells them, one line each; for tests and screen readers.
  QString readingAt(double x) const;

 public slots:
  /// Shows the crosshair at a place of the horizontal axis; plots that stand together share one.
  void showCrosshair(double x);
  void hideCrosshair();

 signals:
  void crosshairMoved(double x);
  void crosshairLeft();
  /// A click on the plot, or Enter at the crosshair, at this place of the horizontal axis.
  void chosen(double x);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Parts;
  struct Curve;

  void applyColors();
  void scheduleReplot();
  void replot();
  void rescale();
  void layOutBaselines();
  void layOutMarks();
  void removeMarks();
  void updateLegend();
  /// Beside the title where it has room, else below it; of many curves only the crosshair names each.
  void placeLegend();
  void moveCrosshair(int direction);
  void placeReading();
  void setLabelMargin();
  QString formatValue(double value) const;

  std::unique_ptr<Parts> parts_;
};

}  // namespace likeness::ui
