// What teaching a new class brings and costs; used by figures.mjs.
import fs from 'node:fs';
import path from 'node:path';

export function teachingMeasurements({ build, testData, options, runJson, trainedAs, add, say }) {
  async function measureTeaching() {
    const [digits, letters] = ['digits', 'letters'].map((name) => path.join(testData, 'ink', `${name}.jsonl`));
    if (!fs.existsSync(digits) || !fs.existsSync(letters)) {
      say(`teach: skipped, ${digits} or ${letters} is not there; LIKENESS_TEST_DATA says where to look`);
      add('a new class from five drawings', '', 'skipped', null, 'test data missing', null);
      return;
    }
    const { folder, trained } = await trainedAs('thorough', '--thorough', ...(options.try ? ['--seconds', '3'] : []));
    say('teach');
    const { all, clear } = await runJson(path.join(build, 'tests', 'bench', 'teach'), [folder, digits, letters]);
    const lost = Math.max(all.lost_ink, all.lost_mnist);
    add('a new class from five drawings: recognised / digits no longer right', '≥ 0.90 / ≤ 0.3 points',
      `${all.recognized.toFixed(3)} / ${lost.toFixed(2)} points`, all.recognized >= 0.9 && lost <= 0.3,
      `${trained}; 26 letters in turn, each taught by five writers and asked of five others; ${clear.recognized.toFixed(3)} without `
      + `look-alikes; the letter that costs most: ${all.lost_ink_most.toFixed(2)} points of pen digits, `
      + `${all.lost_mnist_most.toFixed(2)} of MNIST's; ${all.others_taken.toFixed(0)} % of the other letters are taken for it`,
      { all, clear, try: options.try ?? false });
  }

  return { teach: measureTeaching };
}
