// The recogniser that is to be kept: trained for ten minutes, without any letter and with outsiders let in; used
// by figures.mjs. Two trainings of ten minutes each.
import fs from 'node:fs';
import path from 'node:path';

export function refusingMeasurements({ cli, testData, experiments, options, runJson, trainOurs, add, say }) {
  const drawings = path.join(testData, 'ink', 'digits.jsonl');
  const letters = path.join(testData, 'ink', 'letters.jsonl');
  const pictures = path.join(testData, 'letters', 'omniglot_latin');
  const exposure = ['--set', 'outsiders.shapes=true', '--set', 'outsiders.fonts=true', '--set', 'outsiders.noise=true'];
  const four = (value) => value.toFixed(4);

  const evaluate = (name, ...words) => runJson(cli,
    ['evaluate', '--experiment', path.join(experiments, name), ...words, '--json']);

  /** Both benches, by one method of the table or by the one that the experiment ships. */
  async function judge(name, wanted, how) {
    const ink = await evaluate(name, '--dataset', drawings, '--unknown', letters);
    const mnist = await evaluate(name, '--unknown', pictures);
    const { bench } = ink.unknown;
    const pair = (what, [all, rest], [leastAll, leastRest], note, details) => add(what, `≥ ${leastAll} / ${leastRest}`,
      `${four(all)} / ${four(rest)}`, all >= leastAll && rest >= leastRest, note, details);
    pair(`pen letters refused at the shipped threshold, all / without look-alikes (${how})`,
      [bench.refused.share, bench.refused_without_look_alikes.share], wanted.refused,
      `${bench.refused.of} drawings; ${four(ink.accepted_correct)} of the digits accepted and right`, ink);
    pair(`area under the ROC, pen digits against pen letters, all / without look-alikes (${how})`,
      [ink.unknown.auroc, ink.unknown.auroc_without_look_alikes], wanted.ink, 'chance 0.5', ink.methods);
    pair(`area under the ROC, MNIST's test digits against Omniglot's Latin letters, all / without look-alikes (${how})`,
      [mnist.unknown.auroc, mnist.unknown.auroc_without_look_alikes], wanted.pictures, 'chance 0.5', mnist.methods);
    return { ink, mnist };
  }

  function missing(what) {
    if ([drawings, letters, pictures].every((place) => fs.existsSync(place))) return false;
    say(`${what}: skipped, letters or drawings are not in ${testData}`);
    add(what, '', 'skipped', null, 'test data missing', null);
    return true;
  }

  const length = options.try ? ['--seconds', '3'] : [];

  async function thorough() {
    if (missing('thorough')) return;
    const run = await trainOurs('thorough', '--thorough', ...length);
    add('k-NN accuracy on the test set after `train --thorough`', '≥ 0.9965', four(run.knn_accuracy),
      run.knn_accuracy >= 0.9965, `${run.seconds.toFixed(0)} s, no outsider but invented signs and what is made of digits`, run);
    const { ink, mnist } = await judge('thorough', { refused: [0.78, 0.93], ink: [0.93, 0.98], pictures: [0.96, 0.99] },
      'no letter seen');
    add('pen digits accepted and right at the shipped threshold', '≥ 0.96', four(ink.accepted_correct),
      ink.accepted_correct >= 0.96, `${ink.count} drawings, ${four(ink.knn_accuracy)} by k-NN`, null);
    const { kept } = mnist.unknown.bench;
    add('MNIST test digits kept at the calibrated 97 %', '0.96 to 0.98', four(kept.share),
      kept.share >= 0.96 && kept.share <= 0.98, `95 % interval ${four(kept.low)} to ${four(kept.high)}`, kept);
    add('expected calibration error of the shown confidence, MNIST test / pen', '≤ 0.01',
      `${four(mnist.confidence.expected_calibration_error)} / ${four(ink.confidence.expected_calibration_error)}`,
      mnist.confidence.expected_calibration_error <= 0.01, '', { mnist: mnist.confidence, ink: ink.confidence });
  }

  async function exposed() {
    if (missing('exposed')) return;
    await trainOurs('exposed', '--thorough', ...exposure, ...length);
    await runJson(cli, ['calibrate', '--experiment', path.join(experiments, 'exposed'), '--method', 'contrast', '--json']);
    await judge('exposed', { refused: [0.84, 0.97], ink: [0.96, 0.99], pictures: [0.975, 0.995] },
      'shapes, noise and printed fonts let in');
  }

  return { thorough, exposed };
}
