#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "engine/core/natural_order.h"
#include "engine/faces/content_hash.h"
#include "engine/faces/photo_scanner.h"
#include "tests/support/pictures.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

struct Walk {
  std::vector<std::string> files;  // from the root on
  std::vector<Error> faults;
};

Walk walk(const std::vector<fs::path>& roots, const fs::path& from) {
  PhotoScanner scanner(roots);
  Walk walked;
  while (const auto photo = scanner.next())
    walked.files.push_back(photo->file.lexically_relative(from).string());
  walked.faults = scanner.takeFaults();
  return walked;
}

}  // namespace

class TestPhotoScanner : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { fs::remove_all(root_); }  // QTemporaryDir cannot remove every name
  void sortsNaturally_data();
  void sortsNaturally();
  void walksInOrder();
  void describesFiles();
  void looksIntoFilesWithoutEnding();
  void endsInLoops();
  void yieldsAnyName();
  void reportsWhatCannotBeRead();
  void reportsUnreadableFolders();
  void survivesVanishingFolders();
  void walksFilesAndOverlappingRoots();
  void isLazyAndStops();
  void hashesContent();

 private:
  void put(const std::string& name) {
    fs::create_directories((root_ / name).parent_path());
    writeBytes(root_ / name, bytesOf("content of " + name));
  }
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

void TestPhotoScanner::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  root_ = folder_->path().toStdString();
}

void TestPhotoScanner::sortsNaturally_data() {
  QTest::addColumn<std::string>("first");
  QTest::addColumn<std::string>("second");
  const auto row = [](const char* first, const char* second) {
    QTest::newRow(first) << std::string(first) << std::string(second);
  };
  row("a2", "a10");
  row("a09", "a10");
  row("a01", "a1");
  row("a", "a1");
  row("1", "a");
  row("a99999999999999999999998", "a99999999999999999999999");
  row("a1b10", "a2b1");
  row("a0", "a00");
  row("", "a");
}

void TestPhotoScanner::sortsNaturally() {
  QFETCH(std::string, first);
  QFETCH(std::string, second);
  QVERIFY(naturallyBefore(first, second));
  QVERIFY(!naturallyBefore(second, first));
  QVERIFY(!naturallyBefore(first, first));
}

void TestPhotoScanner::walksInOrder() {
  for (const char* name : {"b/10.jpg", "b/9.JPG", "a/x.heic", "c.png", "b/a/1.webp", "z.txt",
                           "a/photo.jpg.xmp", ".hidden/1.jpg", "a/.2.jpg", "2.tif", "movie.mp4"}) {
    put(name);
  }
  const Walk walked = walk({root_}, root_);
  QCOMPARE(walked.files,
           (std::vector<std::string>{"2.tif", "c.png", "a/x.heic", "b/9.JPG", "b/10.jpg", "b/a/1.webp"}));
  QVERIFY(walked.faults.empty());
}

void TestPhotoScanner::describesFiles() {
  put("a.jpg");
  fs::create_hard_link(root_ / "a.jpg", root_ / "b.jpg");
  const timespec times[2] = {{1, 0}, {1600000000, 123456789}};
  QCOMPARE(::utimensat(AT_FDCWD, (root_ / "a.jpg").c_str(), times, 0), 0);
  PhotoScanner scanner({root_});
  const auto first = scanner.next();
  const auto second = scanner.next();
  QVERIFY(first && second);
  QCOMPARE(first->file, root_ / "a.jpg");
  QCOMPARE(first->bytes, fs::file_size(root_ / "a.jpg"));
  QCOMPARE(first->modified, std::int64_t{1600000000123456789});
  QVERIFY(first->inode != 0);
  QCOMPARE(first->inode, second->inode);
  QCOMPARE(first->device, second->device);
}

void TestPhotoScanner::looksIntoFilesWithoutEnding() {
  put("readme");
  writeBytes(root_ / "scan", pngOf(cv::Mat(2, 2, CV_8U, cv::Scalar(1))));
  writeBytes(root_ / "shot", encoded(".jpg", cv::Mat(2, 2, CV_8U, cv::Scalar(1))));
  QCOMPARE(walk({root_}, root_).files, (std::vector<std::string>{"scan", "shot"}));
}

void TestPhotoScanner::endsInLoops() {
  put("a/b/1.jpg");
  fs::create_directory_symlink(root_, root_ / "a/b/up");
  fs::create_directory_symlink(root_ / "a", root_ / "a/self");
  fs::create_directory_symlink("endless", root_ / "endless");
  fs::create_symlink("mirror.jpg", root_ / "mirror.jpg");
  const Walk walked = walk({root_}, root_);
  QCOMPARE(walked.files, (std::vector<std::string>{"a/b/1.jpg"}));
  QCOMPARE(walked.faults.size(), std::size_t{2});
}

