// The words of an error text and its volatile parts, for the browser and Node.
// Twin of dev.fixdex.errortext: shared test vectors hold the two equal.
//
// A token is {kind, region, start, end, text, parts}; kinds and regions are the names of the Java
// enums in lower case.

import { clean, fold } from "./errortext-chars.js";
import { masked } from "./errortext-masking.js";
import { TextScanner } from "./errortext-text-scanner.js";

export { fold };

/** The tokens of a text of any number of lines, in order. */
export function tokens(text) {
  return scan(text, false);
}

/** The tokens of a symptom: as `tokens`, with an author's wildcards as gaps. */
export function symptomTokens(text) {
  return scan(text, true);
}

/**
 * The stable words of one log line, with gaps for what varies:
 * [{word, code, start, end} | {gap: region}].
 */
export function mask(line) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === "\r" || line[end - 1] === "\n")) {
    end--;
  }
  const offset = end === 0 ? 0 : line.lastIndexOf("\r", end - 1) + 1;
  return masked(tokens(line.substring(offset)), offset);
}

/** The stable words of an error text that an author wrote, its wildcards as gaps. */
export function maskSymptom(text) {
  return masked(symptomTokens(text), 0);
}

/** As `mask`, of tokens that were read already. */
export function maskOf(list) {
  return masked(list, 0);
}

function scan(text, symptom) {
  const { text: s, offsets } = clean(text);
  const list = new TextScanner(s, symptom).scan();
  if (offsets) {
    for (const token of list) {
      token.end = offsets[token.end - 1] + 1;
      token.start = offsets[token.start];
    }
  }
  return list;
}
