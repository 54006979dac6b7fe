// One finding: what it is about and how it stands; opened, its versions side by side with who says which.
import { h, quoted } from "../dom.ts";
import type { Finding, Version, Voice } from "../records.ts";
import { to } from "../route.ts";
import { counted, kind, party, publisher, source, STANDINGS, when } from "../words.ts";

type Voices = Record<string, Voice>;

export function item(finding: Finding, voices: Voices, asked: Record<string, string>, open: boolean): HTMLElement {
  const { id, standing, place, versions } = finding;
  const target = open ? to("situation", [], asked) : to("finding", [id], asked);
  return h(
    "li",
    { class: `finding ${standing}${open ? " open" : ""}`, "data-finding": id },
    h(
      "a",
      { class: "summary", href: target, "aria-expanded": String(open) },
      h("span", { class: `badge ${standing}`, title: STANDINGS[standing] }, standing),
      h("h3", {}, kind(finding.kind), place && h("span", { class: "where" }, h("bdi", {}, place.name))),
      h("p", { class: "says" }, versions.map((version, at) => [at > 0 && h("i", {}, between(finding)), h("span", {}, version.says)])),
      h("p", { class: "who" }, counted(count(versions), "origin"), sides(versions)),
    ),
    open && detail(finding, voices),
  );
}

/** What stands between two versions: they contradict, or the one came after the other. */
function between({ standing }: Finding): string {
  return standing === "contested" ? " ≠ " : " → ";
}

function count(versions: Version[]): number {
  return versions.reduce((sum, { origins }) => sum + origins, 0);
}

function sides(versions: Version[]): string {
  const parties = [...new Set(versions.flatMap((version) => version.parties))];
  return parties.length ? `: ${parties.map(party).join(", ")}` : "";
}

function detail(finding: Finding, voices: Voices): HTMLElement {
  const telling = finding.relations.filter(({ stand }) => stand === "conflicts" || stand === "updates");
  const shown = telling.length ? telling : finding.relations;
  const why = [...new Set(shown.map(({ stand, why: reason }) => `${stand}: ${reason}`))].slice(0, 6);
  return h(
    "div",
    { class: "detail" },
    h("div", { class: `versions count-${Math.min(3, finding.versions.length)}` }, finding.versions.map((one, at) => version(one, at, finding, voices))),
    why.length > 0 && h("ul", { class: "why", "aria-label": "Why it stands so" }, why.map((words) => h("li", {}, words))),
    h("p", { class: "ids" }, h("code", {}, finding.id), " ", h("code", {}, finding.kind)),
  );
}

function version({ says, origins, parties, claims }: Version, at: number, { versions, standing }: Finding, voices: Voices): HTMLElement {
  const name = versions.length < 2 ? "All agree" : standing === "contested" ? `Version ${at + 1}` : at ? "Later" : "Earlier";
  return h(
    "section",
    { class: "version", "aria-label": name },
    versions.length > 1 && h("p", { class: "eyebrow" }, name),
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
