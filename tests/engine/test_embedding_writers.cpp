#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>
#include <regex>
#include <utility>

#include "engine/core/base64.h"
#include "engine/core/files.h"
#include "engine/core/random.h"
#include "engine/core/sha256.h"
#include "engine/core/utf8.h"
#include "engine/embeddings/gif_writer.h"
#include "engine/embeddings/map_movie.h"
#include "engine/embeddings/map_page.h"
#include "engine/embeddings/map_page_parts.h"
#include "engine/embeddings/map_writer.h"
#include "engine/embeddings/neighbour_writer.h"
#include "engine/embeddings/point_colours.h"
#include "engine/embeddings/projector_config.h"
#include "engine/embeddings/projector_writer.h"
#include "engine/embeddings/sample_table.h"
#include "engine/embeddings/sprite.h"
#include "engine/store/npy.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;
using Json = nlohmann::json;

namespace {

using Texts = std::vector<std::string>;

constexpr const char* hostile = "</script><script>alert(1)</script> & \"quoted\", 'a'\tb\nc -->";

Matrix matrix(std::size_t columns, std::vector<float> values) {
  Matrix result(values.size() / columns, columns);
  result.values = std::move(values);
  return result;
}

/// Three rows with labels, a number column with a gap, and pictures of one colour each.
EmbeddingTable smallTable() {
  EmbeddingTable table;
  table.name = "small \"set\"";
  table.vectors = matrix(2, {1, 2.5F, -3, 4, 0.1F, 1e-7F});
  table.columns = {textColumn("label", {"a", hostile, "a"}),
                   numberColumn("age", {41, std::numeric_limits<double>::quiet_NaN(), 0.5})};
  table.labelColumn = 0;
  auto pictures = std::make_shared<LabelledSamples>();
  pictures->shape = {4, 2, 3, 0};
  pictures->classNames = {""};
  for (int i = 0; i < 3; ++i) {
    std::vector<std::uint8_t> pixels;
    for (int p = 0; p < 8; ++p) {
      for (const int value : {40 * i, 10 * p, 7}) pixels.push_back(static_cast<std::uint8_t>(value));
    }
    pictures->add(pixels, 0);
  }
  table.pictures = pictures;
  return table;
}

const Matrix smallPlaces = matrix(2, {0, 0, 1.5F, -2, 3, 1});

Texts lines(const std::string& text) {
  Texts result;
  std::string line;
  for (const char letter : text) {
    if (letter == '\n') {
      result.push_back(std::exchange(line, {}));
    } else {
      line += letter;
    }
  }
  if (!line.empty()) result.push_back(line + " (without an end)");
  return result;
}

/// Undoes gifLzw by the rules of the format, independently of the writer.
std::vector<std::uint8_t> unpackedLzw(const std::string& data) {
  const int bits = data[0];
  std::vector<std::uint8_t> bytes;
  for (std::size_t at = 1; data[at] != 0;) {
    const auto length = static_cast<std::uint8_t>(data[at++]);
    for (int i = 0; i < length; ++i) bytes.push_back(static_cast<std::uint8_t>(data[at++]));
  }
  std::size_t bit = 0;
  const auto code = [&](int length) {
    int value = 0;
    for (int i = 0; i < length; ++i, ++bit) value |= (bytes.at(bit / 8) >> (bit % 8) & 1) << i;
    return value;
  };
  const int clear = 1 << bits;
  std::vector<std::vector<std::uint8_t>> table;
  std::vector<std::uint8_t> result;
  std::vector<std::uint8_t> previous;
  int length = bits + 1;
  while (true) {
    const int next = code(length);
    if (next == clear + 1) return result;
    if (next == clear) {
      table.clear();
      for (int i = 0; i < clear + 2; ++i) table.push_back({static_cast<std::uint8_t>(i)});
      length = bits + 1;
      previous.clear();
      continue;
    }
    std::vector<std::uint8_t> entry;
    if (next < static_cast<int>(table.size())) {
      entry = table[static_cast<std::size_t>(next)];
    } else {
      entry = previous;
      entry.push_back(previous.front());
    }
    result.insert(result.end(), entry.begin(), entry.end());
    if (!previous.empty() && table.size() < 4096) {
      previous.push_back(entry.front());
      table.push_back(previous);
    }
    if (table.size() == std::size_t{1} << length && length < 12) ++length;
    previous = entry;
  }
}

}  // namespace

