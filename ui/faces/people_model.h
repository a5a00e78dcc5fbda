#pragma once

#include "ui/faces/library_view.h"
#include "ui/faces/row_list_model.h"

namespace likeness::ui {

/// The albums of a library: its people, then the unassigned faces and those that are set aside, which are
/// albums of their own. An album can be dragged onto another.
class PeopleModel : public RowListModel<StoredPerson> {
  Q_OBJECT

 public:
  enum Role { idRole = Qt::UserRole, nameRole, countRole, coverRole, hiddenRole };

  using RowListModel::RowListModel;

  void setLibrary(const LibraryView& view);

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                       const QModelIndex& parent) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 signals:
  void mergeWanted(likeness::RowId target, const std::vector<likeness::RowId>& others);
};

/// What is shown for a person without a name, and for the other albums.
QString albumName(const StoredPerson& person);

}  // namespace likeness::ui
