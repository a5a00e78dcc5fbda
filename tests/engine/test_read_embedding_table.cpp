#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "engine/embeddings/array_table.h"
#include "engine/embeddings/embedding_text.h"
#include "engine/embeddings/projector_config.h"
#include "engine/embeddings/read_embedding_table.h"
#include "engine/embeddings/text_message.h"
#include "engine/store/npy.h"
#include "engine/store/npy_file.h"
#include "tests/support/arrays.h"
#include "tests/support/pictures.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

using Texts = std::vector<std::string>;
using Floats = std::vector<float>;

template <class Call>
std::string faultOf(const Call& call) {
  const auto error = errorOf(call);
  return error ? std::string(error->what()) : std::string();
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

EmbeddingTable csv(const std::string& text, const TableReading& options = {}) {
  return parseEmbeddingText(text, "t.csv", options);
}

const EmbeddingColumn& column(const EmbeddingTable& table, const std::string& name) {
  for (const EmbeddingColumn& each : table.columns) {
    if (each.name == name) return each;
  }
  throw std::runtime_error("there is no column " + name);
}

Texts labels(const EmbeddingTable& table) {
  return table.labelColumn < 0 ? Texts{} : table.columns[static_cast<std::size_t>(table.labelColumn)].texts;
}

template <class Number>
Bytes swapped(const std::vector<Number>& numbers) {
  Bytes bytes = raw(numbers);
  for (std::size_t i = 0; i < bytes.size(); i += sizeof(Number))
    std::reverse(bytes.begin() + static_cast<std::ptrdiff_t>(i),
                 bytes.begin() + static_cast<std::ptrdiff_t>(i + sizeof(Number)));
  return bytes;
}

}  // namespace

class TestReadEmbeddingTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    root_ = folder_->path().toStdString();
  }
  void readsEveryNpy();
  void readsLongFortranOrder();
  void refusesBrokenNpy();
  void namesRowsThatAreNotFinite();
  void readsPicturesOfNpy();
  void readsNpz();
  void refusesBrokenNpz();
  void choosesTheVector_data();
  void choosesTheVector();
  void readsMetadataColumns();
  void refusesBrokenText_data();
  void refusesBrokenText();
  void refusesAMillionColumns();
  void joinsASecondFile();
  void readsTextMessages();
  void refusesBrokenTextMessages_data();
  void refusesBrokenTextMessages();
  void readsAProjectorConfig();
  void readsBinaryTensors();
  void refusesBrokenProjectorConfigs();
  void readsPictureFolders();
  void obeysStop();

 private:
  fs::path write(const std::string& name, const Bytes& bytes) {
    writeBytes(root_ / name, bytes);
    return root_ / name;
  }
  fs::path write(const std::string& name, const std::string& text) { return write(name, bytesOf(text)); }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

void TestReadEmbeddingTable::readsEveryNpy() {
  const Floats wanted = {1, 2, 3, -4, 5, 6};
  const std::vector<double> doubles(wanted.begin(), wanted.end());
  const std::vector<std::int16_t> shorts(wanted.begin(), wanted.end());
  const std::vector<std::uint16_t> halves = {0x3C00, 0x4000, 0x4200, 0xC400, 0x4500, 0x4600};
  const std::vector<double> byColumns = {1, -4, 2, 5, 3, 6};
  const std::vector<Bytes> files = {
      npy("<f4", "(2, 3)", raw(wanted)),         npy(">f4", "(2, 3)", swapped(wanted)),
      npy("<f8", "(2, 3)", raw(doubles)),        npy(">f8", "(2, 3)", swapped(doubles)),
      npy("<f2", "(2, 3)", raw(halves)),         npy(">f2", "(2, 3)", swapped(halves)),
      npy("<i2", "(2, 3)", raw(shorts)),         npy(">i2", "(2, 3)", swapped(shorts)),
      npy("<f8", "(2, 3)", raw(byColumns), true)};
  for (std::size_t i = 0; i < files.size(); ++i) {
    const EmbeddingTable table = readEmbeddingTable(write("a.npy", files[i]));
    QVERIFY2(table.vectors.values == wanted, std::to_string(i).c_str());
    QCOMPARE(table.vectors.rows, 2U);
    QCOMPARE(table.vectors.columns, 3U);
    QCOMPARE(table.name, std::string("a.npy"));
    QCOMPARE(table.labelColumn, -1);
  }
}

