#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "engine/core/files.h"
#include "engine/faces/face_export.h"
#include "engine/faces/free_name.h"
#include "engine/faces/safe_file_name.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(likeness::AlbumFiles)

class TestFaceExport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void makesSafeNames_data();
  void makesSafeNames();
  void cutsLongNames();
  void writesCsv();
  void writesJson();
  void keepsBytesOfNames();
  void neverOverwritesTables();
  void makesAlbums_data();
  void makesAlbums();
  void tellsTakenNamesApart();
  void neverOverwritesAlbums();
  void oneMissingPhotoDoesNotStopTheRest();
  void stops();

 private:
  fs::path put(const std::string& name) {
    fs::create_directories((root_ / name).parent_path());
    writeBytes(root_ / name, bytesOf("photo " + name));
    return root_ / name;
  }
  std::vector<std::string> tree(const fs::path& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_directory()) names.push_back(entry.path().lexically_relative(folder).string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

void TestFaceExport::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  root_ = folder_->path().toStdString();
}

void TestFaceExport::makesSafeNames_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("safe");
  const auto row = [](const char* title, const std::string& name, const std::string& safe) {
    QTest::newRow(title) << name << safe;
  };
  row("plain", "Anna Maria", "Anna Maria");
  row("other letters", "Zo\xc3\xab \xe6\x9d\x8e \xf0\x9f\x98\x80",
      "Zo\xc3\xab \xe6\x9d\x8e \xf0\x9f\x98\x80");
  row("path", "../../etc/passwd", "_.._etc_passwd");
  row("parent", "..", "");
  row("empty", "", "");
  row("spaces", "  \t", "_");
  row("ends", " .Anna. ", "Anna");
  row("forbidden", "a<b>c:d\"e|f?g*h\\i", "a_b_c_d_e_f_g_h_i");
  row("control", std::string("a\nb\0c\x7f", 6), "a_b_c_");
  row("broken UTF-8", "a\xff\xc3", "a__");
  row("overlong", "\xc0\xaf", "__");
  row("surrogate", "\xed\xa0\x80", "___");
  row("device", "Con", "_Con");
  row("device with ending", "lpt1.txt", "_lpt1.txt");
  row("no device", "Conny", "Conny");
}

void TestFaceExport::makesSafeNames() {
  QFETCH(std::string, name);
  QFETCH(std::string, safe);
  QCOMPARE(safeFileName(name), safe);
}

void TestFaceExport::cutsLongNames() {
  QCOMPARE(safeFileName(std::string(500, 'a')), std::string(120, 'a'));
  std::string threes;
  for (int i = 0; i < 100; ++i) threes += "\xe6\x9d\x8e";
  QCOMPARE(safeFileName("a" + threes), "a" + threes.substr(0, 117));  // 118 of 120: no half character
}

void TestFaceExport::writesCsv() {
  const FaceExport data{
      {{"/p/a,b.jpg", 640, 480}, {"/p/none.jpg", 10, 20}},
      {{"/p/a,b.jpg", {1.5F, 2, 30, 40.25F}, 12.5F, 7, "O\"Neill\nA"}, {"/p/a,b.jpg", {}, 1, 0, ""}},
      {{7, "O\"Neill\nA"}, {8, "Empty"}}};
  QCOMPARE(photosCsv(data),
           std::string("file,width,height,faces\r\n\"/p/a,b.jpg\",640,480,2\r\n/p/none.jpg,10,20,0\r\n"));
  QCOMPARE(facesCsv(data), std::string("photo,x,y,width,height,quality,person,name\r\n"
                                       "\"/p/a,b.jpg\",1.5,2,30,40.25,12.5,7,\"O\"\"Neill\nA\"\r\n"
                                       "\"/p/a,b.jpg\",0,0,0,0,1,,\r\n"));
  QCOMPARE(peopleCsv(data), std::string("id,name,count\r\n7,\"O\"\"Neill\nA\",1\r\n8,Empty,0\r\n"));
}

