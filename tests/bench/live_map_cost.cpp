/// What watching a run costs it: the same training without a map and with each kind of live map, in turn, and
/// prints JSON.
///
///   live_map_cost [--seconds S] [--rounds N] [--threads N] [--interval S]
///
/// MNIST by the default recipe for S seconds (10), N rounds (3) of none, PCA, t-SNE and UMAP, at the window's
/// interval, into the window's own theatre, which is shown. Of each kind: the pictures a second of its runs,
/// its cost (1 - the median of the rounds' ratios to none), the maps of a run, and how the last one does
/// beside a map of the same embeddings made at leisure (k-NN accuracy in the map).
#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

#include "engine/data/dataset.h"
#include "engine/project/map_quality.h"
#include "engine/train/trainer.h"
#include "ui/core/error_text.h"
#include "ui/core/segmented_switch.h"
#include "ui/train/map_theatre.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int patienceMs = 600000;
constexpr const char* kinds[] = {"none", "pca", "tsne", "umap"};

struct Settings {
  double seconds = 10;
  int rounds = 3;
  int threads = 0;
  float interval = 0.5F;
};

struct Run {
  double picturesPerSecond = 0;
  std::size_t maps = 0;
  double knnLive = -1, knnAtLeisure = -1;
};

[[noreturn]] void fail(const QString& what) {
  std::fprintf(stderr, "live_map_cost: %s\n", qUtf8Printable(what));
  std::exit(1);
}

double knnIn(const Matrix& embeddings, const Matrix& places, const std::vector<int>& labels) {
  return mapQuality(embeddings, places, labels).knnAccuracy.value_or(-1);
}

class Measurement {
 public:
  explicit Measurement(const Settings& settings) : settings_(settings) {}

  /// `kind` as in `kinds`.
  Run run(int kind) {
    const QTemporaryDir home;
    const std::filesystem::path folder = toPath(home.filePath(QStringLiteral("run")));
    MapTheatre theatre;
    theatre.resize(700, 700);
    theatre.show();
    if (kind > 1) choose(theatre, kind - 1);
    Watched watched;
    train(theatre, folder, kind, watched);
    Run run;
    run.picturesPerSecond = double(watched.last.imagesSeen) / watched.last.seconds;
    if (kind == 0) return run;
    if (!QTest::qWaitFor([&] { return !theatre.worker().active(); }, patienceMs))
      fail(QStringLiteral("the last map does not end"));
    run.maps = theatre.series().size();
    if (kind > 1 && run.maps > 0) judge(theatre, watched, run);
    return run;
  }

 private:
  struct Watched {
    StepMetrics last;
    MapFrame frame;
    std::shared_ptr<const LabelledSamples> probes;
    bool ended = false;
  };

  static void choose(MapTheatre& theatre, int part) {
    QTest::mouseClick(theatre.methods()->findChildren<QAbstractButton*>().at(part), Qt::LeftButton);
  }

  void train(MapTheatre& theatre, const std::filesystem::path& folder, int kind, Watched& watched) {
    TrainingConfig config;
    config.dataset = "mnist";
    config.budget = {settings_.seconds, 0};
    config.threads = settings_.threads;
    TrainingControls controls;
    controls.setMapInterval(kind == 0 ? 0 : settings_.interval);
    controls.hurry(true);
    TaskRunner<TrainingEvent> runner;
    runner.onEvents([&](const std::vector<TrainingEvent>& events) {
      for (const auto& event : events) take(event, theatre, folder, watched);
    });
    runner.onEnded([&](const std::optional<Error>& error) {
      if (error) fail(errorMessage(*error));
      watched.ended = true;
    });
    runner.start([&](const std::stop_token& stop, const auto& report) {
      likeness::train(config, folder, controls, stop, report);
    });
    if (!QTest::qWaitFor([&] { return watched.ended; }, patienceMs))
      fail(QStringLiteral("the run does not end"));
  }

  static void take(const TrainingEvent& event, MapTheatre& theatre, const std::filesystem::path& folder,
                   Watched& watched) {
    if (const auto* started = std::get_if<TrainingStarted>(&event)) {
      watched.probes = started->probes;
      theatre.setPictures(started->probes);
      theatre.keepIn(folder, 0);
    } else if (const auto* step = std::get_if<StepMetrics>(&event)) {
      watched.last = *step;
    } else if (const auto* frame = std::get_if<MapFrame>(&event)) {
      watched.frame = *frame;
      theatre.add(*frame);
    }
  }

  static void judge(const MapTheatre& theatre, const Watched& watched, Run& run) {
    const Matrix& embeddings = *watched.frame.embeddings;
    MapConfig config;
    config.method = theatre.method();
    run.knnLive = knnIn(embeddings, *theatre.series().places(run.maps - 1), watched.probes->labels);
    run.knnAtLeisure = knnIn(embeddings, makeMap(embeddings, config).places, watched.probes->labels);
  }

  Settings settings_;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[(values.size() - 1) / 2];
}

QJsonObject summary(const std::vector<Run>& runs, const std::vector<Run>& none) {
  QJsonArray speeds, maps;
  std::vector<double> ratios;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    speeds.append(runs[i].picturesPerSecond);
    maps.append(qint64(runs[i].maps));
    ratios.push_back(runs[i].picturesPerSecond / none[i].picturesPerSecond);
  }
  return {{QStringLiteral("pictures_per_second"), speeds},
          {QStringLiteral("cost"), 1 - median(ratios)},
          {QStringLiteral("maps"), maps},
          {QStringLiteral("knn_accuracy"), runs.back().knnLive},
          {QStringLiteral("knn_accuracy_at_leisure"), runs.back().knnAtLeisure}};
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QCommandLineParser parser;
  const auto number = [](const char* name, const char* what, const char* usual) {
    return QCommandLineOption(QLatin1String(name), QLatin1String(what), QStringLiteral("N"),
                              QLatin1String(usual));
  };
  const auto seconds = number("seconds", "Of each run.", "10");
  const auto rounds = number("rounds", "Of the four kinds in turn.", "3");
  const auto threads = number("threads", "Of training; 0 = all.", "0");
  const auto interval = number("interval", "Seconds between maps.", "0.5");
  parser.addHelpOption();
  parser.addOptions({seconds, rounds, threads, interval});
  parser.process(application);

  Measurement measurement({parser.value(seconds).toDouble(), std::max(1, parser.value(rounds).toInt()),
                           parser.value(threads).toInt(), parser.value(interval).toFloat()});
  std::vector<Run> runs[std::size(kinds)];
  for (int round = 0; round < std::max(1, parser.value(rounds).toInt()); ++round) {
    for (int kind = 0; kind < int(std::size(kinds)); ++kind) runs[kind].push_back(measurement.run(kind));
  }
  QJsonObject result;
  for (std::size_t kind = 0; kind < std::size(kinds); ++kind)
    result.insert(QLatin1String(kinds[kind]), summary(runs[kind], runs[0]));
  std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
  return 0;
}
