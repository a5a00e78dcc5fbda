#include "ui/explore/color_legend.h"

#include <QEvent>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int markerSide = 14;
constexpr int boxAndGaps = 72;  // what an entry takes beside marker and text
constexpr int mostRows = 3;
constexpr int barHeight = 12;
constexpr int longestName = 150;

}  // namespace

ColorLegend::ColorLegend(QWidget* parent) : QWidget(parent), list_(new QListWidget) {
  list_->setFlow(QListView::LeftToRight);
  list_->setWrapping(true);
  list_->setResizeMode(QListView::Adjust);
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setIconSize({markerSide, markerSide});
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->setAccessibleName(tr("Legend: classes that are shown"));
  list_->setToolTip(tr("Switches classes on and off. A double click shows one alone."));
  list_->viewport()->setAutoFillBackground(false);
  QPalette clear = list_->palette();
  clear.setColor(QPalette::Base, Qt::transparent);
  list_->setPalette(clear);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->addWidget(list_);
  connect(list_, &QListWidget::itemChanged, this, &ColorLegend::report);
  connect(list_, &QListWidget::itemDoubleClicked, this,
          [this](const QListWidgetItem* item) { showOnly(list_->row(item)); });
  connect(list_, &QListWidget::customContextMenuRequested, this, &ColorLegend::openMenu);
}

void ColorLegend::setColors(const ColumnColors& colors) {
  colors_ = colors;
  setVisible(colors.scale || !colors.names.empty() || !colors.title.isEmpty());
  list_->setVisible(!colors.scale && !colors.names.empty());
  fill();
  fitHeight();
  update();
}

void ColorLegend::fill() {
  filling_ = true;
  list_->clear();
  const QFontMetrics metrics(list_->font());
  int widest = 0;
  for (std::size_t i = 0; !colors_.scale && i < colors_.names.size(); ++i) {
    QPixmap marker(QSize(markerSide, markerSide) * devicePixelRatioF());
    marker.setDevicePixelRatio(devicePixelRatioF());
    marker.fill(Qt::transparent);
    QPainter painter(&marker);
    if (int(i) == colors_.colors->others) {
      painter.setRenderHint(QPainter::Antialiasing);
      painter.setPen(Qt::NoPen);
      painter.setBrush(QColor::fromRgb(colors_.colors->palette[i]));
      painter.drawEllipse(QPointF(markerSide / 2.0, markerSide / 2.0), 3.5, 3.5);
    } else {
      drawClassMarker(painter, {markerSide / 2.0, markerSide / 2.0}, 5, int(i));
    }
    painter.end();
    const QString name = metrics.elidedText(colors_.names[i], Qt::ElideMiddle, longestName);
    auto* item = new QListWidgetItem(
        QIcon(marker), QStringLiteral("%1  %2").arg(name, QLocale().toString(qulonglong(colors_.counts[i]))));
    item->setToolTip(colors_.names[i]);
    item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    const bool hidden = i < colors_.colors->hidden.size() && colors_.colors->hidden[i] != 0;
    item->setCheckState(hidden ? Qt::Unchecked : Qt::Checked);
    list_->addItem(item);
    widest = std::max(widest, metrics.horizontalAdvance(item->text()));
  }
  list_->setGridSize({widest + markerSide + boxAndGaps, metrics.height() + spacing::small});
  filling_ = false;
}

void ColorLegend::fitHeight() {
  const int line = fontMetrics().height() + spacing::small;
  if (colors_.scale) return setFixedHeight(barHeight + line + spacing::tiny);
  if (colors_.names.empty()) return setFixedHeight(line);
  const int columns = std::max(1, (width() - 4) / std::max(1, list_->gridSize().width()));
  const int rows = (list_->count() + columns - 1) / columns;
  setFixedHeight(std::clamp(rows, 1, mostRows) * line + 4);
}

void ColorLegend::report() {
  if (filling_) return;
  std::vector<std::uint8_t> hidden(colors_.colors->palette.size());
  for (int i = 0; i < list_->count(); ++i)
    hidden[std::size_t(i)] = list_->item(i)->checkState() == Qt::Checked ? 0 : 1;
  emit hiddenChanged(hidden);
}

void ColorLegend::showOnly(int color) {
  bool alone = list_->item(color)->checkState() == Qt::Checked;
  for (int i = 0; i < list_->count(); ++i)
    alone = alone && (i == color || list_->item(i)->checkState() == Qt::Unchecked);
  if (alone) return showAll();
  filling_ = true;
  for (int i = 0; i < list_->count(); ++i)
    list_->item(i)->setCheckState(i == color ? Qt::Checked : Qt::Unchecked);
  filling_ = false;
  report();
}

void ColorLegend::showAll() {
  filling_ = true;
  for (int i = 0; i < list_->count(); ++i) list_->item(i)->setCheckState(Qt::Checked);
  filling_ = false;
  report();
}

void ColorLegend::openMenu(const QPoint& place) {
  const auto* item = list_->itemAt(place);
  QMenu menu(this);
  if (item != nullptr) {
    const int color = list_->row(item);
    menu.addAction(tr("Select these points"), this, [this, color] { emit selectWanted(color); });
    menu.addAction(tr("Show these alone"), this, [this, color] { showOnly(color); });
  }
  menu.addAction(tr("Show all"), this, [this] { showAll(); });
  menu.exec(list_->viewport()->mapToGlobal(place));
}

void ColorLegend::paintEvent(QPaintEvent*) {
  if (!colors_.scale && colors_.title.isEmpty()) return;
  QPainter painter(this);
  if (!colors_.scale) {
    painter.setPen(colors().secondaryText);
    painter.drawText(rect().adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, colors_.title);
    return;
  }
  const QRectF bar(4, 0, std::min(width() - 8, 320), barHeight);
  QLinearGradient gradient(bar.topLeft(), bar.topRight());
  for (int i = 0; i <= 16; ++i) gradient.setColorAt(i / 16.0, viridis(i / 16.0));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().border);
  painter.setBrush(gradient);
  painter.drawRoundedRect(bar, 3, 3);
  painter.setPen(colors().secondaryText);
  const QRectF words(bar.left(), bar.bottom() + 2, bar.width(), fontMetrics().height());
  painter.drawText(words, Qt::AlignHCenter, colors_.title);
  painter.drawText(words, Qt::AlignLeft, QLocale().toString(colors_.least, 'g', 4));
  painter.drawText(words, Qt::AlignRight, QLocale().toString(colors_.most, 'g', 4));
}

void ColorLegend::resizeEvent(QResizeEvent*) {
  fitHeight();
}

void ColorLegend::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && colors_.colors) fill();
}

}  // namespace likeness::ui
