// Network and hardware addresses. Twin of Addresses in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import { isAlnum, isDigit, isHexDigit, isWordChar } from "./errortext-chars.js";

export function address(s, from, to) {
  const c = s[from];
  if (c === "[") {
    const end = colons(s, from + 1, to);
    const closed = end > from + 1 && end < to && s[end] === "]";
    return closed ? port(s, end + 1, to) : from;
  }
  const end = dotted(s, from, to);
  if (end > from) {
    return port(s, end, to);
  }
  return c === ":" || isHexDigit(c) ? colons(s, from, to) : from;
}

function dotted(s, from, to) {
  let i = from;
  for (let group = 0; group < 4; group++) {
    if (group > 0) {
      if (i >= to || s[i] !== ".") {
        return from;
      }
      i++;
    }
    const start = i;
    while (i < to && i < start + 3 && isDigit(s[i])) {
      i++;
    }
    if (i === start) {
      return from;
    }
  }
  const more = i + 1 < to && s[i] === "." && isAlnum(s[i + 1]);
  return more || (i < to && isWordChar(s[i])) ? from : i;
}

function colons(s, from, to) {
  let i = from;
  let count = 0;
  let groups = 0;
  let digit = false;
  let gap = false;
  let pairs = true;
  while (i < to) {
    const start = i;
    while (i < to && i < start + 5 && isHexDigit(s[i])) {
      digit ||= isDigit(s[i]);
      i++;
    }
    pairs &&= i === start + 2;
    groups += i > start ? 1 : 0;
    if (i - start > 4 || groups > 8) {
      return from;
    }
    const goesOn =
      i + 1 < to && s[i] === ":" && (isHexDigit(s[i + 1]) || s[i + 1] === ":");
    if (!goesOn) {
      break;
    }
    gap ||= s[i + 1] === ":";
    count++;
    i++;
  }
  const whole = i >= to || !isWordChar(s[i]);
  const mac = pairs && count === 5;
  const ip = digit && ((gap && count >= 2 && groups >= 1) || count === 7);
  return whole && (mac || ip) ? scope(s, i, to) : from;
}

function scope(s, at, to) {
  let i = at;
  if (i + 1 < to && (s[i] === "%" || s[i] === "/") && isAlnum(s[i + 1])) {
    i++;
    while (i < to && isAlnum(s[i])) {
      i++;
    }
  }
  return i;
}

export function port(s, at, to) {
  let i = at;
  if (i + 1 < to && (s[i] === ":" || s[i] === "/")) {
    i++;
    while (i < to && i < at + 6 && isDigit(s[i])) {
      i++;
    }
  }
  const found = i > at + 1 && (i >= to || !isWordChar(s[i]));
  return found ? i : at;
}
