#include <QtTest>
#include <cmath>
#include <map>
#include <set>

#include "engine/core/error.h"
#include "engine/faces/constrained_sets.h"
#include "engine/faces/linkage.h"
#include "tests/support/synthetic_people.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

double distance(const Matrix& rows, std::size_t a, std::size_t b) {
  double sum = 0;
  for (std::size_t d = 0; d < rows.columns; ++d) {
    const double difference = static_cast<double>(rows.row(a)[d]) - rows.row(b)[d];
    sum += difference * difference;
  }
  return std::sqrt(sum);
}

using Members = std::set<std::uint32_t>;

/// The definition, word by word: means over all pairs of rows, computed anew for every pair of clusters.
class NaiveLinkage {
 public:
  NaiveLinkage(const Matrix& rows, const ClusterConstraints& constraints)
      : rows_(rows), constraints_(constraints) {
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      if (!excluded(row)) clusters_.push_back({row});
    }
    for (const auto& [a, b] : constraints.mustLink) {
      if (!excluded(a) && !excluded(b)) joinGroups(a, b);
    }
    while (mergeNearest()) continue;
  }

  /// What every merge above height 0 makes, with its height.
  const std::map<Members, double>& merged() const { return merged_; }

 private:
  bool excluded(std::uint32_t row) const { return std::ranges::count(constraints_.excluded, row) > 0; }

  void joinGroups(std::uint32_t a, std::uint32_t b) {
    const auto holder = [&](std::uint32_t row) {
      return std::ranges::find_if(clusters_, [&](const Members& members) { return members.contains(row); });
    };
    if (holder(a) == holder(b)) return;
    const Members other = *holder(b);
    clusters_.erase(holder(b));
    holder(a)->insert(other.begin(), other.end());
  }

  bool forbidden(const Members& a, const Members& b) const {
    return std::ranges::any_of(constraints_.cannotLink, [&](const FacePair& pair) {
      return (a.contains(pair.first) && b.contains(pair.second)) ||
             (a.contains(pair.second) && b.contains(pair.first));
    });
  }

  double mean(const Members& a, const Members& b) const {
    double sum = 0;
    for (const auto i : a) {
      for (const auto j : b) sum += distance(rows_, i, j);
    }
    return sum / static_cast<double>(a.size() * b.size());
  }

  bool mergeNearest() {
    double best = 1e9;
    std::size_t left = 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      for (std::size_t j = i + 1; j < clusters_.size(); ++j) {
        if (forbidden(clusters_[i], clusters_[j])) continue;
        const double here = mean(clusters_[i], clusters_[j]);
        if (here < best) std::tie(best, left, right) = std::tuple(here, i, j);
      }
    }
    if (best == 1e9) return false;
    clusters_[left].insert(clusters_[right].begin(), clusters_[right].end());
    merged_[clusters_[left]] = best;
    clusters_.erase(clusters_.begin() + static_cast<std::ptrdiff_t>(right));
    return true;
  }

  const Matrix& rows_;
  const ClusterConstraints& constraints_;
  std::vector<Members> clusters_;
  std::map<Members, double> merged_;
};

std::map<Members, double> mergedBy(const MergeTree& tree) {
  std::map<Members, double> merged;
  std::vector<Members> below(tree.rows() + tree.merges.size());
  for (std::uint32_t row = 0; row < tree.rows(); ++row) below[row] = {row};
  for (std::size_t i = 0; i < tree.merges.size(); ++i) {
    Members& members = below[tree.rows() + i];
    members = below[tree.merges[i].left];
    members.insert(below[tree.merges[i].right].begin(), below[tree.merges[i].right].end());
    if (members.size() != tree.merges[i].size) return {};
    if (tree.merges[i].height > 0) merged[members] = tree.merges[i].height;
  }
  return merged;
}

bool same(const std::map<Members, double>& a, const std::map<Members, double>& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
    return x.first == y.first && std::abs(x.second - y.second) < 1e-6;
  });
}

}  // namespace

class TestLinkage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equalsTheDefinition_data();
  void equalsTheDefinition();
  void obeysConstraintsAtEveryCut();
  void findsPeople();
  void knownTree();
  void equalRowsAndOddRows();
  void smallInputs();
  void threadsChangeNothing();
  void stops();
  void refusesWrongConstraints();
  void namesContradictions();
  void curveEqualsCuts();
  void smallAlbumsAreUnassigned();
  void hugeTreeIsCutWithoutRecursion();
};

