#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

#include "engine/data/annotated_photos.h"
#include "engine/data/class_names.h"
#include "engine/data/dataset.h"
#include "engine/data/idx_files.h"
#include "engine/data/photo_lists.h"
#include "engine/data/picture_fit.h"
#include "engine/faces/face_pack.h"
#include "engine/recognize/picture.h"
#include "tests/support/pictures.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_data.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

using Names = std::vector<std::string>;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

template <class Call>
std::string faultOf(const Call& call) {
  const auto error = errorOf(call);
  return error ? std::string(error->what()) : std::string();
}

/// A picture of one colour, blue-green-red.
cv::Mat plain(int width, int height, const cv::Scalar& colour) {
  return cv::Mat(height, width, CV_8UC3, colour);
}

DataConfig sized(int side, PictureFit fit, bool colour = false) {
  DataConfig config;
  config.side = side;
  config.fit = fit;
  config.colour = colour;
  return config;
}

/// Left half black, right half white.
cv::Mat halves(int width, int height) {
  cv::Mat picture(height, width, CV_8U, cv::Scalar(0));
  picture(cv::Rect(width / 2, 0, width - width / 2, height)).setTo(255);
  return picture;
}

}  // namespace

class TestDataPictures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    root_ = folder_->path().toStdString();
  }
  void fitsPictures();
  void cutsBoxes();
  void opensClassFolders();
  void opensTrainAndTestFolders();
  void refusesBrokenClassFolders();
  void refusesMoreThanMemory();
  void threadsDoNotMatter();
  void opensCelebA();
  void refusesBrokenLists_data();
  void refusesBrokenLists();
  void opensPhotoTable();
  void refusesBoxesOutside();
  void opensEmnist();
  void opensIdxOfAnySize();
  void evaluatesLikeLearnt();
  void opensPortraits();
  void cropsFaces();

 private:
  void write(const std::string& name, const cv::Mat& picture) {
    fs::create_directories((root_ / name).parent_path());
    writeBytes(root_ / name, encoded(fs::path(name).extension().string(), picture));
  }
  void writeText(const std::string& name, const std::string& text) {
    fs::create_directories((root_ / name).parent_path());
    writeBytes(root_ / name, bytesOf(text));
  }
  Dataset opened(const std::string& name, const DataConfig& config = {}) {
    return openDataset((root_ / name).string(), config);
  }
  /// Three photos of two people with CelebA's lists.
  void writeCelebA() {
    write("c/img/000001.png", halves(40, 20));
    write("c/img/000002.png", plain(40, 20, cv::Scalar::all(100)));
    write("c/img/000003.png", plain(40, 20, cv::Scalar::all(50)));
    writeText("c/identity_CelebA.txt", "000001.png 2880\n000002.png 12\r\n000003.png 2880\n");
    writeText("c/list_bbox_celeba.txt",
              "3\nimage_id x_1 y_1 width height\n000001.png    20  0 20 20\n000002.png 0 0 40 20\n"
              "000003.png 1 1 10 10\n");
  }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

