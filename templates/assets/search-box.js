// The search box: a combobox whose list is below it (WAI-ARIA Authoring Practices, "list
// autocomplete with manual selection"). What is typed is text, never operators.

import { element, pastedLines } from './dom.js';
import { LogPanel } from './log-panel.js';
import { ResultList } from './result-list.js';
import { Facets } from './search-facets.js';
import { Index } from './search-index.js';
import { GivenLog } from './search-log.js';
import { failedState, idleState, nothingState } from './search-states.js';
import { hitOption } from './search-view.js';

/** Entries shown at first, and when more are asked for: each has to be fetched. */
const FEW = 10;
const MORE = 40;
/** A longer text is read as a file is. */
const LONGEST_PASTED = 65_536;
const SHORTEST = 2;
/** What the box, which has one line, shows in place of a line's end. */
const LINE_END = ' ⏎ ';
/** Milliseconds after which a reader is told that something is being loaded, and that it may never be. */
const SLOW = 300;
const TOO_SLOW = 8_000;
let boxes = 0;

/** A search box with its results. */
export class SearchBox {
  #id = `search-${++boxes}`;
  #index;
  #panel;
  #root;
  #examples;
  #onChange;
  #facets = new Facets(() => this.#run());
  #log = null;
  #limit = FEW;
  #asked = 0;
  #announcing;
  #input;
  #list;
  #more;
  #state = element('div', { class: 'search-state' });
  #status = element('p', { role: 'status', class: 'out-of-sight' });

  /**
   * @param {HTMLElement} place what the box is put into
   * @param {{root: string, examples?: string[], onChange?: function}} settings root: what leads to
   *     the site's root; onChange: told the text and the filters after each search
   */
  constructor(place, { root, examples = [], onChange = () => {} }) {
    this.#root = root;
    this.#examples = examples;
    this.#onChange = onChange;
    const folder = (name) => new URL(name, new URL(root, location.href)).href;
    this.#index = new Index(folder('search/'));
    this.#panel = new LogPanel(this.#results(), { root, index: this.#index, base: folder('diagnose/') });
    this.#build(place);
    this.#listen();
    this.#showIdle();
  }

  /** Puts the reader into the box. */
  focus() {
    this.#input.focus();
    this.#input.select();
  }

  /** Puts the reader into the box behind a text that is being typed. */
  goOn(text) {
    this.#input.value = text;
    this.#input.focus();
    if (text !== '') {
      this.#run();
    }
  }

  /** Gives examples to try, shown from now on while nothing is typed. */
  offer(examples) {
    this.#examples = examples;
    if (this.#log === null && this.#text().length < SHORTEST) {
      this.#showIdle();
    }
  }

  /** Searches for a text as if it had been typed. */
  search(text, filters = {}) {
    this.#input.value = text;
    this.#log = null;
    this.#facets.filters = filters;
    this.#limit = FEW;
    return this.#run();
  }

