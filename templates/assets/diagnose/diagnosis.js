// Finds the entries that explain a log, in the browser or in Node 20, with the answers that
// `fixdex diagnose` gives. The log goes nowhere: files of signatures are fetched, those that it needs.
//
//   const diagnoser = await open("https://example.org/diagnose/");
//   const { lines, more, entries } = await diagnoser.diagnose(file, { limit: 5 });

import { Files, fetched, json, unpacked } from "../search/engine-files.js";
import { explanations } from "./explanations.js";
import { bytesOf } from "./log-bytes.js";
import { LogRun } from "./log-run.js";
import { beginning, signatureShard } from "./signature-files.js";
import { Signatures } from "./signatures.js";

const VERSION = 4;
/** Bytes that are read before a look at what waits. */
const PIECE = 1 << 16;

/**
 * Opens the signatures.
 *
 * @param {string} baseUrl address of their folder, ending in a slash
 * @param {(url: string, options: {fresh?: boolean}) => Promise<Uint8Array>} [read]
 *     how a file is read; `fetch` by default
 */
export async function open(baseUrl, read = fetched) {
  const manifest = json(await unpacked(await read(`${baseUrl}index.bin`, { fresh: true })));
  if (manifest.version !== VERSION) {
    throw new Error(`signatures of version ${manifest.version}, not ${VERSION}`);
  }
  const files = new Files(baseUrl, manifest.folders, read);
  files.get("a/0", beginning);
  await files.load();
  return new Diagnoser(manifest, files, files.get("a/0"));
}

class Diagnoser {
  #manifest;
  #files;
  #beginning;
  #signatures;
  #added = new Set();

  constructor(manifest, files, beginning) {
    this.#manifest = manifest;
    this.#files = files;
    this.#beginning = beginning;
    this.#signatures = new Signatures(manifest.rarities);
  }

  /** Number of entries that quote error texts. */
  get size() {
    return this.#manifest.size;
  }

  /**
   * Reads a log to its end, in memory that does not grow with it. One at a time.
   *
   * @param {string | Blob | ReadableStream | AsyncIterable<Uint8Array>} log bytes, gzip or not
   * @param {{limit?: number, minScore?: number, source?: string, signal?: AbortSignal,
   *     onProgress?: (progress: {bytes: number, lines: number}) => void}} options limit: of entries;
   *     minScore: below which an entry is not named; source: the log's name in the answer
   * @returns {Promise<{lines: number, more: number, entries: Object[]}>} as `fixdex diagnose --format
   *     json` prints it; addresses are relative to the site. With `cut: true` when the rest of a packed log
   *     is damaged.
   */
  async diagnose(
    log,
    { limit = 5, minScore = 50, source = "log", signal, onProgress = () => {} } = {},
  ) {
    const run = new LogRun(this, minScore);
    let bytes = 0;
    let cut = false;
    const pieces = bytesOf(log, (count) => (bytes += count), () => (cut = true));
    for await (const piece of pieces) {
      for (let from = 0; from < piece.length; from += PIECE) {
        signal?.throwIfAborted();
        run.take(piece.subarray(from, from + PIECE));
        if (run.isFull) {
          await run.settle();
        }
      }
      onProgress({ bytes, lines: run.lines });
    }
    run.end();
    await run.settle();
    signal?.throwIfAborted();
    const all = explanations(run.tallies, this.#beginning.deprecated);
    const entries = await this.#shown(all.slice(0, limit), source);
    const result = { lines: run.lines, more: all.length - entries.length, entries };
    return cut ? { ...result, cut } : result;
  }

  /** What tells which numbers signatures have. */
  get numbers() {
    return this.#beginning.numbers;
  }

  get signatures() {
    return this.#signatures;
  }

  /** Whether an atom may lead to signatures. */
  leads(atom) {
    return this.#beginning.anchors.has(atom);
  }

  #fileOf(atom) {
    const { bits } = this.#manifest;
    return bits === 0 ? 0 : atom >>> (32 - bits);
  }

  /** Whether all is there that an atom leads to. */
  has(atom) {
    return this.#added.has(this.#fileOf(atom));
  }

  /** Fetches what atoms lead to. */
  async fetch(atoms) {
    const wanted = new Set();
    for (const atom of atoms) {
      if (!this.has(atom)) {
        wanted.add(this.#fileOf(atom));
      }
    }
    const names = [...wanted].map((file) => `s/${file}`);
    this.#files.begin();
    names.forEach((name) => this.#files.get(name, signatureShard));
    await this.#files.load();
    for (const file of wanted) {
      if (!this.#added.has(file)) {
        this.#added.add(file);
        this.#signatures.add(this.#files.get(`s/${file}`));
      }
    }
  }

  async #shown(found, source) {
    const { together } = this.#manifest;
    const fileOf = (entry) => `n/${Math.floor(entry / together)}`;
    this.#files.begin();
    found.forEach(({ entry }) => this.#files.get(fileOf(entry), json));
    await this.#files.load();
    return found.map(({ entry, score, matches }) => {
      const [id, title, url, tldr, blocks, texts] = this.#files.get(fileOf(entry))[entry % together];
      return {
        id,
        title,
        url,
        score: rounded(score),
        tldr,
        commands: blocks.map(([block, language, text]) => ({ block, language, text })),
        matches: matches.map((each) => match(each, texts, source)),
      };
    });
  }
}

function match({ text, how, score, count, lines }, texts, source) {
  const shown = lines.map((each) => ({ source, line: each.line, text: each.text }));
  return { symptom: texts[text], how, score: rounded(score), count, lines: shown };
}

function rounded(score) {
  return Math.round(score * 10) / 10;
}