class TestEmbeddingWriters : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    root_ = folder_->path().toStdString();
  }
  void writesMapsAsText();
  void writesMapsAsJson();
  void writesChosenRows();
  void refusesOtherEndings();
  void writesNeighbours();
  void readsItsProjectorFolderBack();
  void keepsToTensorBoardsRules();
  void projectorConfigsKeepToTheProto_data();
  void projectorConfigsKeepToTheProto();
  void spritesStayWithinTheirLimits();
  void coloursPoints();
  void pageIsWholeAndHarmless();
  void pageShowsWhatThereIs();
  void encodesBase64();
  void packsLzw_data();
  void packsLzw();
  void writesGifs();
  void gifsCanBeDecoded();
  void writesMovies();
  void refusesOddMovies();

 private:
  std::string read(const std::string& name) { return readTextFile(root_ / name, 1 << 24); }
  MapMovie movie(std::size_t frames) const;

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

void TestEmbeddingWriters::writesMapsAsText() {
  const EmbeddingTable table = smallTable();
  writeMap(root_ / "map.csv", {table, smallPlaces, {}});
  const std::string csv = read("map.csv");
  QVERIFY(csv.starts_with("row,x,y,label,age\n0,0,0,a,41\n1,1.5,-2,\"</script>"));
  QVERIFY(csv.find("& \"\"quoted\"\", 'a'\tb\nc -->\",\n2,3,1,a,0.5\n") != std::string::npos);
  writeMap(root_ / "map.TSV", {table, smallPlaces, {}});
  const Texts tsv = lines(read("map.TSV"));
  QCOMPARE(tsv.size(), 4U);
  QCOMPARE(tsv[0], std::string("row\tx\ty\tlabel\tage"));
  QCOMPARE(tsv[2], "1\t1.5\t-2\t" +
                       std::string("</script><script>alert(1)</script> & \"quoted\", 'a' b c -->") + "\t");
  EmbeddingTable broken = table;
  broken.columns[0].texts[0] = "M\xFCller";
  broken.columns[0].name = "x";  // must not be taken for a place
  QVERIFY(mapText({broken, smallPlaces, {}}, ',')
              .starts_with("row,x,y,x (column),age\n0,0,0,M\xEF\xBF\xBDller,"));
}

void TestEmbeddingWriters::writesMapsAsJson() {
  const EmbeddingTable table = smallTable();
  const Matrix places = matrix(3, {0, 0, 1, 1.5F, -2, 2, 3, 1, 3});
  writeMap(root_ / "map.json", {table, places, {}});
  const Json json = Json::parse(read("map.json"));
  QCOMPARE(json["dimensions"].get<int>(), 3);
  QCOMPARE(json["columns"].get<Texts>(), (Texts{"label", "age"}));
  QCOMPARE(json["points"].size(), 3U);
  QCOMPARE(json["points"][1]["label"].get<std::string>(), std::string(hostile));
  QVERIFY(json["points"][1]["age"].is_null());
  QCOMPARE(json["points"][2]["z"].get<float>(), 3.0F);
}

void TestEmbeddingWriters::writesChosenRows() {
  const EmbeddingTable table = smallTable();
  QCOMPARE(lines(mapText({table, smallPlaces, {2, 0}}, ',')),
           (Texts{"row,x,y,label,age", "2,3,1,a,0.5", "0,0,0,a,41"}));
  writeMap(root_ / "map.npy", {table, smallPlaces, {2, 0}});
  QCOMPARE(readNpyMatrix(root_ / "map.npy"), matrix(2, {3, 1, 0, 0}));
  QVERIFY(errorOf([&] { mapText({table, smallPlaces, {3}}, ','); }));
  QVERIFY(errorOf([&] { mapJson({table, matrix(2, {1, 2}), {}}); }));
}

void TestEmbeddingWriters::refusesOtherEndings() {
  const EmbeddingTable table = smallTable();
  const auto error = errorOf([&] { writeMap(root_ / "map.xlsx", {table, smallPlaces, {}}); });
  QVERIFY(error && error->code() == ErrorCode::wrongUsage);
  QVERIFY(!fs::exists(root_ / "map.xlsx"));
  const auto unwritable = errorOf([&] { writeMap(root_ / "none/map.csv", {table, smallPlaces, {}}); });
  QVERIFY(unwritable && unwritable->code() == ErrorCode::fileUnwritable);
}