void TestDataPictures::fitsPictures() {
  const ColorImage wide = colorImageOf(halves(40, 20));
  // The whole in the middle; the rim is the mean of the edge: half of it black, half white.
  const Bytes pad = fitPicture(wide, {}, sized(8, PictureFit::pad));
  QCOMPARE(pad.size(), std::size_t{64});
  QVERIFY(std::abs(int(pad[0]) - 128) <= 1 && std::abs(int(pad[63]) - 128) <= 1);
  QCOMPARE(int(pad[3 * 8 + 0]), 0);
  QCOMPARE(int(pad[3 * 8 + 7]), 255);
  // The middle square, still half and half.
  const Bytes crop = fitPicture(wide, {}, sized(8, PictureFit::crop));
  for (std::size_t i = 0; i < 64; ++i) QCOMPARE(int(crop[i]), i % 8 < 4 ? 0 : 255);
  const Bytes stretch = fitPicture(wide, {}, sized(10, PictureFit::stretch));
  for (std::size_t i = 0; i < 100; ++i) QCOMPARE(int(stretch[i]), i % 10 < 5 ? 0 : 255);
  // Averaging over areas: a pixel of 4 x 4 fine stripes is grey, however they lie.
  cv::Mat stripes(32, 32, CV_8U, cv::Scalar(0));
  for (int x = 0; x < 32; x += 2) stripes.col(x).setTo(200);
  for (const std::uint8_t value : fitPicture(colorImageOf(stripes), {}, sized(8, PictureFit::pad)))
    QCOMPARE(int(value), 100);
  // Colours come as red, green, blue.
  const Bytes red = fitPicture(colorImageOf(plain(9, 9, {0, 0, 255})), {}, sized(8, PictureFit::pad, true));
  QCOMPARE(red.size(), std::size_t{192});
  QVERIFY(red[0] == 255 && red[1] == 0 && red[2] == 0);
  // One pixel becomes all of them; a line keeps its place.
  QCOMPARE(fitPicture(colorImageOf(plain(1, 1, cv::Scalar::all(7))), {}, sized(8, PictureFit::crop)),
           Bytes(64, 7));
  QCOMPARE(fitPicture(colorImageOf(plain(500, 1, cv::Scalar::all(7))), {}, sized(8, PictureFit::pad)),
           Bytes(64, 7));
  // Strokes come as MNIST's.
  const ColorImage seven = colorImageOf(paintInk(digitInk(7), 80, 0, 255));
  QCOMPARE(fitPicture(seven, {}, sized(64, PictureFit::ink)), prepareDigit(seven).pixels);
}

void TestDataPictures::cutsBoxes() {
  QVERIFY(*boxWithin({0, 0, 40, 20}, 40, 20) == (PictureBox{0, 0, 40, 20}));
  // A pixel too far is cut, two are not.
  QVERIFY(*boxWithin({-1, -1, 42, 22}, 40, 20) == (PictureBox{0, 0, 40, 20}));
  QVERIFY(!boxWithin({-2, 0, 10, 10}, 40, 20));
  QVERIFY(!boxWithin({35, 0, 7, 10}, 40, 20));
  QVERIFY(!boxWithin({0, 15, 10, 7}, 40, 20));
  QVERIFY(!boxWithin({0, 0, 0, 10}, 40, 20));
  QVERIFY(!boxWithin({0, 0, NAN, 10}, 40, 20));
  QVERIFY(!boxWithin({40, 0, 1, 10}, 40, 20));  // only beyond the edge
  const ColorImage wide = colorImageOf(halves(40, 20));
  QCOMPARE(fitPicture(wide, PictureBox{20, 0, 20, 20}, sized(8, PictureFit::pad)), Bytes(64, 255));
  // A square around a box at the edge goes on with the edge's colour.
  const PictureBox square = squareAround({30, 0, 10, 20}, 1.5);
  QVERIFY(square == (PictureBox{20, -5, 30, 30}));
  QCOMPARE(fitPicture(wide, square, sized(8, PictureFit::pad)), Bytes(64, 255));
}

void TestDataPictures::opensClassFolders() {
  write("p/class 10/a.png", plain(30, 50, {0, 0, 255}));
  write("p/class 10/b.jpg", plain(80, 20, {0, 0, 255}));
  write("p/class 2/x.webp", plain(17, 17, {255, 0, 0}));
  writeText("p/class 2/notes.txt", "passed over");
  writeText("p/.hidden/x.png", "never read");
  const Dataset dataset = opened("p", sized(16, PictureFit::crop, true));
  QCOMPARE(dataset.kind, DatasetKind::pictures);
  QCOMPARE(dataset.learning.classNames, (Names{"class 2", "class 10"}));
  QCOMPARE(dataset.learning.labels, (std::vector<int>{0, 1, 1}));
  QVERIFY(dataset.learning.shape == (SampleShape{16, 16, 3, 0}));
  QVERIFY(dataset.learning.identities.empty());
  QCOMPARE(dataset.learning.sources[1], (root_ / "p/class 10/a.png").string());
  const auto red = dataset.learning.image(2);
  QVERIFY(red[0] > 240 && red[1] < 15 && red[2] < 15);
  QVERIFY(opened("p").learning.shape == (SampleShape{28, 28, 1, 0}));
}

