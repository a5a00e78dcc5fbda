#include "ui/faces/live_choices.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

enum Row { namedRow = -1, chosenRow = -2, folderRow = -3 };

}  // namespace

LiveChoices::LiveChoices(QWidget* parent)
    : QWidget(parent),
      source_(new SourceChoice),
      people_(makeLiveCombo(tr("Whom to look for"))),
      start_(new QPushButton) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(source_, 2);
  row->addSpacing(spacing::small);
  row->addWidget(new QLabel(tr("with")));
  row->addWidget(people_, 2);
  row->addStretch(1);
  row->addWidget(start_);
  makePrimary(start_);
  connect(source_, &SourceChoice::camerasWanted, this, &LiveChoices::camerasWanted);
  connect(source_, &SourceChoice::changed, this, &LiveChoices::changed);
  connect(people_, &QComboBox::activated, this, &LiveChoices::peopleActivated);
  connect(start_, &QPushButton::clicked, this, [this] {
    if (running_) {
      emit stopWanted();
    } else {
      emit startWanted();
    }
  });
  fillPeople();
  setRunning(false);
}

void LiveChoices::fillPeople() {
  people_->clear();
  people_->addItem(icon(QStringLiteral("faces")), tr("%n named people", nullptr, named_), namedRow);
  if (!folder_.empty()) {
    people_->addItem(icon(QStringLiteral("folder")), nameOfPlace(folder_), chosenRow);
    people_->setItemData(1, toQString(folder_), Qt::ToolTipRole);
  }
  people_->insertSeparator(people_->count());
  people_->addItem(icon(QStringLiteral("folder")), tr("A folder with one photo of each..."), folderRow);
  people_->setCurrentIndex(peopleRow_);
}

void LiveChoices::setNamedPeople(int count) {
  if (count == named_) return;
  named_ = count;
  fillPeople();
  emit changed();
}

void LiveChoices::setPeopleFolder(const std::filesystem::path& folder) {
  folder_ = folder;
  peopleRow_ = 1;
  fillPeople();
  emit changed();
}

void LiveChoices::peopleActivated(int row) {
  if (people_->itemData(row).toInt() == folderRow) {
    people_->setCurrentIndex(peopleRow_);
    return choosePeopleFolder();
  }
  peopleRow_ = row;
  emit changed();
}

void LiveChoices::choosePeopleFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Choose a folder with one photo of each person"));
  if (!folder.isEmpty()) setPeopleFolder(toPath(folder));
}

void LiveChoices::setRunning(bool running) {
  running_ = running;
  start_->setText(running ? tr("Stop") : tr("Start"));
  start_->setIcon(icon(running ? QStringLiteral("stop") : QStringLiteral("play")));
  source_->setEnabled(!running);
  people_->setEnabled(!running);
}

void LiveChoices::setStartable(bool startable) {
  start_->setEnabled(startable);
}

std::filesystem::path LiveChoices::peopleFolder() const {
  return peopleRow_ == 1 ? folder_ : std::filesystem::path();
}

}  // namespace likeness::ui
