// The map of a situation. What it has drawn stands in `data-state` and `data-drawn` of its element.
import { AttributionControl, type GeoJSONSource, Map as MapLibre, type MapMouseEvent, NavigationControl, Popup, ScaleControl, setWorkerUrl } from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { type Atlas, atlas } from "../atlas.ts";
import { h } from "../dom.ts";
import { bounds, isWide, type Spot, spots } from "../geometry.ts";
import type { Finding } from "../records.ts";
import { counted } from "../words.ts";
import { style, townsShown } from "./style.ts";

setWorkerUrl(new URL(worker, import.meta.url).href);

const LAYERS = ["points", "areas"]; // those that a reader can choose on, the narrow ones first
const NAMES = ["country-names", "town-names", "point-names", "area-names"];
const CREDIT = "Outlines: Natural Earth · Places: GeoNames, CC BY 4.0";
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** A map in `element` that tells `choose` which findings are at the place that a reader chose. */
export class SituationMap {
  private findings: Finding[] = [];
  private chosen: string | null = null;
  private readonly tip = new Popup({ closeButton: false, closeOnClick: false, className: "tip", offset: 12 });

  static async in(element: HTMLElement, choose: (ids: string[]) => void): Promise<SituationMap> {
    const under = await atlas();
    return new SituationMap(element, under, choose);
  }

  private readonly map: MapLibre;

  private constructor(
    private readonly element: HTMLElement,
    private readonly under: Atlas,
    choose: (ids: string[]) => void,
  ) {
    this.map = new MapLibre({
      container: element,
      style: style(under),
      center: [20, 25],
      zoom: 1.2,
      maxZoom: 12,
      renderWorldCopies: false,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      locale: { "Map.Title": "Map of the situation; the list beside it holds the same findings" },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.map.addControl(new ScaleControl({}), "bottom-left");
    this.map.addControl(new AttributionControl({ compact: true, customAttribution: CREDIT }), "bottom-right");
    this.map.on("idle", () => this.tell());
    this.map.on("style.load", () => this.draw());
    this.map.on("click", (event) => this.at(event, (spot) => choose(spot.ids.split(" "))));
    this.map.on("mousemove", (event) => this.hover(event));
    this.map.on("mouseout", () => this.tip.remove());
    dark.addEventListener("change", this.turn);
  }

  /** Shows these findings, and with `chosen` which one's place stands out; the view moves where either is new. */
  show(findings: Finding[], chosen: string | null): void {
    const others = findings.map(({ id }) => id).join() !== this.findings.map(({ id }) => id).join();
    const another = chosen !== this.chosen;
    [this.findings, this.chosen] = [findings, chosen];
    this.element.dataset["state"] = "drawing";
    if (this.map.getSource("areas")) this.draw();
    const one = findings.filter(({ id, place }) => id === chosen && place);
    if (one.length) {
      if (another) this.fit(one);
    } else if (others) this.fit(findings.filter(({ place }) => place && place.level !== "country"));
  }

  remove(): void {
    dark.removeEventListener("change", this.turn);
    this.map.remove();
  }

  private readonly turn = (): void => void this.map.setStyle(style(this.under));

  private draw(): void {
    const { areas, points, labels } = spots(this.findings, this.under);
    const named = [...points.features, ...labels.features].map(({ properties }) => properties.name);
    for (const layer of ["town-names", "town-dots"]) this.map.setFilter(layer, townsShown(named));
    for (const [name, data] of Object.entries({ areas, points, labels })) {
      data.features.forEach((feature, at) => (feature.id = at + 1));
      this.map.getSource<GeoJSONSource>(name)?.setData(data);
      if (name === "labels") continue;
      for (const feature of data.features) {
        const chosen = this.chosen !== null && feature.properties.ids.split(" ").includes(this.chosen);
        this.map.setFeatureState({ source: name, id: feature.id! }, { chosen });
      }
    }
  }

  private fit(findings: Finding[]): void {
    const { areas, points } = spots(findings.length ? findings : this.findings, this.under);
    const box = bounds([...areas.features, ...points.features]);
    if (!box) return;
    const close = findings.length === 1 && findings[0]?.place && !isWide(findings[0].place);
    this.map.fitBounds(box, { padding: 48, maxZoom: close ? 8 : 9, animate: !still.matches, duration: 700 });
  }

  private at(event: MapMouseEvent, found: (spot: Spot) => void): boolean {
    if (!this.map.getLayer("points")) return false;
    for (const layer of LAYERS) {
      const [feature] = this.map.queryRenderedFeatures(event.point, { layers: [layer] });
      if (feature) {
        found(feature.properties as Spot);
        return true;
      }
    }
    return false;
  }

  private hover(event: MapMouseEvent): void {
    const over = this.at(event, ({ name, count }) => {
      const words = h("span", {}, h("b", {}, h("bdi", {}, name)), ` ${counted(count, "finding")}`);
      this.tip.setLngLat(event.lngLat).setDOMContent(words).addTo(this.map);
    });
    this.map.getCanvas().style.cursor = over ? "pointer" : "";
    if (!over) this.tip.remove();
  }

  private tell(): void {
    const drawn = this.map.queryRenderedFeatures({ layers: LAYERS });
    const count = (layer: string): number => new Set(drawn.filter((one) => one.layer.id === layer).map(({ id }) => id)).size;
    const { dataset } = this.element;
    [dataset["points"], dataset["areas"]] = [String(count("points")), String(count("areas"))];
    dataset["names"] = String(this.map.queryRenderedFeatures({ layers: NAMES }).length);
    dataset["state"] = "drawn";
  }
}
