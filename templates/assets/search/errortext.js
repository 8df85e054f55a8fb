// The words of an error text and its volatile parts, for the browser and Node.
// Twin of dev.fixdex.errortext: shared test vectors hold the two equal.
//
// A token is {kind, region, start, end, text, parts}; kinds and regions are the names of the Java
// enums in lower case.

import {
  CJK, MARK, QUOTE, SPACE, classAt, clean, fold, isCjk, isDigit, isAsciiLetter, isLetter, isWordChar,
} from "./errortext-chars.js";
import {
  address, blobEnd, gap, hexDigitsEnd, hexId, hexPrefixed, host, isOpenSslCode, isQuotedName,
  isQuotedSymbol, isSource, joinedGap, number, path, process, program, quoteClose, time, unit, unitEnd, url, uuid,
} from "./errortext-regions.js";
import {
  Context, LONGEST, codeOfHex, codeOfNumber, codeOfWord, contraction, escapeEnd, isOperator,
  isOption, isPlain, isPossibleCode, isTold, isVersion, levelBegins, levelName, partsOf, prefixStep, runEnd,
  symbolParts, symbolPrefixed, symbolSuffix, textOf, unrunnableEnd, wordEnd,
} from "./errortext-words.js";

export { fold };

/** The tokens of a text of any number of lines, in order. */
export function tokens(text) {
  return scan(text, false);
}

/** The tokens of a symptom: as `tokens`, with an author's wildcards as gaps. */
export function symptomTokens(text) {
  return scan(text, true);
}

/**
 * The stable words of one log line, with gaps for what varies:
 * [{word, code, start, end} | {gap: region}].
 */
export function mask(line) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === "\r" || line[end - 1] === "\n")) {
    end--;
  }
  const offset = end === 0 ? 0 : line.lastIndexOf("\r", end - 1) + 1;
  return masked(tokens(line.substring(offset)), offset);
}

/** The stable words of an error text that an author wrote, its wildcards as gaps. */
export function maskSymptom(text) {
  return masked(symptomTokens(text), 0);
}

/** As `mask`, of tokens that were read already. */
export function maskOf(list) {
  return masked(list, 0);
}

function masked(list, offset) {
  const items = [];
  let started = false;
  for (const token of list) {
    const region = token.region;
    const before = !started && (region === "time" || region === "process");
    if (region === "prefix" || region === "level" || before) {
      continue;
    }
    started = true;
    if (region === "plain") {
      maskWords(items, token, offset);
    } else if (items.length === 0 || items[items.length - 1].gap === undefined) {
      items.push({ gap: region });
    }
  }
  return items;
}

function maskWords(items, token, offset) {
  const { text } = token;
  const start = token.start + offset;
  const end = token.end + offset;
  const joined = text.indexOf("-") > 0 || text.indexOf("/") > 0;
  if (token.kind !== "identifier" || !joined || token.parts.length === 0) {
    items.push({ word: text, code: token.kind === "code", start, end });
    return;
  }
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i === text.length || text[i] === "-" || text[i] === "/") {
      if (i > from) {
        items.push({ word: text.substring(from, i), code: false, start, end });
      }
      from = i + 1;
    }
  }
}

function scan(text, symptom) {
  const { text: s, offsets } = clean(text);
  const list = new Scanner(s, symptom).scan();
  if (offsets) {
    for (const token of list) {
      token.end = offsets[token.end - 1] + 1;
      token.start = offsets[token.start];
    }
  }
  return list;
}

class Scanner {
  constructor(s, symptom) {
    this.s = s;
    this.symptom = symptom;
    this.tokens = [];
    this.firstToken = 0;
    this.lineStart = 0;
    this.lineEnd = 0;
    this.blobEnd = 0;
    this.numbersEnd = 0;
  }

  scan() {
    const { s } = this;
    let from = 0;
    for (let i = 0; i <= s.length; i++) {
      if (i === s.length || s[i] === "\n" || s[i] === "\r") {
        this.line(from, i);
        from = i + 1;
      }
    }
    return this.tokens;
  }