void TestReadEmbeddingTable::readsLongFortranOrder() {
  // More rows than a tile, and a last tile that is not full.
  const std::size_t rows = 101;
  const std::size_t columns = 7;
  Floats stored(rows * columns);
  for (std::size_t i = 0; i < stored.size(); ++i) stored[i] = static_cast<float>(i);
  const auto table = readEmbeddingTable(write("f.npy", npy("<f4", "(101, 7)", raw(stored), true)));
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t c = 0; c < columns; ++c)
      QCOMPARE(table.vectors.row(row)[c], static_cast<float>(c * rows + row));
  }
}

void TestReadEmbeddingTable::refusesBrokenNpy() {
  const auto fault = [&](const Bytes& bytes) {
    return faultOf([&] { readEmbeddingTable(write("broken.npy", bytes)); });
  };
  const Bytes good = npy("<f4", "(2, 2)", raw(Floats{1, 2, 3, 4}));
  for (std::size_t size = 0; size < good.size(); ++size) {
    const std::string text = fault({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)});
    QVERIFY2(contains(text, "broken.npy is damaged"), std::to_string(size).c_str());
  }
  QVERIFY(contains(fault(npy("<f4", "(4,)", raw(Floats{1, 2, 3, 4}))), "(4)"));
  QVERIFY(contains(fault(npy("<f4", "(1000000000, 1000000000)", raw(Floats{1}))), "does not fit"));
  QVERIFY(contains(fault(npy("<f4", "(18446744073709551615, 4)", raw(Floats{1}))), "does not fit"));
  QVERIFY(contains(fault(npy("<f4", "(0, 4)", {})), "it has no vectors"));
  QVERIFY(contains(fault(npy("|O", "(1, 1)", raw(Floats{1}))), "'|O'"));
  QVERIFY(contains(fault(npy("<U1", "(1, 1)", raw(Floats{1}))), "texts where numbers are needed"));
  QVERIFY(contains(fault(bytesOf("PK\3\4")), "too short"));
  QVERIFY(contains(faultOf([&] { readEmbeddingTable(root_ / "missing.npy"); }), "no such file"));
}

void TestReadEmbeddingTable::namesRowsThatAreNotFinite() {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                          -std::numeric_limits<float>::infinity()}) {
    const auto file = write("bad.npy", npy("<f4", "(3, 2)", raw(Floats{1, 2, 3, 4, bad, 6})));
    const std::string fault = faultOf([&] { readEmbeddingTable(file); });
    QVERIFY2(contains(fault, "bad.npy") && contains(fault, "row 3: number 1 is not finite"), fault.c_str());
  }
  // What a float does not hold is not finite, either.
  const auto file = write("big.npy", npy("<f8", "(1, 2)", raw(std::vector<double>{1, 1e300})));
  QVERIFY(contains(faultOf([&] { readEmbeddingTable(file); }), "row 1: number 2"));
}

void TestReadEmbeddingTable::readsPicturesOfNpy() {
  const Bytes pixels = {0, 255, 51, 102, 1, 2, 3, 4};
  const auto table = readEmbeddingTable(write("p.npy", npy("|u1", "(2, 2, 2)", pixels)));
  QCOMPARE(table.size(), 2U);
  QCOMPARE(table.vectors.row(0)[1], 1.0F);
  QCOMPARE(table.vectors.row(0)[2], 0.2F);
  QVERIFY(table.pictures != nullptr);
  QCOMPARE(table.pictures->pixels, pixels);
  QCOMPARE(table.labelColumn, -1);
}

