#include <QtTest>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"
#include "engine/train/settings.h"
#include "engine/train/training_config.h"
#include "tests/support/test_files.h"

using namespace likeness;
using likeness::tests::errorOf;

Q_DECLARE_METATYPE(likeness::ErrorCode)

namespace {

/// Every field is another than its default.
TrainingConfig unusualConfig() {
  TrainingConfig config;
  config.dataset = "/data/Ziffern für alle";
  config.calibrationShare = 0.3;
  config.data = {64,   PictureFit::stretch, true,      SplitKind::byIdentity, 0.25, 3,         500,   90,
                 true, "labels.npy",        "who.txt", "boxes.txt",           true, "facenet", false, 0.5};
  config.network = {{7, 9}, {2, 0, 1}, 33, NetworkKind::perceptron, {12, 5}, false, false};
  config.loss = {LossKind::circle,
                 MarginKind::soft,
                 0.35F,
                 DistanceKind::cosine,
                 MinerKind::batchAll,
                 0.07F,
                 5,
                 3,
                 40,
                 0.25F,
                 0.5F};
  config.sampler = {4, 17, SamplerKind::pairs};
  config.optimizer = {1e-4F, 0.05F, 0.01F, 0.9F, OptimizerKind::sgd, 0.8F, ScheduleKind::plateau, 0.2F,
                      0.4F,  0.5F,  7,     2.5F};
  config.augmentation = {false, 2.5F, 33.3F, 0.25F, 0.35F, 0.75F, 0.25F, true, 2.5F};
  config.outsiders = {false, false, true, true, true, "own", 500};
  config.outsiderShare = 0.1F;
  config.budget = {12.5, 3.25, 11};
  config.keptShare = 0.9;
  config.neighbours = 3;
  config.shiftedViews = false;
  config.gallerySize = 1234;
  config.device = "cpu";
  config.threads = 1;
  config.seed = std::numeric_limits<std::uint64_t>::max();
  return config;
}

TrainingConfig parsed(const std::string& text) {
  return trainingConfigFromJson(parseJson(text, "c.json"), "c.json");
}

TrainingConfig afterSetting(const std::string& assignment) {
  TrainingConfig config;
  setByText(config, assignment);
  return config;
}

/// The JSON value at a dotted key as it stands in a file.
std::string written(const TrainingConfig& config, const std::string& section, const std::string& key) {
  return toJson(config).at(section).at(key).dump();
}

}  // namespace

