#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/core/tone_label.h"
#include "ui/faces/faces_controller.h"

class QAction;

namespace likeness::ui {

class LiveChoices;
class LiveTable;
class MessageCard;
class BoxedPicture;

/// Who is in front of the camera, or in a video? Boxes and names in the pictures, and for one face the people
/// it is nearest to. Runs only while it is seen.
class LivePanel : public QWidget {
  Q_OBJECT

 public:
  explicit LivePanel(FacesController& controller, QWidget* parent = nullptr);

  void start();
  void stop();
  LiveChoices* choices() const { return choices_; }
  LiveTable* table() const { return table_; }
  BoxedPicture* canvas() const { return canvas_; }
  MessageCard* message() const { return message_; }

 signals:
  void closed();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  /// What the button of the message does.
  enum class WayOn { none, lookAgain, choosePeople, tryAgain };

  void connectAll();
  void showLibrary();
  void showState();
  void say(Tone tone, const QString& text, WayOn way = WayOn::none, const QString& button = {});
  void goOn();
  void takePeople(const std::shared_ptr<const LivePeople>& people);
  void takePicture(const LivePicture& picture);
  void takeEnd(const std::optional<Error>& reason);
  std::ptrdiff_t faceOfTable(const std::vector<LiveFace>& faces) const;
  void showIdle(const QString& hint);

  FacesController& controller_;
  const QPointer<LiveRun> run_;  // gone before this panel when the page is closed
  std::shared_ptr<const LivePeople> people_;
  std::optional<LivePicture> last_;
  int track_ = 0;  // that was clicked
  bool stopped_ = false;
  WayOn way_ = WayOn::none;
  QAction* back_ = nullptr;
  LiveChoices* choices_ = nullptr;
  MessageCard* message_ = nullptr;
  BoxedPicture* canvas_ = nullptr;
  LiveTable* table_ = nullptr;
};

}  // namespace likeness::ui
