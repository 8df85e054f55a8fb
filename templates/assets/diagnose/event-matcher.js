// Compares an event with the signatures that it may show.
// Twin of EventMatcher, EventWords and of the rest of BatchMatcher in dev.fixdex.diagnose.

import { maskOf, tokens } from "../search/errortext.js";
import { clean } from "../search/errortext-chars.js";
import { Alignment, scoreOf } from "./alignment.js";
import { isEchoedCommand } from "./echoed-command.js";
import { UNKNOWN } from "./signatures.js";
import { CODE, weightBeside, wordsOf } from "./words.js";

/** Below this fit on one line, the event's lines are looked at together. */
const WHOLE = 99;

/** A signature of fewer words has to be there whole: with a word less it says another. */
const SHORT = 5;

/** What is left to an error text about one service when the line is about another. */
const OTHER_PORT = 0.4;

/** Hits far below the event's best one tell nothing that it does not. */
const BESIDE_BEST = 0.75;

export class EventMatcher {
  #signatures;
  #alignment = new Alignment();

  constructor(signatures) {
    this.#signatures = signatures;
  }

  /**
   * What an event shows: [{signature, score, how, line}].
   *
   * @param {string} text of the event
   * @param {number} least score that counts
   */
  match(text, candidates, least) {
    const event = new EventWords(this.#signatures);
    text.split("\n").forEach((line) => event.add(clean(line).text));
    const hits = [];
    let best = 0;
    for (const signature of candidates) {
      const hit = this.#best(signature, event.of(signature));
      if (hit.score >= least) {
        hits.push(hit);
        best = Math.max(best, hit.score);
      }
    }
    return hits.filter(({ score }) => score >= best * BESIDE_BEST);
  }

  #best(signature, event) {
    const details = event.details(signature);
    const best = { signature, score: 0, how: "words", line: 0 };
    let from = 0;
    for (let line = 0; line < event.ends.length; line++) {
      const score = this.#score(signature, event, from, event.ends[line], details, false);
      if (score > best.score) {
        best.score = score;
        best.how = this.#how(signature);
        best.line = line;
      }
      from = event.ends[line];
    }
    if (event.ends.length > 1 && best.score < WHOLE && signature.words.length > 1) {
      const score = this.#score(signature, event, 0, event.words.length, details, true);
      if (score > best.score) {
        best.line = best.score > 0 ? best.line : 0;
        best.score = score;
        best.how = this.#how(signature);
      }
    }
    return best;
  }

  #score(signature, event, from, to, details, across) {
    if (to === from) {
      return 0;
    }
    if (signature.words.length < SHORT && isMissing(signature, event.words, from, to)) {
      return 0;
    }
    this.#alignment.lay(signature, event.words, from, to);
    let said = event.said(signature, from, to);
    if (!across && signature.open && this.#alignment.together) {
      said -= event.inPlaceOfLastGap(signature, from, to);
    }
    const explained = said > 0 ? Math.min(1, this.#alignment.matched / said) : 0;
    const score = scoreOf(signature, this.#alignment, explained, details, across);
    return event.hasOtherPorts(signature) ? score * OTHER_PORT : score;
  }

  #how(signature) {
    if (!this.#alignment.together) {
      return "words";
    }
    return signature.hasGap ? "wildcard" : "literal";
  }
}

function isMissing(signature, words, from, to) {
  return signature.words.some((word) => {
    const at = words.indexOf(word, from);
    return at < 0 || at >= to;
  });
}

/** Where the name of who says a line starts that it begins with, before a colon; -1 for none. */
function speakerOf([first], line) {
  return first !== undefined && first.gap === undefined && !first.code
    && line.startsWith(": ", first.end)
    && /^[A-Za-z][A-Za-z0-9_.:$-]*$/.test(line.substring(first.start, first.end))
    ? first.start
    : -1;
}

/** The words of an event's lines by their numbers. */
class EventWords {
  #signatures;
  #details = new Set();
  #weights = [];
  /** Of each word: twice the number of blanks before it, and one more behind something volatile. */
  #places = [];
  #numbers = [];
  #hasNumbers = false;
  #hasPorts = false;
  words = [];
  /** After the last word of each line. */
  ends = [];

  constructor(signatures) {
    this.#signatures = signatures;
  }

  add(line) {
    const list = tokens(line);
    if (isEchoedCommand(line, list)) {
      this.ends.push(this.words.length);
      return;
    }
    const mask = maskOf(list);
    const speaker = speakerOf(mask, line);
    let blanks = 0;
    let passed = 0;
    for (const { text, kind, gap, at } of wordsOf(mask, line)) {
      for (; passed < at; passed++) {
        blanks += line[passed] === " " ? 1 : 0;
      }
      // After `error` any number reads like a code.
      const number = kind === CODE && text.startsWith("error-");
      const weight = at === speaker ? 0 : weightBeside(text);
      this.#add(this.#signatures.number(text), weight, number, 2 * blanks + (gap ? 1 : 0));
    }
    for (const { region, text } of list) {
      if (region !== "prefix" && region !== "time") {
        this.#detail(text);
        const port = region === "address" ? /^[^:]+(:[0-9]{2,})$/.exec(text)?.[1] : undefined;
        if (port !== undefined) {
          this.#hasPorts = true;
          this.#detail(port);
        }
      }
    }
    this.ends.push(this.words.length);
  }

  #detail(text) {
    const number = this.#signatures.number(text);
    if (number !== UNKNOWN) {
      this.#details.add(number);
    }
  }

  #add(word, weight, anyNumber, place) {
    this.words.push(word);
    this.#places.push(place);
    this.#weights.push(weight);
    this.#numbers.push(anyNumber);
    this.#hasNumbers ||= anyNumber;
  }

  /** The words as a signature is compared with them: a number that it does not have is no code. */
  of(signature) {
    if (!this.#hasNumbers) {
      return this;
    }
    const kept = new EventWords(this.#signatures);
    kept.#details = this.#details;
    kept.#hasPorts = this.#hasPorts;
    let from = 0;
    for (const end of this.ends) {
      for (let i = from; i < end; i++) {
        if (!this.#numbers[i] || signature.words.includes(this.words[i])) {
          kept.#add(this.words[i], this.#weights[i], false, this.#places[i]);
        }
      }
      kept.ends.push(kept.words.length);
      from = end;
    }
    return kept;
  }

  /** What the words `[from, to)` say, those of a signature by what they say there. */
  said(signature, from, to) {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const word = this.words[i];
      sum += signature.words.includes(word) ? this.#signatures.weight(word) : this.#weights[i];
    }
    return sum;
  }

  /**
   * What stands where a signature ends with a wildcard that nothing volatile has filled: what
   * follows its last word up to a blank.
   */
  inPlaceOfLastGap(signature, from, to) {
    const end = signature.words[signature.words.length - 1];
    let first = to;
    while (first > from && this.words[first - 1] !== end) {
      first--;
    }
    let sum = 0;
    for (let i = first; i < to && this.#places[i] === this.#places[first]; i++) {
      const filled = this.#places[i] % 2 === 1;
      sum += filled || signature.words.includes(this.words[i]) ? 0 : this.#weights[i];
    }
    return sum;
  }

  /** Whether there are ports, and none of those that a signature names. */
  hasOtherPorts({ ports }) {
    return this.#hasPorts && ports.length > 0 && !ports.some((port) => this.#details.has(port));
  }

  /** What the details say that a signature and these lines have in common. */
  details(signature) {
    let sum = 0;
    for (const word of signature.details) {
      if (this.#details.has(word)) {
        sum += this.#signatures.detail(word);
      }
    }
    return sum;
  }
}
