#include <QTemporaryDir>
#include <QtTest>

#include "engine/faces/face_evaluation.h"
#include "tests/support/fake_pack.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

class TestFaceEvaluation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void scoresWhatIsRight();
  void scoresWhatIsWrong();
  void strangersHaveNoPart();
  void photosWithoutFacesAreMissed();
  void badPhotosAreListed();
  void verifiesPairs();
  void missedPhotosVerifyAsDifferent();
  void pairsMayDoWithoutPeople();
  void pairsMustBeThere();
  void foldersWithoutPeopleAreRefused();
  void aLibraryIsKept();
  void stopsAtOnce();

 private:
  void put(const std::string& name, const std::vector<int>& people) {
    fs::create_directories((folder_ / name).parent_path());
    writeFakePhoto(folder_ / name, people, name);
  }
  /// Three people with four photos each, and two with one.
  void putPeople() {
    for (int person = 0; person < 5; ++person) {
      for (int photo = 0; photo < (person < 3 ? 4 : 1); ++photo)
        put("person " + std::to_string(person) + "/" + std::to_string(photo) + ".jpg", {person});
    }
  }
  FaceEvaluation evaluate(const std::stop_token& stop = {}) {
    return evaluateFaces(config_, tools_.tools(), IndexControls(), stop, [](const IndexEvent&) {});
  }
  void putPairs(const std::string& text) {
    config_.pairs = folder_.parent_path() / "pairs.csv";
    writeBytes(config_.pairs, bytesOf("a,b,same\n" + text));
  }
  /// All pairs of the photos of putPeople() within the first three people, and as many across.
  std::string allPairs() const {
    std::string text;
    for (int person = 0; person < 3; ++person) {
      for (int a = 0; a < 4; ++a) {
        for (int b = 0; b < a; ++b) {
          const std::string first = "person " + std::to_string(person) + "/" + std::to_string(a) + ".jpg,";
          text += first + "person " + std::to_string(person) + "/" + std::to_string(b) + ".jpg,1\n";
          text += first + "person " + std::to_string((person + 1) % 3) + "/" + std::to_string(b) + ".jpg,0\n";
        }
      }
    }
    return text;
  }

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  FakeTools tools_;
  FaceEvaluationConfig config_;
};

void TestFaceEvaluation::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = fs::path(temporary_->path().toStdString()) / "photos";
  fs::create_directory(folder_);
  config_ = {};
  config_.folder = folder_;
  config_.pack = fakeFacePack();
  config_.threads = 2;
}

void TestFaceEvaluation::scoresWhatIsRight() {
  putPeople();
  const FaceEvaluation result = evaluate();
  QCOMPARE(result.photos, std::size_t{14});
  QCOMPARE(result.faces, std::size_t{14});
  QCOMPARE(result.missedPhotos, std::size_t{0});
  QCOMPARE(result.peopleTrue, std::size_t{5});
  QCOMPARE(result.clusters, std::size_t{5});
  QVERIFY(result.scores);
  QCOMPARE(result.scores->bcubed.f, 1.0);
  QCOMPARE(result.scores->pairwise.f, 1.0);
  QVERIFY(!result.verification);
  QVERIFY(result.photosPerSecond > 0);
}

void TestFaceEvaluation::scoresWhatIsWrong() {
  for (int photo = 0; photo < 4; ++photo) put("both/" + std::to_string(photo) + ".jpg", {photo % 2});
  const FaceEvaluation result = evaluate();
  QCOMPARE(result.peopleTrue, std::size_t{1});
  QCOMPARE(result.clusters, std::size_t{2});
  QCOMPARE(result.scores->bcubed.precision, 1.0);
  QCOMPARE(result.scores->bcubed.recall, 0.5);
  QCOMPARE(result.scores->pairwise.recall, 2.0 / 6);
}

void TestFaceEvaluation::strangersHaveNoPart() {
  putPeople();
  put("person 0/more.jpg", {9, 8, 7, 0});  // the last is nearest to the middle
  put("nobody.jpg", {6});
  const FaceEvaluation result = evaluate();
  QCOMPARE(result.photos, std::size_t{16});
  QCOMPARE(result.facesFound, std::size_t{19});
  QCOMPARE(result.faces, std::size_t{16});
  QCOMPARE(result.peopleTrue, std::size_t{5});
  QCOMPARE(result.clusters, std::size_t{5});
  QCOMPARE(result.scores->bcubed.f, 1.0);
}

