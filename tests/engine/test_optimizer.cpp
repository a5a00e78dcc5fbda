#include <QtTest>
#include <functional>
#include <memory>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/metric/torch.h"
#include "engine/train/optimizer.h"
#include "tests/support/test_files.h"

using namespace likeness;

namespace {

constexpr int steps = 30;
constexpr float weightDecay = 0.03F;

/// A filter bank, a matrix, and a bias, which weight decay leaves alone.
std::vector<torch::Tensor> someParameters() {
  Random random(5);
  std::vector<torch::Tensor> parameters = {torch::zeros({4, 2, 3, 3}), torch::zeros({6, 5}),
                                           torch::zeros({7})};
  for (auto& parameter : parameters) {
    float* values = parameter.data_ptr<float>();
    for (std::int64_t i = 0; i < parameter.numel(); ++i)
      values[i] = static_cast<float>(random.uniform()) - 0.5F;
    parameter.requires_grad_();
  }
  return parameters;
}

void setGradients(std::vector<torch::Tensor>& parameters, int step, float size = 1) {
  Random random(9, static_cast<std::uint64_t>(step));
  for (auto& parameter : parameters) {
    auto gradient = torch::zeros_like(parameter);
    float* values = gradient.data_ptr<float>();
    for (std::int64_t i = 0; i < gradient.numel(); ++i)
      values[i] = size * (static_cast<float>(random.uniform()) - 0.4F);
    parameter.mutable_grad() = gradient;
  }
}

float rateOf(int step) {
  return 0.02F / static_cast<float>(1 + step % 7);
}

OptimizerConfig configOf(OptimizerKind kind) {
  OptimizerConfig config;
  config.kind = kind;
  config.weightDecay = weightDecay;
  return config;
}

/// The same with torch's: a group that decays and one that does not.
template <class Options>
std::vector<torch::optim::OptimizerParamGroup> groupsOf(std::vector<torch::Tensor> parameters,
                                                        const Options& options) {
  auto decaying = options;
  decaying.weight_decay(weightDecay);
  auto plain = options;
  plain.weight_decay(0);
  return {{{parameters[0], parameters[1]}, std::make_unique<Options>(decaying)},
          {{parameters[2]}, std::make_unique<Options>(plain)}};
}

std::unique_ptr<torch::optim::Optimizer> torchOptimizer(OptimizerKind kind,
                                                        const std::vector<torch::Tensor>& parameters) {
  using namespace torch::optim;
  switch (kind) {
    case OptimizerKind::adamW:
      return std::make_unique<AdamW>(groupsOf(parameters, AdamWOptions(1)), AdamWOptions(1));
    case OptimizerKind::adam:
      return std::make_unique<torch::optim::Adam>(groupsOf(parameters, AdamOptions(1)), AdamOptions(1));
    case OptimizerKind::sgd:
      break;
  }
  const auto options = SGDOptions(1).momentum(0.9);
  return std::make_unique<SGD>(groupsOf(parameters, options), options);
}

void run(Optimizer& optimizer, std::vector<torch::Tensor>& parameters, int begin, int end) {
  for (int step = begin; step < end; ++step) {
    setGradients(parameters, step);
    optimizer.step(rateOf(step));
  }
}

void addKinds() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<QString>("key");
  QTest::newRow("AdamW") << static_cast<int>(OptimizerKind::adamW) << "adam.first.0";
  QTest::newRow("Adam") << static_cast<int>(OptimizerKind::adam) << "adam.first.0";
  QTest::newRow("SGD with momentum") << static_cast<int>(OptimizerKind::sgd) << "sgd.velocity.0";
}

template <class Call>
bool isRefused(const Call& call) {
  const auto error = tests::errorOf(call);
  return error && error->code() == ErrorCode::fileDamaged;
}

}  // namespace

