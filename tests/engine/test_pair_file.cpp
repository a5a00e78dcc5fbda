#include <QtTest>
#include <filesystem>
#include <fstream>
#include <map>

#include "engine/core/files.h"
#include "engine/data/attribute_file.h"
#include "engine/data/pair_file.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace fs = std::filesystem;

namespace {

const std::string header = "file_a,file_b,same,split\n";
/// What every file needs, so that a fault of the rest is its only one.
const std::string needed = "a,b,1,training\na,c,0,training\nd,e,1,calibration\nd,f,0,calibration\n";

void writeText(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

/// A folder with empty files of these names, and samples that are these files.
LabelledSamples filesIn(const fs::path& folder, const std::vector<std::string>& names,
                        const std::vector<int>& labels) {
  LabelledSamples samples;
  samples.shape = {1, 1, 1, 0};
  for (std::size_t i = 0; i < names.size(); ++i) {
    fs::create_directories((folder / names[i]).parent_path());
    writeText(folder / names[i], "");
    samples.sources.push_back((folder / names[i]).string());
    samples.labels.push_back(labels[i]);
    while (static_cast<int>(samples.classNames.size()) <= labels[i])
      samples.classNames.push_back("class " + std::to_string(samples.classNames.size()));
  }
  samples.pixels.resize(names.size());
  return samples;
}

}  // namespace

class TestPairFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBackAsItWas() {
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const auto samples =
        filesIn(folder / "photos", {"Ann/1.jpg", "Ann/2, \"old\".jpg", "Bea/1.jpg", "Bea/2.jpg", "Cy/1.jpg"},
                {0, 0, 1, 1, 2});
    PairsBySplit pairs;
    pairs[0] = {{0, 1, true}, {2, 0, false}};
    pairs[1] = {{3, 2, true}, {4, 1, false}};
    pairs[2] = {{3, 4, false}};
    const fs::path file = folder / "pairs.csv";
    writePairFile(file, samples, pairs, "gender", {"w", "w", "w", "w", "m"});
    const std::string text = readTextFile(file, 1 << 20);
    QVERIFY(isPairFile(text));
    QVERIFY(text.starts_with("file_a,file_b,same,split,gender\nphotos/Ann/1.jpg,"));
    QVERIFY(text.find("photos/Cy/1.jpg,\"photos/Ann/2, \"\"old\"\".jpg\",0,calibration,m/w\n") !=
            std::string::npos);
    const ListedPairs read = readPairFile(file);
    QCOMPARE(read.pictures.size(), 5U);
    std::vector<std::string> found;
    for (std::size_t s = 0; s < splitCount; ++s) {
      QCOMPARE(read.pairs[s].size(), pairs[s].size());
      for (std::size_t i = 0; i < pairs[s].size(); ++i) {
        QCOMPARE(read.pairs[s][i].same, pairs[s][i].same);
        QCOMPARE(read.pictures.pictures[read.pairs[s][i].first].file.string(),
                 samples.sources[pairs[s][i].first]);
        QCOMPARE(read.pictures.pictures[read.pairs[s][i].second].file.string(),
                 samples.sources[pairs[s][i].second]);
      }
    }
    // Ann, Bea and Cy, found by the pairs of one.
    QCOMPARE(read.pictures.classNames.size(), 3U);
    QCOMPARE(read.pictures.classNames[0], std::string("photos/Ann/1.jpg"));
  }

  void linksClassesThroughOthers() {
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    filesIn(folder, {"a", "b", "c", "d", "e", "f"}, {0, 0, 0, 0, 0, 0});
    writeText(folder / "p.csv", header + needed + "f,c,1,test\n");
    const ListedPairs read = readPairFile(folder / "p.csv");
    std::map<std::string, int> label;
    for (const auto& picture : read.pictures.pictures) label[picture.file.filename()] = picture.label;
    QCOMPARE(label["a"], label["b"]);
    QCOMPARE(label["c"], label["f"]);
    QCOMPARE(label["d"], label["e"]);
    QCOMPARE(read.pictures.classNames, (std::vector<std::string>{"a", "c", "d"}));
  }