  #build(place) {
    this.#input = element('input', {
      id: this.#id,
      class: 'search-input',
      type: 'text',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-describedby': `${this.#id}-help`,
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'search',
      maxlength: '65536',
      placeholder: 'Paste an error line',
    });
    this.#list = new ResultList(this.#id, this.#input);
    this.#more = element('button', { type: 'button', class: 'quiet more-hits', hidden: true }, 'Show more');
    this.#more.addEventListener('click', () => this.#showMore());
    place.append(
      element(
        'form',
        { role: 'search', class: 'search-form' },
        element('label', { for: this.#id, class: 'out-of-sight' }, 'Search for an error'),
        this.#input,
        element(
          'p',
          { id: `${this.#id}-help`, class: 'out-of-sight' },
          'Entries appear below as you type; choose one with the arrow keys.',
        ),
      ),
      element(
        'div',
        { class: 'search-body' },
        this.#facets.element,
        element('div', { class: 'search-results' }, this.#state, this.#list.element, this.#more),
      ),
      this.#status,
    );
  }

  #listen() {
    this.#input.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#list.chosen?.click();
    });
    this.#input.addEventListener('input', () => {
      this.#log = null;
      this.#limit = FEW;
      this.#run();
    });
    this.#input.addEventListener('paste', (event) => this.#takePasted(event));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#listenForFiles(this.#input.form);
    this.#input.addEventListener('focus', () => this.#index.load().catch(() => {}), { once: true });
  }

  #listenForFiles(form) {
    const mark = (over) => form.classList.toggle('over', over);
    form.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        mark(true);
      }
    });
    form.addEventListener('dragleave', () => mark(false));
    form.addEventListener('drop', (event) => {
      mark(false);
      const file = event.dataTransfer?.files[0];
      if (file) {
        event.preventDefault();
        this.#take(GivenLog.of(file, file.name), file.name);
      }
    });
  }

  #take(log, shown) {
    this.#log = log;
    this.#limit = FEW;
    this.#input.value = shown;
    this.#run();
    this.#input.focus();
  }

  // A box has one line; a log has many, and their ends matter to the search.
  #takePasted(event) {
    const text = pastedLines(event);
    if (text !== null) {
      this.paste(text);
    }
  }

  /** Searches for a text of several lines, whatever their number. */
  paste(text) {
    if (text.length > LONGEST_PASTED) {
      const name = `${Math.round(text.length / 1024)} KB pasted`;
      this.#take(GivenLog.of(new Blob([text]), name), name);
      return;
    }
    this.#take(GivenLog.pasted(text), text.trim().replace(/\s*[\r\n]+\s*/g, LINE_END));
  }

  async #showMore() {
    const shown = this.#log === null ? this.#list.count : this.#limit;
    this.#limit = MORE;
    await this.#run();
    this.#input.focus(); // the button is gone: go on with the first entry that was not there
    this.#list.activate(Math.min(shown, this.#list.count - 1));
  }

  // What is shown is what is searched for, also when somebody went on typing in a pasted text.
  #text() {
    return this.#input.value.replace(/\s*⏎\s*/g, '\n').trim();
  }

  #key(event) {
    if (this.#list.take(event) || event.key !== 'Escape') {
      return;
    }
    if (this.#panel.busy) {
      event.preventDefault();
      this.#panel.stop();
    } else if (this.#input.value !== '' && !this.#input.closest('dialog')) {
      event.preventDefault();
      this.search('');
    }
  }

  async #run() {
    const text = this.#text();
    const turn = ++this.#asked;
    this.#panel.leave();
    this.#onChange(text, this.#facets.filters, this.#log !== null);
    if (this.#log !== null) {
      this.#facets.hide();
      await this.#panel.explain(this.#log, this.#limit);
      return;
    }
    if (text.length < SHORTEST) {
      this.#showIdle();
      return;
    }
    if (this.#list.count === 0) {
      this.#state.replaceChildren(); // the examples have served their purpose
    }
    const slow = setTimeout(() => this.#showLoading(turn), SLOW);
    const tooSlow = setTimeout(() => this.#showTooSlow(turn), TOO_SLOW);
    try {
      const { size } = await this.#index.load();
      const { filters } = this.#facets;
      const options = { limit: this.#limit, filters, counts: this.#facets.counts(size) };
      const result = await this.#index.search({ text }, options);
      if (turn === this.#asked) {
        this.#showResult(text, result);
      }
    } catch (error) {
      if (turn === this.#asked) {
        this.#showFailure(error);
      }
    } finally {
      clearTimeout(slow);
      clearTimeout(tooSlow);
    }
  }

  /** What a panel may do with the place for results. */
  #results() {
    return {
      show: (...results) => this.#show(...results),
      append: (group, options) => this.#list.append(group, options),
      offerMore: (more) => (this.#more.hidden = !more || this.#limit === MORE),
      announce: (text) => this.#announce(text),
      again: () => this.#run(),
      focus: () => this.#input.focus(),
    };
  }

  #show(state, found = [], option = (hit, id) => hitOption(hit, id, this.#root)) {
    this.#state.replaceChildren(...state);
    this.#list.show(found, option);
    this.#more.hidden = true;
  }

  #showIdle() {
    this.#facets.hide();
    const choose = (example) => {
      this.search(example, this.#facets.filters);
      this.#input.focus();
    };
    const filters = this.#facets.values;
    this.#show(idleState(this.#examples, { choose, filters, dropFilters: () => this.#dropFilters() }));
    this.#announce('');
  }

  #showLoading(turn) {
    if (turn === this.#asked && this.#list.count === 0) {
      this.#show([element('p', {}, 'Loading the search index…')]);
    }
  }

  // What comes later is shown all the same.
  #showTooSlow(turn) {
    if (turn === this.#asked) {
      this.#showFailure(new Error(`Nothing has come for ${TOO_SLOW / 1000} seconds. What comes later is shown here.`));
    }
  }

  #showResult(text, result) {
    this.#facets.show(result);
    if (result.hits.length === 0) {
      const dropFilters = this.#facets.values.length > 0 ? () => this.#dropFilters() : null;
      this.#show(nothingState(text, { root: this.#root, dropFilters }));
      this.#announce('No entry found');
      return;
    }
    const found = result.total === 1 ? '1 entry' : `${result.total} entries`;
    this.#show([element('p', { class: 'found' }, found)], result.hits);
    this.#more.hidden = result.total <= result.hits.length || this.#limit === MORE;
    this.#announce(`${found} found`);
  }

  #dropFilters() {
    this.#facets.filters = {};
    this.#run();
    this.#input.focus();
  }

  #showFailure(error) {
    this.#facets.hide();
    const retry = () => {
      this.#index.reset();
      this.#run();
      this.#input.focus();
    };
    this.#show(failedState(error, { root: this.#root, retry }));
    this.#announce('The search index could not be loaded');
  }

  // One announcement when typing has paused, not one for each letter.
  #announce(text) {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => (this.#status.textContent = text), 600);
  }
}
