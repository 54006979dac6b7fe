// Shows the view that the address names, and says what went wrong where it can't.
import { Refusal } from "./api.ts";
import { fill, h } from "./dom.ts";
import { read, type Route } from "./route.ts";
import { showClaim, showReport } from "./views/report.ts";
import { showReports } from "./views/reports.ts";
import { showSituation } from "./views/situation.ts";
import { showStates } from "./views/states.ts";

type View = (main: HTMLElement, route: Route) => Promise<void>;

const VIEWS: Record<string, [view: View, under: string]> = {
  reports: [showReports, "reports"],
  report: [showReport, "reports"],
  claim: [showClaim, "reports"],
  situation: [showSituation, "situation"],
  finding: [showSituation, "situation"],
  states: [showStates, "states"],
};

const main = document.querySelector<HTMLElement>("#main")!;
let turn = 0;

async function show(): Promise<void> {
  const mine = ++turn;
  const route = read(location.hash);
  const [view, under] = VIEWS[route.view] ?? [unknown, ""];
  for (const link of document.querySelectorAll<HTMLElement>("nav a"))
    link.toggleAttribute("aria-current", link.dataset["view"] === under);
  main.setAttribute("aria-busy", "true");
  try {
    await view(main, route);
  } catch (error) {
    if (mine === turn) fill(main, trouble(error));
    if (!(error instanceof Refusal)) console.error(error);
  }
  if (mine === turn) main.setAttribute("aria-busy", "false");
}

function trouble(error: unknown): HTMLElement {
  const words = error instanceof Error ? error.message : String(error);
  const back = h("p", {}, h("a", { href: "#/reports" }, "To the reports"));
  return h("section", { class: "trouble", role: "alert" }, h("h1", {}, "This can't be shown"), h("p", {}, words), back);
}

function unknown(_: HTMLElement, route: Route): Promise<void> {
  return Promise.reject(new Refusal(`There is no view “${route.view}”.`));
}

addEventListener("hashchange", () => void show());
document.querySelector(".skip")!.addEventListener("click", (event) => {
  event.preventDefault(); // the address holds the view, so a plain #main would leave it
  main.focus();
});
void show();
