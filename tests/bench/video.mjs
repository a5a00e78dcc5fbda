// Digits on paper before a camera; used by figures.mjs.
import fs from 'node:fs';
import path from 'node:path';

export function videoMeasurements({ build, testData, options, runJson, trainedAs, add, say }) {
  async function measureVideo() {
    const drawings = path.join(testData, 'ink', 'digits.jsonl');
    const rows = ['video of digits on paper: right answers a frame', 'video of digits on paper: frames per second at 640 x 480'];
    if (!fs.existsSync(drawings)) {
      say(`video: skipped, ${drawings} is not there; LIKENESS_TEST_DATA says where to look`);
      for (const what of rows) add(what, '', 'skipped', null, 'test data missing', null);
      return;
    }
    const { folder, trained } = await trainedAs('thorough', '--thorough', ...(options.try ? ['--seconds', '3'] : []));
    say('digit_video');
    const result = await runJson(path.join(build, 'tests', 'bench', 'digit_video'),
      [...(options.try ? ['--only', 'plain', '--pictures', '5'] : ['--samples', '4', '--pictures', '25']), '--json', folder, drawings]);
    const { all, videos } = result;
    const worst = Object.entries(videos).sort(([, a], [, b]) => a.right - b.right).slice(0, 3);
    add(rows[0], '≥ 0.95', all.right.toFixed(4), all.right >= 0.95,
      `${all.digits} digits in ${all.pictures} pictures of ${Object.keys(videos).length} kinds of paper, light and pen; `
      + `${trained}; ${all.right_from_strokes.toFixed(4)} of the same drawings from their strokes, `
      + `${all.right_without_memory.toFixed(4)} from each picture alone, ${all.invented} answers where there is no digit; `
      + `least: ${worst.map(([name, score]) => `${name} ${score.right.toFixed(2)}`).join(', ')}`, result);
    add(rows[1], '≥ 25', all.pictures_per_second.toFixed(1), all.pictures_per_second >= 25,
      `to decode ${all.decode_ms.toFixed(1)}, to find ${all.find_ms.toFixed(1)}, to read ${all.read_ms.toFixed(1)} ms a frame`,
      all);
  }

  return { video: measureVideo };
}
