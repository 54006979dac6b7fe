// Where the reader is, in the address: #/report/ID/CLAIM, #/finding/ID?at=2022-03-02.

export interface Route {
  view: string;
  ids: string[];
  asked: Record<string, string>;
}

export function read(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", ...ids] = path.split("/").filter(Boolean).map(decoded);
  return { view: view || "reports", ids, asked: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a view; empty values are left out. */
export function to(view: string, ids: string[] = [], asked: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return `#/${[view, ...ids].map(encodeURIComponent).join("/")}${query && `?${query}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a % that starts no escape is itself
  }
}
