#include "ui/faces/live_choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

enum Row { noCamera = -1, recordingRow = -2, videoRow = -3, folderRow = -4, libraryRow = -5 };

QComboBox* makeCombo(const QString& name) {
  auto* combo = new QComboBox;
  combo->setAccessibleName(name);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumContentsLength(10);
  combo->setMaximumWidth(320);
  return combo;
}

QString nameOf(const std::filesystem::path& place) {
  return toQString(place.has_filename() ? place.filename() : place.parent_path().filename());
}

}  // namespace

LiveChoices::LiveChoices(QWidget* parent)
    : QWidget(parent),
      sources_(makeCombo(tr("Where pictures come from"))),
      again_(new QToolButton),
      loop_(new QCheckBox(tr("Repeat"))),
      people_(makeCombo(tr("Whom to look for"))),
      start_(new QPushButton) {
  again_->setIcon(icon(QStringLiteral("reset")));
  again_->setToolTip(tr("Look for cameras again"));
  again_->setAccessibleName(again_->toolTip());
  again_->setAutoRaise(true);
  again_->setFocusPolicy(Qt::TabFocus);
  again_->setMinimumHeight(32);
  loop_->setToolTip(tr("Begin anew at the end of the recording"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(sources_, 2);
  row->addWidget(again_);
  row->addWidget(loop_);
  row->addSpacing(spacing::small);
  row->addWidget(new QLabel(tr("with")));
  row->addWidget(people_, 2);
  row->addStretch(1);
  row->addWidget(start_);
  makePrimary(start_);
  connect(sources_, &QComboBox::activated, this, &LiveChoices::sourceActivated);
  connect(people_, &QComboBox::activated, this, &LiveChoices::peopleActivated);
  connect(again_, &QToolButton::clicked, this, [this] {
    searching_ = true;
    fillSources();
    emit camerasWanted();
  });
  connect(start_, &QPushButton::clicked, this, [this] {
    if (running_) {
      emit stopWanted();
    } else {
      emit startWanted();
    }
  });
  fillSources();
  fillPeople();
  setRunning(false);
}

void LiveChoices::setCameras(const std::vector<Camera>& cameras) {
  const QVariant before = sources_->currentData();
  cameras_ = cameras;
  searching_ = false;
  fillSources();
  if (const int row = sources_->findData(before); row >= 0 && before.toInt() != noCamera) selectSource(row);
  emit changed();
}

void LiveChoices::fillSources() {
  const int chosen = sources_->currentData().toInt();
  sources_->clear();
  for (const Camera& camera : cameras_) {
    sources_->addItem(icon(QStringLiteral("live")), QString::fromStdString(camera.name), camera.number);
    sources_->setItemData(sources_->count() - 1, toQString(camera.device), Qt::ToolTipRole);
  }
  if (cameras_.empty())
    sources_->addItem(searching_ ? tr("Looking for cameras...") : tr("No camera"), noCamera);
  if (!recording_.empty()) {
    sources_->addItem(icon(QStringLiteral("play")), nameOf(recording_), recordingRow);
    sources_->setItemData(sources_->count() - 1, toQString(recording_), Qt::ToolTipRole);
  }
  sources_->insertSeparator(sources_->count());
  sources_->addItem(icon(QStringLiteral("picture-open")), tr("Open a video..."), videoRow);
  sources_->addItem(icon(QStringLiteral("folder")), tr("Open a folder of pictures..."), folderRow);
  selectSource(chosen == recordingRow ? sources_->findData(recordingRow) : 0);
}

void LiveChoices::selectSource(int row) {
  sourceRow_ = row;
  sources_->setCurrentIndex(row);
  loop_->setVisible(sources_->currentData().toInt() == recordingRow);
}

void LiveChoices::fillPeople() {
  people_->clear();
  people_->addItem(icon(QStringLiteral("faces")), tr("%n named people", nullptr, named_), libraryRow);
  if (!folder_.empty()) {
    people_->addItem(icon(QStringLiteral("folder")), nameOf(folder_), recordingRow);
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

void LiveChoices::setRecording(const std::filesystem::path& place) {
  recording_ = place;
  fillSources();
  selectSource(sources_->findData(recordingRow));
  emit changed();
}

void LiveChoices::setPeopleFolder(const std::filesystem::path& folder) {
  folder_ = folder;
  peopleRow_ = 1;
  fillPeople();
  emit changed();
}

void LiveChoices::sourceActivated(int row) {
  const int chosen = sources_->itemData(row).toInt();
  if (chosen == videoRow || chosen == folderRow) {
    sources_->setCurrentIndex(sourceRow_);
    return chooseRecording(chosen == folderRow);
  }
  selectSource(row);
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

void LiveChoices::chooseRecording(bool folder) {
  const QString place =
      folder ? QFileDialog::getExistingDirectory(this, tr("Choose a folder of pictures"))
             : QFileDialog::getOpenFileName(this, tr("Choose a video"), {},
                                            tr("Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg "
                                               "*.ts *.mts *.ogv *.flv *.wmv *.3gp);;All files (*)"));
  if (!place.isEmpty()) setRecording(toPath(place));
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
  for (QWidget* choice : {static_cast<QWidget*>(sources_), static_cast<QWidget*>(again_),
                          static_cast<QWidget*>(loop_), static_cast<QWidget*>(people_)})
    choice->setEnabled(!running);
}

void LiveChoices::setStartable(bool startable) {
  start_->setEnabled(startable);
}

std::optional<FrameSourceConfig> LiveChoices::source() const {
  const int chosen = sources_->currentData().toInt();
  FrameSourceConfig config;
  if (chosen >= 0 && !cameras_.empty()) {
    config.camera = chosen;
    return config;
  }
  if (chosen != recordingRow) return std::nullopt;
  std::error_code unknown;
  config.kind = std::filesystem::is_directory(recording_, unknown) ? FrameSourceConfig::Kind::folder
                                                                   : FrameSourceConfig::Kind::video;
  config.path = recording_;
  config.loop = loop_->isChecked();
  return config;
}

std::filesystem::path LiveChoices::peopleFolder() const {
  return peopleRow_ == 1 ? folder_ : std::filesystem::path();
}

}  // namespace likeness::ui
