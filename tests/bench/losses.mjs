// How quick the losses are, against pytorch-metric-learning's way; used by figures.mjs.
import path from 'node:path';

export function lossMeasurements({ root, build, options, runJson, add, say, mean, list, checkPeer }) {
  const rounds = options.try ? 1 : 3;  // of the peer and us in turn
  const names = { batch_hard: 'batch-hard', batch_all: 'batch-all' };

  async function measureLosses() {
    checkPeer();
    const ours = [];
    const peers = [];
    for (let round = 0; round < rounds; ++round) {
      say('loss_peer.py and loss_speed');
      peers.push(await runJson('/usr/bin/python3', [path.join(root, 'tests/bench/loss_peer.py'), '--rounds', '30'],
        { OMP_NUM_THREADS: '1' }));
      ours.push(await runJson(path.join(build, 'tests', 'bench', 'loss_speed'), ['--rounds', '100'],
        { OMP_NUM_THREADS: '1' }));
    }
    for (const [key, name] of Object.entries(names)) {
      const times = (runs) => runs.map((run) => run[key].ms);
      const same = Math.abs(ours[0][key].loss / peers[0][key].loss - 1) < 1e-4;
      const ratio = mean(times(peers)) / mean(times(ours));
      add(`${name} mining and triplet loss, forward and backward, against pytorch-metric-learning's way`, '≥ 3 x',
        `${ratio.toFixed(1)} x`, ratio >= 3 && same,
        `batch of 512, 64 dimensions, one thread: ours ${list(times(ours), 2)} ms, peer ${list(times(peers), 2)} ms; `
        + `loss ${ours[0][key].loss.toFixed(5)} and ${peers[0][key].loss.toFixed(5)}`, { ours, peers });
    }
  }
  return { losses: measureLosses };
}
