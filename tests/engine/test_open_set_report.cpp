#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/core/random.h"
#include "engine/recognize/open_set_report.h"
#include "engine/scores/isotonic.h"

using namespace likeness;

namespace {

/// Overlapping, with many ties.
OpenSetProbes makeProbes() {
  Random random(4);
  OpenSetProbes probes;
  probes.groupNames = {"a", "o", "S", "tt", ""};
  for (int i = 0; i < 300; ++i) {
    probes.known.push_back({static_cast<float>(random.below(40)) / 20, random.below(10) > 0});
  }
  for (int i = 0; i < 200; ++i) {
    probes.unknown.push_back({static_cast<float>(random.below(40)) / 20 + 0.6F, i % 5, 3});
  }
  return probes;
}

/// The share of pairs in which the known probe is less strange, ties half.
double areaByPairs(const OpenSetProbes& probes, const std::vector<int>& groups) {
  double wins = 0;
  double pairs = 0;
  for (const KnownProbe& known : probes.known) {
    for (const UnknownProbe& unknown : probes.unknown) {
      if (std::find(groups.begin(), groups.end(), unknown.group) == groups.end()) continue;
      ++pairs;
      wins += known.strangeness < unknown.strangeness    ? 1
              : known.strangeness == unknown.strangeness ? 0.5
                                                         : 0;
    }
  }
  return wins / pairs;
}

/// Of such strangeness, the unknown all of one group.
OpenSetBench benchOf(const std::vector<float>& known, const std::vector<float>& unknown) {
  OpenSetProbes probes;
  probes.groupNames = {"x"};
  for (const float strangeness : known) probes.known.push_back({strangeness, true});
  for (const float strangeness : unknown) probes.unknown.push_back({strangeness, 0, 0});
  return OpenSetBench(std::move(probes));
}

double areaOf(const std::vector<float>& known, const std::vector<float>& unknown) {
  return benchOf(known, unknown).areas().all;
}

bool near(double a, double b, double by = 1e-9) {
  return std::abs(a - b) <= by;
}

}  // namespace

