#include "ui/recognize/camera_answers.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/core/digit_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int cardWidth = 280;
constexpr int seenSide = 112;  // four times what the network sees

}  // namespace

CameraAnswers::CameraAnswers(QWidget* parent)
    : Card(parent),
      line_(makeTitle({})),
      hint_(makeSecondary({})),
      sign_(new QWidget),
      seen_(new QLabel),
      sentence_(makeSecondary({})),
      take_(new QPushButton(tr("Take to the sheet"))),
      rate_(makeSecondary({})) {
  setFixedWidth(cardWidth);
  QFont large = tabularFont(line_->font());
  large.setPointSizeF(1.5 * large.pointSizeF());
  line_->setFont(large);
  line_->setWordWrap(true);
  line_->setTextFormat(Qt::PlainText);
  line_->setAccessibleName(tr("Digits in the picture"));
  seen_->setFixedSize(seenSide, seenSide);
  seen_->setAccessibleName(tr("The sign as the network sees it"));
  rate_->setFont(tabularFont(rate_->font()));
  take_->setToolTip(
      tr("Puts this sign on the sheet under Draw, where it stays and can be looked at closely"));
  auto* sign = new QVBoxLayout(sign_);
  sign->setContentsMargins({});
  sign->setSpacing(spacing::small);
  sign->addWidget(seen_);
  sign->addWidget(sentence_);
  sign->addWidget(take_, 0, Qt::AlignLeft);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
  column->setSpacing(spacing::small);
  column->addWidget(line_);
  column->addWidget(hint_);
  column->addSpacing(spacing::small);
  column->addWidget(sign_);
  column->addStretch();
  column->addWidget(rate_);
  clear();
}

QString CameraAnswers::nameOf(const TrackedDigit& digit) const {
  if (!digit.label) return QStringLiteral("–");
  return QString::fromStdString(recognizer_->classNames().at(static_cast<std::size_t>(*digit.label)));
}

void CameraAnswers::clear() {
  line_->setText(tr("Which digits?"));
  hint_->setText(tr("The digits in the picture come here, in the order in which they are read."));
  sign_->hide();
  showRate(0);
}

void CameraAnswers::showPicture(const CameraPicture& picture, int chosen, float threshold) {
  QStringList names;
  for (const TrackedDigit& digit : picture.digits) {
    if (digit.missed == 0) names << nameOf(digit);
  }
  line_->setText(names.isEmpty() ? tr("No digit in sight") : names.join(QLatin1Char(' ')));
  if (names.isEmpty()) {
    hint_->setText(
        tr("Hold paper with a digit before the camera, so near that it is a tenth of the picture high."));
  } else {
    hint_->setText(tr("%n signs; a dash stands for one that is no digit. Click another to see it closely.",
                      nullptr, static_cast<int>(names.size())));
  }
  showSign(chosen < 0 ? nullptr : &picture.digits[static_cast<std::size_t>(chosen)], threshold);
  showRate(picture.perSecond);
}

void CameraAnswers::showSign(const TrackedDigit* digit, float threshold) {
  sign_->setVisible(digit != nullptr);
  if (digit == nullptr) return;
  const QColor ink = digit->label ? classColor(*digit->label) : palette().color(QPalette::Text);
  const int side = static_cast<int>(seenSide * devicePixelRatioF());
  QPixmap pixmap = QPixmap::fromImage(
      digitImage(digit->prepared, ink).scaled(side, side, Qt::KeepAspectRatio, Qt::FastTransformation));
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  seen_->setPixmap(pixmap);
  const QString nearest =
      QString::fromStdString(recognizer_->classNames().at(static_cast<std::size_t>(digit->nearestClass)));
  const QString distance = locale().toString(digit->distance, 'f', 3);
  const QString limit = locale().toString(threshold, 'f', 3);
  sentence_->setText(
      digit->label
          ? tr("%1, at a distance of %2, within the threshold of %3.").arg(nameOf(*digit), distance, limit)
          : tr("Not a digit: nearest to %1, but at a distance of %2 it is beyond the threshold of %3.")
                .arg(nearest, distance, limit));
}

void CameraAnswers::showRate(double perSecond) {
  rate_->setText(perSecond > 0 ? tr("%1 pictures a second").arg(locale().toString(perSecond, 'f', 1))
                               : QString());
}

QString CameraAnswers::line() const {
  return line_->text();
}

}  // namespace likeness::ui
