// Gets the data sets and models that resources/assets.json names into the user's data folder.
//   node packaging/fetch_assets.mjs [--verify]
// What is already there is never fetched again: by default its sizes and times are compared with a
// stamp written when its sums were checked; --verify reads every byte again.
// Plain Node.js without packages, because npm, which has to be there anyway, brings Node.js along.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const STAMP = '.verified.json';

// Something to say in plain words; anything else that is thrown is a bug and keeps its stack.
class Failure extends Error {}

function fail(what, whatToDo) {
  throw new Failure(`${what}\n  What to do: ${whatToDo}`);
}

function assetsFolder() {
  const { LIKENESS_DATA_DIR, XDG_DATA_HOME, HOME } = process.env;
  const home = HOME || os.homedir();
  const data = LIKENESS_DATA_DIR || path.join(XDG_DATA_HOME || path.join(home, '.local', 'share'), 'likeness');
  return path.resolve(data, 'assets');
}

function sha256(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

function checkFile(file, shownAs, bytes, sum) {
  const again = 'run this again. If it fails the same way twice, the package was changed after this program was written.';
  if (bytes !== undefined && fs.statSync(file).size !== bytes) {
    fail(`${shownAs} has the wrong size: expected ${bytes} bytes, got ${fs.statSync(file).size}. It was not kept.`, again);
  }
  const got = sha256(file);
  if (got !== sum) {
    fail(`${shownAs} has the wrong SHA-256 sum; it was not kept.\n  expected ${sum}\n  got      ${got}`, again);
  }
}

function writeStamp(asset, folder) {
  const files = {};
  for (const { name, sha256: sum } of asset.files) {
    const { size, mtimeMs } = fs.statSync(path.join(folder, name));
    files[name] = { size, mtimeMs, sha256: sum };
  }
  const temporary = path.join(folder, `${STAMP}.${process.pid}`);
  fs.writeFileSync(temporary, JSON.stringify({ files }, null, 1));
  fs.renameSync(temporary, path.join(folder, STAMP));
}

function stampHolds(asset, folder) {
  try {
    const { files } = JSON.parse(fs.readFileSync(path.join(folder, STAMP), 'utf8'));
    return asset.files.every(({ name, sha256: sum }) => {
      const { size, mtimeMs } = fs.statSync(path.join(folder, name));
      return files[name].size === size && files[name].mtimeMs === mtimeMs && files[name].sha256 === sum;
    });
  } catch {
    return false;  // no stamp, a damaged one, or a file is missing: the sums decide
  }
}

function sumsHold(asset, folder) {
  return asset.files.every(({ name, sha256: sum, bytes }) => {
    const file = path.join(folder, name);
    return fs.existsSync(file) && fs.statSync(file).size === bytes && sha256(file) === sum;
  });
}

function run(program, args, cwd) {
  const done = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.error) fail(`${program} could not be started: ${done.error.message}.`, `install ${program}, then run this again.`);
  return { ok: done.status === 0, text: `${done.stdout}${done.stderr}`.trim() };
}

function explainNpm(text, spec) {
  const code = /npm (?:ERR!|error) code (\S+)/.exec(text)?.[1] ?? '';
  if (/^(ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|FETCH_ERROR)/.test(code)) {
    fail(`npm could not reach its package registry to get ${spec} (${code}).`,
      'connect to the network (behind a proxy: npm config set proxy ...), then run this again. What is already here stays.');
  }
  if (/^(E404|ETARGET|ENOVERSIONS)/.test(code)) {
    fail(`The package registry that npm is set to has no ${spec} (${code}).`,
      'see "npm config get registry": a private registry may lack the package.');
  }
  if (code === 'ENOSPC' || /ENOSPC|No space left/.test(text)) diskFull();
  fail(`npm could not get ${spec}. It said:\n${text.split('\n').slice(-8).join('\n')}`, 'mend that, then run this again.');
}

function diskFull(folder = assetsFolder()) {
  fail(`The disk that holds ${folder} is full. Nothing half-written was kept.`,
    'free about 300 MB, or set LIKENESS_DATA_DIR to a folder on another disk, then run this again.');
}

// A run that was killed could not tidy up after itself.
function removeLeftovers(root) {
  for (const name of fs.readdirSync(root)) {
    const pid = /^\.fetch-(\d+)-/.exec(name)?.[1];
    if (!pid) continue;
    try {
      process.kill(Number(pid), 0);  // still running: its folder is its own
    } catch (error) {
      if (error.code === 'ESRCH') fs.rmSync(path.join(root, name), { recursive: true, force: true });
    }
  }
}

