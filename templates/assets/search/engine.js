// Searches the exported index in the browser or in Node 20, with the answers that
// `fixdex search` gives.
//
//   const engine = await open("https://example.org/search/");
//   const { total, hits, facets } = await engine.search("exec format error", { limit: 10 });
//
// Results are data: marks are offsets, never HTML. Of the index only what a search needs is fetched.

import { Files, fetched, json, unpacked } from "./engine-files.js";
import { QueryReader, synonymsOf } from "./engine-query.js";
import { rank } from "./engine-ranking.js";
import { Snippets } from "./engine-snippets.js";
import { FACETS, Terms } from "./engine-terms.js";

const VERSION = 6;

/** More runs than any search needs. */
const MOST_RUNS = 32;

/**
 * Opens an index.
 *
 * @param {string} baseUrl address of the index's folder, ending in a slash
 * @param {(url: string, options: {fresh?: boolean}) => Promise<Uint8Array>} [read]
 *     how a file is read; `fetch` by default
 */
export async function open(baseUrl, read = fetched) {
  // An old one would name folders that the site no longer has.
  const manifest = json(await unpacked(await read(`${baseUrl}index.bin`, { fresh: true })));
  if (manifest.version !== VERSION) {
    throw new Error(`search index of version ${manifest.version}, not ${VERSION}`);
  }
  return new Engine(manifest, baseUrl, read);
}

class Engine {
  #size;
  #files;
  #terms;
  #synonyms;

  constructor(manifest, baseUrl, read) {
    this.#size = manifest.size;
    this.#files = new Files(baseUrl, manifest.folders, read);
    this.#terms = new Terms(manifest, this.#files);
    this.#synonyms = synonymsOf(manifest.synonyms);
  }

  /**
   * Searches; the text is never syntax.
   *
   * @param {string} text as typed or pasted
   * @param {{limit?: number, filters?: Object<string, string[]>, counts?: boolean | string[],
   *     signal?: AbortSignal}} options filters
   *     by facet: category, platform, criticality, technology, tag; counts: whether to count the
   *     answers by facet, or by which facets: each needs that of all entries; signal: an AbortSignal
   */
  async search(text, { limit = 10, filters = {}, counts = true, signal } = {}) {
    const started = performance.now();
    for (let run = 0; run < MOST_RUNS; run++) {
      this.#files.begin();
      const result = this.#run(text, limit, filters, counts);
      if (this.#files.complete) {
        return { query: text, tookMs: performance.now() - started, ...result };
      }
      await this.#files.load();
      signal?.throwIfAborted();
    }
    throw new Error("the search index has not all that a search needs");
  }

  /** Goes as far as what is loaded allows. */
  #run(text, limit, filters, counts) {
    const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
    const counted = Array.isArray(counts) ? counts : counts ? FACETS : [];
    const facets = this.#facets([...new Set([...counted, ...chosen.map(([name]) => name)])]);
    const lines = new QueryReader(this.#terms, this.#synonyms).read(text);
    if (!this.#files.complete) {
      return null;
    }
    const wanted = (entry) => chosen.every(([name, values]) => hasAny(facets[name], entry, values));
    const { answers, ranked } =
      lines.length === 0 ? this.#all(text, filters, wanted) : rank(this.#terms, lines, wanted);
    if (!this.#files.complete) {
      return null;
    }
    const snippets = new Snippets(lines);
    const hits = ranked.slice(0, limit).map(({ entry, score }) => this.#hit(entry, score, snippets));
    return {
      total: ranked.length,
      hits,
      facets: counts ? countsOf(facets, counted, answers, chosen) : undefined,
    };
  }

  /** Number of entries. */
  get size() {
    return this.#size;
  }

  #facets(names) {
    const unknown = names.find((name) => !FACETS.includes(name));
    if (unknown !== undefined) {
      throw new Error(`no such facet: ${unknown}`);
    }
    return Object.fromEntries(names.map((name) => [name, this.#terms.facet(name)]));
  }

  #all(text, filters, wanted) {
    if (Object.keys(filters).length === 0 || text.trim() !== "") {
      return { answers: [], ranked: [] };
    }
    const answers = this.#terms.all();
    return { answers, ranked: answers.filter(wanted).map((entry) => ({ entry, score: 1 })) };
  }

  #hit(entry, score, snippets) {
    const found = this.#terms.entry(entry);
    if (found === undefined) {
      return null;
    }
    const { id, title, url, facets, tldr } = found;
    const terms = this.#terms;
    const lines = {
      *[Symbol.iterator]() {
        yield found.lines;
        yield terms.furtherLines(entry);
      },
    };
    return { id, title, url, score, snippet: snippets.of({ title, tldr, lines }), facets };
  }
}

function hasAny(column, entry, values) {
  return column.of.get(entry).some((place) => values.includes(column.values[place]));
}

/**
 * How many entries are found with each value of each facet, when it is the only one chosen of its facet
 * and what is chosen of the others stays.
 */
function countsOf(facets, counted, answers, chosen) {
  const counts = {};
  for (const name of counted) {
    const column = facets[name];
    const others = chosen.filter(([other]) => other !== name);
    const count = new Map();
    for (const entry of answers) {
      if (others.every(([other, values]) => hasAny(facets[other], entry, values))) {
        for (const place of column.of.get(entry)) {
          const value = column.values[place];
          if (value !== "") {
            count.set(value, (count.get(value) ?? 0) + 1);
          }
        }
      }
    }
    counts[name] = Object.fromEntries(count);
  }
  return counts;
}
