import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { ticksAround, cut } = await source("charts/axes.ts");
const { placeLabels } = await source("charts/placeLabels.ts");
const { profileAxes, placeOn } = await source("charts/profileAxes.ts");
const { heatScale } = await source("components/heat.ts");
const { normalCdf, normalQuantile } = await source("data/normal.ts");

test("the quantiles of the normal distribution are those of its tables", () => {
  for (const [p, x] of [[0.5, 0], [0.9, 1.2815515655], [0.95, 1.6448536270], [0.975, 1.9599639845], [0.995, 2.5758293035]]) {
    assert.ok(Math.abs(normalQuantile(p) - x) < 1e-9, `${p}`);
    assert.ok(Math.abs(normalCdf(x) - p) < 1e-9, `${x}`);
  }
});

test("ticks are round and hold the values", () => {
  for (const [low, high] of [[0.347, 0.812], [0, 1], [-3.2, 7.9], [12.9, 251], [0.5, 0.5], [0, 0], [1e-4, 3e-4]]) {
    const ticks = ticksAround({ low, high });
    assert.ok(ticks.low <= low + 1e-12 && ticks.high >= high - 1e-12, `${low} ${high}`);
    assert.ok(ticks.step > 0 && (ticks.high - ticks.low) / ticks.step <= 12, `${low} ${high}`);
    const label = Number((ticks.low + ticks.step).toFixed(ticks.decimals));
    assert.ok(Math.abs(label - (ticks.low + ticks.step)) < ticks.step / 50, `a tick of ${low} to ${high} is labelled with what it is`);
  }
  assert.equal(cut("abcdef", 4), "abc\u2026");
  assert.equal(cut("abcd", 4), "abcd");
});

test("no name covers another name or a mark, and none leaves the chart", () => {
  const area = { left: 0, top: 0, right: 400, bottom: 300 };
  let seed = 3;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const points = Array.from({ length: 120 }, (_, place) => ({ name: `n${place}`, x: random() * 400, y: random() * 300, radius: 4, width: 30 + random() * 60, height: 15 }));
  const places = placeLabels(points, area);
  assert.ok(places.size > 3);
  const boxes = points.filter((point) => places.has(point.name)).map((point) => ({ ...places.get(point.name), w: point.width, h: point.height }));
  const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  for (const [place, box] of boxes.entries()) {
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.w <= 400 && box.y + box.h <= 300);
    assert.ok(!boxes.slice(place + 1).some((other) => overlap(box, other)));
    assert.ok(!points.some(({ x, y, radius }) => overlap(box, { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius })));
  }
});

test("the first that asks for a label is served first", () => {
  const point = (name) => ({ name, x: 50, y: 50, radius: 4, width: 40, height: 30 });
  const places = placeLabels([point("a"), point("b"), point("c")], { left: 40, top: 0, right: 100, bottom: 70 });
  assert.deepEqual([...places.keys()], ["a"]);
});

test("a profile turns low-is-better round, keeps shares from 0 to 1, and leaves out what is neither", () => {
  const metric = (name, better) => ({ name, label: name, about: "", better, decimals: 2 });
  const system = (name, values) => ({ name, kind: "model", cases: 1, answers: 1, scores: Object.entries(values).map(([key, mean]) => ({ metric: key, cases: 1, mean })) });
  const first = system("a", { good: 0.8, harm: 0.1, length: 900, time: 10, gone: 1 });
  const second = system("b", { good: 0.6, harm: 0.4, length: 100, time: 30 });
  const axes = profileAxes([metric("good", "higher"), metric("harm", "lower"), metric("length", "neither"), metric("time", "lower"), metric("gone", "higher")], [first, second], first, second);
  assert.deepEqual(axes.map((axis) => axis.metric.name), ["good", "harm", "time"]);
  assert.deepEqual(axes.map((axis) => Number(placeOn(axis, first).toFixed(6))), [0.8, 0.9, 1]);
  assert.deepEqual(axes.map((axis) => Number(placeOn(axis, second).toFixed(6))), [0.6, 0.6, 0]);
});

test("the worst value has the strongest shade, and no value has none", () => {
  const shade = heatScale([0.1, 0.5, undefined, 0.9], true);
  assert.equal(shade(0.1), "heat-5");
  assert.equal(shade(0.9), "heat-0");
  assert.equal(shade(undefined), undefined);
  assert.equal(heatScale([0.1, 0.9], false)(0.9), "heat-5");
  assert.equal(heatScale([0.4, 0.4], false)(0.4), undefined);
});
