// UUIDs, digests and other hexadecimal runs. Twin of HexRuns in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import { isDigit, isHexDigit, isWordChar } from "./errortext-chars.js";
import { has } from "./errortext-sets.js";

const ID_LENGTH = 7;
const UUID_GROUPS = [8, 4, 4, 4, 12];

export function uuid(s, from, to) {
  let i = from;
  for (const [index, group] of UUID_GROUPS.entries()) {
    if (index > 0) {
      if (i >= to || s[i] !== "-") {
        return from;
      }
      i++;
    }
    const end = hexRun(s, i, Math.min(to, i + group));
    if (end !== i + group) {
      return from;
    }
    i = end;
  }
  return i < to && isWordChar(s[i]) ? from : i;
}

export function hexPrefixed(s, from, to) {
  if (from + 2 >= to || s[from] !== "0" || (s[from + 1] !== "x" && s[from + 1] !== "X")) {
    return from;
  }
  let end = hexRun(s, from + 2, to);
  const start = end;
  while (end < to && end < start + 3 && has("lLuU", s[end])) {
    end++;
  }
  const whole = end > from + 2 && (end === to || !isWordChar(s[end]));
  return whole ? end : from;
}

export function hexDigitsEnd(s, from, to) {
  return hexRun(s, from + 2, to);
}

export function hexId(s, from, to) {
  const end = hexRun(s, from, to);
  if (end - from < ID_LENGTH || (end < to && isWordChar(s[end]))) {
    return from;
  }
  let count = 0;
  for (let i = from; i < end; i++) {
    count += isDigit(s[i]) ? 1 : 0;
  }
  return count > 0 && count < end - from && !isExponent(s, from, end) ? end : from;
}

export function isOpenSslCode(s, from, end) {
  return end === from + 8 && from >= 6 && s.startsWith("error:", from - 6);
}

function isExponent(s, from, end) {
  for (let i = from; i < end; i++) {
    const c = s[i];
    if (!isDigit(c) && (i === from || (c !== "e" && c !== "E") || end - i > 3)) {
      return false;
    }
  }
  return true;
}

function hexRun(s, from, to) {
  let i = from;
  while (i < to && isHexDigit(s[i])) {
    i++;
  }
  return i;
}
