// The words of a line as they are compared, and how much they say.
// Twin of WordReader and Weights in dev.fixdex.diagnose.

import { commonWeight } from "./common-words.js";

export const PLAIN = 0;
/** A name with inner structure, such as `NullPointerException`. */
export const NAME = 1;
export const CODE = 2;
/** A code that is printed when nothing is wrong, or whatever is wrong. */
export const USUAL_CODE = 3;

const UNKNOWN = 6;
const MOST = 8;
const NAME_FACTOR = 1.4;
const CODE_FACTOR = 1.75;
const USUAL_CODE_WEIGHT = 3;
const SHORT = 1;

const ANNOUNCING = new Set([
  "code", "errno", "exit", "exited", "http", "https", "returned", "signal", "sqlstate", "status",
  "with",
]);

/** The words of a mask: [{text, kind, gap, at}], with the offset of the name that a word is a part of. */
export function wordsOf(mask, text) {
  const words = [];
  let gap = false;
  for (const item of mask) {
    if (item.gap !== undefined) {
      gap = true;
    } else {
      add(words, item, text, gap);
      gap = false;
    }
  }
  return words;
}

function add(words, item, text, gap) {
  if (item.code) {
    const before = withoutAnnouncement(words, item.word);
    words.push({ text: item.word, kind: CODE, gap: before || gap, at: item.start });
    return;
  }
  const kind = isName(text, item.start, item.end) ? NAME : PLAIN;
  const whole = item.word;
  let first = true;
  let from = 0;
  for (let i = 0; i <= whole.length; i++) {
    if (i === whole.length || isJoint(whole[i])) {
      if (i > from) {
        const last = i === whole.length;
        const part = whole.substring(from, i);
        words.push({ text: part, kind: last ? kind : PLAIN, gap: gap && first, at: item.start });
        first = false;
      }
      from = i + 1;
    }
  }
  if (first) {
    words.push({ text: whole, kind: PLAIN, gap, at: item.start });
  }
}

/** Takes out the words that say what the number after them means; whether a gap was before them. */
function withoutAnnouncement(words, code) {
  let gap = false;
  const number = code.indexOf("-") > 0;
  while (number && words.length > 0 && ANNOUNCING.has(words[words.length - 1].text)) {
    gap = words.pop().gap;
  }
  return gap;
}

function isJoint(c) {
  return c === "." || c === ":" || c === "$" || c === "#";
}

/** Whether the last part of a word has capitals within, or an underscore. */
function isName(text, start, end) {
  let small = false;
  let name = false;
  let capitals = 0;
  for (let i = start; i < end; i++) {
    const c = text[i];
    const capital = c >= "A" && c <= "Z";
    const nowSmall = c >= "a" && c <= "z";
    if (isJoint(c)) {
      capitals = 0;
      name = false;
    } else {
      name ||= (small && capital) || (nowSmall && capitals > 1);
      name ||= c === "_" && i > start && i < end - 1;
      capitals = capital ? capitals + 1 : 0;
    }
    small = nowSmall;
  }
  return name;
}

/**
 * What a word of a signature says.
 *
 * @param {number} rarity of words that as many entries have
 */
export function weightOf(word, kind, rarity) {
  switch (kind) {
    case USUAL_CODE:
      return USUAL_CODE_WEIGHT;
    case CODE:
      return rarity * CODE_FACTOR;
    case NAME:
      return rarity * NAME_FACTOR;
    default:
      return plain(word, rarity);
  }
}

/** What a word says that stands beside a signature's words. */
export function weightBeside(word) {
  return Math.min(UNKNOWN, plain(word, MOST));
}

function plain(word, rarity) {
  const tiny = word.length === 1 && word.charCodeAt(0) < 0x80;
  return Math.min(rarity, commonWeight(word, tiny || !hasLetters(word) ? SHORT : MOST));
}

function hasLetters(word) {
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c >= 97 || (c >= 48 && c <= 57)) {
      return true;
    }
  }
  return false;
}
