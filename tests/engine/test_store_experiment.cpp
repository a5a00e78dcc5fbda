#include <sys/resource.h>

#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/idx_reader.h"
#include "engine/store/experiment.h"
#include "engine/store/folder_lock.h"
#include "engine/store/idx_writer.h"

namespace fs = std::filesystem;
using namespace likeness;

namespace {

void put(const fs::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << text;
}

std::string get(const fs::path& file) {
  return readTextFile(file, std::size_t{1} << 24);
}

/// Runs `call` and gives the Error that it ends with, or nothing.
std::optional<Error> errorOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return {};
}

ExperimentInfo exampleInfo() {
  ExperimentInfo info;
  info.name = "Zwei Wörter \"quoted\"";
  info.createdAt = "2026-01-02T03:04:05Z";
  info.state = ExperimentState::stopped;
  info.result.stopped = true;
  info.result.steps = 123456789012;
  info.result.seconds = 59.875;
  info.result.imagesSeen = 524288;
  info.result.loss = 0.25F;
  info.result.validation = {120, 58.5, 0.5F, 0.9921875F};
  info.result.test = {10000, 0.9941, 0.9937, 0.98};
  info.result.baselines = {0.1135, 0.9605, 0.93};
  return info;
}

MetricsRow exampleRow(std::int64_t step) {
  MetricsRow row;
  row.step.step = step;
  row.step.imagesSeen = step * 500;
  row.step.seconds = 0.1 * static_cast<double>(step);
  row.step.loss = 1.0F / static_cast<float>(step);
  row.step.activeShare = 0.3F;
  row.step.learningRate = 1e-5F;
  row.step.gradientNorm = 12.5F;
  if (step % 3 == 0) row.validation = ValidationMetrics{step, row.step.seconds, 0.1F, 0.975F};
  return row;
}

void writeRows(const fs::path& folder, std::int64_t first, std::int64_t last, std::int64_t afterStep) {
  MetricsWriter writer(folder, afterStep);
  for (std::int64_t step = first; step <= last; ++step) writer.add(exampleRow(step));
}

LabelledSamples exampleImages(std::size_t count) {
  LabelledSamples images;
  images.classNames = {"eins", "zwei", "drei"};
  for (std::size_t i = 0; i < count; ++i) {
    images.add(std::vector<std::uint8_t>(28 * 28, static_cast<std::uint8_t>(i)), static_cast<int>(i % 3));
  }
  return images;
}

StoredMap exampleMap() {
  StoredMap map;
  map.probes = std::make_shared<const LabelledSamples>(exampleImages(4));
  Matrix points(4, 2);
  for (std::size_t i = 0; i < 8; ++i) points.values[i] = 0.1F * static_cast<float>(i);
  PlaneProjection projection;
  projection.mean = {0.25F, 0.5F, 0.1F};
  projection.axes = {std::vector<float>{1, 0, 0}, std::vector<float>{0, 0.5F, 0.25F}};
  map.frame.step = 77;
  map.frame.seconds = 1.5;
  map.frame.points = std::make_shared<const Matrix>(points);
  map.frame.projection = std::make_shared<const PlaneProjection>(projection);
  return map;
}

/// A damaged experiment.json.
struct DamagedInfo {
  const char* name;
  const char* text;
  ErrorCode code;
  const char* words;
};
const DamagedInfo damagedInfos[] = {
    {"empty", "", ErrorCode::fileDamaged, "no valid JSON"},
    {"cut short", "{\"format\": 1, \"na", ErrorCode::fileDamaged, "no valid JSON"},
    {"a list", "[1]", ErrorCode::fileDamaged, "no format version"},
    {"no version", "{\"name\": \"x\"}", ErrorCode::fileDamaged, "no format version"},
    {"version zero", "{\"format\": 0}", ErrorCode::fileDamaged, "no format version"},
    {"version text", "{\"format\": \"1\"}", ErrorCode::fileDamaged, "no format version"},
    {"unknown key", "{\"format\": 1, \"colour\": 1}", ErrorCode::unknownSetting, "colour"},
    {"unknown score", "{\"format\": 1, \"result\": {\"test\": {\"x\": 1}}}", ErrorCode::unknownSetting,
     "result.test.x"},
    {"wrong type", "{\"format\": 1, \"name\": 5}", ErrorCode::wrongType, "name"},
    {"state", "{\"format\": 1, \"state\": \"lost\"}", ErrorCode::impossibleValue, "state"},
    {"share above one", "{\"format\": 1, \"result\": {\"test\": {\"map_at_r\": 1.5}}}",
     ErrorCode::impossibleValue, "result.test.map_at_r"},
    {"result", "{\"format\": 1, \"result\": 3}", ErrorCode::wrongType, "result"},
};

