// Days as numbers, to draw them beside each other.

const DAY = 86_400_000; // ms

/** The number of a day (2022-03-02) since 1970. */
export function day(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** The days from the one to the other as EDTF: one day, or an interval. */
export function days(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}

/** A part of a whole in per cent, as style sheets have it. */
export function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(3)}%`;
}
