#include <QTemporaryDir>
#include <QtTest>
#include <thread>

#include "engine/core/files.h"
#include "engine/faces/orientation.h"
#include "engine/faces/sidecar.h"
#include "tests/support/test_files.h"
#include "tests/support/test_paths.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

const PhotoFrame lying{400, 300, 1};

/// As digiKam and its like write: title, rating, a namespace of its own, tags, regions in both forms.
std::string digikam() {
  return readTextFile(tests::sourceFolder() / "tests/fuzz/corpus/fuzz_sidecar/digikam.xmp", 1 << 20);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

bool isNear(const FaceBox& a, const FaceBox& b) {
  return std::abs(a.x - b.x) < 1e-5F && std::abs(a.y - b.y) < 1e-5F && std::abs(a.width - b.width) < 1e-5F &&
         std::abs(a.height - b.height) < 1e-5F;
}

const FaceRegion* named(const Sidecar& sidecar, const std::string& name) {
  for (const FaceRegion& region : sidecar.regions) {
    if (region.name == name) return &region;
  }
  return nullptr;
}

/// Of the one form, the other taken away by its name.
std::string withoutMicrosoft(const std::string& xmp) {
  return replaced(xmp, "MPReg:Rectangle", "MPReg:Other");
}
std::string withoutMwg(const std::string& xmp) {
  return replaced(xmp, "mwg-rs:Area", "mwg-rs:Other");
}

}  // namespace

class TestSidecar : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void findsTheSidecar();
  void readsWhatOthersWrite();
  void writesBothForms();
  void writesWhatTheGuidelinesSay();
  void keepsWhatItDoesNotKnow();
  void mergesRegions();
  void writingTwiceChangesNothing();
  void turnsRegionsOfTheStoredPicture_data();
  void turnsRegionsOfTheStoredPicture();
  void passesAnyName_data();
  void passesAnyName();
  void neverTouchesThePhoto();
  void leavesADamagedSidecarAlone();
  void refuses_data();
  void refuses();
  void readsStrangeNumbers();
  void matchesNames();
  void matchesALoneTag();
  void worksInSeveralThreads();

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path photo_;
};

void TestSidecar::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  photo_ = fs::path(folder_->path().toStdString()) / "photo.jpg";
  writeBytes(photo_, bytesOf("the photo's bytes"));
}

void TestSidecar::findsTheSidecar() {
  QVERIFY(!findSidecar(photo_));
  const fs::path adobe = photo_.parent_path() / "photo.xmp";
  writeBytes(adobe, bytesOf("x"));
  QCOMPARE(findSidecar(photo_).value(), adobe);
  writeBytes(photo_.string() + ".xmp", bytesOf("x"));
  QCOMPARE(findSidecar(photo_).value(), fs::path(photo_.string() + ".xmp"));
}

void TestSidecar::readsWhatOthersWrite() {
  const Sidecar sidecar = parseSidecar(digikam(), "digikam.xmp", lying);
  QCOMPARE(sidecar.regions.size(), std::size_t{2});  // Anna stands in both forms, Rex is no face
  QVERIFY(named(sidecar, "Anna") && isNear(named(sidecar, "Anna")->box, {0.2F, 0.3F, 0.1F, 0.2F}));
  QVERIFY(named(sidecar, "Ben") && isNear(named(sidecar, "Ben")->box, {0.7F, 0.6F, 0.2F, 0.2F}));
  QCOMPARE(sidecar.nameTags, (std::vector<std::string>{"Anna"}));
}

