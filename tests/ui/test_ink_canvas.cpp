#include <QAction>
#include <QMimeData>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>
#include <QUrl>

#include "ui/recognize/ink_canvas.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

QPoint at(const InkCanvas& canvas, double x, double y) {
  return (canvas.sheet().topLeft() + QPointF(x, y) * canvas.sheet().width()).toPoint();
}

void drawLine(InkCanvas& canvas, QPointF from, QPointF to) {
  QTest::mousePress(&canvas, Qt::LeftButton, {}, at(canvas, from.x(), from.y()));
  for (int i = 1; i <= 10; ++i) {
    const QPointF place = from + (to - from) * i / 10;
    QTest::mouseMove(&canvas, at(canvas, place.x(), place.y()));
  }
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at(canvas, to.x(), to.y()));
}

CanvasPicture somePicture() {
  QImage shown(10, 10, QImage::Format_RGB32);
  shown.fill(Qt::white);
  return {shown, {28, 28, std::vector<std::uint8_t>(28 * 28, 9)}};
}

}  // namespace

class TestInkCanvas : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup() { canvas_.reset(); }
  void mouseDrawsStrokes();
  void aClickIsADot();
  void pointsStayOnTheSheet();
  void undoRedoAndClear();
  void penDraws();
  void fingerDraws();
  void keyboardDraws();
  void inkKeepsItsPlaceWhenResized();
  void aPictureTakesThePlaceOfInk();
  void drawingReplacesAPicture();
  void aDroppedFileIsOffered();

 private:
  std::unique_ptr<InkCanvas> canvas_;
};

void TestInkCanvas::init() {
  canvas_ = std::make_unique<InkCanvas>();
  canvas_->resize(400, 400);
  canvas_->show();
  QVERIFY(QTest::qWaitForWindowExposed(canvas_.get()));
}

void TestInkCanvas::mouseDrawsStrokes() {
  QSignalSpy changed(canvas_.get(), &InkCanvas::changed);
  drawLine(*canvas_, {0.2, 0.2}, {0.8, 0.2});
  drawLine(*canvas_, {0.5, 0.2}, {0.5, 0.9});
  const Ink ink = canvas_->content().ink;
  QCOMPARE(ink.strokes.size(), std::size_t{2});
  QVERIFY(std::abs(ink.strokes[0].front().x - 0.2F) < 0.01F);
  QVERIFY(std::abs(ink.strokes[1].back().y - 0.9F) < 0.01F);
  QVERIFY2(changed.count() >= 20, "every point is told while drawing");
}

void TestInkCanvas::aClickIsADot() {
  QTest::mouseClick(canvas_.get(), Qt::LeftButton, {}, at(*canvas_, 0.5, 0.5));
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{1});
  const QImage picture = canvas_->grab().toImage();
  QVERIFY(picture.pixelColor(200, 200) != picture.pixelColor(100, 100));
}

void TestInkCanvas::pointsStayOnTheSheet() {
  QTest::mousePress(canvas_.get(), Qt::LeftButton, {}, at(*canvas_, 0.5, 0.5));
  QTest::mouseMove(canvas_.get(), QPoint(900, -300));
  QTest::mouseRelease(canvas_.get(), Qt::LeftButton, {}, QPoint(900, -300));
  const InkPoint last = canvas_->content().ink.strokes.front().back();
  QCOMPARE(last.x, 1.0F);
  QCOMPARE(last.y, 0.0F);
}

void TestInkCanvas::undoRedoAndClear() {
  drawLine(*canvas_, {0.2, 0.2}, {0.8, 0.2});
  drawLine(*canvas_, {0.2, 0.5}, {0.8, 0.5});
  canvas_->undo();
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{1});
  canvas_->redo();
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{2});
  canvas_->clear();
  QVERIFY(canvas_->content().empty());
  canvas_->undo();
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{2});
  drawLine(*canvas_, {0.2, 0.8}, {0.8, 0.8});
  QVERIFY2(!canvas_->canRedo(), "a new stroke ends what could be redone");
  for (int i = 0; i < 5; ++i) canvas_->undo();
  QVERIFY(canvas_->content().empty());
  QVERIFY(!canvas_->canUndo());
}