void TestFaceExport::writesJson() {
  const FaceExport data{{{"/p/a.jpg", 640, 480}},
                        {{"/p/a.jpg", {1.5F, 2, 30, 40}, 12.5F, 7, "Zo\xc3\xab"}, {"/p/a.jpg", {}, 1, 0, ""}},
                        {{7, "Zo\xc3\xab"}}};
  const auto json = nlohmann::json::parse(facesJson(data));
  QCOMPARE(json["photos"],
           nlohmann::json::parse(R"([{"file":"/p/a.jpg","width":640,"height":480,"faces":2}])"));
  QCOMPARE(json["people"], nlohmann::json::parse("[{\"id\":7,\"name\":\"Zo\xc3\xab\",\"count\":1}]"));
  QCOMPARE(json["faces"].size(), std::size_t{2});
  QCOMPARE(json["faces"][0]["box"], nlohmann::json::parse("[1.5,2,30,40]"));
  QCOMPARE(json["faces"][0]["person"], nlohmann::json(7));
  QVERIFY(json["faces"][1]["person"].is_null());
}

void TestFaceExport::keepsBytesOfNames() {
  const FaceExport data{{{"/p/\xff b.jpg", 1, 1}, {"/p/\xef\xbf\xbd.jpg", 1, 1}}, {}, {}};
  const auto json = nlohmann::json::parse(facesJson(data));
  QCOMPARE(json["photos"][0]["file_uri"], nlohmann::json("file:///p/%FF%20b.jpg"));
  QVERIFY(!json["photos"][1].contains("file_uri"));
  QVERIFY(photosCsv(data).find("/p/\xff b.jpg") != std::string::npos);
}

void TestFaceExport::neverOverwritesTables() {
  put("out/faces.csv");
  const auto written = exportTables(root_ / "out", {});
  QCOMPARE(written.size(), std::size_t{4});
  QCOMPARE(tree(root_ / "out"), (std::vector<std::string>{"faces (2).csv", "faces.csv", "faces.json",
                                                          "people.csv", "photos.csv"}));
  QCOMPARE(readTextFile(root_ / "out/faces.csv", 100), std::string("photo out/faces.csv"));
  fs::create_symlink("nowhere", root_ / "out/faces (3).csv");
  QCOMPARE(freeName(root_ / "out", "faces.csv"), std::string("faces (4).csv"));
}

void TestFaceExport::makesAlbums_data() {
  QTest::addColumn<AlbumFiles>("how");
  QTest::newRow("symbolic links") << AlbumFiles::symbolicLinks;
  QTest::newRow("hard links") << AlbumFiles::hardLinks;
  QTest::newRow("copies") << AlbumFiles::copies;
}

void TestFaceExport::makesAlbums() {
  QFETCH(AlbumFiles, how);
  const fs::path first = put("in/1.jpg");
  const fs::path second = put("in/2.jpg");
  // Both are in the first, Anna even twice; and someone unknown in the second.
  const FaceExport data{{},
                        {{first, {}, 1, 7, "Anna"},
                         {first, {}, 1, 7, "Anna"},
                         {first, {}, 1, 9, ""},
                         {second, {}, 1, 7, "Anna"},
                         {second, {}, 1, 0, ""}},
                        {}};
  std::size_t last = 0;
  const AlbumExport result =
      exportAlbums(root_ / "out", data, how, {}, [&](std::size_t done, std::size_t all) {
        QCOMPARE(all, std::size_t{3});
        QCOMPARE(done, ++last);
      });
  QCOMPARE(result.written, std::size_t{3});
  QVERIFY(result.failures.empty() && !result.stopped);
  QCOMPARE(tree(root_ / "out"), (std::vector<std::string>{"Anna/1.jpg", "Anna/2.jpg", "Person 9/1.jpg"}));
  const fs::path made = root_ / "out/Anna/1.jpg";
  QCOMPARE(fs::is_symlink(made), how == AlbumFiles::symbolicLinks);
  QCOMPARE(fs::hard_link_count(first), std::uintmax_t{how == AlbumFiles::hardLinks ? 3U : 1U});
  QCOMPARE(readTextFile(made, 100), std::string("photo in/1.jpg"));
  QVERIFY(fs::last_write_time(made) == fs::last_write_time(first));
}

