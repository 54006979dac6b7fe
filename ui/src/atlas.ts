// The outlines and towns that lie under the findings, fetched once from the server that serves the page.
import type { FeatureCollection, Point } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { shapes } from "./api.ts";
import { middle, type Shape, type Shapes } from "./geometry.ts";

type World = Topology<{
  countries: GeometryCollection<{ name: string }>;
  regions: GeometryCollection<{ id?: string; name: string; country: string }>;
}>;
type Town = [name: string, lat: number, lon: number, population: number, capital: 0 | 1];

export interface Atlas extends Shapes {
  land: FeatureCollection;
  provinces: FeatureCollection;
  landNames: FeatureCollection<Point>;
  provinceNames: FeatureCollection<Point>;
  towns: FeatureCollection<Point>;
}

let loaded: Promise<Atlas> | null = null;

export function atlas(): Promise<Atlas> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null; // so that a later visit asks again
    throw error;
  });
  return loaded;
}

async function load(): Promise<Atlas> {
  const [world, towns] = await Promise.all([shapes<World>("world"), shapes<Town[]>("towns")]);
  const land = feature(world, world.objects.countries) as FeatureCollection;
  const provinces = feature(world, world.objects.regions) as FeatureCollection;
  const byId = (all: FeatureCollection, id: (shape: Shape) => unknown): Map<string, Shape> =>
    new Map((all.features as Shape[]).flatMap((shape) => (id(shape) ? [[String(id(shape)), shape]] : [])));
  return {
    land,
    provinces,
    landNames: names(land),
    provinceNames: names(provinces),
    countries: byId(land, ({ id }) => id),
    regions: byId(provinces, ({ properties }) => properties.id),
    towns: { type: "FeatureCollection", features: towns.map(town) },
  };
}

function town([name, lat, lon, population, capital]: Town): FeatureCollection<Point>["features"][number] {
  const properties = { name, population, capital };
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } };
}

/** One point a shape, so that its name stands once; `size` lets the large ones go first. */
function names(shapes: FeatureCollection): FeatureCollection<Point> {
  const features = (shapes.features as Shape[]).map(({ properties: { name }, geometry }) => {
    const { at, size } = middle(geometry);
    return { type: "Feature" as const, properties: { name, size }, geometry: { type: "Point" as const, coordinates: at } };
  });
  return { type: "FeatureCollection", features };
}
