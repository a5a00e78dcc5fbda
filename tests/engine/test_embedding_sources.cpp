#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "engine/core/files.h"
#include "engine/embeddings/experiment_table.h"
#include "engine/embeddings/library_table.h"
#include "engine/embeddings/read_embedding_table.h"
#include "engine/embeddings/source_choices.h"
#include "engine/faces/face_pack.h"
#include "engine/store/experiment.h"
#include "engine/train/trainer.h"
#include "engine/train/training_data.h"
#include "tests/support/fake_faces.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_data.h"
#include "tests/support/test_files.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

using Texts = std::vector<std::string>;

const EmbeddingColumn& column(const EmbeddingTable& table, const std::string& name) {
  for (const EmbeddingColumn& each : table.columns) {
    if (each.name == name) return each;
  }
  throw std::runtime_error("there is no column " + name);
}

void writeText(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  writeFileAtomically(file, text);
}

}  // namespace

class TestEmbeddingSources : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void readsTheTestSplit();
  void answersAsTheModelDoes();
  void neverFindsItself();
  void spreadsWhatIsLeftOut();
  void takesOtherSamples();
  void embedsPicturesThroughAModel();
  void showsTheFacesThatAPackSaw();
  void saysWhatCanBeChosen();
  void opensEverySourceByItsPath();
  void refusesWhatIsMissing();
  void readsALibrary();
  void refusesAnEmptyLibrary();

 private:
  QTemporaryDir scratch_;
  fs::path root_;
  fs::path run_;
};

void TestEmbeddingSources::initTestCase() {
  root_ = scratch_.path().toStdString();
  writeIdxPart(root_ / "data", "train", syntheticDigits(300, 1));
  writeIdxPart(root_ / "data", "t10k", syntheticDigits(60, 2));
  TrainingConfig config;
  config.dataset = (root_ / "data").string();
  config.outsiders.poolSize = 100;  // they are made anew by every run
  config.calibrationShare = 0.25;
  config.network = {{4, 8}, {0, 1}, 8};
  config.sampler = {10, 3};
  config.budget = {0, 0.2};
  config.gallerySize = 100;
  config.device = "cpu";
  config.threads = 1;
  run_ = root_ / "run";
  TrainingControls controls;
  train(config, run_, controls, {}, [](const TrainingEvent&) {});
}

void TestEmbeddingSources::readsTheTestSplit() {
  const EmbeddingTable table = tableOfExperiment(run_);
  QCOMPARE(table.size(), 60U);
  QCOMPARE(table.vectors.columns, 8U);
  QCOMPARE(table.name, readExperimentInfo(run_).name);
  QCOMPARE(table.pictures->size(), 60U);
  Texts names;
  for (const EmbeddingColumn& each : table.columns) {
    names.push_back(each.name);
    QCOMPARE(each.texts.size() + each.numbers.size(), 60U);
  }
  QCOMPARE(names, (Texts{"label", "predicted", "result", "reference distance", "split"}));
  QCOMPARE(table.labelColumn, 0);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const bool right = column(table, "label").texts[i] == column(table, "predicted").texts[i];
    QCOMPARE(column(table, "result").texts[i], std::string(right ? "correct" : "wrong"));
    QCOMPARE(column(table, "split").texts[i], std::string("test"));
    const double distance = column(table, "reference distance").numbers[i];
    QVERIFY(distance >= 0 && distance <= 2);
  }
}

void TestEmbeddingSources::answersAsTheModelDoes() {
  // By a plain loop over the references.
  const EmbeddingTable table = tableOfExperiment(run_);
  const TrainingData data = loadTrainingData(readExperimentConfig(run_));
  const Matrix references = loadEmbeddingModel(run_)->embed(data.training.subset(data.gallery));
  for (std::size_t i = 0; i < table.size(); ++i) {
    double nearest = 1e9;
    for (std::size_t r = 0; r < references.rows; ++r) {
      double square = 0;
      for (std::size_t d = 0; d < references.columns; ++d)
        square += std::pow(double{table.vectors.row(i)[d]} - references.row(r)[d], 2);
      nearest = std::min(nearest, std::sqrt(square));
    }
    QVERIFY(std::abs(nearest - column(table, "reference distance").numbers[i]) < 1e-4);
  }
}

