// What narrows a view: its fields stand in the address, so that a view can be sent to someone.
import { h } from "../dom.ts";
import { to } from "../route.ts";
import { FAMILIES } from "../words.ts";

type Asked = Record<string, string>;

const FIELDS = {
  at: (asked: Asked) => field(asked, "at", "On the day", "date"),
  known: (asked: Asked) => field(asked, "known", "As known on", "date"),
  since: (asked: Asked) => field(asked, "since", "Changed since", "date"),
  kind: (asked: Asked) => h("label", {}, h("span", {}, "Kind"), h("select", { name: "kind" }, h("option", { value: "" }, "all"), families(asked))),
  place: (asked: Asked) => field(asked, "place", "Place", "text", "any: Kharkiv"),
  party: (asked: Asked) => field(asked, "party", "Party", "text", "any: UKR"),
};

/** A form with these fields, which goes to the view as they say. */
export function form(view: string, fields: (keyof typeof FIELDS)[], asked: Asked): HTMLElement {
  const submit = (event: Event): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    location.hash = to(view, [], Object.fromEntries([...given].map(([name, value]) => [name, String(value).trim()])));
  };
  return h(
    "form",
    { class: "filter", submit, change: (event) => (event.target as HTMLElement).matches("select") && (event.currentTarget as HTMLFormElement).requestSubmit() },
    fields.map((name) => FIELDS[name](asked)),
    h("button", { type: "submit" }, "Show"),
    Object.keys(asked).length > 0 && h("a", { class: "clear", href: `#/${view}` }, "Clear"),
  );
}

/** What stands where there is nothing to show: because of what was asked, or since nothing was added yet. */
export function nothing(asked: Asked): HTMLElement {
  if (Object.keys(asked).length) return h("p", { class: "empty" }, "Nothing is known of this. Widen the dates or clear a filter.");
  return h("p", { class: "empty" }, "No report tells of this yet. Add some: ", h("code", {}, "wederhoor add FILE…"));
}

function field(asked: Asked, name: string, label: string, type: "date" | "text", placeholder = ""): HTMLElement {
  return h("label", {}, h("span", {}, label), h("input", { name, type, value: asked[name] ?? "", placeholder, autocomplete: "off", spellcheck: "false" }));
}

function families(asked: Asked): HTMLElement[] {
  return Object.entries(FAMILIES).map(([name, words]) => h("option", { value: name, selected: asked["kind"] === name }, words));
}
