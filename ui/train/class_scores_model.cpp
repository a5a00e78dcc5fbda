#include "ui/train/class_scores_model.h"

#include <QLocale>
#include <utility>

#include "ui/core/percent_text.h"

namespace likeness::ui {

void ClassScoresModel::setClasses(std::vector<ClassScores> classes) {
  beginResetModel();
  classes_ = std::move(classes);
  endResetModel();
}

int ClassScoresModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(classes_.size());
}

int ClassScoresModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(columns);
}

QString ClassScoresModel::text(const ClassScores& scores, int column) const {
  const QLocale locale;
  switch (column) {
    case name:
      return QString::fromStdString(scores.name);
    case count:
      return locale.toString(qulonglong(scores.count));
    case accuracy:
      return percentText(scores.accuracy);
    case precisionAt1:
      return percentText(scores.precisionAt1);
    case confusedWith:
      return scores.confusedWith.empty() ? QStringLiteral("\u2013")
                                         : tr("%1 (%2 times)")
                                               .arg(QString::fromStdString(scores.confusedWith),
                                                    locale.toString(qulonglong(scores.confusedCount)));
    default:
      return {};
  }
}

QVariant ClassScoresModel::key(const ClassScores& scores, int column) const {
  switch (column) {
    case count:
      return qulonglong(scores.count);
    case accuracy:
      return scores.accuracy;
    case precisionAt1:
      return scores.precisionAt1.value_or(-1);
    case confusedWith:
      return qulonglong(scores.confusedCount);
    default:
      return text(scores, column);
  }
}

QVariant ClassScoresModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const ClassScores& scores = classes_[std::size_t(index.row())];
  const bool word = index.column() == name || index.column() == confusedWith;
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(scores, index.column());
  if (role == Qt::TextAlignmentRole) return int((word ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == sortRole) return key(scores, index.column());
  return {};
}

QVariant ClassScoresModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::DisplayRole) {
    switch (section) {
      case name:
        return tr("Class");
      case count:
        return tr("Samples");
      case accuracy:
        return tr("k-NN right");
      case precisionAt1:
        return tr("Precision@1");
      case confusedWith:
        return tr("Mostly taken for");
      default:
        break;
    }
  }
  if (role == Qt::TextAlignmentRole) {
    const bool word = section == name || section == confusedWith;
    return int((word ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  }
  return {};
}

}  // namespace likeness::ui