void TestReadEmbeddingTable::readsNpz() {
  const Bytes file = zip({{"embeddings.npy", npy("<f4", "(2, 2)", raw(Floats{1, 2, 3, 4}))},
                          {"images.npy", npy("|u1", "(2, 1, 2, 3)", Bytes(12, 9))},
                          {"labels.npy", npy("<i8", "(2,)", raw(std::vector<std::int64_t>{7, 8}))},
                          {"score.npy", npy("<f4", "(2,)", raw(Floats{0.5F, 0.25F}))},
                          {"other.npy", npy("<f4", "(3,)", raw(Floats{1, 2, 3}))}});
  const auto table = readEmbeddingTable(write("a.npz", file));
  QCOMPARE(table.vectors.values, (Floats{1, 2, 3, 4}));
  QCOMPARE(labels(table), (Texts{"7", "8"}));
  QCOMPARE(column(table, "score").numbers, (std::vector<double>{0.5, 0.25}));
  QCOMPARE(table.columns.size(), 2U);
  QVERIFY(table.pictures != nullptr);
  QCOMPARE(table.pictures->shape.channels, 3);

  const Bytes split = zip({{"x_train.npy", npy("<f4", "(2, 1)", raw(Floats{1, 2}))},
                           {"y_train.npy", npy("<i8", "(2,)", raw(std::vector<std::int64_t>{0, 1}))},
                           {"x_test.npy", npy("<f4", "(1, 1)", raw(Floats{3}))},
                           {"y_test.npy", npy("<i8", "(1,)", raw(std::vector<std::int64_t>{1}))}});
  const auto both = readEmbeddingTable(write("split.npz", split));
  QCOMPARE(both.vectors.values, (Floats{1, 2, 3}));
  QCOMPARE(labels(both), (Texts{"0", "1", "1"}));
  QCOMPARE(column(both, "split").texts, (Texts{"train", "train", "test"}));
}

void TestReadEmbeddingTable::refusesBrokenNpz() {
  const auto vectors = npy("<f4", "(2, 1)", raw(Floats{1, 2}));
  const auto fault = [&](const Bytes& bytes) {
    return faultOf([&] { readEmbeddingTable(write("broken.npz", bytes)); });
  };
  const auto threeLabels = npy("<i8", "(3,)", raw(std::vector<std::int64_t>{1, 2, 3}));
  QVERIFY(contains(fault(zip({{"x.npy", vectors}, {"y.npy", threeLabels}})),
                   "it has 2 rows and y.npy has 3 labels"));
  QVERIFY(contains(fault(zip({{"weights.npy", vectors}})), "there are: weights"));
  const Bytes good = zip({{"x.npy", vectors}});
  QVERIFY(!fault({good.begin(), good.end() - 4}).empty());
  const auto bad = npy("<f4", "(1, 1)", raw(Floats{std::numeric_limits<float>::quiet_NaN()}));
  QVERIFY(contains(fault(zip({{"x.npy", bad}})), "row 1"));
}

