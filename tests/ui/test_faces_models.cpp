#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "ui/faces/album_model.h"
#include "ui/faces/people_model.h"
#include "ui/faces/people_order.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

StoredPerson person(RowId id, const char* name, int faces, bool hidden = false) {
  StoredPerson stored;
  stored.id = id;
  stored.name = name;
  stored.faces = faces;
  stored.hidden = hidden;
  return stored;
}

LibraryView library(std::vector<StoredPerson> people, int unassigned = 0, std::size_t marked = 0) {
  LibraryView view;
  view.people = std::move(people);
  view.counts.unassigned = unassigned;
  view.marked = marked;
  return view;
}

AlbumView album(RowId id, const std::vector<RowId>& faces) {
  AlbumView view{id, {}, {}};
  for (const RowId face : faces) {
    StoredFace stored;
    stored.id = face;
    view.faces.push_back(stored);
  }
  return view;
}

QStringList names(const QAbstractItemModel& model) {
  QStringList all;
  for (int row = 0; row < model.rowCount(); ++row) all << model.index(row, 0).data().toString();
  return all;
}

}  // namespace

class TestFacesModels : public QObject {
  Q_OBJECT

 private slots:
  void peopleKeepTheirPromises() {
    PeopleModel model;
    PeopleOrder order;
    order.setSourceModel(&model);
    const QAbstractItemModelTester ofModel(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester ofOrder(&order, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLibrary(library({person(1, "Anna", 5), person(2, "", 9), person(3, "Ben", 7)}, 4, 1));
    QCOMPARE(names(order), QStringList({"Unnamed", "Ben", "Anna", "Unassigned", "Set aside"}));
    model.setLibrary(library({person(2, "Cleo", 2), person(4, "Dora", 3), person(1, "Anna", 5)}));
    QCOMPARE(names(order), QStringList({"Anna", "Dora", "Cleo"}));
    model.setLibrary({});
    QCOMPARE(order.rowCount(), 0);
  }

  void rowsStayWhereTheyAreWhenOthersComeAndGo() {
    PeopleModel model;
    model.setLibrary(library({person(1, "Anna", 5), person(2, "Ben", 4), person(3, "Cleo", 3)}));
    const QPersistentModelIndex ben(model.index(1));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setLibrary(library({person(9, "Ida", 8), person(2, "Benjamin", 4)}));
    QCOMPARE(reset.count(), 0);
    QVERIFY(ben.isValid());
    QCOMPARE(ben.data().toString(), QStringLiteral("Benjamin"));
    QCOMPARE(model.rowCount(), 2);
  }

  void manyChangesAtOnceAreTakenToo() {
    AlbumModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<RowId> all, odd;
    for (RowId id = 1; id <= 3000; ++id) {
      all.push_back(id);
      if (id % 2 == 1) odd.push_back(id);
    }
    model.setAlbum(album(1, all));
    QCOMPARE(model.rowCount(), 3000);
    model.setAlbum(album(1, odd));
    QCOMPARE(model.rowCount(), 1500);
    QCOMPARE(model.record(1).id, 3);
    model.setAlbum(album(1, {3, 5, 7000}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.record(2).id, 7000);
  }

  void sortsAndFilters() {
    PeopleModel model;
    PeopleOrder order;
    order.setSourceModel(&model);
    model.setLibrary(library(
        {person(1, "Zoe", 1), person(2, "anna", 9), person(3, "", 20), person(4, "Max", 5, true)}, 3));
    order.setKey(PeopleOrder::Key::name);
    QCOMPARE(names(order), QStringList({"anna", "Zoe", "Unnamed", "Unassigned"}));
    order.setKey(PeopleOrder::Key::newest);
    QCOMPARE(names(order), QStringList({"Unnamed", "anna", "Zoe", "Unassigned"}));
    order.setShowHidden(true);
    QCOMPARE(names(order).front(), QStringLiteral("Max"));
    order.setText(QStringLiteral(" A "));
    QCOMPARE(names(order), QStringList({"Max", "anna"}));
    order.setText({});
    order.setMinimumCount(6);
    QCOMPARE(names(order), QStringList({"Unnamed", "anna", "Unassigned"}));
  }

  void anAlbumDraggedOntoAnotherAsksForAMerge() {
    PeopleModel model;
    model.setLibrary(library({person(1, "Anna", 5), person(2, "Ben", 4)}, 3));
    QSignalSpy wanted(&model, &PeopleModel::mergeWanted);
    const std::unique_ptr<QMimeData> ben(model.mimeData({model.index(1)}));
    QVERIFY(model.canDropMimeData(ben.get(), Qt::MoveAction, -1, -1, model.index(0)));
    QVERIFY(!model.canDropMimeData(ben.get(), Qt::MoveAction, -1, -1, model.index(1)));  // itself
    QVERIFY(!model.canDropMimeData(ben.get(), Qt::MoveAction, -1, -1, model.index(2)));  // unassigned faces
    QVERIFY(!model.canDropMimeData(ben.get(), Qt::MoveAction, -1, -1, {}));
    QCOMPARE(model.mimeData({model.index(2)}), nullptr);
    model.dropMimeData(ben.get(), Qt::MoveAction, -1, -1, model.index(0));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<RowId>(), 1);
    QCOMPARE(wanted[0][1].value<std::vector<RowId>>(), std::vector<RowId>{2});
    QCOMPARE(model.rowCount(), 3);  // until the library says so
  }
};

QTEST_MAIN(TestFacesModels)
#include "test_faces_models.moc"
