#include <QtTest>
#include <set>

#include "engine/faces/cluster_faces.h"
#include "tests/support/fake_pack.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// A table in which person p has faces[p] faces, one after the other.
FaceTable tableOf(const std::vector<int>& faces, float quality = 2) {
  FaceTable table;
  table.embeddings.columns = fakeDimension;
  for (std::size_t person = 0; person < faces.size(); ++person) {
    for (int i = 0; i < faces[person]; ++i) {
      const auto embedding = fakeEmbedding(static_cast<int>(person), static_cast<std::uint64_t>(i));
      table.embeddings.values.insert(table.embeddings.values.end(), embedding.begin(), embedding.end());
      ++table.embeddings.rows;
      table.faces.push_back(static_cast<RowId>(table.faces.size() + 1));
      table.qualities.push_back(quality);
      table.people.push_back(0);
      table.byUser.push_back(false);
    }
  }
  return table;
}

ClusterConfig configFor(int method) {
  ClusterConfig config;
  config.method = static_cast<ClusterMethod>(method);
  config.threads = 1;
  return config;
}

}  // namespace

class TestClusterFaces : public QObject {
  Q_OBJECT

  const FacePackThresholds thresholds_ = fakeFacePack().thresholds;

  std::vector<int> clusters(const FaceTable& table, const FaceConstraints& constraints = {}, int method = 0) {
    return clusterFaces(table, constraints, thresholds_, configFor(method));
  }
  static void everyMethod() {
    QTest::addColumn<int>("method");
    const auto& names = clusterMethodNames();
    for (std::size_t i = 0; i < names.size(); ++i) QTest::newRow(names[i].c_str()) << static_cast<int>(i);
  }

 private Q_SLOTS:
  void everyMethodFindsPeople_data() { everyMethod(); }
  void everyMethodFindsPeople() {
    QFETCH(int, method);
    const std::vector<int> found = clusters(tableOf({5, 4, 3}), {}, method);
    QCOMPARE(found, (std::vector<int>{0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2}));
  }

  void everyMethodObeys_data() { everyMethod(); }
  void everyMethodObeys() {
    QFETCH(int, method);
    FaceConstraints said;
    said.mustLinks = {{0, 5}};     // two people are one
    said.cannotLinks = {{9, 11}};  // and these two are not
    const std::vector<int> found = clusters(tableOf({5, 4, 4}), said, method);
    QCOMPARE(found[0], found[5]);
    QVERIFY(found[0] >= 0);
    QVERIFY(found[9] != found[11] || found[9] < 0);
  }

  void aCutOfOnesOwn() {
    const FaceTable table = tableOf({4, 4});
    ClusterConfig config = configFor(0);
    config.cut = 2;
    QCOMPARE(clusterFaces(table, {}, thresholds_, config), std::vector<int>(8, 0));
    config.cut = 0.001F;
    QCOMPARE(clusterFaces(table, {}, thresholds_, config), std::vector<int>(8, -1));
    QCOMPARE(clusterCut(thresholds_, configFor(0)), thresholds_.averageLinkage);
    QCOMPARE(clusterCut(thresholds_, configFor(1)), thresholds_.chineseWhispers);
    QCOMPARE(clusterCut(thresholds_, configFor(2)), thresholds_.dbscan);
  }

  void singleFacesAreNobody() {
    QCOMPARE(clusters(tableOf({2, 1})), (std::vector<int>{0, 0, -1}));
    ClusterConfig config = configFor(0);
    config.minimumSize = 1;
    QCOMPARE(clusterFaces(tableOf({2, 1}), {}, thresholds_, config), (std::vector<int>{0, 0, 1}));
    FaceTable table = tableOf({2, 1});
    table.people[2] = 7;
    table.byUser[2] = true;
    QCOMPARE(clusters(table), (std::vector<int>{0, 0, 1}));
  }

  void poorFacesSeedNobody() {
    QCOMPARE(clusters(tableOf({3}, 0.5F)), std::vector<int>(3, -1));
    FaceTable table = tableOf({3});
    table.qualities[1] = 0.5F;
    QCOMPARE(clusters(table), std::vector<int>(3, 0));
  }

  void stoppedEverybodyStays_data() { everyMethod(); }
  void stoppedEverybodyStays() {
    QFETCH(int, method);
    FaceTable table = tableOf({2, 2});
    table.people = {5, 9, 5, 0};
    std::stop_source stop;
    stop.request_stop();
    const auto found = clusterFaces(table, {}, thresholds_, configFor(method), stop.get_token());
    QCOMPARE(found, (std::vector<int>{0, 1, 0, -1}));
    QCOMPARE(joinPeople(table, {}, thresholds_, configFor(0), stop.get_token()), found);
  }

  void newFacesJoinWithoutReshuffling() {
    FaceTable table = tableOf({4, 4, 3});
    // The machine once had the second person in two; the first lacks a face, the third is new.
    table.people = {1, 1, 1, 0, 2, 2, 3, 3, 0, 0, 0};
    const std::vector<int> found = joinPeople(table, {}, thresholds_, configFor(0));
    QCOMPARE(found[3], found[0]);
    QVERIFY(found[4] != found[6]);
    QCOMPARE(found[8], found[9]);
    QCOMPARE(found[8], found[10]);
    QCOMPARE((std::set<int>{found[0], found[4], found[6], found[8]}.size()), std::size_t{4});
    QVERIFY(found[8] >= 0);
  }

  void rejectedFacesDoNotJoin() {
    FaceTable table = tableOf({4});
    table.people = {1, 1, 1, 0};
    FaceConstraints said;
    said.cannotLinks = {{3, 0}};
    QCOMPARE(joinPeople(table, said, thresholds_, configFor(0))[3], -1);
  }

  void theTreeCutsAsTheClustersDo() {
    const FaceTable table = tableOf({5, 4, 3, 1});
    const MergeTree tree = mergeTreeOf(table, {}, thresholds_, 1);
    QCOMPARE(cutTree(tree, thresholds_.averageLinkage, 2).labels, clusters(table));
  }
};

QTEST_APPLESS_MAIN(TestClusterFaces)
#include "test_cluster_faces.moc"
