#include <QTest>

#include "engine/core/error.h"
#include "engine/recognize/digit_tracker.h"
#include "engine/recognize/separate_touching.h"

using namespace likeness;

namespace {

/// A sign at a place; what it is read as stands in its first pixel, how far away in its second, how surely in
/// the third.
FoundDigit signAt(float x, float y, int readAs, int distance) {
  FoundDigit found;
  found.corners = {InkPoint{x, y}, {x + 30, y}, {x + 30, y + 50}, {x, y + 50}};
  found.prepared = {28, 28, std::vector<std::uint8_t>(28 * 28)};
  found.prepared.pixels[0] = static_cast<std::uint8_t>(readAs);
  found.prepared.pixels[1] = static_cast<std::uint8_t>(distance);
  return found;
}

constexpr float threshold = 100;

/// Reads what signAt wrote, and counts.
struct Reader {
  std::size_t read = 0;
  std::vector<std::size_t> each;

  RecognizeMany recognize() {
    return [this](const LabelledSamples& pictures) {
      std::vector<Answer> answers(pictures.size());
      for (std::size_t i = 0; i < pictures.size(); ++i) {
        answers[i].nearestClass = pictures.image(i)[0];
        answers[i].distance = pictures.image(i)[1];
        answers[i].confidence = static_cast<float>(pictures.image(i)[2]) / 100;
      }
      read += pictures.size();
      each.push_back(pictures.size());
      return answers;
    };
  }
};

}  // namespace