class TestOptimizer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stepsAsTorchDoes_data() { addKinds(); }
  void stepsAsTorchDoes() {
    QFETCH(int, kind);
    auto ours = someParameters();
    auto theirs = someParameters();
    const auto start = someParameters();
    const auto optimizer = makeOptimizer(ours, configOf(static_cast<OptimizerKind>(kind)));
    const auto reference = torchOptimizer(static_cast<OptimizerKind>(kind), theirs);
    run(*optimizer, ours, 0, steps);
    for (int step = 0; step < steps; ++step) {
      setGradients(theirs, step);
      for (auto& group : reference->param_groups()) group.options().set_lr(rateOf(step));
      reference->step();
    }
    for (std::size_t i = 0; i < ours.size(); ++i) {
      QVERIFY(!torch::allclose(ours[i], start[i], 1e-2, 1e-2));
      QVERIFY(torch::allclose(ours[i], theirs[i], 1e-5, 1e-6));
    }
  }

  void aLoadedOptimizerGoesOn_data() { addKinds(); }
  void aLoadedOptimizerGoesOn() {
    QFETCH(int, kind);
    QFETCH(QString, key);
    const OptimizerConfig config = configOf(static_cast<OptimizerKind>(kind));
    auto parameters = someParameters();
    const auto first = makeOptimizer(parameters, config);
    run(*first, parameters, 0, 10);
    TensorFile content;
    first->store(content);
    QVERIFY(content.tensors.contains(key.toStdString()));
    std::vector<torch::Tensor> copies;
    for (const auto& parameter : parameters) copies.push_back(parameter.detach().clone().requires_grad_());
    const auto second = makeOptimizer(copies, config);
    second->load(content, "checkpoint");
    run(*first, parameters, 10, 20);
    run(*second, copies, 10, 20);
    for (std::size_t i = 0; i < copies.size(); ++i) QVERIFY(torch::equal(copies[i], parameters[i]));

    content.tensors.erase(key.toStdString());
    QVERIFY(isRefused([&] { second->load(content, "checkpoint"); }));
  }

  void longGradientsAreShortened() {
    OptimizerConfig config;
    config.gradientLimit = 1.5F;
    auto ours = someParameters();
    auto theirs = someParameters();
    setGradients(ours, 1, 4);
    setGradients(theirs, 1, 4);
    const double before = torch::nn::utils::clip_grad_norm_(theirs, 1.5);
    const auto optimizer = makeOptimizer(ours, config);
    QVERIFY(before > 5);
    QVERIFY(std::abs(optimizer->clipGradients() - before) < 1e-5 * before);
    for (std::size_t i = 0; i < ours.size(); ++i)
      QVERIFY(torch::allclose(ours[i].grad(), theirs[i].grad(), 1e-5, 1e-7));
    QVERIFY(std::abs(optimizer->clipGradients() - 1.5F) < 1e-4F);  // of what was shortened
  }

  void shortOnesAndThoseWithoutLimitStay() {
    auto parameters = someParameters();
    setGradients(parameters, 1, 4);
    const auto before = parameters[0].grad().clone();
    OptimizerConfig config;
    const float norm = makeOptimizer(parameters, config)->clipGradients();
    config.gradientLimit = norm * 1.01F;
    QCOMPARE(makeOptimizer(parameters, config)->clipGradients(), norm);
    QVERIFY(torch::equal(parameters[0].grad(), before));
  }

  void aParameterWithoutGradientStays() {
    auto parameters = someParameters();
    setGradients(parameters, 1);
    parameters[1].mutable_grad().reset();
    const auto before = parameters[1].detach().clone();
    for (const auto kind : {OptimizerKind::adamW, OptimizerKind::adam, OptimizerKind::sgd}) {
      const auto optimizer = makeOptimizer(parameters, configOf(kind));
      QVERIFY(optimizer->clipGradients() > 0);
      optimizer->step(0.1F);
      QVERIFY(torch::equal(parameters[1], before));
    }
  }
};

QTEST_GUILESS_MAIN(TestOptimizer)
#include "test_optimizer.moc"
