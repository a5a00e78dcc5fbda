#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "engine/core/files.h"
#include "engine/store/npy.h"
#include "engine/store/npy_array.h"
#include "tests/cli/cli_runner.h"
#include "tests/support/clusters.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

/// project and neighbors, as scripts call them.
class TestCliProject : public QObject {
  Q_OBJECT

  QTemporaryDir temporary_;
  fs::path folder_ = temporary_.path().toStdString();
  QString vectors_ = (folder_ / "vectors.npy").c_str();
  QString labels_ = (folder_ / "labels.npy").c_str();

  QString at(const char* name) const { return (folder_ / name).c_str(); }

 private slots:
  void initTestCase() {
    const Clusters data = clusters(240, 12, 3, 1);
    writeNpy(vectors_.toStdString(), data.rows);
    writeNpy(labels_.toStdString(), std::vector<std::int64_t>(data.labels.begin(), data.labels.end()));
  }

  void mapsByEveryMethod_data() {
    QTest::addColumn<QString>("method");
    for (const char* method : {"pca", "tsne", "umap"}) QTest::addRow("%s", method) << method;
  }
  void mapsByEveryMethod() {
    QFETCH(QString, method);
    const CliRun run =
        runCli({"project", "--method", method, "--in", vectors_, "--labels", labels_, "--out", at("map.npy"),
                "--plot", at("map.png"), "--json", "--threads", "1", "--seed", "3"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject json = run.json();
    QCOMPARE(json["method"].toString(), method);
    QCOMPARE(json["points"].toInt(), 240);
    QVERIFY(json["seconds"].toDouble() > 0);
    QVERIFY(json["knn_accuracy"].toDouble() > 0.95);
    QVERIFY(json["trustworthiness"].toDouble() > 0.7 && json["trustworthiness"].toDouble() <= 1);
    QVERIFY(json["kl_divergence"].toDouble() > 0);
    QCOMPARE(json["explained_variance"].toArray().size(), method == "pca" ? 2 : 0);
    const Matrix map = readNpyMatrix(at("map.npy").toStdString());
    QCOMPARE(map.rows, std::size_t{240});
    QCOMPARE(map.columns, std::size_t{2});
    QVERIFY(nearestOfSameClass(map, clusters(240, 12, 3, 1).labels) > 0.95);
    QVERIFY(fs::file_size(at("map.png").toStdString()) > 1000);
  }

  void withoutLabelsNothingIsMadeUp() {
    const CliRun run = runCli({"project", "--method", "pca", "--in", vectors_, "--out", at("map.csv"),
                               "--dimensions", "3", "--plot", at("map.svg"), "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.json()["knn_accuracy"].isNull());
    QVERIFY(run.json()["trustworthiness"].isDouble());
    std::ifstream file(folder_ / "map.csv");
    std::string header;
    std::getline(file, header);
    QVERIFY(header.find('z') != std::string::npos);
  }

  void findsNeighbours() {
    for (const QString out : {"near.csv", "near.json", "near.npy"}) {
      const CliRun run = runCli(
          {"neighbors", "--in", vectors_, "--count", "5", "--exact", "--out", at(qPrintable(out)), "--json"});
      QVERIFY2(run.exitCode == 0, run.err.constData());
      QCOMPARE(run.json()["points"].toInt(), 240);
      QCOMPARE(run.json()["count"].toInt(), 5);
      QCOMPARE(run.json()["recall"].toDouble(), 1.0);
      QVERIFY(fs::file_size(folder_ / out.toStdString()) > 1000);
    }
    const std::vector<std::uint8_t> bytes = readFile(folder_ / "near.npy", 1 << 20);
    const NpyArray near = parseNpyArray(bytes, "near.npy");
    QCOMPARE(near.shape, (std::vector<std::size_t>{240, 5}));
    const std::vector<std::int64_t> rows = integersOf(near, "near.npy");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      QVERIFY(rows[i] >= 0 && rows[i] < 240 && rows[i] != static_cast<std::int64_t>(i / 5));
    }
    const Matrix distances = readNpyMatrix(folder_ / "near.distances.npy");
    QCOMPARE(distances.columns, std::size_t{5});
    QVERIFY(distances.row(0)[0] <= distances.row(0)[4]);
  }

  void wrongCalls() {
    const QStringList project = {"project", "--in", vectors_, "--out", at("x.npy")};
    QCOMPARE(runCli(project + QStringList{"--method", "lda"}).exitCode, 2);
    QCOMPARE(runCli(project).exitCode, 2);
    QCOMPARE(runCli(project + QStringList{"--method", "pca", "--dimensions", "4"}).exitCode, 2);
    QCOMPARE(runCli(project + QStringList{"--method", "pca", "--plot", "map.bmp"}).exitCode, 2);
    QCOMPARE(runCli(project + QStringList{"--method", "pca", "--supervised"}).exitCode, 2);
    QVERIFY(!fs::exists(folder_ / "x.npy"));
    const QStringList near = {"neighbors", "--in", vectors_, "--out", at("x.csv")};
    QCOMPARE(runCli(near + QStringList{"--exact", "--approximate"}).exitCode, 2);
    QCOMPARE(runCli(near + QStringList{"--metric", "angle"}).exitCode, 2);
  }

  void badRowsAreNamed() {
    Matrix rows = clusters(30, 4, 2, 1).rows;
    rows.row(12)[1] = std::nanf("");
    writeNpy(folder_ / "bad.npy", rows);
    const CliRun run = runCli({"project", "--method", "pca", "--in", at("bad.npy"), "--out", at("x.npy")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("12") || run.err.contains("13"), run.err.constData());
    writeNpy(folder_ / "few.npy", std::vector<std::int64_t>{1, 2, 3});
    const CliRun labels = runCli(
        {"project", "--method", "pca", "--in", vectors_, "--labels", at("few.npy"), "--out", at("x.npy")});
    QCOMPARE(labels.exitCode, 1);
  }
};

QTEST_APPLESS_MAIN(TestCliProject)
#include "test_cli_project.moc"
