#!/usr/bin/env node
// Measures the figures that the README names and prints them as a table; started by run.sh.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faceMeasurements } from './faces.mjs';
import { labMeasurements } from './lab.mjs';
import { lossMeasurements } from './losses.mjs';
import { mapMeasurements } from './maps.mjs';
import { refusingMeasurements } from './refusing.mjs';
import { teachingMeasurements } from './teaching.mjs';
import { theatreMeasurements } from './theatre.mjs';
import { videoMeasurements } from './video.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const build = path.resolve(root, process.env.LIKENESS_BUILD || 'build/release');
const out = path.join(root, 'build', 'bench');
const testData = path.resolve(root, process.env.LIKENESS_TEST_DATA || '../shared/data');
const mnist = path.join(userDataFolder(), 'assets', 'mnist');
const cli = path.join(build, 'app', 'likeness-cli');

const groups = {
  digits: ['train60', 'train180', 'target', 'epochs', 'ink', 'startup', 'window'],
  refusing: ['thorough', 'exposed', 'video', 'teach'],
  faces: ['quality', 'indexing', 'clustering', 'memory', 'kills'],
  theatre: ['liveMap', 'hover'],
  lab: ['losses', 'eachLoss', 'vectors', 'siamese', 'pairs', 'health'],
  maps: ['tsne', 'tsneMany', 'umap', 'neighbours', 'approximate', 'components'],
};
const names = Object.values(groups).flat();
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean' },
    try: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(`usage: tests/bench/run.sh [digits | refusing | faces | theatre | lab | maps] [--quick] [--only NAME]... [--try]
  digits, refusing, faces, theatre, lab, maps
               only the figures of learning digits, of photos of faces, of maps while a run goes on, of the
               training lab, or of the explorer; the table is then
               build/bench/faces.md and .json
  --quick      without the run of 180 s, the comparison after 3 epochs and the 120 s of each loss
  --only NAME  only this: ${names.join(', ')}; the table is then build/bench/NAME.md and .json
  --try        everything as short as can be, to see whether the bench works; judges nothing`);
  process.exit(0);
}
const noGroup = positionals.filter((name) => !(name in groups));
if (noGroup.length > 0) fail(`there is no "${noGroup[0]}"; there are ${Object.keys(groups).join(' and ')}`, 2);
const unknown = (options.only ?? []).filter((name) => !names.includes(name));
if (unknown.length > 0) fail(`there is no "${unknown[0]}"; there are ${names.join(', ')}`, 2);

// Letters that are drawn like digits.
const lookAlikes = [...'bgiloqsz'];
const rounds = options.try ? 1 : 2;  // of the peer and us in turn
const seconds = { train60: options.try ? 2 : 60, train180: options.try ? 3 : 180, window: options.try ? 2 : 20 };
const target = options.try ? 0.9 : 0.99;
const budgets = options.try ? [2, 6] : [2, 2.5, 3, 4, 5, 6, 8, 10, 15];

const rows = [];
const experiments = path.join(out, options.try ? 'try-experiments' : 'experiments');

function fail(message, code = 1) {
  console.error(`bench: ${message}`);
  process.exit(code);
}

function userDataFolder() {
  const { LIKENESS_DATA_DIR, XDG_DATA_HOME, HOME } = process.env;
  return LIKENESS_DATA_DIR || path.join(XDG_DATA_HOME || path.join(HOME, '.local', 'share'), 'likeness');
}

function say(text) {
  console.error(`bench: ${text}`);
}

/** Runs a program that prints JSON objects, each from the start of a line; resolves to the last one. */
function runJson(program, words, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (text) => { output += text; });
    child.stderr.on('data', (text) => { errors += text; });
    child.on('error', (error) => fail(`${program}: ${error.message}`));
    child.on('close', (code) => {
      if (code !== 0) fail(`${program} ${words.join(' ')} ended with ${code}:\n${errors.slice(-2000)}`);
      resolve(JSON.parse(output.slice(output.lastIndexOf('\n{') + 1)));
    });
  });
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
const list = (numbers, digits) => numbers.map((number) => number.toFixed(digits)).join(', ');

