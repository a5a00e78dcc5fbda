#include "ui/train/formula_label.h"

#include <QApplication>
#include <QRegularExpression>

namespace likeness::ui {

namespace {

QFont mathematicalFont() {
  QFont font(QStringList{QStringLiteral("STIX Two Text"), QStringLiteral("Libertinus Serif"),
                         QStringLiteral("Cambria"), QStringLiteral("DejaVu Serif")});
  font.setStyleHint(QFont::Serif);
  font.setPointSizeF(QApplication::font().pointSizeF());
  font.setItalic(true);
  return font;
}

}  // namespace

FormulaLabel::FormulaLabel(QWidget* parent) : QLabel(parent) {
  setFont(mathematicalFont());
  setTextFormat(Qt::RichText);
  setWordWrap(true);
  hide();
}

void FormulaLabel::setFormula(const QString& formula) {
  setText(formulaHtml(formula));
  setToolTip(text());
  setAccessibleName(formula);
  setVisible(!formula.isEmpty());
}

QString formulaHtml(const QString& formula) {
  static const QRegularExpression group(QStringLiteral("_\\{([^}]*)\\}"));
  static const QRegularExpression letters(QStringLiteral("_([\\p{L}\\p{N}]+)"));
  static const QRegularExpression names(
      QStringLiteral("\\b(all|cos|different|exp|ln|log|max|min|norm|plateaus|same|tan)\\b"));
  QString html = formula.toHtmlEscaped();
  html.replace(group, QStringLiteral("<sub>\\1</sub>"));
  html.replace(letters, QStringLiteral("<sub>\\1</sub>"));
  html.replace(names, QStringLiteral("<span style=\"font-style:normal\">\\1</span>"));
  return html;
}

}  // namespace likeness::ui
