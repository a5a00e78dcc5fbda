// What the live map costs a training, and how soon a picture is there; used by figures.mjs.
import path from 'node:path';

export function theatreMeasurements({ build, options, runJson, add, say, list }) {
  const bench = (name) => path.join(build, 'tests', 'bench', name);
  const titles = { pca: 'PCA', tsne: 't-SNE', umap: 'UMAP' };

  async function measureLiveMap() {
    say('live_map_cost');
    const result = await runJson(bench('live_map_cost'),
      options.try ? ['--seconds', '2', '--rounds', '1'] : ['--seconds', '15', '--rounds', '5']);
    for (const [kind, title] of Object.entries(titles)) {
      const { cost, maps, pictures_per_second: speeds } = result[kind];
      const { knn_accuracy: live, knn_accuracy_at_leisure: leisure } = result[kind];
      const quality = kind === 'pca' ? ''
        : `; k-NN in the last map ${live.toFixed(3)}, in one made at leisure ${leisure.toFixed(3)}`;
      add(`cost of the live map on training speed, ${title}`, '≤ 10 %', `${(100 * cost).toFixed(1)} %`, cost <= 0.1,
        `${list(speeds, 0)} pictures/s against ${list(result.none.pictures_per_second, 0)} without, in turn; `
        + `${maps.join(', ')} maps${quality}`, result[kind]);
    }
  }

  async function measureHover() {
    say('map_frames');
    const result = await runJson(bench('map_frames'), options.try ? ['--points', '10000', '--seconds', '1'] : []);
    const worst = Math.max(result.hover.percentile_95_ms, result.theatre.percentile_95_ms);
    add('from the mouse to the picture: 1,000,000 points / the map of a run that moves, 95th percentile', '≤ 50 ms',
      `${result.hover.percentile_95_ms.toFixed(1)} / ${result.theatre.percentile_95_ms.toFixed(1)} ms`, worst <= 50,
      `${result.hover.frames} / ${result.theatre.frames} pictures; the longest `
      + `${result.hover.longest_ms.toFixed(1)} / ${result.theatre.longest_ms.toFixed(1)} ms`, result);
  }

  return { liveMap: measureLiveMap, hover: measureHover };
}
