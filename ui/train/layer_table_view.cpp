#include "ui/train/layer_table_view.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

/// The engine's name of a layer in the user's words: "convolution 5x5/2" is a 5 by 5 one that halves the
/// side.
QString layerName(const std::string& kind) {
  QString size = QString::fromStdString(kind).section(u' ', -1);
  size.replace(u'x', QStringLiteral("\u202f×\u202f"));
  if (kind.starts_with("residual")) return LayerTableView::tr("Residual %1").arg(size);
  if (kind.starts_with("convolution")) return LayerTableView::tr("Convolution %1").arg(size);
  if (kind == "hidden") return LayerTableView::tr("Hidden layer");
  return LayerTableView::tr("Embedding");
}

QString shapeText(const std::vector<int>& shape) {
  QStringList parts;
  for (const int side : shape) parts << QString::number(side);
  return parts.join(QStringLiteral("\u202f×\u202f"));
}

QString rowHtml(const QStringList& cells, const QString& color) {
  QString html = QStringLiteral("<tr style=\"color:%1\"><td>%2</td>").arg(color, cells.front());
  for (int i = 1; i < cells.size(); ++i) html += QStringLiteral("<td align=\"right\">%1</td>").arg(cells[i]);
  return html + QStringLiteral("</tr>");
}

}  // namespace

LayerTableView::LayerTableView(QWidget* parent)
    : QWidget(parent), head_(new QToolButton), table_(new QLabel) {
  head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  head_->setIconSize({16, 16});
  head_->setAutoRaise(true);
  head_->setFocusPolicy(Qt::StrongFocus);
  head_->setAccessibleDescription(tr("Folds and unfolds the table of layers"));
  table_->setFont(tabularFont(smallFont(QApplication::font())));
  table_->setTextFormat(Qt::RichText);
  table_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(head_);
  column->addWidget(table_);
  setFocusProxy(head_);
  connect(head_, &QToolButton::clicked, this, [this] { setOpen(table_->isHidden()); });
  setOpen(false);
}

void LayerTableView::setNetwork(const NetworkConfig& config, const SampleShape& shape, bool certain) {
  layers_ = layerTable(config, shape);
  certain_ = certain;
  showLayers();
}

void LayerTableView::setOpen(bool open) {
  table_->setVisible(open);
  head_->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

QString LayerTableView::text() const {
  return table_->text();
}

void LayerTableView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showLayers();
}

void LayerTableView::showLayers() {
  const QLocale locale;
  const QString quiet = colors().secondaryText.name(), ink = palette().color(QPalette::WindowText).name();
  QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">") +
                 rowHtml({tr("Layer"), tr("Output"), tr("Weights")}, quiet);
  std::int64_t sum = 0;
  for (const auto& layer : layers_) {
    html += rowHtml({layerName(layer.kind), shapeText(layer.outputShape), locale.toString(layer.parameters)},
                    ink);
    sum += layer.parameters;
  }
  html += rowHtml({tr("Together"), {}, QStringLiteral("<b>%1</b>").arg(locale.toString(sum))}, ink);
  table_->setText(html + QStringLiteral("</table>"));
  head_->setText((certain_ ? tr("Layers: %1, weights: %2") : tr("Layers: %1, weights: about %2"))
                     .arg(layers_.size())
                     .arg(locale.toString(sum)));
  head_->setToolTip(certain_ ? QString() : tr("Counted anew when the data set has been read."));
}

}  // namespace likeness::ui
