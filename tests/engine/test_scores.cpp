#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/scores/class_scores.h"
#include "engine/scores/embedding_scores.h"
#include "engine/scores/k_means.h"
#include "engine/scores/knn.h"
#include "engine/scores/label_pairs.h"
#include "engine/scores/mutual_information.h"
#include "engine/store/score_file.h"

using namespace likeness;

namespace {

/// Rows near the corners of a square: class 0 to 3, `spread` apart from their corner.
LabelledRows corners(std::size_t perClass, float spread, std::uint64_t seed) {
  Random random(seed);
  LabelledRows rows{Matrix(4 * perClass, 2), {}};
  for (std::size_t i = 0; i < rows.rows.rows; ++i) {
    const auto label = static_cast<int>(i % 4);
    rows.rows.row(i)[0] = static_cast<float>(label % 2) + spread * random.normal();
    rows.rows.row(i)[1] = static_cast<float>(label / 2) + spread * random.normal();
    rows.labels.push_back(label);
  }
  return rows;
}

bool near(double a, double b, double tolerance = 1e-9) {
  return std::abs(a - b) < tolerance;
}

}  // namespace

class TestScores : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void mutualInformationLikeScikitLearn_data();
  void mutualInformationLikeScikitLearn();
  void mutualInformationOfChanceIsNothing();
  void mutualInformationRefusesDifferentSizes();
  void kMeansFindsWhatIsApart();
  void kMeansIsTheSameWithTwoThreads();
  void kMeansOfManyClustersThanRows();
  void knnLeavesOneOut();
  void pairsAreBalancedAndSpreadOverClasses();
  void pairsOfFewSamples();
  void rocOfAFewPairs();
  void trueAcceptsNeedEnoughPairs();
  void thinnedRocKeepsItsEnds();
  void classTableByHand();
  void theCutOffComesFromTheCalibrationSplit();
  void scoresOfAnEmbedding();
  void scoresSurviveTheFile();
  void brokenScoreFilesAreRefused_data();
  void brokenScoreFilesAreRefused();
};

// Values of scikit-learn's adjusted_mutual_info_score (arithmetic mean), from its own tests, and of a sum
// over exact hypergeometric chances (tests/support/reference_scores.py).
void TestScores::mutualInformationLikeScikitLearn_data() {
  QTest::addColumn<QList<int>>("found");
  QTest::addColumn<QList<int>>("truth");
  QTest::addColumn<double>("expected");
  QTest::addColumn<double>("tolerance");
  QTest::newRow("test_adjusted_mutual_info_score")
      << QList<int>{1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3}
      << QList<int>{1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2} << 0.2782096465726977 << 1e-9;
  QTest::newRow("same") << QList<int>{0, 0, 1, 1} << QList<int>{5, 5, 3, 3} << 1.0 << 1e-12;
  QTest::newRow("one cluster") << QList<int>{0, 0, 0, 0} << QList<int>{0, 1, 2, 3} << 0.0 << 1e-9;
  QTest::newRow("uneven") << QList<int>{0, 0, 0, 1, 1, 2, 2, 2, 2, 3}
                          << QList<int>{0, 0, 1, 1, 1, 2, 2, 0, 2, 2} << 0.3357010026515791 << 1e-9;
}

void TestScores::mutualInformationLikeScikitLearn() {
  QFETCH(QList<int>, found);
  QFETCH(QList<int>, truth);
  QFETCH(double, expected);
  QFETCH(double, tolerance);
  const double value = adjustedMutualInformation(std::vector<int>(found.begin(), found.end()),
                                                 std::vector<int>(truth.begin(), truth.end()));
  QVERIFY2(near(value, expected, tolerance), qPrintable(QString::number(value, 'g', 12)));
}

void TestScores::mutualInformationOfChanceIsNothing() {
  double sum = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Random random(seed);
    std::vector<int> a(200);
    std::vector<int> b(200);
    for (int& label : a) label = static_cast<int>(random.below(20));
    for (int& label : b) label = static_cast<int>(random.below(20));
    sum += adjustedMutualInformation(a, b);
  }
  QVERIFY2(std::abs(sum / 50) < 0.01, qPrintable(QString::number(sum / 50)));
}

