#include "ui/plots/curve_plot.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/core/style.h"
#include "ui/plots/curve_series.h"
#include "ui/plots/reading_card.h"
#include "ui/plots/share_ticker.h"

namespace likeness::ui {

namespace {

constexpr int replotMs = 100;
constexpr double baselineGap = 6;  // between the plot and the labels at its right
constexpr int narrow = 480;        // plots label their baselines inside
constexpr std::size_t mostInLegendBelow = 4;
constexpr int leastTitle = 90;

/// Few points are told apart by dots; of many they would only make the line thick; one alone is large.
QCPScatterStyle dotsFor(std::size_t points, const QColor& color) {
  constexpr std::size_t mostDots = 50;
  if (points > mostDots) return QCPScatterStyle(QCPScatterStyle::ssNone);
  return {QCPScatterStyle::ssDisc, color, color, points == 1 ? 10.0 : 4.0};
}

}  // namespace

struct CurvePlot::Curve {
  QString name;
  int color = 0;
  bool smooth = true;
  Qt::PenStyle pen = Qt::SolidLine;
  CurveSeries series;
  QCPGraph* raw = nullptr;
  QCPGraph* line = nullptr;
  QCPItemTracer* dot = nullptr;  // at the crosshair
};

struct CurvePlot::Parts {
  struct Line {
    Baseline baseline;
    QCPItemStraightLine* line = nullptr;
    QCPItemText* text = nullptr;
  };

  struct Mark {
    double x = 0;
    QCPItemStraightLine* line = nullptr;
    QCPItemText* text = nullptr;
  };

  QLabel* title = nullptr;
  QLabel* legend = nullptr;       // beside the title
  QLabel* legendBelow = nullptr;  // where that has no room
  QToolButton* scaleButton = nullptr;
  QCustomPlot* plot = nullptr;
  QCPItemStraightLine* crosshair = nullptr;
  ReadingCard* card = nullptr;
  QString horizontal;
  Unit unit = Unit::plain;
  Scale scale = Scale::linear;
  Scale offered = Scale::linear;
  double least = std::numeric_limits<double>::quiet_NaN();
  double most = std::numeric_limits<double>::quiet_NaN();
  double end = 10;
  bool inside = false;  // baselines are labelled inside the plot, which is too narrow for a margin
  std::vector<std::unique_ptr<Curve>> curves;
  std::vector<Line> lines;
  std::vector<Mark> marks;
  double crosshairAt = std::numeric_limits<double>::quiet_NaN();
  QTimer timer;

  /// Whether a curve ends above a value: the label of a line there goes below it, out of the curve's way.
  bool endsAbove(double value) const {
    return std::any_of(curves.begin(), curves.end(), [value](const auto& curve) {
      return !curve->series.empty() && curve->series.buckets().back().smooth > value;
    });
  }
  double placed(double value) const { return scale == Scale::nines ? ShareTicker::place(value) : value; }
};

CurvePlot::CurvePlot(const QString& title, QWidget* parent) : QWidget(parent), parts_(new Parts) {
  auto& p = *parts_;
  p.title = makeHeading(title);
  p.title->setMinimumWidth(leastTitle);  // a long one is cut rather than the window widened
  p.legend = new QLabel;
  p.legend->setFont(smallFont(font()));
  p.legend->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  p.legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  p.legendBelow = new QLabel;
  p.legendBelow->setFont(smallFont(font()));
  p.legendBelow->setWordWrap(true);
  p.legendBelow->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  for (QLabel* legend : {p.legend, p.legendBelow}) legend->hide();
  p.scaleButton = new QToolButton;
  p.scaleButton->setCheckable(true);
  p.scaleButton->setFont(smallFont(font()));
  p.scaleButton->hide();
  connect(p.scaleButton, &QToolButton::toggled, this,
          [this](bool on) { setScale(on ? parts_->offered : Scale::linear); });
  p.plot = new QCustomPlot;
  p.plot->setMinimumSize(160, 90);
  p.plot->setFocusPolicy(Qt::NoFocus);
  p.plot->setMouseTracking(true);
  p.plot->installEventFilter(this);
  p.plot->setNoAntialiasingOnDrag(true);
  p.plot->axisRect()->setMinimumMargins(QMargins(0, 4, 8, 0));
  connect(p.plot, &QCustomPlot::afterLayout, this, &CurvePlot::layOutBaselines);
  connect(p.plot, &QCustomPlot::afterLayout, this, &CurvePlot::layOutMarks);

  p.crosshair = new QCPItemStraightLine(p.plot);
  p.crosshair->setLayer(QStringLiteral("overlay"));
  p.crosshair->setVisible(false);
  p.card = new ReadingCard(p.plot);

  auto* header = new QHBoxLayout;
  header->setSpacing(spacing::small);
  header->addWidget(p.title);
  header->addStretch();
  header->addWidget(p.legend, 1);
  header->addWidget(p.scaleButton);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::medium - 4, spacing::small, spacing::small, spacing::small);
  column->setSpacing(spacing::tiny);
  column->addLayout(header);
  column->addWidget(p.legendBelow);
  column->addWidget(p.plot, 1);

