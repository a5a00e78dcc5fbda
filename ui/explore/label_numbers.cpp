#include "ui/explore/label_numbers.h"

#include <algorithm>
#include <unordered_map>

#include "engine/core/natural_order.h"
#include "ui/explore/column_colors.h"

namespace likeness::ui {

LabelNumbers labelNumbers(const EmbeddingTable& table) {
  LabelNumbers result;
  if (table.labelColumn < 0) return result;
  const EmbeddingColumn& column = table.columns[static_cast<std::size_t>(table.labelColumn)];
  std::vector<std::string> texts;
  texts.reserve(table.size());
  for (std::size_t i = 0; i < table.size(); ++i) texts.push_back(valueText(column, i).toStdString());
  result.names = texts;
  std::sort(result.names.begin(), result.names.end(), [](const std::string& a, const std::string& b) {
    return naturallyBefore(a, b) || (!naturallyBefore(b, a) && a < b);
  });
  result.names.erase(std::unique(result.names.begin(), result.names.end()), result.names.end());
  std::erase(result.names, std::string());
  std::unordered_map<std::string, int> numbers;
  for (std::size_t i = 0; i < result.names.size(); ++i) numbers[result.names[i]] = static_cast<int>(i);
  for (const std::string& text : texts) result.labels.push_back(text.empty() ? -1 : numbers.at(text));
  return result;
}

}  // namespace likeness::ui
