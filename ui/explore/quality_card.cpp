#include "ui/explore/quality_card.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/core/percent_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QString percent(double share) {
  return percentText(share, 1);
}

QString row(const QString& name, const QString& value, const QString& beside) {
  return QStringLiteral(
             "<tr><td>%1</td><td align='right'>&nbsp;<b>%2</b></td></tr>"
             "<tr><td colspan='2'><small>%3</small></td></tr>")
      .arg(name.toHtmlEscaped(), value.toHtmlEscaped(), beside.toHtmlEscaped());
}

}  // namespace

QualityCard::QualityCard(ExploreController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller), figures_(new QLabel), note_(makeSecondary({})) {
  figures_->setTextFormat(Qt::RichText);
  figures_->setWordWrap(true);
  figures_->setObjectName(QStringLiteral("mapQuality"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, spacing::medium, 0, 0);
  column->setSpacing(spacing::tiny);
  column->addWidget(makeHeading(tr("Can it be believed?")));
  column->addWidget(figures_);
  column->addWidget(note_);
  connect(&controller_, &ExploreController::qualityChanged, this, &QualityCard::showQuality);
  connect(&controller_, &ExploreController::tableChanged, this, &QualityCard::showQuality);
  connect(&controller_, &ExploreController::mapStarted, this, &QualityCard::showQuality);
  showQuality();
}

QString QualityCard::text() const {
  return figures_->text();
}

void QualityCard::showQuality() {
  const auto& quality = controller_.quality();
  const bool known = quality && quality->sampled > 0;
  setVisible(known);
  if (!known) return;
  QString rows;
  if (quality->knnAccuracy) {
    rows += row(tr("Label of the neighbours"), percent(*quality->knnAccuracy),
                tr("%1 before it was a map, %2 by always saying the commonest")
                    .arg(percent(quality->knnAccuracyBefore.value_or(0)),
                         percent(quality->majorityShare.value_or(0))));
  }
  rows += row(tr("Trustworthiness"), percent(quality->trustworthiness),
              tr("near here means near there; about 50 % by chance"));
  rows += row(tr("Neighbourhoods kept"), percent(quality->preservation),
              tr("near there is still near here; about 50 % by chance"));
  figures_->setText(QStringLiteral("<table cellspacing='0' cellpadding='1'>%1</table>").arg(rows));
  const QLocale locale;
  note_->setText(
      tr("By %1 neighbours of %2 rows drawn at random")
          .arg(locale.toString(quality->neighbours), locale.toString(qulonglong(quality->sampled))));
}

}  // namespace likeness::ui
