#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <map>
#include <opencv2/dnn.hpp>

#include "engine/core/files.h"
#include "engine/metric/folded_network.h"
#include "engine/metric/frozen_network.h"
#include "engine/metric/torch.h"
#include "engine/recognize/taught_gallery.h"
#include "engine/store/model_export.h"
#include "engine/store/onnx_writer.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"
#include "tests/support/test_paths.h"

using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(likeness::OpenSetMethod)

namespace {

constexpr OpenSetMethod exported[] = {OpenSetMethod::nearestReference, OpenSetMethod::kthNeighbour,
                                      OpenSetMethod::classMean, OpenSetMethod::mahalanobis,
                                      OpenSetMethod::contrast};

/// With statistics and scales of its normalisations that are not those of a new network.
std::shared_ptr<const EmbeddingModel> usedModel(const NetworkConfig& config) {
  const auto network = std::make_shared<EmbeddingNetwork>(config, SampleShape{}, 1);
  const torch::NoGradGuard noGrad;
  torch::manual_seed(3);
  for (auto& item : network->named_parameters()) {
    if (item.key().find("normalization") != std::string::npos) item.value().uniform_(-0.5, 1.5);
  }
  for (auto& item : network->named_buffers()) {
    if (item.key().find("running") != std::string::npos) item.value().uniform_(0.1, 1.5);
  }
  return freeze(network, "cpu");
}

NetworkConfig convolutional() {
  NetworkConfig config;
  config.widths = {8, 16, 24};
  config.residualLayers = {1, 2, 0};
  config.embeddingDimension = 16;
  return config;
}

Recognizer makeNew(bool withLetter, OpenSetMethod method) {
  const auto model = usedModel(convolutional());
  Gallery gallery;
  gallery.images = syntheticDigits(200, 1);
  gallery.embeddings = model->embed(gallery.images);
  LabelledSamples upsideDown = syntheticDigits(60, 3);
  std::ranges::reverse(upsideDown.pixels);
  gallery.outsiders = model->embed(upsideDown);
  const Recognizer base =
      Recognizer::calibrated(model, gallery, {syntheticDigits(200, 2)}, 0.9, 5, 1, {method, 5});
  if (!withLetter) return base;
  TaughtDrawings drawings;
  const Ink letter{{{{0.2F, 0}, {0.8F, 1}}, {{0.8F, 0}, {0.2F, 1}}}};
  drawings.push_back({1, "x", "", renderInk(letter)});
  drawings.push_back(
      {2, "7", "", renderInk({{{{0.2F, 0}, {0.8F, 0}, {0.4F, 1}}, {{0.3F, 0.5F}, {0.7F, 0.5F}}}})});
  return withTaught(base, drawings);
}

const Recognizer& makeRecognizer(bool withLetter, OpenSetMethod method = OpenSetMethod::nearestReference) {
  static std::map<std::pair<bool, OpenSetMethod>, Recognizer> made;
  const auto key = std::pair(withLetter, method);
  const auto found = made.find(key);
  return found != made.end() ? found->second : made.emplace(key, makeNew(withLetter, method)).first->second;
}

bool closeTo(const Matrix& a, const Matrix& b) {
  if (a.rows != b.rows || a.columns != b.columns) return false;
  for (std::size_t i = 0; i < a.values.size(); ++i) {
    if (std::abs(a.values[i] - b.values[i]) > 2e-4F * std::max(1.0F, std::abs(b.values[i]))) return false;
  }
  return true;
}

/// The network of an ONNX model, run by OpenCV.
Matrix embeddedByOpenCv(const std::string& model, const LabelledSamples& samples, int dimension) {
  cv::dnn::Net net = cv::dnn::readNetFromONNX(model.data(), model.size());
  Matrix result(samples.size(), static_cast<std::size_t>(dimension));
  std::vector<float> values = samples.values();
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const int sizes[] = {1, 1, 28, 28};
    net.setInput(cv::Mat(4, sizes, CV_32F, values.data() + i * 784));
    const cv::Mat row = net.forward();
    std::copy_n(row.ptr<float>(), result.columns, result.row(i).begin());
  }
  return result;
}

QByteArray output(const QString& program, const QStringList& words, int& exitCode) {
  QProcess process;
  process.start(program, words);
  if (!process.waitForFinished(60000)) return {};
  exitCode = process.exitCode();
  if (exitCode != 0) qWarning("%s", process.readAllStandardError().constData());
  return process.readAllStandardOutput();
}