void TestEmbeddingWriters::writesNeighbours() {
  const EmbeddingTable table = smallTable();
  const NeighbourTable found{3, 2, {2, 1, 0, 2, 0, 1}, {0.5F, 1, 1, 2, 0.5F, 2}};
  writeNeighbours(root_ / "n.csv", {table, found, "euclidean", {2}});
  const std::string csv = read("n.csv");
  QVERIFY(
      csv.starts_with("row,rank,neighbour,distance,label,neighbour_label\n2,1,0,0.5,a,a\n2,2,1,2,a,\"</scr"));
  writeNeighbours(root_ / "n.json", {table, found, "cosine", {}});
  const Json json = Json::parse(read("n.json"));
  QCOMPARE(json["metric"].get<std::string>(), std::string("cosine"));
  QCOMPARE(json["k"].get<int>(), 2);
  QCOMPARE(json["rows"].size(), 3U);
  QCOMPARE(json["rows"][1]["neighbours"].get<std::vector<int>>(), (std::vector<int>{0, 2}));
  QCOMPARE(json["rows"][1]["distances"].get<std::vector<float>>(), (std::vector<float>{1, 2}));
  QVERIFY(errorOf([&] { writeNeighbours(root_ / "n.npy", {table, found, "euclidean", {}}); }));
  const NeighbourTable other{3, 1, {5, 0, 0}, {0, 0, 0}};
  QVERIFY(errorOf([&] { writeNeighbours(root_ / "n.csv", {table, other, "euclidean", {}}); }));
}

void TestEmbeddingWriters::readsItsProjectorFolderBack() {
  const EmbeddingTable table = smallTable();
  writeProjectorFolder(root_ / "log", table);
  const EmbeddingTable back = readEmbeddingTable(root_ / "log");
  QCOMPARE(back.name, table.name);
  QCOMPARE(back.vectors, table.vectors);  // every bit
  QCOMPARE(back.columns.size(), 2U);
  QCOMPARE(back.columns[0].texts[1],
           std::string("</script><script>alert(1)</script> & \"quoted\", 'a' b c -->"));
  QCOMPARE(back.columns[1].numbers[2], 0.5);
  QCOMPARE(back.labelColumn, 0);
  QCOMPARE(back.pictures->shape, table.pictures->shape);
  QCOMPARE(back.pictures->pixels, table.pictures->pixels);
  writeProjectorFolder(root_ / "part", table, {2});
  const EmbeddingTable part = readEmbeddingTable(root_ / "part");
  QCOMPARE(part.size(), 1U);
  QVERIFY(std::ranges::equal(part.pictures->image(0), table.pictures->image(2)));
}

void TestEmbeddingWriters::keepsToTensorBoardsRules() {
  // Field by field, as the documentation of the projector and projector_config.proto have them.
  EmbeddingTable table = smallTable();
  writeProjectorFolder(root_ / "log", table);
  QCOMPARE(read("log/vectors.tsv"), std::string("1\t2.5\n-3\t4\n0.1\t1e-07\n"));
  QCOMPARE(lines(read("log/metadata.tsv")).front(), std::string("label\tage"));
  QCOMPARE(read("log/projector_config.pbtxt"),
           std::string(
               "embeddings {\n  tensor_name: \"small \\\"set\\\"\"\n  tensor_shape: 3\n  tensor_shape: 2\n"
               "  tensor_path: \"vectors.tsv\"\n  metadata_path: \"metadata.tsv\"\n  sprite {\n"
               "    image_path: \"sprite.png\"\n    single_image_dim: 4\n    single_image_dim: 2\n  }\n}\n"));
  const cv::Mat sprite = cv::imread((root_ / "log/sprite.png").string(), cv::IMREAD_COLOR);
  QCOMPARE(sprite.cols, 8);  // two across, left to right
  QCOMPARE(sprite.rows, 4);  // then down
  QCOMPARE(sprite.at<cv::Vec3b>(0, 4)[2], std::uint8_t{40});
  QCOMPARE(sprite.at<cv::Vec3b>(2, 0)[2], std::uint8_t{80});
  QCOMPARE(sprite.at<cv::Vec3b>(2, 4), cv::Vec3b(0, 0, 0));
  // One column has no header.
  table.columns = {textColumn("label", {"a", "b", "c"})};
  writeProjectorFolder(root_ / "one", table);
  QCOMPARE(read("one/metadata.tsv"), std::string("a\nb\nc\n"));
  // An empty line would be no row.
  table.columns[0].texts[1] = "";
  writeProjectorFolder(root_ / "gap", table);
  QCOMPARE(read("gap/metadata.tsv"), std::string("label\trow\na\t0\n\t1\nc\t2\n"));
  QCOMPARE(readEmbeddingTable(root_ / "gap").columns[0].texts, (Texts{"a", "", "c"}));
  table.columns.clear();
  table.labelColumn = -1;
  table.pictures = nullptr;
  writeProjectorFolder(root_ / "bare", table);
  QVERIFY(!fs::exists(root_ / "bare/metadata.tsv"));
  QCOMPARE(readEmbeddingTable(root_ / "bare").columns.size(), 0U);
}

