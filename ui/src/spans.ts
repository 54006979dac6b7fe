// Spans count code points; JavaScript's strings count UTF-16 units. Everything that cuts a text goes through here.
import type { Span } from "./records.ts";

export interface Mark<T> {
  span: Span;
  what: T;
}

export interface Segment<T> {
  text: string;
  start: number;
  marks: T[]; // what covers it, the widest first
}

/** The text cut wherever a mark begins or ends; marks may overlap and nest in any way. */
export function segments<T>(text: string, marks: Mark<T>[]): Segment<T>[] {
  const points = Array.from(text);
  const inside = marks
    .filter(({ span: [start, end] }) => start >= 0 && start < end && end <= points.length)
    .sort((a, b) => width(b.span) - width(a.span));
  const cuts = [...new Set([0, points.length, ...inside.flatMap(({ span }) => span)])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: points.slice(start, cuts[index + 1]).join(""),
    start,
    marks: inside.filter(({ span }) => span[0] <= start && start < span[1]).map(({ what }) => what),
  }));
}

function width([start, end]: Span): number {
  return end - start;
}

/** The characters that a span covers. */
export function covered(text: string, [start, end]: Span): string {
  return Array.from(text).slice(start, end).join("");
}
