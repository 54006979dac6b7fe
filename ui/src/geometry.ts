// Where findings are drawn: a settlement as the disc that it is, an area as its area, never an area as a point.
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { Finding, Place, Standing } from "./records.ts";

export type Shape = Feature<Polygon | MultiPolygon, { id?: string; name: string; country?: string }>;

export interface Shapes {
  countries: Map<string, Shape>; // by ISO 3166-1 alpha-3
  regions: Map<string, Shape>; // by the gazetteer's id
}

export interface Spot {
  ids: string; // of the findings there, separated by blanks: a map's properties are plain values
  name: string;
  count: number;
  standing: Standing;
  rank: number; // wide places are drawn first
  weight: number; // and what needs a look is drawn last
}

const EARTH = 6371.0088; // km
const STEPS = 72;
const WIDE: Place["level"][] = ["country", "region", "area", "district"];
/** km: a settlement of such a radius, which few cities have, is known only by the district or town that it lies in or by. */
const SOMEWHERE = 25;
/** What a reader should see first where several findings share a place. */
const NOTABLE: Standing[] = ["contested", "retracted", "corrected", "updated", "corroborated", "reported"];

/** The polygon of all points `radius` km from the centre, on a sphere. */
export function circle(lon: number, lat: number, radius: number): Polygon {
  const [phi, lambda, reach] = [rad(lat), rad(lon), radius / EARTH];
  const ring = Array.from({ length: STEPS + 1 }, (_, step): Position => {
    const bearing = (-2 * Math.PI * step) / STEPS;
    const north = Math.asin(Math.sin(phi) * Math.cos(reach) + Math.cos(phi) * Math.sin(reach) * Math.cos(bearing));
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(reach) * Math.cos(phi),
      Math.cos(reach) - Math.sin(phi) * Math.sin(north),
    );
    return [deg(lambda + east), deg(north)];
  });
  return { type: "Polygon", coordinates: [ring] };
}

/** What a place covers: its own outline where there is one, else the circle that its radius gives; null for neither. */
export function extent(place: Place, shapes: Shapes): Polygon | MultiPolygon | null {
  const own = place.level === "country" ? shapes.countries.get(place.country ?? "") : shapes.regions.get(place.id ?? "");
  if (own && place.relation !== "near") return own.geometry;
  return place.lat === null || place.lon === null || !place.radius ? null : circle(place.lon, place.lat, place.radius);
}

export function isWide(place: Place): boolean {
  return WIDE.includes(place.level) || (place.radius ?? 0) >= SOMEWHERE;
}

/** Findings by the place that they are at, each place once: its area, and its point where it is no wider than a town. */
export function spots(findings: Finding[], shapes: Shapes) {
  const areas: Feature<Polygon | MultiPolygon, Spot>[] = [];
  const points: Feature<Point, Spot>[] = [];
  const labels: Feature<Point, Spot>[] = [];
  for (const here of byPlace(findings)) {
    const place = here[0]!.place!;
    const [properties, geometry] = [spot(place, here), extent(place, shapes)];
    if (geometry) areas.push({ type: "Feature", properties, geometry });
    if (place.lat === null || place.lon === null) continue;
    const point: Point = { type: "Point", coordinates: [place.lon, place.lat] };
    (isWide(place) ? labels : points).push({ type: "Feature", properties, geometry: point });
  }
  return { areas: collection(areas), points: collection(points), labels: collection(labels) };
}

function byPlace(findings: Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.place) continue;
    const { id, name, lat, lon } = finding.place;
    const key = id ?? `${name} ${lat} ${lon}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function spot(place: Place, here: Finding[]): Spot {
  const standings = here.map(({ standing }) => standing);
  const standing = NOTABLE.find((one) => standings.includes(one)) ?? "reported";
  return {
    ids: here.map(({ id }) => id).join(" "),
    name: place.name,
    count: here.length,
    standing,
    rank: WIDE.includes(place.level) ? WIDE.indexOf(place.level) : WIDE.length,
    weight: -NOTABLE.indexOf(standing),
  };
}

/** The middle of a shape's largest part, and how large that is in square degrees. */
export function middle(geometry: Polygon | MultiPolygon): { at: Position; size: number } {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts.map(([ring]) => centroid(ring ?? [])).reduce((a, b) => (b.size > a.size ? b : a), { at: [0, 0], size: 0 });
}

/** The centroid of a ring (the shoelace formula). */
function centroid(ring: Position[]): { at: Position; size: number } {
  let [twice, x, y] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { at: twice ? [x / (3 * twice), y / (3 * twice)] : (ring[0] ?? [0, 0]), size: Math.abs(twice / 2) };
}

/** West, south, east, north of all positions; null where there is none. */
export function bounds(features: FeatureCollection["features"]): [number, number, number, number] | null {
  const positions = features.flatMap(({ geometry }) => ("coordinates" in geometry ? flat(geometry.coordinates) : []));
  if (!positions.length) return null;
  const [xs, ys] = [positions.map(([x]) => x!), positions.map(([, y]) => y!)];
  const least = (all: number[]): number => all.reduce((a, b) => Math.min(a, b));
  const most = (all: number[]): number => all.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)];
}

function flat(coordinates: unknown[]): Position[] {
  return typeof coordinates[0] === "number" ? [coordinates as Position] : coordinates.flatMap((one) => flat(one as unknown[]));
}

function collection<F extends Feature>(features: F[]) {
  return { type: "FeatureCollection" as const, features };
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
const deg = (radians: number): number => (radians * 180) / Math.PI;
