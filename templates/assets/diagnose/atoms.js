// The atoms of a text: runs of letters and runs of digits, as numbers that are found fast.
// Twin of Atoms in dev.fixdex.errortext, and of Spellings and AnchorAtoms in dev.fixdex.diagnose.

import { CJK, LETTER, MARK, UPPER, classOfUnit, fold } from "../search/errortext-chars.js";

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const MULTIPLIER = 0x9e3779b1 | 0;

/** For ASCII: 0 for what ends a run, a lower-case letter, or a digit. */
const ASCII = new Uint8Array(0x80);
for (let c = 48; c <= 57; c++) {
  ASCII[c] = c;
}
for (let c = 97; c <= 122; c++) {
  ASCII[c] = ASCII[c - 32] = c;
}

/** A hash of which any bits are as good as any others. */
export function mixed(atom) {
  return Math.imul(atom ^ (atom >>> 15), MULTIPLIER);
}

/** The mixed atoms of a text, in order, and where each ends. */
export class AtomScanner {
  atoms = new Int32Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  count = 0;

  /** Finds those of `units[from, to)`. */
  scan(units, from, to) {
    this.count = 0;
    let i = from;
    while (i < to) {
      const c = units[i];
      if (c >= 0x80) {
        i = this.#other(units, i, to);
        continue;
      }
      const k = ASCII[c];
      if (k === 0) {
        i++;
      } else if (k <= 57) {
        i = this.#digits(units, i, to);
      } else {
        i = this.#letters(units, i, to);
      }
    }
    return this.count;
  }

  #add(hash, start, end) {
    if (this.count === this.atoms.length) {
      this.atoms = grown(this.atoms);
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.atoms[this.count] = mixed(hash);
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  #digits(units, from, to) {
    let i = from;
    while (i < to && units[i] === 48) {
      i++;
    }
    let hash = BASIS;
    while (i < to && units[i] >= 48 && units[i] <= 57) {
      hash = Math.imul(hash ^ units[i], PRIME);
      i++;
    }
    this.#add(hash, from, i);
    return i;
  }

  #letters(units, from, to) {
    let hash = BASIS;
    let i = from;
    while (i < to) {
      const c = units[i];
      if (c >= 0x80) {
        if (!joins(c)) {
          break;
        }
        hash = folded(hash, c);
      } else {
        const k = ASCII[c];
        if (k <= 57) {
          break;
        }
        hash = Math.imul(hash ^ k, PRIME);
      }
      i++;
    }
    this.#add(hash, from, i);
    return i;
  }

  #other(units, from, to) {
    const c = units[from];
    if (classOfUnit(c) === CJK) {
      this.#add(folded(BASIS, c), from, from + 1);
      if (from + 1 < to && classOfUnit(units[from + 1]) === CJK) {
        this.#add(folded(folded(BASIS, c), units[from + 1]), from, from + 2);
      }
      return from + 1;
    }
    return isLetter(c) ? this.#letters(units, from, to) : from + 1;
  }
}

function grown(array) {
  const more = new Int32Array(2 * array.length);
  more.set(array);
  return more;
}

function isLetter(c) {
  const k = classOfUnit(c);
  return k >= UPPER && k <= LETTER;
}

/** Whether a unit above ASCII goes on with a run of letters. */
function joins(c) {
  return isLetter(c) || classOfUnit(c) === MARK;
}

function folded(hash, c) {
  let mixing = hash;
  const text = fold(String.fromCharCode(c));
  for (let i = 0; i < text.length; i++) {
    mixing = Math.imul(mixing ^ text.charCodeAt(i), PRIME);
  }
  return mixing;
}

const SIGNALS = {
  sighup: "1", sigint: "2", sigquit: "3", sigill: "4", sigabrt: "6", sigfpe: "8", sigkill: "9",
  sigsegv: "11", sigpipe: "13", sigterm: "15",
};
const SQLSTATE = "sqlstate-";

/** The atoms by which a word is looked for: one for each way of writing it. */
export function anchorsOf(word, scanner) {
  const anchors = [];
  for (const spelling of spellingsOf(word)) {
    const units = Uint16Array.from({ length: spelling.length }, (_, i) => spelling.charCodeAt(i));
    const count = scanner.scan(units, 0, units.length);
    let longest = -1;
    for (let i = 0; i < count; i++) {
      const length = scanner.ends[i] - scanner.starts[i];
      if (longest < 0 || length > scanner.ends[longest] - scanner.starts[longest]) {
        longest = i;
      }
    }
    if (longest >= 0 && !anchors.includes(scanner.atoms[longest])) {
      anchors.push(scanner.atoms[longest]);
    }
  }
  return anchors;
}

/** Texts one of which every log has that has the word. */
function spellingsOf(word) {
  if (word.length === 10 && word.startsWith("0x")) {
    return hex(word);
  }
  if (Object.hasOwn(SIGNALS, word)) {
    return [word, SIGNALS[word]];
  }
  const number = word.lastIndexOf("-") + 1;
  const numbered = number > 1 && /^[0-9]+$/.test(word.slice(number));
  return [numbered || word.startsWith(SQLSTATE) ? word.slice(number) : word];
}

function hex(word) {
  if (!/^[0-9a-fA-F]{8}$/.test(word.slice(2))) {
    return [word];
  }
  const value = parseInt(word.slice(2), 16);
  return [word, String(value), String(0x1_0000_0000 - value)];
}