void TestDataPictures::opensTrainAndTestFolders() {
  for (const char* name : {"t/train/a/1.png", "t/train/b/1.png", "t/train/b/2.png", "t/test/b/3.png"})
    write(name, plain(9, 9, cv::Scalar::all(9)));
  const Dataset dataset = opened("t");
  QCOMPARE(dataset.learning.size(), std::size_t{3});
  QCOMPARE(dataset.test.labels, (std::vector<int>{1}));
  write("t/test/c/4.png", plain(9, 9, cv::Scalar::all(9)));
  QVERIFY(contains(faultOf([&] { opened("t"); }), "class c is not among those to learn"));
}

void TestDataPictures::refusesBrokenClassFolders() {
  write("p/a/1.png", plain(9, 9, cv::Scalar::all(9)));
  QVERIFY(contains(faultOf([&] { opened("p"); }), "fewer than 2 classes"));
  fs::create_directories(root_ / "p" / "b");
  auto error = errorOf([&] { opened("p"); });
  QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
  QCOMPARE(error->arguments().front(), (root_ / "p/b").string());
  // The first broken picture is named, and how many more there are.
  write("p/b/0.png", plain(9, 9, cv::Scalar::all(9)));
  for (const char* name : {"p/b/1.png", "p/b/2.png", "p/b/3.png"}) writeText(name, "no picture");
  error = errorOf([&] { opened("p"); });
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().front(), (root_ / "p/b/1.png").string());
  QVERIFY(contains(error->what(), "and 2 more"));
  fs::create_directories(root_ / "empty");
  QCOMPARE(errorOf([&] { opened("empty"); })->code(), ErrorCode::dataSetUnusable);
  writeText("notes.txt", "hello");
  QCOMPARE(errorOf([&] { opened("notes.txt"); })->code(), ErrorCode::dataSetUnusable);
}

void TestDataPictures::refusesMoreThanMemory() {
  const std::string fault = faultOf([] { refuseTooLarge(1000000, {256, 256, 3, 0}, "big"); });
  QVERIFY2(contains(fault, "183.1 GiB") && contains(fault, "big"), fault.c_str());
  refuseTooLarge(60000, {28, 28, 1, 0}, "mnist");
  QVERIFY(errorOf([] { refuseTooLarge(SIZE_MAX, {28, 28, 1, 0}, "endless"); }));
}

void TestDataPictures::threadsDoNotMatter() {
  for (int i = 0; i < 24; ++i) {
    cv::Mat picture(20 + i, 40, CV_8UC3);
    cv::randu(picture, 0, 255);
    write("p/" + std::to_string(i % 3) + "/" + std::to_string(i) + ".png", picture);
  }
  ReadingWatch one;
  one.threads = 1;
  ReadingWatch three;
  three.threads = 3;
  const std::string spec = (root_ / "p").string();
  QCOMPARE(openDataset(spec, {}, one).learning.pixels, openDataset(spec, {}, three).learning.pixels);
}

