#include "ui/explore/row_search.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <functional>

#include "ui/explore/column_colors.h"

namespace likeness::ui {

namespace {

QString words(const char* text) {
  return QCoreApplication::translate("likeness::ui::RowSearch", text);
}

SearchResult rowsNamed(const EmbeddingTable& table, const QString& typed) {
  SearchResult result;
  for (const QString& part :
       typed.split(QRegularExpression(QStringLiteral("[,;\\s]+")), Qt::SkipEmptyParts)) {
    const QStringList ends = part.split(QLatin1Char('-'));
    bool good = ends.size() <= 2, also = true;
    const int first = ends.front().toInt(&also);
    good = good && also;
    const int last = ends.back().toInt(&also);
    if (!good || !also || first < 1 || last < first || std::size_t(last) > table.size()) {
      result.rows.clear();
      result.problem = words("Rows are numbers from 1 to %1, such as 7 or 20-35.").arg(table.size());
      return result;
    }
    for (int row = first; row <= last; ++row) result.rows.push_back(row - 1);
  }
  std::sort(result.rows.begin(), result.rows.end());
  result.rows.erase(std::unique(result.rows.begin(), result.rows.end()), result.rows.end());
  return result;
}

}  // namespace

SearchResult searchRows(const EmbeddingTable& table, const QString& typed, SearchKind kind, int column) {
  if (typed.trimmed().isEmpty()) return {};
  if (kind == SearchKind::rows) return rowsNamed(table, typed);
  SearchResult result;
  std::function<bool(const QString&)> fits;
  if (kind == SearchKind::expression) {
    const QRegularExpression expression(typed);
    if (!expression.isValid()) {
      result.problem = words("This is no regular expression: %1").arg(expression.errorString());
      return result;
    }
    fits = [expression](const QString& text) { return expression.match(text).hasMatch(); };
  } else {
    const QString wanted = typed.trimmed();
    fits = [wanted](const QString& text) { return text.contains(wanted, Qt::CaseInsensitive); };
  }
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if ((column >= 0 && int(c) != column) || !fits(valueText(table.columns[c], row))) continue;
      result.rows.push_back(int(row));
      break;
    }
  }
  return result;
}

}  // namespace likeness::ui
