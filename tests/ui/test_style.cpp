#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "ui/core/icon.h"
#include "ui/core/side_column.h"
#include "ui/core/style.h"

using namespace likeness::ui;

namespace {

/// WCAG 2.1, contrast ratio.
double contrast(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& color) {
    const auto linear = [](double c) {
      return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
  };
  const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

}  // namespace

class TestStyle : public QObject {
  Q_OBJECT

 private slots:
  void textContrasts_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
  }

  void textContrasts() {
    QFETCH(bool, dark);
    applyColorScheme(dark ? Scheme::dark : Scheme::light);
    const auto& c = colors();
    const QPalette palette = QApplication::palette();
    for (const QColor& ground : {palette.color(QPalette::Window), c.surface}) {
      for (const QColor& text :
           {palette.color(QPalette::WindowText), c.secondaryText, c.link, c.good, c.warning, c.bad}) {
        QVERIFY2(contrast(text, ground) >= 4.5,
                 qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
      }
      for (const QColor& line : c.series) QVERIFY2(contrast(line, ground) >= 3, qPrintable(line.name()));
      QVERIFY(contrast(c.control, ground) >= 3);
    }
    QVERIFY(contrast(c.accentText, c.accent) >= 4.5);
    for (const QColor& ground : {c.accentSoft, c.badSoft, c.warningSoft}) {
      QVERIFY(contrast(palette.color(QPalette::WindowText), ground) >= 4.5);
    }
  }

  void classesHaveDifferentMarkersAndReadableText() {
    for (int label = 0; label < 10; ++label) {
      QVERIFY(contrast(textOn(classColor(label)), classColor(label)) >= 4.5);
      for (int other = 0; other < label; ++other) QVERIFY(classMarker(label) != classMarker(other));
    }
    QCOMPARE(classColor(13), classColor(3));
    // Where a colour comes again, it comes with another shape.
    for (int label = 0; label < distinctMarkers; ++label) {
      for (int other = label % 10; other < label; other += 10)
        QVERIFY(classMarker(label) != classMarker(other));
    }
  }

  void iconsFollowTheScheme() {
    const QIcon train = icon(QStringLiteral("train"));
    const auto darkest = [&] {
      const QImage image = train.pixmap(24, 24).toImage();
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
          if (image.pixelColor(x, y).alpha() == 255) return image.pixelColor(x, y).lightness();
        }
      }
      return -1;
    };
    applyColorScheme(Scheme::light);
    QVERIFY(darkest() >= 0 && darkest() < 80);
    applyColorScheme(Scheme::dark);
    QVERIFY(darkest() > 180);
  }

  void viridisRunsFromDarkToBright() {
    QVERIFY(viridis(-1) == viridis(0));
    QVERIFY(viridis(0).lightness() < viridis(0.5).lightness());
    QVERIFY(viridis(0.5).lightness() < viridis(1).lightness() + 60);
    QVERIFY(viridis(2) == viridis(1));
  }

  void anArrowOfAMenuHasRoomBesideTheWords() {
    applyColorScheme(Scheme::light);
    QToolButton button;
    button.setText(QStringLiteral("Change"));
    button.setPopupMode(QToolButton::InstantPopup);
    const int without = button.sizeHint().width();
    QMenu menu;
    button.setMenu(&menu);
    QToolButton iconOnly;
    iconOnly.setMenu(&menu);
    QVERIFY(button.sizeHint().width() >= without + 10);
    QVERIFY(iconOnly.sizeHint().width() < button.sizeHint().width());
  }

  void aSideColumnBecomesAsWideAsItsWords() {
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    auto* words = new QLabel(QStringLiteral("short"));
    layout->addWidget(words);
    SideColumn column(120);
    column.setWidget(content);
    column.show();
    QCOMPARE(column.width(), 120);
    words->setText(QStringLiteral("Aufteilung und Ausgewogenheit der Klassen"));
    QTRY_VERIFY(column.width() > 120);
    QTRY_VERIFY(content->width() <= column.viewport()->width());
    const int wide = column.width();
    words->setText(QStringLiteral("short"));
    QTest::qWait(20);
    QCOMPARE(column.width(), wide);
  }
};

QTEST_MAIN(TestStyle)
#include "test_style.moc"
