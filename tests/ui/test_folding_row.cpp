#include <QHBoxLayout>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <memory>

#include "ui/core/folding_row.h"

using namespace likeness::ui;

class TestFoldingRow : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void wordsGoWhenThereIsNoRoom();
  void aLongerTextMovesTheLimit();
  void itAsksForNoWidth();

 private:
  bool allAre(Qt::ToolButtonStyle style) const {
    return std::ranges::all_of(buttons_,
                               [&](const QToolButton* button) { return button->toolButtonStyle() == style; });
  }
  void widen(int width) {
    window_->resize(width, 60);
    QTest::qWait(20);
  }

  std::unique_ptr<QWidget> window_;
  FoldingRow* row_ = nullptr;
  QLabel* label_ = nullptr;
  std::vector<QToolButton*> buttons_;
  int words_ = 0;  // the width at which they fit
};

void TestFoldingRow::init() {
  window_ = std::make_unique<QWidget>();
  row_ = new FoldingRow;
  label_ = new QLabel(QStringLiteral("Three albums"));
  buttons_.clear();
  auto* inner = new QHBoxLayout(row_);
  inner->setContentsMargins({});
  inner->addWidget(label_);
  inner->addStretch();
  QPixmap dot(16, 16);
  dot.fill(Qt::red);
  for (int i = 0; i < 3; ++i) {
    auto* button = new QToolButton;
    button->setIcon(dot);
    button->setText(QStringLiteral("A rather long word %1").arg(i));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    inner->addWidget(button);
    buttons_.push_back(button);
  }
  auto* outer = new QHBoxLayout(window_.get());
  outer->setContentsMargins({});
  outer->addWidget(row_);
  window_->resize(1200, 60);
  window_->show();
  QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
  QTRY_VERIFY(allAre(Qt::ToolButtonTextBesideIcon));
  words_ = inner->sizeHint().width();
  QVERIFY(words_ > 200 && words_ < 1200);
}

void TestFoldingRow::wordsGoWhenThereIsNoRoom() {
  for (int round = 0; round < 3; ++round) {
    widen(words_ - 1);
    QVERIFY(row_->folded() && allAre(Qt::ToolButtonIconOnly));
    widen(words_ / 2);
    QVERIFY(row_->folded());
    widen(words_ + 1);
    QVERIFY(!row_->folded() && allAre(Qt::ToolButtonTextBesideIcon));
  }
}

void TestFoldingRow::aLongerTextMovesTheLimit() {
  widen(words_ - 1);
  QVERIFY(row_->folded());
  const int before = label_->sizeHint().width();
  label_->setText(QStringLiteral("Three albums and more words"));
  const int more = label_->sizeHint().width() - before;
  QVERIFY(more > 10);
  QTest::qWait(20);
  widen(words_ + more - 1);
  QVERIFY(row_->folded());
  widen(words_ + more + 1);
  QVERIFY(!row_->folded());
}

void TestFoldingRow::itAsksForNoWidth() {
  QCOMPARE(row_->minimumSizeHint().width(), 0);
  QVERIFY(row_->minimumSizeHint().height() > 0);
}

QTEST_MAIN(TestFoldingRow)
#include "test_folding_row.moc"
