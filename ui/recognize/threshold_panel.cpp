#include "ui/recognize/threshold_panel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/core/style.h"
#include "ui/recognize/distance_ruler.h"

namespace likeness::ui {

namespace {

/// What the ruler measures: every method has its own.
QString measuredBy(OpenSetMethod method) {
  switch (method) {
    case OpenSetMethod::nearestReference:
    case OpenSetMethod::kthNeighbour:
    case OpenSetMethod::ensemble:
      return ThresholdPanel::tr("Distance to the references");
    case OpenSetMethod::classMean:
    case OpenSetMethod::mahalanobis:
      return ThresholdPanel::tr("Distance to the nearest class");
    default:
      return ThresholdPanel::tr("Strangeness");
  }
}

}  // namespace

ThresholdPanel::ThresholdPanel(QWidget* parent)
    : QWidget(parent),
      heading_(makeHeading(tr("Distance to the references"))),
      words_(makeSecondary({})),
      reset_(new QPushButton(tr("Reset"))),
      ruler_(new DistanceRuler) {
  words_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  reset_->setObjectName(QStringLiteral("resetThresholdButton"));
  reset_->setEnabled(false);
  reset_->setAccessibleName(tr("Reset the threshold to its default"));
  reset_->setToolTip(tr("Back to the threshold that was found when the network was trained"));

  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(heading_);
  head->addWidget(words_, 1);
  head->addWidget(reset_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::tiny);
  layout->addLayout(head);
  layout->addWidget(ruler_);
  setTabOrder(ruler_, reset_);

  connect(reset_, &QPushButton::clicked, this,
          [this] { ruler_->setThreshold(recognizer_->calibration().threshold); });
  connect(ruler_, &DistanceRuler::valueChanged, this, [this] {
    follow();
    if (recognizer_) emit thresholdChanged(ruler_->threshold());
  });
}

void ThresholdPanel::setRecognizer(std::shared_ptr<const Recognizer> recognizer) {
  recognizer_ = std::move(recognizer);
  const Calibration& calibration = recognizer_->calibration();
  unknown_.clear();
  const OpenSetMethodText& method = textOf(recognizer_->method());
  heading_->setText(measuredBy(method.method));
  heading_->setToolTip(QCoreApplication::translate("OpenSetMethod", method.sentence));
  ruler_->setCalibration(calibration.distances, calibration.threshold);
  follow();
}

void ThresholdPanel::setUnknown(const std::vector<float>& distances) {
  unknown_ = distances;
  ruler_->setUnknown(distances);
  follow();
}

void ThresholdPanel::setThreshold(float threshold) {
  ruler_->setThreshold(threshold);
}

void ThresholdPanel::setMarker(std::optional<float> distance, int nearestClass) {
  ruler_->setMarker(distance, nearestClass);
}

void ThresholdPanel::follow() {
  if (!recognizer_) return;
  const Calibration& calibration = recognizer_->calibration();
  const double kept = calibration.keptAt(ruler_->threshold());
  QString words = tr("Keeps %1 % of %Ln known picture(s) held out of training", nullptr,
                     static_cast<int>(calibration.distances.size()))
                      .arg(locale().toString(100 * kept, 'f', 1));
  if (!unknown_.empty()) {
    const auto accepted =
        std::upper_bound(unknown_.begin(), unknown_.end(), ruler_->threshold()) - unknown_.begin();
    const double refused = 1 - double(accepted) / double(unknown_.size());
    words += tr("; refuses %1 % of %Ln sign(s) that are no digits (dashed)", nullptr, int(unknown_.size()))
                 .arg(locale().toString(100 * refused, 'f', 1));
  }
  words_->setText(words);
  ruler_->setAccessibleDescription(words);
  reset_->setEnabled(ruler_->threshold() != calibration.threshold);
}

}  // namespace likeness::ui
