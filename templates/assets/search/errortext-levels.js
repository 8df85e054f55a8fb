// Severities. Twin of Levels in dev.fixdex.errortext.

import { UPPER, classAt, fold, isAsciiLetter, isWordChar } from "./errortext-chars.js";
import { codeOfWord } from "./errortext-codes.js";
import { has, words } from "./errortext-sets.js";
import { wordEnd } from "./errortext-words.js";

const LEVELS = words(
  "alert crit critical debug emerg err error fatal fine finer finest ftl info inf notice note" +
    " panic remark severe trace verbose warn warning wrn",
);
const LEVEL_LETTERS = /* first ones of the above */ "acdefinprstvwACDEFINPRSTVW";
const LONGEST_LEVEL = 8;

/** The end of a severity's name at `from`, or `from`. */
export function levelName(s, from, to) {
  if (from >= to || !has(LEVEL_LETTERS, s[from])) {
    return from;
  }
  let i = from;
  while (i < to && i <= from + LONGEST_LEVEL && isAsciiLetter(s[i])) {
    i++;
  }
  const whole = i > from + 2 && (i >= to || !isWordChar(s[i]));
  return whole && LEVELS.has(fold(s, from, i)) ? i : from;
}

/** Whether the severity that ends at `at` is told by its colon or by a code after it. */
export function isTold(s, at, to, first = true) {
  let i = at;
  while (i < to && i < at + 2 && s[i] === " ") {
    i++;
  }
  if (i >= to) {
    return false;
  }
  if (s[i] === ":") {
    return !s.startsWith("::", i);
  }
  if (i === at) {
    return false;
  }
  const next = levelName(s, i, to);
  if (next > i) {
    return first && isTold(s, next, to, false);
  }
  return codeOfWord(s, i, wordEnd(s, i, Math.min(to, i + 20)), "error") !== "";
}

/** Whether a message can begin at `from`: no word stands before it. */
export function levelBegins(s, from, lineStart) {
  let i = from;
  while (i > lineStart && i > from - 3 && s[i - 1] === " ") {
    i--;
  }
  return i === lineStart || !isWordChar(s[i - 1]);
}

export function isLoud(s, from, end) {
  for (let i = from; i < end; i++) {
    if (classAt(s, i) !== UPPER) {
      return false;
    }
  }
  return true;
}
