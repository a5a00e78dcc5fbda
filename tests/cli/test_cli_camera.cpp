#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "tests/cli/cli_runner.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

void put(const fs::path& file, const QByteArray& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary).write(bytes.constData(), bytes.size());
}

/// White paper with a standing bar (1), a disc (0) and another bar, shifted a little to the right; a PGM
/// needs no library to write.
QByteArray paper(int shift) {
  QByteArray picture = "P5 320 240 255\n";
  for (int y = 0; y < 240; ++y) {
    for (int x = 0; x < 320; ++x) {
      const auto bar = [&](int at) { return std::abs(x - shift - at) < 6 && std::abs(y - 120) < 34; };
      const int u = x - shift - 160;
      const int v = y - 120;
      const int ring = u * u + v * v;
      picture += static_cast<char>(bar(80) || bar(240) || (ring < 900 && ring > 400) ? 30 : 235);
    }
  }
  return picture;
}

}  // namespace

/// The command camera, and recognize where a picture holds several signs.
class TestCliCamera : public QObject {
  Q_OBJECT

  QTemporaryDir temporary_;
  fs::path folder_ = temporary_.path().toStdString();
  QString experiment_ = (folder_ / "run").c_str();
  QString frames_ = (folder_ / "frames").c_str();

 private slots:
  void initTestCase() {
    makeSignData(folder_ / "data");
    const CliRun run = runCli(trainCall(folder_ / "data", folder_ / "run") << "--epochs"
                                                                           << "4");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    for (int i = 0; i < 5; ++i)
      put(folder_ / "frames" / ("frame" + std::to_string(i) + ".pgm"), paper(3 * i));
  }

  void aLineAPicture() {
    const CliRun run =
        runCli({"camera", "--source", frames_, "--experiment", experiment_, "--threads", "2", "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    for (int i = 0; i < 5; ++i) {
      const QJsonObject json = QJsonDocument::fromJson(lines[i]).object();
      QCOMPARE(json["time"].toDouble(), 0.2 * i);
      const QJsonArray digits = json["digits"].toArray();
      QCOMPARE(digits.size(), 3);
      for (int digit = 0; digit < 3; ++digit) {
        const QJsonObject one = digits[digit].toObject();
        QCOMPARE(one["track"].toInt(), digit + 1);
        QVERIFY(one["answer"].isNull() || one["answer"].isString());
        QVERIFY(one["distance"].isDouble());
        QVERIFY(one["confidence"].toDouble() > 0 && one["confidence"].toDouble() < 1);
        const QJsonArray box = one["box"].toArray();
        QCOMPARE(box.size(), 4);
        const double middle = (box[0].toArray()[0].toDouble() + box[2].toArray()[0].toDouble()) / 2;
        QVERIFY(std::abs(middle - (80.0 * (digit + 1) + 3 * i)) < 4);
      }
    }
  }

  /// Black ones, and others of another size: signs are not followed from a size to another.
  void picturesMayChange() {
    const fs::path mixed = folder_ / "mixed";
    put(mixed / "a1.pgm", paper(0));
    put(mixed / "a2.pgm", paper(3));
    put(mixed / "b.pgm", "P5 160 120 255\n" + QByteArray(160 * 120, '\0'));
    put(mixed / "c.pgm", paper(0));
    const CliRun run = runCli(
        {"camera", "--source", mixed.c_str(), "--experiment", experiment_, "--threads", "1", "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    std::vector<int> signs;
    std::vector<int> firstTracks;
    for (const QByteArray& line : run.out.trimmed().split('\n')) {
      const QJsonArray digits = QJsonDocument::fromJson(line).object()["digits"].toArray();
      signs.push_back(static_cast<int>(digits.size()));
      firstTracks.push_back(digits.isEmpty() ? 0 : digits[0].toObject()["track"].toInt());
    }
    QCOMPARE(signs, std::vector<int>({3, 3, 0, 3}));
    QCOMPARE(firstTracks, std::vector<int>({1, 1, 0, 4}));
  }

  void framesEndsIt() {
    const CliRun run = runCli({"camera", "--source", frames_, "--experiment", experiment_, "--frames", "2"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.out.trimmed().split('\n').size(), 2);
    QVERIFY(run.out.contains(" s:"));
  }

  void recognizeTellsManyApart() {
    const CliRun run = runCli({"recognize", "--many", "--experiment", experiment_,
                               frames_ + QStringLiteral("/frame0.pgm"), "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray results = run.json()["results"].toArray();
    QCOMPARE(results.size(), 3);
    for (int i = 0; i < 3; ++i) {
      QCOMPARE(results[i].toObject()["part"].toInt(), i + 1);
      QCOMPARE(results[i].toObject()["box"].toArray().size(), 4);
    }
  }

  void recognizeSplitsInk() {
    put(folder_ / "two.json", R"({"strokes": [[[10,0],[10,50],[10,100]], [[90,0],[90,50],[90,100]]]})");
    const QString file = (folder_ / "two.json").c_str();
    const CliRun one = runCli({"recognize", "--experiment", experiment_, file, "--json"});
    QCOMPARE(one.json()["results"].toArray().size(), 1);
    const CliRun two = runCli({"recognize", "--many", "--experiment", experiment_, file, "--json"});
    QCOMPARE(two.json()["results"].toArray().size(), 2);
  }

  void faultsAreSaid() {
    const auto failure = [&](const QString& source) {
      return runCli({"camera", "--source", source, "--experiment", experiment_, "--json"});
    };
    const CliRun missing = failure(QStringLiteral("/nowhere/film.mp4"));
    QCOMPARE(missing.exitCode, 1);
    QVERIFY(missing.err.contains("/nowhere/film.mp4"));
    put(folder_ / "none.avi", "no video");
    const CliRun none = failure((folder_ / "none.avi").c_str());
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.err.contains("none.avi"));
    QCOMPARE(failure(QStringLiteral("63")).exitCode, 1);  // no such camera
    QCOMPARE(runCli({"camera", "--experiment", experiment_}).exitCode, 2);
    QCOMPARE(runCli({"camera", "--source", frames_, "--experiment", experiment_, "more"}).exitCode, 2);
  }
};

QTEST_GUILESS_MAIN(TestCliCamera)
#include "test_cli_camera.moc"
