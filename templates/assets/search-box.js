// The search box: a combobox whose list is below it (WAI-ARIA Authoring Practices, "list
// autocomplete with manual selection"). What is typed is text, never operators.

import { element, pastedLines } from './dom.js';
import { LogPanel } from './log-panel.js';
import { Index } from './search-index.js';
import { slashSwitch } from './search-keys.js';
import { GivenLog } from './search-log.js';
import { filterBar, hitOption } from './search-view.js';

/** Entries shown at first, and when more are asked for: each has to be fetched. */
const FEW = 10;
const MORE = 40;
/** Of more entries, facets are counted on demand: all entries' facets have to be fetched. */
const COUNTED = 20_000;
/** The facets that are counted at once; tags are many, and are counted on demand in any base. */
const FEW_FACETS = ['platform', 'criticality', 'category', 'technology'];
/** A longer text is read as a file is. */
const LONGEST_PASTED = 65_536;
/** Of what was searched, the most that a form for a new entry is told. */
const LONGEST_TOLD = 400;
const SHORTEST = 2;
let boxes = 0;

/** A search box with its results. */
export class SearchBox {
  #id = `search-${++boxes}`;
  #index;
  #panel;
  #root;
  #examples;
  #onChange;
  #filters = {};
  #pasted = '';
  #log = null;
  #limit = FEW;
  #counts = false;
  #tags = false;
  #asked = 0;
  #options = [];
  #active = -1;
  #announcing;
  #input;
  #list;
  #more;
  #state;
  #facets;
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

  /** Searches for a text as if it had been typed. */
  search(text, filters = {}) {
    this.#input.value = text;
    this.#log = null;
    this.#filters = filters;
    this.#limit = FEW;
    return this.#run();
  }

