#include <QtTest>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/faces/cluster_scores.h"
#include "engine/scores/verification_scores.h"

using namespace likeness;

namespace {

bool near(double a, double b) {
  return std::abs(a - b) < 1e-9;
}

bool together(const std::vector<int>& labels, std::size_t i, std::size_t j) {
  return i == j || (labels[i] >= 0 && labels[i] == labels[j]);
}

/// By the definitions, over all pairs of faces.
ClusterScores naiveScores(const std::vector<int>& found, const std::vector<int>& people) {
  const std::size_t n = found.size();
  double precision = 0;
  double recall = 0;
  double a = 0;  // pairs together in both
  double b = 0;  // only in found
  double c = 0;  // only in people
  double d = 0;  // in neither
  for (std::size_t i = 0; i < n; ++i) {
    double cluster = 0;
    double person = 0;
    double both = 0;
    for (std::size_t j = 0; j < n; ++j) {
      const bool x = together(found, i, j);
      const bool y = together(people, i, j);
      cluster += x;
      person += y;
      both += x && y;
      if (j > i) ++(x ? (y ? a : b) : (y ? c : d));
    }
    precision += both / cluster / static_cast<double>(n);
    recall += both / person / static_cast<double>(n);
  }
  const auto f = [](double p, double r) {
    return PrecisionRecall{p, r, p + r > 0 ? 2 * p * r / (p + r) : 0};
  };
  ClusterScores scores;
  scores.bcubed = f(precision, recall);
  scores.pairwise = f(a + b > 0 ? a / (a + b) : 1, a + c > 0 ? a / (a + c) : 1);
  // Steinley 2004, in counts of pairs.
  const double below = (a + b) * (b + d) + (a + c) * (c + d);
  scores.adjustedRand = below == 0 ? 1 : 2 * (a * d - b * c) / below;
  return scores;
}

bool same(const PrecisionRecall& a, const PrecisionRecall& b) {
  return near(a.precision, b.precision) && near(a.recall, b.recall) && near(a.f, b.f);
}

std::vector<VerificationPair> randomPairs(std::size_t count, float noise, std::uint64_t seed) {
  Random random(seed);
  std::vector<VerificationPair> pairs(count);
  for (std::size_t i = 0; i < count; ++i) {
    pairs[i].same = i % 2 == 0;
    // Rounded, so that there are ties.
    const float distance = (pairs[i].same ? 0.8F : 1.4F) + noise * random.normal();
    pairs[i].distance = std::round(distance * 50) / 50;
  }
  assignFolds(pairs);
  return pairs;
}

double naiveAuc(const std::vector<VerificationPair>& pairs) {
  double wins = 0;
  double count = 0;
  for (const auto& a : pairs) {
    for (const auto& b : pairs) {
      if (!a.same || b.same) continue;
      ++count;
      wins += a.distance < b.distance ? 1 : a.distance == b.distance ? 0.5 : 0;
    }
  }
  return wins / count;
}

struct Rates {
  double trueAccepts = 0;
  double falseAccepts = 0;
};

Rates ratesAt(const std::vector<VerificationPair>& pairs, double threshold) {
  Rates rates;
  double same = 0;
  double different = 0;
  for (const auto& pair : pairs) {
    ++(pair.same ? same : different);
    if (pair.distance < threshold) ++(pair.same ? rates.trueAccepts : rates.falseAccepts);
  }
  return {rates.trueAccepts / same, rates.falseAccepts / different};
}

}  // namespace

class TestClusterScores : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equalTheDefinitions();
  void knownValues();
  void extremes();
  void verificationEqualsTheDefinitions();
  void verificationIsFittedOnOtherFolds();
  void perfectAndHopeless();
  void missingFaces();
  void spreadsFolds();
  void refusesWhatCannotBeScored();
};

void TestClusterScores::equalTheDefinitions() {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    std::vector<int> found(1 + random.below(60));
    std::vector<int> people(found.size());
    const std::size_t kinds = 1 + random.below(12);
    for (std::size_t i = 0; i < found.size(); ++i) {
      people[i] = static_cast<int>(random.below(kinds)) * 7 - (random.below(20) == 0 ? 100 : 0);
      found[i] = random.below(3) > 0 ? people[i] + 1 : static_cast<int>(random.below(kinds)) - 1;
    }
    const ClusterScores scores = scoreClusters(found, people);
    const ClusterScores naive = naiveScores(found, people);
    QVERIFY(same(scores.bcubed, naive.bcubed));
    QVERIFY(same(scores.pairwise, naive.pairwise));
    QVERIFY(near(scores.adjustedRand, naive.adjustedRand));
  }
}

void TestClusterScores::knownValues() {
  // The example of scikit-learn's adjusted_rand_score: 0.571 for these.
  QVERIFY(
      near(scoreClusters(std::vector<int>{0, 0, 1, 2}, std::vector<int>{0, 0, 1, 1}).adjustedRand, 4.0 / 7));
  const ClusterScores scores = scoreClusters(std::vector<int>{0, 0, 0, 0}, std::vector<int>{0, 0, 1, 1});
  QVERIFY(near(scores.bcubed.precision, 0.5) && near(scores.bcubed.recall, 1));
  QVERIFY(near(scores.pairwise.precision, 1.0 / 3) && near(scores.pairwise.f, 0.5));
  QVERIFY(near(scores.adjustedRand, 0));
}

