// Reads a query's text: words with their weights, lines with their cues, typing errors, synonyms.
// Twin of WordLine, Stemmer, Cues, Edits, Synonyms and QueryReader in dev.fixdex.search.

import { tokens as tokensOf } from "./errortext.js";

/** Begins the text of an error code; no word has a space. */
export const CODE = "code ";

export const isCode = (text) => text.startsWith(CODE);

/** Bits of a number of entries that count. */
const BITS = 2;

/** How much a word says, from how many entries of all have it. */
export function idf(entries, all) {
  const cut = Math.max(0, 32 - Math.clz32(entries) - BITS);
  let rest = (all + 1) / (((entries >> cut) << cut) + 0.5);
  let whole = 0;
  while (rest >= 2) {
    rest /= 2;
    whole++;
  }
  return rest <= 1 ? whole : whole + rest - 1;
}

// Stems

const SHORTEST_WORD = 4;
const SHORTEST_STEM = 4;
const SUFFIXES = [
  "ational", "ation", "ional", "ing", "ion", "ed", "ly", "ment", "er", "or",
];

/** The light English stem of a folded word. */
export function stem(word) {
  if (word.length < SHORTEST_WORD || !isLowerAscii(word)) {
    return word;
  }
  let cut = withoutSuffix(withoutPlural(word));
  if (cut.length > SHORTEST_STEM && cut.endsWith("e")) {
    cut = cut.slice(0, -1);
  }
  if (cut.length > SHORTEST_STEM && cut.endsWith("i")) {
    cut = cut.slice(0, -1) + "y";
  }
  return withoutDouble(cut.length < word.length ? withoutAt(cut) : cut);
}

function isLowerAscii(word) {
  for (let i = 0; i < word.length; i++) {
    if (word[i] < "a" || word[i] > "z") {
      return false;
    }
  }
  return true;
}

function withoutPlural(word) {
  if (word.endsWith("ies") && word.length > SHORTEST_STEM) {
    return word.slice(0, -3) + "y";
  }
  if (word.endsWith("sses")) {
    return word.slice(0, -2);
  }
  const plural =
    word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
  return plural ? word.slice(0, -1) : word;
}

function withoutSuffix(word) {
  for (const suffix of SUFFIXES) {
    if (word.endsWith(suffix) && word.length - suffix.length >= SHORTEST_STEM) {
      return word.slice(0, word.length - suffix.length);
    }
  }
  return word;
}

function withoutAt(cut) {
  return cut.length >= SHORTEST_STEM + 2 && cut.endsWith("at") ? cut.slice(0, -2) : cut;
}

function withoutDouble(word) {
  const last = word.length - 1;
  const doubled = last >= SHORTEST_STEM && word[last] === word[last - 1];
  return doubled && !"lszaeiou".includes(word[last]) ? word.slice(0, last) : word;
}

// Words of a line

const WORD = 100;
const CODE_WEIGHT = 300;
const WHOLE = 150;
const WHOLE_JOINED = 30;
const REGION_WEIGHTS = {
  plain: WORD, name: 35, path: 15, url: 15, level: 10, number: 20, hex: 20, uuid: 20, address: 20,
  size: 20, duration: 20, prefix: 0, time: 0, process: 0, gap: 0,
};

/** {words, wholes}: each {text, weight, plain}. */
export function wordLine(tokens, named) {
  const line = { words: [], wholes: [] };
  for (const token of tokens) {
    const short = token.kind === "number" && token.text.length < 2;
    const weight = short ? 0 : REGION_WEIGHTS[token.region];
    if (weight > 0) {
      addWord(token, weight, named, line);
    }
  }
  return line;
}

function addWord(token, weight, named, { words, wholes }) {
  const { text, parts } = token;
  const plain = token.region === "plain";
  if (token.kind === "code") {
    words.push({ text: CODE + text, weight: CODE_WEIGHT, plain: true });
    parts.forEach((part) => wholes.push({ text: part, weight: 10, plain: true }));
    return;
  }
  if (token.kind === "symbol" && parts.length === 0 && !hasLetter(text)) {
    words.push({ text, weight: Math.floor((weight * 4) / 10), plain: false });
    return;
  }
  const pieces = token.kind === "symbol" ? [] : piecesOf(parts);
  if (pieces.length < 2) {
    words.push({ text, weight, plain });
    const spelling = Math.floor(weight / 2);
    parts.forEach((part) => wholes.push({ text: part, weight: spelling, plain }));
    return;
  }
  const joined = text.includes("-") || text.includes("/");
  if (plain && named && !joined) {
    wholes.push({ text: CODE + text, weight: CODE_WEIGHT, plain: true });
  }
  const whole = joined ? WHOLE_JOINED : WHOLE;
  wholes.push({ text, weight: Math.floor((weight * whole) / WORD), plain });
  const piece = Math.floor((weight * 8) / 10);
  pieces.forEach((part) => words.push({ text: part, weight: piece, plain }));
}

