#pragma once

#include <qcustomplot.h>

namespace likeness::ui {

/// Ticks of an axis of shares, labelled in percent. With `nines` the axis is stretched towards one, so that
/// 90, 99 and 99.9 % are equally far apart: that is where the scores of good networks differ.
class ShareTicker : public QCPAxisTicker {
 public:
  explicit ShareTicker(bool nines);

  /// Where a share stands on the stretched axis.
  static double place(double share);

 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
  int getSubTickCount(double) override { return 0; }

 private:
  bool nines_;
};

}  // namespace likeness::ui
