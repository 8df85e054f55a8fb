// Diagnosis of logs, in a worker that is started when the first log comes.

import { workerOf } from './worker-start.js';

/** Asks the diagnoser, which works apart from the page. One log at a time. */
export class LogDiagnoser {
  #base;
  #worker = null;
  #turn = 0;
  #waiting = null;

  /** @param {string} base absolute address of the folder of exported signatures */
  constructor(base) {
    this.#base = base;
  }

  /** Whether a log is being read. */
  get busy() {
    return this.#waiting !== null;
  }

  /**
   * What explains a log; null when it was stopped, or another log came.
   *
   * @param {Blob} log
   * @param {{limit: number}} options
   * @param {(progress: {bytes: number, lines: number}) => void} onProgress
   */
  diagnose(log, options, onProgress) {
    this.#end(null);
    return new Promise((settle, fail) => {
      this.#waiting = { turn: ++this.#turn, settle, fail, onProgress };
      this.#started().postMessage({ turn: this.#turn, base: this.#base, log, options });
    });
  }

  /** Reads no further. */
  stop() {
    if (this.busy) {
      this.#worker.postMessage({ stop: true });
      this.#end(null);
    }
  }

  #started() {
    if (this.#worker === null) {
      this.#worker = workerOf('./diagnose-worker.js');
      this.#worker.addEventListener('message', ({ data }) => this.#answer(data));
      this.#worker.addEventListener('error', () => {
        this.#worker = null;
        this.#fail('The diagnosis could not be started.');
      });
    }
    return this.#worker;
  }

  #answer({ turn, progress, result, error }) {
    if (turn !== this.#waiting?.turn) {
      return;
    }
    if (progress !== undefined) {
      this.#waiting.onProgress(progress);
    } else if (error === undefined) {
      this.#end(result);
    } else {
      this.#fail(error);
    }
  }

  #end(result) {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.settle(result);
  }

  #fail(message) {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.fail(new Error(message));
  }
}
