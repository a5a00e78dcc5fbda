#include "ui/train/live_controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/core/secondary_label.h"
#include "ui/core/style.h"
#include "ui/train/loss_section.h"

namespace likeness::ui {

namespace {

constexpr double stepsPerDecade = 20;  // of the factor's slider
constexpr double marginStep = 0.01;

QWidget* makeRow(const QString& name, QLabel* value, QSlider* slider) {
  auto* row = new QWidget;
  auto* column = new QVBoxLayout(row);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  auto* label = new QLabel(name);
  label->setBuddy(slider);
  head->addWidget(label);
  head->addStretch();
  value->setFont(tabularFont(row->font()));
  head->addWidget(value);
  column->addLayout(head);
  slider->setAccessibleName(QString(name).remove(u'&'));
  slider->setMinimumHeight(24);
  column->addWidget(slider);
  return row;
}

}  // namespace

LiveControls::LiveControls(QWidget* parent)
    : Card(parent),
      factor_(new QSlider(Qt::Horizontal)),
      margin_(new QSlider(Qt::Horizontal)),
      factorText_(new QLabel),
      marginText_(new QLabel),
      hint_(new SecondaryLabel({})) {
  factor_->setRange(int(-2 * stepsPerDecade), int(stepsPerDecade));  // a hundredth to ten times
  factor_->setPageStep(int(stepsPerDecade / 2));
  factor_->setObjectName(QStringLiteral("learningRateFactor"));
  margin_->setRange(0, 100);
  margin_->setObjectName(QStringLiteral("liveMargin"));

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(spacing::small);
  column->addWidget(makeHeading(tr("While it runs")));
  column->addWidget(makeRow(tr("Learning rate"), factorText_, factor_));
  marginRow_ = makeRow(tr("Margin"), marginText_, margin_);
  column->addWidget(marginRow_);
  column->addWidget(hint_);

  connect(factor_, &QSlider::valueChanged, this, [this] {
    showFactor();
    emit factorChanged(factor());
  });
  connect(margin_, &QSlider::valueChanged, this, [this](int value) {
    showMargin();
    emit marginChanged(value * marginStep);
  });
  begin({}, 0);
}

void LiveControls::begin(const LossConfig& loss, float learningRate) {
  loss_ = loss;
  learningRate_ = double(learningRate);
  const QSignalBlocker quietFactor(factor_), quietMargin(margin_);
  factor_->setValue(0);
  margin_->setMaximum(std::max(100, 2 * int(std::lround(double(loss.margin) / marginStep))));
  margin_->setValue(int(std::lround(double(loss.margin) / marginStep)));
  showFactor();
  showMargin();
  followRun();
}

void LiveControls::setRunning(bool running) {
  running_ = running;
  followRun();
}

void LiveControls::showFactor() {
  factorText_->setText(tr("× %1").arg(QLocale().toString(factor(), 'g', 2)));
  if (learningRate_ > 0) {
    factor_->setToolTip(tr("The schedule's rate times this; its highest is then %1")
                            .arg(QLocale().toString(learningRate_ * factor(), 'g', 2)));
  }
}

void LiveControls::showMargin() {
  marginText_->setText(QLocale().toString(margin_->value() * marginStep, 'f', 2));
}

void LiveControls::followRun() {
  const bool turnable = hasMargin(loss_);
  setVisible(running_);
  marginRow_->setVisible(turnable);
  hint_->setText(turnable ? tr("Counts from the next step on.")
                          : tr("Counts from the next step on. This loss has no margin to turn."));
}

double LiveControls::factor() const {
  return std::pow(10, factor_->value() / stepsPerDecade);
}

}  // namespace likeness::ui