class TestDigitTracker : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSignKeepsItsNumberWhileItMoves() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    for (int i = 0; i < 20; ++i) {
      const float x = 50 + 7 * static_cast<float>(i);
      const auto seen = tracker.follow({signAt(x, 40, 3, 20), signAt(x + 60, 40, 7, 20)}, threshold);
      QCOMPARE(seen.size(), std::size_t{2});
      QCOMPARE(seen[0].track, 1);
      QCOMPARE(seen[1].track, 2);
      QCOMPARE(seen[0].label, std::optional(3));
      QCOMPARE(seen[1].label, std::optional(7));
    }
    QCOMPARE(tracker.follow({signAt(500, 300, 3, 20)}, threshold)[0].track, 3);
  }
  void onePictureThatSaysSomethingElseChangesNothing() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    for (int i = 0; i < 5; ++i) tracker.follow({signAt(50, 40, 3, 20)}, threshold);
    QCOMPARE(tracker.follow({signAt(50, 40, 8, 10)}, threshold)[0].label, std::optional(3));
    QCOMPARE(tracker.follow({signAt(50, 40, 3, 250)}, threshold)[0].label, std::optional(3));
    QCOMPARE(tracker.follow({signAt(50, 40, 3, 20)}, threshold)[0].label, std::optional(3));
  }
  void anAnswerThatStaysIsTaken() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    for (int i = 0; i < 5; ++i) tracker.follow({signAt(50, 40, 3, 20)}, threshold);
    std::optional<int> shown;
    int changes = 0;
    for (int i = 0; i < 14; ++i) {
      const auto label = tracker.follow({signAt(50, 40, 8, 20)}, threshold)[0].label;
      changes += label != shown;
      shown = label;
    }
    QCOMPARE(shown, std::optional(8));
    QCOMPARE(changes, 2);  // to 3, and once to 8
  }
  void whatIsFarIsNoDigit() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    const auto seen = tracker.follow({signAt(50, 40, 3, 120)}, threshold);
    QCOMPARE(seen[0].label, std::nullopt);
    QCOMPARE(seen[0].nearestClass, 3);
  }
  void anotherThresholdIsHeardAtOnce() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    for (int i = 0; i < 5; ++i) tracker.follow({signAt(50, 40, 3, 120)}, threshold);
    QCOMPARE(tracker.follow({signAt(50, 40, 3, 120)}, 150)[0].label, std::optional(3));
    QCOMPARE(tracker.follow({signAt(50, 40, 3, 120)}, threshold)[0].label, std::nullopt);
  }
  void aSignThatIsLostIsKeptForAWhile() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    for (int i = 0; i < 4; ++i) tracker.follow({signAt(50, 40, 3, 20)}, threshold);
    for (int i = 1; i <= 4; ++i) {
      const auto seen = tracker.follow({}, threshold);
      QCOMPARE(seen.size(), std::size_t{1});
      QCOMPARE(seen[0].missed, i);
      QCOMPARE(seen[0].label, std::optional(3));
    }
    QVERIFY(tracker.follow({}, threshold).empty());
    QCOMPARE(tracker.follow({signAt(50, 40, 3, 20)}, threshold)[0].track, 2);
  }
  void aShadowIsNotKept() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    tracker.follow({signAt(50, 40, 3, 20)}, threshold);
    QVERIFY(tracker.follow({}, threshold).empty());
  }
  void manySignsTakeTurns() {
    Reader reader;
    DigitTrackerConfig config;
    config.perPicture = 4;
    DigitTracker tracker(reader.recognize(), config);
    std::vector<FoundDigit> signs;
    for (int i = 0; i < 10; ++i) signs.push_back(signAt(60 * static_cast<float>(i), 40, i, 20));
    const auto first = tracker.follow(signs, threshold);
    QCOMPARE(reader.each.back(), std::size_t{10});  // new ones do not wait
    for (int i = 0; i < 10; ++i) QCOMPARE(first[static_cast<std::size_t>(i)].label, std::optional(i));
    reader.read = 0;
    for (int i = 0; i < 5; ++i) {
      tracker.follow(signs, threshold);
      QCOMPARE(reader.each.back(), std::size_t{4});
    }
    QCOMPARE(reader.read, std::size_t{20});
  }
  void theMiddleConfidenceIsTold() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    for (const int confidence : {90, 10, 80}) {
      FoundDigit sign = signAt(50, 40, 3, 20);
      sign.prepared.pixels[2] = static_cast<std::uint8_t>(confidence);
      tracker.follow({sign}, threshold);
    }
    FoundDigit other = signAt(50, 40, 8, 20);  // of another class: says nothing about this one
    other.prepared.pixels[2] = 99;
    QCOMPARE(tracker.follow({other}, threshold)[0].confidence, 0.8F);
  }
  void whatIsForgottenGetsANewNumber() {
    Reader reader;
    DigitTracker tracker(reader.recognize());
    for (int i = 0; i < 4; ++i) tracker.follow({signAt(50, 40, 3, 20)}, threshold);
    tracker.forget();
    const auto seen = tracker.follow({signAt(52, 40, 7, 20)}, threshold);
    QCOMPARE(seen.size(), std::size_t{1});
    QCOMPARE(seen[0].track, 2);
    QCOMPARE(seen[0].label, std::optional(7));
  }
  void whatIsNoDigitAndClearlyTwoIsTwo_data() {
    QTest::addColumn<int>("whole");
    QTest::addColumn<int>("right");
    QTest::addColumn<std::size_t>("signs");
    QTest::newRow("two digits") << 140 << 50 << std::size_t{3};
    QTest::newRow("a digit as a whole") << 90 << 50 << std::size_t{2};
    QTest::newRow("a part that is hardly a digit") << 140 << 80 << std::size_t{2};
  }
  void whatIsNoDigitAndClearlyTwoIsTwo() {
    QFETCH(int, whole);
    QFETCH(int, right);
    QFETCH(std::size_t, signs);
    Reader reader;
    FoundDigit wide = signAt(50, 40, 4, whole);
    wide.parts = {signAt(50, 40, 1, 30), signAt(65, 40, 7, right)};
    const auto separate = separateTouching({wide, signAt(200, 40, 3, 20)}, reader.recognize(), threshold);
    QCOMPARE(separate.size(), signs);
    QCOMPARE(int{separate[0].prepared.pixels[0]}, signs == 3 ? 1 : 4);
    QCOMPARE(int{separate[signs - 2].prepared.pixels[0]}, signs == 3 ? 7 : 4);
    QCOMPARE(int{separate.back().prepared.pixels[0]}, 3);
    QVERIFY(reader.each.front() == 1);  // what cannot be two is not looked at for that
  }
  void aFaultOfTheRecogniserIsPassedOn() {
    DigitTracker tracker([](const LabelledSamples&) -> std::vector<Answer> {
      throw Error(ErrorCode::internal, {"out of order"});
    });
    QVERIFY_THROWS_EXCEPTION(Error, tracker.follow({signAt(50, 40, 3, 20)}, threshold));
  }
};

QTEST_APPLESS_MAIN(TestDigitTracker)
#include "test_digit_tracker.moc"