function hasLetter(text) {
  for (let i = 0; i < text.length; i++) {
    if (text[i] >= "a" && text[i] <= "z") {
      return true;
    }
  }
  return false;
}

function piecesOf(parts) {
  return parts.filter((part, i) => !isComposed(parts, i));
}

function isComposed(parts, index) {
  const whole = parts[index];
  let length = 0;
  for (let i = index + 1; i < parts.length && length < whole.length; i++) {
    if (!whole.startsWith(parts[i], length)) {
      return false;
    }
    length += parts[i].length;
    if (length === whole.length) {
      return i > index + 1;
    }
  }
  return false;
}

/** The technologies of an entry, each by its words. */
export function technologiesOf(names) {
  return names
    .map((name) => wordLine(tokensOf(name), false).words.map(({ text }) => text))
    .filter((words) => words.length > 0);
}

// Cues

const CODE_CUE = 0.9;
const ENDING_CUE = 0.1;
const ENDINGS = ["exit-0", "exit-1", "exit-2"];
const LEVEL_CUES = new Map([
  ...["alert", "crit", "critical", "emerg", "err", "error", "fatal", "ftl", "panic", "severe"].map(
    (level) => [level, 1],
  ),
  ...["warn", "warning", "wrn"].map((level) => [level, 0.85]),
  ...[
    "debug", "fine", "finer", "finest", "inf", "info", "note", "notice", "remark", "trace",
    "verbose",
  ].map((level) => [level, 0.25]),
]);

function cueOf(tokens) {
  let cue = -1;
  for (const token of tokens) {
    if (token.region === "level" || token.region === "prefix") {
      cue = Math.max(cue, LEVEL_CUES.get(token.text) ?? -1);
    } else if (token.kind === "code" && ENDINGS.includes(token.text)) {
      return ENDING_CUE;
    } else if (token.kind === "code") {
      cue = Math.max(cue, CODE_CUE);
    }
  }
  return cue < 0 ? 0.5 : cue;
}

// Typing errors

/** How many typing errors a word of this length may have. */
export function allowedEdits(length) {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/** The number of typing errors between two words, `most + 1` when there are more than `most`. */
export function editsBetween(a, b, most) {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let before = new Array(b.length + 1).fill(0);
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = new Array(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = swapped ? Math.min(edits, before[j - 2] + 1) : edits;
      least = Math.min(least, row[j]);
    }
    if (least > most) {
      return most + 1;
    }
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length], most + 1);
}

// Synonyms

/** Other words for a word or code, in the order of the settings. */
export function synonymsOf(groups) {
  const others = new Map();
  for (const group of groups) {
    const members = group
      .map((member) => wordLine(tokensOf(member), true).words)
      .filter((words) => words.length === 1)
      .map((words) => words[0].text);
    for (const member of members) {
      const same = others.get(member) ?? new Set();
      others.set(member, same);
      members.filter((other) => other !== member).forEach((other) => same.add(other));
    }
  }
  return others;
}

// Queries

const LONGEST_TEXT = 1 << 16;
const MOST_LINES = 24;
const MOST_TELLING = 1200;
const MOST_WORDS = 48;
const MOST_WORDS_OF_LOG_LINE = 32;
const MOST_MISSPELLED = 8;
const SHORTEST_OPEN = 2;
const MOST_TIMES = 8;
const MISSPELLED = 0.6;
const SYNONYM = 0.8;
const ASKING = 0.3;
const ASKING_WORDS = new Set([
  "i", "me", "my", "mine", "we", "us", "our", "ours", "im", "ive", "id", "how", "why", "what", "which",
  "cant", "wont", "dont", "doesnt", "didnt", "isnt",
]);
const SPELLED = 30;
const UNKNOWN = 0.3;
const OPEN = 0.4;

/** Reads queries; one for each query. */
export class QueryReader {
  #terms;
  #synonyms;
  #misspelled = 0;

  constructor(terms, synonyms) {
    this.#terms = terms;
    this.#synonyms = synonyms;
  }

