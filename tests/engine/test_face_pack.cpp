#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "engine/core/files.h"
#include "engine/core/sha256.h"
#include "engine/faces/face_analyzer.h"
#include "engine/faces/face_pack.h"
#include "tests/support/test_files.h"
#include "tests/support/test_paths.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;
using nlohmann::json;

Q_DECLARE_METATYPE(likeness::ErrorCode)

namespace {

const fs::path packFolder = tests::sourceFolder() / "resources" / "face-packs";

json goodDescription() {
  return json::parse(readTextFile(packFolder / "dlib.json", 1 << 20));
}

}  // namespace

/// Descriptions of packs, and the files that belong to them.
class TestFacePack : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void computesSums();
  void readsOurs();
  void namesWhatSetUpGets();
  void refusesDescriptions_data();
  void refusesDescriptions();
  void refusesNewerOnes();
  void saysWhatIsMissing();
  void refusesOtherFiles();
  void takesAFileThatAUserGave();

 private:
  fs::path file(const char* name) const { return fs::path(folder_->path().toStdString()) / name; }
  FacePack written(const json& description) const {
    writeFileAtomically(file("pack.json"), description.dump());
    return readFacePack(file("pack.json"));
  }
  std::unique_ptr<QTemporaryDir> folder_;
  QByteArray dataFolder_;
};

void TestFacePack::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  dataFolder_ = qgetenv("LIKENESS_DATA_DIR");
  qputenv("LIKENESS_DATA_DIR", folder_->path().toUtf8());
}

void TestFacePack::cleanup() {
  if (dataFolder_.isEmpty()) {
    qunsetenv("LIKENESS_DATA_DIR");
  } else {
    qputenv("LIKENESS_DATA_DIR", dataFolder_);
  }
}

