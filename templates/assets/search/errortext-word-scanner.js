// Reads words, numbers and symbols into tokens. Twin of WordScanner in dev.fixdex.errortext.

import { fold, isCjk, isDigit, isLetter, isWordChar } from "./errortext-chars.js";
import { codeOfHex, codeOfNumber, codeOfWord, isPossibleCode } from "./errortext-codes.js";
import { gap } from "./errortext-gaps.js";
import { hexDigitsEnd, hexPrefixed, isOpenSslCode } from "./errortext-hex-runs.js";
import {
  escapeEnd, isOperator, isOption, runEnd, symbolParts, symbolPrefixed, symbolSuffix, unrunnableEnd,
} from "./errortext-symbols.js";
import { number, unit, unitEnd } from "./errortext-units.js";
import {
  LONGEST, contraction, isPlain, isVersion, partsOf, textOf, wordEnd,
} from "./errortext-words.js";

export class WordScanner {
  constructor(tokens, symptom) {
    this.s = tokens.s;
    this.tokens = tokens;
    this.symptom = symptom;
    this.numbersEnd = 0;
  }

  number(i, to, region) {
    const { s } = this;
    const hex = hexPrefixed(s, i, to);
    if (hex > i) {
      this.hex(i, hexDigitsEnd(s, i, to), region);
      return hex;
    }
    const end = number(s, i, to);
    const five = wordEnd(s, i, Math.min(to, i + 6)) === i + 5;
    if (five && this.tokens.context(i).word(1) === "sqlstate") {
      return this.word(i, to, region);
    }
    const measured = unit(s, end, to);
    if (measured !== "number" && region === "plain") {
      return this.measure(i, end, to, measured);
    }
    if (this.isLettered(i, to)) {
      return this.word(i, to, region);
    }
    this.plainNumber(i, end, to, region);
    return end;
  }

  isLettered(from, to) {
    if (from < this.numbersEnd) {
      return false;
    }
    const end = wordEnd(this.s, from, to);
    for (let i = from; i < end; i++) {
      if (isLetter(this.s[i])) {
        return true;
      }
    }
    this.numbersEnd = end;
    return false;
  }

  hex(from, end, region) {
    const { s } = this;
    const code = codeOfHex(s, from, end, this.tokens.context(from));
    if (code === "") {
      this.tokens.add("volatile", region === "plain" ? "hex" : region, from, end, textOf(s, from, end), []);
    } else {
      this.tokens.code(from, end, code, textOf(s, from, end));
    }
  }

  measure(from, numberEnd, to, region) {
    const { s } = this;
    let i = from;
    let end = numberEnd;
    for (;;) {
      this.tokens.add("number", region, i, end, this.numberText(i, end), []);
      const last = unitEnd(s, end, to);
      const start = s[end] === " " ? end + 1 : end;
      this.tokens.add("word", region, start, last, textOf(s, start, last), []);
      i = last;
      if (i >= to || !isDigit(s[i])) {
        return i;
      }
      end = number(s, i, to);
      if (unit(s, end, to) === "number") {
        return i;
      }
    }
  }

  plainNumber(from, end, to, region) {
    const { s } = this;
    const sign = from - 1;
    const negative =
      sign >= 0 &&
      s[sign] === "-" &&
      (sign === 0 || !isWordChar(s[sign - 1])) &&
      !(sign > 0 && s[sign - 1] === "-");
    const text = this.numberText(from, end);
    const context = this.tokens.context(negative ? sign : from);
    const openSsl = isOpenSslCode(s, from, end);
    const code = openSsl ? text : codeOfNumber(text, negative, context, this.wordAfter(end, to));
    if (code === "") {
      this.tokens.add("number", region === "plain" ? "number" : region, from, end, text, []);
    } else {
      this.tokens.code(negative ? sign : from, end, code, text);
    }
  }

  wordAfter(at, to) {
    if (at >= to || this.s[at] !== " ") {
      return "";
    }
    return textOf(this.s, at + 1, wordEnd(this.s, at + 1, Math.min(to, at + 20)));
  }

  numberText(from, end) {
    return this.s.substring(from, Math.min(end, from + LONGEST)).replaceAll(",", "");
  }

  word(from, to, region) {
    const { s } = this;
    const end = wordEnd(s, from, to);
    const named = region === "path" || region === "url";
    const code = named || !isPossibleCode(s, from, end) ? "" : this.codeOf(from, end);
    if (code !== "") {
      this.tokens.code(from, end, code, textOf(s, from, end));
      return end;
    }
    const symbol = symbolSuffix(s, from, end, to);
    if (symbol > end) {
      const name = textOf(s, from, end);
      this.tokens.add("symbol", region, from, symbol, textOf(s, from, symbol), name.length > 1 ? [name] : []);
      return symbol;
    }
    return this.plainWord(from, end, to, region);
  }

  codeOf(from, end) {
    const before = this.tokens.context(from).word(1);
    if (before === "sqlstate" && end - from === 5) {
      return "sqlstate-" + textOf(this.s, from, end);
    }
    return codeOfWord(this.s, from, end, before);
  }

  plainWord(from, end, to, region) {
    const { s } = this;
    if (!isPlain(s, from, end)) {
      const version = isVersion(s, from, end);
      const kept = version && region === "plain" ? "number" : region;
      const parts = version ? [] : partsOf(s, from, end);
      this.tokens.add(version ? "number" : "identifier", kept, from, end, textOf(s, from, end), parts);
      return end;
    }
    const last = contraction(s, end, to);
    const possessive = last === end + 2 && (s[end + 1] === "s" || s[end + 1] === "S");
    const kept = possessive ? end : last;
    this.tokens.add("word", region, from, kept, textOf(s, from, kept), []);
    return last;
  }

  symbol(i, to, region) {
    const { s } = this;
    let end = symbolPrefixed(s, i, to);
    if (end > i) {
      const kind = isOption(s[i]) ? "symbol" : "identifier";
      this.tokens.add(kind, region, i, end, textOf(s, i, end), symbolParts(s, i, end));
      return end;
    }
    end = unrunnableEnd(s, i, to);
    if (end > i) {
      this.tokens.add("symbol", region, i, end, textOf(s, i, end), []);
      return end;
    }
    end = escapeEnd(s, i, to);
    if (end > i && region !== "path") {
      return end;
    }
    end = this.beforeGap(i, runEnd(s, i, to), to);
    if (isOperator(s, i, end, to)) {
      this.tokens.add("symbol", region, i, end, s.substring(i, end), []);
    }
    return Math.max(end, i + 1);
  }

  beforeGap(i, end, to) {
    for (let at = i + 1; this.symptom && at < end; at++) {
      if (gap(this.s, at, to) > at) {
        return at;
      }
    }
    return end;
  }

  cjk(from, to, region) {
    const { s } = this;
    let previous = -1;
    let i = from;
    while (i < to && isCjk(s[i])) {
      const high = s.charCodeAt(i) >= 0xd800 && s.charCodeAt(i) <= 0xdbff;
      const next = i + (high && i + 1 < to ? 2 : 1);
      if (previous >= 0) {
        this.tokens.add("cjk", region, previous, next, fold(s, previous, next), []);
      }
      previous = i;
      i = next;
    }
    if (previous === from) {
      this.tokens.add("cjk", region, from, i, fold(s, from, i), []);
    }
    return i;
  }
}
