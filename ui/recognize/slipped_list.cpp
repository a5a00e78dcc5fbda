#include "ui/recognize/slipped_list.h"

#include <QEvent>
#include <QLocale>
#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/core/digit_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int pictureSide = 56;
constexpr int mostShown = 400;  // more nobody looks through; the count says how many there are

}  // namespace

SlippedList::SlippedList(QWidget* parent) : QListWidget(parent) {
  setViewMode(QListView::IconMode);
  setResizeMode(QListView::Adjust);
  setMovement(QListView::Static);
  setUniformItemSizes(true);
  setIconSize({pictureSide, pictureSide});
  setGridSize({pictureSide + 40, pictureSide + 2 * fontMetrics().height() + spacing::small});
  setWordWrap(true);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Signs that were taken for digits"));
}

void SlippedList::setMeasure(std::shared_ptr<const RefusalMeasure> measure, QStringList classNames) {
  measure_ = std::move(measure);
  classNames_ = std::move(classNames);
  nearestFirst_.clear();
  clear();
  if (!measure_) return;
  const auto& unknown = measure_->bench->probes().unknown;
  nearestFirst_.resize(unknown.size());
  std::iota(nearestFirst_.begin(), nearestFirst_.end(), std::size_t{0});
  std::stable_sort(nearestFirst_.begin(), nearestFirst_.end(), [&](std::size_t a, std::size_t b) {
    return unknown[a].strangeness < unknown[b].strangeness;
  });
}

int SlippedList::show(float threshold, int group) {
  threshold_ = threshold;
  group_ = group;
  clear();
  if (!measure_) return 0;
  int found = 0;
  for (const std::size_t place : nearestFirst_) {
    const UnknownProbe& probe = measure_->bench->probes().unknown[place];
    if (probe.strangeness > threshold) break;
    if (group >= 0 && probe.group != group) continue;
    if (found++ < mostShown) addItem(makeItem(place));
  }
  return found;
}

QListWidgetItem* SlippedList::makeItem(std::size_t place) const {
  const UnknownProbe& probe = measure_->bench->probes().unknown[place];
  const QString name = QString::fromStdString(measure_->unknown.classNames[std::size_t(probe.group)]);
  const QString taken = classNames_.value(probe.taken);
  const QString distance = QLocale().toString(probe.strangeness, 'f', 3);
  const QString is = name.isEmpty() ? QStringLiteral("?") : name;
  const QImage picture = digitImage(measure_->unknown, place, palette().color(QPalette::Text))
                             .scaled(pictureSide, pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  auto* item = new QListWidgetItem(QIcon(QPixmap::fromImage(picture)),
                                   QStringLiteral("%1 → %2\n%3").arg(is, taken, distance));
  item->setToolTip(tr("%1, taken for %2 at a distance of %3").arg(is, taken, distance));
  item->setData(Qt::AccessibleTextRole, item->toolTip());
  return item;
}

void SlippedList::changeEvent(QEvent* event) {
  QListWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && measure_) show(threshold_, group_);
}

}  // namespace likeness::ui
