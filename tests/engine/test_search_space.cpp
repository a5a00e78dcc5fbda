#include <QtTest>
#include <nlohmann/json.hpp>

#include "engine/core/json_reader.h"
#include "engine/train/search_space.h"
#include "tests/support/test_files.h"

using namespace likeness;
using tests::errorOf;

namespace {

SearchSpace spaceOf(const std::vector<std::string>& texts) {
  return SearchSpace::fromTexts(texts, "--search");
}

std::size_t placeOf(const SearchSpace& space, const std::string& key) {
  for (std::size_t i = 0; i < space.size(); ++i) {
    if (space.parameters()[i].key == key) return i;
  }
  return space.size();
}

SearchPoint pointAt(const SearchSpace& space, double everywhere) {
  return space.pointAt(std::vector<double>(space.size(), everywhere));
}

struct Refused {
  std::vector<std::string> texts;
  const char* words;
};

}  // namespace

class TestSearchSpace : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void textsAreRead() {
    const SearchSpace space =
        spaceOf({"optimizer.learningRate = 1e-4..1e-2:log", "sampler.samplesPerClass=4..40",
                 "loss.kind={triplet, contrastive,circle}", "network.widths={[8, 16], [16,32, 64]}",
                 "loss.margin=0.05..1 if loss.kind=triplet|contrastive"});
    QCOMPARE(space.size(), std::size_t{5});
    const auto& rate = space.parameters()[placeOf(space, "optimizer.learningRate")];
    QVERIFY(rate.kind == SearchKind::real && rate.logarithmic);
    QCOMPARE(rate.least, 1e-4);
    QCOMPARE(rate.most, 1e-2);
    QVERIFY(space.parameters()[placeOf(space, "sampler.samplesPerClass")].kind == SearchKind::whole);
    const auto& widths = space.parameters()[placeOf(space, "network.widths")];
    QCOMPARE(widths.choices, (std::vector<std::string>{"[8,16]", "[16,32,64]"}));
    const auto& margin = space.parameters()[placeOf(space, "loss.margin")];
    QCOMPARE(margin.onlyIf->key, std::string("loss.kind"));
    QCOMPARE(margin.onlyIf->values, (std::vector<std::string>{"triplet", "contrastive"}));
    QVERIFY(SearchSpace::fromJson(toJson(space), "again") == space);
  }

  void jsonIsRead() {
    const auto json = parseJson(R"({
      "loss.kind": {"choices": ["triplet", "circle"]},
      "loss.margin": {"least": 0, "most": 1, "onlyIf": {"loss.kind": "triplet"}},
      "optimizer.learningRate": "1e-4..1e-2:log",
      "network.embeddingDimension": {"choices": [16, 64]}})",
                                "space.json");
    const SearchSpace fromTexts =
        spaceOf({"loss.kind={triplet,circle}", "loss.margin=0..1 if loss.kind=triplet",
                 "optimizer.learningRate=1e-4..1e-2:log", "network.embeddingDimension={16,64}"});
    QVERIFY(SearchSpace::fromJson(json, "space.json") == fromTexts);
  }

  void whatCannotBeIsRefusedInWords() {
    const std::vector<Refused> all = {
        {{"loss.margin=1..0"}, "range from a number to a larger one"},
        {{"loss.margin=0.5..0.5"}, "range from a number to a larger one"},
        {{"loss.margin=0..5"}, "0 to 4"},
        {{"loss.margin=nan..1"}, "range from a number to a larger one"},
        {{"loss.margin=a..b"}, "least..most"},
        {{"loss.margin"}, "key=least..most"},
        {{"loss.margin=0.2"}, "least..most"},
        {{"loss.marginn=0..1"}, "there is no setting \"loss.marginn\""},
        {{"optimizer.learningRate=0..1:log"}, "above 0"},
        {{"sampler.samplesPerClass=2.5..7"}, "range of whole numbers"},
        {{"sampler.samplesPerClass=2..1e12"}, "in the range of the setting"},
        {{"loss.miner=0..1"}, "choices in braces"},
        {{"loss.miner={semi-hard,nonsense}"}, "one of random, batch-all"},
        {{"loss.miner={semi-hard,semi-hard}"}, "without a choice twice"},
        {{"loss.margin=0..1", "loss.margin=0..2"}, "given once"},
        {{"loss.margin=0..1 if loss.kind=nonsense"}, "one of triplet"},
        {{"loss.margin=0..1 if loss.kin=triplet"}, "there is no setting \"loss.kin\""},
        {{"loss.margin=0..1 if triplet"}, "if key=value"},
        {{"loss.kind={circle,contrastive}", "loss.margin=0..1 if loss.kind=triplet"}, "that is searched"},
        {{"loss.margin=0..1", "loss.temperature=0.1..1 if loss.margin=0.5"}, "searched over choices"},
        {{"loss.kind={triplet,circle} if loss.miner=semi-hard",
          "loss.miner={semi-hard,random} if loss.kind=triplet"},
         "leads back to itself"},
        {{"seed=1..9"}, "left out of a search"},
        {{"dataset={mnist,other}"}, "left out of a search"},
        {{"data.side=16..32"}, "left out of a search"},
        {{"budget.seconds=1..9"}, "left out of a search"},
    };
    for (const Refused& one : all) {
      const auto error = errorOf([&] { spaceOf(one.texts); });
      QVERIFY2(error.has_value(), one.texts.back().c_str());
      QVERIFY2(std::string(error->what()).find(one.words) != std::string::npos, error->what());
      QVERIFY2(std::string(error->what()).find("--search") != std::string::npos, error->what());
    }
  }

  void brokenJsonIsRefused() {
    for (const char* text :
         {"[]", R"({"loss.margin": 3})", R"({"loss.margin": {}})", R"({"loss.margin": {"least": "a"}})",
          R"({"loss.margin": {"least": 0, "most": 1, "step": 1}})",
          R"({"loss.miner": {"choices": "semi-hard"}})", R"({"loss.miner": {"choices": []}})",
          R"({"loss.margin": {"least": 0, "most": 1, "onlyIf": "triplet"}})",
          R"({"loss.margin": {"least": 0, "most": 1e400}})"}) {
      QVERIFY2(errorOf([&] { SearchSpace::fromJson(parseJson(text, "space.json"), "space.json"); }), text);
    }
  }

  void pointsFillTheSpace() {
    const SearchSpace space =
        spaceOf({"optimizer.learningRate=1e-4..1e-2:log", "sampler.samplesPerClass=4..6",
                 "loss.kind={triplet,circle}", "loss.margin=0.1..0.3 if loss.kind=triplet"});
    const std::size_t rate = placeOf(space, "optimizer.learningRate");
    const std::size_t size = placeOf(space, "sampler.samplesPerClass");
    const std::size_t margin = placeOf(space, "loss.margin");
    QCOMPARE(*pointAt(space, 0)[rate], 1e-4);
    QCOMPARE(*pointAt(space, 1)[rate], 1e-2);
    QCOMPARE(*pointAt(space, 0.5)[rate], 1e-3);
    std::vector<int> counts(7);
    for (int i = 0; i < 300; ++i) {
      ++counts[static_cast<std::size_t>(*pointAt(space, (i + 0.5) / 300)[size])];
    }
    for (const std::size_t value : {4, 5, 6}) QVERIFY(std::abs(counts[value] - 100) <= 2);
    QCOMPARE(*pointAt(space, 0)[margin], 0.1);
    QVERIFY(!pointAt(space, 1)[margin].has_value());  // the loss is circle
    QCOMPARE(space.textOf(rate, 0.00123), std::string("0.00123"));
    QCOMPARE(space.positionOf(rate, 1e-3), 0.5);
  }

  void aPointBecomesAConfig() {
    const SearchSpace space = spaceOf({"loss.kind={triplet,contrastive}", "loss.miner={batch-all,random}",
                                       "network.preset={small,residual}", "network.embeddingDimension={16}",
                                       "loss.margin=0.1..0.3 if loss.kind=triplet"});
    TrainingConfig base;
    base.loss = defaultLoss(LossKind::triplet);
    base.loss.distance = DistanceKind::squaredEuclidean;
    const TrainingConfig first = space.apply(base, pointAt(space, 0));
    QVERIFY(first.loss.kind == LossKind::triplet);
    QVERIFY(first.loss.distance == DistanceKind::squaredEuclidean);  // the loss stayed, and so does this
    QCOMPARE(first.loss.margin, 0.1F);
    QVERIFY(first.loss.miner == MinerKind::batchAll);
    QCOMPARE(first.network.widths, (std::vector<int>{16, 32}));
    QCOMPARE(first.network.embeddingDimension, 16);
    const TrainingConfig last = space.apply(base, pointAt(space, 1));
    QVERIFY(last.loss.kind == LossKind::contrastive);
    QCOMPARE(last.loss.margin, defaultLoss(LossKind::contrastive).margin);
    QVERIFY(last.loss.miner == MinerKind::random);
    QCOMPARE(last.network.widths, (std::vector<int>{32, 64, 128}));
  }

  void pointsGoThroughJson() {
    const SearchSpace space =
        spaceOf({"loss.kind={triplet,circle}", "network.widths={[8],[16,32]}",
                 "loss.margin=0.1..0.3 if loss.kind=triplet", "optimizer.learningRate=1e-4..1e-2:log",
                 "sampler.samplesPerClass=4..9"});
    for (const double at : {0.0, 0.3, 0.77, 1.0}) {
      const SearchPoint point = pointAt(space, at);
      const auto json = parseJson(space.pointToJson(point).dump(), "trials");
      QVERIFY(space.pointFromJson(json, "trials") == point);
    }
    const auto good = space.pointToJson(pointAt(space, 0));
    for (const char* change :
         {R"({"loss.kind": "circle"})", R"({"loss.kind": "contrastive"})", R"({"loss.margin": 0.5})",
          R"({"loss.margin": null})", R"({"sampler.samplesPerClass": 4.5})", R"({"loss.scale": 3})",
          R"({"loss.margin": "x"})"}) {
      auto broken = good;
      broken.merge_patch(nlohmann::json::parse(change));
      QVERIFY2(errorOf([&] { space.pointFromJson(broken, "trials"); }), change);
    }
  }

  void conditionsOutsideTheSpaceAskTheConfig() {
    const SearchSpace space = spaceOf({"loss.margin=0..1 if loss.kind=triplet|contrastive",
                                       "loss.temperature=0.1..1 if loss.kind=supervised-contrastive"});
    TrainingConfig config;
    config.loss.kind = LossKind::contrastive;
    QCOMPARE(space.within(config).size(), std::size_t{1});
    QCOMPARE(space.within(config).parameters()[0].key, std::string("loss.margin"));
    config.loss.kind = LossKind::circle;
    QCOMPARE(space.within(config).size(), std::size_t{0});
  }

  void defaultsSuitTheData() {
    SampleShape vectors;
    vectors.dimension = 128;
    const SearchSpace forVectors = defaultSearchSpace(vectors, false);
    QVERIFY(placeOf(forVectors, "network.hiddenWidths") < forVectors.size());
    QVERIFY(placeOf(forVectors, "augmentation.shift") == forVectors.size());
    const SearchSpace forDigits = defaultSearchSpace(SampleShape{}, true);
    QVERIFY(placeOf(forDigits, "augmentation.rotation") < forDigits.size());
    for (const double at : {0.0, 0.4, 1.0}) {
      QVERIFY(!errorOf([&] { forVectors.apply({}, pointAt(forVectors, at)); }));
      QVERIFY(!errorOf([&] { forDigits.apply({}, pointAt(forDigits, at)); }));
    }
  }
};

QTEST_APPLESS_MAIN(TestSearchSpace)
#include "test_search_space.moc"
