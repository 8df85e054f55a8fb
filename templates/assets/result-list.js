// The list below a search box: options of which one at a time is active while the box keeps the
// focus (WAI-ARIA Authoring Practices, "combobox").

import { element } from './dom.js';

export class ResultList {
  #id;
  #input;
  #list;
  #options = [];
  #active = -1;

  /**
   * @param {string} id begins the ids of the list and of its options
   * @param {HTMLInputElement} input the combobox; its ARIA states follow the list
   */
  constructor(id, input) {
    this.#id = id;
    this.#input = input;
    this.#list = element('div', {
      id: `${id}-list`,
      class: 'hits',
      role: 'listbox',
      'aria-label': 'Entries found',
      hidden: true,
    });
    input.setAttribute('aria-controls', this.#list.id);
    this.#tell();
  }

  get element() {
    return this.#list;
  }

  /** How many options there are. */
  get count() {
    return this.#options.length;
  }

  /** The active option, or the first where none is; undefined when the list is empty. */
  get chosen() {
    return this.#options[this.#active] ?? this.#options[0];
  }

  /**
   * Shows other entries, none of them active.
   *
   * @param {object[]} found
   * @param {(found: object, id: string) => HTMLElement} option makes one
   */
  show(found, option) {
    this.#options = found.map((each, i) => option(each, `${this.#id}-${i}`));
    this.#list.replaceChildren(...this.#options);
    this.#tell();
    this.activate(-1);
  }

  /** Adds options with what groups them; the reader may be in the list already, so what is there stays. */
  append(group, options) {
    this.#options = [...this.#options, ...options];
    this.#list.append(group);
    this.#tell();
  }

  #tell() {
    this.#list.hidden = this.count === 0;
    this.#input.setAttribute('aria-expanded', String(this.count > 0));
  }

  /** Makes the option with this number the active one; -1 for none. */
  activate(next) {
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

  /** Whether a key moves through the list; Home and End belong to the box until an option is active. */
  take(event) {
    const next = this.count > 0 && !event.shiftKey ? this.#after(event.key) : null;
    if (next === null) {
      return false;
    }
    event.preventDefault();
    this.activate(next);
    return true;
  }

  #after(key) {
    const last = this.count - 1;
    switch (key) {
      case 'ArrowDown':
        return this.#active === last ? 0 : this.#active + 1;
      case 'ArrowUp':
        return this.#active <= 0 ? last : this.#active - 1;
      case 'Home':
        return this.#active >= 0 ? 0 : null;
      case 'End':
        return this.#active >= 0 ? last : null;
      default:
        return null;
    }
  }
}
