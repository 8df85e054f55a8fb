// Run by search-site.sh.

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const puppeteer = require('puppeteer-core');
const { counting, serverOf } = require('./site-server.cjs');

const [site, wanted, program] = process.argv.slice(2);
const FIXED = ['exec format error', 'ECONNREFUSED 127.0.0.1:5432', '0x80070005', 'no space left on device',
  'permission denied', 'conection refsed', 'docker'];

const server = serverOf(site);

/** The value below which a part of all values lies. */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

function told(name, values, unit) {
  const [half, most, all] = [0.5, 0.95, 1].map((part) => quantile(values, part).toFixed(1));
  console.log(`${name}: median ${half}, 95 of 100 ${most}, most ${all} ${unit}`);
}

/** Puts a text into the box and resolves with the milliseconds until its results are shown. */
const SEARCH = `async (text) => {
  const box = document.querySelector('[role=combobox]');
  const state = document.querySelector('.search-state');
  box.value = text;
  const started = performance.now();
  const shown = new Promise((settle) => {
    const watch = new MutationObserver(() => {
      if (/entr(y|ies)|No entry/.test(state.textContent)) {
        watch.disconnect();
        settle(performance.now() - started);
      }
    });
    watch.observe(state, { childList: true, subtree: true });
  });
  box.dispatchEvent(new Event('input'));
  return shown;
}`;

async function fetched(browser, home, query) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  // A worker's requests are told by the browser, not by the page: the server counts them.
  const { sent, stop } = counting(server, /\/search-worker\.js|\/search\//);
  await page.goto(home, { waitUntil: 'networkidle0' });
  await page.evaluate(`(${SEARCH})(${JSON.stringify(query)})`);
  stop();
  await page.close();
  return sent;
}

async function answered(browser, home, queries) {
  const page = await browser.newPage();
  await page.goto(home, { waitUntil: 'networkidle0' });
  const times = [];
  await page.tracing.start({ categories: ['toplevel'] });
  for (const query of queries) {
    await page.evaluate(`(${SEARCH})(${JSON.stringify(query)})`); // fetches
    times.push(await page.evaluate(`(${SEARCH})(${JSON.stringify(query)})`));
  }
  const tasks = tasksOf(await page.tracing.stop());
  await page.close();
  return { times, tasks };
}

/**
 * Milliseconds that each task of the page's thread kept a processor. How long it took by the clock says
 * more of what else the machine had to do.
 */
function tasksOf(trace) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const pages = new Set(traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread));
  return traceEvents.filter((event) => event.name.endsWith('RunTask') && pages.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}

async function main() {
  // The first of several files, where there are many entries.
  const { total, entries } = JSON.parse(readFileSync(join(site, 'entries.json'), 'utf8'));
  const titles = entries.map((e) => e.title);
  const step = Math.max(1, Math.floor(titles.length / Number(wanted)));
  const queries = [...FIXED, ...titles.filter((_, i) => i % step === 0).slice(0, Number(wanted))];
  await new Promise((settle) => server.listen(0, '127.0.0.1', settle));
  const home = `http://127.0.0.1:${server.address().port}/`;
  const browser = await puppeteer.launch({ executablePath: program,
    args: ['--no-sandbox', '--disable-gpu'], protocolTimeout: 600_000 });
  try {
    const first = [];
    for (const query of queries) {
      first.push(await fetched(browser, home, query));
    }
    console.log(`${total} entries, ${queries.length} queries`);
    told('fetched by a first search, engine included', first.map(({ bytes }) => bytes / 1000), 'KB');
    const most = first.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    console.log(`most by: ${queries[first.indexOf(most)].split('\n')[0]}`);
    told('requests of it', first.map(({ requests }) => requests), '');
    const { times, tasks } = await answered(browser, home, queries);
    told('from the last letter to results, with all loaded', times, 'ms');
    const long = tasks.filter((task) => task > 50).length;
    console.log(`tasks of the page's thread that needed over 50 ms of a processor: ${long}; most ${
      Math.max(...tasks).toFixed(1)} ms`);
  } finally {
    await browser.close();
    server.close();
  }
}

main();