/** A row of the table. `passed` is null where there is nothing to judge by. */
function add(what, wanted, measured, passed, note, details) {
  const verdict = options.try || passed === null ? 'not judged' : passed ? 'pass' : 'FAIL';
  rows.push({ what, target: wanted, measured, verdict, note, details });
  say(`${what}: ${measured} (${note}), ${verdict}`);
}

async function trainOurs(name, ...words) {
  const folder = path.join(experiments, name);
  fs.rmSync(folder, { recursive: true, force: true });
  say(`likeness-cli train ${words.join(' ')}`);
  return runJson(cli, ['train', '--dataset', 'mnist', '--experiment', folder, '--json', ...words]);
}

async function trainPeer(...words) {
  say(`peer.py ${words.join(' ')}`);
  return runJson('/usr/bin/python3', [path.join(root, 'tests/bench/peer.py'), '--mnist', mnist, ...words]);
}

function checkPeer() {
  const asked = spawnSync('/usr/bin/python3', ['-c', 'import numpy, torch']);
  if (asked.status !== 0) {
    fail('the peer needs Debian\'s PyTorch, which is missing: apt-get install python3-torch\n'
      + '  Or measure the rest: tests/bench/run.sh '
      + names.filter((name) => !['target', 'epochs', 'losses'].includes(name)).map((name) => `--only ${name}`).join(' '));
  }
}

// --- what is measured -------------------------------------------------------------------------------------

async function measureAccuracy(name, least) {
  const result = await trainOurs(name, '--seconds', String(seconds[name]));
  add(`k-NN accuracy on the test set after \`train --seconds ${seconds[name]}\``, `≥ ${least}`,
    result.knn_accuracy.toFixed(4), result.knn_accuracy >= least,
    `${Math.round(result.images_per_second).toLocaleString('en')} images/s`, result);
}

/** Ours: the smallest budget of the list with which a run gets there. */
async function secondsToTarget(seed) {
  const tried = [];
  for (const budget of budgets) {
    const result = await trainOurs('target', '--seconds', String(budget), '--seed', String(seed));
    tried.push(result);
    if (result.knn_accuracy >= target) break;
  }
  return { seconds: tried.at(-1).seconds, reached: tried.at(-1).knn_accuracy >= target, tried };
}

async function measureTarget() {
  const ours = [];
  const peers = [];
  for (let seed = 1; seed <= rounds; ++seed) {
    peers.push(await trainPeer('--target', String(target), '--seed', String(seed)));
    ours.push(await secondsToTarget(seed));
  }
  const ratio = mean(peers.map((run) => run.seconds)) / mean(ours.map((run) => run.seconds));
  const reached = [...ours, ...peers].every((run) => run.reached);
  add(`seconds of training to a k-NN accuracy of ${target}, against the peer`, '≥ 4 x sooner',
    reached ? `${ratio.toFixed(1)} x` : 'not reached', reached && ratio >= 4,
    `ours ${list(ours.map((run) => run.seconds), 1)} s: the smallest budget of ${budgets.join(', ')} s whose whole run `
    + `gets there, since the schedule knows its budget; peer ${list(peers.map((run) => run.seconds), 1)} s: first seen `
    + 'there, looked at every 50 steps, the looks not counted',
    { ours, peers });
}

async function compareEpochs(epochs) {
  const ours = [];
  const peers = [];
  for (let seed = 1; seed <= rounds; ++seed) {
    peers.push(await trainPeer('--epochs', String(epochs), '--seed', String(seed)));
    ours.push(await trainOurs('epochs', '--epochs', String(epochs), '--seed', String(seed)));
  }
  const speeds = (runs) => runs.map((run) => run.images_per_second);
  const accuracies = (runs) => runs.map((run) => run.knn_accuracy);
  const ratio = mean(speeds(ours)) / mean(speeds(peers));
  const noLower = mean(accuracies(ours)) >= mean(accuracies(peers));
  add(`images per second in training against the peer, at no lower accuracy after ${epochs} epoch${epochs > 1 ? 's' : ''}`,
    '≥ 4 x', `${ratio.toFixed(1)} x`, ratio >= 4 && noLower,
    `ours ${list(speeds(ours), 0)} images/s, accuracy ${list(accuracies(ours), 4)}; `
    + `peer ${list(speeds(peers), 0)}, ${list(accuracies(peers), 4)}`,
    { ours, peers });
}

async function measureEpochs() {
  await compareEpochs(1);
  if (!options.quick && !options.try) await compareEpochs(3);
}

