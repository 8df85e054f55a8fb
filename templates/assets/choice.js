// Steps that differ from system to system, as tabs. The reader's choice holds for the whole site.
// The address says it too (?os=windows): there it counts for this visit, and is not remembered.

import { remember } from './store.js';

const KEY = 'fixdex:variant';
const choices = [];

/** Makes the tabs of all choices of the page work. */
export function startChoices() {
  for (const place of document.querySelectorAll('[data-choice]')) {
    choices.push(new Choice(place));
  }
  if (choices.length === 0) {
    return;
  }
  // early.js has looked at the address, what is remembered and the system, before anything was shown.
  showAll(document.documentElement.dataset.os);
  followAddress();
  addEventListener('hashchange', followAddress);
}

class Choice {
  constructor(place) {
    this.place = place;
    this.panels = [...place.querySelectorAll(':scope > [data-variant]')];
    this.tabs = [...place.querySelectorAll(':scope > [role="tablist"] > [role="tab"]')];
    this.panels.forEach((panel, i) => this.#join(panel, this.tabs[i]));
    place.addEventListener('keydown', (event) => this.#move(event));
  }

  #join(panel, tab) {
    panel.id ||= `${tab.id}-panel`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    panel.firstElementChild.querySelector('.anchor')?.setAttribute('tabindex', '-1'); // out of sight
    panel.addEventListener('beforematch', () => this.show(panel));
    tab.setAttribute('aria-controls', panel.id);
    tab.addEventListener('click', () => this.#choose(panel));
  }

  #choose(panel) {
    const { variant } = panel.dataset;
    const { top } = this.place.getBoundingClientRect();
    remember(KEY, variant);
    showAll(variant);
    this.show(panel);
    // Other choices above may have changed their height.
    scrollBy({ top: this.place.getBoundingClientRect().top - top, behavior: 'instant' });
    const address = new URL(location.href);
    address.searchParams.set('os', variant);
    address.hash = '';
    history.replaceState(null, '', address);
  }

  show(chosen) {
    this.panels.forEach((panel, i) => {
      const shown = panel === chosen;
      // Found in the page by the browser's own search all the same.
      panel.hidden = shown ? false : 'until-found';
      this.tabs[i].setAttribute('aria-selected', String(shown));
      this.tabs[i].tabIndex = shown ? 0 : -1;
    });
    this.place.classList.add('tabbed');
  }

  showVariant(variant) {
    const chosen = this.panels.find((panel) => panel.dataset.variant === variant);
    if (chosen || !this.place.classList.contains('tabbed')) {
      this.show(chosen ?? this.panels[0]);
    }
  }

  #move(event) {
    const at = this.tabs.indexOf(event.target);
    const last = this.tabs.length - 1;
    const to = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      this.#choose(this.panels[to]);
      this.tabs[to].focus();
    }
  }
}

function showAll(variant) {
  choices.forEach((choice) => choice.showVariant(variant));
}

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ''; // not an address that anything here has
  }
}

// A link to something in a panel opens it, for this visit only.
function followAddress() {
  const target = document.getElementById(fragment());
  const panel = target?.closest('[role="tabpanel"]');
  const choice = choices.find((one) => one.panels.includes(panel));
  if (choice) {
    choice.show(panel);
    target.scrollIntoView();
  }
}