void TestFaceExport::tellsTakenNamesApart() {
  const fs::path one = put("a/IMG.jpg");
  const fs::path two = put("b/img.jpg");
  const FaceExport data{{},
                        {{one, {}, 1, 1, "Anna"},
                         {two, {}, 1, 1, "Anna"},
                         {one, {}, 1, 2, "anna"},
                         {one, {}, 1, 3, "An/na"},
                         {one, {}, 1, 4, "An:na"}},
                        {}};
  exportAlbums(root_ / "out", data, AlbumFiles::copies);
  QCOMPARE(tree(root_ / "out"),
           (std::vector<std::string>{"An_na (2)/IMG.jpg", "An_na/IMG.jpg", "Anna/IMG.jpg", "Anna/img (2).jpg",
                                     "anna (2)/IMG.jpg"}));
  QCOMPARE(readTextFile(root_ / "out/Anna/img (2).jpg", 100), std::string("photo b/img.jpg"));
}

void TestFaceExport::neverOverwritesAlbums() {
  const fs::path photo = put("in/1.jpg");
  put("out/Anna/1.jpg");
  const FaceExport data{{}, {{photo, {}, 1, 1, "Anna"}}, {}};
  for (const AlbumFiles how : {AlbumFiles::copies, AlbumFiles::symbolicLinks})
    exportAlbums(root_ / "out", data, how);
  QCOMPARE(readTextFile(root_ / "out/Anna/1.jpg", 100), std::string("photo out/Anna/1.jpg"));
  QCOMPARE(tree(root_ / "out"), (std::vector<std::string>{"Anna (2)/1.jpg", "Anna (3)/1.jpg", "Anna/1.jpg"}));
  QVERIFY(!fs::is_symlink(root_ / "out/Anna (2)/1.jpg"));
}

void TestFaceExport::oneMissingPhotoDoesNotStopTheRest() {
  const fs::path photo = put("in/1.jpg");
  for (const AlbumFiles how : {AlbumFiles::copies, AlbumFiles::symbolicLinks, AlbumFiles::hardLinks}) {
    const AlbumExport result = exportAlbums(
        root_ / "out", {{}, {{root_ / "gone.jpg", {}, 1, 1, "Anna"}, {photo, {}, 1, 1, "Anna"}}, {}}, how);
    QCOMPARE(result.written, std::size_t{1});
    QCOMPARE(result.failures.size(), std::size_t{1});
    QCOMPARE(result.failures[0].code(), ErrorCode::fileNotFound);
    QCOMPARE(result.failures[0].arguments().at(0), (root_ / "gone.jpg").string());
  }
  QCOMPARE(tree(root_ / "out").size(), std::size_t{3});  // no left-overs
  writeBytes(root_ / "file", bytesOf("x"));
  QCOMPARE(errorOf([&] { exportAlbums(root_ / "file/out", {}, AlbumFiles::copies); })->code(),
           ErrorCode::fileUnwritable);
}

void TestFaceExport::stops() {
  FaceExport data;
  for (int i = 0; i < 5; ++i)
    data.faces.push_back({put("in/" + std::to_string(i) + ".jpg"), {}, 1, 1, "Anna"});
  std::stop_source source;
  const AlbumExport result = exportAlbums(root_ / "out", data, AlbumFiles::copies, source.get_token(),
                                          [&](std::size_t done, std::size_t) {
                                            if (done == 2) source.request_stop();
                                          });
  QVERIFY(result.stopped);
  QCOMPARE(result.written, std::size_t{2});
  QCOMPARE(tree(root_ / "out").size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestFaceExport)
#include "test_face_export.moc"
