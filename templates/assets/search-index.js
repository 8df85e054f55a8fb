// The search index, in a worker that is started when it is first needed.

import { workerOf } from './worker-start.js';

/** Asks the engine, which works apart from the page. */
export class Index {
  #base;
  #worker = null;
  #opened = null;
  #turn = 0;
  #lastSearch = 0;
  #waiting = new Map();

  /** @param {string} base absolute address of the exported index's folder */
  constructor(base) {
    this.#base = base;
  }

  /** Opens the index; says how many entries it has: {size}. */
  load() {
    this.#opened ??= this.#ask({}).catch((error) => {
      this.#opened = null; // the next one tries again
      throw error;
    });
    return this.#opened;
  }

  /** Forgets what was loaded. */
  reset() {
    this.#fail('');
  }

  /**
   * What the engine finds; never settles when a newer search has taken its place.
   *
   * @param {{text: string} | {log: Blob}} query of a log, its telling lines are searched for
   */
  search(query, options) {
    this.#waiting.delete(this.#lastSearch);
    this.#lastSearch = this.#turn + 1;
    return this.#ask({ ...query, options });
  }

  #ask(question) {
    return new Promise((settle, fail) => {
      const turn = ++this.#turn;
      this.#waiting.set(turn, { settle, fail });
      this.#started().postMessage({ turn, base: this.#base, ...question });
    });
  }

  #started() {
    if (this.#worker === null) {
      this.#worker = workerOf('./search-worker.js');
      this.#worker.addEventListener('message', ({ data }) => this.#answer(data));
      this.#worker.addEventListener('error', () => this.#fail('The search could not be started.'));
    }
    return this.#worker;
  }

  #answer({ turn, result, error }) {
    const waiting = this.#waiting.get(turn);
    this.#waiting.delete(turn);
    if (error === undefined) {
      waiting?.settle(result);
    } else {
      waiting?.fail(new Error(error));
    }
  }

  #fail(message) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#opened = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    waiting.forEach(({ fail }) => fail(new Error(message)));
  }
}
