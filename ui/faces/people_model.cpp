#include "ui/faces/people_model.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <algorithm>

namespace likeness::ui {

namespace {

const QString mimeType = QStringLiteral("application/x-likeness-people");

std::vector<RowId> peopleIn(const QMimeData* data) {
  QList<qint64> rows;
  QDataStream stream(data->data(mimeType));
  stream >> rows;
  return {rows.begin(), rows.end()};
}

StoredPerson album(RowId id, std::int64_t faces) {
  StoredPerson person;
  person.id = id;
  person.faces = static_cast<int>(faces);
  return person;
}

}  // namespace

QString albumName(const StoredPerson& person) {
  if (person.id == unassignedAlbum) return PeopleModel::tr("Unassigned");
  if (person.id == markedAlbum) return PeopleModel::tr("Set aside");
  return person.name.empty() ? PeopleModel::tr("Unnamed") : QString::fromStdString(person.name);
}

void PeopleModel::setLibrary(const LibraryView& view) {
  std::vector<StoredPerson> albums = view.people;
  if (view.counts.unassigned > 0) albums.push_back(album(unassignedAlbum, view.counts.unassigned));
  if (view.marked > 0) albums.push_back(album(markedAlbum, static_cast<std::int64_t>(view.marked)));
  updateRecords(std::move(albums));
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const StoredPerson& person = record(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return albumName(person);
    case Qt::AccessibleTextRole:
      return tr("%1, %n faces", nullptr, person.faces).arg(albumName(person));
    case Qt::ToolTipRole:
      return isPerson(person.id) ? tr("%1: %n photos", nullptr, person.photos).arg(albumName(person))
                                 : albumName(person);
    case idRole:
      return QVariant::fromValue<qint64>(person.id);
    case nameRole:
      return QString::fromStdString(person.name);
    case countRole:
      return person.faces;
    case coverRole:
      return QVariant::fromValue<qint64>(person.cover);
    case hiddenRole:
      return person.hidden;
    default:
      return {};
  }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractListModel::flags(index);
  if (!index.isValid() || !isPerson(record(index.row()).id)) return flags;
  return flags | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList PeopleModel::mimeTypes() const {
  return {mimeType};
}

QMimeData* PeopleModel::mimeData(const QModelIndexList& indexes) const {
  QList<qint64> rows;
  for (const QModelIndex& index : indexes) {
    if (const RowId id = record(index.row()).id; isPerson(id)) rows << id;
  }
  if (rows.isEmpty()) return nullptr;
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream << rows;
  auto* data = new QMimeData;
  data->setData(mimeType, bytes);
  return data;
}

bool PeopleModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                  const QModelIndex& parent) const {
  if (!data->hasFormat(mimeType) || !parent.isValid()) return false;
  const RowId target = record(parent.row()).id;
  const auto dragged = peopleIn(data);
  return isPerson(target) && std::ranges::any_of(dragged, [&](RowId id) { return id != target; });
}

bool PeopleModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                               const QModelIndex& parent) {
  if (!canDropMimeData(data, action, row, column, parent)) return false;
  const RowId target = record(parent.row()).id;
  auto others = peopleIn(data);
  std::erase(others, target);
  emit mergeWanted(target, others);
  return false;  // the rows leave when the library says so, not because they were dragged
}

}  // namespace likeness::ui
