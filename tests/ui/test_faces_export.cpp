#include <QCheckBox>
#include <QLineEdit>

#include "tests/ui/faces_page_hand.h"
#include "ui/faces/export_panel.h"
#include "ui/faces/people_panel.h"

using namespace likeness;
using namespace likeness::ui;
namespace fs = std::filesystem;

/// What goes out of a library, and names that come back.
class TestFacesExport : public tests::FacesPageHand {
  Q_OBJECT

 private slots:
  void initTestCase() { setUpProgram(); }
  void init() { setUp(); }
  void cleanup() { tearDown(); }
  void tablesAndFoldersAreWritten();
  void namesGoToSidecarsAndComeBack();
  void anExportStops();
  void whatFailsIsListed();
};

void TestFacesExport::tablesAndFoldersAreWritten() {
  fillPage();
  nameFirst("Anna");
  trigger(QStringLiteral("Export and import..."));
  auto& panel = part<ExportPanel>();
  QVERIFY(panel.isVisible());
  auto* place = panel.findChild<QLineEdit*>(QStringLiteral("exportFolder"));
  auto* button = panel.findChild<QPushButton*>(QStringLiteral("exportToFolder"));
  QVERIFY(button->hasFocus());
  place->clear();
  QVERIFY(!button->isEnabled());
  place->setText(QString::fromStdString((folder() / "out").string()));
  for (auto* box : panel.findChildren<QCheckBox*>()) box->setChecked(true);
  QSignalSpy done(&panel.run(), &ExportRun::done);
  press("exportToFolder");
  QTRY_COMPARE(done.count(), 1);
  for (const char* name : {"faces.json", "photos.csv", "faces.csv", "people.csv"})
    QVERIFY2(fs::is_regular_file(folder() / "out" / name), name);
  QVERIFY(fs::is_symlink(folder() / "out" / "Anna" / "1_0.jpg"));
  QVERIFY(tells(QStringLiteral("13 photos in folders")));
  QCOMPARE(sidecars(), 0U);  // these are made only when they are asked for
  // Only what is ticked, and nothing is overwritten.
  for (auto* box : panel.findChildren<QCheckBox*>()) box->setChecked(false);
  QVERIFY(!button->isEnabled());
  panel.findChildren<QCheckBox*>().front()->setChecked(true);
  press("exportToFolder");
  QTRY_COMPARE(done.count(), 2);
  QVERIFY(fs::exists(folder() / "out" / "people (2).csv"));
  QVERIFY(!fs::exists(folder() / "out" / "faces (2).json"));
  QTest::keyClick(button, Qt::Key_Escape);
  QVERIFY(part<PeoplePanel>().isVisible());
}

void TestFacesExport::namesGoToSidecarsAndComeBack() {
  fillPage();
  nameFirst("Anna");
  const std::string photo = tests::contentOf(folder() / "photos" / "1_0.jpg");
  trigger(QStringLiteral("Export and import..."));
  QSignalSpy done(&part<ExportPanel>().run(), &ExportRun::done);
  press("writeSidecars");
  QTRY_COMPARE(done.count(), 1);
  QCOMPARE(sidecars(), 6U);
  QVERIFY(tells(QStringLiteral("6 sidecars")));
  QCOMPARE(tests::contentOf(folder() / "photos" / "1_0.jpg"), photo);
  // Another library takes them over.
  trigger(QStringLiteral("Delete this library..."));
  press("deleteLibrary");
  QTRY_VERIFY(isEmpty());
  std::vector<fs::path> photos;
  for (const auto& entry : fs::directory_iterator(folder() / "photos")) {
    if (entry.path().extension() == ".jpg") photos.push_back(entry.path());
  }
  page_->addPhotos(photos);
  QTRY_COMPARE(view().counts.faces, 13);
  QTRY_VERIFY(!page_->controller().index().active());
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
  trigger(QStringLiteral("Export and import..."));
  QVERIFY(!tells(QStringLiteral("6 sidecars")));
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  press("readSidecars");
  QTRY_COMPARE(people(), QStringList({"Anna 6", " 4", " 3"}));
  QTRY_COMPARE(notices.count(), 1);
  notices.last().first().value<Notice>().undo();
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
}

void TestFacesExport::anExportStops() {
  fillPage();
  nameFirst("Anna");
  trigger(QStringLiteral("Export and import..."));
  auto& run = part<ExportPanel>().run();
  QSignalSpy work(session_.get(), &Session::workChanged);
  std::optional<ExportOutcome> outcome;
  connect(&run, &ExportRun::done, this, [&](const ExportOutcome& made) { outcome = made; });
  press("writeSidecars");
  press("stopExport");
  QTRY_VERIFY(outcome);
  QVERIFY(work.first().first().value<WorkStatus>().running);
  QVERIFY(!work.last().first().value<WorkStatus>().running);
  QCOMPARE(outcome->stopped, sidecars() < 6);  // it may have been quicker than the hand
  QCOMPARE(outcome->sidecars.photos, sidecars());
  QCOMPARE(tells(QStringLiteral("stopped")), outcome->stopped);
}

void TestFacesExport::whatFailsIsListed() {
  fillPage();
  nameFirst("Anna");
  std::ofstream(folder() / "photos" / "1_3.jpg.xmp") << "this is no XMP";
  trigger(QStringLiteral("Export and import..."));
  QSignalSpy done(&part<ExportPanel>().run(), &ExportRun::done);
  press("writeSidecars");
  QTRY_COMPARE(done.count(), 1);
  QVERIFY(tells(QStringLiteral("1_3.jpg.xmp")));
  QVERIFY(tells(QStringLiteral("5 sidecars")));
  QCOMPARE(tests::contentOf(folder() / "photos" / "1_3.jpg.xmp"), std::string("this is no XMP"));
  // A folder that cannot be made.
  part<ExportPanel>().findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText("/proc/nowhere");
  QSignalSpy failed(&part<ExportPanel>().run(), &ExportRun::failed);
  press("exportToFolder");
  QTRY_COMPARE(failed.count(), 1);
  QVERIFY(tells(QStringLiteral("/proc/nowhere")));
}

QTEST_MAIN(TestFacesExport)
#include "test_faces_export.moc"
