#include "ui/experiments/experiments_model.h"

#include <QDateTime>
#include <QFont>
#include <QIcon>
#include <QLocale>
#include <utility>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/percent_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QString nameOf(const ExperimentEntry& entry) {
  return entry.problem ? toQString(entry.folder.filename()) : QString::fromStdString(entry.info.name);
}

QDateTime dateOf(const ExperimentEntry& entry) {
  return QDateTime::fromString(QString::fromStdString(entry.info.createdAt), Qt::ISODate).toLocalTime();
}

/// As the user's language writes it, but without seconds.
QString dateText(const QDateTime& date) {
  const QLocale locale;
  const QString time = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
  return locale.toString(date.date(), QLocale::ShortFormat) + QLatin1Char(' ') +
         locale.toString(date.time(), time);
}

/// What is wrong, with the file named as it is called in its folder; the tool tip has the whole path.
QString faultText(const ExperimentEntry& entry) {
  return errorMessage(*entry.problem).remove(toQString(entry.folder) + QLatin1Char('/'));
}

bool hasScores(const ExperimentEntry& entry) {
  return !entry.problem && entry.info.result.test.count > 0;
}

QString duration(double seconds) {
  const auto whole = static_cast<qint64>(seconds + 0.5);
  if (whole < 120) return ExperimentsModel::tr("%1 s").arg(QLocale().toString(whole));
  return ExperimentsModel::tr("%1 min %2 s").arg(QLocale().toString(whole / 60)).arg(whole % 60);
}

bool isNumber(int column) {
  return column >= ExperimentsModel::accuracy;
}

}  // namespace

void ExperimentsModel::setEntries(std::vector<ExperimentEntry> entries) {
  beginResetModel();
  entries_ = std::move(entries);
  endResetModel();
}

void ExperimentsModel::setOpen(const std::filesystem::path& folder) {
  open_ = folder;
  if (!entries_.empty()) emit dataChanged(index(0, name), index(rowCount() - 1, name));
}

int ExperimentsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int ExperimentsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columnCountOfModel;
}

QVariant ExperimentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCountOfModel) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role == Qt::ToolTipRole && section == accuracy) {
    return tr("Share of the test split whose nearest references have the right label");
  }
  if (role == Qt::ToolTipRole && section == mapAtR) {
    return tr(
        "How well every test sample finds all others of its class. It ranks runs whatever their losses "
        "are.");
  }
  if (role == Qt::ToolTipRole && section == loss)
    return tr("Of the last training steps; comparable between runs with the same loss only");
  if (role == Qt::ToolTipRole && section == baseline)
    return tr("The same without learning: neighbours by raw pixels");
  if (role != Qt::DisplayRole) return {};
  const QStringList titles = {tr("Name"),      tr("Made"), tr("State"), tr("k-NN accuracy"), tr("MAP@R"),
                              tr("Raw input"), tr("Loss"), tr("Steps"), tr("Time")};
  return titles[section];
}

Qt::ItemFlags ExperimentsModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() == name && !entry(index.row()).problem) flags |= Qt::ItemIsEditable;
  return flags;
}

QVariant ExperimentsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const ExperimentEntry& row = entry(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::EditRole:
      return index.column() == name ? nameOf(row) : text(row, index.column());
    case Qt::ToolTipRole:
      return toolTip(row, index.column());
    case Qt::DecorationRole:
      return index.column() == name ? decoration(row) : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::AlignVCenter |
                                 (isNumber(index.column()) && !row.problem ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
      return row.problem && index.column() != name ? QVariant(colors().bad) : QVariant();
    case sortRole:
      return sortValue(row, index.column());
    case damagedRole:
      return row.problem.has_value();
    default:
      return {};
  }
}

QVariant ExperimentsModel::text(const ExperimentEntry& entry, int column) const {
  const TrainingFinished& result = entry.info.result;
  if (column == name) return nameOf(entry);
  if (entry.problem) return column == date ? faultText(entry) : QString();
  switch (column) {
    case date:
      return dateText(dateOf(entry));
    case state:
      switch (entry.info.state) {
        case ExperimentState::running:
          return tr("Not ended");
        case ExperimentState::stopped:
          return tr("Stopped");
        case ExperimentState::finished:
          return result.finishedEarly ? tr("Finished early") : tr("Finished");
      }
      return {};
    case accuracy:
      return hasScores(entry) ? percentText(result.test.knnAccuracy, 2) : QStringLiteral("–");
    case mapAtR:
      return hasScores(entry) ? percentText(result.test.mapAtR, 2) : QStringLiteral("–");
    case loss:
      return result.steps > 0 ? QLocale().toString(double(result.loss), 'f', 4) : QStringLiteral("–");
    case baseline:
      return hasScores(entry) ? percentText(result.baselines.rawPixels, 1) : QStringLiteral("–");
    case steps:
      return QLocale().toString(static_cast<qlonglong>(result.steps));
    default:
      return duration(result.seconds);
  }
}

QVariant ExperimentsModel::sortValue(const ExperimentEntry& entry, int column) const {
  const TrainingFinished& result = entry.info.result;
  switch (column) {
    case date:
      return dateOf(entry);
    case accuracy:
      return result.test.knnAccuracy;
    case mapAtR:
      return hasScores(entry) ? result.test.mapAtR : -1.0;
    case loss:
      return double(result.loss);
    case baseline:
      return result.baselines.rawPixels;
    case steps:
      return static_cast<qlonglong>(result.steps);
    case seconds:
      return result.seconds;
    default:
      return text(entry, column).toString().toCaseFolded();
  }
}

QString ExperimentsModel::toolTip(const ExperimentEntry& entry, int column) const {
  if (entry.problem) return errorMessage(*entry.problem);
  if (column == state && entry.info.state == ExperimentState::running) {
    return tr("Its training goes on, or was broken off. Train can go on from its last checkpoint.");
  }
  return column == name ? toQString(entry.folder) : QString();
}

QVariant ExperimentsModel::decoration(const ExperimentEntry& entry) const {
  if (entry.problem) return icon(QStringLiteral("warning"));
  return icon(entry.folder == open_ ? QStringLiteral("experiment-current")
                                    : QStringLiteral("experiment-other"));
}

bool ExperimentsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  const QString wanted = value.toString().simplified();
  ExperimentEntry& row = entries_[static_cast<std::size_t>(index.row())];
  if (wanted.isEmpty() || wanted == nameOf(row)) return false;
  row.info.name = wanted.toStdString();
  emit dataChanged(index, index);
  emit renamed(row.folder, wanted);
  return true;
}

}  // namespace likeness::ui
