#include <QtTest>
#include <set>

#include "engine/train/comparison.h"
#include "engine/train/settings.h"

using namespace likeness;

class TestComparison : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sameLossesCanBeCompared();
  void everyDifferenceHasItsReason_data();
  void everyDifferenceHasItsReason();
  void whatALossDoesNotUseMakesNoDifference();
  void ranksByMapAtR();
  void saysWhyScoresDiffer();
  void tellsWhatDiffers();
  void everySettingHasATitleOfItsOwn();
};

void TestComparison::sameLossesCanBeCompared() {
  TrainingConfig a;
  TrainingConfig b;
  b.seed = 9;
  b.network.embeddingDimension = 8;
  b.optimizer.learningRate = 1;
  QVERIFY(whyLossesDiffer(a, b) == nullptr);
}

void TestComparison::everyDifferenceHasItsReason_data() {
  QTest::addColumn<QString>("assignment");
  QTest::addColumn<QString>("reason");
  QTest::newRow("kind") << "loss.kind=contrastive"
                        << "different losses";
  QTest::newRow("margin") << "loss.margin=0.7"
                          << "margin";
  QTest::newRow("distance") << "loss.distance=cosine"
                            << "distances";
  QTest::newRow("miner") << "loss.miner=batch-hard"
                         << "mined";
  QTest::newRow("margin kind") << "loss.marginKind=soft"
                               << "settings";
  QTest::newRow("batch") << "sampler.samplesPerClass=7"
                         << "batches";
}

void TestComparison::everyDifferenceHasItsReason() {
  QFETCH(QString, assignment);
  QFETCH(QString, reason);
  TrainingConfig a;
  setByText(a, "loss.kind=triplet");
  TrainingConfig b = a;
  setByText(b, assignment.toStdString());
  QVERIFY(b != a);
  const char* found = whyLossesDiffer(a, b);
  QVERIFY(found != nullptr);
  QVERIFY2(QString(found).contains(reason), found);
}

void TestComparison::whatALossDoesNotUseMakesNoDifference() {
  TrainingConfig a;
  setByText(a, "loss.kind=triplet");
  a.loss.marginKind = MarginKind::soft;
  TrainingConfig b = a;
  b.loss.margin = 0.9F;  // ln(1 + exp(...)) has none
  QVERIFY(whyLossesDiffer(a, b) == nullptr);
}

void TestComparison::ranksByMapAtR() {
  TrainingConfig small;
  setByText(small, "loss.kind=triplet");
  TrainingConfig large = small;
  large.loss.margin = 1;
  const Ranking ranking = rankRuns({{small, 0.5}, {small, {}}, {large, 0.9}, {small, 0.5}});
  QCOMPARE(ranking.order, (std::vector<std::size_t>{2, 0, 3, 1}));
  QVERIFY(ranking.whyNotLoss != nullptr);
  QVERIFY(rankRuns({{small, 0.5}, {small, 0.6}}).whyNotLoss == nullptr);
  QVERIFY(rankRuns({}).order.empty());
}

void TestComparison::saysWhyScoresDiffer() {
  const TrainingConfig a;
  TrainingConfig b = a;
  b.loss.margin = 1;
  b.data.resampleTo = 7;  // of training alone
  QVERIFY(whyScoresDiffer(a, b) == nullptr);
  b.seed = 2;
  QVERIFY(QString(whyScoresDiffer(a, b)).contains("seeds"));
  b.calibrationShare = 0.5;
  QVERIFY(QString(whyScoresDiffer(a, b)).contains("divided"));
  b.dataset = "/elsewhere";
  QVERIFY(QString(whyScoresDiffer(a, b)).contains("data sets"));
}

void TestComparison::tellsWhatDiffers() {
  TrainingConfig a;
  setByText(a, "loss.kind=triplet");
  TrainingConfig b = a;
  b.loss.miner = MinerKind::semiHard;
  a.loss.miner = MinerKind::batchAll;
  TrainingConfig c = b;
  c.optimizer.learningRate = 0.01F;
  const auto differing = differingSettings({a, b, c});
  QCOMPARE(differing.size(), std::size_t(2));
  QCOMPARE(differing[0].key, std::string("loss.miner"));
  QCOMPARE(differing[0].values, (std::vector<std::string>{"batch-all", "semi-hard", "semi-hard"}));
  QCOMPARE(differing[1].key, std::string("optimizer.learningRate"));
  QCOMPARE(differing[1].values, (std::vector<std::string>{"0.003", "0.003", "0.01"}));
  QVERIFY(differingSettings({a, a}).empty());
  QVERIFY(differingSettings({}).empty());
}

void TestComparison::everySettingHasATitleOfItsOwn() {
  std::set<std::string> titles;
  for (const Setting& setting : trainingSettings()) {
    QVERIFY(std::string(setting.title).size() > 1);
    QVERIFY2(titles.insert(setting.title).second, setting.title);
    QCOMPARE(setting.choices != nullptr, setting.type == "choice" && setting.key() != "network.preset");
  }
  QVERIFY(findSetting("loss.margin")->title == std::string("Margin"));
  QVERIFY(findSetting("loss.marjin") == nullptr);
}

QTEST_APPLESS_MAIN(TestComparison)
#include "test_comparison.moc"
