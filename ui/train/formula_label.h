#pragma once

#include <QLabel>

namespace likeness::ui {

/// A formula in the letters of mathematics, such as "max(0, d(a,p) − d(a,n) + m)": variables slanted, names
/// of functions upright, what follows an underscore ("s_ap", "Σ_{c≠y}") below the line. Long ones wrap.
class FormulaLabel : public QLabel {
  Q_OBJECT

 public:
  explicit FormulaLabel(QWidget* parent = nullptr);

  void setFormula(const QString& formula);
};

/// The formula as rich text.
QString formulaHtml(const QString& formula);

}  // namespace likeness::ui