void TestFaceEvaluation::photosWithoutFacesAreMissed() {
  putPeople();
  put("person 1/empty.jpg", {});
  const FaceEvaluation result = evaluate();
  QCOMPARE(result.photos, std::size_t{15});
  QCOMPARE(result.faces, std::size_t{14});
  QCOMPARE(result.missedPhotos, std::size_t{1});
}

void TestFaceEvaluation::badPhotosAreListed() {
  putPeople();
  writeBytes(folder_ / "person 0" / "bad.jpg", bytesOf("no picture"));
  const FaceEvaluation result = evaluate();
  QCOMPARE(result.photos, std::size_t{14});
  QCOMPARE(result.failures.size(), std::size_t{1});
  QCOMPARE(result.failures[0].path.filename(), fs::path("bad.jpg"));
  QVERIFY(!result.failures[0].reason.empty());
}

void TestFaceEvaluation::verifiesPairs() {
  putPeople();
  putPairs(allPairs());
  const FaceEvaluation result = evaluate();
  QVERIFY(result.verification);
  QCOMPARE(result.verification->accuracy, 1.0);
  QCOMPARE(result.verification->auc, 1.0);
  QVERIFY(result.verification->threshold > 0.3 && result.verification->threshold < 1.4);
}

void TestFaceEvaluation::missedPhotosVerifyAsDifferent() {
  putPeople();
  put("person 0/0.jpg", {});
  putPairs(allPairs());
  const FaceEvaluation result = evaluate();
  // Three of the 18 same pairs name the photo; all different ones are right.
  QVERIFY2(std::abs(result.verification->tprAtFpr1e3 - 15.0 / 18) < 1e-9,
           qPrintable(QString::number(result.verification->tprAtFpr1e3)));
  QVERIFY(result.verification->accuracy < 1);
}

void TestFaceEvaluation::pairsMayDoWithoutPeople() {
  for (int photo = 0; photo < 8; ++photo) put(std::to_string(photo) + ".jpg", {photo % 2});
  putPairs("0.jpg,2.jpg,1\n4.jpg,6.jpg,1\n1.jpg,3.jpg,1\n0.jpg,1.jpg,0\n2.jpg,3.jpg,0\n4.jpg,5.jpg,0\n");
  const FaceEvaluation result = evaluate();
  QVERIFY(!result.scores);
  QCOMPARE(result.verification->accuracy, 1.0);
}

void TestFaceEvaluation::pairsMustBeThere() {
  putPeople();
  putPairs("person 0/0.jpg,person 0/17.jpg,1\n");
  const auto error = errorOf([&] { evaluate(); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QVERIFY(QByteArray(error->what()).contains("person 0/17.jpg"));
}

void TestFaceEvaluation::foldersWithoutPeopleAreRefused() {
  const auto error = errorOf([&] { evaluate(); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
  config_.folder = folder_ / "nowhere";
  const auto missing = errorOf([&] { evaluate(); });
  QVERIFY(missing);
  QCOMPARE(missing->code(), ErrorCode::fileNotFound);
}

void TestFaceEvaluation::aLibraryIsKept() {
  putPeople();
  config_.library = folder_.parent_path() / "kept.sqlite";
  const FaceEvaluation first = evaluate();
  const int decoded = tools_.decoded;
  config_.clustering.method = ClusterMethod::dbscan;
  const FaceEvaluation second = evaluate();
  QCOMPARE(tools_.decoded.load(), decoded);
  QCOMPARE(second.photos, first.photos);
  QCOMPARE(second.scores->bcubed.f, 1.0);
}

void TestFaceEvaluation::stopsAtOnce() {
  putPeople();
  std::stop_source stop;
  stop.request_stop();
  const FaceEvaluation result = evaluate(stop.get_token());
  QVERIFY(result.stopped);
  QVERIFY(!result.scores);
}

QTEST_APPLESS_MAIN(TestFaceEvaluation)
#include "test_face_evaluation.moc"
