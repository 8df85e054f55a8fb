// Symbols that mean something: options, variables, operators. Twin of Symbols in
// dev.fixdex.errortext.

import {
  QUOTE, SPACE, classAt, isAlnum, isAsciiLetter, isHexDigit, isLetter, isWordChar,
} from "./errortext-chars.js";
import { has, words } from "./errortext-sets.js";
import { partsOf, textOf, wordEnd } from "./errortext-words.js";

const LONGEST_RUN = 3;
const LONGEST_ESCAPED = 32;
const OPERATORS = words(
  "-> => == != <= >= && || << >> :: += -= *= /= |= &= ^= %= ++ -- ** // := ?? ?. <- =~ !~ === " +
    "!== <=> <<< >>> ${ $( $? $! $@ $# $$ $* !! !$ 2> &> |& @@ #! <? ?> </ />",
);
const RULES = "-=*#~_.";

/** The end of `++` or `#` after the word `s[from, end)`, or `end`. */
export function symbolSuffix(s, from, end, to) {
  if (s.startsWith("++", end) && end + 2 <= to && !s.startsWith("+", end + 2)) {
    return end + 2;
  }
  const sharp =
    end === from + 1 &&
    end < to &&
    s[end] === "#" &&
    isAsciiLetter(s[from]) &&
    (end + 1 >= to || !isWordChar(s[end + 1]));
  return sharp ? end + 1 : end;
}

export function isOption(c) {
  return c === "-" || c === "/" || c === "+";
}

/** The end of an option, a variable or a dotted name at `from`, or `from`. */
export function symbolPrefixed(s, from, to) {
  const c = s[from];
  let i = from + 1;
  if (c === "-") {
    i += s.startsWith("-", i) ? 1 : 0;
  } else if (!has("/$.#@%", c)) {
    return from;
  }
  if (i >= to || !opens(s, from) || !startsName(c, s[i])) {
    return from;
  }
  const end = c === "$" || c === "%" ? variableEnd(s, i, to) : wordEnd(s, i, to);
  if (c === "%") {
    return end < to && s[end] === "%" ? end + 1 : from;
  }
  return c === "#" && isHexDigit(s[i]) && end - i <= 2 ? from : end;
}

function startsName(sigil, c) {
  return isLetter(c) || (c === "_" && (sigil === "$" || sigil === "%"));
}

function variableEnd(s, from, to) {
  let i = from;
  while (i < to && (isWordChar(s[i]) || (s[i] === ":" && colonInside(s, i, to)))) {
    i++;
  }
  return i;
}

function colonInside(s, at, to) {
  return at + 1 < to && isAsciiLetter(s[at + 1]) && isAlnum(s[at - 1]);
}

function opens(s, at) {
  if (at === 0) {
    return true;
  }
  const k = classAt(s, at - 1);
  return k === SPACE || k === QUOTE || has("([{=<>,|:;!", s[at - 1]);
}

/** The words of a name that `symbolPrefixed` found. */
export function symbolParts(s, from, end) {
  let i = from;
  while (i < end && !isWordChar(s[i])) {
    i++;
  }
  const last = s[end - 1] === "%" ? end - 1 : end;
  return [...new Set([textOf(s, i, last), ...partsOf(s, i, last)])];
}

/** After `\n`, `\t` or `\r` as printed inside a string, or `from`. */
export function escapeEnd(s, from, to) {
  return s[from] === "\\" && from + 1 < to && has("nrt", s[from + 1]) ? from + 2 : from;
}

/** The end of `[[` or of what a shell prints with escapes, such as `$'\r'`, or `from`. */
export function unrunnableEnd(s, from, to) {
  const brackets = s.startsWith("[[", from);
  if (!(brackets || s.startsWith("$'\\", from)) || !opens(s, from)) {
    return from;
  }
  if (brackets) {
    const end = from + 2;
    return end < to && has(": ", s[end]) ? end : from;
  }
  const close = s.substring(0, Math.min(to, from + LONGEST_ESCAPED)).indexOf("'", from + 3);
  return close < 0 ? from : close + 1;
}

export function runEnd(s, from, to) {
  let i = from;
  while (i < to && has("!#$%&*+-/:<=>?@^|~.", s[i])) {
    i++;
  }
  return i;
}

/** Whether a run is an operator, by itself or among spaces. */
export function isOperator(s, from, end, to) {
  const length = end - from;
  if (length < 2 || length > LONGEST_RUN) {
    return false;
  }
  const run = s.substring(from, end);
  if (OPERATORS.has(run)) {
    return true;
  }
  const closed = end >= to || !isWordChar(s[end]);
  return closed && opens(s, from) && !isRule(run);
}

function isRule(run) {
  for (let i = 0; i < run.length; i++) {
    if (run[i] !== run[0] && !has(RULES, run[i])) {
      return false;
    }
  }
  return has(RULES, run[0]);
}
