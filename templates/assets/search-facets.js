// The filters beside a search's results: which are set, and which facets are counted.

import { element } from './dom.js';
import { filterBar } from './search-view.js';

/** Of more entries, facets are counted on demand: all entries' facets have to be fetched. */
const COUNTED = 20_000;
/** The facets that are counted at once; tags are many, and are counted on demand in any base. */
const FEW = ['platform', 'criticality', 'category', 'technology'];

export class Facets {
  #element = element('div', { class: 'filters', hidden: true });
  #filters = {};
  #all = false;
  #tags = false;
  #search;

  /** @param {() => Promise<void>} search searches anew, after filters or counts were changed */
  constructor(search) {
    this.#search = search;
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

  /** Whether any filter is set. */
  get any() {
    return Object.values(this.#filters).some((values) => values.length > 0);
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
    if (result.facets === undefined && result.total > 1) {
      bar.push(this.#later('Filter by platform, category…', () => (this.#all = true)));
    } else if (bar.length > 0 && !this.#counted().includes('tag')) {
      bar.push(this.#later('Filter by tag…', () => (this.#tags = true)));
    }
    const focused = document.activeElement?.dataset?.filter;
    this.#element.replaceChildren(...bar);
    this.#element.hidden = bar.length === 0;
    if (focused) {
      this.#element.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** A button for facets that are counted when somebody asks for them; then the first of them has the focus. */
  #later(label, choose) {
    const button = element('button', { type: 'button', class: 'quiet' }, label);
    button.addEventListener('click', async () => {
      const before = this.#element.querySelectorAll('[data-filter]').length;
      choose();
      await this.#search();
      this.#element.querySelectorAll('[data-filter]')[before]?.focus();
    });
    return button;
  }
}
