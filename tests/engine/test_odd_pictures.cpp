#include <QTemporaryDir>
#include <QtTest>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/batch_answers.h"
#include "engine/recognize/picture.h"
#include "engine/store/recognizer_file.h"
#include "tests/support/tiny_experiment.h"

using namespace likeness;
using namespace likeness::tests;

namespace fs = std::filesystem;

namespace {

cv::Mat paper(int width, int height) {
  return {height, width, CV_8U, cv::Scalar(250)};
}

cv::Mat dot() {
  cv::Mat picture = paper(200, 200);
  cv::circle(picture, {90, 100}, 3, cv::Scalar(10), cv::FILLED);
  return picture;
}

cv::Mat pageOfText() {
  cv::Mat picture = paper(1000, 1400);
  for (int y = 60; y < 1360; y += 28)
    cv::putText(picture, "the quick brown fox jumps over 13 lazy dogs", {50, y}, cv::FONT_HERSHEY_SIMPLEX,
                0.9, cv::Scalar(20), 2);
  return picture;
}

/// Fur, a head with ears and eyes before a blurred ground, and the noise of a camera.
cv::Mat cat() {
  cv::RNG random(7);
  cv::Mat picture(480, 640, CV_8UC3);
  random.fill(picture, cv::RNG::UNIFORM, 0, 255);
  cv::GaussianBlur(picture, picture, {}, 12);
  cv::normalize(picture, picture, 0, 255, cv::NORM_MINMAX);
  const cv::Scalar fur(60, 90, 120);
  cv::ellipse(picture, {320, 260}, {150, 120}, 0, 0, 360, fur, cv::FILLED);
  for (const int side : {-1, 1}) {
    const std::vector<cv::Point> ear = {
        {320 + side * 60, 160}, {320 + side * 140, 60}, {320 + side * 150, 220}};
    cv::fillConvexPoly(picture, ear, fur);
    cv::circle(picture, {320 + side * 60, 230}, 25, cv::Scalar(90, 200, 190), cv::FILLED);
    cv::ellipse(picture, {320 + side * 60, 230}, {6, 22}, 0, 0, 360, cv::Scalar(0, 0, 0), cv::FILLED);
  }
  cv::Mat noise(picture.size(), picture.type());
  random.fill(noise, cv::RNG::UNIFORM, 0, 14);
  cv::GaussianBlur(picture, picture, {}, 1.5);
  return picture + noise;
}

/// A row of many signs, far wider than anything that is read as one.
cv::Mat wide() {
  cv::Mat picture = paper(20000, 40);
  for (int x = 20; x < 19900; x += 60)
    cv::putText(picture, "w", {x, 32}, cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(20), 2);
  return picture;
}

}  // namespace

/// Pictures of what is no digit: a sensible answer each.
class TestOddPictures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void isNoDigit_data();
  void isNoDigit();
  void aFolderOfThemIsAnswered();

 private:
  QTemporaryDir temporary_;
  fs::path base_;
  std::shared_ptr<const Recognizer> recognizer_;
};

void TestOddPictures::initTestCase() {
  base_ = temporary_.path().toStdString();
  makeTinyExperiment(base_ / "run", base_ / "data");
  recognizer_ = loadRecognizer(base_ / "run");
  fs::create_directories(base_ / "odd");
  const std::pair<const char*, cv::Mat> pictures[] = {{"blank", paper(300, 200)},
                                                      {"full", cv::Mat(200, 300, CV_8U, cv::Scalar(0))},
                                                      {"dot", dot()},
                                                      {"text", pageOfText()},
                                                      {"cat", cat()},
                                                      {"wide", wide()},
                                                      {"empty-28", cv::Mat(28, 28, CV_8U, cv::Scalar(0))}};
  for (const auto& item : pictures)
    QVERIFY(cv::imwrite((base_ / "odd" / (std::string(item.first) + ".png")).string(), item.second));
}

void TestOddPictures::isNoDigit_data() {
  QTest::addColumn<QString>("name");
  for (const char* name : {"blank", "full", "dot", "text", "cat", "wide", "empty-28"})
    QTest::newRow(name) << QString::fromLatin1(name);
}

void TestOddPictures::isNoDigit() {
  QFETCH(QString, name);
  const auto picture = readPicture(base_ / "odd" / (name.toStdString() + ".png"));
  const Answer answer = recognizer_->recognize(prepareDigit(picture));
  QVERIFY2(!answer.label, qPrintable(QString::number(answer.distance)));
}

void TestOddPictures::aFolderOfThemIsAnswered() {
  std::vector<BatchRow> rows;
  answerFolder(*recognizer_, base_ / "odd", -1, 1, {}, [&](BatchProgress progress) {
    for (BatchRow& row : progress.rows) rows.push_back(std::move(row));
  });
  QCOMPARE(rows.size(), std::size_t{7});
  for (const BatchRow& row : rows) {
    QVERIFY2(row.read(), row.problem.c_str());
    QVERIFY2(row.refused, row.file.c_str());
  }
}

QTEST_GUILESS_MAIN(TestOddPictures)
#include "test_odd_pictures.moc"
