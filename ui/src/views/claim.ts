// A claim's fields, each with the mark that its words carry in the text.
import { statement } from "../api.ts";
import { type Child, fill, h, quoted } from "../dom.ts";
import type { Claim, Judgement, Source, Span } from "../records.ts";
import { to } from "../route.ts";
import { BASES, certainty, extent, judgement, kind, party, place, publisher, quantity, source, sourceType, stance, when } from "../words.ts";

export type Field = "kind" | "place" | "time" | "source" | "quantity" | "party" | "certainty" | "object";

const EVIDENCE: Record<string, Field> = {
  actor: "party",
  target: "party",
  object: "object",
  polarity: "certainty",
  modality: "certainty",
};

/** The spans behind a claim's fields, where the text has them. */
export function evidence(claim: Claim): [Field, Span][] {
  const spans: [Field, Span | null | undefined][] = [
    ["kind", claim.trigger],
    ["place", claim.place?.span],
    ["time", claim.time?.span],
    ["quantity", claim.quantity?.span],
    ...claim.sources.flatMap((one): [Field, Span | null][] => [["source", one.span], ["source", one.cue]]),
    ...Object.entries(claim.evidence).map(([name, span]): [Field, Span] => [EVIDENCE[name] ?? "kind", span]),
  ];
  return spans.filter((pair): pair is [Field, Span] => Boolean(pair[1]));
}

/** All that a claim says, for a reader. */
export function card(claim: Claim): HTMLElement {
  const has = new Set(evidence(claim).map(([field]) => field));
  const row = (field: Field, name: string, ...value: Child[]): HTMLElement[] => [
    h("dt", {}, has.has(field) && h("i", { class: `swatch field-${field}`, title: "Marked so in the text" }), name),
    h("dd", { "data-field": name.toLowerCase() }, value),
  ];
  const { actor, target } = claim;
  return h(
    "section",
    { class: "claim", "data-claim": claim.id, "aria-label": "Claim" },
    h("h2", {}, kind(claim.kind, claim.object), h("code", { class: "kind" }, claim.kind)),
    h("blockquote", {}, quoted(claim.quote, claim.language)),
    h(
      "dl",
      {},
      row("certainty", "Certainty", certainty(claim)),
      row("source", "Sources", chain(claim)),
      claim.place ? row("place", "Place", place(claim.place), note(extent(claim.place))) : row("place", "Place", none("the text gives none")),
      claim.time ? row("time", "Time", when(claim.time.edtf), note(BASES[claim.time.basis])) : row("time", "Time", none("the text gives none")),
      claim.quantity && row("quantity", "Quantity", quantity(claim.quantity)),
      claim.object && row("object", "Object", claim.object),
      actor && row("party", "By", party(actor)),
      target && row("party", "To", party(target)),
      claim.denies.length > 0 && row("certainty", "Denies", claim.denies.map((id) => h("a", { href: to("claim", [id]) }, "this claim "))),
      row("kind", "Rule", h("code", {}, claim.rule ?? "none"), note(`read by ${claim.extractor}`)),
    ),
    findings(claim),
  );
}

/** From who first said it, over those who passed it on, to who published it. */
function chain(claim: Claim): HTMLElement {
  const voice = h("li", { class: "own" }, h("b", {}, "The report itself"), note("in its own voice"));
  const last = h("li", { class: "publisher" }, h("b", {}, publisher(claim.publisher)), note(claim.published ? `published it, ${when(claim.published)}` : "published it, undated"));
  return h("ol", { class: "chain" }, claim.sources.length ? claim.sources.map((one, at) => link(one, at, claim.language)) : voice, last);
}

function link(one: Source, at: number, language: string | null): HTMLElement {
  const shown = source(one);
  const mention = one.mention && one.mention !== shown ? h("q", {}, quoted(one.mention, language)) : null;
  const role = at === 0 ? "origin" : "relay";
  return h("li", { class: role }, h("b", {}, h("bdi", {}, shown)), mention, note(`${role}, ${sourceType(one)}: ${stance(one)}`));
}

function findings(claim: Claim): HTMLElement {
  const links = h("div", { class: "rests" });
  statement(claim.id).then(
    ({ findings: ids, judgements }) =>
      fill(links, decided(judgements), ids.map((id) => h("p", {}, h("a", { href: to("finding", [id]) }, "See what others say of this →")))),
    () => fill(links, note("The situation can't be worked out just now.")),
  );
  return links;
}

/** What people and rules decided, and why. */
export function decided(judgements: Judgement[]): HTMLElement | null {
  const rows = judgements.map((one) => h("li", {}, judgement(one), h("q", {}, one.why)));
  return rows.length ? h("ul", { class: "decided", "aria-label": "Judgements" }, rows) : null;
}

function note(words: string): HTMLElement {
  return h("small", {}, words);
}

function none(words: string): HTMLElement {
  return h("span", { class: "none" }, words);
}