void TestDataPictures::opensCelebA() {
  writeCelebA();
  const Dataset dataset = opened("c", sized(8, PictureFit::pad));
  QCOMPARE(dataset.kind, DatasetKind::people);
  QCOMPARE(dataset.learning.classNames, (Names{"12", "2880"}));
  QCOMPARE(dataset.learning.labels, (std::vector<int>{1, 0, 1}));
  QCOMPARE(dataset.learning.identities, dataset.learning.labels);
  const auto cropped = dataset.learning.image(0);  // the white half alone
  QCOMPARE(int(*std::min_element(cropped.begin(), cropped.end())), 255);
  // The folder of the pictures may be named instead, with the lists beside it.
  QCOMPARE(opened("c/img", sized(8, PictureFit::pad)).learning.pixels, dataset.learning.pixels);
  DataConfig named = sized(8, PictureFit::pad);
  fs::rename(root_ / "c/identity_CelebA.txt", root_ / "who.txt");
  QVERIFY(errorOf([&] { opened("c", named); }));
  named.identities = (root_ / "who.txt").string();
  QCOMPARE(opened("c", named).learning.pixels, dataset.learning.pixels);
  named.boxes = "none.txt";
  QCOMPARE(errorOf([&] { opened("c", named); })->code(), ErrorCode::fileNotFound);
}

void TestDataPictures::refusesBrokenLists_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("fault");
  const auto add = [](const char* name, const char* file, const QByteArray& text, const char* fault) {
    QTest::newRow(name) << QString(file) << text << QString(fault);
  };
  const char* who = "identity_CelebA.txt";
  const char* boxes = "list_bbox_celeba.txt";
  add("no lines", who, "\n \n", "names no picture");
  add("no identity", who, "000001.png 1\n000002.png\n", "line 2: it is not a picture and a number");
  add("a word too many", who, "000001.png 1 2\n", "line 1: it is not a picture and a number");
  add("twice", who, "000001.png 1\n000001.png 2\n", "line 2: 000001.png comes a second time");
  add("missing pictures", who, "000001.png 1\nx.png 2\ny.png 2\n", "line 2: there is no picture");
  add("missing pictures are counted", who, "000001.png 1\nx.png 2\ny.png 2\n", "and 1 more");
  add("zeros", who, QByteArray("000001.png \0\1\n", 14), "line 1: it is no text");
  add("no count", boxes, "image_id x_1\n", "line 1: the number of pictures is missing");
  add("an empty file", boxes, "", "line 1: the number of pictures is missing");
  add("no column names", boxes, "3\n", "line 2: the line of column names is missing");
  add("a number missing", boxes, "1\nh\n000001.png 1 2 3\n", "line 3: it is not a picture and four numbers");
  add("a word", boxes, "1\nh\n000001.png 1 2 3 x\n", "line 3: \"x\" is no pixel");
  add("NaN", boxes, "1\nh\n000001.png 1 2 3 nan\n", "line 3: \"nan\" is no pixel");
  add("no area", boxes, "1\nh\n000001.png 1 2 3 0\n", "line 3: the box has no area");
  add("another count", boxes, "9\nh\n000001.png 1 2 3 4\n", "line 1: it announces 9 boxes, and 1 follow");
  add("without a box", boxes, "1\nh\n000001.png 1 2 3 4\n", "it has no box for 000002.png");
  add("outside", boxes, "3\nh\n000001.png 1 2 3 4\n000002.png 35 0 10 10\n000003.png 0 0 9 9\n",
      "line 4: the box lies outside of 000002.png, which is 40x20 pixels");
}

