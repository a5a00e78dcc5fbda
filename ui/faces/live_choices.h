#pragma once

#include <QWidget>

#include "ui/live/source_choice.h"

class QPushButton;

namespace likeness::ui {

/// The line above live pictures: where they come from, whom to look for, start and stop.
class LiveChoices : public QWidget {
  Q_OBJECT

 public:
  explicit LiveChoices(QWidget* parent = nullptr);

  /// Where pictures come from.
  SourceChoice* source() const { return source_; }
  /// How many people of the library have names.
  void setNamedPeople(int count);
  /// A folder with one photo a person; chosen from then on.
  void setPeopleFolder(const std::filesystem::path& folder);
  /// Opens the dialog for one.
  void choosePeopleFolder();
  void setRunning(bool running);
  void setStartable(bool startable);

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
  void fillPeople();
  void peopleActivated(int row);

  std::filesystem::path folder_;
  int named_ = 0;
  int peopleRow_ = 0;  // to go back to when a dialog is given up
  bool running_ = false;
  SourceChoice* source_ = nullptr;
  QComboBox* people_ = nullptr;
  QPushButton* start_ = nullptr;
};

}  // namespace likeness::ui
