#pragma once

#include <QWidget>

#include "ui/core/session.h"
#include "ui/recognize/recognize_controller.h"

namespace likeness::ui {

class AnswerView;
class CanvasPanel;
class MapPanel;
class TaughtController;

/// The desk where one sign is drawn, dropped, pasted or opened, with its answer beside it and its place among
/// calibration pictures.
class DrawDesk : public QWidget {
  Q_OBJECT

 public:
  DrawDesk(Session& session, RecognizeController& controller, TaughtController& taught,
           QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void connectAll();
  void showLoaded(const LoadedRecognizer& loaded);
  void showAnswer();
  void choosePicture();
  void placeCanvas();

  Session& session_;
  RecognizeController& controller_;
  CanvasPanel* canvasPanel_ = nullptr;
  AnswerView* answer_ = nullptr;
  MapPanel* map_ = nullptr;
};

}  // namespace likeness::ui
