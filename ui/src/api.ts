// The only place that asks the server.
import type { Account, Differences, Lines, Matches, Picture, Reading, Statement, States } from "./records.ts";

export type Asked = Record<string, string>;

/** The server said why it can't answer, in words for the reader. */
export class Refusal extends Error {}

async function ask<T>(path: string, asked: Asked = {}): Promise<T> {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  const answer = await fetch(`api/${path}${query && `?${query}`}`, { headers: { Accept: "application/json" } }).catch(() => {
    throw new Refusal("The server does not answer. Is wederhoor still running?");
  });
  if (answer.ok) return answer.json() as Promise<T>;
  const problem = (await answer.json().catch(() => ({}))) as { error?: string };
  throw new Refusal(problem.error ?? `The server answered ${answer.status}`);
}

const part = encodeURIComponent;

export const lines = (offset: number, limit: number): Promise<Lines> =>
  ask("reports", { offset: String(offset), limit: String(limit) });
export const reading = (id: string): Promise<Reading> => ask(`reports/${part(id)}`);
export const statement = (id: string): Promise<Statement> => ask(`claims/${part(id)}`);
export const picture = (asked: Asked): Promise<Picture> => ask("situation", asked);
export const differences = (asked: Asked): Promise<Differences> => ask("differences", asked);
export const states = (asked: Asked): Promise<States> => ask("states", asked);
export const account = (id: string, { at = "", known = "" }: Asked): Promise<Account> => ask(`findings/${part(id)}`, { at, known });
export const search = (q: string): Promise<Matches> => ask("search", { q });
export const shapes = <T>(layer: "world" | "towns"): Promise<T> => ask(`geo/${layer}`);
