// Elements from data. Text only ever becomes a text node, so that a report can't write markup into the page.

export type Child = Node | string | number | null | undefined | false | Child[];
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** An element with attributes (functions listen to the event of that name) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Node, children: Child): void {
  if (Array.isArray(children)) for (const child of children) append(parent, child);
  else if (children instanceof Node) parent.appendChild(children);
  else if (children !== null && children !== undefined && children !== false)
    parent.appendChild(document.createTextNode(String(children)));
}

/** Puts the children in the place of all that `parent` holds. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** Words by someone else: set apart from the direction of the text around them. */
export function quoted(text: string, language: string | null = null): HTMLElement {
  return h("bdi", { dir: "auto", lang: language }, text);
}
