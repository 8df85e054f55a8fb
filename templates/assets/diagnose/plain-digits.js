// The text of an event in which numbers that no signature has are equal to each other.
// Twin of PlainDigits in dev.fixdex.diagnose.

const MOST_DIGITS = 18;
const MOST_TRIED = 1000n;
const NUMBERS = 1 << 16;

const TIMES = new Map([[4, 2000n], [10, 1_700_000_000n], [13, 1_700_000_000_000n]]);
const JOINTS = new Uint8Array(0x80);
for (const c of ":.-/,T") {
  JOINTS[c.charCodeAt(0)] = 1;
}
const HYPHEN = 45;
const SLASH = 47;
const UNDERSCORE = 95;
const COLON = 58;
/** Pieces of times have fewer. */
const PORT_DIGITS = 4;

export class PlainDigits {
  #common = [];
  #joined = [];
  #kept;
  units = new Uint16Array(1024);
  length = 0;
  /** Two halves of a number that hardly two texts share. */
  high = 0;
  low = 0;

  /** @param {Uint8Array} kept which numbers signatures may have, by their remainder */
  constructor(kept) {
    this.#kept = kept;
    for (let digits = 1; digits <= MOST_DIGITS; digits++) {
      const first = TIMES.get(digits) ?? 10n ** BigInt(digits - 1);
      this.#joined[digits] = codes(String(first));
      this.#common[digits] = codes("");
      for (let number = first; number < first + MOST_TRIED; number++) {
        const text = String(number);
        if (text.length === digits && kept[Number(number & BigInt(NUMBERS - 1))] === 0) {
          this.#common[digits] = codes(text);
          break;
        }
      }
    }
  }

  /** Takes an event. */
  take(units, length) {
    if (this.units.length < length) {
      this.units = new Uint16Array(2 * length);
    }
    const plain = this.units;
    this.length = length;
    plain.set(units.subarray(0, length));
    let i = 0;
    while (i < length) {
      const c = plain[i];
      i = c >= 48 && c <= 57 ? this.#run(i) : i + 1;
    }
    let high = 0x811c9dc5 | 0;
    let low = 0;
    for (i = 0; i < length; i++) {
      high = Math.imul(high ^ plain[i], 0x01000193);
      low = (Math.imul(low, 31) + plain[i]) | 0;
    }
    this.high = high;
    this.low = low;
  }

  /** Numbers with single signs between them, as in times and versions. */
  #run(from) {
    const { units, length } = this;
    const named = this.#isNamed(from);
    let end = from;
    let start = from;
    for (;;) {
      while (end < length && isDigit(units[end])) {
        end++;
      }
      const more = end + 1 < length && JOINTS[units[end]] === 1 && isDigit(units[end + 1]);
      const port = start > from && units[start - 1] === COLON && end - start >= PORT_DIGITS;
      if (named || port || (start === from && !more)) {
        this.#alone(start, end);
      } else {
        this.#replace(this.#joined, start, end);
      }
      if (!more) {
        return end;
      }
      end++;
      start = end;
    }
  }

  #alone(from, to) {
    let rest = 0;
    for (let i = from; i < to; i++) {
      rest = (rest * 10 + this.units[i] - 48) & (NUMBERS - 1);
    }
    if (this.#kept[rest] === 0) {
      this.#replace(this.#common, from, to);
    }
  }

  #replace(by, from, to) {
    if (to - from > MOST_DIGITS) {
      this.units.fill(49, from, to);
    } else {
      this.units.set(by[to - from], from);
    }
  }

  /** Whether the number belongs to a name, as in `python3` or `CVE-2021-44228`. */
  #isNamed(at) {
    if (at === 0) {
      return false;
    }
    const before = this.units[at - 1];
    const hyphen = (before === HYPHEN || before === SLASH) && at > 1;
    return before === UNDERSCORE || isLetter(hyphen ? this.units[at - 2] : before);
  }
}

function codes(text) {
  return Uint16Array.from(text, (c) => c.charCodeAt(0));
}

function isDigit(c) {
  return c >= 48 && c <= 57;
}

function isLetter(c) {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
}
