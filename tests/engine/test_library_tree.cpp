#include <QtTest>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "engine/core/error.h"
#include "engine/faces/assign_to_existing.h"
#include "engine/faces/cluster_scores.h"
#include "engine/faces/graph_linkage.h"
#include "engine/faces/late_rows.h"
#include "engine/faces/linkage.h"
#include "engine/faces/neighbour_graph.h"
#include "engine/recognize/squared_distance.h"
#include "tests/support/synthetic_people.h"
#include "tests/support/test_data.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// Rows on a line: distances are read off.
Matrix onLine(std::vector<float> places) {
  Matrix rows(places.size(), 1);
  rows.values = std::move(places);
  return rows;
}

/// A stored embedding: the last 128 floats of a .npy file of one dimension.
std::vector<float> embeddingIn(const std::filesystem::path& file) {
  std::vector<float> values(128);
  const auto bytes = static_cast<std::streamoff>(values.size() * sizeof(float));
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(-bytes, std::ios::end);
  stream.read(reinterpret_cast<char*>(values.data()), bytes);
  return values;
}

double meanDistance(const Matrix& rows, std::size_t row, const std::vector<int>& labels, int label) {
  double sum = 0;
  double count = 0;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    if (labels[i] != label) continue;
    sum += std::sqrt(squaredDistance(rows.row(row), rows.row(i)));
    ++count;
  }
  return sum / count;
}

}  // namespace

class TestLibraryTree : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void graphWithAllPairsIsLinkageOfSquares();
  void graphFindsWhatIsExact();
  void graphObeysConstraints();
  void graphStopsAtHighest();
  void qualityGate();
  void lateRowsByHand();
  void lateRowsByTheirRule();
  void linkedRowsAreNeverLate();
  void curveCountsLateRows();
  void newFacesJoinPeople();
  void nobodyIsReshuffled();
  void assignmentObeysConstraints();
  void orderOfNewFacesChangesNothing();
  void assignmentRefusesWrongSizes();
  void realEmbeddings();
};

void TestLibraryTree::graphWithAllPairsIsLinkageOfSquares() {
  // On a line by hand: {0, 1} at 1; then {3} at the root of (9 + 4) / 2.
  const Matrix line = onLine({0, 1, 3});
  const MergeTree tree = graphLinkage(line, closePairs(line, 10, 1), 10, {});
  QCOMPARE(tree.merges.size(), 2U);
  QVERIFY(std::abs(tree.merges[0].height - 1) < 1e-6);
  QVERIFY(std::abs(tree.merges[1].height - std::sqrt(6.5)) < 1e-6);
  // With a must-link the first merge is at 0, and the distance is the same.
  const MergeTree linked = graphLinkage(line, closePairs(line, 10, 1), 10, {{{1, 0}}, {}, {}});
  QCOMPARE(linked.merges[0].height, 0.0F);
  QVERIFY(std::abs(linked.merges[1].height - std::sqrt(6.5)) < 1e-6);
  // Equal distances within a person: the tree of means and that of squares are cut the same.
  const auto made = syntheticPeople(25, 8, 48, 0.5F, 7);
  const MergeTree all = graphLinkage(made.rows, closePairs(made.rows, 2, 2), 2, {});
  const MergeTree exact = averageLinkage(made.rows, {}, 2);
  QCOMPARE(all.merges.size(), exact.merges.size());
  for (const float cut : {0.3F, 0.6F, 0.8F, 1.0F}) {
    QVERIFY(scoreClusters(cutTree(all, cut).labels, cutTree(exact, cut).labels).adjustedRand > 0.9);
  }
  QCOMPARE(cutTree(all, 1.0F), cutTree(exact, 1.0F));
}

void TestLibraryTree::graphFindsWhatIsExact() {
  const auto made = syntheticPeople(60, 12, 48, 0.6F, 9);
  const MergeTree graph = libraryTree(made.rows, {}, 1.0F, {}, 2, {}, 100);
  QCOMPARE(cutTree(graph, 1.0F), cutTree(averageLinkage(made.rows, {}, 2), 1.0F));
  QCOMPARE(cutTree(graph, 1.0F).count, 60);
  QVERIFY(std::ranges::is_sorted(graph.merges, {}, &Merge::height));
  QCOMPARE(libraryTree(made.rows, {}, 1.0F, {}, 1, {}, 100), graph);
}

