#include <QTemporaryDir>
#include <QtTest>

#include "engine/core/files.h"
#include "engine/store/experiment.h"
#include "engine/store/idx_writer.h"
#include "engine/store/learnt_version.h"
#include "engine/store/taught_file.h"
#include "engine/train/learn_from_taught.h"
#include "engine/train/taught_batches.h"
#include "engine/train/trainer.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace fs = std::filesystem;

namespace {

GrayImage cross(float slant) {
  return renderInk({{{{0, 0}, {1, 1 - slant}}, {{1, slant}, {0, 1}}}});
}

std::vector<GrayImage> crosses() {
  return {cross(0), cross(0.05F), cross(0.1F), cross(0.15F), cross(0.2F)};
}

}  // namespace

class TestLearnFromTaught : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void mixesTaughtRowsIntoBatches();
  void learnsBesideWhatItKnows();
  void learnsWithProxies();
  void aStopBeforeChangesNothing();
  void nothingTaughtIsAnError();
  void aTrainingThatGoesOnVoidsIt();
  void keepsNoMoreThanEight();
  void refusesBrokenFiles_data();
  void refusesBrokenFiles();

 private:
  TrainingConfig config() const;
  LearntReport learn(double seconds = 0.4) const {
    return learnFromTaught(folder_, {seconds, 1}, {}, [](const LearnProgress&) {});
  }

  QTemporaryDir temporary_;
  fs::path base_;
  fs::path folder_;
};

TrainingConfig TestLearnFromTaught::config() const {
  TrainingConfig config;
  config.dataset = (base_ / "data").string();
  config.calibrationShare = 0.25;
  config.network.widths = {8, 16};
  config.network.residualLayers = {0, 0};
  config.network.embeddingDimension = 16;
  config.sampler = {10, 6};
  config.budget = {0, 3};
  config.threads = 1;
  config.outsiders.poolSize = 100;
  return config;
}

void TestLearnFromTaught::initTestCase() {
  base_ = temporary_.path().toStdString();
  fs::create_directories(base_ / "data");
  writeIdxPair(base_ / "data" / "train-images-idx3-ubyte", base_ / "data" / "train-labels-idx1-ubyte",
               syntheticDigits(600, 1));
  writeIdxPair(base_ / "data" / "t10k-images-idx3-ubyte", base_ / "data" / "t10k-labels-idx1-ubyte",
               syntheticDigits(200, 2));
  folder_ = base_ / "run";
  TrainingControls controls;
  train(config(), folder_, controls, {}, [](const TrainingEvent&) {});
}

void TestLearnFromTaught::init() {
  fs::remove_all(folder_ / taughtFolderName);
}

void TestLearnFromTaught::mixesTaughtRowsIntoBatches() {
  LabelledSamples taught;
  taught.classNames = syntheticDigits(1, 1).classNames;
  taught.classNames.push_back("x");
  for (const GrayImage& picture : crosses()) taught.add(picture.pixels, 10);
  const LabelledSamples training = syntheticDigits(300, 1);
  const TrainingConfig own = config();
  const LabelledSamples pool;
  TaughtBatches batches(own, training, taught, pool);
  TaughtBatches again(own, training, taught, pool);
  const BatchSource plain(own, training, 0, {}, pool);
  QCOMPARE(batches.size(), plain.batchSize() + 12);
  for (int i = 0; i < 3; ++i) {
    batches.next();
    again.next();
    QCOMPARE(batches.labels(), again.labels());
    QCOMPARE(std::count(batches.labels().begin(), batches.labels().end(), 10), 12);
    std::vector<float> whole(batches.size() * 784);
    std::vector<float> halves(whole.size());
    batches.fill(0, batches.size(), whole.data());
    again.fill(0, 30, halves.data());
    again.fill(30, again.size(), halves.data() + 30 * 784);
    QVERIFY(whole == halves);
    // Both halves of a batch, which are embedded apart, have their share.
    const auto middle = batches.labels().begin() + static_cast<std::ptrdiff_t>(batches.size() / 2);
    QCOMPARE(std::count(batches.labels().begin(), middle, 10), 6);
  }
}

void TestLearnFromTaught::learnsBesideWhatItKnows() {
  const auto before = loadRecognizer(folder_);
  const auto files = [&] { return readTextFile(folder_ / "gallery.json", 1 << 20); };
  const std::string own = files();
  teach(folder_, "x", crosses());
  std::vector<LearnStage> stages;
  const LearntReport report = learnFromTaught(folder_, {0.4, 1}, {}, [&](const LearnProgress& progress) {
    if (stages.empty() || stages.back() != progress.stage) stages.push_back(progress.stage);
  });
  QCOMPARE(stages.front(), LearnStage::loading);
  QCOMPARE(stages.back(), LearnStage::saving);
  QCOMPARE(report.testCount, std::size_t{200});
  QCOMPARE(report.taughtCount, std::size_t{5});
  QCOMPARE(report.heldOutCount, std::size_t{5});
  QVERIFY(report.steps > 0);
  QVERIFY(report.before.taughtRight && report.after.taughtRight);
  QVERIFY2(report.after.knnAccuracy > report.before.knnAccuracy - 0.03,
           qPrintable(QString::number(report.after.knnAccuracy)));
  // The experiment's own files are what they were, and the network in use is another.
  QCOMPARE(files(), own);
  const auto after = loadRecognizer(folder_);
  QVERIFY(after->model().embed(cross(0)) != before->model().embed(cross(0)));
  QCOMPARE(after->classNames().back(), std::string("x"));
  const std::vector<LearntVersion> versions = readLearntVersions(folder_);
  QCOMPARE(versions.size(), std::size_t{1});
  QVERIFY(versions.front().report == report);
  QVERIFY(takeBackLearntVersion(folder_));
  QVERIFY(loadRecognizer(folder_)->model().embed(cross(0)) == before->model().embed(cross(0)));
  QVERIFY(!takeBackLearntVersion(folder_));
  QVERIFY(!fs::exists(folder_ / taughtFolderName / "learnt-1"));
}

