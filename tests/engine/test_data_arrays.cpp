#include <QTemporaryDir>
#include <QtTest>
#include <bit>
#include <cmath>
#include <limits>

#include "engine/data/array_file.h"
#include "engine/data/dataset.h"
#include "engine/data/label_file.h"
#include "engine/data/vector_files.h"
#include "engine/data/zip_archive.h"
#include "engine/store/npy_array.h"
#include "tests/support/arrays.h"
#include "tests/support/test_data.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

using Names = std::vector<std::string>;

NpyArray parsed(const Bytes& bytes) {
  return parseNpyArray(bytes, "a.npy");
}

LabelledSamples table(const std::string& text, const char* file = "t.csv") {
  return parseVectorTable(text, file);
}

/// The fault of the error that a call ends with; empty when it does not.
template <class Call>
std::string faultOf(const Call& call) {
  const auto error = errorOf(call);
  return error ? std::string(error->what()) : std::string();
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Four pictures of 2 x 3 with 3 channels, whose bytes count upwards.
Bytes countingPictures(std::size_t count) {
  Bytes bytes(count);
  for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::uint8_t>(i);
  return bytes;
}

}  // namespace

class TestDataArrays : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    root_ = folder_->path().toStdString();
  }
  void readsEveryNumberType();
  void readsFortranOrder();
  void readsTexts();
  void refusesBrokenArrays();
  void unpacksZip();
  void refusesBrokenZip_data();
  void refusesBrokenZip();
  void noByteOfAnArchiveIsTrusted();
  void opensPictureArrays();
  void opensNpzWithSplits();
  void refusesBrokenNpz();
  void opensNpyWithLabels();
  void readsTables();
  void refusesBrokenTables_data();
  void refusesBrokenTables();
  void readsVectorFolders();
  void refusesBrokenVectorFolders();
  void manyClasses();
  void obeysStop();
  void opensFaceVectors();

 private:
  void write(const std::string& name, const Bytes& bytes) {
    fs::create_directories((root_ / name).parent_path());
    writeBytes(root_ / name, bytes);
  }
  Dataset opened(const std::string& name, const DataConfig& config = {}) {
    return openDataset((root_ / name).string(), config);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

void TestDataArrays::readsEveryNumberType() {
  const std::vector<std::int64_t> expected = {1, 0, 100};
  const auto check = [&](const std::string& type, const Bytes& data) {
    const NpyArray array = parsed(npy(type, "(3,)", data));
    QCOMPARE(integersOf(array, "a"), expected);
    QCOMPARE(floatsOf(array, "a"), (std::vector<float>{1, 0, 100}));
  };
  const Bytes bytes = {1, 0, 100};
  check("|u1", bytes);
  check("|i1", bytes);
  check("<i2", raw(std::vector<std::int16_t>{1, 0, 100}));
  check(">i2", {0, 1, 0, 0, 0, 100});
  check("<u4", raw(std::vector<std::uint32_t>{1, 0, 100}));
  check("<i8", raw(std::vector<std::int64_t>{1, 0, 100}));
  check(">u4", {0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 100});
  check("<f4", raw(std::vector<float>{1, 0, 100}));
  check("<f8", raw(std::vector<double>{1, 0, 100}));
  check("<f2", raw(std::vector<std::uint16_t>{0x3C00, 0x8000, 0x5640}));
  const Bytes halves = npy("<f2", "(4,)", raw(std::vector<std::uint16_t>{0xC000, 0x0001, 0x7C00, 0x7E00}));
  const std::vector<float> special = floatsOf(parsed(halves), "a");
  QCOMPARE(special[0], -2.0F);
  QCOMPARE(special[1], std::ldexp(1.0F, -24));
  QVERIFY(std::isinf(special[2]) && std::isnan(special[3]));
  const Bytes odd = npy("<f4", "(1,)", raw(std::vector<float>{0.5F}));
  QCOMPARE(errorOf([&] { integersOf(parsed(odd), "a"); })->code(), ErrorCode::fileDamaged);
  const Bytes huge = npy("<u8", "(1,)", Bytes(8, 0xFF));
  QCOMPARE(errorOf([&] { integersOf(parsed(huge), "a"); })->code(), ErrorCode::fileDamaged);
}

void TestDataArrays::readsFortranOrder() {
  // [[1, 2, 3], [4, 5, 6]] column after column.
  const Bytes flat = npy("|u1", "(2, 3)", {1, 4, 2, 5, 3, 6}, true);
  QCOMPARE(floatsOf(parsed(flat), "a"), (std::vector<float>{1, 2, 3, 4, 5, 6}));
  // 2 x 2 x 2 against the formula.
  Bytes cube(8);
  for (std::uint8_t i = 0; i < 2; ++i) {
    for (std::uint8_t j = 0; j < 2; ++j) {
      for (std::uint8_t k = 0; k < 2; ++k)
        cube[static_cast<std::size_t>(i + 2 * j + 4 * k)] = static_cast<std::uint8_t>(4 * i + 2 * j + k);
    }
  }
  const Bytes stored = npy("|u1", "(2, 2, 2)", cube, true);
  QCOMPARE(integersOf(parsed(stored), "a"), (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7}));
}