void TestReadEmbeddingTable::choosesTheVector_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QStringList>("wanted");
  QTest::addColumn<int>("rows");
  QTest::addColumn<int>("dimension");
  QTest::addColumn<QString>("columns");
  const auto row = [](const char* name, const char* text, const QStringList& wanted, int rows, int dimension,
                      const char* columns) {
    QTest::newRow(name) << text << wanted << rows << dimension << columns;
  };
  row("numbers alone", "1,2\n3,4\n", {}, 2, 2, "");
  row("numbered names", "id,dim_0,dim_1,dim_2,score\n1,2,3,4,5\n", {}, 1, 3, "id score");
  row("numbers as names", "0,1,2,label\n5,6,7,a\n", {}, 1, 3, "label");
  row("counting header", "0,1,2,3\n5,6,7,8\n8,9,1,2\n", {}, 2, 4, "");
  row("an index without a name", ",0,1\n0,5.5,6.5\n1,7,8\n", {}, 2, 2, "column");
  row("measures", "sepal_length,sepal_width,petal_1,petal_2,species,id\n1,2,3,4,rose,5\n1,2,3,4,rose,5\n", {},
      2, 4, "species id");
  row("few numbered names", "a,b,c,x1,x2,class\n1,2,3,4,5,k\n", {}, 1, 5, "class");
  row("coordinates", "x,y,label\n1,2,a\n", {}, 1, 2, "label");
  row("text last, no header", "1,2,cat\n3,4,dog\n", {}, 2, 2, "column 3");
  row("named", "a,b,c\n1,2,3\n", {"c", "a"}, 1, 2, "b");
  row("named by beginning", "f_x,f_y,g\n1,2,3\n", {"f_*"}, 1, 2, "g");
  row("two of one name", "x,y,note,note\n1,2,a,b\n", {}, 1, 2, "note note (2)");
}

void TestReadEmbeddingTable::choosesTheVector() {
  QFETCH(QString, text);
  QFETCH(QStringList, wanted);
  QFETCH(int, rows);
  QFETCH(int, dimension);
  QFETCH(QString, columns);
  TableReading options;
  for (const QString& name : wanted) options.vectorColumns.push_back(name.toStdString());
  const EmbeddingTable table = csv(text.toStdString(), options);
  QCOMPARE(static_cast<int>(table.vectors.rows), rows);
  QCOMPARE(static_cast<int>(table.vectors.columns), dimension);
  QCOMPARE(table.vectors.values.size(), static_cast<std::size_t>(rows * dimension));
  QStringList names;
  for (const EmbeddingColumn& each : table.columns) names += QString::fromStdString(each.name);
  QCOMPARE(names.join(' '), columns);
}

void TestReadEmbeddingTable::readsMetadataColumns() {
  const auto table = csv("v1,v2,label,age,note\n1,2,3,41,\"a, \"\"b\"\"\"\n4,5,6,,\xC3\xA4\n");
  QCOMPARE(table.vectors.values, (Floats{1, 2, 4, 5}));
  QCOMPARE(labels(table), (Texts{"3", "6"}));  // texts, though they look like numbers
  const EmbeddingColumn& age = column(table, "age");
  QCOMPARE(age.kind, EmbeddingColumn::Kind::number);
  QCOMPARE(age.numbers[0], 41.0);
  QVERIFY(std::isnan(age.numbers[1]));
  QCOMPARE(column(table, "note").texts, (Texts{"a, \"b\"", "\xC3\xA4"}));
  // Without a name for them labels are what tells groups apart.
  QCOMPARE(labels(csv("v1,v2,word,kind\n1,2,a,k\n1,2,b,k\n1,2,c,l\n1,2,d,l\n")), (Texts{"k", "k", "l", "l"}));
  TableReading options;
  options.labelColumn = "word";
  QCOMPARE(labels(csv("v1,v2,word,kind\n1,2,a,k\n1,2,b,k\n", options)), (Texts{"a", "b"}));
  options.labelColumn = "colour";
  QVERIFY(contains(faultOf([&] { csv("v1,v2,word\n1,2,a\n", options); }), "\"colour\""));
}