void TestSidecar::writesBothForms() {
  const std::vector<FaceRegion> ours = {{{0.1F, 0.2F, 0.3F, 0.4F}, "Anna"}, {{0.6F, 0.2F, 0.1F, 0.1F}, ""}};
  const fs::path file = writeSidecar(photo_, ours, lying);
  QCOMPARE(file, fs::path(photo_.string() + ".xmp"));
  const std::string written = readTextFile(file, 1 << 20);
  for (const std::string& xmp : {written, withoutMicrosoft(written), withoutMwg(written)}) {
    const Sidecar sidecar = parseSidecar(xmp, "written", lying);
    QCOMPARE(sidecar.regions.size(), std::size_t{2});
    for (const FaceRegion& region : ours) {
      QVERIFY(named(sidecar, region.name) && isNear(named(sidecar, region.name)->box, region.box));
    }
  }
  QVERIFY(parseSidecar(withoutMwg(withoutMicrosoft(written)), "neither", lying).regions.empty());
}

void TestSidecar::writesWhatTheGuidelinesSay() {
  const std::string xmp = mergedSidecar("", "new", {{{0.1F, 0.2F, 0.3F, 0.4F}, "Anna"}}, {3000, 4000, 6});
  const auto says = [&](const std::string& key, const std::string& value) {
    return xmp.find(key + "=\"" + value + "\"") != std::string::npos ||
           xmp.find("<" + key + ">" + value + "<") != std::string::npos;
  };
  QVERIFY(says("stArea:x", "0.250000") && says("stArea:y", "0.400000"));  // the centre
  QVERIFY(says("stArea:w", "0.300000") && says("stArea:h", "0.400000"));
  QVERIFY(says("stArea:unit", "normalized") && says("mwg-rs:Type", "Face") && says("mwg-rs:Name", "Anna"));
  QVERIFY(says("stDim:w", "3000") && says("stDim:h", "4000") && says("stDim:unit", "pixel"));
  QVERIFY(says("MPReg:Rectangle", "0.100000, 0.200000, 0.300000, 0.400000"));
  QVERIFY(says("MPReg:PersonDisplayName", "Anna"));
}

void TestSidecar::keepsWhatItDoesNotKnow() {
  const std::string merged = mergedSidecar(digikam(), "x", {{{0.4F, 0.1F, 0.1F, 0.1F}, "Eva"}}, lying);
  for (const char* kept : {"At the lake", "x-default", "Rating", "sunny", "http://example.org/own/",
                           "People/Anna", "Places/Lake", "Rex", "Pet", "laughing", "Anna", "Ben", "Eva"}) {
    QVERIFY2(merged.find(kept) != std::string::npos, kept);
  }
}

void TestSidecar::mergesRegions() {
  // Anna's box moved a little and Ben was renamed; whom nobody named by us keeps the name that others gave.
  const std::vector<FaceRegion> ours = {{{0.21F, 0.3F, 0.1F, 0.2F}, ""},
                                        {{0.7F, 0.6F, 0.2F, 0.21F}, "Benjamin"},
                                        {{0.5F, 0.65F, 0.05F, 0.05F}, "Eva"}};
  const Sidecar sidecar = parseSidecar(mergedSidecar(digikam(), "x", ours, lying), "merged", lying);
  QCOMPARE(sidecar.regions.size(), std::size_t{3});
  QVERIFY(named(sidecar, "Anna") && isNear(named(sidecar, "Anna")->box, ours[0].box));
  QVERIFY(named(sidecar, "Benjamin") && isNear(named(sidecar, "Benjamin")->box, ours[1].box));
  QVERIFY(named(sidecar, "Eva") && isNear(named(sidecar, "Eva")->box, ours[2].box));
  QVERIFY(!named(sidecar, "Ben"));
}

void TestSidecar::writingTwiceChangesNothing() {
  const std::vector<FaceRegion> ours = {{{0.1F, 0.2F, 0.3F, 0.4F}, "Anna"},
                                        {{0.6F, 0.2F, 0.1F, 0.1F}, "Ben"}};
  const std::string once = mergedSidecar(digikam(), "x", ours, lying);
  QCOMPARE(mergedSidecar(once, "x", ours, lying), once);
}

void TestSidecar::turnsRegionsOfTheStoredPicture_data() {
  QTest::addColumn<int>("orientation");
  for (int orientation = 5; orientation <= 8; ++orientation) QTest::addRow("%d", orientation) << orientation;
}

