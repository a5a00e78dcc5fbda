#include "ui/recognize/teach_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/core/style.h"
#include "ui/recognize/taught_controller.h"

namespace likeness::ui {

TeachBar::TeachBar(RecognizeController& recognize, TaughtController& taught, QWidget* parent)
    : QWidget(parent),
      recognize_(recognize),
      taught_(taught),
      name_(new QComboBox),
      teach_(new QPushButton(tr("Teach"))) {
  auto* caption = new QLabel(tr("It is a"));
  caption->setBuddy(name_);
  name_->setEditable(true);
  name_->setInsertPolicy(QComboBox::NoInsert);
  name_->setMinimumContentsLength(6);
  name_->setAccessibleName(tr("What it is"));
  name_->lineEdit()->setMaxLength(int(longestTaughtName) / 4);  // a character has up to four bytes
  name_->lineEdit()->setPlaceholderText(tr("digit or new name"));
  name_->setToolTip(tr("A class that is known, or a new one such as a letter"));
  teach_->setToolTip(tr("Recognise drawings like this one as what you say, at once"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(caption);
  row->addWidget(name_, 1);
  row->addWidget(teach_);
  connect(name_, &QComboBox::editTextChanged, this, &TeachBar::follow);
  connect(name_->lineEdit(), &QLineEdit::returnPressed, this, &TeachBar::teach);
  connect(teach_, &QPushButton::clicked, this, &TeachBar::teach);
  connect(&recognize_, &RecognizeController::opened, this, &TeachBar::fillNames);
  connect(&recognize_, &RecognizeController::answerChanged, this, &TeachBar::follow);
  follow();
}

void TeachBar::fillNames() {
  const QString text = name_->currentText();
  name_->clear();
  for (const std::string& name : recognize_.recognizer()->classNames())
    name_->addItem(QString::fromStdString(name));
  name_->setCurrentIndex(-1);
  name_->setEditText(text);
  follow();
}

void TeachBar::follow() {
  const auto& recognition = recognize_.recognition();
  const bool ink = recognition && !recognition->blank;
  teach_->setEnabled(ink && !name_->currentText().trimmed().isEmpty());
  if (!teach_->isEnabled()) waiting_ = false;
  if (waiting_) teach();
}

void TeachBar::teach() {
  if (!teach_->isEnabled()) return;
  // The last answer may be one to half of the drawing.
  waiting_ = !recognize_.isUpToDate();
  if (waiting_) return;
  taught_.teach(name_->currentText(), recognize_.recognition()->prepared);
}

}  // namespace likeness::ui
