#pragma once

#include <QAction>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "tests/ui/fake_faces_engine.h"
#include "ui/core/empty_state.h"
#include "ui/core/style.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/pack_card.h"

namespace likeness::tests {

using namespace likeness::ui;

/// The page Faces over a folder of photos of person 1 (six), 2 (four) and 3 (three), in settings of its own.
class FacesPageHand : public QObject {
 protected:
  void setUpProgram() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(QStringLiteral("likeness"));
    QCoreApplication::setApplicationName(QStringLiteral("likeness-test-faces"));
    applyColorScheme(Scheme::light);
  }
  void setUp();
  void tearDown() {
    page_.reset();
    session_.reset();
  }
  std::filesystem::path folder() const { return folder_->path().toStdString(); }
  void showPage(FacesEngine engine);
  void showPage() { showPage(fakeFacesEngine(tools_)); }
  /// Photos of person 1 (six), 2 (four) and 3 (three), indexed by the page.
  void fillPage(FacesEngine engine);
  void fillPage() { fillPage(fakeFacesEngine(tools_)); }
  void drop(const std::filesystem::path& place);
  void trigger(const QString& action);
  void press(const char* button);
  template <class Part>
  Part& part() const {
    return *page_->findChild<Part*>();
  }
  const LibraryView& view() const { return page_->controller().view(); }
  bool isEmpty() const { return page_->findChild<EmptyState*>(QStringLiteral("noFaces"))->isVisible(); }
  bool tells(const QString& text) const;
  QStringList people() const;
  void nameFirst(const char* name);
  std::size_t sidecars() const;

  std::unique_ptr<QTemporaryDir> folder_;
  FakeTools tools_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<FacesPage> page_;
};

inline void FacesPageHand::setUp() {
  folder_ = std::make_unique<QTemporaryDir>();
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     folder_->filePath(QStringLiteral("settings")));
  QSettings().clear();
  std::filesystem::create_directories(folder() / "photos");
  for (const auto& [person, count] : {std::pair{1, 6}, {2, 4}, {3, 3}}) {
    for (int i = 0; i < count; ++i) {
      const std::string name = std::to_string(person) + "_" + std::to_string(i) + ".jpg";
      writeFakePhoto(folder() / "photos" / name, {person}, name);
    }
  }
  session_ = std::make_unique<Session>();
}

inline void FacesPageHand::showPage(FacesEngine engine) {
  page_ = std::make_unique<FacesPage>(*session_, std::move(engine), folder() / "library");
  QSignalSpy opened(&page_->controller(), &FacesController::viewChanged);
  QSignalSpy failed(&page_->controller(), &FacesController::openFailed);
  page_->resize(1200, 740);
  page_->show();
  QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  QTRY_VERIFY(opened.count() + failed.count() > 0);
}

inline void FacesPageHand::fillPage(FacesEngine engine) {
  showPage(std::move(engine));
  PackCard::remember(*page_->controller().pack());
  drop(folder() / "photos");
  QTRY_COMPARE(view().counts.faces, 13);
  QTRY_VERIFY(!page_->controller().index().active());
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
}

inline void FacesPageHand::drop(const std::filesystem::path& place) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(place.string()))});
  QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(page_.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(page_.get(), &event);
}

inline void FacesPageHand::trigger(const QString& action) {
  for (QAction* known : page_->findChildren<QAction*>()) {
    if (known->text() == action) return known->trigger();
  }
  QFAIL("there is no such action");
}

inline void FacesPageHand::press(const char* button) {
  auto* found = page_->findChild<QPushButton*>(QString::fromLatin1(button));
  QVERIFY(found && found->isVisible() && found->isEnabled());
  QTest::mouseClick(found, Qt::LeftButton);
}

inline bool FacesPageHand::tells(const QString& text) const {
  return std::ranges::any_of(page_->findChildren<QLabel*>(), [&](const QLabel* label) {
    return label->isVisible() && label->text().contains(text);
  });
}

inline QStringList FacesPageHand::people() const {
  QStringList all;
  for (const StoredPerson& person : view().people)
    all << QStringLiteral("%1 %2").arg(QString::fromStdString(person.name)).arg(person.faces);
  return all;
}

inline void FacesPageHand::nameFirst(const char* name) {
  page_->controller().rename(view().people.front().id, QString::fromLatin1(name));
  QTRY_COMPARE(view().people.front().name, std::string(name));
}

inline std::size_t FacesPageHand::sidecars() const {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder() / "photos"))
    count += entry.path().extension() == ".xmp" ? 1 : 0;
  return count;
}

}  // namespace likeness::tests
