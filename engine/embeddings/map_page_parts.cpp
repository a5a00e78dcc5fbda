#include "engine/embeddings/map_page_parts.h"

namespace likeness {

std::string_view mapPageStyle() {
  return R"css(
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1f2328; --soft: #667085; --panel: #ffffffee; --line: #d0d5dd; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e6e8eb; --soft: #98a2b3; --panel: #22252bee; --line: #3b4048; }
}
* { box-sizing: border-box; }
html, body { margin: 0; height: 100%; overflow: hidden; background: var(--paper); color: var(--ink);
  font: 14px/1.4 system-ui, sans-serif; }
canvas#map { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; cursor: grab; }
header { position: absolute; left: 16px; top: 12px; max-width: calc(100% - 300px); pointer-events: none; }
h1 { font-size: 17px; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
header p { margin: 2px 0 0; color: var(--soft); font-size: 12px; }
#legend { position: absolute; right: 12px; top: 12px; max-width: 260px; max-height: calc(100% - 24px);
  overflow: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 6px; }
#legend button { display: flex; width: 100%; gap: 8px; align-items: center; border: 0; background: none;
  color: inherit; font: inherit; text-align: left; padding: 3px 6px; border-radius: 5px; cursor: pointer; }
#legend button:hover, #legend button:focus-visible { background: #8884; outline: none; }
#legend button[aria-pressed="false"] { opacity: .4; }
#legend i { flex: none; width: 11px; height: 11px; border-radius: 50%; }
#legend span { flex: auto; overflow-wrap: anywhere; }
#legend b { font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; }
#legend canvas { display: block; width: 200px; height: 12px; border-radius: 3px; }
#legend div.ends { display: flex; justify-content: space-between; font-variant-numeric: tabular-nums; }
#tip { position: absolute; pointer-events: none; background: var(--panel); border: 1px solid var(--line);
  border-radius: 8px; padding: 8px; max-width: 320px; box-shadow: 0 4px 16px #0003; }
#tip canvas { display: block; margin-bottom: 6px; border-radius: 4px; image-rendering: pixelated; }
#tip table { border-spacing: 0; } #tip td { padding: 0 8px 0 0; vertical-align: top; overflow-wrap: anywhere; }
#tip td:first-child { color: var(--soft); white-space: nowrap; }
[hidden] { display: none !important; }
)css";
}