  /** The lines that are searched for: [{words, sequence, wholes, cue, open}]. */
  read(text) {
    const bounded = text.length > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    const lines = distinctLines(bounded);
    if (lines.length === 1) {
      return [this.#line(lines[0], MOST_WORDS, true, lines[0].end === bounded.length)];
    }
    return mostTelling(lines).map((line) =>
      this.#line(line, MOST_WORDS_OF_LOG_LINE, false, false),
    );
  }

  #line(raw, most, typed, open) {
    const heaviest = new Map();
    raw.words.words.forEach((word) => mergeHeavier(heaviest, word));
    const alone = new Set(heaviest.keys());
    raw.words.wholes.forEach((word) => mergeHeavier(heaviest, word));
    const places = new Map();
    const words = [];
    const sequence = raw.words.words;
    const last = open ? sequence[sequence.length - 1].text : "";
    for (const word of this.#rarest([...heaviest.values()], most)) {
      const typing = word.text === last && last.length >= SHORTEST_OPEN;
      places.set(word.text, words.length);
      words.push(this.#word(word, alone.has(word.text), typed, typing));
    }
    const line = {
      words,
      sequence: placesOf(sequence, places),
      wholes: placesOf(raw.words.wholes, places),
      cue: this.#cue(raw),
    };
    const end = line.sequence.length - 1;
    line.open = end >= 0 && words[line.sequence[end]].open;
    return line;
  }

  /** That of the line, or of a code where it has the name of an entry's error. */
  #cue({ words, cue }) {
    const named = words.wholes.some(({ text }) => isCode(text) && this.#terms.count(text) > 0);
    return named ? Math.max(cue, CODE_CUE) : cue;
  }

  #rarest(words, most) {
    if (words.length <= most) {
      return words;
    }
    const says = new Map(
      words.map((word) => [word, word.weight * idf(this.#terms.count(word.text), this.#terms.size)]),
    );
    return words
      .sort((a, b) => says.get(b) - says.get(a) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
      .slice(0, most);
  }

  #word(word, inSequence, typed, open) {
    const { text } = word;
    const count = this.#terms.count(text);
    const code = isCode(text);
    const others = [...(this.#synonyms.get(text) ?? [])].map((same) => ({
      text: same,
      likeness: SYNONYM,
    }));
    if (typed && count === 0 && !code && word.weight >= SPELLED) {
      others.push(...this.#near(text));
    }
    const known = count > 0 || others.length > 0;
    const asking = typed && ASKING_WORDS.has(text);
    const weight = asking ? (ASKING * word.weight) / 100 : word.weight / 100;
    const rarity = idf(count, this.#terms.size);
    const typing = open && !code;
    return {
      text,
      stem: code ? "" : stem(text),
      weight,
      plain: word.plain,
      inSequence,
      open: typing,
      idf: rarity,
      others,
      share: weight * rarity * (typing ? OPEN : known ? 1 : UNKNOWN),
    };
  }

  #near(text) {
    const edits = allowedEdits(text.length);
    if (edits === 0 || this.#misspelled >= MOST_MISSPELLED) {
      return [];
    }
    this.#misspelled++;
    const near = this.#terms.near(text, edits);
    const none = near.length === 0 && this.#terms.complete;
    const found = none ? this.#nearByFirstLetter(text) : near;
    return found.map((word) => ({ text: word, likeness: MISSPELLED }));
  }

  #nearByFirstLetter(text) {
    const swapped = text[1] + text[0] + text.slice(2);
    return [text.slice(1), swapped].filter((word) => this.#terms.count(word) > 0);
  }
}

function mostTelling(lines) {
  if (lines.length <= MOST_LINES) {
    return lines;
  }
  const telling = lines.map(({ words, cue }) => {
    const sum = words.words.reduce((all, word) => all + word.weight, 0);
    return cue * Math.min(sum, MOST_TELLING);
  });
  const sorted = [...telling].sort((a, b) => a - b);
  const least = sorted[sorted.length - MOST_LINES];
  return lines.filter((line, i) => telling[i] >= least).slice(0, MOST_LINES);
}

function distinctLines(text) {
  const distinct = new Map();
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i === text.length || text[i] === "\n" || text[i] === "\r") {
      addLine(text, from, i, distinct);
      from = i + 1;
    }
  }
  return [...distinct.values()];
}

function addLine(text, from, to, distinct) {
  const tokens = tokensOf(text.substring(from, to));
  const words = wordLine(tokens, true);
  if (words.words.length === 0) {
    return;
  }
  const stable = tokens
    .filter((token) => token.region === "plain")
    .map((token) => token.text)
    .join(" ");
  if (!distinct.has(stable)) {
    const end = from + tokens[tokens.length - 1].end;
    distinct.set(stable, { words, cue: cueOf(tokens), end });
  }
}

function mergeHeavier(heaviest, word) {
  const other = heaviest.get(word.text);
  if (other === undefined || word.weight > other.weight) {
    heaviest.set(word.text, word);
  }
}

function placesOf(words, places) {
  const times = new Array(places.size).fill(0);
  return words
    .filter((word) => places.has(word.text))
    .map((word) => places.get(word.text))
    .filter((place) => times[place]++ < MOST_TIMES);
}
