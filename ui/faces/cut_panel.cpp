#include "ui/faces/cut_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/cut_chart.h"
#include "ui/faces/faces_controller.h"

namespace likeness::ui {

CutPanel::CutPanel(FacesController& controller, QWidget* parent)
    : Card(parent),
      controller_(controller),
      chart_(new CutChart),
      figures_(new QLabel),
      recommended_(new QPushButton(tr("Recommended"))),
      close_(new QToolButton) {
  recommended_->setToolTip(tr("The distance at which most people are right in measured collections"));
  close_->setIcon(icon(QStringLiteral("close")));
  close_->setAutoRaise(true);
  close_->setToolTip(tr("Close"));
  close_->setAccessibleName(close_->toolTip());
  figures_->setFont(tabularFont(font()));
  figures_->setTextFormat(Qt::RichText);
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeHeading(tr("How far apart may faces of one person be?")));
  head->addStretch();
  head->addWidget(figures_);
  head->addWidget(recommended_);
  head->addWidget(close_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::medium, 12, 12, spacing::small);
  column->setSpacing(spacing::tiny);
  column->addLayout(head);
  column->addWidget(chart_);
  setWaiting(true);

  connect(&controller.cuts(), &CutRun::cutsRead, this, &CutPanel::takeCuts);
  connect(chart_, &CutChart::valueChanged, this, [this] {
    followChart();
    controller_.cuts().setCut(chart_->cut());
  });
  connect(recommended_, &QPushButton::clicked, this,
          [this] { chart_->setCut(controller_.recommendedCut()); });
  connect(close_, &QToolButton::clicked, this, &CutPanel::closed);
  // A correction or new photos make other cuts.
  connect(&controller, &FacesController::viewChanged, this, [this] {
    if (!isVisible() || controller_.cuts().cuts() != nullptr) return;
    setWaiting(true);
    controller_.readCuts();
  });
}

void CutPanel::showEvent(QShowEvent* event) {
  Card::showEvent(event);
  controller_.readCuts();
  if (controller_.cuts().cuts() != nullptr) takeCuts();
}

void CutPanel::takeCuts() {
  if (controller_.cuts().cuts() == nullptr) return;
  const float cut = controller_.cut();
  chart_->setFigures(controller_.cuts().cuts()->figures, controller_.recommendedCut(),
                     cut < 0 ? controller_.recommendedCut() : cut);
  setWaiting(false);
  followChart();
}

void CutPanel::setWaiting(bool waiting) {
  chart_->setEnabled(!waiting);
  recommended_->setEnabled(!waiting);
  if (waiting) figures_->setText(tr("Comparing all faces..."));
}

void CutPanel::followChart() {
  const CutFigures at = chart_->figures();
  const auto number = [this](std::size_t value) { return locale().toString(static_cast<qulonglong>(value)); };
  const auto part = [](int series, const QString& text) {
    static constexpr const char* lines[] = {"━━", "╍╍", "┅┅"};
    return QStringLiteral("<span style=\"color:%1\">%2</span> %3")
        .arg(colors().series[static_cast<std::size_t>(series)].name(), QString::fromUtf8(lines[series]),
             text);
  };
  const QStringList parts = {part(0, tr("%1 people").arg(number(at.people))),
                             part(1, tr("%1 unassigned").arg(number(at.unassigned))),
                             part(2, tr("largest album %1").arg(number(at.largest)))};
  figures_->setText(parts.join(QStringLiteral("&nbsp;&nbsp; ")));
}

}  // namespace likeness::ui
