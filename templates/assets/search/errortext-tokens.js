// The tokens of a text that is being read, with those of the line at hand at its end.
// Twin of Tokens in dev.fixdex.errortext.

import { Context } from "./errortext-context.js";
import { textOf } from "./errortext-words.js";

export class Tokens {
  constructor(s) {
    this.s = s;
    this.list = [];
    this.first = 0;
  }

  /** From here on another line is read. */
  beginLine() {
    this.first = this.list.length;
  }

  /** What stands before a place in its line. */
  context(at) {
    return new Context(this.s, this.list, this.first, at);
  }

  /** Whether the last token of the line is of a region. */
  endIn(region) {
    const last = this.list.length - 1;
    return last >= this.first && this.list[last].region === region;
  }

  /** Adds what differs from case to case. */
  opaque(from, to, region) {
    this.add("volatile", region, from, to, textOf(this.s, from, to), []);
  }

  /** A code is never volatile, wherever it stands; its spelling in the text is kept as a part. */
  code(from, to, code, spelling) {
    this.add("code", "plain", from, to, code, spelling === code ? [] : [spelling]);
  }

  /** Adds a token, unless it has no text. */
  add(kind, region, start, end, text, parts) {
    if (text !== "") {
      this.list.push({ kind, region, start, end, text, parts });
    }
  }
}