  p.timer.setSingleShot(true);
  p.timer.setInterval(replotMs);
  connect(&p.timer, &QTimer::timeout, this, &CurvePlot::replot);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(title);
  applyColors();
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::setAxisTitles(const QString& horizontal, const QString& vertical) {
  parts_->horizontal = horizontal;
  parts_->plot->xAxis->setLabel(horizontal);
  parts_->plot->yAxis->setLabel(vertical);
  scheduleReplot();
}

void CurvePlot::setUnit(Unit unit) {
  parts_->unit = unit;
  if (unit == Unit::percent) parts_->plot->yAxis->setTicker(QSharedPointer<ShareTicker>::create(false));
  scheduleReplot();
}

void CurvePlot::offerScale(Scale other, bool on) {
  auto& p = *parts_;
  p.offered = other;
  const bool logarithmic = other == Scale::logarithmic;
  p.scaleButton->setText(tr("Log"));
  p.scaleButton->setToolTip(logarithmic ? tr("Logarithmic axis: small differences between small values show")
                                        : tr("Stretched axis: 90, 99 and 99.9 % are equally far apart"));
  p.scaleButton->setAccessibleName(p.scaleButton->toolTip());
  p.scaleButton->show();
  p.scaleButton->setChecked(on);
}

void CurvePlot::setScale(Scale scale) {
  auto& p = *parts_;
  p.scale = scale;
  auto* axis = p.plot->yAxis;
  axis->setScaleType(scale == Scale::logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (scale == Scale::logarithmic) {
    const auto ticker = QSharedPointer<QCPAxisTickerLog>::create();
    ticker->setLogBase(10);
    ticker->setSubTickCount(9);
    axis->setTicker(ticker);
  } else if (p.unit == Unit::percent) {
    axis->setTicker(QSharedPointer<ShareTicker>::create(scale == Scale::nines));
  } else {
    axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
  }
  replot();
}

void CurvePlot::setVerticalRange(double least, double most) {
  parts_->least = least;
  parts_->most = most;
  scheduleReplot();
}

void CurvePlot::setHorizontalEnd(double end) {
  parts_->end = end;
  scheduleReplot();
}

int CurvePlot::addCurve(const QString& name, int color, bool smooth, Qt::PenStyle pen) {
  auto& p = *parts_;
  auto curve = std::make_unique<Curve>();
  curve->name = name;
  curve->color = color;
  curve->smooth = smooth;
  curve->pen = pen;
  if (smooth) curve->raw = p.plot->addGraph();
  curve->line = p.plot->addGraph();
  curve->dot = new QCPItemTracer(p.plot);
  curve->dot->setLayer(QStringLiteral("overlay"));
  curve->dot->setStyle(QCPItemTracer::tsCircle);
  curve->dot->setSize(7);
  curve->dot->setVisible(false);
  p.curves.push_back(std::move(curve));
  applyColors();
  return int(p.curves.size()) - 1;
}

void CurvePlot::setCurveName(int curve, const QString& name) {
  parts_->curves[std::size_t(curve)]->name = name;
  updateLegend();
}

void CurvePlot::append(int curve, double x, double y) {
  parts_->curves[std::size_t(curve)]->series.append(x, y);
  scheduleReplot();
}

void CurvePlot::setPoints(int curve, const std::vector<double>& x, const std::vector<double>& y) {
  auto& series = parts_->curves[std::size_t(curve)]->series;
  series.clear();
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) series.append(x[i], y[i]);
  scheduleReplot();
}

void CurvePlot::setBaselines(const std::vector<Baseline>& baselines) {
  auto& p = *parts_;
  for (const auto& line : p.lines) {
    p.plot->removeItem(line.line);
    p.plot->removeItem(line.text);
  }
  p.lines.clear();
  for (const auto& baseline : baselines) {
    Parts::Line line{baseline, new QCPItemStraightLine(p.plot), new QCPItemText(p.plot)};
    line.text->setClipToAxisRect(false);
    line.text->position->setType(QCPItemPosition::ptAbsolute);
    line.text->setText(QStringLiteral("%1 %2").arg(baseline.label, formatValue(baseline.value)));
    line.text->setFont(smallFont(font()));
    p.lines.push_back(line);
  }
  setLabelMargin();
  applyColors();
}

void CurvePlot::setLabelMargin() {
  auto& p = *parts_;
  p.inside = width() < narrow;
  int margin = spacing::small;
  const QFontMetrics metrics(smallFont(font()));
  for (const auto& line : p.lines) {
    line.text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (!p.inside)
      margin = std::max(margin, metrics.horizontalAdvance(line.text->text()) + int(baselineGap) + 4);
  }
  p.plot->axisRect()->setMinimumMargins(QMargins(0, 4, margin, 0));
  scheduleReplot();
}

void CurvePlot::addMark(double x, const QString& label) {
  auto& p = *parts_;
  Parts::Mark mark{x, new QCPItemStraightLine(p.plot), new QCPItemText(p.plot)};
  mark.line->point1->setCoords(x, 1);
  mark.line->point2->setCoords(x, 2);
  mark.text->position->setTypeX(QCPItemPosition::ptPlotCoords);
  mark.text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
  mark.text->setText(label);
  mark.text->setFont(smallFont(font()));
  mark.text->setPadding(QMargins(4, 1, 4, 1));
  mark.text->setVisible(!label.isEmpty());
  p.marks.push_back(mark);
  applyColors();
}

void CurvePlot::setMark(double x, const QString& label) {
  removeMarks();
  addMark(x, label);
  scheduleReplot();
}

int CurvePlot::markCount() const {
  return int(parts_->marks.size());
}

void CurvePlot::removeMarks() {
  for (const auto& mark : parts_->marks) {
    parts_->plot->removeItem(mark.line);
    parts_->plot->removeItem(mark.text);
  }
  parts_->marks.clear();
}

void CurvePlot::layOutMarks() {
  auto& p = *parts_;
  const QRect area = p.plot->axisRect()->rect();
  const double height = QFontMetrics(smallFont(font())).height() + 2;
  std::vector<double> ends;  // of the labels in each line, which do not overlap
  for (auto& mark : p.marks) {
    const double width = QFontMetrics(smallFont(font())).horizontalAdvance(mark.text->text()) + 8;
    const double at = p.plot->xAxis->coordToPixel(mark.x);
    const bool left = at + width > area.right();
    const double begin = left ? at - width : at;
    std::size_t line = 0;
    while (line < ends.size() && ends[line] > begin) ++line;
    if (line == ends.size()) ends.push_back(0);
    ends[line] = begin + width;
    mark.text->setPositionAlignment((left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    mark.text->position->setCoords(mark.x, double(line) * height / std::max(1, area.height()));
  }
}

void CurvePlot::clear() {
  for (auto& curve : parts_->curves) curve->series.clear();
  parts_->end = 10;
  hideCrosshair();
  removeMarks();
  setBaselines({});
}

void CurvePlot::removeCurves() {
  clear();
  auto& p = *parts_;
  for (auto& curve : p.curves) p.plot->removeItem(curve->dot);
  p.plot->clearGraphs();
  p.curves.clear();
  updateLegend();
  scheduleReplot();
}

void CurvePlot::refresh() {
  replot();
}

QString CurvePlot::readingAt(double x) const {
  QStringList lines;
  for (const auto& curve : parts_->curves) {
    const auto* bucket = curve->series.nearest(x);
    if (!bucket) continue;
    lines << QStringLiteral("%1: %2").arg(curve->name,
                                          formatValue(curve->smooth ? bucket->smooth : bucket->last));
  }
  return lines.join(u'\n');
}

void CurvePlot::showCrosshair(double x) {
  auto& p = *parts_;
  const CurveSeries::Bucket* at = nullptr;
  std::vector<ReadingCard::Line> lines;
  for (auto& curve : p.curves) {
    const auto* bucket = curve->series.nearest(x);
    curve->dot->setVisible(bucket != nullptr);
    if (!bucket) continue;
    if (!at || std::abs(bucket->x - x) < std::abs(at->x - x)) at = bucket;
    const double value = curve->smooth ? bucket->smooth : bucket->last;
    curve->dot->position->setCoords(bucket->x, p.placed(value));
    lines.push_back({colors().series[std::size_t(curve->color)], curve->name, formatValue(value)});
  }
  if (!at) return hideCrosshair();
  p.crosshairAt = at->x;
  p.crosshair->point1->setCoords(at->x, 0);
  p.crosshair->point2->setCoords(at->x, 1);
  p.crosshair->setVisible(true);
  p.card->setReading(
      QStringLiteral("%1 %2").arg(p.horizontal, QLocale().toString(qint64(std::llround(at->x)))), lines);
  placeReading();
  setAccessibleDescription(p.card->text());
  p.plot->layer(QStringLiteral("overlay"))->replot();
}

void CurvePlot::hideCrosshair() {
  auto& p = *parts_;
  if (std::isnan(p.crosshairAt)) return;
  p.crosshairAt = std::numeric_limits<double>::quiet_NaN();
  p.crosshair->setVisible(false);
  for (auto& curve : p.curves) curve->dot->setVisible(false);
  p.card->hide();
  p.plot->layer(QStringLiteral("overlay"))->replot();
}

void CurvePlot::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) applyColors();
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  hideCrosshair();
  if (parts_->inside != (width() < narrow)) setLabelMargin();
  // Later: a layout that is being worked out must not change below itself.
  QMetaObject::invokeMethod(this, &CurvePlot::placeLegend, Qt::QueuedConnection);
}

void CurvePlot::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!std::isnan(parts_->crosshairAt)) emit chosen(parts_->crosshairAt);
      break;
    case Qt::Key_Left:
      return moveCrosshair(-1);
    case Qt::Key_Right:
      return moveCrosshair(1);
    case Qt::Key_Home:
      return moveCrosshair(-1000000);
    case Qt::Key_End:
      return moveCrosshair(1000000);
    case Qt::Key_Escape:
      hideCrosshair();
      emit crosshairLeft();
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void CurvePlot::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void CurvePlot::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void CurvePlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(hasFocus() ? QPen(colors().accent, 2) : QPen(colors().border));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseMove) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    showCrosshair(parts_->plot->xAxis->pixelToCoord(mouse->position().x()));
    if (!std::isnan(parts_->crosshairAt)) emit crosshairMoved(parts_->crosshairAt);
  } else if (event->type() == QEvent::Leave) {
    hideCrosshair();
    emit crosshairLeft();
  } else if (event->type() == QEvent::MouseButtonPress) {
    setFocus(Qt::MouseFocusReason);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() == Qt::LeftButton)
      emit chosen(parts_->plot->xAxis->pixelToCoord(mouse->position().x()));
  }
  return QWidget::eventFilter(watched, event);
}