void TestScores::mutualInformationRefusesDifferentSizes() {
  QVERIFY_EXCEPTION_THROWN(adjustedMutualInformation(std::vector<int>{1}, std::vector<int>{}), Error);
}

void TestScores::kMeansFindsWhatIsApart() {
  const LabelledRows rows = corners(50, 0.05F, 3);
  const auto clusters = kMeans(rows.rows, 4, 1, 1);
  QVERIFY(near(adjustedMutualInformation(clusters, rows.labels), 1));
}

void TestScores::kMeansIsTheSameWithTwoThreads() {
  const LabelledRows rows = corners(60, 0.4F, 4);
  QCOMPARE(kMeans(rows.rows, 7, 2, 1), kMeans(rows.rows, 7, 2, 2));
}

void TestScores::kMeansOfManyClustersThanRows() {
  Matrix rows(3, 1);
  rows.values = {0, 5, 9};
  const auto clusters = kMeans(rows, 10, 1, 1);
  QCOMPARE(std::set<int>(clusters.begin(), clusters.end()).size(), std::size_t{3});
  QVERIFY(kMeans(Matrix(0, 4), 3, 1, 1).empty());
}

void TestScores::knnLeavesOneOut() {
  Matrix rows(4, 1);
  rows.values = {0, 1, 10, 11};
  const std::vector<int> labels = {0, 1, 2, 3};
  // Every row would find itself; without itself it finds the other of its two.
  QCOMPARE(knnLabels(rows, rows, labels, 1, 1, true), (std::vector<int>{1, 0, 3, 2}));
  QCOMPARE(knnLabels(rows, rows, labels, 1, 1), labels);
}

void TestScores::pairsAreBalancedAndSpreadOverClasses() {
  std::vector<int> labels(400, 0);
  for (int label = 1; label <= 20; ++label) labels.insert(labels.end(), 4, label);
  const auto pairs = drawLabelPairs(labels, 120, 1);
  QCOMPARE(pairs.size(), std::size_t{240});
  std::set<std::pair<std::size_t, std::size_t>> known;
  std::size_t same = 0;
  std::size_t ofLargest = 0;
  for (const LabelPair& pair : pairs) {
    QVERIFY(pair.first < pair.second);
    QVERIFY(known.emplace(pair.first, pair.second).second);
    QCOMPARE(labels[pair.first] == labels[pair.second], pair.same);
    same += pair.same ? 1 : 0;
    ofLargest += pair.same && labels[pair.first] == 0 ? 1 : 0;
  }
  QCOMPARE(same, std::size_t{120});
  QVERIFY2(ofLargest <= 20, qPrintable(QString::number(ofLargest)));  // not 95 % of them
  QVERIFY(pairs == drawLabelPairs(labels, 120, 1));
  QVERIFY(pairs != drawLabelPairs(labels, 120, 2));
}

void TestScores::pairsOfFewSamples() {
  QVERIFY(drawLabelPairs({}, 10, 1).empty());
  QVERIFY(drawLabelPairs({1, 1, 1}, 10, 1).empty());
  QVERIFY(drawLabelPairs({1, 2, 3}, 10, 1).empty());
  const auto pairs = drawLabelPairs({1, 1, 1, 2}, 10, 1);  // three of one class, three of two
  QCOMPARE(pairs.size(), std::size_t{6});
  QCOMPARE(drawLabelPairs({1, 1, 1, 1, 2}, 10, 1).size(), std::size_t{8});  // six of one class, four of two
}