/// Whether Debian's Python has these modules.
bool pythonHas(const QString& modules) {
  QProcess process;
  process.start("/usr/bin/python3", {"-c", "import " + modules});
  return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit &&
         process.exitCode() == 0;
}

}  // namespace

class TestModelExport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void onnxIsReadByOpenCv_data();
  void onnxIsReadByOpenCv();
  void theCppExampleAnswersTheSame_data();
  void theCppExampleAnswersTheSame();
  void thePythonExampleAnswersTheSame_data();
  void thePythonExampleAnswersTheSame();
  void leavesNothingOfAnotherMethod();
  void refusesWhatTheExamplesCannotDo();
  void anEmbeddingOfNothingStaysNothing();
  void anUnwritableFolderIsAnError();

 private:
  static void compareLines(const QByteArray& lines, const Recognizer& recognizer,
                           const LabelledSamples& probes);
  static QStringList writeProbes(const std::filesystem::path& folder, const LabelledSamples& probes);
};

void TestModelExport::onnxIsReadByOpenCv_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<bool>("normalized");
  QTest::newRow("convolutional") << int(NetworkKind::convolutional) << true;
  QTest::newRow("not normalised") << int(NetworkKind::convolutional) << false;
  QTest::newRow("perceptron") << int(NetworkKind::perceptron) << true;
  QTest::newRow("linear") << int(NetworkKind::linear) << true;
}

void TestModelExport::onnxIsReadByOpenCv() {
  QFETCH(int, kind);
  QFETCH(bool, normalized);
  NetworkConfig config = convolutional();
  config.kind = static_cast<NetworkKind>(kind);
  config.normalized = normalized;
  config.hiddenWidths = {32, 24};
  const auto model = usedModel(config);
  const LabelledSamples samples = syntheticDigits(20, 5);
  QVERIFY(closeTo(embeddedByOpenCv(onnxModelOf(model->folded()), samples, 16), model->embed(samples)));
}

QStringList TestModelExport::writeProbes(const std::filesystem::path& folder, const LabelledSamples& probes) {
  QStringList files;
  for (std::size_t i = 0; i < probes.size(); ++i) {
    const auto file = folder / (std::to_string(i) + ".pgm");
    Bytes bytes = bytesOf("P5\n28 28\n255\n");
    bytes.insert(bytes.end(), probes.image(i).begin(), probes.image(i).end());
    writeBytes(file, bytes);
    files << QString::fromStdString(file.string());
  }
  return files;
}

void TestModelExport::compareLines(const QByteArray& lines, const Recognizer& recognizer,
                                   const LabelledSamples& probes) {
  const QList<QByteArray> list = lines.trimmed().split('\n');
  QCOMPARE(list.size(), qsizetype(probes.size()));
  int refused = 0;
  for (std::size_t i = 0; i < probes.size(); ++i) {
    const QJsonObject found = QJsonDocument::fromJson(list[int(i)]).object();
    const Answer answer = recognizer.recognize(probes.grayImage(i));
    const auto name = [&](int label) {
      return QString::fromStdString(recognizer.classNames()[static_cast<std::size_t>(label)]);
    };
    QCOMPARE(found["nearest"].toString(), name(answer.nearestClass));
    QCOMPARE(found["answer"].toString(), answer.label ? name(*answer.label) : QString());
    QVERIFY(std::abs(found["distance"].toDouble() - double(answer.distance)) < 1e-3);
    refused += answer.label ? 0 : 1;
  }
  QVERIFY(refused > 0 && refused < int(probes.size()));
}

void TestModelExport::theCppExampleAnswersTheSame_data() {
  QTest::addColumn<bool>("torchScript");
  QTest::addColumn<bool>("taught");
  QTest::addColumn<OpenSetMethod>("method");
  QTest::newRow("torchscript, taught") << true << true << OpenSetMethod::nearestReference;
  for (const OpenSetMethod method : exported) {
    const QByteArray name = textOf(method).id;
    QTest::newRow(name.constData()) << false << false << method;
    QTest::newRow((name + ", taught").constData()) << false << true << method;
  }
}

