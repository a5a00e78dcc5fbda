#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "engine/data/dataset.h"
#include "engine/recognize/picture.h"
#include "tests/support/pictures.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

std::vector<std::string> namesOf(const LabelledSamples& images) {
  std::vector<std::string> names;
  for (const int label : images.labels)
    names.push_back(images.classNames.at(static_cast<std::size_t>(label)));
  return names;
}

}  // namespace

class TestDataset : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    root_ = folder_->path().toStdString();
  }
  void findsUserData();
  void opensFolderOfIdx();
  void opensMnistWhereSetUpPutsIt();
  void saysWhatIsMissing();
  void refusesWhatCannotBeTrainedOn();
  void evaluatesIdx();
  void evaluatesFolderOfClasses();
  void evaluatesFolderOfPictures();
  void evaluatesInk();
  void evaluatesOnePicture();
  void refusesOtherEvaluationSets();

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

void TestDataset::findsUserData() {
  qputenv("HOME", "/home/someone");
  qunsetenv("LIKENESS_DATA_DIR");
  qunsetenv("XDG_DATA_HOME");
  QCOMPARE(userDataFolder(), fs::path("/home/someone/.local/share/likeness"));
  qputenv("XDG_DATA_HOME", "/data");
  QCOMPARE(userDataFolder(), fs::path("/data/likeness"));
  qputenv("LIKENESS_DATA_DIR", "/mine");
  QCOMPARE(userDataFolder(), fs::path("/mine"));
  qputenv("LIKENESS_DATA_DIR", folder_->path().toUtf8());
}

void TestDataset::opensFolderOfIdx() {
  writeIdxPart(root_, "train", syntheticDigits(30, 1));
  QCOMPARE(openDataset(root_.string()).test.size(), 0U);
  writeIdxPart(root_, "t10k", syntheticDigits(5, 2));  // 0 to 4 only
  const Dataset dataset = openDataset(root_.string());
  QCOMPARE(dataset.name, root_.string());
  QCOMPARE(dataset.learning.size(), 30U);
  QCOMPARE(dataset.test.size(), 5U);
  QCOMPARE(dataset.test.classNames, dataset.learning.classNames);
}

void TestDataset::opensMnistWhereSetUpPutsIt() {
  qputenv("LIKENESS_DATA_DIR", folder_->path().toUtf8());
  writeIdxPart(root_ / "assets" / "mnist", "train", syntheticDigits(20, 1));
  QCOMPARE(openDataset("mnist").learning.size(), 20U);
}

void TestDataset::saysWhatIsMissing() {
  qputenv("LIKENESS_DATA_DIR", folder_->path().toUtf8());
  for (const auto& open :
       {std::function([] { openDataset("mnist"); }), std::function([] { openEvaluationSet("mnist"); })}) {
    const auto error = errorOf(open);
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::dataSetMissing);
    QCOMPARE(error->arguments(), (std::vector<std::string>{"mnist", (root_ / "assets" / "mnist").string()}));
  }
  QCOMPARE(errorOf([] { openDataset("/nowhere/at/all"); })->code(), ErrorCode::fileNotFound);
  QCOMPARE(errorOf([] { openEvaluationSet("/nowhere/at/all"); })->code(), ErrorCode::fileNotFound);
}

void TestDataset::refusesWhatCannotBeTrainedOn() {
  const auto codeFor = [&] { return errorOf([&] { openDataset(root_.string()); })->code(); };
  QCOMPARE(codeFor(), ErrorCode::dataSetUnusable);  // an empty folder

  LabelledSamples images = syntheticDigits(10, 1);
  std::fill(images.labels.begin(), images.labels.end(), 4);
  writeIdxPart(root_, "train", images);
  QCOMPARE(codeFor(), ErrorCode::dataSetUnusable);  // one class

  writeIdxPart(root_, "train", {});
  QCOMPARE(codeFor(), ErrorCode::dataSetUnusable);  // no pictures

  writeIdxPart(root_, "train", syntheticDigits(5, 1));
  writeIdxPart(root_, "t10k", syntheticDigits(10, 1));
  QCOMPARE(codeFor(), ErrorCode::dataSetUnusable);  // classes to test that were not learnt
}