void TestEmbeddingSources::neverFindsItself() {
  ExperimentSamples which;
  which.splits = {"training", "test", "training"};
  const EmbeddingTable table = tableOfExperiment(run_, which);
  const auto& splits = column(table, "split").texts;
  const auto training = static_cast<std::size_t>(std::ranges::count(splits, "training"));
  QCOMPARE(training + 60, table.size());
  // References are among the training samples; each would be its own at distance 0.
  const auto& distances = column(table, "reference distance").numbers;
  QCOMPARE(std::ranges::count_if(distances, [](double distance) { return distance < 1e-6; }), 0);
}

void TestEmbeddingSources::spreadsWhatIsLeftOut() {
  ExperimentSamples which;
  which.most = 20;
  const EmbeddingTable table = tableOfExperiment(run_, which);
  QCOMPARE(table.size(), 20U);
  for (int digit = 0; digit < 10; ++digit)
    QCOMPARE(std::ranges::count(column(table, "label").texts, std::to_string(digit)), 2);
}

void TestEmbeddingSources::takesOtherSamples() {
  writeIdxPart(root_ / "other", "t10k", syntheticDigits(30, 5));
  writeIdxPart(root_ / "other", "train", syntheticDigits(30, 6));
  ExperimentSamples which;
  which.dataset = (root_ / "other").string();
  const EmbeddingTable table = tableOfExperiment(run_, which);
  QCOMPARE(table.size(), 30U);
  QCOMPARE(column(table, "predicted").texts.size(), 30U);
}

void TestEmbeddingSources::embedsPicturesThroughAModel() {
  TableReading options;
  options.embedWith = run_.string();
  const EmbeddingTable table = readEmbeddingTable(root_ / "data", options);
  QCOMPARE(table.size(), 360U);
  QCOMPARE(table.vectors.columns, 8U);
  QCOMPARE(table.pictures->size(), 360U);
  QCOMPARE(std::ranges::count(column(table, "split").texts, "test"), 60);
  // The same vectors as the experiment's own table has.
  const EmbeddingTable test = tableOfExperiment(run_);
  for (std::size_t d = 0; d < 8; ++d)
    QVERIFY(std::abs(table.vectors.row(300)[d] - test.vectors.row(0)[d]) < 1e-5F);
}

void TestEmbeddingSources::showsTheFacesThatAPackSaw() {
  const fs::path photos = testData("faces/bbt");
  const auto packs = listFacePacks(facePacksFolder());
  if (!fs::exists(photos)) QSKIP("the photos of faces are not here");
  if (!missingFiles(packs.front()).empty()) QSKIP("the face pack is not set up");
  for (const auto& person : fs::directory_iterator(photos)) {
    if (!person.is_directory()) continue;
    fs::create_directories(root_ / "faces" / person.path().filename());
    int copied = 0;
    for (const auto& photo : fs::directory_iterator(person)) {
      if (copied++ == 1) break;
      fs::copy_file(photo, root_ / "faces" / person.path().filename() / photo.path().filename());
    }
  }
  TableReading options;
  options.pictures.side = 64;
  options.pictures.colour = true;
  const EmbeddingTable whole = readEmbeddingTable(root_ / "faces", options);
  options.embedWith = packs.front().id;
  const EmbeddingTable faces = readEmbeddingTable(root_ / "faces", options);
  QCOMPARE(static_cast<int>(faces.vectors.columns), packs.front().dimension);
  QVERIFY(faces.size() > 1);
  QCOMPARE(faces.pictures->size(), faces.size());
  const auto& files = column(whole, "file").texts;
  for (std::size_t row = 0; row < faces.size(); ++row) {
    const auto same = std::ranges::find(files, column(faces, "file").texts[row]);
    QVERIFY(same != files.end());
    const auto photo = whole.pictures->image(static_cast<std::size_t>(same - files.begin()));
    QVERIFY(!std::ranges::equal(faces.pictures->image(row), photo));
  }
}

