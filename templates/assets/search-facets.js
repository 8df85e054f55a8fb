// The filters of a search's results: which are set, and which facets are counted. They stand before the
// results, which may be many; where there is no room beside these, a button opens them.

import { button, element } from './dom.js';
import { filterBar } from './search-view.js';

/** Of more entries, facets are counted on demand: all entries' facets have to be fetched. */
const COUNTED = 20_000;
/** The facets that are counted at once; tags are many, and are counted on demand in any base. */
const FEW = ['platform', 'criticality', 'category', 'technology'];
let bars = 0;

export class Facets {
  #groups = element('div', { id: `filters-${++bars}`, class: 'filter-groups' });
  #opener = element('button', {
    type: 'button',
    class: 'quiet filters-opener',
    'aria-controls': this.#groups.id,
  });
  #element = element('div', { class: 'filters', hidden: true }, this.#opener, this.#groups);
  #filters = {};
  #all = false;
  #tags = false;
  #search;

  /** @param {() => Promise<void>} search searches anew, after filters or counts were changed */
  constructor(search) {
    this.#search = search;
    this.#open(false);
    this.#opener.addEventListener('click', () => {
      this.#open(this.#opener.getAttribute('aria-expanded') === 'false');
    });
  }

  #open(open) {
    this.#opener.setAttribute('aria-expanded', String(open));
  }

  get element() {
    return this.#element;
  }

  /** Values that are asked for, by facet. */
  get filters() {
    return this.#filters;
  }

  set filters(filters) {
    this.#filters = filters;
  }

  /** Values that are asked for, of all facets. */
  get values() {
    return Object.values(this.#filters).flat();
  }

  /** The facets to count among so many entries; false for none. */
  counts(size) {
    return size <= COUNTED || this.#all ? this.#counted() : false;
  }

  #counted() {
    return this.#tags || this.#filters.tag?.length > 0 ? [...FEW, 'tag'] : FEW;
  }

  hide() {
    this.#element.hidden = true;
  }

  /** Shows what can be narrowed in a result; the focus stays on the filter that has it. */
  show(result) {
    const bar = filterBar(result.facets ?? {}, this.#filters, (facet, value, on) => {
      const others = (this.#filters[facet] ?? []).filter((other) => other !== value);
      this.#filters = { ...this.#filters, [facet]: on ? [...others, value] : others };
      this.#search();
    });
    // One button need not open another.
    this.#opener.hidden = bar.length === 0;
    const { values } = this;
    this.#opener.textContent = values.length > 0 ? `Filters: ${values.join(', ')}` : 'Filter the entries';
    if (result.facets === undefined && result.total > 1) {
      bar.push(this.#later('Filter by platform, category…', () => (this.#all = true)));
    } else if (bar.length > 0 && !this.#counted().includes('tag')) {
      bar.push(this.#later('Filter by tag…', () => (this.#tags = true)));
    }
    const focused = document.activeElement?.dataset?.filter;
    this.#groups.replaceChildren(...bar);
    this.#element.hidden = bar.length === 0;
    if (focused) {
      this.#groups.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** A button for facets that are counted when somebody asks for them; then the first of them has the focus. */
  #later(label, choose) {
    return button('quiet', label, async () => {
      const before = this.#groups.querySelectorAll('[data-filter]').length;
      this.#open(true);
      choose();
      await this.#search();
      this.#groups.querySelectorAll('[data-filter]')[before]?.focus();
    });
  }
}
