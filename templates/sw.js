// Answers from the network while there is one, and else with what was kept: pages that were
// visited, what they load, and the first entries of the site.

const CACHE = 'fixdex';
const AHEAD = 300;
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
  event.waitUntil(keep(own).then(keepEntries));
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
  for (const url of urls.map(withoutQuery)) {
    if (!(await cache.match(url))) {
      await cache.add(url).catch(() => {});
    }
  }
}

async function keepEntries() {
  const response = await fetch(`${root}entries.json`).catch(() => null);
  if (response?.ok) {
    const { entries } = await response.json();
    const paths = entries.slice(0, AHEAD).map((entry) => entry.url.replace(/^.*\/entries\//, 'entries/'));
    await keep(paths.map((path) => root + path));
  }
}

function withoutQuery(url) {
  return url.replace(/[?#].*/, '');
}
