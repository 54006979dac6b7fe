import assert from "node:assert/strict";
import { test } from "node:test";
import { certainty, claimed, judgement, kind, party, quantity, when } from "../src/words.ts";
import type { Claim } from "../src/records.ts";

test("times are said as imprecisely as they are known", () => {
  assert.equal(when("2022"), "2022");
  assert.equal(when("2022-03"), "March 2022");
  assert.equal(when("2022-03-02"), "2 March 2022");
  assert.equal(when("2022-03-02T14:30"), "2 March 2022, 14:30");
  assert.equal(when("2022-03-02T14:30:00Z"), "2 March 2022, 14:30");
  assert.equal(when("2022-03~"), "about March 2022");
});

test("intervals leave out what both ends share, and may be open", () => {
  assert.equal(when("2022-03-01/2022-03-02"), "1 to 2 March 2022");
  assert.equal(when("2022-02-28/2022-03-02"), "28 February 2022 to 2 March 2022");
  assert.equal(when("../2022-03"), "until March 2022");
  assert.equal(when("2022-03-02/.."), "from 2 March 2022 on");
});

test("what is no date is shown as it stands", () => {
  assert.equal(when("yesterday"), "yesterday");
});

test("a quantity is a range with its unit", () => {
  const said = (min: number | null, max: number | null, unit: string) => quantity({ min, max, unit, span: null });
  assert.equal(said(34, null, "person"), "at least 34 people");
  assert.equal(said(null, 60, "other"), "up to 60");
  assert.equal(said(24, 36, "hour"), "24 to 36 hours");
  assert.equal(said(1, 1, "person"), "1 person");
  assert.equal(said(0, 0, "person"), "no people");
  assert.equal(said(2000, null, "home"), "at least 2,000 homes");
});

test("kinds and parties have names, and unknown ones are shown as they are", () => {
  assert.equal(kind("attack.air_strike"), "Air strike");
  assert.equal(kind("service.cut", "water"), "Service cut: water");
  assert.equal(kind("odd"), "Odd");
  assert.equal(party("UKR"), "Ukraine");
  assert.equal(party("Hamas"), "Hamas");
});

test("a claim that is denied, doubted or to come says so before what it is of", () => {
  const of = (polarity: string, modality: string): string => claimed({ kind: "access.evacuated", object: null, polarity, modality } as Claim);
  assert.deepEqual(
    [of("affirmed", "actual"), of("negated", "actual"), of("affirmed", "possible"), of("affirmed", "planned")],
    ["Evacuated", "Not so: evacuated", "Possibly: evacuated", "Planned: evacuated"],
  );
});

test("every polarity and modality has words of its own", () => {
  const all = (["affirmed", "negated"] as const).flatMap((polarity) =>
    (["actual", "possible", "planned"] as const).map((modality) => certainty({ polarity, modality } as Claim)),
  );
  assert.equal(new Set(all).size, 6);
});

test("a judgement says who decided what, and when", () => {
  const made = { id: "j_1", who: "ann", when: "2022-03-05T10:00:00Z", claims: ["c_1"], why: "seen" };
  assert.equal(judgement({ ...made, verdict: "wrong", amends: {} }), "ann rejected a claim, 5 March 2022");
  assert.equal(judgement({ ...made, verdict: "amended", amends: { actor: "RUS", target: null } }), "ann put a claim right (actor: RUS, target: none), 5 March 2022");
});
