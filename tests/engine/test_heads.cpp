#include <QtTest>
#include <algorithm>
#include <filesystem>

#include "engine/core/random.h"
#include "engine/metric/runtime.h"
#include "engine/train/heads.h"
#include "tests/support/face_vectors.h"
#include "tests/support/test_data.h"

using namespace likeness;

namespace {

/// Two classes that no straight line tells apart: exclusive or.
LabelledRows exclusiveOr(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  LabelledRows rows{Matrix(count, 2), {}};
  for (std::size_t i = 0; i < count; ++i) {
    const bool right = random.below(2) == 1;
    const bool upper = random.below(2) == 1;
    rows.rows.row(i)[0] = (right ? 1.0F : -1.0F) + 0.2F * random.normal();
    rows.rows.row(i)[1] = (upper ? 1.0F : -1.0F) + 0.2F * random.normal();
    rows.labels.push_back(right == upper ? 1 : 0);
  }
  return rows;
}

/// 20 of class 0 for every one of class 1, whose clouds overlap.
LabelledRows unbalanced(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  LabelledRows rows{Matrix(count, 2), {}};
  for (std::size_t i = 0; i < count; ++i) {
    const int label = i % 21 == 0 ? 1 : 0;
    rows.rows.row(i)[0] = 1.5F * static_cast<float>(label) + random.normal();
    rows.rows.row(i)[1] = random.normal();
    rows.labels.push_back(label);
  }
  return rows;
}

const HeadScores& scoresOf(const HeadComparison& comparison, HeadKind kind) {
  return comparison.heads.at(static_cast<std::size_t>(kind));
}

}  // namespace

class TestHeads : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareRuntime(); }
  void onlyThePerceptronBendsItsBorder();
  void sameSeedSameAnswers();
  void balancedHeadsSeeTheSmallClass();
  void classesThatWereNotTrainedCountAsWrong();
  void fewRowsAreEnough();
  void aStopEndsIt();
  void everyHeadHasItsText();
  void peopleOfLfw();
};

void TestHeads::onlyThePerceptronBendsItsBorder() {
  HeadConfig config;
  config.hiddenWidths = {32};
  const HeadComparison heads = compareHeads(exclusiveOr(200, 1), exclusiveOr(200, 2), config);
  QCOMPARE(heads.heads.size(), std::size_t{4});
  QVERIFY(scoresOf(heads, HeadKind::nearestNeighbours).accuracy > 0.97);
  QVERIFY(scoresOf(heads, HeadKind::perceptron).accuracy > 0.97);
  QVERIFY(scoresOf(heads, HeadKind::softmax).accuracy < 0.8);
  QVERIFY(scoresOf(heads, HeadKind::nearestMean).accuracy < 0.8);
  QVERIFY(heads.majorityClass > 0.4 && heads.majorityClass < 0.6);
  QCOMPARE(heads.majorityMacro, 0.5);
  QVERIFY(scoresOf(heads, HeadKind::perceptron).epochs > 0);
  QCOMPARE(scoresOf(heads, HeadKind::nearestMean).epochs, 0);
}

void TestHeads::sameSeedSameAnswers() {
  HeadConfig config;
  config.hiddenWidths = {16};
  config.mostEpochs = 10;
  const LabelledRows training = exclusiveOr(100, 1);
  const Matrix probes = exclusiveOr(50, 2).rows;
  const auto first = headLabels(HeadKind::perceptron, training, probes, config);
  QCOMPARE(headLabels(HeadKind::perceptron, training, probes, config), first);
}

void TestHeads::balancedHeadsSeeTheSmallClass() {
  HeadConfig config;
  config.mostEpochs = 60;
  const LabelledRows training = unbalanced(840, 1);
  const LabelledRows test = unbalanced(840, 2);
  const auto macro = [&] {
    const auto found = headLabels(HeadKind::softmax, training, test.rows, config);
    return classAccuracy(found, test.labels).macro;
  };
  const double plain = macro();
  config.balanced = true;
  const double balanced = macro();
  QVERIFY2(balanced > plain + 0.1, qPrintable(QStringLiteral("%1 %2").arg(plain).arg(balanced)));
}

void TestHeads::classesThatWereNotTrainedCountAsWrong() {
  HeadConfig config;
  config.mostEpochs = 5;
  LabelledRows test = exclusiveOr(40, 2);
  for (int& label : test.labels) label = 7;
  for (const HeadScores& scores : compareHeads(exclusiveOr(60, 1), test, config).heads)
    QCOMPARE(scores.accuracy, 0.0);
}

void TestHeads::fewRowsAreEnough() {
  LabelledRows one{Matrix(1, 3), {2}};
  for (const HeadKind kind :
       {HeadKind::nearestNeighbours, HeadKind::nearestMean, HeadKind::softmax, HeadKind::perceptron}) {
    QCOMPARE(headLabels(kind, one, one.rows, {}), std::vector<int>{2});
  }
  QVERIFY(compareHeads({}, one, {}).heads.empty());
}

void TestHeads::aStopEndsIt() {
  std::stop_source stop;
  stop.request_stop();
  int epochs = -1;
  headLabels(HeadKind::perceptron, exclusiveOr(100, 1), exclusiveOr(10, 2).rows, {}, stop.get_token(),
             &epochs);
  QCOMPARE(epochs, 0);
}

void TestHeads::everyHeadHasItsText() {
  QCOMPARE(headChoices().size(), std::size_t{4});
  for (const ChoiceText& choice : headChoices())
    QVERIFY(*choice.title && *choice.sentence && *choice.formula);
}

void TestHeads::peopleOfLfw() {
  const auto folder = tests::testData("vectors/lfw_dlib128");
  if (!std::filesystem::exists(folder)) QSKIP("the face vectors are not there");
  const tests::VectorHalves halves = tests::halvesOf(folder, 1);
  HeadConfig quick;
  quick.mostEpochs = 12;
  quick.learningRate = 5e-3F;
  const HeadComparison heads = compareHeads(halves.training, halves.test, quick);
  QCOMPARE(heads.classes, std::size_t{76});
  QVERIFY(heads.majorityClass > 0.1 && heads.majorityClass < 0.15);
  for (const HeadScores& scores : heads.heads) {
    qInfo("%-14s micro %.4f macro %.4f, %d passes, %.2f s",
          headChoices()[static_cast<std::size_t>(scores.kind)].name, scores.accuracy, scores.macroAccuracy,
          scores.epochs, scores.seconds);
  }
  QVERIFY(scoresOf(heads, HeadKind::nearestNeighbours).accuracy > 0.98);
  QVERIFY(scoresOf(heads, HeadKind::perceptron).accuracy > 0.98);
  QVERIFY(scoresOf(heads, HeadKind::softmax).accuracy > 0.97);
}

QTEST_APPLESS_MAIN(TestHeads)
#include "test_heads.moc"
