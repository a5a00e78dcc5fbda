#include "ui/faces/pack_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/core/card.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int cardWidth = 560;

/// With the sum: other weights under the same name are shown again.
QString keyOf(const PackState& pack) {
  return QStringLiteral("faces/licenceSeen/%1-%2")
      .arg(QString::fromStdString(pack.pack.id), QString::fromStdString(pack.key.modelSha256).left(12));
}

QLabel* wrapped() {
  auto* label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

PackCard::PackCard(QWidget* parent)
    : QWidget(parent),
      title_(makeHeading({})),
      licence_(wrapped()),
      source_(makeSecondary({})),
      accept_(new QPushButton(tr("Use these models"))),
      refuse_(new QPushButton(tr("Not now"))) {
  makePrimary(accept_);
  auto* intro = wrapped();
  intro->setText(
      tr("Faces are found and told apart by networks that others have trained. They run on this computer; no "
         "photo and nothing computed from it leaves it. What is known about them:"));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(refuse_);
  buttons->addWidget(accept_);
  auto* card = new Card;
  card->setFixedWidth(cardWidth);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  column->setSpacing(12);
  for (QWidget* part : {static_cast<QWidget*>(title_), static_cast<QWidget*>(intro),
                        static_cast<QWidget*>(licence_), static_cast<QWidget*>(source_)})
    column->addWidget(part);
  column->addSpacing(spacing::small);
  column->addLayout(buttons);
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(2);
  auto* middle = new QHBoxLayout;  // a card aligned by itself would not get the height of its wrapped texts
  middle->addStretch();
  middle->addWidget(card);
  middle->addStretch();
  outer->addLayout(middle);
  outer->addStretch(3);
  connect(accept_, &QPushButton::clicked, this, &PackCard::accepted);
  connect(refuse_, &QPushButton::clicked, this, &PackCard::refused);
}

void PackCard::setPack(const FacePack& pack) {
  title_->setText(tr("The face models \"%1\"").arg(QString::fromStdString(pack.title)));
  licence_->setText(QString::fromStdString(pack.licence));
  source_->setText(tr("Source: %1").arg(QString::fromStdString(pack.source)));
}

bool PackCard::wasAccepted(const PackState& pack) {
  return QSettings().value(keyOf(pack)).toBool();
}

void PackCard::remember(const PackState& pack) {
  QSettings().setValue(keyOf(pack), true);
}

}  // namespace likeness::ui