void TestSidecar::turnsRegionsOfTheStoredPicture() {
  QFETCH(int, orientation);
  const PhotoFrame standing{300, 400, orientation};  // stored as 400 x 300, as the sidecar's dimensions say
  const FaceBox stored{0.2F, 0.3F, 0.1F, 0.2F};
  const FaceBox upright = uprighted(stored, orientation);
  QCOMPARE(upright.width, 0.2F);
  if (orientation == 6)
    QVERIFY(isNear(upright, {0.5F, 0.2F, 0.2F, 0.1F}));  // turned to the right by a quarter
  const Sidecar sidecar = parseSidecar(digikam(), "x", standing);
  QCOMPARE(sidecar.regions.size(), std::size_t{2});
  QVERIFY(named(sidecar, "Anna") && isNear(named(sidecar, "Anna")->box, upright));
  // What is written has one frame, the upright one, and says so.
  const Sidecar merged =
      parseSidecar(mergedSidecar(digikam(), "x", {{upright, "Anne"}}, standing), "m", standing);
  QCOMPARE(merged.regions.size(), std::size_t{2});
  QVERIFY(named(merged, "Anne") && isNear(named(merged, "Anne")->box, upright));
  QVERIFY(named(merged, "Ben"));
  QVERIFY(isNear(named(merged, "Ben")->box, uprighted(FaceBox{0.7F, 0.6F, 0.2F, 0.2F}, orientation)));
}

void TestSidecar::passesAnyName_data() {
  QTest::addColumn<std::string>("name");
  for (const char* name : {"<b>&amp;\"'", "Zo\xc3\xab \xe6\x9d\x8e", "a/b[1]?*", " spaces ", "]]>",
                           "type=\"Bag\"", "lang=\"x\" name", "line\nbreak"}) {
    QTest::newRow(name) << std::string(name);
  }
}

void TestSidecar::passesAnyName() {
  QFETCH(std::string, name);
  const std::string xmp = mergedSidecar("", "new", {{{0.1F, 0.2F, 0.3F, 0.4F}, name}}, lying);
  for (const std::string& form : {withoutMicrosoft(xmp), withoutMwg(xmp)}) {
    const Sidecar sidecar = parseSidecar(form, "x", lying);
    QCOMPARE(sidecar.regions.size(), std::size_t{1});
    QCOMPARE(sidecar.regions[0].name, name);
  }
}

void TestSidecar::neverTouchesThePhoto() {
  const auto before = fs::last_write_time(photo_);
  fs::permissions(photo_, fs::perms::owner_read);
  writeSidecar(photo_, {{{0.1F, 0.2F, 0.3F, 0.4F}, "Anna"}}, lying);
  QCOMPARE(readTextFile(photo_, 100), std::string("the photo's bytes"));
  QVERIFY(fs::last_write_time(photo_) == before);
  int files = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(photo_.parent_path())) ++files;
  QCOMPARE(files, 2);
}

