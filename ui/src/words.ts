// Fields in words for a reader.
import countries from "../shapes/countries.json" with { type: "json" };
import type { Claim, Difference, Judgement, Place, Quantity, Source, Standing } from "./records.ts";

const NAMES: Record<string, string> = countries;
const MONTHS = "January February March April May June July August September October November December".split(" ");

export const FAMILIES: Record<string, string> = {
  attack: "Attacks",
  control: "Control",
  movement: "Movement",
  harm: "People harmed",
  damage: "Damage",
  service: "Services",
  access: "Access",
  talks: "Talks",
  stance: "Stances",
};

const KINDS: Record<string, string> = {
  "attack.attack": "Attack",
  "attack.repelled": "Attack repelled",
  "control.captured": "Captured",
  "control.recaptured": "Recaptured",
  "control.held": "Held",
  "control.contested": "Fought over",
  "control.encircled": "Encircled",
  "control.presence": "Forces present",
  "movement.stalled": "Advance stalled",
  "harm.killed": "People killed",
  "harm.injured": "People injured",
  "harm.missing": "People missing",
  "harm.detained": "People detained",
  "harm.displaced": "People displaced",
  "service.cut": "Service cut",
  "service.restored": "Service restored",
  "talks.planned": "Talks planned",
  "talks.held": "Talks held",
  "talks.failed": "Talks failed",
  "talks.agreed": "Agreed in talks",
};

export const STANDINGS: Record<Standing, string> = {
  contested: "claims conflict",
  corroborated: "independent origins agree",
  reported: "one origin",
  updated: "a newer state or figure",
  corrected: "put right since",
  retracted: "taken back",
};

export const TURNS: Record<Difference["turn"], string> = {
  new: "new",
  standing: "stands otherwise",
  updated: "updated",
  repeated: "said again",
  withdrawn: "withdrawn",
};

const VERDICTS: Record<Judgement["verdict"], string> = {
  same: "holds claims of this to be one event",
  different: "holds claims of this to be of different events",
  accepted: "accepted a claim",
  wrong: "rejected a claim",
  amended: "put a claim right",
  note: "noted",
  undone: "undid a judgement",
};

const TYPES: Record<string, string> = {
  local_authority: "local authority",
  emergency_services: "emergency services",
  un: "United Nations",
  ngo: "aid or rights organisation",
  armed_group: "armed group",
  unknown: "not named",
};

const STANCES: Record<Source["stance"], string> = {
  asserts: "says so",
  denies: "denies it",
  confirms: "confirms it",
  demands: "demands it",
  quotes: "passes it on",
};

const UNITS: Record<string, [one: string, many: string]> = {
  person: ["person", "people"],
  aircraft: ["aircraft", "aircraft"],
  other: ["", ""],
};

const RELATIONS: Record<Place["relation"], string> = { in: "in", near: "near", from: "from", to: "to", over: "over" };

export const BASES = {
  stated: "as the text says",
  inherited: "carried over from a sentence before",
  published: "the text says nothing: the day of publication stands in",
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `Air strike` for attack.air_strike; the object of a service or damage stands with it. */
export function kind(name: string, object: string | null = null): string {
  const plain = KINDS[name] ?? sentence((name.split(".")[1] ?? name).replaceAll("_", " "));
  return object ? `${plain}: ${object}` : plain;
}

/** A claim in a few words, with how far it commits itself: `Not so: evacuated`, `Possibly: air strike`. */
export function claimed(claim: Claim): string {
  const what = kind(claim.kind, claim.object);
  const doubt = { actual: "", possible: "Possibly", planned: claim.kind === "talks.planned" ? "" : "Planned" }[claim.modality];
  const lead = claim.polarity === "negated" ? "Not so" : doubt;
  return lead ? `${lead}: ${what.charAt(0).toLowerCase()}${what.slice(1)}` : what;
}

export function party(code: string): string {
  return NAMES[code] ?? code;
}

/** EDTF level 1 in words: `2 March 2022`, `1 to 2 March 2022`, `until March 2022`. */
export function when(edtf: string): string {
  const [low = "", high] = edtf.split("/");
  if (high === undefined) return point(low);
  if (low === "" || low === "..") return `until ${point(high)}`;
  if (high === "" || high === "..") return `from ${point(low)} on`;
  const [a, b] = [point(low).split(" "), point(high).split(" ")];
  const same = a.length === b.length && a.length > 1;
  if (same && a.slice(1).join() === b.slice(1).join()) return `${a[0]} to ${point(high)}`;
  return `${point(low)} to ${point(high)}`;
}

function point(text: string): string {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)\S*?)?)?)?([~?%]?)$/.exec(text);
  if (!found) return text;
  const [, year, month, day, clock, doubt] = found;
  const date = [day && Number(day), month && (MONTHS[Number(month) - 1] ?? month), year].filter(Boolean).join(" ");
  const about = doubt === "~" || doubt === "%" ? "about " : "";
  return `${about}${date}${clock ? `, ${clock}` : ""}${doubt === "?" || doubt === "%" ? " (uncertain)" : ""}`;
}

/** A count as the range it is: `at least 34 people`, `up to 60`, `24 to 36 hours`. */
export function quantity({ min, max, unit }: Quantity): string {
  const [one, many] = UNITS[unit] ?? [unit, `${unit}s`];
  const noun = min === 1 && max === 1 ? one : many;
  return `${range(min, max)} ${noun}`.trim();
}

function range(min: number | null, max: number | null): string {
  const shown = (n: number): string => n.toLocaleString("en");
  if (min === null) return max === null ? "some" : `up to ${shown(max)}`;
  if (max === null) return `at least ${shown(min)}`;
  if (min === max) return min === 0 ? "no" : shown(min);
  return `${shown(min)} to ${shown(max)}`;
}

export function place({ name, relation, level, country }: Place): string {
  const within = country && level !== "country" ? `, ${party(country)}` : "";
  return `${relation === "in" ? "" : `${RELATIONS[relation]} `}${name}${within}`;
}

/** Within how far of the point drawn a place is, so that nobody takes an area for a point. */
export function extent({ level, radius }: Place): string {
  return radius === null ? level : `${level}, within about ${radius.toLocaleString("en")} km`;
}

export function source({ name, mention, type }: Source): string {
  return name ?? mention ?? (type === "unknown" ? "someone not named" : (TYPES[type] ?? type));
}

export function sourceType({ type, party: side }: Source): string {
  return [TYPES[type] ?? type, side && party(side)].filter(Boolean).join(", ");
}

export function stance({ stance: how }: Source): string {
  return STANCES[how];
}

/** Polarity and modality, said as one: what the text commits itself to. */
export function certainty({ polarity, modality }: Claim): string {
  const so = polarity === "negated";
  if (modality === "planned") return so ? "said not to be planned" : "planned or expected, not yet so";
  if (modality === "possible") return so ? "said perhaps not to be so" : "said to be possible, not certain";
  return so ? "said not to be so" : "said to be so";
}

/** `ann rejected a claim, 5 March 2022`; of what was put right, also what. */
export function judgement({ who, when: day, verdict, amends }: Judgement): string {
  const put = Object.entries(amends).map(([field, value]) => `${field}: ${value ?? "none"}`);
  return `${who} ${VERDICTS[verdict]}${put.length ? ` (${put.join(", ")})` : ""}, ${when(day.slice(0, 10))}`;
}

export function publisher(name: string | null): string {
  return name ?? "Unknown publisher";
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
