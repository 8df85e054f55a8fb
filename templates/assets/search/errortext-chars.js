// Classes of UTF-16 units, canonical spelling, and texts without control characters.
// Twin of Chars, CharRanges, Fold, FoldTables and CleanText in dev.fixdex.errortext.

export const SPACE = 0;
export const DIGIT = 1;
export const UPPER = 2;
export const LOWER = 3;
export const LETTER = 4;
export const MARK = 5;
export const CJK = 6;
export const PUNCTUATION = 7;
export const QUOTE = 8;

const PUNCTUATION_RANGES = [
  0x02c2, 0x02c5, 0x02d2, 0x02df, 0x037e, 0x037e, 0x0387, 0x0387, 0x055a, 0x055f, 0x0589, 0x058f,
  0x05be, 0x05be, 0x05f3, 0x05f4, 0x0600, 0x060f, 0x061b, 0x061f, 0x066a, 0x066d, 0x06d4, 0x06d4,
  0x0964, 0x0965, 0x2010, 0x2027, 0x2030, 0x205e, 0x2070, 0x20cf, 0x2100, 0x2bff, 0x2e00, 0x2e7f,
  0x3001, 0x3004, 0x3008, 0x3020, 0x3030, 0x3030, 0x303d, 0x303f, 0x30fb, 0x30fb, 0xa4fe, 0xa4ff,
  0xd800, 0xd83f, 0xd8c0, 0xf8ff, 0xfd3e, 0xfd3f, 0xfe10, 0xfe1f, 0xfe30, 0xfe6f, 0xff01, 0xff0f,
  0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0, 0xffef,
];
const SPACE_RANGES = [
  0x0000, 0x0020, 0x007f, 0x00a0, 0x1680, 0x1680, 0x2000, 0x200b, 0x200e, 0x200f, 0x2028, 0x202f,
  0x205f, 0x206f, 0x2800, 0x2800, 0x3000, 0x3000, 0xfeff, 0xfeff, 0xfff0, 0xffff,
];
const MARK_RANGES = [
  0x00ad, 0x00ad, 0x0300, 0x036f, 0x0591, 0x05bd, 0x064b, 0x065f, 0x200c, 0x200d, 0x20d0, 0x20ff,
  0xfe00, 0xfe0f, 0xfe20, 0xfe2f,
];
const CJK_RANGES = [
  0x0e00, 0x0eff, 0x1000, 0x109f, 0x1100, 0x11ff, 0x1780, 0x17ff, 0x2e80, 0x2fdf, 0x3005, 0x3007,
  0x3021, 0x302f, 0x3031, 0x303c, 0x3040, 0x30fa, 0x30fc, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff,
  0xa960, 0xa97f, 0xac00, 0xd7ff, 0xd840, 0xd8bf, 0xf900, 0xfaff, 0xff66, 0xff9f,
];

const CLASSES = classes();

function classes() {
  const k = new Uint8Array(0x10000);
  k.fill(PUNCTUATION, 0x21, 0x7f);
  k.fill(DIGIT, 0x30, 0x3a);
  k.fill(UPPER, 0x41, 0x5b);
  k.fill(LOWER, 0x61, 0x7b);
  k.fill(PUNCTUATION, 0xa1, 0xc0);
  k.fill(LETTER, 0xc0, 0x10000);
  k[0xaa] = k[0xb5] = k[0xba] = LETTER;
  k[0xd7] = k[0xf7] = PUNCTUATION;
  fillAll(k, PUNCTUATION_RANGES, PUNCTUATION);
  fillAll(k, SPACE_RANGES, SPACE);
  fillAll(k, MARK_RANGES, MARK);
  fillAll(k, CJK_RANGES, CJK);
  for (const c of [0x27, 0x22, 0x60, 0x2018, 0x201c, 0x201e, 0xab, 0xb4]) {
    k[c] = QUOTE;
  }
  return k;
}

function fillAll(k, ranges, value) {
  for (let i = 0; i < ranges.length; i += 2) {
    k.fill(value, ranges[i], ranges[i + 1] + 1);
  }
}

/** The class of the unit at an offset of a text; the offset lies inside of it. */
export function classAt(s, i) {
  return CLASSES[s.charCodeAt(i)];
}

/** The class of a unit. */
export function classOfUnit(unit) {
  return CLASSES[unit];
}

export function isSpace(c) {
  return CLASSES[c.charCodeAt(0)] === SPACE;
}

export function isDigit(c) {
  return c >= "0" && c <= "9";
}

export function isHexDigit(c) {
  return (c >= "0" && c <= "9") || (c >= "a" && c <= "f") || (c >= "A" && c <= "F");
}

export function isAsciiLetter(c) {
  return (c >= "a" && c <= "z") || (c >= "A" && c <= "Z");
}

/** Letters of any script that has spaces between words. */
export function isLetter(c) {
  const k = CLASSES[c.charCodeAt(0)];
  return k >= UPPER && k <= LETTER;
}

export function isAlnum(c) {
  const k = CLASSES[c.charCodeAt(0)];
  return k >= DIGIT && k <= LETTER;
}

/** Letters, digits, combining marks and the underscore. */
export function isWordChar(c) {
  const k = CLASSES[c.charCodeAt(0)];
  return (k >= DIGIT && k <= MARK) || c === "_";
}

export function isCjk(c) {
  return CLASSES[c.charCodeAt(0)] === CJK;
}

const LATIN =
  "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy" +
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll" +
  "lllnnnnnn.nnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
  "................................oo.............uu..............." +
  "....dddlllnnnaaiioouuuuuuuuuu.aaaa....ggkkoooo..jdddgg..nnaa...." +
  "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
  "................";