void TestLibraryTree::graphObeysConstraints() {
  const auto made = syntheticPeople(12, 8, 12, 0.7F, 4);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Random random(seed);
    ClusterConstraints rules = randomConstraints(made.rows.rows, 1 + 3 * seed, random);
    rules.excluded = {1, 4};
    const MergeTree tree = libraryTree(made.rows, {}, 1.3F, rules, 1, {}, 10);
    for (float cut = 0; cut < 2; cut += 0.1F) QVERIFY(obeys(cutTree(tree, cut).labels, rules));
  }
}

void TestLibraryTree::graphStopsAtHighest() {
  const Matrix line = onLine({0, 1, 3, 3.5F});
  const MergeTree tree = graphLinkage(line, closePairs(line, 10, 1), 1.2F, {});
  QCOMPARE(tree.merges.size(), 2U);
  QCOMPARE(cutTree(tree, 100).count, 2);
}

void TestLibraryTree::qualityGate() {
  const std::vector<float> quality = {2.2F, 2.1F, NAN, 5};
  QCOMPARE(lateRows(quality, 2.2F), (std::vector<std::uint8_t>{0, 1, 1, 0}));
}

void TestLibraryTree::lateRowsByHand() {
  // Seeds at 0, 1, at 10, 11 and, alone, at 40; late at 2 (to {0, 1}: 1.5 in the mean), 39 and 5.6.
  const Matrix line = onLine({0, 1, 10, 2, 39, 5.6F, 11, 40});
  const std::vector<std::uint8_t> late = {0, 0, 0, 1, 1, 1, 0, 0};
  MergeTree tree = averageLinkage(line, {}, 1, late);
  attachLateRows(tree, line, 2);
  QCOMPARE(tree.merges.size(), 4U);
  QCOMPARE(tree.late.size(), 3U);
  QCOMPARE(cutTree(tree, 1.1F).labels, (std::vector<int>{0, 0, 1, -1, -1, -1, 1, 2}));
  QCOMPARE(cutTree(tree, 1.6F).labels, (std::vector<int>{0, 0, 1, 0, -1, -1, 1, 2}));
  QCOMPARE(cutTree(tree, 5.0F).labels, (std::vector<int>{0, 0, 1, 0, -1, 1, 1, 2}));  // 4.9; 5.1 to {0, 1}
  QCOMPARE(cutTree(tree, 10.5F).labels, (std::vector<int>{0, 0, 0, 0, -1, 0, 0, 1}));
  QCOMPARE(cutTree(tree, 34.0F).labels, (std::vector<int>{0, 0, 0, 0, 0, 0, 0, 1}));  // 33.5; not to 40 alone
  QCOMPARE(cutTree(tree, 35.0F).labels, (std::vector<int>(8)));
}

void TestLibraryTree::lateRowsByTheirRule() {
  const auto made = syntheticPeople(12, 8, 16, 0.7F, 3);
  std::vector<std::uint8_t> late(made.rows.rows);
  for (std::size_t i = 0; i < late.size(); i += 4) late[i] = 1;
  MergeTree tree = averageLinkage(made.rows, {}, 2, late);
  attachLateRows(tree, made.rows, 2);
  QCOMPARE(tree.late.size(), 24U);
  const auto seedsAt = [&](float cut) {
    std::vector<int> labels = cutTree(tree, cut).labels;
    for (std::size_t i = 0; i < late.size(); i += 4) labels[i] = -1;
    return labels;
  };
  for (const LateRow& row : tree.late) {
    const int joined = cutTree(tree, row.height).labels[row.row];
    QVERIFY(joined >= 0);
    QVERIFY(meanDistance(made.rows, row.row, seedsAt(row.height), joined) <= row.height + 1e-3);
    // Until then every cluster of two is farther than every cut at which it is one.
    for (std::size_t i = 0; i <= tree.merges.size(); ++i) {
      const float begin = i > 0 ? tree.merges[i - 1].height : 0;
      const float end = i < tree.merges.size() ? tree.merges[i].height : 9;
      if (begin >= row.height) break;
      const std::vector<int> seeds = seedsAt(begin);
      for (int c = 0; c <= std::ranges::max(seeds); ++c) {
        QVERIFY(std::ranges::count(seeds, c) < 2 ||
                meanDistance(made.rows, row.row, seeds, c) > std::min(end, row.height) - 1e-3);
      }
    }
    // From then on it stays with the seeds it has joined.
    const std::vector<int> own = seedsAt(row.height);
    const auto seed = static_cast<std::size_t>(std::ranges::find(own, joined) - own.begin());
    for (float cut = row.height; cut < 1.6F; cut += 0.05F) {
      const std::vector<int> labels = cutTree(tree, cut).labels;
      QCOMPARE(labels[row.row], labels[seed]);
    }
  }
}

