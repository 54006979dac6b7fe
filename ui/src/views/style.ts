// How the map looks. The colours are the page's own, read from its style sheet, so that both turn dark together.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Atlas } from "../atlas.ts";
import type { Standing } from "../records.ts";
import { STANDINGS } from "../words.ts";

const FONT = ["system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"];
const NOTHING = { type: "FeatureCollection" as const, features: [] };

type Colours = (name: string) => string;

export function style(atlas: Atlas): StyleSpecification {
  const read = getComputedStyle(document.documentElement);
  const colour: Colours = (name) => read.getPropertyValue(`--${name}`).trim();
  const geojson = (data: object) => ({ type: "geojson" as const, data: data as GeoJSON.GeoJSON });
  return {
    version: 8,
    sources: {
      land: geojson(atlas.land),
      provinces: geojson(atlas.provinces),
      towns: geojson(atlas.towns),
      areas: geojson(NOTHING),
      points: geojson(NOTHING),
      labels: geojson(NOTHING),
    },
    layers: [...ground(colour), ...findings(colour), ...names(colour), ...tallies(colour)],
  };
}

function ground(colour: Colours): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("land"), "fill-antialias": true } },
    {
      id: "provinces",
      type: "line",
      source: "provinces",
      minzoom: 3.5,
      paint: { "line-color": colour("border"), "line-width": 0.6, "line-opacity": 0.45, "line-dasharray": [3, 2] },
    },
    {
      id: "borders",
      type: "line",
      source: "land",
      paint: { "line-color": colour("border"), "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.5, 7, 1.4] },
    },
  ];
}

function findings(colour: Colours): LayerSpecification[] {
  const own = byStanding(colour);
  const chosen: ExpressionSpecification = ["boolean", ["feature-state", "chosen"], false];
  const sort = { "fill-sort-key": ["get", "rank"] as ExpressionSpecification };
  return [
    {
      id: "areas",
      type: "fill",
      source: "areas",
      layout: sort,
      paint: { "fill-color": own, "fill-opacity": ["case", chosen, 0.4, ["==", ["get", "rank"], 0], 0.1, 0.22] },
    },
    {
      id: "outlines",
      type: "line",
      source: "areas",
      layout: { "line-sort-key": ["get", "rank"] },
      paint: { "line-color": own, "line-width": ["case", chosen, 3, 1.5] },
    },
    {
      id: "points",
      type: "circle",
      source: "points",
      paint: {
        "circle-color": own,
        "circle-radius": ["+", ["case", chosen, 9, 6], ["*", 1.5, ["min", 4, ["sqrt", ["get", "count"]]]]],
        "circle-stroke-color": colour("paper"),
        "circle-stroke-width": ["case", chosen, 3, 1.5],
      },
    },
  ];
}

function names(colour: Colours): LayerSpecification[] {
  const paint = { "text-color": colour("ink"), "text-halo-color": colour("land"), "text-halo-width": 1.6 };
  const quiet = { ...paint, "text-color": colour("muted") };
  return [
    {
      id: "town-names",
      type: "symbol",
      source: "towns",
      minzoom: 4,
      filter: [">=", ["get", "population"], ["step", ["zoom"], 600_000, 5, 250_000, 6, 90_000, 7, 0]],
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 4, 10.5, 8, 13],
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.9,
        "text-justify": "auto",
        "symbol-sort-key": ["-", 0, ["+", ["get", "population"], ["*", 1e7, ["get", "capital"]]]],
      },
      paint,
    },
    {
      id: "province-names",
      type: "symbol",
      source: "provinces",
      minzoom: 5.5,
      maxzoom: 9,
      layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11, "text-letter-spacing": 0.08, "text-max-width": 7 },
      paint: { ...quiet, "text-opacity": 0.8 },
    },
    {
      id: "country-names",
      type: "symbol",
      source: "land",
      maxzoom: 6,
      layout: {
        "text-field": ["upcase", ["get", "name"]],
        "text-font": FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 2, 9, 6, 14],
        "text-letter-spacing": 0.14,
        "text-max-width": 6,
      },
      paint: quiet,
    },
  ];
}

/** How many findings a place has: in its dot, or beside the name of an area, which gets no dot. */
function tallies(colour: Colours): LayerSpecification[] {
  const layout = { "text-font": FONT, "text-size": 11, "text-allow-overlap": true, "text-ignore-placement": true } as const;
  return [
    {
      id: "counts",
      type: "symbol",
      source: "points",
      filter: [">", ["get", "count"], 1],
      layout: { ...layout, "text-field": ["to-string", ["get", "count"]] },
      paint: { "text-color": colour("paper") },
    },
    {
      id: "area-names",
      type: "symbol",
      source: "labels",
      layout: {
        ...layout,
        "text-size": 12,
        "text-field": ["case", [">", ["get", "count"], 1], ["concat", ["get", "name"], " · ", ["to-string", ["get", "count"]]], ["get", "name"]],
      },
      paint: { "text-color": byStanding(colour), "text-halo-color": colour("land"), "text-halo-width": 2 },
    },
  ];
}

function byStanding(colour: Colours): ExpressionSpecification {
  const pairs = (Object.keys(STANDINGS) as Standing[]).flatMap((standing) => [standing, colour(standing)]);
  return ["match", ["get", "standing"], ...pairs, colour("reported")] as unknown as ExpressionSpecification;
}
