#include "ui/faces/people_legend.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/core/style.h"
#include "ui/faces/face_painting.h"
#include "ui/faces/face_thumbnails.h"
#include "ui/faces/people_model.h"

namespace likeness::ui {

namespace {

constexpr std::size_t most = 10;  // as many as there are colours
constexpr double markerRoom = 18;
constexpr double discRoom = 34;
constexpr double longestName = 150;
constexpr double gap = 18;

}  // namespace

PeopleLegend::PeopleLegend(FaceThumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), thumbnails_(thumbnails) {
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setAccessibleName(tr("The largest albums"));
  connect(&thumbnails, &FaceThumbnails::arrived, this, qOverload<>(&QWidget::update));
}

void PeopleLegend::setPeople(const std::vector<StoredPerson>& people) {
  people_ = people;
  update();
}

void PeopleLegend::layOut() {
  const QFontMetricsF metrics(font());
  const auto moreText = [this](std::size_t shown) {
    return tr("and %n more", nullptr, static_cast<int>(people_.size() - shown));
  };
  const double end = width() - metrics.horizontalAdvance(moreText(0));
  entries_.clear();
  double left = 0;
  for (const StoredPerson& person : people_) {
    // Who has no name yet is known by the face alone.
    const QString name = metrics.elidedText(QString::fromStdString(person.name), Qt::ElideRight, longestName);
    const double wide = markerRoom + discRoom + metrics.horizontalAdvance(name);
    if (entries_.size() == most || left + wide > end) break;
    entries_.push_back({person.id, person.cover, name, QRectF(left, 0, wide, height())});
    left += wide + gap;
  }
  if (entries_.size() < people_.size())
    entries_.push_back({0, 0, moreText(entries_.size()), QRectF(left, 0, width() - left, height())});
}

void PeopleLegend::paintEvent(QPaintEvent*) {
  layOut();
  QPainter painter(this);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const bool person = entry.person != 0;
    if (person) {
      const double middle = entry.place.center().y();
      drawClassMarker(painter, {entry.place.left() + 6, middle}, 5, static_cast<int>(i));
      const QRectF disc(entry.place.left() + markerRoom, middle - 14, 28, 28);
      paintDisc(painter, disc, thumbnails_.find(entry.cover));
    }
    painter.setPen(person ? palette().color(QPalette::WindowText) : colors().secondaryText);
    painter.drawText(entry.place.adjusted(person ? markerRoom + discRoom : 0, 0, 2, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, entry.name);
  }
}

const PeopleLegend::Entry* PeopleLegend::entryAt(const QPointF& place) const {
  const auto found = std::ranges::find_if(
      entries_, [&](const Entry& entry) { return entry.person != 0 && entry.place.contains(place); });
  return found == entries_.end() ? nullptr : &*found;
}

void PeopleLegend::mouseMoveEvent(QMouseEvent* event) {
  setCursor(entryAt(event->position()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PeopleLegend::mouseReleaseEvent(QMouseEvent* event) {
  const Entry* entry = entryAt(event->position());
  if (event->button() == Qt::LeftButton && entry != nullptr) emit albumOpened(entry->person);
}

}  // namespace likeness::ui
