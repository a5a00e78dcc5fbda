#include <QtTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/json_reader.h"
#include "engine/core/random.h"
#include "engine/recognize/calibration.h"
#include "engine/recognize/confidence.h"
#include "engine/scores/reliability.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(likeness::ErrorCode)

namespace {

struct Answers {
  std::vector<AnswerDoubt> doubts;
  std::vector<bool> right;
};

/// The stranger and the nearer to a rival, the more often wrong.
Answers makeAnswers(int count, std::uint64_t seed) {
  Random random(seed);
  Answers answers;
  for (int i = 0; i < count; ++i) {
    const AnswerDoubt doubt{random.uniform(0, 2), random.uniform()};
    answers.doubts.push_back(doubt);
    answers.right.push_back(random.uniform() >
                            0.5F * doubt.rivalry * doubt.rivalry + 0.1F * doubt.strangeness);
  }
  return answers;
}

}  // namespace

class TestConfidence : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void meansWhatItSays() {
    const Answers learnt = makeAnswers(4000, 1);
    const Confidence confidence = Confidence::fit(learnt.doubts, learnt.right);
    const Answers fresh = makeAnswers(20000, 2);
    std::vector<float> said;
    for (const AnswerDoubt& doubt : fresh.doubts) said.push_back(confidence.of(doubt));
    QVERIFY(reliability(said, fresh.right).expectedError < 0.03);
    QVERIFY(confidence.of({0.1F, 0.1F}) > 0.9F);
    QVERIFY(confidence.of({1.9F, 1}) < 0.5F);
  }

  void isNeverCertain() {
    std::vector<AnswerDoubt> doubts;
    for (int i = 0; i < 100; ++i) doubts.push_back({static_cast<float>(i) / 50, 0.5F});
    const Confidence sure = Confidence::fit(doubts, std::vector<bool>(100, true));
    QCOMPARE(sure.of({0, 0}), 0.995F);
    QCOMPARE(sure.of({2, 1}), 0.995F);
    QVERIFY(std::isfinite(sure.of({1e30F, 1e30F})));
  }

  void fewAnswersTeachNothing() {
    const Answers few = makeAnswers(19, 3);
    QVERIFY(!Confidence::fit(few.doubts, few.right).fitted());
    QCOMPARE(Confidence().of({0, 0}), 0.5F);
  }

  void isStored() {
    const Answers learnt = makeAnswers(500, 4);
    Calibration calibration = calibrate({0.1F, 0.2F, 0.4F}, 0.9);
    calibration.confidence = Confidence::fit(learnt.doubts, learnt.right);
    calibration.method = OpenSetMethod::mahalanobis;
    calibration.falseAccept = 0.05;
    calibration.views = 5;
    const Calibration read = calibrationFromJson(parseJson(toJson(calibration).dump(), "f"), "f");
    QCOMPARE(read.confidence, calibration.confidence);
    QCOMPARE(read.method, OpenSetMethod::mahalanobis);
    QCOMPARE(read.falseAccept, 0.05);
    QCOMPARE(read.views, 5);
    // As files were before.
    const Calibration old = calibrationFromJson(parseJson(R"({"distances": [1]})", "f"), "f");
    QCOMPARE(old.method, OpenSetMethod::nearestReference);
    QCOMPARE(old.views, 1);
    QVERIFY(!old.confidence.fitted());
  }

  void refusesDamage_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no object") << "3" << ErrorCode::wrongType;
    QTest::newRow("nothing") << "{}" << ErrorCode::impossibleValue;
    QTest::newRow("too few weights") << R"({"weights": [1, 2], "knots": []})" << ErrorCode::impossibleValue;
    QTest::newRow("no number") << R"({"weights": [1, 2, null], "knots": []})" << ErrorCode::impossibleValue;
    QTest::newRow("huge") << R"({"weights": [1, 2, 1e300], "knots": []})" << ErrorCode::impossibleValue;
    QTest::newRow("no knots") << R"({"weights": [1, 2, 3]})" << ErrorCode::impossibleValue;
    QTest::newRow("half a knot") << R"({"weights": [1, 2, 3], "knots": [[1]]})" << ErrorCode::impossibleValue;
    QTest::newRow("falling scores") << R"({"weights": [1, 2, 3], "knots": [[1, 0.1], [0, 0.2]]})"
                                    << ErrorCode::impossibleValue;
    QTest::newRow("falling probabilities")
        << R"({"weights": [1, 2, 3], "knots": [[1, 0.3], [2, 0.2]]})" << ErrorCode::impossibleValue;
    QTest::newRow("more than sure") << R"({"weights": [1, 2, 3], "knots": [[1, 1.3]]})"
                                    << ErrorCode::impossibleValue;
    QTest::newRow("unknown") << R"({"weights": [1, 2, 3], "knots": [], "knot": 1})"
                             << ErrorCode::unknownSetting;
  }

  void refusesDamage() {
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    const auto json = parseJson(text.toStdString(), "f");
    const auto error = errorOf([&] { Confidence::fromJson(json, "f"); });
    QVERIFY(error);
    QCOMPARE(error->code(), code);
  }

  void falseAcceptsAreAtMostThoseWanted() {
    Random random(5);
    std::vector<float> known(1000);
    for (float& distance : known) distance = random.uniform(0, 2);
    const Calibration calibration = calibrate(known, 0.97);
    std::vector<float> outsiders(333);
    for (float& distance : outsiders) distance = static_cast<float>(random.below(50) + 1) / 26;  // with ties
    for (const double share : {0.0, 0.003, 0.05, 0.5, 0.9}) {
      const float threshold = thresholdForFalseAccepts(calibration, outsiders, share);
      const auto accepted = [&](float at) {
        return static_cast<double>(
                   std::ranges::count_if(outsiders, [&](float distance) { return distance <= at; })) /
               333;
      };
      QVERIFY(accepted(threshold) <= share);
      // The next float would accept too many.
      QVERIFY(accepted(std::nextafter(threshold, 9.0F)) > share);
    }
    QCOMPARE(thresholdForFalseAccepts(calibration, outsiders, 1), calibration.distances.back());
    QCOMPARE(errorOf([&] { thresholdForFalseAccepts(calibration, {}, 0.1); })->code(),
             ErrorCode::dataSetUnusable);
  }
};

QTEST_GUILESS_MAIN(TestConfidence)
#include "test_confidence.moc"
