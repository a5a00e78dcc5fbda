#include <signal.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "tests/cli/cli_runner.h"

namespace fs = std::filesystem;
using namespace likeness::tests;

namespace {

fs::path assets() {
  const char* folder = std::getenv("LIKENESS_DATA_DIR");
  if (folder && *folder) return fs::path(folder) / "assets";
  const char* data = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  const fs::path user = data && *data ? fs::path(data) : fs::path(home ? home : "") / ".local/share";
  return user / "likeness" / "assets";
}

void put(const fs::path& file, const QByteArray& content) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content.toStdString();
}

}  // namespace

/// The calls that need no model, and with the real pack the six photos of the samples.
class TestCliFaces : public QObject {
  Q_OBJECT

  QTemporaryDir temporary_;
  const fs::path folder_ = temporary_.path().toStdString();
  const fs::path samples_ = assets() / "face-samples";
  const fs::path library_ = folder_ / "faces.sqlite";
  bool ready_ = false;

  QStringList call(const QStringList& words, const fs::path& library) const {
    return QStringList{"faces"} + words + QStringList{"--library", library.c_str(), "--json"};
  }
  CliRun run(const QStringList& words) const { return runCli(call(words, library_)); }
  /// Adds the samples once; false where pack or samples are not set up.
  bool prepare() {
    if (ready_) return true;
    if (!fs::exists(samples_ / "sample6.jpg") || !fs::exists(assets() / "mobileface" / "fr_feature.onnx"))
      return false;
    ready_ = run({"add", samples_.c_str()}).exitCode == 0;
    return ready_;
  }
  QJsonArray people() const { return run({"people"}).json()["people"].toArray(); }

 private slots:
  void helpOfEveryPart() {
    QVERIFY(runCli({"--help"}).out.contains("\n  faces "));
    const CliRun help = runCli({"faces", "--help"});
    QCOMPARE(help.exitCode, 0);
    for (const char* part : {"add", "people", "find", "verify", "evaluate", "export", "import", "recluster",
                             "merge", "split", "name", "undo"}) {
      QVERIFY2(help.out.contains(QByteArray("  ") + part + " "), part);
      const CliRun own = runCli({"faces", part, "--help"});
      QCOMPARE(own.exitCode, 0);
      QVERIFY(own.err.isEmpty());
      for (const char* option : {"--pack", "--seed", "--threads", "--json"})
        QVERIFY(own.out.contains(option));
      QVERIFY(own.out.startsWith(QByteArray("likeness-cli faces ") + part));
    }
  }