void TestLearnFromTaught::learnsWithProxies() {
  const fs::path run = base_ / "proxies";
  TrainingConfig own = config();
  setByText(own, "loss.kind=proxy-anchor");
  own.budget = {0, 1};
  TrainingControls controls;
  train(own, run, controls, {}, [](const TrainingEvent&) {});
  teach(run, "x", crosses());
  const LearntReport report = learnFromTaught(run, {0.2, 1}, {}, [](const LearnProgress&) {});
  QVERIFY(report.steps > 0);
  QVERIFY(report.after.knnAccuracy > report.before.knnAccuracy - 0.1);
}

void TestLearnFromTaught::aStopBeforeChangesNothing() {
  teach(folder_, "x", crosses());
  std::stop_source source;
  const auto error = errorOf([&] {
    learnFromTaught(folder_, {5, 1}, source.get_token(), [&](const LearnProgress& progress) {
      if (progress.stage == LearnStage::rehearsing) source.request_stop();
    });
  });
  QVERIFY(error);
  QVERIFY(readLearntVersions(folder_).empty());
}

void TestLearnFromTaught::nothingTaughtIsAnError() {
  const auto error = errorOf([&] { learn(); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::wrongUsage);
}

void TestLearnFromTaught::aTrainingThatGoesOnVoidsIt() {
  const fs::path run = base_ / "more";
  fs::copy(folder_, run, fs::copy_options::recursive);
  keepLearntVersion(run, *loadUntaughtRecognizer(run), {});
  QVERIFY(recognizerFolder(run) != run);
  TrainingControls controls;
  resumeTraining(run, 0, 1, controls, {}, [](const TrainingEvent&) {});
  QVERIFY(recognizerFolder(run) == run);
  QVERIFY(readLearntVersions(run).empty());
  QVERIFY(loadRecognizer(run));
}

void TestLearnFromTaught::keepsNoMoreThanEight() {
  const auto recognizer = loadUntaughtRecognizer(folder_);
  for (int i = 0; i < 10; ++i) {
    LearntReport report;
    report.steps = i;
    keepLearntVersion(folder_, *recognizer, report);
  }
  const std::vector<LearntVersion> versions = readLearntVersions(folder_);
  QCOMPARE(versions.size(), std::size_t{8});
  QCOMPARE(versions.back().report.steps, std::int64_t{9});
  QVERIFY(!fs::exists(folder_ / taughtFolderName / versions.front().folder / "nothing"));
  QVERIFY(!fs::exists(folder_ / taughtFolderName / "learnt-1"));
  QVERIFY(loadRecognizer(folder_));
  // A version that was killed while it was written has a folder, and counts for nothing.
  fs::create_directories(folder_ / taughtFolderName / "learnt-99");
  QVERIFY(loadRecognizer(folder_));
}

void TestLearnFromTaught::refusesBrokenFiles_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::newRow("cut") << "]"
                       << "";
  QTest::newRow("newer") << "\"format\": 1"
                         << "\"format\": 2";
  QTest::newRow("another folder") << "learnt-1"
                                  << "../../elsewhere";
  QTest::newRow("letters") << "learnt-1"
                           << "learnt-x";
  QTest::newRow("share above 1") << "\"knnAccuracy\": 0.0"
                                 << "\"knnAccuracy\": 1.5";
  QTest::newRow("unknown key") << "\"steps\""
                               << "\"stops\"";
  QTest::newRow("negative") << "\"testCount\": 0"
                            << "\"testCount\": -1";
}

void TestLearnFromTaught::refusesBrokenFiles() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  keepLearntVersion(folder_, *loadUntaughtRecognizer(folder_), {});
  const fs::path file = folder_ / taughtFolderName / "learnt.json";
  QString text = QString::fromStdString(readTextFile(file, 1 << 20));
  QVERIFY2(text.contains(from), qPrintable(text));
  text.replace(from, to);
  writeFileAtomically(file, text.toStdString());
  const auto error = errorOf([&] { loadRecognizer(folder_); });
  QVERIFY(error);
  QCOMPARE(error->arguments().front(), file.string());
}

QTEST_GUILESS_MAIN(TestLearnFromTaught)
#include "test_learn_from_taught.moc"
