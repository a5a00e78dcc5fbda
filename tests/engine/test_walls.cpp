#include <QtTest>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/support/include_walls.h"
#include "tests/support/test_paths.h"

namespace fs = std::filesystem;
using namespace likeness::tests;

namespace {

Sources readSources() {
  Sources sources;
  const fs::path root = sourceFolder();
  for (const char* part : {"app", "engine", "ui"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / part)) {
      const auto ending = entry.path().extension();
      if (ending != ".h" && ending != ".cpp") continue;
      std::ostringstream text;
      text << std::ifstream(entry.path()).rdbuf();
      sources[fs::relative(entry.path(), root).generic_string()] = text.str();
    }
  }
  return sources;
}

struct Breach {
  const char* name;
  const char* file;
  const char* text;
};

}  // namespace

/// The walls of the layout: which part may include what. ARCHITECTURE.md says why.
class TestWalls : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theyHold();
  void seesEveryBreach_data();
  void seesEveryBreach();
  void leavesOthersAlone();
};

void TestWalls::theyHold() {
  const Sources sources = readSources();
  QVERIFY(sources.size() > 50);
  const auto breaches = findBreaches(sources);
  for (const auto& breach : breaches) qWarning("%s", breach.c_str());
  QVERIFY(breaches.empty());
}

void TestWalls::seesEveryBreach_data() {
  QTest::addColumn<std::string>("file");
  QTest::addColumn<std::string>("text");
  static constexpr Breach all[] = {
      {"torch in the window", "ui/train/page.cpp", "#include <torch/torch.h>\n"},
      {"ATen in the window", "ui/train/page.h", "#include <ATen/ATen.h>\n"},
      {"c10 in the command line", "app/cli/main.cpp", "#include <c10/util/Exception.h>\n"},
      {"OpenCV in the window", "ui/faces/page.cpp", "#  include \"opencv2/core.hpp\"\n"},
      {"torch's door from the window", "ui/page.cpp", "#include \"engine/metric/torch.h\"\n"},
      {"OpenCV by way of a header", "ui/page.cpp", "#include \"engine/recognize/with_opencv.h\"\n"},
      {"torch by way of two", "app/main.cpp", "#include \"engine/metric/with_torch.h\"\n"},
      {"torch in the recogniser", "engine/recognize/r.cpp", "#include <torch/torch.h>\n"},
      {"torch beside its door", "engine/metric/loss.cpp", "#include <torch/torch.h>\n"},
      {"the door from elsewhere", "engine/store/s.cpp", "#include \"engine/metric/torch.h\"\n"},
      {"c10d's door from elsewhere", "engine/store/s.cpp",
       "#include \"engine/metric/torch_distributed.h\"\n"},
      {"Qt in the engine", "engine/core/e.cpp", "#include <QString>\n"},
      {"a Qt module in the engine", "engine/core/e.cpp", "#include <QtCore/QObject>\n"},
      {"the window in the engine", "engine/core/e.cpp", "#include \"ui/core/page.h\"\n"},
      {"a name that Qt takes", "engine/core/e.h", "int slots = 0;\n"},
      {"another", "engine/core/e.h", "void emit(int);\n"},
      {"plots outside their place", "ui/train/page.cpp", "#include <qcustomplot.h>\n"},
      {"a socket in the faces", "engine/faces/f.cpp", "#include <sys/socket.h>\n"},
      {"curl in the faces", "engine/faces/f.cpp", "#include <curl/curl.h>\n"},
  };
  for (const Breach& breach : all)
    QTest::newRow(breach.name) << std::string(breach.file) << std::string(breach.text);
}

void TestWalls::seesEveryBreach() {
  QFETCH(std::string, file);
  QFETCH(std::string, text);
  Sources sources = {
      {"engine/recognize/with_opencv.h", "#include <opencv2/core.hpp>\n"},
      {"engine/metric/with_torch.h", "#include \"engine/metric/torch.h\"\n"},
      {"engine/metric/torch.h", "#include <torch/torch.h>\n"},
  };
  QVERIFY(findBreaches(sources).empty());
  sources[file] = text;
  const auto breaches = findBreaches(sources);
  QCOMPARE(breaches.size(), 1U);
  QVERIFY(breaches[0].starts_with(file + ":"));
}

void TestWalls::leavesOthersAlone() {
  const Sources sources = {
      {"engine/metric/torch.h", "#include <torch/torch.h>\n"},
      {"engine/metric/loss.cpp", "#include \"engine/metric/torch.h\"\n"},
      {"engine/train/adam.h", "#include \"engine/metric/torch.h\"\n"},
      {"engine/recognize/picture.cpp", "#include <opencv2/core.hpp>\n"},
      {"engine/core/e.h", "// slots, signals and emit are Qt's words\nint emitted = 0; /* foreach */\n"},
      {"ui/plots/plot.cpp", "#include <qcustomplot.h>\n"},
      {"ui/train/page.h", "#include <QWidget>\n// #include <torch/torch.h>\nclass A { signals: };\n"},
      {"ui/train/page.cpp", "#include \"engine/core/e.h\"\n#include \"ui/train/page.h\"\n"},
  };
  const auto breaches = findBreaches(sources);
  for (const auto& breach : breaches) qWarning("%s", breach.c_str());
  QVERIFY(breaches.empty());
}

QTEST_GUILESS_MAIN(TestWalls)
#include "test_walls.moc"
