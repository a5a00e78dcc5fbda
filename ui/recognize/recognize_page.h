#pragma once

#include <QString>

#include "ui/core/page.h"
#include "ui/recognize/recognize_controller.h"

class QLabel;
class QStackedWidget;

namespace likeness::ui {

class EmptyState;
class SegmentedSwitch;
class TaughtController;
class ThresholdPanel;

/// "Which digit is this, or none?": the desks on which that can be asked, over the threshold that they share.
class RecognizePage : public Page {
  Q_OBJECT

 public:
  explicit RecognizePage(Session& session, QWidget* parent = nullptr);

  const RecognizeController& controller() const { return controller_; }

 private:
  QWidget* makeDesks();
  QWidget* makeHead(const QStringList& titles, TaughtController& taught);
  void connectAll();
  void openExperiment(const std::filesystem::path& folder);
  void closeExperiment();
  void showLoaded(const LoadedRecognizer& loaded);
  void showFailure(const Error& reason);
  void showMarker();

  RecognizeController controller_;
  QStackedWidget* stack_ = nullptr;
  EmptyState* empty_ = nullptr;
  QWidget* all_ = nullptr;  // head, desks and threshold
  QLabel* experimentName_ = nullptr;
  SegmentedSwitch* switch_ = nullptr;
  QStackedWidget* desks_ = nullptr;
  ThresholdPanel* threshold_ = nullptr;
};

}  // namespace likeness::ui
