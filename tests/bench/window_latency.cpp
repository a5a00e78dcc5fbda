/// How quick the window is: drives the real main window by mouse clicks, as a user would, and prints JSON.
///
///   window_latency [--seconds S] [--runs N]
///
/// The first run trains for S seconds (20), the others (2 of N = 3) for two. Of each: milliseconds from the
/// click on Start to the first point on the curve, from the click on Stop to the end of training, and to the
/// result having been scored and saved. Of the first also how long the event loop stalled while training.
/// Experiments and settings go to a temporary folder.
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <vector>

#include "engine/data/dataset.h"
#include "ui/core/error_text.h"
#include "ui/main_window.h"
#include "ui/plots/curve_plot.h"
#include "ui/train/train_page.h"
#include "ui/train/training_charts.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int tickMs = 5;
constexpr int patienceMs = 120000;
constexpr double shortRunSeconds = 2;

double milliseconds(const QElapsedTimer& timer) {
  return double(timer.nsecsElapsed()) / 1e6;
}

/// Ticks every 5 ms while it runs; what a tick comes later than that is a stall of the event loop.
class StallMeter : public QObject {
 public:
  StallMeter() {
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] {
      stalls_.push_back(std::max(milliseconds(sinceTick_) - tickMs, 0.0));
      sinceTick_.restart();
    });
  }

  void start() {
    sinceTick_.start();
    timer_.start(tickMs);
  }
  void stop() { timer_.stop(); }

  QJsonObject result() const {
    auto sorted = stalls_;
    std::sort(sorted.begin(), sorted.end());
    return {{QStringLiteral("ticks"), qint64(sorted.size())},
            {QStringLiteral("median"), percentile(sorted, 0.5)},
            {QStringLiteral("percentile_99"), percentile(sorted, 0.99)},
            {QStringLiteral("percentile_99_by_time"), percentileByTime(sorted, 0.99)},
            {QStringLiteral("longest"), sorted.empty() ? 0 : sorted.back()}};
  }

 private:
  static double percentile(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) return 0;
    const auto place = std::size_t(std::ceil(share * double(sorted.size())));
    return sorted[std::clamp<std::size_t>(place, 1, sorted.size()) - 1];
  }

  /// The stall that a moment chosen at random falls into, rather than a tick chosen at random: long ones
  /// count by their length.
  static double percentileByTime(const std::vector<double>& sorted, double share) {
    double total = 0;
    for (const double stall : sorted) total += stall + tickMs;
    double passed = 0;
    for (const double stall : sorted) {
      passed += stall + tickMs;
      if (passed >= share * total) return stall;
    }
    return 0;
  }

  QTimer timer_;
  QElapsedTimer sinceTick_;
  std::vector<double> stalls_;
};

/// What one run of the page took, in milliseconds from the click.
struct RunTimes {
  std::optional<double> startToStep;   // the first step has reached the window
  std::optional<double> startToPoint;  // and is drawn
  std::optional<double> stopToEnd;     // training has ended
  std::optional<double> stopToSaved;   // what was learnt is scored and saved

  QJsonObject json() const {
    return {{QStringLiteral("start_to_first_step_ms"), *startToStep},
            {QStringLiteral("start_to_first_point_ms"), *startToPoint},
            {QStringLiteral("stop_to_training_ended_ms"), *stopToEnd},
            {QStringLiteral("stop_to_saved_ms"), *stopToSaved}};
  }
};

[[noreturn]] void fail(const QString& what) {
  std::fprintf(stderr, "window_latency: %s\n", qUtf8Printable(what));
  std::exit(1);
}

class Driver : public QObject {
  Q_OBJECT

