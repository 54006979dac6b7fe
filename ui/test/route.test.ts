import assert from "node:assert/strict";
import { test } from "node:test";
import { read, to } from "../src/route.ts";

test("an address reads back as what it was made of", () => {
  const asked = { place: "Kryvyi Rih & co", at: "2022-03-02" };
  assert.deepEqual(read(to("finding", ["f_1/?#%"], asked)), { view: "finding", ids: ["f_1/?#%"], asked });
});

test("without an address the reports are shown", () => {
  assert.deepEqual(read(""), { view: "reports", ids: [], asked: {} });
});

test("a broken escape is read as it stands", () => {
  assert.deepEqual(read("#/report/%zz").ids, ["%zz"]);
});

test("empty values are left out of an address", () => {
  assert.equal(to("situation", [], { at: "", kind: "attack" }), "#/situation?kind=attack");
});
