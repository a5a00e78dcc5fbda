#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>
#include <numeric>

#include "engine/metric/frozen_network.h"
#include "engine/metric/torch.h"
#include "engine/recognize/batch_answers.h"
#include "engine/recognize/picture.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

Recognizer makeRecognizer() {
  NetworkConfig config;
  config.widths = {8, 16};
  config.residualLayers = {0, 0};
  config.embeddingDimension = 32;
  const auto network = std::make_shared<EmbeddingNetwork>(config, SampleShape{}, 1);
  const auto model = freeze(network, "cpu");
  Gallery gallery;
  gallery.images = syntheticDigits(200, 1);
  gallery.embeddings = model->embed(gallery.images);
  return {model, gallery, calibrate({0.05F}, 1), 5};
}

void writePgm(const std::filesystem::path& file, const GrayImage& picture) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << "P5\n" << picture.width << ' ' << picture.height << "\n255\n";
  out.write(reinterpret_cast<const char*>(picture.pixels.data()),
            static_cast<std::streamsize>(picture.pixels.size()));
}

std::vector<BatchRow> rowsOf(const Recognizer& recognizer, const std::filesystem::path& folder,
                             float threshold = -1) {
  std::vector<BatchRow> rows;
  std::size_t done = 0;
  answerFolder(recognizer, folder, threshold, 1, {}, [&](const BatchProgress& progress) {
    rows.insert(rows.end(), progress.rows.begin(), progress.rows.end());
    done = progress.done;
  });
  return done == rows.size() ? rows : std::vector<BatchRow>{};
}

}  // namespace

class TestBatchAnswers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void answersAsTheRecognizer();
  void saysWhatCannotBeRead();
  void countsWhatWasTakenForWhat();
  void writesATable();
  void stops();
  void refusesFoldersWithoutPictures();

 private:
  std::unique_ptr<QTemporaryDir> temporary_;
  std::filesystem::path folder_;
};

void TestBatchAnswers::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
}

void TestBatchAnswers::answersAsTheRecognizer() {
  const Recognizer recognizer = makeRecognizer();
  const LabelledSamples digits = syntheticDigits(80, 2);
  for (std::size_t i = 0; i < digits.size(); ++i)
    writePgm(folder_ / (std::to_string(i) + ".pgm"), digits.grayImage(i));
  writePgm(folder_ / ".hidden" / "1.pgm", digits.grayImage(0));
  std::vector<float> distances;
  for (const BatchRow& row : rowsOf(recognizer, folder_)) distances.push_back(row.distance);
  QCOMPARE(distances.size(), digits.size());
  std::sort(distances.begin(), distances.end());
  const float threshold = (distances[39] + distances[40]) / 2;  // half of them is refused
  const std::vector<BatchRow> rows = rowsOf(recognizer, folder_, threshold);
  QCOMPARE(rows.size(), digits.size());
  int refused = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    QCOMPARE(rows[i].file.filename().string(), std::to_string(i) + ".pgm");  // 2 before 10
    const GrayImage prepared = prepareDigit(readPicture(rows[i].file));
    QCOMPARE(rows[i].prepared, prepared);
    const Answer answer = recognizer.recognize(prepared, threshold);
    QCOMPARE(rows[i].refused, !answer.label);
    QCOMPARE(rows[i].answer, std::to_string(answer.nearestClass));
    QVERIFY(std::abs(rows[i].distance - answer.distance) < 1e-4F);
    QVERIFY(rows[i].label.empty());
    refused += rows[i].refused ? 1 : 0;
  }
  QCOMPARE(refused, 40);
  for (const BatchRow& row : rowsOf(recognizer, folder_, 100)) QVERIFY(!row.refused);
}

void TestBatchAnswers::saysWhatCannotBeRead() {
  writePgm(folder_ / "a" / "1.pgm", syntheticDigits(1, 2).grayImage(0));
  writeBytes(folder_ / "a" / "2.png", bytesOf("no picture"));
  writeBytes(folder_ / "a" / "3.jpg", {});
  const std::vector<BatchRow> rows = rowsOf(makeRecognizer(), folder_);
  QCOMPARE(rows.size(), std::size_t{3});
  QVERIFY(rows[0].read());
  QVERIFY(!rows[1].read() && !rows[2].read());
  QVERIFY(QString::fromStdString(rows[1].problem).contains("2.png"));
  const BatchConfusion confusion = confusionOf(rows);
  QCOMPARE(std::accumulate(confusion.counts.begin(), confusion.counts.end(), std::size_t{0}), std::size_t{1});
}

void TestBatchAnswers::countsWhatWasTakenForWhat() {
  const auto row = [](const char* label, const char* answer, bool refused) {
    BatchRow made;
    made.label = label;
    made.answer = answer;
    made.refused = refused;
    return made;
  };
  BatchRow unread = row("3", "", true);
  unread.problem = "broken";
  const BatchConfusion confusion =
      confusionOf({row("10", "2", false), row("2", "2", false), row("2", "2", true), row("2", "10", false),
                   row("x", "2", true), row("", "2", false), unread});
  QCOMPARE(confusion.labels, (std::vector<std::string>{"2", "10", "x"}));
  QCOMPARE(confusion.answers, (std::vector<std::string>{"2", "10"}));
  QCOMPARE(confusion.counts, (std::vector<std::size_t>{1, 1, 1, 1, 0, 0, 0, 0, 1}));
  QCOMPARE(confusion.refused(2), std::size_t{1});
}

void TestBatchAnswers::writesATable() {
  BatchRow row;
  row.file = "a, \"b\".png";
  row.label = "7";
  row.answer = "7";
  row.refused = false;
  row.distance = 0.25F;
  row.threshold = 0.5F;
  BatchRow broken;
  broken.file = "c.png";
  broken.problem = "c.png is damaged";
  const std::string text = batchCsv({row, broken});
  QCOMPARE(text,
           std::string("file,label,answer,nearest_class,distance,threshold,runner_up,runner_up_distance,"
                       "problem\r\n\"a, \"\"b\"\".png\",7,7,7,0.25,0.5,,,\r\nc.png,,,,,,,,c.png is "
                       "damaged\r\n"));
}

void TestBatchAnswers::stops() {
  const LabelledSamples digits = syntheticDigits(100, 2);
  for (std::size_t i = 0; i < digits.size(); ++i)
    writePgm(folder_ / (std::to_string(i) + ".pgm"), digits.grayImage(i));
  std::stop_source source;
  std::size_t seen = 0;
  answerFolder(makeRecognizer(), folder_, -1, 1, source.get_token(), [&](const BatchProgress& progress) {
    seen = progress.done;
    source.request_stop();
  });
  QVERIFY(seen > 0 && seen < 100);
}

void TestBatchAnswers::refusesFoldersWithoutPictures() {
  const Recognizer recognizer = makeRecognizer();
  QCOMPARE(errorOf([&] { rowsOf(recognizer, folder_); })->code(), ErrorCode::dataSetUnusable);
  QCOMPARE(errorOf([&] { rowsOf(recognizer, folder_ / "gone"); })->code(), ErrorCode::fileNotFound);
}

QTEST_APPLESS_MAIN(TestBatchAnswers)
#include "test_batch_answers.moc"
