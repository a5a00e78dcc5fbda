#include "ui/train/path_field.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QUrl>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/train/steady_combo.h"

namespace likeness::ui {

PathField::PathField(Wanted wanted, const QString& dialogTitle, QWidget* parent)
    : QWidget(parent),
      wanted_(wanted),
      title_(dialogTitle),
      combo_(new SteadyCombo),
      browse_(new QToolButton) {
  combo_->setEditable(true);
  combo_->setCompleter(nullptr);
  browse_->setIcon(icon(QStringLiteral("folder")));
  browse_->setToolTip(dialogTitle);
  browse_->setAccessibleName(dialogTitle);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::tiny);
  row->addWidget(combo_, 1);
  row->addWidget(browse_);
  setFocusProxy(combo_);
  connect(combo_, &QComboBox::editTextChanged, this, [this](const QString& text) {
    combo_->setToolTip(text);  // a long path is cut in the field
    emit edited();
  });
  connect(browse_, &QToolButton::clicked, this, &PathField::browse);
}

QString PathField::text() const {
  const QString text = combo_->currentText().trimmed();
  // What a file manager drops onto a field is an address.
  return text.startsWith(QStringLiteral("file://")) ? QUrl(text).toLocalFile() : text;
}

void PathField::setText(const QString& text) {
  combo_->setEditText(text);
}

void PathField::setOffers(const QStringList& offers) {
  const QString text = combo_->currentText();
  const QSignalBlocker quiet(combo_);
  combo_->clear();
  combo_->addItems(offers);
  combo_->setEditText(text);
}

void PathField::setWrong(bool wrong) {
  combo_->setWrong(wrong);
}

QString PathField::problem() const {
  const QFileInfo info(text());
  if (text().isEmpty()) {
    return wanted_ == Wanted::file ? tr("Choose a file, please.") : tr("Choose a folder, please.");
  }
  if (!info.exists())
    return wanted_ == Wanted::file ? tr("There is no such file.") : tr("There is no such folder.");
  if (wanted_ == Wanted::folder && !info.isDir())
    return tr("This is a file; choose the folder that it is in.");
  if (wanted_ == Wanted::file && info.isDir()) return tr("This is a folder; choose a file in it.");
  return {};
}

void PathField::browse() {
  const QString chosen = wanted_ == Wanted::file ? QFileDialog::getOpenFileName(this, title_, text())
                                                 : QFileDialog::getExistingDirectory(this, title_, text());
  if (!chosen.isEmpty()) setText(QDir::toNativeSeparators(chosen));
}

}  // namespace likeness::ui
