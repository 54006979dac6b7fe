// The records of the API, as `/api/schema/openapi.json` describes them.

export type Span = [start: number, end: number]; // half-open, in code points of the report's text

export interface Place {
  id: string | null;
  name: string;
  lat: number | null;
  lon: number | null;
  radius: number | null; // km
  level: "site" | "settlement" | "district" | "region" | "country" | "area";
  country: string | null;
  relation: "in" | "near" | "from" | "to" | "over";
  span: Span | null;
}

export interface Source {
  name: string | null;
  mention: string | null;
  party: string | null;
  type: string;
  stance: "asserts" | "denies" | "confirms" | "demands" | "quotes";
  span: Span | null;
  cue: Span | null;
}

export interface Quantity {
  min: number | null;
  max: number | null;
  unit: string;
  span: Span | null;
}

export interface Claim {
  id: string;
  report: string;
  publisher: string | null;
  published: string | null;
  language: string | null;
  kind: string;
  object: string | null;
  span: Span;
  quote: string;
  trigger: Span | null;
  place: Place | null;
  actor: string | null;
  target: string | null;
  time: { edtf: string; basis: "stated" | "inherited" | "published"; span: Span | null } | null;
  sources: Source[];
  polarity: "affirmed" | "negated";
  modality: "actual" | "possible" | "planned";
  quantity: Quantity | null;
  denies: string[];
  evidence: Record<string, Span>;
  extractor: string;
  rule: string | null;
}

export interface Line {
  id: string;
  publisher: string | null;
  title: string | null;
  published: string | null;
  language: string | null;
  url: string | null;
  article: string | null;
  opening: string;
  claims: number;
}

export interface Lines {
  total: number;
  offset: number;
  reports: Line[];
}

export interface Reading {
  report: Omit<Line, "opening" | "claims"> & { text: string; body: number }; // where a header in the file ends
  claims: Claim[];
  changes: { fate: "replaced" | "withdrawn" | "removed"; since: string; why: string | null; by: string | null }[];
}

export interface Judgement {
  id: string;
  who: string;
  when: string;
  verdict: "same" | "different" | "accepted" | "wrong" | "amended" | "note" | "undone";
  claims: string[];
  why: string;
  amends: Record<string, string | null>;
}

export interface Statement {
  claim: Claim;
  report: Line | null;
  findings: string[];
  judgements: Judgement[];
}

export type Standing = "reported" | "corroborated" | "contested" | "updated" | "corrected" | "retracted";

export interface Version {
  claims: string[];
  origins: number;
  parties: string[];
  says: string;
}

export interface Finding {
  id: string;
  event: string;
  kind: string;
  place: Place | null;
  at: string | null;
  standing: Standing;
  versions: Version[];
  relations: { a: string; b: string; stand: "repeats" | "corroborates" | "conflicts" | "updates"; why: string }[];
}

export interface Voice {
  claim: string;
  report: string;
  publisher: string | null;
  published: string | null;
  origin: Source | null;
  relays: number;
  quote: string;
}

export interface Picture {
  at: string | null;
  known: string | null;
  total: number;
  findings: Finding[];
  voices: Record<string, Voice>;
}

/** From `first` to `last`, both included: one version, several where more is told, none where nothing is known. */
export interface Spell {
  first: string;
  last: string;
  versions: Version[];
}

export interface State {
  place: Place;
  topic: string;
  spells: Spell[];
}

export interface States {
  at: string | null;
  known: string | null;
  total: number;
  states: State[];
  voices: Record<string, Voice>;
}

export interface Difference {
  turn: "new" | "standing" | "updated" | "repeated" | "withdrawn";
  before: Finding | null;
  after: Finding | null;
  claims: string[];
}

export interface Differences {
  at: string | null;
  since: string;
  known: string | null;
  total: number;
  differences: Difference[];
  voices: Record<string, Voice>;
}

export interface Account {
  finding: Finding;
  judgements: Judgement[];
}

export interface Matches {
  q: string;
  more: boolean;
  matches: { report: Line; span: Span | null; excerpt: string; claims: string[] }[];
}
