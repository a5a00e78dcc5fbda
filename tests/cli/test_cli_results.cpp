#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <set>

#include "engine/store/npy.h"
#include "tests/cli/cli_runner.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

/// Ink in the shape of a sign: 1 a standing bar, 2 a lying one.
QByteArray barInk(int sign, const char* label) {
  const char* points = sign == 1 ? "[[50,10],[50,50],[50,90]]" : "[[10,50],[50,50],[90,50]]";
  return QByteArray("{\"label\": \"") + label + "\", \"strokes\": [" + points + "]}\n";
}

void put(const fs::path& file, const QByteArray& text) {
  std::ofstream out(file, std::ios::binary);
  out.write(text.constData(), text.size());
}

/// A sign as a dark picture on white paper, larger than the network's; a PGM needs no library to write.
void savePicture(const fs::path& file, const LabelledSamples& images, std::size_t place) {
  constexpr int scale = 4;
  QByteArray picture = "P5 112 112 255\n";
  for (int y = 0; y < 28 * scale; ++y) {
    for (int x = 0; x < 28 * scale; ++x) {
      const std::uint8_t ink = images.image(place)[static_cast<std::size_t>(y / scale * 28 + x / scale)];
      picture += static_cast<char>(255 - ink);
    }
  }
  fs::create_directories(file.parent_path());
  put(file, picture);
}

}  // namespace

/// What evaluate, recognize and embed say about one experiment.
class TestCliResults : public QObject {
  Q_OBJECT

  QTemporaryDir temporary_;
  fs::path folder_ = temporary_.path().toStdString();
  fs::path data_ = folder_ / "data";
  QString experiment_ = (folder_ / "run").c_str();

 private slots:
  void initTestCase() {
    makeSignData(data_);
    const CliRun run = runCli(trainCall(data_, folder_ / "run") << "--epochs"
                                                                << "12");
    QVERIFY2(run.exitCode == 0, run.err.constData());
  }

