#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "engine/data/photo_augmentation.h"
#include "engine/store/samples_file.h"
#include "engine/store/stored_map.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

LabelledSamples colours() {
  LabelledSamples samples;
  samples.shape = {3, 2, 3, 0};
  for (int i = 0; i < 4; ++i) {
    std::vector<std::uint8_t> picture(18);
    for (std::size_t p = 0; p < picture.size(); ++p) picture[p] = static_cast<std::uint8_t>(i * 18 + int(p));
    samples.add(picture, i % 2);
  }
  samples.classNames = {"äpfel", "\"b\""};
  samples.identities = {5, 5, 7, 9};
  samples.sources = {"a.png", "/b c.png", "d\n.png", ""};
  return samples;
}

LabelledSamples vectors() {
  LabelledSamples samples;
  samples.shape.dimension = 2;
  samples.addVector(std::vector<float>{1.5F, -2}, 0);
  samples.addVector(std::vector<float>{0, 1e-30F}, 1);
  samples.classNames = {"x", "y"};
  return samples;
}

bool same(const LabelledSamples& a, const LabelledSamples& b) {
  return a.shape == b.shape && a.pixels == b.pixels && a.vectors == b.vectors && a.labels == b.labels &&
         a.classNames == b.classNames && a.identities == b.identities && a.sources == b.sources;
}

}  // namespace

class TestSamplesFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    root_ = folder_->path().toStdString();
  }

  void comesBack() {
    for (const LabelledSamples& samples : {colours(), vectors(), syntheticDigits(20, 3)}) {
      writeSamples(root_ / "s", samples);
      QVERIFY(same(readSamples(root_ / "s"), samples));
    }
  }

  void refusesWhatDoesNotFit_data() {
    QTest::addColumn<QString>("change");
    for (const char* change :
         {"no labels", "another number of labels", "labels beyond", "negative labels", "floats as pixels",
          "three dimensions", "two channels", "huge side", "names no list", "names no texts", "names no json",
          "sources too few", "unknown tensor", "not finite"})
      QTest::newRow(change) << QString(change);
  }
  void refusesWhatDoesNotFit() {
    QFETCH(QString, change);
    const std::string name = change.toStdString();
    writeSamples(root_ / "s", name == "not finite" ? vectors() : colours());
    TensorFile content = readTensorFile(root_ / "s");
    auto& tensors = content.tensors;
    const auto text = [&](const char* tensor, const std::string& json) {
      tensors[tensor].bytes = bytesOf(json);
      tensors[tensor].shape = {static_cast<std::int64_t>(json.size())};
    };
    if (name == "no labels") tensors.erase("labels");
    if (name == "another number of labels") {
      tensors["labels"].integers.pop_back();
      tensors["labels"].shape = {3};
    }
    if (name == "labels beyond") tensors["labels"].integers[1] = 2;
    if (name == "negative labels") tensors["labels"].integers[1] = -1;
    if (name == "floats as pixels") {
      tensors["pixels"].floats.assign(tensors["pixels"].bytes.size(), 0);
      tensors["pixels"].bytes.clear();
    }
    if (name == "three dimensions") tensors["pixels"].shape = {4, 2, 9};
    if (name == "two channels") tensors["pixels"].shape = {6, 2, 3, 2};
    if (name == "huge side") tensors["pixels"].shape = {1, 72, 1025, 1};
    if (name == "names no list") text("class_names", "{}");
    if (name == "names no texts") text("class_names", "[1, 2]");
    if (name == "names no json") text("class_names", "[\"a");
    if (name == "sources too few") text("sources", "[\"a\"]");
    if (name == "unknown tensor") tensors["more"] = tensors["labels"];
    if (name == "not finite") tensors["vectors"].floats[0] = NAN;
    const auto error = errorOf([&] { samplesFrom(content, "s.safetensors"); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
    QCOMPARE(error->arguments().front(), std::string("s.safetensors"));
  }

  void mapsOfAnyShapeComeBack() {
    for (const LabelledSamples& samples : {colours(), vectors(), syntheticDigits(20, 3)}) {
      const fs::path folder = root_ / std::to_string(samples.shape.size());
      fs::create_directories(folder);
      StoredMap map;
      map.probes = std::make_shared<const LabelledSamples>(samples);
      map.frame.points = std::make_shared<const Matrix>(samples.size(), 2);
      map.frame.projection = std::make_shared<const PlaneProjection>();
      saveMap(folder, map);
      const auto stored = loadMap(folder);
      QVERIFY(stored.has_value());
      QVERIFY(same(*stored->probes, samples));
      // Digits are stored as they always were.
      QCOMPARE(fs::exists(folder / "map-images.idx"), samples.shape.isDigit());
    }
  }

  void paperIsToldFromPhotos() {
    QVERIFY(areOnPaper(syntheticDigits(50, 1)));
    QVERIFY(!areOnPaper(colours()));
    QVERIFY(!areOnPaper(vectors()));
    LabelledSamples photo;
    photo.add(std::vector<std::uint8_t>(784, 90), 0);
    QVERIFY(!areOnPaper(photo));
  }

  void photosStayAsTheyAreWithoutChanges() {
    const AugmentationConfig still = {true, 0, 0, 0, 0, 0};
    for (const bool enabled : {true, false}) {
      AugmentationConfig config = still;
      config.enabled = enabled;
      const LabelledSamples samples = colours();
      std::vector<float> output(18, -1);
      Random random(1);
      augmentPhoto(config, samples.image(2), samples.shape, random, output);
      for (std::size_t i = 0; i < 18; ++i)
        QVERIFY(std::abs(output[i] - static_cast<float>(samples.image(2)[i]) / 255) < 1e-6F);
    }
  }

  void mirrorTurnsHalfOfThem() {
    AugmentationConfig config = {true, 0, 0, 0, 0, 0};
    config.mirror = true;
    const LabelledSamples samples = colours();
    const auto image = samples.image(0);
    int mirrored = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
      Random random(seed);
      std::vector<float> output(18);
      augmentPhoto(config, image, samples.shape, random, output);
      const bool turned = std::abs(output[0] - static_cast<float>(image[6]) / 255) < 1e-6F;
      mirrored += turned ? 1 : 0;
      for (std::size_t y = 0; y < 2; ++y) {
        for (std::size_t x = 0; x < 3; ++x) {
          for (std::size_t c = 0; c < 3; ++c) {
            const std::size_t from = y * 9 + (turned ? 2 - x : x) * 3 + c;
            QVERIFY(std::abs(output[y * 9 + x * 3 + c] - static_cast<float>(image[from]) / 255) < 1e-6F);
          }
        }
      }
    }
    QVERIFY2(mirrored > 160 && mirrored < 240, std::to_string(mirrored).c_str());
  }

  void edgesGoOn() {
    // Every value lies between the least and the largest of the picture: nothing dark comes in from outside.
    AugmentationConfig config;
    config.shift = 10;
    config.rotation = 90;
    const SampleShape shape{100, 80, 3, 0};
    std::vector<std::uint8_t> picture(shape.size());
    Random noise(7);
    for (auto& value : picture) value = static_cast<std::uint8_t>(100 + noise.below(100));
    std::vector<float> output(shape.size());
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
      Random random(seed);
      augmentPhoto(config, picture, shape, random, output);
      for (const float value : output) QVERIFY(value > 99.9F / 255 && value < 199.1F / 255);
    }
  }

  void shiftGrowsWithThePicture() {
    // A step in the middle moves by up to shift * side / 28 pixels, and not further.
    AugmentationConfig config = {true, 2, 0, 0, 0, 0};
    const SampleShape shape{140, 1, 1, 0};
    std::vector<std::uint8_t> picture(140);
    std::fill(picture.begin() + 70, picture.end(), std::uint8_t{255});
    std::vector<float> output(140);
    float furthest = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      Random random(seed);
      augmentPhoto(config, picture, shape, random, output);
      float white = 0;
      for (const float value : output) white += value;
      furthest = std::max(furthest, std::abs(white - 70));
    }
    QVERIFY2(furthest > 8 && furthest <= 10.01F, std::to_string(furthest).c_str());
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

QTEST_GUILESS_MAIN(TestSamplesFile)
#include "test_samples_file.moc"
