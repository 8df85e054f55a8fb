// Chooses the line of an entry that has most of what was searched for, and marks it.
// Twin of Snippets in dev.fixdex.search.

import { CODE, stem } from "./engine-query.js";
import { tokens as tokensOf } from "./errortext.js";

const LONGEST = 200;
const BEFORE = 60;

/** Part of the query that the title or a symptom has to have, for no other line to be looked at. */
const ENOUGH = 0.5;

/** Makes the snippets of one result: {text, marks: [{start, end}]}, never HTML. */
export class Snippets {
  #words = new Map();
  #stems = new Map();
  #beginnings = [];
  #enough;

  constructor(lines) {
    this.#enough = ENOUGH * lines.reduce((most, line) => Math.max(most, saidBy(line)), 0);
    for (const word of lines.flatMap((line) => line.words)) {
      const says = word.weight * word.idf;
      raise(this.#words, word.text, says);
      word.others.forEach((other) => raise(this.#words, other.text, says));
      if (word.stem !== "") {
        raise(this.#stems, word.stem, says);
      }
      if (word.open) {
        this.#beginnings.push(word.text);
      }
    }
  }

  of(entry) {
    let best = entry.tldr === "" ? entry.title : entry.tldr;
    let most = 0;
    const titled = this.#saysLine(entry.title); // is seen above the snippet
    for (const lines of entry.lines) {
      for (const line of lines) {
        const says = this.#saysLine(line);
        if (says > most * 1.0001) {
          most = says;
          best = line;
        }
      }
      if (Math.max(most, titled) >= this.#enough) {
        break;
      }
    }
    return this.#marked(best.trim());
  }

  #saysLine(line) {
    let sum = 0;
    const seen = new Set();
    for (const token of tokensOf(line)) {
      sum += seen.has(token.text) ? 0 : this.#says(token);
      seen.add(token.text);
    }
    return sum;
  }

  #says(token) {
    const text = token.kind === "code" ? CODE + token.text : token.text;
    let says = this.#words.get(text) ?? 0;
    for (const part of token.parts) {
      says = Math.max(says, this.#words.get(part) ?? 0);
    }
    if (says === 0) {
      says = this.#stems.get(stem(text)) ?? 0;
    }
    return says === 0 && this.#beginnings.some((word) => text.startsWith(word)) ? 1 : says;
  }

  #marked(line) {
    const marks = [];
    for (const token of tokensOf(line)) {
      const apart = marks.length === 0 || token.start >= marks[marks.length - 1].end;
      if (apart && this.#says(token) > 0) {
        marks.push({ start: token.start, end: token.end });
      }
    }
    return cut(line, marks);
  }
}

function saidBy(line) {
  return line.words.reduce((sum, word) => sum + (word.inSequence ? word.share : 0), 0);
}

function raise(map, key, value) {
  map.set(key, Math.max(map.get(key) ?? 0, value));
}

/** A window of the line around its first mark, beginning between words. */
function cut(line, marks) {
  if (line.length <= LONGEST) {
    return { text: line, marks };
  }
  const first = marks.length === 0 ? 0 : marks[0].start;
  let from = Math.max(0, first - BEFORE);
  while (from > 0 && from < first && line[from - 1] !== " ") {
    from++;
  }
  let to = Math.min(line.length, from + LONGEST);
  const next = line.charCodeAt(to);
  if (to < line.length && next >= 0xdc00 && next <= 0xdfff) {
    to--;
  }
  const before = from > 0 ? "… " : "";
  const after = to < line.length ? " …" : "";
  const moved = before.length - from;
  const kept = marks
    .filter((mark) => mark.start >= from && mark.end <= to)
    .map((mark) => ({ start: mark.start + moved, end: mark.end + moved }));
  return { text: before + line.substring(from, to) + after, marks: kept };
}
