// One report: its text with the evidence of every claim marked, and the claim chosen beside it.
import { reading, Refusal, statement } from "../api.ts";
import { fill, h, quoted } from "../dom.ts";
import type { Claim, Reading } from "../records.ts";
import { type Route, to } from "../route.ts";
import { type Mark, type Segment, segments } from "../spans.ts";
import { claimed, counted, publisher, quantity, when } from "../words.ts";
import { card, evidence, type Field } from "./claim.ts";

type Layer = { claim: string } | { field: Field } | { header: true };

let open: Reading | null = null;

/** #/claim/ID: the report that it stands in, with the claim chosen. */
export async function showClaim(main: HTMLElement, { ids }: Route): Promise<void> {
  if (!ids[0]) throw new Refusal("The address names no claim.");
  const { claim } = await statement(ids[0]);
  history.replaceState(null, "", to("report", [claim.report, claim.id]));
  await showReport(main, { view: "report", ids: [claim.report, claim.id], asked: {} });
}

/** #/report/ID[/CLAIM] */
export async function showReport(main: HTMLElement, { ids: [id = "", chosen] }: Route): Promise<void> {
  if (!id) throw new Refusal("The address names no report.");
  if (open?.report.id !== id || !main.querySelector(".report")) {
    open = await reading(id);
    document.title = `${open.report.title ?? publisher(open.report.publisher)} · wederhoor`;
    fill(main, frame(open));
    scrollTo({ top: 0 });
  }
  choose(main, open, open.claims.find((claim) => claim.id === chosen) ?? null);
}

function frame({ report, claims, changes }: Reading): HTMLElement {
  const { title, language } = report;
  return h(
    "div",
    { class: "report" },
    h(
      "article",
      {},
      h("p", { class: "back" }, h("a", { href: "#/reports" }, "← Reports")),
      h("p", { class: "byline" }, h("b", {}, publisher(report.publisher)), h("span", {}, report.published ? when(report.published) : "undated"), origin(report)),
      title ? h("h1", {}, quoted(title, language)) : h("h1", { class: "untitled" }, "Report without a title"),
      changes.map(({ fate, since, why }) => h("p", { class: "fate" }, `${fate} on ${when(since)}${why ? `: ${why}` : ""}`)),
      h("div", { class: "text", lang: language, dir: "auto" }),
    ),
    h("aside", { "aria-label": "Claims", "data-count": claims.length }),
  );
}

function origin({ url, article }: Reading["report"]): HTMLElement | null {
  if (url && /^https?:/.test(url)) return h("a", { href: url, rel: "noreferrer external" }, "original");
  return article ? h("span", { class: "file" }, article) : null;
}

function choose(main: HTMLElement, read: Reading, chosen: Claim | null): void {
  const text = main.querySelector<HTMLElement>(".text")!;
  const back = text.contains(document.activeElement) || main.querySelector("aside")!.contains(document.activeElement);
  fill(text, marked(read, chosen));
  fill(main.querySelector("aside")!, chosen ? detail(read, chosen) : index(read));
  if (!chosen) return;
  const first = text.querySelector<HTMLElement>(".chosen");
  if (back) first?.focus({ preventScroll: true });
  if (first && !visible(first)) first.scrollIntoView({ block: "center" });
}

function visible(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight * 0.85;
}

function marked(read: Reading, chosen: Claim | null): (Node | string)[] {
  const marks: Mark<Layer>[] = read.claims.map(({ id, span }) => ({ span, what: { claim: id } }));
  if (read.report.body) marks.push({ span: [0, read.report.body], what: { header: true } });
  if (chosen) for (const [field, span] of evidence(chosen)) marks.push({ span, what: { field } });
  const begun = new Set<string>();
  return segments(read.report.text, marks).map((segment) => piece(read, segment, chosen, begun));
}

function piece(read: Reading, { text, marks }: Segment<Layer>, chosen: Claim | null, begun: Set<string>): Node | string {
  const claims = marks.flatMap((layer) => ("claim" in layer ? [layer.claim] : []));
  const fields = marks.flatMap((layer) => ("field" in layer ? [layer.field] : []));
  const header = marks.some((layer) => "header" in layer);
  if (!claims.length) return fields.length || header ? h("span", { class: header ? "header" : tags(fields) }, text) : text;
  const first = claims.find((id) => !begun.has(id)); // one stop of the Tab key for each claim
  for (const id of claims) begun.add(id);
  const next = following(claims, chosen?.id);
  const classes = [`depth-${Math.min(3, claims.length)}`, chosen && claims.includes(chosen.id) && "chosen", tags(fields)];
  const go = (): void => void (location.hash = to("report", [read.report.id, next]));
  return h(
    "mark",
    {
      class: classes.filter(Boolean).join(" "),
      "data-claims": claims.join(" "),
      role: "button",
      tabindex: first ? 0 : -1,
      "aria-label": first ? `${text} – ${counted(claims.length, "claim")}: ${claims.map((id) => titled(read, id)).join("; ")}` : null,
      click: go,
      keydown: (event) => {
        if (!["Enter", " "].includes((event as KeyboardEvent).key)) return;
        event.preventDefault();
        go();
      },
    },
    text,
  );
}

/** Where claims lie over one another, the innermost comes first and each click goes one further out. */
function following(claims: string[], chosen: string | undefined): string {
  const at = chosen === undefined ? -1 : claims.indexOf(chosen);
  return claims[at > 0 ? at - 1 : claims.length - 1]!;
}

function tags(fields: Field[]): string {
  return fields.map((field) => `field field-${field}`).join(" ");
}

function titled(read: Reading, id: string): string {
  const claim = read.claims.find((one) => one.id === id);
  return claim ? claimed(claim) : id;
}

function index(read: Reading): HTMLElement[] {
  const lead = read.claims.length ? "Choose one here or in the text." : "wederhoor read no claim about a conflict in this report.";
  const items = read.claims.map((claim) =>
    h(
      "li",
      {},
      h(
        "a",
        { href: to("report", [read.report.id, claim.id]), "data-claim": claim.id },
        h("b", {}, claimed(claim)),
        h("span", {}, [claim.place?.name, claim.quantity && quantity(claim.quantity)].filter(Boolean).join(" · ")),
        h("q", {}, quoted(claim.quote, claim.language)),
      ),
    ),
  );
  return [h("h2", {}, counted(read.claims.length, "claim")), h("p", { class: "hint" }, lead), h("ol", { class: "index" }, items)];
}

function detail(read: Reading, chosen: Claim): HTMLElement[] {
  const at = read.claims.indexOf(chosen);
  const step = (by: number, words: string): HTMLElement | null => {
    const other = read.claims[at + by];
    return other ? h("a", { href: to("report", [read.report.id, other.id]), rel: by < 0 ? "prev" : "next" }, words) : null;
  };
  const steps = h(
    "nav",
    { class: "steps", "aria-label": "Other claims" },
    h("a", { href: to("report", [read.report.id]) }, "All claims"),
    h("span", {}, `${at + 1} of ${read.claims.length}`),
    step(-1, "← Before"),
    step(1, "Next →"),
  );
  return [steps, card(chosen)];
}
