// Goes through a text and finds its volatile parts; the rest is read word by word. Twin of
// TextScanner in dev.fixdex.errortext.

import { address } from "./errortext-addresses.js";
import {
  CJK, MARK, QUOTE, SPACE, classAt, isAsciiLetter, isDigit, isLetter, isWordChar,
} from "./errortext-chars.js";
import { gap, joinedGap } from "./errortext-gaps.js";
import { hexId, isOpenSslCode, uuid } from "./errortext-hex-runs.js";
import { host, process } from "./errortext-hosts.js";
import { isTold, levelBegins, levelName } from "./errortext-levels.js";
import { prefixStep } from "./errortext-line-prefix.js";
import { blobEnd, isSource, path, program, url } from "./errortext-paths.js";
import { isQuotedName, isQuotedSymbol, quoteClose } from "./errortext-quotes.js";
import { time } from "./errortext-times.js";
import { Tokens } from "./errortext-tokens.js";
import { WordScanner } from "./errortext-word-scanner.js";
import { isPlain, textOf } from "./errortext-words.js";

export class TextScanner {
  constructor(s, symptom) {
    this.s = s;
    this.symptom = symptom;
    this.tokens = new Tokens(s);
    this.words = new WordScanner(this.tokens, symptom);
    this.lineStart = 0;
    this.lineEnd = 0;
    this.blobEnd = 0;
  }

  /** The tokens of all lines. */
  scan() {
    const { s } = this;
    let from = 0;
    for (let i = 0; i <= s.length; i++) {
      if (i === s.length || s[i] === "\n" || s[i] === "\r") {
        this.line(from, i);
        from = i + 1;
      }
    }
    return this.tokens.list;
  }

  line(from, to) {
    const { s } = this;
    this.tokens.beginLine();
    this.lineEnd = to;
    let afterTime = false;
    let i = from;
    for (;;) {
      while (i < to && classAt(s, i) === SPACE) {
        i++;
      }
      if (i >= to) {
        return;
      }
      const piece = prefixStep(s, i, to, afterTime);
      if (piece.end === i) {
        break;
      }
      if (piece.region === "time") {
        this.tokens.opaque(i, piece.end, "time");
        afterTime = true;
      } else {
        this.range(i, piece.end, piece.region);
      }
      i = piece.end;
    }
    this.lineStart = i;
    this.range(i, to, "plain");
  }

  range(from, to, region) {
    let i = from;
    while (i < to) {
      i = this.step(i, to, region);
    }
  }

  step(i, to, region) {
    const { s } = this;
    switch (classAt(s, i)) {
      case SPACE:
      case MARK:
        return i + 1;
      case CJK:
        return this.words.cjk(i, to, region);
      case QUOTE:
        return region === "plain" ? this.quote(i, to) : i + 1;
      default:
        break;
    }
    const atStart = i === 0 || !isWordChar(s[i - 1]);
    if (atStart && this.symptom) {
      const joined = joinedGap(s, i, to);
      if (joined > i) {
        return this.joined(i, joined);
      }
      const end = gap(s, i, to);
      if (end > i) {
        this.tokens.opaque(i, end, "gap");
        return end;
      }
    }
    if (atStart && region === "plain") {
      const end = this.region(i, to);
      if (end > i) {
        return end;
      }
    }
    if (isDigit(s[i])) {
      return this.words.number(i, to, region);
    }
    return isWordChar(s[i]) ? this.words.word(i, to, region) : this.words.symbol(i, to, region);
  }

  joined(from, end) {
    const open = this.s.indexOf("<", from);
    this.range(from, open, "path");
    this.tokens.opaque(open, end, "gap");
    return end;
  }

  region(i, to) {
    const { s } = this;
    const c = s[i];
    const alnum = isDigit(c) || isAsciiLetter(c);
    if (alnum) {
      const end = this.opaqueEnd(i, to);
      if (end > i) {
        return end;
      }
    }
    if (alnum || c === "[" || c === ":") {
      const end = address(s, i, to);
      if (end > i) {
        this.tokens.opaque(i, end, "address");
        return end;
      }
    }
    return c === "[" || c === ":" ? i : this.blob(i, to, alnum);
  }

  opaqueEnd(i, to) {
    const { s } = this;
    let end = time(s, i, to);
    if (end > i) {
      this.tokens.opaque(i, end, "time");
      return end;
    }
    end = uuid(s, i, to);
    if (end > i) {
      this.tokens.opaque(i, end, "uuid");
      return end;
    }
    end = hexId(s, i, to);
    if (end > i && isOpenSslCode(s, i, end)) {
      this.tokens.code(i, end, textOf(s, i, end), textOf(s, i, end));
    } else if (end > i) {
      this.tokens.opaque(i, end, "hex");
    }
    return end;
  }

  blob(i, to, alnum) {
    const { s } = this;
    if (i < this.blobEnd) {
      return i;
    }
    this.blobEnd = blobEnd(s, i, to);
    const colon = this.blobEnd < to && s[this.blobEnd] === ":";
    const bare = !colon && isLetter(s[i]) && isPlain(s, i, this.blobEnd);
    let end = alnum && colon ? url(s, i, to) : i;
    let found = "url";
    if (end === i && !bare) {
      end = path(s, i, this.blobEnd, to);
      found = "path";
    }
    if (end === i && !bare) {
      end = host(s, i, this.blobEnd, to);
      found = end > i && isSource(s, i, this.blobEnd) ? "path" : "address";
    }
    if (end === i && alnum) {
      end = process(s, i, to);
      found = "process";
    }
    if (end === i && alnum) {
      end = levelName(s, i, to);
      end = end > i && this.opensLevel(i) && isTold(s, end, to) ? end : i;
      found = "level";
    }
    const name = found === "path" && i === this.lineStart ? program(s, i, end) : i;
    this.range(i, name, found);
    this.range(name, end, name > i ? "plain" : found);
    return end;
  }

  opensLevel(i) {
    return this.tokens.endIn("level") || levelBegins(this.s, i, this.lineStart);
  }

  quote(open, to) {
    const { s } = this;
    const inWord = open > 0 && isWordChar(s[open - 1]);
    const close = inWord ? -1 : quoteClose(s, open, to);
    if (close < 0) {
      return open + 1;
    }
    if (this.symptom && close > open + 1 && gap(s, open + 1, close) === close) {
      this.tokens.opaque(open + 1, close, "gap");
      return close + 1;
    }
    if (isQuotedSymbol(s, open, close)) {
      this.tokens.add("symbol", "plain", open + 1, close, s.substring(open + 1, close), []);
      return close + 1;
    }
    const whole = open === this.lineStart && close + 2 >= this.lineEnd;
    if (whole || !isQuotedName(s, open, close)) {
      return open + 1;
    }
    this.range(open + 1, close, "name");
    return close + 1;
  }
}