void TestModelExport::theCppExampleAnswersTheSame() {
  QFETCH(bool, torchScript);
  QFETCH(bool, taught);
  QFETCH(OpenSetMethod, method);
  const QTemporaryDir folder;
  const std::filesystem::path out = folder.path().toStdString();
  const Recognizer& recognizer = makeRecognizer(taught, method);
  exportRecognizer(recognizer, torchScript ? ExportFormat::torchScript : ExportFormat::onnx, out);
  LabelledSamples probes = syntheticDigits(30, 7);
  for (std::size_t i = 0; taught && i < recognizer.gallery().size(); ++i) {
    if (recognizer.gallery().images.labels[i] == 10) probes.add(recognizer.gallery().images.image(i), 0);
  }
  probes.add(Bytes(784), 0);
  int exitCode = -1;
  const QByteArray lines = output(QString::fromStdString(exportExampleProgram(torchScript).string()),
                                  QStringList{folder.path()} + writeProbes(out, probes), exitCode);
  QCOMPARE(exitCode, 0);
  compareLines(lines, recognizer, probes);
}

void TestModelExport::thePythonExampleAnswersTheSame_data() {
  QTest::addColumn<bool>("torchScript");
  QTest::addColumn<OpenSetMethod>("method");
  QTest::newRow("torchscript") << true << OpenSetMethod::nearestReference;
  for (const OpenSetMethod method : exported) QTest::newRow(textOf(method).id) << false << method;
}

void TestModelExport::thePythonExampleAnswersTheSame() {
  QFETCH(bool, torchScript);
  QFETCH(OpenSetMethod, method);
  if (!pythonHas(torchScript ? "numpy, torch" : "numpy, cv2"))
    QSKIP("Debian's Python has no NumPy with PyTorch or OpenCV here.");
  const QTemporaryDir folder;
  const std::filesystem::path out = folder.path().toStdString();
  const Recognizer& recognizer = makeRecognizer(true, method);
  exportRecognizer(recognizer, torchScript ? ExportFormat::torchScript : ExportFormat::onnx, out);
  const QString program = folder.filePath("recognize.py");
  int exitCode = -1;
  const QByteArray check = output("/usr/bin/python3", {program, "--check"}, exitCode);
  QVERIFY2(exitCode == 0, check.constData());
  QVERIFY2(check.contains("23 of 23"), check.constData());
  const LabelledSamples probes = syntheticDigits(30, 7);
  const QByteArray lines =
      output("/usr/bin/python3", QStringList{program} + writeProbes(out, probes), exitCode);
  QCOMPARE(exitCode, 0);
  compareLines(lines, recognizer, probes);
}

void TestModelExport::leavesNothingOfAnotherMethod() {
  const QTemporaryDir folder;
  const std::filesystem::path out = folder.path().toStdString();
  exportRecognizer(makeRecognizer(false, OpenSetMethod::contrast), ExportFormat::onnx, out);
  QVERIFY(std::filesystem::exists(out / "means.npy") && std::filesystem::exists(out / "outsiders.npy"));
  exportRecognizer(makeRecognizer(false), ExportFormat::onnx, out);
  QVERIFY(!std::filesystem::exists(out / "means.npy") && !std::filesystem::exists(out / "outsiders.npy"));
}

void TestModelExport::refusesWhatTheExamplesCannotDo() {
  const QTemporaryDir folder;
  const std::filesystem::path out = folder.path().toStdString();
  const auto error = errorOf(
      [&] { exportRecognizer(makeRecognizer(false, OpenSetMethod::energy), ExportFormat::onnx, out); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::wrongUsage);
  QVERIFY(!std::filesystem::exists(out / "recognizer.json"));
}

void TestModelExport::anEmbeddingOfNothingStaysNothing() {
  NetworkConfig config = convolutional();
  config.kind = NetworkKind::linear;
  FoldedNetwork network = usedModel(config)->folded();
  for (FoldedLayer& layer : network.layers) {
    std::ranges::fill(layer.weights, 0.0F);
    std::ranges::fill(layer.bias, 0.0F);
  }
  const std::string model = onnxModelOf(network);
  const Matrix rows = embeddedByOpenCv(model, syntheticDigits(2, 5), 16);
  QVERIFY(std::ranges::all_of(rows.values, [](float value) { return value == 0; }));
  // OpenCV takes the nodes for one that has a floor of its own; others work them out one by one.
  QVERIFY(model.find("Clip") != std::string::npos && model.find("shortest") != std::string::npos);
}

void TestModelExport::anUnwritableFolderIsAnError() {
  const QTemporaryDir folder;
  const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "file";
  writeBytes(file, {1});
  const auto error = errorOf([&] { exportRecognizer(makeRecognizer(false), ExportFormat::onnx, file); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileUnwritable);
}

QTEST_GUILESS_MAIN(TestModelExport)
#include "test_model_export.moc"
