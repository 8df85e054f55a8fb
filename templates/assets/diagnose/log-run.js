// One way through a log: its lines as events, equal ones compared once, and what they show.
// Twin of BatchMatcher, KnownEvents and LogDiagnosis in dev.fixdex.diagnose.

import { clean } from "../search/errortext-chars.js";
import { AtomScanner } from "./atoms.js";
import { EventMatcher } from "./event-matcher.js";
import { MOST_LINES, Tally } from "./explanations.js";
import { LogEvents, textOf } from "./log-events.js";
import { LogLines } from "./log-lines.js";
import { PlainDigits } from "./plain-digits.js";
import { shownLine } from "./shown-line.js";

/** Events wait for signatures until so many are there, or so much of their text. */
const MOST_WAITING = 5_000;
const MOST_WAITING_UNITS = 1 << 20;

/** Places for events that were looked at before. */
const KNOWN = 1 << 15;

/** White space as Java's `strip` takes it. */
const SPACE = "[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+";
const AROUND = new RegExp(`^${SPACE}|${SPACE}$`, "g");

/** One way through a log. */
export class LogRun {
  #diagnoser;
  #least;
  #digits;
  #scanner = new AtomScanner();
  #matcher;
  #lines;
  #events;
  #highs = new Int32Array(KNOWN);
  #lows = new Int32Array(KNOWN);
  #known = new Array(KNOWN).fill(undefined);
  #waiting = new Set();
  #units = 0;
  #count = 0;
  /** By signature. */
  tallies = new Map();

  constructor(diagnoser, least) {
    this.#diagnoser = diagnoser;
    this.#least = least;
    this.#digits = new PlainDigits(diagnoser.numbers);
    this.#matcher = new EventMatcher(diagnoser.signatures);
    this.#events = new LogEvents((event) => this.#event(event));
    this.#lines = new LogLines((...line) => this.#events.line(...line));
  }

  get lines() {
    return this.#lines.lines;
  }

  /** Whether so much waits that it should be settled. */
  get isFull() {
    return this.#waiting.size >= MOST_WAITING || this.#units >= MOST_WAITING_UNITS;
  }

  take(bytes) {
    this.#lines.push(bytes);
  }

  end() {
    this.#lines.end();
    this.#events.end();
  }

  /** Equal events are compared once; most have no atom that leads anywhere. */
  #event(event) {
    this.#digits.take(event.units, event.length);
    const { high, low } = this.#digits;
    const slot = (high ^ (high >>> 15) ^ low) & (KNOWN - 1);
    let shape = this.#known[slot];
    if (shape === undefined || this.#highs[slot] !== high || this.#lows[slot] !== low) {
      shape = this.#shape();
      this.#known[slot] = shape;
      this.#highs[slot] = high;
      this.#lows[slot] = low;
    }
    if (shape !== null) {
      this.#meet(shape, event);
    }
  }

  /** An event whose numbers are plain; null for one that shows nothing. */
  #shape() {
    const { units, length } = this.#digits;
    const count = this.#scanner.scan(units, 0, length);
    const leading = [];
    for (let i = 0; i < count; i++) {
      const atom = this.#scanner.atoms[i];
      if (this.#diagnoser.leads(atom)) {
        leading.push(atom);
      }
    }
    if (leading.length === 0) {
      return null;
    }
    const shape = { units, length, leading, hits: undefined, count: 0, events: [] };
    if (leading.every((atom) => this.#diagnoser.has(atom))) {
      shape.hits = this.#hits(shape);
      return shape.hits.length === 0 ? null : shape;
    }
    shape.units = units.slice(0, length);
    return shape;
  }

  /** Notes that an event was met whose text may show something. */
  #meet(shape, event) {
    if (shape.hits?.length === 0) {
      return;
    }
    if (shape.count === 0) {
      this.#waiting.add(shape);
      this.#units += shape.length;
    }
    shape.count++;
    if (shape.events.length < MOST_LINES) {
      const text = textOf(event.units, 0, event.length);
      const numbers = Array.from(event.numbers.subarray(0, event.lines));
      shape.events.push({ place: this.#count, text, numbers });
      this.#units += event.length;
    }
    this.#count++;
  }

  /** Compares what waits, and notes what it shows. */
  async settle() {
    const atoms = new Set();
    for (const { hits, leading } of this.#waiting) {
      if (hits === undefined) {
        leading.forEach((atom) => atoms.add(atom));
      }
    }
    await this.#diagnoser.fetch(atoms);
    const shown = new Map();
    for (const shape of this.#waiting) {
      shape.hits ??= this.#hits(shape);
      for (const hit of shape.hits) {
        const others = shown.get(hit.signature);
        if (others === undefined) {
          shown.set(hit.signature, [{ hit, shape }]);
        } else {
          others.push({ hit, shape });
        }
      }
    }
    shown.forEach((found, signature) => this.#tally(signature, found));
    for (const shape of this.#waiting) {
      shape.count = 0;
      shape.events = [];
    }
    this.#waiting.clear();
    this.#units = 0;
  }

  #hits({ units, length }) {
    const candidates = this.#diagnoser.signatures.candidates(units, length);
    if (candidates.length === 0) {
      return [];
    }
    return this.#matcher.match(textOf(units, 0, length), candidates, this.#least);
  }

  /** Adds what was found since the last time, in the order of the log. */
  #tally(signature, found) {
    let tally = this.tallies.get(signature);
    if (tally === undefined) {
      tally = new Tally();
      this.tallies.set(signature, tally);
    }
    const lines = found
      .flatMap(({ hit, shape }) => shape.events.map((event) => ({ event, at: hit.line })))
      .sort((a, b) => a.event.place - b.event.place)
      .slice(0, MOST_LINES - tally.lines.length)
      .map(({ event, at }) => this.#lineOf(event, at, signature));
    found.sort((a, b) => a.shape.events[0].place - b.shape.events[0].place);
    found.forEach(({ hit, shape }, i) => tally.add(hit, shape.count, i === 0 ? lines : []));
  }

  /** A line of an event as it is shown. */
  #lineOf({ text, numbers }, at, signature) {
    const line = clean(text.split("\n")[at]).text.replace(AROUND, "");
    const shown = shownLine(line, this.#diagnoser.signatures, signature);
    return { line: numbers[at], text: shown, hash: hashOf(line) };
  }
}

/** As Java's `hashCode`. */
function hashOf(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  }
  return hash;
}