// The archive of an asset's package, got once a run however many assets come out of it.
const archives = new Map();

function archiveOf(asset, workFolder) {
  const spec = `${asset.package.replace(/^npm:/, '')}@${asset.version}`;
  if (!archives.has(spec)) {
    const folder = fs.mkdtempSync(path.join(workFolder, 'package-'));
    console.log(`setup: getting ${asset.id} (${spec})`);
    // npm's own cache may be unwritable (no home folder) or damaged, so it gets a fresh one.
    // Few retries: a missing network is told within half a minute.
    const npm = run('npm', ['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder,
      '--cache', path.join(workFolder, 'cache'), '--update-notifier=false', '--fetch-retries=2',
      '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'], folder);
    const name = fs.readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
    if (!npm.ok || !name) explainNpm(npm.text, spec);
    archives.set(spec, path.join(folder, name));
  }
  checkFile(archives.get(spec), `The archive of ${spec}`, undefined, asset.archive_sha256);
  return archives.get(spec);
}

// The files of an asset, good and ready to be put in place: paths of copies in the work folder, by name.
function fetchFiles(asset, root, workFolder) {
  const folder = fs.mkdtempSync(path.join(workFolder, 'files-'));
  const packed = asset.files.filter((file) => file.path);
  const archive = archiveOf(asset, workFolder);
  const tar = run('tar', ['-xzf', archive, '--no-same-owner', ...packed.map((file) => file.path)], folder);
  if (!tar.ok) {
    if (/No space left/.test(tar.text)) diskFull();
    fail(`${path.basename(archive)} could not be unpacked: ${tar.text}`, 'run this again.');
  }
  return asset.files.map(({ path: inside, asset: owner, name, sha256: sum, bytes }) => {
    const file = path.join(folder, inside ?? name);
    // A file that two assets use comes in the package of one, which stands before the other.
    if (!inside) fs.copyFileSync(path.join(root, owner, name), file);
    checkFile(file, `${name} of ${asset.id}`, bytes, sum);
    return { file, name };
  });
}

function fetchInto(asset, root, folder, workFolder) {
  const files = fetchFiles(asset, root, workFolder);
  // Only now, with every file known to be good, is anything put in place; each by one rename.
  fs.mkdirSync(folder, { recursive: true });
  for (const { file, name } of files) {
    fs.chmodSync(file, 0o644);
    const handle = fs.openSync(file, 'r+');
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(file, path.join(folder, name));
  }
  writeStamp(asset, folder);
}

// A folder beside the assets for what this run fetches; made when it is first needed.
let workFolder;

function makeWorkFolder(root) {
  if (workFolder) return workFolder;
  fs.mkdirSync(root, { recursive: true });
  removeLeftovers(root);
  workFolder = fs.mkdtempSync(path.join(root, `.fetch-${process.pid}-`));
  return workFolder;
}

function provide(asset, root, verify) {
  const folder = path.join(root, asset.id);
  if (!verify && stampHolds(asset, folder)) return;
  if (sumsHold(asset, folder)) {
    // A folder that other people's packages own may be read-only; the sums hold all the same.
    try { writeStamp(asset, folder); } catch { /* next time they are computed again */ }
    return;
  }
  fetchInto(asset, root, folder, makeWorkFolder(root));
}

const root = assetsFolder();
const manifest = JSON.parse(fs.readFileSync(new URL('../resources/assets.json', import.meta.url), 'utf8'));
try {
  for (const asset of manifest.assets) provide(asset, root, process.argv.includes('--verify'));
  console.log(`setup: data sets and models are in ${root}`);
} catch (error) {
  let message = error instanceof Failure ? error.message : error.stack;
  if (error.code === 'ENOSPC') {
    try { diskFull(root); } catch (full) { message = full.message; }
  } else if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(error.code)) {
    message = `Cannot write to ${root}: ${error.message}\n`
      + '  What to do: set LIKENESS_DATA_DIR to a folder that you can write to, then run this again.';
  }
  console.error(`setup: ${message}`);
  process.exitCode = 1;
} finally {
  if (workFolder) fs.rmSync(workFolder, { recursive: true, force: true });
}
