// Answers from the network while there is one, and else with what was kept: pages that were
// visited, what pages load, and the first entries of the site. Where these are all, the search and
// the diagnosis of logs are kept too.

const CACHE = 'fixdex';
const AHEAD = 300;
/** Files asked for at once: as many as a browser asks of an old server. */
const AT_ONCE = 6;
/** Letters of a folder's name in what the search and the diagnosis read. */
const LETTERS = 4;
const root = new URL('./', self.location.href).href;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keep(['', 'all/', 'values/'].map((path) => root + path)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const own = event.data.filter((url) => url.startsWith(root));
  event.waitUntil(keep(own).then(keepAssets).then(keepEntries).then(keepIndexes));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(root)) {
    event.respondWith(answer(request));
  }
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.status === 200) {
      await cache.put(withoutQuery(request.url), fresh.clone());
    }
    return fresh;
  } catch (error) {
    const kept = await cache.match(withoutQuery(request.url));
    if (kept) {
      return kept;
    }
    throw error;
  }
}

async function keep(urls) {
  const cache = await caches.open(CACHE);
  const waiting = urls.map(withoutQuery);
  const take = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      if (!(await cache.match(url))) {
        await cache.add(url).catch(() => {});
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

async function keepAssets() {
  const list = (await (await asked('assets/files.txt'))?.text()) ?? '';
  await keep(list.split('\n').filter(Boolean).map((path) => root + path));
}

async function keepEntries() {
  const { entries = [] } = (await (await asked('entries.json'))?.json()) ?? {};
  const paths = entries.slice(0, AHEAD).map((entry) => entry.url.replace(/^.*\/entries\//, 'entries/'));
  await keep(paths.map((path) => root + path));
}

async function keepIndexes() {
  await keepIndex('search');
  await keepIndex('diagnose');
}

// Of each kind of files the manifest says how many share a folder, and the folders' names.
async function keepIndex(folder) {
  const manifest = await (await unpacked(`${folder}/index.bin`))?.json();
  if (manifest === undefined || manifest.size > AHEAD) {
    return;
  }
  const address = (kind, number, name = number) => {
    const [together, folders] = manifest.folders[kind];
    const at = LETTERS * Math.floor(number / together);
    return `${folder}/${kind}/${folders.slice(at, at + LETTERS)}/${name}.bin`;
  };
  const named = manifest.lexicon ? await namedFiles(manifest, address) : {};
  const urls = [`${folder}/index.bin`];
  for (const [kind, [together, folders]] of Object.entries(manifest.folders)) {
    const all = () =>
      Array.from({ length: (folders.length / LETTERS) * together }, (_, number) => address(kind, number));
    urls.push(...(named[kind] ?? all()));
  }
  await keep(urls.map((url) => root + url));
}

// Of the search, the words are in files that are called by the hashes of their beginnings, and entries in
// those of their places: see engine-terms.js and engine-files.js in assets/search.
async function namedFiles({ lexicon, together, lines }, address) {
  const places = await placesOf(address('f', 0));
  const filesOf = (kind, inFile) =>
    [...new Set(places.map((place) => Math.floor(place / inFile)))].map((number) => address(kind, number));
  return {
    l: lexicon.map((start, i) => address('l', i, hashOf(start))),
    e: filesOf('e', together),
    t: filesOf('t', lines),
  };
}

async function placesOf(file) {
  const bytes = new Uint8Array((await (await unpacked(file))?.arrayBuffer()) ?? []);
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; at < bytes.length; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        break;
      }
    }
    return value;
  };
  let place = 0;
  return Array.from({ length: number() }, () => {
    const step = number();
    place += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    return place;
  });
}

function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** A file's content as a response; a server may have unpacked it. Null when it cannot be had. */
async function unpacked(path) {
  const bytes = await (await asked(path))?.arrayBuffer();
  if (bytes === undefined) {
    return null;
  }
  const [first, second] = new Uint8Array(bytes);
  const packed = first === 0x1f && second === 0x8b;
  const content = new Blob([bytes]).stream();
  return new Response(packed ? content.pipeThrough(new DecompressionStream('gzip')) : content);
}

async function asked(path) {
  const response = await fetch(root + path).catch(() => null);
  return response?.ok ? response : null;
}

function withoutQuery(url) {
  return url.replace(/[?#].*/, '');
}
