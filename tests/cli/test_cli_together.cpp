#include <arpa/inet.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include "engine/store/experiment.h"
#include "tests/cli/cli_runner.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr int longestWait = 60'000;  // milliseconds, on a machine with much else to do

/// A socket that listens on a port of the system's choice.
class TakenPort {
 public:
  TakenPort() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    socklen_t size = sizeof address;
    ::bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(socket_, 1);
    ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
  }
  ~TakenPort() { ::close(socket_); }
  QString address() const { return QStringLiteral("127.0.0.1:%1").arg(port_); }

 private:
  int socket_;
  int port_ = 0;
};

/// Where nobody listens for now.
QString freeAddress() {
  return TakenPort().address();
}

QStringList asRank(QStringList call, int rank, const QString& address, const QString& wait = "60",
                   const QString& ranks = "2") {
  return call << "--ranks" << ranks << "--rank" << QString::number(rank) << "--rendezvous" << address
              << "--wait" << wait;
}

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

/// Two calls side by side.
struct Pair {
  QProcess first;
  QProcess second;
  Pair(const QStringList& one, const QStringList& two) {
    startCli(first, one);
    startCli(second, two);
  }
  ~Pair() {
    for (QProcess* process : {&first, &second}) {
      if (process->state() == QProcess::NotRunning) continue;
      process->kill();
      process->waitForFinished();
    }
  }
};

std::vector<float> lossesOf(const fs::path& experiment) {
  std::vector<float> losses;
  for (const MetricsRow& row : readMetrics(experiment)) losses.push_back(row.step.loss);
  return losses;
}

/// The largest difference, relative to the loss; infinite when there are not as many.
double largestDifference(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size() || a.empty()) return HUGE_VAL;
  double most = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    most = std::max(most, std::abs(double(a[i]) - b[i]) / std::max(1.0, std::abs(double(b[i]))));
  return most;
}

}  // namespace

