// The list of reports, or of those that have the words searched for.
import { lines, search } from "../api.ts";
import { type Child, fill, h, quoted } from "../dom.ts";
import type { Line, Matches } from "../records.ts";
import { type Route, to } from "../route.ts";
import { covered } from "../spans.ts";
import { counted, publisher, when } from "../words.ts";

const PAGE = 50;

export async function showReports(main: HTMLElement, { asked }: Route): Promise<void> {
  const q = asked["q"] ?? "";
  const body = q ? await found(q) : await listed(Number(asked["offset"]) || 0);
  document.title = "Reports · wederhoor";
  fill(main, h("section", { class: "reports" }, head(q), body));
}

function head(q: string): HTMLElement {
  const input = h("input", { type: "search", name: "q", value: q, "aria-label": "Search the reports", placeholder: "Search the reports" });
  const submit = (event: Event): void => {
    event.preventDefault();
    location.hash = to("reports", [], { q: input.value.trim() });
  };
  return h(
    "header",
    { class: "bar" },
    h("h1", {}, "Reports"),
    h("form", { role: "search", submit }, input, h("button", { type: "submit" }, "Search")),
  );
}

async function listed(offset: number): Promise<Child> {
  const { total, reports } = await lines(offset, PAGE);
  if (!total) return h("p", { class: "empty" }, "No reports yet. Add some: ", h("code", {}, "wederhoor add FILE…"));
  const last = offset + reports.length;
  const pages = h(
    "nav",
    { class: "pages", "aria-label": "Pages" },
    offset > 0 && h("a", { href: to("reports", [], { offset: String(Math.max(0, offset - PAGE) || "") }) }, "← Later"),
    h("span", {}, total > reports.length ? `${offset + 1} to ${last} of ${total.toLocaleString("en")}` : counted(total, "report")),
    last < total && h("a", { href: to("reports", [], { offset: String(last) }) }, "Earlier →"),
  );
  return [h("ol", { class: "lines" }, reports.map((line) => item(line, quoted(line.opening, line.language)))), pages];
}

async function found(q: string): Promise<Child> {
  const { matches, more } = await search(q);
  const all = h("p", { class: "pages" }, h("a", { href: "#/reports" }, "All reports"));
  if (!matches.length) return [h("p", { class: "empty" }, "No report has all of these words."), all];
  return [
    h("ol", { class: "lines" }, matches.map((match) => item(match.report, excerpt(match)))),
    more && h("p", { class: "pages" }, "There are more; add a word to narrow the search."),
    all,
  ];
}

function excerpt({ report, excerpt: words }: Matches["matches"][number]): HTMLElement {
  return quoted(words.length > 240 ? `${covered(words, [0, 240])} …` : words, report.language);
}

function item(line: Line, opening: HTMLElement): HTMLElement {
  const { id, title, publisher: name, published, claims, language } = line;
  return h(
    "li",
    { class: "line" },
    h(
      "a",
      { href: to("report", [id]) },
      h("p", { class: "byline" }, h("b", {}, publisher(name)), h("span", {}, published ? when(published) : "undated")),
      title ? h("h2", { dir: "auto" }, quoted(title, language)) : null,
      h("p", { class: "opening", dir: "auto" }, opening),
    ),
    h("p", { class: "tally", title: "Claims read in this report" }, h("b", {}, claims), claims === 1 ? " claim" : " claims"),
  );
}