  line(from, to) {
    const { s } = this;
    this.firstToken = this.tokens.length;
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
        this.opaque(i, piece.end, "time");
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
        return this.cjk(i, to, region);
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
        this.opaque(i, end, "gap");
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
      return this.number(i, to, region);
    }
    return isWordChar(s[i]) ? this.word(i, to, region) : this.symbol(i, to, region);
  }

  joined(from, end) {
    const open = this.s.indexOf("<", from);
    this.range(from, open, "path");
    this.opaque(open, end, "gap");
    return end;
  }

  beforeGap(i, end, to) {
    for (let at = i + 1; this.symptom && at < end; at++) {
      if (gap(this.s, at, to) > at) {
        return at;
      }
    }
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
        this.opaque(i, end, "address");
        return end;
      }
    }
    return c === "[" || c === ":" ? i : this.blob(i, to, alnum);
  }

  opaqueEnd(i, to) {
    const { s } = this;
    let end = time(s, i, to);
    if (end > i) {
      this.opaque(i, end, "time");
      return end;
    }
    end = uuid(s, i, to);
    if (end > i) {
      this.opaque(i, end, "uuid");
      return end;
    }
    end = hexId(s, i, to);
    if (end > i && isOpenSslCode(s, i, end)) {
      this.code(i, end, textOf(s, i, end), textOf(s, i, end));
    } else if (end > i) {
      this.opaque(i, end, "hex");
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
    const last = this.tokens.length - 1;
    const afterLevel = last >= this.firstToken && this.tokens[last].region === "level";
    return afterLevel || levelBegins(this.s, i, this.lineStart);
  }

  quote(open, to) {
    const { s } = this;
    const inWord = open > 0 && isWordChar(s[open - 1]);
    const close = inWord ? -1 : quoteClose(s, open, to);
    if (close < 0) {
      return open + 1;
    }
    if (this.symptom && close > open + 1 && gap(s, open + 1, close) === close) {
      this.opaque(open + 1, close, "gap");
      return close + 1;
    }
    if (isQuotedSymbol(s, open, close)) {
      this.add("symbol", "plain", open + 1, close, s.substring(open + 1, close), []);
      return close + 1;
    }
    const whole = open === this.lineStart && close + 2 >= this.lineEnd;
    if (whole || !isQuotedName(s, open, close)) {
      return open + 1;
    }
    this.range(open + 1, close, "name");
    return close + 1;
  }

  cjk(from, to, region) {
    const { s } = this;
    let previous = -1;
    let i = from;
    while (i < to && isCjk(s[i])) {
      const high = s.charCodeAt(i) >= 0xd800 && s.charCodeAt(i) <= 0xdbff;
      const next = i + (high && i + 1 < to ? 2 : 1);
      if (previous >= 0) {
        this.add("cjk", region, previous, next, fold(s, previous, next), []);
      }
      previous = i;
      i = next;
    }
    if (previous === from) {
      this.add("cjk", region, from, i, fold(s, from, i), []);
    }
    return i;
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
    if (five && this.wordBefore(i) === "sqlstate") {
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
    const code = codeOfHex(s, from, end, this.context(from));
    if (code === "") {
      this.add("volatile", region === "plain" ? "hex" : region, from, end, textOf(s, from, end), []);
    } else {
      this.code(from, end, code, textOf(s, from, end));
    }
  }

  measure(from, numberEnd, to, region) {
    const { s } = this;
    let i = from;
    let end = numberEnd;
    for (;;) {
      this.add("number", region, i, end, this.numberText(i, end), []);
      const last = unitEnd(s, end, to);
      const start = s[end] === " " ? end + 1 : end;
      this.add("word", region, start, last, textOf(s, start, last), []);
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
    const context = this.context(negative ? sign : from);
    const openSsl = isOpenSslCode(s, from, end);
    const code = openSsl ? text : codeOfNumber(text, negative, context, this.wordAfter(end, to));
    if (code === "") {
      this.add("number", region === "plain" ? "number" : region, from, end, text, []);
    } else {
      this.code(negative ? sign : from, end, code, text);
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
      this.code(from, end, code, textOf(s, from, end));
      return end;
    }
    const symbol = symbolSuffix(s, from, end, to);
    if (symbol > end) {
      const name = textOf(s, from, end);
      this.add("symbol", region, from, symbol, textOf(s, from, symbol), name.length > 1 ? [name] : []);
      return symbol;
    }
    return this.plainWord(from, end, to, region);
  }

  context(at) {
    return new Context(this.s, this.tokens, this.firstToken, at);
  }

  wordBefore(at) {
    return this.context(at).word(1);
  }

  codeOf(from, end) {
    const before = this.wordBefore(from);
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
      this.add(version ? "number" : "identifier", kept, from, end, textOf(s, from, end), parts);
      return end;
    }
    const last = contraction(s, end, to);
    const possessive = last === end + 2 && (s[end + 1] === "s" || s[end + 1] === "S");
    const kept = possessive ? end : last;
    this.add("word", region, from, kept, textOf(s, from, kept), []);
    return last;
  }

  symbol(i, to, region) {
    const { s } = this;
    let end = symbolPrefixed(s, i, to);
    if (end > i) {
      const kind = isOption(s[i]) ? "symbol" : "identifier";
      this.add(kind, region, i, end, textOf(s, i, end), symbolParts(s, i, end));
      return end;
    }
    end = unrunnableEnd(s, i, to);
    if (end > i) {
      this.add("symbol", region, i, end, textOf(s, i, end), []);
      return end;
    }
    end = escapeEnd(s, i, to);
    if (end > i && region !== "path") {
      return end;
    }
    end = this.beforeGap(i, runEnd(s, i, to), to);
    if (isOperator(s, i, end, to)) {
      this.add("symbol", region, i, end, s.substring(i, end), []);
    }
    return Math.max(end, i + 1);
  }

  opaque(from, to, region) {
    this.add("volatile", region, from, to, textOf(this.s, from, to), []);
  }

  code(from, to, code, spelling) {
    this.add("code", "plain", from, to, code, spelling === code ? [] : [spelling]);
  }

  add(kind, region, start, end, text, parts) {
    if (text !== "") {
      this.tokens.push({ kind, region, start, end, text, parts });
    }
  }
}