void TestSidecar::leavesADamagedSidecarAlone() {
  const fs::path file = photo_.string() + ".xmp";
  for (const char* content : {"", "no XMP", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF>"}) {
    writeBytes(file, bytesOf(content));
    const auto error = errorOf([&] { writeSidecar(photo_, {{{0.1F, 0.2F, 0.3F, 0.4F}, "Anna"}}, lying); });
    QVERIFY2(error, content);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
    QCOMPARE(error->arguments().at(0), file.string());
    QCOMPARE(readTextFile(file, 100), std::string(content));
  }
}

void TestSidecar::refuses_data() {
  QTest::addColumn<std::string>("xmp");
  QTest::newRow("empty") << std::string();
  QTest::newRow("text") << std::string("People: Anna");
  QTest::newRow("cut") << digikam().substr(0, 900);
  QTest::newRow("UTF-16") << std::string("<\0?\0x\0m\0l\0", 10);
  QTest::newRow("entities") << "<!DOCTYPE a [<!ENTITY b \"bbbb\">]>" + digikam();
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<a b='/>'>";
  QTest::newRow("deep") << deep;
}

void TestSidecar::refuses() {
  QFETCH(std::string, xmp);
  const auto error = errorOf([&] { parseSidecar(xmp, "side.xmp", lying); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().at(0), std::string("side.xmp"));
}

void TestSidecar::readsStrangeNumbers() {
  for (const char* number : {"", "nan", "inf", "1e99", "-5", "0,25", "0.25x", "7"}) {
    const std::string xmp =
        replaced(withoutMicrosoft(digikam()), "\"0.25\"", '"' + std::string(number) + '"');
    QVERIFY(parseSidecar(xmp, "x", lying).regions.empty());
  }
  const std::string pixels =
      replaced(replaced(replaced(withoutMicrosoft(digikam()),
                                 "0.25\" stArea:y=\"0.4\" stArea:w=\"0.1\" stArea:h=\"0.2\"",
                                 "100\" stArea:y=\"120\" stArea:w=\"40\" stArea:h=\"60\""),
                        "normalized", "pixel"),
               "0.5\" stArea:y=\"0.8\"", "0.5\" stArea:y=\"0.8\"");
  const Sidecar sidecar = parseSidecar(pixels, "x", lying);
  QVERIFY(named(sidecar, "Anna") && isNear(named(sidecar, "Anna")->box, {0.2F, 0.3F, 0.1F, 0.2F}));
}

void TestSidecar::matchesNames() {
  const Sidecar sidecar{{{{0.1F, 0.1F, 0.2F, 0.2F}, "Anna"}, {{0.14F, 0.1F, 0.2F, 0.2F}, "Ben"}}, {}};
  // The second box overlaps both, Ben's more; then Anna is left for the first.
  QCOMPARE(
      matchNames(sidecar, {{0.08F, 0.1F, 0.2F, 0.2F}, {0.13F, 0.1F, 0.2F, 0.2F}, {0.7F, 0.7F, 0.1F, 0.1F}}),
      (std::vector<std::string>{"Anna", "Ben", ""}));
  QCOMPARE(matchNames(sidecar, {{0.3F, 0.1F, 0.2F, 0.2F}}), (std::vector<std::string>{""}));  // IoU 0.11
  QCOMPARE(matchNames({}, {{0.3F, 0.1F, 0.2F, 0.2F}}), (std::vector<std::string>{""}));
  QVERIFY(matchNames(sidecar, {}).empty());
  QCOMPARE(intersectionOverUnion({0, 0, 2, 1}, {1, 0, 2, 1}), 1.0F / 3);
  QCOMPARE(intersectionOverUnion({0, 0, 1, 1}, {2, 0, 1, 1}), 0.0F);
}

void TestSidecar::matchesALoneTag() {
  const FaceBox box{0.1F, 0.1F, 0.2F, 0.2F};
  QCOMPARE(matchNames({{}, {"Anna"}}, {box}), (std::vector<std::string>{"Anna"}));
  QCOMPARE(matchNames({{}, {"Anna", "Ben"}}, {box}), (std::vector<std::string>{""}));
  QCOMPARE(matchNames({{}, {"Anna"}}, {box, {0.6F, 0.1F, 0.2F, 0.2F}}), (std::vector<std::string>{"", ""}));
  // The tag belongs to the region that bears the name, and that is elsewhere.
  QCOMPARE(matchNames({{{{0.6F, 0.6F, 0.1F, 0.1F}, "Anna"}}, {"Anna"}}, {box}),
           (std::vector<std::string>{""}));
}

void TestSidecar::worksInSeveralThreads() {
  const std::string xmp = digikam();
  std::atomic<int> right{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        for (int round = 0; round < 10; ++round) {
          const Sidecar sidecar = parseSidecar(mergedSidecar(xmp, "x", {}, lying), "y", lying);
          if (sidecar.regions.size() == 2) ++right;
        }
      });
    }
  }
  QCOMPARE(right.load(), 40);
}

QTEST_GUILESS_MAIN(TestSidecar)
#include "test_sidecar.moc"
