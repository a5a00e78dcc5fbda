#!/usr/bin/env node
// Photos a second of @vladmandic/face-api under node with the WASM backend of TensorFlow.js: SSD detection,
// landmarks and descriptor of every photo, one after the other, as its own examples for node do it.
//   face_peer.mjs --install FOLDER                       gets the packages by npm, once
//   face_peer.mjs --packages FOLDER PHOTO...             prints one JSON object
// The photos are decoded in JavaScript (jpeg-js, pngjs); the first is looked at once before time is taken,
// so that what is compiled at first use does not count.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const packages = {
  '@vladmandic/face-api': '1.7.15',
  '@tensorflow/tfjs': '4.22.0',
  '@tensorflow/tfjs-backend-wasm': '4.22.0',
  'jpeg-js': '0.4.4',
  pngjs: '7.0.0',
};

const { values: options, positionals: photos } = parseArgs({
  options: { install: { type: 'string' }, packages: { type: 'string' } },
  allowPositionals: true,
});

function fail(message) {
  console.error(`face_peer: ${message}`);
  process.exit(1);
}

function install(folder) {
  const missing = Object.entries(packages).filter(([name, version]) => {
    const description = path.join(folder, 'node_modules', name, 'package.json');
    return !fs.existsSync(description) || JSON.parse(fs.readFileSync(description, 'utf8')).version !== version;
  });
  if (missing.length === 0) return;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
  const run = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error',
    '--update-notifier=false', ...Object.entries(packages).map(([name, version]) => `${name}@${version}`)],
  { cwd: folder, encoding: 'utf8' });
  if (run.error || run.status !== 0) {
    fail(`npm could not get ${missing.map(([name]) => name).join(', ')}: ${run.error?.message ?? run.stderr.slice(-1500)}`);
  }
}

async function load(folder) {
  const require = createRequire(path.join(path.resolve(folder), 'package.json'));
  const tf = require('@tensorflow/tfjs');
  const wasm = require('@tensorflow/tfjs-backend-wasm');
  const faceapi = require('@vladmandic/face-api/dist/face-api.node-wasm.js');
  wasm.setWasmPaths(`${path.join(folder, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist')}${path.sep}`);
  await tf.setBackend('wasm');
  await tf.ready();
  const models = path.join(folder, 'node_modules', '@vladmandic', 'face-api', 'model');
  await faceapi.nets.ssdMobilenetv1.loadFromDisk(models);
  await faceapi.nets.faceLandmark68Net.loadFromDisk(models);
  await faceapi.nets.faceRecognitionNet.loadFromDisk(models);
  return { tf, faceapi, jpeg: require('jpeg-js'), png: require('pngjs').PNG };
}

/** A tensor of height x width x 3 from 0 to 255. */
function decode({ tf, jpeg, png }, file) {
  const bytes = fs.readFileSync(file);
  const { width, height, data } = bytes[0] === 0x89 ? png.sync.read(bytes)
    : jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, maxMemoryUsageInMB: 4096, maxResolutionInMP: 400 });
  const channels = data.length / (width * height);
  return tf.tidy(() => tf.slice(tf.tensor3d(data, [height, width, channels], 'int32'), [0, 0, 0], [-1, -1, 3]));
}

async function facesOf(peer, file) {
  const tensor = decode(peer, file);
  const settings = new peer.faceapi.SsdMobilenetv1Options({ minConfidence: 0.5, maxResults: 100 });
  const faces = await peer.faceapi.detectAllFaces(tensor, settings).withFaceLandmarks().withFaceDescriptors();
  tensor.dispose();
  return faces;
}

async function measure(folder) {
  const peer = await load(path.resolve(folder));
  await facesOf(peer, photos[0]);
  let faces = 0;
  let dimension = 0;
  const began = performance.now();
  for (const photo of photos) {
    const found = await facesOf(peer, photo);
    faces += found.length;
    if (found.length > 0) dimension = found[0].descriptor.length;
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`\n${JSON.stringify({
    photos: photos.length, faces, dimension, seconds, photos_per_second: photos.length / seconds,
    backend: peer.tf.getBackend(),
    simd: await peer.tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'),
    multithreaded: await peer.tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT'),
    peak_mb: process.resourceUsage().maxRSS / 1024,
  })}`);
}

if (options.install) {
  install(options.install);
} else if (options.packages && photos.length > 0) {
  await measure(options.packages);
} else {
  fail('see its first lines for how to call it');
}
