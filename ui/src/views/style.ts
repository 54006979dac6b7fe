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
      "land-names": geojson(atlas.landNames),
      "province-names": geojson(atlas.provinceNames),
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
      minzoom: 4.5,
      paint: {
        "line-color": colour("border"),
        "line-width": 0.6,
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 4.5, 0.15, 6, 0.5],
        "line-dasharray": [3, 2],
      },
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
  const many: ExpressionSpecification = ["min", 4, ["sqrt", ["get", "count"]]];
  const size: ExpressionSpecification = ["+", ["case", chosen, 9, 6], ["*", 1.5, many]];
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
      paint: { "line-color": own, "line-width": ["case", chosen, 3, ["==", ["get", "rank"], 0], 1, 1.5] },
    },
    {
      id: "points",
      type: "circle",
      source: "points",
      layout: { "circle-sort-key": ["get", "weight"] },
      paint: {
        "circle-color": own,
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, ["*", 0.6, size], 6, size],
        "circle-stroke-color": colour("paper"),
        "circle-stroke-width": ["case", chosen, 3, 1.5],
      },
    },
  ];
}

/** Towns by how far the map is zoomed in, the largest first; none that `beside` names, which have a finding. */
export function townsShown(beside: string[]): ExpressionSpecification {
  const many: ExpressionSpecification = [">=", ["get", "population"], ["step", ["zoom"], 6e5, 5, 2.5e5, 6, 9e4, 7, 3e4, 8, 0]];
  return ["all", many, ["!", ["in", ["get", "name"], ["literal", beside]]]];
}

function names(colour: Colours): LayerSpecification[] {
  const paint = { "text-color": colour("ink"), "text-halo-color": colour("land"), "text-halo-width": 1.6 };
  const quiet = { ...paint, "text-color": colour("muted") };
  const largest: ExpressionSpecification = ["-", 0, ["get", "size"]];
  return [
    {
      id: "town-dots",
      type: "circle",
      source: "towns",
      minzoom: 4,
      filter: townsShown([]),
      paint: { "circle-radius": 1.8, "circle-color": colour("muted") },
    },
    {
      id: "province-names",
      type: "symbol",
      source: "province-names",
      minzoom: 5.5,
      maxzoom: 9,
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": 11,
        "text-letter-spacing": 0.08,
        "text-max-width": 7,
        "symbol-sort-key": largest,
      },
      paint: { ...quiet, "text-opacity": 0.8 },
    },
    {
      id: "town-names",
      type: "symbol",
      source: "towns",
      minzoom: 4,
      filter: townsShown([]),
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 4, 10.5, 8, 12.5],
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.5,
        "text-justify": "auto",
        "symbol-sort-key": ["-", 0, ["+", ["get", "population"], ["*", 1e7, ["get", "capital"]]]],
      },
      paint,
    },
    {
      id: "country-names",
      type: "symbol",
      source: "land-names",
      maxzoom: 6,
      layout: {
        "text-field": ["upcase", ["get", "name"]],
        "text-font": FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 2, 9, 6, 14],
        "text-letter-spacing": 0.14,
        "text-max-width": 6,
        "symbol-sort-key": largest,
      },
      paint: quiet,
    },
  ];
}

/** Findings' places by name, and how many findings a place has; an area's stand in its middle, without a dot. */
function tallies(colour: Colours): LayerSpecification[] {
  const halo = { "text-halo-color": colour("land"), "text-halo-width": 2 };
  return [
    {
      id: "point-names",
      type: "symbol",
      source: "points",
      layout: {
        "text-font": FONT,
        "text-size": 13,
        "text-field": ["get", "name"],
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 1.1,
        "text-justify": "auto",
      },
      paint: { "text-color": byStanding(colour), ...halo },
    },
    {
      id: "area-names",
      type: "symbol",
      source: "labels",
      layout: {
        "text-font": FONT,
        "text-size": 12,
        "text-variable-anchor": ["center", "top", "bottom"],
        "symbol-sort-key": ["-", 0, ["get", "count"]],
        "text-field": ["concat", ["get", "name"], several(" · "), several(["to-string", ["get", "count"]])],
      },
      paint: { "text-color": byStanding(colour), ...halo },
    },
    {
      id: "counts",
      type: "symbol",
      source: "points",
      minzoom: 4, // below, dots are too small for a number and lie over each other
      layout: { "text-font": FONT, "text-size": 11, "text-field": several(["to-string", ["get", "count"]]) },
      paint: { "text-color": colour("paper") },
    },
  ];
}

function several(words: string | ExpressionSpecification): ExpressionSpecification {
  return ["case", [">", ["get", "count"], 1], words, ""] as ExpressionSpecification;
}

function byStanding(colour: Colours): ExpressionSpecification {
  const pairs = (Object.keys(STANDINGS) as Standing[]).flatMap((standing) => [standing, colour(standing)]);
  return ["match", ["get", "standing"], ...pairs, colour("reported")] as unknown as ExpressionSpecification;
}