void TestDataArrays::readsTexts() {
  const Bytes bytes = npy("|S3", "(2,)", bytesOf(std::string("ab\0cde", 6)));
  QCOMPARE(textsOf(parsed(bytes), "a"), (Names{"ab", "cde"}));
  const Bytes wide = npy("<U2", "(2,)", raw(std::vector<std::uint32_t>{0xE4, 0, 0x4E2D, 0x1F600}));
  QCOMPARE(textsOf(parsed(wide), "a"), (Names{"ä", "中😀"}));
  const Bytes broken = npy("<U1", "(1,)", raw(std::vector<std::uint32_t>{0xD800}));
  QCOMPARE(errorOf([&] { textsOf(parsed(broken), "a"); })->code(), ErrorCode::fileDamaged);
  QCOMPARE(errorOf([&] { floatsOf(parsed(bytes), "a"); })->code(), ErrorCode::fileDamaged);
}

void TestDataArrays::refusesBrokenArrays() {
  for (const Bytes& bytes :
       {npy("|O", "(1,)", Bytes(8)), npy("<c8", "(1,)", Bytes(8)), npy("<f3", "(1,)", Bytes(3)),
        npy("<f4", "(2,)", Bytes(4)), npy("<f4", "(99999999999, 99999999999)", Bytes(4)),
        npy("<f4", "(18446744073709551615,)", Bytes(4)), npy("<f99999999999999999999", "(1,)", Bytes(4)),
        npy("|S99999999", "(1,)", Bytes(4)), Bytes{}, bytesOf("rubbish")}) {
    const auto error = errorOf([&] { parsed(bytes); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
    QCOMPARE(error->arguments().front(), std::string("a.npy"));
  }
}

void TestDataArrays::unpacksZip() {
  const Bytes large = Bytes(3000000, 7);
  const Bytes file = zip({{"a.npy", {1, 2, 3}},
                          {"b/c.npy", large},
                          {"stored", {9}, false},
                          {"64", {5, 6}, true, true},
                          {"empty", {}}});
  const ZipArchive archive(file, "z.npz");
  QCOMPARE(archive.entries().size(), std::size_t{5});
  QCOMPARE(archive.read(*archive.find("a.npy")), (Bytes{1, 2, 3}));
  QCOMPARE(archive.read(*archive.find("b/c.npy")), large);
  QCOMPARE(archive.read(*archive.find("stored")), (Bytes{9}));
  QCOMPARE(archive.read(*archive.find("64")), (Bytes{5, 6}));
  QCOMPARE(archive.read(*archive.find("empty")), Bytes{});
  QVERIFY(archive.find("other") == nullptr);
}

void TestDataArrays::refusesBrokenZip_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<QString>("fault");
  const auto add = [](const char* name, const Bytes& bytes, const char* fault) {
    QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                      static_cast<qsizetype>(bytes.size()))
                        << QString(fault);
  };
  const Bytes ten(10, 1);
  add("empty", {}, "no ZIP file");
  add("rubbish", Bytes(5000, 'x'), "no ZIP file");
  add("same name", zip({{"a", ten}, {"a", ten}}), "two entries");
  add("leads out", zip({{"../../etc/passwd", ten}}), "impossible name");
  add("absolute", zip({{"/etc/passwd", ten}}), "impossible name");
  add("encrypted", zip({{.name = "a", .content = ten, .flags = 1}}), "encrypted");
  add("unknown packing", zip({{.name = "a", .content = ten, .method = 12}}), "unknown way");
  add("a bomb by its size", zip({{.name = "a", .content = ten, .claimedBytes = 4000000000U}}),
      "cannot unpack");
  add("longer than said", zip({{.name = "a", .content = Bytes(5000), .claimedBytes = 100}}), "is broken");
  add("shorter than said", zip({{.name = "a", .content = Bytes(5000), .claimedBytes = 9000}}), "is broken");
  add("wrong checksum", zip({{.name = "a", .content = ten, .wrongChecksum = true}}), "checksum");
  add("outside", zip({{.name = "a", .content = ten, .claimedBegin = 4000000}}), "outside");
  Bytes overlapping = zip({{"a", Bytes(400, 3), false}, {"b", Bytes(400, 4), false}});
  // The second entry of the directory points at the first one's data.
  const std::string mark = "b";
  const auto at = std::find_end(overlapping.begin(), overlapping.end(), mark.begin(), mark.end());
  std::fill(at - 4, at, std::uint8_t{0});
  add("overlapping", overlapping, "overlap");
}

