#include "ui/train/trials_model.h"

#include <QFont>
#include <QLocale>
#include <algorithm>

#include "ui/core/setting_words.h"

namespace likeness::ui {

void TrialsModel::begin(const TuneStarted& started) {
  beginResetModel();
  space_ = started.space;
  trials_.clear();
  best_ = 0;
  double bestScore = -1;
  for (const Trial& trial : started.known) {
    trials_.push_back({trial, false});
    if (trial.state != TrialState::finished || trial.score <= bestScore) continue;
    best_ = trial.number;
    bestScore = trial.score;
  }
  endResetModel();
}

void TrialsModel::clear() {
  beginResetModel();
  space_.reset();
  trials_.clear();
  best_ = 0;
  endResetModel();
}

void TrialsModel::add(const TrialStarted& trial) {
  const int row = int(trials_.size());
  beginInsertRows({}, row, row);
  Row added;
  added.number = trial.number;
  added.point = trial.point;
  added.running = true;
  trials_.push_back(std::move(added));
  endInsertRows();
}

void TrialsModel::move(const TrialProgress& progress) {
  const int row = rowOf(progress.number);
  if (row < 0) return;
  trials_[std::size_t(row)].score = progress.score;
  trials_[std::size_t(row)].seconds = progress.seconds;
  changed(row);
}

void TrialsModel::end(const TrialEnded& ended) {
  const int row = rowOf(ended.trial.number);
  if (row < 0) return;
  trials_[std::size_t(row)] = {ended.trial, false};
  const int before = rowOf(best_);
  best_ = ended.best;
  changed(row);
  if (before >= 0) changed(before);
}

int TrialsModel::rowOf(int trial) const {
  const auto found =
      std::find_if(trials_.begin(), trials_.end(), [trial](const Row& row) { return row.number == trial; });
  return found == trials_.end() ? -1 : int(found - trials_.begin());
}

const Trial* TrialsModel::ended(int row) const {
  const Row& trial = trials_[std::size_t(row)];
  return trial.running || trial.state == TrialState::failed ? nullptr : &trial;
}

void TrialsModel::changed(int row) {
  emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int TrialsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(trials_.size());
}

int TrialsModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return firstSetting + (space_ ? int(space_->size()) : 0);
}

QString TrialsModel::stateText(const Row& row) const {
  if (row.running) return tr("running");
  switch (row.state) {
    case TrialState::finished:
      return row.number == best_ ? tr("best") : tr("finished");
    case TrialState::endedEarly:
      return tr("ended early");
    case TrialState::failed:
      return tr("failed");
  }
  return {};
}

QString TrialsModel::text(const Row& row, int column) const {
  switch (column) {
    case number:
      return QString::number(row.number);
    case score:
      return row.state == TrialState::failed ? QStringLiteral("\u2013")
                                             : QLocale().toString(row.score, 'f', 4);
    case state:
      return stateText(row);
    default:
      break;
  }
  const auto place = std::size_t(column - firstSetting);
  if (place >= row.point.size() || !row.point[place]) return QStringLiteral("\u2013");
  return settingValue(space_->parameters()[place].key, space_->textOf(place, *row.point[place]));
}

QVariant TrialsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Row& row = trials_[std::size_t(index.row())];
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return text(row, column);
    case Qt::ToolTipRole:
      return column == state && !row.fault.empty() ? QString::fromStdString(row.fault) : text(row, column);
    case Qt::TextAlignmentRole:
      return int((column == state ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole: {
      QFont font;
      font.setBold(row.number == best_);
      return font;
    }
    case sortRole:
      if (column == number) return row.number;
      if (column == score) return row.state == TrialState::failed ? -1.0 : row.score;
      if (column == state) return stateText(row);
      if (const auto place = std::size_t(column - firstSetting);
          place < row.point.size() && row.point[place]) {
        return *row.point[place];
      }
      return -1e300;
    default:
      return {};
  }
}

QVariant TrialsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool setting = section >= firstSetting && space_ && section - firstSetting < int(space_->size());
  if (role == Qt::DisplayRole) {
    if (section == number) return tr("Trial");
    if (section == score) return tr("MAP@R");
    if (section == state) return tr("State");
    if (setting) return settingName(space_->parameters()[std::size_t(section - firstSetting)].key);
  }
  if (role == Qt::ToolTipRole) {
    if (section == score)
      return tr("On the calibration split; margins and losses do not change what it means");
    if (setting) return settingHelp(space_->parameters()[std::size_t(section - firstSetting)].key);
  }
  if (role == Qt::TextAlignmentRole && section != state) return int(Qt::AlignRight | Qt::AlignVCenter);
  return {};
}

}  // namespace likeness::ui
