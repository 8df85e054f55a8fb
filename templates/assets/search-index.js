// The search index, loaded when it is first needed.

/** Loads the engine once and searches with it. */
export class Index {
  #base;
  #engine = null;

  /** @param {string} base absolute address of the exported index's folder */
  constructor(base) {
    this.#base = base;
  }

  /** Loads the index unless it is there already; a failure is not kept. */
  load() {
    this.#engine ??= this.#open().catch((error) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  /** Forgets what was loaded. */
  reset() {
    this.#engine = null;
  }

  /** What the engine finds. */
  async search(text, options) {
    const engine = await this.load();
    return engine.search(text, options);
  }

  async #open() {
    const { open } = await import('./search/engine.js');
    return open(this.#base);
  }
}