  #build(place) {
    this.#input = element('input', {
      id: this.#id,
      class: 'search-input',
      type: 'text',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': `${this.#id}-list`,
      'aria-autocomplete': 'list',
      'aria-describedby': `${this.#id}-help`,
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'search',
      maxlength: '65536',
      placeholder: 'Paste an error line',
    });
    this.#list = element('div', {
      id: `${this.#id}-list`,
      class: 'hits',
      role: 'listbox',
      'aria-label': 'Entries found',
      hidden: true,
    });
    this.#state = element('div', { class: 'search-state' });
    this.#more = element('button', { type: 'button', class: 'quiet more-hits', hidden: true }, 'Show more');
    this.#more.addEventListener('click', () => this.#showMore());
    this.#facets = element('div', { class: 'filters', hidden: true });
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
        element('div', {}, this.#state, this.#list, this.#more),
        this.#facets,
      ),
      this.#status,
    );
  }

  #listen() {
    this.#input.form.addEventListener('submit', (event) => {
      event.preventDefault();
      (this.#options[this.#active] ?? this.#options[0])?.click();
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
    this.#pasted = text;
    this.#take(GivenLog.pasted(text), text.trim().replace(/\s*[\r\n]+\s*/g, ' ⏎ '));
  }

  async #showMore() {
    const shown = this.#log === null ? this.#options.length : this.#limit;
    this.#limit = MORE;
    await this.#run();
    this.#input.focus(); // the button is gone: go on with the first entry that was not there
    this.#activate(Math.min(shown, this.#options.length - 1));
  }

  #text() {
    const typed = this.#input.value;
    return typed.includes('⏎') && this.#pasted !== '' ? this.#pasted : typed.trim();
  }

  #key(event) {
    const count = this.#options.length;
    const moves = {
      ArrowDown: () => (this.#active + 1) % count,
      ArrowUp: () => (this.#active <= 0 ? count - 1 : this.#active - 1),
      Home: () => (this.#active >= 0 ? 0 : null),
      End: () => (this.#active >= 0 ? count - 1 : null),
    };
    const move = moves[event.key];
    if (move && count > 0 && !event.shiftKey) {
      const next = move();
      if (next !== null) {
        event.preventDefault();
        this.#activate(next);
      }
    } else if (event.key === 'Escape' && this.#panel.busy) {
      event.preventDefault();
      this.#panel.stop();
    } else if (event.key === 'Escape' && this.#input.value !== '' && !this.#input.closest('dialog')) {
      event.preventDefault();
      this.search('');
    }
  }

  #activate(next) {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = next;
    const option = this.#options[next];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  async #run() {
    const text = this.#text();
    const turn = ++this.#asked;
    this.#panel.leave();
    this.#onChange(text, this.#filters, this.#log !== null);
    if (this.#log !== null) {
      this.#facets.hidden = true;
      await this.#panel.explain(this.#log, this.#limit);
      return;
    }
    if (text.length < SHORTEST) {
      this.#showIdle();
      return;
    }
    if (this.#options.length === 0) {
      this.#state.replaceChildren(); // the examples have served their purpose
    }
    const slow = setTimeout(() => this.#showLoading(turn), 300);
    try {
      const { size } = await this.#index.load();
      const counts = size <= COUNTED || this.#counts ? this.#counted() : false;
      const options = { limit: this.#limit, filters: this.#filters, counts };
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
    }
  }

  #counted() {
    return this.#tags || this.#filters.tag?.length > 0 ? [...FEW_FACETS, 'tag'] : FEW_FACETS;
  }

  /** What a panel may do with the place for results. */
  #results() {
    return {
      show: (...results) => this.#show(...results),
      append: (group, options) => this.#append(group, options),
      offerMore: (more) => (this.#more.hidden = !more || this.#limit === MORE),
      announce: (text) => this.#announce(text),
      again: () => this.#run(),
      focus: () => this.#input.focus(),
    };
  }

  /** The reader may be in the list already: what is there stays. */
  #append(group, options) {
    this.#options = [...this.#options, ...options];
    this.#list.append(group);
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #show(state, found = [], option = hitOption) {
    this.#state.replaceChildren(...state);
    this.#options = found.map((each, i) => option(each, `${this.#id}-${i}`, this.#root));
    this.#list.replaceChildren(...this.#options);
    this.#list.hidden = found.length === 0;
    this.#more.hidden = true;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#activate(-1);
  }

  #showIdle() {
    this.#facets.hidden = true;
    const chips = this.#examples.map((example) => {
      const chip = element('button', { type: 'button', class: 'term' }, example);
      chip.addEventListener('click', () => {
        this.search(example);
        this.#input.focus();
      });
      return chip;
    });
    const examples =
      chips.length > 0 ? ['For example ', ...chips] : ['Paste a line as it is, or the end of a log'];
    this.#show([element('div', { class: 'examples' }, ...examples, slashSwitch())]);
    this.#announce('');
  }

  #showLoading(turn) {
    if (turn === this.#asked && this.#options.length === 0) {
      this.#show([element('p', {}, 'Loading the search index…')]);
    }
  }

  #showResult(text, result) {
    this.#showFacets(result);
    if (result.hits.length > 0) {
      const found = result.total === 1 ? '1 entry' : `${result.total} entries`;
      this.#show([element('p', { class: 'found' }, found)], result.hits);
      this.#more.hidden = result.total <= result.hits.length || this.#limit === MORE;
      this.#announce(`${found} found`);
      return;
    }
    const searched = text.length > 160 ? `${text.slice(0, 160)}…` : text;
    this.#show([
      element('p', {}, 'No entry matches ', element('q', {}, searched), '.'),
      this.#hasFilters() ? this.#dropFilters() : null,
      element(
        'p',
        { class: 'soft' },
        'Try the part of the line that names the error, without paths and times, or look through ',
        element('a', { href: `${this.#root}all/` }, 'all entries'),
        '.',
      ),
      newEntry(text),
    ].filter(Boolean));
    this.#announce('No entry found');
  }

  #hasFilters() {
    return Object.values(this.#filters).some((values) => values.length > 0);
  }

  #dropFilters() {
    const drop = element('button', { type: 'button', class: 'quiet' }, 'Search without filters');
    drop.addEventListener('click', () => {
      this.#filters = {};
      this.#run();
      this.#input.focus();
    });
    return element('p', {}, 'Filters are set. ', drop);
  }

  #showFacets(result) {
    const bar = filterBar(result.facets ?? {}, this.#filters, (facet, value, on) => {
      const others = (this.#filters[facet] ?? []).filter((other) => other !== value);
      this.#filters = { ...this.#filters, [facet]: on ? [...others, value] : others };
      this.#run();
    });
    if (result.facets === undefined && result.total > 1) {
      bar.push(this.#later('Filter by platform, category…', () => (this.#counts = true)));
    } else if (bar.length > 0 && !this.#counted().includes('tag')) {
      bar.push(this.#later('Filter by tag…', () => (this.#tags = true)));
    }
    const focused = document.activeElement?.dataset?.filter;
    this.#facets.replaceChildren(...bar);
    this.#facets.hidden = bar.length === 0;
    if (focused) {
      this.#facets.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** A button for facets that are counted when somebody asks for them. */
  #later(label, choose) {
    const button = element('button', { type: 'button', class: 'quiet' }, label);
    button.addEventListener('click', async () => {
      const before = this.#facets.querySelectorAll('[data-filter]').length;
      choose();
      await this.#run();
      this.#facets.querySelectorAll('[data-filter]')[before]?.focus();
    });
    return button;
  }

  #showFailure(error) {
    this.#facets.hidden = true;
    const retry = element('button', { type: 'button', class: 'quiet' }, 'Try again');
    retry.addEventListener('click', () => {
      this.#index.reset();
      this.#run();
      this.#input.focus();
    });
    this.#show([
      element(
        'p',
        { class: 'failed' },
        'The search index could not be loaded. The entries are still in the ',
        element('a', { href: `${this.#root}all/` }, 'list of all entries'),
        '. ',
        retry,
      ),
      element('p', { class: 'soft' }, String(error?.message ?? error)),
    ]);
    this.#announce('The search index could not be loaded');
  }

  // One announcement when typing has paused, not one for each letter.
  #announce(text) {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => (this.#status.textContent = text), 600);
  }
}

/** Where the knowledge base takes new entries, with what was searched filled in; null for nowhere. */
function newEntry(text) {
  const form = document.body.dataset.newEntry;
  if (!form) {
    return null;
  }
  const told = encodeURIComponent(text.slice(0, LONGEST_TOLD).toWellFormed());
  return element(
    'p',
    {},
    'Solved it in the end? ',
    element('a', { href: form.replaceAll('{query}', () => told), rel: 'noreferrer' }, 'Write an entry'),
    ' with what you searched for already filled in.',
  );
}
