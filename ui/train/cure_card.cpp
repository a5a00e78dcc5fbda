#include "ui/train/cure_card.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/core/secondary_label.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

const CureText& textOf(CureKind cure) {
  return cureTexts()[std::size_t(cure)];
}

QString cureSentence(CureKind cure) {
  return QCoreApplication::translate("Cure", textOf(cure).sentence);
}

}  // namespace

QString cureTitle(CureKind cure) {
  return QCoreApplication::translate("Cure", textOf(cure).title);
}

CureCard::CureCard(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(12, 12, 12, 12);
  hide();
}

void CureCard::setCures(const std::vector<CureKind>& cures) {
  if (cures == cures_) return;
  cures_ = cures;
  rebuild();
  setVisible(!cures_.empty());
}

void CureCard::setWaiting(bool waiting) {
  for (auto* button : buttons_) button->setEnabled(!waiting);
}

void CureCard::rebuild() {
  if (content_) {
    content_->hide();
    content_->deleteLater();  // the click on one of its buttons may be what leads here
  }
  buttons_.clear();
  content_ = new QWidget;
  auto* column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addWidget(makeHeading(tr("Cures")));
  column->addWidget(new SecondaryLabel(
      tr("The run goes on from its last healthy state, or anew where it never was in one.")));
  for (const CureKind cure : cures_) {
    auto* button = new QPushButton(cureTitle(cure));
    button->setObjectName(QString::fromLatin1(textOf(cure).name));
    button->setToolTip(cureSentence(cure));
    button->setAccessibleDescription(cureSentence(cure));
    const bool recommended = buttons_.empty();
    setPrimary(button, recommended);
    connect(button, &QPushButton::clicked, this, [this, cure] {
      setWaiting(true);
      emit chosen(cure);
    });
    buttons_.push_back(button);
    column->addWidget(button);
    if (recommended) column->addWidget(new SecondaryLabel(cureSentence(cure)));
  }
  column_->addWidget(content_);
}

void CureCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().badSoft);
  painter.drawRoundedRect(rect(), spacing::radius, spacing::radius);
}

}  // namespace likeness::ui