void TestLinkage::equalsTheDefinition_data() {
  QTest::addColumn<int>("people");
  QTest::addColumn<int>("facesEach");
  QTest::addColumn<int>("constraints");
  QTest::newRow("separate") << 6 << 5 << 0;
  QTest::newRow("alone") << 40 << 1 << 0;
  QTest::newRow("one") << 1 << 40 << 0;
  QTest::newRow("more than are kept in lines") << 150 << 1 << 0;
  QTest::newRow("few constraints") << 6 << 6 << 3;
  QTest::newRow("many constraints") << 6 << 6 << 20;
  QTest::newRow("mostly constraints") << 10 << 2 << 30;
  QTest::newRow("many rows and constraints") << 30 << 4 << 30;
}

void TestLinkage::equalsTheDefinition() {
  QFETCH(int, people);
  QFETCH(int, facesEach);
  QFETCH(int, constraints);
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const auto made =
        syntheticPeople(static_cast<std::size_t>(people), static_cast<std::size_t>(facesEach), 8, 0.6F, seed);
    Random random(seed, 1);
    auto rules = randomConstraints(made.rows.rows, static_cast<std::size_t>(constraints), random);
    if (constraints > 0) rules.excluded = {3, static_cast<std::uint32_t>(random.below(20))};
    const MergeTree tree = averageLinkage(made.rows, rules, 1);
    QVERIFY(same(mergedBy(tree), NaiveLinkage(made.rows, rules).merged()));
  }
}

void TestLinkage::obeysConstraintsAtEveryCut() {
  const auto made = syntheticPeople(20, 10, 16, 0.7F, 5);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Random random(seed);
    ClusterConstraints rules = randomConstraints(made.rows.rows, 1 + 10 * seed, random);
    rules.excluded = {7, 9};
    const MergeTree tree = averageLinkage(made.rows, rules, 2);
    for (float cut = 0; cut < 2.1F; cut += 0.1F) QVERIFY(obeys(cutTree(tree, cut).labels, rules));
    QVERIFY(std::ranges::is_sorted(tree.merges, {}, &Merge::height));
  }
}

void TestLinkage::findsPeople() {
  const auto made = syntheticPeople(30, 8, 64, 0.5F, 3);
  const Clustering found = cutTree(averageLinkage(made.rows, {}, 2), 1.0F);
  QCOMPARE(found.count, 30);
  std::map<int, int> people;
  for (std::size_t i = 0; i < made.people.size(); ++i) {
    QCOMPARE(people.try_emplace(found.labels[i], made.people[i]).first->second, made.people[i]);
  }
}

void TestLinkage::knownTree() {
  Matrix line(4, 1);
  line.values = {0, 1, 3, 7};
  const MergeTree tree = averageLinkage(line, {}, 1);
  QCOMPARE(tree.merges.size(), 3U);
  QCOMPARE(tree.merges[0], (Merge{0, 1, tree.merges[0].height, 2}));
  QCOMPARE(tree.merges[1], (Merge{2, 4, tree.merges[1].height, 3}));
  QCOMPARE(tree.merges[2], (Merge{3, 5, tree.merges[2].height, 4}));
  QVERIFY(std::abs(tree.merges[0].height - 1) < 1e-6);
  QVERIFY(std::abs(tree.merges[1].height - 2.5) < 1e-6);
  QVERIFY(std::abs(tree.merges[2].height - 17.0 / 3) < 1e-6);
  QCOMPARE(cutTree(tree, 2.6F).labels, (std::vector<int>{0, 0, 0, 1}));
  QCOMPARE(cutTree(tree, 0.5F).count, 4);
  QCOMPARE(cutTree(tree, 9.0F).count, 1);
}

void TestLinkage::equalRowsAndOddRows() {
  Matrix rows(50, 3);  // all zero
  QCOMPARE(cutTree(averageLinkage(rows, {}, 2), 0).count, 1);
  rows = syntheticPeople(5, 4, 6, 0.1F, 1).rows;
  rows.row(7)[2] = std::nanf("");
  rows.row(8)[0] = INFINITY;
  const Clustering odd = cutTree(averageLinkage(rows, {}, 1), 5);
  QCOMPARE(odd.count, 3);  // the two stay alone
  QCOMPARE(odd.labels[0], 0);
}

void TestLinkage::smallInputs() {
  QCOMPARE(averageLinkage(Matrix(), {}, 2).rows(), 0U);
  QCOMPARE(cutTree(averageLinkage(Matrix(), {}, 2), 1).count, 0);
  QCOMPARE(cutTree(averageLinkage(Matrix(1, 4), {}, 2), 1).labels, (std::vector<int>{0}));
  QCOMPARE(cutTree(averageLinkage(Matrix(1, 4), {{}, {}, {0}}, 2), 1).labels, (std::vector<int>{-1}));
  QCOMPARE(cutTree(averageLinkage(Matrix(3, 0), {{}, {{0, 1}}, {}}, 2), 1).count, 2);
}

