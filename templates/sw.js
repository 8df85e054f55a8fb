// Answers from the network while there is one, and else with what was kept: pages that were
// visited, what pages load, and the first entries of the site. Where these are all, the search and
// the diagnosis of logs are kept too. What is kept is brought up to date when the site is visited and
// has changed.

const CACHE = 'fixdex';
const AHEAD = 300;
/** Pages kept besides, because they were visited: the last ones. */
const VISITED = 300;
/** Files asked for at once: as many as a browser asks of an old server. */
const AT_ONCE = 6;
/** Letters of a folder's name in what the search and the diagnosis read. */
const LETTERS = 4;
const WEEK = 7 * 24 * 60 * 60 * 1000;
const root = new URL('./', self.location.href).href;
const START = ['', 'all/', 'values/', 'examples.json'].map((path) => root + path);
const ASSETS = `${root}assets/by-content/`;
const INDEXES = ['search', 'diagnose'];
/** Where it is kept how the site was when all that is kept was last up to date. Nothing is served there. */
const STATE = `${root}sw.js?kept`;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keep(START));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

let visits = Promise.resolve();

self.addEventListener('message', (event) => {
  const own = event.data.filter((url) => url.startsWith(root));
  visits = visits.then(() => visit(own)).catch(() => {}); // the network is gone: the next visit goes on
  event.waitUntil(visits);
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

// New files come first, then the pages and manifests that name them; what nothing names any more goes last.
async function visit(loaded) {
  await keep(loaded);
  const site = await siteNow();
  const added = new Set(await keep([...site.assets, ...site.entries]));
  for (const index of site.indexes) {
    await keepIndex(index);
  }
  const cache = await caches.open(CACHE);
  const before = await (await cache.match(STATE))?.json();
  if (before?.lists === site.lists && Date.now() - before.at < WEEK) {
    return;
  }
  await refresh(cache, site, added);
  await forget(cache, site);
  await cache.put(STATE, new Response(JSON.stringify({ lists: site.lists, at: Date.now() })));
}

// Few entries change without a change of these lists: the search has all their words. For those that do,
// everything is looked at again after a week.
async function siteNow() {
  const read = async (path) => (await askedFor(path)).text();
  const [assets, entries, ...indexes] = await Promise.all([
    read('assets/files.txt'),
    read('entries.json'),
    ...INDEXES.map(indexNow),
  ]);
  return {
    assets: assets.split('\n').filter(Boolean).map((path) => root + path),
    entries: JSON.parse(entries)
      .entries.slice(0, AHEAD)
      .map((entry) => root + entry.url.replace(/^.*\/entries\//, 'entries/')),
    indexes,
    lists: hashOf([assets, entries, ...indexes.map(({ text }) => text)].join('\n')),
  };
}

async function indexNow(folder) {
  const file = await askedFor(`${folder}/index.bin`);
  const text = await (await unpacked(file.clone())).text();
  return { folder, file, text, manifest: JSON.parse(text) };
}

/** Keeps what is not kept yet, and says what that was. */
async function keep(urls) {
  const cache = await caches.open(CACHE);
  const added = [];
  await each(urls.map(withoutQuery), async (url) => {
    if (!(await cache.match(url))) {
      await cache.add(url).then(() => added.push(url), () => {});
    }
  });
  return added;
}

/** Asks for every page that is kept; of most, a server only says that they are as they were. */
async function refresh(cache, { entries }, added) {
  const pages = (await cache.keys())
    .map(({ url }) => url)
    .filter((url) => url.startsWith(root) && url !== STATE && !isNamedByContent(url));
  const listed = new Set([...START, ...entries]);
  const visited = pages.filter((url) => !listed.has(url));
  const left = new Set(visited.slice(0, Math.max(0, visited.length - VISITED)));
  await each([...left], (url) => cache.delete(url));
  await each(pages.filter((url) => !left.has(url) && !added.has(url)), async (url) => {
    const fresh = await fetch(url, { cache: 'no-cache' });
    if (fresh.status === 200 && !fresh.redirected) {
      await cache.put(url, fresh);
    } else if (fresh.redirected || fresh.status === 404 || fresh.status === 410) {
      await cache.delete(url);
    }
  });
}

/** Forgets files of another build. */
async function forget(cache, { assets, indexes }) {
  const named = new Set(assets);
  for (const { folder, manifest } of indexes) {
    for (const [kind, [, folders]] of Object.entries(manifest.folders)) {
      for (let at = 0; at < folders.length; at += LETTERS) {
        named.add(`${root}${folder}/${kind}/${folders.slice(at, at + LETTERS)}`);
      }
    }
  }
  const gone = (await cache.keys())
    .map(({ url }) => url)
    .filter((url) => isNamedByContent(url) && !named.has(url) && !named.has(url.replace(/\/[^/]*$/, '')));
  await each(gone, (url) => cache.delete(url));
}

/** Whether a file never changes: its folder is named by what is in it. The manifests tell the names. */
function isNamedByContent(url) {
  return (
    url.startsWith(ASSETS) ||
    INDEXES.some((folder) => url.startsWith(`${root}${folder}/`) && url !== `${root}${folder}/index.bin`)
  );
}

async function each(urls, act) {
  const waiting = [...urls];
  const take = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      await act(url);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

// Of many entries, only what searches read is kept.
async function keepIndex({ folder, file, manifest }) {
  if (manifest.size <= AHEAD) {
    await keepFilesOf(folder, manifest);
  }
  await (await caches.open(CACHE)).put(`${root}${folder}/index.bin`, file);
}

// Of each kind of files the manifest says how many share a folder, and the folders' names.
async function keepFilesOf(folder, manifest) {
  const address = (kind, number, name = number) => {
    const [together, folders] = manifest.folders[kind];
    const at = LETTERS * Math.floor(number / together);
    return `${folder}/${kind}/${folders.slice(at, at + LETTERS)}/${name}.bin`;
  };
  const named = manifest.lexicon ? await namedFiles(manifest, address) : {};
  const paths = [];
  for (const [kind, [together, folders]] of Object.entries(manifest.folders)) {
    const all = () =>
      Array.from({ length: (folders.length / LETTERS) * together }, (_, number) => address(kind, number));
    paths.push(...(named[kind] ?? all()));
  }
  await keep(paths.map((path) => root + path));
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
  const bytes = new Uint8Array(await (await unpacked(await askedFor(file))).arrayBuffer());
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

/** A file's content as a response; a server may have unpacked it. */
async function unpacked(file) {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  const packed = first === 0x1f && second === 0x8b;
  const content = new Blob([bytes]).stream();
  return new Response(packed ? content.pipeThrough(new DecompressionStream('gzip')) : content);
}

/** A file as the server has it now; fails where there is none. */
async function askedFor(path) {
  const response = await fetch(root + path, { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(`${path}: HTTP ${response.status}`);
  }
  return response;
}

function withoutQuery(url) {
  return url.replace(/[?#].*/, '');
}
