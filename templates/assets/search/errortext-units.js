// Numbers and amounts with their units. Twin of Units in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import { fold, isAsciiLetter, isDigit, isWordChar } from "./errortext-chars.js";

const SIZES = new Set([
  "b", "k", "kb", "kib", "ki", "m", "mb", "mib", "mi", "g", "gb", "gib", "gi", "t", "tb", "tib",
  "ti", "byte", "bytes", "kbytes", "mbytes",
]);
const DURATIONS = new Set([
  "ns", "us", "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes",
  "h", "hr", "hrs", "hour", "hours", "d", "day", "days", "week", "weeks", "millis", "milliseconds",
]);

export function number(s, from, to) {
  let i = from;
  while (i < to && isDigit(s[i])) {
    i++;
    const separated =
      i + 1 < to &&
      (s[i] === "." || s[i] === ",") &&
      isDigit(s[i + 1]) &&
      (s[i] === "." || isThousands(s, i, to));
    i += separated ? 1 : 0;
  }
  return i;
}

function isThousands(s, comma, to) {
  let i = comma + 1;
  while (i < to && i < comma + 5 && isDigit(s[i])) {
    i++;
  }
  return i === comma + 4;
}

export function unit(s, at, to) {
  const end = unitEnd(s, at, to);
  if (end === at || (end < to && isWordChar(s[end]) && !isDigit(s[end]))) {
    return "number";
  }
  const spaced = s[at] === " ";
  const name = fold(s, spaced ? at + 1 : at, end);
  if (spaced && name.length < 2) {
    return "number";
  }
  if (SIZES.has(name)) {
    const minutes = name === "m" && end < to && isDigit(s[end]);
    return minutes ? "duration" : "size";
  }
  return DURATIONS.has(name) ? "duration" : "number";
}

export function unitEnd(s, at, to) {
  const start = at < to && s[at] === " " ? at + 1 : at;
  let i = start;
  while (i < to && i < start + 13 && isAsciiLetter(s[i])) {
    i++;
  }
  return i === start ? at : i;
}
