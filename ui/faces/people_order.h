#pragma once

#include <QSortFilterProxyModel>

namespace likeness::ui {

/// The albums that are shown, in the order asked for. Unassigned and set aside faces come last in every order
/// and are found by no name.
class PeopleOrder : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  enum class Key { size, name, newest };

  explicit PeopleOrder(QObject* parent = nullptr);

  void setKey(Key key);
  Key key() const { return key_; }
  /// A part of the name, small and capital letters alike; empty shows all.
  void setText(const QString& text);
  void setMinimumCount(int faces);
  void setShowHidden(bool show);
  bool showsHidden() const { return showHidden_; }

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  Key key_ = Key::size;
  QString text_;
  int minimumCount_ = 1;
  bool showHidden_ = false;
};

}  // namespace likeness::ui
