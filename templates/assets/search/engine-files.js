// Reads the files of the exported index, each when a search first needs it.
// Twin of BrowserIndex, WordShards, LexiconShards and EntryShards in dev.fixdex.search.

/** Files that are fetched once. A search that meets one that is not there notes it and runs again. */
export class Files {
  #base;
  #folders;
  #read;
  #parsed = new Map();
  #asked = new Map();
  #missing = new Map();

  /**
   * @param {string} base address of the index's folder
   * @param {Object<string, [number, string]>} folders by kind of files: how many files share a
   *     folder, and the names of the folders in one text
   */
  constructor(base, folders, read) {
    this.#base = base;
    this.#folders = folders;
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

  /**
   * What a file holds; undefined when it is not there yet. A name is a kind, `/` and a number, and
   * where the file is not called by that, `/` and what it is called.
   */
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

  #address(name) {
    const [kind, number, file = number] = name.split("/");
    const [together, folders] = this.#folders[kind];
    const at = LETTERS * Math.floor(number / together);
    return `${kind}/${folders.slice(at, at + LETTERS)}/${file}.bin`;
  }

  #fetch(name, parse) {
    let asked = this.#asked.get(name);
    if (asked === undefined) {
      asked = this.#read(this.#base + this.#address(name))
        .then(unpacked)
        .then((bytes) => this.#parsed.set(name, parse(bytes)))
        .finally(() => this.#asked.delete(name));
      this.#asked.set(name, asked);
    }
    return asked;
  }
}

/** Letters of a folder's name: see BrowserPart. */
const LETTERS = 4;

/** A file as bytes; a fresh one is not taken from the browser's cache without asking the server. */
export async function fetched(url, { fresh = false } = {}) {
  const response = await fetch(url, { cache: fresh ? "no-cache" : "default" });
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

/** Bits of bytes, the highest bit of a byte first. */
export class BitReader {
  #bytes;
  #at;

  /** @param {number} from the first byte */
  constructor(bytes, from = 0) {
    this.#bytes = bytes;
    this.#at = 8 * from;
  }

  #bit() {
    const bit = (this.#bytes[this.#at >>> 3] >>> (7 - (this.#at & 7))) & 1;
    this.#at++;
    return bit;
  }

  /** A number of so many bits. */
  number(bits) {
    let number = 0;
    for (let i = 0; i < bits; i++) {
      number = 2 * number + this.#bit();
    }
    return number;
  }

  /** So many ones, a zero, and the lower bits. */
  rice(lower) {
    let higher = 0;
    while (this.#bit() === 1) {
      higher++;
    }
    return higher * 2 ** lower + this.number(lower);
  }

  /** The byte after those that were begun. */
  get end() {
    return (this.#at + 7) >>> 3;
  }
}

const LOWER_BITS = 5;

/** Numbers and texts in bytes. */
export class Reader {
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

  /** Some bytes after their number. */
  bytes() {
    const length = this.number();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** So many numbers in ascending order. */
  ascending(count) {
    if (count === 1) {
      return [this.number()];
    }
    const bits = new BitReader(this.#bytes, this.#at);
    const lower = bits.number(LOWER_BITS);
    const numbers = new Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) {
      last += bits.rice(lower);
      numbers[i] = last;
    }
    this.#at = bits.end;
    return numbers;
  }

  text() {
    return this.#decoder.decode(this.bytes());
  }

  /** A text that begins as another one does. */
  textAfter(last) {
    const shared = this.number();
    return last.substring(0, shared) + this.text();
  }

  /** {count, flat}: how many entries have the word, and entry, impact, entry, impact, … of the most. */
  postings(most) {
    const count = this.number();
    const places = this.ascending(Math.min(count, most));
    const postings = new Array(2 * places.length);
    places.forEach((place, i) => (postings[2 * i] = place));
    for (let i = 1; i < postings.length; i += 2) {
      postings[i] = this.number();
    }
    return { count, flat: postings };
  }
}

/** Words with their entries: {words, stems}, each a Map from the text to its postings. */
export function wordShard(bytes, most) {
  const reader = new Reader(bytes);
  const words = new Map();
  const stems = new Map();
  while (reader.more) {
    const key = reader.text();
    const group = [];
    let last = key;
    for (let left = reader.number(); left > 0; left--) {
      last = reader.textAfter(last);
      const postings = reader.postings(most);
      group.push(postings);
      words.set(last, postings);
    }
    const count = group.length > 1 ? reader.number() : group[0].count;
    stems.set(key, group.length > 1 ? { ...union(group, most), count } : group[0]);
  }
  return { words, stems };
}

/** The entries of several words, each with its greatest impact; the `most` with the greatest. */
export function union(group, most) {
  const impacts = new Map();
  for (const { flat } of group) {
    for (let i = 0; i < flat.length; i += 2) {
      const impact = impacts.get(flat[i]);
      if (impact === undefined || flat[i + 1] > impact) {
        impacts.set(flat[i], flat[i + 1]);
      }
    }
  }
  let all = [...impacts];
  const count = all.length;
  if (count > most) {
    all = all.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  }
  return { count, flat: all.sort((a, b) => a[0] - b[0]).flat() };
}

/** Words with how many entries have them: [{word, count}], in order. */
export function lexiconShard(bytes) {
  const reader = new Reader(bytes);
  const words = [];
  let word = "";
  while (reader.more) {
    word = reader.textAfter(word);
    words.push({ word, count: reader.number() });
  }
  return words;
}

/**
 * Entries: {counts, entries}, where counts are words and how many entries have them, and entries are in
 * the places of the file that they have. An entry is what results show of it, and what it is compared
 * by: texts, each of words with their codes, and of identifiers.
 */
export function entryShard(bytes) {
  const reader = new Reader(bytes);
  const counts = [];
  const entries = [];
  while (reader.more) {
    const place = reader.number();
    const signatures = signaturesIn(reader, counts);
    const [id, title, url, tldr, lines, category, platform, criticality, technologies, tags] =
      JSON.parse(reader.text());
    const facets = { category, platform, criticality, technologies, tags };
    entries[place] = { id, title, url, tldr, lines, facets, signatures };
  }
  return { counts, entries };
}

function signaturesIn(reader, counts) {
  const words = [];
  for (let left = reader.number(); left > 0; left--) {
    words.push(reader.text());
    counts.push([words[words.length - 1], reader.number()]);
  }
  const texts = [];
  for (let left = reader.number(); left > 0; left--) {
    const text = [];
    for (let i = reader.number(); i > 0; i--) {
      text.push(words[reader.number()], reader.number());
    }
    const wholes = [];
    for (let i = reader.number(); i > 0; i--) {
      wholes.push(reader.text());
    }
    texts.push([text, wholes]);
  }
  return texts;
}

/**
 * What every search counts: {places, columns}, where places are those of all entries in the order of
 * their ids.
 */
export function facetShard(bytes) {
  const reader = new Reader(bytes);
  const places = new Array(reader.number());
  let place = 0;
  for (let i = 0; i < places.length; i++) {
    const step = reader.number();
    place += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    places[i] = place;
  }
  const columns = [];
  while (reader.more) {
    columns.push(column(reader, places.length));
  }
  return { places, columns };
}

/** What all entries have of the facet that has a file of its own. */
export function tagShard(bytes) {
  return column(new Reader(bytes), Infinity);
}

/** What entries have of a facet: {values, rows}; a row says which values an entry has, by their ids. */
function column(reader, size) {
  const values = [];
  for (let left = reader.number(); left > 0; left--) {
    values.push(reader.text());
  }
  const single = reader.number() === 1;
  const rows = [];
  while (rows.length < size && reader.more) {
    const own = [];
    for (let left = single ? 1 : reader.number(); left > 0; left--) {
      own.push(reader.number());
    }
    rows.push(own);
  }
  return { values, rows };
}