/** The experiment of a run, which is made where it is missing, and what to say of it. */
async function trainedAs(name, ...words) {
  const folder = path.join(experiments, name);
  let trained = `experiment of \`train ${words.join(' ')}\``;
  if (!fs.existsSync(path.join(folder, 'model.safetensors'))) {
    await trainOurs(name, ...words);
  } else if (!chosen.includes(name)) {
    trained += ', of an earlier run';
  }
  return { folder, trained };
}

async function measureInk() {
  const digits = path.join(testData, 'ink', 'digits.jsonl');
  const letters = path.join(testData, 'ink', 'letters.jsonl');
  if (!fs.existsSync(digits) || !fs.existsSync(letters)) {
    say(`ink: skipped, ${digits} or ${letters} is not there; LIKENESS_TEST_DATA says where to look`);
    for (const what of ['pen strokes', 'letters']) add(what, '', 'skipped', null, 'test data missing', null);
    return;
  }
  const { folder, trained } = await trainedAs('train60', '--seconds', String(seconds.train60));
  const result = await runJson(cli,
    ['evaluate', '--experiment', folder, '--dataset', digits, '--unknown', letters, '--json']);
  add('strokes of digits accepted and right at the default threshold', '≥ 0.90',
    result.accepted_correct.toFixed(4), result.accepted_correct >= 0.9,
    `${result.count} drawings; ${trained}; ${result.accepted_wrong.toFixed(4)} accepted and wrong`, result);
  const others = Object.entries(result.unknown.per_class).filter(([letter]) => !lookAlikes.includes(letter));
  const count = others.reduce((sum, [, counts]) => sum + counts.count, 0);
  const refused = others.reduce((sum, [, counts]) => sum + counts.rejected, 0) / count;
  add(`letters refused at the same threshold: all / without ${lookAlikes.join(' ')}`, '≥ 0.72 / 0.82',
    `${result.unknown.rejected.toFixed(4)} / ${refused.toFixed(4)}`,
    result.unknown.rejected >= 0.72 && refused >= 0.82,
    `${result.unknown.count} / ${count} drawings; ${trained}`, result.unknown);
}

/** Settings of our own, so that the user's window stays as it was left and none is restored. */
function freshSettings() {
  const folder = path.join(out, 'settings');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return { XDG_CONFIG_HOME: folder };
}

function measureStartup() {
  const program = path.join(build, 'app', 'likeness');
  const env = { ...process.env, ...freshSettings() };
  const times = [];
  for (let i = 0; i < (options.try ? 1 : 5); ++i) {
    const began = performance.now();
    const run = spawnSync(program, ['--exit-after-startup'], { env, encoding: 'utf8', timeout: 60000 });
    times.push((performance.now() - began) / 1000);
    if (run.status !== 0) fail(`likeness --exit-after-startup ended with ${run.status ?? run.signal}:\n${run.stderr}`);
  }
  add('start of the program to a usable window', '≤ 1.5 s', `${median(times).toFixed(2)} s`, median(times) <= 1.5,
    `${list(times, 2)} s from the call to the program's end, median`, times);
}

async function measureWindow() {
  say('window_latency');
  const result = await runJson(path.join(build, 'tests', 'bench', 'window_latency'),
    ['--seconds', String(seconds.window)], freshSettings());
  const times = (key) => result.runs.map((run) => run[key] / 1000);
  const start = times('start_to_first_point_ms');
  add('from Start to the first point on the curve', '≤ 2 s', `${Math.max(...start).toFixed(2)} s`,
    Math.max(...start) <= 2, `${list(start, 2)} s until it is drawn, the longest; ${result.platform}`, result);
  const stalls = result.stall_ms;
  add('stall of the event loop while training, 99th percentile', '≤ 50 ms', `${stalls.percentile_99.toFixed(1)} ms`,
    stalls.percentile_99 <= 50,
    `${stalls.ticks} ticks of 5 ms in ${seconds.window} s; by time ${stalls.percentile_99_by_time.toFixed(1)} ms, `
    + `longest ${stalls.longest.toFixed(1)} ms`, stalls);
  const stop = times('stop_to_training_ended_ms');
  add('from Stop to the end of training', '≤ 0.3 s', `${Math.max(...stop).toFixed(2)} s`, Math.max(...stop) <= 0.3,
    `${list(stop, 2)} s, the longest; scored and saved after ${list(times('stop_to_saved_ms'), 2)} s`, result.runs);
}

