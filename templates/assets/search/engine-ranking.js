// Ranks entries for a query.
// Twin of LineScores, Completions, SignatureMatch and Ranking in dev.fixdex.search: sums, products
// and square roots in the same order, so that both give the same answers.

import { idf, isCode, stem } from "./engine-query.js";

const IMPACT_SCALE = 20;

// Words

const WORD_STEM = 0.7;
const WORD_OPEN = 0.7;
const MOST_COMPLETIONS = 12;

/** Scores all entries that have any of a line's words, by the words alone: Map entry → score. */
function wordScores(terms, line) {
  const scores = new Map();
  const shares = new Map();
  let all = 0;
  for (const word of line.words) {
    const best = collect(terms, word);
    const share = word.inSequence ? word.share : 0;
    all += share;
    for (const [entry, score] of best) {
      scores.set(entry, (scores.get(entry) ?? 0) + score);
      shares.set(entry, (shares.get(entry) ?? 0) + share);
    }
  }
  for (const [entry, score] of scores) {
    const covered = all > 0 ? Math.min(1, shares.get(entry) / all) : 0;
    scores.set(entry, score * covering(covered));
  }
  return scores;
}

/** How much a match of this part of a whole counts: its power of three quarters. */
function covering(part) {
  const root = Math.sqrt(part);
  return root * Math.sqrt(root);
}

/** The best way in which each entry has the word. */
function collect(terms, word) {
  const best = new Map();
  take(best, terms.words(word.text), word.idf * word.weight);
  if (word.stem !== "") {
    const stems = terms.stems(word.stem);
    take(best, stems, rarityOf(terms, stems) * word.weight * WORD_STEM);
  }
  for (const other of word.others) {
    const postings = terms.words(other.text);
    take(best, postings, rarityOf(terms, postings) * word.weight * other.likeness);
  }
  if (word.open) {
    // All words that begin with the one being typed are one word.
    const union = terms.union(terms.startingWith(word.text, MOST_COMPLETIONS));
    take(best, union, rarityOf(terms, union) * word.weight * WORD_OPEN);
  }
  return best;
}

function rarityOf(terms, postings) {
  return idf(postings.count, terms.size);
}

function take(best, { flat: postings }, factor) {
  for (let i = 0; i < postings.length; i += 2) {
    const score = (factor * postings[i + 1]) / IMPACT_SCALE;
    const before = best.get(postings[i]);
    if (before === undefined || score > before) {
      best.set(postings[i], score);
    }
  }
}

// Error texts

const STEM = 0.8;
const OPEN = 0.7;
const NEIGHBOURS = 0.5;
const REACH = 3;
const REST = 0.05;
/** A text that is the whole line counts more. */
const ALL = 0.98;
const PHRASE = 3;
const SAME = 1.5;

/** Compares one line with error texts. */
class SignatureMatch {
  #terms;
  #line;
  #words;
  #used;
  #meetings = new Map();
  #rarity;

  constructor(terms, line, rarity) {
    this.#terms = terms;
    this.#line = line;
    this.#rarity = rarity;
    this.#words = line.sequence.map((place) => line.words[place]);
    this.#used = new Array(this.#words.length).fill(false);
  }

  best(signatures) {
    let best = 0;
    for (const signature of signatures) {
      best = Math.max(best, this.#score(signature));
    }
    return best;
  }

  #score([signatureWords, wholes]) {
    const meetings = this.#chosen(signatureWords);
    let text = 0;
    let textSoFar = 0;
    let matched = 0;
    let explained = 0;
    let together = 0;
    let lastSaid = 0;
    let last = -1;
    for (let i = 0; i < signatureWords.length; i += 2) {
      const word = signatureWords[i];
      const says = (Math.floor(signatureWords[i + 1] / 2) / 100) * this.#rarityOf(word);
      text += signatureWords[i + 1] % 2 === 1 ? says : 0;
      const meeting = meetings[i / 2];
      if (meeting === null) {
        continue;
      }
      const said = says * meeting.likeness;
      matched += said;
      const found = this.#words[meeting.place];
      explained += found.weight * found.idf;
      textSoFar = text;
      const step = meeting.place - last;
      together += last >= 0 && step >= 1 && step <= REACH ? Math.min(said, lastSaid) : 0;
      last = meeting.place;
      lastSaid = said;
    }
    if (matched === 0) {
      return 0;
    }
    const whole = this.#line.open ? textSoFar + REST * (text - textSoFar) : text;
    const sum = matched + this.#wholes(wholes) + NEIGHBOURS * together;
    const found = ratio(matched, whole);
    const known = ratio(explained, this.#said());
    const same = found >= ALL && known >= ALL && signatureWords.length >= 2 * PHRASE;
    return sum * covering(found) * covering(known) * (same ? SAME : 1);
  }

  /** Where each word of a text is met; the words of the message choose first. */
  #chosen(signatureWords) {
    this.#used.fill(false);
    const chosen = new Array(signatureWords.length / 2).fill(null);
    this.#choose(signatureWords, 1, chosen);
    this.#choose(signatureWords, 0, chosen);
    return chosen;
  }