constexpr const char* newerInfo = "{\"format\": 2, \"name\": {\"what\": \"ever\"}}";

}  // namespace

class TestStoreExperiment : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;

 private Q_SLOTS:
  void init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
  }

  void infoComesBack() {
    const ExperimentInfo info = exampleInfo();
    writeExperimentInfo(folder_, info);
    const ExperimentInfo read = readExperimentInfo(folder_);
    QCOMPARE(read.name, info.name);
    QCOMPARE(read.createdAt, info.createdAt);
    QCOMPARE(read.state, info.state);
    QCOMPARE(read.result.stopped, true);
    QCOMPARE(read.result.steps, info.result.steps);
    QCOMPARE(read.result.seconds, info.result.seconds);
    QCOMPARE(read.result.imagesSeen, info.result.imagesSeen);
    QCOMPARE(read.result.loss, info.result.loss);
    QCOMPARE(read.result.validation.knnAccuracy, info.result.validation.knnAccuracy);
    QCOMPARE(read.result.test.count, info.result.test.count);
    QCOMPARE(read.result.test.mapAtR, info.result.test.mapAtR);
    QCOMPARE(read.result.baselines.rawPixels, info.result.baselines.rawPixels);
  }

  void infoOfARunWithoutALossCanBeRead() {
    ExperimentInfo info;
    info.result.loss = std::numeric_limits<float>::quiet_NaN();
    info.name = "not \xff UTF-8";
    writeExperimentInfo(folder_, info);
    QCOMPARE(readExperimentInfo(folder_).result.loss, 0.0F);
  }

  void newerVersionIsRefusedAndLeftAlone() {
    const std::string text = newerInfo;
    put(folder_ / "experiment.json", text);
    for (const auto& call : std::vector<std::function<void()>>{
             [&] { readExperimentInfo(folder_); }, [&] { loadRecognizer(folder_); },
             [&] { renameExperiment(folder_, "x"); }, [&] { exportExperiment(folder_, folder_ / "copy"); }}) {
      const auto error = errorOf(call);
      QVERIFY(error && error->code() == ErrorCode::newerVersion);
      QCOMPARE(error->arguments(),
               (std::vector<std::string>{(folder_ / "experiment.json").string(), "2", "1"}));
    }
    QCOMPARE(get(folder_ / "experiment.json"), text);
  }

  void damagedInfoIsNamed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    for (const DamagedInfo& info : damagedInfos) {
      QTest::newRow(info.name) << QString(info.text) << static_cast<int>(info.code) << QString(info.words);
    }
  }
  void damagedInfoIsNamed() {
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QString, words);
    put(folder_ / "experiment.json", text.toStdString());
    const auto error = errorOf([&] { readExperimentInfo(folder_); });
    QVERIFY(error);
    QCOMPARE(static_cast<int>(error->code()), code);
    QVERIFY2(QString(error->what()).contains("experiment.json"), error->what());
    QVERIFY2(QString(error->what()).contains(words), error->what());
  }

  void configComesBack() {
    TrainingConfig config;
    config.loss.margin = 0.35F;
    config.network.widths = {8, 16};
    config.seed = 18446744073709551615ULL;
    writeExperimentConfig(folder_, config);
    QVERIFY(readExperimentConfig(folder_) == config);
    put(folder_ / "config.json", "{\"loss\": {\"margn\": 1}}");
    const auto error = errorOf([&] { readExperimentConfig(folder_); });
    QVERIFY(error && error->code() == ErrorCode::unknownSetting);
    QCOMPARE(error->arguments().at(0), (folder_ / "config.json").string());
  }

  void metricsComeBack() {
    writeRows(folder_, 1, 10, 0);
    const std::vector<MetricsRow> rows = readMetrics(folder_);
    QCOMPARE(rows.size(), std::size_t{10});
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const MetricsRow expected = exampleRow(static_cast<std::int64_t>(i) + 1);
      QCOMPARE(rows[i].step.step, expected.step.step);
      QCOMPARE(rows[i].step.seconds, expected.step.seconds);
      QCOMPARE(rows[i].step.loss, expected.step.loss);
      QCOMPARE(rows[i].step.learningRate, expected.step.learningRate);
      QCOMPARE(rows[i].validation.has_value(), expected.validation.has_value());
      if (expected.validation) QCOMPARE(rows[i].validation->knnAccuracy, 0.975F);
    }
    QVERIFY(get(folder_ / "metrics.csv").starts_with("step,images seen,training time (s),loss,"));
  }

  void halfALineIsLeftOut() {
    writeRows(folder_, 1, 3, 0);
    const std::string whole = get(folder_ / "metrics.csv");
    const std::size_t lastLine = whole.rfind('\n', whole.size() - 2) + 1;
    for (std::size_t size = lastLine; size < whole.size(); ++size) {
      put(folder_ / "metrics.csv", whole.substr(0, size));
      QCOMPARE(readMetrics(folder_).size(), std::size_t{2});
    }
    put(folder_ / "metrics.csv", "");
    QVERIFY(readMetrics(folder_).empty());
  }

  void resumedRunWritesNoLineTwice() {
    writeRows(folder_, 1, 10, 0);
    std::ofstream(folder_ / "metrics.csv", std::ios::app) << "11,55";  // killed here
    writeRows(folder_, 8, 12, 7);
    const std::vector<MetricsRow> rows = readMetrics(folder_);
    QCOMPARE(rows.size(), std::size_t{12});
    for (std::size_t i = 0; i < rows.size(); ++i)
      QCOMPARE(rows[i].step.step, static_cast<std::int64_t>(i) + 1);
    writeRows(folder_, 1, 2, 0);
    QCOMPARE(readMetrics(folder_).size(), std::size_t{2});
  }

  void damagedMetricsAreNamed_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fault");
    QTest::newRow("text") << "hello"
                          << "column 1 is no number";
    QTest::newRow("few columns") << "2,1000,0.2"
                                 << "has not 12 columns";
    QTest::newRow("many columns") << "2,1000,0.2,1,1,1,1,1,1,1,,,5"
                                  << "has not 12 columns";
    QTest::newRow("bad float") << "2,1000,0.2,1x,1,1,1,1,1,1,,"
                               << "column 4 is no number";
    QTest::newRow("half a validation") << "2,1000,0.2,1,1,1,1,1,1,1,,0.5"
                                       << "column 12 is filled";
    QTest::newRow("step again") << "1,1000,0.2,1,1,1,1,1,1,1,,"
                                << "too late";
    QTest::newRow("empty line") << ""
                                << "column 1 is no number";
  }
  void damagedMetricsAreNamed() {
    QFETCH(QString, line);
    QFETCH(QString, fault);
    writeRows(folder_, 1, 1, 0);
    std::ofstream(folder_ / "metrics.csv", std::ios::app) << line.toStdString() << "\n";
    const auto error = errorOf([&] { readMetrics(folder_); });
    QVERIFY(error && error->code() == ErrorCode::fileDamaged);
    QVERIFY2(QString(error->what()).contains("metrics.csv"), error->what());
    QVERIFY2(QString(error->what()).contains("line 3: "), error->what());
    QVERIFY2(QString(error->what()).contains(fault), error->what());
  }

  void foreignColumnsAreRefused() {
    put(folder_ / "metrics.csv", "a,b,c\n1,2,3\n");
    const auto error = errorOf([&] { readMetrics(folder_); });
    QVERIFY(error && QString(error->what()).contains("line 1: "));
  }

  void metricsThatCannotGrowAreAnError() {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{2000, before.rlim_max};
    MetricsWriter writer(folder_, 0);
    for (std::int64_t step = 1; step <= 100; ++step) writer.add(exampleRow(step));
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto error = errorOf([&] { writer.flush(); });
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(error && error->code() == ErrorCode::fileUnwritable);
    QCOMPARE(error->arguments().at(0), (folder_ / "metrics.csv").string());
    QVERIFY(!readMetrics(folder_).empty());  // what came before is kept
    writer.flush();                          // and the rest follows without a gap once there is room
    QCOMPARE(readMetrics(folder_).size(), std::size_t{100});
  }

  void idxFilesComeBack() {
    const LabelledSamples images = exampleImages(7);
    writeIdxPair(folder_ / "i.idx", folder_ / "l.idx", images);
    const LabelledSamples read = readIdxPair(folder_ / "i.idx", folder_ / "l.idx");
    QCOMPARE(read.pixels, images.pixels);
    QCOMPARE(read.labels, images.labels);
    QCOMPARE(read.shape.width, 28);
    LabelledSamples many = exampleImages(1);
    many.labels[0] = 256;
    const auto error = errorOf([&] { writeIdxPair(folder_ / "i.idx", folder_ / "l.idx", many); });
    QVERIFY(error && error->code() == ErrorCode::dataSetUnusable);
  }

  void mapComesBack() {
    QVERIFY(!loadMap(folder_));
    const StoredMap map = exampleMap();
    saveMap(folder_, map);
    const std::optional<StoredMap> read = loadMap(folder_);
    QVERIFY(read);
    QCOMPARE(read->frame.step, map.frame.step);
    QCOMPARE(read->frame.seconds, map.frame.seconds);
    QVERIFY(*read->frame.points == *map.frame.points);
    QCOMPARE(read->frame.projection->mean, map.frame.projection->mean);
    QCOMPARE(read->frame.projection->axes, map.frame.projection->axes);
    QCOMPARE(read->probes->classNames, map.probes->classNames);
    QCOMPARE(read->probes->pixels, map.probes->pixels);
  }

  void brokenMapIsNamed_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("version") << "\"format\": 1"
                             << "\"format\": 9";
    QTest::newRow("no points") << "\"points\""
                               << "\"dots\"";
    QTest::newRow("no number") << "77"
                               << "\"77\"";
    QTest::newRow("other length") << "\"mean\": ["
                                  << "\"mean\": [ 1.0,";
    QTest::newRow("class names") << "\"eins\","
                                 << "";
    QTest::newRow("cut") << "]"
                         << "";
  }
  void brokenMapIsNamed() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    saveMap(folder_, exampleMap());
    QString text = QString::fromStdString(get(folder_ / "map.json"));
    text.replace(text.indexOf(from), from.size(), to);
    put(folder_ / "map.json", text.toStdString());
    const auto error = errorOf([&] { loadMap(folder_); });
    QVERIFY(error);
    QVERIFY2(QString(error->what()).contains("map"), error->what());
  }

  void listShowsNewestFirstAndProblemsLast() {
    QVERIFY(listExperiments(folder_ / "missing").empty());
    ExperimentInfo info;
    for (const char* name : {"b", "a", "c"}) {
      fs::create_directory(folder_ / name);
      info.name = name;
      info.createdAt = std::string("2026-01-0") +
                       (name[0] == 'a'   ? "1"
                        : name[0] == 'b' ? "3"
                                         : "2") +
                       "T00:00:00Z";
      writeExperimentInfo(folder_ / name, info);
    }
    fs::create_directory(folder_ / "broken");
    put(folder_ / "broken" / "experiment.json", "{");
    fs::create_directory(folder_ / ".trash");
    put(folder_ / "file.txt", "");
    const std::vector<ExperimentEntry> entries = listExperiments(folder_);
    QCOMPARE(entries.size(), std::size_t{4});
    QCOMPARE(entries[0].info.name, std::string("b"));
    QCOMPARE(entries[1].info.name, std::string("c"));
    QCOMPARE(entries[2].info.name, std::string("a"));
    QCOMPARE(entries[3].folder, folder_ / "broken");
    QVERIFY(entries[3].problem && entries[3].problem->code() == ErrorCode::fileDamaged);
  }

  void freshFoldersAreSafeNames() {
    QCOMPARE(freshExperimentFolder(folder_, "SupCon, 60 s!"), folder_ / "supcon-60-s");
    QCOMPARE(freshExperimentFolder(folder_, "../../etc"), folder_ / "etc");
    QCOMPARE(freshExperimentFolder(folder_, "číslice"), folder_ / "slice");
    QCOMPARE(freshExperimentFolder(folder_, ""), folder_ / "experiment");
    fs::create_directory(folder_ / "experiment");
    fs::create_directory(folder_ / "experiment-2");
    QCOMPARE(freshExperimentFolder(folder_, "Experiment"), folder_ / "experiment-3");
    QVERIFY(freshExperimentFolder(folder_, std::string(500, 'x')).filename().string().size() <= 60);
  }

  void renaming() {
    writeExperimentInfo(folder_, exampleInfo());
    renameExperiment(folder_, "Neu");
    QCOMPARE(readExperimentInfo(folder_).name, std::string("Neu"));
    QCOMPARE(readExperimentInfo(folder_).result.steps, exampleInfo().result.steps);
  }

  void trashCanBeUndone() {
    const fs::path experiment = folder_ / "one";
    fs::create_directory(experiment);
    writeExperimentInfo(experiment, exampleInfo());
    const fs::path trashed = trashExperiment(experiment / "");
    QVERIFY(!fs::exists(experiment));
    QCOMPARE(trashed.parent_path(), folder_ / ".trash");
    QVERIFY(listExperiments(folder_).empty());
    emptyOldTrash(folder_);  // it is not old
    restoreExperiment(trashed, experiment);
    QCOMPARE(readExperimentInfo(experiment).name, exampleInfo().name);
    const fs::path again = trashExperiment(experiment);
    fs::create_directory(experiment);
    const auto error = errorOf([&] { restoreExperiment(again, experiment); });
    QVERIFY(error && error->code() == ErrorCode::fileUnwritable);
    QVERIFY(fs::exists(again / "experiment.json"));
  }

  void aRunningExperimentIsNotTrashed() {
    const fs::path experiment = folder_ / "one";
    fs::create_directory(experiment);
    const FolderLock lock(experiment);
    const auto error = errorOf([&] { trashExperiment(experiment); });
    QVERIFY(error && error->code() == ErrorCode::experimentBusy);
    QVERIFY(fs::exists(experiment));
  }

  void oldTrashIsEmptied() {
    const fs::path trash = folder_ / ".trash";
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    const fs::path old = trash / (std::to_string(now - 86500) + "-old");
    const fs::path fresh = trash / (std::to_string(now - 86300) + "-fresh");
    const fs::path foreign = trash / "something else";
    for (const auto& folder : {old, fresh, foreign}) fs::create_directories(folder / "inside");
    emptyOldTrash(folder_);
    QVERIFY(!fs::exists(old));
    QVERIFY(fs::exists(fresh));
    QVERIFY(fs::exists(foreign));
    emptyOldTrash(folder_ / "missing");
  }

  void exportCopiesAllButTheCheckpoint() {
    const fs::path experiment = folder_ / "one";
    fs::create_directory(experiment);
    writeExperimentInfo(experiment, exampleInfo());
    for (const char* name : {"model.safetensors", "checkpoint.safetensors", ".lock", "metrics.csv"}) {
      put(experiment / name, name);
    }
    exportExperiment(experiment, folder_ / "copy");
    QVERIFY(fs::exists(folder_ / "copy" / "experiment.json"));
    QCOMPARE(get(folder_ / "copy" / "model.safetensors"), std::string("model.safetensors"));
    QVERIFY(!fs::exists(folder_ / "copy" / "checkpoint.safetensors"));
    QVERIFY(!fs::exists(folder_ / "copy" / ".lock"));
    put(folder_ / "copy" / "mine.txt", "kept");
    const auto error = errorOf([&] { exportExperiment(experiment, folder_ / "copy"); });
    QVERIFY(error && error->code() == ErrorCode::fileUnwritable);
    QVERIFY(fs::exists(folder_ / "copy" / "mine.txt"));
    QCOMPARE(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 2);
  }

  void aRunThatHasNotEndedIsNotExported() {
    writeExperimentInfo(folder_, ExperimentInfo{});
    const auto error = errorOf([&] { exportExperiment(folder_, folder_ / "copy"); });
    QVERIFY(error && error->code() == ErrorCode::fileUnreadable);
  }

  void missingFilesAreNamed() {
    const auto error = errorOf([&] { loadRecognizer(folder_); });
    QVERIFY(error && error->code() == ErrorCode::fileNotFound);
    QCOMPARE(error->arguments().at(0), (folder_ / "experiment.json").string());
    writeExperimentInfo(folder_, ExperimentInfo{});
    const auto killed = errorOf([&] { loadRecognizer(folder_); });
    QVERIFY(killed && QString(killed->what()).contains("training has not ended"));
    writeExperimentInfo(folder_, exampleInfo());
    const auto second = errorOf([&] { loadRecognizer(folder_); });
    QVERIFY(second && second->code() == ErrorCode::fileNotFound);
    QCOMPARE(second->arguments().at(0), (folder_ / "gallery.json").string());
  }
};

QTEST_APPLESS_MAIN(TestStoreExperiment)
#include "test_store_experiment.moc"
