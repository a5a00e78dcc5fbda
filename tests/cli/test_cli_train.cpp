#include <signal.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>
#include <filesystem>
#include <memory>

#include "engine/store/experiment.h"
#include "engine/store/map_frames.h"
#include "tests/cli/cli_runner.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr int longestWait = 60'000;  // milliseconds, on a machine with much else to do

/// Waits until standard error has these words.
bool waitForWords(QProcess& process, const QByteArray& words) {
  QElapsedTimer clock;
  clock.start();
  QByteArray seen;
  while (!seen.contains(words) && clock.elapsed() < longestWait && process.state() == QProcess::Running) {
    process.waitForReadyRead(100);
    seen += process.readAllStandardError();
  }
  return seen.contains(words);
}

bool waitForFile(const fs::path& file) {
  QElapsedTimer clock;
  clock.start();
  while (!fs::exists(file) && clock.elapsed() < longestWait) QThread::msleep(20);
  return fs::exists(file);
}

std::vector<float> lossesOf(const fs::path& experiment) {
  std::vector<float> losses;
  for (const MetricsRow& row : readMetrics(experiment)) losses.push_back(row.step.loss);
  return losses;
}

}  // namespace

class TestCliTrain : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  fs::path data_;

 private slots:
  void init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
    data_ = folder_ / "data";
    makeSignData(data_);
  }

  void aRunLeavesAnExperiment() {
    const CliRun run = runCli(trainCall(data_, folder_ / "run") << "--epochs"
                                                                << "6");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject json = run.json();
    for (const char* key : {"experiment", "steps", "seconds", "images_seen", "images_per_second", "loss",
                            "validation_loss", "knn_accuracy", "stopped", "baselines", "health", "cures"}) {
      QVERIFY2(json.contains(key), key);
    }
    QCOMPARE(json["experiment"].toString(), QString((folder_ / "run").c_str()));
    QCOMPARE(json["stopped"].toBool(true), false);
    QVERIFY(json["images_seen"].toInt() >= 6 * 135);  // 45 of 60 a class are trained on
    QVERIFY(json["knn_accuracy"].toDouble() > 0.95);
    QVERIFY(std::abs(json["baselines"]["chance"].toDouble() - 1.0 / 3) < 1e-6);
    QVERIFY(run.err.contains("calibration"));
    QVERIFY(!run.err.contains('\r'));  // no bar where there is no terminal
    QVERIFY(readExperimentInfo(folder_ / "run").state == ExperimentState::finished);
    QCOMPARE(readExperimentConfig(folder_ / "run").network.widths, (std::vector<int>{8, 16}));
  }

  void theFramesOfARunAreKept() {
    const auto framesOf = [&](const char* name, const QStringList& more) {
      const CliRun run = runCli(trainCall(data_, folder_ / name) << QStringList{"--epochs", "6"} + more);
      return run.exitCode == 0 ? MapFrames(folder_ / name / mapFramesFileName).size() : std::size_t{0};
    };
    QVERIFY(framesOf("often", {"--map-every", "0.001"}) >= 3);
    QVERIFY(framesOf("usual", {}) >= 2);  // the first and the last at least
    QCOMPARE(framesOf("none", {"--map-every", "0"}), std::size_t{1});
    QCOMPARE(runCli(trainCall(data_, folder_ / "wrong") << QStringList{"--map-every", "-1"}).exitCode, 2);
    QVERIFY(!fs::exists(folder_ / "wrong"));
  }

  void theSummaryNamesSplitsAndBaselines() {
    QStringList call = trainCall(data_, folder_ / "run") << "--epochs"
                                                         << "1";
    call.removeAll("--json");
    const CliRun run = runCli(call);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    for (const char* words : {"k-NN accuracy", "test split", "60 pictures", "Baselines", "chance 33.33 %",
                              "raw pixels", "untrained network"}) {
      QVERIFY2(run.out.contains(words), run.out.constData());
    }
  }

  void theConfigOfOneRunMakesAnother() {
    QCOMPARE(runCli(trainCall(data_, folder_ / "one") << "--epochs"
                                                      << "2"
                                                      << "--seed"
                                                      << "7")
                 .exitCode,
             0);
    const fs::path config = folder_ / "one" / "config.json";
    const CliRun second =
        runCli({"train", "--config", config.c_str(), "--experiment", (folder_ / "two").c_str()});
    QVERIFY2(second.exitCode == 0, second.err.constData());
    QVERIFY(!lossesOf(folder_ / "one").empty());
    QCOMPARE(lossesOf(folder_ / "one"), lossesOf(folder_ / "two"));
    const CliRun other = runCli(
        {"train", "--config", config.c_str(), "--experiment", (folder_ / "three").c_str(), "--seed", "8"});
    QCOMPARE(other.exitCode, 0);
    QVERIFY(lossesOf(folder_ / "one") != lossesOf(folder_ / "three"));
  }

  void anExperimentIsNotOverwritten() {
    QCOMPARE(runCli(trainCall(data_, folder_ / "run") << "--epochs"
                                                      << "1")
                 .exitCode,
             0);
    const std::vector<float> losses = lossesOf(folder_ / "run");
    const CliRun again = runCli(trainCall(data_, folder_ / "run") << "--epochs"
                                                                  << "1");
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.err.contains((folder_ / "run").c_str()));
    QVERIFY(again.out.isEmpty());
    QCOMPARE(lossesOf(folder_ / "run"), losses);
  }

  void aSignalStopsGently_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
  }
  void aSignalStopsGently() {
    QFETCH(int, number);
    QProcess process;
    startCli(process, trainCall(data_, folder_ / "run") << "--seconds"
                                                        << "600");
    QVERIFY(waitForWords(process, "step"));
    ::kill(static_cast<pid_t>(process.processId()), number);
    const CliRun run = finishCli(process);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.contains("Stopping"));
    QCOMPARE(run.json()["stopped"].toBool(), true);
    QVERIFY(run.json()["steps"].toInt() > 0);
    QVERIFY(readExperimentInfo(folder_ / "run").state == ExperimentState::stopped);
    QVERIFY(loadRecognizer(folder_ / "run") != nullptr);
  }

  void aKilledRunGoesOn() {
    const fs::path run = folder_ / "run";
    QProcess process;
    startCli(process, trainCall(data_, run) << "--seconds"
                                            << "600");
    QVERIFY(waitForFile(run / "checkpoint.safetensors"));
    process.kill();
    QVERIFY(finishCli(process).crashed);
    QVERIFY(readExperimentInfo(run).state == ExperimentState::running);

    QProcess next;
    startCli(next, {"train", "--resume", "--experiment", run.c_str(), "--threads", "1", "--json"});
    QVERIFY(waitForWords(next, "going on after step"));
    ::kill(static_cast<pid_t>(next.processId()), SIGINT);
    const CliRun resumed = finishCli(next);
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QVERIFY(resumed.json()["steps"].toInt() > 0);
    const std::vector<MetricsRow> rows = readMetrics(run);  // strict: no step twice
    QCOMPARE(rows.back().step.step, static_cast<std::int64_t>(resumed.json()["steps"].toInt()));
    QVERIFY(loadRecognizer(run) != nullptr);
  }

  void aFinishedRunGoesOnForLonger() {
    const fs::path run = folder_ / "run";
    const CliRun first = runCli(trainCall(data_, run) << "--epochs"
                                                      << "1");
    QCOMPARE(first.exitCode, 0);
    const CliRun more = runCli({"train", "--resume", "--experiment", run.c_str(), "--epochs", "2", "--json"});
    QVERIFY2(more.exitCode == 0, more.err.constData());
    QVERIFY(more.json()["steps"].toInt() >= 2 * first.json()["steps"].toInt());
  }

  void aRunThatIsBeingWrittenIsLeftAlone() {
    QProcess process;
    startCli(process, trainCall(data_, folder_ / "run") << "--seconds"
                                                        << "600");
    QVERIFY(waitForWords(process, "step"));
    const CliRun second = runCli({"train", "--resume", "--experiment", (folder_ / "run").c_str()});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains("another run"), second.err.constData());
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QCOMPARE(finishCli(process).exitCode, 0);
  }
};

QTEST_GUILESS_MAIN(TestCliTrain)
#include "test_cli_train.moc"
