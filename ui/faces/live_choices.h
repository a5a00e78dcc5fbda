#pragma once

#include <QWidget>
#include <optional>

#include "engine/recognize/camera_list.h"
#include "engine/recognize/frame_source.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QToolButton;

namespace likeness::ui {

/// The line above live pictures: where they come from, whom to look for, start and stop.
class LiveChoices : public QWidget {
  Q_OBJECT

 public:
  explicit LiveChoices(QWidget* parent = nullptr);

  void setCameras(const std::vector<Camera>& cameras);
  /// A video file, or a folder of pictures; chosen from then on.
  void setRecording(const std::filesystem::path& place);
  /// How many people of the library have names.
  void setNamedPeople(int count);
  /// A folder with one photo a person; chosen from then on.
  void setPeopleFolder(const std::filesystem::path& folder);
  /// Opens the dialog for one.
  void choosePeopleFolder();
  void setRunning(bool running);
  void setStartable(bool startable);

  /// Nothing while there is no camera and no recording was chosen.
  std::optional<FrameSourceConfig> source() const;
  bool searching() const { return searching_; }
  /// Empty for the people of the library.
  std::filesystem::path peopleFolder() const;
  bool hasPeople() const { return !peopleFolder().empty() || named_ > 0; }

 signals:
  void camerasWanted();
  void startWanted();
  void stopWanted();
  /// Another source or other people.
  void changed();

 private:
  void fillSources();
  void fillPeople();
  void sourceActivated(int row);
  void peopleActivated(int row);
  void chooseRecording(bool folder);
  void selectSource(int row);

  std::vector<Camera> cameras_;
  std::filesystem::path recording_;
  std::filesystem::path folder_;
  int named_ = 0;
  int sourceRow_ = 0;  // to go back to when a dialog is given up
  int peopleRow_ = 0;
  bool searching_ = true;
  bool running_ = false;
  QComboBox* sources_ = nullptr;
  QToolButton* again_ = nullptr;
  QCheckBox* loop_ = nullptr;
  QComboBox* people_ = nullptr;
  QPushButton* start_ = nullptr;
};

}  // namespace likeness::ui
