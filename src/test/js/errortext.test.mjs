// Run by ErrorTextTwinTest, or by hand: node --test src/test/js/
// FIXDEX_FUZZ names a file of generated texts with the words that Java reads in them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { classAt } from "../../../templates/assets/search/errortext-chars.js";
import {
  fold, mask, maskSymptom, symptomTokens, tokens,
} from "../../../templates/assets/search/errortext.js";

const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../resources/errortext/${name}`, import.meta.url), "utf8"));

function shownToken(text, token) {
  const slice = text.substring(token.start, token.end);
  const region = token.region === "plain" ? "" : `:${token.region}`;
  const spelling = slice === token.text ? "" : ` = ${token.text}`;
  const parts = token.parts.length === 0 ? "" : ` (${token.parts.join(" ")})`;
  return `${token.kind}${region} ${slice}${spelling}${parts}`;
}

function shownMask(items) {
  return items
    .map((item) => (item.gap === undefined ? (item.code ? "#" : "") + item.word : `<${item.gap}>`))
    .join(" ");
}

test("tokens are as the vectors say", () => {
  for (const { text, tokens: expected } of vectors("tokens.json")) {
    assert.deepEqual(tokens(text).map((token) => shownToken(text, token)), expected, text);
  }
});

test("masks are as the vectors say", () => {
  for (const { line, symptom, mask: expected } of vectors("masks.json")) {
    const items = symptom === undefined ? mask(line) : maskSymptom(symptom);
    assert.equal(shownMask(items), expected, line ?? symptom);
  }
});

if (process.env.FIXDEX_FUZZ) {
  const { units, texts } = JSON.parse(readFileSync(process.env.FIXDEX_FUZZ, "utf8"));

  test("every unit has the class and the spelling that Java gives it", () => {
    for (let c = 0; c < 0x10000; c++) {
      const unit = String.fromCharCode(c);
      assert.equal(classAt(unit, 0) + fold(unit), units[c], c.toString(16));
    }
  });

  test("generated texts have the words that Java reads", () => {
    for (const { text, tokens: expected, symptom, mask: masked } of texts) {
      assert.deepEqual(tokens(text).map((token) => shownToken(text, token)), expected, text);
      assert.deepEqual(symptomTokens(text).map((token) => shownToken(text, token)), symptom, text);
      assert.equal(shownMask(mask(text)), masked, text);
    }
  });
}
