import { open } from "./engine.js";

/** An index that is opened when it is first needed, and again when another site has replaced its own. */
export class Opened {
  #base;
  #engine = null;

  /** @param {string} base address of the index's folder */
  constructor(base) {
    this.#base = base;
  }

  /** Number of entries. */
  async size() {
    return (await this.#opened()).size;
  }

  /** As Engine.search. */
  async search(text, options) {
    const engine = await this.#opened();
    try {
      return await engine.search(text, options);
    } catch (error) {
      if (error?.name === "AbortError") {
        throw error;
      }
      // Data stand in folders named by their content: those of a site that was replaced are gone.
      this.#engine = null;
      return (await this.#opened()).search(text, options);
    }
  }

  #opened() {
    this.#engine ??= open(this.#base).catch((error) => {
      this.#engine = null; // the next one tries again
      throw error;
    });
    return this.#engine;
  }
}
