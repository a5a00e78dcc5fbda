// The figures of the Faces page; figures.mjs starts them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { copyFolder, filesBelow, manyPhotos, someOf } from './photo_sets.mjs';

/** Runs the words and prints its peak memory and processor time as JSON after its output. */
const watched = `import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
sys.stderr.write(done.stderr)
if done.returncode: sys.exit(done.returncode)
print("\\n" + json.dumps({"result": json.loads(done.stdout), "peak_mb": used.ru_maxrss / 1024,
                          "processor_seconds": used.ru_utime + used.ru_stime}))`;

const photoEndings = ['.jpg', '.jpeg', '.png'];

export function faceMeasurements({ root, build, out, cli, testData, options, runJson, add, say, fail, list, median }) {
  const sets = path.join(testData, 'faces');
  const folder = path.join(out, options.try ? 'try-faces' : 'faces');
  const packages = path.join(out, 'face-api');
  const peer = path.join(root, 'tests/bench/face_peer.mjs');
  const rounds = options.try ? 1 : 3;
  const set = (name) => path.join(sets, name);
  const library = path.join(folder, 'library.db');
  const column = (runs, key, digits) => list(runs.map((run) => run[key]), digits);
  const middle = (runs, key) => median(runs.map((run) => run[key]));

  /** False, and a row that says so, where a set is not there. */
  function have(...names) {
    const missing = names.filter((name) => !fs.existsSync(set(name)));
    for (const name of missing) add(`photos of ${name}`, '', 'skipped', null, `${set(name)} is not there`, null);
    return missing.length === 0;
  }

  function freshLibrary() {
    fs.mkdirSync(folder, { recursive: true });
    for (const name of fs.readdirSync(folder)) {
      if (name.startsWith('library.db')) fs.rmSync(path.join(folder, name));
    }
  }

  async function faces(...words) {
    say(`likeness-cli faces ${words.join(' ')}`);
    const { result, ...used } = await runJson('/usr/bin/python3', ['-c', watched, cli, 'faces', ...words, '--json']);
    return { ...result, ...used };
  }

  const addPhotos = (...places) => faces('add', ...places, '--library', library);

  function installPeer() {
    say(`npm gets face-api into ${path.relative(root, packages)}`);
    const run = spawnSync(process.execPath, [peer, '--install', packages], { encoding: 'utf8' });
    if (run.status !== 0) fail(`the peer cannot be had: ${run.stderr}`);
  }

  // --- how right it is --------------------------------------------------------------------------------------

  async function measureClusters(words, what, least, leastPairs) {
    const result = await faces('evaluate', ...words);
    const [f, pairs] = [result.bcubed.f, result.pairwise.f];
    add(`${what}: BCubed F${leastPairs ? ' / pairwise F' : ''}`, `≥ ${least}${leastPairs ? ` / ${leastPairs}` : ''}`,
      leastPairs ? `${f.toFixed(4)} / ${pairs.toFixed(4)}` : f.toFixed(4), f >= least && pairs >= (leastPairs ?? 0),
      `${result.photos} photos, ${result.people_true} people, ${result.clusters} clusters, ${result.missed_photos} photos without a face found`,
      result);
    return result;
  }

  async function measureQuality() {
    if (have('lfw_dev')) {
      const pairs = set('lfw_dev_pairs.csv');
      const found = await measureClusters([set('lfw_dev'), ...(fs.existsSync(pairs) ? ['--pairs', pairs] : [])],
        'lfw_dev, default pack', 0.98, 0.97);
      if (found.verification) {
        const { verification: is } = found;
        add('verification of lfw_dev_pairs.csv, default pack', '≥ 0.992', is.accuracy.toFixed(4), is.accuracy >= 0.992,
          `AUC ${is.auc.toFixed(5)}, EER ${is.eer.toFixed(4)}`, is);
      }
      await measureClusters([set('lfw_dev'), '--pack', 'dlib'], 'lfw_dev, dlib pack', 0.95, 0.93);
    }
    if (have('att_orl')) await measureClusters([set('att_orl')], 'att_orl, default pack', 0.99);
    if (have('g20_groups')) measureRecall();
  }

  function measureRecall() {
    say('face_speed --labels');
    const run = spawnSync(path.join(build, 'tests/bench/face_speed'),
      ['--labels', path.join(set('g20_groups'), 'labels.csv'), set('g20_groups')], { encoding: 'utf8' });
    const [, recall, found, labelled] = /recall ([\d.]+) \((\d+) of (\d+)\)/.exec(run.stdout) ?? fail(`face_speed: ${run.stderr}`);
    const empty = run.stdout.split('\n').filter((line) => line.startsWith('no face:')).length;
    add('g20_groups: recall of labelled boxes at IoU 0.4 / photos without a face found', '≥ 0.96 / 0', `${recall} / ${empty}`,
      Number(recall) >= 0.96 && empty === 0, `${found} of ${labelled} boxes`, run.stdout);
  }

  // --- how fast it is ---------------------------------------------------------------------------------------

  /** The peer and us in turn, each time into a library that is not there yet. */
  async function compareIndexing(name, photos, place, leastRatio, leastSpeed) {
    const ours = [];
    const peers = [];
    const whole = [];
    for (let round = 0; round < rounds; ++round) {
      say(`face-api, ${photos.length} photos of ${name}`);
      peers.push(await runJson(process.execPath, ['--max-old-space-size=8192', peer, '--packages', packages, ...photos]));
      freshLibrary();
      ours.push(await addPhotos(place));
      if (place === set(name)) continue;
      freshLibrary();
      whole.push(await addPhotos(set(name)));
    }
    const speeds = whole.length > 0 ? whole : ours;
    const speed = middle(speeds, 'photos_per_second');
    const ratio = middle(ours, 'photos_per_second') / middle(peers, 'photos_per_second');
    add(`photos of ${name} indexed a second`, `≥ ${leastSpeed}`, speed.toFixed(1), speed >= leastSpeed,
      `${speeds[0].photos} photos, ${speeds[0].faces} faces: ${column(speeds, 'photos_per_second', 1)}, median; `
      + `${column(speeds, 'processor_seconds', 1)} s of processor time; peak ${column(speeds, 'peak_mb', 0)} MB`, speeds);
    add(`the same against face-api 1.7.15 (WASM)`, `≥ ${leastRatio} x`, `${ratio.toFixed(1)} x`, ratio >= leastRatio,
      `${photos.length} photos${whole.length > 0 ? ' by seed 1' : ''}: ours ${column(ours, 'photos_per_second', 1)}, ${ours[0].faces} faces, `
      + `peer ${column(peers, 'photos_per_second', 2)} photos/s, ${peers[0].faces} faces, medians`, { ours, peers });
  }

  async function measureIndexing() {
    if (!have('lfw_dev', 'g20_groups')) return;
    installPeer();
    const portraits = filesBelow(set('lfw_dev'), photoEndings);
    const some = someOf(portraits, options.try ? 3 : 150);
    await compareIndexing('lfw_dev', some, copyFolder(path.join(folder, 'some'), some), 15, 40);
    const groups = filesBelow(set('g20_groups'), photoEndings);
    const place = options.try ? copyFolder(path.join(folder, 'few'), groups.slice(0, 2)) : set('g20_groups');
    await compareIndexing('g20_groups', options.try ? groups.slice(0, 2) : groups, place, 8, 4);
  }

  async function measureClustering() {
    const asked = spawnSync('/usr/bin/python3', ['-c', 'import scipy, sklearn']);
    if (asked.status !== 0) fail('clustering is measured against what is missing: apt-get install python3-scipy python3-sklearn');
    say('clustering_peer.py');
    const { linkage, dbscan } = await runJson('/usr/bin/python3', [path.join(root, 'tests/bench/clustering_peer.py'),
      '--program', path.join(build, 'tests', 'bench', 'clustering'), '--folder', path.join(out, 'clustering'),
      ...(options.try ? ['--try'] : [])]);
    const { tree } = linkage;
    const sameTree = tree.same_merges === tree.merges && tree.largest_difference < 1e-6;
    add(`average linkage of ${linkage.count} x 128, against scipy's, the same tree`, '≥ 3 x faster, ≤ half the memory',
      `${linkage.times_faster.toFixed(1)} x, ${(100 * linkage.memory_share).toFixed(0)} %`,
      linkage.times_faster >= 3 && linkage.memory_share <= 0.5 && sameTree,
      `ours ${column(linkage.ours, 'seconds', 2)} s, ${column(linkage.ours, 'peak_mb', 0)} MB; peer ${column(linkage.peer, 'seconds', 2)} s, `
      + `${column(linkage.peer, 'peak_mb', 0)} MB; medians; ${tree.same_merges} of ${tree.merges} merges the same, heights within `
      + `${tree.largest_difference.toExponential(0)}`, linkage);
    const cuts = linkage.ours.map((run) => run.cut_ms);
    add(`a new cut of these ${linkage.count}`, '≤ 50 ms', `${Math.max(...cuts).toFixed(2)} ms`, Math.max(...cuts) <= 50,
      `${list(cuts, 2)} ms; the curve at 200 cuts ${column(linkage.ours, 'curve_ms', 2)} ms`, linkage.ours);
    const { ours, peer: theirs } = dbscan.adjusted_rand;
    add(`DBSCAN of ${dbscan.count} x 128, against scikit-learn's, at no lower adjusted Rand index`, '≥ 2.5 x faster',
      `${dbscan.times_faster.toFixed(1)} x`, dbscan.times_faster >= 2.5 && ours >= theirs,
      `ours ${column(dbscan.ours, 'seconds', 2)} s, index ${ours.toFixed(4)}; peer ${column(dbscan.peer, 'seconds', 2)} s, `
      + `${theirs.toFixed(4)}; medians`, dbscan);
  }

  /** Everything at once for memory; then a part of it, that has not changed since. */
  async function measureMemory() {
    if (!have('lfw_dev', 'g20_groups')) return;
    installPeer();  // brings the decoder that the large photos are made with
    say('photos are made');
    const [count, large] = options.try ? [20, 1] : [2000, 24];
    const many = manyPhotos(path.join(folder, 'many'), {
      count, large, packages, portraits: filesBelow(set('lfw_dev'), ['.jpg']), groups: filesBelow(set('g20_groups'), ['.jpg']),
    });
    freshLibrary();
    const first = await addPhotos(...(options.try ? [] : [set('g20_groups'), set('lfw_dev')]), many);
    add(`memory while indexing g20_groups, lfw_dev and ${count} photos, ${large} of 24 megapixels`, '≤ 1 GiB',
      `${first.peak_mb.toFixed(0)} MiB`, first.peak_mb <= 1024,
      `${first.photos} photos, ${first.faces} faces, ${first.photos_failed.length} failed, ${first.seconds.toFixed(0)} s`, first);
    const again = [];
    for (let round = 0; round < rounds; ++round) {
      const began = performance.now();
      const run = await addPhotos(many);
      again.push({ ...run, wall: (performance.now() - began) / 1000 });
    }
    const unchanged = again.every((run) => run.photos_analyzed === 0 && run.photos_unchanged === count);
    add(`second \`faces add\` of an unchanged folder of ${count} photos`, '≤ 1 s', `${middle(again, 'wall').toFixed(2)} s`,
      middle(again, 'wall') <= 1 && unchanged,
      `${column(again, 'wall', 2)} s from the call to its end, median; in a library of ${first.photos} photos`, again);
  }

  async function measureKills() {
    const place = path.join(folder, 'kills');
    fs.rmSync(place, { recursive: true, force: true });
    fs.mkdirSync(place, { recursive: true });
    const kills = options.try ? 5 : 1000;
    say(`kill_library, ${kills} kills`);
    const result = await runJson(path.join(build, 'tests/bench/kill_library'), [place, String(kills)]);
    add('kills while indexing and correcting after which nothing finished is lost and the library is whole', '1,000',
      String(result.kills), result.kills === 1000 && result.fault === '',
      `${result.photos} photos and ${result.corrections} corrections had been reported as stored`, result);
  }

  return {
    quality: measureQuality, indexing: measureIndexing, clustering: measureClustering, memory: measureMemory, kills: measureKills,
  };
}
