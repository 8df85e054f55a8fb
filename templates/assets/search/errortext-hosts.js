// Hosts, accounts and process ids. Twin of Hosts and Processes in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import { port } from "./errortext-addresses.js";
import { fold, isAlnum, isAsciiLetter, isLetter, isWordChar } from "./errortext-chars.js";
import { hexPrefixed } from "./errortext-hex-runs.js";
import { isSource, position } from "./errortext-paths.js";
import { has } from "./errortext-sets.js";
import { number } from "./errortext-units.js";

/** A host with a port, an account at a host, or a file name with a line number. */
export function host(s, from, blob, to) {
  if (isSource(s, from, blob)) {
    const end = position(s, blob, to);
    return end > blob ? end : from;
  }
  const at = indexIn(s, "@", from, blob);
  if (at > from) {
    return account(s, from, at, blob);
  }
  if (blob >= to || s[blob] !== ":" || !isHost(s, from, blob)) {
    return from;
  }
  const end = port(s, blob, to);
  return end > blob ? end : from;
}

function indexIn(s, c, from, to) {
  for (let i = from; i < to; i++) {
    if (s[i] === c) {
      return i;
    }
  }
  return -1;
}

function account(s, from, at, blob) {
  const dot = indexIn(s, ".", at + 1, blob);
  const slash = indexIn(s, "/", from, blob);
  if (!(dot > at + 1 && dot + 1 < blob && isLetter(s[at + 1]) && slash < 0)) {
    return from;
  }
  let i = blob;
  while (!isAlnum(s[i - 1])) {
    i--;
  }
  return i;
}

function isHost(s, from, blob) {
  for (let i = from; i < blob; i++) {
    if (!isWordChar(s[i]) && s[i] !== "." && s[i] !== "-") {
      return false;
    }
  }
  const dot = indexIn(s, ".", from, blob);
  const dottedName = dot > from && dot < blob - 1 && isLetter(s[blob - 1]);
  return dottedName || fold(s, from, blob) === "localhost";
}

const PROCESS_KEYS = new Set(["pid", "ppid", "tid", "tgid", "thread"]);

export function process(s, from, to) {
  if (!has("pPtT", s[from])) {
    return from;
  }
  let key = from;
  while (key < to && key < from + 7 && isAsciiLetter(s[key])) {
    key++;
  }
  if (key >= to || !PROCESS_KEYS.has(fold(s, from, key))) {
    return from;
  }
  let i = key;
  while (i < to && i < key + 2 && has("=:# ", s[i])) {
    i++;
  }
  const hex = hexPrefixed(s, i, to);
  const end = hex > i ? hex : number(s, i, to);
  return i > key && end > i && (end >= to || !isWordChar(s[end])) ? end : from;
}