const LATIN_ADDITIONAL =
  "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
  "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
  "wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
  "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
const GREEK_ACCENTED = "\u0386\u0388\u0389\u038a\u038c\u038e\u038f\u03ac\u03ad\u03ae\u03af\u03cc\u03cd\u03ce";
const GREEK_BASE = "\u03b1\u03b5\u03b7\u03b9\u03bf\u03c5\u03c9\u03b1\u03b5\u03b7\u03b9\u03bf\u03c5\u03c9";
const PAIRS = { A: "ae", S: "ss", O: "oe", T: "th", I: "ij" };

/** Canonical spelling: lower case, without accents, contractions without apostrophe. */
export function fold(s, from = 0, to = s.length) {
  for (let i = from; i < to; i++) {
    const c = s.charCodeAt(i);
    if (c >= 0x80 || (c >= 0x41 && c <= 0x5a) || c === 0x27) {
      return foldSlowly(s, from, to);
    }
  }
  return s.substring(from, to);
}

function foldSlowly(s, from, to) {
  let out = "";
  for (let i = from; i < to; i++) {
    const c = s.charCodeAt(i);
    if (c < 0x80) {
      if (c !== 0x27) {
        out += c >= 0x41 && c <= 0x5a ? String.fromCharCode(c + 32) : s[i];
      }
    } else if (c !== 0x2019 && CLASSES[c] !== MARK) {
      out += foldedUnit(c);
    }
  }
  return out;
}

function foldedUnit(c) {
  let entry = ".";
  if (c >= 0xc0 && c < 0x250) {
    entry = LATIN[c - 0xc0];
  } else if (c >= 0x1e00 && c < 0x1f00) {
    entry = LATIN_ADDITIONAL[c - 0x1e00];
  }
  if (entry === ".") {
    return String.fromCharCode(lower(c));
  }
  return entry <= "Z" ? PAIRS[entry] : entry;
}

function lower(c) {
  if (c >= 0xff21 && c <= 0xff3a) {
    return c - 0xff21 + 0x61;
  }
  if (c >= 0xff01 && c <= 0xff5e) {
    return c - 0xfee0;
  }
  if (c >= 0x370 && c <= 0x3ff) {
    return greek(c);
  }
  return c >= 0x400 && c <= 0x52f ? cyrillic(c) : c;
}

function greek(c) {
  const accented = GREEK_ACCENTED.indexOf(String.fromCharCode(c));
  if (accented >= 0) {
    return GREEK_BASE.charCodeAt(accented);
  }
  if (c === 0x3c2) {
    return 0x3c3;
  }
  return c >= 0x391 && c <= 0x3a9 ? c + 32 : c;
}

function cyrillic(c) {
  let small = c;
  if (c >= 0x410 && c <= 0x42f) {
    small = c + 32;
  } else if (c <= 0x40f) {
    small = c + 80;
  } else if (c >= 0x460 && (c <= 0x481 || (c >= 0x48a && c <= 0x4bf) || c >= 0x4d0)) {
    small = c | 1;
  }
  return small === 0x451 ? 0x435 : small === 0x439 ? 0x438 : small;
}

/**
 * The text without terminal escapes and control characters, and for each unit that is left its
 * offset in the original; null offsets when nothing was left out.
 */
export function clean(s) {
  let first = 0;
  while (first < s.length && skipped(s, first) === 0) {
    first++;
  }
  if (first === s.length) {
    return { text: s, offsets: null };
  }
  const kept = [];
  const offsets = [];
  let i = 0;
  while (i < s.length) {
    const skip = skipped(s, i);
    if (skip === 0) {
      offsets.push(i);
      kept.push(s[i]);
      i++;
    } else {
      i += skip;
    }
  }
  return { text: kept.join(""), offsets };
}

function skipped(s, i) {
  const c = s.charCodeAt(i);
  if (c >= 0x20 && c !== 0x5b && c !== 0x7f && c !== 0x9b) {
    return 0;
  }
  switch (c) {
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x0c:
      return 0;
    case 0x1b:
      return escape(s, i);
    case 0x9b:
      return parameters(s, i + 1) - i;
    case 0x5b:
      return residue(s, i);
    default:
      return 1;
  }
}

function escape(s, i) {
  if (i + 1 >= s.length) {
    return 1;
  }
  const kind = s[i + 1];
  if (kind === "[") {
    return parameters(s, i + 2) - i;
  }
  if (kind === "]" || kind === "P" || kind === "_") {
    return string(s, i + 2) - i;
  }
  const charset = kind === "(" || kind === ")" || kind === "#";
  return charset ? Math.min(3, s.length - i) : kind >= " " ? 2 : 1;
}

function parameters(s, from) {
  let i = from;
  while (i < s.length && s.charCodeAt(i) >= 0x20 && s.charCodeAt(i) < 0x40) {
    i++;
  }
  const closed = i < s.length && s.charCodeAt(i) >= 0x40 && s.charCodeAt(i) < 0x7f;
  return closed ? i + 1 : i;
}

function string(s, from) {
  let i = from;
  while (i < s.length && s.charCodeAt(i) >= 0x20) {
    i++;
  }
  if (i < s.length && s.charCodeAt(i) === 0x07) {
    return i + 1;
  }
  const closed = i + 1 < s.length && s.charCodeAt(i) === 0x1b && s[i + 1] === "\\";
  return closed ? i + 2 : i;
}

function residue(s, from) {
  let i = from + 1;
  const last = Math.min(s.length, from + 16);
  while (i < last && (isDigit(s[i]) || s[i] === ";")) {
    i++;
  }
  const colour = i > from + 1 && i < last && s[i] === "m" && !s.startsWith("]", i + 1);
  return colour ? i + 1 - from : 0;
}
