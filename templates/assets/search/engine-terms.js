// The words and entries of the index, as far as they are loaded.
// Twin of TermSource and Lexicon in dev.fixdex.search.

import { CODE, editsBetween, isCode, stem, technologiesOf } from "./engine-query.js";
import { entryShard, facetShard, json, lexiconShard, tagShard, union, wordShard } from "./engine-files.js";

/** The facets that entries have, in the order of their files. */
export const FACETS = ["category", "platform", "criticality", "technology", "tag"];

const NONE = [];
const NO_POSTINGS = { count: 0, flat: NONE };
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Answers what the ranking asks. What is not loaded is empty and noted in the files; what depends on
 * an answer that is not there is not asked for.
 */
export class Terms {
  #manifest;
  #files;
  #counts = new Map();
  #standings = new Map();

  constructor(manifest, files) {
    this.#manifest = manifest;
    this.#files = files;
    for (let i = 0; i < manifest.standings.length; i += 2) {
      this.#standings.set(manifest.standings[i], manifest.standings[i + 1]);
    }
  }

  /** Whether the run so far has had all that it asked for. */
  get complete() {
    return this.#files.complete;
  }

  get size() {
    return this.#manifest.size;
  }

  count(word) {
    return this.#counts.get(word) ?? this.words(word).count;
  }

  words(word) {
    return this.#shard(isCode(word) ? word : stem(word))?.words.get(word) ?? NO_POSTINGS;
  }

  stems(key) {
    return this.#shard(key)?.stems.get(key) ?? NO_POSTINGS;
  }

  #shard(key) {
    const { words, most } = this.#manifest;
    return words === 0
      ? undefined
      : this.#files.get(`w/${fileOf(key, words)}`, (bytes) => wordShard(bytes, most));
  }

  /** The entries that have any of several words; of a word that is not loaded, none. */
  union(words) {
    return union(words.map((word) => this.words(word)), Infinity);
  }

  standing(entry) {
    return this.#standings.get(entry) ?? 0;
  }

  /** What an entry is compared by; not asked for before all words are there. */
  signatures(entry) {
    return this.#files.completeBut("e/") ? (this.entry(entry)?.signatures ?? NONE) : NONE;
  }

  /** What an entry is about, each technology by its words; not asked for before all words are there. */
  technologies(entry) {
    const found = this.#files.completeBut("e/") ? this.entry(entry) : undefined;
    return found === undefined ? NONE : (found.about ??= technologiesOf(found.facets.technologies));
  }

  /** What results show of an entry; undefined when it is not loaded. */
  entry(entry) {
    const parse = (bytes) => this.#counted(entryShard(bytes));
    return this.#of("e/", entry, this.#manifest.together, parse);
  }

  #counted({ counts, entries }) {
    counts.forEach(([word, count]) => this.#counts.set(word, count));
    return entries;
  }

  /** The lines of an entry that are not those of its symptoms. */
  furtherLines(entry) {
    return this.#of("t/", entry, this.#manifest.lines, json) ?? NONE;
  }

  #of(kind, entry, together, parse) {
    const shard = this.#files.get(kind + Math.floor(entry / together), parse);
    return shard?.[entry % together];
  }

  /**
   * What all entries have of a facet: {values, of}, where `of` says by place which of the values an entry
   * has; undefined when it is not loaded.
   */
  facet(name) {
    const number = FACETS.indexOf(name);
    const counted = this.#files.get("f/0", facetShard);
    const column =
      number === FACETS.length - 1 ? this.#files.get("f/1", tagShard) : counted?.columns[number];
    if (counted !== undefined && column !== undefined) {
      column.of ??= new Map(counted.places.map((place, i) => [place, column.rows[i]]));
    }
    return column;
  }

  /** The places of all entries in the order of their ids; none when they are not loaded. */
  all() {
    return this.#files.get("f/0", facetShard)?.places ?? NONE;
  }

  startingWith(prefix, most) {
    const found = [...this.#longer(prefix), ...this.#longer(CODE + prefix)];
    return found
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
      .slice(0, most)
      .map(({ word }) => word);
  }

  #longer(prefix) {
    return this.#beginning(prefix).filter(({ word }) => word.length > prefix.length);
  }

  /** Words with the fewest typing errors, those that begin alike only, in order. */
  near(word, edits) {
    if (!this.#files.complete) {
      return NONE;
    }
    let least = edits;
    let found = [];
    for (const { word: other } of this.#beginning(String.fromCodePoint(word.codePointAt(0)))) {
      const distance = isCode(other) ? least + 1 : editsBetween(word, other, least);
      if (distance < least) {
        least = distance;
        found = [];
      }
      if (distance <= least) {
        found.push(other);
      }
    }
    return found;
  }

  /** The words that begin so, codes only for a code. */
  #beginning(prefix) {
    const { lexicon } = this.#manifest;
    const found = [];
    for (let i = Math.max(0, placeOf(lexicon, prefix)); i < lexicon.length; i++) {
      if (lexicon[i] > prefix && !lexicon[i].startsWith(prefix)) {
        break;
      }
      for (const counted of this.#files.get(`l/${i}/${hashOf(lexicon[i])}`, lexiconShard) ?? NONE) {
        if (counted.word.startsWith(prefix) && isCode(counted.word) === isCode(prefix)) {
          found.push(counted);
        }
      }
    }
    return found;
  }
}

/** Twin of WordShards.fileOf. */
function fileOf(key, files) {
  return hashOf(key) % files;
}

/** Twin of Fnv. */
function hashOf(text) {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

/** The place of the last start that is not after a text; -1 when all are. */
function placeOf(starts, text) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