  void leavesOutPairsOfMissingPictures() {
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const auto samples = filesIn(folder, {"a", "b", "c", "d", "e", "f"}, {0, 0, 1, 2, 2, 3});
    writeText(folder / "p.csv", header + needed);
    const ListedPairs read = readPairFile(folder / "p.csv");
    const auto loaded = samples.subset(std::vector<std::size_t>{0, 1, 3, 4, 5});  // without c
    const PairsBySplit pairs = pairsOfLoaded(read, loaded);
    QCOMPARE(pairs[0], (std::vector<SamplePair>{{0, 1, true}}));
    QCOMPARE(pairs[1], (std::vector<SamplePair>{{2, 3, true}, {2, 4, false}}));
  }

  void refusesBrokenFiles_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const std::string& text, const char* fault) {
      QTest::newRow(name) << QString::fromStdString(text) << QString(fault);
    };
    row("nothing", "", "header");
    row("no pair", header, "no pair");
    row("missing file", header + needed + "a,gone.jpg,0,test\n", "line 6: the file");
    row("folder", header + needed + "a,.,0,test\n", "is not there");
    row("split", header + needed + "a,d,0,testing\n", "line 6: the split must be");
    row("no split column", "file_a,file_b,same\na,b,1\n", "the split must be");
    row("itself", header + needed + "a,a,1,test\n", "paired with itself");
    row("twice", header + needed + "b,a,1,test\n", "line 6: the pair is there already");
    row("contradiction", header + "b,c,1,training\n" + "a,b,1,training\na,c,0,training\n", "line 4");
    row("same", header + needed + "a,d,perhaps,test\n", "line 6");
    row("columns", header + needed + "a,d,0\n", "columns");
    row("quotation mark", header + needed + "\"a,d,0,test\n", "quotation mark");
    row("no calibration", header + "a,b,1,training\na,c,0,training\n", "no calibration pair");
    row("one kind", header + "a,b,1,training\nd,e,1,calibration\nd,f,0,calibration\n",
        "no training pair of two");
  }

  void refusesBrokenFiles() {
    QFETCH(QString, text);
    QFETCH(QString, fault);
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    filesIn(folder, {"a", "b", "c", "d", "e", "f"}, {0, 0, 1, 2, 2, 3});
    writeText(folder / "p.csv", text.toStdString());
    const auto error = errorOf([&] { readPairFile(folder / "p.csv"); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
    QVERIFY2(QString(error->what()).contains(fault), error->what());
    QVERIFY(QString(error->what()).contains("p.csv"));
  }

  void refusesSamplesThatAreNoFiles() {
    LabelledSamples samples;
    samples.labels = {0, 0};
    PairsBySplit pairs;
    pairs[0] = {{0, 1, true}};
    const auto error = errorOf([&] { writePairFile("nowhere/p.csv", samples, pairs); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
  }

  void readsAttributesByFileAndByClass() {
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const auto samples = filesIn(folder, {"Ann/1.jpg", "Ann/2.jpg", "Bea/1.jpg", "Cy/9.jpg"}, {0, 0, 1, 2});
    const fs::path file = folder / "who.csv";
    writeText(file, "who,age,gender\nclass 0,9,w\nAnn/2.jpg,9,x\nBea/1.jpg,9,y\n9.jpg,8,z\n");
    QCOMPARE(readAttribute(file, "gender", samples), (std::vector<std::string>{"w", "x", "y", "z"}));
    for (const auto& [text, fault] : std::vector<std::pair<std::string, std::string>>{
             {"", "header"},
             {"who,age\n", "no column"},
             {"gender,age\n", "no column"},
             {"who,gender\nclass 0\n", "columns"},
             {"who,gender\nclass 0,w\nclass 0,m\n", "another value"},
             {"who,gender\nclass 0,w\n", "Bea/1.jpg and 1 more"}}) {
      writeText(file, text);
      const auto error = errorOf([&] { readAttribute(file, "gender", samples); });
      QVERIFY(error);
      QVERIFY2(std::string(error->what()).find(fault) != std::string::npos, error->what());
    }
  }
};

QTEST_GUILESS_MAIN(TestPairFile)
#include "test_pair_file.moc"
