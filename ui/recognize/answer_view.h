#pragma once

#include <QWidget>
#include <optional>

#include "ui/recognize/recognition.h"

class QLabel;

namespace likeness::ui {

class BigWord;
class ReferenceStrip;
class WhyView;

/// The answer in very large type, why it is that, and the pictures that it rests on.
class AnswerView : public QWidget {
  Q_OBJECT

 public:
  explicit AnswerView(QWidget* parent = nullptr);

  /// An answer as it is; nothing when there is nothing to answer.
  void setRecognition(const std::optional<Recognition>& recognition, const Recognizer* recognizer);
  /// Of the answer that is shown, once it is found.
  void setExplanation(const std::optional<Explanation>& explanation);
  /// A line in place of an answer, such as while the recogniser is loaded.
  void setHint(const QString& hint);

  QString word() const;
  QString sentence() const;

 private:
  void reserveRoom();
  void setFigures(const QString& distance, const QString& confidence, const QString& runnerUp,
                  const QString& gap);
  QWidget* makeFigure(const QString& caption, QLabel*& value);

  BigWord* word_ = nullptr;
  QLabel* sentence_ = nullptr;
  QWidget* figures_ = nullptr;
  QLabel* distance_ = nullptr;
  QLabel* confidence_ = nullptr;
  QLabel* runnerUp_ = nullptr;
  QLabel* gap_ = nullptr;
  ReferenceStrip* references_ = nullptr;
  WhyView* why_ = nullptr;
};

}  // namespace likeness::ui