void TestFacePack::computesSums() {
  // From FIPS 180-2.
  QCOMPARE(sha256(bytesOf("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  QCOMPARE(sha256({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

void TestFacePack::readsOurs() {
  QCOMPARE(facePacksFolder(), packFolder);  // tests are not installed
  const auto packs = listFacePacks(packFolder);
  QCOMPARE(packs.size(), 3U);
  QCOMPARE(packs[0].id, "mobileface");
  QCOMPARE(packs[1].id, "dlib");
  QCOMPARE(packs[2].id, "sface");
  QCOMPARE(packs[0].dimension, 512);
  QCOMPARE(packs[1].dimension, 128);
  QCOMPARE(packs[1].embedder, "dlib");
  QCOMPARE(packs[0].thresholds.verify, 1.208F);
  QCOMPARE(packs[0].thresholds.seedQuality, 2.2F);
  for (const FacePack& pack : packs) {
    QVERIFY(pack.thresholds.cautious < pack.thresholds.verify);
    QVERIFY(pack.licence.size() > 100 && pack.licence.ends_with('.'));
    if (pack.id == "sface") {
      QVERIFY(pack.impostors.quantiles.empty());  // nobody has measured it
      continue;
    }
    // The thresholds were measured on other photos of the same collection.
    QVERIFY(pack.impostors.pairs > 1'000'000);
    const double cautious = impostorShare(pack.impostors, pack.thresholds.cautious)->share;
    QVERIFY2(cautious > 1e-5 && cautious < 1e-3, qPrintable(QString::number(cautious)));
    const double verify = impostorShare(pack.impostors, pack.thresholds.verify)->share;
    QVERIFY2(verify > 1e-3 && verify < 2e-2, qPrintable(QString::number(verify)));
  }
}

void TestFacePack::namesWhatSetUpGets() {
  // The sums of the descriptions and those that set-up checks are in two files.
  const auto assets = json::parse(readTextFile(tests::sourceFolder() / "resources" / "assets.json", 1 << 20));
  for (const FacePack& pack : listFacePacks(packFolder)) {
    std::map<std::string, std::string> fetched;
    for (const auto& asset : assets["assets"]) {
      if (asset["id"] != pack.id) continue;
      for (const auto& file : asset["files"]) fetched[file["name"]] = file["sha256"];
    }
    if (pack.id == "sface") {
      QVERIFY(fetched.empty());
      continue;
    }
    QCOMPARE(fetched.size(), pack.files.size());
    for (const FacePackFile& file : pack.files) QCOMPARE(fetched[file.name], file.sha256);
  }
}

void TestFacePack::refusesDescriptions_data() {
  QTest::addColumn<std::string>("patch");  // a JSON merge patch
  QTest::addColumn<ErrorCode>("code");
  QTest::addColumn<std::string>("key");
  const auto row = [](const char* name, const char* patch, ErrorCode code, const char* key) {
    QTest::newRow(name) << std::string(patch) << code << std::string(key);
  };
  row("unknown key", R"({"colour": 1})", ErrorCode::unknownSetting, "colour");
  row("no id", R"({"id": null})", ErrorCode::impossibleValue, "id");
  row("id with a folder", R"({"id": "../x"})", ErrorCode::impossibleValue, "id");
  row("id of points", R"({"id": ".."})", ErrorCode::impossibleValue, "id");
  row("unknown detector", R"({"detector": "haar"})", ErrorCode::impossibleValue, "detector");
  row("no embedder", R"({"embedder": null})", ErrorCode::impossibleValue, "embedder");
  row("no dimension", R"({"dimension": null})", ErrorCode::impossibleValue, "dimension");
  row("dimension 0", R"({"dimension": 0})", ErrorCode::impossibleValue, "dimension");
  row("no thresholds", R"({"thresholds": null})", ErrorCode::impossibleValue, "thresholds");
  row("thresholds as a list", R"({"thresholds": []})", ErrorCode::wrongType, "thresholds.");
  row("threshold missing", R"({"thresholds": {"dbscan": null}})", ErrorCode::impossibleValue,
      "thresholds.dbscan");
  row("threshold too large", R"({"thresholds": {"verify": 2.5}})", ErrorCode::impossibleValue,
      "thresholds.verify");
  row("threshold as a text", R"({"thresholds": {"verify": "1"}})", ErrorCode::wrongType, "thresholds.verify");
  row("unknown threshold", R"({"thresholds": {"x": 1}})", ErrorCode::unknownSetting, "thresholds.x");
  row("no files", R"({"files": []})", ErrorCode::impossibleValue, "files");
  row("file without a role", R"({"files": [{"name": "a"}]})", ErrorCode::impossibleValue, "files.role");
  row("file with a folder", R"({"files": [{"role": "a", "name": "/etc/passwd"}]})",
      ErrorCode::impossibleValue, "files.name");
  row("short sum", R"({"files": [{"role": "a", "name": "b", "sha256": "12"}]})", ErrorCode::impossibleValue,
      "files.sha256");
  row("file that is a number", R"({"files": [1]})", ErrorCode::wrongType, "files.");
  row("curve without a place", R"({"impostors": {"measured_on": ""}})", ErrorCode::impossibleValue,
      "impostors.measured_on");
  row("curve of no pairs", R"({"impostors": {"pairs": 0}})", ErrorCode::impossibleValue, "impostors.pairs");
  row("curve without points", R"({"impostors": {"quantiles": []}})", ErrorCode::impossibleValue,
      "impostors.quantiles");
  row("curve of one point", R"({"impostors": {"quantiles": [[0.1, 1]]}})", ErrorCode::impossibleValue,
      "impostors.quantiles");
  row("curve that falls", R"({"impostors": {"quantiles": [[0.1, 1], [0.2, 0.9]]}})",
      ErrorCode::impossibleValue, "impostors.quantiles");
  row("curve that stands", R"({"impostors": {"quantiles": [[0.1, 1], [0.1, 1.1]]}})",
      ErrorCode::impossibleValue, "impostors.quantiles");
  row("curve beyond all pairs", R"({"impostors": {"quantiles": [[0.1, 1], [1.1, 1.2]]}})",
      ErrorCode::impossibleValue, "impostors.quantiles");
  row("curve beyond all distances", R"({"impostors": {"quantiles": [[0.1, 1], [0.2, 2.2]]}})",
      ErrorCode::impossibleValue, "impostors.quantiles");
  row("curve of share nought", R"({"impostors": {"quantiles": [[0, 1], [0.2, 1.2]]}})",
      ErrorCode::impossibleValue, "impostors.quantiles");
  row("curve of texts", R"({"impostors": {"quantiles": [["0.1", 1], [0.2, 1.2]]}})",
      ErrorCode::impossibleValue, "impostors.quantiles");
  row("curve of triples", R"({"impostors": {"quantiles": [[0.1, 1, 1], [0.2, 1.2, 1]]}})",
      ErrorCode::impossibleValue, "impostors.quantiles");
  row("curve with more", R"({"impostors": {"x": 1}})", ErrorCode::unknownSetting, "impostors.x");
  row("no licence", R"({"licence": null})", ErrorCode::impossibleValue, "licence");
}

void TestFacePack::refusesDescriptions() {
  QFETCH(std::string, patch);
  QFETCH(ErrorCode, code);
  QFETCH(std::string, key);
  json description = goodDescription();
  written(description);
  // A merge patch takes a key away where it says null.
  description.merge_patch(json::parse(patch));
  const auto error = errorOf([&] { written(description); });
  QVERIFY(error);
  QCOMPARE(error->code(), code);
  QCOMPARE(error->arguments().at(0), file("pack.json").string());
  QCOMPARE(error->arguments().at(1), key);
}

void TestFacePack::refusesNewerOnes() {
  json description = goodDescription();
  description["schema"] = 2;
  QCOMPARE(errorOf([&] { written(description); })->code(), ErrorCode::newerVersion);
  writeBytes(file("pack.json"), bytesOf("{"));
  QCOMPARE(errorOf([&] { readFacePack(file("pack.json")); })->code(), ErrorCode::fileDamaged);
  QCOMPARE(errorOf([&] { listFacePacks(file("nowhere")); })->code(), ErrorCode::fileUnreadable);
}

void TestFacePack::saysWhatIsMissing() {
  const FacePack pack = readFacePack(packFolder / "dlib.json");
  QCOMPARE(facePackFolder(pack), file("assets") / "dlib");
  QCOMPARE(missingFiles(pack).size(), pack.files.size());
  fs::create_directories(facePackFolder(pack));
  writeBytes(facePackFolder(pack) / pack.files[0].name, {1});
  fs::create_directory(facePackFolder(pack) / pack.files[1].name);  // a folder is no file
  QCOMPARE(missingFiles(pack).size(), pack.files.size() - 1);
  const FacePack other = readFacePack(packFolder / "mobileface.json");
  const auto error = errorOf([&] { FaceAnalyzer::load(other); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileNotFound);
  QCOMPARE(error->arguments().at(0), (facePackFolder(other) / "fr_detect.onnx").string());
}

void TestFacePack::refusesOtherFiles() {
  const FacePack pack = readFacePack(packFolder / "mobileface.json");
  fs::create_directories(facePackFolder(pack));
  writeBytes(facePackFolder(pack) / "fr_detect.onnx", bytesOf("something else"));
  const auto error = errorOf([&] { FaceAnalyzer::load(pack); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().at(0), (facePackFolder(pack) / "fr_detect.onnx").string());
  QVERIFY(error->detail().find(sha256(bytesOf("something else"))) != std::string::npos);
}

void TestFacePack::takesAFileThatAUserGave() {
  const FacePack pack = readFacePack(packFolder / "sface.json");
  fs::create_directories(facePackFolder(pack));
  for (const FacePackFile& one : pack.files)
    writeBytes(facePackFolder(pack) / one.name, bytesOf("no network"));
  QVERIFY(missingFiles(pack).empty());
  QCOMPARE(embedderSum(pack), sha256(bytesOf("no network")));
  const auto error = errorOf([&] { FaceAnalyzer::load(pack); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().at(0), (facePackFolder(pack) / "face_detection_yunet.onnx").string());
}

QTEST_GUILESS_MAIN(TestFacePack)
#include "test_face_pack.moc"
