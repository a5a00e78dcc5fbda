#include <QtTest>
#include <cmath>

#include "engine/train/gaussian_process.h"

using namespace likeness;

namespace {

/// The points of tests/support/reference_gp.py.
std::vector<std::vector<double>> referencePoints() {
  std::vector<std::vector<double>> points;
  for (int i = 0; i < 12; ++i) points.push_back({(i * 7 % 11) / 10.0, (i * 5 % 9) / 8.0, (i * 3 % 4) / 3.0});
  return points;
}

std::vector<double> referenceValues() {
  std::vector<double> values;
  for (const auto& p : referencePoints()) values.push_back(std::sin(5 * p[0]) + p[1] * p[1] - 0.3 * p[2]);
  return values;
}

struct Reference {
  double signalVariance;
  double noiseVariance;
  std::vector<double> lengthScales;
  double likelihood;
  std::vector<double> gradient;  // by the logarithms of signal variance and length scales
  std::vector<double> mean;
  std::vector<double> deviation;
};

const std::vector<std::vector<double>> probes = {
    {0.1, 0.2, 0.3}, {0.55, 0.9, 0.0}, {1.0, 0.0, 1.0}, {2.0, -1.0, 0.5}};

/// Printed by tests/support/reference_gp.py.
const std::vector<Reference> references = {
    {1.0,
     0.01,
     {0.5, 0.8, 1.5},
     -9.5857134135019,
     {-0.94665199867286, -2.9021128589021, 3.0982386080977, 1.7597670403501},
     {0.36488898728774, 1.2620749116157, -1.2727125879152, -0.0757798251046},
     {0.15529489526888, 0.27220924577575, 0.39092457481041, 0.99857167105371}},
    {2.5,
     0.0001,
     {0.2, 3.0, 10.0},
     -10.010605839195,
     {-3.5311441108461, 5.3437154167608, 0.5138577994758, 0.17637656296878},
     {0.71940862683638, 1.1020087339627, -0.59307721593354, 0.00016691789459983},
     {0.18426039538483, 0.19805044641024, 0.48533666001208, 1.5811381754865}},
    {0.3,
     0.2,
     {1.0, 1.0, 1.0},
     -15.814026430293,
     {2.7558832973501, -4.5452462255256, -0.6354389240149, 1.2673831711558},
     {0.36761651549597, 0.60293169877908, -0.68216986115526, -0.25738849279584},
     {0.21595147149394, 0.29820225990789, 0.30729424630667, 0.53576339399954}},
};

bool near(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

}  // namespace

class TestGaussianProcess : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithScikitLearn() {
    for (const Reference& reference : references) {
      const GaussianProcess process(
          referencePoints(), referenceValues(), {0, 1, 2},
          {reference.signalVariance, reference.noiseVariance, reference.lengthScales});
      QVERIFY(near(process.logMarginalLikelihood(), reference.likelihood));
      const auto gradient = process.logLikelihoodGradient();
      QVERIFY(near(gradient[0], reference.gradient[0]));
      for (std::size_t s = 0; s < 3; ++s) QVERIFY(near(gradient[2 + s], reference.gradient[1 + s]));
      for (std::size_t i = 0; i < probes.size(); ++i) {
        const auto prediction = process.predict(probes[i]);
        QVERIFY(near(prediction.mean, reference.mean[i]));
        QVERIFY(near(prediction.deviation, reference.deviation[i]));
      }
    }
  }

  void theGradientIsTheSlopeOfTheLikelihood() {
    // Columns 0 and 2 share a length scale, as those of a choice do.
    const std::vector<std::size_t> groups = {0, 1, 0};
    const GaussianProcess::Parameters at{0.8, 0.05, {0.6, 1.3}};
    const auto gradient =
        GaussianProcess(referencePoints(), referenceValues(), groups, at).logLikelihoodGradient();
    const auto likelihood = [&](std::size_t which, double step) {
      GaussianProcess::Parameters moved = at;
      double& value = which == 0   ? moved.signalVariance
                      : which == 1 ? moved.noiseVariance
                                   : moved.lengthScales[which - 2];
      value *= std::exp(step);
      return GaussianProcess(referencePoints(), referenceValues(), groups, moved).logMarginalLikelihood();
    };
    for (std::size_t which = 0; which < 4; ++which) {
      const double slope = (likelihood(which, 1e-5) - likelihood(which, -1e-5)) / 2e-5;
      QVERIFY2(std::abs(slope - gradient[which]) < 1e-6,
               qPrintable(QString::number(slope - gradient[which])));
    }
  }

  void fittingFindsWhichColumnMatters() {
    std::vector<std::vector<double>> points;
    std::vector<double> values;
    for (int i = 0; i < 40; ++i) {
      points.push_back({(i * 17 % 40) / 39.0, (i * 7 % 40) / 39.0});
      values.push_back(std::sin(9 * points.back()[0]));  // the second column is of no account
    }
    const auto process = GaussianProcess::fitted(points, values, {0, 1}, 1);
    const auto& fitted = process.parameters();
    QVERIFY(fitted.lengthScales[1] > 3 * fitted.lengthScales[0]);
    QVERIFY(fitted.noiseVariance < 1e-3);
    // Better than where the climb begins, and near the function where nothing was seen.
    const GaussianProcess start(points, values, {0, 1}, {1, 1e-3, {0.7, 0.7}});
    QVERIFY(process.logMarginalLikelihood() > start.logMarginalLikelihood());
    const std::vector<double> unseen = {0.4871, 0.31};
    QVERIFY(std::abs(process.predict(unseen).mean - std::sin(9 * 0.4871)) < 0.02);
  }

  void equalPointsWithoutNoiseAreNoFault() {
    const GaussianProcess process({{0.5}, {0.5}, {0.5}}, {1, 1, 1}, {0}, {1, 0, {1}});
    QVERIFY(near(std::round(process.predict(std::vector<double>{0.5}).mean * 1e6) / 1e6, 1));
    QVERIFY(process.parameters().noiseVariance > 0);
  }
};

QTEST_APPLESS_MAIN(TestGaussianProcess)
#include "test_gaussian_process.moc"
