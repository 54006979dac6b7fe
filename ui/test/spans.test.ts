import assert from "node:assert/strict";
import { test } from "node:test";
import { covered, segments } from "../src/spans.ts";

const show = (text: string, ...spans: [number, number][]) =>
  segments(text, spans.map((span, at) => ({ span, what: at }))).map(({ text, marks }) => [text, marks]);

test("spans count code points, so an emoji before them moves nothing", () => {
  assert.deepEqual(show("🔥🚒 brand", [3, 8]), [["🔥🚒 ", []], ["brand", [0]]]);
  assert.equal(covered("a🔥b", [1, 2]), "🔥");
});

test("an emoji of several code points can be cut as the report's spans cut it", () => {
  assert.deepEqual(show("👩‍🚒!", [0, 3]), [["👩‍🚒", [0]], ["!", []]]);
});

test("nested marks come with the widest first", () => {
  assert.deepEqual(show("abcdef", [2, 4], [1, 5]), [["a", []], ["b", [1]], ["cd", [1, 0]], ["e", [1]], ["f", []]]);
});

test("marks that overlap without nesting share the part between them", () => {
  assert.deepEqual(show("abcd", [0, 3], [1, 4]), [["a", [0]], ["bc", [0, 1]], ["d", [1]]]);
});

test("no text is lost or doubled, whatever the marks", () => {
  const text = "Zeker 21 \u200fמתים\u200b in\r\nX 🇺🇦";
  const whole = segments(text, [[0, 5], [3, 12], [3, 12], [12, 20]].map((span) => ({ span: span as [number, number], what: 0 })));
  assert.equal(whole.map((one) => one.text).join(""), text);
});

test("a span that is not in the text marks nothing", () => {
  assert.deepEqual(show("ab", [1, 9], [-1, 1], [1, 1]), [["ab", []]]);
});

test("an empty text has no segments", () => {
  assert.deepEqual(show("", [0, 0]), []);
});
