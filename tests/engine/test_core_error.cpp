#include <QtTest>
#include <filesystem>
#include <new>
#include <opencv2/core.hpp>
#include <set>

#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

template <class Throw>
Error translated(const Throw& throwIt) {
  try {
    throwIt();
  } catch (...) {
    return currentError();
  }
  return Error(ErrorCode::internal, {"nothing was thrown"});
}

}  // namespace

class TestCoreError : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fillsPlaces();
  void saysWhatItIs();
  void hasATextForEveryCode();
  void translatesOthers();
};

void TestCoreError::fillsPlaces() {
  QCOMPARE(fillPlaces("%1 and %2, %1", {"a", "b"}), std::string("a and b, a"));
  QCOMPARE(fillPlaces("%1 %2", {"a"}), std::string("a "));
  QCOMPARE(fillPlaces("100 % of %", {}), std::string("100 % of %"));
  QCOMPARE(fillPlaces("%1", {"%2", "x"}), std::string("%2"));  // what is filled in is not filled again
}

void TestCoreError::saysWhatItIs() {
  const Error error(ErrorCode::fileDamaged, {"a.png", "it is empty"}, "line 7");
  QCOMPARE(error.code(), ErrorCode::fileDamaged);
  QCOMPARE(std::string(error.what()),
           std::string("a.png is damaged or of another kind: it is empty. (line 7)"));
}

void TestCoreError::hasATextForEveryCode() {
  std::set<std::string> texts;
  for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
    const std::string text = errorText(static_cast<ErrorCode>(code));
    QVERIFY(!text.empty());
    texts.insert(text);
  }
  QVERIFY(texts.size() >= 15);
}

void TestCoreError::translatesOthers() {
  QCOMPARE(translated([] { throw Error(ErrorCode::diskFull, {"f"}); }).code(), ErrorCode::diskFull);
  QCOMPARE(translated([] { throw std::bad_alloc(); }).code(), ErrorCode::outOfMemory);
  QCOMPARE(translated([] { throw 7; }).code(), ErrorCode::internal);
  const Error files = translated([] { std::filesystem::create_directory("/nowhere/at/all"); });
  QCOMPARE(files.code(), ErrorCode::fileUnreadable);
  QCOMPARE(files.arguments().front(), std::string("/nowhere/at/all"));
  const Error standard = translated([] { throw std::runtime_error("It broke.\nFrame 1\nFrame 2"); });
  QCOMPARE(standard.arguments().front(), std::string("It broke"));
  const Error vision = translated([] { CV_Error(cv::Error::StsBadArg, "wrong size"); });
  QCOMPARE(vision.code(), ErrorCode::internal);
  QVERIFY(!vision.arguments().front().starts_with("OpenCV("));
}

QTEST_GUILESS_MAIN(TestCoreError)
#include "test_core_error.moc"
