// Error codes in their common spellings. Twin of Codes in dev.fixdex.errortext.

import {
  DIGIT, LOWER, PUNCTUATION, UPPER, classAt, fold, isAsciiLetter, isDigit,
} from "./errortext-chars.js";
import {
  ERRNO, ERROR_FIRST_PARTS, ERROR_PARTS, HTTP_REASONS, NO_CODE_PREFIXES, SIGNALS,
} from "./errortext-code-names.js";
import { has, words } from "./errortext-sets.js";

const ANNOUNCERS = words("error errors warning warnings fatal code rule lint");
const MOST_LETTERS = 10;
const MOST_DIGITS = 7;

/** The code that a whole word is, given the word before it, or "". */
export function codeOfWord(s, from, to, before) {
  const upper = isUpper(s, from, to);
  if (!upper && !ANNOUNCERS.has(before)) {
    return "";
  }
  const folded = fold(s, from, to);
  return upper && isCodeName(folded) ? folded : numbered(folded);
}

/** Whether a word can be a code at all: it has no small letter, or a digit. */
export function isPossibleCode(s, from, to) {
  let small = false;
  for (let i = from; i < to; i++) {
    if (isDigit(s[i])) {
      return true;
    }
    small ||= classAt(s, i) === LOWER;
  }
  return !small;
}

function isUpper(s, from, to) {
  let letter = false;
  for (let i = from; i < to; i++) {
    const k = classAt(s, i);
    if (k !== UPPER && k !== DIGIT && k !== PUNCTUATION) {
      return false;
    }
    letter ||= k === UPPER;
  }
  return letter;
}

function isCodeName(folded) {
  if (ERRNO.has(folded) || SIGNALS.has(folded)) {
    return true;
  }
  if (folded.startsWith("wsae") && !has(folded, "_")) {
    return true;
  }
  const underscore = folded.indexOf("_");
  if (underscore <= 0 || folded.endsWith("_")) {
    return false;
  }
  return (
    ERROR_FIRST_PARTS.has(folded.substring(0, underscore)) ||
    folded.split("_").some((part) => ERROR_PARTS.has(part))
  );
}

function numbered(folded) {
  let letters = 0;
  while (letters < folded.length && isAsciiLetter(folded[letters])) {
    letters++;
  }
  if (letters === 0 || letters > MOST_LETTERS || letters === folded.length) {
    return "";
  }
  const prefix = folded.substring(0, letters);
  if (prefix === "cve") {
    return folded;
  }
  const hyphen = folded[letters] === "-";
  const first = hyphen ? letters + 1 : letters;
  let end = first;
  while (end < folded.length && isDigit(folded[end])) {
    end++;
  }
  const count = end - first;
  const suffix = end === folded.length - 1 && isAsciiLetter(folded[end]);
  const fits =
    count >= 3 &&
    count <= (letters === 1 ? 5 : MOST_DIGITS) &&
    (letters > 1 || !hyphen) &&
    (end === folded.length || (suffix && !hyphen)) &&
    !NO_CODE_PREFIXES.has(prefix);
  if (!fits) {
    return "";
  }
  const rest = withoutZeros(folded, first, end) + folded.substring(end);
  return prefix + (hyphen || prefix === "http" ? "-" : "") + rest;
}

function withoutZeros(s, from, to) {
  let i = from;
  while (i < to - 1 && s[i] === "0") {
    i++;
  }
  return s.substring(i, to);
}

/** The code that `0x…` is, or "". */
export function codeOfHex(s, from, to, context) {
  const count = to - from - 2;
  const failure = count === 8 && has("89cCdDeE", s[from + 2]);
  if (!failure && (count > 8 || !context.announcesNumber())) {
    return "";
  }
  return "0x" + withoutZeros(fold(s, from, to), 2, to - from);
}

/** The code that a decimal number is, with the sign before it, or "". */
export function codeOfNumber(digits, negative, context, wordAfter) {
  const status = hresult(digits, negative);
  if (status !== "") {
    return status;
  }
  const announced = context.codeOf(negative ? "-" + digits : digits);
  if (announced !== "") {
    return announced;
  }
  const http = !negative && wordAfter !== "" && wordAfter === HTTP_REASONS.get(digits);
  return http ? "http-" + digits : "";
}

function hresult(digits, negative) {
  if (digits.length !== 10) {
    return "";
  }
  let value = 0;
  for (const c of digits) {
    if (!isDigit(c)) {
      return "";
    }
    value = value * 10 + Number(c);
  }
  const unsigned = negative ? 0x1_0000_0000 - value : value;
  if (unsigned < 0x8000_0000 || unsigned > 0xffff_ffff) {
    return "";
  }
  const hex = unsigned.toString(16);
  return has("89cde", hex[0]) ? "0x" + hex : "";
}