void TestDataArrays::refusesBrokenZip() {
  QFETCH(QByteArray, file);
  QFETCH(QString, fault);
  const Bytes bytes(file.begin(), file.end());
  const auto error = errorOf([&] {
    const ZipArchive archive(bytes, "z.npz");
    for (const auto& entry : archive.entries()) archive.read(entry);
  });
  QVERIFY(error);
  QVERIFY2(contains(error->what(), fault.toStdString()), error->what());
  QCOMPARE(error->arguments().front(), std::string("z.npz"));
}

void TestDataArrays::noByteOfAnArchiveIsTrusted() {
  const Bytes good =
      zip({{"x.npy", npy("|u1", "(2, 2, 2)", Bytes(8, 9))}, {"y.npy", npy("|u1", "(2,)", {0, 1})}});
  QCOMPARE(parseNpz(good, "z", {}).learning.size(), std::size_t{2});
  int refused = 0;
  for (std::size_t length = 0; length < good.size(); ++length) {
    const Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length));
    refused += errorOf([&] { parseNpz(cut, "z", {}); }) ? 1 : 0;
  }
  QCOMPARE(refused, static_cast<int>(good.size()));
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const int flip : {1, 0x80, 0xFF}) {
      Bytes changed = good;
      changed[at] = static_cast<std::uint8_t>(changed[at] ^ flip);
      errorOf([&] { parseNpz(changed, "z", {}); });  // anything but an Error of ours fails the test
    }
  }
}

void TestDataArrays::opensPictureArrays() {
  const Bytes pixels = countingPictures(4 * 2 * 3 * 3);
  const Bytes labels = npy("<i4", "(4,)", raw(std::vector<std::int32_t>{10, 2, 10, 2}));
  write("a.npz", zip({{"x.npy", npy("|u1", "(4, 2, 3, 3)", pixels)}, {"y.npy", labels}}));
  DataConfig colour;
  colour.colour = true;
  const Dataset dataset = opened("a.npz", colour);
  QCOMPARE(dataset.kind, DatasetKind::arrays);
  QVERIFY(dataset.learning.shape == (SampleShape{3, 2, 3, 0}));
  QCOMPARE(dataset.learning.pixels, pixels);
  QCOMPARE(dataset.learning.classNames, (Names{"2", "10"}));
  QCOMPARE(dataset.learning.labels, (std::vector<int>{1, 0, 1, 0}));

  const Dataset grey = opened("a.npz");
  QVERIFY(grey.learning.shape == (SampleShape{3, 2, 1, 0}));
  QCOMPARE(int(grey.learning.pixels[0]), 1);  // 0.299 * 0 + 0.587 * 1 + 0.114 * 2

  // Channels before height and width, as floats from 0 to 1.
  const Bytes wide = countingPictures(4 * 2 * 4 * 3);
  std::vector<float> planes(wide.size());
  for (std::size_t n = 0; n < 4; ++n) {
    for (std::size_t i = 0; i < 8; ++i) {
      for (std::size_t c = 0; c < 3; ++c)
        planes[n * 24 + c * 8 + i] = static_cast<float>(wide[n * 24 + i * 3 + c]) / 255;
    }
  }
  write("b.npz", zip({{"arr_0.npy", npy("<f4", "(4, 3, 2, 4)", raw(planes))}, {"arr_1.npy", labels}}));
  const Dataset floats = opened("b.npz", colour);
  QVERIFY(floats.learning.shape == (SampleShape{4, 2, 3, 0}));
  QCOMPARE(floats.learning.pixels, wide);
  write("d.npz", zip({{"x.npy", npy("|b1", "(2, 1, 2)", {1, 0, 0, 1})},
                      {"y.npy", npy("|S1", "(2,)", bytesOf("ab"))}}));
  QCOMPARE(opened("d.npz").learning.pixels, (Bytes{255, 0, 0, 255}));
}