void TestPhotoScanner::yieldsAnyName() {
  const std::vector<std::string> names = {"\xff\xfe.jpg", "a\nb.jpg",     "-rf.jpg",
                                          " .jpg",        "\xc3\xa4.jpg", std::string(250, 'x') + ".jpg"};
  for (const std::string& name : names) put(name);
  put("fol\n\xf0 der/1.jpg");
  std::vector<std::string> found = walk({root_}, root_).files;
  QCOMPARE(found.back(), std::string("fol\n\xf0 der/1.jpg"));
  found.pop_back();
  std::vector<std::string> expected = names;
  std::sort(expected.begin(), expected.end(), naturallyBefore);
  QCOMPARE(found, expected);
}

void TestPhotoScanner::reportsWhatCannotBeRead() {
  put("1.jpg");
  put("3.jpg");
  fs::create_symlink("nowhere.jpg", root_ / "2.jpg");
  QCOMPARE(::mkfifo((root_ / "pipe.jpg").c_str(), 0600), 0);
  QCOMPARE(::mkfifo((root_ / "pipe").c_str(), 0600), 0);  // opening it would wait for ever
  const Walk walked = walk({root_ / "missing", root_}, root_);
  QCOMPARE(walked.files, (std::vector<std::string>{"1.jpg", "3.jpg"}));
  QCOMPARE(walked.faults.size(), std::size_t{3});
  QCOMPARE(walked.faults[0].arguments().at(0), (root_ / "missing").string());
  QCOMPARE(walked.faults[0].code(), ErrorCode::fileNotFound);
  QCOMPARE(walked.faults[1].arguments().at(0), (root_ / "2.jpg").string());
  QCOMPARE(walked.faults[1].code(), ErrorCode::fileNotFound);
  QCOMPARE(walked.faults[2].arguments().at(0), (root_ / "pipe.jpg").string());
  QCOMPARE(walked.faults[2].code(), ErrorCode::fileUnreadable);
}

void TestPhotoScanner::reportsUnreadableFolders() {
  if (::geteuid() == 0) QSKIP("root may read everything");
  put("a/1.jpg");
  put("b/1.jpg");
  fs::permissions(root_ / "a", fs::perms::none);
  const Walk walked = walk({root_}, root_);
  fs::permissions(root_ / "a", fs::perms::owner_all);
  QCOMPARE(walked.files, (std::vector<std::string>{"b/1.jpg"}));
  QCOMPARE(walked.faults.size(), std::size_t{1});
  QCOMPARE(walked.faults[0].code(), ErrorCode::fileUnreadable);
}

void TestPhotoScanner::survivesVanishingFolders() {
  for (const char* name : {"a/1.jpg", "a/2.jpg", "b/1.jpg", "c/1.jpg"}) put(name);
  PhotoScanner scanner({root_});
  QCOMPARE(scanner.next()->file, root_ / "a/1.jpg");
  fs::remove_all(root_ / "a");
  fs::remove_all(root_ / "b");
  QCOMPARE(scanner.next()->file, root_ / "c/1.jpg");
  QVERIFY(!scanner.next());
  const auto faults = scanner.takeFaults();
  QCOMPARE(faults.size(), std::size_t{2});
  QCOMPARE(faults[0].arguments().at(0), (root_ / "a/2.jpg").string());
  QCOMPARE(faults[1].arguments().at(0), (root_ / "b").string());
  QVERIFY(scanner.takeFaults().empty());
}

void TestPhotoScanner::walksFilesAndOverlappingRoots() {
  put("a/1.jpg");
  put("notes.txt");
  // A named file is judged by the reader; a folder within one that was walked is not walked again.
  QCOMPARE(walk({root_ / "notes.txt", root_ / "a/", root_ / "a/../a"}, root_).files,
           (std::vector<std::string>{"notes.txt", "a/1.jpg"}));
}

void TestPhotoScanner::isLazyAndStops() {
  put("a/1.jpg");
  PhotoScanner scanner({root_});
  QVERIFY(scanner.next());
  put("a/b/late.jpg");  // its folder was listed before, so it stays unknown
  std::stop_source source;
  source.request_stop();
  put("z/1.jpg");
  QVERIFY(!scanner.next(source.get_token()));
  PhotoScanner stopped({root_});
  QVERIFY(!stopped.next(source.get_token()));
  QVERIFY(stopped.takeFaults().empty());
}

void TestPhotoScanner::hashesContent() {
  // The published value of XXH3 of 128 bits for no input.
  QCOMPARE(contentHash(std::span<const std::uint8_t>{}), std::string("99aa06d3014798d86001c324468d497f"));
  put("a.jpg");
  fs::copy_file(root_ / "a.jpg", root_ / "copy.jpg");
  put("b.jpg");
  QCOMPARE(contentHash(root_ / "a.jpg"), contentHash(root_ / "copy.jpg"));
  QVERIFY(contentHash(root_ / "a.jpg") != contentHash(root_ / "b.jpg"));
  QCOMPARE(errorOf([&] { contentHash(root_ / "a.jpg", 3); })->code(), ErrorCode::fileTooLarge);
  QCOMPARE(errorOf([&] { contentHash(root_ / "none.jpg"); })->code(), ErrorCode::fileNotFound);
}

QTEST_GUILESS_MAIN(TestPhotoScanner)
#include "test_photo_scanner.moc"
