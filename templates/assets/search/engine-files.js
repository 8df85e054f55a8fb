// Reads the files of the exported index, each when a search first needs it.
// Twin of BrowserIndex, WordShards and EntryShards in dev.fixdex.search.

/** Files that are fetched once. A search that meets one that is not there notes it and runs again. */
export class Files {
  #base;
  #read;
  #parsed = new Map();
  #asked = new Map();
  #missing = new Map();

  constructor(base, read) {
    this.#base = base;
    this.#read = read;
  }

  /** Whether the run so far has had all that it asked for. */
  get complete() {
    return this.#missing.size === 0;
  }

  /** Whether nothing is missing but files of one kind. */
  completeBut(kind) {
    return [...this.#missing.keys()].every((name) => name.startsWith(kind));
  }

  /** What a file holds; undefined when it is not there yet. */
  get(name, parse) {
    const known = this.#parsed.get(name);
    if (known === undefined) {
      this.#missing.set(name, parse);
    }
    return known;
  }

  /** Forgets what a run missed. */
  begin() {
    this.#missing.clear();
  }

  /** Fetches what the run missed. */
  async load() {
    await Promise.all([...this.#missing].map(([name, parse]) => this.#fetch(name, parse)));
  }

  #fetch(name, parse) {
    let asked = this.#asked.get(name);
    if (asked === undefined) {
      asked = this.#read(this.#base + name)
        .then(unpacked)
        .then((bytes) => this.#parsed.set(name, parse(bytes)))
        .finally(() => this.#asked.delete(name));
      this.#asked.set(name, asked);
    }
    return asked;
  }
}

/** A file as bytes. */
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** The bytes that were compressed; a server may have undone that already. */
export async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return bytes;
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What JSON in bytes says. */
export const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** Numbers and texts in bytes. */
class Reader {
  #bytes;
  #at = 0;
  #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get more() {
    return this.#at < this.#bytes.length;
  }

  number() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return number;
      }
    }
  }

  text() {
    const length = this.number();
    this.#at += length;
    return this.#decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** Flat: entry, impact, entry, impact, … */
  postings() {
    const postings = new Array(2 * this.number());
    let entry = 0;
    for (let i = 0; i < postings.length; i += 2) {
      entry += this.number();
      postings[i] = entry;
    }
    for (let i = 1; i < postings.length; i += 2) {
      postings[i] = this.number();
    }
    return postings;
  }
}

/** Words with their entries: {words, stems}, each a Map from the text to its postings. */
export function wordShard(bytes) {
  const reader = new Reader(bytes);
  const words = new Map();
  const stems = new Map();
  while (reader.more) {
    const key = reader.text();
    let first = null;
    for (let left = reader.number(); left > 0; left--) {
      const word = reader.text();
      const postings = reader.postings();
      first ??= postings;
      words.set(word, postings);
    }
    stems.set(key, reader.number() === 1 ? first : reader.postings());
  }
  return { words, stems };
}

/** Words with how many entries have them: [{word, count}], in order. */
export function lexiconShard(bytes) {
  const reader = new Reader(bytes);
  const words = [];
  while (reader.more) {
    words.push({ word: reader.text(), count: reader.number() });
  }
  return words;
}

/** Entries that candidates are compared by; their words are numbers in a table beside them. */
export function entryShard(bytes) {
  const entries = json(bytes);
  for (const entry of entries) {
    for (const [words] of entry.signatures) {
      for (let i = 0; i < words.length; i += 2) {
        words[i] = entry.words[2 * words[i]];
      }
    }
  }
  return entries;
}
