// What the training lab reaches: each loss on MNIST, face vectors, pairs of faces, collapses; used by figures.mjs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const metricLosses = ['triplet', 'supervised-contrastive', 'contrastive', 'lifted-structure', 'n-pairs', 'nt-xent',
  'multi-similarity', 'circle', 'proxy-nca', 'proxy-anchor', 'arcface', 'cosface'];

// A siamese network for small portraits; the rest is for the search to choose.
const siamese = {
  'data.split': 'by-identity', 'data.side': 64, 'data.middle': 0.5, 'data.fit': 'crop', 'data.testShare': 0.2,
  calibrationShare: 0.2, outsiderShare: 0, 'loss.kind': 'contrastive', 'sampler.kind': 'pairs',
  'sampler.classesPerBatch': 32, 'sampler.samplesPerClass': 4, 'augmentation.thickness': 0,
  'augmentation.mirror': true, 'augmentation.shift': 3,
};
const searched = ['optimizer.learningRate=0.0001..0.01:log', 'loss.margin=0.4..1.8',
  'network.embeddingDimension=16..128:log', 'optimizer.weightDecay=0.0001..0.3:log', 'network.preset={small,medium}'];

export function labMeasurements({ build, cli, testData, experiments, options, runJson, trainOurs, add, say, fail }) {
  const bench = (name) => path.join(build, 'tests', 'bench', name);

  function runText(program, words) {
    say([path.basename(program), ...words].join(' '));
    const run = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.status !== 0) fail(`${program} ended with ${run.status ?? run.signal}:\n${run.stderr.slice(-2000)}`);
    return run.stdout;
  }

  function skipped(folder, what) {
    if (fs.existsSync(folder)) return false;
    say(`skipped, ${folder} is not there; LIKENESS_TEST_DATA says where to look`);
    add(what, '', 'skipped', null, 'test data missing', null);
    return true;
  }

  async function measureEachLoss() {
    const accuracies = {};
    for (const loss of metricLosses) {
      const result = await trainOurs(`loss-${loss}`, '--set', `loss.kind=${loss}`, '--seconds', options.try ? '2' : '120');
      accuracies[loss] = result.knn_accuracy;
    }
    const sorted = Object.entries(accuracies).sort(([, a], [, b]) => b - a);
    const [best, least] = [sorted[0], sorted.at(-1)];
    add('k-NN accuracy on the test set, each metric loss with default settings, 120 s: least / best', '≥ 0.990 / 0.9955',
      `${least[1].toFixed(4)} (${least[0]}) / ${best[1].toFixed(4)} (${best[0]})`, least[1] >= 0.99 && best[1] >= 0.9955,
      sorted.map(([loss, accuracy]) => `${loss} ${accuracy.toFixed(4)}`).join(', '), accuracies);
  }

  async function measureVectors() {
    const folder = path.join(testData, 'vectors', 'lfw_dlib128');
    const what = 'face vectors split in half by photo, share right: 5-NN / perceptron / 15-d triplet re-embedding';
    if (skipped(folder, what)) return;
    const text = runText(bench('face_vectors'), [folder, options.try ? '1' : '5']);
    const of = (name) => {
      const found = new RegExp(`^${name} +([0-9.]+) \\+- ([0-9.]+)`, 'm').exec(text);
      return { mean: Number(found[1]), text: `${found[1]} ± ${found[2]}` };
    };
    const [nearest, perceptron, again] = ['knn, micro', 'perceptron, micro', 're-embedded 5-NN, micro'].map(of);
    add(what, '≥ 0.985 / 0.985 / 0.98', `${nearest.text} / ${perceptron.text} / ${again.text}`,
      nearest.mean >= 0.985 && perceptron.mean >= 0.985 && again.mean >= 0.98,
      `the mean over people: ${['knn, macro', 'perceptron, macro', 're-embedded 5-NN, macro'].map((name) => of(name).text).join(' / ')}; `
      + `majority class ${of('majority class').text}; five seeds`, text);
  }

  async function measureSiamese() {
    const folder = path.join(testData, 'faces', 'lfw_dev');
    const what = 'same person or not, people never seen, siamese network from scratch, 10 minutes';
    if (skipped(folder, what)) return;
    const experiment = path.join(experiments, 'siamese');
    fs.rmSync(experiment, { recursive: true, force: true });
    const words = ['tune', '--dataset', folder, '--experiment', experiment, '--json',
      '--trials', options.try ? '2' : '12', '--seconds', options.try ? '2' : '25',
      ...Object.entries({ ...siamese, 'budget.seconds': options.try ? 2 : 300 }).flatMap(([key, value]) => ['--set', `${key}=${value}`]),
      ...searched.flatMap((range) => ['--search', range])];
    say(`likeness-cli ${words.join(' ')}`);
    await runJson(cli, words);
    const text = runText(bench('pair_accuracy'), [experiment]);
    const [, accuracy, count] = /^network .*accuracy ([0-9.]+) on ([0-9]+) test pairs/m.exec(text);
    const [, raw] = /^raw values .*accuracy ([0-9.]+) on/m.exec(text);
    add(what, '≥ 0.72', accuracy, Number(accuracy) >= 0.72,
      `12 trials of at most 25 s choose the settings, the winner trains for 300 s; ${count} test pairs, cut-off from `
      + `calibration people; distance of raw pixels ${raw}, chance 0.5`, text);
  }

  async function measurePairs() {
    const text = runText(bench('pair_accuracy'), []);
    const seconds = Number(/: ([0-9.]+) s/.exec(text)[1]);
    add('100,000 balanced pairs', '≤ 2 s', `${seconds.toFixed(2)} s`, seconds <= 2, text.trim(), text);
  }

  /** Short runs of random settings, other ones than the monitor's thresholds were set by (seeds 1 to 5). */
  async function measureHealth() {
    const words = ['--runs', options.try ? '1' : '50', '--seed', '6', '--json'];
    say(`health ${words.join(' ')}`);
    const result = await runJson(bench('health'), words);
    const { healthy, false_alarms: alarms, collapsed, found_within_200_steps: found } = result;
    add('false alarms of the collapse doctor', '0', `${alarms} of ${healthy} healthy runs`, alarms === 0,
      'drawn digits, MNIST, made-up vectors; random losses, miners, margins, rates', result);
    add('collapses announced within 200 steps', 'at least 48 of 50', `${found} of ${collapsed}`,
      found >= 0.96 * collapsed, `median ${result.median_delay_steps} steps after the distances have halved`, result);
  }

  return {
    eachLoss: measureEachLoss, vectors: measureVectors, siamese: measureSiamese, pairs: measurePairs,
    health: measureHealth,
  };
}