void CurvePlot::applyColors() {
  auto& p = *parts_;
  const QColor secondary = colors().secondaryText;
  p.plot->setBackground(colors().surface);
  for (auto* axis : {p.plot->xAxis, p.plot->yAxis}) {
    axis->setBasePen(QPen(colors().border));
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(secondary);
    axis->setLabelColor(secondary);
    axis->setTickLabelFont(tabularFont(smallFont(font())));
    axis->setLabelFont(smallFont(font()));
    axis->setLabelPadding(2);
    axis->setNumberPrecision(3);
    axis->grid()->setPen(QPen(colors().grid));
    axis->grid()->setZeroLinePen(QPen(colors().grid));
  }
  p.plot->xAxis->grid()->setVisible(false);
  p.plot->xAxis->setNumberFormat(QStringLiteral("g"));
  p.plot->xAxis->setNumberPrecision(6);
  p.plot->yAxis->setNumberFormat(QStringLiteral("g"));
  p.crosshair->setPen(QPen(colors().control, 1));
  for (auto& curve : p.curves) {
    const QColor color = colors().series[std::size_t(curve->color)];
    QColor faint = color;
    faint.setAlpha(isDark() ? 80 : 70);
    if (curve->raw) curve->raw->setPen(QPen(faint, 1));
    curve->line->setPen(QPen(color, 2, curve->pen, Qt::FlatCap, Qt::RoundJoin));
    curve->dot->setPen(QPen(colors().surface, 1.5));
    curve->dot->setBrush(color);
  }
  for (const auto& line : p.lines) {
    line.line->setPen(QPen(secondary, 1, Qt::DashLine));
    line.text->setColor(secondary);
    QColor ground = colors().surface;  // keeps the label readable over a curve
    ground.setAlpha(215);
    line.text->setBrush(ground);
  }
  for (const auto& mark : p.marks) {
    mark.line->setPen(QPen(colors().accent, 1.5, Qt::DotLine));
    mark.text->setColor(colors().accentText);
    mark.text->setBrush(colors().accent);
  }
  updateLegend();
  scheduleReplot();
}