void TestEmbeddingWriters::projectorConfigsKeepToTheProto_data() {
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<bool>("columns");
  QTest::addColumn<bool>("pictures");
  QTest::newRow("everything") << QByteArray("digits") << true << true;
  QTest::newRow("no columns") << QByteArray("digits") << false << true;
  QTest::newRow("no pictures") << QByteArray("digits") << true << false;
  QTest::newRow("hostile name") << QByteArray("a\"}\nembeddings {\\ \t\x01 \xFF \xC3\xBC") << true << true;
  QTest::newRow("no name") << QByteArray() << false << false;
}

// projector_config.proto of TensorBoard as a table: what a field may hold, and how often it may stand there.
void TestEmbeddingWriters::projectorConfigsKeepToTheProto() {
  struct Known {
    std::string kind;  // "string", "uint32" or the message within
    bool repeated;
  };
  const std::map<std::string, std::map<std::string, Known>> messages = {
      {"ProjectorConfig",
       {{"model_checkpoint_path", {"string", false}},
        {"embeddings", {"EmbeddingInfo", true}},
        {"model_checkpoint_dir", {"string", false}}}},
      {"EmbeddingInfo",
       {{"tensor_name", {"string", false}},
        {"metadata_path", {"string", false}},
        {"bookmarks_path", {"string", false}},
        {"tensor_shape", {"uint32", true}},
        {"sprite", {"SpriteMetadata", false}},
        {"tensor_path", {"string", false}}}},
      {"SpriteMetadata", {{"image_path", {"string", false}}, {"single_image_dim", {"uint32", true}}}}};
  QFETCH(QByteArray, name);
  QFETCH(bool, columns);
  QFETCH(bool, pictures);
  EmbeddingTable table = smallTable();
  table.name = name.toStdString();
  if (!columns) table.columns.clear();
  if (!columns) table.labelColumn = -1;
  if (!pictures) table.pictures = nullptr;
  writeProjectorFolder(root_ / "proto", table);
  const std::regex opening(R"(([a-z_]+) \{)"), field(R"re(([a-z_]+): (.+))re"), number("[0-9]{1,9}"),
      text(R"re("([^"\\\x01-\x1f]|\\([0-7]{3}|[nrt"'\\]))*")re");
  std::vector<std::string> within = {"ProjectorConfig"};
  std::vector<std::map<std::string, int>> seen(1);
  for (std::string line : lines(read("proto/projector_config.pbtxt"))) {
    line.erase(0, line.find_first_not_of(' '));
    std::smatch found;
    if (line == "}") {
      if (within.back() == "EmbeddingInfo") {
        QCOMPARE(seen.back()["tensor_name"] + seen.back()["tensor_path"], 2);
        QCOMPARE(seen.back()["tensor_shape"], 2);
        QCOMPARE(seen.back()["metadata_path"], columns ? 1 : 0);
        QCOMPARE(seen.back()["sprite"], pictures ? 1 : 0);
      }
      if (within.back() == "SpriteMetadata") QCOMPARE(seen.back()["single_image_dim"], 2);
      within.pop_back();
      seen.pop_back();
      QVERIFY(!within.empty());
      continue;
    }
    const bool opens = std::regex_match(line, found, opening);
    QVERIFY2(opens || std::regex_match(line, found, field), line.c_str());
    const auto& known = messages.at(within.back());
    const auto of = known.find(found[1]);
    QVERIFY2(of != known.end(), line.c_str());
    QVERIFY(++seen.back()[found[1]] == 1 || of->second.repeated);
    const std::string& kind = of->second.kind;
    QCOMPARE(opens, messages.contains(kind));
    if (kind == "uint32") QVERIFY(std::regex_match(found[2].str(), number));
    if (kind == "string") QVERIFY2(std::regex_match(found[2].str(), text), line.c_str());
    if (opens) {
      within.push_back(kind);
      seen.emplace_back();
    }
  }
  QCOMPARE(within.size(), 1U);
  QCOMPARE(seen.front()["embeddings"], 1);
}

void TestEmbeddingWriters::spritesStayWithinTheirLimits() {
  LabelledSamples pictures;
  pictures.shape = {30, 10, 1, 0};
  for (int i = 0; i < 50; ++i) pictures.add(std::vector<std::uint8_t>(300, static_cast<std::uint8_t>(i)), 0);
  std::vector<std::size_t> rows(50);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
  const auto whole = makeSprite(pictures, rows, {});
  QVERIFY(whole && whole->tileWidth == 30 && whole->across == 8 && whole->height == 70);
  const auto smaller = makeSprite(pictures, rows, {100, 100, 4, 64});
  QVERIFY(smaller && smaller->tileWidth == 12 && smaller->tileHeight == 4);
  QVERIFY(smaller->width <= 100 && smaller->height <= 100);
  // Its tiles are where they should be: of one grey each.
  const auto at = [&](int tile) {
    const int x = tile % 8 * 12 + 5;
    const int y = tile / 8 * 4 + 2;
    return smaller->pixels[static_cast<std::size_t>(y * smaller->width + x)];
  };
  for (int tile = 0; tile < 50; ++tile) QCOMPARE(at(tile), static_cast<std::uint8_t>(tile));
  QVERIFY(!makeSprite(pictures, rows, {20, 20, 4, 64}));
  QVERIFY(!makeSprite(pictures, {}, {}));
  pictures.shape.dimension = 300;
  QVERIFY(!makeSprite(pictures, rows, {}));
}

void TestEmbeddingWriters::coloursPoints() {
  EmbeddingTable table = smallTable();
  const PointColours byLabel = coloursOf(table, 0);
  QCOMPARE(byLabel.entries.size(), 2U);
  QCOMPARE(byLabel.indices[0], byLabel.indices[2]);
  QVERIFY(byLabel.indices[0] != byLabel.indices[1]);
  const PointColours byAge = coloursOf(table, 1);
  QCOMPARE(byAge.low, 0.5);
  QCOMPARE(byAge.high, 41.0);
  QCOMPARE(byAge.palette[byAge.indices[2]], rampColour(0));
  QCOMPARE(byAge.palette[byAge.indices[0]], rampColour(1));
  QCOMPARE(byAge.palette[byAge.indices[1]], (Rgb{136, 136, 136}));
  // Beyond 64 classes the rare ones are one.
  EmbeddingTable many;
  many.vectors = Matrix(200, 1);
  Texts labels;
  for (int i = 0; i < 200; ++i) labels.push_back("class " + std::to_string(i < 100 ? i % 10 : i));
  many.columns = {textColumn("label", labels)};
  const PointColours colours = coloursOf(many, 0);
  QCOMPARE(colours.entries.size(), 64U);
  QCOMPARE(colours.entries.back().name, std::string("other"));
  QCOMPARE(colours.entries.back().count, 110U - 63U);
  QCOMPARE(colours.entries.front().count, 10U);
}

void TestEmbeddingWriters::pageIsWholeAndHarmless() {
  EmbeddingTable table = smallTable();
  table.name = hostile;
  table.columns.push_back(textColumn(hostile, {"<!--", "\xE2\x80\xA8", "\xFF"}));
  MapPageOptions options;
  options.title = hostile;
  options.hint = "<b>hint</b>";
  writeMapPage(root_ / "map.html", {table, smallPlaces, {}}, options);
  const QString page = QString::fromStdString(read("map.html"));
  // Nothing of the table is markup.
  QCOMPARE(page.count("<script"), 2);
  QCOMPARE(page.count("</script"), 2);
  QCOMPARE(page.count("<style"), 1);
  QVERIFY(!page.contains("<!--"));
  QVERIFY(!page.contains("<b>"));
  QVERIFY(page.contains("<title>&lt;/script&gt;"));
  // Nothing is loaded, and no handler or script beyond its own may run.
  QVERIFY(!page.contains(QRegularExpression("https?://|src=|href=|\\son[a-z]+=")));
  const auto hash = [](std::string_view text) {
    const auto hex = sha256({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    return QString("'sha256-%1'").arg(QString::fromLatin1(QByteArray::fromHex(hex.c_str()).toBase64()));
  };
  const QString policy =
      QRegularExpression("Content-Security-Policy\" content=\"([^\"]+)\"").match(page).captured(1);
  QVERIFY(policy.contains("default-src 'none'"));
  QVERIFY(!policy.contains("unsafe"));
  QVERIFY(policy.contains("script-src " + hash(mapPageScript())));
  QVERIFY(policy.contains("style-src " + hash(mapPageStyle())));
  QVERIFY(page.contains(
      "<script>" + QString::fromUtf8(mapPageScript().data(), static_cast<qsizetype>(mapPageScript().size())) +
      "</script>"));
}

void TestEmbeddingWriters::pageShowsWhatThereIs() {
  const EmbeddingTable table = smallTable();
  const auto dataOf = [](const std::string& page) {
    const std::string start = "id=\"data\">";
    const std::size_t begin = page.find(start) + start.size();
    return Json::parse(page.substr(begin, page.find("</script>", begin) - begin));
  };
  const Json data = dataOf(mapPage({table, smallPlaces, {}}));
  QCOMPARE(data["count"].get<int>(), 3);
  QCOMPARE(data["columns"][0]["values"][1].get<std::string>(), std::string(hostile));
  QCOMPARE(data["legend"].size(), 2U);
  QCOMPARE(data["palette"].size(), 2U);
  const auto places = QByteArray::fromBase64(QByteArray::fromStdString(data["places"][0].get<std::string>()));
  QCOMPARE(places, QByteArray::fromHex("0000"
                                       "0080"
                                       "ffff"));  // 0, a half, 1 of the extent
  QVERIFY(data["extents"] == (Json{1.0, 1.0}));
  const auto sprite =
      QByteArray::fromBase64(QByteArray::fromStdString(data["sprite"]["source"].get<std::string>()).mid(22));
  QVERIFY(sprite.startsWith("\x89PNG"));
  QVERIFY(!data.contains("rows"));
  MapPageOptions options;
  options.colourColumn = 1;
  const Json chosen = dataOf(mapPage({table, smallPlaces, {2, 0}}, options));
  QVERIFY(chosen["rows"] == (Json{2, 0}));
  QCOMPARE(chosen["ramp"]["high"].get<std::string>(), std::string("41"));
  QVERIFY(chosen["columns"][1]["values"] == (Json{0.5, 41.0}));
}

void TestEmbeddingWriters::encodesBase64() {
  Random random(4);
  for (std::size_t size = 0; size < 40; ++size) {
    Bytes bytes(size);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.uniform(0, 256));
    const QByteArray wanted =
        QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(size)).toBase64();
    QCOMPARE(base64(bytes), wanted.toStdString());
  }
}

void TestEmbeddingWriters::packsLzw_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<int>("count");
  QTest::addColumn<int>("kinds");  // of places that occur
  QTest::newRow("nothing") << 2 << 0 << 1;
  QTest::newRow("one") << 2 << 1 << 4;
  QTest::newRow("two") << 2 << 2 << 1;
  QTest::newRow("all alike") << 8 << 100000 << 1;
  QTest::newRow("few colours") << 2 << 5000 << 4;
  QTest::newRow("noise, longer than the table") << 8 << 20000 << 256;
  QTest::newRow("half noise") << 5 << 20000 << 7;
}

void TestEmbeddingWriters::packsLzw() {
  QFETCH(int, bits);
  QFETCH(int, count);
  QFETCH(int, kinds);
  Random random(6);
  // Every length up to some, for the places where codes grow.
  for (int size = count > 4999 ? count : 0; size <= count; ++size) {
    Bytes places(static_cast<std::size_t>(size));
    for (auto& place : places)
      place = static_cast<std::uint8_t>(random.uniform(0, static_cast<float>(kinds) - 0.001F));
    QVERIFY(unpackedLzw(gifLzw(places, bits)) == places);
  }
  for (int size = 0; size < 400; ++size) {
    Bytes places(static_cast<std::size_t>(size));
    for (auto& place : places)
      place = static_cast<std::uint8_t>(random.uniform(0, static_cast<float>(kinds) - 0.001F));
    QVERIFY2(unpackedLzw(gifLzw(places, bits)) == places, std::to_string(size).c_str());
  }
}

void TestEmbeddingWriters::writesGifs() {
  GifWriter gif(3, 2, {{0, 0, 0}, {255, 0, 0}, {0, 0, 255}});
  gif.add(Bytes{0, 1, 2, 0, 0, 0}, 8);
  gif.add(Bytes{0, 1, 1, 0, 0, 1}, 8);  // differs in the last column alone
  const std::string bytes = gif.finish();
  QVERIFY(bytes.starts_with("GIF89a"));
  QCOMPARE(bytes.substr(6, 4), std::string("\3\0\2\0", 4));
  QCOMPARE(bytes.back(), ';');
  const std::string second("\x2C\2\0\0\0\1\0\2\0", 9);
  QVERIFY(bytes.find(second) != std::string::npos);
  QVERIFY(errorOf([&] { gif.add(Bytes{1, 2}, 8); }));
  QVERIFY(errorOf([] { GifWriter(0, 2, {{0, 0, 0}}); }));
  QVERIFY(errorOf([] { GifWriter(2, 2, std::vector<Rgb>(257)); }));
}

MapMovie TestEmbeddingWriters::movie(std::size_t frames) const {
  MapMovie made;
  made.frames = frames;
  made.places = [](std::size_t frame) {
    const auto shift = static_cast<float>(frame);
    return matrix(2, {0, 0, 10 + shift, 10, 20, shift});
  };
  made.caption = [](std::size_t frame) { return "Step " + std::to_string(frame); };
  made.palette = {categoryColour(0), categoryColour(1)};
  made.colours = {0, 1, 0};
  made.width = 120;
  made.height = 100;
  return made;
}

void TestEmbeddingWriters::gifsCanBeDecoded() {
  std::size_t reported = 0;
  QVERIFY(writeMapMovie(root_ / "run.gif", movie(5), {},
                        [&](std::size_t done, std::size_t) { reported = done; }));
  QCOMPARE(reported, 5U);
  cv::VideoCapture capture((root_ / "run.gif").string());
  if (!capture.isOpened()) QSKIP("this OpenCV does not read GIF files");
  cv::Mat frame;
  int frames = 0;
  while (capture.read(frame)) {
    ++frames;
    QCOMPARE(frame.cols, 120);
    QCOMPARE(frame.rows, 100);
  }
  QVERIFY(frames >= 5);
}

void TestEmbeddingWriters::writesMovies() {
  const auto error = errorOf([&] { writeMapMovie(root_ / "run.mp4", movie(5)); });
  if (error) {
    // A machine without an encoder says so, and leaves nothing.
    QCOMPARE(error->code(), ErrorCode::fileUnwritable);
    QVERIFY(fs::is_empty(root_));
    QSKIP("this OpenCV writes no .mp4");
  }
  QCOMPARE(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), 1);
  cv::VideoCapture capture((root_ / "run.mp4").string());
  QVERIFY(capture.isOpened());
  cv::Mat frame;
  int frames = 0;
  while (capture.read(frame)) ++frames;
  QCOMPARE(frames, 4 + 24);  // the last stays for two seconds
}

void TestEmbeddingWriters::refusesOddMovies() {
  QVERIFY(errorOf([&] { writeMapMovie(root_ / "run.avi", movie(2)); }));
  QVERIFY(errorOf([&] { writeMapMovie(root_ / "run.gif", movie(0)); }));
  MapMovie odd = movie(2);
  odd.colours = {0, 2, 0};
  QVERIFY(errorOf([&] { writeMapMovie(root_ / "run.gif", odd); }));
  odd = movie(2);
  odd.colours = {0, 1};
  QVERIFY(errorOf([&] { writeMapMovie(root_ / "run.gif", odd); }));
  std::stop_source stop;
  stop.request_stop();
  QVERIFY(!writeMapMovie(root_ / "run.gif", movie(2), stop.get_token()));
  QVERIFY(fs::is_empty(root_));
  // Points that are nowhere are not drawn.
  odd = movie(1);
  odd.places = [](std::size_t) { return matrix(2, {NAN, 0, INFINITY, 1, 2, 3}); };
  QVERIFY(writeMapMovie(root_ / "run.gif", odd));
}

QTEST_GUILESS_MAIN(TestEmbeddingWriters)
#include "test_embedding_writers.moc"
