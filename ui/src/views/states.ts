// What holds at each place over time: a strip of days for each state, on which what nobody speaks of is left open.
import { states } from "../api.ts";
import { fill, h } from "../dom.ts";
import type { Place, Spell, State } from "../records.ts";
import type { Route } from "../route.ts";
import { day, days, share } from "../days.ts";
import { counted, place as placed, when } from "../words.ts";
import { type Voices, version } from "./finding.ts";
import { form, nothing } from "./form.ts";

const ASKED = ["at", "known", "kind", "place", "party", "bbox"];

const MOST = 60; // places listed at once

/** #/states?place=…&at=…&known=… */
export async function showStates(main: HTMLElement, { asked: all }: Route): Promise<void> {
  const asked = Object.fromEntries(ASKED.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
  document.title = "Over time · wederhoor";
  const found = await states(asked);
  const list = h("div", { class: "grounds" });
  const places = [...grouped(found.states).values()].sort((a, b) => b.length - a.length || a[0]!.place.name.localeCompare(b[0]!.place.name));
  if (places.length) listed(list, places, found.voices, MOST);
  else fill(list, nothing(asked));
  const what = h("p", { class: "key" }, "What nobody speaks of is unknown, and hatched. Where versions differ, each has its row.");
  fill(main, h("div", { class: "column states" }, h("h1", {}, "Over time"), form("states", ["at", "known", "kind", "place", "party"], asked), what, list));
  scrollTo({ top: 0 });
}

function listed(list: HTMLElement, places: State[][], voices: Voices, most: number): void {
  const shown = places.slice(0, most).map((own) => ground(own, voices));
  const left = places.length - most;
  const more = h("button", { type: "button", class: "more", click: () => listed(list, places, voices, most + MOST) }, `Show more: ${counted(left, "place")} left`);
  fill(list, shown, left > 0 && more);
}

function grouped(found: State[]): Map<string, State[]> {
  const groups = new Map<string, State[]>();
  for (const state of found) groups.set(name(state.place), [...(groups.get(name(state.place)) ?? []), state]);
  return groups;
}

function name({ id, name: called, level }: Place): string {
  return id ?? `${called} ${level}`;
}

/** One place: its states under each other, on the same days. */
function ground(own: State[], voices: Voices): HTMLElement {
  const spells = own.flatMap((state) => state.spells);
  const first = spells.reduce((least, spell) => (spell.first < least ? spell.first : least), spells[0]!.first);
  const last = spells.reduce((most, spell) => (spell.last > most ? spell.last : most), spells[0]!.last);
  const where = h("bdi", {}, placed(own[0]!.place));
  return h(
    "section",
    { class: "ground", "data-place": own[0]!.place.name },
    h("h2", {}, where, h("small", {}, when(days(first, last)))),
    own.map((state) => strip(state, [first, last], voices)),
  );
}

function strip(state: State, [first, last]: [string, string], voices: Voices): HTMLElement {
  const detail = h("div", { class: "detail", hidden: true });
  const whole = day(last) - day(first) + 1;
  const cells = state.spells.map((spell) => cell(spell, detail, voices));
  for (const [at, { first: from, last: until }] of state.spells.entries()) {
    cells[at]!.style.left = share(day(from) - day(first), whole);
    cells[at]!.style.width = share(day(until) - day(from) + 1, whole);
  }
  const rows = Math.max(...state.spells.map(({ versions }) => versions.length));
  const days_ = h("div", { class: "days" }, cells);
  days_.style.setProperty("--rows", String(rows));
  return h("div", { class: "state", "data-topic": state.topic }, h("h3", {}, state.topic), days_, detail);
}

/** A stretch of days; pressed, it shows its versions below the strip. */
function cell(spell: Spell, detail: HTMLElement, voices: Voices): HTMLElement {
  const { versions } = spell;
  const told = when(days(spell.first, spell.last));
  if (!versions.length) return h("span", { class: "spell unknown", title: `${told}: unknown`, role: "img", "aria-label": `${told}: unknown` });
  const standing = versions.length > 1 ? "contested" : versions[0]!.origins > 1 ? "corroborated" : "reported";
  const says = versions.map((one) => one.says);
  const press = (event: Event): void => open(event.currentTarget as HTMLElement, spell, detail, voices);
  return h(
    "button",
    { class: `spell ${standing}`, type: "button", "aria-expanded": "false", title: `${told}: ${says.join(" / ")}`, click: press },
    says.map((words) => h("span", {}, words)),
  );
}

function open(button: HTMLElement, spell: Spell, detail: HTMLElement, voices: Voices): void {
  const shut = button.getAttribute("aria-expanded") === "true";
  for (const one of button.parentElement!.querySelectorAll(".spell[aria-expanded]")) one.setAttribute("aria-expanded", "false");
  detail.hidden = shut;
  if (shut) return;
  button.setAttribute("aria-expanded", "true");
  const { versions } = spell;
  const several = versions.length > 1;
  const each = versions.map((one, at) => version(one, several ? `Version ${at + 1}` : null, voices));
  detail.className = `detail ${several ? "contested" : "reported"}`;
  fill(detail, h("p", { class: "eyebrow" }, when(days(spell.first, spell.last))), h("div", { class: `versions count-${Math.min(3, versions.length)}` }, each));
}
