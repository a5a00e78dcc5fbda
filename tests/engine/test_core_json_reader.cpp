#include <QtTest>
#include <functional>

#include "engine/core/json_reader.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(likeness::ErrorCode)

namespace {

/// Everything that a JsonReader can read.
struct Settings {
  bool flag = false;
  std::string text = "default";
  int whole = 1;
  std::uint64_t big = 2;
  float real = 3;
  double precise = 4;
  std::vector<int> list = {5};
  int choice = 0;
  int inner = 6;
};

Settings readSettings(const std::string& text) {
  const nlohmann::json json = parseJson(text, "file.json");
  Settings settings;
  JsonReader reader(json, "file.json");
  reader.read("flag", settings.flag);
  reader.read("text", settings.text);
  reader.read("whole", settings.whole, -10, 10);
  reader.read("big", settings.big);
  reader.read("real", settings.real, 0.0F, 1.0F);
  reader.read("precise", settings.precise, 0, 1);
  reader.read("list", settings.list, 1, 3, 0, 9);
  reader.readChoice("choice", {"red", "green"}, settings.choice);
  if (const auto* child = reader.child("section")) {
    JsonReader section(*child, "file.json", "section.");
    section.read("inner", settings.inner, 0, 10);
    section.refuseUnknown();
  }
  reader.refuseUnknown();
  return settings;
}

}  // namespace

class TestCoreJsonReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsAll();
  void leavesDefaults();
  void refuses_data();
  void refuses();
};

void TestCoreJsonReader::readsAll() {
  const Settings settings = readSettings(R"({"flag": true, "text": "ä", "whole": -10,
      "big": 18446744073709551615, "real": 1, "precise": 0.25, "list": [0, 9], "choice": "green",
      "section": {"inner": 7}})");
  QCOMPARE(settings.flag, true);
  QCOMPARE(settings.text, std::string("ä"));
  QCOMPARE(settings.whole, -10);
  QCOMPARE(settings.big, std::uint64_t{18446744073709551615U});
  QCOMPARE(settings.real, 1.0F);
  QCOMPARE(settings.precise, 0.25);
  QCOMPARE(settings.list, (std::vector<int>{0, 9}));
  QCOMPARE(settings.choice, 1);
  QCOMPARE(settings.inner, 7);
}

void TestCoreJsonReader::leavesDefaults() {
  const Settings settings = readSettings("{}");
  QCOMPARE(settings.text, std::string("default"));
  QCOMPARE(settings.list, (std::vector<int>{5}));
  QCOMPARE(settings.inner, 6);
}

void TestCoreJsonReader::refuses_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<ErrorCode>("code");
  QTest::addColumn<std::string>("key");
  const auto row = [](const char* name, const std::string& text, ErrorCode code, const std::string& key) {
    QTest::newRow(name) << text << code << key;
  };
  using enum ErrorCode;
  row("empty", "", fileDamaged, "it is no valid JSON");
  row("cut", R"({"flag": tr)", fileDamaged, "it is no valid JSON");
  row("NaN", R"({"real": NaN})", fileDamaged, "it is no valid JSON");
  row("not UTF-8", "{\"text\": \"\xff\"}", fileDamaged, "it is no valid JSON");
  row("deep", std::string(10000, '['), fileDamaged, "it is nested too deeply");
  row("a list", "[]", wrongType, "the whole file");
  row("unknown", R"({"flagg": true})", unknownSetting, "flagg");
  row("unknown inside", R"({"section": {"x": 1}})", unknownSetting, "section.x");
  row("no object inside", R"({"section": 3})", wrongType, "section.");
  row("number for flag", R"({"flag": 1})", wrongType, "flag");
  row("null for text", R"({"text": null})", wrongType, "text");
  row("real for whole", R"({"whole": 1.5})", wrongType, "whole");
  row("below", R"({"whole": -11})", impossibleValue, "whole");
  row("beyond any int", R"({"whole": 99999999999999999999})", wrongType, "whole");
  row("negative seed", R"({"big": -1})", wrongType, "big");
  row("text for real", R"({"real": "1"})", wrongType, "real");
  row("above", R"({"real": 1.01})", impossibleValue, "real");
  row("huge", R"({"precise": 1e308})", impossibleValue, "precise");
  row("number for list", R"({"list": 1})", wrongType, "list");
  row("empty list", R"({"list": []})", impossibleValue, "list");
  row("long list", R"({"list": [1,2,3,4]})", impossibleValue, "list");
  row("real in list", R"({"list": [1, 2.5]})", wrongType, "list");
  row("above in list", R"({"list": [10]})", impossibleValue, "list");
  row("no such choice", R"({"choice": "blue"})", impossibleValue, "choice");
  row("number for choice", R"({"choice": 0})", wrongType, "choice");
}

void TestCoreJsonReader::refuses() {
  QFETCH(std::string, text);
  QFETCH(ErrorCode, code);
  QFETCH(std::string, key);
  const auto error = errorOf([&] { readSettings(text); });
  QVERIFY(error);
  QCOMPARE(error->code(), code);
  QCOMPARE(error->arguments().at(0), std::string("file.json"));
  QCOMPARE(error->arguments().at(1), key);
}

QTEST_GUILESS_MAIN(TestCoreJsonReader)
#include "test_core_json_reader.moc"