 public:
  explicit Driver(MainWindow& window) : page_(static_cast<TrainPage&>(*window.page(PageId::train))) {
    connect(&page_.controller(), &TrainingController::runFailed, this, [](const QString& why) { fail(why); });
    connect(&page_.controller(), &TrainingController::stepsDone, this, [this] {
      if (!times_.startToStep) times_.startToStep = milliseconds(sinceClick_);
    });
    connect(&page_.controller(), &TrainingController::phaseChanged, this, [this](TrainingPhase phase) {
      if (phase == TrainingPhase::saving) times_.stopToEnd = milliseconds(sinceClick_);
    });
    connect(&page_.controller(), &TrainingController::runEnded, this,
            [this] { times_.stopToSaved = milliseconds(sinceClick_); });
    // By name: QCustomPlot's header stays behind ui/plots.
    const auto children = page_.charts()->lossPlot()->findChildren<QWidget*>();
    const auto plot = std::find_if(children.begin(), children.end(),
                                   [](const QWidget* child) { return child->inherits("QCustomPlot"); });
    if (plot == children.end() || !connect(*plot, SIGNAL(afterReplot()), this, SLOT(noteReplot())))
      fail(QStringLiteral("the loss curve has no plot"));
  }

  RunTimes run(double seconds, StallMeter* meter) {
    times_ = {};
    click("startButton");
    waitFor(times_.startToPoint, "no point on the curve");
    if (meter) meter->start();
    QTest::qWait(int(1000 * seconds));
    if (meter) meter->stop();
    if (times_.stopToEnd) fail(QStringLiteral("the run ended before Stop was pressed"));
    click("stopButton");
    waitFor(times_.stopToEnd, "training did not stop");
    waitFor(times_.stopToSaved, "the stopped run was not saved");
    return times_;
  }

 private slots:
  void noteReplot() {
    if (times_.startToStep && !times_.startToPoint) times_.startToPoint = milliseconds(sinceClick_);
  }

 private:
  void click(const char* name) {
    auto* button = page_.findChild<QPushButton*>(QString::fromLatin1(name));
    if (!button || !button->isEnabled())
      fail(QStringLiteral("%1 cannot be pressed").arg(QLatin1String(name)));
    sinceClick_.start();
    QTest::mouseClick(button, Qt::LeftButton);
  }

  static void waitFor(const std::optional<double>& time, const char* otherwise) {
    if (!QTest::qWaitFor([&] { return time.has_value(); }, patienceMs)) fail(QString::fromLatin1(otherwise));
  }

  TrainPage& page_;
  QElapsedTimer sinceClick_;
  RunTimes times_;
};

/// The user's data sets, but nothing else of the user's.
void useFolder(const QTemporaryDir& folder) {
  const std::filesystem::path own = toPath(folder.path());
  std::filesystem::create_symlink(std::filesystem::absolute(userDataFolder() / "assets"), own / "assets");
  qputenv("LIKENESS_DATA_DIR", QFile::encodeName(folder.path()));
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("likeness"));
  QApplication::setApplicationName(QStringLiteral("window_latency"));
  QCommandLineParser parser;
  const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Length of the first run."),
                                   QStringLiteral("S"), QStringLiteral("20"));
  const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Number of runs."),
                                QStringLiteral("N"), QStringLiteral("3"));
  parser.addHelpOption();
  parser.addOptions({seconds, runs});
  parser.process(application);

  const QTemporaryDir folder;
  useFolder(folder);
  MainWindow window;
  window.showPage(PageId::train);
  window.show();
  if (!QTest::qWaitForWindowExposed(&window)) fail(QStringLiteral("the window does not appear"));

  Driver driver(window);
  StallMeter meter;
  QJsonArray times;
  times.append(driver.run(parser.value(seconds).toDouble(), &meter).json());
  while (times.size() < parser.value(runs).toInt()) times.append(driver.run(shortRunSeconds, nullptr).json());
  window.close();

  const QJsonObject result{{QStringLiteral("platform"), QApplication::platformName()},
                           {QStringLiteral("runs"), times},
                           {QStringLiteral("stall_ms"), meter.result()}};
  std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
  return 0;
}

#include "window_latency.moc"
