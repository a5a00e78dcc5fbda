#pragma once

#include <QObject>

namespace likeness::ui {

/// Knows whether the desktop is dark and applies the scheme again when that changes.
class SchemeFollower : public QObject {
  Q_OBJECT

 public:
  static SchemeFollower& instance();

  void setFollowing(bool following) { following_ = following; }
  bool systemIsDark() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  SchemeFollower();

  void reapply();

  bool following_ = false;
  bool applying_ = false;
};

}  // namespace likeness::ui
