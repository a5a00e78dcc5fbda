#pragma once

#include <QWidget>
#include <optional>

#include "engine/recognize/camera_list.h"
#include "engine/recognize/frame_source.h"

class QCheckBox;
class QComboBox;
class QToolButton;

namespace likeness::ui {

/// A list of choices of a limited width.
QComboBox* makeLiveCombo(const QString& name);
/// What a file or folder is called.
QString nameOfPlace(const std::filesystem::path& place);

/// Where live pictures come from: a camera, a video, or a folder of pictures.
class SourceChoice : public QWidget {
  Q_OBJECT

 public:
  explicit SourceChoice(QWidget* parent = nullptr);

  void setCameras(const std::vector<Camera>& cameras);
  /// A video file, or a folder of pictures; chosen from then on.
  void setRecording(const std::filesystem::path& place);
  /// Opens the dialog for one.
  void chooseRecording(bool folder);

  /// Nothing while there is no camera and no recording was chosen.
  std::optional<FrameSourceConfig> source() const;
  bool searching() const { return searching_; }
  /// What to say as long as there is nothing to choose; empty once there is, and while cameras are looked
  /// for.
  QString whatIsMissing() const;
  /// What to say from the start to the first picture.
  QString whatIsAwaited() const;
  /// What to say at the end of a recording.
  static QString whatEnded();

 signals:
  void camerasWanted();
  /// Another source.
  void changed();

 private:
  void fill();
  void activate(int row);
  void select(int row);

  std::vector<Camera> cameras_;
  std::filesystem::path recording_;
  int row_ = 0;  // to go back to when a dialog is given up
  bool searching_ = true;
  QComboBox* sources_ = nullptr;
  QToolButton* again_ = nullptr;
  QCheckBox* loop_ = nullptr;
};

}  // namespace likeness::ui