void TestScores::rocOfAFewPairs() {
  const std::vector<VerificationPair> pairs = {{0.1F, true}, {0.2F, true},  {0.3F, false},
                                               {0.4F, true}, {0.5F, false}, {0.6F, false}};
  const RocCurve roc = rocCurve(pairs);
  QVERIFY(near(roc.auc, 8.0 / 9));  // eight of nine pairs of a same and a different one are in order
  QVERIFY(near(roc.eer, 1.0 / 3));
  QCOMPARE(roc.points.front().trueAccepts, 0.0);
  QCOMPARE(roc.points.back().falseAccepts, 1.0);
  const double threshold = bestThreshold(pairs);
  const PairConfusion confusion = confusionAt(pairs, threshold);
  QVERIFY(near(confusion.accuracy(), 5.0 / 6));
  QCOMPARE(confusion.sameAccepted + confusion.sameRejected, std::size_t{3});
  QCOMPARE(confusion.differentAccepted + confusion.differentRejected, std::size_t{3});
}

void TestScores::trueAcceptsNeedEnoughPairs() {
  std::vector<VerificationPair> pairs;
  for (int i = 0; i < 100; ++i) pairs.push_back({static_cast<float>(i), true});
  for (int i = 0; i < 100; ++i) pairs.push_back({static_cast<float>(i) + 50.5F, false});
  const RocCurve roc = rocCurve(pairs);
  QVERIFY(
      near(*roc.trueAcceptsAt(0.1), 0.61));  // up to the tenth different pair, at 59.5, and before the 11th
  QVERIFY(near(*roc.trueAcceptsAt(0.01), 0.52));
  QVERIFY(!roc.trueAcceptsAt(0.001));
}

void TestScores::thinnedRocKeepsItsEnds() {
  Random random(1);
  std::vector<VerificationPair> pairs;
  for (int i = 0; i < 5000; ++i) pairs.push_back({random.uniform() + (i % 2 == 0 ? 0.0F : 0.5F), i % 2 == 0});
  const RocCurve roc = rocCurve(pairs);
  const auto few = thinned(roc.points, 100);
  QVERIFY(few.size() <= 100 && few.size() > 50);
  QVERIFY(few.front() == roc.points.front() && few.back() == roc.points.back());
  double area = 0;
  for (std::size_t i = 1; i < few.size(); ++i)
    area +=
        (few[i].falseAccepts - few[i - 1].falseAccepts) * (few[i].trueAccepts + few[i - 1].trueAccepts) / 2;
  QVERIFY(near(area, roc.auc, 0.01));
}

void TestScores::classTableByHand() {
  const ClassTable table =
      classTable({0, 0, 1, 1, 1, -1}, {0, 0, 0, 1, 2, 2}, {"zero", "one", "two", "never"});
  QCOMPARE(table.classes.size(), std::size_t{3});
  QCOMPARE(table.classes[0].count, std::size_t{3});
  QVERIFY(near(table.classes[0].accuracy, 2.0 / 3));
  QCOMPARE(table.classes[0].confusedWith, std::string("one"));
  QCOMPARE(table.classes[1].confusedWith, std::string());
  QCOMPARE(table.classes[2].accuracy, 0.0);
  QCOMPARE(table.names, (std::vector<std::string>{"zero", "one", "two"}));
  QCOMPARE(table.matrix, (std::vector<std::vector<std::size_t>>{{2, 1, 0}, {0, 1, 0}, {0, 1, 0}}));
  const ClassAccuracy accuracy = classAccuracy({0, 0, 1, 1, 1, -1}, {0, 0, 0, 1, 2, 2});
  QVERIFY(near(accuracy.micro, 0.5));
  QVERIFY(near(accuracy.macro, (2.0 / 3 + 1 + 0) / 3));
}

void TestScores::theCutOffComesFromTheCalibrationSplit() {
  // The same data ten times as large: what tells pairs in the calibration split calls all others different.
  ScoredRows rows;
  rows.calibration = corners(10, 0.02F, 1);
  rows.probes = corners(10, 0.02F, 2);
  for (float& value : rows.probes.rows.values) value *= 100;
  const EmbeddingScores scores = scoreEmbedding(rows, {});
  QVERIFY(scores.verification && near(scores.verification->auc, 1));
  QVERIFY(*scores.verification->cutOff < 1);
  QVERIFY(*scores.verification->accuracy < 0.75);
  rows.calibration = {};
  const EmbeddingScores without = scoreEmbedding(rows, {});
  QVERIFY(without.verification && !without.verification->cutOff && !without.verification->accuracy);
}

