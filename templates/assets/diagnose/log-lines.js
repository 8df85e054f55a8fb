// Cuts a stream of bytes into lines, in memory that does not grow.
// Twin of LogReader, Utf8 and Utf16 in dev.fixdex.diagnose.

/** In UTF-16 units: a longer line comes in parts. */
const LONGEST = 8192;

/** How far from its end a long line may be cut to cut it between words. */
const SLACK = 256;

const REPLACEMENT = 0xfffd;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DELETE = 0x7f;
const LETTER_M = 109;

/** Takes bytes and gives lines to a sink: (units, length, number, clean). */
export class LogLines {
  #sink;
  #line = new Uint16Array(LONGEST);
  #length = 0;
  #clean = true;
  #afterReturn = false;
  #number = 1;
  #begun = 0;
  #head = [];
  #decode = null;
  #value = 0;
  #left = 0;
  #least = 0;
  #seen = 0;
  #half = -1;

  constructor(sink) {
    this.#sink = sink;
  }

  /** Number of lines read so far; one that has no end yet counts. */
  get lines() {
    return this.#begun;
  }

  /** Takes the next bytes. */
  push(bytes) {
    if (this.#decode !== null) {
      this.#decode(bytes);
      return;
    }
    this.#head.push(...bytes.subarray(0, 4));
    if (this.#head.length >= 4) {
      this.#begin();
      this.#decode(bytes.subarray(4));
    }
  }

  /** Takes the end of the log. */
  end() {
    if (this.#decode === null) {
      this.#begin();
    }
    this.#endCharacter();
    if (this.#length > 0) {
      this.#emit();
    }
  }

  /** A byte order mark says that the log is UTF-16; else it is UTF-8. */
  #begin() {
    const head = Uint8Array.from(this.#head);
    const [a, b, c] = head;
    const little = a === 0xff && b === 0xfe;
    if (little || (a === 0xfe && b === 0xff)) {
      this.#decode = (bytes) => this.#utf16(bytes, little);
      this.#decode(head.subarray(2));
    } else {
      this.#decode = (bytes) => this.#utf8(bytes);
      this.#decode(a === 0xef && b === 0xbb && c === 0xbf ? head.subarray(3) : head);
    }
  }

  #utf16(bytes, little) {
    for (let i = 0; i < bytes.length; i++) {
      if (this.#half < 0) {
        this.#half = bytes[i];
      } else {
        this.#take(little ? (bytes[i] << 8) | this.#half : (this.#half << 8) | bytes[i]);
        this.#half = -1;
      }
    }
  }

  #utf8(bytes) {
    let i = 0;
    while (i < bytes.length) {
      if (this.#left === 0) {
        i = this.#plain(bytes, i);
      }
      if (i < bytes.length) {
        const byte = bytes[i++];
        if (byte < 0x80 && this.#left === 0) {
          this.#take(byte);
        } else {
          this.#byte(byte);
        }
      }
    }
  }

  /** The way of nearly all bytes: after those that need no look. */
  #plain(bytes, from) {
    const line = this.#line;
    let end = this.#length;
    const last = Math.min(bytes.length, from + LONGEST - end);
    let i = from;
    while (i < last) {
      const byte = bytes[i];
      if (byte < SPACE || byte === LETTER_M || byte >= DELETE) {
        break;
      }
      line[end++] = byte;
      i++;
    }
    this.#afterReturn &&= i === from;
    this.#length = end;
    return i;
  }

  #byte(byte) {
    if (this.#left > 0) {
      if ((byte & 0xc0) === 0x80) {
        this.#value = (this.#value << 6) | (byte & 0x3f);
        this.#left--;
        this.#seen++;
        if (this.#left === 0) {
          this.#character();
        }
        return;
      }
      this.#endCharacter();
    }
    if (byte < 0x80) {
      this.#take(byte);
    } else if (byte >= 0xc2 && byte < 0xf5) {
      this.#left = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      this.#least = this.#left === 1 ? 0x80 : this.#left === 2 ? 0x800 : 0x10000;
      this.#value = byte & (0x3f >> this.#left);
      this.#seen = 1;
    } else {
      this.#take(REPLACEMENT);
    }
  }

  #character() {
    const value = this.#value;
    if (value < this.#least || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) {
      this.#replace(this.#seen);
    } else if (value < 0x10000) {
      this.#take(value);
    } else {
      this.#take(0xd800 + ((value - 0x10000) >> 10));
      this.#take(0xdc00 + ((value - 0x10000) & 0x3ff));
    }
  }

  /** Gives up a character that has no end: each of its bytes fits nowhere. */
  #endCharacter() {
    if (this.#left > 0) {
      this.#left = 0;
      this.#replace(this.#seen);
    }
  }

  #replace(count) {
    for (let i = 0; i < count; i++) {
      this.#take(REPLACEMENT);
    }
  }

  #take(c) {
    if (c === LF) {
      if (!this.#afterReturn || this.#length > 0) {
        this.#emit();
      }
      this.#number++;
      this.#afterReturn = false;
      return;
    }
    if (c === CR) {
      this.#emit();
      this.#afterReturn = true;
      return;
    }
    this.#afterReturn = false;
    if (this.#length === LONGEST) {
      this.#cut();
    }
    const before = this.#length > 0 ? this.#line[this.#length - 1] : 0;
    const colourWithoutEscape = c === LETTER_M && before >= 48 && before <= 57;
    const shown = (c >= SPACE || c === 9) && (c < DELETE || c > 0x9f);
    this.#clean &&= shown && !colourWithoutEscape;
    this.#line[this.#length++] = c;
  }

  #emit() {
    this.#begun = this.#number;
    this.#sink(this.#line, this.#length, this.#number, this.#clean);
    this.#length = 0;
    this.#clean = true;
  }

  #cut() {
    const line = this.#line;
    let end = LONGEST;
    while (end > LONGEST - SLACK && line[end - 1] !== SPACE) {
      end--;
    }
    end = end > LONGEST - SLACK ? end : LONGEST;
    const clean = this.#clean;
    this.#length = end;
    this.#emit();
    line.copyWithin(0, end, LONGEST);
    this.#length = LONGEST - end;
    this.#clean = clean;
  }
}
