// Run by dropped-log.sh.

const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const puppeteer = require('puppeteer-core');
const { counting, serverOf } = require('./site-server.cjs');

const [site, megabytes, program] = process.argv.slice(2);
const BYTES = Number(megabytes) * 1_000_000;
const PASTED = 40;

let seed = 7;
function below(most) {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 8) % most;
}
const any = (list) => list[below(list.length)];
const padded = (number, length) => String(number).padStart(length, '0');

/** What the entries quote, and the words of their titles and summaries, of which the logs are made. */
function knowledge() {
  const { entries } = JSON.parse(readFileSync(join(site, 'entries.json'), 'utf8'));
  const words = new Set();
  const quoted = [];
  for (const { title, tldr, url, id } of entries) {
    `${title} ${tldr ?? ''}`.split(/[^A-Za-z]+/).forEach((word) => words.add(word));
    const own = join(site, 'entries', id.toLowerCase().replaceAll('_', '-'), 'index.json');
    if (quoted.length < 3000 && existsSync(own)) {
      const { symptoms } = JSON.parse(readFileSync(own, 'utf8'));
      quoted.push(...symptoms.flatMap((symptom) => symptom.error_texts));
    }
  }
  return { count: entries.length, quoted, words: [...words].filter((word) => word.length > 1) };
}

const stamp = () =>
  `2026-01-${padded(1 + below(28), 2)}T${padded(below(24), 2)}:${padded(below(60), 2)}:${padded(below(60), 2)}.${
    padded(below(1000), 3)}Z ${any(['INFO', 'DEBUG', 'WARN', 'ERROR'])} `;

function log(line) {
  const lines = [];
  for (let size = 0; size < BYTES; ) {
    const next = stamp() + line(lines.length);
    lines.push(next);
    size += next.length + 1;
  }
  return lines.join('\n');
}

function logs({ words, quoted }) {
  const sentence = () => Array.from({ length: 5 + below(9) }, () => any(words)).join(' ');
  const name = () => below(0x7fffffff).toString(26).replace(/[0-9]/g, 'q');
  const templates = Array.from({ length: 400 }, (_, i) => (i % 40 === 0 ? any(quoted) : sentence()));
  return new Map([
    ['repetitive', log(() => `${any(templates)} id=${below(9999)}`)],
    ['distinct', log((i) => `${i % 500 === 0 ? any(quoted) : sentence()} ${name()}${name()}`)],
  ]);
}

/** What logs of twenty lines fetch, each with one error text in it, by the engine in Node. */
async function pasted({ quoted, words }) {
  const module = pathToFileURL(resolve(site, 'assets/diagnose/diagnosis.js')).href;
  const { open } = await import(module);
  const fetched = [];
  for (let i = 0; i < PASTED; i++) {
    const lines = Array.from({ length: 20 }, () => stamp() + Array.from({ length: 8 }, () => any(words)).join(' '));
    lines[12] = any(quoted);
    let bytes = 0;
    let requests = 0;
    const read = async (path) => {
      const file = readFileSync(path);
      bytes += file.length;
      requests++;
      return new Uint8Array(file);
    };
    await (await open(`${site}/diagnose/`, read)).diagnose(lines.join('\n'));
    fetched.push({ bytes, requests });
  }
  const at = (key, part) => fetched.map((each) => each[key]).sort((a, b) => a - b)[Math.floor(part * (PASTED - 1))];
  const told = [0.5, 0.95, 1].map((part) => `${(at('bytes', part) / 1000).toFixed(0)} KB in ${at('requests', part)}`);
  console.log(`${PASTED} logs of 20 lines fetch: median ${told[0]}, 95 of 100 ${told[1]}, most ${told[2]} requests`);
}

/** Drops a log on the box and resolves with the milliseconds until its diagnosis is shown. */
const DROP = `async (path) => {
  const file = new File([await (await fetch(path)).blob()], 'dropped.log');
  globalThis.long = [];
  new PerformanceObserver((list) => list.getEntries().forEach((e) => long.push(e.duration)))
    .observe({ type: 'longtask' });
  const state = document.querySelector('.search-state');
  const data = new DataTransfer();
  data.items.add(file);
  const started = performance.now();
  const shown = new Promise((settle) => {
    const watch = new MutationObserver(() => {
      if (/explains?|could not/.test(state.textContent)) {
        watch.disconnect();
        settle([performance.now() - started, state.textContent]);
      }
    });
    watch.observe(state, { childList: true, subtree: true });
  });
  document.querySelector('[role=combobox]').dispatchEvent(
    new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  const result = await shown;
  await new Promise((settle) => setTimeout(settle, 3000));
  return [...result, long];
}`;

async function main() {
  const known = knowledge();
  console.log(`${known.count} entries, logs of ${megabytes} MB`);
  await pasted(known);
  const texts = new Map([...logs(known)].map(([name, text]) => [`/${name}.log`, text]));
  const server = serverOf(site, texts);
  await new Promise((settle) => server.listen(0, '127.0.0.1', settle));
  const home = `http://127.0.0.1:${server.address().port}/`;
  const browser = await puppeteer.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const path of texts.keys()) {
      const page = await browser.newPage();
      const session = await page.createCDPSession();
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      await page.goto(home, { waitUntil: 'networkidle0' });
      const { sent, stop } = counting(server, /\/diagnose-worker\.js|\/diagnose\//);
      for (const state of ['nothing loaded', 'all loaded']) {
        const [time, told, long] = await page.evaluate(`(${DROP})(${JSON.stringify(path)})`);
        console.log(`${path}, ${state}: ${(time / 1000).toFixed(2)} s, ${(sent.bytes / 1000).toFixed(0)} KB in ${
          sent.requests} requests, tasks of the page over 50 ms: ${long.length}${
          long.length > 0 ? ` (${Math.max(...long)} ms)` : ''}; ${told}`);
        sent.bytes = 0;
        sent.requests = 0;
      }
      stop();
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

main();