void TestReadEmbeddingTable::refusesBrokenText_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("fault");
  const auto row = [](const char* name, const QByteArray& text, const char* fault) {
    QTest::newRow(name) << text << fault;
  };
  row("empty", "", "line 1: it is empty");
  row("header alone", "a,label\n", "nothing below the header");
  row("short row", "1,2,3\n4,5\n", "line 2: there are 2 columns instead of 3");
  row("long row", "1,2\n3,4\n5,6,7\n", "line 3: there are 3 columns instead of 2");
  row("word", "v1,v2\n1,2\n3,x\n", "line 3: column 2 (v2) is no number: \"x\"");
  row("gap", "v1,v2\n1,2\n,4\n", "line 3: column 1 (v1) is no number: \"\"");
  row("nan", "1,2\n3,nan\n", "line 2: column 2 is not finite");
  row("infinity", "1,2\n-inf,3\n", "line 2: column 1 is not finite");
  row("beyond a float", "1,2\n1e39,3\n", "line 2: column 1 is not finite");
  row("texts alone", "a,b\nc,d\n", "no column has the numbers of a vector");
  row("latin-1", "v1,v2,label\n1,2,a\n1,2,M\xFCller\n", "line 3: its text is no UTF-8");
  row("utf-16",
      QByteArray("\xFF\xFE"
                 "1\0,\0",
                 6),
      "UTF-16");
  row("zeros", QByteArray("1,2\n\0,3\n", 8), "line 2: it is no text");
  row("quotation mark", "v1,v2,label\n1,2,\"a\n", "line 2: a quotation mark is missing");
}

void TestReadEmbeddingTable::refusesBrokenText() {
  QFETCH(QByteArray, text);
  QFETCH(QString, fault);
  const auto file = write("t.csv", text.toStdString());
  const std::string what = faultOf([&] { readEmbeddingTable(file); });
  QVERIFY2(contains(what, "t.csv") && contains(what, fault.toStdString()), what.c_str());
}

void TestReadEmbeddingTable::refusesAMillionColumns() {
  std::string text;
  for (int i = 0; i < 1000000; ++i) text += "1,";
  QVERIFY(contains(faultOf([&] { csv(text + "1\n"); }), "line 1: there are more than 100,000 columns"));
}

void TestReadEmbeddingTable::joinsASecondFile() {
  const auto vectors = write("v.npy", npy("<f4", "(2, 1)", raw(Floats{1, 2})));
  TableReading options;
  options.labels = write("l.npy", npy("<i8", "(2,)", raw(std::vector<std::int64_t>{4, 5}))).string();
  QCOMPARE(labels(readEmbeddingTable(vectors, options)), (Texts{"4", "5"}));
  options.labels = "l.csv";  // beside the vectors
  write("l.csv", std::string("id,label\n1,b\n2,a\n"));
  const auto table = readEmbeddingTable(vectors, options);
  QCOMPARE(labels(table), (Texts{"b", "a"}));
  QCOMPARE(column(table, "id").numbers, (std::vector<double>{1, 2}));
  write("l.csv", std::string("id,label\n1,b\n"));
  QVERIFY(contains(faultOf([&] { readEmbeddingTable(vectors, options); }), "it has 2 rows and"));
  options.labels = write("l.txt", std::string("a\nb\nc\n")).string();
  QVERIFY(contains(faultOf([&] { readEmbeddingTable(vectors, options); }), "has 3 labels"));

  write("vectors.tsv", std::string("1\t2\n3\t4\n"));
  write("metadata.tsv", std::string("name\tclass\n\"x\ta\nz\tb\n"));  // a quotation mark is a letter there
  const auto projector = readEmbeddingTable(root_ / "vectors.tsv");
  QCOMPARE(labels(projector), (Texts{"a", "b"}));
  QCOMPARE(column(projector, "name").texts, (Texts{"\"x", "z"}));
}

void TestReadEmbeddingTable::readsTextMessages() {
  const auto message = parseTextMessage(
      "# a comment\nname: \"a\\\"\\n\\303\\244\\x41\" 'b';\n n: 3, list: [1, 2] inner < x: -1.5e3 > inner { "
      "}\n"
      "[ext.name]: word",
      "m.pbtxt");
  QCOMPARE(message.value("name"), std::string("a\"\n\xC3\xA4"
                                              "Ab"));
  QCOMPARE(message.value("n"), std::string("3"));
  QCOMPARE(message.all("list").size(), 2U);
  QCOMPARE(message.all("inner").front()->message->value("x"), std::string("-1.5e3"));
  QCOMPARE(message.value("ext.name"), std::string("word"));
  for (const std::string& text : {std::string("a\"b\\c\n\t\x01\x7f\xC3\xA4"), std::string("'#{}")})
    QCOMPARE(parseTextMessage("t: " + quotedText(text), "m").value("t"), text);
}

