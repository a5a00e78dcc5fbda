#include <QImage>
#include <QTest>

#include "ui/core/style.h"
#include "ui/plots/confusion_picture.h"

using namespace likeness::ui;

namespace {

QStringList namesOf(int count) {
  QStringList names;
  for (int i = 0; i < count; ++i) names << QStringLiteral("class %1").arg(i);
  return names;
}

/// Of each class 90 are right and 10 are taken for the next.
std::vector<std::vector<std::size_t>> countsOf(int count) {
  const auto classes = std::size_t(count);
  std::vector counts(classes, std::vector<std::size_t>(classes));
  for (std::size_t i = 0; i < counts.size(); ++i) {
    counts[i][i] = 90;
    counts[i][(i + 1) % counts.size()] += 10;
  }
  return counts;
}

double brightness(const QColor& color) {
  return color.redF() * 0.3 + color.greenF() * 0.6 + color.blueF() * 0.1;
}

}  // namespace

class TestConfusionPicture : public QObject {
  Q_OBJECT

 private slots:
  void cellsLieWhereTheyAreFound_data() {
    QTest::addColumn<int>("classes");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("figures");
    QTest::newRow("pairs") << 2 << 400 << true;
    QTest::newRow("digits") << 10 << 800 << true;
    QTest::newRow("letters") << 62 << 860 << false;
    QTest::newRow("letters, narrow") << 62 << 300 << false;
    QTest::newRow("hundred") << 100 << 1400 << false;
  }

  void cellsLieWhereTheyAreFound() {
    QFETCH(int, classes);
    QFETCH(int, width);
    QFETCH(bool, figures);
    ConfusionPicture picture;
    picture.setCounts(namesOf(classes), countsOf(classes));
    picture.resize(width, picture.heightForWidth(width));
    QCOMPARE(picture.figuresFit(), figures);
    for (int i = 0; i < classes; ++i) {
      const ConfusionPicture::Cell cell{i, (i * 7) % classes};
      const QRectF rect = picture.cellRect(cell);
      QVERIFY(rect.width() >= 12 && rect.height() >= 12);
      QVERIFY(picture.cellAt(rect.center()) == cell);
      QVERIFY(rect.bottom() < picture.height());
    }
    QVERIFY(!picture.cellAt({0, 0}));
    QVERIFY(picture.minimumSizeHint().width() >= int(picture.cellRect({0, classes - 1}).right()) ||
            picture.cellRect({0, classes - 1}).right() <= width);
  }

  void aLargerShareHasMoreColour_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
  }

  void aLargerShareHasMoreColour() {
    QFETCH(bool, dark);
    applyColorScheme(dark ? Scheme::dark : Scheme::light);
    ConfusionPicture picture;
    picture.setCounts(namesOf(3), {{90, 10, 0}, {0, 50, 50}, {0, 0, 100}});
    picture.resize(500, picture.heightForWidth(500));
    const QImage image = picture.grab().toImage();
    const auto colorAt = [&](int truth, int prediction) {
      const QPointF place = picture.cellRect({truth, prediction}).topLeft() + QPointF(4, 4);
      return image.pixelColor(place.toPoint());
    };
    const QColor ground = picture.palette().color(QPalette::Window);
    const auto distance = [&](const QColor& color) {
      return std::abs(brightness(color) - brightness(ground));
    };
    QVERIFY(distance(colorAt(2, 2)) > distance(colorAt(1, 1)));
    QVERIFY(distance(colorAt(1, 2)) > distance(colorAt(0, 1)));
    QCOMPARE(colorAt(1, 0), ground);                      // nothing there
    QVERIFY(colorAt(1, 1).hue() != colorAt(1, 2).hue());  // right and wrong are told apart
    applyColorScheme(Scheme::system);
  }

  void theMouseAndTheArrowsReadACell() {
    ConfusionPicture picture;
    picture.setCounts({QStringLiteral("same"), QStringLiteral("different")}, {{80, 20}, {5, 95}});
    picture.resize(500, picture.heightForWidth(500));
    picture.show();
    QVERIFY(QTest::qWaitForWindowExposed(&picture));
    QTest::mouseMove(&picture, picture.cellRect({0, 1}).center().toPoint());
    QTRY_COMPARE(picture.accessibleDescription(), picture.description({0, 1}));
    QVERIFY(picture.description({0, 1}).contains(QStringLiteral("20")));
    QVERIFY(picture.description({0, 1}).contains(QLocale().toString(20.0, 'f', 2)));
    picture.setFocus();
    QTest::keyClick(&picture, Qt::Key_Down);
    QCOMPARE(picture.accessibleDescription(), picture.description({1, 1}));
    for (int i = 0; i < 3; ++i) QTest::keyClick(&picture, Qt::Key_Left);
    QCOMPARE(picture.accessibleDescription(), picture.description({1, 0}));
  }

  void withoutCountsThereIsNothing() {
    ConfusionPicture picture;
    picture.resize(300, 200);
    QVERIFY(!picture.grab().isNull());
    QVERIFY(!picture.cellAt({150, 100}));
    QTest::keyClick(&picture, Qt::Key_Left);
    picture.setCounts({QStringLiteral("a")}, {{0}});  // a class that does not occur
    picture.resize(300, picture.heightForWidth(300));
    QVERIFY(!picture.grab().isNull());
    QVERIFY(picture.cellAt(picture.cellRect({0, 0}).center()).has_value());
  }
};

QTEST_MAIN(TestConfusionPicture)
#include "test_confusion_picture.moc"
