#pragma once

#include <QHeaderView>

namespace likeness::ui {

/// A horizontal header that is text over a hairline, with an arrow at the column that sorts.
class QuietHeader : public QHeaderView {
 public:
  explicit QuietHeader(QWidget* parent = nullptr);

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override;
  QSize sectionSizeFromContents(int section) const override;
};

}  // namespace likeness::ui
