import assert from "node:assert/strict";
import { test } from "node:test";
import { bounds, circle, extent, middle, type Shapes, spots } from "../src/geometry.ts";
import type { Finding, Place, Standing } from "../src/records.ts";

const NONE: Shapes = { countries: new Map(), regions: new Map() };
const PLACE: Place = { id: "p", name: "P", lat: 50, lon: 36, radius: 10, level: "settlement", country: "UKR", relation: "in", span: null };

const finding = (place: Place | null, standing: Standing = "reported", id = "f"): Finding => ({
  id, event: "e", kind: "attack.attack", place, at: null, standing, versions: [], relations: [],
});

function km([lon, lat]: number[], [x, y]: [number, number]): number {
  const r = Math.PI / 180;
  const a = Math.sin(((lat! - y) * r) / 2) ** 2 + Math.cos(lat! * r) * Math.cos(y * r) * Math.sin(((lon! - x) * r) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}

test("every point of a circle lies its radius away", () => {
  for (const point of circle(36, 50, 130).coordinates[0]!) assert.ok(Math.abs(km(point, [36, 50]) - 130) < 0.01);
});

test("a circle is closed and runs counter-clockwise, as GeoJSON asks", () => {
  const ring = circle(0, 0, 10).coordinates[0]!;
  assert.deepEqual(ring[0]!.map((x) => x.toFixed(9)), ring.at(-1)!.map((x) => x.toFixed(9)));
  assert.ok(ring[18]![0]! < 0); // a quarter of the way round from the north it is in the west
});

test("a settlement is a point with its disc, an area is an area without a point", () => {
  const town = spots([finding(PLACE)], NONE);
  assert.deepEqual([town.areas, town.points, town.labels].map((one) => one.features.length), [1, 1, 0]);
  const region = spots([finding({ ...PLACE, level: "region" })], NONE);
  assert.deepEqual([region.areas, region.points, region.labels].map((one) => one.features.length), [1, 0, 1]);
  const somewhere = spots([finding({ ...PLACE, radius: 25 })], NONE); // a village known only by its district
  assert.deepEqual([somewhere.areas, somewhere.points, somewhere.labels].map((one) => one.features.length), [1, 0, 1]);
});

test("a country has its own outline where there is one, and a circle where there is none", () => {
  const country: Place = { ...PLACE, level: "country", radius: 600 };
  const own = { type: "Feature", properties: { name: "U" }, geometry: circle(30, 49, 500) } as const;
  assert.equal(extent(country, { ...NONE, countries: new Map([["UKR", own]]) }), own.geometry);
  assert.notDeepEqual(extent(country, NONE), null);
});

test("no place is invented: without a point nothing is drawn, without a radius no area", () => {
  const drawn = spots([finding(null), finding({ ...PLACE, id: null, lat: null, lon: null })], NONE);
  assert.deepEqual([drawn.areas, drawn.points, drawn.labels].map((one) => one.features.length), [0, 0, 0]);
  assert.equal(extent({ ...PLACE, radius: null }, NONE), null);
});

test("findings at one place share a spot, which shows the standing that needs a look", () => {
  const [spot] = spots([finding(PLACE, "reported", "a"), finding(PLACE, "contested", "b")], NONE).points.features;
  assert.deepEqual([spot!.properties.ids, spot!.properties.count, spot!.properties.standing], ["a b", 2, "contested"]);
});

test("the middle of a shape is that of its largest part", () => {
  const square = (x: number, size: number) => [[[x, 0], [x + size, 0], [x + size, size], [x, size], [x, 0]]];
  assert.deepEqual(middle({ type: "MultiPolygon", coordinates: [square(50, 1), square(0, 4)] }), { at: [2, 2], size: 16 });
});

test("bounds hold every position; nothing has none", () => {
  assert.deepEqual(bounds([{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [3, 4] } }]), [3, 4, 3, 4]);
  assert.equal(bounds([]), null);
});
