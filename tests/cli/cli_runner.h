#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <cmath>
#include <filesystem>
#include <vector>

#include "engine/core/random.h"
#include "engine/data/labelled_samples.h"
#include "engine/store/idx_writer.h"
#include "tests/support/test_paths.h"

namespace likeness::tests {

/// How a call of the real program went.
struct CliRun {
  int exitCode = -1;
  bool crashed = false;
  QByteArray out;
  QByteArray err;

  /// Standard output as one JSON object; empty when it is anything else.
  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline void startCli(QProcess& process, const QStringList& words) {
  process.start(QString::fromStdString(commandLineProgram().string()), words);
  process.waitForStarted();
}

inline CliRun finishCli(QProcess& process) {
  const bool ended = process.waitForFinished(120'000);
  CliRun run;
  run.crashed = !ended || process.exitStatus() != QProcess::NormalExit;
  run.exitCode = run.crashed ? -1 : process.exitCode();
  run.out = process.readAllStandardOutput();
  run.err = process.readAllStandardError();
  return run;
}

inline CliRun runCli(const QStringList& words) {
  QProcess process;
  startCli(process, words);
  return finishCli(process);
}

/// Three signs that any network tells apart: 0 a disc, 1 a standing bar, 2 a lying one, a little out of
/// place.
inline LabelledSamples easySigns(int perClass, std::uint64_t seed) {
  Random random(seed);
  LabelledSamples images;
  images.classNames = {"0", "1", "2"};
  for (int i = 0; i < 3 * perClass; ++i) {
    const float dx = random.uniform(-2, 2);
    const float dy = random.uniform(-2, 2);
    std::vector<std::uint8_t> picture(28 * 28);
    for (int y = 0; y < 28; ++y) {
      for (int x = 0; x < 28; ++x) {
        const float u = std::abs(static_cast<float>(x) - 13.5F - dx);
        const float v = std::abs(static_cast<float>(y) - 13.5F - dy);
        const bool ink = i % 3 == 0 ? u * u + v * v < 64 : i % 3 == 1 ? u < 2 && v < 10 : u < 10 && v < 2;
        picture[static_cast<std::size_t>(y * 28 + x)] = ink ? 255 : 0;
      }
    }
    images.add(picture, i % 3);
  }
  return images;
}

/// A data set of these signs that can be trained on.
inline void makeSignData(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  writeIdxPair(folder / "train-images-idx3-ubyte", folder / "train-labels-idx1-ubyte", easySigns(60, 1));
  writeIdxPair(folder / "t10k-images-idx3-ubyte", folder / "t10k-labels-idx1-ubyte", easySigns(20, 2));
}

/// The call that trains a network small enough for tests on them.
inline QStringList trainCall(const std::filesystem::path& data, const std::filesystem::path& experiment) {
  QStringList call = {"train",     "--dataset", data.c_str(), "--experiment", experiment.c_str(),
                      "--threads", "1",         "--json"};
  for (const char* setting :
       {"network.widths=[8,16]", "network.residualLayers=[0,0]", "network.embeddingDimension=8",
        "sampler.classesPerBatch=3", "sampler.samplesPerClass=8", "calibrationShare=0.25",
        "outsiders.poolSize=100", "data.dropDuplicates=false" /* many of the signs are exactly alike */}) {
    call << "--set" << setting;
  }
  return call;
}

}  // namespace likeness::tests
