#include "ui/explore/label_editing.h"

#include <algorithm>
#include <utility>

#include "ui/explore/column_colors.h"

namespace likeness::ui {

namespace {

constexpr const char* editedName = "edited label";

int columnNamed(const EmbeddingTable& table, const std::string& name) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                  [&](const EmbeddingColumn& column) { return column.name == name; });
  return found == table.columns.end() ? -1 : static_cast<int>(found - table.columns.begin());
}

/// A copy of the labels as texts; empty ones where there are none.
EmbeddingColumn editedColumn(const EmbeddingTable& table) {
  EmbeddingColumn edited;
  edited.name = editedName;
  edited.texts.resize(table.size());
  if (table.labelColumn < 0) return edited;
  const EmbeddingColumn& labels = table.columns[static_cast<std::size_t>(table.labelColumn)];
  for (std::size_t i = 0; i < edited.texts.size(); ++i) edited.texts[i] = valueText(labels, i).toStdString();
  return edited;
}

}  // namespace

LabelEditing::LabelEditing(QObject* parent) : QObject(parent) {
  runner_.onEvents([this](const std::vector<Change>& changes) {
    if (changes.back().before != facts_) return;  // of the table before
    facts_ = changes.back().after;
    emit changed(changes.back());
  });
  runner_.onEnded([this](const std::optional<Error>&) { startNext(); });
}

void LabelEditing::reset(std::shared_ptr<const EmbeddingTable> facts) {
  waiting_.clear();
  runner_.requestStop();
  facts_ = std::move(facts);
}

void LabelEditing::give(const std::vector<int>& rows, const std::string& label) {
  waiting_.push_back({rows, label});
  if (!runner_.active()) startNext();
}

LabelEditing::Change LabelEditing::apply(const std::shared_ptr<const EmbeddingTable>& facts,
                                         const Edit& edit) {
  auto changed = std::make_shared<EmbeddingTable>(*facts);
  int column = columnNamed(*changed, editedName);
  if (column < 0) {
    column = static_cast<int>(changed->columns.size());
    changed->columns.push_back(editedColumn(*facts));
  }
  auto& texts = changed->columns[static_cast<std::size_t>(column)].texts;
  for (const int row : edit.rows) texts[static_cast<std::size_t>(row)] = edit.label;
  return {facts, std::move(changed), column, edit.rows.size(), edit.label};
}

void LabelEditing::startNext() {
  if (waiting_.empty() || !facts_) return;
  runner_.start(
      [facts = facts_, edit = std::move(waiting_.front())](const std::stop_token& stop, const auto& report) {
        Change change = apply(facts, edit);
        if (!stop.stop_requested()) report(std::move(change));
      });
  waiting_.pop_front();
}

bool LabelEditing::finish(std::chrono::milliseconds atMost) {
  waiting_.clear();
  return runner_.finish(atMost);
}

}  // namespace likeness::ui
