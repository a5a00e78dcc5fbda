#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/cli/cli_runner.h"

using namespace likeness;
using namespace likeness::tests;

/// teach, recognize --csv and export of the real program.
class TestCliTeach : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void teachesListsAndTakesBack();
  void learnsAndTakesBack();
  void refusesWrongCalls_data();
  void refusesWrongCalls();
  void answersAFolder();
  void exports();

 private:
  CliRun run(const QStringList& words) const {
    return runCli(QStringList(words) << "--experiment" << experiment_.c_str() << "--threads"
                                     << "1"
                                     << "--json");
  }
  /// Crosses, as ink, which are none of the signs.
  QString crosses(const char* name, int from) const;

  QTemporaryDir folder_;
  std::filesystem::path experiment_;
};

void TestCliTeach::initTestCase() {
  const std::filesystem::path base = folder_.path().toStdString();
  makeSignData(base / "data");
  experiment_ = base / "run";
  const CliRun trained = runCli(trainCall(base / "data", experiment_) << "--epochs"
                                                                      << "4");
  QVERIFY2(trained.exitCode == 0, trained.err.constData());
}

QString TestCliTeach::crosses(const char* name, int from) const {
  const QString file = folder_.filePath(name);
  std::ofstream out(file.toStdString());
  for (int i = from; i < from + 4; ++i) {
    const double d = 0.02 * i;
    out << "{\"strokes\": [[[" << d << ", 0], [1, " << 1 - d << "]], [[1, " << d << "], [" << d
        << ", 1]]]}\n";
  }
  return file;
}

void TestCliTeach::teachesListsAndTakesBack() {
  const QString probe = crosses("probe.jsonl", 6);
  const auto namedX = [&] {
    int count = 0;
    for (const auto& result : run({"recognize", probe}).json()["results"].toArray())
      count += result.toObject()["answer"].toString() == "x" ? 1 : 0;
    return count;
  };
  QCOMPARE(namedX(), 0);
  const CliRun taught = run({"teach", "--as", "x", crosses("teach.jsonl", 0)});
  QVERIFY2(taught.exitCode == 0, taught.err.constData());
  QCOMPARE(taught.json()["taught"].toArray().size(), 4);
  QVERIFY(namedX() >= 3);
  const CliRun listed = run({"teach", "--list"});
  QCOMPARE(listed.json()["taught"].toArray().size(), 4);
  QCOMPARE(listed.json()["taught"].toArray()[0].toObject()["class"].toString(), QStringLiteral("x"));
  QCOMPARE(run({"teach", "--remove", "99"}).exitCode, 2);
  QCOMPARE(run({"teach", "--remove", "1", "--remove", "2", "--remove", "3", "--remove", "4"}).exitCode, 0);
  QCOMPARE(run({"teach", "--list"}).json()["taught"].toArray().size(), 0);
  QCOMPARE(namedX(), 0);
}

void TestCliTeach::learnsAndTakesBack() {
  const CliRun nothing = run({"teach", "--learn", "--seconds", "0.2"});
  QVERIFY(nothing.exitCode != 0);
  QCOMPARE(run({"teach", "--as", "x", crosses("teach.jsonl", 0)}).exitCode, 0);
  const CliRun learnt = run({"teach", "--learn", "--seconds", "0.3"});
  QVERIFY2(learnt.exitCode == 0, learnt.err.constData());
  const QJsonObject json = learnt.json();
  QCOMPARE(json["held_out_count"].toInt(), 4);
  QVERIFY(json["steps"].toInt() > 0);
  QVERIFY(json["after"].toObject()["knn_accuracy"].toDouble() > 0.9);
  QVERIFY(json["before"].toObject()["taught_right"].isDouble());
  QVERIFY(std::filesystem::exists(experiment_ / "taught" / "learnt-1" / "gallery.json"));
  QCOMPARE(run({"teach", "--list"}).json()["learnt"].toArray().size(), 1);
  QCOMPARE(run({"recognize", crosses("probe.jsonl", 6)}).exitCode, 0);
  QCOMPARE(run({"evaluate"}).exitCode, 0);
  const CliRun back = run({"teach", "--take-back"});
  QVERIFY(back.json()["taken_back"].toBool());
  QVERIFY(!std::filesystem::exists(experiment_ / "taught" / "learnt-1"));
  QVERIFY(!run({"teach", "--take-back"}).json()["taken_back"].toBool());
  QCOMPARE(run({"teach", "--remove", "5", "--remove", "6", "--remove", "7", "--remove", "8"}).exitCode, 0);
}

void TestCliTeach::refusesWrongCalls_data() {
  QTest::addColumn<QStringList>("words");
  QTest::newRow("nothing") << QStringList{"teach"};
  QTest::newRow("two ways") << QStringList{"teach", "--list", "--learn"};
  QTest::newRow("no files") << QStringList{"teach", "--as", "x"};
  QTest::newRow("seconds alone") << QStringList{"teach", "--list", "--seconds", "3"};
  QTest::newRow("id") << QStringList{"teach", "--remove", "x"};
  QTest::newRow("format") << QStringList{"export", "--format", "pickle", "--out", "/tmp/x"};
  QTest::newRow("csv of a file") << QStringList{"recognize", "--csv", "/tmp/x.csv"};
}

void TestCliTeach::refusesWrongCalls() {
  QFETCH(QStringList, words);
  const CliRun wrong = run(words);
  QCOMPARE(wrong.exitCode, 2);
  QVERIFY(!wrong.err.isEmpty());
}

void TestCliTeach::answersAFolder() {
  const std::filesystem::path pictures = std::filesystem::path(folder_.path().toStdString()) / "pictures";
  const LabelledSamples signs = easySigns(4, 9);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const auto folder = pictures / signs.classNames[static_cast<std::size_t>(signs.labels[i])];
    std::filesystem::create_directories(folder);
    std::ofstream out(folder / (std::to_string(i) + ".pgm"), std::ios::binary);
    out << "P5\n28 28\n255\n";
    out.write(reinterpret_cast<const char*>(signs.image(i).data()), 784);
  }
  const QString table = folder_.filePath("answers.csv");
  const CliRun answered = run({"recognize", "--csv", table, pictures.c_str()});
  QVERIFY2(answered.exitCode == 0, answered.err.constData());
  QCOMPARE(answered.json()["pictures"].toInt(), 12);
  const QJsonObject confusion = answered.json()["confusion"].toObject();
  QCOMPARE(confusion["answers"].toArray().last().toString(), QStringLiteral("none"));
  QCOMPARE(confusion["rows"].toObject().size(), 3);
  QFile file(table);
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll().count('\n'), 13);
}

void TestCliTeach::exports() {
  const QString out = folder_.filePath("out");
  for (const char* format : {"onnx", "torchscript"}) {
    const CliRun exported = run({"export", "--format", format, "--out", out});
    QVERIFY2(exported.exitCode == 0, exported.err.constData());
    for (const auto& name : exported.json()["files"].toArray())
      QVERIFY(QFile::exists(out + "/" + name.toString()));
  }
  QVERIFY(QFile::exists(out + "/model.onnx") && QFile::exists(out + "/model.pt"));
}

QTEST_GUILESS_MAIN(TestCliTeach)
#include "test_cli_teach.moc"
