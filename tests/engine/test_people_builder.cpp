#include <QTemporaryDir>
#include <QtTest>

#include "engine/faces/people_builder.h"
#include "tests/support/fake_faces.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

FaceTable tableOf(const std::vector<RowId>& people, const std::vector<bool>& byUser) {
  FaceTable table;
  table.people = people;
  table.byUser = byUser;
  for (std::size_t i = 0; i < people.size(); ++i) table.faces.push_back(static_cast<RowId>(100 + i));
  return table;
}

std::vector<RowId> matched(const std::vector<RowId>& people, const std::vector<int>& labels,
                           std::vector<bool> byUser = {}) {
  byUser.resize(people.size());
  return matchPeople(tableOf(people, byUser), labels);
}

using Rows = std::vector<RowId>;

}  // namespace

class TestPeopleBuilder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsIdentities();
  void obeysUsers();
  void respectsChangesMeanwhile();
  void prunesEmptyPeople();
  void refusesWrongCounts();
};

void TestPeopleBuilder::keepsIdentities() {
  QCOMPARE(matched({0, 0, 0}, {0, 0, 1}), (Rows{-1, -1, -2}));
  QCOMPARE(matched({5, 5, 6}, {9, 9, 3}), (Rows{5, 5, 6}));
  QCOMPARE(matched({5, 5, 5, 6}, {0, 0, 0, 0}), (Rows{5, 5, 5, 5}));  // joined: the larger stays
  QCOMPARE(matched({5, 5, 5}, {0, 0, 1}), (Rows{5, 5, -1}));          // cut: the larger part stays
  QCOMPARE(matched({5, 5, 6, 6, 6}, {0, 0, 0, 0, 1}), (Rows{5, 5, 5, 5, 6}));
  QCOMPARE(matched({5, 5, 0}, {-1, 4, -1}), (Rows{0, 5, 0}));
}

void TestPeopleBuilder::obeysUsers() {
  // One confirmed face outweighs any number of the machine's.
  QCOMPARE(matched({5, 6, 6, 6}, {0, 0, 0, 0}, {true}), (Rows{5, 5, 5, 5}));
  // Whoever a user assigned never moves, also when the clusters say so.
  QCOMPARE(matched({5, 6, 6}, {0, 0, -1}, {true, true, true}), (Rows{5, 6, 6}));
  // Confirmed in two clusters: both are that person.
  QCOMPARE(matched({5, 5, 0, 0}, {0, 1, 0, 1}, {true, true}), (Rows{5, 5, 5, 5}));
  QCOMPARE(matched({5, 5, 0}, {0, 1, 1}, {true, false}), (Rows{5, -1, -1}));
}

void TestPeopleBuilder::respectsChangesMeanwhile() {
  const QTemporaryDir folder;
  FaceLibrary library(folder.path().toStdString() + "/a");
  const RowId pack = library.packRow(fakePack);
  std::vector<RowId> faces;
  for (int i = 0; i < 4; ++i) faces.push_back(storeOneFace(library, pack, i, 0));
  const RowId other = library.split({faces[3]});
  RowId given = 0;
  recluster(library, pack, [&](const FaceTable& table, const FaceConstraints&) {
    given = library.split({faces[0]});  // while the machine thinks
    library.mark({faces[1]}, FaceMark::notAFace);
    return std::vector<int>(table.faces.size(), 0);
  });
  QCOMPARE(library.face(faces[0]).person, given);
  QCOMPARE(library.face(faces[1]).person, RowId{0});
  QCOMPARE(library.face(faces[2]).person, other);
}

void TestPeopleBuilder::prunesEmptyPeople() {
  const QTemporaryDir folder;
  FaceLibrary library(folder.path().toStdString() + "/a");
  const RowId pack = library.packRow(fakePack);
  for (int i = 0; i < 6; ++i) storeOneFace(library, pack, i, 0);
  const auto apart = [](const FaceTable& table, const FaceConstraints&) {
    std::vector<int> labels(table.faces.size());
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i] = static_cast<int>(i);
    return labels;
  };
  const PeopleChange first = recluster(library, pack, apart);
  QCOMPARE(first.people, std::size_t{6});
  QCOMPARE(first.newPeople, std::size_t{6});
  const PeopleChange none = recluster(library, pack, [](const FaceTable& table, const FaceConstraints&) {
    return std::vector<int>(table.faces.size(), -1);
  });
  QCOMPARE(none.people, std::size_t{0});
  QCOMPARE(none.unassigned, std::size_t{6});
  QVERIFY(library.people(pack).empty());
  const PeopleChange again = recluster(library, pack, apart);
  QCOMPARE(again.newPeople, std::size_t{6});
  QCOMPARE(library.people(pack).size(), std::size_t{6});
}

void TestPeopleBuilder::refusesWrongCounts() {
  const QTemporaryDir folder;
  FaceLibrary library(folder.path().toStdString() + "/a");
  const RowId pack = library.packRow(fakePack);
  storeOneFace(library, pack, 1, 0);
  const auto error = errorOf([&] {
    recluster(library, pack, [](const FaceTable&, const FaceConstraints&) { return std::vector<int>{}; });
  });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::internal);
}

QTEST_GUILESS_MAIN(TestPeopleBuilder)
#include "test_people_builder.moc"
