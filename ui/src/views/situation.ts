// The situation: findings with their standings, beside them a map with the findings at their places.
import { differences, picture } from "../api.ts";
import { fill, h } from "../dom.ts";
import type { Difference, Finding, Picture, Standing } from "../records.ts";
import { type Route, to } from "../route.ts";
import { counted, STANDINGS, when } from "../words.ts";
import { item } from "./finding.ts";
import { form, nothing } from "./form.ts";
import type { SituationMap } from "./map.ts";

const ASKED = ["at", "known", "since", "place", "kind", "party", "bbox"];

const MOST = 200;

interface Shown {
  main: HTMLElement;
  list: HTMLElement;
  canvas: HTMLElement;
  map: SituationMap | null;
  picture: Pick<Picture, "findings" | "voices">;
  turns: Map<string, Difference>; // how each became otherwise, where that was asked
  asked: Record<string, string>;
  chosen: string | null;
  hidden: Set<Standing>;
  most: number; // findings listed at once
  here: string[] | null; // the findings at the place that was chosen on the map
}

let shown: Shown | null = null;

/** #/situation?at=…&known=… and #/finding/ID?…, which is the same with one finding open. */
export async function showSituation(main: HTMLElement, { view, ids, asked: all }: Route): Promise<void> {
  const asked = Object.fromEntries(ASKED.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
  document.title = "Situation · wederhoor";
  const chosen = view === "finding" ? (ids[0] ?? null) : null;
  const fresh = !shown || !main.contains(shown.list) || JSON.stringify(shown.asked) !== JSON.stringify(asked);
  if (fresh) await begin(main, asked);
  const now = shown!;
  now.chosen = chosen;
  if (now.here && chosen && !now.here.includes(chosen)) now.here = null;
  update(now);
  if (chosen) now.list.querySelector(".open")?.scrollIntoView({ block: fresh ? "start" : "nearest" });
}

async function begin(main: HTMLElement, asked: Record<string, string>): Promise<void> {
  const [found, turns] = asked["since"] ? await changed(asked) : [await picture(asked), new Map<string, Difference>()];
  shown?.map?.remove();
  const list = h("div", { class: "findings" });
  const canvas = h("div", { class: "map", "data-state": "loading" });
  shown = { main, list, canvas, map: null, picture: found, turns, asked, chosen: null, hidden: new Set(), most: MOST, here: null };
  const column = h("div", { class: "column" }, h("h1", {}, "Situation"), form("situation", ["at", "known", "since", "kind", "place", "party"], asked), list);
  const unplaced = found.findings.filter(({ place }) => !place || place.lat === null).length;
  const note = unplaced ? h("p", { class: "note" }, `${counted(unplaced, "finding")} without a place: in the list only`) : null;
  fill(main, h("div", { class: "situation" }, column, h("div", { class: "sheet" }, canvas, note)));
  scrollTo({ top: 0 });
  void draw(shown);
}

/** The findings that became otherwise since a day of knowledge, each with how. */
async function changed(asked: Record<string, string>): Promise<[Shown["picture"], Shown["turns"]]> {
  const { differences: all, voices } = await differences(asked);
  const pairs = all.map((one): [Finding | null, Difference] => [one.after ?? one.before, one]);
  const found = pairs.filter((pair): pair is [Finding, Difference] => pair[0] !== null);
  return [{ findings: found.map(([finding]) => finding), voices }, new Map(found.map(([finding, one]) => [finding.id, one]))];
}

/** The map comes when it is there; the list does not wait for it, and stays where there is no WebGL. */
async function draw(now: Shown): Promise<void> {
  try {
    const { SituationMap } = await import("./map.ts");
    now.map = await SituationMap.in(now.canvas, (ids) => choose(now, ids));
    if (shown !== now) return now.map.remove();
    onMap(now);
  } catch (error) {
    now.canvas.dataset["state"] = "failed";
    const words = error instanceof Error ? error.message : String(error);
    fill(now.canvas, h("p", { class: "empty" }, `No map here: ${words}`));
  }
}

function choose(now: Shown, ids: string[]): void {
  now.here = ids;
  const one = ids.length === 1 ? ids[0]! : null;
  const target = one ? to("finding", [one], now.asked) : to("situation", [], now.asked);
  if (location.hash === target || (!one && !now.chosen)) update(now);
  else location.hash = target;
}

function update(now: Shown): void {
  const { here, list } = now;
  const focused = document.activeElement?.closest<HTMLElement>(".findings .finding")?.dataset["finding"];
  const gone = now.chosen && !now.picture.findings.some(({ id }) => id === now.chosen);
  const listed = here ? visible(now).filter(({ id }) => here.includes(id)) : visible(now);
  const note = h("p", { class: "empty" }, "The finding of this address is not in this situation; other dates, or other judgements, may have it.");
  fill(list, legend(now), gone && note, here ? only(now, listed) : null, days(now, listed));
  if (focused) list.querySelector<HTMLElement>(`[data-finding="${CSS.escape(focused)}"] .summary`)?.focus({ preventScroll: true });
  onMap(now);
}

function onMap(now: Shown): void {
  now.map?.show(visible(now), now.chosen);
}

function visible({ picture: found, hidden }: Shown): Finding[] {
  return found.findings.filter(({ standing }) => !hidden.has(standing));
}

/** Standings with how many findings have them; each can be hidden, in the list and on the map. */
function legend(now: Shown): HTMLElement {
  const count = (standing: Standing): number => now.picture.findings.filter((one) => one.standing === standing).length;
  const toggle = (standing: Standing): void => {
    if (!now.hidden.delete(standing)) now.hidden.add(standing);
    update(now);
    now.list.querySelector<HTMLElement>(`.legend .${standing}`)?.focus();
  };
  const there = (Object.entries(STANDINGS) as [Standing, string][]).filter(([standing]) => count(standing) > 0);
  const chips = there.map(([standing, words]) =>
    h(
      "button",
      { class: `chip ${standing}`, type: "button", title: words, "aria-pressed": String(!now.hidden.has(standing)), click: () => toggle(standing) },
      h("b", {}, count(standing)),
      ` ${standing}`,
    ),
  );
  return h("div", { class: "legend", role: "group", "aria-label": "Standings: which findings to show" }, chips);
}

function only(now: Shown, listed: Finding[]): HTMLElement {
  const all = (): void => {
    now.here = null;
    update(now);
  };
  const name = listed[0]?.place?.name ?? "there";
  return h("p", { class: "only" }, `${counted(listed.length, "finding")} at ${name} `, h("button", { type: "button", click: all }, "Show all"));
}

function days(now: Shown, findings: Finding[]): HTMLElement[] {
  if (!now.picture.findings.length) return [nothing(now.asked)];
  if (!findings.length) return [h("p", { class: "empty" }, "All are hidden: choose a standing above.")];
  const sorted = [...findings].sort((a, b) => latest(b.at ?? "").localeCompare(latest(a.at ?? "")));
  now.most = Math.max(now.most, sorted.findIndex(({ id }) => id === now.chosen) + 1);
  const sections = [...grouped(sorted.slice(0, now.most))].map(([day, those]) =>
    h(
      "section",
      { class: "day" },
      h("h2", {}, day ? when(day) : "No day given"),
      h("ol", {}, those.map((finding) => item(finding, { voices: now.picture.voices, asked: now.asked, turns: now.turns }, finding.id === now.chosen))),
    ),
  );
  return sorted.length > now.most ? [...sections, more(now, sorted.length - now.most)] : sections;
}

function more(now: Shown, left: number): HTMLElement {
  const click = (): void => {
    now.most += MOST;
    update(now);
  };
  return h("button", { type: "button", class: "more", click }, `Show more: ${left.toLocaleString("en")} left`);
}

function grouped(findings: Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.at ?? "", [...(groups.get(finding.at ?? "") ?? []), finding]);
  return groups;
}

/** What a day ends with sorts it: an interval after its last day's own findings, a month after its days. */
function latest(edtf: string): string {
  const last = edtf.split("/").pop() ?? "";
  return `${last.padEnd(10, "-")}${edtf.includes("/") ? "0" : "1"}`;
}