void TestEmbeddingSources::saysWhatCanBeChosen() {
  writeText(root_ / "table.csv", "name,x1,x2,height\nAnn,1,2,170\nBob,3,4,180\n");
  const SourceChoices guess = choicesFor(root_ / "table.csv", {});
  QVERIFY(guess.kind == SourceChoices::Kind::columns);
  QCOMPARE(guess.columns, (Texts{"name", "x1", "x2", "height"}));
  QCOMPARE(guess.vector, (std::vector<std::size_t>{1, 2}));
  TableReading wanted;
  wanted.vectorColumns = {"x2", "height"};
  QCOMPARE(choicesFor(root_ / "table.csv", wanted).vector, (std::vector<std::size_t>{2, 3}));
  const EmbeddingTable table = readEmbeddingTable(root_ / "table.csv", wanted);
  QCOMPARE(table.vectors.values, (std::vector<float>{2, 170, 4, 180}));
  writeText(root_ / "board/vectors.tsv", "1\t2\n3\t4\n");
  QVERIFY(choicesFor(root_ / "board/vectors.tsv", {}).kind == SourceChoices::Kind::columns);
  writeText(root_ / "board/metadata.tsv", "a\nb\n");
  QVERIFY(choicesFor(root_ / "board/vectors.tsv", {}).kind == SourceChoices::Kind::nothing);
  QVERIFY(choicesFor(root_ / "data", {}).kind == SourceChoices::Kind::model);
  QVERIFY(choicesFor(run_, {}).kind == SourceChoices::Kind::nothing);
  QVERIFY(choicesFor(root_ / "vectors.npy", {}).kind == SourceChoices::Kind::nothing);
  writeText(root_ / "empty.csv", "");
  QVERIFY(choicesFor(root_ / "empty.csv", {}).kind == SourceChoices::Kind::nothing);
}

void TestEmbeddingSources::opensEverySourceByItsPath() {
  QCOMPARE(readEmbeddingTable(run_).columns.size(), tableOfExperiment(run_).columns.size());
  const auto error = errorOf([&] { readEmbeddingTable(root_ / "none.sqlite"); });
  QVERIFY(error && error->code() == ErrorCode::fileNotFound);
}

void TestEmbeddingSources::refusesWhatIsMissing() {
  ExperimentSamples which;
  which.splits = {"tset"};
  const auto unknown = errorOf([&] { tableOfExperiment(run_, which); });
  QVERIFY(unknown && unknown->code() == ErrorCode::wrongUsage);
  QVERIFY(errorOf([&] { tableOfExperiment(root_ / "none"); }));
  std::stop_source stop;
  stop.request_stop();
  const ReadingWatch watch{stop.get_token(), {}, 1};
  const auto stopped = errorOf([&] { tableOfExperiment(run_, {}, watch); });
  QVERIFY(stopped && stopped->code() == ErrorCode::dataSetUnusable);
}

void TestEmbeddingSources::readsALibrary() {
  const fs::path file = root_ / "faces.sqlite";
  std::vector<RowId> rows;
  {
    FaceLibrary library(file);
    const RowId pack = library.packRow(fakePack);
    const std::vector<NewFace> faces = {fakeFace(1, 0), fakeFace(2, 1, 0.5F, 0.5F)};
    const std::vector<std::uint8_t> hash = {1, 2, 3};
    const RowId photo =
        library.storePhoto(root_ / "a.jpg", 10, 1700000000LL * 1000000000LL, hash, 640, 480, pack, faces);
    for (const StoredFace& face : library.facesOfPhoto(photo, pack, true)) rows.push_back(face.id);
    library.name(library.split({rows[0]}), "Ann");
  }
  const EmbeddingTable table = tableOfLibrary(file);
  QCOMPARE(table.size(), 2U);
  QCOMPARE(table.name, std::string("faces.sqlite"));
  QCOMPARE(table.vectors.columns, fakeDimension);
  QCOMPARE(table.labelColumn, 0);
  QCOMPARE(column(table, "person").texts, (Texts{"Ann", ""}));
  QCOMPARE(column(table, "photo").texts[1], (root_ / "a.jpg").string());
  QCOMPARE(column(table, "date").texts[0], std::string("2023-11-14"));
  // A thumbnail that cannot be read is grey, and no reason to fail.
  QCOMPARE(table.pictures->size(), 2U);
  QCOMPARE(table.pictures->image(0)[0], std::uint8_t{128});
  const std::vector<float> wanted = fakeEmbedding(1, 0);
  for (std::size_t d = 0; d < fakeDimension; ++d)
    QVERIFY(std::abs(table.vectors.row(0)[d] - wanted[d]) < 1e-3F);
  QVERIFY(errorOf([&] { tableOfLibrary(file, "dlib"); }));
}

void TestEmbeddingSources::refusesAnEmptyLibrary() {
  const fs::path file = root_ / "empty.sqlite";
  { FaceLibrary library(file); }
  const auto error = errorOf([&] { tableOfLibrary(file); });
  QVERIFY(error && error->code() == ErrorCode::dataSetUnusable);
  QVERIFY(errorOf([&] { tableOfLibrary(root_ / "none.sqlite"); }));
}

QTEST_GUILESS_MAIN(TestEmbeddingSources)
#include "test_embedding_sources.moc"