std::string_view mapPageScript() {
  return R"js('use strict';
(() => {
const data = JSON.parse(document.getElementById('data').textContent);
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const shortsOf = (text) => new Uint16Array(bytesOf(text).buffer);
const count = data.count, solid = data.places.length === 3;
const axes = data.places.map(shortsOf).map((axis) => Float32Array.from(axis, (v) => v / 32767.5 - 1));
axes.forEach((axis, a) => { for (let i = 0; i < count; ++i) axis[i] *= data.extents[a]; });
const colourOf = shortsOf(data.colours);
const css = data.palette.map((c) => `rgb(${c[0]},${c[1]},${c[2]})`);
const shown = new Array(css.length).fill(true);
const canvas = document.getElementById('map'), pen = canvas.getContext('2d');
const tip = document.getElementById('tip');
const view = { x: 0, y: 0, zoom: 1, yaw: 0.6, pitch: 0.4 };
const px = new Float32Array(count), py = new Float32Array(count);
const byColour = new Map();
for (let i = 0; i < count; ++i) {
  if (!byColour.has(colourOf[i])) byColour.set(colourOf[i], []);
  byColour.get(colourOf[i]).push(i);
}
let width = 0, height = 0, hovered = -1, waiting = false;
const sprite = data.sprite ? new Image() : null;
if (sprite) sprite.src = data.sprite.source;

const place = () => {
  const scale = Math.min(width, height) * 0.46 * view.zoom;
  const cy = Math.cos(view.yaw), sy = Math.sin(view.yaw), cp = Math.cos(view.pitch), sp = Math.sin(view.pitch);
  for (let i = 0; i < count; ++i) {
    let x = axes[0][i], y = axes[1][i];
    if (solid) {
      const z = axes[2][i], depth = -x * sy + z * cy;
      x = x * cy + z * sy;
      y = y * cp - depth * sp;
    }
    px[i] = width / 2 + (x - view.x) * scale;
    py[i] = height / 2 - (y - view.y) * scale;
  }
};
const draw = () => {
  waiting = false;
  place();
  pen.clearRect(0, 0, width, height);
  const size = Math.max(1.5, Math.min(7, 60 / Math.sqrt(count) * Math.sqrt(view.zoom) * 3));
  pen.globalAlpha = count > 20000 ? 0.6 : 0.85;
  for (const [colour, rows] of byColour) {
    if (!shown[colour]) continue;
    pen.fillStyle = css[colour];
    if (count > 20000) {
      for (const i of rows) pen.fillRect(px[i] - size / 2, py[i] - size / 2, size, size);
    } else {
      pen.beginPath();
      for (const i of rows) {
        pen.moveTo(px[i] + size / 2, py[i]);
        pen.arc(px[i], py[i], size / 2, 0, 7);
      }
      pen.fill();
    }
  }
  pen.globalAlpha = 1;
  if (hovered >= 0) {
    pen.lineWidth = 2;
    pen.strokeStyle = getComputedStyle(document.body).color;
    pen.beginPath();
    pen.arc(px[hovered], py[hovered], size / 2 + 4, 0, 7);
    pen.stroke();
  }
};
const redraw = () => { if (!waiting) { waiting = true; requestAnimationFrame(draw); } };
const resize = () => {
  const ratio = window.devicePixelRatio || 1;
  width = canvas.clientWidth; height = canvas.clientHeight;
  canvas.width = Math.round(width * ratio); canvas.height = Math.round(height * ratio);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  redraw();
};

const showTip = (i, x, y) => {
  tip.replaceChildren();
  if (sprite && sprite.complete) {
    const w = data.sprite.width, h = data.sprite.height, larger = Math.max(1, Math.round(112 / Math.max(w, h)));
    const picture = document.createElement('canvas');
    picture.width = w * larger; picture.height = h * larger;
    const brush = picture.getContext('2d');
    brush.imageSmoothingEnabled = false;
    brush.drawImage(sprite, (i % data.sprite.across) * w, Math.floor(i / data.sprite.across) * h, w, h,
                    0, 0, picture.width, picture.height);
    tip.append(picture);
  }
  const table = document.createElement('table');
  const line = (name, value) => {
    const row = table.insertRow();
    row.insertCell().textContent = name;
    row.insertCell().textContent = value === null ? '\u2013' : String(value);
  };
  line('row', data.rows ? data.rows[i] : i);
  for (const column of data.columns) line(column.name, column.values[i]);
  tip.append(table);
  tip.hidden = false;
  const left = x + 18 + tip.offsetWidth > width ? x - 18 - tip.offsetWidth : x + 18;
  tip.style.left = Math.max(4, left) + 'px';
  tip.style.top = Math.max(4, Math.min(y + 12, height - tip.offsetHeight - 4)) + 'px';
};
const hover = (x, y) => {
  let best = -1, nearest = 14 * 14;
  for (let i = 0; i < count; ++i) {
    const dx = px[i] - x, dy = py[i] - y, d = dx * dx + dy * dy;
    if (d < nearest && shown[colourOf[i]]) { nearest = d; best = i; }
  }
  if (best !== hovered) { hovered = best; redraw(); }
  if (best < 0) tip.hidden = true; else showTip(best, x, y);
};

const zoomAt = (x, y, factor) => {
  const before = Math.min(width, height) * 0.46 * view.zoom;
  view.zoom = Math.min(500, Math.max(0.2, view.zoom * factor));
  const after = Math.min(width, height) * 0.46 * view.zoom;
  view.x += (x - width / 2) * (1 / before - 1 / after);
  view.y -= (y - height / 2) * (1 / before - 1 / after);
  redraw();
};
const fingers = new Map();
canvas.addEventListener('pointerdown', (event) => {
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  tip.hidden = true;
});
canvas.addEventListener('pointermove', (event) => {
  const last = fingers.get(event.pointerId);
  if (!last) { hover(event.clientX, event.clientY); return; }
  const dx = event.clientX - last[0], dy = event.clientY - last[1];
  if (fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
    const before = Math.hypot(last[0] - other[0], last[1] - other[1]);
    const after = Math.hypot(event.clientX - other[0], event.clientY - other[1]);
    if (before > 0) zoomAt((event.clientX + other[0]) / 2, (event.clientY + other[1]) / 2, after / before);
  } else if (solid && !event.shiftKey) {
    view.yaw += dx * 0.008;
    view.pitch = Math.max(-1.5, Math.min(1.5, view.pitch + dy * 0.008));
  } else {
    const scale = Math.min(width, height) * 0.46 * view.zoom;
    view.x -= dx / scale;
    view.y += dy / scale;
  }
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  redraw();
});
const release = (event) => { fingers.delete(event.pointerId); };
canvas.addEventListener('pointerup', release);
canvas.addEventListener('pointercancel', release);
canvas.addEventListener('pointerleave', () => { hovered = -1; tip.hidden = true; redraw(); });
canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  zoomAt(event.clientX, event.clientY, Math.exp(-event.deltaY * 0.0015));
}, { passive: false });
canvas.addEventListener('dblclick', () => { view.x = view.y = 0; view.zoom = 1; redraw(); });

const legend = document.getElementById('legend');
data.legend.forEach((entry, colour) => {
  const button = document.createElement('button');
  button.setAttribute('aria-pressed', 'true');
  const dot = document.createElement('i'), name = document.createElement('span'), number = document.createElement('b');
  dot.style.background = css[colour];
  name.textContent = entry.name === '' ? '\u2013' : entry.name;
  number.textContent = entry.count;
  button.append(dot, name, number);
  button.addEventListener('click', () => {
    shown[colour] = !shown[colour];
    button.setAttribute('aria-pressed', String(shown[colour]));
    redraw();
  });
  legend.append(button);
});
if (data.ramp) {
  const bar = document.createElement('canvas'), ends = document.createElement('div');
  bar.width = 200; bar.height = 12;
  const brush = bar.getContext('2d');
  for (let x = 0; x < 200; ++x) {
    brush.fillStyle = css[Math.floor(x / 200 * (css.length - 1))];
    brush.fillRect(x, 0, 1, 12);
  }
  ends.className = 'ends';
  for (const text of [data.ramp.low, data.ramp.high]) {
    const end = document.createElement('span');
    end.textContent = text;
    ends.append(end);
  }
  legend.append(bar, ends);
}
legend.hidden = !data.ramp && data.legend.length === 0;
window.addEventListener('resize', resize);
resize();
})();
)js";
}

}  // namespace likeness
