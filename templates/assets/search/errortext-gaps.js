// Wildcards that authors write in symptoms. Twin of Gaps in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import { fold, isAsciiLetter, isDigit, isLetter, isWordChar } from "./errortext-chars.js";
import { has } from "./errortext-sets.js";

const LONGEST_GAP = 48;
const LONGEST_JOINED = 200;
const JOINTS = "/@.-+~%";
const LITERALS = new Set([
  "anonymous", "clinit", "eof", "genexpr", "init", "invalid", "lambda", "listcomp", "module",
  "native", "nil", "no value", "none", "null", "stdin", "string", "unknown", "unset",
]);

export function gap(s, from, to) {
  switch (s[from]) {
    case ".":
      return dots(s, from, to);
    case "\u2026":
      return from + 1;
    case "<":
      return bracketed(s, from, to);
    case "_":
      return placeholder(s, from, to);
    default:
      return from;
  }
}

/** The end of a word of which a name in angle brackets is a part, or `from`. */
export function joinedGap(s, from, to) {
  const last = Math.min(to, from + LONGEST_JOINED);
  const option = s[from] === "-";
  let named = false;
  let joined = false;
  let i = from;
  while (i < last) {
    const end = s[i] === "<" ? bracketed(s, i, to) : i;
    const afterWord = i > from && isWordChar(s[i - 1]);
    if (end > i && afterWord && !named && !option) {
      return from;
    } else if (end > i) {
      named = true;
      joined ||= afterWord;
      i = end;
    } else if (s.startsWith("://", i)) {
      joined = true;
      i += 3;
    } else if (isWordChar(s[i]) || has(JOINTS, s[i])) {
      joined ||= s[i] === "/" || s[i] === "@" || (isWordChar(s[i]) && i > from && s[i - 1] === ">");
      i++;
    } else {
      break;
    }
  }
  while (i > from && s[i - 1] === ".") {
    i--;
  }
  return named && joined ? i : from;
}

function dots(s, from, to) {
  let i = from;
  while (i < to && s[i] === ".") {
    i++;
  }
  return i >= from + 3 ? i : from;
}

function bracketed(s, from, to) {
  let i = from + 1;
  const last = Math.min(to, from + LONGEST_GAP);
  while (i < last && (isWordChar(s[i]) || has(" -./:|", s[i]))) {
    i++;
  }
  const named = i > from + 1 && i < last && s[i] === ">" && isLetter(s[from + 1]);
  return named && !LITERALS.has(fold(s, from + 1, i)) ? i + 1 : from;
}

function placeholder(s, from, to) {
  if (!s.startsWith("__", from)) {
    return from;
  }
  let i = from + 2;
  while (i < to && i < from + LONGEST_GAP && ((s[i] >= "A" && s[i] <= "Z") || isDigit(s[i]) || s[i] === "_")) {
    i++;
  }
  const closed = i > from + 4 && s.startsWith("__", i - 2) && isAsciiLetter(s[from + 2]);
  const ends = i >= to || !isWordChar(s[i]);
  return closed && ends ? i : from;
}
