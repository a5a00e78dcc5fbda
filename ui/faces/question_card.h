#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace likeness::ui {

/// A card in the middle of the page that asks something: texts, and two buttons. Return presses the button
/// that has the focus, else the usual one; Escape declines. Scrolls where the window is low.
class QuestionCard : public QWidget {
  Q_OBJECT

 public:
  enum class Usual { accept, refuse };

  QuestionCard(const QString& accept, const QString& refuse, Usual usual, QWidget* parent = nullptr);

  QPushButton* acceptButton() const { return accept_; }
  QPushButton* refuseButton() const { return refuse_; }

 signals:
  void accepted();
  void refused();

 protected:
  /// Where the texts go.
  QVBoxLayout* body() const { return body_; }
  /// The focus goes there when the card gets it.
  void focusOn(QWidget* widget) { setFocusProxy(widget); }
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QPushButton* accept_ = nullptr;
  QPushButton* refuse_ = nullptr;
  QPushButton* usual_ = nullptr;
  QVBoxLayout* body_ = nullptr;
};

}  // namespace likeness::ui