/** The share of the processors' time that other programs take, over two seconds. */
async function otherWork() {
  const times = () => os.cpus().map((cpu) => cpu.times);
  const before = times();
  await new Promise((resolve) => { setTimeout(resolve, 2000); });
  const spent = times().map((after, i) => Object.keys(after).map((kind) => [kind, after[kind] - before[i][kind]])).flat();
  const sum = (parts) => parts.reduce((total, [, time]) => total + time, 0);
  return 1 - sum(spent.filter(([kind]) => kind === 'idle')) / sum(spent);
}

// --- the run ----------------------------------------------------------------------------------------------

function machine() {
  const release = fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '';
  return {
    processor: os.cpus()[0]?.model ?? 'unknown',
    processors: os.availableParallelism?.() ?? os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? os.release(),
  };
}

function markdown(report) {
  const { machine: here } = report;
  const lines = [
    `${here.processors} x ${here.processor}, ${here.memoryGiB} GiB, ${here.system}; ${report.date.slice(0, 10)}, `
      + `${report.minutes} min; other work took ${Math.round(100 * report.busyBefore)} % of the processors before the run`,
    '',
    '| what | target | measured | | how |',
    '|---|---|---|---|---|',
    ...report.rows.map((row) => `| ${[row.what, row.target, row.measured, row.verdict, row.note].join(' | ')} |`),
  ];
  return `${lines.join('\n')}\n`;
}

const measurements = {
  train60: () => measureAccuracy('train60', 0.994),
  train180: () => measureAccuracy('train180', 0.9955),
  target: measureTarget,
  epochs: measureEpochs,
  ink: measureInk,
  ...refusingMeasurements({ cli, testData, experiments, options, runJson, trainOurs, add, say }),
  ...videoMeasurements({ build, testData, options, runJson, trainedAs, add, say }),
  startup: measureStartup,
  window: measureWindow,
  ...lossMeasurements({ root, build, options, runJson, add, say, mean, list, checkPeer }),
  ...labMeasurements({ build, cli, testData, experiments, options, runJson, trainOurs, add, say, fail }),
  ...teachingMeasurements({ build, testData, options, runJson, trainedAs, add, say }),
  ...theatreMeasurements({ build, options, runJson, add, say, list }),
  ...mapMeasurements({ root, build, out, options, add, say, fail }),
  ...faceMeasurements({ root, build, out, cli, testData, options, runJson, add, say, fail, list, median }),
};
const asked = [...positionals.flatMap((group) => groups[group]), ...(options.only ?? [])];
const chosen = names.filter((name) => (asked.length === 0 || asked.includes(name))
  && !(options.quick && ['train180', 'eachLoss', 'thorough', 'exposed'].includes(name)));
const needsMnist = chosen.some((name) => (groups.digits.includes(name) && name !== 'startup')
  || [...groups.maps, ...groups.refusing].includes(name) || ['eachLoss', 'liveMap'].includes(name));
if (needsMnist && !fs.existsSync(path.join(mnist, 'train-images-idx3-ubyte'))) fail(`${mnist} has no MNIST; run packaging/setup.sh`);
if (chosen.includes('target') || chosen.includes('epochs')) checkPeer();
const busy = await otherWork();
if (busy > 0.1) say(`warning: other work takes ${Math.round(100 * busy)} % of the processors; every figure is worse for it`);
fs.mkdirSync(experiments, { recursive: true });

const began = performance.now();
for (const name of chosen) await measurements[name]();
const minutes = Math.round((performance.now() - began) / 6000) / 10;
const report = { date: new Date().toISOString(), machine: machine(), busyBefore: busy, minutes, rows };
const table = markdown(report);
const file = path.join(out, options.try ? 'try' : [...positionals, ...(options.only ?? [])].join('-') || 'table');
fs.writeFileSync(`${file}.json`, `${JSON.stringify(report, null, 2)}\n`);
fs.writeFileSync(`${file}.md`, table);
console.log(table);
say(`written to ${path.relative(root, file)}.md and .json`);
process.exit(rows.some((row) => row.verdict === 'FAIL') ? 1 : 0);