void TestDataset::evaluatesIdx() {
  const LabelledSamples digits = syntheticDigits(20, 1);
  writeIdxPart(root_, "train", digits);
  QCOMPARE(openEvaluationSet(root_.string()).size(), 20U);
  const LabelledSamples single = openEvaluationSet((root_ / "train-images-idx3-ubyte").string());
  QCOMPARE(single.pixels, digits.pixels);
  QCOMPARE(single.labels, digits.labels);
  writeIdxPart(root_, "t10k", syntheticDigits(10, 2));
  QCOMPARE(openEvaluationSet(root_.string()).size(), 10U);

  fs::remove(root_ / "train-labels-idx1-ubyte");
  QCOMPARE(errorOf([&] { openEvaluationSet((root_ / "train-images-idx3-ubyte").string()); })->code(),
           ErrorCode::fileNotFound);

  LabelledSamples large;
  large.shape = {56, 56, 1, 0};
  large.add(Bytes(56 * 56, 255), 1);
  writeIdxPart(root_, "t10k", large);
  const LabelledSamples prepared = openEvaluationSet(root_.string());
  QCOMPARE(prepared.shape.width, 28);
  QCOMPARE(prepared.pixels, Bytes(28 * 28));  // paper alone
}

void TestDataset::evaluatesFolderOfClasses() {
  for (const char* name : {"seven", "one", ".hidden"}) fs::create_directories(root_ / name);
  writeBytes(root_ / "seven" / "b.png", pngOf(paintInk(digitInk(7), 60, 0, 255)));
  writeBytes(root_ / "seven" / "a.JPG", encoded(".jpg", paintInk(digitInk(7), 80, 255, 0)));
  writeBytes(root_ / "one" / "x.png", pngOf(paintInk(digitInk(1), 60, 0, 255)));
  writeBytes(root_ / "one" / "readme.txt", bytesOf("no picture"));
  writeBytes(root_ / ".hidden" / "y.png", bytesOf("never read"));
  const LabelledSamples images = openEvaluationSet(root_.string());
  QCOMPARE(images.classNames, (std::vector<std::string>{"one", "seven"}));
  QCOMPARE(namesOf(images), (std::vector<std::string>{"one", "seven", "seven"}));
  QCOMPARE(images.image(2).size(), 784U);

  writeBytes(root_ / "one" / "broken.png", bytesOf("no picture"));
  const auto error = errorOf([&] { openEvaluationSet(root_.string()); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().front(), (root_ / "one" / "broken.png").string());
}

void TestDataset::evaluatesFolderOfPictures() {
  writeBytes(root_ / "a.png", pngOf(paintInk(digitInk(3), 60, 0, 255)));
  QCOMPARE(namesOf(openEvaluationSet(root_.string())), (std::vector<std::string>{""}));
}

void TestDataset::evaluatesInk() {
  writeBytes(root_ / "ink.jsonl", bytesOf("{\"label\":\"7\",\"strokes\":[[[0,0],[9,0],[4,20]]]}\n"
                                          "{\"label\":\"1\",\"strokes\":[[[0,0],[0,20]]]}\n"
                                          "{\"label\":7,\"strokes\":[[[0,0],[8,0],[4,20]]]}\n"));
  const LabelledSamples images = openEvaluationSet((root_ / "ink.jsonl").string());
  QCOMPARE(images.classNames, (std::vector<std::string>{"1", "7"}));
  QCOMPARE(namesOf(images), (std::vector<std::string>{"7", "1", "7"}));
  QCOMPARE(images.grayImage(1), renderInk({{{{0, 0}, {0, 20}}}}));
}

void TestDataset::evaluatesOnePicture() {
  const Bytes png = pngOf(paintInk(digitInk(2), 90, 0, 255));
  writeBytes(root_ / "two.png", png);
  const LabelledSamples images = openEvaluationSet((root_ / "two.png").string());
  QCOMPARE(images.grayImage(0), prepareDigit(decodePicture(png, "two")));
}

void TestDataset::refusesOtherEvaluationSets() {
  QCOMPARE(errorOf([&] { openEvaluationSet(root_.string()); })->code(), ErrorCode::dataSetUnusable);
  writeBytes(root_ / "notes.txt", bytesOf("hello"));
  QCOMPARE(errorOf([&] { openEvaluationSet((root_ / "notes.txt").string()); })->code(),
           ErrorCode::fileDamaged);
}

QTEST_GUILESS_MAIN(TestDataset)
#include "test_dataset.moc"
