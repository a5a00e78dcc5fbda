#pragma once

#include <QString>

#include "ui/core/page.h"
#include "ui/recognize/recognize_controller.h"

class QLabel;
class QStackedWidget;

namespace likeness::ui {

class AnswerView;
class CanvasPanel;
class EmptyState;
class MapPanel;
class ThresholdPanel;

/// "Which digit is this, or none?" for what is drawn, dropped, pasted or opened.
class RecognizePage : public Page {
  Q_OBJECT

 public:
  explicit RecognizePage(Session& session, QWidget* parent = nullptr);

  const RecognizeController& controller() const { return controller_; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* makeDesk();
  void connectAll();
  void openExperiment(const std::filesystem::path& folder);
  void closeExperiment();
  void showLoaded(const LoadedRecognizer& loaded);
  void showFailure(const Error& reason);
  void showAnswer();
  void choosePicture();
  QWidget* makeHead();
  void placeCanvas();

  RecognizeController controller_;
  QStackedWidget* stack_ = nullptr;
  QWidget* head_ = nullptr;
  QLabel* experimentName_ = nullptr;
  EmptyState* empty_ = nullptr;
  QWidget* desk_ = nullptr;
  CanvasPanel* canvasPanel_ = nullptr;
  AnswerView* answer_ = nullptr;
  MapPanel* map_ = nullptr;
  ThresholdPanel* threshold_ = nullptr;
};

}  // namespace likeness::ui
