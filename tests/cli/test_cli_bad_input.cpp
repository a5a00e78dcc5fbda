#include <sys/mount.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/cli/cli_runner.h"

namespace fs = std::filesystem;
using namespace likeness::tests;

namespace {

void put(const fs::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << text;
}

std::string get(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

/// Every fault: exit code 1, the file and the fault on standard error, nothing on standard output.
class TestCliBadInput : public QObject {
  Q_OBJECT

  QTemporaryDir temporary_;
  fs::path folder_ = temporary_.path().toStdString();
  fs::path data_ = folder_ / "data";
  fs::path experiment_ = folder_ / "run";

  void expectFailure(const QStringList& call, const QByteArray& file, const QByteArray& fault = {}) {
    const CliRun run = runCli(call);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(file), run.err.constData());
    QVERIFY2(run.err.contains(fault), run.err.constData());
    QVERIFY2(run.out.isEmpty(), run.out.constData());
  }

  /// A copy of the experiment whose files may be spoilt.
  fs::path freshCopy() {
    const fs::path copy = folder_ / "copy";
    fs::remove_all(copy);
    fs::copy(experiment_, copy);
    return copy;
  }

 private slots:
  void initTestCase() {
    makeSignData(data_);
    const CliRun run = runCli(trainCall(data_, experiment_) << "--epochs"
                                                            << "1");
    QVERIFY2(run.exitCode == 0, run.err.constData());
  }

  void damagedIdxFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");  // "cut" and "long" stand for what is done to the good ones
    QTest::newRow("truncated") << "train-images-idx3-ubyte" << QByteArray("cut");
    QTest::newRow("oversized") << "train-images-idx3-ubyte" << QByteArray("long");
    QTest::newRow("empty") << "train-images-idx3-ubyte" << QByteArray();
    QTest::newRow("wrong magic") << "train-images-idx3-ubyte" << QByteArray("PK\3\4 hello hello hello");
    QTest::newRow("lying") << "train-labels-idx1-ubyte" << QByteArray("\0\0\x8\x1\x7F\xFF\xFF\xFF\1\2", 10);
    QTest::newRow("other count") << "train-labels-idx1-ubyte" << QByteArray("\0\0\x8\x1\0\0\0\2\0\1", 10);
    QTest::newRow("damaged test split") << "t10k-labels-idx1-ubyte" << QByteArray("cut");
  }
  void damagedIdxFiles() {
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    const fs::path spoilt = folder_ / "spoilt";
    fs::remove_all(spoilt);
    fs::copy(data_, spoilt);
    const fs::path target = spoilt / file.toStdString();
    const std::string good = get(target);
    const std::string bad = bytes == "cut"    ? good.substr(0, good.size() / 2)
                            : bytes == "long" ? good + "x"
                                              : bytes.toStdString();
    put(target, bad);
    fs::remove_all(folder_ / "new");
    expectFailure(trainCall(spoilt, folder_ / "new") << "--epochs"
                                                     << "1",
                  "spoilt");
  }

  void missingData() {
    expectFailure(trainCall(folder_ / "nowhere", folder_ / "new1") << "--epochs"
                                                                   << "1",
                  "nowhere");
    qputenv("LIKENESS_DATA_DIR", temporary_.path().toUtf8());
    expectFailure({"train", "--dataset", "mnist", "--experiment", (folder_ / "new2").c_str()}, "mnist",
                  "setup.sh");
    qunsetenv("LIKENESS_DATA_DIR");
    expectFailure({"evaluate", "--experiment", (folder_ / "nowhere").c_str()}, "nowhere");
    expectFailure({"recognize", "--experiment", experiment_.c_str(), "nowhere.png"}, "nowhere.png");
    const fs::path empty = folder_ / "empty";
    fs::create_directory(empty);
    expectFailure({"recognize", "--experiment", experiment_.c_str(), empty.c_str()}, "empty", "no pictures");
    expectFailure({"evaluate", "--experiment", experiment_.c_str(), "--dataset", empty.c_str()}, "empty");
  }

