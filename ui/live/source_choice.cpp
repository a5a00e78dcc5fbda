#include "ui/live/source_choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

enum Row { noCamera = -1, recordingRow = -2, videoRow = -3, folderRow = -4 };

}  // namespace

QComboBox* makeLiveCombo(const QString& name) {
  auto* combo = new QComboBox;
  combo->setAccessibleName(name);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumContentsLength(10);
  combo->setMaximumWidth(320);
  return combo;
}

QString nameOfPlace(const std::filesystem::path& place) {
  return toQString(place.has_filename() ? place.filename() : place.parent_path().filename());
}

SourceChoice::SourceChoice(QWidget* parent)
    : QWidget(parent),
      sources_(makeLiveCombo(tr("Where pictures come from"))),
      again_(new QToolButton),
      loop_(new QCheckBox(tr("Repeat"))) {
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
  row->addWidget(sources_, 1);
  row->addWidget(again_);
  row->addWidget(loop_);
  row->addStretch();  // the list keeps to the left
  connect(sources_, &QComboBox::activated, this, &SourceChoice::activate);
  connect(again_, &QToolButton::clicked, this, [this] {
    searching_ = true;
    fill();
    emit camerasWanted();
  });
  fill();
}

void SourceChoice::setCameras(const std::vector<Camera>& cameras) {
  const QVariant before = sources_->currentData();
  cameras_ = cameras;
  searching_ = false;
  fill();
  if (const int row = sources_->findData(before); row >= 0 && before.toInt() != noCamera) select(row);
  emit changed();
}

void SourceChoice::fill() {
  const int chosen = sources_->currentData().toInt();
  sources_->clear();
  for (const Camera& camera : cameras_) {
    sources_->addItem(icon(QStringLiteral("live")), QString::fromStdString(camera.name), camera.number);
    sources_->setItemData(sources_->count() - 1, toQString(camera.device), Qt::ToolTipRole);
  }
  if (cameras_.empty())
    sources_->addItem(searching_ ? tr("Looking for cameras...") : tr("No camera"), noCamera);
  if (!recording_.empty()) {
    sources_->addItem(icon(QStringLiteral("play")), nameOfPlace(recording_), recordingRow);
    sources_->setItemData(sources_->count() - 1, toQString(recording_), Qt::ToolTipRole);
  }
  sources_->insertSeparator(sources_->count());
  sources_->addItem(icon(QStringLiteral("picture-open")), tr("Open a video..."), videoRow);
  sources_->addItem(icon(QStringLiteral("folder")), tr("Open a folder of pictures..."), folderRow);
  select(chosen == recordingRow ? sources_->findData(recordingRow) : 0);
}

void SourceChoice::select(int row) {
  row_ = row;
  sources_->setCurrentIndex(row);
  loop_->setVisible(sources_->currentData().toInt() == recordingRow);
}

void SourceChoice::setRecording(const std::filesystem::path& place) {
  recording_ = place;
  fill();
  select(sources_->findData(recordingRow));
  emit changed();
}

void SourceChoice::activate(int row) {
  const int chosen = sources_->itemData(row).toInt();
  if (chosen == videoRow || chosen == folderRow) {
    sources_->setCurrentIndex(row_);
    return chooseRecording(chosen == folderRow);
  }
  select(row);
  emit changed();
}

void SourceChoice::chooseRecording(bool folder) {
  const QString place =
      folder ? QFileDialog::getExistingDirectory(this, tr("Choose a folder of pictures"))
             : QFileDialog::getOpenFileName(this, tr("Choose a video"), {},
                                            tr("Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg "
                                               "*.ts *.mts *.ogv *.flv *.wmv *.3gp);;All files (*)"));
  if (!place.isEmpty()) setRecording(toPath(place));
}

std::optional<FrameSourceConfig> SourceChoice::source() const {
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

QString SourceChoice::whatIsMissing() const {
  if (source() || searching_) return {};
  return tr("No camera was found. Plug one in and look again, or open a video from the list.");
}

QString SourceChoice::whatIsAwaited() const {
  const auto chosen = source();
  return chosen && chosen->kind == FrameSourceConfig::Kind::camera ? tr("Starting the camera...")
                                                                   : tr("Opening the recording...");
}

QString SourceChoice::whatEnded() {
  return tr("The recording is over.");
}

}  // namespace likeness::ui
