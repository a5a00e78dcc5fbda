#include "ui/core/segmented_switch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/core/style.h"

namespace likeness::ui {

SegmentedSwitch::SegmentedSwitch(const QStringList& texts, QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2, 2, 2, 2);
  row->setSpacing(2);
  for (const QString& text : texts) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(28);
    group_->addButton(button, static_cast<int>(group_->buttons().size()));
    row->addWidget(button);
  }
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  setCurrent(0);
  connect(group_, &QButtonGroup::idClicked, this, &SegmentedSwitch::chosen);
}

int SegmentedSwitch::current() const {
  return group_->checkedId();
}

void SegmentedSwitch::setCurrent(int choice) {
  group_->button(choice)->setChecked(true);
}

void SegmentedSwitch::setToolTips(const QStringList& sentences) {
  for (int i = 0; i < sentences.size(); ++i) group_->button(i)->setToolTip(sentences[i]);
}

void SegmentedSwitch::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().control);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius + 2,
                          spacing::radius + 2);
}

}  // namespace likeness::ui
