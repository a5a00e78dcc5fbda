#pragma once

#include <QObject>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace likeness::ui {

/// Which rows of a table are selected, and which are shown at all. Lives on the GUI thread; every part of the
/// explorer follows it.
class RowSelection : public QObject {
  Q_OBJECT

 public:
  enum class Combine { replace, add, subtract };

  using QObject::QObject;

  /// A table of so many rows: nothing is selected.
  void reset(std::size_t rows);
  void combine(const std::vector<int>& rows, Combine how);
  void invert();
  void selectAll();
  void clear();

  std::size_t size() const { return marks_ ? marks_->size() : 0; }
  std::size_t count() const { return count_; }
  bool contains(int row) const;
  /// In their order.
  std::vector<int> rows() const;
  /// A byte a row, as maps want them; never changes once it is given away.
  std::shared_ptr<const std::vector<std::uint8_t>> marks() const { return marks_; }

 signals:
  void changed();

 private:
  void set(std::vector<std::uint8_t> marks);

  std::shared_ptr<const std::vector<std::uint8_t>> marks_;
  std::size_t count_ = 0;
};

}  // namespace likeness::ui