class TestTrainingConfig : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBackFromJson() {
    for (const TrainingConfig& config : {TrainingConfig{}, unusualConfig()}) {
      QVERIFY(trainingConfigFromJson(toJson(config), "c.json") == config);
      QVERIFY(parsed(toJson(config).dump(2)) == config);
    }
    QVERIFY(!(unusualConfig() == TrainingConfig{}));
  }

  void everyKeyCounts() {
    // A default and its opposite: had a key been forgotten in either direction, one field would not change.
    const auto defaults = toJson(TrainingConfig{}).flatten();
    const auto unusual = toJson(unusualConfig()).flatten();
    for (const auto& [key, value] : defaults.items()) {
      QVERIFY2(!unusual.contains(key) || unusual[key] != value, key.c_str());
    }
  }

  void everyChoiceComesBack() {
    for (std::size_t i = 0; i < lossChoices().size(); ++i) {
      TrainingConfig config;
      config.loss.kind = static_cast<LossKind>(i);
      config.loss.miner = static_cast<MinerKind>(i % minerChoices().size());
      config.loss.distance = static_cast<DistanceKind>(i % distanceChoices().size());
      config.loss.marginKind = static_cast<MarginKind>(i % marginChoices().size());
      QVERIFY(trainingConfigFromJson(toJson(config), "c.json") == config);
      QCOMPARE(written(config, "loss", "kind"), '"' + std::string(lossChoices()[i].name) + '"');
    }
    QCOMPARE(lossChoices().size(), static_cast<std::size_t>(LossKind::crossEntropy) + 1);
    QCOMPARE(minerChoices().size(), static_cast<std::size_t>(MinerKind::angular) + 1);
    QCOMPARE(distanceChoices().size(), std::size_t{3});
    QCOMPARE(std::string(minerChoices()[static_cast<std::size_t>(MinerKind::semiHard)].name),
             std::string("semi-hard"));
  }

  void aLossBringsWhatSuitsIt() {
    TrainingConfig config = afterSetting("loss.margin=0.7");
    setByText(config, "loss.kind=contrastive");
    QVERIFY(config.loss == defaultLoss(LossKind::contrastive));
    QVERIFY(parsed(R"({"loss": {"margin": 0.3, "kind": "contrastive"}})").loss.margin == 0.3F);
  }

  void aPresetSetsWidthsAndIsNotStored() {
    const TrainingConfig config = afterSetting("network.preset=residual");
    QVERIFY(config.network.widths == networkPresets().back().widths);
    QVERIFY(config.network.residualLayers == networkPresets().back().residualLayers);
    QVERIFY(!toJson(config).at("network").contains("preset"));
  }

  void everySettingIsDescribed() {
    for (const Setting& setting : trainingSettings()) {
      QVERIFY2(std::string(setting.meaning).size() > 5, setting.key().c_str());
      QVERIFY2(setting.type != "number" || !setting.range.empty(), setting.key().c_str());
    }
  }

  void missingKeysKeepTheirDefaults() {
    QVERIFY(parsed("{}") == TrainingConfig{});
    TrainingConfig expected;
    expected.loss.margin = 0.5F;
    QVERIFY(parsed(R"({"loss": {"margin": 0.5}})") == expected);
  }

  void floatsAreReadable() {
    QCOMPARE(written(TrainingConfig{}, "loss", "margin"), std::string("0.2"));
    QCOMPARE(written(TrainingConfig{}, "loss", "temperature"), std::string("0.1"));
    QCOMPARE(written(TrainingConfig{}, "optimizer", "learningRate"), std::string("0.003"));
    QCOMPARE(toJson(TrainingConfig{}).at("outsiderShare").dump(), std::string("0.5"));
    const auto unusual = toJson(unusualConfig()).flatten();
    for (const auto& [key, value] : unusual.items()) {
      QVERIFY2(!value.is_number_float() || value.dump().size() < 8, value.dump().c_str());
    }
    // Readable, and none the less the very same float.
    for (const float margin : {0.1F, 1.0F / 3, std::nextafter(0.2F, 1.0F), 1e-30F}) {
      TrainingConfig config;
      config.loss.margin = margin;
      QCOMPARE(parsed(toJson(config).dump()).loss.margin, margin);
    }
  }

  void boundsThemselvesAreAllowed_data() {
    QTest::addColumn<QString>("assignment");
    for (const char* text :
         {"loss.temperature=0.001", "loss.temperature=10", "optimizer.learningRate=1e-7",
          "optimizer.averageDecay=0.99999", "augmentation.scale=0.9", "augmentation.thickness=1",
          "loss.margin=0", "loss.margin=4", "calibrationShare=0.001", "calibrationShare=0.9", "keptShare=1",
          "seed=18446744073709551615", "network.residualLayers=[]", "network.widths=[1024,1,1,1,1]"}) {
      QTest::newRow(text) << QString(text);
    }
  }
  void boundsThemselvesAreAllowed() {
    QFETCH(QString, assignment);
    const auto config = afterSetting(assignment.toStdString());
    QVERIFY(!(config == TrainingConfig{}));
    QVERIFY(trainingConfigFromJson(toJson(config), "c.json") == config);
  }

  void faultsAreNamed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("key");
    const auto unknown = ErrorCode::unknownSetting;
    const auto type = ErrorCode::wrongType;
    const auto value = ErrorCode::impossibleValue;
    const auto add = [](const char* text, ErrorCode code, const char* key) {
      QTest::newRow(text) << QString(text) << code << QString(key);
    };
    add(R"({"sead": 1})", unknown, "sead");
    add(R"({"Seed": 1})", unknown, "Seed");
    add(R"({"": 1})", unknown, "");
    add(R"({"loss": {"margins": 1}})", unknown, "loss.margins");
    add(R"({"network": {"depth": 3}})", unknown, "network.depth");
    add(R"({"budget": {"minutes": 3}})", unknown, "budget.minutes");
    add(R"([])", type, "the whole file");
    add(R"("mnist")", type, "the whole file");
    add(R"(null)", type, "the whole file");
    add(R"({"loss": 3})", type, "loss.");
    add(R"({"loss": null})", type, "loss.");
    add(R"({"network": []})", type, "network.");
    add(R"({"dataset": 5})", type, "dataset");
    add(R"({"dataset": null})", type, "dataset");
    add(R"({"seed": "1"})", type, "seed");
    add(R"({"seed": -1})", type, "seed");
    add(R"({"seed": 1.5})", type, "seed");
    add(R"({"threads": 1.0})", type, "threads");
    add(R"({"threads": true})", type, "threads");
    add(R"({"loss": {"margin": "0.2"}})", type, "loss.margin");
    add(R"({"loss": {"miner": 1}})", type, "loss.miner");
    add(R"({"augmentation": {"enabled": 1}})", type, "augmentation.enabled");
    add(R"({"network": {"widths": 32}})", type, "network.widths");
    add(R"({"network": {"widths": [32, "64"]}})", type, "network.widths");
    add(R"({"network": {"widths": [32.5]}})", type, "network.widths");
    add(R"({"network": {"widths": []}})", value, "network.widths");
    add(R"({"network": {"widths": [1, 2, 3, 4, 5, 6]}})", value, "network.widths");
    add(R"({"network": {"widths": [0]}})", value, "network.widths");
    add(R"({"network": {"widths": [-8]}})", value, "network.widths");
    add(R"({"network": {"widths": [1000000000000]}})", value, "network.widths");
    add(R"({"network": {"residualLayers": [17]}})", value, "network.residualLayers");
    add(R"({"network": {"embeddingDimension": 1}})", value, "network.embeddingDimension");
    add(R"({"network": {"embeddingDimension": 4294967298}})", value, "network.embeddingDimension");
    add(R"({"loss": {"kind": "triplets"}})", value, "loss.kind");
    add(R"({"loss": {"miner": ""}})", value, "loss.miner");
    add(R"({"loss": {"margin": -0.1}})", value, "loss.margin");
    add(R"({"loss": {"margin": 1e300}})", value, "loss.margin");
    add(R"({"loss": {"temperature": 0}})", value, "loss.temperature");
    add(R"({"sampler": {"classesPerBatch": 1}})", value, "sampler.classesPerBatch");
    add(R"({"sampler": {"samplesPerClass": 1}})", value, "sampler.samplesPerClass");
    add(R"({"sampler": {"classesPerBatch": 9999, "samplesPerClass": 9999}})", value,
        "sampler.samplesPerClass");
    add(R"({"optimizer": {"learningRate": 0}})", value, "optimizer.learningRate");
    add(R"({"optimizer": {"averageDecay": 1}})", value, "optimizer.averageDecay");
    add(R"({"augmentation": {"thickness": 1.5}})", value, "augmentation.thickness");
    add(R"({"outsiderShare": 1.1})", value, "outsiderShare");
    add(R"({"budget": {"seconds": -1}})", value, "budget.seconds");
    add(R"({"budget": {"seconds": 0}})", value, "budget.seconds");
    add(R"({"budget": {"seconds": 0, "epochs": 0}})", value, "budget.seconds");
    add(R"({"calibrationShare": 0})", value, "calibrationShare");
    add(R"({"calibrationShare": 1})", value, "calibrationShare");
    add(R"({"keptShare": 0})", value, "keptShare");
    add(R"({"neighbours": 0})", value, "neighbours");
    add(R"({"gallerySize": 0})", value, "gallerySize");
    add(R"({"device": "gpu"})", value, "device");
    add(R"({"threads": -1})", value, "threads");
  }
  void faultsAreNamed() {
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, key);
    const auto error = errorOf([&] { parsed(text.toStdString()); });
    QVERIFY(error);
    QVERIFY2(error->code() == code, error->what());
    QCOMPARE(error->arguments().at(0), std::string("c.json"));
    QVERIFY2(error->arguments().at(1) == key.toStdString(), error->what());
  }

  void settingsByText() {
    QCOMPARE(afterSetting("loss.margin=0.3").loss.margin, 0.3F);
    QCOMPARE(afterSetting("loss.miner=batch-hard").loss.miner, MinerKind::batchHard);
    QCOMPARE(afterSetting("loss.miner=\"batch-hard\"").loss.miner, MinerKind::batchHard);
    QCOMPARE(afterSetting("network.widths=[8,16]").network.widths, (std::vector<int>{8, 16}));
    QCOMPARE(afterSetting("seed=42").seed, std::uint64_t{42});
    QCOMPARE(afterSetting("augmentation.enabled=false").augmentation.enabled, false);
    QCOMPARE(afterSetting("dataset=/a=b/c d").dataset, std::string("/a=b/c d"));
    QCOMPARE(afterSetting("optimizer.learningRate=1e-3").optimizer.learningRate, 1e-3F);
    QCOMPARE(afterSetting("sampler={\"classesPerBatch\": 3}").sampler.classesPerBatch, 3);
    TrainingConfig several;
    setByText(several, "budget.epochs=2");
    setByText(several, "budget.seconds=0");
    QCOMPARE(several.budget.epochs, 2.0);
    QCOMPARE(several.budget.seconds, 0.0);
  }

  void faultsInSettings_data() {
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("key");
    const auto add = [](const char* assignment, ErrorCode code, const char* key) {
      QTest::newRow(assignment) << QString(assignment) << code << QString(key);
    };
    add("loss.margin", ErrorCode::impossibleValue, "loss.margin");
    add("=3", ErrorCode::impossibleValue, "=3");
    add("", ErrorCode::impossibleValue, "");
    add("margin=0.3", ErrorCode::unknownSetting, "margin");
    add("loss.margn=0.3", ErrorCode::unknownSetting, "loss.margn");
    add("loss.=0.3", ErrorCode::unknownSetting, "loss.");
    add("loss.margin=", ErrorCode::wrongType, "loss.margin");
    add("loss.margin=null", ErrorCode::wrongType, "loss.margin");
    add("loss.margin=wide", ErrorCode::wrongType, "loss.margin");
    add("loss.margin=nan", ErrorCode::wrongType, "loss.margin");
    add("loss.margin=1e999", ErrorCode::wrongType, "loss.margin");
    add("loss.margin=[0.2]", ErrorCode::wrongType, "loss.margin");
    add("loss.margin.x=1", ErrorCode::wrongType, "loss.margin");
    add("loss=0.2", ErrorCode::wrongType, "loss.");
    add("loss.margin=5", ErrorCode::impossibleValue, "loss.margin");
    add("budget.seconds=0", ErrorCode::impossibleValue, "budget.seconds");
  }
  void faultsInSettings() {
    QFETCH(QString, assignment);
    QFETCH(ErrorCode, code);
    QFETCH(QString, key);
    TrainingConfig config = unusualConfig();
    config.budget = {60, 0};
    const TrainingConfig before = config;
    const auto error = errorOf([&] { setByText(config, assignment.toStdString()); });
    QVERIFY(error);
    QVERIFY2(error->code() == code, error->what());
    QCOMPARE(error->arguments().at(0), std::string("--set"));
    QVERIFY2(error->arguments().at(1) == key.toStdString(), error->what());
    QVERIFY(config == before);
  }

  void damagedTextIsRefused() {
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    for (const std::string& text : {std::string(), std::string("{"), std::string("{\"seed\": 01}"),
                                    std::string("{\"dataset\": \"\xff\"}"), deep}) {
      const auto error = errorOf([&] { parsed(text); });
      QVERIFY(error);
      QCOMPARE(error->code(), ErrorCode::fileDamaged);
      QCOMPARE(error->arguments().at(0), std::string("c.json"));
    }
  }
};

QTEST_APPLESS_MAIN(TestTrainingConfig)
#include "test_training_config.moc"
