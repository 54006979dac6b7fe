import assert from "node:assert/strict";
import { test } from "node:test";
import { day, days, share } from "../src/days.ts";

test("days are a day apart, also over the change of clocks and years", () => {
  assert.equal(day("2022-03-28") - day("2022-03-27"), 1);
  assert.equal(day("2022-01-01") - day("2021-12-31"), 1);
  assert.equal(day("0900-03-01") - day("0900-02-28"), 1);
});

test("one day is no interval", () => {
  assert.equal(days("2022-03-02", "2022-03-02"), "2022-03-02");
  assert.equal(days("2022-03-02", "2022-03-04"), "2022-03-02/2022-03-04");
});

test("a part is told in per cent of the whole", () => {
  assert.equal(share(1, 3), "33.333%");
  assert.equal(share(3, 3), "100.000%");
});