/// Training on several machines, as two processes of one.
class TestCliTogether : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  fs::path data_;

  QStringList call(const char* experiment, const char* budget, const char* amount) const {
    return trainCall(data_, folder_ / experiment) << budget << amount;
  }

 private slots:
  void init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
    data_ = folder_ / "data";
    makeSignData(data_);
  }

  void twoRanksLearnWhatOneProcessDoes_data() {
    QTest::addColumn<QStringList>("settings");
    QTest::newRow("supervised contrastive") << QStringList{};
    QTest::newRow("triplets, SGD, clipped, a batch that does not divide evenly")
        << QStringList{"loss.kind=triplet", "optimizer.kind=sgd", "optimizer.learningRate=0.05",
                       "optimizer.gradientLimit=0.5", "sampler.samplesPerClass=7"};
  }
  void twoRanksLearnWhatOneProcessDoes() {
    QFETCH(QStringList, settings);
    const auto set = [&](QStringList words) {
      for (const QString& setting : settings) words << "--set" << setting;
      return words;
    };
    const CliRun alone = runCli(set(call("alone", "--epochs", "4")));
    QVERIFY2(alone.exitCode == 0, alone.err.constData());
    const QString address = freeAddress();
    Pair pair(asRank(set(call("together", "--epochs", "4")), 0, address),
              asRank(set(call("never", "--epochs", "4")), 1, address));
    const CliRun first = finishCli(pair.first);
    const CliRun second = finishCli(pair.second);
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QVERIFY2(second.exitCode == 0, second.err.constData());
    const double difference = largestDifference(lossesOf(folder_ / "together"), lossesOf(folder_ / "alone"));
    qInfo("largest difference of %zu losses: %.2g", lossesOf(folder_ / "alone").size(), difference);
    QVERIFY(difference <= 1e-4);
    QVERIFY(lossesOf(folder_ / "alone").size() >= 20);
    QVERIFY(std::abs(first.json()["knn_accuracy"].toDouble() - alone.json()["knn_accuracy"].toDouble()) <=
            0.002);
    QCOMPARE(second.json()["steps"], first.json()["steps"]);
    QCOMPARE(second.json()["rank"].toInt(), 1);
    QVERIFY(!fs::exists(folder_ / "never"));  // only rank 0 writes
  }

  void aKilledRankEndsTheOther_data() {
    QTest::addColumn<int>("killed");
    QTest::newRow("rank 1") << 1;
    QTest::newRow("rank 0") << 0;
  }
  void aKilledRankEndsTheOther() {
    QFETCH(int, killed);
    const QString address = freeAddress();
    const QStringList words = call("run", "--seconds", "600");
    Pair pair(asRank(words, 0, address), asRank(words, 1, address));
    QProcess& victim = killed == 0 ? pair.first : pair.second;
    QProcess& other = killed == 0 ? pair.second : pair.first;
    QVERIFY(waitForWords(other, "step"));
    victim.kill();
    QElapsedTimer clock;
    clock.start();
    const CliRun left = finishCli(other);
    qInfo("the other ended after %lld ms", static_cast<long long>(clock.elapsed()));
    QCOMPARE(left.exitCode, 1);
    QVERIFY2(left.err.contains("rank " + QByteArray::number(killed) + " was lost"), left.err.constData());
    QVERIFY(clock.elapsed() < 30'000);
    if (killed == 0) return;
    QVERIFY(readExperimentInfo(folder_ / "run").state == ExperimentState::running);
    QVERIFY(fs::exists(folder_ / "run" / "checkpoint.safetensors"));

    // One process goes on with what two began.
    QProcess next;
    startCli(next, {"train", "--resume", "--experiment", (folder_ / "run").c_str(), "--json"});
    QVERIFY(waitForWords(next, "going on after step"));
    ::kill(static_cast<pid_t>(next.processId()), SIGINT);
    QCOMPARE(finishCli(next).exitCode, 0);
    QVERIFY(readMetrics(folder_ / "run").size() > 1);  // strict: no step twice
  }

  void aStopOfOneIsAStopOfAllAndTheyGoOn() {
    const CliRun alone = runCli(call("alone", "--epochs", "60"));
    QVERIFY2(alone.exitCode == 0, alone.err.constData());
    const QStringList words = call("run", "--epochs", "60");
    {
      const QString address = freeAddress();
      Pair pair(asRank(words, 0, address), asRank(words, 1, address));
      QVERIFY(waitForWords(pair.second, "step"));
      ::kill(static_cast<pid_t>(pair.second.processId()), SIGINT);
      const CliRun first = finishCli(pair.first);
      QVERIFY2(first.exitCode == 0, first.err.constData());
      QCOMPARE(first.json()["stopped"].toBool(), true);
      QCOMPARE(finishCli(pair.second).json()["stopped"].toBool(), true);
      QVERIFY(lossesOf(folder_ / "run").size() < lossesOf(folder_ / "alone").size());
    }
    const QStringList more = {"train", "--resume", "--experiment", (folder_ / "run").c_str(), "--json"};
    const QString address = freeAddress();
    Pair pair(asRank(more, 0, address), asRank(more, 1, address));
    const CliRun first = finishCli(pair.first);
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QCOMPARE(finishCli(pair.second).exitCode, 0);
    QVERIFY(largestDifference(lossesOf(folder_ / "run"), lossesOf(folder_ / "alone")) <= 1e-3);
  }

  void ranksThatDifferAreTold_data() {
    QTest::addColumn<QStringList>("other");
    QTest::addColumn<bool>("otherData");
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("setting") << QStringList{"--set", "loss.temperature=0.3"} << false
                             << QByteArray("it has loss.temperature = 0.3, rank 0 has loss.temperature");
    QTest::newRow("seed") << QStringList{"--seed", "7"} << false
                          << QByteArray("it has seed = 7, rank 0 has seed = 1");
    QTest::newRow("data") << QStringList{} << true << QByteArray("it learns from 135 samples");
  }
  void ranksThatDifferAreTold() {
    QFETCH(QStringList, other);
    QFETCH(bool, otherData);
    QFETCH(QByteArray, fault);
    QStringList words = call("other", "--epochs", "1");
    if (otherData) {
      const fs::path changed = folder_ / "changed";
      fs::create_directories(changed);
      writeIdxPair(changed / "train-images-idx3-ubyte", changed / "train-labels-idx1-ubyte",
                   easySigns(60, 3));
      writeIdxPair(changed / "t10k-images-idx3-ubyte", changed / "t10k-labels-idx1-ubyte", easySigns(20, 2));
      words[2] = changed.c_str();
    }
    const QString address = freeAddress();
    Pair pair(asRank(call("run", "--epochs", "1"), 0, address), asRank(words + other, 1, address));
    for (QProcess* process : {&pair.first, &pair.second}) {
      const CliRun run = finishCli(*process);
      QCOMPARE(run.exitCode, 1);
      QVERIFY2(run.err.contains("Rank 1 does not fit rank 0") && run.err.contains(fault),
               run.err.constData());
    }
    QVERIFY(!fs::exists(folder_ / "run" / "experiment.json"));
  }

  void ranksThatCountOtherwiseAreTold() {
    const QString address = freeAddress();
    const QStringList words = call("run", "--epochs", "1");
    Pair pair(asRank(words, 0, address), asRank(words, 1, address, "60", "3"));
    for (QProcess* process : {&pair.first, &pair.second}) {
      const CliRun run = finishCli(*process);
      QCOMPARE(run.exitCode, 1);
      QVERIFY2(run.err.contains("it has 3 ranks, rank 0 has 2 ranks"), run.err.constData());
    }
  }

  void aRankThatIsThereAlreadyIsTold() {
    const QString address = freeAddress();
    const QStringList words = call("run", "--seconds", "600");
    Pair pair(asRank(words, 0, address), asRank(words, 1, address));
    QVERIFY(waitForWords(pair.second, "step"));
    const CliRun third = runCli(asRank(words, 1, address));
    QCOMPARE(third.exitCode, 1);
    QVERIFY2(third.err.contains("another process is rank 1 already"), third.err.constData());
    QVERIFY(pair.first.state() == QProcess::Running);  // the others train on
    QVERIFY(pair.second.state() == QProcess::Running);
  }

  void aMeetingThatFailsIsTold_data() {
    QTest::addColumn<int>("rank");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("unknown name") << 1 << "no-such-machine.invalid:29500"
                                  << QByteArray("no machine of the name \"no-such-machine.invalid\"");
    QTest::newRow("nobody there") << 1 << "" << QByteArray("nobody answered there");
    QTest::newRow("nobody comes") << 0 << "" << QByteArray("rank 1 did not come in time");
    QTest::newRow("port taken") << 0 << "taken" << QByteArray("the port is taken");
  }
  void aMeetingThatFailsIsTold() {
    QFETCH(int, rank);
    QFETCH(QString, address);
    QFETCH(QByteArray, fault);
    const TakenPort taken;
    if (address.isEmpty()) address = freeAddress();
    if (address == "taken") address = taken.address();
    const CliRun run = runCli(asRank(call("run", "--epochs", "1"), rank, address, "1"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("The machines cannot meet at " + address.toUtf8()), run.err.constData());
    QVERIFY2(run.err.contains(fault), run.err.constData());
    QVERIFY(!fs::exists(folder_ / "run" / "experiment.json"));
  }

  void wrongCallsAreTold_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("fault");
    const auto add = [](const char* words, const char* fault) {
      QTest::newRow(words) << QString(words) << QByteArray(fault);
    };
    add("--ranks 2 --rank 0", "--rendezvous is missing");
    add("--rank 0 --rendezvous a:1", "--ranks is missing");
    add("--ranks 1 --rank 0 --rendezvous a:1", "--ranks must be a whole number");
    add("--ranks 2 --rank 2 --rendezvous a:1", "--rank must be below --ranks");
    add("--ranks 2 --rank 0 --rendezvous a", "--rendezvous must be HOST:PORT");
    add("--ranks 2 --rank 0 --rendezvous a:0", "--rendezvous must be HOST:PORT");
    add("--ranks 2 --rank 0 --rendezvous a:65536", "--rendezvous must be HOST:PORT");
    add("--ranks 2 --rank 0 --rendezvous :29500", "--rendezvous must be HOST:PORT");
    add("--ranks 2 --rank 0 --rendezvous a:1 --wait 0", "--wait must be a number above 0");
  }
  void wrongCallsAreTold() {
    QFETCH(QString, words);
    QFETCH(QByteArray, fault);
    const CliRun run = runCli(call("run", "--epochs", "1") + words.split(' '));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(fault), run.err.constData());
  }
};

QTEST_GUILESS_MAIN(TestCliTogether)
#include "test_cli_together.moc"
