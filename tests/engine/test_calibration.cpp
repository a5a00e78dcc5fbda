#include <QtTest>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/core/json_reader.h"
#include "engine/core/random.h"
#include "engine/recognize/calibration.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(likeness::ErrorCode)

class TestCalibration : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void choosesTheLeastThreshold();
  void keepsExactShares();
  void makesClassesAlike();
  void refusesNoDistances();
  void isStored();
  void refusesDamage_data();
  void refusesDamage();
};

void TestCalibration::choosesTheLeastThreshold() {
  Random random(1);
  for (std::size_t count : {1U, 2U, 33U, 100U, 5000U}) {
    std::vector<float> distances(count);
    for (float& distance : distances) distance = static_cast<float>(random.below(200)) / 100;  // with ties
    const Calibration calibration = calibrate(distances, 0.97);
    QVERIFY(std::is_sorted(calibration.distances.begin(), calibration.distances.end()));
    for (const double share : {0.01, 0.5, 0.9, 0.97, 0.99, 1.0}) {
      const float threshold = calibration.thresholdForKept(share);
      QVERIFY(calibration.keptAt(threshold) >= share - 1e-9);
      // Any less would keep too few.
      QVERIFY(calibration.keptAt(std::nextafter(threshold, -1.0F)) < share);
    }
    QCOMPARE(calibration.threshold, calibration.thresholdForKept(0.97));
  }
}

void TestCalibration::keepsExactShares() {
  std::vector<float> distances(5000);
  for (std::size_t i = 0; i < distances.size(); ++i) distances[i] = static_cast<float>(i + 1);
  const Calibration calibration = calibrate(distances, 0.97);
  QCOMPARE(calibration.threshold, 4850.0F);
  QCOMPARE(calibration.keptAt(4850.0F), 0.97);
  QCOMPARE(calibration.keptAt(0.5F), 0.0);
  QCOMPARE(calibration.keptAt(5000.0F), 1.0);
  QCOMPARE(calibration.thresholdForKept(0), 0.0F);
  QCOMPARE(calibration.thresholdForKept(1), 5000.0F);
  for (int percent = 1; percent <= 100; ++percent) {
    QCOMPARE(calibration.thresholdForKept(percent / 100.0), static_cast<float>(50 * percent));
  }
}

void TestCalibration::makesClassesAlike() {
  // 200 of a class that is near, 100 of one twice as far, and too few of a third to tell.
  std::vector<float> distances;
  std::vector<int> classes;
  for (int i = 1; i <= 200; ++i) {
    distances.push_back(static_cast<float>(i) / 200);
    classes.push_back(0);
  }
  for (int i = 1; i <= 100; ++i) {
    distances.push_back(static_cast<float>(i) / 50);
    classes.push_back(1);
  }
  for (int i = 0; i < 49; ++i) {
    distances.push_back(0.001F);
    classes.push_back(2);
  }
  const Calibration calibration = calibrate(distances, classes, 4, 0.9, OpenSetMethod::classMean);
  QCOMPARE(calibration.classScales.size(), std::size_t{4});
  QCOMPARE(calibration.scaleOf(0), std::sqrt(2.0F) * calibration.scaleOf(1));
  QCOMPARE(calibration.scaleOf(2), 1.0F);
  QCOMPARE(calibration.scaleOf(3), 1.0F);
  QCOMPARE(calibration.scaleOf(9), 1.0F);  // unknown here
  const Calibration read = calibrationFromJson(parseJson(toJson(calibration).dump(), "f"), "f");
  QCOMPARE(read.classScales, calibration.classScales);
  QVERIFY(calibrate(distances, classes, 4, 0.9, OpenSetMethod::mahalanobis).classScales.empty());
}

void TestCalibration::refusesNoDistances() {
  QCOMPARE(errorOf([] { calibrate({}, 0.97); })->code(), ErrorCode::dataSetUnusable);
  QCOMPARE(Calibration().thresholdForKept(0.9), 0.0F);
  QCOMPARE(Calibration().keptAt(1), 0.0);
}

void TestCalibration::isStored() {
  const Calibration calibration = calibrate({0.3F, 0.1F, 0.123456789F, 0.2F}, 0.5);
  const auto text = toJson(calibration).dump();
  const Calibration read = calibrationFromJson(parseJson(text, "f"), "f");
  QCOMPARE(read.distances, calibration.distances);
  QCOMPARE(read.keptShare, calibration.keptShare);
  QCOMPARE(read.threshold, calibration.threshold);
}

void TestCalibration::refusesDamage_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<ErrorCode>("code");
  QTest::newRow("a list") << "[]" << ErrorCode::wrongType;
  QTest::newRow("no distances") << "{}" << ErrorCode::wrongType;
  QTest::newRow("empty") << R"({"distances": []})" << ErrorCode::impossibleValue;
  QTest::newRow("text") << R"({"distances": ["a"]})" << ErrorCode::wrongType;
  QTest::newRow("null, as NaN is written") << R"({"distances": [null]})" << ErrorCode::wrongType;
  QTest::newRow("huge") << R"({"distances": [1e300]})" << ErrorCode::impossibleValue;
  QTest::newRow("negative") << R"({"distances": [-1]})" << ErrorCode::impossibleValue;
  QTest::newRow("descending") << R"({"distances": [2, 1]})" << ErrorCode::impossibleValue;
  QTest::newRow("share") << R"({"distances": [1], "keptShare": 2})" << ErrorCode::impossibleValue;
  QTest::newRow("threshold") << R"({"distances": [1], "threshold": -1})" << ErrorCode::impossibleValue;
  QTest::newRow("scale") << R"({"distances": [1], "classScales": [1, 0]})" << ErrorCode::impossibleValue;
  QTest::newRow("scale of no number")
      << R"({"distances": [1], "classScales": [null]})" << ErrorCode::wrongType;
  QTest::newRow("scales of no list") << R"({"distances": [1], "classScales": 1})" << ErrorCode::wrongType;
  QTest::newRow("unknown") << R"({"distances": [1], "treshold": 1})" << ErrorCode::unknownSetting;
}

void TestCalibration::refusesDamage() {
  QFETCH(QString, text);
  QFETCH(ErrorCode, code);
  const auto error = errorOf([&] { calibrationFromJson(parseJson(text.toStdString(), "f"), "f"); });
  QVERIFY(error);
  QCOMPARE(error->code(), code);
  QCOMPARE(error->arguments().front(), std::string("f"));
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "test_calibration.moc"