void CurvePlot::scheduleReplot() {
  if (!parts_->timer.isActive()) parts_->timer.start();
}

void CurvePlot::replot() {
  parts_->timer.stop();
  for (auto& curve : parts_->curves) {
    const auto& buckets = curve->series.buckets();
    QVector<QCPGraphData> raw, line;
    raw.reserve(qsizetype(2 * buckets.size()));
    line.reserve(qsizetype(buckets.size()));
    for (const auto& bucket : buckets) {
      line.push_back({bucket.x, parts_->placed(curve->smooth ? bucket.smooth : bucket.last)});
      if (!curve->raw) continue;
      raw.push_back({bucket.x, parts_->placed(bucket.least)});
      if (bucket.most > bucket.least) raw.push_back({bucket.x, parts_->placed(bucket.most)});
    }
    if (!curve->smooth) curve->line->setScatterStyle(dotsFor(buckets.size(), curve->line->pen().color()));
    curve->line->data()->set(line, true);
    if (curve->raw) curve->raw->data()->set(raw, true);
  }
  rescale();
  parts_->plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::rescale() {
  auto& p = *parts_;
  double right = p.end, low = p.least, high = p.most;
  const bool logarithmic = p.scale == Scale::logarithmic;
  const auto include = [&](double value) {
    if (logarithmic && value <= 0) return;
    if (std::isnan(low) || value < low) low = value;
    if (std::isnan(high) || value > high) high = value;
  };
  for (const auto& curve : p.curves) {
    for (const auto& bucket : curve->series.buckets()) {
      include(bucket.least);
      include(bucket.most);
    }
    if (!curve->series.empty()) right = std::max(right, curve->series.buckets().back().x);
  }
  for (const auto& line : p.lines) include(line.baseline.value);
  if (std::isnan(low)) low = logarithmic ? 0.1 : 0, high = 1;
  if (p.unit == Unit::percent) high = std::min(high, 1.0);
  p.plot->xAxis->setRange(0, right);
  if (logarithmic) {
    const double bottom = std::max(low, high * 1e-4);
    p.plot->yAxis->setRange(bottom / 1.15, high * 1.15);
  } else {
    const double bottom = p.placed(low), top = p.placed(high),
                 room = (top - bottom) * (p.lines.empty() ? 0.06 : 0.1) + 1e-6;
    p.plot->yAxis->setRange(low == 0 ? bottom : bottom - room, top + room);
  }
}

void CurvePlot::layOutBaselines() {
  auto& p = *parts_;
  const QRect area = p.plot->axisRect()->rect();
  const double height = QFontMetrics(smallFont(font())).height();
  std::vector<std::pair<double, Parts::Line*>> order;  // where the top of each label wants to be
  for (auto& line : p.lines) {
    const double value = p.placed(line.baseline.value);
    line.line->point1->setCoords(0, value);
    line.line->point2->setCoords(1, value);
    const double pixel = p.plot->yAxis->coordToPixel(value);
    if (p.inside) line.text->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    const double above = !p.inside ? height / 2 : p.endsAbove(line.baseline.value) ? 0 : height;
    order.emplace_back(pixel - above, &line);
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  double free =
      p.inside ? area.top() : area.top() - height;  // labels that lie close are pushed apart, downwards
  for (auto& [top, line] : order) {
    top = std::max(top, free);
    free = top + height;
  }
  double limit =
      p.inside ? area.bottom() - height : area.bottom();  // and back up where they would leave the plot
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    at->first = std::min(at->first, limit);
    limit = at->first - height;
    at->second->text->position->setCoords(p.inside ? area.right() - 2 : area.right() + baselineGap,
                                          p.inside ? at->first : at->first + height / 2);
  }
}

void CurvePlot::updateLegend() {
  QStringList entries;
  for (const auto& curve : parts_->curves) {
    const QString sample =
        curve->pen == Qt::SolidLine ? QStringLiteral("\u2501\u2501") : QStringLiteral("\u2505\u2505");
    entries << QStringLiteral("<span style='color:%1'>%2</span>&nbsp;%3")
                   .arg(colors().series[std::size_t(curve->color)].name(), sample,
                        curve->name.toHtmlEscaped());
  }
  for (QLabel* legend : {parts_->legend, parts_->legendBelow})
    legend->setText(entries.join(QStringLiteral("&nbsp;&nbsp; ")));
  placeLegend();
}

void CurvePlot::placeLegend() {
  auto& p = *parts_;
  const int button = p.scaleButton->isHidden() ? 0 : p.scaleButton->sizeHint().width() + spacing::small;
  const int taken = p.title->sizeHint().width() + button + 2 * spacing::small + spacing::page;
  const bool any = p.curves.size() > 1;
  const bool beside = any && p.legend->sizeHint().width() <= width() - taken;
  p.legend->setVisible(beside);
  p.legendBelow->setVisible(any && !beside && p.curves.size() <= mostInLegendBelow);
}

void CurvePlot::moveCrosshair(int direction) {
  auto& p = *parts_;
  const std::vector<CurveSeries::Bucket>* longest = nullptr;
  for (const auto& curve : p.curves) {
    if (!longest || curve->series.buckets().size() > longest->size()) longest = &curve->series.buckets();
  }
  if (!longest || longest->empty()) return;
  auto place = std::ptrdiff_t(longest->size()) - 1;
  if (!std::isnan(p.crosshairAt)) {
    const auto at = std::lower_bound(longest->begin(), longest->end(), p.crosshairAt,
                                     [](const auto& bucket, double x) { return bucket.x < x; });
    place =
        std::clamp<std::ptrdiff_t>(at - longest->begin() + direction, 0, std::ptrdiff_t(longest->size()) - 1);
  }
  showCrosshair((*longest)[std::size_t(place)].x);
  emit crosshairMoved(p.crosshairAt);
}

void CurvePlot::placeReading() {
  auto& p = *parts_;
  const QRect area = p.plot->axisRect()->rect();
  const int at = int(p.plot->xAxis->coordToPixel(p.crosshairAt));
  int left = at + spacing::small;
  if (left + p.card->width() > area.right()) left = at - spacing::small - p.card->width();
  p.card->move(std::clamp(left, 0, std::max(0, p.plot->width() - p.card->width())), area.top() + 2);
  p.card->show();
}

QString CurvePlot::formatValue(double value) const {
  if (parts_->unit == Unit::percent) {
    return tr("%1 %").arg(QLocale().toString(value * 100, 'f', value > 0.9 && value < 1 ? 2 : 1));
  }
  return QLocale().toString(value, 'f', std::abs(value) < 0.1 ? 4 : 3);
}

}  // namespace likeness::ui