class TestOpenSetReport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void areasAreThoseOfAllPairs() {
    const OpenSetProbes probes = makeProbes();
    const OpenSetAreas areas = OpenSetBench(probes).areas();
    QVERIFY(near(areas.all, areaByPairs(probes, {0, 1, 2, 3, 4})));
    QVERIFY(near(areas.withoutIndistinct, areaByPairs(probes, {0, 2, 3, 4})));
    QVERIFY(near(areas.withoutLookAlikes, areaByPairs(probes, {0, 3, 4})));
    QVERIFY(near(OpenSetBench(probes).report(1).roc.auc, areas.all));
  }

  void areaOfAWorkedExample() {
    // Of 3 x 4 pairs, counted by hand: 0.1 beats 4, 0.3 beats 3 and draws 1, 0.7 beats 1.
    QVERIFY(near(areaOf({0.1F, 0.3F, 0.7F}, {0.3F, 0.5F, 0.6F, 0.9F}), (4 + 3 + 0.5 + 1) / 12));
    QCOMPARE(areaOf({1, 1}, {1, 1, 1}), 0.5);
    QCOMPARE(areaOf({0}, {1}), 1.0);
    QCOMPARE(areaOf({1}, {0}), 0.0);
    QCOMPARE(areaOf({}, {0}), 0.5);
  }

  void falseAcceptsAtAShareOfTrueOnes() {
    std::vector<float> known(20);
    std::iota(known.begin(), known.end(), 1.0F);  // 95 % of 20 is 19: the threshold is 19
    QVERIFY(near(benchOf(known, {0, 19, 19.5F, 30}).falseAcceptsAt(0.95), 0.5));
    QVERIFY(near(benchOf(known, {20, 21}).falseAcceptsAt(1), 0.5));
    QCOMPARE(benchOf({}, {1}).falseAcceptsAt(0.95), 0.0);
    QCOMPARE(benchOf({1}, {}).falseAcceptsAt(0.95), 0.0);
    // A tie at the threshold lets more than 95 % in, never fewer.
    QVERIFY(near(benchOf({1, 1, 1, 1}, {1, 2}).falseAcceptsAt(0.5), 0.5));
    // As on the curve.
    const OpenSetReport report = OpenSetBench(makeProbes()).report(1);
    const auto point = std::ranges::find_if(
        report.roc.points, [](const RocPoint& on) { return on.trueAccepts >= 0.95 - 1e-12; });
    QCOMPARE(report.fprAt95Tpr, point->falseAccepts);
  }

  void pointsCountWhatTheyAccept() {
    const OpenSetProbes probes = makeProbes();
    const OpenSetBench bench(probes);
    for (const float threshold : {-1.0F, 0.0F, 0.3F, 0.95F, 1.2F, 9.0F}) {
      const OperatingPoint point = bench.at(threshold);
      const auto kept = std::ranges::count_if(
          probes.known, [&](const KnownProbe& probe) { return probe.strangeness <= threshold; });
      const auto right = std::ranges::count_if(probes.known, [&](const KnownProbe& probe) {
        return probe.strangeness <= threshold && probe.right;
      });
      QCOMPARE(point.kept, proportion(static_cast<std::size_t>(kept), 300));
      QVERIFY(near(point.acceptedRight, static_cast<double>(right) / 300));
      QVERIFY(near(point.acceptedRight + point.acceptedWrong, point.kept.share));
      const auto refused = [&](const std::vector<int>& groups) {
        return static_cast<std::size_t>(std::ranges::count_if(probes.unknown, [&](const UnknownProbe& probe) {
          return probe.strangeness > threshold &&
                 std::find(groups.begin(), groups.end(), probe.group) != groups.end();
        }));
      };
      QCOMPARE(point.refused.count, refused({0, 1, 2, 3, 4}));
      QCOMPARE(point.refusedWithoutIndistinct.count, refused({0, 2, 3, 4}));
      QCOMPARE(point.refusedWithoutLookAlikes.count, refused({0, 3, 4}));
      QCOMPARE(point.refusedWithoutLookAlikes.of, std::size_t{120});
      for (std::size_t i = 1; i < point.groups.size(); ++i)
        QVERIFY(point.groups[i - 1].share() >= point.groups[i].share());
    }
  }

  void lookAlikesAreMarked() {
    for (const GroupRefusal& group : OpenSetBench(makeProbes()).at(1).groups) {
      QCOMPARE(group.lookAlike, group.name == "o" || group.name == "S");
      QCOMPARE(group.indistinct, group.name == "o");
    }
  }

  void histogramHasEveryProbeOnce() {
    const StrangenessHistogram histogram = OpenSetBench(makeProbes()).histogram(17);
    QCOMPARE(histogram.known.size(), std::size_t{17});
    std::size_t known = 0;
    std::size_t unknown = 0;
    for (std::size_t bin = 0; bin < 17; ++bin) {
      known += histogram.known[bin];
      unknown += histogram.unknown[bin];
    }
    QCOMPARE(known, std::size_t{300});
    QCOMPARE(unknown, std::size_t{200});
    QVERIFY(histogram.binWidth > 0);
  }

  void riskIsTheShareOfWrongAnswers() {
    const OpenSetProbes probes = makeProbes();
    const auto points = OpenSetBench(probes).riskCoverage(25);
    QVERIFY(points.size() > 5 && points.size() <= 25);
    for (const RiskPoint& point : points) {
      double answered = 0;
      double wrong = 0;
      for (const KnownProbe& probe : probes.known) {
        if (probe.strangeness > point.threshold) continue;
        ++answered;
        wrong += probe.right ? 0 : 1;
      }
      QVERIFY(near(point.coverage, answered / 300));
      QVERIFY(near(point.risk, wrong / answered));
    }
    QCOMPARE(points.back().coverage, 1.0);
  }

  void nothingIsAResultToo() {
    const OpenSetBench none{OpenSetProbes{}};
    const OpenSetReport report = none.report(1);
    QCOMPARE(report.auroc.all, 0.5);
    QVERIFY(report.roc.points.empty() && report.riskCoverage.empty());
    QCOMPARE(report.operating.kept.high, 1.0);
    OpenSetProbes known = makeProbes();
    known.unknown.clear();
    QCOMPARE(OpenSetBench(known).report(1).operating.refused.of, std::size_t{0});
  }

  void intervalsAreWilsons() {
    // Brown, Cai and DasGupta's formula worked by hand; R's prop.test(correct = FALSE) gives the same.
    const Proportion some = proportion(15, 50);
    QVERIFY(near(some.share, 0.3) && near(some.low, 0.1910, 1e-4) && near(some.high, 0.4375, 1e-4));
    const Proportion most = proportion(9700, 10000);
    QVERIFY(near(most.low, 0.96647, 1e-5) && near(most.high, 0.97317, 1e-5));
    const Proportion none = proportion(0, 10);
    QVERIFY(none.low == 0 && near(none.high, 0.2775, 1e-4));
    const Proportion all = proportion(10, 10);
    QVERIFY(near(all.low, 0.7225, 1e-4) && all.high == 1);
  }

  void isotonicFitPoolsViolators() {
    const std::vector<float> x = {3, 1, 2, 5, 4, 4};
    const std::vector<float> y = {2, 1, 3, 10, 6, 4};
    const auto steps = isotonicFit(x, y);
    QCOMPARE(steps.size(), std::size_t{4});
    const double values[] = {1, 2.5, 5, 10};  // 3 and 2 are pooled; the two of x = 4 are one point
    const float froms[] = {1, 2, 4, 5};
    for (std::size_t i = 0; i < 4; ++i) {
      QCOMPARE(steps[i].value, values[i]);
      QCOMPARE(steps[i].from, froms[i]);
    }
    QCOMPARE(steps[1].to, 3.0F);
    QCOMPARE(isotonicFit(x, std::vector<float>{0, 5, 4, -2, -1, -1}).size(), std::size_t{1});
    QVERIFY(isotonicFit({}, {}).empty());
  }

  void reliabilityIsTheGapToTheTruth() {
    // Two of four right at 0.95, one of one at 0.25, one of one at 1.
    const std::vector<float> confidences = {0.95F, 0.95F, 0.95F, 0.95F, 0.25F, 1.0F};
    const Reliability result = reliability(confidences, {true, false, true, false, true, true}, 10);
    QVERIFY(near(result.expectedError, (4 * 0.95 - 2 + 0.75) / 6, 1e-6));
    QVERIFY(near(result.largestError, 0.75, 1e-6));
    QCOMPARE(result.bins[9].count, std::size_t{5});
    QCOMPARE(result.bins[2].accuracy, 1.0);
    QCOMPARE(reliability({}, {}).expectedError, 0.0);
  }
};

QTEST_APPLESS_MAIN(TestOpenSetReport)
#include "test_open_set_report.moc"
