// Searches the exported index in the browser or in Node 20, with the answers that
// `fixdex search` gives.
//
//   const engine = await open("https://example.org/search/");
//   const { total, hits, facets } = await engine.search("exec format error", { limit: 10 });
//
// Results are data: marks are offsets, never HTML.

import { QueryReader, editsBetween, isCode, CODE, synonymsOf } from "./engine-query.js";
import { rank } from "./engine-ranking.js";
import { Snippets } from "./engine-snippets.js";

const VERSION = 2;
const NONE = [];
const FACETS = {
  category: ({ category }) => [category],
  platform: ({ platform }) => [platform],
  criticality: ({ criticality }) => [criticality],
  technology: ({ technologies }) => technologies,
  tag: ({ tags }) => tags,
};

/**
 * Loads an index.
 *
 * @param {string} baseUrl address of the index's folder, ending in a slash
 * @param {(url: string) => Promise<string>} [read] how a file is read; `fetch` by default
 */
export async function open(baseUrl, read = fetched) {
  const manifest = JSON.parse(await read(`${baseUrl}index.json`));
  if (manifest.version !== VERSION) {
    throw new Error(`search index of version ${manifest.version}, not ${VERSION}`);
  }
  const parts = (names) =>
    Promise.all(names.map(async (name) => JSON.parse(await read(`${baseUrl}${name}`))));
  const [entries, words, stems] = await Promise.all([
    parts(manifest.entries),
    parts(manifest.words),
    parts(manifest.stems),
  ]);
  return new Engine({
    entries: entries.flat(),
    words: words.flatMap(Object.entries),
    stems: stems.flatMap(Object.entries),
    synonyms: manifest.synonyms,
  });
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return response.text();
}

class Engine {
  #entries;
  #terms;
  #synonyms;

  constructor(index) {
    this.#entries = index.entries;
    this.#terms = new Terms(index);
    this.#synonyms = synonymsOf(index.synonyms);
  }

  /**
   * Searches; the text is never syntax.
   *
   * @param {string} text as typed or pasted
   * @param {{limit?: number, filters?: Object<string, string[]>}} options filters by facet:
   *     category, platform, criticality, technology, tag
   */
  async search(text, { limit = 10, filters = {} } = {}) {
    const started = performance.now();
    const lines = new QueryReader(this.#terms, this.#synonyms).read(text);
    const wanted = this.#wanted(filters);
    const ranked = lines.length === 0 ? this.#all(text, filters, wanted) : rank(this.#terms, lines, wanted);
    const snippets = new Snippets(lines);
    const hits = ranked.slice(0, limit).map(({ entry, score }) => this.#hit(entry, score, snippets));
    const tookMs = performance.now() - started;
    return { query: text, tookMs, total: ranked.length, hits, facets: this.#counts(ranked) };
  }

  #all(text, filters, wanted) {
    if (Object.keys(filters).length === 0 || text.trim() !== "") {
      return [];
    }
    return this.#entries.map((_, entry) => ({ entry, score: 1 })).filter(({ entry }) => wanted(entry));
  }

  #wanted(filters) {
    const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
    return (entry) => {
      const { facets } = this.#entries[entry];
      return chosen.every(([name, values]) =>
        FACETS[name](facets).some((value) => values.includes(value)),
      );
    };
  }

  #hit(entry, score, snippets) {
    const { id, title, url, facets } = this.#entries[entry];
    return { id, title, url, score, snippet: snippets.of(this.#entries[entry]), facets };
  }

  /** How many of the answers have each value of each facet. */
  #counts(ranked) {
    const counts = {};
    for (const [name, values] of Object.entries(FACETS)) {
      const count = new Map();
      for (const { entry } of ranked) {
        for (const value of values(this.#entries[entry].facets)) {
          if (value !== "") {
            count.set(value, (count.get(value) ?? 0) + 1);
          }
        }
      }
      counts[name] = Object.fromEntries(count);
    }
    return counts;
  }
}

/** The words of the index. Postings are flat: entry, impact, entry, impact, … */
class Terms {
  #entries;
  #words;
  #stems;
  #sorted;

  constructor({ entries, words, stems }) {
    this.#entries = entries;
    this.#words = new Map(words);
    this.#stems = new Map(stems);
    this.#words.forEach(unfold);
    this.#stems.forEach(unfold);
    this.#sorted = [...this.#words.keys()].sort((a, b) => (a < b ? -1 : 1));
  }

  get size() {
    return this.#entries.length;
  }

  count(word) {
    return (this.#words.get(word) ?? NONE).length / 2;
  }

  words(word) {
    return this.#words.get(word) ?? NONE;
  }

  stems(stem) {
    return this.#stems.get(stem) ?? NONE;
  }

  signatures(entry) {
    return this.#entries[entry].signatures;
  }

  standing(entry) {
    return this.#entries[entry].standing;
  }

  startingWith(prefix, most) {
    return [...this.#counted(prefix), ...this.#counted(CODE + prefix)]
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
      .slice(0, most)
      .map(({ word }) => word);
  }

  #counted(prefix) {
    const found = [];
    const from = this.#lowerBound(prefix);
    for (let i = from; i < this.#sorted.length && this.#sorted[i].startsWith(prefix); i++) {
      const word = this.#sorted[i];
      if (word.length > prefix.length && isCode(word) === isCode(prefix)) {
        found.push({ word, count: this.count(word) });
      }
    }
    return found;
  }

  /** Words with the fewest typing errors, those that begin alike only, in order. */
  near(word, edits) {
    const first = String.fromCodePoint(word.codePointAt(0));
    let least = edits;
    let found = [];
    for (let i = this.#lowerBound(first); i < this.#sorted.length; i++) {
      const other = this.#sorted[i];
      if (!other.startsWith(first)) {
        break;
      }
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

  #lowerBound(word) {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Steps from entry to entry become the entries' numbers, in place. */
function unfold(postings) {
  let entry = 0;
  for (let i = 0; i < postings.length; i += 2) {
    entry += postings[i];
    postings[i] = entry;
  }
}
