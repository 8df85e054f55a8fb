// Quoted names. Twin of Quotes in dev.fixdex.errortext.
// Every function returns the end of what it found, or `from`.

import {
  PUNCTUATION, classAt, fold, isAsciiLetter, isSpace, isWordChar,
} from "./errortext-chars.js";

const LONGEST_NAME = 160;
const MOST_SPACES = 2;
const CLOSING = { "\u2018": "\u2019", "\u201c": "\u201d", "\u201e": "\u201d", "\u00ab": "\u00bb" };
const MESSAGE_KEYS = new Set([
  "cause", "description", "detail", "details", "err", "error", "errormessage", "exception",
  "fatal", "log", "message", "msg", "output", "reason", "stderr", "stdout", "summary", "text",
  "title",
]);

export function quoteClose(s, open, to) {
  const closing = CLOSING[s[open]] ?? s[open];
  const backtick = s[open] === "`";
  const last = Math.min(to, open + LONGEST_NAME);
  for (let i = open + 1; i < last; i++) {
    if (s[i] === closing || (backtick && s[i] === "'")) {
      if (i + 1 >= to || !isWordChar(s[i + 1])) {
        return i;
      }
    }
  }
  return -1;
}

export function isQuotedName(s, open, close) {
  let spaces = 0;
  for (let i = open + 2; i < close - 1; i++) {
    spaces += isSpace(s[i]) && isWordChar(s[i + 1]) ? 1 : 0;
  }
  return spaces <= MOST_SPACES && !isMessageValue(s, open);
}

function isMessageValue(s, open) {
  let i = open - 1;
  while (i >= 0 && i > open - 3 && s[i] === " ") {
    i--;
  }
  if (i < 1 || s[open] !== '"') {
    return false;
  }
  let end = i;
  if (s[i] === ":" && s[i - 1] === '"') {
    end = i - 1;
  } else if (s[i] !== "=" || i !== open - 1) {
    return false;
  }
  let start = end;
  while (start > 0 && start > end - 16 && isAsciiLetter(s[start - 1])) {
    start--;
  }
  return MESSAGE_KEYS.has(fold(s, start, end));
}

export function isQuotedSymbol(s, open, close) {
  if (close === open + 1 || close > open + 4) {
    return false;
  }
  for (let i = open + 1; i < close; i++) {
    if (classAt(s, i) !== PUNCTUATION) {
      return false;
    }
  }
  return true;
}
