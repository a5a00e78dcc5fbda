#pragma once

#include <QtCore/qnamespace.h>

namespace likeness::ui {

/// How the curve of one of many runs is told from the others: a colour of colours().series, and from the
/// fifth run on another pen.
struct RunPen {
  int color = 0;
  Qt::PenStyle style = Qt::SolidLine;
};

constexpr RunPen runPen(int run) {
  constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
  return {run % 4, styles[run / 4 % 4]};
}

}  // namespace likeness::ui