void TestLibraryTree::linkedRowsAreNeverLate() {
  const Matrix line = onLine({0, 0.1F, 5, 5.1F});
  const std::vector<std::uint8_t> late = {1, 1, 1, 1};
  const MergeTree tree = libraryTree(line, late, 1, {{{0, 1}}, {{2, 3}}, {}}, 1);
  QCOMPARE(cutTree(tree, 9).labels, (std::vector<int>{0, 0, 0, 1}));
  QCOMPARE(cutTree(libraryTree(line, late, 1, {}, 1), 9).count, 0);
}

void TestLibraryTree::curveCountsLateRows() {
  const auto made = syntheticPeople(15, 8, 16, 0.7F, 3);
  std::vector<std::uint8_t> late(made.rows.rows);
  for (std::size_t i = 0; i < late.size(); i += 3) late[i] = 1;
  const MergeTree tree = libraryTree(made.rows, late, 1, {{}, {{1, 2}}, {4}}, 2);
  std::vector<float> cuts;
  for (int i = 0; i <= 80; ++i) cuts.push_back(static_cast<float>(i) / 40);
  const auto curve = cutCurve(tree, cuts);
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const Clustering cut = cutTree(tree, cuts[i], 2);
    QCOMPARE(curve[i].people, static_cast<std::size_t>(cut.count));
    QCOMPARE(curve[i].largest, static_cast<std::size_t>(std::ranges::count(cut.labels, 0)));
    QCOMPARE(curve[i].unassigned, static_cast<std::size_t>(std::ranges::count(cut.labels, -1)) - 1);
  }
}

void TestLibraryTree::newFacesJoinPeople() {
  // Persons 3 (at 0, 1) and 5 (at 10); new faces at 0.6 and 9; two new ones at 50; one alone at 80; a late
  // one.
  const Matrix line = onLine({0, 1, 10, 0.6F, 9, 50, 50.5F, 80, 50.2F});
  const std::vector<int> known = {3, 3, 5, -1, -1, -1, -1, -1, -1};
  const std::vector<std::uint8_t> late = {0, 0, 0, 0, 1, 0, 0, 0, 1};
  QCOMPARE(assignToExisting(line, known, 2, {}, late, 2, 2), (std::vector<int>{3, 3, 5, 3, 5, 6, 6, -1, 6}));
  QCOMPARE(assignToExisting(line, known, 2, {}, {}, 1, 1), (std::vector<int>{3, 3, 5, 3, 5, 6, 6, 7, 6}));
  const std::vector<int> nobody(9, -1);
  QCOMPARE(assignToExisting(line, nobody, 2, {}, {}, 2, 1), (std::vector<int>{0, 0, 2, 0, 2, 1, 1, -1, 1}));
}

void TestLibraryTree::nobodyIsReshuffled() {
  const auto made = syntheticPeople(20, 10, 64, 0.5F, 8);
  Random random(3);
  std::vector<int> known(made.people.size(), -1);
  for (std::size_t i = 0; i < known.size(); ++i) {
    // Wrong on purpose for some: what a person has decided stays.
    if (made.people[i] < 15 && i % 2 == 0)
      known[i] = i % 30 == 0 ? static_cast<int>(random.below(15)) : made.people[i];
  }
  std::vector<int> unknown;
  std::vector<int> strangers;
  const auto labels = assignToExisting(made.rows, known, 1.1F, {}, {}, 2, 2);
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] >= 0) QCOMPARE(labels[i], known[i]);
    if (known[i] < 0 && made.people[i] < 15) QCOMPARE(labels[i], made.people[i]);
    if (made.people[i] >= 15) {
      unknown.push_back(labels[i]);
      strangers.push_back(made.people[i]);
    }
  }
  // Faces of nobody known make people of their own.
  QVERIFY(std::ranges::min(unknown) >= 15);
  QCOMPARE(scoreClusters(unknown, strangers).adjustedRand, 1.0);
}