void TestReadEmbeddingTable::refusesBrokenTextMessages_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("fault");
  QTest::newRow("end") << "a {\n b: 1"
                       << "line 2: a '}' is missing";
  QTest::newRow("text") << "a: 1\nb: \"x"
                        << "line 2: a quotation mark is missing";
  QTest::newRow("value") << "a:"
                         << "a value is missing";
  QTest::newRow("colon") << "a 1"
                         << "is missing behind \"a\"";
  QTest::newRow("name") << "}"
                        << "the name of a field is missing";
  QTest::newRow("escape") << "a: \"\\q\""
                          << "escape";
  QTest::newRow("list") << "a: [1, 2"
                        << "']' is missing";
  QTest::newRow("deep") << QString("a{").repeated(100000) << "nested too deeply";
  QTest::newRow("many") << QString("a:1 ").repeated(100001) << "more than 100,000 fields";
}

void TestReadEmbeddingTable::refusesBrokenTextMessages() {
  QFETCH(QString, text);
  QFETCH(QString, fault);
  const std::string what = faultOf([&] { parseTextMessage(text.toStdString(), "m.pbtxt"); });
  QVERIFY2(contains(what, "m.pbtxt") && contains(what, fault.toStdString()), what.c_str());
}

void TestReadEmbeddingTable::readsAProjectorConfig() {
  fs::create_directory(root_ / "log");
  write("log/vectors.tsv", std::string("0\t1\t2\n3\t4\t5\n6\t7\t8\n"));
  write("log/metadata.tsv", std::string("a\nb\na\n"));
  // Two tiles of 2 x 1 in the first line, one in the second.
  Bytes ppm = bytesOf("P6 4 2 255\n");
  for (int i = 0; i < 8 * 3; ++i) ppm.push_back(static_cast<std::uint8_t>(10 * i));
  write("log/sprite.ppm", ppm);
  write("log/projector_config.pbtxt",
        std::string("model_checkpoint_path: \"m.ckpt\"\nembeddings { tensor_name: \"other\" }\n"
                    "embeddings {\n  tensor_name: \"run:1\"\n  tensor_path: \"vectors.tsv\"\n"
                    "  metadata_path: \"metadata.tsv\"\n  bookmarks_path: \"b.json\"\n"
                    "  sprite { image_path: \"sprite.ppm\" single_image_dim: [2, 1] }\n}\n"));
  const auto table = readEmbeddingTable(root_ / "log");
  QCOMPARE(table.name, std::string("run:1"));
  // The first line counts and is no header all the same.
  QCOMPARE(table.vectors.values, (Floats{0, 1, 2, 3, 4, 5, 6, 7, 8}));
  QCOMPARE(column(table, "label").texts, (Texts{"a", "b", "a"}));
  QVERIFY(table.pictures != nullptr);
  QCOMPARE(table.pictures->shape.width, 2);
  QCOMPARE(table.pictures->shape.height, 1);
  QCOMPARE(table.pictures->image(1)[0], std::uint8_t{60});
  QCOMPARE(table.pictures->image(2)[5], std::uint8_t{170});
  TableReading options;
  options.embedding = "other";
  QVERIFY(contains(faultOf([&] { readEmbeddingTable(root_ / "log", options); }), "TensorFlow checkpoint"));
}

void TestReadEmbeddingTable::readsBinaryTensors() {
  write("t.bytes", raw(Floats{1.5F, 2, 3, 4}));
  const std::string start = "embeddings { tensor_path: 't.bytes' ";
  const auto table = readEmbeddingTable(write("c.pbtxt", start + "tensor_shape: 2 tensor_shape: 2 }"));
  QCOMPARE(table.vectors.values, (Floats{1.5F, 2, 3, 4}));
  for (const char* shape : {"tensor_shape: [3, 2]", "tensor_shape: [4294967295, 4294967295]",
                            "tensor_shape: 2", "", "tensor_shape: [2, 0]", "tensor_shape: -2"}) {
    const auto file = write("c.pbtxt", start + shape + " }");
    QVERIFY2(contains(faultOf([&] { readEmbeddingTable(file); }), "is damaged"), shape);
  }
}