void TestDataArrays::opensNpzWithSplits() {
  write("a.npz", zip({{"x_train.npy", npy("|u1", "(3, 2, 2)", Bytes(12, 3))},
                      {"y_train.npy", npy("|u1", "(3, 1)", {7, 8, 7})},
                      {"x_test.npy", npy("|u1", "(1, 2, 2)", Bytes(4, 5))},
                      {"y_test.npy", npy("|u1", "(1, 1)", {8})}}));
  const Dataset dataset = opened("a.npz");
  QCOMPARE(dataset.learning.size(), std::size_t{3});
  QCOMPARE(dataset.test.labels, (std::vector<int>{1}));
  QCOMPARE(dataset.test.classNames, dataset.learning.classNames);
}

void TestDataArrays::refusesBrokenNpz() {
  const auto fault = [&](const std::vector<ZipEntry>& entries) {
    const Bytes bytes = zip(entries);
    return faultOf([&] { parseNpz(bytes, "a.npz", {}); });
  };
  const Bytes two = npy("|u1", "(2, 2, 2)", Bytes(8));
  QVERIFY(contains(fault({{"x.npy", two}, {"y.npy", npy("|u1", "(3,)", Bytes(3))}}),
                   "2 samples and y.npy has 3 labels"));
  QVERIFY(contains(fault({{"q.npy", two}}), "there are: q"));
  QVERIFY(contains(fault({{"x.npy", npy("|u1", "(2,)", Bytes(2))}}), "neither vectors nor pictures"));
  QVERIFY(
      contains(fault({{"x.npy", npy("|u1", "(2, 2, 2, 5)", Bytes(40))}}), "neither vectors nor pictures"));
  QVERIFY(
      contains(fault({{"x.npy", npy("<f4", "(1, 1, 1)", raw(std::vector<float>{-1}))}}), "from 0 to 255"));
  QVERIFY(
      contains(fault({{"x.npy", npy("<f4", "(1, 1, 1)", raw(std::vector<float>{NAN}))}}), "from 0 to 255"));
  QVERIFY(contains(fault({{"x.npy", npy("|u1", "(1, 0, 4)", {})}}), "pixels"));
  QVERIFY(contains(fault({{"x.npy", npy("|u1", "(0, 2000, 4)", {})}}), "pixels"));
}

void TestDataArrays::opensNpyWithLabels() {
  write("x.npy", npy("<f4", "(4, 2)", raw(std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8})));
  QVERIFY(contains(faultOf([&] { opened("x.npy"); }), "no labels"));
  const auto with = [&](const std::string& labels) {
    DataConfig config;
    config.labels = labels;  // beside the samples
    return opened("x.npy", config).learning;
  };
  write("l.npy", npy("<i8", "(4,)", raw(std::vector<std::int64_t>{0, 1, 0, 1})));
  write("l.txt", bytesOf("cat\ndog, or so\ncat\ndog, or so\n"));
  write("l.csv", bytesOf("id,label\n1,b\n2,a\n3,b\n4,a\n"));
  QCOMPARE(with("l.npy").classNames, (Names{"0", "1"}));
  QCOMPARE(with("l.txt").classNames, (Names{"cat", "dog, or so"}));
  QCOMPARE(with("l.csv").labels, (std::vector<int>{1, 0, 1, 0}));
  QCOMPARE(with("l.csv").vectors, (std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8}));
  write("short.txt", bytesOf("a\nb\n"));
  QVERIFY(contains(faultOf([&] { with("short.txt"); }), "4 samples"));
  QCOMPARE(errorOf([&] { with("none.txt"); })->code(), ErrorCode::fileNotFound);
  write("x.npy", npy("<f4", "(2, 1)", raw(std::vector<float>{1, std::numeric_limits<float>::infinity()})));
  QVERIFY(contains(faultOf([&] { with("short.txt"); }), "not finite"));
}