  #choose(signatureWords, plain, chosen) {
    let last = -1;
    for (let i = 0; i < chosen.length; i++) {
      if (signatureWords[2 * i + 1] % 2 === plain) {
        chosen[i] = this.#next(signatureWords[2 * i], last);
      }
      if (chosen[i] !== null) {
        this.#used[chosen[i].place] = true;
        last = chosen[i].place;
      }
    }
  }

  #said() {
    let said = 0;
    for (let i = 0; i < this.#words.length; i++) {
      said += this.#words[i].plain || this.#used[i] ? this.#words[i].share : 0;
    }
    return said;
  }

  #wholes(wholes) {
    let sum = 0;
    for (const place of this.#line.wholes) {
      const whole = this.#line.words[place];
      for (const text of wholes) {
        sum += text === whole.text ? whole.weight * whole.idf : 0;
      }
    }
    return sum;
  }

  #rarityOf(word) {
    let rarity = this.#rarity.get(word);
    if (rarity === undefined) {
      rarity = idf(this.#terms.count(word), this.#terms.size);
      this.#rarity.set(word, rarity);
    }
    return rarity;
  }

  #next(word, last) {
    let best = null;
    let nearest = 0;
    const count = this.#words.length;
    for (const meeting of this.#meetingsOf(word)) {
      if (this.#used[meeting.place]) {
        continue;
      }
      const distance = (meeting.place - last - 1 + count) % count;
      const better =
        best === null ||
        meeting.likeness > best.likeness ||
        (meeting.likeness === best.likeness && distance < nearest);
      if (better) {
        best = meeting;
        nearest = distance;
      }
    }
    return best;
  }

  #meetingsOf(word) {
    let found = this.#meetings.get(word);
    if (found === undefined) {
      found = [];
      this.#words.forEach((asked, place) => {
        const likeness = likenessOf(asked, word);
        if (likeness > 0) {
          found.push({ place, likeness });
        }
      });
      this.#meetings.set(word, found);
    }
    return found;
  }
}

function ratio(part, whole) {
  return part >= whole ? 1 : part / whole;
}

function likenessOf(asked, word) {
  if (asked.text === word) {
    return 1;
  }
  let likeness = 0;
  for (const other of asked.others) {
    likeness = other.text === word ? Math.max(likeness, other.likeness) : likeness;
  }
  if (isCode(word) || asked.stem === "") {
    return likeness;
  }
  if (asked.stem === stem(word)) {
    likeness = Math.max(likeness, STEM);
  }
  if (asked.open && word.startsWith(asked.text)) {
    likeness = Math.max(likeness, OPEN * (0.5 + (0.5 * asked.text.length) / word.length));
  }
  return likeness;
}

// Ranking

const SIGNATURE = 1.6;
const NAMED = 1.3;
const COMPARED = 13;
const COMPARED_BY_LOG_LINE = 10;
const FURTHER_LINE = 0.15;
const LEAST = 0.15;
const TRUST = [1, 0.95, 0.85];

const bestFirst = (a, b) => b.score - a.score || a.entry - b.entry;

/**
 * {answers, ranked}: the entries that are answers whatever is wanted, and those of them that are wanted,
 * best first: [{entry, score}].
 */
export function rank(terms, lines, wanted) {
  const rarity = new Map();
  const alone = lines.length === 1;
  const byWords = new Map();
  const compared = new Map();
  for (const line of lines) {
    const cue = alone ? 1 : line.cue;
    const words = wordScores(terms, line);
    for (const { entry, score } of compare(terms, line, words, alone, wanted, rarity)) {
      const scores = compared.get(entry) ?? [];
      scores.push(score * cue);
      compared.set(entry, scores);
    }
    for (const [entry, score] of words) {
      byWords.set(entry, Math.max(byWords.get(entry) ?? 0, score * cue));
    }
  }
  let best = 0;
  for (const score of byWords.values()) {
    best = Math.max(best, score);
  }
  const least = best * LEAST;
  const answers = [];
  const ranked = [];
  for (const [entry, words] of byWords) {
    if (words > 0 && words >= least) {
      answers.push(entry);
      if (wanted(entry)) {
        const scores = compared.get(entry);
        const score = scores === undefined ? words : sumOf(scores);
        ranked.push({ entry, score: score * TRUST[terms.standing(entry)] });
      }
    }
  }
  return { answers, ranked: ranked.sort(bestFirst) };
}

/** The wanted entries that fit a line best by their words, scored by their error texts too. */
function compare(terms, line, words, alone, wanted, rarity) {
  const byWords = [];
  for (const [entry, score] of words) {
    if (wanted(entry)) {
      byWords.push({ entry, score });
    }
  }
  const match = new SignatureMatch(terms, line, rarity);
  return bestOf(byWords, alone ? COMPARED : COMPARED_BY_LOG_LINE).map(({ entry, score }) => {
    const texts = match.best(terms.signatures(entry));
    const named = alone ? naming(terms, line, entry) : 1;
    return { entry, score: (score + SIGNATURE * texts) * named };
  });
}

/** What a question gives an entry by naming one of its technologies. */
function naming(terms, line, entry) {
  const has = (word) =>
    line.words.some(({ text, others }) => text === word || others.some((other) => other.text === word));
  return terms.technologies(entry).some((words) => words.every(has)) ? NAMED : 1;
}

/** The best of many, best first. */
function bestOf(ranked, most) {
  const best = [];
  for (const each of ranked) {
    if (best.length === most && bestFirst(each, best[most - 1]) > 0) {
      continue;
    }
    let place = best.length;
    while (place > 0 && bestFirst(each, best[place - 1]) < 0) {
      place--;
    }
    best.splice(place, 0, each);
    best.length = Math.min(best.length, most);
  }
  return best;
}

function sumOf(scores) {
  scores.sort((a, b) => b - a);
  let sum = 0;
  let factor = 1;
  for (const score of scores) {
    sum += factor * score;
    factor *= FURTHER_LINE;
  }
  return sum;
}