void TestReadEmbeddingTable::refusesBrokenProjectorConfigs() {
  write("vectors.tsv", std::string("0\t1\n3\t4\n"));
  write("short.tsv", std::string("a\n"));
  write("uneven.tsv", std::string("0\t1\n3\n"));
  write("sprite.pgm", std::string("P5 2 1 255\nab"));
  const auto fault = [&](const std::string& text) {
    const auto file = write("c.pbtxt", text);
    return faultOf([&] { readEmbeddingTable(file); });
  };
  const std::string vectors = "embeddings { tensor_path: 'vectors.tsv' ";
  QVERIFY(contains(fault(""), "names no embedding"));
  QVERIFY(contains(fault("embeddings: 3"), "no message"));
  QVERIFY(contains(fault("embeddings { tensor_path: 'none.tsv' }"), "no such file"));
  QVERIFY(contains(fault("embeddings { tensor_path: '/dev/zero' }"), "/dev/zero cannot be read"));
  QVERIFY(contains(fault("embeddings { tensor_path: 'uneven.tsv' }"),
                   "line 2: there are 1 columns instead of 2"));
  QVERIFY(contains(fault(vectors + "metadata_path: 'short.tsv' }"), "short.tsv has 1"));
  QVERIFY(contains(fault(vectors + "sprite { image_path: 'sprite.pgm' } }"), "single_image_dim"));
  QVERIFY(contains(fault(vectors + "sprite { image_path: 'sprite.pgm' single_image_dim: [2, 1] } }"),
                   "it has room for 1 pictures of 2x1 pixels, and 2 are needed"));
  QVERIFY(contains(
      fault(vectors + "sprite { image_path: 'sprite.pgm' single_image_dim: [4294967295, 4294967295] } }"),
      "room for 0"));
}

void TestReadEmbeddingTable::readsPictureFolders() {
  fs::create_directories(root_ / "set/a");
  for (const char* name : {"set/1.pgm", "set/2.pgm", "set/a/3.pgm"})
    write(name, std::string("P5 2 2 255\nabcd"));
  TableReading options;
  options.pictures.side = 2;
  const auto classes = readEmbeddingTable(root_ / "set", options);
  QCOMPARE(labels(classes), (Texts{"a"}));
  fs::remove_all(root_ / "set/a");
  const auto flat = readEmbeddingTable(root_ / "set", options);
  QCOMPARE(flat.size(), 2U);
  QCOMPARE(flat.labelColumn, -1);
  QCOMPARE(flat.vectors.columns, 4U);
  QCOMPARE(flat.pictures->size(), 2U);
  QCOMPARE(fs::path(column(flat, "file").texts[1]).filename().string(), std::string("2.pgm"));
  fs::create_directory(root_ / "empty");
  QVERIFY(contains(faultOf([&] { readEmbeddingTable(root_ / "empty"); }), "no pictures in it"));
}

void TestReadEmbeddingTable::obeysStop() {
  std::stop_source stop;
  stop.request_stop();
  const ReadingWatch watch{stop.get_token(), {}, 0};
  for (const fs::path& file : {write("s.npy", npy("<f4", "(1, 1)", raw(Floats{1}))),
                               write("s.csv", std::string("1,2\n3,4\n5,6\n"))}) {
    const auto error = errorOf([&] { readEmbeddingTable(file, {}, watch); });
    QVERIFY(error && error->code() == ErrorCode::dataSetUnusable);
  }
}

QTEST_GUILESS_MAIN(TestReadEmbeddingTable)
#include "test_read_embedding_table.moc"