void TestDataArrays::readsTables() {
  const LabelledSamples named = table("x,label,y\n1,b,2\n3,a,-4e-1\n");
  QCOMPARE(named.shape.dimension, 2);
  QCOMPARE(named.vectors, (std::vector<float>{1, 2, 3, -0.4F}));
  QCOMPARE(named.classNames, (Names{"a", "b"}));
  QCOMPARE(named.labels, (std::vector<int>{1, 0}));
  // Without a header the last column that is no number is the class.
  const LabelledSamples bare = table("+1, 2 ,\"b, c\"\r\n3,4,a\r\n\r\n");
  QCOMPARE(bare.vectors, (std::vector<float>{1, 2, 3, 4}));
  QCOMPARE(bare.classNames, (Names{"a", "b, c"}));
  const LabelledSamples tabs = table("file\tidentity\tclass\t0\nf1\tp2\tk\t5\nf2\tp1\tl\t6\n", "t.tsv");
  QCOMPARE(tabs.sources, (Names{"f1", "f2"}));
  QCOMPARE(tabs.identities, (std::vector<int>{1, 0}));
  QCOMPARE(tabs.vectors, (std::vector<float>{5, 6}));
  QCOMPARE(table("a,b\n1,2\n").classNames, (Names{""}));
  // A number as class needs its name.
  QCOMPARE(table("a,LABEL\n1,10\n1,9\n").classNames, (Names{"9", "10"}));
}

void TestDataArrays::refusesBrokenTables_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("fault");
  const auto add = [](const char* name, const QByteArray& text, const char* fault) {
    QTest::newRow(name) << text << QString(fault);
  };
  add("empty", "", "it is empty");
  add("a header alone", "x,label\n", "nothing below");
  add("a quotation mark without end", "1,\"a\n2,b\n", "line 1: a quotation mark is missing");
  add("something after a quotation", "1,\"a\"b\n2,b\n", "line 1: something follows");
  add("too few columns", "1,2,a\n1,b\n", "line 2: there are 2 columns instead of 3");
  add("a word among numbers", "1,2,a\n1,two,b\n", "line 2: column 2 is no number: \"two\"");
  add("an empty field", "1,2,a\n1,,b\n", "line 2: column 2 is no number");
  add("NaN", "1,2,a\n1,nan,b\n", "line 2: column 2 is not finite");
  add("infinity", "1,2,a\n1,-inf,b\n", "line 2: column 2 is not finite");
  add("beyond a float", "1,2,a\n1,1e300,b\n", "line 2: column 2 is not finite");
  add("no class", "1,2,a\n1,2,\n", "line 2: the class is missing");
  add("no numbers", "label\na\nb\n", "no column has numbers");
  add("zeros", QByteArray("1,a\n\0\0,b\n", 9), "line 2: it is no text");
  add("too many columns", QByteArray(200000, ','), "100,000 columns");
}

