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
  const response = await asked(`${folder}/index.bin`);
  if (response === null) {
    return;
  }
  const { size, folders } = await manifest(await response.arrayBuffer());
  if (size > AHEAD) {
    return;
  }
  const urls = [`${root}${folder}/index.bin`];
  for (const [kind, [together, names]] of Object.entries(folders)) {
    for (let number = 0; number < (names.length / LETTERS) * together; number++) {
      const at = LETTERS * Math.floor(number / together);
      urls.push(`${root}${folder}/${kind}/${names.slice(at, at + LETTERS)}/${number}.bin`);
    }
  }
  await keep(urls);
}

/** What the manifest says; a server may have unpacked it. */
async function manifest(bytes) {
  const [first, second] = new Uint8Array(bytes);
  const packed = first === 0x1f && second === 0x8b;
  const content = new Blob([bytes]).stream();
  return new Response(packed ? content.pipeThrough(new DecompressionStream('gzip')) : content).json();
}

async function asked(path) {
  const response = await fetch(root + path).catch(() => null);
  return response?.ok ? response : null;
}

function withoutQuery(url) {
  return url.replace(/[?#].*/, '');
}
