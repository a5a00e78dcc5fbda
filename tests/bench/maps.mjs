// The explorer's maps and neighbours on MNIST, against scikit-learn and whatever else of map_peer.py's peers is
// installed, in one run; used by figures.mjs.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const python = '/usr/bin/python3';

export function mapMeasurements({ root, build, out, options, add, say, fail }) {
  const many = options.try ? 3000 : 70000;
  const few = options.try ? 2000 : 10000;

  function hasModule(name) {
    return spawnSync(python, ['-c', `import numpy, ${name}`]).status === 0;
  }

  /** What map_peer.py measured of the jobs that begin so, by their names; nothing where it cannot run. */
  function measure(job, rows) {
    const words = [path.join(root, 'tests/bench/map_peer.py'), '--build', build, '--rows', String(rows),
      '--folder', path.join(out, `maps-${rows}`), '--only', job];
    say(`map_peer.py --rows ${rows} --only ${job}`);
    const run = spawnSync(python, words, { encoding: 'utf8', maxBuffer: 1 << 24 });
    if (run.status !== 0) fail(`map_peer.py ended with ${run.status ?? run.signal}:\n${run.stderr.slice(-2000)}`);
    return Object.fromEntries(run.stdout.trim().split('\n').map((line) => JSON.parse(line)).map((found) => [found.name, found]));
  }

  /** Says that a figure is left out, and why, where a module of Python is missing. */
  function skipped(what, wanted, modules = ['numpy']) {
    const missing = modules.filter((name) => !hasModule(name));
    if (missing.length === 0) return false;
    const packages = missing.map((name) => (name === 'sklearn' ? 'python3-sklearn' : `python3-${name}`));
    add(what, wanted, 'skipped', null, `needs ${packages.join(' and ')}: apt-get install ${packages.join(' ')}`, null);
    return true;
  }

  const judged = (map) => `KL divergence ${map.kl_divergence.toFixed(3)}, k-NN ${map.knn_accuracy.toFixed(4)}, `
    + `trustworthiness ${map.trustworthiness.toFixed(4)}`;

  function measureTsneAgainstPeer() {
    const [what, wanted] = [`t-SNE of ${few.toLocaleString('en')} points against scikit-learn's`, '≥ 4 x'];
    if (skipped(what, wanted, ['numpy', 'sklearn'])) return;
    const found = measure('tsne', few);
    const [ours, peer] = [found.tsne, found['tsne scikit-learn']];
    const ratio = peer.seconds / ours.seconds;
    const alike = ours.knn_accuracy >= peer.knn_accuracy - 0.005 && ours.trustworthiness >= peer.trustworthiness - 0.005
      && ours.kl_divergence <= 1.02 * peer.kl_divergence;
    add(what, wanted, `${ratio.toFixed(1)} x`, ratio >= 4 && alike,
      `${ours.seconds.toFixed(1)} and ${peer.seconds.toFixed(1)} s; ours: ${judged(ours)}; peer: ${judged(peer)}`, found);
  }

  function measureTsne() {
    const [what, wanted] = [`t-SNE of ${many.toLocaleString('en')} points`, '≤ 60 s, KL divergence ≤ 2.85'];
    if (skipped(what, wanted)) return;
    const { tsne } = measure('tsne=', many);
    add(what, wanted, `${tsne.seconds.toFixed(1)} s, ${tsne.kl_divergence.toFixed(3)}`,
      tsne.seconds <= 60 && tsne.kl_divergence <= 2.85, judged(tsne), tsne);
  }

  function measureUmap() {
    const [what, wanted] = [`UMAP of ${many.toLocaleString('en')} points`, '≤ 27 s (2.5 x umap-learn)'];
    if (skipped(what, wanted)) return;
    const found = measure('umap', many);
    const peer = found['umap umap-learn'];
    const quick = peer ? peer.seconds / found.umap.seconds >= 2.5 : found.umap.seconds <= 27;
    add(what, wanted, `${found.umap.seconds.toFixed(1)} s`, quick && found.umap.knn_accuracy >= 0.97,
      `${judged(found.umap)}; umap-learn ${peer ? `${peer.seconds.toFixed(1)} s` : 'is not installed'}`, found);
  }

  function measureNeighbours() {
    const [what, wanted] = [`exact 15 nearest neighbours of ${many.toLocaleString('en')} x 50`, '≤ 4.7 s (3 x faiss)'];
    if (skipped(what, wanted)) return;
    const found = measure('neighbours', many);
    const seconds = (name) => (found[name] ? `${found[name].seconds.toFixed(1)} s` : 'is not installed');
    const ours = found.neighbours.seconds;
    const faiss = found['neighbours faiss'];
    add(what, wanted, `${ours.toFixed(2)} s`, faiss ? faiss.seconds / ours >= 3 : ours <= 4.7,
      `scikit-learn ${seconds('neighbours scikit-learn')}, faiss ${seconds('neighbours faiss')}`, found);
  }

  function measureApproximate() {
    const [what, wanted] = [`approximate 90 nearest neighbours of ${many.toLocaleString('en')} x 50`, '≤ 6.2 s at recall 0.998'];
    if (skipped(what, wanted)) return;
    const found = measure('approximate', many);
    const { seconds, recall } = found.approximate;
    const peer = found['approximate hnswlib'];
    add(what, wanted, `${seconds.toFixed(2)} s at ${recall.toFixed(4)}`,
      recall >= 0.998 && seconds <= (peer ? peer.seconds : 6.2),
      peer ? `hnswlib ${peer.seconds.toFixed(2)} s` : 'hnswlib is not installed for Python', found);
  }

  function measurePca() {
    const [what, wanted] = [`50 principal components of ${many.toLocaleString('en')} x 784`, 'no slower than scikit-learn'];
    if (skipped(what, wanted, ['numpy', 'sklearn'])) return;
    const found = measure('pca', many);
    const [ours, peer] = [found.pca.seconds, found['pca scikit-learn'].seconds];
    add(what, wanted, `${ours.toFixed(2)} s`, ours <= peer, `scikit-learn ${peer.toFixed(2)} s`, found);
  }

  return {
    tsne: measureTsneAgainstPeer, tsneMany: measureTsne, umap: measureUmap, neighbours: measureNeighbours,
    approximate: measureApproximate, components: measurePca,
  };
}
