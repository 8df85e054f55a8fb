// Words, their parts and their spelling. Twin of Words in dev.fixdex.errortext.

import {
  CJK, DIGIT, LOWER, UPPER, classAt, fold, isAlnum, isDigit, isLetter, isWordChar,
} from "./errortext-chars.js";
import { words } from "./errortext-sets.js";

export const LONGEST = 64;
const MOST_PARTS = 24;

/** The end of the word or identifier at `from`. */
export function wordEnd(s, from, to) {
  let i = from;
  while (i < to) {
    if (isWordChar(s[i])) {
      i++;
      continue;
    }
    const joint = i > from ? jointAt(s, i, to) : 0;
    if (joint === 0) {
      break;
    }
    i += joint;
  }
  return i;
}

function jointAt(s, at, to) {
  if (at + 1 >= to) {
    return 0;
  }
  const next = s[at + 1];
  switch (s[at]) {
    case ".":
      return isWordChar(next) ? 1 : 0;
    case "-":
      return isWordChar(next) && next !== "_" ? 1 : 0;
    case "$":
    case "#":
      return isLetter(next) && isLetter(s[at - 1]) ? 1 : 0;
    case "/":
      return isAlnum(next) && isAlnum(s[at - 1]) ? 1 : 0;
    case ":":
      return next === ":" && at + 2 < to && (isLetter(s[at + 2]) || s[at + 2] === "_") ? 2 : 0;
    default:
      return 0;
  }
}

const CONTRACTIONS = words("t s d m ll re ve");

/** The end of `'t`, `'s` and the like at `at`, or `at`. */
export function contraction(s, at, to) {
  if (at + 1 >= to || (s[at] !== "'" && s[at] !== "\u2019")) {
    return at;
  }
  let i = at + 1;
  while (i < to && i < at + 4 && isWordChar(s[i])) {
    i++;
  }
  return CONTRACTIONS.has(fold(s, at + 1, i)) ? i : at;
}

/** Whether the word has letters only and no capital after a small letter. */
export function isPlain(s, from, to) {
  let lower = false;
  let upper = false;
  for (let i = from; i < to; i++) {
    const k = classAt(s, i);
    if (k === DIGIT || k >= CJK || (k === UPPER && lower)) {
      return false;
    }
    if (k === LOWER && upper && i - from > 1 && classAt(s, i - 1) === UPPER) {
      return false;
    }
    lower ||= k === LOWER;
    upper ||= k === UPPER;
  }
  return true;
}

/** `v1.25.3`: a `v`, then digits and dots. */
export function isVersion(s, from, to) {
  if (to - from < 2 || (s[from] !== "v" && s[from] !== "V") || !isDigit(s[from + 1])) {
    return false;
  }
  for (let i = from + 1; i < to; i++) {
    if (!isDigit(s[i]) && s[i] !== ".") {
      return false;
    }
  }
  return true;
}

/** The words that `s[from, to)` is made of, without the whole, in order, each once. */
export function partsOf(s, from, to) {
  const parts = new Set();
  let i = from;
  while (i < to && parts.size < MOST_PARTS) {
    while (i < to && !isPartChar(s[i])) {
      i++;
    }
    let end = i;
    while (end < to && isPartChar(s[end])) {
      end++;
    }
    if (end > i) {
      addPart(parts, s, i, end);
      addPieces(parts, s, i, end);
    }
    i = end;
  }
  parts.delete(textOf(s, from, to));
  return [...parts];
}

function isPartChar(c) {
  return c !== "_" && isWordChar(c);
}

function addPieces(parts, s, from, to) {
  let start = from;
  for (let i = from + 1; i <= to && parts.size < MOST_PARTS; i++) {
    if (i === to || isBoundary(s, start, i, to)) {
      addPart(parts, s, start, i);
      start = i;
    }
  }
}

function addPart(parts, s, from, to) {
  if (to - from > 1 || s.charCodeAt(from) >= 0x80) {
    parts.add(textOf(s, from, to));
  }
}

function isBoundary(s, start, at, to) {
  const left = classAt(s, at - 1);
  const right = classAt(s, at);
  if (right === UPPER) {
    const beforeSmall = at + 1 < to && classAt(s, at + 1) === LOWER;
    return left === LOWER || (left === UPPER && beforeSmall);
  }
  if (right === DIGIT) {
    return left !== DIGIT && at - start >= 3;
  }
  return left === DIGIT && lettersAt(s, at, to) >= 3;
}

function lettersAt(s, at, to) {
  let i = at;
  while (i < to && i < at + 3 && isLetter(s[i])) {
    i++;
  }
  return i - at;
}

/** The canonical spelling of `s[from, to)`. */
export function textOf(s, from, to) {
  return fold(s, from, Math.min(to, from + LONGEST));
}
