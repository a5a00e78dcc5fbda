#include <signal.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>
#include <filesystem>
#include <memory>

#include "engine/store/experiment.h"
#include "tests/cli/cli_runner.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr int longestWait = 60'000;  // milliseconds, on a machine with much else to do

QStringList tinyCall(const char* command, const fs::path& data, const fs::path& experiment) {
  QStringList call = trainCall(data, experiment);
  call[0] = command;
  call << "--epochs"
       << "2";
  for (const char* setting : {"budget.epochs=2", "budget.seconds=0"}) call << "--set" << setting;
  return call;
}

bool waitForLines(const fs::path& file, int lines) {
  QElapsedTimer clock;
  clock.start();
  while (clock.elapsed() < longestWait) {
    QFile read(file.c_str());
    if (read.open(QIODevice::ReadOnly) && read.readAll().count('\n') >= lines) return true;
    QThread::msleep(5);
  }
  return false;
}

QJsonArray withoutTimes(const QJsonArray& trials) {
  QJsonArray result;
  for (const auto& trial : trials) {
    QJsonObject object = trial.toObject();
    object.remove("seconds");
    result.append(object);
  }
  return result;
}

}  // namespace

class TestCliSearch : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  fs::path data_;

  QStringList tuneCall(const char* name, int trials) const {
    return tinyCall("tune", data_, folder_ / name) << "--trials" << QString::number(trials) << "--search"
                                                   << "optimizer.learningRate=1e-4..1e-1:log"
                                                   << "--search"
                                                   << "loss.kind={triplet,supervised-contrastive}"
                                                   << "--search"
                                                   << "loss.margin=0.05..1 if loss.kind=triplet"
                                                   << "--no-early-end";
  }

 private slots:
  void init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
    data_ = folder_ / "data";
    makeSignData(data_);
  }

  void tuneFindsTrainsAndTests() {
    const CliRun run = runCli(tuneCall("run", 5));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject json = run.json();
    const QJsonArray trials = json["trials"].toArray();
    QCOMPARE(trials.size(), 5);
    double best = 0;
    for (const auto& trial : trials) best = std::max(best, trial.toObject()["score"].toDouble());
    const QJsonObject winner = trials[json["best"].toInt() - 1].toObject();
    QCOMPARE(winner["score"].toDouble(), best);
    QCOMPARE(json["split"].toString(), QString("calibration"));
    QCOMPARE(json["what_matters"].toObject().size(), 3);
    QVERIFY(json["winner"].toObject()["knn_accuracy"].toDouble() > 0.5);
    QVERIFY(json["winner"].toObject()["baselines"].toObject().contains("untrained_network"));
    const double rate = winner["values"].toObject()["optimizer.learningRate"].toDouble();
    QCOMPARE(readExperimentConfig(folder_ / "run").optimizer.learningRate, static_cast<float>(rate));
    QVERIFY(run.err.contains("Trial 5 of 5"));
    // The winner is an experiment like any other.
    const CliRun evaluated = runCli({"evaluate", "--experiment", (folder_ / "run").c_str(), "--json"});
    QVERIFY2(evaluated.exitCode == 0, evaluated.err.constData());
  }

  void theTableNamesWhatCounts() {
    QStringList call = tuneCall("run", 4);
    call.removeAll("--json");
    const CliRun run = runCli(call);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    for (const char* words : {"Trial", "Seconds", "optimizer.learningRate", "loss.margin", "winner",
                              "What matters", "test split", "Baselines"}) {
      QVERIFY2(run.out.contains(words), run.out.constData());
    }
  }

  void aKilledSearchGoesOnAsIfNothingHadBeen() {
    const CliRun whole = runCli(tuneCall("whole", 4));
    QVERIFY2(whole.exitCode == 0, whole.err.constData());
    QProcess process;
    startCli(process, tuneCall("killed", 4));
    QVERIFY(waitForLines(folder_ / "killed" / "search" / "trials.jsonl", 2));
    process.kill();
    process.waitForFinished();
    const CliRun resumed =
        runCli({"tune", "--resume", "--experiment", (folder_ / "killed").c_str(), "--json"});
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QCOMPARE(withoutTimes(resumed.json()["trials"].toArray()),
             withoutTimes(whole.json()["trials"].toArray()));
    QCOMPARE(resumed.json()["winner"].toObject()["knn_accuracy"],
             whole.json()["winner"].toObject()["knn_accuracy"]);
  }

  void aSpaceComesFromAFile() {
    const fs::path space = folder_ / "space.json";
    QFile file(space.c_str());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"network.embeddingDimension": {"choices": [4, 8]}})");
    file.close();
    const CliRun run = runCli(tinyCall("tune", data_, folder_ / "run") << "--space" << space.c_str());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["trials"].toArray().size(), 2);  // of 30: there are no more
  }

  void wrongSearchesAreWrongCalls() {
    const auto refused = [&](const QStringList& more, const char* words) {
      const CliRun run = runCli(tinyCall("tune", data_, folder_ / "run") << more);
      return run.exitCode == 2 && run.err.contains(words) && !fs::exists(folder_ / "run");
    };
    QVERIFY(refused({"--search", "loss.margin=1..0"}, "range from a number to a larger one"));
    QVERIFY(refused({"--search", "loss.marginn=0..1"}, "there is no setting"));
    QVERIFY(refused({"--search", "seed=0..1"}, "left out of a search"));
    QVERIFY(refused({"--trials", "0"}, "--trials"));
    QVERIFY(refused({"--trials", "501"}, "--trials"));
    QVERIFY(refused({"--search", "loss.margin=0..1", "--space", "x"}, "exclude"));
    const CliRun resumed = runCli({"tune", "--resume", "--experiment", (folder_ / "run").c_str()});
    QCOMPARE(resumed.exitCode, 1);
    const CliRun both = runCli({"tune", "--resume", "--experiment", "x", "--minutes", "3"});
    QCOMPARE(both.exitCode, 2);
  }

  void aSweepTrainsEveryValue() {
    QStringList call = tinyCall("sweep", data_, folder_ / "sweep");
    call << "--key"
         << "network.widths"
         << "--values"
         << "[4],[8,16]";
    const CliRun run = runCli(call);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray runs = run.json()["runs"].toArray();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[1].toObject()["value"].toString(), QString("[8,16]"));
    const fs::path second = runs[1].toObject()["experiment"].toString().toStdString();
    QCOMPARE(readExperimentConfig(second).network.widths, (std::vector<int>{8, 16}));
    QVERIFY(runs[0].toObject()["validation_knn_accuracy"].toDouble() > 0.3);
    const CliRun again = runCli(call);
    QCOMPARE(again.exitCode, 1);
    QStringList resume = {"sweep", "--resume", "--experiment", (folder_ / "sweep").c_str()};
    const CliRun resumed = runCli(resume);
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QVERIFY(resumed.out.contains("test split was not read"));
    call[call.indexOf("[4],[8,16]")] = "[4],[0]";
    call[call.indexOf((folder_ / "sweep").c_str())] = (folder_ / "other").c_str();
    const CliRun wrong = runCli(call);
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY(!fs::exists(folder_ / "other"));
  }

  void configListsEverySetting() {
    const CliRun run = runCli({"config", "--list", "--json"});
    QCOMPARE(run.exitCode, 0);
    const QJsonArray settings = run.json()["settings"].toArray();
    QVERIFY(settings.size() > 60);
    for (const auto& setting : settings) {
      const QJsonObject object = setting.toObject();
      for (const char* field : {"key", "type", "meaning"}) {
        QVERIFY2(!object[field].toString().isEmpty(), qPrintable(object["key"].toString()));
      }
      if (object["key"].toString() == "loss.margin") {
        QCOMPARE(object["default"].toDouble(), 0.2);
        QCOMPARE(object["range"].toString(), QString("0 to 4"));
      }
    }
    const CliRun text = runCli({"config", "--list"});
    QVERIFY(text.out.contains("loss.margin = 0.2\n    number: 0 to 4\n"));
    for (const QByteArray& line : text.out.split('\n')) QVERIFY2(line.size() <= 100, line.constData());
  }

  void configChecksAFile() {
    const fs::path file = folder_ / "config.json";
    const auto check = [&](const char* text) {
      QFile written(file.c_str());
      written.open(QIODevice::WriteOnly);
      written.write(text);
      written.close();
      return runCli({"config", "--check", file.c_str(), "--json"});
    };
    const CliRun good = check(R"({"loss": {"margin": 0.3}})");
    QCOMPARE(good.exitCode, 0);
    QCOMPARE(good.json()["config"].toObject()["loss"].toObject()["margin"].toDouble(), 0.3);
    const CliRun bad = check(R"({"loss": {"margin": 30}})");
    QCOMPARE(bad.exitCode, 1);
    QVERIFY(bad.err.contains("loss.margin") && bad.err.contains("config.json"));
    QCOMPARE(runCli({"config"}).exitCode, 2);
    QCOMPARE(runCli({"config", "--list", "--check", "x"}).exitCode, 2);
  }
};

QTEST_APPLESS_MAIN(TestCliSearch)
#include "test_cli_search.moc"
