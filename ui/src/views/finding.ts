// One finding: what it is about and how it stands; opened, its versions side by side with who says which.
import { account } from "../api.ts";
import { fill, h, quoted } from "../dom.ts";
import type { Difference, Finding, Version, Voice } from "../records.ts";
import { to } from "../route.ts";
import { counted, kind, party, publisher, source, STANDINGS, TURNS, when } from "../words.ts";
import { decided } from "./claim.ts";

export type Voices = Record<string, Voice>;

/** What a list shows of findings: who says what in them, what was asked, and how each became otherwise, where that was. */
export interface Around {
  voices: Voices;
  asked: Record<string, string>;
  turns: Map<string, Difference>;
}

export function item(finding: Finding, around: Around, open: boolean): HTMLElement {
  const { asked } = around;
  const { id, standing, place } = finding;
  const versions = inOrder(finding);
  const target = open ? to("situation", [], asked) : to("finding", [id], asked);
  return h(
    "li",
    { class: `finding ${standing}${open ? " open" : ""}`, "data-finding": id },
    h(
      "a",
      { class: "summary", href: target, "aria-expanded": String(open) },
      h("span", { class: `badge ${standing}`, title: STANDINGS[standing] }, standing),
      turn(around.turns.get(id)),
      h("h3", {}, kind(finding.kind), place && h("span", { class: "where" }, h("bdi", {}, place.name))),
      h("p", { class: "says" }, versions.map((version, at) => [at > 0 && h("i", {}, between(finding)), h("span", {}, version.says)])),
      h("p", { class: "who" }, counted(count(versions), "origin"), sides(versions), versions.some(across) && " across sides"),
    ),
    open && detail(finding, around),
  );
}

/** What stands between two versions: they contradict, or the one came after the other. */
function between(finding: Finding): string {
  return finding.standing === "contested" ? " ≠ " : follow(finding) ? " → " : " / ";
}

/** The versions, an earlier before what updates it. */
function inOrder(finding: Finding): Version[] {
  const rank = (version: Version): number => finding.versions.filter((other) => before(finding, other, version)).length;
  return [...finding.versions].sort((one, other) => rank(one) - rank(other));
}

/** Whether a claim of `other` updates one of `one`; in an update, `a` is the earlier. */
function before({ relations }: Finding, one: Version, other: Version): boolean {
  return relations.some(({ stand, a, b }) => stand === "updates" && one.claims.includes(a) && other.claims.includes(b));
}

/** Whether every version updates the one before it, so that they may be called earlier and later. */
function follow(finding: Finding): boolean {
  const versions = inOrder(finding);
  return versions.slice(1).every((version, at) => before(finding, versions[at]!, version) && !before(finding, version, versions[at]!));
}

function count(versions: Version[]): number {
  return versions.reduce((sum, { origins }) => sum + origins, 0);
}

function sides(versions: Version[]): string {
  const parties = [...new Set(versions.flatMap((version) => version.parties))];
  return parties.length ? `: ${parties.map(party).join(", ")}` : "";
}

/** Whether two sides agree on it, which weighs more than two voices of one. */
function across({ origins, parties }: Version): boolean {
  return origins > 1 && parties.length > 1;
}

/** How it became otherwise, and what it was before. */
function turn(difference: Difference | undefined): HTMLElement | null {
  if (!difference) return null;
  const { turn: name, before: was } = difference;
  const before = was && name !== "repeated" ? `: was ${was.standing}, “${was.versions.map(({ says }) => says).join(" / ")}”` : "";
  return h("span", { class: `turn ${name}` }, `${TURNS[name]}${before}`);
}

function detail(finding: Finding, { voices, asked }: Around): HTMLElement {
  const telling = finding.relations.filter(({ stand }) => stand === "conflicts" || stand === "updates");
  const shown = telling.length ? telling : finding.relations;
  const why = [...new Set(shown.map(({ stand, why: reason }) => `${stand}: ${reason}`))].slice(0, 6);
  return h(
    "div",
    { class: "detail" },
    h("div", { class: `versions count-${Math.min(3, finding.versions.length)}` }, inOrder(finding).map((one, at) => version(one, named(finding, at), voices))),
    judged(finding, asked),
    why.length > 0 && h("ul", { class: "why", "aria-label": "Why it stands so" }, why.map((words) => h("li", {}, words))),
    h("p", { class: "ids" }, h("code", {}, finding.id), " ", h("code", {}, finding.kind)),
  );
}

function judged(finding: Finding, asked: Record<string, string>): HTMLElement {
  const place = h("div", { class: "judged" });
  account(finding.id, asked).then(
    ({ judgements }) => fill(place, decided(judgements)),
    () => place.remove(), // it is gone from the situation, so nothing is decided about it
  );
  return place;
}

function named(finding: Finding, at: number): string | null {
  if (finding.versions.length < 2) return null;
  if (finding.standing === "contested" || !follow(finding)) return `Version ${at + 1}`;
  return at === 0 ? "Earlier" : at === finding.versions.length - 1 ? "Latest" : "Then";
}

/** What one version says, who stands behind it, and every claim of it with its words. */
export function version({ says, origins, parties, claims }: Version, name: string | null, voices: Voices): HTMLElement {
  return h(
    "section",
    { class: "version", "aria-label": name ?? "What is said" },
    name && h("p", { class: "eyebrow" }, name),
    h("h4", {}, says),
    h("p", { class: "who" }, counted(origins, "origin"), parties.length ? `: ${parties.map(party).join(", ")}` : ", no side"),
    h("ul", {}, claims.map((id) => voices[id]).filter((one) => one !== undefined).map(voice)),
  );
}

function voice({ claim, report, publisher: name, published, origin, relays, quote }: Voice): HTMLElement {
  const who = origin ? source(origin) : publisher(name);
  const via = origin ? `in ${publisher(name)}${relays ? `, over ${counted(relays, "relay")}` : ""}` : "in its own voice";
  return h(
    "li",
    {},
    h("a", { href: to("report", [report, claim]) }, h("b", {}, h("bdi", {}, who)), h("small", {}, `${via}, ${published ? when(published) : "undated"}`), h("q", {}, quoted(quote))),
  );
}