void TestDataPictures::refusesBrokenLists() {
  QFETCH(QString, file);
  QFETCH(QByteArray, text);
  QFETCH(QString, fault);
  writeCelebA();
  const fs::path list = root_ / "c" / file.toStdString();
  writeBytes(list, {text.begin(), text.end()});
  const auto error = errorOf([&] { opened("c"); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().front(), list.string());
  QVERIFY2(contains(error->what(), fault.toStdString()), error->what());
}

void TestDataPictures::opensPhotoTable() {
  write("t/one.png", halves(40, 20));
  write("t/sub/two.png", plain(40, 20, cv::Scalar::all(100)));
  // A photo may show two people.
  writeText(
      "t/list.csv",
      "file,identity,x,y,width,height,remark\none.png,ann,0,0,20,20,\"left, black\"\none.png,bob,20,0,20,"
      "20,\nsub/two.png,ann,0,0,10,10,\n");
  const LabelledSamples people = opened("t/list.csv", sized(8, PictureFit::pad)).learning;
  QCOMPARE(people.classNames, (Names{"ann", "bob"}));
  QCOMPARE(people.labels, (std::vector<int>{0, 1, 0}));
  QCOMPARE(Bytes(people.image(0).begin(), people.image(0).end()), Bytes(64, 0));
  QCOMPARE(Bytes(people.image(1).begin(), people.image(1).end()), Bytes(64, 255));
  // Classes that are no identities.
  writeText("t/list.csv", "file,identity,class\none.png,ann,k\nsub/two.png,ann,l\nsub/two.png,bob,l\n");
  const LabelledSamples classes = opened("t/list.csv").learning;
  QCOMPARE(classes.classNames, (Names{"k", "l"}));
  QCOMPARE(classes.identities, (std::vector<int>{0, 0, 1}));
  const auto fault = [&](const std::string& text) {
    writeText("t/list.csv", text);
    return faultOf([&] { opened("t/list.csv"); });
  };
  QVERIFY(contains(fault("file,identity,x\none.png,a,1\n"), "only some are there"));
  QVERIFY(contains(fault("file,identity\none.png\n"), "line 2: there are 1 columns instead of 2"));
  QVERIFY(contains(fault("file,identity\none.png,\n"), "line 2: the class is missing"));
  QVERIFY(contains(fault("file,identity\n,a\n"), "line 2: the file is missing"));
  QVERIFY(contains(fault("file,identity\n"), "names no picture"));
  QVERIFY(contains(fault("file,identity\nthree.png,a\n"), "line 2: there is no picture"));
}

void TestDataPictures::refusesBoxesOutside() {
  writeCelebA();
  writeText("c/list_bbox_celeba.txt",
            "3\nh\n000001.png -1 -1 42 22\n000002.png 0 0 400 20\n000003.png 50 50 10 10\n");
  const auto error = errorOf([&] { opened("c"); });
  QVERIFY(error);
  QVERIFY(contains(error->what(), "line 4: the box lies outside of 000002.png"));
  QVERIFY(contains(error->what(), "and 1 more"));
}

void TestDataPictures::opensEmnist() {
  LabelledSamples lying;
  lying.shape = {3, 2, 1, 0};
  lying.add(Bytes{1, 2, 3, 4, 5, 6}, 1);
  lying.add(Bytes{1, 2, 3, 4, 5, 6}, 2);
  writeIdxPart(root_, "emnist-letters-train", lying);
  writeIdxPart(root_, "emnist-letters-test", lying);
  const Dataset dataset = openDataset(root_.string());
  QVERIFY(dataset.learning.shape == (SampleShape{2, 3, 1, 0}));
  const auto upright = dataset.learning.image(0);
  QCOMPARE(Bytes(upright.begin(), upright.end()), (Bytes{1, 4, 2, 5, 3, 6}));
  QCOMPARE(dataset.learning.classNames, (Names{"1", "2"}));  // there is no class 0
  QCOMPARE(dataset.test.labels, (std::vector<int>{0, 1}));
  writeText("emnist-letters-mapping.txt", "1 65 97\n2 66 98\n");
  QCOMPARE(openDataset(root_.string()).learning.classNames, (Names{"A", "B"}));
  writeText("emnist-letters-mapping.txt", "1 65 97\nrubbish\n");
  QVERIFY(contains(faultOf([&] { openDataset(root_.string()); }), "line 2"));
  fs::remove(root_ / "emnist-letters-mapping.txt");
  // Several sets in one folder: one is named by its file.
  writeIdxPart(root_, "emnist-digits-train", lying);
  QVERIFY(contains(faultOf([&] { openDataset(root_.string()); }), "several sets"));
  const Dataset named = openDataset((root_ / "emnist-letters-train-images-idx3-ubyte").string());
  QCOMPARE(named.test.size(), std::size_t{2});
}

void TestDataPictures::opensIdxOfAnySize() {
  LabelledSamples wide;
  wide.shape = {56, 14, 1, 0};
  for (int i = 0; i < 4; ++i) wide.add(Bytes(56 * 14, static_cast<std::uint8_t>(i)), i);
  writeIdxPart(root_, "train", wide);
  const Dataset dataset = openDataset(root_.string());
  QVERIFY(dataset.learning.shape == wide.shape);
  QCOMPARE(dataset.learning.pixels, wide.pixels);
  writeIdxPart(root_, "t10k", syntheticDigits(4, 1));
  QVERIFY(contains(faultOf([&] { openDataset(root_.string()); }), "another shape"));
}

void TestDataPictures::evaluatesLikeLearnt() {
  const cv::Mat seven = paintInk(digitInk(7), 60, 0, 255);
  write("p/7/a.png", seven);
  write("p/1/b.png", paintInk(digitInk(1), 60, 0, 255));
  const std::string spec = (root_ / "p").string();
  const SampleShape digit;
  // Learnt from MNIST: strokes. Learnt from this folder: as it was fitted.
  const auto strokes = openEvaluationSet(spec, "mnist", {}, digit);
  QCOMPARE(strokes.grayImage(1), prepareDigit(colorImageOf(seven)));
  const auto fitted = openEvaluationSet(spec, spec, {}, digit);
  QCOMPARE(fitted.pixels, openDataset(spec).learning.pixels);
  QVERIFY(fitted.pixels != strokes.pixels);
  // A network of colours and another side gets its own.
  const SampleShape large{40, 40, 3, 0};
  QVERIFY(openEvaluationSet(spec, spec, {}, large).shape == large);
  // Pictures without folders are of no class.
  const auto loose = openEvaluationSet((root_ / "p" / "7").string(), spec, {}, large);
  QCOMPARE(loose.classNames, (Names{""}));
  QCOMPARE(loose.size(), std::size_t{1});
  SampleShape vector;
  vector.dimension = 3;
  QCOMPARE(errorOf([&] { openEvaluationSet(spec, spec, {}, vector); })->code(), ErrorCode::dataSetUnusable);
}

void TestDataPictures::opensPortraits() {
  const fs::path folder = testData("faces/att_orl");
  if (!fs::exists(folder)) QSKIP("the portraits are not here");
  const Dataset dataset = openDataset(folder.string(), sized(32, PictureFit::crop));
  QCOMPARE(dataset.learning.size(), std::size_t{400});
  QCOMPARE(dataset.learning.classNames.size(), std::size_t{40});
  QCOMPARE(dataset.learning.classNames[1], std::string("s2"));
}

void TestDataPictures::cropsFaces() {
  const fs::path folder = testData("faces/bbt");
  const auto packs = listFacePacks(facePacksFolder());
  if (!fs::exists(folder)) QSKIP("the photos of faces are not here");
  if (!missingFiles(packs.front()).empty()) QSKIP("the face pack is not set up");
  int copied = 0;
  for (const auto& person : fs::directory_iterator(folder)) {
    if (!person.is_directory() || copied++ == 2) continue;
    fs::create_directories(root_ / "f" / person.path().filename());
    int photos = 0;
    for (const auto& photo : fs::directory_iterator(person)) {
      if (photos++ < 2)
        fs::copy_file(photo, root_ / "f" / person.path().filename() / photo.path().filename());
    }
    if (copied == 2) break;
  }
  DataConfig config = sized(48, PictureFit::pad, true);
  config.detectFaces = true;
  const Dataset faces = opened("f", config);
  QCOMPARE(faces.learning.size() + faces.withoutFace, std::size_t{4});
  config = {};
  config.embedWith = packs.front().id;
  const Dataset vectors = opened("f", config);
  QCOMPARE(vectors.learning.shape.dimension, packs.front().dimension);
  QCOMPARE(vectors.learning.size() + vectors.withoutFace, std::size_t{4});
}

QTEST_GUILESS_MAIN(TestDataPictures)
#include "test_data_pictures.moc"