void TestScores::scoresOfAnEmbedding() {
  ScoredRows rows;
  rows.references = corners(30, 0.1F, 1);
  rows.calibration = corners(30, 0.1F, 2);
  rows.probes = corners(30, 0.1F, 3);
  ClassTable table;
  const EmbeddingScores scores = scoreEmbedding(rows, {}, {"a", "b", "c", "d"}, &table);
  QVERIFY(near(*scores.knnAccuracy, 1) && near(*scores.macroAccuracy, 1));
  QVERIFY(near(scores.retrieval->mapAtR, 1) && near(scores.retrieval->recallAt[3], 1));
  QVERIFY(near(*scores.adjustedMutualInformation, 1));
  QVERIFY(*scores.verification->accuracy > 0.99);
  QCOMPARE(table.classes.size(), std::size_t{4});
  QVERIFY(near(*table.classes[2].precisionAt1, 1));
  QCOMPARE(scoreEmbedding({}, {}).knnAccuracy.has_value(), false);
  // A sample of the probes has neighbours among all of them.
  ScoringConfig sampled;
  sampled.mostProbes = 10;
  QVERIFY(near(scoreEmbedding(rows, sampled).retrieval->mapAtR, 1));
}

void TestScores::scoresSurviveTheFile() {
  const LabelledRows probes = corners(20, 0.3F, 3);
  ScoreTable table;
  table.split = "test split of corners";
  table.count = 80;
  table.classes = 4;
  table.chance = table.majorityClass = 0.25;
  table.model = scoreEmbedding({corners(20, 0.3F, 1), corners(20, 0.3F, 2), probes}, {}, {"a", "b", "c", "d"},
                               &table.perClass);
  table.rawInput.knnAccuracy = 0.5;
  const auto json = toJson(table, ScoreDetail::all);
  const ScoreTable read = readScoreTable(nlohmann::json::parse(json.dump()), "text", "");
  QCOMPARE(toJson(read, ScoreDetail::all).dump(), json.dump());
  QVERIFY(!read.untrainedNetwork.knnAccuracy);  // absent, not 0
  QVERIFY(!toJson(table, ScoreDetail::summary).contains("per_class"));
  QTemporaryDir folder;
  saveScores(folder.path().toStdString(), table);
  QCOMPARE(toJson(loadScores(folder.path().toStdString()), ScoreDetail::all).dump(), json.dump());
}

void TestScores::brokenScoreFilesAreRefused_data() {
  QTest::addColumn<QString>("text");
  QTest::newRow("no object") << "[]";
  QTest::newRow("share above 1") << R"({"knn_accuracy": 1.5})";
  QTest::newRow("unknown key") << R"({"knn_acuracy": 0.5})";
  QTest::newRow("text for a number") << R"({"precision_at_1": "much"})";
  QTest::newRow("short point") << R"({"verification": {"roc": [[0, 1]]}})";
  QTest::newRow("roc no list") << R"({"verification": {"roc": 3}})";
  QTest::newRow("matrix of another size") << R"({"confusion": {"classes": ["a", "b"], "counts": [[1, 2]]}})";
  QTest::newRow("negative count") << R"({"confusion": {"classes": ["a"], "counts": [[-1]]}})";
  QTest::newRow("class of a number") << R"({"per_class": [{"class": 3}]})";
  QTest::newRow("classes no list") << R"({"per_class": {}})";
}

void TestScores::brokenScoreFilesAreRefused() {
  QFETCH(QString, text);
  const auto json = nlohmann::json::parse(text.toStdString());
  QVERIFY_EXCEPTION_THROWN(readScoreTable(json, "text", ""), Error);
}

QTEST_APPLESS_MAIN(TestScores)
#include "test_scores.moc"
