#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/core/session.h"
#include "ui/core/tone_label.h"
#include "ui/recognize/camera_run.h"
#include "ui/recognize/recognize_controller.h"

class QPushButton;

namespace likeness::ui {

class BoxedPicture;
class CameraAnswers;
class MessageCard;
class SourceChoice;

/// The desk where the digits on paper before a camera are read, or those in a video or a folder of pictures:
/// boxes and answers in the picture. Runs only while it is seen.
class CameraDesk : public QWidget {
  Q_OBJECT

 public:
  CameraDesk(Session& session, RecognizeController& controller, CameraTools tools = programCameraTools(),
             QWidget* parent = nullptr);

  void start();
  void stop();
  bool running() const { return run_.active(); }
  SourceChoice* source() const { return source_; }
  BoxedPicture* picture() const { return picture_; }
  CameraAnswers* answers() const { return answers_; }
  MessageCard* message() const { return message_; }
  QPushButton* startButton() const { return start_; }
  QPushButton* saveButton() const { return save_; }
  /// Saves the picture that is shown, as PNG or JPEG by its ending.
  void savePicture(const QString& file);

 signals:
  /// A sign was taken out of the picture; it lies on the sheet of the controller.
  void signTaken();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  /// What the button of the message does.
  enum class WayOn { none, lookAgain, openVideo, tryAgain };

  void layOut();
  void connectAll();
  void showState();
  void say(Tone tone, const QString& text, WayOn way = WayOn::none, const QString& button = {});
  void goOn();
  void takePicture(const CameraPicture& picture);
  void showLast();
  void takeEnd(const std::optional<Error>& reason);
  void watch();
  void takeSign();
  void setRunning(bool running);
  int chosenSign() const;

  Session& session_;
  RecognizeController& controller_;
  std::shared_ptr<const Recognizer> recognizer_;  // that reads the present pictures
  std::optional<CameraPicture> last_;
  int track_ = 0;         // that was clicked
  int darkPictures_ = 0;  // in a row
  bool stopped_ = false;
  bool warned_ = false;  // the message says what is wrong with the pictures
  WayOn way_ = WayOn::none;
  SourceChoice* source_ = nullptr;
  QPushButton* save_ = nullptr;
  QPushButton* start_ = nullptr;
  MessageCard* message_ = nullptr;
  BoxedPicture* picture_ = nullptr;
  CameraAnswers* answers_ = nullptr;
  QTimer silence_;  // runs out when no picture comes
  CameraRun run_;   // last: it reports to the rest
};

}  // namespace likeness::ui
