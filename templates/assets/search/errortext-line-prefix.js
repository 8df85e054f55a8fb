// What stands before the message of a line. Twin of LinePrefix in dev.fixdex.errortext.

import { address } from "./errortext-addresses.js";
import {
  LOWER, classAt, fold, isAsciiLetter, isDigit, isLetter, isSpace, isWordChar,
} from "./errortext-chars.js";
import { codeOfWord } from "./errortext-codes.js";
import { isLoud, isTold, levelName } from "./errortext-levels.js";
import { position } from "./errortext-paths.js";
import { quoteClose } from "./errortext-quotes.js";
import { has, words } from "./errortext-sets.js";
import { time } from "./errortext-times.js";
import { number } from "./errortext-units.js";

const LONGEST_GROUP = 48;
const LONGEST_SERVICE = 40;
const KEYS = words("addr caller level logger lvl pid severity thread tid time timestamp ts");
const TOOLS = words("gyp npm pnpm yarn");

/** The piece of a prefix at `from`: where it ends and what it is. */
export function prefixStep(s, from, to, afterTime) {
  let end = time(s, from, to);
  if (end > from) {
    return { end, region: "time" };
  }
  end = prefixLevel(s, from, to);
  if (end > from) {
    return { end, region: "level" };
  }
  end = group(s, from, to);
  if (end === from) {
    end = counter(s, from, to);
  }
  if (end === from) {
    end = keyed(s, from, to);
  }
  if (end === from) {
    end = service(s, from, to);
  }
  if (end === from && afterTime) {
    end = origin(s, from, to);
  }
  return { end, region: "prefix" };
}

function prefixLevel(s, from, to) {
  let end = levelName(s, from, to);
  if (end > from) {
    const closed = end >= to || has(":]!", s[end]);
    return closed || (isLoud(s, from, end) && s[end] === " ") || isTold(s, end, to) ? end : from;
  }
  const tool = lettersEnd(s, from, to, 4);
  if (tool < to && s[tool] === " " && TOOLS.has(fold(s, from, tool))) {
    end = levelName(s, tool + 1, to);
    return end > tool + 1 ? end : from;
  }
  const pytest = s.startsWith("E   ", from) && from + 4 < to;
  const letter = has("EWINewi", s[from]) && s.startsWith(": ", from + 1);
  return pytest || letter ? from + 1 : from;
}

function group(s, from, to) {
  const open = s.startsWith("##[", from) ? from + 2 : from;
  const c = s[open];
  if (c !== "[" && c !== "(" && c !== "<") {
    return from;
  }
  if (address(s, open, to) > open) {
    return from;
  }
  const closing = c === "[" ? "]" : c === "(" ? ")" : ">";
  const last = Math.min(to, open + LONGEST_GROUP);
  let i = open + 1;
  let count = 1;
  while (i < last && s[i] !== closing) {
    const space = s[i] === " " && i > open + 1 && s[i - 1] !== " ";
    count += space && time(s, open + 1, to) === open + 1 && !numeric(s, open + 1, i) ? 1 : 0;
    i++;
  }
  if (i >= last || i === open + 1 || count > 1) {
    return from;
  }
  const level = levelName(s, open + 1, i) === i;
  const word = c === "[" && isGroupName(s, open + 1, i);
  return level || numeric(s, open + 1, i) || word || time(s, open + 1, i) > open + 1 ? i + 1 : from;
}

function numeric(s, from, to) {
  let digit = false;
  for (let i = from; i < to; i++) {
    digit ||= isDigit(s[i]);
    if (!isDigit(s[i]) && !has(" ./:#%", s[i])) {
      return false;
    }
  }
  return digit;
}

function isGroupName(s, from, to) {
  if (!isLetter(s[from]) || codeOfWord(s, from, to, "error") !== "") {
    return false;
  }
  let lower = false;
  for (let i = from; i < to; i++) {
    lower ||= classAt(s, i) === LOWER;
    if (!isWordChar(s[i]) && !has(".-:#/@$", s[i])) {
      return false;
    }
  }
  return lower;
}

function counter(s, from, to) {
  const kit = s[from] === "#";
  const i = kit ? from + 1 : from;
  const end = number(s, i, to);
  if (end === i || end >= to) {
    return from;
  }
  if (!kit) {
    return s[end] === ">" && !s.startsWith("&", end + 1) ? end + 1 : from;
  }
  const second = s[end] === " " ? number(s, end + 1, to) : end;
  return second > end + 1 && second < to && s[second] === " " ? second : from;
}

function keyed(s, from, to) {
  const key = lettersEnd(s, from, to, 9);
  if (key + 1 >= to || s[key] !== "=" || !KEYS.has(fold(s, from, key))) {
    return from;
  }
  let i = key + 1;
  if (s[i] === '"') {
    const close = quoteClose(s, i, to);
    return close < 0 ? from : close + 1;
  }
  while (i < to && i < key + LONGEST_GROUP && !isSpace(s[i])) {
    i++;
  }
  return i;
}

function service(s, from, to) {
  let i = from;
  while (i < to && i < from + LONGEST_SERVICE && (isWordChar(s[i]) || s[i] === "-" || s[i] === ".")) {
    i++;
  }
  let bar = i;
  while (bar < to && bar < i + LONGEST_SERVICE && s[bar] === " ") {
    bar++;
  }
  const found = i > from && bar > i && bar + 1 < to && s[bar] === "|" && s[bar + 1] === " ";
  return found ? bar + 1 : from;
}

function origin(s, from, to) {
  if (s.startsWith("stderr ", from) || s.startsWith("stdout ", from)) {
    const marked = from + 8 < to && has("FP", s[from + 7]);
    return marked && s[from + 8] === " " ? from + 8 : from;
  }
  const line = source(s, from, to);
  if (line > from) {
    return line;
  }
  const host = nameEnd(s, from, to);
  if (host === from || host >= to || s[host] !== " ") {
    return from;
  }
  const name = nameEnd(s, host + 1, to);
  if (name === host + 1 || name >= to) {
    return from;
  }
  if (s[name] === "[") {
    const i = number(s, name + 1, to);
    const closed = i > name + 1 && i < to && s[i] === "]";
    return closed && i + 1 < to && s[i + 1] === ":" ? i + 2 : from;
  }
  return s.startsWith("kernel:", host + 1) ? name + 1 : from;
}

function source(s, from, to) {
  const i = number(s, from, to);
  if (i === from || i >= to || s[i] !== " ") {
    return from;
  }
  const name = nameEnd(s, i + 1, to);
  const end = position(s, name, to);
  return end > name && end < to && s[end] === "]" ? end + 1 : from;
}

function nameEnd(s, from, to) {
  let i = from;
  while (i < to && i < from + LONGEST_SERVICE && (isWordChar(s[i]) || has("-./@", s[i]))) {
    i++;
  }
  return i;
}

function lettersEnd(s, from, to, most) {
  let i = from;
  while (i < to && i < from + most && isAsciiLetter(s[i])) {
    i++;
  }
  return i;
}