void TestDataArrays::refusesBrokenTables() {
  QFETCH(QByteArray, text);
  QFETCH(QString, fault);
  const auto error = errorOf([&] { table(text.toStdString()); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().front(), std::string("t.csv"));
  QVERIFY2(contains(error->what(), fault.toStdString()), error->what());
}

void TestDataArrays::readsVectorFolders() {
  write("v/b/1.npy", npy("<f4", "(2,)", raw(std::vector<float>{1, 2})));
  write("v/b/10.npy", npy("<f8", "(2, 2)", raw(std::vector<double>{5, 6, 7, 8})));
  write("v/b/9.npy", npy("<f4", "(2,)", raw(std::vector<float>{3, 4})));
  write("v/a/x.npy", npy("<i4", "(2,)", raw(std::vector<std::int32_t>{9, 10})));
  write("v/a/notes.txt", bytesOf("passed over"));
  const Dataset dataset = opened("v");
  QCOMPARE(dataset.kind, DatasetKind::vectors);
  QCOMPARE(dataset.learning.vectors, (std::vector<float>{9, 10, 1, 2, 3, 4, 5, 6, 7, 8}));
  QCOMPARE(dataset.learning.labels, (std::vector<int>{0, 1, 1, 1, 1}));
  QCOMPARE(dataset.learning.sources.back(), (root_ / "v" / "b" / "10.npy").string() + " row 2");
  // Rows of the experiment's own kind come back the same, and others are refused.
  const SampleShape shape = dataset.learning.shape;
  QCOMPARE(openEvaluationSet((root_ / "v").string(), (root_ / "v").string(), {}, shape).vectors,
           dataset.learning.vectors);
  SampleShape longer = shape;
  longer.dimension = 3;
  QCOMPARE(errorOf([&] { openEvaluationSet((root_ / "v").string(), "", {}, longer); })->code(),
           ErrorCode::dataSetUnusable);
}

void TestDataArrays::refusesBrokenVectorFolders() {
  write("v/a/1.npy", npy("<f4", "(2,)", raw(std::vector<float>{1, 2})));
  QVERIFY(contains(faultOf([&] { opened("v"); }), "fewer than 2 classes"));
  fs::create_directories(root_ / "v" / "b");
  QVERIFY(contains(faultOf([&] { opened("v"); }), "this class has no .npy file"));
  const auto faultWith = [&](const Bytes& bytes) {
    write("v/b/2.npy", bytes);
    const auto error = errorOf([&] { opened("v"); });
    return error && error->arguments().front() == (root_ / "v/b/2.npy").string() ? std::string(error->what())
                                                                                 : std::string();
  };
  QVERIFY(contains(faultWith(npy("<f4", "(3,)", raw(std::vector<float>{1, 2, 3}))),
                   "have 3 numbers and those of"));
  QVERIFY(contains(faultWith(npy("<f4", "(2,)", raw(std::vector<float>{1, NAN}))), "not finite"));
  QVERIFY(contains(faultWith(npy("<f4", "(0,)", {})), "no numbers"));
  QVERIFY(contains(faultWith(npy("<f4", "()", raw(std::vector<float>{1}))), "neither a vector"));
  QVERIFY(contains(faultWith(bytesOf("rubbish")), "npy"));
  // Rows without any leave the class without a sample.
  write("v/b/2.npy", npy("<f4", "(0, 2)", {}));
  QVERIFY(contains(faultOf([&] { opened("v"); }), "class b has no sample"));
}

void TestDataArrays::manyClasses() {
  constexpr std::size_t count = 1000000;
  std::vector<std::int32_t> labels(count);
  for (std::size_t i = 0; i < count; ++i) labels[i] = static_cast<std::int32_t>(count - i);
  write("m.npz", zip({{"x.npy", npy("|u1", "(1000000, 2)", Bytes(2 * count, 1)), false},
                      {"y.npy", npy("<i4", "(1000000,)", raw(labels)), false}}));
  const Dataset dataset = opened("m.npz");
  QCOMPARE(dataset.learning.classNames.size(), count);
  QCOMPARE(dataset.learning.classNames.front(), std::string("1"));
  QCOMPARE(dataset.learning.labels.front(), static_cast<int>(count - 1));
}

void TestDataArrays::obeysStop() {
  for (int i = 0; i < 4; ++i) write("v/" + std::to_string(i) + "/a.npy", npy("<f4", "(1,)", Bytes(4)));
  std::stop_source source;
  std::size_t reported = 0;
  ReadingWatch watch{source.get_token(),
                     [&](std::size_t done, std::size_t total) { reported = total - done; }, 1};
  openDataset((root_ / "v").string(), {}, watch);
  QCOMPARE(reported, std::size_t{0});
  watch.report = [&](std::size_t done, std::size_t) {
    reported = done;
    source.request_stop();
  };
  const auto error = errorOf([&] { openDataset((root_ / "v").string(), {}, watch); });
  QVERIFY(error);
  QVERIFY2(contains(error->what(), "was stopped"), error->what());
  QCOMPARE(reported, std::size_t{1});
}

void TestDataArrays::opensFaceVectors() {
  const fs::path folder = testData("vectors/lfw_dlib128");
  if (!fs::exists(folder)) QSKIP("the vectors of faces are not here");
  const Dataset dataset = openDataset(folder.string());
  QCOMPARE(dataset.learning.shape.dimension, 128);
  QCOMPARE(dataset.learning.classNames.size(), std::size_t{76});
}

QTEST_GUILESS_MAIN(TestDataArrays)
#include "test_data_arrays.moc"
