// See serve.sh.
const { spawn } = require('node:child_process');
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [kb, saves] = process.argv.slice(2);
/** So long nobody saves again; the search's data are brought up to date meanwhile. */
const PAUSE = 1500;
const LONGEST = 60_000;

const server = spawn('./fixdex', ['serve', '--kb', kb, '--port', '8399'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});

function entries(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((file) =>
    file.isDirectory()
      ? entries(join(folder, file.name))
      : file.name.endsWith('.md') ? [join(folder, file.name)] : []);
}

function address() {
  return new Promise((found, failed) => {
    let said = '';
    server.stdout.on('data', (bytes) => {
      said += bytes;
      const url = /Serving (\S+)/.exec(said);
      if (url) {
        found(url[1]);
      }
    });
    server.on('exit', (code) => failed(new Error(`serve ended with ${code}`)));
  });
}

/** Calls for each event of the server until the process ends. */
async function listen(url, heard) {
  const { body } = await fetch(new URL('/-/events', url));
  let text = '';
  for await (const bytes of body) {
    text += Buffer.from(bytes);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      if (text.slice(0, end).includes('event: state')) {
        heard();
      }
      text = text.slice(end + 2);
    }
  }
}

/** What was heard and not yet waited for. */
class Events {
  #new = false;
  #wake = () => {};

  heard() {
    this.#new = true;
    this.#wake();
  }

  forget() {
    this.#new = false;
  }

  async next() {
    await new Promise((settle, late) => {
      const timer = setTimeout(() => late(new Error('the server has nothing new to show')), LONGEST);
      this.#wake = () => {
        clearTimeout(timer);
        settle();
      };
      if (this.#new) {
        this.#wake();
      }
    });
    this.#new = false;
  }
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];

async function main() {
  const url = await address();
  const events = new Events();
  listen(url, () => events.heard()).catch(() => {});
  const files = entries(kb).sort();
  const times = [];
  for (let save = 0; save < Number(saves); save++) {
    const file = files[Math.floor(((save + 0.5) * files.length) / Number(saves))];
    const id = /^kb_id:\s*["']?([\w-]+)/m.exec(readFileSync(file, 'utf8'))[1];
    const page = new URL(`entries/${id.toLowerCase().replaceAll('_', '-')}/`, url);
    const mark = `Saved the ${save}th time.`;
    const text = readFileSync(file, 'utf8').replace(/(\n## [^\n]*\n)/, `$1\n${mark}\n`);
    await new Promise((settle) => setTimeout(settle, PAUSE));
    events.forget();
    const start = performance.now();
    writeFileSync(file, text);
    do {
      await events.next();
    } while (!(await (await fetch(page)).text()).includes(mark));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(`${files.length} entries, ${saves} saves: median ${at(times, 0.5).toFixed(0)} ms, `
    + `95 of 100 ${at(times, 0.95).toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms`);
}

main()
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  })
  .finally(() => server.kill('SIGINT'));