void TestClusterScores::extremes() {
  QVERIFY(near(scoreClusters({}, {}).bcubed.f, 1));
  const std::vector<int> alone = {-1, -1, -1};
  QVERIFY(near(scoreClusters(alone, std::vector<int>{4, 5, 6}).bcubed.f, 1));
  QVERIFY(near(scoreClusters(alone, std::vector<int>{4, 5, 6}).adjustedRand, 1));
  QVERIFY(near(scoreClusters(alone, std::vector<int>{4, 4, 4}).pairwise.recall, 0));
  QVERIFY(near(scoreClusters(std::vector<int>{9, 9, 9}, std::vector<int>{4, 4, 4}).adjustedRand, 1));
  QVERIFY(near(scoreClusters(std::vector<int>{1}, std::vector<int>{2}).pairwise.f, 1));
}

void TestClusterScores::verificationEqualsTheDefinitions() {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto pairs = randomPairs(600, 0.1F + 0.05F * static_cast<float>(seed), seed);
    const VerificationScores scores = scoreVerification(pairs);
    QVERIFY(near(scores.auc, naiveAuc(pairs)));
    double best = 0;
    double tpr = 0;
    double crossing = 1;  // least of the larger of both rates
    for (int i = -100; i < 400; ++i) {
      const double threshold = 0.02 * i + 0.01;
      const Rates rates = ratesAt(pairs, threshold);
      best = std::max(best, rates.trueAccepts + 1 - rates.falseAccepts);
      if (rates.falseAccepts <= 1e-3) tpr = std::max(tpr, rates.trueAccepts);
      crossing = std::min(crossing, std::max(rates.falseAccepts, 1 - rates.trueAccepts));
    }
    const Rates chosen = ratesAt(pairs, scores.threshold);
    QVERIFY(near(chosen.trueAccepts + 1 - chosen.falseAccepts, best));  // both kinds are equally many
    QVERIFY(near(scores.tprAtFpr1e3, tpr));
    QVERIFY(scores.eer <= crossing + 1e-9 && scores.eer > crossing - 0.1);
  }
}

void TestClusterScores::verificationIsFittedOnOtherFolds() {
  // Fold 1 alone is separated at 0.5, fold 0 at 1.5: each is judged by the threshold of the other.
  std::vector<VerificationPair> pairs;
  for (const float middle : {1.5F, 0.5F}) {
    const int fold = middle == 0.5F ? 1 : 0;
    for (int i = 0; i < 10; ++i) {
      pairs.push_back({middle - 0.1F, true, fold});
      pairs.push_back({middle + 0.1F, false, fold});
    }
  }
  const VerificationScores scores = scoreVerification(pairs);
  QVERIFY(near(scores.accuracy, 0.5));
  QVERIFY(near(scores.accuracyDeviation, 0));
  QVERIFY(ratesAt(pairs, scores.threshold).trueAccepts >= 0.5);
}

void TestClusterScores::perfectAndHopeless() {
  auto pairs = randomPairs(200, 0.01F, 1);
  VerificationScores scores = scoreVerification(pairs);
  QVERIFY(near(scores.accuracy, 1) && near(scores.auc, 1) && near(scores.eer, 0) &&
          near(scores.tprAtFpr1e3, 1));
  QVERIFY(scores.threshold > 0.9 && scores.threshold < 1.3);
  for (auto& pair : pairs) pair.distance = 1;
  scores = scoreVerification(pairs);
  QVERIFY(near(scores.accuracy, 0.5) && near(scores.auc, 0.5) && near(scores.eer, 0.5));
  QVERIFY(near(scores.tprAtFpr1e3, 0));
}

void TestClusterScores::missingFaces() {
  auto pairs = randomPairs(200, 0.01F, 1);
  for (std::size_t i = 0; i < 20; ++i) pairs[i].distance = INFINITY;
  const VerificationScores scores = scoreVerification(pairs);
  QVERIFY(near(scores.accuracy, 0.95));  // ten same pairs are never accepted
  QVERIFY(near(scores.tprAtFpr1e3, 0.9));
  QVERIFY(near(scores.auc, naiveAuc(pairs)));
}

void TestClusterScores::spreadsFolds() {
  auto pairs = randomPairs(1000, 0.2F, 3);
  std::array<std::array<int, 2>, 10> counts{};
  for (const auto& pair : pairs) ++counts[static_cast<std::size_t>(pair.fold)][pair.same ? 1 : 0];
  for (const auto& fold : counts) QCOMPARE(fold, (std::array<int, 2>{50, 50}));
}

void TestClusterScores::refusesWhatCannotBeScored() {
  const auto refused = [](const auto& work) {
    try {
      work();
    } catch (const Error& error) {
      return error.code() == ErrorCode::wrongUsage;
    }
    return false;
  };
  QVERIFY(refused([] { scoreClusters(std::vector<int>{1}, std::vector<int>{}); }));
  QVERIFY(refused([] { scoreVerification({}); }));
  const std::vector<VerificationPair> oneKind = {{1, true, 0}, {1, true, 1}};
  QVERIFY(refused([&] { scoreVerification(oneKind); }));
  const std::vector<VerificationPair> oneFold = {{1, true, 0}, {1, false, 0}};
  QVERIFY(refused([&] { scoreVerification(oneFold); }));
  const std::vector<VerificationPair> noNumber = {{NAN, true, 0}, {1, false, 1}};
  QVERIFY(refused([&] { scoreVerification(noNumber); }));
}

QTEST_GUILESS_MAIN(TestClusterScores)
#include "test_cluster_scores.moc"
