#include "ui/core/quiet_header.h"

#include <QPainter>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {
constexpr int headerHeight = 36;
constexpr int arrowRoom = spacing::medium;
}  // namespace

QuietHeader::QuietHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsClickable(true);
  setHighlightSections(false);
  setFont(smallFont(font()));
}

QSize QuietHeader::sectionSizeFromContents(int section) const {
  const QString title = model()->headerData(section, orientation()).toString();
  return {fontMetrics().horizontalAdvance(title) + 2 * spacing::small + arrowRoom, headerHeight};
}

void QuietHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->fillRect(rect, colors().surface);
  painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors().border);
  const auto wanted =
      static_cast<Qt::Alignment>(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
  const Qt::Alignment alignment = wanted ? wanted : Qt::AlignLeft | Qt::AlignVCenter;
  const QString title = model()->headerData(section, orientation()).toString();
  const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == section;
  const int margin =
      spacing::small + style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;  // as cells
  const QRect inside = rect.adjusted(margin, 0, -margin, 0);
  painter->setPen(sorts ? palette().color(QPalette::Text) : colors().secondaryText);
  painter->drawText(inside, static_cast<int>(alignment), title);
  if (sorts) {
    // On the side where there is no text.
    const int textWidth = fontMetrics().horizontalAdvance(title);
    const bool right = alignment.testFlag(Qt::AlignRight);
    const qreal x = right ? inside.right() - textWidth - 8 : inside.left() + textWidth + 9;
    const qreal tip = sortIndicatorOrder() == Qt::AscendingOrder ? -2 : 2;
    const QPointF center(x, rect.center().y() + 1);
    painter->setPen(QPen(colors().secondaryText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF({center + QPointF(-4, -tip), center + QPointF(0, tip), center + QPointF(4, -tip)}));
  }
  painter->restore();
}

}  // namespace likeness::ui