void TestInkCanvas::penDraws() {
  const auto send = [this](QEvent::Type type, QPointF place, Qt::MouseButtons buttons) {
    QTabletEvent event(type, QPointingDevice::primaryPointingDevice(), place, place, 0.1, 0, 0, 0, 0, 0, {},
                       Qt::LeftButton, buttons);
    QApplication::sendEvent(canvas_.get(), &event);
    QVERIFY(event.isAccepted());
  };
  send(QEvent::TabletMove, {50, 50}, Qt::NoButton);
  QVERIFY2(canvas_->content().empty(), "a pen in the air draws nothing");
  send(QEvent::TabletPress, {100, 100}, Qt::LeftButton);
  send(QEvent::TabletMove, {200.5, 150.5}, Qt::LeftButton);
  send(QEvent::TabletRelease, {200.5, 150.5}, Qt::NoButton);
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{1});
  QCOMPARE(canvas_->content().ink.strokes.front().size(), std::size_t{2});
}

void TestInkCanvas::fingerDraws() {
  auto* device = QTest::createTouchDevice();
  QTest::touchEvent(canvas_.get(), device).press(0, QPoint(100, 100));
  QTest::touchEvent(canvas_.get(), device).move(0, QPoint(200, 200));
  QTest::touchEvent(canvas_.get(), device).release(0, QPoint(300, 200));
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{1});
  QCOMPARE(canvas_->content().ink.strokes.front().size(), std::size_t{3});
}

void TestInkCanvas::keyboardDraws() {
  canvas_->setFocus();
  QTest::keyClick(canvas_.get(), Qt::Key_Up);
  QTest::keyClick(canvas_.get(), Qt::Key_Space);
  for (int i = 0; i < 5; ++i) QTest::keyClick(canvas_.get(), Qt::Key_Right);
  QTest::keyClick(canvas_.get(), Qt::Key_Down, Qt::ShiftModifier);
  QTest::keyClick(canvas_.get(), Qt::Key_Space);
  QTest::keyClick(canvas_.get(), Qt::Key_Down);
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{1});
  const Stroke stroke = canvas_->content().ink.strokes.front();
  QCOMPARE(stroke.size(), std::size_t{7});
  QVERIFY(std::abs(stroke.back().x - 0.7F) < 0.01F);
}

void TestInkCanvas::inkKeepsItsPlaceWhenResized() {
  drawLine(*canvas_, {0.2, 0.2}, {0.8, 0.8});
  const Ink before = canvas_->content().ink;
  canvas_->resize(250, 250);
  QCOMPARE(canvas_->content().ink, before);
}

void TestInkCanvas::aPictureTakesThePlaceOfInk() {
  drawLine(*canvas_, {0.2, 0.2}, {0.8, 0.8});
  canvas_->setPicture(somePicture());
  QVERIFY(canvas_->content().picture.has_value());
  QVERIFY(canvas_->content().ink.empty());
  canvas_->undo();
  QVERIFY(!canvas_->content().picture.has_value());
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{1});
}

void TestInkCanvas::drawingReplacesAPicture() {
  canvas_->setPicture(somePicture());
  drawLine(*canvas_, {0.2, 0.2}, {0.8, 0.8});
  QVERIFY(!canvas_->content().picture.has_value());
  QCOMPARE(canvas_->content().ink.strokes.size(), std::size_t{1});
}

void TestInkCanvas::aDroppedFileIsOffered() {
  QSignalSpy offered(canvas_.get(), &InkCanvas::pictureOffered);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QStringLiteral("/somewhere/seven.png"))});
  QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(canvas_.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(canvas_.get(), &drop);
  QCOMPARE(offered.count(), 1);
  QMimeData words;
  words.setText(QStringLiteral("no picture"));
  QDragEnterEvent refused(QPoint(50, 50), Qt::CopyAction, &words, Qt::LeftButton, {});
  refused.ignore();
  QApplication::sendEvent(canvas_.get(), &refused);
  QVERIFY(!refused.isAccepted());
}

QTEST_MAIN(TestInkCanvas)
#include "test_ink_canvas.moc"
