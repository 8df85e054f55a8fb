// The signatures that were fetched so far, and which of them an event may show.
// Twin of Signature, Vocabulary, AtomTable, Anchors and Candidates in dev.fixdex.diagnose.

import { LEAST_COVERED } from "./alignment.js";
import { AtomScanner, anchorsOf } from "./atoms.js";
import { PLAIN, USUAL_CODE, weightOf } from "./words.js";

const NEIGHBOUR = 0.8;
const DETAIL = 0.7;

/** What may be missing of a signature, in the units of the weights with which that is asked. */
const SLACK = 880;
const MOST_WEIGHT = 2047;

const MOST_CANDIDATES = 256;

/** The number of what is no signature's word. */
export const UNKNOWN = -1;

const TEXTS = 1 << 16;
const NONE = [];

export class Signatures {
  #rarities;
  #numbers = new Map();
  #weights = [];
  #kinds = [];
  #endings = [];
  #ports = [];
  #findable = [];
  #byAtom = new Map();
  #lists = new Map();
  #signatures = new Map();
  #scanner = new AtomScanner();
  #seen = [];
  #listed = [];
  #round = 0;

  /** @param {Object<string, number>} rarities of words by how many entries have them */
  constructor(rarities) {
    this.#rarities = rarities;
  }

  /** Takes what a file holds. */
  add({ words, rows, lists }) {
    const numbers = words.map((word) => this.#word(word));
    const signatures = rows.map((row) => this.#signature(row, numbers));
    for (const { atom, word, rows: own } of lists) {
      const list = { word: numbers[word], signatures: own.map((place) => signatures[place]) };
      const others = this.#lists.get(atom);
      if (others === undefined) {
        this.#lists.set(atom, [list]);
      } else {
        others.push(list);
      }
    }
  }

  #word({ kind, count, spellings }) {
    const known = this.#numbers.get(spellings[0]);
    if (known !== undefined) {
      return known;
    }
    const number = this.#weights.length;
    const atoms = new Set();
    for (const spelling of spellings) {
      this.#numbers.set(spelling, number);
      anchorsOf(spelling, this.#scanner).forEach((atom) => atoms.add(atom));
    }
    for (const atom of atoms) {
      const others = this.#byAtom.get(atom);
      if (others === undefined) {
        this.#byAtom.set(atom, [number]);
      } else {
        others.push(number);
      }
    }
    this.#weights.push(weightOf(spellings[0], kind, this.#rarities[count]));
    this.#kinds.push(kind);
    this.#endings.push(kind === USUAL_CODE && /^(exit|error)-/.test(spellings[0]));
    this.#ports.push(/^:[0-9]{2,}$/.test(spellings[0]));
    this.#findable.push(atoms.size > 0);
    this.#seen.push(0);
    this.#listed.push(0);
    return number;
  }

  /** A signature is in the files of several atoms; its first entry and text tell it from others. */
  #signature(row, numbers) {
    const key = row.origins[0] * TEXTS + row.origins[1];
    let signature = this.#signatures.get(key);
    if (signature === undefined) {
      signature = this.#made(row, numbers);
      this.#signatures.set(key, signature);
    }
    return signature;
  }

  #made(row, numbers) {
    const words = row.words.map((place) => numbers[place]);
    const details = row.details.map((place) => numbers[place]);
    const weights = words.map((word) => this.#weights[word]);
    const beside = [];
    let total = 0;
    let whole = 0;
    let telling = 0;
    for (let i = 0; i < words.length; i++) {
      total += weights[i];
      beside.push(i === 0 ? 0 : NEIGHBOUR * Math.min(weights[i - 1], weights[i]));
      whole += weights[i] + beside[i];
      telling += this.#kinds[words[i]] === PLAIN ? 1 : 3;
    }
    let detailTotal = 0;
    for (const place of row.details) {
      detailTotal += DETAIL * this.#weights[numbers[place]];
    }
    const ports = details.filter((word) => this.#ports[word]);
    const ending = words.some((word) => this.#endings[word]);
    const signature = {
      words, gaps: row.gaps, hasGap: row.hasGap, open: row.open, weights, beside, details, ports,
      origins: row.origins, total, detailTotal, whole, telling, ending, asked: [], units: [], found: 0,
    };
    this.#ask(signature);
    return signature;
  }

  /** The words that an event is asked for, the heaviest first, with whole numbers as weights. */
  #ask(signature) {
    const { words, total } = signature;
    const asked = [];
    for (const word of words) {
      if (!this.#findable[word] || asked.includes(word)) {
        continue;
      }
      let at = asked.length;
      while (at > 0 && this.#weights[asked[at - 1]] < this.#weights[word]) {
        at--;
      }
      asked.splice(at, 0, word);
    }
    const unit = (total * (1 - LEAST_COVERED)) / SLACK;
    signature.asked = asked;
    signature.units = asked.map((word) => {
      const times = words.filter((other) => other === word).length;
      return Math.min(MOST_WEIGHT, Math.trunc((this.#weights[word] * times) / unit));
    });
  }

  /** The number of a word, or UNKNOWN. */
  number(word) {
    return this.#numbers.get(word) ?? UNKNOWN;
  }

  /** What a word of a signature says. */
  weight(word) {
    return this.#weights[word];
  }

  /** What a found detail says. */
  detail(word) {
    return DETAIL * this.#weights[word];
  }

  /** Where in a text words of a signature may stand: {starts, words}, one after the other. */
  places(signature, text) {
    const scanner = this.#scanner;
    const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    const count = scanner.scan(units, 0, units.length);
    const starts = [];
    const words = [];
    for (let i = 0; i < count; i++) {
      for (const word of this.#byAtom.get(scanner.atoms[i]) ?? NONE) {
        if (signature.words.includes(word)) {
          starts.push(scanner.starts[i]);
          words.push(word);
        }
      }
    }
    return { starts, words };
  }

  /** The signatures that an event may show, by its atoms alone: too many at times, never too few. */
  candidates(units, length) {
    const round = ++this.#round;
    const scanner = this.#scanner;
    const count = scanner.scan(units, 0, length);
    const lists = [];
    for (let i = 0; i < count; i++) {
      for (const word of this.#byAtom.get(scanner.atoms[i]) ?? NONE) {
        this.#seen[word] = round;
      }
      for (const list of this.#lists.get(scanner.atoms[i]) ?? NONE) {
        if (this.#listed[list.word] !== round) {
          this.#listed[list.word] = round;
          lists.push(list);
        }
      }
    }
    const found = [];
    for (const { signatures } of lists) {
      for (const signature of signatures) {
        if (signature.found !== round && found.length < MOST_CANDIDATES && this.#isPossible(signature)) {
          signature.found = round;
          found.push(signature);
        }
      }
    }
    return found;
  }

  #isPossible({ asked, units }) {
    let missing = SLACK;
    for (let i = 0; i < asked.length; i++) {
      if (this.#seen[asked[i]] !== this.#round) {
        missing -= units[i];
        if (missing < 0) {
          return false;
        }
      }
    }
    return true;
  }
}
