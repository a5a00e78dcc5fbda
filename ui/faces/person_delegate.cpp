#include "ui/faces/person_delegate.h"

#include <QLocale>
#include <QPainter>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/face_painting.h"
#include "ui/faces/face_thumbnails.h"
#include "ui/faces/people_model.h"

namespace likeness::ui {

namespace {

constexpr int coverSide = 104;
constexpr int coverTop = 12;

void drawLine(QPainter& painter, const QRect& line, const QFont& font, const QColor& color,
              const QString& text) {
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter,
                   QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
}

}  // namespace

PersonDelegate::PersonDelegate(FaceThumbnails& thumbnails, QObject* parent)
    : QAbstractItemDelegate(parent), thumbnails_(thumbnails) {}

void PersonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  paintTileGround(*painter, option);
  painter->save();
  const bool hidden = index.data(PeopleModel::hiddenRole).toBool();
  if (hidden) painter->setOpacity(0.55);
  const QRect& area = option.rect;
  paintCover(*painter,
             QRectF(area.center().x() - coverSide / 2.0 + 0.5, area.top() + coverTop, coverSide, coverSide),
             index);
  painter->setOpacity(1);

  const bool named = !index.data(PeopleModel::nameRole).toString().isEmpty();
  const bool person = isPerson(index.data(PeopleModel::idRole).toLongLong());
  const QFontMetrics metrics(option.font);
  const QRect name(area.left() + 10, area.top() + coverTop + coverSide + 6, area.width() - 20,
                   metrics.height());
  const QColor text = option.palette.color(QPalette::WindowText);
  QFont nameFont = option.font;
  if (named || !person) nameFont.setWeight(QFont::DemiBold);
  drawLine(*painter, name, nameFont, named || !person ? text : colors().secondaryText,
           index.data(Qt::DisplayRole).toString());
  QString count = QLocale().toString(index.data(PeopleModel::countRole).toInt());
  if (hidden) count = tr("%1, hidden").arg(count);
  drawLine(*painter, name.translated(0, metrics.height() + 1), tabularFont(smallFont(option.font)),
           colors().secondaryText, count);
  painter->restore();
}

void PersonDelegate::paintCover(QPainter& painter, const QRectF& disc, const QModelIndex& index) const {
  const RowId album = index.data(PeopleModel::idRole).toLongLong();
  if (isPerson(album))
    return paintDisc(painter, disc, thumbnails_.find(index.data(PeopleModel::coverRole).toLongLong()));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().control, 1.5, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
  painter.restore();
  const QString name =
      album == unassignedAlbum ? QStringLiteral("face-unknown") : QStringLiteral("face-aside");
  QRect place(0, 0, 40, 40);
  place.moveCenter(disc.center().toPoint());
  icon(name).paint(&painter, place);
}

}  // namespace likeness::ui
