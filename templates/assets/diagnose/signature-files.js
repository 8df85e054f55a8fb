// Reads the files of signatures that the build exports.
// Twin of BrowserSignatures, AnchorAtoms, SignatureShards and SubjectShards in dev.fixdex.diagnose.

import { BitReader, Reader } from "../search/engine-files.js";

const NUMBERS = 1 << 16;
const STEP_BITS = 8;

/** What every log needs: {anchors, numbers, deprecated}. */
export function beginning(bytes) {
  const reader = new Reader(bytes);
  const anchors = new AnchorAtoms(reader);
  const numbers = new Uint8Array(NUMBERS);
  steps(reader).forEach((number) => (numbers[number] = 1));
  return { anchors, numbers, deprecated: new Set(steps(reader)) };
}

function steps(reader) {
  const numbers = [];
  let last = 0;
  for (let left = reader.number(); left > 0; left--) {
    last += reader.number();
    numbers.push(last);
  }
  return numbers;
}

/** Which atoms lead to signatures; of some seven hundred others one seems to. */
class AnchorAtoms {
  #shift;
  #known;

  constructor(reader) {
    const bits = reader.number();
    const count = reader.number();
    const written = new BitReader(reader.bytes());
    this.#shift = 32 - bits;
    this.#known = new Uint32Array(Math.max(1, 2 ** (bits - 5)));
    let last = 0;
    for (let i = 0; i < count; i++) {
      last += written.rice(STEP_BITS);
      this.#known[last >>> 5] |= 1 << (last & 31);
    }
  }

  /** @param {number} atom mixed */
  has(atom) {
    const place = atom >>> this.#shift;
    return (this.#known[place >>> 5] & (1 << (place & 31))) !== 0;
  }
}

/**
 * Signatures: {words, rows, lists}. A word is {kind, count, spellings}; a row {words, gaps, hasGap,
 * open, details, origins} with places of words, and with entries and the places of their texts one after the
 * other; a list says which rows an atom leads to by a word: {atom, word, rows}.
 */
export function signatureShard(bytes) {
  const reader = new Reader(bytes);
  const words = [];
  let last = "";
  for (let left = reader.number(); left > 0; left--) {
    const facts = reader.number();
    const word = { kind: (facts >>> 1) & 3, count: facts >>> 3, spellings: [] };
    for (let more = (facts & 1) === 1 ? reader.number() : 1; more > 0; more--) {
      last = reader.textAfter(last);
      word.spellings.push(last);
    }
    words.push(word);
  }
  const rows = [];
  for (let left = reader.number(); left > 0; left--) {
    rows.push(row(reader));
  }
  const lists = [];
  while (reader.more) {
    lists.push(list(reader));
  }
  return { words, rows, lists };
}

function row(reader) {
  const own = [];
  const gaps = [];
  for (let left = reader.number(); left > 0; left--) {
    const number = reader.number();
    own.push(number >>> 1);
    gaps.push((number & 1) === 1);
  }
  const facts = reader.number();
  const details = Array.from({ length: facts >>> 2 }, () => reader.number());
  const origins = Array.from({ length: 2 * reader.number() }, () => reader.number());
  return { words: own, gaps, hasGap: (facts & 1) !== 0, open: (facts & 2) !== 0, details, origins };
}

function list(reader) {
  const high = reader.number();
  const atom = (high << 16) | reader.number();
  const word = reader.number();
  const rows = [];
  let last = 0;
  for (let left = reader.number(); left > 0; left--) {
    last += reader.number();
    rows.push(last);
  }
  return { atom, word, rows };
}