void TestLibraryTree::assignmentObeysConstraints() {
  const auto made = syntheticPeople(12, 8, 16, 0.6F, 5);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Random random(seed);
    ClusterConstraints rules = randomConstraints(made.rows.rows, 2 + seed, random);
    // Known faces by a clustering that obeys already, as a library is.
    std::vector<int> known = cutTree(averageLinkage(made.rows, rules, 1), 0.9F).labels;
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (random.below(2) == 0) known[i] = -1;
    }
    QVERIFY(obeys(assignToExisting(made.rows, known, 1.1F, rules, {}, 1, 2), rules));
  }
  // By hand: 1 may not be with 0's person, and goes to the next; 3 and 4 do not both fit.
  const Matrix line = onLine({0, 0.5F, 2, 10, 10.1F, 10.2F});
  const std::vector<int> known = {0, -1, 1, -1, -1, 2};
  QCOMPARE(assignToExisting(line, known, 3, {{}, {{0, 1}, {3, 4}}, {}}, {}, 2, 1),
           (std::vector<int>{0, 1, 1, -1, 2, 2}));
  QCOMPARE(assignToExisting(line, known, 3, {{{1, 5}}, {}, {3}}, {}, 2, 1),
           (std::vector<int>{0, 2, 1, -1, 2, 2}));
}

void TestLibraryTree::orderOfNewFacesChangesNothing() {
  const auto made = syntheticPeople(10, 8, 16, 0.6F, 6);
  const std::size_t n = made.rows.rows;
  Matrix turned(n, 16);
  std::vector<int> known(n, -1);
  std::vector<int> turnedKnown(n, -1);
  for (std::size_t i = 0; i < n; ++i) {
    if (i % 3 == 0) known[i] = made.people[i];
    turnedKnown[n - 1 - i] = known[i];
    std::ranges::copy(made.rows.row(i), turned.row(n - 1 - i).begin());
  }
  auto labels = assignToExisting(turned, turnedKnown, 1, {}, {}, 2, 1);
  std::ranges::reverse(labels);
  QCOMPARE(labels, assignToExisting(made.rows, known, 1, {}, {}, 2, 3));
}

void TestLibraryTree::assignmentRefusesWrongSizes() {
  const auto refused = [](const std::vector<int>& known, const std::vector<std::uint8_t>& late) {
    try {
      assignToExisting(Matrix(3, 2), known, 1, {}, late, 2, 1);
    } catch (const Error& error) {
      return error.code() == ErrorCode::wrongUsage;
    }
    return false;
  };
  QVERIFY(refused({0, 1}, {}));
  QVERIFY(refused({0, 1, -1}, {0}));
  QVERIFY(!refused({0, 1, -1}, {}));
}

void TestLibraryTree::realEmbeddings() {
  const auto folder = testData("vectors/lfw_dlib128");
  if (!std::filesystem::is_directory(folder)) QSKIP("no vectors/lfw_dlib128 in the test data");
  std::vector<float> values;
  std::vector<int> people;
  std::vector<std::filesystem::path> persons;
  for (const auto& person : std::filesystem::directory_iterator(folder)) persons.push_back(person.path());
  std::ranges::sort(persons);
  for (std::size_t person = 0; person < persons.size() && person < 40; ++person) {
    for (const auto& file : std::filesystem::directory_iterator(persons[person])) {
      std::vector<float> vector = embeddingIn(file.path());
      giveLengthOne(vector);
      values.insert(values.end(), vector.begin(), vector.end());
      people.push_back(static_cast<int>(person));
    }
  }
  Matrix rows(people.size(), 128);
  QCOMPARE(values.size(), rows.values.size());
  rows.values = values;
  const ClusterScores exact =
      scoreClusters(cutTree(libraryTree(rows, {}, 0.38F, {}, 2), 0.38F).labels, people);
  const ClusterScores graph =
      scoreClusters(cutTree(libraryTree(rows, {}, 0.38F, {}, 2, {}, 0), 0.38F).labels, people);
  qInfo("%zu faces: BCubed F exact %.4f, graph %.4f", rows.rows, exact.bcubed.f, graph.bcubed.f);
  QVERIFY(exact.bcubed.f > 0.9);
  QVERIFY(graph.bcubed.f > exact.bcubed.f - 0.02);
}

QTEST_GUILESS_MAIN(TestLibraryTree)
#include "test_library_tree.moc"