  void wrongCallsAreTold_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char* words, const char* fault) {
      QTest::newRow(words) << QString(words).split(' ', Qt::SkipEmptyParts) << QString(fault);
    };
    add("", "What to do with faces is missing");
    add("ad", "no command \"faces ad\"");
    add("add", "nothing to add");
    add("add x --pack other", "no face pack \"other\"; there are mobileface");
    add("add x --quick", "no option --quick");
    add("find", "Name one photo");
    add("find a b", "Name one photo");
    add("find a -k 0", "-k must be a whole number");
    add("find a -k", "-k needs a value");
    add("find a -n 3", "no option -n");
    add("verify a", "Name two photos");
    add("evaluate", "Name one folder");
    add("evaluate x --method kmeans", "--method must be average");
    add("evaluate x --cut 3", "--cut must be a number above 0 and at most 2");
    add("recluster --method hdbscan --cut 1", "--cut does not go with");
    add("recluster x", "\"x\" is one word too many");
    add("export", "--out is missing");
    add("export --out x --albums zip", "--albums must be");
    add("merge 1", "at least two people");
    add("split", "Name the faces");
    add("name 1", "Name a person");
    add("name 1 A B", "Name a person");
  }
  void wrongCallsAreTold() {
    QFETCH(QStringList, words);
    QFETCH(QString, fault);
    QStringList call = {"faces"};
    call << words;
    if (!words.isEmpty() && words[0] != "ad" && words[0] != "verify") {
      call.insert(2, "--library");
      call.insert(3, (folder_ / "nowhere.sqlite").c_str());
    }
    const CliRun run = runCli(call);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains(fault.toUtf8()), run.err.constData());
    QVERIFY2(run.err.contains("--help"), run.err.constData());
    QVERIFY(!fs::exists(folder_ / "nowhere.sqlite"));
  }

  void missingLibrariesAreTold_data() {
    QTest::addColumn<QStringList>("words");
    for (const char* words :
         {"people", "recluster", "merge 1 2", "split 1", "name 1 A", "undo", "import", "export --xmp"})
      QTest::newRow(words) << QString(words).split(' ');
  }
  void missingLibrariesAreTold() {
    QFETCH(QStringList, words);
    const CliRun run = runCli(call(words, folder_ / "nowhere.sqlite"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("nowhere.sqlite"), run.err.constData());
    QVERIFY(!fs::exists(folder_ / "nowhere.sqlite"));
  }

  void missingPacksAreTold() {
    qputenv("LIKENESS_DATA_DIR", temporary_.path().toUtf8());
    const CliRun run = runCli(call({"add", temporary_.path()}, folder_ / "never.sqlite"));
    qunsetenv("LIKENESS_DATA_DIR");
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("fr_feature.onnx") && run.err.contains("setup.sh"), run.err.constData());
    QVERIFY(!fs::exists(folder_ / "never.sqlite"));
  }

  void otherFilesAreNoLibrary() {
    const fs::path file = folder_ / "notes.txt";
    put(file, "not a library, however long this text may be");
    const CliRun run = runCli(call({"people"}, file));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("notes.txt"), run.err.constData());
    QCOMPARE(fs::file_size(file), std::uintmax_t{44});
  }

  void addsTheSamples() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const CliRun again = run({"add", samples_.c_str()});
    QCOMPARE(again.exitCode, 0);
    const QJsonObject json = again.json();
    QCOMPARE(json["photos"].toInt(), 6);
    QCOMPARE(json["photos_analyzed"].toInt(), 0);
    QCOMPARE(json["photos_unchanged"].toInt(), 6);
    QCOMPARE(json["photos_failed"].toArray().size(), 0);
    QVERIFY(json["faces"].toInt() >= 15);
    QVERIFY(json["people"].toInt() >= 1);
    QVERIFY(json["seconds"].toDouble() < 1);
  }

  void listsPeople() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const QJsonObject json = run({"people"}).json();
    int faces = json["unassigned"].toInt();
    QCOMPARE(json["unassigned_faces"].toArray().size(), faces);
    for (const auto& person : json["people"].toArray()) {
      const QJsonArray own = person.toObject()["faces"].toArray();
      QCOMPARE(person.toObject()["count"].toInt(), own.size());
      QVERIFY(own.size() >= 2);
      for (const auto& face : own) {
        QVERIFY(face.toObject()["photo"].toString().contains("sample"));
        QCOMPARE(face.toObject()["box"].toArray().size(), 4);
        QVERIFY(face.toObject()["box"].toArray()[2].toDouble() > 10);
        QVERIFY(face.toObject()["quality"].toDouble() > 0);
      }
      faces += static_cast<int>(own.size());
    }
    QCOMPARE(faces, run({"add", samples_.c_str()}).json()["faces"].toInt());
  }

  void findsItself() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const fs::path photo = samples_ / "sample1.jpg";
    const QJsonArray matches = run({"find", photo.c_str(), "-k", "5"}).json()["matches"].toArray();
    QCOMPARE(matches.size(), 5);
    QCOMPARE(matches[0].toObject()["photo"].toString(), QString(photo.c_str()));
    QVERIFY(matches[0].toObject()["distance"].toDouble() < 1e-3);
    for (int i = 1; i < 5; ++i)
      QVERIFY(matches[i].toObject()["distance"].toDouble() >=
              matches[i - 1].toObject()["distance"].toDouble());
  }

  void verifies() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const QString photo = (samples_ / "sample1.jpg").c_str();
    const QJsonObject same = runCli({"faces", "verify", photo, photo, "--json"}).json();
    QVERIFY(same["same"].toBool());
    QVERIFY(same["euclidean"].toDouble() < 1e-3);
    QVERIFY(std::abs(same["cosine"].toDouble() - 1) < 1e-4);
    QVERIFY(same["threshold"].toDouble() > 1);
    QCOMPARE(same["impostor_share"].toDouble(), 1e-5);  // fewer than any that were measured
    QVERIFY(runCli({"faces", "verify", photo, photo}).out.contains("Fewer than 1 in 100,000 pairs"));
    put(folder_ / "empty.pgm", "P5 64 64 255\n" + QByteArray(64 * 64, '\x80'));
    const CliRun none = runCli({"faces", "verify", photo, (folder_ / "empty.pgm").c_str()});
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.err.contains("no face was found"), none.err.constData());
  }

  void correctionsStick() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const QJsonObject before = run({"people"}).json();
    const QJsonArray strangers = before["unassigned_faces"].toArray();
    const QJsonObject someone = before["people"].toArray()[0].toObject();
    QVERIFY(strangers.size() >= 3);
    const auto number = [](const QJsonValue& value) { return QString::number(value.toInt()); };
    const auto face = [&](int i) { return number(strangers[i].toObject()["id"]); };
    const QString ann = number(run({"split", face(0), face(1)}).json()["person"]);
    QCOMPARE(run({"name", ann, "Ann Marie"}).json()["name"].toString(), QString("Ann Marie"));
    const int together = 2 + someone["count"].toInt();
    QCOMPARE(run({"merge", "Ann Marie", number(someone["id"])}).json()["count"].toInt(), together);
    const QJsonObject alone = run({"split", face(2)}).json();
    QCOMPARE(alone["count"].toInt(), 1);
    for (const char* method : {"average", "whispers"}) {
      QCOMPARE(run({"recluster", "--method", method}).exitCode, 0);
      QStringList names;
      for (const auto& each : people()) {
        const QJsonObject person = each.toObject();
        names << person["name"].toString();
        if (names.back() == "Ann Marie") QVERIFY(person["count"].toInt() >= together);
        if (person["id"] != alone["person"]) continue;
        QCOMPARE(number(person["faces"].toArray()[0].toObject()["id"]), face(2));
      }
      QVERIFY(names.contains("Ann Marie"));
      QVERIFY(names.size() >= 2);
    }
    for (int step = 0; step < 4; ++step) QVERIFY(run({"undo"}).json()["done"].toBool());
    QCOMPARE(run({"recluster"}).exitCode, 0);
    QCOMPARE(people().size(), before["people"].toArray().size());
    QVERIFY(run({"undo", "--redo"}).json()["done"].toBool());
    QVERIFY(run({"undo"}).json()["done"].toBool());
  }

  void personsMustBeThere() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    QCOMPARE(run({"name", "123456", "A"}).exitCode, 2);
    QCOMPARE(run({"merge", "Nobody", "1"}).exitCode, 2);
    QCOMPARE(run({"split", "123456"}).exitCode, 2);
    QCOMPARE(run({"split", "one"}).exitCode, 2);
    const CliRun latin = runCli(call({"name", "1"}, library_));
    QCOMPARE(latin.exitCode, 2);
  }

  void exportsAndSidecars() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const fs::path photos = folder_ / "photos";
    fs::copy(samples_, photos);
    const fs::path library = folder_ / "own.sqlite";
    const CliRun added = runCli(call({"add", photos.c_str()}, library));
    QVERIFY2(added.exitCode == 0, added.err.constData());
    const QJsonArray found = runCli(call({"people"}, library)).json()["people"].toArray();
    const QString person = QString::number(found[0].toObject()["id"].toInt());
    QCOMPARE(runCli(call({"name", person, "Zoë"}, library)).exitCode, 0);
    const fs::path out = folder_ / "out";
    const CliRun exported =
        runCli(call({"export", "--out", out.c_str(), "--albums", "links", "--xmp"}, library));
    QVERIFY2(exported.exitCode == 0, exported.err.constData());
    QCOMPARE(exported.json()["files"].toArray().size(), 4);
    QVERIFY(exported.json()["sidecars"].toInt() >= 1);
    QVERIFY(fs::is_directory(out / "Zoë"));
    QCOMPARE(fs::file_size(photos / "sample1.jpg"), fs::file_size(samples_ / "sample1.jpg"));

    const fs::path fresh = folder_ / "fresh.sqlite";
    QCOMPARE(runCli(call({"add", photos.c_str()}, fresh)).exitCode, 0);
    const CliRun imported = runCli(call({"import"}, fresh));
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(imported.json()["faces"].toInt(), found[0].toObject()["count"].toInt());
    bool named = false;
    for (const auto& each : runCli(call({"people"}, fresh)).json()["people"].toArray())
      named = named || each.toObject()["name"].toString() == "Zoë";
    QVERIFY(named);
  }

  void embedsAndEvaluates() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const fs::path photos = folder_ / "known";
    for (const char* person : {"ann", "ben"}) fs::create_directories(photos / person);
    fs::copy(samples_ / "sample1.jpg", photos / "ann" / "1.jpg");
    fs::copy(samples_ / "sample1.jpg", photos / "ann" / "2.jpg");
    fs::copy(samples_ / "sample5.jpg", photos / "ben" / "1.jpg");
    put(photos / "ben" / "none.pgm", "P5 64 64 255\n" + QByteArray(64 * 64, '\x80'));
    const fs::path out = folder_ / "faces.npy";
    const QStringList embed = {"embed", "--dataset", photos.c_str(), "--out", out.c_str(), "--face-model"};
    const CliRun embedded = runCli(embed + QStringList{"mobileface", "--json"});
    QVERIFY2(embedded.exitCode == 0, embedded.err.constData());
    QCOMPARE(embedded.json()["count"].toInt(), 3);
    QCOMPARE(embedded.json()["dimension"].toInt(), 512);
    QCOMPARE(embedded.json()["classes"].toArray(), (QJsonArray{"ann", "ben"}));
    QCOMPARE(embedded.json()["missed_photos"].toInt(), 1);
    QVERIFY(fs::file_size(out) >= 3 * 512 * 4);
    QCOMPARE(runCli(embed + QStringList{"mobileface", "--experiment", "x"}).exitCode, 2);
    QCOMPARE(runCli(embed + QStringList{"other"}).exitCode, 2);

    put(folder_ / "pairs.csv",
        "a,b,same\nann/1.jpg,ann/2.jpg,1\nann/1.jpg,ben/1.jpg,0\n"
        "ann/2.jpg,ann/1.jpg,1\nann/2.jpg,ben/1.jpg,0\n");
    const CliRun evaluated =
        runCli({"faces", "evaluate", photos.c_str(), "--pairs", (folder_ / "pairs.csv").c_str(), "--json"});
    QVERIFY2(evaluated.exitCode == 0, evaluated.err.constData());
    const QJsonObject json = evaluated.json();
    QCOMPARE(json["photos"].toInt(), 4);
    QCOMPARE(json["faces"].toInt(), 3);
    QCOMPARE(json["missed_photos"].toInt(), 1);
    QCOMPARE(json["people_true"].toInt(), 2);
    QCOMPARE(json["clusters"].toInt(), 2);
    QCOMPARE(json["bcubed"].toObject()["f"].toDouble(), 1.0);
    QCOMPARE(json["pairwise"].toObject()["precision"].toDouble(), 1.0);
    QCOMPARE(json["verification"].toObject()["accuracy"].toDouble(), 1.0);
    for (const char* score : {"auc", "eer", "tpr_at_fpr_1e3", "threshold"})
      QVERIFY(json["verification"].toObject()[score].isDouble());
    const CliRun broken = runCli({"faces", "evaluate", photos.c_str(), "--pairs", out.c_str()});
    QCOMPARE(broken.exitCode, 1);
    QVERIFY2(broken.err.contains("faces.npy"), broken.err.constData());
  }

  void badPhotosNeverStopTheRest() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const fs::path photos = folder_ / "mixed";
    fs::create_directory(photos);
    fs::copy(samples_ / "sample2.jpg", photos / "good.jpg");
    put(photos / "zero.jpg", "");
    put(photos / "text.jpg", "this is no photo");
    put(photos / "bomb.pgm", "P5 20000 20000 255\n");
    put(photos / "new\nline.jpg", "x");
    put(photos / "latin\xe9.jpg", "x");
    std::ifstream whole(samples_ / "sample3.jpg", std::ios::binary);
    QByteArray half(60000, '\0');
    whole.read(half.data(), half.size());
    put(photos / "cut.jpg", half);
    fs::create_directory_symlink(photos, photos / "loop");
    const fs::path library = folder_ / "mixed.sqlite";
    const CliRun run = runCli(call({"add", photos.c_str(), (folder_ / "nowhere").c_str()}, library));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject json = run.json();
    QCOMPARE(json["photos"].toInt(), 1);
    QVERIFY(json["faces"].toInt() >= 1);
    QStringList failed;
    for (const auto& failure : json["photos_failed"].toArray()) {
      failed << failure.toObject()["file"].toString();
      QVERIFY(!failure.toObject()["reason"].toString().isEmpty());
    }
    QCOMPARE(failed.size(), 7);
    for (const char* name : {"zero.jpg", "text.jpg", "bomb.pgm", "line.jpg", "latin", "cut.jpg", "nowhere"})
      QVERIFY2(!failed.filter(name).isEmpty(), name);
    const CliRun none = runCli(call({"add", (photos / "zero.jpg").c_str()}, folder_ / "none.sqlite"));
    QCOMPARE(none.exitCode, 1);
    QCOMPARE(none.json()["photos_failed"].toArray().size(), 1);
  }

  void killedAddsGoOn() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const fs::path photos = folder_ / "many";
    fs::create_directory(photos);
    for (int i = 0; i < 12; ++i) {
      const fs::path copy = photos / (std::to_string(i) + ".jpg");
      fs::copy(samples_ / ("sample" + std::to_string(i % 6 + 1) + ".jpg"), copy);
      std::ofstream(copy, std::ios::app | std::ios::binary) << i;  // another content, the same picture
    }
    const fs::path library = folder_ / "killed.sqlite";
    QProcess process;
    startCli(process, call({"add", photos.c_str(), "--threads", "1"}, library));
    QTest::qWait(700);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    const CliRun run = runCli(call({"add", photos.c_str()}, library));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject json = run.json();
    QCOMPARE(json["photos"].toInt(), 12);
    QCOMPARE(json["photos_analyzed"].toInt() + json["photos_unchanged"].toInt(), 12);
  }

  void stopsGently() {
    if (!prepare()) QSKIP("face pack or samples are not set up");
    const fs::path photos = folder_ / "many";
    if (!fs::exists(photos)) QSKIP("needs the photos of the test before");
    const fs::path library = folder_ / "stopped.sqlite";
    QProcess process;
    startCli(process, call({"add", photos.c_str(), "--threads", "1"}, library));
    while (!fs::exists(library) && process.state() == QProcess::Running) QTest::qWait(10);
    QTest::qWait(100);
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    const CliRun run = finishCli(process);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json()["stopped"].toBool());
    QVERIFY(run.json()["photos"].toInt() < 12);
    QVERIFY2(run.err.contains("Stopping"), run.err.constData());
  }
};

QTEST_GUILESS_MAIN(TestCliFaces)
#include "test_cli_faces.moc"