  void badConfigFiles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("unknown key") << QByteArray("{\"loss\": {\"margn\": 0.2}}") << QByteArray("loss.margn");
    QTest::newRow("wrong type") << QByteArray("{\"seed\": \"one\"}") << QByteArray("seed");
    QTest::newRow("impossible value")
        << QByteArray("{\"loss\": {\"margin\": -3}}") << QByteArray("loss.margin");
    QTest::newRow("no JSON") << QByteArray("margin = 3") << QByteArray("JSON");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("object");
  }
  void badConfigFiles() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, fault);
    put(folder_ / "mine.json", text.toStdString());
    QStringList call = trainCall(data_, folder_ / "never");
    call << "--config" << (folder_ / "mine.json").c_str();
    expectFailure(call, "mine.json", fault);
    QVERIFY(!fs::exists(folder_ / "never"));
  }

  void experimentsWithMissingFiles_data() {
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"experiment.json", "config.json", "model.safetensors", "gallery.json", "gallery.npy",
          "gallery-images.idx.gz", "gallery-labels.idx", "gallery-outsiders.npy", "thresholds.json"}) {
      QTest::newRow(file) << file;
    }
  }
  void experimentsWithMissingFiles() {
    QFETCH(QString, file);
    const fs::path copy = freshCopy();
    fs::remove(copy / file.toStdString());
    expectFailure({"evaluate", "--experiment", copy.c_str(), "--json"}, file.toUtf8(), "no such file");
  }

  void experimentsWithDamagedFiles_data() { experimentsWithMissingFiles_data(); }
  void experimentsWithDamagedFiles() {
    QFETCH(QString, file);
    const fs::path copy = freshCopy();
    const fs::path target = copy / file.toStdString();
    put(target, get(target).substr(0, fs::file_size(target) / 2));
    expectFailure({"evaluate", "--experiment", copy.c_str(), "--json"}, file.toUtf8());
    put(target, "");
    expectFailure({"evaluate", "--experiment", copy.c_str(), "--json"}, file.toUtf8());
  }

  void newerExperimentsAreLeftAlone() {
    const fs::path copy = freshCopy();
    const std::string newer = "{\"format\": 2, \"something\": \"new\"}";
    put(copy / "experiment.json", newer);
    const QByteArray folder = copy.c_str();
    expectFailure({"evaluate", "--experiment", folder}, "experiment.json", "newer version");
    expectFailure({"recognize", "--experiment", folder, (data_ / "t10k-images-idx3-ubyte").c_str()},
                  "experiment.json", "newer version");
    expectFailure(
        {"embed", "--experiment", folder, "--dataset", data_.c_str(), "--out", (folder_ / "x.npy").c_str()},
        "experiment.json", "newer version");
    expectFailure({"train", "--resume", "--experiment", folder}, "experiment.json", "newer version");
    QCOMPARE(get(copy / "experiment.json"), newer);
  }

  void aFolderThatIsNoneCannotBeWritten() {
    put(folder_ / "file", "");
    expectFailure(trainCall(data_, folder_ / "file" / "run") << "--epochs"
                                                             << "1",
                  "file", "cannot be written");
    expectFailure({"embed", "--experiment", experiment_.c_str(), "--dataset", data_.c_str(), "--out",
                   (folder_ / "file" / "x.npy").c_str()},
                  "x.npy", "cannot be written");
  }

  void noWritePermission() {
    if (::geteuid() == 0) QSKIP("root may write everywhere");
    const fs::path locked = folder_ / "locked";
    fs::create_directory(locked);
    fs::permissions(locked, fs::perms::owner_read | fs::perms::owner_exec);
    expectFailure(trainCall(data_, locked / "run") << "--epochs"
                                                   << "1",
                  "locked", "cannot be written");
    fs::permissions(locked, fs::perms::owner_all);
  }

  void fullStandardOutput() {
    if (!fs::exists("/dev/full")) QSKIP("no /dev/full here");
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    startCli(process, {"evaluate", "--experiment", experiment_.c_str(), "--json"});
    const CliRun run = finishCli(process);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("disk is full"), run.err.constData());
  }

  void fullDisk() {
    const fs::path disk = folder_ / "disk";
    fs::create_directory(disk);
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=16k") != 0) QSKIP("only root can make a small disk");
    const CliRun train = runCli(trainCall(data_, disk / "run") << "--epochs"
                                                               << "1");
    const CliRun embed =
        runCli({"embed", "--experiment", experiment_.c_str(), "--dataset",
                (data_ / "train-images-idx3-ubyte").c_str(), "--out", (disk / "x.npy").c_str()});
    ::umount(disk.c_str());
    for (const CliRun& run : {train, embed}) {
      QCOMPARE(run.exitCode, 1);
      QVERIFY2(run.err.contains("disk is full"), run.err.constData());
      QVERIFY(run.out.isEmpty());
    }
  }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "test_cli_bad_input.moc"
