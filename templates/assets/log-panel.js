// Explains a log in the place where the search box shows its results.

import { button, element } from './dom.js';
import { LogDiagnoser } from './log-diagnoser.js';
import { Reading, besides, diagnosisOption, diagnosisTold } from './search-log.js';
import { hitOption } from './search-view.js';

/** Entries that are found besides those that explain the log. */
const FEW = 10;
let panels = 0;

export class LogPanel {
  #id = `log-${++panels}`;
  #results;
  #root;
  #index;
  #diagnoser;
  #log = null;
  #turn = 0;

  /**
   * @param {{show: function, append: function, offerMore: function, announce: function,
   *     again: function, focus: function}} results the place, and what goes with it
   * @param {{root: string, index: Index, base: string}} settings root: what leads to the site's
   *     root; base: address of the exported signatures
   */
  constructor(results, { root, index, base }) {
    this.#results = results;
    this.#root = root;
    this.#index = index;
    this.#diagnoser = new LogDiagnoser(base);
  }

  /** Whether a log is being read. */
  get busy() {
    return this.#diagnoser.busy;
  }

  /** Shows the entries that explain a log, then others that have words of it. */
  async explain(log, limit) {
    const turn = ++this.#turn;
    this.#log = log;
    const reading = new Reading(log, () => this.stop());
    this.#results.show(reading.nodes);
    this.#results.announce(`Reading ${log.name}`);
    try {
      const found = await this.#diagnoser.diagnose(log.blob, { limit }, (progress) => reading.update(progress));
      if (turn !== this.#turn) {
        return;
      }
      this.#showDiagnosis(found);
      const hits = await this.#others(log);
      if (turn === this.#turn) {
        this.#showBesides(hits, found.entries);
      }
    } catch (error) {
      if (turn === this.#turn) {
        this.#showFailure(error);
      }
    }
  }

  /** What a search finds; nothing when that fails, for the diagnosis is there. */
  async #others(log) {
    const options = { limit: FEW, filters: {}, counts: false };
    const { hits } = await this.#index.search(log.query, options).catch(() => ({ hits: [] }));
    return hits;
  }

  /** Gives up the place: something else is shown there. */
  leave() {
    this.#turn++;
    this.#diagnoser.stop();
  }

  /** Reads no further, and says so. */
  stop() {
    this.leave();
    this.#results.show([
      element('p', {}, 'Stopped reading ', this.#log.name, '. ', this.#button('Read it again')),
    ]);
    this.#results.announce('Stopped');
    this.#results.focus();
  }

  #button(name) {
    return button('quiet', name, () => {
      this.#results.again();
      this.#results.focus();
    });
  }

  #showDiagnosis(found) {
    const told = diagnosisTold(found, this.#log);
    const state = found.entries.length > 0 ? [element('p', { class: 'found' }, told)] : this.#nothing(told);
    const option = (entry, id) => diagnosisOption(entry, id, this.#root);
    this.#results.show(state, found.entries, option);
    this.#results.offerMore(found.more > 0);
    this.#results.announce(told);
  }

  #nothing(told) {
    return [
      element('p', {}, told, '.'),
      element(
        'p',
        { class: 'soft' },
        'None of its lines is like what the entries quote. Look through ',
        element('a', { href: `${this.#root}all/` }, 'all entries'),
        '.',
      ),
    ];
  }

  #showBesides(hits, explaining) {
    const explained = new Set(explaining.map(({ id }) => id));
    const options = hits
      .filter(({ id }) => !explained.has(id))
      .map((hit, i) => hitOption(hit, `${this.#id}-${i}`, this.#root));
    if (options.length > 0) {
      this.#results.append(besides(options, explaining.length > 0), options);
    }
  }

  #showFailure(error) {
    const told = `The lines of ${this.#log.name} could not be compared with the entries`;
    this.#results.show([
      element('p', { class: 'failed' }, told, '. ', this.#button('Try again')),
      element('p', { class: 'soft' }, String(error?.message ?? error)),
    ]);
    this.#results.announce(told);
  }
}
