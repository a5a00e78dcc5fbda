// Photos to measure with: subsets and large folders, made of the sets there are.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Every file below a folder with one of these endings, sorted. */
export function filesBelow(folder, endings) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(file, endings);
    return endings.includes(path.extname(entry.name).toLowerCase()) ? [file] : [];
  }).sort();
}

/** Numbers from 0 to 1 that are the same each time (a linear congruential generator, Knuth's MMIX). */
function random(seed) {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    return Number(state >> 11n) / 2 ** 53;
  };
}

/** So many of the items, by seed 1, in their order. */
export function someOf(items, count) {
  const next = random(1);
  const chosen = items.map((item) => [next(), item]).sort((a, b) => a[0] - b[0]).slice(0, count);
  const kept = new Set(chosen.map(([, item]) => item));
  return items.filter((item) => kept.has(item));
}

/** A folder with copies of these files alone. */
export function copyFolder(folder, files) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  files.forEach((file, i) => fs.copyFileSync(file, path.join(folder, `${i}${path.extname(file)}`)));
  return folder;
}

/** A JPEG with a comment: the same picture, other bytes. */
function withComment(bytes, text) {
  const comment = Buffer.from(text);
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, comment, bytes.subarray(2)]);
}

/** A JPEG of 6000 x 4000 pixels: the photo repeated. */
function enlarged(jpeg, bytes) {
  const [width, height] = [6000, 4000];
  const photo = jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 2048 });
  const data = Buffer.alloc(4 * width * height);
  for (let y = 0; y < height; ++y) {
    const row = (y % photo.height) * photo.width * 4;
    for (let x = 0; x < width; x += photo.width) {
      const end = row + 4 * Math.min(photo.width, width - x);
      data.set(photo.data.subarray(row, end), 4 * (y * width + x));
    }
  }
  return jpeg.encode({ data, width, height }, 90).data;
}

/**
 * A folder of `count` photos, `large` of them of 24 megapixels, made once: each has bytes of its own, so that
 * none is taken for a copy of another. `packages` is where npm has put jpeg-js.
 */
export function manyPhotos(folder, { count, large, portraits, groups, packages }) {
  const ready = path.join(folder, '.ready');
  const what = `${count} photos, ${large} large\n`;
  if (fs.existsSync(ready) && fs.readFileSync(ready, 'utf8') === what) return folder;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const jpeg = createRequire(path.join(path.resolve(packages), 'package.json'))('jpeg-js');
  for (let i = 0; i < count; ++i) {
    const photo = i < large ? enlarged(jpeg, fs.readFileSync(groups[i % groups.length]))
      : fs.readFileSync(portraits[i % portraits.length]);
    fs.writeFileSync(path.join(folder, `${i}.jpg`), withComment(photo, `photo ${i}`));
  }
  fs.writeFileSync(ready, what);
  return folder;
}