void TestLinkage::threadsChangeNothing() {
  const auto made = syntheticPeople(17, 11, 20, 0.6F, 8);
  QCOMPARE(averageLinkage(made.rows, {}, 1), averageLinkage(made.rows, {}, 5));
}

void TestLinkage::stops() {
  const auto made = syntheticPeople(17, 11, 20, 0.6F, 8);
  std::stop_source source;
  source.request_stop();
  const MergeTree tree = averageLinkage(made.rows, {}, 2, {}, source.get_token());
  QCOMPARE(tree.rows(), made.rows.rows);
  QCOMPARE(tree.merges.size(), 0U);
  QCOMPARE(cutTree(tree, 1).count, static_cast<int>(made.rows.rows));
}

void TestLinkage::refusesWrongConstraints() {
  const auto refuses = [](const ClusterConstraints& rules, std::vector<std::uint8_t> late = {}) {
    try {
      averageLinkage(Matrix(5, 2), rules, 1, late);
    } catch (const Error& error) {
      return error.code() == ErrorCode::wrongUsage;
    }
    return false;
  };
  QVERIFY(refuses({{{0, 5}}, {}, {}}));
  QVERIFY(refuses({{}, {{7, 1}}, {}}));
  QVERIFY(refuses({{}, {}, {5}}));
  QVERIFY(refuses({{}, {{2, 2}}, {}}));
  QVERIFY(refuses({}, {1, 1}));
  QVERIFY(!refuses({{{2, 2}, {0, 1}, {1, 0}}, {{0, 4}, {4, 0}}, {3, 3}}, {1, 1, 0, 0, 0}));
}

void TestLinkage::namesContradictions() {
  const ClusterConstraints rules{{{0, 1}, {1, 2}, {3, 4}}, {{2, 0}, {0, 3}, {4, 5}}, {5}};
  QCOMPARE(ConstrainedSets(6, rules).contradictions(), (std::vector<FacePair>{{2, 0}}));
  Matrix line(6, 1);
  const Clustering cut = cutTree(averageLinkage(line, rules, 1), 1);
  QCOMPARE(cut.labels, (std::vector<int>{0, 0, 0, 1, 1, -1}));
}

void TestLinkage::curveEqualsCuts() {
  const auto made = syntheticPeople(20, 6, 12, 0.8F, 2);
  Random random(4);
  ClusterConstraints rules = randomConstraints(made.rows.rows, 15, random);
  rules.excluded = {0, 50};
  const MergeTree tree = averageLinkage(made.rows, rules, 2);
  std::vector<float> cuts;
  for (int i = 0; i <= 60; ++i) cuts.push_back(static_cast<float>(i) / 30);
  const auto curve = cutCurve(tree, cuts, 3);
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const Clustering cut = cutTree(tree, cuts[i], 3);
    QCOMPARE(curve[i].people, static_cast<std::size_t>(cut.count));
    QCOMPARE(curve[i].largest, static_cast<std::size_t>(std::ranges::count(cut.labels, 0)));
    QCOMPARE(curve[i].unassigned, static_cast<std::size_t>(std::ranges::count(cut.labels, -1)) - 2);
  }
  QVERIFY(curve.front().people < curve[30].people);
}

void TestLinkage::smallAlbumsAreUnassigned() {
  Matrix line(6, 1);
  line.values = {0, 0.1F, 5, 5.1F, 5.2F, 9};
  const MergeTree tree = averageLinkage(line, {}, 1);
  QCOMPARE(cutTree(tree, 1, 2).labels, (std::vector<int>{1, 1, 0, 0, 0, -1}));
  QCOMPARE(cutTree(tree, 1, 4).count, 0);
}

void TestLinkage::hugeTreeIsCutWithoutRecursion() {
  // A comb: every merge adds one row.
  constexpr std::uint32_t rows = 200000;
  std::vector<RowMerge> merges;
  for (std::uint32_t row = 1; row < rows; ++row) merges.push_back({0, row, static_cast<float>(row)});
  const MergeTree tree = treeOf(std::vector<MergeTree::Role>(rows), merges);
  QCOMPARE(tree.merges.back().size, rows);
  QCOMPARE(cutTree(tree, 100.5F).count, static_cast<int>(rows) - 100);
  QCOMPARE(cutCurve(tree, std::vector<float>{100.5F, 1e9F}).back().largest, std::size_t{rows});
}

QTEST_GUILESS_MAIN(TestLinkage)
#include "test_linkage.moc"