  void evaluateScoresTheTestSplit() {
    const CliRun run =
        runCli({"evaluate", "--experiment", experiment_, "--json", "--seed", "3", "--threads", "2"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject json = run.json();
    QCOMPARE(json["count"].toInt(), 60);
    for (const char* key : {"knn_accuracy", "precision_at_1", "map_at_r"})
      QVERIFY(json[key].toDouble() > 0.9);
    QVERIFY(json["threshold"].toDouble() > 0);
    const double sum =
        json["accepted_correct"].toDouble() + json["accepted_wrong"].toDouble() + json["rejected"].toDouble();
    QVERIFY(std::abs(sum - 1) < 1e-9);
    QVERIFY(!json.contains("unknown"));
    for (const char* key : {"macro_accuracy", "r_precision", "recall_at_8", "adjusted_mutual_information"})
      QVERIFY2(json[key].toDouble() > 0.8, key);
    const QJsonObject verification = json["verification"].toObject();
    QVERIFY(verification["auc"].toDouble() > 0.9 && verification["accuracy"].toDouble() > 0.8);
    QVERIFY(verification["roc"].toArray().size() > 2);
    const QJsonObject baselines = json["baselines"].toObject();
    QCOMPARE(baselines["chance"].toDouble(), 1.0 / 3);
    QCOMPARE(baselines["always_different"].toDouble(), 0.5);
    for (const char* part : {"raw_input", "untrained_network"})
      QVERIFY2(baselines[part].toObject().contains("map_at_r"), part);
    QCOMPARE(json["per_class"].toArray().size(), 3);
    QCOMPARE(json["confusion"].toObject()["counts"].toArray().size(), 3);
    const CliRun text = runCli({"evaluate", "--experiment", experiment_});
    QVERIFY(text.out.contains("test split of"));
    for (const char* word : {"Baselines", "MAP@R", "EER", "majority class", "Untrained", "Recogniser"})
      QVERIFY2(text.out.contains(word), word);
  }

  void evaluateComparesHeads() {
    const CliRun run = runCli({"evaluate", "--experiment", experiment_, "--heads", "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject heads = run.json()["heads"].toObject()["network"].toObject();
    for (const char* head : {"knn", "nearest_mean", "softmax", "perceptron"})
      QVERIFY2(heads[head].toObject()["accuracy"].toDouble() > 0.9, head);
    QCOMPARE(heads["majority_class"].toObject()["accuracy"].toDouble(), 1.0 / 3);
    QCOMPARE(runCli({"evaluate", "--experiment", experiment_, "--balanced"}).exitCode, 2);
  }

  void evaluateSpreadsOverSeeds() {
    const fs::path other = folder_ / "other";
    const CliRun trained = runCli(trainCall(data_, other) << "--epochs"
                                                          << "2"
                                                          << "--seed"
                                                          << "8");
    QVERIFY2(trained.exitCode == 0, trained.err.constData());
    const CliRun run =
        runCli({"evaluate", "--seeds", experiment_, QString::fromStdString(other.string()), "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonObject score = run.json()["scores"].toObject()["map_at_r"].toObject();
    QCOMPARE(score["count"].toInt(), 2);
    QVERIFY(score["mean"].toDouble() > 0.3 && score["standard_deviation"].toDouble() >= 0);
    QVERIFY(run.json()["differing_settings"].toArray().contains(QString("budget.epochs")));
    QVERIFY(runCli({"evaluate", "--seeds", experiment_, QString::fromStdString(other.string())})
                .out.contains("more than the seed"));
    QCOMPARE(runCli({"evaluate", "--seeds", experiment_}).exitCode, 2);
  }

  void evaluateScoresUnknownInk() {
    put(folder_ / "known.jsonl", barInk(1, "1") + barInk(2, "2"));
    QByteArray letters;
    for (const char* label : {"x", "x", "y"}) {
      letters += QByteArray("{\"label\": \"") + label + "\", \"strokes\": [[[0,0],[9,9]],[[9,0],[0,9]]]}\n";
    }
    put(folder_ / "letters.jsonl", letters);
    const CliRun run =
        runCli({"evaluate", "--experiment", experiment_, "--dataset", (folder_ / "known.jsonl").c_str(),
                "--unknown", (folder_ / "letters.jsonl").c_str(), "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["count"].toInt(), 2);
    const QJsonObject unknown = run.json()["unknown"].toObject();
    QCOMPARE(unknown["count"].toInt(), 3);
    for (const char* key : {"rejected", "auroc", "fpr_at_95_tpr"}) QVERIFY(unknown[key].isDouble());
    QCOMPARE(unknown["per_class"]["x"]["count"].toInt(), 2);
    QCOMPARE(unknown["per_class"]["y"]["count"].toInt(), 1);
  }

  void keptMovesTheThreshold() {
    const auto threshold = [&](const char* kept) {
      return runCli({"evaluate", "--experiment", experiment_, "--json", "--kept", kept})
          .json()["threshold"]
          .toDouble();
    };
    QVERIFY(threshold("0.1") < threshold("0.5"));
    QVERIFY(threshold("0.5") < threshold("1"));
  }

  void evaluateNamesAClassThatIsNotKnown() {
    put(folder_ / "seven.jsonl", barInk(1, "7"));
    const CliRun run = runCli(
        {"evaluate", "--experiment", experiment_, "--dataset", (folder_ / "seven.jsonl").c_str(), "--json"});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("seven.jsonl") && run.err.contains("\"7\""), run.err.constData());
    QVERIFY(run.out.isEmpty());
  }

  void recognizeTakesPicturesInkAndFolders() {
    const LabelledSamples signs = easySigns(1, 9);
    savePicture(folder_ / "pictures" / "b.pgm", signs, 1);
    savePicture(folder_ / "pictures" / "deeper" / "a.pgm", signs, 0);
    put(folder_ / "pictures" / "note.txt", "no picture");
    put(folder_ / "one.json", barInk(2, ""));
    put(folder_ / "two.jsonl", barInk(1, "") + "\n" + barInk(2, ""));
    const CliRun run = runCli({"recognize", "--experiment", experiment_, (folder_ / "one.json").c_str(),
                               (folder_ / "two.jsonl").c_str(), (folder_ / "pictures").c_str(), "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray results = run.json()["results"].toArray();
    QCOMPARE(results.size(), 5);
    for (const QJsonValue value : results) {
      const QJsonObject result = value.toObject();
      for (const char* key :
           {"file", "line", "answer", "nearest_class", "distance", "threshold", "nearest"}) {
        QVERIFY2(result.contains(key), key);
      }
      QVERIFY(result["answer"].isNull() || result["answer"] == result["nearest_class"]);
      QCOMPARE(result["nearest"].toArray().size(), 5);
    }
    QVERIFY(results[0]["line"].isNull());
    QCOMPARE(results[1]["line"].toInt(), 1);
    QCOMPARE(results[2]["line"].toInt(), 3);  // the second line is empty
    QVERIFY(results[3]["file"].toString().endsWith("b.pgm"));
    QVERIFY(results[4]["file"].toString().endsWith("a.pgm"));
    QCOMPARE(results[3]["nearest_class"].toString(), QString("1"));
    QCOMPARE(results[4]["nearest_class"].toString(), QString("0"));
  }

  void recognizeTakesIdx() {
    const fs::path file = data_ / "t10k-images-idx3-ubyte";
    const CliRun run = runCli({"recognize", "--experiment", experiment_, file.c_str(), "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray results = run.json()["results"].toArray();
    QCOMPARE(results.size(), 60);
    QCOMPARE(results[59]["line"].toInt(), 60);
    int right = 0;
    for (int i = 0; i < 60; ++i)
      right += results[i]["nearest_class"].toString() == QString::number(i % 3) ? 1 : 0;
    QVERIFY(right > 50);
  }

  void recognizeGoesOnAfterAFileThatIsNone() {
    put(folder_ / "bad.png", "this is no picture");
    put(folder_ / "good.json", barInk(1, ""));
    const CliRun run = runCli({"recognize", "--experiment", experiment_, (folder_ / "bad.png").c_str(),
                               (folder_ / "good.json").c_str(), (folder_ / "missing.png").c_str(), "--json"});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("bad.png") && run.err.contains("missing.png"), run.err.constData());
    QCOMPARE(run.json()["results"].toArray().size(), 1);
  }

  void recognizeRefusesBadInk_data() {
    QTest::addColumn<QByteArray>("ink");
    QTest::newRow("no points") << QByteArray("{\"strokes\": [[]]}");
    QTest::newRow("no strokes") << QByteArray("{\"label\": \"1\"}");
    QTest::newRow("NaN") << QByteArray("{\"strokes\": [[[NaN, 1]]]}");
    QTest::newRow("beyond numbers") << QByteArray("{\"strokes\": [[[1e400, 1]]]}");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a million points")
        << "{\"strokes\": [[" + QByteArray("[1,2],").repeated(1'000'000) + "[1,2]]]}";
  }
  void recognizeRefusesBadInk() {
    QFETCH(QByteArray, ink);
    put(folder_ / "bad.json", ink);
    const CliRun run =
        runCli({"recognize", "--experiment", experiment_, (folder_ / "bad.json").c_str(), "--json"});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("bad.json"), run.err.constData());
    QVERIFY(run.out.isEmpty());
  }

  void embedWritesNumPyFiles() {
    const fs::path out = folder_ / "x.npy";
    const fs::path labelsOut = folder_ / "l.npy";
    const CliRun run = runCli({"embed", "--experiment", experiment_, "--dataset", data_.c_str(), "--out",
                               out.c_str(), "--labels-out", labelsOut.c_str(), "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["count"].toInt(), 60);
    QCOMPARE(run.json()["dimension"].toInt(), 8);
    const Matrix embeddings = readNpyMatrix(out);
    QCOMPARE(embeddings.rows, std::size_t{60});
    QCOMPARE(embeddings.columns, std::size_t{8});
    for (std::size_t i = 0; i < embeddings.rows; ++i) {
      double square = 0;
      for (const float value : embeddings.row(i)) square += double{value} * value;
      QVERIFY(std::abs(square - 1) < 1e-4);
    }
    const std::vector<std::int64_t> labels = readNpyIntegers(labelsOut);
    QCOMPARE(labels.size(), std::size_t{60});
    QCOMPARE(std::set<std::int64_t>(labels.begin(), labels.end()).size(), std::size_t{3});
  }
};

QTEST_GUILESS_MAIN(TestCliResults)
#include "test_cli_results.moc"
